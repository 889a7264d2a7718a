//! Files of other makers: what is read from samples that follow the specifications, and what hostile ones come to.
//!
//! The samples were written for these tests after JSON Resume 1.0.0, Open Badges 1.0, 2.0 and 3.0; pictures are put
//! together here.
#![cfg(not(target_arch = "wasm32"))]

#[path = "exchange/badges.rs"]
mod badges;
#[path = "exchange/hostile.rs"]
mod hostile;
#[path = "exchange/make.rs"]
mod make;
#[path = "exchange/pictures.rs"]
mod pictures;
#[path = "exchange/preview.rs"]
mod preview;
#[path = "exchange/resume.rs"]
mod resume;

use itsm_career_roadmap::catalog::Entity;
use itsm_career_roadmap::exchange::{ExchangeError, Found, FoundCertificate, read};
use itsm_career_roadmap::record::{Change, Record, ReplicaId};

pub(crate) const BADGE_1: &str = include_str!("exchange/badge-1.json");
pub(crate) const BADGE_2: &str = include_str!("exchange/badge-2.json");
pub(crate) const BADGE_2_LINKED: &str = include_str!("exchange/badge-2-linked.json");
pub(crate) const BADGE_3: &str = include_str!("exchange/badge-3.json");
pub(crate) const BADGE_3_VC_1: &str = include_str!("exchange/badge-3-vc-1.json");
pub(crate) const RESUME: &str = include_str!("exchange/resume.json");

#[track_caller]
pub(crate) fn found(bytes: impl AsRef<[u8]>) -> Found {
    read(bytes.as_ref()).expect("it can be read")
}

/// The only certificate of a file.
#[track_caller]
pub(crate) fn only(bytes: impl AsRef<[u8]>) -> FoundCertificate {
    let mut found = found(bytes);
    assert_eq!(found.certificates.len(), 1, "{found:?}");
    found.certificates.remove(0)
}

#[track_caller]
pub(crate) fn refusal(bytes: impl AsRef<[u8]>) -> ExchangeError {
    let refused = read(bytes.as_ref()).expect_err("it cannot be read");
    assert!(!refused.to_string().is_empty());
    refused
}

/// A certificate in words: name, issuer, day, day of expiry, number, link, slug.
pub(crate) fn told(certificate: &FoundCertificate) -> [String; 7] {
    let FoundCertificate { name, issuer, on, expires, credential, evidence, matched, verified } = certificate;
    assert!(!verified, "nothing here can verify");
    let slug = matched.map(Entity::slug).unwrap_or_default().to_owned();
    [
        name.clone(),
        issuer.clone(),
        text(on.as_ref()),
        text(expires.as_ref()),
        text(credential.as_ref()),
        text(evidence.as_ref()),
        slug,
    ]
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// Applies as the session does: with a stamp later than all before.
pub(crate) fn apply(record: &mut Record, change: &Change) {
    let stamp = record.next_stamp(0, &ReplicaId::new("us"));
    record.apply(change, &stamp);
}
