//! The row of each station: from the hints where there are any, otherwise by a search for few bends and crossings.
//!
//! The search works on a sketch with straight hops, because drawing every candidate would take far too long.

use std::collections::HashSet;

use super::Network;
use super::graph::Graph;
use super::random::Random;

/// Steps of the search, times hops: what a build script does in about a second.
const EFFORT: usize = 1_200_000;
const CROSSING: f32 = 7.0;
const OVER_STATION: f32 = 9.0;
const SAME_CELL: f32 = 60.0;
const BEND: f32 = 2.5;

/// The row of every station, numbered from 0 without gaps; no two stations of a column share one.
pub(super) fn assign(network: &Network, graph: &Graph) -> Vec<usize> {
    let mut row = Vec::new();
    let mut free = Vec::new();
    for station in 0..graph.zone.len() {
        let lines = || graph.at[station].iter().map(|&platform| graph.platforms[platform].line);
        let hint = network.stations[station].row.or_else(|| lines().filter_map(|line| network.lines[line].row).min());
        if hint.is_none() {
            free.push(station);
        }
        row.push(hint.map_or_else(|| lines().min().unwrap_or(0), usize::from));
    }
    let mut sketch = Sketch::of(graph, row);
    sketch.separate();
    if !free.is_empty() && !graph.hops.is_empty() {
        sketch.search(&free);
        sketch.separate();
    }
    without_gaps(&sketch.row)
}

fn without_gaps(rows: &[usize]) -> Vec<usize> {
    let mut used = rows.to_vec();
    used.sort_unstable();
    used.dedup();
    rows.iter().map(|row| used.binary_search(row).unwrap_or(0)).collect()
}

/// Stations at whole columns and rows, joined by straight hops.
struct Sketch {
    column: Vec<usize>,
    row: Vec<usize>,
    /// The two stations of each hop.
    hops: Vec<(usize, usize)>,
    /// The hops of each station.
    at: Vec<Vec<usize>>,
}

impl Sketch {
    fn of(graph: &Graph, row: Vec<usize>) -> Sketch {
        let mut hops: Vec<(usize, usize)> = graph.hops.iter().map(|hop| (hop.left, hop.right)).collect();
        hops.sort_unstable();
        hops.dedup();
        let mut at = vec![Vec::new(); row.len()];
        for (index, hop) in hops.iter().enumerate() {
            at[hop.0].push(index);
            at[hop.1].push(index);
        }
        Sketch { column: graph.global_columns(), row, hops, at }
    }

    /// Moves stations that share a cell to the nearest free row of their column.
    fn separate(&mut self) {
        let mut taken = HashSet::new();
        for station in 0..self.row.len() {
            let (column, wish) = (self.column[station], self.row[station]);
            // Among one row more than there are stations, one is free.
            let ways = (0..=self.row.len()).flat_map(|away| [wish + away, wish.saturating_sub(away)]);
            let row = ways.into_iter().find(|&row| !taken.contains(&(column, row)));
            self.row[station] = row.unwrap_or(wish);
            taken.insert((column, self.row[station]));
        }
    }

    /// Simulated annealing: moves that make things worse are taken less and less often.
    fn search(&mut self, free: &[usize]) {
        let mut random = Random::new();
        let rows = self.row.iter().max().map_or(1, |last| last + 2);
        let steps = EFFORT / self.hops.len().max(30);
        let mut best = (self.cost(), self.row.clone());
        let mut cost = best.0;
        let mut heat = 10.0_f32;
        let cooling = (0.15_f32 / heat).powf(1.0 / f32::from(u16::try_from(steps).unwrap_or(u16::MAX)));
        for _ in 0..steps {
            heat *= cooling;
            let station = free[random.below(free.len())];
            let before = self.row[station];
            // Half of the moves follow a neighbour, which is how lines become straight.
            let along =
                self.at[station].get(random.below(2 * self.at[station].len().max(1))).map(|&hop| self.hops[hop]);
            let after = along.map_or_else(
                || random.below(rows),
                |(left, right)| self.row[if left == station { right } else { left }],
            );
            if after == before {
                continue;
            }
            let old = self.cost_of(station);
            self.row[station] = after;
            let change = self.cost_of(station) - old;
            if change <= 0.0 || random.share() < (-change / heat).exp() {
                cost += change;
                if cost < best.0 - 0.01 {
                    best = (cost, self.row.clone());
                }
            } else {
                self.row[station] = before;
            }
        }
        self.row = best.1;
    }

