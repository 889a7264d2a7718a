//! What the person should know about a file that could be read.

use std::fmt;

/// Something that is so about a file and stops nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It is signed, and whether the signature holds was not checked.
    SignatureNotChecked,
    /// What the badge is for stands at an address, which is not fetched.
    Linked {
        /// The address.
        address: String,
    },
    /// The issuer has taken the badge back, so it was left out.
    Revoked {
        /// What it is called; empty when not said.
        name: String,
        /// Why; empty when not said.
        reason: String,
    },
    /// A date is no full day, so it was left out.
    NoDay {
        /// The certificate.
        name: String,
        /// What is written there.
        written: String,
    },
    /// An address is none that can be offered as a link, so it was left out.
    NoLink {
        /// The certificate.
        name: String,
        /// What is written there.
        written: String,
    },
    /// A certificate of a résumé has no name, so it was left out.
    Nameless {
        /// Its place in the list, counted from one.
        place: usize,
    },
    /// Of a résumé only the certificates are taken over.
    OnlyCertificates,
    /// It is a résumé without certificates.
    NoCertificates,
}

impl Remark {
    /// The longest piece of the file that a remark repeats, in characters.
    const SHOWN: usize = 80;

    /// The beginning of a text, for a remark.
    pub(super) fn shown(text: &str) -> String {
        text.chars().take(Self::SHOWN).collect()
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SignatureNotChecked => formatter
                .write_str("This is signed. The signature was not checked, because that takes a key from the issuer."),
            Self::Linked { address } => write!(
                formatter,
                "What this badge is for stands at {address} and was not fetched. Look there, and enter the name here."
            ),
            Self::Revoked { name, reason } => {
                write!(formatter, "“{name}” was taken back by its issuer and is left out")?;
                if reason.is_empty() { formatter.write_str(".") } else { write!(formatter, ": {reason}.") }
            }
            Self::NoDay { name, written } => write!(
                formatter,
                "“{name}” has the date “{written}”, which is no full day. It is left out: enter the day here."
            ),
            Self::NoLink { name, written } => {
                write!(formatter, "“{name}” has the address “{written}”, which is no link to the web. It is left out.")
            }
            Self::Nameless { place } => {
                write!(formatter, "Certificate {place} of the résumé has no name and is left out.")
            }
            Self::OnlyCertificates => formatter.write_str("Of a résumé only the certificates are taken over."),
            Self::NoCertificates => formatter.write_str("This résumé names no certificates."),
        }
    }
}
