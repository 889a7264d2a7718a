//! A certificate as it is typed, and what is wrong with it.

use crate::date::Date;
use crate::record::{EntryId, LINE_LIMIT, Link, OtherCertificate};
use crate::ui::record::form::{Problem, sentence};

/// The fields of the form.
#[derive(Clone, Copy)]
pub(super) enum Field {
    Name,
    Body,
    Passed,
    Expires,
    Credential,
    Evidence,
}

impl Field {
    /// Their ids on the page, in order.
    pub(super) const IDS: &[&str] =
        &["other-name", "other-body", "other-passed", "other-expires", "other-credential", "other-evidence"];
}

/// The texts of a certificate that is there.
pub(super) fn of(certificate: &OtherCertificate) -> Vec<String> {
    let OtherCertificate { id: _, name, body, passed, expires, credential, evidence } = certificate;
    let [passed, expires] = [passed, expires].map(|day| day.map(|day| day.to_string()).unwrap_or_default());
    let evidence = evidence.as_ref().map(Link::to_string).unwrap_or_default();
    vec![name.clone(), body.clone(), passed, expires, credential.clone(), evidence]
}

/// What a certificate is called; those without a name are called so.
pub(super) fn name(certificate: &OtherCertificate) -> &str {
    if certificate.name.is_empty() { "Certificate without a name" } else { &certificate.name }
}

/// The certificate that the texts make, or everything that is wrong with them.
pub(super) fn certificate(texts: &[String], today: Date, id: EntryId) -> Result<OtherCertificate, Vec<Problem>> {
    let text = |field: Field| texts.get(field as usize).map(|text| text.trim()).unwrap_or_default();
    let mut problems = Vec::new();
    let mut refuse = |field: Field, why: String| problems.push((field as usize, why));
    let mut certificate = OtherCertificate::new(id);
    if text(Field::Name).is_empty() {
        refuse(Field::Name, "Say what the certificate is called.".to_owned());
    }
    for field in [Field::Name, Field::Body, Field::Credential] {
        if text(field).chars().nth(LINE_LIMIT).is_some() {
            refuse(field, format!("This is longer than {LINE_LIMIT} characters. Shorten it."));
        }
    }
    let mut day = |field: Field| match text(field) {
        "" => None,
        day => day.parse::<Date>().map_err(|error| refuse(field, sentence(&error.to_string()))).ok(),
    };
    (certificate.passed, certificate.expires) = (day(Field::Passed), day(Field::Expires));
    if certificate.passed.is_some_and(|day| day > today) {
        refuse(Field::Passed, "That day is still ahead. Enter it once you have passed.".to_owned());
    } else if certificate.expires.is_some_and(|day| certificate.passed.is_some_and(|passed| day < passed)) {
        refuse(Field::Expires, "It cannot run out before it was passed. Look at both days.".to_owned());
    }
    if !text(Field::Evidence).is_empty() {
        let link = text(Field::Evidence).parse::<Link>();
        certificate.evidence = link.map_err(|error| refuse(Field::Evidence, sentence(&error.to_string()))).ok();
    }
    [certificate.name, certificate.body, certificate.credential] =
        [Field::Name, Field::Body, Field::Credential].map(|field| text(field).to_owned());
    if problems.is_empty() { Ok(certificate) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> EntryId {
        EntryId::read("o1").expect("an id")
    }

    fn today() -> Date {
        "2026-11-21".parse().expect("a day")
    }

    #[track_caller]
    fn is_refused(changes: &[(Field, &str)], field: Field, beginning: &str) {
        let mut texts = vec![String::new(); Field::IDS.len()];
        texts[Field::Name as usize] = "First aid".to_owned();
        for (field, text) in changes {
            (*text).clone_into(&mut texts[*field as usize]);
        }
        let problems = certificate(&texts, today(), id()).expect_err("it is wrong");
        let why = problems.iter().find(|(at, _)| *at == field as usize).map(|(_, why)| why.as_str());
        assert!(why.is_some_and(|why| why.starts_with(beginning)), "{problems:?}");
    }

    /// X7: what is wrong is told at its field.
    #[test]
    fn nonsense_is_refused_with_a_sentence() {
        is_refused(&[(Field::Name, "")], Field::Name, "Say what the certificate is called");
        is_refused(&[(Field::Passed, "2026-11-22")], Field::Passed, "That day is still ahead");
        is_refused(&[(Field::Passed, "yesterday")], Field::Passed, "“yesterday” is not a date");
        let days = [(Field::Passed, "2025-03-01"), (Field::Expires, "2025-02-28")];
        is_refused(&days, Field::Expires, "It cannot run out before");
        is_refused(&[(Field::Evidence, "javascript:alert(1)")], Field::Evidence, "This is not a web address");
        is_refused(&[(Field::Body, &"x".repeat(LINE_LIMIT + 1))], Field::Body, "This is longer");
    }

    #[test]
    fn a_certificate_that_is_not_touched_stays_as_it_is() {
        let mut there = OtherCertificate::new(id());
        there.name = "First aid".to_owned();
        there.passed = Some(today());
        there.expires = Some(today());
        there.evidence = "https://example.org/1".parse().ok();
        assert_eq!(certificate(&of(&there), today(), id()), Ok(there));
    }
}
