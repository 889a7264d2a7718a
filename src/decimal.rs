//! Numbers of drawings as text, with as few digits as the eye can tell apart.
//!
//! The library's own printing of such numbers is exact to the last digit and weighs 3 KB of the first visit.

/// A coordinate or a length with at most two decimals and no more than it needs: `12.5`, `-3`, `0.04`.
#[expect(
    clippy::cast_possible_truncation,
    reason = "drawings are some thousands of units wide; what is wider is cut off"
)]
pub fn decimal(value: f32) -> String {
    let hundredths = (value * 100.0).round() as i32;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_no_more_digits_than_it_needs() {
        let cases: [(f32, &str); 9] = [
            (0.0, "0"),
            (-0.001, "0"),
            (0.04, "0.04"),
            (-0.5, "-0.5"),
            (12.5, "12.5"),
            (12.999, "13"),
            (-3.0, "-3"),
            (1483.25, "1483.25"),
            (f32::NAN, "0"),
        ];
        for (value, text) in cases {
            assert_eq!(decimal(value), text, "{value}");
        }
    }
}
