//! Routes over random networks, against every simple way there is.

use itsm_career_roadmap::catalog::vocabulary::{Strength, Zone};
use itsm_career_roadmap::plan::routes::Preference;
use itsm_career_roadmap::plan::routes::network::{Leg, MOST_MOVES, Network, Start, Stop, Years, shortest};
use itsm_career_roadmap::plan::routes::search::best_ways;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// As many stops as a network of these tests has, at most.
const STOPS: usize = 7;

fn stop() -> impl Strategy<Value = Stop> {
    let years = (0..6_u8, option::of(0..5_u8)).prop_map(|(low, more)| Years { low, high: more.map(|more| low + more) });
    (select(Zone::ALL), option::of(years), option::of(1..9_u32)).prop_map(|(zone, asks, pay)| Stop { zone, asks, pay })
}

fn leg() -> impl Strategy<Value = Leg> {
    (0..STOPS, 0..STOPS, select(Strength::ALL), any::<bool>()).prop_map(|(from, to, strength, is_lateral)| Leg {
        from,
        to,
        strength,
        is_lateral,
        is_reversed: false,
        link: 0,
    })
}

fn network() -> impl Strategy<Value = Network> {
    // Half of the networks stay in two zones, so that more steps are sensible.
    let flat = any::<bool>();
    (vec(stop(), STOPS), vec(leg(), 4..26), flat).prop_map(|(mut stops, legs, flat)| {
        for stop in stops.iter_mut().filter(|_| flat) {
            stop.zone = if stop.zone < Zone::Manager { Zone::Entry } else { Zone::Practitioner };
        }
        let mut network = Network::new(stops);
        for leg in legs {
            network.add(leg);
        }
        network
    })
}

fn start() -> impl Strategy<Value = Start> {
    prop_oneof![3 => (0..STOPS).prop_map(Start::At), 1 => Just(Start::Nowhere)]
}

/// What a way is ranked by, written anew from the specification: less is better. A mean is a fraction, and of two the
/// greater comes first.
#[derive(Clone, Debug)]
struct Merit {
    first: Vec<u64>,
    mean: (u64, u64),
    then: Vec<u64>,
}

impl Merit {
    fn of(network: &Network, start: Start, way: &[usize], preference: Preference) -> Self {
        let legs: Vec<&Leg> =
            way.windows(2).map(|pair| network.leg(pair[0], pair[1]).expect("a step of the network")).collect();
        let count = |fits: &dyn Fn(&Leg) -> bool| legs.iter().filter(|leg| fits(leg)).count() as u64;
        let (low, medium) =
            (count(&|leg| leg.strength == Strength::Low), count(&|leg| leg.strength == Strength::Medium));
        let (moves, lateral) = (legs.len() as u64, count(&|leg| leg.is_lateral));
        let counted = if start == Start::Nowhere { way } else { &way[1..] };
        let stops = counted.iter().map(|stop| network.stops[*stop]);
        let by_moves = vec![moves, low, medium, lateral];
        match preference {
            Preference::FewestMoves => Self { first: by_moves, mean: (0, 1), then: Vec::new() },
            Preference::BestEvidence => {
                Self { first: vec![low, medium, moves, lateral], mean: (0, 1), then: Vec::new() }
            }
            Preference::LeastTime => {
                let known: Vec<Years> = stops.clone().filter_map(|stop| stop.asks).collect();
                let low = known.iter().map(|years| u64::from(years.low)).max().unwrap_or_default();
                let high = known.iter().map(|years| years.high.map_or(u64::MAX, u64::from)).max().unwrap_or_default();
                Self { first: vec![(counted.len() - known.len()) as u64, low, high], mean: (0, 1), then: by_moves }
            }
            Preference::MostPay => {
                let known: Vec<u64> = stops.filter_map(|stop| stop.pay).map(u64::from).collect();
                let unknown = (counted.len() - known.len()) as u64;
                Self { first: vec![unknown], mean: (known.iter().sum(), known.len().max(1) as u64), then: by_moves }
            }
        }
    }

    fn compare(&self, other: &Self) -> std::cmp::Ordering {
        let mean = (other.mean.0 * self.mean.1).cmp(&(self.mean.0 * other.mean.1));
        self.first.cmp(&other.first).then(mean).then_with(|| self.then.cmp(&other.then))
    }
}

/// Every way that passes no stop twice and takes sensible steps.
fn simple_ways(network: &Network, start: Start, goal: usize) -> Vec<Vec<usize>> {
    let mut growing: Vec<Vec<usize>> =
        (0..STOPS).filter(|stop| network.can_start(start, *stop)).map(|stop| vec![stop]).collect();
    let mut ways = Vec::new();
    while let Some(way) = growing.pop() {
        let last = *way.last().expect("a way has stops");
        if last == goal {
            ways.push(way);
            continue;
        }
        for leg in network.legs_from(last) {
            if !way.contains(&leg.to) && way.len() <= MOST_MOVES && network.is_sensible(start, goal, leg) {
                growing.push([way.as_slice(), &[leg.to]].concat());
            }
        }
    }
    ways
}

/// The five best of them that are no detours.
fn by_brute_force(network: &Network, start: Start, goal: usize, preference: Preference) -> Vec<Vec<usize>> {
    let merit = |way: &[usize]| Merit::of(network, start, way, preference);
    let all = simple_ways(network, start, goal);
    let is_detour = |way: &Vec<usize>| {
        all.iter().any(|other| {
            other.len() < way.len()
                && other.iter().all(|stop| way.contains(stop))
                && merit(other).compare(&merit(way)).is_le()
        })
    };
    let mut best: Vec<Vec<usize>> = all.iter().filter(|way| !is_detour(way)).cloned().collect();
    best.sort_by(|one, other| merit(one).compare(&merit(other)).then_with(|| one.cmp(other)));
    best.truncate(5);
    best
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(super::cases(1_500)) })]

    /// Q1, Q2, Q3: the routes that are found are the best of all sensible ways, in order, by every preference.
    #[test]
    fn the_best_ways_are_those_that_brute_force_finds(network in network(), start in start(), goal in 0..STOPS) {
        for preference in Preference::ALL {
            let found = best_ways(&network, start, goal, preference, 5);
            prop_assert!(found.is_complete);
            let expected = by_brute_force(&network, start, goal, preference);
            prop_assert_eq!(found.ways, expected, "by {:?}", preference);
        }
    }

    /// Q4: the shortest way is the first of those that are ranked by their steps.
    #[test]
    fn the_shortest_way_is_the_first_one(network in network(), start in start(), goal in 0..STOPS) {
        for preference in [Preference::FewestMoves, Preference::BestEvidence] {
            let found = best_ways(&network, start, goal, preference, 1).ways;
            prop_assert_eq!(shortest(&network, start, goal, preference), found.into_iter().next());
        }
    }
}
