//! The best sensible ways over a network, exactly and in order.
//!
//! Ways are grown from the start, always the most promising first: its key is what it has come to so far together with
//! the least that the rest can add. That least is never more than what the rest does add, so whatever reaches the goal
//! is no worse than anything that is still growing. What can only become a detour is given up at once.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Preference;
use super::network::{Leg, MOST_MOVES, Network, Start, Years, length};

/// The most beginnings of ways that are looked at before the search gives up, so that it takes some hundredths of a
/// second at most. The default dataset needs some hundreds.
const MOST_GROWN: usize = 20_000;

/// The ways that were found, the best first, and whether all were looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Each as its stops from the start to the goal.
    pub ways: Vec<Vec<usize>>,
    /// Whether these are the best and, where there are fewer than asked for, all. If not, those found are the best
    /// and there may be more: the network was too tangled to look at everything.
    pub is_complete: bool,
}

/// By what ways are ranked, compared number by number; less is better.
pub type Key = [u64; 3];

/// Up to `most` sensible ways, the best first; ways of the same rank by their stops.
///
/// A way is sensible when it passes no stop twice, has at most [`MOST_MOVES`] moves, takes sensible steps
/// ([`Network::is_sensible`]) and is no detour: no other way is at least as good while it passes only some of the
/// same stops.
pub fn best_ways(network: &Network, start: Start, goal: usize, preference: Preference, most: usize) -> Found {
    let search = Search::new(network, start, goal, preference);
    let mut growing = BinaryHeap::new();
    for stop in (0..network.stops.len()).filter(|stop| network.can_start(start, *stop)) {
        growing.extend(search.key(&[stop]).map(|key| Reverse((key, vec![stop]))));
    }
    let mut ways: Vec<Vec<usize>> = Vec::new();
    let mut grown = 0;
    while let Some(Reverse((_, way))) = growing.pop() {
        if ways.len() == most || grown > MOST_GROWN {
            return Found { is_complete: ways.len() == most, ways };
        }
        let last = way[way.len() - 1];
        if last == goal {
            if !ways.iter().any(|better| is_part(better, &way)) {
                ways.push(way);
            }
            continue;
        }
        for leg in network.legs_from(last) {
            if way.len() <= MOST_MOVES && !way.contains(&leg.to) && search.leads_on(&way, leg) {
                grown += 1;
                let longer = [way.as_slice(), &[leg.to]].concat();
                growing.extend(search.key(&longer).map(|key| Reverse((key, longer))));
            }
        }
    }
    Found { ways, is_complete: true }
}

/// Whether a way passes some of the stops of another and no others.
fn is_part(shorter: &[usize], way: &[usize]) -> bool {
    shorter.len() < way.len() && shorter.iter().all(|stop| way.contains(stop))
}

/// What a whole way is ranked by. The ways of a search are in this order.
///
/// - Fewest moves: the moves, then the weakly and the fairly supported ones, then the sideways ones.
/// - Best evidence: the weakly supported steps, then the fairly supported, then all, then the sideways ones.
/// - Least time: the stops whose experience is unknown, then the years that the stops ask for, then as fewest moves.
/// - Most pay: the stops whose pay is unknown, then the mean of the others, then as fewest moves.
///
/// Stops are those after the start; from nowhere the first counts too. Unknown comes first because it cannot be
/// compared: a way is not quick or well paid because nobody said otherwise.
pub fn rank(network: &Network, start: Start, way: &[usize], preference: Preference) -> Key {
    let sum = Sum::of(network, start, way, preference);
    match preference {
        Preference::FewestMoves | Preference::BestEvidence => [sum.length, 0, 0],
        Preference::LeastTime => [sum.years_unknown, in_order(sum.low, sum.high), sum.length],
        Preference::MostPay => [sum.pay_unknown, u64::MAX - mean(sum.pay, sum.paid), sum.length],
    }
}

/// A number of years that nobody limits, after all that somebody does.
const OPEN: u64 = 1_000;

/// What the stops and steps of a way come to.
#[derive(Default)]
struct Sum {
    length: u64,
    years_unknown: u64,
    low: u64,
    high: u64,
    pay_unknown: u64,
    pay: u64,
    paid: u64,
}

