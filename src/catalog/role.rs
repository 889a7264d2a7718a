//! Roles and the tracks that join them into lines of the map.

use super::Day;
use super::id::{CertificationId, RoleId, SkillId, SourceId};
use super::pay::PayFigure;
use super::tables::details;
use super::vocabulary::{FrameworkMatch, SkillLevel, Strength, Zone};

/// A job that people in IT service management do.
#[derive(Clone, Copy, Debug)]
pub struct Role {
    /// Where its details stand.
    pub(in crate::catalog) place: u16,
    /// Its permanent name.
    pub slug: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// The title broken into lines for the map.
    pub label: &'static [&'static str],
    /// Other titles for the same job.
    pub also_known_as: &'static [&'static str],
    /// How far along a career it stands.
    pub zone: Zone,
    /// The job in a sentence.
    pub summary: &'static str,
}

/// What else is known of a role: for its own page and for those that compare roles.
#[derive(Clone, Copy, Debug)]
pub struct RoleDetail {
    /// Whether one of the two founding documents names it.
    pub founding: bool,
    /// How well the whole entry is supported.
    pub strength: Strength,
    /// What the job involves.
    pub duties: &'static [Statement],
    /// Codes of this job in public classifications.
    pub codes: Codes,
    /// Years of experience asked for.
    pub experience: Option<Experience>,
    /// What is usually studied.
    pub education: Option<&'static str>,
    /// What the working day is like.
    pub work_style: Option<&'static str>,
    /// What is worked with.
    pub tools: &'static [&'static str],
    /// The skills it needs, the most important first.
    pub skills: &'static [RoleSkill],
    /// What it pays, as far as anybody says.
    pub pay: &'static [PayFigure],
    /// The certifications that help.
    pub certifications: RoleCertifications,
    /// Remarks on the entry.
    pub notes: &'static [&'static str],
    /// What the entry rests on.
    pub sources: &'static [SourceId],
    /// When it was last compared with them.
    pub checked: Day,
}

impl std::ops::Deref for Role {
    type Target = RoleDetail;

    fn deref(&self) -> &RoleDetail {
        &details().roles[usize::from(self.place)]
    }
}

/// A sentence with its source.
#[derive(Debug)]
pub struct Statement {
    /// The sentence.
    pub text: &'static str,
    /// Who says so.
    pub source: SourceId,
}

/// Codes of a job in public classifications. SFIA codes are codes only and mostly unverified.
#[derive(Clone, Copy, Debug)]
pub struct Codes {
    /// US Standard Occupational Classification.
    pub soc_us: Option<&'static str>,
    /// UK Standard Occupational Classification 2020.
    pub soc_uk: Option<&'static str>,
    /// Canadian National Occupational Classification 2021.
    pub noc_ca: Option<&'static str>,
    /// O*NET-SOC code.
    pub onet: Option<&'static str>,
    /// Address of the ESCO occupation.
    pub esco: Option<&'static str>,
    /// Name of the ESCO occupation.
    pub esco_label: Option<&'static str>,
    /// ISCO-08 group.
    pub isco: Option<&'static str>,
    /// Role in the UK capability framework.
    pub framework: Option<&'static str>,
    /// How closely that role matches.
    pub framework_match: FrameworkMatch,
    /// The most common Civil Service grade.
    pub civil_service_grade: Option<&'static str>,
    /// SFIA 9 codes.
    pub sfia: &'static [&'static str],
}

/// Years of experience a job asks for.
#[derive(Clone, Copy, Debug)]
pub struct Experience {
    /// At least this many years.
    pub min: u8,
    /// Usually at most this many.
    pub max: Option<u8>,
    /// Who says so.
    pub source: SourceId,
    /// A remark.
    pub note: Option<&'static str>,
}

/// A skill a role needs, at a level.
#[derive(Debug, PartialEq, Eq)]
pub struct RoleSkill {
    /// The skill.
    pub skill: SkillId,
    /// How good one needs to be.
    pub level: SkillLevel,
    /// Who says so.
    pub source: SourceId,
    /// Where in the source, or how the level was reached.
    pub basis: Option<&'static str>,
}

/// The certifications that help in a role.
#[derive(Clone, Copy, Debug)]
pub struct RoleCertifications {
    /// A source names them for this job.
    pub named: &'static [CertificationId],
    /// Our suggestion.
    pub suggested: &'static [CertificationId],
    /// The sources that name the first.
    pub sources: &'static [SourceId],
    /// A remark.
    pub note: Option<&'static str>,
}

/// A line of the map. Tracks are our own, editorial grouping.
#[derive(Clone, Copy, Debug)]
pub struct Track {
    /// Its permanent name.
    pub slug: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is about.
    pub summary: &'static str,
    /// The stations of each branch, in order of seniority.
    pub paths: &'static [&'static [RoleId]],
}
