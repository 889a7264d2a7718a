//! On which day a requirement is met, given the days of what it names.

use crate::catalog::CertificationId;
use crate::catalog::certification::Requirement;
use crate::catalog::vocabulary::CertificationKind;
use crate::date::Date;
use crate::order;

/// When something is passed. The order is that of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum When {
    /// It is held already.
    Already,
    /// On that day.
    On(Date),
    /// Not that anybody knows.
    Never,
}

/// When a requirement is met: `all` with the last of its parts, `any` with the first, a count with the one that fills it.
pub(super) fn ready(requirement: &Requirement, passed: &dyn Fn(CertificationId) -> When) -> When {
    let (parts, wanted) = match requirement {
        Requirement::Certification(certification) => return held(*certification, passed),
        Requirement::All(parts) => (parts, parts.len()),
        Requirement::Any(parts) => (parts, 1),
        Requirement::Count { at_least, of } => (of, usize::from(*at_least)),
    };
    let mut days: Vec<When> = parts.iter().map(|part| ready(part, passed)).collect();
    order::ascending(&mut days);
    match wanted.checked_sub(1) {
        None => When::Already,
        Some(last) => days.get(last).copied().unwrap_or(When::Never),
    }
}

/// When something is held: passed itself or, with a designation, when what grants it is.
fn held(certification: CertificationId, passed: &dyn Fn(CertificationId) -> When) -> When {
    if certification.kind != CertificationKind::Designation {
        return passed(certification);
    }
    let itself = passed(certification);
    let granted = certification.transition.map_or(When::Never, |module| held(module, passed));
    let earned = certification.requires.as_ref().map_or(When::Never, |requirement| ready(requirement, passed));
    itself.min(granted).min(earned)
}
