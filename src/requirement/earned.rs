//! The day on which a designation was earned, which nobody enters: it follows from the days of the passes.

use crate::catalog::certification::Requirement;
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::order;
use crate::record::{Record, Status};

/// When a certification was first passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// It is not passed.
    No,
    /// It is passed; nobody said when.
    DayUnknown,
    /// It was passed on that day.
    On(Date),
}

impl Pass {
    /// What the record says.
    pub fn of(record: &Record, certification: CertificationId) -> Self {
        if record.status(certification.slug()) != Status::Passed {
            return Self::No;
        }
        record.pass_dates(certification.slug()).first().copied().map_or(Self::DayUnknown, Self::On)
    }
}

/// The day on which a designation was earned: that of the pass with which the last missing requirement was met.
///
/// None where it is not earned, and where the day depends on a pass whose day nobody knows.
pub fn earned_on(designation: CertificationId, pass: &dyn Fn(CertificationId) -> Pass) -> Option<Date> {
    // A pass without a day lies somewhere between long ago and never; where both give the same, it does not matter.
    let at_the_earliest = day_of(designation, &|certification| match pass(certification) {
        Pass::No => None,
        Pass::DayUnknown => Some(Date::FIRST),
        Pass::On(day) => Some(day),
    });
    let at_the_latest = day_of(designation, &|certification| match pass(certification) {
        Pass::No | Pass::DayUnknown => None,
        Pass::On(day) => Some(day),
    });
    at_the_latest.filter(|day| at_the_earliest == Some(*day))
}

/// The day since which a certification is held, designations that follow included.
fn day_of(certification: CertificationId, passed: &dyn Fn(CertificationId) -> Option<Date>) -> Option<Date> {
    let by_itself = passed(certification);
    if certification.kind != CertificationKind::Designation {
        return by_itself;
    }
    let granted = certification.transition.and_then(|module| day_of(module, passed));
    let earned = certification.requires.as_ref().and_then(|requirement| day_met(requirement, passed));
    [by_itself, granted, earned].into_iter().flatten().min()
}

