//! Open Badges: assertions of 2.0 and before, credentials of 3.0, alone, in lists, in presentations, signed or not.
//!
//! After the specifications of 1EdTech: Open Badges 2.0 (imsglobal.org/spec/ob/v2p0) with the names that 0.5 and 1.0
//! had, and Open Badges 3.0 (imsglobal.org/spec/ob/v3p0) with the names of both versions of the credential's model.

use serde_json::Value;

use super::json::{self, day, line, link, member, one, text};
use super::{ExchangeError, Found, FoundCertificate, Remark, token};

/// How deep badges may be wrapped in presentations, lists and signatures.
const MAX_WRAPPING: usize = 8;

/// Reads a text that is a signed badge, a badge, or several.
pub(super) fn read_text(found: &mut Found, text: &str, depth: usize) -> Result<(), ExchangeError> {
    let text = text.trim();
    if text.starts_with(['{', '[']) {
        return read(found, &json::parse(text)?, depth);
    }
    match token::payload(text)? {
        Some(payload) => {
            found.remark(Remark::SignatureNotChecked);
            read(found, &json::parse(&payload)?, depth + 1)
        }
        None => Ok(()),
    }
}

/// Reads a badge or several. What is none is passed over; the caller sees that nothing was found.
pub(super) fn read(found: &mut Found, value: &Value, depth: usize) -> Result<(), ExchangeError> {
    if depth > MAX_WRAPPING {
        return Ok(());
    }
    match value {
        Value::Array(values) => values.iter().try_for_each(|value| read(found, value, depth + 1)),
        Value::String(text) => read_text(found, text, depth + 1),
        Value::Object(_) => {
            if let Some(credentials) = member(value, &["verifiableCredential"]) {
                return read(found, credentials, depth + 1);
            }
            // Tokens of the credential's first model wrap it, and repeat its days beside it.
            let credential = member(value, &["vc"]).unwrap_or(value);
            let has_subject =
                one(credential.get("credentialSubject")).is_some_and(|it| it.get("achievement").is_some());
            if has_subject || is_a(credential, &["OpenBadgeCredential", "AchievementCredential"]) {
                credential_3(found, credential, value)
            } else if value.get("badge").is_some() || is_a(value, &["Assertion"]) {
                assertion_2(found, value)
            } else if is_a(value, &["BadgeClass", "Achievement", "Issuer", "Profile"]) && depth == 0 {
                Err(ExchangeError::NotAwarded)
            } else {
                Ok(())
            }
        }
        _ => Ok(()),
    }
}

/// A badge of which a file says no more than where it is.
pub(super) fn hosted(found: &mut Found, address: &str) -> Result<(), ExchangeError> {
    let evidence = link(found, &[Some(address)], "", "the address of the badge")?;
    linked(found, address);
    found.add(FoundCertificate { evidence, ..FoundCertificate::default() }, None)
}

fn linked(found: &mut Found, address: &str) {
    found.remark(Remark::Linked { address: Remark::shown(&json::clean(address)) });
}

/// An assertion of 2.0, 1.0 or 0.5.
fn assertion_2(found: &mut Found, assertion: &Value) -> Result<(), ExchangeError> {
    let badge = one(assertion.get("badge"));
    let place = |what: &str| format!("the {what} of badge {}", found.certificates.len() + 1);
    let name = line(badge.and_then(|badge| badge.get("name")), &place("name"))?;
    let issuer = one(badge.and_then(|badge| badge.get("issuer")));
    let issuer = line(issuer.and_then(|issuer| issuer.get("name")), &place("issuer"))?;
    let uid = line(member(assertion, &["uid"]), &place("number"))?;
    let address_place = place("address");
    if assertion.get("revoked") == Some(&Value::Bool(true)) {
        revoked(found, name, text(assertion.get("revocationReason")));
        return Ok(());
    }
    if let Some(address) = badge.and_then(Value::as_str).filter(|_| name.is_empty()) {
        linked(found, address);
    }
    let verification = one(member(assertion, &["verification", "verify"]));
    let hosted = verification.and_then(|verification| text(verification.get("url")));
    let id = text(member(assertion, &["id", "@id"]));
    let candidates = [hosted, id, address_of(assertion.get("evidence"))];
    let certificate = FoundCertificate {
        on: day(found, member(assertion, &["issuedOn", "issued_on"]), &name),
        expires: day(found, member(assertion, &["expires"]), &name),
        credential: Some(uid).filter(|uid| !uid.is_empty()).or_else(|| number_of(id)),
        evidence: link(found, &candidates, &name, &address_place)?,
        name,
        issuer,
        ..FoundCertificate::default()
    };
    found.add(certificate, None)
}

