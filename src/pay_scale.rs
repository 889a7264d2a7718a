//! The scale on which pay is drawn: it starts at zero, so that twice the pay is twice as long, and ends at a round number.
//!
//! Which figures share a scale is decided in [`crate::pay_series`].

/// The most marks that a scale carries, zero not counted.
const MOST_MARKS: f64 = 5.0;

/// A scale from zero to a round number, with marks at equal distances.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    step: f64,
    marks: u8,
}

impl Scale {
    /// The smallest scale of round steps that holds an amount.
    pub fn holding(largest: f64) -> Self {
        let least_step = largest.max(1.0) / MOST_MARKS;
        let magnitude = 10_f64.powf(least_step.log10().floor());
        let factor =
            [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().find(|factor| factor * magnitude >= least_step).unwrap_or(10.0);
        let step = factor * magnitude;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between one and five by construction"
        )]
        let marks = (largest.max(1.0) / step).ceil() as u8;
        Self { step, marks }
    }

    /// The amounts that are marked, zero first.
    pub fn marks(self) -> impl Iterator<Item = f64> {
        (0..=self.marks).map(move |mark| f64::from(mark) * self.step)
    }

    /// How far along the scale an amount lies, in hundredths of its length.
    pub fn percent(self, amount: f64) -> f64 {
        (amount / (self.step * f64::from(self.marks)) * 100.0).clamp(0.0, 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_marks(largest: f64, expected: &[f64]) {
        assert_eq!(Scale::holding(largest).marks().collect::<Vec<_>>(), expected, "for {largest}");
    }

    #[test]
    fn marks_are_round_and_hold_the_largest_amount() {
        assert_marks(119_408.0, &[0.0, 25_000.0, 50_000.0, 75_000.0, 100_000.0, 125_000.0]);
        assert_marks(507_730.0, &[0.0, 200_000.0, 400_000.0, 600_000.0]);
        assert_marks(100_000.0, &[0.0, 20_000.0, 40_000.0, 60_000.0, 80_000.0, 100_000.0]);
    }

    #[test]
    fn a_scale_without_amounts_is_still_a_scale() {
        assert!(Scale::holding(0.0).marks().count() > 1);
        assert!(Scale::holding(0.0).percent(0.0).abs() < f64::EPSILON);
    }

    #[test]
    fn twice_the_pay_is_twice_as_far() {
        let scale = Scale::holding(119_408.0);
        assert!((scale.percent(50_000.0) - 40.0).abs() < 1e-9);
        assert!((scale.percent(100_000.0) - 80.0).abs() < 1e-9);
    }

    #[test]
    fn an_amount_beyond_the_scale_stays_at_its_end() {
        assert!((Scale::holding(10.0).percent(1_000.0) - 100.0).abs() < f64::EPSILON);
    }
}
