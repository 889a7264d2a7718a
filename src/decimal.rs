//! Numbers of drawings as text, with as few digits as the eye can tell apart.
//!
//! The library's own printing of such numbers is exact to the last digit and weighs 3 KB of the first visit.

/// A coordinate or a length with at most two decimals and no more than it needs: `12.5`, `-3`, `0.04`.
pub fn decimal(value: f32) -> String {
    with_decimals(value, 2)
}

/// A factor with at most four decimals and no more than it needs: `0.8125`, `2`.
pub fn fine(value: f32) -> String {
    with_decimals(value, 4)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "drawings are some thousands of units wide; what is wider is cut off"
)]
fn with_decimals(value: f32, mut decimals: usize) -> String {
    let mut one = 10_u32.pow(decimals as u32);
    let parts = (value * one as f32).round() as i32;
    let sign = if parts < 0 { "-" } else { "" };
    let mut parts = parts.unsigned_abs();
    while decimals > 0 && parts.is_multiple_of(10) {
        (parts, one, decimals) = (parts / 10, one / 10, decimals - 1);
    }
    let (whole, rest) = (parts / one, parts % one);
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:0decimals$}") }
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
