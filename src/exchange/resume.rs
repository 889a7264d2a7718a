//! JSON Resume 1.0.0 (jsonresume.org/schema): what is held as a résumé, and certificates out of one.
//!
//! A résumé is for showing: it has what is held and nothing that is planned. What keeps everything is a backup.

mod write;

use serde_json::Value;

use super::json::{self, day, line, member};
use super::{ExchangeError, Found, FoundCertificate, MAX_BYTES, MOST_CERTIFICATES, Remark};
pub use write::write;

/// Reads the certificates of a résumé.
///
/// # Errors
/// When the text is no résumé, damaged or too large, or a text in it too long.
pub fn read(text: &str) -> Result<Found, ExchangeError> {
    if text.len() > MAX_BYTES {
        return Err(ExchangeError::TooLarge);
    }
    let value = json::parse(text)?;
    if is_one(&value) { found(&value) } else { Err(ExchangeError::NotRecognised) }
}

/// Whether a value looks like a résumé. None of its parts has to be there, so any of those tells it that no badge has.
pub(super) fn is_one(value: &Value) -> bool {
    let is_badge = ["badge", "credentialSubject", "vc", "@context"].iter().any(|name| value.get(name).is_some());
    let has_schema = json::text(value.get("$schema")).is_some_and(|schema| schema.contains("resume"));
    has_schema || !is_badge && member(value, &["certificates", "basics", "work", "skills", "education"]).is_some()
}

/// The certificates of a résumé that has been parsed.
pub(super) fn found(resume: &Value) -> Result<Found, ExchangeError> {
    let mut found = Found::default();
    match resume.get("certificates") {
        None | Some(Value::Null) => {}
        Some(Value::Array(certificates)) if certificates.len() > MOST_CERTIFICATES => {
            return Err(ExchangeError::TooMany);
        }
        Some(Value::Array(certificates)) => {
            for (at, certificate) in certificates.iter().enumerate() {
                add(&mut found, certificate, at + 1)?;
            }
        }
        Some(_) => return Err(ExchangeError::broken("certificates", "this is not a list")),
    }
    if found == Found::default() {
        found.remark(Remark::NoCertificates);
    }
    if member(resume, &["basics", "work", "skills", "education", "projects"]).is_some() {
        found.remark(Remark::OnlyCertificates);
    }
    Ok(found)
}

fn add(found: &mut Found, certificate: &Value, place: usize) -> Result<(), ExchangeError> {
    let named = |what: &str| format!("the {what} of certificate {place}");
    if !certificate.is_object() {
        return Err(ExchangeError::broken(format!("certificate {place}"), "this is not a group of names and values"));
    }
    let name = line(certificate.get("name"), &named("name"))?;
    if name.is_empty() {
        found.remark(Remark::Nameless { place });
        return Ok(());
    }
    let url = json::text(certificate.get("url"));
    let evidence = json::link(found, &[url], &name, &named("address"))?;
    if let Some(url) = url.filter(|url| evidence.is_none() && !url.trim().is_empty()) {
        json::no_link(found, &name, url);
    }
    let issuer = line(certificate.get("issuer"), &named("issuer"))?;
    let on = day(found, certificate.get("date"), &name);
    found.add(FoundCertificate { name, issuer, on, evidence, ..FoundCertificate::default() }, None)
}
