//! The least costly sets of exams for a goal, exactly, by branch and bound.
//!
//! A node that needs more of its inputs than are in is decided input by input, in or out; conclusions without an
//! alternative are drawn after every decision, and what cannot become better than the best set known is left. What
//! only holds because it needs itself in a circle is never a solution. Parts of a problem that share nothing are
//! solved one after the other.

use crate::order;

use super::bound::least_cost;
use super::graph::Graph;
use super::problem::{Problem, State};

/// The most sets of the same least cost that are told.
pub const MOST_SETS: usize = 5;

/// The most work for one search: how many nodes and inputs are looked at. It takes some hundredths of a second, and
/// far more than the default dataset needs.
pub const MOST_WORK: u64 = 4_000_000;

/// The least costly sets of exams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// What each set costs.
    pub cost: u64,
    /// The sets, each in the order of the graph: at least one, at most [`MOST_SETS`].
    pub sets: Vec<Vec<usize>>,
    /// Whether there are other sets of the same cost.
    pub has_more: bool,
    /// Whether nothing costs less, for certain. If not, the work grew too much and this is the best that was found.
    pub is_proven: bool,
}

/// The sets of exams of least cost that lead from what is held to the goals. None where no set does.
///
/// `may_take` can leave exams out; `cost` is that of an exam and must not be zero, so that no set has an exam too many.
pub fn best(
    graph: &Graph,
    is_held: &dyn Fn(usize) -> bool,
    goals: &[usize],
    may_take: &dyn Fn(usize) -> bool,
    cost: &dyn Fn(usize) -> u64,
) -> Option<Best> {
    let problem = Problem::new(graph, is_held, goals, may_take, cost)?;
    let mut state = vec![State::Open; problem.nodes.len()];
    for goal in &problem.goals {
        state[*goal] = State::In;
    }
    if !problem.propagate(&mut state) {
        return None;
    }
    let settled = problem.settled(&state);
    let sure = (0..state.len()).filter(|node| settled[*node]);
    let mut best = Best {
        cost: sure.clone().map(|node| problem.nodes[node].weight).sum(),
        sets: vec![
            sure.filter(|node| graph.is_exam(problem.nodes[*node].name)).map(|node| problem.nodes[node].name).collect(),
        ],
        has_more: false,
        is_proven: true,
    };
    let mut work = 0;
    for part in problem.parts(&state) {
        best = best.and(Search::run(&part, &mut work));
    }
    for set in &mut best.sets {
        order::ascending(set);
    }
    order::ascending(&mut best.sets);
    Some(best)
}

impl Best {
    /// Both together.
    fn and(self, other: Self) -> Self {
        let all = self.sets.len() * other.sets.len();
        let pairs = self.sets.iter().flat_map(|one| other.sets.iter().map(move |other| [&one[..], other].concat()));
        Self {
            cost: self.cost + other.cost,
            sets: pairs.take(MOST_SETS).collect(),
            has_more: self.has_more || other.has_more || all > MOST_SETS,
            is_proven: self.is_proven && other.is_proven,
        }
    }
}

struct Search<'a> {
    problem: &'a Problem,
    best: Best,
    work: &'a mut u64,
}

impl<'a> Search<'a> {
    fn run(problem: &'a Problem, work: &'a mut u64) -> Best {
        let mut state = vec![State::Open; problem.nodes.len()];
        for goal in &problem.goals {
            state[*goal] = State::In;
        }
        let first = without_the_needless(problem, work);
        let cost = first.iter().map(|node| problem.nodes[*node].weight).sum();
        let sets = vec![names(problem, first.into_iter())];
        let best = Best { cost, sets, has_more: false, is_proven: true };
        let mut search = Self { problem, best, work };
        search.decide(state);
        search.best
    }

    /// Looks at every way to go on from some decisions that may be as good as the best set known.
    fn decide(&mut self, mut state: Vec<State>) {
        loop {
            *self.work += 2 * self.problem.size();
            if *self.work > MOST_WORK {
                self.best.is_proven = false;
                return;
            }
            if !self.problem.propagate(&mut state) {
                return;
            }
            let (cost, levels) = least_cost(self.problem, &state, self.best.cost, self.work);
            if cost > self.best.cost || cost == self.best.cost && self.best.has_more {
                return;
            }
            let Some(node) = self.next(&state, &levels) else {
                self.note(&state);
                return;
            };
            let mut with = state.clone();
            with[node] = State::In;
            self.decide(with);
            state[node] = State::Out;
        }
    }

