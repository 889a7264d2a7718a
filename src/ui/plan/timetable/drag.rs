//! A bar that is moved with the pointer: how far, in whole weeks.

use crate::catalog::CertificationId;

/// Days of a week.
const WEEK: i64 = 7;

/// An exam on its way to another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Drag {
    /// Which.
    pub certification: CertificationId,
    /// The pointer that holds it.
    pub pointer: i32,
    /// By how many days it is moved so far: whole weeks.
    pub days: i32,
    start: i32,
    width: i32,
    axis_days: i32,
}

impl Drag {
    /// A pointer takes hold of an exam at a place across the window, on an axis that is so many pixels wide and has so
    /// many days.
    pub(super) fn begin(certification: CertificationId, pointer: i32, start: i32, width: i32, axis_days: i32) -> Self {
        Self { certification, pointer, days: 0, start, width: width.max(1), axis_days }
    }

    /// The same with the pointer at another place.
    #[must_use]
    pub(super) fn at(self, across: i32) -> Self {
        let moved = (i64::from(across) - i64::from(self.start)) * i64::from(self.axis_days);
        let week = WEEK * i64::from(self.width);
        // To the nearest week.
        let weeks = (2 * moved + week).div_euclid(2 * week);
        Self { days: i32::try_from(weeks * WEEK).unwrap_or(0), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// T16: a bar moves by the nearest whole week, either way.
    #[test]
    fn a_bar_moves_by_whole_weeks() {
        // 700 pixels for 350 days: two pixels a day, fourteen a week.
        let drag = Drag::begin(CertificationId::FIRST, 1, 100, 700, 350);
        let days: Vec<i32> = [100, 106, 107, 114, 120, 93, 92, 86].map(|across| drag.at(across).days).to_vec();
        assert_eq!(days, [0, 0, 7, 7, 7, 0, -7, -7]);
        assert_eq!(drag.at(107).at(100).days, 0, "back where it was");
        assert_eq!(
            Drag::begin(CertificationId::FIRST, 1, 0, 0, 350).at(1).days,
            350,
            "no width is no end of the world"
        );
    }
}
