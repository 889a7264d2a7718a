//! The exams that a goal takes, given what is held: the fewest, the cheapest and the quickest, exactly.
//!
//! What is held counts for ever, lapsed or not. A designation is never taken: it follows. What was withdrawn or
//! replaced cannot be taken any more, and a transition module only where somebody says who may take it. Everything is
//! solved over the numbers of [`graph`] by [`solve`]; how sets whose prices are in several currencies or unknown are
//! compared is in [`compare`].

pub mod compare;
pub mod graph;
pub mod obstacle;
pub mod solve;

mod bound;
mod problem;
mod reach;

use crate::catalog::certification::Requirement;
use crate::catalog::vocabulary::{Availability, CertificationKind};
use crate::catalog::{CertificationId, Entity};
use crate::record::{Cost, Currency, Hundredths, Record};

use compare::Question;
use graph::{Graph, Item, Kind, Need};
use solve::Best;

pub use compare::Claim;
pub use obstacle::Obstacle;
pub use reach::OutOfReach;

/// What the sets are compared by, besides their number.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// What an exam costs; none where nobody knows. See [`price`].
    pub price: &'a dyn Fn(CertificationId) -> Option<Cost>,
    /// The least and the most minutes that studying for an exam takes; none where nobody knows.
    pub study: &'a dyn Fn(CertificationId) -> Option<(u32, u32)>,
}

/// What an exam costs: what the person entered, else what is listed.
pub fn price(record: &Record, exam: CertificationId) -> Option<Cost> {
    let listed = || {
        let price = exam.price.as_ref()?;
        Some(Cost { amount: Hundredths::new(price.amount.0)?, currency: Currency::new(price.currency)? })
    };
    record.cost(exam.slug()).or_else(listed)
}

/// The best sets of exams for a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamPlan {
    /// The exams that no set can do without.
    pub always: Vec<CertificationId>,
    /// The sets of the fewest exams.
    pub fewest: Choice,
    /// The cheapest sets: one choice, or one for every currency in which sets can be compared while none of them is
    /// cheapest for certain.
    pub cheapest: Vec<Choice>,
    /// The sets that take the least study, by the middle between its least and its most.
    pub quickest: Choice,
}

/// The best sets by one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The sets, at least one, all equally good. Where there are more than [`solve::MOST_SETS`], some of them.
    pub sets: Vec<ExamSet>,
    /// Whether there are others that are as good.
    pub has_more: bool,
    /// Whether no set is better, for certain. If not, the requirements are too tangled, and these are the best that
    /// were found.
    pub is_proven: bool,
    /// Against what they are the best. For time the currency is none.
    pub claim: Claim<Option<Currency>>,
}

/// A set of exams that is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamSet {
    /// The exams, in an order in which they can be taken.
    pub exams: Vec<CertificationId>,
    /// The designations that follow and are not held yet.
    pub designations: Vec<CertificationId>,
    /// What the exams cost, by currency, as far as it is known. Sums in hundredths.
    pub totals: Vec<(Currency, u64)>,
    /// The exams whose price nobody knows.
    pub unpriced: Vec<CertificationId>,
    /// The least and the most minutes of study, as far as they are known.
    pub minutes: (u32, u32),
    /// The exams of which nobody knows how long the study takes.
    pub untimed: Vec<CertificationId>,
    /// What is not certain about taking them.
    pub doubts: Vec<Doubt>,
}

/// What is not certain about taking an exam.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No source says whether it can still be taken.
    MaybeClosed(CertificationId),
    /// What it requires was assumed, or read nowhere.
    RequirementNotRead(CertificationId),
}

