//! Roles and career steps as numbers: which steps may be part of a way, and how long a way is by its evidence.
//!
//! Nothing here reads the details of the catalogue, so that the map can ask for the most direct way without them.

use crate::catalog::link::links;
use crate::catalog::vocabulary::{LinkKind, Strength, Zone};
use crate::catalog::{Entity, RoleId};

use super::Preference;

/// A way of more moves is no career: none is looked for.
pub const MOST_MOVES: usize = 10;

/// Years of experience that a role asks for, where anybody says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// At least this many.
    pub low: u8,
    /// Usually at most this many; none where the source leaves it open.
    pub high: Option<u8>,
}

/// What is known of a role.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// How far along a career it stands.
    pub zone: Zone,
    /// The experience it asks for; none where no source says.
    pub asks: Option<Years>,
    /// What it pays, in any one unit; none where no comparable figure is known.
    pub pay: Option<u32>,
}

/// A step that can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leg {
    /// The stop where it starts.
    pub from: usize,
    /// The stop where it ends.
    pub to: usize,
    /// How well it is supported in this direction.
    pub strength: Strength,
    /// Whether it is a step sideways.
    pub is_lateral: bool,
    /// Whether it goes against the direction in which the source tells it.
    pub is_reversed: bool,
    /// The position of its link, for whoever made the network.
    pub link: usize,
}

/// Roles and the steps between them. Between two stops there is at most one step in each direction: the best supported.
#[derive(Clone, Debug)]
pub struct Network {
    /// The roles.
    pub stops: Vec<Stop>,
    /// The steps, by the stop they start at.
    legs: Vec<Vec<Leg>>,
}

/// Where a way starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At a stop.
    At(usize),
    /// Nowhere yet: the first stop is any of the entry zone, and counts as a stop like the others.
    Nowhere,
}

impl Network {
    /// A network of stops without steps.
    pub fn new(stops: Vec<Stop>) -> Self {
        let legs = vec![Vec::new(); stops.len()];
        Self { stops, legs }
    }

    /// The career steps of the catalogue, with nothing known of experience and pay.
    ///
    /// A sideways move is open in both directions, as the word says; against the direction in which a source tells it,
    /// it is our reading and counts as one degree weaker, and never leads down.
    pub fn of_links() -> Self {
        let unknown = |role: RoleId| Stop { zone: role.zone, asks: None, pay: None };
        let mut network = Self::new(RoleId::all().map(unknown).collect());
        for (position, link) in links().iter().enumerate().filter(|(_, link)| link.is_career_step()) {
            let leg = Leg {
                from: link.from.index(),
                to: link.to.index(),
                strength: link.strength,
                is_lateral: link.kind == LinkKind::Lateral,
                is_reversed: false,
                link: position,
            };
            // A way may begin at a role that an organisation does not show, and leads through none.
            if !link.to.is_hidden() {
                network.add(leg);
            }
            if leg.is_lateral && !link.from.is_hidden() && link.from.zone >= link.to.zone {
                let strength = if link.strength == Strength::High { Strength::Medium } else { Strength::Low };
                network.add(Leg { from: leg.to, to: leg.from, strength, is_reversed: true, ..leg });
            }
        }
        network
    }

    /// Adds a step. Of two between the same stops the better supported stays, then the promotion, then the first.
    pub fn add(&mut self, leg: Leg) {
        if leg.from == leg.to {
            return;
        }
        let better = |one: &Leg, other: &Leg| {
            (one.strength, one.is_reversed, one.is_lateral) < (other.strength, other.is_reversed, other.is_lateral)
        };
        let legs = &mut self.legs[leg.from];
        match legs.iter_mut().find(|known| known.to == leg.to) {
            Some(known) if better(&leg, known) => *known = leg,
            Some(_) => {}
            None => legs.push(leg),
        }
    }

    /// The step between two stops.
    pub fn leg(&self, from: usize, to: usize) -> Option<&Leg> {
        self.legs[from].iter().find(|leg| leg.to == to)
    }

    /// The steps that start at a stop.
    pub fn legs_from(&self, stop: usize) -> &[Leg] {
        &self.legs[stop]
    }

    /// Whether a stop can be the first of a way.
    pub fn can_start(&self, start: Start, stop: usize) -> bool {
        match start {
            Start::At(here) => here == stop,
            Start::Nowhere => self.stops[stop].zone == Zone::Entry,
        }
    }

    /// Whether a step can be part of a sensible way: it leads down by one zone at most, to a role that is no more than
    /// one zone below the start and, unless it is the goal, no more than one above both the start and the goal.
    pub fn is_sensible(&self, start: Start, goal: usize, leg: &Leg) -> bool {
        let rank = |stop: usize| self.stops[stop].zone as u8;
        let first = match start {
            Start::At(here) => rank(here),
            Start::Nowhere => Zone::Entry as u8,
        };
        let (from, to) = (rank(leg.from), rank(leg.to));
        to + 1 >= from && (leg.to == goal || to + 1 >= first && to <= first.max(rank(goal)) + 1)
    }

    /// For every stop the least that a combination of the steps from there to the goal comes to; none where no
    /// sensible steps lead there. `combine` says what a step makes of what follows it, and never makes it less.
    pub fn least(&self, start: Start, goal: usize, combine: &dyn Fn(u64, &Leg) -> u64) -> Vec<Option<u64>> {
        let mut least = vec![None; self.stops.len()];
        least[goal] = Some(0);
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            for leg in self.legs.iter().flatten().filter(|leg| leg.from != goal) {
                let Some(after) = least[leg.to] else { continue };
                let all = combine(after, leg);
                if least[leg.from].is_none_or(|known| all < known) && self.is_sensible(start, goal, leg) {
                    least[leg.from] = Some(all);
                    has_changed = true;
                }
            }
        }
        least
    }
}

/// How long a step is by its evidence, so that lengths can be added and compared as whole numbers: the counts that
/// matter first stand in the higher digits. No way has as many steps as a digit can count.
pub fn length(preference: Preference, leg: &Leg) -> u64 {
    const DIGIT: u32 = 16;
    let (low, medium) = (u64::from(leg.strength == Strength::Low), u64::from(leg.strength == Strength::Medium));
    let (moves, lateral) = (1, u64::from(leg.is_lateral));
    let digits = match preference {
        Preference::BestEvidence => [low, medium, moves, lateral],
        Preference::FewestMoves | Preference::LeastTime | Preference::MostPay => [moves, low, medium, lateral],
    };
    digits.into_iter().fold(0, |length, digit| (length << DIGIT) | digit)
}

/// The shortest way by its evidence; of two of the same length the one whose stops come first. None where none leads
/// there. [`super::search::best_ways`] finds the same way first, unless it has more than [`MOST_MOVES`] moves.
pub fn shortest(network: &Network, start: Start, goal: usize, preference: Preference) -> Option<Vec<usize>> {
    let least = network.least(start, goal, &|after, leg| after + length(preference, leg));
    let firsts = (0..network.stops.len()).filter(|stop| network.can_start(start, *stop));
    let mut stop = firsts.filter(|stop| least[*stop].is_some()).min_by_key(|stop| (least[*stop], *stop))?;
    let mut way = vec![stop];
    while stop != goal {
        let on_the_way = network.legs_from(stop).iter().filter(|leg| {
            let after = least[leg.to].map(|after| after + length(preference, leg));
            after == least[stop] && network.is_sensible(start, goal, leg)
        });
        stop = on_the_way.map(|leg| leg.to).min()?;
        way.push(stop);
    }
    Some(way)
}
