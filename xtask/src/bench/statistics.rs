//! What five runs of one measurement say: the median, and how far the runs lie apart.

use std::fmt;

/// Measurements of one thing, in the order they were taken. Never empty.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Series(Vec<f64>);

impl Series {
    /// Nothing comes of no measurement at all, nor of one that is no number.
    pub(crate) fn new(values: Vec<f64>) -> Option<Self> {
        (!values.is_empty() && values.iter().all(|value| value.is_finite())).then_some(Self(values))
    }

    /// The middle one; of an even number the mean of the two in the middle.
    pub(crate) fn median(&self) -> f64 {
        let sorted = self.sorted();
        let middle = sorted.len() / 2;
        if sorted.len() % 2 == 1 { sorted[middle] } else { f64::midpoint(sorted[middle - 1], sorted[middle]) }
    }

    pub(crate) fn least(&self) -> f64 {
        self.sorted()[0]
    }

    pub(crate) fn most(&self) -> f64 {
        self.sorted()[self.0.len() - 1]
    }

    pub(crate) fn values(&self) -> &[f64] {
        &self.0
    }

    fn sorted(&self) -> Vec<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
    }
}

/// In what something is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Milliseconds,
    /// Thousands of bytes.
    Kilobytes,
    /// A layout shift: the share of the window that moved, times how far.
    Shift,
}

impl Unit {
    /// A value as the table shows it.
    pub(crate) fn written(self, value: f64) -> String {
        match self {
            Self::Milliseconds | Self::Kilobytes => {
                let decimals = usize::from(value < 9.95);
                format!("{value:.decimals$}")
            }
            Self::Shift => format!("{value:.3}"),
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Milliseconds => "ms",
            Self::Kilobytes => "KB",
            Self::Shift => "shift",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(values: &[f64]) -> Series {
        Series::new(values.to_vec()).expect("measurements")
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "these are picked out, not computed")]
    fn the_median_does_not_mind_one_slow_run() {
        let five = series(&[12.0, 900.0, 10.0, 11.0, 13.0]);
        assert_eq!((five.median(), five.least(), five.most()), (12.0, 10.0, 900.0));
        assert_eq!(series(&[1.0, 4.0, 2.0, 3.0]).median(), 2.5);
        assert_eq!(series(&[7.0]).median(), 7.0);
    }

    #[test]
    fn no_run_and_no_number_say_nothing() {
        assert_eq!(Series::new(Vec::new()), None);
        assert_eq!(Series::new(vec![1.0, f64::NAN]), None);
    }

    #[test]
    fn values_are_written_as_exactly_as_they_are_known() {
        assert_eq!(Unit::Milliseconds.written(4.26), "4.3");
        assert_eq!(Unit::Milliseconds.written(1234.6), "1235");
        assert_eq!(Unit::Shift.written(0.0), "0.000");
    }
}
