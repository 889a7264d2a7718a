//! Counting tests: from the lines that Rust's test harness ends with, steps that count as one test, and journeys that
//! an engine cannot walk.

use std::fmt;
use std::ops::AddAssign;

use crate::failure::Failure;

/// How many tests passed and failed, and how many could not be walked where they were to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) not_walked: u32,
}

impl Tally {
    pub(crate) fn one_passed() -> Self {
        Self { passed: 1, ..Self::default() }
    }

    pub(crate) fn one_failed() -> Self {
        Self { failed: 1, ..Self::default() }
    }

    /// A step that is one test. Its failure is told here, so that the steps beside it can still run.
    pub(crate) fn of(outcome: Result<(), Failure>) -> Self {
        match outcome {
            Ok(()) => Self::one_passed(),
            Err(failure) => {
                crate::report::failure(&failure);
                Self::one_failed()
            }
        }
    }

    /// What a line like "test result: ok. 12 passed; 0 failed; 0 ignored; …" says.
    pub(crate) fn in_line(line: &str) -> Option<Self> {
        let (_, counts) = line.split_once("test result: ")?;
        let count = |what: &str| -> Option<u32> { counts.split(what).next()?.split_whitespace().last()?.parse().ok() };
        Some(Self { passed: count(" passed")?, failed: count(" failed")?, not_walked: 0 })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.not_walked += other.not_walked;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.not_walked > 0 {
            write!(out, ", {} not walked", self.not_walked)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_harness_s_last_line_is_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(Tally::in_line(line), Some(Tally { passed: 12, failed: 3, not_walked: 0 }));
        let coloured = "test result: \u{1b}[32mok\u{1b}[0m. 7 passed; 0 failed; 1 ignored; 0 filtered out";
        assert_eq!(Tally::in_line(coloured), Some(Tally { passed: 7, failed: 0, not_walked: 0 }));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(Tally::in_line("running 3 tests"), None);
        assert_eq!(Tally::in_line("test result: unclear"), None);
    }
}
