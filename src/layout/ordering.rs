//! Where two lines cross on their way from or to a common station, exchanging their platforms there may undo it.

use super::graph::Graph;
use super::grid::Grid;
use super::platforms::Platforms;
use super::quality::meetings;
use super::room::Room;
use super::routing::{LARGE, Routing};
use super::{Network, Point};

/// How many exchanges are tried; each costs a routing.
const TRIALS: usize = 24;

/// The order of platforms with the fewest crossings found.
pub(super) fn settle(network: &Network, graph: &Graph, row: &[usize]) -> Platforms {
    let route = |platforms: &Platforms| {
        let grid = Grid::of(network, graph, row, platforms, &Room::default());
        Routing::of(graph, &grid, platforms).courses
    };
    let mut platforms = Platforms::of(graph, row);
    if graph.hops.len() > LARGE {
        return platforms;
    }
    let mut courses = route(&platforms);
    let mut tried = Vec::new();
    while tried.len() < TRIALS {
        let Some((one, other)) = exchangeable(graph, &courses).find(|pair| !tried.contains(pair)) else { break };
        tried.push((one, other));
        let mut exchanged = platforms.clone();
        exchanged.exchange(graph, row, one, other);
        let rerouted = route(&exchanged);
        if faults(graph, &rerouted) < faults(graph, &courses) {
            (platforms, courses) = (exchanged, rerouted);
        }
    }
    platforms
}

/// Pairs of platforms of one station whose lines cross or clash on a way to or from it.
fn exchangeable<'a>(graph: &'a Graph, courses: &'a [Vec<Point>]) -> impl Iterator<Item = (usize, usize)> + 'a {
    meetings(graph, courses).into_iter().flat_map(|meeting| {
        let (one, other) = (graph.hops[meeting.hop], graph.hops[meeting.other]);
        let ends = [(one.departs, other.departs), (one.arrives, other.arrives)];
        ends.into_iter().filter(|pair| graph.platforms[pair.0].station == graph.platforms[pair.1].station)
    })
}

fn faults(graph: &Graph, courses: &[Vec<Point>]) -> usize {
    meetings(graph, courses).iter().map(|meeting| meeting.crossings + if meeting.clash { 10 } else { 0 }).sum()
}