impl Sum {
    fn of(network: &Network, start: Start, way: &[usize], preference: Preference) -> Self {
        let mut sum = Self::default();
        let skipped = usize::from(start != Start::Nowhere);
        for stop in way.iter().skip(skipped).map(|stop| &network.stops[*stop]) {
            match stop.asks {
                None => sum.years_unknown += 1,
                Some(asks) => (sum.low, sum.high) = (sum.low.max(low(asks)), sum.high.max(high(asks))),
            }
            match stop.pay {
                None => sum.pay_unknown += 1,
                Some(pay) => (sum.pay, sum.paid) = (sum.pay + u64::from(pay), sum.paid + 1),
            }
        }
        for pair in way.windows(2) {
            sum.length += network.leg(pair[0], pair[1]).map_or(0, |leg| length(preference, leg));
        }
        sum
    }
}

fn low(asks: Years) -> u64 {
    u64::from(asks.low)
}

fn high(asks: Years) -> u64 {
    asks.high.map_or(OPEN, u64::from)
}

fn in_order(low: u64, high: u64) -> u64 {
    (low << 16) | high
}

/// The mean in a unit so small that it is exact for every number of stops that a way can have.
fn mean(sum: u64, count: u64) -> u64 {
    /// The least number that can be divided by 1, 2, … and 11.
    const PARTS: u64 = 27_720;
    (sum * PARTS).checked_div(count).unwrap_or_default()
}

/// What is the same for every way of a search: the least that the rest of a way can add, by the stop it has reached.
struct Search<'a> {
    network: &'a Network,
    start: Start,
    goal: usize,
    preference: Preference,
    length: Vec<Option<u64>>,
    moves: Vec<Option<u64>>,
    unknown: Vec<Option<u64>>,
    low: Vec<Option<u64>>,
    high: Vec<Option<u64>>,
    /// The most that so many paid stops can add, by their number and then by the stop.
    pay: Vec<Vec<Option<u64>>>,
}

impl<'a> Search<'a> {
    fn new(network: &'a Network, start: Start, goal: usize, preference: Preference) -> Self {
        let least = |combine: &dyn Fn(u64, &Leg) -> u64| network.least(start, goal, combine);
        let none = |is_needed: bool, combine: &dyn Fn(u64, &Leg) -> u64| {
            if is_needed { least(combine) } else { vec![Some(0); network.stops.len()] }
        };
        let (by_time, by_pay) = (preference == Preference::LeastTime, preference == Preference::MostPay);
        let asks = |leg: &Leg| network.stops[leg.to].asks;
        let is_unknown = |leg: &Leg| {
            let stop = &network.stops[leg.to];
            u64::from(if by_pay { stop.pay.is_none() } else { stop.asks.is_none() })
        };
        let mut search = Self {
            length: least(&|after, leg| after + length(preference, leg)),
            moves: least(&|after, _| after + 1),
            unknown: none(by_time || by_pay, &|after, leg| after + is_unknown(leg)),
            low: none(by_time, &|after, leg| after.max(asks(leg).map_or(0, low))),
            high: none(by_time, &|after, leg| after.max(asks(leg).map_or(0, high))),
            pay: Vec::new(),
            network,
            start,
            goal,
            preference,
        };
        if by_pay {
            search.pay = search.most_pay();
        }
        search
    }

    /// The best rank that a way can have that begins like this. None where it cannot reach the goal.
    fn key(&self, way: &[usize]) -> Option<Key> {
        let last = *way.last()?;
        let moves = way.len() as u64 - 1 + self.moves[last]?;
        if moves > MOST_MOVES as u64 {
            return None;
        }
        let sum = Sum::of(self.network, self.start, way, self.preference);
        let length = sum.length + self.length[last]?;
        Some(match self.preference {
            Preference::FewestMoves | Preference::BestEvidence => [length, 0, 0],
            Preference::LeastTime => {
                let years = in_order(sum.low.max(self.low[last]?), sum.high.max(self.high[last]?));
                [sum.years_unknown + self.unknown[last]?, years, length]
            }
            Preference::MostPay => {
                let means = self.pay.iter().enumerate().filter_map(|(paid, most)| {
                    let most = most[last]?;
                    Some(mean(sum.pay + most, sum.paid + paid as u64))
                });
                [sum.pay_unknown + self.unknown[last]?, u64::MAX - means.max().unwrap_or_default(), length]
            }
        })
    }

