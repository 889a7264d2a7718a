//! The network as a graph that can be drawn: hops between neighbouring stations and the platforms that lines use.
//!
//! Whatever is odd in the input (unknown stations, loops, steps back) is put right here, so nothing later has to mind.

use super::Network;

/// A stretch of one line between two stations, always from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hop {
    pub(super) line: usize,
    pub(super) left: usize,
    pub(super) right: usize,
    /// The platform it leaves from, as an index into the graph's platforms.
    pub(super) departs: usize,
    /// The platform it arrives at.
    pub(super) arrives: usize,
}

impl Hop {
    /// Whether it shares a platform with another hop: then both belong to one line and may lie on each other there.
    pub(super) fn joins(self, other: Hop) -> bool {
        [other.departs, other.arrives].contains(&self.departs) || [other.departs, other.arrives].contains(&self.arrives)
    }
}

/// A place at a station where a line calls: one for each line, more where its branches arrive from different sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Platform {
    pub(super) station: usize,
    pub(super) line: usize,
    pub(super) arriving: Vec<usize>,
    pub(super) departing: Vec<usize>,
}

/// The network, ready to be drawn.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    pub(super) zones: usize,
    /// Zone of each station.
    pub(super) zone: Vec<usize>,
    /// Column of each station within its zone, from 0; every hop leads to a later zone or column.
    pub(super) column: Vec<usize>,
    pub(super) hops: Vec<Hop>,
    pub(super) platforms: Vec<Platform>,
    /// The platforms of each station.
    pub(super) at: Vec<Vec<usize>>,
    /// For each line its branches, as chains of hops that are drawn in one stroke.
    pub(super) chains: Vec<Vec<Vec<usize>>>,
}

impl Graph {
    pub(super) fn of(network: &Network) -> Graph {
        let zones = network.zones.max(1);
        let zone: Vec<usize> = network.stations.iter().map(|station| station.zone.min(zones - 1)).collect();
        let paths = clean_paths(network);
        let column = columns(network, &zone, &paths);
        let mut graph = Graph {
            zones,
            at: vec![Vec::new(); zone.len()],
            zone,
            column,
            hops: Vec::new(),
            platforms: Vec::new(),
            chains: Vec::new(),
        };
        for (line, branches) in paths.iter().enumerate() {
            let chains = graph.add_line(line, branches);
            graph.chains.push(chains);
        }
        graph
    }

    /// The first column of each zone, and after them the number of all columns. An empty zone keeps one.
    pub(super) fn first_columns(&self) -> Vec<usize> {
        let mut counts = vec![1_usize; self.zones];
        for (zone, column) in self.zone.iter().zip(&self.column) {
            counts[*zone] = counts[*zone].max(column + 1);
        }
        let mut starts = vec![0];
        for count in counts {
            starts.push(starts[starts.len() - 1] + count);
        }
        starts
    }

    /// The column of each station, counted across all zones.
    pub(super) fn global_columns(&self) -> Vec<usize> {
        let starts = self.first_columns();
        self.zone.iter().zip(&self.column).map(|(zone, column)| starts[*zone] + column).collect()
    }

    /// How many hops begin or end at a station.
    pub(super) fn calls(&self, station: usize) -> usize {
        let platforms = self.at[station].iter().map(|&platform| &self.platforms[platform]);
        platforms.map(|platform| platform.arriving.len() + platform.departing.len()).sum()
    }

    /// Whether the first station stands left of the second.
    fn precedes(&self, first: usize, second: usize) -> bool {
        (self.zone[first], self.column[first]) < (self.zone[second], self.column[second])
    }

    fn add_line(&mut self, line: usize, branches: &[Vec<usize>]) -> Vec<Vec<usize>> {
        let first_hop = self.hops.len();
        let mut chains = Vec::new();
        let mut through = Vec::new();
        for branch in branches {
            let mut chain: Vec<usize> = Vec::new();
            let mut previous = None;
            for pair in branch.windows(2) {
                let (left, right) =
                    if self.precedes(pair[0], pair[1]) { (pair[0], pair[1]) } else { (pair[1], pair[0]) };
                let known = (first_hop..self.hops.len())
                    .find(|&hop| (self.hops[hop].left, self.hops[hop].right) == (left, right));
                let hop = known.unwrap_or_else(|| {
                    self.hops.push(Hop { line, left, right, departs: usize::MAX, arrives: usize::MAX });
                    self.hops.len() - 1
                });
                if let Some(previous) = previous {
                    through.push((previous, hop, pair[0]));
                }
                previous = Some(hop);
                let turns_back = chain.last().is_some_and(|&last| self.hops[last].right != left);
                if known.is_some() || turns_back {
                    chains.extend((!chain.is_empty()).then(|| std::mem::take(&mut chain)));
                }
                if known.is_none() {
                    chain.push(hop);
                }
            }
            chains.extend((!chain.is_empty()).then_some(chain));
            if let [only] = branch[..] {
                self.platform(only, line, &[], &[]);
            }
        }
        self.add_platforms(line, first_hop, &through);
        chains
    }

