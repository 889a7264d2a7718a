//! Gaps: a person's levels against those of a role, and what changes from one role to another. Values, never one score.

use crate::catalog::role::RoleSkill;
use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::order;
use crate::record::{Rating, Record};
use crate::requirement::Holdings;

/// How a person stands at a skill that a role needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// They said that they have none of it yet.
    Missing,
    /// They have it, at a lower level.
    Below,
    /// They have it at that level.
    Met,
    /// They have it at a higher level.
    Above,
    /// They have not said. It is neither met nor missing.
    NotRated,
}

impl Standing {
    /// How a rating stands against what is needed.
    pub fn of(rating: Option<Rating>, needed: SkillLevel) -> Self {
        match rating {
            None => Self::NotRated,
            Some(Rating::None) => Self::Missing,
            Some(Rating::At(level)) if level < needed => Self::Below,
            Some(Rating::At(level)) if level > needed => Self::Above,
            Some(Rating::At(_)) => Self::Met,
        }
    }
}

/// A skill of a role beside the person's own level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkillGap {
    /// What the role needs, with its source.
    pub needed: &'static RoleSkill,
    /// What the person says.
    pub rating: Option<Rating>,
    /// How the two stand.
    pub standing: Standing,
}

/// A certification that helps in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Helpful {
    /// Which.
    pub certification: CertificationId,
    /// Whether a source names it for the role; otherwise it is our suggestion.
    pub is_named: bool,
    /// Whether the person holds it.
    pub is_held: bool,
}

/// What a person has of what a role asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleGap {
    /// The role.
    pub role: RoleId,
    /// Its skills, the most important first.
    pub skills: Vec<SkillGap>,
    /// The certifications that help in it, those that a source names first.
    pub certifications: Vec<Helpful>,
}

/// What a person has of what a role asks for.
pub fn gap(record: &Record, holdings: &Holdings, role: RoleId) -> RoleGap {
    let skill = |needed: &'static RoleSkill| {
        let rating = record.rating(needed.skill.slug());
        SkillGap { needed, rating, standing: Standing::of(rating, needed.level) }
    };
    let wanted = &role.row().certifications;
    let helpful = |certification: &CertificationId, is_named| Helpful {
        certification: *certification,
        is_named,
        is_held: holdings.holds(*certification),
    };
    let named = wanted.named.iter().map(|certification| helpful(certification, true));
    let suggested = wanted.suggested.iter().map(|certification| helpful(certification, false));
    RoleGap {
        role,
        skills: role.row().skills.iter().map(skill).collect(),
        certifications: named.chain(suggested).collect(),
    }
}

impl RoleGap {
    /// At how many skills the person stands like this.
    pub fn count(&self, standing: Standing) -> usize {
        self.skills.iter().filter(|skill| skill.standing == standing).count()
    }

    /// How many skills are met or more than met, of how many the role needs.
    pub fn met(&self) -> (usize, usize) {
        (self.count(Standing::Met) + self.count(Standing::Above), self.skills.len())
    }

    /// How many of the certifications that a source names are held, of how many it names.
    pub fn held(&self) -> (usize, usize) {
        let named = self.certifications.iter().filter(|helpful| helpful.is_named);
        (named.clone().filter(|helpful| helpful.is_held).count(), named.count())
    }
}

/// What becomes of a skill from one role to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shift {
    /// Only the second role needs it.
    Added,
    /// The second role needs more of it.
    Raised,
    /// Both need the same.
    Same,
    /// The second role needs less of it.
    Lowered,
    /// Only the first role needs it.
    NoLonger,
}

/// A skill on the way from one role to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkillShift {
    /// Which.
    pub skill: SkillId,
    /// The level that the first role needs.
    pub from: Option<SkillLevel>,
    /// The level that the second role needs.
    pub to: Option<SkillLevel>,
    /// What becomes of it.
    pub shift: Shift,
}

