//! A goal that cannot be reached, with its reasons in plain words.

use std::fmt;

use crate::catalog::CertificationId;
use crate::catalog::vocabulary::Availability;

use super::graph::Graph;
use super::obstacle::{Obstacle, obstacles};

/// Why a goal cannot be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfReach {
    /// The goal, or the first of several.
    pub goal: CertificationId,
    /// Every reason, the nearest first.
    pub obstacles: Vec<Obstacle<CertificationId>>,
}

impl OutOfReach {
    pub(super) fn new(
        graph: &Graph,
        ids: &[CertificationId],
        is_held: &dyn Fn(usize) -> bool,
        goals: &[CertificationId],
    ) -> Self {
        let can_have = graph.closure(is_held, &|_| true);
        let goal = goals.iter().copied().find(|goal| !can_have[goal.index()]).unwrap_or(CertificationId::FIRST);
        let named = |obstacle| match obstacle {
            Obstacle::Closed(item) => Obstacle::Closed(ids[item]),
            Obstacle::NeverEnough(item) => Obstacle::NeverEnough(ids[item]),
            Obstacle::Circle(items) => Obstacle::Circle(items.into_iter().map(|item| ids[item]).collect()),
        };
        Self { goal, obstacles: obstacles(graph, is_held, goal.index()).into_iter().map(named).collect() }
    }
}

impl fmt::Display for Obstacle<CertificationId> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closed(id) if matches!(id.availability, Availability::Retired | Availability::Superseded) => {
                write!(formatter, "{} can no longer be taken", id.name)
            }
            Self::Closed(id) => write!(formatter, "no source says who may take {}", id.name),
            Self::NeverEnough(id) => write!(formatter, "no source says how {} is earned", id.name),
            Self::Circle(ids) => {
                formatter.write_str("these need each other in a circle:")?;
                ids.iter().try_for_each(|id| write!(formatter, " {},", id.name))?;
                formatter.write_str(" so none of them can be the first")
            }
        }
    }
}

impl fmt::Display for OutOfReach {
    /// `ITIL v3 Foundation cannot be earned now: ITIL v3 Foundation can no longer be taken.`
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} cannot be earned now: ", self.goal.name)?;
        for (at, obstacle) in self.obstacles.iter().enumerate() {
            write!(formatter, "{}{obstacle}", if at == 0 { "" } else { "; " })?;
        }
        formatter.write_str(".")
    }
}

impl std::error::Error for OutOfReach {}
