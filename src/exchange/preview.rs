//! From what was found to one change of the record, with a preview that tells of each certificate what is new.
//!
//! The change writes what the preview names and nothing else. Nothing is lost by it: another day of a pass becomes an
//! attempt beside those that are there.

use super::{FoundCertificate, uri};
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::fold::fold;
use crate::record::{Attempt, Change, EntryId, ExamResult, Link, OtherCertificate, Record, ReplicaId, Status};
use crate::requirement::Holdings;

/// A certificate, and what taking it over would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previewed<'f> {
    /// The certificate.
    pub certificate: &'f FoundCertificate,
    /// What it would do.
    pub outcome: Outcome,
}

/// What taking over a certificate would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The record does not have it.
    New,
    /// The record has all of it.
    Same,
    /// The record has it, and something of it differs.
    Differs(Vec<Difference>),
}

/// Something that a file says otherwise than the record, or that the record does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub part: Part,
    /// What the record says; empty when nothing.
    pub ours: String,
    /// What the file says.
    pub theirs: String,
}

/// Something that is said about a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// How it stands, by a word of [`Status`].
    Status,
    /// What it is called.
    Name,
    /// Who awarded it.
    Body,
    /// The day it was passed. The record keeps its own as well where it is a certification of the catalogue.
    Passed,
    /// The day it runs out.
    Expires,
    /// Its number.
    Credential,
    /// The link that shows it.
    Evidence,
}

/// What taking over each certificate would do.
pub fn preview<'f>(record: &Record, certificates: &'f [FoundCertificate]) -> Vec<Previewed<'f>> {
    let holdings = Holdings::of(record);
    let previewed = |certificate| Previewed { certificate, outcome: outcome(record, &holdings, certificate) };
    certificates.iter().map(previewed).collect()
}

/// The change that takes over these certificates: a certification of the catalogue is passed from this day on, with
/// day, number and link as far as the file says them; another one becomes an entry of its own. A designation that
/// follows from what is held then is not marked besides.
pub fn change(
    record: &Record,
    certificates: &[&FoundCertificate],
    today: Date,
    new_entry: &mut dyn FnMut() -> EntryId,
) -> Change {
    let mut after = record.clone();
    let mut whole = Change::default();
    let is_designation = |it: &FoundCertificate| it.matched.is_some_and(|id| id.kind == CertificationKind::Designation);
    for designations in [false, true] {
        for certificate in certificates.iter().filter(|it| is_designation(it) == designations) {
            let change = match certificate.matched {
                Some(id) => taken_over(&after, certificate, id, today, new_entry),
                None => other(&after, certificate, new_entry),
            };
            let stamp = after.next_stamp(0, &ReplicaId::new(""));
            after.apply(&change, &stamp);
            whole = whole.and(change);
        }
    }
    whole
}

fn outcome(record: &Record, holdings: &Holdings, certificate: &FoundCertificate) -> Outcome {
    let differences = match certificate.matched {
        Some(id) => {
            let slug = id.slug();
            let is_there = holdings.holds(id)
                || !record.pass_dates(slug).is_empty()
                || record.credential(slug).is_some()
                || record.evidence(slug).is_some();
            if !is_there {
                return Outcome::New;
            }
            matched_differences(record, holdings, certificate, id)
        }
        None => match counterpart(record, certificate) {
            Some(ours) => other_differences(&ours, certificate),
            None => return Outcome::New,
        },
    };
    if differences.is_empty() { Outcome::Same } else { Outcome::Differs(differences) }
}

fn matched_differences(
    record: &Record,
    holdings: &Holdings,
    certificate: &FoundCertificate,
    id: CertificationId,
) -> Vec<Difference> {
    let slug = id.slug();
    let mut differences = Vec::new();
    let status = record.status(slug);
    if !holdings.holds(id) {
        differences.push(Difference::new(Part::Status, status.word(), Status::Passed.word()));
    }
    let days = record.pass_dates(slug);
    if let Some(on) = certificate.on.filter(|on| !days.contains(on)) {
        let ours = days.last().map(ToString::to_string).unwrap_or_default();
        differences.push(Difference::new(Part::Passed, &ours, &on.to_string()));
    }
    // What belongs to an earlier pass does not take the place of what belongs to a later one.
    let is_earlier = certificate.on.zip(days.last().copied()).is_some_and(|(on, latest)| on < latest);
    let may_stand = |ours: &str| ours.is_empty() || !is_earlier;
    let ours = record.credential(slug).unwrap_or_default();
    differences
        .extend(text_difference(Part::Credential, ours, certificate.credential.as_deref()).filter(|_| may_stand(ours)));
    let ours = record.evidence(slug);
    let shown = ours.as_ref().map(Link::as_str).unwrap_or_default();
    differences.extend(link_difference(ours.as_ref(), certificate).filter(|_| may_stand(shown)));
    differences
}