/// What changes in the skills from one role to another: added first, then raised, the same, lowered and no longer
/// needed, each in the order of importance.
pub fn shifts(from: RoleId, to: RoleId) -> Vec<SkillShift> {
    let level = |role: RoleId, skill: SkillId| {
        role.row().skills.iter().find(|needed| needed.skill == skill).map(|needed| needed.level)
    };
    let mut skills: Vec<SkillId> = to.skills.iter().map(|needed| needed.skill).collect();
    skills.extend(from.skills.iter().map(|needed| needed.skill).filter(|skill| level(to, *skill).is_none()));
    let mut shifts: Vec<SkillShift> = Vec::with_capacity(skills.len());
    for skill in skills {
        let (before, after) = (level(from, skill), level(to, skill));
        let shift = match (before, after) {
            (None, _) => Shift::Added,
            (_, None) => Shift::NoLonger,
            (Some(before), Some(after)) if before < after => Shift::Raised,
            (Some(before), Some(after)) if before > after => Shift::Lowered,
            _ => Shift::Same,
        };
        shifts.push(SkillShift { skill, from: before, to: after, shift });
    }
    order::by_key(&mut shifts, |skill| skill.shift);
    shifts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Change, ReplicaId, Status};

    #[track_caller]
    fn role(slug: &str) -> RoleId {
        RoleId::from_slug(slug).expect("the dataset has it")
    }

    fn apply(record: &mut Record, change: &Change) {
        let stamp = record.next_stamp(1, &ReplicaId::new("a"));
        record.apply(change, &stamp);
    }

    /// T5: five ways to stand, of which not rated is neither met nor missing.
    #[test]
    fn a_rating_stands_in_five_ways() {
        use SkillLevel::{Awareness, Expert, Working};
        let of = |rating| Standing::of(rating, Working);
        assert_eq!(of(None), Standing::NotRated);
        assert_eq!(of(Some(Rating::None)), Standing::Missing);
        let levels = [Awareness, Working, Expert].map(|level| of(Some(Rating::At(level))));
        assert_eq!(levels, [Standing::Below, Standing::Met, Standing::Above]);
    }

    /// T5: counts have denominators, and every skill of the role is in exactly one of them.
    #[test]
    fn what_is_met_is_counted_of_what_is_needed() {
        let role = role("problem-manager");
        let mut record = Record::default();
        let empty = gap(&record, &Holdings::of(&record), role);
        let needed = role.skills.len();
        assert!(needed > 3);
        assert_eq!((empty.met(), empty.count(Standing::NotRated)), ((0, needed), needed));
        let [first, second, third, ..] = role.row().skills else { panic!("three skills at least") };
        apply(&mut record, &Change::rating(first.skill.slug(), Some(Rating::At(first.level))));
        apply(&mut record, &Change::rating(second.skill.slug(), Some(Rating::At(SkillLevel::Expert))));
        apply(&mut record, &Change::rating(third.skill.slug(), Some(Rating::None)));
        let rated = gap(&record, &Holdings::of(&record), role);
        assert_eq!((rated.met(), rated.count(Standing::Missing)), ((2, needed), 1));
        let all = [Standing::Missing, Standing::Below, Standing::Met, Standing::Above, Standing::NotRated];
        assert_eq!(all.map(|standing| rated.count(standing)).iter().sum::<usize>(), needed);
    }

    /// T5: certifications that a source names are told apart from suggestions, and what is held is counted of them.
    #[test]
    fn helpful_certifications_are_counted_as_held() {
        let role = RoleId::all().find(|role| !role.certifications.named.is_empty()).expect("a role with one");
        let named = role.certifications.named[0];
        let mut record = Record::default();
        apply(&mut record, &Change::status(named.slug(), Status::Passed));
        let gap = gap(&record, &Holdings::of(&record), role);
        assert!(gap.held().0 >= 1 && gap.held().1 == role.certifications.named.len());
        assert_eq!(gap.certifications[0], Helpful { certification: named, is_named: true, is_held: true });
    }

    /// T6, Y4: from role to role every skill of either is told once; there and back exchanges added and no longer needed.
    #[test]
    fn what_changes_from_role_to_role_is_told_once_and_backwards_the_other_way() {
        for from in RoleId::all() {
            for to in RoleId::all() {
                let (there, back) = (shifts(from, to), shifts(to, from));
                assert_eq!(there.len(), back.len());
                assert!(there.is_sorted_by_key(|skill| skill.shift));
                let turned = |shift| match shift {
                    Shift::Added => Shift::NoLonger,
                    Shift::Raised => Shift::Lowered,
                    Shift::Same => Shift::Same,
                    Shift::Lowered => Shift::Raised,
                    Shift::NoLonger => Shift::Added,
                };
                for skill in &there {
                    let found = back.iter().filter(|other| other.skill == skill.skill);
                    let found: Vec<Shift> = found.map(|other| other.shift).collect();
                    assert_eq!(found, [turned(skill.shift)], "{} from {} to {}", skill.skill.slug, from.slug, to.slug);
                }
            }
        }
        let same = shifts(role("problem-manager"), role("problem-manager"));
        assert!(!same.is_empty() && same.iter().all(|skill| skill.shift == Shift::Same));
    }
}
