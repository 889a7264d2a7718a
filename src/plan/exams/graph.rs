//! What asks for what, as numbers: items that are held or not, and gates over them.
//!
//! Requirements are taken apart into gates of one kind, "at least so many of these", so that all, any and a count, one
//! inside the other, are solved alike. A part of a requirement that is itself a group becomes an item of its own that
//! costs nothing.

/// What must be held, as an expression over items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// This item.
    One(usize),
    /// Every one of these.
    All(Vec<Need>),
    /// One of these.
    Any(Vec<Need>),
    /// At least so many of these.
    Count(usize, Vec<Need>),
}

/// How an item comes to be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It can be taken by whoever holds what it needs.
    Exam,
    /// It cannot be taken any more, or nobody knows who may.
    Closed,
    /// It follows from holding what it needs, or from holding its transition module.
    Designation {
        /// That module.
        transition: Option<usize>,
    },
}

/// Something that can be held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// How it comes to be held.
    pub kind: Kind,
    /// What it needs first; for a designation, what grants it.
    pub need: Option<Need>,
}

/// "At least so many of these."
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Gate {
    /// How many.
    pub(super) wanted: usize,
    /// Of which nodes; none twice.
    pub(super) of: Vec<usize>,
}

/// Items and their gates. The first nodes are the items, in their order; the others stand for groups.
#[derive(Clone, Debug)]
pub struct Graph {
    gates: Vec<Gate>,
    kinds: Vec<Kind>,
    /// For every node those whose gates name it.
    users: Vec<Vec<usize>>,
}

impl Graph {
    /// The graph of these items.
    pub fn new(items: &[Item]) -> Self {
        let kinds: Vec<Kind> = items.iter().map(|item| item.kind).collect();
        let mut graph = Self { gates: vec![Gate::default(); items.len()], kinds, users: Vec::new() };
        for (node, item) in items.iter().enumerate() {
            let needed = item.need.as_ref().map(|need| graph.gate(need));
            graph.gates[node] = match item.kind {
                Kind::Exam | Kind::Closed => needed.unwrap_or_default(),
                Kind::Designation { transition } => {
                    let of = transition.into_iter().chain(needed.map(|needed| graph.group(needed))).collect();
                    Gate { wanted: 1, of }
                }
            };
        }
        graph.users = vec![Vec::new(); graph.gates.len()];
        for (node, gate) in graph.gates.iter().enumerate() {
            for input in &gate.of {
                graph.users[*input].push(node);
            }
        }
        graph
    }

    /// The number of nodes.
    pub(super) fn len(&self) -> usize {
        self.gates.len()
    }

    /// The number of items, which are the first nodes.
    pub fn items(&self) -> usize {
        self.kinds.len()
    }

    pub(super) fn gate_of(&self, node: usize) -> &Gate {
        &self.gates[node]
    }

    /// Whether an item is taken, and does not just follow.
    pub(super) fn is_exam(&self, node: usize) -> bool {
        self.kinds.get(node) == Some(&Kind::Exam)
    }

    pub(super) fn is_closed(&self, node: usize) -> bool {
        self.kinds.get(node) == Some(&Kind::Closed)
    }

    /// Whether what is held is enough for a node.
    pub(super) fn is_met(&self, node: usize, held: &[bool]) -> bool {
        let gate = &self.gates[node];
        gate.of.iter().filter(|input| held[**input]).count() >= gate.wanted
    }

    fn gate(&mut self, need: &Need) -> Gate {
        let (wanted, parts) = match need {
            Need::One(item) => return Gate { wanted: 1, of: vec![*item] },
            Need::All(parts) => (parts.len(), parts),
            Need::Any(parts) => (1, parts),
            Need::Count(wanted, parts) => (*wanted, parts),
        };
        let mut of = Vec::with_capacity(parts.len());
        for part in parts {
            let node = match part {
                // What is named twice counts twice: the second time by a node of its own.
                Need::One(item) if !of.contains(item) => *item,
                part => {
                    let gate = self.gate(part);
                    self.group(gate)
                }
            };
            of.push(node);
        }
        Gate { wanted, of }
    }

    /// A node for a group.
    fn group(&mut self, gate: Gate) -> usize {
        self.gates.push(gate);
        self.gates.len() - 1
    }

    /// All that comes to be held from what is held already, when the exams that may be taken are taken as soon as they
    /// can be. What needs itself, by whatever way, is not among it.
    pub(super) fn closure(&self, is_held: &dyn Fn(usize) -> bool, may_take: &dyn Fn(usize) -> bool) -> Vec<bool> {
        let mut missing: Vec<usize> = self.gates.iter().map(|gate| gate.wanted).collect();
        let can_be =
            |node: usize| node >= self.items() || !self.is_closed(node) && (!self.is_exam(node) || may_take(node));
        let mut reached = vec![false; self.len()];
        let is_first = |node: &usize| *node < self.items() && is_held(*node) || missing[*node] == 0 && can_be(*node);
        let mut next: Vec<usize> = (0..self.len()).filter(is_first).collect();
        while let Some(node) = next.pop() {
            if std::mem::replace(&mut reached[node], true) {
                continue;
            }
            for user in &self.users[node] {
                missing[*user] = missing[*user].saturating_sub(1);
                if missing[*user] == 0 && !reached[*user] && can_be(*user) {
                    next.push(*user);
                }
            }
        }
        reached
    }
}