/// The day on which a requirement was met.
fn day_met(requirement: &Requirement, passed: &dyn Fn(CertificationId) -> Option<Date>) -> Option<Date> {
    let (parts, wanted) = match requirement {
        Requirement::Certification(certification) => return day_of(*certification, passed),
        Requirement::All(parts) => (parts, parts.len()),
        Requirement::Any(parts) => (parts, 1),
        Requirement::Count { at_least, of } => (of, usize::from(*at_least)),
    };
    let mut days: Vec<Date> = parts.iter().filter_map(|part| day_met(part, passed)).collect();
    order::ascending(&mut days);
    days.get(wanted.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Change, ReplicaId};

    const MODULES: [&str; 4] = [
        "itil4-create-deliver-support",
        "itil4-drive-stakeholder-value",
        "itil4-high-velocity-it",
        "itil4-direct-plan-improve",
    ];

    #[track_caller]
    fn certification(slug: &str) -> CertificationId {
        CertificationId::from_slug(slug).expect("the dataset has it")
    }

    /// The day a designation was earned, by passes with their days; an empty day is one that nobody knows.
    #[track_caller]
    fn earned(designation: &str, passes: &[(&str, &str)]) -> Option<String> {
        let pass = |id: CertificationId| match passes.iter().find(|(slug, _)| *slug == id.slug()) {
            None => Pass::No,
            Some((_, "")) => Pass::DayUnknown,
            Some((_, day)) => Pass::On(day.parse().expect("a day of a test")),
        };
        earned_on(certification(designation), &pass).map(|day| day.to_string())
    }

    fn passes(days: [&'static str; 4]) -> Vec<(&'static str, &'static str)> {
        MODULES.into_iter().zip(days).collect()
    }

    /// L5: the day of the last pass that was missing, in whatever order they were passed.
    #[test]
    fn a_designation_was_earned_with_the_last_pass_it_asked_for() {
        let managing = "itil4-managing-professional";
        let days = ["2023-05-01", "2025-11-30", "2022-01-15", "2024-08-09"];
        assert_eq!(earned(managing, &passes(days)).as_deref(), Some("2025-11-30"));
        assert_eq!(earned(managing, &passes(days)[..3]), None, "one module is missing");
        // The transition module grants it at once, if that was earlier.
        let with_transition = |day| [passes(days), vec![("itil4-mp-transition", day)]].concat();
        assert_eq!(earned(managing, &with_transition("2021-02-03")).as_deref(), Some("2021-02-03"));
        assert_eq!(earned(managing, &with_transition("2026-02-03")).as_deref(), Some("2025-11-30"));
    }

    /// L5: through designations that only follow themselves.
    #[test]
    fn a_designation_of_designations_was_earned_with_the_last_of_them() {
        let days = ["2023-05-01", "2023-06-01", "2023-07-01", "2023-08-01"];
        let rest = vec![("itil4-digital-it-strategy", "2024-02-29"), ("itil4-plan-implement-control", "2024-05-05")];
        let all = [passes(days), rest].concat();
        assert_eq!(earned("itil4-strategic-leader", &all).as_deref(), Some("2024-02-29"));
        assert_eq!(earned("itil4-master", &all).as_deref(), Some("2024-05-05"));
    }

    /// L5: a count is met with the pass that makes it full, and later passes move nothing.
    #[test]
    fn a_count_is_met_by_the_pass_that_fills_it() {
        let practice = |name: &'static str, day: &'static str| (name, day);
        let five = vec![
            practice("itil4-create-deliver-support", "2020-01-01"),
            practice("itil4-practice-incident-management", "2021-05-01"),
            practice("itil4-practice-problem-management", "2021-01-01"),
            practice("itil4-practice-service-desk", "2021-03-01"),
            practice("itil4-practice-change-enablement", "2021-02-01"),
            practice("itil4-practice-release-management", "2021-04-01"),
        ];
        assert_eq!(earned("itil4-practice-manager", &five).as_deref(), Some("2021-05-01"));
        let later = [five, vec![practice("itil4-monitor-support-fulfil", "2022-01-01")]].concat();
        assert_eq!(earned("itil4-practice-manager", &later).as_deref(), Some("2021-05-01"));
    }

    /// L5: no day where a pass that decides it has none; one that decides nothing does no harm.
    #[test]
    fn a_pass_without_a_day_gives_none_unless_it_does_not_matter() {
        let managing = "itil4-managing-professional";
        let unknown = passes(["2023-05-01", "", "2022-01-15", "2024-08-09"]);
        assert_eq!(earned(managing, &unknown), None);
        let granted_too = [unknown, vec![("itil4-mp-transition", "2025-02-03")]].concat();
        assert_eq!(earned(managing, &granted_too), None, "the modules may all have been passed before that");
        let no_matter = [passes(["", "", "", "2021-03-04"]), vec![("itil4-mp-transition", "2021-02-03")]].concat();
        assert_eq!(earned(managing, &no_matter).as_deref(), Some("2021-02-03"), "granted before the last module");
    }

    /// L5, R13: the first of several passes counts, and only while the status says passed.
    #[test]
    fn the_record_says_when_something_was_first_passed() {
        let exam = certification("itil4-foundation");
        let mut record = Record::default();
        let mut at = 0;
        let mut apply = |record: &mut Record, change: Change| {
            at += 1;
            let stamp = record.next_stamp(at, &ReplicaId::new("test"));
            record.apply(&change, &stamp);
        };
        assert_eq!(Pass::of(&record, exam), Pass::No);
        apply(&mut record, Change::status(exam.slug(), Status::Passed));
        assert_eq!(Pass::of(&record, exam), Pass::DayUnknown);
        let day: Date = "2024-03-15".parse().expect("a day of a test");
        apply(&mut record, Change::passed_on(exam.slug(), Some(day)));
        assert_eq!(Pass::of(&record, exam), Pass::On(day));
        apply(&mut record, Change::status(exam.slug(), Status::NotStarted));
        assert_eq!(Pass::of(&record, exam), Pass::No);
    }
}
