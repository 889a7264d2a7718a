//! Exams over random requirements, against every set of exams there is.

use itsm_career_roadmap::plan::exams::compare::{Claim, Question};
use itsm_career_roadmap::plan::exams::graph::{Graph, Item, Kind, Need};
use itsm_career_roadmap::plan::exams::obstacle::obstacles;
use itsm_career_roadmap::plan::exams::solve::{Best, MOST_SETS, best};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// As many items as a graph of these tests has.
const ITEMS: usize = 9;

fn need() -> impl Strategy<Value = Need> {
    let leaf = (0..ITEMS).prop_map(Need::One);
    leaf.prop_recursive(3, 12, 4, |part| {
        prop_oneof![
            2 => vec(part.clone(), 1..4).prop_map(Need::All),
            2 => vec(part.clone(), 1..4).prop_map(Need::Any),
            1 => (0..4_usize, vec(part, 1..5)).prop_map(|(wanted, parts)| Need::Count(wanted, parts)),
        ]
    })
}

fn item() -> impl Strategy<Value = Item> {
    let transition = option::weighted(0.3, 0..ITEMS);
    let kind = prop_oneof![
        6 => Just(Kind::Exam),
        1 => Just(Kind::Closed),
        2 => transition.prop_map(|transition| Kind::Designation { transition }),
    ];
    (kind, option::weighted(0.6, need())).prop_map(|(kind, need)| Item { kind, need })
}

#[derive(Clone, Debug)]
struct Case {
    items: Vec<Item>,
    held: Vec<bool>,
    goals: Vec<usize>,
    amounts: Vec<Option<(usize, u32)>>,
}

fn case() -> impl Strategy<Value = Case> {
    let amount = option::weighted(0.8, (select(vec![0, 0, 0, 1]), 0..6_u32));
    (vec(item(), ITEMS), vec(prop::bool::weighted(0.12), ITEMS), vec(0..ITEMS, 1..4), vec(amount, ITEMS))
        .prop_map(|(items, held, goals, amounts)| Case { items, held, goals, amounts })
}

/// Whether what is held meets a need, written anew.
fn is_met(need: &Need, held: &[bool]) -> bool {
    let met = |parts: &[Need]| parts.iter().filter(|part| is_met(part, held)).count();
    match need {
        Need::One(item) => held[*item],
        Need::All(parts) => met(parts) == parts.len(),
        Need::Any(parts) => met(parts) > 0,
        Need::Count(wanted, parts) => met(parts) >= *wanted,
    }
}

impl Case {
    /// What is held after taking a set of exams, each as soon as it can be taken.
    fn after(&self, taken: u32) -> Vec<bool> {
        let mut held = self.held.clone();
        loop {
            let next = (0..ITEMS).find(|item| {
                let Item { kind, need } = &self.items[*item];
                let meets = need.as_ref().map(|need| is_met(need, &held));
                !held[*item]
                    && match kind {
                        Kind::Exam => taken & (1 << item) != 0 && meets.unwrap_or(true),
                        Kind::Closed => false,
                        Kind::Designation { transition } => {
                            meets.unwrap_or(false) || transition.is_some_and(|module| held[module])
                        }
                    }
            });
            let Some(next) = next else { return held };
            held[next] = true;
        }
    }

    /// Every set of exams that is enough and has none that is held or cannot be taken, smallest numbers first.
    fn sets(&self) -> Vec<Vec<usize>> {
        let enough = |taken: &u32| {
            let held = self.after(*taken);
            self.goals.iter().all(|goal| held[*goal])
        };
        let exams = |taken: u32| (0..ITEMS).filter(|item| taken & (1 << item) != 0).collect::<Vec<_>>();
        let can_be =
            |set: &Vec<usize>| set.iter().all(|exam| self.items[*exam].kind == Kind::Exam && !self.held[*exam]);
        (0..1 << ITEMS).filter(enough).map(exams).filter(can_be).collect()
    }

    /// The cheapest of these sets.
    fn cheapest(&self, cost: &dyn Fn(usize) -> u64) -> Option<(u64, Vec<Vec<usize>>)> {
        let sets = self.sets();
        let total = |set: &Vec<usize>| set.iter().map(|exam| cost(*exam)).sum::<u64>();
        let least = sets.iter().map(total).min()?;
        let mut best: Vec<Vec<usize>> = sets.into_iter().filter(|set| total(set) == least).collect();
        best.sort();
        Some((least, best))
    }

    /// Whether one set is no dearer than another for certain: leaving aside what both have, it has nothing of unknown
    /// price and no more of any currency.
    fn is_surely_no_dearer(&self, one: &[usize], other: &[usize]) -> bool {
        let alone = |set: &[usize], not: &[usize]| -> Vec<Option<(usize, u32)>> {
            set.iter().filter(|exam| !not.contains(exam)).map(|exam| self.amounts[*exam]).collect()
        };
        let (mine, theirs) = (alone(one, other), alone(other, one));
        let sum = |amounts: &[Option<(usize, u32)>], unit| -> u32 {
            amounts.iter().flatten().filter(|(of, _)| *of == unit).map(|(_, amount)| amount).sum()
        };
        mine.iter().all(Option::is_some) && (0..2).all(|unit| sum(&mine, unit) <= sum(&theirs, unit))
    }

