//! The facts of certifications in words: what is asked for first, how long a pass is good for, how far one is.
//!
//! Plain functions of the catalogue, without any markup.

use crate::catalog::certification::{Requirement, Validity};
use crate::catalog::suite::RenewalWay;
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::requirement::is_met;
use crate::text;

/// How many parts of a requirement are named before they are only counted.
const NAMED: usize = 2;

/// What must be held first, in one line: "after ITIL 4 Foundation". None when nothing is named.
pub fn requirement_line(certification: CertificationId) -> Option<String> {
    let requirement = certification.row().requires.as_ref()?;
    let verb = match certification.kind {
        CertificationKind::Designation => "follows from",
        CertificationKind::Exam | CertificationKind::Course => "after",
    };
    let doubt = if certification.requires_verified { "" } else { " (not verified)" };
    Some(format!("{verb} {}{doubt}", phrase(requirement)))
}

/// A requirement as part of a sentence; long lists are counted and not named.
pub fn phrase(requirement: &Requirement) -> String {
    let join = |parts: &[Requirement], word: &str| parts.iter().map(phrase).collect::<Vec<_>>().join(word);
    match requirement {
        Requirement::Certification(certification) => certification.name.to_owned(),
        Requirement::All(parts) if parts.len() <= NAMED => join(parts, " and "),
        Requirement::All(parts) => format!("all of {}", text::count(parts.len(), counted_as(parts).0)),
        Requirement::Any(parts) if parts.len() <= NAMED => join(parts, " or "),
        Requirement::Any(parts) => format!("one of {}", text::count(parts.len(), "alternative")),
        Requirement::Count { at_least, of } => {
            format!("at least {at_least} of {}", text::count(of.len(), "certification"))
        }
    }
}

/// How far a person is with what grants a designation: "2 of 4 certifications passed; left: …".
pub fn progress(requirement: &Requirement, held: impl Fn(CertificationId) -> bool + Copy) -> String {
    let parts = match requirement {
        Requirement::All(parts) => parts,
        other => std::slice::from_ref(other),
    };
    let left = still_required(requirement, held);
    let (thing, done) = counted_as(parts);
    let met = format!("{} of {} {done}", parts.len() - left.len(), text::count(parts.len(), thing));
    if left.is_empty() { format!("{met}.") } else { format!("{met}; left: {}.", left.join("; ")) }
}

/// What of a requirement is not met yet, each part as a phrase.
pub fn still_required(requirement: &Requirement, held: impl Fn(CertificationId) -> bool + Copy) -> Vec<String> {
    let parts = match requirement {
        Requirement::All(parts) => parts,
        other => std::slice::from_ref(other),
    };
    parts.iter().filter(|part| !is_met(part, held)).map(phrase).collect()
}

/// What the parts of a requirement are, and the word for having them.
fn counted_as(parts: &[Requirement]) -> (&'static str, &'static str) {
    let is_designation = |part: &Requirement| matches!(part, Requirement::Certification(certification) if certification.kind == CertificationKind::Designation);
    if parts.iter().all(is_designation) {
        ("designation", "held")
    } else if parts.iter().all(|part| matches!(part, Requirement::Certification(_))) {
        ("certification", "passed")
    } else {
        ("condition", "met")
    }
}

/// How long a pass is good for. None when no source says.
pub fn validity(validity: Validity) -> Option<String> {
    match validity {
        Validity::Unknown => None,
        Validity::Lifetime => Some("Does not expire".to_owned()),
        Validity::Months(months) => Some(format!("Valid for {}", duration(months))),
    }
}

/// A number of months as people say it: "3 years", "18 months".
pub fn duration(months: u16) -> String {
    if months.is_multiple_of(12) {
        text::count(usize::from(months / 12), "year")
    } else {
        text::count(usize::from(months), "month")
    }
}

