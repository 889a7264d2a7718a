//! Why a goal cannot be reached: what nobody can take any more, and what needs itself.

use super::graph::Graph;

/// A reason why something cannot come to be held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle<Id> {
    /// It cannot be taken.
    Closed(Id),
    /// Nothing that can be had is enough for it.
    NeverEnough(Id),
    /// Each of these needs the next, and the last the first.
    Circle(Vec<Id>),
}

/// Every reason why a goal cannot be reached, the nearest first. Empty where it can.
pub fn obstacles(graph: &Graph, is_held: &dyn Fn(usize) -> bool, goal: usize) -> Vec<Obstacle<usize>> {
    let mut looking = Looking {
        graph,
        can_have: graph.closure(is_held, &|_| true),
        seen: vec![false; graph.len()],
        found: Vec::new(),
    };
    looking.look(goal, &mut Vec::new());
    looking.found
}

struct Looking<'a> {
    graph: &'a Graph,
    can_have: Vec<bool>,
    seen: Vec<bool>,
    found: Vec<Obstacle<usize>>,
}

impl Looking<'_> {
    /// Looks behind a node; `way` are those on the way to it.
    fn look(&mut self, node: usize, way: &mut Vec<usize>) {
        let items = self.graph.items();
        if self.can_have[node] {
            return;
        }
        if let Some(first) = way.iter().position(|before| *before == node) {
            let circle: Vec<usize> = way[first..].iter().copied().filter(|node| *node < items).collect();
            self.found.push(Obstacle::Circle(circle));
            return;
        }
        if std::mem::replace(&mut self.seen[node], true) {
            return;
        }
        if self.graph.is_closed(node) {
            self.found.push(Obstacle::Closed(node));
            return;
        }
        let gate = self.graph.gate_of(node).clone();
        way.push(node);
        if gate.of.len() < gate.wanted {
            self.found.extend(way.iter().rev().find(|node| **node < items).map(|item| Obstacle::NeverEnough(*item)));
        }
        for input in gate.of {
            self.look(input, way);
        }
        way.pop();
    }
}
