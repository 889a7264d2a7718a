//! Files of other makers: a JSON Resume out and in, Open Badges in.
//!
//! What a file is, its contents say and not its name. Only what is in the file is used: nothing is fetched, and no
//! signature is checked. What was found is shown first ([`preview()`]) and becomes one [`crate::record::Change`] when
//! the person wants it ([`change()`]).
//!
//! Texts are kept as they are, markup and right-to-left overrides included, and lose nothing but control characters;
//! whoever shows them shows them as plain text. A text that is too long is refused and never cut.

mod badge;
mod error;
mod inflate;
mod json;
pub mod matching;
mod png;
mod preview;
mod remark;
pub mod resume;
mod svg;
mod token;
mod uri;

use crate::catalog::CertificationId;
use crate::date::Date;
use crate::record::Link;

pub use error::ExchangeError;
pub use preview::{Difference, Outcome, Part, Previewed, change, preview};
pub use remark::Remark;

/// The largest file that is read, in bytes, as it is and unpacked.
pub const MAX_BYTES: usize = 5_000_000;
/// The most certificates that are read from one file.
pub const MOST_CERTIFICATES: usize = 300;

/// What was found in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The certificates, each once, in the order of the file.
    pub certificates: Vec<FoundCertificate>,
    /// What the person should know about the file.
    pub remarks: Vec<Remark>,
}

/// A certificate as a file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundCertificate {
    /// What it is called; empty when the file does not say.
    pub name: String,
    /// Who awarded it; empty when the file does not say.
    pub issuer: String,
    /// The day it was awarded, as the file writes it and in no other time zone.
    pub on: Option<Date>,
    /// The day it runs out.
    pub expires: Option<Date>,
    /// The number of the certificate.
    pub credential: Option<String>,
    /// A link that shows it.
    pub evidence: Option<Link>,
    /// The certification of the catalogue that it is, where that is beyond doubt.
    pub matched: Option<CertificationId>,
    /// Whether a signature proves it. Never: that takes keys from the issuer's site, and nothing is fetched.
    pub verified: bool,
}

/// Reads a file, whatever it is: a résumé, a badge as JSON, a signed badge, a picture with a badge in it.
///
/// # Errors
/// When it is none of these, damaged, too large, or says nothing of a certificate that anybody earned.
pub fn read(bytes: &[u8]) -> Result<Found, ExchangeError> {
    if bytes.len() > MAX_BYTES {
        return Err(ExchangeError::TooLarge);
    }
    if png::is_one(bytes) {
        return baked(png::badge(bytes)?);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ExchangeError::NotText)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('<') {
        return baked(svg::badge(text)?);
    }
    if text.starts_with(['{', '[']) {
        let value = json::parse(text)?;
        if json::text(value.get("format")) == Some(crate::record::saved::FORMAT) {
            return Err(ExchangeError::OwnRecord);
        }
        return if resume::is_one(&value) {
            resume::found(&value)
        } else {
            finished(|found| badge::read(found, &value, 0))
        };
    }
    finished(|found| badge::read_text(found, text, 0))
}

/// Reads what was baked into a picture. Where that is an address alone, as in old pictures, it is all there is.
fn baked(text: Option<String>) -> Result<Found, ExchangeError> {
    let text = text.ok_or(ExchangeError::NoBadge)?;
    let text = text.trim();
    if text.parse::<Link>().is_ok() {
        return finished(|found| badge::hosted(found, text));
    }
    finished(|found| badge::read_text(found, text, 0))
}

/// What was found, unless that is nothing at all.
fn finished(read: impl FnOnce(&mut Found) -> Result<(), ExchangeError>) -> Result<Found, ExchangeError> {
    let mut found = Found::default();
    read(&mut found)?;
    if found == Found::default() { Err(ExchangeError::NotRecognised) } else { Ok(found) }
}

impl Found {
    /// The most remarks, which only a file that is made to have many has.
    const MOST_REMARKS: usize = 4 * MOST_CERTIFICATES;

    /// Adds a certificate once it has been compared with the catalogue; one that is there already is not added again.
    fn add(&mut self, certificate: FoundCertificate, code: Option<&str>) -> Result<(), ExchangeError> {
        // An address may be all that a file has, and that is remarked on. Comparing with the catalogue comes last,
        // because it takes longest.
        if certificate == FoundCertificate::default() || self.certificates.iter().any(|it| it.says_as(&certificate)) {
            return Ok(());
        }
        if self.certificates.len() >= MOST_CERTIFICATES {
            return Err(ExchangeError::TooMany);
        }
        let matched = matching::find(&certificate.name, &certificate.issuer, code);
        self.certificates.push(FoundCertificate { matched, ..certificate });
        Ok(())
    }

    /// Adds a remark; one that is there already is not made again.
    fn remark(&mut self, remark: Remark) {
        if self.remarks.len() < Self::MOST_REMARKS && !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }
}

impl FoundCertificate {
    /// Whether a file says the same of both.
    fn says_as(&self, other: &Self) -> bool {
        let Self { name, issuer, on, expires, credential, evidence, matched: _, verified } = self;
        (name, issuer, on, expires) == (&other.name, &other.issuer, &other.on, &other.expires)
            && (credential, evidence, verified) == (&other.credential, &other.evidence, &other.verified)
    }
}
