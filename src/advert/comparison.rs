//! What a person has of what an advert asks for, and what would close most of the rest.

use super::{Advert, Ask, Named, Weight};
use crate::catalog::certification::Requirement;
use crate::catalog::vocabulary::{Availability, CertificationKind, SkillLevel};
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::order;
use crate::record::{Record, Status};
use crate::requirement::Holdings;

/// An advert beside a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// How each of the advert's asks stands, in their order.
    pub standings: Vec<Standing>,
    /// What would close something that is missing, what closes most first.
    pub closers: Vec<Closer>,
}

/// How something that is asked for stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The certification is held, or one that stands for it.
    Held {
        /// The one that is held.
        by: CertificationId,
        /// Why it counts.
        because: StandsFor,
    },
    /// The certification is not held.
    NotHeld,
    /// The skill is good enough. Where the data has no level for it, any level is.
    Able {
        /// The skill.
        skill: SkillId,
        /// The person's level.
        mine: SkillLevel,
        /// The level that the role asks for, where the data says one.
        asked: Option<SkillLevel>,
    },
    /// The skill is below what the role asks for.
    Below {
        /// The skill.
        skill: SkillId,
        /// The person's level.
        mine: SkillLevel,
        /// The level that the role asks for.
        asked: SkillLevel,
    },
    /// The person has said nothing about the skill.
    NotSaid {
        /// The skill.
        skill: SkillId,
        /// The level that the role asks for, where the data says one.
        asked: Option<SkillLevel>,
    },
}

/// Why a certification counts for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandsFor {
    /// It is that one.
    Itself,
    /// It asks for that one first.
    BuildsOnIt,
    /// It replaced that one.
    Replaces,
}

/// What would close something that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closer {
    /// What to earn or to learn.
    pub remedy: Remedy,
    /// How many of the advert's asks it closes.
    pub closes: usize,
    /// How many of those the advert calls essential.
    pub essential: usize,
}

/// Something to earn or to learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// A certification; and whether everything that it asks for first is held.
    Certification(CertificationId, bool),
    /// A skill, and the level to reach, where the data says one.
    Skill(SkillId, Option<SkillLevel>),
}

impl Standing {
    /// Whether the person has it.
    pub const fn is_met(self) -> bool {
        matches!(self, Self::Held { .. } | Self::Able { .. })
    }
}

impl Comparison {
    /// How many of the asks are met, and how many there are: of all, or of those of a weight.
    pub fn met(&self, advert: &Advert, weight: Option<Weight>) -> (usize, usize) {
        let both = advert.asks.iter().zip(&self.standings);
        let (mut met, mut all) = (0, 0);
        for (_, standing) in both.filter(|(ask, _)| weight.is_none_or(|weight| ask.weight == weight)) {
            met += usize::from(standing.is_met());
            all += 1;
        }
        (met, all)
    }
}

/// Puts an advert beside a person, with the levels of a role.
pub fn compare(advert: &Advert, role: Option<RoleId>, record: &Record, holdings: &Holdings) -> Comparison {
    let standings: Vec<Standing> = advert.asks.iter().map(|ask| standing(ask, role, record, holdings)).collect();
    let missing = advert.asks.iter().zip(&standings).filter(|(_, standing)| !standing.is_met());
    let missing: Vec<(&Ask, Standing)> = missing.map(|(ask, standing)| (ask, *standing)).collect();
    let mut closers = certifications_that_close(&missing, record, holdings);
    for (ask, standing) in &missing {
        let remedy = match standing {
            Standing::Below { skill, asked, .. } => Remedy::Skill(*skill, Some(*asked)),
            Standing::NotSaid { skill, asked } => Remedy::Skill(*skill, *asked),
            _ => continue,
        };
        closers.push(Closer { remedy, closes: 1, essential: usize::from(ask.weight == Weight::Essential) });
    }
    order::by(&mut closers, |one, other| {
        let key = |closer: &Closer| (closer.closes, closer.essential);
        key(other).cmp(&key(one))
    });
    Comparison { standings, closers }
}

fn standing(ask: &Ask, role: Option<RoleId>, record: &Record, holdings: &Holdings) -> Standing {
    match &ask.wanted {
        Named::Skills(skills) => {
            let each: Vec<Standing> = skills.iter().map(|skill| skill_standing(*skill, role, record)).collect();
            let met = each.iter().copied().find(|standing| standing.is_met());
            met.or(each.first().copied()).unwrap_or(Standing::NotHeld)
        }
        Named::Certifications(ids) => held_for(ids, holdings),
        Named::Roles(_) => Standing::NotHeld,
    }
}