    /// Whether a step can continue a way without making it a detour for certain: where the stop can be reached from
    /// an earlier one, leaving out those between must be worse.
    fn leads_on(&self, way: &[usize], leg: &Leg) -> bool {
        if !self.network.is_sensible(self.start, self.goal, leg) {
            return false;
        }
        if self.start == Start::Nowhere && self.network.can_start(self.start, leg.to) && self.is_no_loss(way, 0, None) {
            return false;
        }
        let total = |way: &[usize]| Sum::of(self.network, self.start, way, self.preference).length;
        let longer = total(way) + length(self.preference, leg);
        (0..way.len() - 1).all(|at| {
            let Some(short) = self.network.leg(way[at], leg.to) else { return true };
            let shorter = total(&way[..=at]) + length(self.preference, short);
            !(self.network.is_sensible(self.start, self.goal, short)
                && self.is_no_loss(way, at + 1, Some((shorter, longer))))
        })
    }

    /// Whether leaving out the stops of a way from a position on makes no completion of it worse.
    fn is_no_loss(&self, way: &[usize], from: usize, lengths: Option<(u64, u64)>) -> bool {
        match self.preference {
            // Fewer stops have no more that are unknown, and ask for no more years.
            Preference::FewestMoves | Preference::LeastTime => true,
            Preference::BestEvidence => lengths.is_none_or(|(shorter, longer)| shorter <= longer),
            // A paid stop may raise the mean; one whose pay is unknown raises nothing.
            Preference::MostPay => way[from..].iter().all(|stop| self.network.stops[*stop].pay.is_none()),
        }
    }

    /// The most pay on the rest of a way, by the number of paid stops. It counts walks that pass a stop twice, too, and
    /// so is never too little.
    fn most_pay(&self) -> Vec<Vec<Option<u64>>> {
        let stops = self.network.stops.len();
        let nothing = vec![vec![None; stops]; MOST_MOVES + 1];
        let mut by_length = nothing.clone();
        by_length[0][self.goal] = Some(0);
        let mut best = by_length.clone();
        for _ in 0..MOST_MOVES {
            let mut next = nothing.clone();
            for leg in (0..stops).filter(|stop| *stop != self.goal).flat_map(|stop| self.network.legs_from(stop)) {
                if !self.network.is_sensible(self.start, self.goal, leg) {
                    continue;
                }
                let pay = self.network.stops[leg.to].pay;
                for paid in 0..=MOST_MOVES {
                    let before = paid.checked_sub(usize::from(pay.is_some()));
                    let most = before.and_then(|before| by_length[before][leg.to]);
                    let most = most.map(|most| most + pay.map_or(0, u64::from));
                    next[paid][leg.from] = next[paid][leg.from].max(most);
                    best[paid][leg.from] = best[paid][leg.from].max(most);
                }
            }
            by_length = next;
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::super::network::Stop;
    use super::*;
    use crate::catalog::vocabulary::{Strength, Zone};

    /// Q16: a network in which everything leads everywhere does not stop the search, and it says that it gave up.
    #[test]
    fn a_tangle_is_given_up_and_that_is_said() {
        let stops = (0..40).map(|at| Stop { zone: Zone::Manager, asks: None, pay: Some(100 + at) });
        let mut network = Network::new(stops.collect());
        for (from, to) in (0..40).flat_map(|from| (0..40).map(move |to| (from, to))) {
            let (strength, is_lateral) = (Strength::Medium, false);
            network.add(Leg { from, to, strength, is_lateral, is_reversed: false, link: 0 });
        }
        let found = best_ways(&network, Start::At(0), 1, Preference::MostPay, 5);
        assert!(!found.is_complete && found.ways.len() < 5);
        let direct = best_ways(&network, Start::At(0), 1, Preference::FewestMoves, 5);
        assert_eq!((direct.ways, direct.is_complete), (vec![vec![0, 1]], true), "every other way is a detour");
    }
}
