//! Other certificates: those the catalogue does not have, imported or typed in.

use serde_json::Value;

use super::change::{Change, date, line, text};
use super::entry::EntryId;
use super::key::{Key, OtherPart};
use super::link::Link;
use super::{Field, Record};
use crate::date::Date;
use crate::order;

/// A certificate that the catalogue does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherCertificate {
    /// Its name in the record.
    pub id: EntryId,
    /// What it is called; empty when not said.
    pub name: String,
    /// Who awarded it; empty when not said.
    pub body: String,
    /// The day it was passed.
    pub passed: Option<Date>,
    /// The day it runs out.
    pub expires: Option<Date>,
    /// The number of the certificate; empty when not said.
    pub credential: String,
    /// A link that shows it.
    pub evidence: Option<Link>,
}

impl OtherCertificate {
    /// A certificate of which nothing is said yet.
    pub fn new(id: EntryId) -> Self {
        let (name, body, credential) = Default::default();
        Self { id, name, body, passed: None, expires: None, credential, evidence: None }
    }

    fn read(&mut self, part: OtherPart, field: &Field) {
        let line = || field.line().unwrap_or_default().to_owned();
        match part {
            OtherPart::Name => self.name = line(),
            OtherPart::Body => self.body = line(),
            OtherPart::Passed => self.passed = field.date(),
            OtherPart::Expires => self.expires = field.date(),
            OtherPart::Credential => self.credential = line(),
            OtherPart::Evidence => self.evidence = field.text().and_then(|text| text.parse().ok()),
        }
    }

    fn parts(&self) -> Vec<(Key<'_>, Value)> {
        let Self { id, name, body, passed, expires, credential, evidence } = self;
        let key = |part| Key::Other(id.as_str(), part);
        vec![
            (key(OtherPart::Name), line(name)),
            (key(OtherPart::Body), line(body)),
            (key(OtherPart::Passed), date(*passed)),
            (key(OtherPart::Expires), date(*expires)),
            (key(OtherPart::Credential), line(credential)),
            (key(OtherPart::Evidence), text(evidence.as_ref().map(Link::as_str))),
        ]
    }
}

impl Record {
    /// The certificates that the catalogue does not have, by the day they were passed, those without a day first.
    pub fn other_certificates(&self) -> Vec<OtherCertificate> {
        let mut others = self.others_below("other/");
        order::by(&mut others, |one, other| (one.passed, &one.id).cmp(&(other.passed, &other.id)));
        others
    }

    /// One of them by its id. It is there as long as one of its parts holds something.
    pub fn other_certificate(&self, id: &EntryId) -> Option<OtherCertificate> {
        self.others_below(&format!("other/{id}/")).pop()
    }

    fn others_below(&self, prefix: &str) -> Vec<OtherCertificate> {
        let mut others: Vec<OtherCertificate> = Vec::new();
        for (name, field) in self.below(prefix) {
            let Some(Key::Other(id, part)) = Key::read(name) else { continue };
            // The parts of an entry follow each other, for the fields are in the order of their names.
            if others.last().is_none_or(|last| last.id.as_str() != id) {
                others.extend(EntryId::read(id).map(OtherCertificate::new));
            }
            if let Some(last) = others.last_mut() {
                last.read(part, field);
            }
        }
        others
    }
}

impl Change {
    /// A certificate like this: added, or edited where the record has one by that id. Only what differs is written.
    pub fn other_certificate(record: &Record, certificate: &OtherCertificate) -> Self {
        let before = record.other_certificate(&certificate.id);
        let before = before.as_ref().map(OtherCertificate::parts).unwrap_or_default();
        Self::between(&before, certificate.parts())
    }

    /// No such certificate: everything that stands under its id is cleared, also what a later version wrote there.
    pub fn no_other_certificate(record: &Record, id: &EntryId) -> Self {
        record.clearing(&format!("other/{id}/"))
    }
}
