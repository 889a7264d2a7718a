//! What is left to decide for a goal: only the nodes that matter, without what is held and without what nobody can get.

use super::graph::{Gate, Graph};

/// A node that is not held.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// What taking it costs; nothing for what follows by itself.
    pub(super) weight: u64,
    /// What of the other nodes it needs.
    pub(super) gate: Gate,
    /// The nodes that name it.
    pub(super) users: Vec<usize>,
    /// Its number in the graph.
    pub(super) name: usize,
}

/// Nodes, of which the goals are to be held at the least cost.
#[derive(Clone, Debug, Default)]
pub(super) struct Problem {
    pub(super) nodes: Vec<Node>,
    pub(super) goals: Vec<usize>,
}

/// What has been decided about a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing.
    Open,
    /// It will be held.
    In,
    /// It will not be held.
    Out,
}

impl Problem {
    /// The problem of some goals over a graph. None where they cannot be reached.
    pub(super) fn new(
        graph: &Graph,
        is_held: &dyn Fn(usize) -> bool,
        goals: &[usize],
        may_take: &dyn Fn(usize) -> bool,
        weight: &dyn Fn(usize) -> u64,
    ) -> Option<Self> {
        let has = graph.closure(is_held, &|_| false);
        let can_have = graph.closure(is_held, may_take);
        if goals.iter().any(|goal| !can_have[*goal]) {
            return None;
        }
        let matters = |node: usize| can_have[node] && !has[node];
        let mut places = vec![None; graph.len()];
        let mut names: Vec<usize> = Vec::new();
        let mut note = |node: usize, names: &mut Vec<usize>| {
            if places[node].is_none() && matters(node) {
                places[node] = Some(names.len());
                names.push(node);
            }
            places[node]
        };
        let mut problem = Self::default();
        for goal in goals {
            problem.goals.extend(note(*goal, &mut names));
        }
        while let Some(name) = names.get(problem.nodes.len()).copied() {
            let gate = graph.gate_of(name);
            let wanted = gate.wanted.saturating_sub(gate.of.iter().filter(|input| has[**input]).count());
            let of = if wanted == 0 {
                Vec::new()
            } else {
                gate.of.iter().filter_map(|node| note(*node, &mut names)).collect()
            };
            let weight = if graph.is_exam(name) { weight(name) } else { 0 };
            problem.nodes.push(Node { weight, gate: Gate { wanted, of }, users: Vec::new(), name });
        }
        problem.note_users();
        Some(problem)
    }

    fn note_users(&mut self) {
        for user in 0..self.nodes.len() {
            for input in self.nodes[user].gate.of.clone() {
                self.nodes[input].users.push(user);
            }
        }
    }

    /// How many steps it takes to look at everything once.
    pub(super) fn size(&self) -> u64 {
        self.nodes.iter().map(|node| 1 + node.gate.of.len() as u64).sum()
    }

    /// The nodes that come to be held when no others than these are allowed.
    pub(super) fn reach(&self, is_allowed: &dyn Fn(usize) -> bool) -> Vec<bool> {
        let mut missing: Vec<usize> = self.nodes.iter().map(|node| node.gate.wanted).collect();
        let mut reached = vec![false; self.nodes.len()];
        let mut next: Vec<usize> = (0..missing.len()).filter(|node| missing[*node] == 0 && is_allowed(*node)).collect();
        while let Some(node) = next.pop() {
            if std::mem::replace(&mut reached[node], true) {
                continue;
            }
            for user in &self.nodes[node].users {
                missing[*user] = missing[*user].saturating_sub(1);
                if missing[*user] == 0 && is_allowed(*user) {
                    next.push(*user);
                }
            }
        }
        reached
    }

    /// How many more of its inputs a node needs than are in.
    pub(super) fn deficit(&self, state: &[State], node: usize) -> usize {
        let gate = &self.nodes[node].gate;
        gate.wanted.saturating_sub(gate.of.iter().filter(|input| state[**input] == State::In).count())
    }

    /// The inputs of a node about which nothing is decided.
    pub(super) fn open_inputs<'a>(&'a self, state: &'a [State], node: usize) -> impl Iterator<Item = usize> + 'a {
        self.nodes[node].gate.of.iter().copied().filter(|input| state[*input] == State::Open)
    }

    /// What the nodes that are in cost.
    pub(super) fn cost(&self, state: &[State]) -> u64 {
        let decided = self.nodes.iter().zip(state).filter(|(_, state)| **state == State::In);
        decided.map(|(node, _)| node.weight).sum()
    }

    /// Draws every conclusion that has no alternative. False where there is a contradiction.
    pub(super) fn propagate(&self, state: &mut [State]) -> bool {
        loop {
            let mut has_changed = false;
            let reached = self.reach(&|node| state[node] != State::Out);
            for node in 0..state.len() {
                match (reached[node], state[node]) {
                    (false, State::In) => return false,
                    (false, State::Open) => state[node] = State::Out,
                    _ => {}
                }
            }
            for node in 0..state.len() {
                let deficit = if state[node] == State::In { self.deficit(state, node) } else { 0 };
                if deficit == 0 {
                    continue;
                }
                // There are enough: it was reached from what is not out.
                let open: Vec<usize> = self.open_inputs(state, node).collect();
                if open.len() == deficit {
                    for input in open {
                        state[input] = State::In;
                    }
                    has_changed = true;
                }
            }
            if !has_changed {
                return true;
            }
        }
    }

    /// The nodes that are in and held for certain, because what is in suffices for them.
    pub(super) fn settled(&self, state: &[State]) -> Vec<bool> {
        self.reach(&|node| state[node] == State::In)
    }

    /// The parts of the problem that have nothing to do with each other, once these decisions are taken.
    pub(super) fn parts(&self, state: &[State]) -> Vec<Self> {
        let settled = self.settled(state);
        let matters = |node: usize| !settled[node] && state[node] != State::Out;
        let mut seen = vec![false; self.nodes.len()];
        let mut parts = Vec::new();
        for first in (0..self.nodes.len()).filter(|node| state[*node] == State::In && !settled[*node]) {
            let mut members = vec![first];
            let mut next = 0;
            if std::mem::replace(&mut seen[first], true) {
                continue;
            }
            while let Some(node) = members.get(next).map(|member| &self.nodes[*member]) {
                next += 1;
                for near in node.gate.of.iter().chain(&node.users).copied().filter(|near| matters(*near)) {
                    if !std::mem::replace(&mut seen[near], true) {
                        members.push(near);
                    }
                }
            }
            parts.push(self.part(state, &settled, &members));
        }
        parts
    }

    fn part(&self, state: &[State], settled: &[bool], members: &[usize]) -> Self {
        let mut places = vec![None; self.nodes.len()];
        for (place, member) in members.iter().enumerate() {
            places[*member] = Some(place);
        }
        let mut part = Self::default();
        for member in members {
            let Node { weight, gate, name, .. } = &self.nodes[*member];
            let wanted = gate.wanted.saturating_sub(gate.of.iter().filter(|input| settled[**input]).count());
            let of = if wanted == 0 { Vec::new() } else { gate.of.iter().filter_map(|input| places[*input]).collect() };
            part.nodes.push(Node { weight: *weight, gate: Gate { wanted, of }, users: Vec::new(), name: *name });
        }
        part.goals = (0..members.len()).filter(|place| state[members[*place]] == State::In).collect();
        part.note_users();
        part
    }
}
