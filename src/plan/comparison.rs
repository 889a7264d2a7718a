//! Two to four roles side by side: pay of one kind in one region, skills, certifications, experience.

use std::fmt;

use crate::catalog::pay::PayFigure;
use crate::catalog::role::Experience;
use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{CertificationId, Entity, RegionId, RoleId, SkillId};
use crate::order;
use crate::pay_series::{self, Series};

/// The fewest roles that are compared.
pub const FEWEST: usize = 2;
/// The most roles that fit side by side.
pub const MOST: usize = 4;

/// Roles side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The roles, in the order they were asked for.
    pub columns: Vec<Column>,
    /// The one kind of figure that is compared. None where no role has a figure in the region.
    pub series: Option<Series>,
    /// Every skill that one of them needs: those that tell them apart first, then those that most of them need.
    pub skills: Vec<SkillRow>,
    /// Every certification that helps in one of them, those that help in most of them first.
    pub certifications: Vec<CertificationRow>,
}

/// A role beside others.
#[derive(Clone, Debug)]
pub struct Column {
    /// The role.
    pub role: RoleId,
    /// What it pays in the region, of the one kind; empty where nobody says.
    pub pay: Vec<&'static PayFigure>,
    /// The experience it asks for, as far as a source says.
    pub experience: Option<&'static Experience>,
}

/// A skill across the roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRow {
    /// Which.
    pub skill: SkillId,
    /// The level each role needs, in the order of the columns; none where it does not name the skill.
    pub levels: Vec<Option<SkillLevel>>,
}

impl SkillRow {
    /// Whether the roles need it at different levels, or one of them not at all.
    pub fn differs(&self) -> bool {
        self.levels.iter().any(|level| Some(level) != self.levels.first())
    }
}

/// A certification across the roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificationRow {
    /// Which.
    pub certification: CertificationId,
    /// How it helps in each role, in the order of the columns; none where it is not mentioned.
    pub help: Vec<Option<Help>>,
}

/// How a certification helps in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// A source names it for the role.
    Named,
    /// It is our suggestion.
    Suggested,
}

/// Why roles cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonError {
    /// There are not enough of them.
    TooFew,
    /// They do not fit side by side.
    TooMany,
    /// One of them is named twice.
    Twice(RoleId),
}

impl fmt::Display for ComparisonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew => write!(formatter, "one role has nothing to be compared with: choose at least {FEWEST}"),
            Self::TooMany => write!(formatter, "so many roles do not fit side by side: choose at most {MOST}"),
            Self::Twice(role) => {
                write!(formatter, "{} is chosen twice: choose another role in its place", role.row().title)
            }
        }
    }
}

impl std::error::Error for ComparisonError {}

/// Roles side by side, with pay of one kind in a region: the kind that is asked for, else the one that most of them
/// have figures of.
///
/// # Errors
/// When there are fewer than two roles, more than four, or one of them twice.
pub fn compare(roles: &[RoleId], region: RegionId, series: Option<Series>) -> Result<Comparison, ComparisonError> {
    match roles.len() {
        ..FEWEST => return Err(ComparisonError::TooFew),
        FEWEST..=MOST => {}
        _ => return Err(ComparisonError::TooMany),
    }
    if let Some((_, role)) = roles.iter().enumerate().find(|(at, role)| roles[..*at].contains(role)) {
        return Err(ComparisonError::Twice(*role));
    }
    let series = series.or_else(|| best_series(roles, region));
    let column = |role: &RoleId| Column {
        role: *role,
        pay: series.map_or_else(Vec::new, |series| figures(series, region, *role)),
        experience: role.row().experience.as_ref(),
    };
    let columns = roles.iter().map(column).collect();
    Ok(Comparison { columns, series, skills: skills(roles), certifications: certifications(roles) })
}

/// The kind of figure that most of the roles have in a region; of two, the better supported. None where none has any.
pub fn best_series(roles: &[RoleId], region: RegionId) -> Option<Series> {
    let mut best = None;
    for series in Series::ALL {
        let with = roles.iter().filter(|role| !figures(series, region, **role).is_empty()).count();
        if with > best.map_or(0, |(most, _)| most) {
            best = Some((with, series));
        }
    }
    best.map(|(_, series)| series)
}

fn figures(series: Series, region: RegionId, role: RoleId) -> Vec<&'static PayFigure> {
    pay_series::compare(series, region, &[role]).into_iter().map(|pay| pay.figure).collect()
}

fn skills(roles: &[RoleId]) -> Vec<SkillRow> {
    let mut rows: Vec<SkillRow> = Vec::new();
    for (at, role) in roles.iter().enumerate() {
        for needed in role.row().skills {
            let place = rows.iter().position(|row| row.skill == needed.skill).unwrap_or_else(|| {
                rows.push(SkillRow { skill: needed.skill, levels: vec![None; roles.len()] });
                rows.len() - 1
            });
            rows[place].levels[at] = Some(needed.level);
        }
    }
    // The order inside is that of importance, role by role, for the sorting keeps what is equal as it is.
    order::by_key(&mut rows, |row| (!row.differs(), row.levels.iter().filter(|level| level.is_none()).count()));
    rows
}

