//! Newer versions of what is held: what stays, which module bridges or grants what, and what no source says.
//!
//! Nothing is written here about any scheme: a suite is newer than another of the same body when one of its
//! certifications asks for one of the other, or is named as its successor, and not the other way round.

use crate::catalog::certification::Requirement;
use crate::catalog::vocabulary::{Availability, CertificationKind, Confidence, RenewalClock};
use crate::catalog::{CertificationId, Day, Entity, SuiteId};
use crate::requirement::is_met;

/// What a newer suite means for somebody who holds something of an older one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVersion {
    /// The suite of what is held.
    pub older: SuiteId,
    /// The newer one.
    pub newer: SuiteId,
    /// What is held of the older suite, and stays held.
    pub kept: Vec<Kept>,
    /// The modules of the newer suite that lead over from the older one.
    pub modules: Vec<Module>,
    /// What no source says.
    pub unknown: Vec<Unknown>,
}

/// Something of the older suite that is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The certification.
    pub certification: CertificationId,
    /// Whether it ever lapses; none where no source says.
    pub lapses: Option<bool>,
    /// Whether it counts even when it has lapsed; none where no source says.
    pub counts_when_lapsed: Option<bool>,
    /// What of the newer suite asks for it and is not held; whatever else that asks for is met, too.
    pub opens: Vec<CertificationId>,
    /// How it is known.
    pub confidence: Confidence,
    /// When it was last compared with its sources.
    pub checked: Day,
}

/// A module that leads over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// The module.
    pub module: CertificationId,
    /// Whether it is held.
    pub is_held: bool,
    /// Whether what it requires is met; none where no source says who may take it.
    pub is_open: Option<bool>,
    /// The designation of the newer suite that it grants; none for a bridge.
    pub grants: Option<CertificationId>,
    /// What is not held and need not be earned one by one for that designation.
    pub saves: Vec<CertificationId>,
    /// For a bridge: what of the newer suite is on its level and asks for nothing, which it seems to be meant for. No
    /// source was read that says whether it counts as that.
    pub beside: Vec<CertificationId>,
    /// How it is known.
    pub confidence: Confidence,
    /// When it was last compared with its sources.
    pub checked: Day,
}

/// What no source says, with the day on which the sources were last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Who may take this module, exactly: the rule was assumed, or there is none.
    Entry(CertificationId, Day),
    /// What this bridge counts as.
    Standing(CertificationId, Day),
    /// Whether this can still be taken.
    Availability(CertificationId, Day),
    /// How this suite renews.
    Renewal(SuiteId, Day),
}

/// The newer versions of what is held, in the order of the dataset.
pub fn newer_versions(is_held: &dyn Fn(CertificationId) -> bool) -> Vec<NewVersion> {
    let pairs = SuiteId::all().flat_map(|older| SuiteId::all().map(move |newer| (older, newer)));
    pairs
        .filter(|(older, newer)| leads_to(*older, *newer) && !leads_to(*newer, *older))
        .filter(|(older, _)| of_suite(*older).any(is_held))
        .map(|(older, newer)| version(older, newer, is_held))
        .collect()
}

fn of_suite(suite: SuiteId) -> impl Iterator<Item = CertificationId> {
    CertificationId::all().filter(move |id| id.suite == Some(suite))
}

/// Whether something of a suite is what a suite of the same body asks for, or is replaced by.
fn leads_to(older: SuiteId, newer: SuiteId) -> bool {
    let is_replaced = |id: CertificationId| id.successor.is_some_and(|other| other.suite == Some(newer));
    let asks = |id: CertificationId| names(id).iter().any(|named| named.suite == Some(older));
    older != newer && older.body == newer.body && (of_suite(older).any(is_replaced) || of_suite(newer).any(asks))
}

/// The certifications that a requirement names, at any depth.
pub(super) fn names(certification: CertificationId) -> Vec<CertificationId> {
    let mut names = Vec::new();
    let mut parts: Vec<&Requirement> = certification.row().requires.iter().collect();
    while let Some(part) = parts.pop() {
        match part {
            Requirement::Certification(id) => names.push(*id),
            Requirement::All(of) | Requirement::Any(of) | Requirement::Count { of, .. } => parts.extend(of.iter()),
        }
    }
    names
}

fn version(older: SuiteId, newer: SuiteId, is_held: &dyn Fn(CertificationId) -> bool) -> NewVersion {
    let modules: Vec<Module> = of_suite(newer).filter_map(|id| module(id, older, newer, is_held)).collect();
    let mut unknown = Vec::new();
    for Module { module, is_open, grants, .. } in &modules {
        let day = module.checked;
        if is_open.is_none() || !module.requires_verified {
            unknown.push(Unknown::Entry(*module, day));
        }
        if grants.is_none() {
            unknown.push(Unknown::Standing(*module, day));
        }
    }
    let unsure = of_suite(newer).filter(|id| id.availability == Availability::Unknown && !is_held(*id));
    unknown.extend(unsure.map(|id| Unknown::Availability(id, id.checked)));
    if newer.renewal.is_none() {
        unknown.push(Unknown::Renewal(newer, newer.checked));
    }
    let kept = of_suite(older).filter(|id| is_held(*id)).map(|id| kept(id, older, newer, is_held)).collect();
    NewVersion { older, newer, kept, modules, unknown }
}

fn kept(
    certification: CertificationId,
    older: SuiteId,
    newer: SuiteId,
    is_held: &dyn Fn(CertificationId) -> bool,
) -> Kept {
    let is_open = |id: &CertificationId| id.requires.as_ref().is_none_or(|needed| is_met(needed, is_held));
    let asks_for_it = |id: &CertificationId| names(*id).contains(&certification);
    let renewal = older.renewal.as_ref();
    Kept {
        certification,
        lapses: renewal.map(|renewal| renewal.clock != RenewalClock::Never),
        counts_when_lapsed: renewal.and_then(|renewal| renewal.still_counts_when_lapsed),
        opens: of_suite(newer).filter(asks_for_it).filter(is_open).filter(|id| !is_held(*id)).collect(),
        confidence: certification.confidence,
        checked: certification.checked,
    }
}

/// A certification as a module that leads over: one that grants a designation, or asks for nothing but the older suite.
fn module(
    id: CertificationId,
    older: SuiteId,
    newer: SuiteId,
    is_held: &dyn Fn(CertificationId) -> bool,
) -> Option<Module> {
    let grants = of_suite(newer).find(|other| other.transition == Some(id));
    let needed = names(id);
    let is_bridge = !needed.is_empty() && needed.iter().all(|named| named.suite == Some(older));
    // A module that grants something and says that it is for holders of another suite is not for those of this one.
    let is_for_others = !needed.is_empty() && !is_bridge;
    if id.kind == CertificationKind::Designation || is_for_others || grants.is_none() && !is_bridge {
        return None;
    }
    let to_earn = |designation: CertificationId| {
        let named = names(designation).into_iter();
        named.filter(|named| named.kind != CertificationKind::Designation && !is_held(*named)).collect()
    };
    let is_first = |other: &CertificationId| {
        other.level == id.level && other.requires.is_none() && other.requires_verified && *other != id
    };
    Some(Module {
        module: id,
        is_held: is_held(id),
        is_open: id.requires.as_ref().map(|needed| is_met(needed, is_held)),
        grants,
        saves: grants.filter(|designation| !is_held(*designation)).map_or_else(Vec::new, to_earn),
        beside: if grants.is_none() { of_suite(newer).filter(is_first).collect() } else { Vec::new() },
        confidence: id.confidence,
        checked: id.checked,
    })
}

#[cfg(test)]
mod tests;