/// A credential of 3.0. The claims are those of the token around it, or the credential itself.
fn credential_3(found: &mut Found, credential: &Value, claims: &Value) -> Result<(), ExchangeError> {
    let subject = one(credential.get("credentialSubject"));
    let achievement = one(subject.and_then(|subject| subject.get("achievement")));
    let place = |what: &str| format!("the {what} of badge {}", found.certificates.len() + 1);
    let named = achievement.and_then(|achievement| member(achievement, &["name"]));
    let name = line(named.or_else(|| member(credential, &["name"])), &place("name"))?;
    let creator = || one(achievement?.get("creator"))?.get("name");
    let issuer = one(credential.get("issuer")).and_then(|issuer| issuer.get("name")).or_else(creator);
    let issuer = line(issuer, &place("issuer"))?;
    let number = line(subject.and_then(|subject| subject.get("licenseNumber")), &place("number"))?;
    let code = achievement.and_then(|achievement| text(achievement.get("humanCode")));
    let address_place = place("address");
    if let Some(address) = achievement.and_then(Value::as_str).filter(|_| name.is_empty()) {
        linked(found, address);
    }
    let awarded =
        member(credential, &["awardedDate", "validFrom", "issuanceDate"]).or_else(|| member(claims, &["nbf"]));
    let expires = member(credential, &["validUntil", "expirationDate"]).or_else(|| member(claims, &["exp"]));
    let id = text(member(credential, &["id"])).or_else(|| text(member(claims, &["jti"])));
    let certificate = FoundCertificate {
        on: day(found, awarded, &name),
        expires: day(found, expires, &name),
        credential: Some(number).filter(|number| !number.is_empty()).or_else(|| number_of(id)),
        evidence: link(found, &[id, address_of(credential.get("evidence"))], &name, &address_place)?,
        name,
        issuer,
        ..FoundCertificate::default()
    };
    found.add(certificate, code)
}

fn revoked(found: &mut Found, name: String, reason: Option<&str>) {
    let reason = Remark::shown(&json::clean(reason.unwrap_or_default()));
    found.remark(Remark::Revoked { name, reason: reason.trim_end_matches('.').to_owned() });
}

/// Whether something says that it is one of these kinds, by the short name or as an address that ends with it.
fn is_a(value: &Value, kinds: &[&str]) -> bool {
    let is_one = |kind: &Value| {
        let kind = kind.as_str().and_then(|kind| kind.rsplit(['#', '/', ':']).next());
        kind.is_some_and(|kind| kinds.contains(&kind))
    };
    match member(value, &["type", "@type"]) {
        Some(Value::Array(several)) => several.iter().any(is_one),
        Some(kind) => is_one(kind),
        None => false,
    }
}

/// The address that evidence is, or has.
fn address_of(evidence: Option<&Value>) -> Option<&str> {
    let evidence = one(evidence)?;
    evidence.as_str().or_else(|| text(member(evidence, &["id", "@id"])))
}

/// The number that the name of a badge is, where it is no address.
fn number_of(id: Option<&str>) -> Option<String> {
    let number = json::clean(id?.strip_prefix("urn:uuid:")?);
    (!number.is_empty() && number.len() <= crate::record::LINE_LIMIT).then_some(number)
}
