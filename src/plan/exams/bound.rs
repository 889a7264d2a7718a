//! The least that a half-decided problem can still cost, without solving it.
//!
//! Costs are shared out: what has been counted for one reason is taken off before the next, so that the sum is never
//! more than the cheapest solution. Two reasons are looked at: a node that needs several more of its inputs needs at
//! least the cheapest of them; and whatever leads to a node leads through every cut before it (the idea of landmark
//! cuts in planning without deletion, Helmert and Domshlak 2009, carried over to gates with a count).

use crate::order;

use super::problem::{Problem, State};

const NEVER: u64 = u64::MAX;

/// The least cost of any solution that agrees with the decisions, and what each node would cost at least from there.
/// The sum stops growing once it is more than `enough`.
pub(super) fn least_cost(problem: &Problem, state: &[State], enough: u64, work: &mut u64) -> (u64, Vec<u64>) {
    let mut rest: Vec<u64> = (problem.nodes.iter().zip(state))
        .map(|(node, state)| match state {
            State::Open => node.weight,
            State::In => 0,
            State::Out => NEVER,
        })
        .collect();
    let mut total = problem.cost(state);
    let first_levels = levels(problem, state, &rest, work);
    let in_need: Vec<(usize, usize)> = (0..state.len())
        .filter(|node| state[*node] == State::In)
        .map(|node| (node, problem.deficit(state, node)))
        .filter(|(_, deficit)| *deficit > 0)
        .collect();
    for (node, deficit) in &in_need {
        let open: Vec<usize> = problem.open_inputs(state, *node).collect();
        let mut costs: Vec<u64> = open.iter().map(|input| rest[*input]).collect();
        order::ascending(&mut costs);
        let costs = &costs[..(*deficit).min(costs.len())];
        total += costs.iter().sum::<u64>();
        let most = costs.last().copied().unwrap_or_default();
        for input in open {
            rest[input] -= rest[input].min(most);
        }
    }
    while total <= enough {
        let levels = levels(problem, state, &rest, work);
        let cut = in_need.iter().find_map(|(node, deficit)| {
            let top = top_inputs(problem, state, &levels, *node, *deficit);
            (top.iter().all(|input| levels[*input] > 0)).then(|| cut(problem, state, &levels, &rest, top))
        });
        let Some(cut) = cut else { break };
        let share = cut.iter().map(|node| rest[*node]).min().unwrap_or_default();
        if share == 0 {
            break;
        }
        total += share;
        for node in cut {
            rest[node] -= share;
        }
    }
    (total, first_levels)
}

/// Of the open inputs of a node the dearest, so many that at least one of them is needed.
fn top_inputs(problem: &Problem, state: &[State], levels: &[u64], node: usize, deficit: usize) -> Vec<usize> {
    let mut open: Vec<usize> = problem.open_inputs(state, node).collect();
    if deficit > 1 {
        order::by_key(&mut open, |input| levels[*input]);
        open.drain(..(deficit - 1).min(open.len()));
    }
    open
}

/// Nodes that cost something, of which every solution has one, because it needs one of these.
fn cut(problem: &Problem, state: &[State], levels: &[u64], rest: &[u64], mut needed: Vec<usize>) -> Vec<usize> {
    let mut seen = vec![false; state.len()];
    let mut cut = Vec::new();
    while let Some(node) = needed.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
        if rest[node] > 0 {
            cut.push(node);
        } else {
            // It costs nothing itself and yet cannot be had for nothing, so what it needs costs something.
            needed.extend(top_inputs(problem, state, levels, node, problem.deficit(state, node)));
        }
    }
    cut
}

/// What each node costs at least by its own cost and the dearest thing that it cannot do without.
fn levels(problem: &Problem, state: &[State], rest: &[u64], work: &mut u64) -> Vec<u64> {
    let mut levels: Vec<u64> = state.iter().map(|state| if *state == State::In { 0 } else { NEVER }).collect();
    let mut costs = Vec::new();
    let mut has_changed = true;
    while has_changed {
        has_changed = false;
        *work += problem.size();
        for node in (0..state.len()).filter(|node| state[*node] == State::Open) {
            let gate = &problem.nodes[node].gate;
            let needed = if gate.wanted == 0 {
                0
            } else {
                costs.clear();
                costs.extend(gate.of.iter().map(|input| levels[*input]));
                at(&mut costs, gate.wanted)
            };
            if needed < NEVER && needed + rest[node] < levels[node] {
                levels[node] = needed + rest[node];
                has_changed = true;
            }
        }
    }
    levels
}

/// The so-manyth of some costs from below.
fn at(costs: &mut [u64], place: usize) -> u64 {
    match place {
        1 => costs.iter().copied().min().unwrap_or(NEVER),
        place if place == costs.len() => costs.iter().copied().max().unwrap_or(NEVER),
        place => {
            order::ascending(costs);
            costs.get(place - 1).copied().unwrap_or(NEVER)
        }
    }
}