fn skill_standing(skill: SkillId, role: Option<RoleId>, record: &Record) -> Standing {
    let needed = role.and_then(|role| role.row().skills.iter().find(|needed| needed.skill == skill));
    let asked = needed.map(|needed| needed.level);
    match (record.skill_level(skill.slug()), asked) {
        (None, _) => Standing::NotSaid { skill, asked },
        (Some(mine), Some(asked)) if mine < asked => Standing::Below { skill, mine, asked },
        (Some(mine), _) => Standing::Able { skill, mine, asked },
    }
}

fn held_for(ids: &[CertificationId], holdings: &Holdings) -> Standing {
    let itself = ids.iter().find(|id| holdings.holds(**id)).map(|id| (*id, StandsFor::Itself));
    let another = || {
        let held = CertificationId::all().filter(|held| holdings.holds(*held));
        held.into_iter().find_map(|held| ids.iter().find_map(|id| stands_for(held, *id)).map(|because| (held, because)))
    };
    match itself.or_else(another) {
        Some((by, because)) => Standing::Held { by, because },
        None => Standing::NotHeld,
    }
}

/// Why one certification counts for another, if it does.
fn stands_for(held: CertificationId, asked: CertificationId) -> Option<StandsFor> {
    if held == asked {
        Some(StandsFor::Itself)
    } else if builds_on(held, asked) {
        Some(StandsFor::BuildsOnIt)
    } else {
        replaces(held, asked).then_some(StandsFor::Replaces)
    }
}

/// Whether a certification asks for another of its family first, by rules that were read and not assumed. What a
/// count asks for need not be this one.
fn builds_on(held: CertificationId, asked: CertificationId) -> bool {
    fn names(requirement: &Requirement, asked: CertificationId) -> bool {
        match requirement {
            Requirement::Certification(first) => *first == asked || builds_on(*first, asked),
            Requirement::All(parts) | Requirement::Any(parts) => parts.iter().any(|part| names(part, asked)),
            Requirement::Count { .. } => false,
        }
    }
    held.family == asked.family
        && held.requires_verified
        && held.requires.as_ref().is_some_and(|requirement| names(requirement, asked))
}

/// Whether a certification took the place of another, through any number of editions.
fn replaces(held: CertificationId, asked: CertificationId) -> bool {
    let mut current = asked;
    // No chain is longer than there are certifications.
    for _ in CertificationId::all() {
        match current.successor {
            Some(next) if next == held => return true,
            Some(next) => current = next,
            None => return false,
        }
    }
    false
}

/// The certifications that close something, of those that close the same the nearest.
fn certifications_that_close(missing: &[(&Ask, Standing)], record: &Record, holdings: &Holdings) -> Vec<Closer> {
    let mut candidates: Vec<(Vec<bool>, CertificationId)> = Vec::new();
    for id in CertificationId::all() {
        let is_wanted = id.availability == Availability::Active
            && id.kind != CertificationKind::Designation
            && record.status(id.slug()) != Status::NotForMe;
        let is_named = |ask: &Ask| matches!(&ask.wanted, Named::Certifications(ids) if ids.contains(&id));
        if !is_wanted || !missing.iter().any(|(ask, _)| is_named(ask)) {
            continue;
        }
        let closes = |(ask, _): &(&Ask, Standing)| match &ask.wanted {
            Named::Certifications(ids) => ids.iter().any(|asked| stands_for(id, *asked).is_some()),
            _ => false,
        };
        candidates.push((missing.iter().map(closes).collect(), id));
    }
    // The nearest first, so that of those which close the same it is the one that stays.
    order::by_key(&mut candidates, |(_, id)| (!holdings.is_ready_for(*id), id.level));
    let mut closers: Vec<(Vec<bool>, Closer)> = Vec::new();
    for (closed, id) in candidates {
        if closers.iter().any(|(other, _)| *other == closed) {
            continue;
        }
        let of_weight = missing.iter().zip(&closed).filter(|(_, is_closed)| **is_closed);
        let essential = of_weight.clone().filter(|((ask, _), _)| ask.weight == Weight::Essential).count();
        let remedy = Remedy::Certification(id, holdings.is_ready_for(id));
        let closer = Closer { remedy, closes: of_weight.count(), essential };
        closers.push((closed, closer));
    }
    closers.into_iter().map(|(_, closer)| closer).collect()
}
