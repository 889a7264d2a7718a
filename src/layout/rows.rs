//! The row of each station: from the hints where there are any, otherwise from the line it belongs to most.

use super::Network;
use super::graph::Graph;

/// The row of every station, numbered from 0 without gaps.
pub(super) fn assign(network: &Network, graph: &Graph) -> Vec<usize> {
    let homes: Vec<usize> = (0..graph.zone.len())
        .map(|station| {
            let hint = network.stations[station].row.map(usize::from);
            let lines = graph.at[station].iter().map(|&platform| graph.platforms[platform].line);
            hint.unwrap_or_else(|| lines.map(|line| network.lines[line].row.map_or(line, usize::from)).min().unwrap_or(0))
        })
        .collect();
    let mut used = homes.clone();
    used.sort_unstable();
    used.dedup();
    homes.iter().map(|home| used.binary_search(home).unwrap_or(0)).collect()
}
