//! From columns and rows to coordinates: how far apart they stand so that labels and bends find room.

use super::course::{CHAMFER, LEAD};
use super::graph::{Graph, Hop};
use super::lettering::label_size;
use super::platforms::Platforms;
use super::{HEADING, Network, Point, SPACING, STATION_RADIUS};

/// The least distance between two columns.
const COLUMN_GAP: f32 = 104.0;
/// The least distance between two rows.
const ROW_GAP: f32 = 74.0;
/// Room between two labels in neighbouring columns.
const LABEL_GAP: f32 = 14.0;
/// Room between the outermost things and the edge of the drawing.
const MARGIN: f32 = 24.0;

/// A station's sign: a circle, or a capsule across its lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sign {
    pub(super) at: Point,
    pub(super) reach: f32,
}

/// Where the rows, columns and zones are.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    /// The horizontal place of each station.
    pub(super) x: Vec<f32>,
    /// The height of each station's row.
    pub(super) y: Vec<f32>,
    /// The sign of each station.
    pub(super) signs: Vec<Sign>,
    /// The height of each row.
    pub(super) levels: Vec<f32>,
    /// The edges of the zones, one more than there are zones.
    pub(super) edges: Vec<f32>,
    pub(super) height: f32,
}

impl Grid {
    pub(super) fn of(network: &Network, graph: &Graph, row: &[usize], platforms: &Platforms) -> Grid {
        let (x, edges) = columns(network, graph, row);
        let levels = rows(graph, row, platforms);
        let y: Vec<f32> = row.iter().map(|&row| levels[row]).collect();
        let signs = (0..x.len())
            .map(|station| {
                let (middle, reach) = platforms.sign(station);
                Sign { at: Point { x: x[station], y: y[station] + middle }, reach }
            })
            .collect();
        let height = levels.last().copied().unwrap_or(HEADING) + 70.0;
        Grid { x, y, signs, levels, edges, height }
    }
}

fn columns(network: &Network, graph: &Graph, row: &[usize]) -> (Vec<f32>, Vec<f32>) {
    let widths: Vec<f32> = network.stations.iter().map(|station| label_size(&station.label).0.max(2.0 * STATION_RADIUS)).collect();
    let mut counts = vec![1_usize; graph.zones];
    for station in 0..graph.zone.len() {
        let count = &mut counts[graph.zone[station]];
        *count = (*count).max(graph.column[station] + 1);
    }
    let starts: Vec<usize> = counts.iter().scan(0, |sum, count| { let start = *sum; *sum += count; Some(start) }).collect();
    let place = |station: usize| starts[graph.zone[station]] + graph.column[station];
    let total: usize = counts.iter().sum();
    let half = |column: usize| {
        (0..widths.len()).filter(|&station| place(station) == column).map(|station| widths[station] / 2.0).fold(20.0, f32::max)
    };
    let mut at = vec![0.0_f32; total];
    let mut edges = vec![0.0_f32];
    at[0] = MARGIN + half(0);
    for column in 1..total {
        let opens_zone = starts.contains(&column);
        let mut gap = COLUMN_GAP;
        if opens_zone {
            gap = gap.max(half(column - 1) + half(column) + 2.0 * LABEL_GAP);
            edges.push(at[column - 1] + half(column - 1) + LABEL_GAP);
        }
        for left in (0..widths.len()).filter(|&station| place(station) == column - 1) {
            for right in (0..widths.len()).filter(|&station| place(station) == column && row[station] == row[left]) {
                gap = gap.max((widths[left] + widths[right]) / 2.0 + LABEL_GAP);
            }
        }
        gap = gap.max(room_to_fall(graph, row, &|station| place(station), column));
        at[column] = at[column - 1] + gap;
    }
    edges.push(at[total - 1] + half(total - 1) + MARGIN);
    ((0..widths.len()).map(|station| at[place(station)]).collect(), edges)
}

/// The distance two columns need when lines between them change by more rows than a diagonal can.
fn room_to_fall(graph: &Graph, row: &[usize], place: &dyn Fn(usize) -> usize, column: usize) -> f32 {
    let falls = |hop: &&Hop| row[hop.left].abs_diff(row[hop.right]) > 1;
    let narrow = graph.hops.iter().filter(falls).any(|hop| place(hop.left) + 1 == column && place(hop.right) == column);
    let beginning = graph.hops.iter().filter(falls).filter(|hop| place(hop.left) + 1 == column || place(hop.right) == column).count();
    let beginning = f32::from(u16::try_from(beginning).unwrap_or(u16::MAX)).min(8.0);
    if narrow { 2.0 * (LEAD + CHAMFER) + SPACING * beginning } else { 0.0 }
}

fn rows(graph: &Graph, row: &[usize], platforms: &Platforms) -> Vec<f32> {
    let count = row.iter().max().map_or(1, |last| last + 1);
    let mut above = vec![0.0_f32; count];
    let mut below = vec![0.0_f32; count];
    for station in 0..graph.at.len() {
        let (middle, reach) = platforms.sign(station);
        above[row[station]] = above[row[station]].max(reach - middle - STATION_RADIUS);
        below[row[station]] = below[row[station]].max(reach + middle - STATION_RADIUS);
    }
    let mut levels = vec![HEADING + 70.0 + above[0]];
    for next in 1..count {
        let extra = (below[next - 1] + above[next] - 40.0).max(0.0);
        levels.push(levels[next - 1] + ROW_GAP + extra);
    }
    levels
}