/// The best sets of exams that lead from what is held to all of the goals. Where all are held, the sets are empty.
///
/// # Errors
/// Where one of the goals cannot be reached, with the reasons.
pub fn exams(
    goals: &[CertificationId],
    is_held: &dyn Fn(CertificationId) -> bool,
    facts: Facts,
) -> Result<ExamPlan, OutOfReach> {
    let (ids, graph) = (CertificationId::all().collect::<Vec<_>>(), graph());
    let is_held_number = |item: usize| is_held(ids[item]);
    let goal_numbers: Vec<usize> = goals.iter().map(|goal| goal.index()).collect();
    let question = Question { graph: &graph, is_held: &is_held_number, goals: &goal_numbers };
    let catalog = Catalog { ids: &ids, question, facts };
    let Some(fewest) = question.fewest() else { return Err(OutOfReach::new(&graph, &ids, &is_held_number, goals)) };
    let always = question.in_every_set(&fewest.sets[0]);
    let mut currencies: Vec<Currency> = Vec::new();
    let mut prices: Vec<Option<(usize, u32)>> = Vec::with_capacity(ids.len());
    for cost in ids.iter().map(|id| (facts.price)(*id)) {
        currencies.extend(cost.map(|cost| cost.currency).filter(|currency| !currencies.contains(currency)));
        let unit = |cost: Cost| currencies.iter().position(|known| *known == cost.currency);
        prices.push(cost.and_then(|cost| Some((unit(cost)?, cost.amount.get()))));
    }
    let minutes = |exam: usize| (facts.study)(ids[exam]).map(|(low, high)| (0, low.saturating_add(high)));
    let choose = |(best, claim): (Best, Claim<usize>), currencies: &[Currency]| {
        let claim = match claim {
            Claim::Certain => Claim::Certain,
            Claim::AmongKnown(unit) => Claim::AmongKnown(currencies.get(unit).copied()),
            Claim::NotComparable => Claim::NotComparable,
        };
        catalog.choice(&best, claim)
    };
    let cheapest =
        question.least(&always, &|exam| prices[exam]).into_iter().map(|found| choose(found, &currencies)).collect();
    let quickest = question.least(&always, &minutes).into_iter().next().map(|found| choose(found, &[]));
    let fewest = catalog.choice(&fewest, Claim::Certain);
    let quickest = quickest.unwrap_or_else(|| fewest.clone());
    Ok(ExamPlan { always: always.into_iter().map(|exam| ids[exam]).collect(), fewest, cheapest, quickest })
}

/// The certifications of the catalogue, as numbers.
pub fn graph() -> Graph {
    let modules: Vec<CertificationId> = CertificationId::all().filter_map(|id| id.transition).collect();
    let item = |id: CertificationId| Item {
        kind: match id.kind {
            CertificationKind::Designation => {
                Kind::Designation { transition: id.transition.map(CertificationId::index) }
            }
            _ if matches!(id.availability, Availability::Retired | Availability::Superseded) => Kind::Closed,
            _ if id.requires.is_none() && modules.contains(&id) => Kind::Closed,
            CertificationKind::Exam | CertificationKind::Course => Kind::Exam,
        },
        need: id.requires.as_ref().map(need),
    };
    Graph::new(&CertificationId::all().map(item).collect::<Vec<_>>())
}

fn need(requirement: &Requirement) -> Need {
    let parts = |parts: &[Requirement]| parts.iter().map(need).collect();
    match requirement {
        Requirement::Certification(id) => Need::One(id.index()),
        Requirement::All(all) => Need::All(parts(all)),
        Requirement::Any(any) => Need::Any(parts(any)),
        Requirement::Count { at_least, of } => Need::Count(usize::from(*at_least), parts(of)),
    }
}

/// What a solution means in the catalogue.
struct Catalog<'a> {
    ids: &'a [CertificationId],
    question: Question<'a>,
    facts: Facts<'a>,
}

impl Catalog<'_> {
    fn choice(&self, best: &Best, claim: Claim<Option<Currency>>) -> Choice {
        let sets = best.sets.iter().map(|set| self.set(set)).collect();
        Choice { sets, has_more: best.has_more, is_proven: best.is_proven, claim }
    }

    fn set(&self, exams: &[usize]) -> ExamSet {
        // The lower levels first, and within a level as the dataset has them.
        let place = |exam: usize| self.ids[exam].level as usize * self.ids.len() + exam;
        let order = self.question.in_order(exams, &place);
        let has = self.question.graph.closure(self.question.is_held, &|exam| exams.contains(&exam));
        let follows = |id: &CertificationId| {
            id.kind == CertificationKind::Designation && has[id.index()] && !(self.question.is_held)(id.index())
        };
        let mut set = ExamSet {
            exams: order.into_iter().map(|exam| self.ids[exam]).collect(),
            designations: self.ids.iter().copied().filter(follows).collect(),
            totals: Vec::new(),
            unpriced: Vec::new(),
            minutes: (0, 0),
            untimed: Vec::new(),
            doubts: Vec::new(),
        };
        for exam in set.exams.clone() {
            self.note(exam, &mut set);
        }
        set
    }

    fn note(&self, exam: CertificationId, set: &mut ExamSet) {
        match (self.facts.price)(exam) {
            None => set.unpriced.push(exam),
            Some(cost) => {
                let amount = u64::from(cost.amount.get());
                match set.totals.iter_mut().find(|(currency, _)| *currency == cost.currency) {
                    Some((_, total)) => *total += amount,
                    None => set.totals.push((cost.currency, amount)),
                }
            }
        }
        match (self.facts.study)(exam) {
            None => set.untimed.push(exam),
            Some((low, high)) => {
                set.minutes = (set.minutes.0.saturating_add(low), set.minutes.1.saturating_add(high));
            }
        }
        if exam.availability == Availability::Unknown {
            set.doubts.push(Doubt::MaybeClosed(exam));
        }
        if !exam.requires_verified {
            set.doubts.push(Doubt::RequirementNotRead(exam));
        }
    }
}

#[cfg(test)]
mod tests;