    fn cost(&self) -> f32 {
        // Every pair is counted from both of its sides, which does no harm to a comparison.
        (0..self.row.len()).map(|station| self.cost_of(station)).sum()
    }

    /// All that changes when a station moves.
    fn cost_of(&self, station: usize) -> f32 {
        let (column, row) = (self.column[station], self.row[station]);
        let mut cost = 0.0;
        for other in (0..self.row.len()).filter(|&other| other != station && self.column[other] == column) {
            cost += if self.row[other] == row { SAME_CELL } else { 0.0 };
        }
        for (index, &hop) in self.hops.iter().enumerate() {
            cost += if hop.0 != station && hop.1 != station && self.passes(hop, station) { OVER_STATION } else { 0.0 };
            for &own in self.at[station].iter().filter(|&&own| own != index) {
                cost += if self.cross(self.hops[own], hop) { CROSSING } else { 0.0 };
            }
        }
        for &own in &self.at[station] {
            let (left, right) = self.hops[own];
            let climb = self.row[left].abs_diff(self.row[right]);
            cost += as_f32(climb) + if climb > 0 { BEND } else { 0.0 };
            for other in (0..self.row.len()).filter(|&other| other != left && other != right) {
                cost += if self.passes((left, right), other) { OVER_STATION } else { 0.0 };
            }
        }
        cost
    }

    /// The height of a hop at a column.
    fn height(&self, hop: (usize, usize), column: usize) -> f32 {
        let (from, to) = (self.column[hop.0], self.column[hop.1]);
        let share = as_f32(column - from) / as_f32(to - from);
        as_f32(self.row[hop.0]) * (1.0 - share) + as_f32(self.row[hop.1]) * share
    }

    fn passes(&self, hop: (usize, usize), station: usize) -> bool {
        let column = self.column[station];
        column > self.column[hop.0]
            && column < self.column[hop.1]
            && (self.height(hop, column) - as_f32(self.row[station])).abs() < 0.4
    }

    fn cross(&self, one: (usize, usize), other: (usize, usize)) -> bool {
        let from = self.column[one.0].max(self.column[other.0]);
        let to = self.column[one.1].min(self.column[other.1]);
        if from >= to {
            return false;
        }
        let before = self.height(one, from) - self.height(other, from);
        let after = self.height(one, to) - self.height(other, to);
        before * after < -0.001
    }
}

fn as_f32(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{network, zigzag};
    use super::*;

    #[test]
    fn hints_decide_the_rows() {
        let mut network = network(&[0, 1, 2], &[&[&[0, 1, 2]]]);
        network.lines[0].row = Some(4);
        network.stations[1].row = Some(2);
        assert_eq!(assign(&network, &Graph::of(&network)), [1, 0, 1]);
    }

    #[test]
    fn without_hints_a_single_line_stays_in_one_row() {
        let network = zigzag(6);
        let rows = assign(&network, &Graph::of(&network));
        assert!(rows.iter().all(|row| *row == rows[0]), "{rows:?}");
    }

    #[test]
    fn stations_of_a_column_never_share_a_row() {
        let network = network(&[0, 0, 0, 1], &[&[&[0, 3]], &[&[1, 3]], &[&[2, 3]]]);
        let rows = assign(&network, &Graph::of(&network));
        assert!(rows[0] != rows[1] && rows[1] != rows[2] && rows[0] != rows[2], "{rows:?}");
    }
}