fn certifications(roles: &[RoleId]) -> Vec<CertificationRow> {
    let mut rows: Vec<CertificationRow> = Vec::new();
    for (at, role) in roles.iter().enumerate() {
        let wanted = &role.row().certifications;
        for (list, help) in [(wanted.named, Help::Named), (wanted.suggested, Help::Suggested)] {
            for certification in list {
                let place = rows.iter().position(|row| row.certification == *certification).unwrap_or_else(|| {
                    rows.push(CertificationRow { certification: *certification, help: vec![None; roles.len()] });
                    rows.len() - 1
                });
                rows[place].help[at] = Some(help);
            }
        }
    }
    order::by_key(&mut rows, |row| row.help.iter().filter(|help| help.is_none()).count());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn roles(slugs: &[&str]) -> Vec<RoleId> {
        slugs.iter().map(|slug| RoleId::from_slug(slug).expect("the dataset has it")).collect()
    }

    #[track_caller]
    fn region(slug: &str) -> RegionId {
        RegionId::from_slug(slug).expect("the dataset has it")
    }

    /// T7: two to four roles; anything else is refused in a sentence that says what to do.
    #[test]
    fn two_to_four_different_roles_are_compared() {
        let all: Vec<RoleId> = RoleId::all().collect();
        let refused = |roles: &[RoleId]| compare(roles, region("uk"), None).err();
        assert_eq!(refused(&all[..1]), Some(ComparisonError::TooFew));
        assert_eq!(refused(&all[..5]), Some(ComparisonError::TooMany));
        assert_eq!(refused(&[all[0], all[1], all[0]]), Some(ComparisonError::Twice(all[0])));
        for count in FEWEST..=MOST {
            let compared = compare(&all[..count], region("uk"), None).expect("it can be compared");
            assert_eq!(compared.columns.len(), count);
            assert!(compared.skills.iter().all(|row| row.levels.len() == count));
            assert!(compared.certifications.iter().all(|row| row.help.len() == count));
        }
        for error in [ComparisonError::TooFew, ComparisonError::TooMany, ComparisonError::Twice(all[0])] {
            assert!(error.to_string().contains(": choose "), "{error}");
        }
    }

    /// T7, P3: pay is of one kind in one region, or there is none.
    #[test]
    fn pay_beside_pay_is_of_one_kind() {
        let pair = roles(&["it-project-manager", "service-transition-manager"]);
        for place in RegionId::all() {
            let compared = compare(&pair, place, None).expect("it can be compared");
            let figures = compared.columns.iter().flat_map(|column| &column.pay);
            for figure in figures {
                assert_eq!((Some(Series::of(figure)), figure.region), (compared.series, place));
            }
        }
        let uk = compare(&pair, region("uk"), None).expect("it can be compared");
        assert!(uk.columns.iter().any(|column| !column.pay.is_empty()));
        let asked = compare(&pair, region("uk"), Some(Series::Articles)).expect("it can be compared");
        assert_eq!(asked.series, Some(Series::Articles));
    }

    /// T7, Y5: every skill of each role stands in its column; what tells the roles apart comes first, and within that
    /// what most of them need.
    #[test]
    fn skills_stand_in_the_column_of_their_role() {
        let chosen = roles(&["problem-manager", "incident-manager", "it-change-manager"]);
        let compared = compare(&chosen, region("uk"), None).expect("it can be compared");
        for (at, role) in chosen.iter().enumerate() {
            for needed in role.row().skills {
                let row = compared.skills.iter().find(|row| row.skill == needed.skill);
                assert_eq!(row.map(|row| row.levels[at]), Some(Some(needed.level)), "{}", role.slug);
            }
            let listed = compared.skills.iter().filter(|row| row.levels[at].is_some()).count();
            assert_eq!(listed, role.skills.len());
        }
        let needed_by = |row: &SkillRow| row.levels.iter().flatten().count();
        let (apart, same): (Vec<_>, Vec<_>) = compared.skills.iter().partition(|row| row.differs());
        assert!(compared.skills.iter().eq(apart.iter().chain(&same).copied()), "differences first");
        for rows in [&apart, &same] {
            assert!(rows.is_sorted_by(|one, other| needed_by(one) >= needed_by(other)));
        }
        let levels = |levels: &[Option<SkillLevel>]| SkillRow { skill: SkillId::FIRST, levels: levels.to_vec() };
        let working = Some(SkillLevel::Working);
        assert!(!levels(&[working, working]).differs() && levels(&[working, None]).differs());
        assert!(levels(&[working, working, Some(SkillLevel::Expert)]).differs());
    }
}