/// The numbers of a way to renew, apart from its fee. `own_units` are those that the suite leaves to the certification.
pub fn way_numbers(way: &RenewalWay, own_units: Option<u16>) -> Vec<String> {
    let Some(unit) = way.unit else { return Vec::new() };
    let rhythm = if way.every_year { "in every year" } else { "a year" };
    let yearly = way.units_per_year.map(|units| format!("{units} {unit} {rhythm}"));
    let whole = way.units_per_period.map(|units| format!("{units} {unit} in the whole period"));
    let own = own_units.filter(|_| yearly.is_none() && whole.is_none());
    let own = own.map(|units| format!("{units} {unit} per period for this certification"));
    let at_least = way.at_least.iter().map(|quota| format!("at least {} from {}", quota.units, quota.category));
    let at_most = way.at_most.iter().map(|quota| format!("at most {} from {}", quota.units, quota.category));
    [yearly, whole, own].into_iter().flatten().chain(at_least).chain(at_most).collect()
}

/// A fact of the dataset by the name that readers know.
pub fn field(key: &str) -> String {
    match key {
        "questions" => "number of questions",
        "minutes" => "time allowed",
        "requires" => "what must be held first",
        "requirement_note" => "conditions",
        "validity_months" => "validity",
        "renewal_note" => "how it renews",
        "renewal_units" => "units to renew",
        "body" => "awarding body",
        other => return other.replace('_', " "),
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn certification(slug: &str) -> CertificationId {
        CertificationId::from_slug(slug).expect("the dataset has it")
    }

    #[test]
    fn a_requirement_fits_on_one_line_at_any_depth() {
        let line = |slug| requirement_line(certification(slug));
        assert_eq!(line("itil4-foundation"), None);
        let either = "after ITIL 4 Foundation or ITIL v3 Foundation";
        assert_eq!(line("itil4-monitor-support-fulfil").as_deref(), Some(either));
        assert_eq!(line("itil4-master").as_deref(), Some("follows from all of 3 designations"));
        assert_eq!(line("itil4-managing-professional").as_deref(), Some("follows from all of 4 certifications"));
        let bundle = "follows from ITIL 4 Specialist: Create, Deliver and Support and one of 4 alternatives";
        assert_eq!(line("itil4-practice-manager").as_deref(), Some(bundle));
    }

    /// C4: a rule that was assumed says so wherever it is told in a line; one that was read does not.
    #[test]
    fn a_requirement_that_nobody_read_is_told_with_its_doubt() {
        for certification in CertificationId::all() {
            if let Some(line) = requirement_line(certification) {
                let is_doubted = line.ends_with(" (not verified)");
                assert_eq!(is_doubted, !certification.requires_verified, "{}: {line}", certification.slug);
            }
        }
    }

    #[test]
    fn progress_counts_what_is_passed_and_names_what_is_left() {
        let requirement =
            certification("itil4-strategic-leader").row().requires.as_ref().expect("it asks for two modules");
        let held = certification("itil4-digital-it-strategy");
        let half = progress(requirement, |id| id == held);
        assert_eq!(still_required(requirement, |id| id == held).len(), 1);
        assert!(half.starts_with("1 of 2 certifications passed; left: ITIL 4 Strategist"), "{half}");
        assert_eq!(progress(requirement, |_| true), "2 of 2 certifications passed.");
        let master = certification("itil4-master").row().requires.as_ref().expect("it asks for three designations");
        assert!(progress(master, |_| false).starts_with("0 of 3 designations held; left: "));
    }

    #[test]
    fn months_are_said_as_years_where_they_are_whole() {
        assert_eq!(validity(Validity::Months(36)).as_deref(), Some("Valid for 3 years"));
        assert_eq!(duration(12), "1 year");
        assert_eq!(duration(18), "18 months");
        assert_eq!(validity(Validity::Unknown), None);
    }

    #[test]
    fn the_number_of_a_certification_stands_in_where_its_suite_gives_none() {
        let way = |slug: &str| {
            let suite = certification(slug).row().suite.expect("it belongs to a suite");
            let renewal = suite.row().renewal.as_ref().expect("its suite renews");
            renewal.ways.iter().find(|way| way.unit.is_some()).expect("points are one way")
        };
        let itil = [
            "20 CPD points in every year",
            "at least 5 from professional experience",
            "at most 15 from education",
            "at most 15 from community",
        ];
        assert_eq!(way_numbers(way("itil4-foundation"), Some(7)), itil);
        assert_eq!(way_numbers(way("comptia-a-plus"), Some(20)), ["20 CEUs per period for this certification"]);
    }
}