    /// The unit in which all amounts of a set are known that not every set has.
    fn is_known_in(&self, set: &[usize], always: &[usize], unit: usize) -> bool {
        let mut choice = set.iter().filter(|exam| !always.contains(exam));
        choice.all(|exam| self.amounts[*exam].is_some_and(|(of, _)| of == unit))
    }

    fn amount_in(&self, set: &[usize], always: &[usize], unit: usize) -> u32 {
        let choice = set.iter().filter(|exam| !always.contains(exam)).filter_map(|exam| self.amounts[*exam]);
        choice.filter(|(of, _)| *of == unit).map(|(_, amount)| amount).sum()
    }
}

/// The sets that were told are of those that are as good, all of them unless it says that there are more.
fn assert_told(found: &Best, cost: u64, sets: &[Vec<usize>]) -> Result<(), TestCaseError> {
    prop_assert!(found.is_proven);
    prop_assert_eq!(found.cost, cost);
    prop_assert!(found.sets.is_sorted() && found.sets.iter().all(|set| sets.contains(set)));
    prop_assert_eq!(found.has_more, sets.len() > MOST_SETS);
    prop_assert_eq!(found.sets.len(), sets.len().min(MOST_SETS));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(super::cases(1_500)) })]

    /// Q9, Q10, Q11: the sets of least cost are those that brute force finds, whatever the exams cost.
    #[test]
    fn the_best_sets_are_those_that_brute_force_finds(case in case(), costs in vec(1..5_u64, ITEMS)) {
        let graph = Graph::new(&case.items);
        for cost in [&(|_| 1_u64) as &dyn Fn(usize) -> u64, &|exam| costs[exam]] {
            let found = best(&graph, &|item| case.held[item], &case.goals, &|_| true, cost);
            match (found, case.cheapest(cost)) {
                (None, None) => {}
                (Some(found), Some((least, sets))) => assert_told(&found, least, &sets)?,
                (found, expected) => prop_assert!(false, "{found:?}, by brute force {expected:?}"),
            }
        }
    }

    /// Q12, Q13: what is called cheapest is cheapest among what can be compared, and for certain only if it is.
    #[test]
    fn nothing_is_called_cheapest_that_might_not_be(case in case()) {
        let graph = Graph::new(&case.items);
        let question = Question { graph: &graph, is_held: &|item| case.held[item], goals: &case.goals };
        let sets = case.sets();
        let Some(fewest) = question.fewest() else {
            prop_assert!(sets.is_empty());
            return Ok(());
        };
        let always = question.in_every_set(&fewest.sets[0]);
        let expected: Vec<usize> = (0..ITEMS).filter(|exam| sets.iter().all(|set| set.contains(exam))).collect();
        prop_assert_eq!(&always, &expected);
        let found = question.least(&always, &|exam| case.amounts[exam]);
        let is_certain = |set: &[usize]| sets.iter().all(|other| case.is_surely_no_dearer(set, other));
        prop_assert!(!found.is_empty());
        for (best, claim) in &found {
            prop_assert!(best.is_proven);
            for set in &best.sets {
                prop_assert!(sets.contains(set));
                match claim {
                    Claim::Certain => prop_assert!(is_certain(set), "{set:?} is not certain"),
                    Claim::AmongKnown(unit) => {
                        prop_assert!(case.is_known_in(set, &always, *unit) && !is_certain(set));
                        let mut known = sets.iter().filter(|other| case.is_known_in(other, &always, *unit));
                        let amount = case.amount_in(set, &always, *unit);
                        prop_assert!(known.all(|other| case.amount_in(other, &always, *unit) >= amount));
                    }
                    Claim::NotComparable => {
                        prop_assert!(!sets.iter().any(|set| (0..2).any(|unit| case.is_known_in(set, &always, unit))));
                        let unknown = |set: &[usize]| set.iter().filter(|exam| case.amounts[**exam].is_none()).count();
                        let least = sets.iter().map(|set| (unknown(set), set.len())).min();
                        prop_assert_eq!(Some((unknown(set), set.len())), least);
                    }
                }
            }
        }
    }

    /// Q14: every set is told in an order in which it can be taken.
    #[test]
    fn every_exam_comes_after_what_it_needs(case in case()) {
        let graph = Graph::new(&case.items);
        let question = Question { graph: &graph, is_held: &|item| case.held[item], goals: &case.goals };
        for set in question.fewest().into_iter().flat_map(|best| best.sets) {
            let order = question.in_order(&set, &|exam| ITEMS - exam);
            prop_assert_eq!(order.len(), set.len());
            let mut taken = 0;
            for exam in order {
                taken |= 1 << exam;
                prop_assert!(case.after(taken)[exam], "{exam} comes too early");
            }
        }
    }

    /// Q15: a goal out of reach has a reason, and one within reach has none.
    #[test]
    fn there_is_a_reason_exactly_where_there_is_no_way(case in case()) {
        let graph = Graph::new(&case.items);
        let goal = case.goals[0];
        let can_have = case.after(u32::MAX)[goal];
        prop_assert_eq!(obstacles(&graph, &|item| case.held[item], goal).is_empty(), can_have);
    }
}