    fn platform(&mut self, station: usize, line: usize, arriving: &[usize], departing: &[usize]) {
        let platform = self.platforms.len();
        for &hop in arriving {
            self.hops[hop].arrives = platform;
        }
        for &hop in departing {
            self.hops[hop].departs = platform;
        }
        self.platforms.push(Platform { station, line, arriving: arriving.to_vec(), departing: departing.to_vec() });
        self.at[station].push(platform);
    }

    fn add_platforms(&mut self, line: usize, first_hop: usize, through: &[(usize, usize, usize)]) {
        for station in 0..self.at.len() {
            let hops: Vec<usize> = (first_hop..self.hops.len())
                .filter(|&hop| self.hops[hop].left == station || self.hops[hop].right == station)
                .collect();
            let mut groups: Vec<Vec<usize>> = hops.iter().map(|&hop| vec![hop]).collect();
            for &(one, other, _) in through.iter().filter(|step| step.2 == station) {
                join(&mut groups, one, other);
            }
            self.join_branches(station, &mut groups);
            for group in groups {
                let (arriving, departing): (Vec<usize>, Vec<usize>) =
                    group.iter().partition(|&&hop| self.hops[hop].right == station);
                self.platform(station, line, &arriving, &departing);
            }
        }
    }

    /// A branch that begins or ends where its line runs on uses the same platform.
    fn join_branches(&self, station: usize, groups: &mut Vec<Vec<usize>>) {
        let arrives = |group: &[usize]| group.iter().any(|&hop| self.hops[hop].right == station);
        let departs = |group: &[usize]| group.iter().any(|&hop| self.hops[hop].left == station);
        while let Some((one, other)) =
            (0..groups.len()).flat_map(|one| (0..groups.len()).map(move |other| (one, other))).find(|&(one, other)| {
                one != other
                    && arrives(&groups[one])
                    && departs(&groups[other])
                    && !(arrives(&groups[other]) && departs(&groups[one]))
            })
        {
            let (one, other) = (groups[one][0], groups[other][0]);
            join(groups, one, other);
        }
    }
}

fn join(groups: &mut Vec<Vec<usize>>, one: usize, other: usize) {
    let place = |groups: &[Vec<usize>], hop| groups.iter().position(|group| group.contains(&hop));
    if let (Some(into), Some(from)) = (place(groups, one), place(groups, other))
        && into != from
    {
        let moved = std::mem::take(&mut groups[from]);
        groups[into].extend(moved);
        groups.remove(from);
    }
}

fn clean_paths(network: &Network) -> Vec<Vec<Vec<usize>>> {
    let clean = |path: &Vec<usize>| {
        let mut path: Vec<usize> = path.iter().copied().filter(|&station| station < network.stations.len()).collect();
        path.dedup();
        path
    };
    network.lines.iter().map(|line| line.paths.iter().map(clean).collect()).collect()
}

/// Columns within zones: as far left as the steps inside the zone and the hints allow.
fn columns(network: &Network, zone: &[usize], paths: &[Vec<Vec<usize>>]) -> Vec<usize> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); zone.len()];
    for pair in paths.iter().flatten().flat_map(|path| path.windows(2)) {
        let (from, to) = (pair[0], pair[1]);
        if zone[from] == zone[to] && !next[from].contains(&to) && !leads(&next, to, from) {
            next[from].push(to);
        }
    }
    let mut column: Vec<usize> =
        network.stations.iter().map(|station| station.column.map_or(0, usize::from).min(64)).collect();
    // The steps hold no circle, so pushing stations right comes to an end.
    let mut waiting: Vec<usize> = (0..zone.len()).collect();
    while let Some(from) = waiting.pop() {
        for &to in &next[from] {
            if column[to] <= column[from] {
                column[to] = column[from] + 1;
                waiting.push(to);
            }
        }
    }
    column
}

/// Whether steps lead from one station to another.
fn leads(next: &[Vec<usize>], from: usize, to: usize) -> bool {
    let mut seen = vec![false; next.len()];
    let mut waiting = vec![from];
    while let Some(station) = waiting.pop() {
        if station == to {
            return true;
        }
        if !std::mem::replace(&mut seen[station], true) {
            waiting.extend(&next[station]);
        }
    }
    false
}
