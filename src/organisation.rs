//! An organisation's own layer: what it lays over the dataset, as it writes it down in `organisation.json`.
//!
//! The form is described in `public/organisation-1.schema.json`. Whatever is right is used; every part that is wrong is
//! named with its place and left out, all of them at once. Only what cannot be understood at all is refused as a whole:
//! text that is no JSON, another format or a newer version, and a layer without a name, since everything of it is
//! labelled by that. It is text and stays text: nothing of it is ever read as markup.

mod accent;
mod additions;
mod address;
mod fault;
mod lists;
mod logo;
mod look;
mod reader;
mod requirement;
mod twice;

use std::fmt;
use std::sync::OnceLock;

use serde_json::Value;

use crate::catalog::layer::{self, Layer, TooLate};
use crate::catalog::{CertificationId, Entity, RegionId, RoleId};
use crate::date::{Date, PartialDate};
use crate::record::Band;
use reader::{Node, Reader};

pub use accent::{Accent, Ground};
pub use address::{AddressError, permitted};
pub use fault::{Fault, Problem};
pub use reader::MOST_PROBLEMS;

/// What the member `format` says.
pub const FORMAT: &str = "itsm-roadmap-organisation";
/// The version that is read.
pub const VERSION: u64 = 1;
/// The largest file, in bytes.
pub const MAX_BYTES: usize = 1_000_000;

/// What an organisation says besides what it lays over the tables of the catalogue.
#[derive(Debug, Default)]
pub struct Organisation {
    /// What it is called; everything of it is labelled by that.
    pub name: String,
    /// The day of its figures, as far as it is said.
    pub updated: Option<PartialDate>,
    /// Its logo as a `data:` address, to be shown as a picture and in no other way.
    pub logo: Option<String>,
    /// Its colour, for lines and marks.
    pub accent: Option<Accent>,
    /// Whom to ask.
    pub contact: Contact,
    /// What it pays.
    pub bands: Vec<OwnBand>,
    /// With whom one learns.
    pub providers: Vec<Provider>,
    /// What has to be held.
    pub duties: Vec<Duty>,
}

/// Whom to ask in an organisation.
#[derive(Debug, Default)]
pub struct Contact {
    /// In a sentence.
    pub text: Option<String>,
    /// By e-mail.
    pub email: Option<String>,
    /// On a page of theirs, by `https`.
    pub link: Option<String>,
}

/// What an organisation pays in a role in a region, in the region's currency.
#[derive(Debug)]
pub struct OwnBand {
    /// The role.
    pub role: RoleId,
    /// Where.
    pub region: RegionId,
    /// The amounts.
    pub band: Band,
    /// When they hold.
    pub as_of: PartialDate,
}

/// Somebody with whom one learns for certifications.
#[derive(Debug)]
pub struct Provider {
    /// Which certifications.
    pub certifications: Vec<CertificationId>,
    /// What it is called.
    pub name: String,
    /// Its page, by `https`.
    pub link: Option<String>,
    /// What the organisation says of it.
    pub note: Option<String>,
}

/// A certification that the organisation asks people to hold.
#[derive(Debug)]
pub struct Duty {
    /// Which.
    pub certification: CertificationId,
    /// Of whom.
    pub whom: Whom,
    /// By when, where it says so.
    pub by: Option<Date>,
    /// What the organisation says of it.
    pub note: Option<String>,
}

/// Of whom something is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Of everyone.
    Everyone,
    /// Of those in one of these roles.
    In(Vec<RoleId>),
}

impl Duty {
    /// Whether it is asked of those in a role, or of somebody who did not say where they are.
    pub fn concerns(&self, role: Option<RoleId>) -> bool {
        match &self.whom {
            Whom::Everyone => true,
            Whom::In(roles) => role.is_some_and(|role| roles.contains(&role)),
        }
    }
}

impl Organisation {
    /// What it pays in a role in a region.
    pub fn band(&self, role: RoleId, region: RegionId) -> Option<&OwnBand> {
        self.bands.iter().find(|band| band.role == role && band.region == region)
    }

    /// With whom one learns for a certification.
    pub fn providers(&self, certification: CertificationId) -> impl Iterator<Item = &Provider> {
        self.providers.iter().filter(move |provider| provider.certifications.contains(&certification))
    }
}

/// What a file says.
#[derive(Debug)]
pub struct Reading {
    /// What is laid over the tables of the catalogue.
    pub layer: Layer,
    /// Everything else.
    pub organisation: Organisation,
    /// What was left out, kind by kind, at most [`MOST_PROBLEMS`].
    pub problems: Vec<Problem>,
    /// How many more there were.
    pub more_problems: usize,
}

