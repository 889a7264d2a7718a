//! Which set of exams is cheapest or quickest, as far as anybody can say: prices in two currencies, and prices that
//! nobody knows, are never put in one scale.
//!
//! Exams that every set has cancel out, whatever they cost. Of the others, sets are compared within one unit (one
//! currency, or minutes): a set whose amounts are all known in that unit is comparable. It is the cheapest *for
//! certain* when no set at all, comparable or not, has less of that unit, because everything else can only add to it.

use super::graph::Graph;
use super::solve::{Best, best};

/// How much of which unit an exam takes; none where nobody knows.
pub type Amount<'a> = &'a dyn Fn(usize) -> Option<(usize, u32)>;

/// How far it can be claimed that nothing is less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim<Unit> {
    /// No other set is less, whatever the unknown amounts are and however units are converted.
    Certain,
    /// No other set whose amounts are all known in this unit is less. There are sets that cannot be compared.
    AmongKnown(Unit),
    /// No set has all its amounts known in one unit. This one has the fewest that are unknown, and then the fewest
    /// exams; which is the least cannot be said.
    NotComparable,
}

/// Exams of one question: what is held, and what is wanted.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// What asks for what.
    pub graph: &'a Graph,
    /// What is held.
    pub is_held: &'a dyn Fn(usize) -> bool,
    /// What is wanted, all of it.
    pub goals: &'a [usize],
}

/// The amount of an exam takes the upper digits and the number of exams the lower ones, so that of two sets of the same
/// amount the one of fewer exams is less, and no exam is for nothing.
const ONE_EXAM: u64 = 1;
const ONE_UNIT: u64 = 1 << 16;

impl Question<'_> {
    /// The sets of the fewest exams. None where the goals cannot be reached.
    pub fn fewest(&self) -> Option<Best> {
        self.best(&|_| true, &|_| ONE_EXAM)
    }

    /// The exams of a sufficient set that every sufficient set has.
    pub fn in_every_set(&self, set: &[usize]) -> Vec<usize> {
        let is_needed = |exam: &usize| {
            let without = self.graph.closure(self.is_held, &|other| other != *exam);
            self.goals.iter().any(|goal| !without[*goal])
        };
        set.iter().copied().filter(is_needed).collect()
    }

    /// The sets that take least: one answer, or one for every unit in which sets can be compared while none of them is
    /// the least for certain. Empty where the goals cannot be reached. `always` are the exams that every set has.
    pub fn least(&self, always: &[usize], amount: Amount) -> Vec<(Best, Claim<usize>)> {
        let of_choice = |exam: usize| if always.contains(&exam) { None } else { amount(exam) };
        let mut units: Vec<usize> = Vec::new();
        for (unit, _) in (0..self.graph.items()).filter(|item| self.graph.is_exam(*item)).filter_map(of_choice) {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        // Where there is no choice at all, there is nothing to compare.
        units.push(usize::MAX);
        let mut found = Vec::new();
        for unit in units {
            let in_unit = |exam: usize| of_choice(exam).filter(|(of, _)| *of == unit).map(|(_, amount)| amount);
            let cost = |exam: usize| u64::from(in_unit(exam).unwrap_or_default()) * ONE_UNIT + ONE_EXAM;
            let Some(known) = self.best(&|exam| always.contains(&exam) || in_unit(exam).is_some(), &cost) else {
                continue;
            };
            let Some(any) = self.best(&|_| true, &cost) else { continue };
            let is_certain = any.is_proven && known.cost / ONE_UNIT == any.cost / ONE_UNIT;
            if is_certain {
                return vec![(known, Claim::Certain)];
            }
            found.push((known, Claim::AmongKnown(unit)));
        }
        if found.is_empty() {
            let unknown = |exam: usize| u64::from(!always.contains(&exam) && amount(exam).is_none());
            let best = self.best(&|_| true, &|exam| unknown(exam) * ONE_UNIT + ONE_EXAM);
            found.extend(best.map(|best| (best, Claim::NotComparable)));
        }
        found
    }

    /// The exams of a set in an order in which they can be taken; of those that can be taken next the one that comes
    /// first by `place`.
    pub fn in_order(&self, set: &[usize], place: &dyn Fn(usize) -> usize) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::with_capacity(set.len());
        while order.len() < set.len() {
            let held = self.graph.closure(self.is_held, &|exam| order.contains(&exam));
            let can_be_next = |exam: &usize| !order.contains(exam) && self.graph.is_met(*exam, &held);
            let Some(next) = set.iter().copied().filter(can_be_next).min_by_key(|exam| place(*exam)) else { break };
            order.push(next);
        }
        order
    }

    fn best(&self, may_take: &dyn Fn(usize) -> bool, cost: &dyn Fn(usize) -> u64) -> Option<Best> {
        best(self.graph, self.is_held, self.goals, may_take, cost)
    }
}