fn other_differences(ours: &OtherCertificate, certificate: &FoundCertificate) -> Vec<Difference> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let FoundCertificate { name, issuer, on, expires, credential, .. } = certificate;
    let parts = [
        text_difference(Part::Name, &ours.name, Some(name)),
        text_difference(Part::Body, &ours.body, Some(issuer)),
        text_difference(Part::Passed, &day(ours.passed), Some(&day(*on))),
        text_difference(Part::Expires, &day(ours.expires), Some(&day(*expires))),
        text_difference(Part::Credential, &ours.credential, credential.as_deref()),
        link_difference(ours.evidence.as_ref(), certificate),
    ];
    parts.into_iter().flatten().collect()
}

impl Difference {
    fn new(part: Part, ours: &str, theirs: &str) -> Self {
        Self { part, ours: ours.to_owned(), theirs: theirs.to_owned() }
    }
}

/// What differs where the file says something.
fn text_difference(part: Part, ours: &str, theirs: Option<&str>) -> Option<Difference> {
    let theirs = theirs.filter(|theirs| !theirs.is_empty() && *theirs != ours)?;
    Some(Difference::new(part, ours, theirs))
}

fn link_difference(ours: Option<&Link>, certificate: &FoundCertificate) -> Option<Difference> {
    let theirs = certificate.evidence.as_ref()?;
    if ours.is_some_and(|ours| uri::are_same(ours, theirs)) {
        return None;
    }
    Some(Difference::new(Part::Evidence, ours.map(Link::as_str).unwrap_or_default(), theirs.as_str()))
}

/// Writes what differs for a certification of the catalogue.
fn taken_over(
    record: &Record,
    certificate: &FoundCertificate,
    id: CertificationId,
    today: Date,
    new_entry: &mut dyn FnMut() -> EntryId,
) -> Change {
    let slug = id.slug();
    let mut change = Change::default();
    for Difference { part, theirs, .. } in matched_differences(record, &Holdings::of(record), certificate, id) {
        change = change.and(match part {
            Part::Status => Change::status_on(slug, Status::Passed, today),
            Part::Passed if record.passed_on(slug).is_none() => Change::passed_on(slug, certificate.on),
            Part::Passed => {
                let (result, score) = (ExamResult::Passed, String::new());
                Change::attempt(record, slug, &Attempt { id: new_entry(), on: certificate.on, result, score })
            }
            Part::Credential => Change::credential(slug, &theirs),
            Part::Evidence => Change::evidence(slug, certificate.evidence.as_ref()),
            Part::Name | Part::Body | Part::Expires => Change::default(),
        });
    }
    change
}

/// Adds a certificate that the catalogue does not have, or writes what differs in the one that is there.
fn other(record: &Record, certificate: &FoundCertificate, new_entry: &mut dyn FnMut() -> EntryId) -> Change {
    let mut ours = counterpart(record, certificate).unwrap_or_else(|| OtherCertificate::new(new_entry()));
    for Difference { part, theirs, .. } in other_differences(&ours, certificate) {
        match part {
            Part::Name => ours.name = theirs,
            Part::Body => ours.body = theirs,
            Part::Passed => ours.passed = certificate.on,
            Part::Expires => ours.expires = certificate.expires,
            Part::Credential => ours.credential = theirs,
            Part::Evidence => ours.evidence.clone_from(&certificate.evidence),
            Part::Status => {}
        }
    }
    Change::other_certificate(record, &ours)
}

/// The certificate of the record that this one is: of the same name and body unless their days differ, for a
/// certificate that was earned again is another one; or, with another day or without a name, of the same number or link.
fn counterpart(record: &Record, certificate: &FoundCertificate) -> Option<OtherCertificate> {
    let FoundCertificate { name, issuer, on, credential, evidence, .. } = certificate;
    let (folded, body) = (fold(name), fold(issuer));
    let mut others = record.other_certificates();
    let place = others.iter().position(|ours| {
        let same_link =
            ours.evidence.as_ref().zip(evidence.as_ref()).is_some_and(|(one, other)| uri::are_same(one, other));
        if name.is_empty() && ours.name.is_empty() && evidence.is_none() && ours.evidence.is_none() {
            return ours.passed == *on && ours.credential == credential.as_deref().unwrap_or_default();
        }
        if name.is_empty() || ours.name.is_empty() {
            return same_link;
        }
        let same_name = ours.name == *name || !folded.is_empty() && fold(&ours.name) == folded;
        let same_number = credential.as_ref().is_some_and(|number| ours.credential == *number);
        let days_agree = ours.passed.is_none() || on.is_none() || ours.passed == *on;
        same_name && (days_agree || same_number || same_link) && fold(&ours.body) == body
    })?;
    Some(others.swap_remove(place))
}
