//! Certificates as a table: those of the catalogue with how they stand, and the others.
//!
//! Until when they are current is not told here: that depends on the day on which one asks.

use super::sheet;
use crate::catalog::{CertificationId, Entity};
use crate::record::{Link, OtherCertificate, Record, Status, Subject};
use crate::requirement::Holdings;
use crate::text;

const COLUMNS: [&str; 12] = [
    "Body",
    "Name",
    "Code",
    "Status",
    "Passed on",
    "Runs out on",
    "Credential id",
    "Evidence",
    "Cost",
    "Currency",
    "Note",
    "Id",
];

/// Everything that is held, under way or was noted, as the text of a file. A designation stands there as soon as it
/// follows from what was passed.
pub fn write_certificates(record: &Record) -> String {
    let holdings = Holdings::of(record);
    let known = CertificationId::all().map(|id| (id.slug(), Some(id)));
    let unknown =
        record.certifications_with_facts().into_iter().filter(|slug| CertificationId::from_slug(slug).is_none());
    let rows = known.chain(unknown.map(|slug| (slug, None))).filter_map(|(slug, id)| {
        let status = id.map_or_else(|| record.status(slug), |id| holdings.status(id, record));
        certificate(record, slug, id, status)
    });
    let others = record.other_certificates();
    let header = COLUMNS.map(str::to_owned).to_vec();
    sheet::write(std::iter::once(header).chain(rows).chain(others.iter().map(other)))
}

/// A row; none when the record says nothing about it.
fn certificate(record: &Record, slug: &str, id: Option<CertificationId>, status: Status) -> Option<Vec<String>> {
    let note = record.note(Subject::Certification(slug)).unwrap_or_default();
    let passed = record.latest_pass(slug).map(|day| day.to_string()).unwrap_or_default();
    let credential = record.credential(slug).unwrap_or_default().to_owned();
    let evidence = record.evidence(slug).as_ref().map(Link::to_string).unwrap_or_default();
    let cost = record.cost(slug);
    let (amount, currency) = match &cost {
        Some(cost) => (cost.amount.to_string(), cost.currency.code().to_owned()),
        None => Default::default(),
    };
    let says_nothing = [note, &passed, &credential, &evidence, &amount].iter().all(|cell| cell.is_empty());
    if says_nothing && status == Status::NotStarted {
        return None;
    }
    let (body, name, code) = id.map_or(("", slug, ""), |id| (id.body.name, id.name, id.code));
    let [body, name, code, status] = [body, name, code, text::status(status)].map(str::to_owned);
    let runs_out = String::new();
    let (note, slug) = (note.to_owned(), slug.to_owned());
    Some(vec![body, name, code, status, passed, runs_out, credential, evidence, amount, currency, note, slug])
}

/// The row of a certificate that the catalogue does not have.
fn other(certificate: &OtherCertificate) -> Vec<String> {
    let OtherCertificate { id, name, body, passed, expires, credential, evidence } = certificate;
    let [passed, expires] = [passed, expires].map(|day| day.map(|day| day.to_string()).unwrap_or_default());
    let evidence = evidence.as_ref().map(Link::to_string).unwrap_or_default();
    let status = text::status(Status::Passed).to_owned();
    let [code, amount, currency, note] = <[String; 4]>::default();
    let (body, name, credential, id) = (body.clone(), name.clone(), credential.clone(), id.to_string());
    vec![body, name, code, status, passed, expires, credential, evidence, amount, currency, note, id]
}
