//! What the fields of each kind of row are, in the order in which the build script writes them.
//!
//! The order is that of the declarations in the catalogue; what a field means is told there. A change here goes with a
//! change in `build/emit`, and the tests of the tables fail until both are made.

use super::super::certification::{
    Certification, CertificationDetail, Exam, Price, Requirement, Study, StudyRange, Validity,
};
use super::super::guide::{Entry, Section};
use super::super::id::{BodyId, CertificationId, RegionId, RoleId, SkillId, SourceId, SuiteId, TrackId};
use super::super::link::Link;
use super::super::map::{Anchor, Bounds, Drawing, Label, Line, Point, Station, ZoneBand};
use super::super::pay::{Money, PayFigure, Region};
use super::super::renamed::Renamed;
use super::super::role::{Codes, Experience, Role, RoleCertifications, RoleDetail, RoleSkill, Statement, Track};
use super::super::skill::{Skill, SkillDetail};
use super::super::source::{Body, Licence, Note, Scale, Source};
use super::super::suite::{Quota, Renewal, RenewalWay, Suite};
use super::super::vocabulary::{
    Availability, CertificationKind, CertificationLevel, Confidence, FrameworkMatch, LinkKind, PayMapping, PayScope,
    Period, RenamedKind, RenewalClock, RenewalKind, SkillCategory, SkillLevel, SourceKind, Spread, Strength, Zone,
};
use super::super::{About, AboutDetail};
use super::reader::{FromText, Reader};
use super::{Details, Tables};

/// Rows, whose fields are read one after the other.
macro_rules! records {
    ($($record:ident { $($field:ident),+ $(,)? })+) => {$(
        impl FromText for $record {
            fn read(text: &mut Reader) -> Self {
                // Rust evaluates the fields of a struct in the order in which they are written.
                Self { $($field: text.read()),+ }
            }
        }
    )+};
}

/// Numbers that are more than numbers.
macro_rules! numbers {
    ($($number:ident)+) => {$(
        impl FromText for $number {
            fn read(text: &mut Reader) -> Self {
                Self(text.read())
            }
        }
    )+};
}

/// Vocabularies, whose members are written as their positions.
macro_rules! vocabularies {
    ($($vocabulary:ident)+) => {$(
        impl FromText for $vocabulary {
            fn read(text: &mut Reader) -> Self {
                text.member(Self::ALL)
            }
        }
    )+};
}

numbers! { BodyId CertificationId RegionId RoleId SkillId SourceId SuiteId TrackId Money }

vocabularies! {
    Availability CertificationKind CertificationLevel Confidence FrameworkMatch LinkKind PayMapping PayScope Period
    RenamedKind RenewalClock RenewalKind SkillCategory SkillLevel SourceKind Spread Strength Zone
}

records! {
    Tables { about, regions, skills, roles, tracks, links, certifications, renamed, map, sources }
    Details { about, sources, bodies, skills, roles, suites, certifications, study, guide }
    About { title, gathered, trade_marks }
    AboutDetail { attribution, licences, scale, notes }
    Source { slug, title, publisher, url, kind, licence, date, date_note, note, address_complete }
    Body { slug, name, url }
    Licence { name, licence, publish, duty }
    Scale { level, meaning }
    Note { topic, text }
    Region { slug, name, locale, currency, parent }
    PayFigure {
        region, period, amount, low, median, high, spread, qualifier, as_of, as_of_note, source, official, scope,
        group, mapping,
    }
    Skill { place, slug, name }
    SkillDetail { category, definition, source, framework, esco, onet, sfia, sfia_verified, checked }
    Role { place, slug, title, label, also_known_as, zone, summary }
    RoleDetail {
        founding, strength, duties, codes, experience, education, work_style, tools, skills, pay, certifications, notes, sources, checked,
    }
    Statement { text, source }
    Codes {
        soc_us, soc_uk, noc_ca, onet, esco, esco_label, isco, framework, framework_match, civil_service_grade, sfia,
    }
    Experience { min, max, source, note }
    RoleSkill { skill, level, source, basis }
    RoleCertifications { named, suggested, sources, note }
    Track { slug, name, summary, paths }
    Link { from, to, kind, source, strength, note }
    Suite { slug, name, body, renewal, checked }
    Renewal { clock, period_months, lapse, still_counts_when_lapsed, ways, confidence, sources, note }
    RenewalWay {
        kind, text, unit, units_per_year, units_per_period, every_year, at_least, at_most, follows_on, calendar_years, fee, confidence,
    }
    Quota { category, units }
    Certification { place, slug, name, kind, requires, transition }
    CertificationDetail {
        code, body, family, suite, level, availability, successor, requires_verified, requirement_note, recommended, accredited_training, exam, validity, renewal_note, renewal_units, price, url, url_seen, sources, confidence, official_fields, note, checked, study,
    }
    Study { low, high, source, note }
    StudyRange { kind, level, low, high, source, basis }
    Exam { questions, minutes, pass_mark, open_book }
    Price { amount, currency, as_of, source, note }
    Section { slug, title, intro, ordered, entries }
    Entry { text, source, role, certification, note }
    Renamed { kind, from, to }
    Drawing { width, height, zones, lines, stations }
    ZoneBand { zone, x, width }
    Line { track, courses, bullets }
    Station { role, at, reach, interchange, tracks, label }
    Label { at, anchor, bounds }
    Point { x, y }
    Bounds { left, top, right, bottom }
}

impl FromText for Requirement {
    fn read(text: &mut Reader) -> Self {
        let kinds: &[fn(&mut Reader) -> Self] = &[
            |text| Self::Certification(text.read()),
            |text| Self::All(text.read()),
            |text| Self::Any(text.read()),
            |text| Self::Count { at_least: text.read(), of: text.read() },
        ];
        text.member(kinds)(text)
    }
}

impl FromText for Validity {
    fn read(text: &mut Reader) -> Self {
        match text.read() {
            None => Self::Unknown,
            Some(0) => Self::Lifetime,
            Some(months) => Self::Months(months),
        }
    }
}

impl FromText for Anchor {
    fn read(text: &mut Reader) -> Self {
        text.member(&[Self::Start, Self::Middle, Self::End])
    }
}