    /// The node to decide next: the cheapest input of the node that has the least choice. None where all is decided.
    fn next(&self, state: &[State], levels: &[u64]) -> Option<usize> {
        let is_in = |node: &usize| state[*node] == State::In;
        let choice = |node: &usize| self.problem.open_inputs(state, *node).count();
        let in_need = (0..state.len()).filter(is_in).filter(|node| self.problem.deficit(state, *node) > 0);
        let chosen = in_need.min_by_key(choice).or_else(|| {
            // What holds only in a circle needs something from outside the circle.
            let settled = self.problem.settled(state);
            (0..state.len()).filter(is_in).find(|node| !settled[*node] && choice(node) > 0)
        });
        self.problem.open_inputs(state, chosen?).min_by_key(|input| (levels[*input], *input))
    }

    /// Notes a solution.
    fn note(&mut self, state: &[State]) {
        let cost = self.problem.cost(state);
        let taken = (0..state.len()).filter(|node| state[*node] == State::In);
        let set = names(self.problem, taken);
        if cost < self.best.cost {
            self.best.cost = cost;
            self.best.sets = vec![set];
            self.best.has_more = false;
        } else if cost == self.best.cost && !self.best.sets.contains(&set) {
            if self.best.sets.len() < MOST_SETS {
                self.best.sets.push(set);
            } else {
                self.best.has_more = true;
            }
        }
    }
}

/// The exams among some nodes, by their numbers in the graph, in order.
fn names(problem: &Problem, nodes: impl Iterator<Item = usize>) -> Vec<usize> {
    let exams = nodes.map(|node| &problem.nodes[node]).filter(|node| node.weight > 0);
    let mut names: Vec<usize> = exams.map(|node| node.name).collect();
    order::ascending(&mut names);
    names
}

/// Some set of exams that suffices and none of which can be left out: what the search starts from.
fn without_the_needless(problem: &Problem, work: &mut u64) -> Vec<usize> {
    let mut is_taken = vec![true; problem.nodes.len()];
    let mut exams: Vec<usize> = (0..is_taken.len()).filter(|node| problem.nodes[*node].weight > 0).collect();
    order::by_key(&mut exams, |node| std::cmp::Reverse(problem.nodes[*node].weight));
    for exam in &exams {
        is_taken[*exam] = false;
        *work += problem.size();
        let reached = problem.reach(&|node| is_taken[node]);
        is_taken[*exam] = problem.goals.iter().any(|goal| !reached[*goal]);
    }
    exams.retain(|exam| is_taken[*exam]);
    exams
}

#[cfg(test)]
mod tests {
    use super::super::graph::{Item, Kind, Need};
    use super::*;

    fn exam(need: Option<Need>) -> Item {
        Item { kind: Kind::Exam, need }
    }

    #[track_caller]
    fn assert_sets(items: &[Item], goal: usize, expected: &[&[usize]]) {
        let best = best(&Graph::new(items), &|_| false, &[goal], &|_| true, &|_| 1);
        let best = best.expect("the goal can be reached");
        assert!(best.is_proven && !best.has_more);
        assert_eq!(best.sets, expected);
    }

    /// Q9: an item that is named twice counts twice, as it does wherever requirements are met.
    #[test]
    fn what_is_named_twice_counts_twice() {
        let twice = [0, 0, 1, 1].map(Need::One).to_vec();
        assert_sets(&[exam(None), exam(None), exam(Some(Need::Count(2, twice)))], 2, &[&[0, 2], &[1, 2]]);
    }

    /// Q10: the shared module is worth more than two that are nearer.
    #[test]
    fn a_shared_exam_is_better_than_two_others() {
        let any = |one, other| Need::Any(vec![Need::One(one), Need::One(other)]);
        let goal = exam(Some(Need::All(vec![any(0, 1), any(1, 2)])));
        assert_sets(&[exam(None), exam(None), exam(None), goal], 3, &[&[1, 3]]);
    }

    /// Q9: two that need each other do not hold each other up.
    #[test]
    fn a_circle_holds_nothing_up() {
        let items = [
            exam(Some(Need::Any(vec![Need::One(1), Need::One(2)]))),
            exam(Some(Need::One(0))),
            exam(Some(Need::One(3))),
            exam(None),
        ];
        assert_sets(&items, 1, &[&[0, 1, 2, 3]]);
    }

    /// Q16: requirements too tangled to be searched to the end give a sufficient set that is not called the best.
    #[test]
    fn a_tangle_is_given_up_and_that_is_said() {
        // Every third of sixty exams is wanted from each of many groups that overlap everywhere.
        let mut items: Vec<Item> = (0..60).map(|_| exam(None)).collect();
        let group = |at: usize| {
            let of = (0..60).filter(|exam| (exam * exam + at * exam + at * at * 7) % 11 < 5).map(Need::One).collect();
            Need::Count(3 + at % 4, of)
        };
        items.push(exam(Some(Need::All((0..60).map(group).collect()))));
        let graph = Graph::new(&items);
        let found = best(&graph, &|_| false, &[60], &|_| true, &|_| 1).expect("all of them are enough");
        assert!(!found.is_proven);
        let reached = graph.closure(&|_| false, &|exam| found.sets[0].contains(&exam));
        assert!(reached[60]);
    }
}
