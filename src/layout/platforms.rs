//! The order of the lines at each station, and the heights at which they pass.
//!
//! A line that runs straight on keeps its height from station to station; the others are stacked above and below it.

use super::graph::{Graph, Hop};
use super::{SPACING, STATION_RADIUS};

/// Order and height of every platform.
#[derive(Clone, Debug)]
pub(super) struct Platforms {
    /// The platforms of each station from the top.
    pub(super) order: Vec<Vec<usize>>,
    /// Height of each platform, from the middle of its station's row; down is positive.
    pub(super) offset: Vec<f32>,
}

impl Platforms {
    /// A first order: what comes from above or goes up stands above what goes down.
    pub(super) fn of(graph: &Graph, row: &[usize]) -> Platforms {
        let mut order = graph.at.clone();
        for platforms in &mut order {
            // Exchanging neighbours cannot go round in circles here, because the number of rounds is bounded.
            for round in 0..platforms.len() {
                for place in 1..platforms.len() - round {
                    if stands_below(graph, row, platforms[place - 1], platforms[place]) {
                        platforms.swap(place - 1, place);
                    }
                }
            }
        }
        let mut placed = Platforms { order, offset: vec![0.0; graph.platforms.len()] };
        placed.settle(graph, row);
        placed
    }

    /// Lets two platforms of one station change places.
    pub(super) fn exchange(&mut self, graph: &Graph, row: &[usize], one: usize, other: usize) {
        let order = &mut self.order[graph.platforms[one].station];
        let place = |platform: usize| order.iter().position(|&placed| placed == platform);
        if let (Some(first), Some(second)) = (place(one), place(other)) {
            order.swap(first, second);
        }
        self.settle(graph, row);
    }

    /// Finds the heights that follow from the order.
    pub(super) fn settle(&mut self, graph: &Graph, row: &[usize]) {
        let mut stations: Vec<usize> = (0..graph.at.len()).collect();
        stations.sort_by_key(|&station| (row[station], graph.zone[station], graph.column[station]));
        for station in stations {
            let first = self.first_offset(graph, row, station);
            for (place, &platform) in self.order[station].iter().enumerate() {
                self.offset[platform] = first + steps(place);
            }
        }
    }

    /// The height of a station's uppermost platform.
    fn first_offset(&self, graph: &Graph, row: &[usize], station: usize) -> f32 {
        let order = &self.order[station];
        let level = |hop: &usize| row[graph.hops[*hop].left] == row[graph.hops[*hop].right];
        // Lines that come straight along the row want to keep their height; the majority decides.
        let mut wishes: Vec<f32> = Vec::new();
        for (place, &platform) in order.iter().enumerate() {
            for hop in graph.platforms[platform].arriving.iter().filter(|hop| level(hop)) {
                wishes.push(self.offset[graph.hops[*hop].departs] - steps(place));
            }
        }
        let votes = |wish: f32| wishes.iter().filter(|other| (**other - wish).abs() < 0.1).count();
        if let Some(&wish) = wishes.iter().rev().max_by_key(|wish| votes(**wish)) {
            return wish;
        }
        let straight = order.iter().position(|&platform| graph.platforms[platform].departing.iter().any(level));
        straight.map_or_else(|| -steps(order.len().saturating_sub(1)) / 2.0, |place| -steps(place))
    }

    /// The middle of a station's sign and half its height, both from the middle of its row.
    pub(super) fn sign(&self, station: usize) -> (f32, f32) {
        let offsets = self.order[station].iter().map(|&platform| self.offset[platform]);
        let (top, bottom) =
            offsets.fold((f32::MAX, f32::MIN), |(top, bottom), offset| (top.min(offset), bottom.max(offset)));
        if top > bottom {
            (0.0, STATION_RADIUS)
        } else {
            (f32::midpoint(top, bottom), (bottom - top) / 2.0 + STATION_RADIUS)
        }
    }
}

fn steps(count: usize) -> f32 {
    as_f32(count) * SPACING
}

/// Whether one platform belongs below another, judged by where their lines come from and where they go.
fn stands_below(graph: &Graph, row: &[usize], one: usize, other: usize) -> bool {
    let (one, other) = (&graph.platforms[one], &graph.platforms[other]);
    let rise = |hops: &[usize], end: fn(&Hop) -> usize| {
        let rows = hops.iter().map(|&hop| row[end(&graph.hops[hop])]);
        let count = hops.len();
        (count > 0).then(|| as_f32(rows.sum()) / as_f32(count) - as_f32(row[one.station]))
    };
    let arrivals = (rise(&one.arriving, |hop| hop.left), rise(&other.arriving, |hop| hop.left));
    let departures = (rise(&one.departing, |hop| hop.right), rise(&other.departing, |hop| hop.right));
    let verdict = match (arrivals, departures) {
        ((Some(a), Some(b)), (Some(c), Some(d))) => (a - b) + (c - d),
        ((Some(a), Some(b)), _) => a - b,
        (_, (Some(c), Some(d))) => c - d,
        ((a, b), (c, d)) => a.or(c).unwrap_or(0.0) - b.or(d).unwrap_or(0.0),
    };
    verdict > 0.0
}

fn as_f32(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