/// Why a file is refused as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// It is no JSON.
    NotJson {
        /// The line, counted from one.
        line: usize,
        /// The column, counted from one.
        column: usize,
        /// Whether it ends before it is complete.
        ends_early: bool,
    },
    /// It is nested deeper than any JSON that is read here.
    TooDeep,
    /// It does not say that it is the layer of an organisation.
    OtherFormat,
    /// It is of a version that this page does not know.
    OtherVersion(String),
    /// It does not say whose it is, or not rightly.
    NoName(Fault),
    /// It could not be fetched; the sentence says why.
    NotFetched(String),
    /// It came when something was shown already.
    TooLate,
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(formatter, "the file is larger than {MAX_BYTES} bytes: leave something out"),
            Self::NotJson { line, column, ends_early: true } => {
                write!(formatter, "the file is not JSON: it ends too early, at line {line}, column {column}")
            }
            Self::NotJson { line, column, ends_early: false } => write!(
                formatter,
                "the file is not JSON: look for a missing comma, bracket or quotation mark at line {line}, column {column}"
            ),
            Self::TooDeep => formatter.write_str("the file is nested too deeply: no part of the format goes that deep"),
            Self::OtherFormat => {
                write!(formatter, "this is not the layer of an organisation: it must say \"format\": \"{FORMAT}\"")
            }
            Self::OtherVersion(found) => write!(
                formatter,
                "the file is of version {found}, and this page reads version {VERSION}: write \"version\": {VERSION}, \
                 or use a newer page"
            ),
            Self::NoName(fault) => {
                write!(formatter, "name: {fault} Everything of an organisation is labelled by its name")
            }
            Self::NotFetched(why) => formatter.write_str(why),
            Self::TooLate => TooLate.fmt(formatter),
        }
    }
}

impl std::error::Error for Refusal {}

/// Reads a file. None where it lays nothing over: an empty text and an empty object, as the build ships it.
///
/// # Errors
/// When it cannot be used at all.
pub fn read(text: &str) -> Result<Option<Reading>, Refusal> {
    if text.len() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    // Editors of some systems begin a file with a mark of its encoding.
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Ok(None);
    }
    let value: Value = serde_json::from_str(text).map_err(|error| not_json(&error))?;
    if value.as_object().is_some_and(serde_json::Map::is_empty) {
        return Ok(None);
    }
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Refusal::OtherFormat);
    }
    let version = value.get("version").unwrap_or(&Value::Null);
    if version.as_u64() != Some(VERSION) {
        return Err(Refusal::OtherVersion(fault::shown(&version.to_string())));
    }
    let mut reader = Reader::new(twice::keys(text));
    let (layer, organisation) = look::whole(&mut reader, &Node::root(&value))?;
    let (problems, more_problems) = reader.finish();
    Ok(Some(Reading { layer, organisation, problems, more_problems }))
}

fn not_json(error: &serde_json::Error) -> Refusal {
    if error.to_string().starts_with("recursion limit") {
        return Refusal::TooDeep;
    }
    let ends_early = error.classify() == serde_json::error::Category::Eof;
    Refusal::NotJson { line: error.line(), column: error.column(), ends_early }
}

/// What became of the layer of this page.
#[derive(Debug)]
pub struct Outcome {
    /// What is laid over besides the tables. None where the file was refused.
    pub organisation: Option<Organisation>,
    /// Why it was refused.
    pub refusal: Option<Refusal>,
    /// What was left out.
    pub problems: Vec<Problem>,
    /// How many more there were.
    pub more_problems: usize,
}

static OUTCOME: OnceLock<Outcome> = OnceLock::new();

/// What became of the layer of this page. None where there is none.
pub fn outcome() -> Option<&'static Outcome> {
    OUTCOME.get()
}

/// The organisation whose layer is laid over, if any.
pub fn present() -> Option<&'static Organisation> {
    OUTCOME.get()?.organisation.as_ref()
}

/// Reads a text, or takes the reason why there is none, and lays it over: once, before the first view is drawn.
pub fn lay_over(text: Result<&str, Refusal>) -> Option<&'static Outcome> {
    let reading = text.and_then(read).transpose()?;
    let outcome = reading.and_then(|reading| {
        layer::lay_over(reading.layer).map_err(|TooLate| Refusal::TooLate)?;
        Ok(Outcome {
            organisation: Some(reading.organisation),
            refusal: None,
            problems: reading.problems,
            more_problems: reading.more_problems,
        })
    });
    let outcome = outcome.unwrap_or_else(|refusal| Outcome {
        organisation: None,
        refusal: Some(refusal),
        problems: Vec::new(),
        more_problems: 0,
    });
    // A second layer is refused above, and what is said of the first stays.
    Some(OUTCOME.get_or_init(|| outcome))
}

/// Every slug of a kind, for "did you mean".
fn slugs<Id: Entity>() -> impl Iterator<Item = &'static str> + Clone {
    Id::all().map(Entity::slug).collect::<Vec<_>>().into_iter()
}
