//! Where no link leads to a role: who does get there, and where near the start a way begins.

use std::fmt;

use crate::catalog::link::{Link, steps_to};
use crate::catalog::{Entity, RoleId};
use crate::order;

use super::network::{Network, Start};

/// Why there is no way, and what is nearest to one.
#[derive(Clone, Debug)]
pub struct NoWay {
    /// Where the person is; none where they are nowhere yet.
    pub from: Option<RoleId>,
    /// Where they want to be.
    pub to: RoleId,
    /// The steps that do lead there, the best supported first. Empty where no source says who moves there.
    pub feeders: Vec<&'static Link>,
    /// The roles from which a sensible way leads there and that are nearest to the start, by career steps taken in any
    /// direction. Empty from nowhere, and where no such role is joined to the start.
    pub nearest: Vec<Nearest>,
}

/// A role near the start from which one can get there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The role.
    pub role: RoleId,
    /// How many career steps lie between it and the start, whatever their direction.
    pub steps_away: usize,
}

impl NoWay {
    pub(super) fn new(network: &Network, from: Option<RoleId>, to: RoleId) -> Self {
        let mut feeders: Vec<_> = steps_to(to).collect();
        order::by_key(&mut feeders, |link| (link.strength, link.kind, link.from));
        let nearest = from.map_or_else(Vec::new, |from| {
            let roles: Vec<RoleId> = RoleId::all().collect();
            let near = nearest(network, from.index(), to.index());
            near.into_iter().map(|(stop, steps_away)| Nearest { role: roles[stop], steps_away }).collect()
        });
        Self { from, to, feeders, nearest }
    }
}

/// The stops with a sensible way to the goal that are fewest steps away from a stop, with that number.
fn nearest(network: &Network, from: usize, goal: usize) -> Vec<(usize, usize)> {
    let leads_there =
        |stop: usize| stop != goal && network.least(Start::At(stop), goal, &|after, _| after + 1)[stop].is_some();
    let mut seen = vec![false; network.stops.len()];
    seen[from] = true;
    let (mut ring, mut steps_away) = (vec![from], 0);
    while !ring.is_empty() {
        steps_away += 1;
        let joined = |stop: usize| {
            ring.iter().any(|here| network.leg(*here, stop).is_some() || network.leg(stop, *here).is_some())
        };
        ring = (0..seen.len()).filter(|stop| !seen[*stop] && joined(*stop)).collect();
        let found: Vec<_> = ring.iter().filter(|stop| leads_there(**stop)).map(|stop| (*stop, steps_away)).collect();
        if !found.is_empty() {
            return found;
        }
        for stop in &ring {
            seen[*stop] = true;
        }
    }
    Vec::new()
}

impl fmt::Display for NoWay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let to = self.to.title;
        if self.feeders.is_empty() {
            return write!(formatter, "No source we read says who moves to {to}.");
        }
        match self.from {
            Some(from) => write!(formatter, "No link in the data leads from {} to {to}.", from.title)?,
            None => write!(formatter, "No link in the data leads from an entry role to {to}.")?,
        }
        formatter.write_str(" That is not a verdict: look at the roles that do lead there.")
    }
}
