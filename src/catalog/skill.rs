//! Skills: what they mean and what public frameworks call them.

use super::Day;
use super::id::SourceId;
use super::tables::details;
use super::vocabulary::SkillCategory;

/// Something one can be good at.
#[derive(Debug)]
pub struct Skill {
    /// Where its details stand.
    pub(in crate::catalog) place: u16,
    /// Its permanent name.
    pub slug: &'static str,
    /// What it is called.
    pub name: &'static str,
}

/// What else is known of a skill.
#[derive(Debug)]
pub struct SkillDetail {
    /// The family it belongs to.
    pub category: SkillCategory,
    /// What it means, in our words.
    pub definition: &'static str,
    /// Who names it.
    pub source: SourceId,
    /// Its names in the UK capability framework.
    pub framework: &'static [&'static str],
    /// Its ESCO label.
    pub esco: Option<&'static str>,
    /// Its O*NET element.
    pub onet: Option<&'static str>,
    /// SFIA 9 codes, codes only.
    pub sfia: &'static [&'static str],
    /// Whether those codes were seen on an official page.
    pub sfia_verified: bool,
    /// When it was last compared with its source.
    pub checked: Day,
}

impl std::ops::Deref for Skill {
    type Target = SkillDetail;

    fn deref(&self) -> &SkillDetail {
        &details().skills[usize::from(self.place)]
    }
}
