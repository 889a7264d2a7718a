//! From columns and rows to coordinates: how far apart they stand so that labels and bends find room.

use super::course::{CHAMFER, LEAD};
use super::graph::{Graph, Hop};
use super::lettering::label_size;
use super::platforms::Platforms;
use super::room::Room;
use super::shape::Segment;
use super::{Bounds, HEADING, Network, Point, SPACING, STATION_RADIUS};

/// The usual distance between two columns, and the least.
const COLUMN_GAP: f32 = 108.0;
const LEAST_COLUMN_GAP: f32 = 84.0;
/// The usual distance between two rows, and the least.
const ROW_GAP: f32 = 73.0;
const LEAST_ROW_GAP: f32 = 66.0;
/// What a label of three lines adds to it.
const TALL_LABEL: f32 = 7.0;
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

impl Sign {
    /// The middle line of a capsule; a point for a circle.
    pub(super) fn spine(self) -> Segment {
        let half = self.reach - STATION_RADIUS;
        Segment { from: Point { y: self.at.y - half, ..self.at }, to: Point { y: self.at.y + half, ..self.at } }
    }

    pub(super) fn bounds(self) -> Bounds {
        self.spine().bounds().grown(STATION_RADIUS)
    }
}

/// Where the rows, columns and zones are.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    /// The column of each station, counted across all zones.
    pub(super) columns: Vec<usize>,
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
    pub(super) fn of(network: &Network, graph: &Graph, row: &[usize], platforms: &Platforms, room: &Room) -> Grid {
        let columns = graph.global_columns();
        let (x, edges) = spread(network, graph, row, &columns, room);
        let levels = rows(network, graph, row, platforms, room);
        let y: Vec<f32> = row.iter().map(|&row| levels[row]).collect();
        let signs = (0..x.len())
            .map(|station| {
                let (middle, reach) = platforms.sign(station);
                Sign { at: Point { x: x[station], y: y[station] + middle }, reach }
            })
            .collect();
        let height =
            levels.last().copied().unwrap_or(HEADING) + 70.0 + room.rows.get(levels.len()).copied().unwrap_or(0.0);
        Grid { columns, x, y, signs, levels, edges, height }
    }
}

/// The horizontal place of every station, and the edges of the zones.
fn spread(network: &Network, graph: &Graph, row: &[usize], columns: &[usize], room: &Room) -> (Vec<f32>, Vec<f32>) {
    let widths: Vec<f32> =
        network.stations.iter().map(|station| label_size(&station.label).0.max(2.0 * STATION_RADIUS)).collect();
    let starts = graph.first_columns();
    let total = starts[graph.zones];
    let mut members = vec![Vec::new(); total];
    for (station, &column) in columns.iter().enumerate() {
        members[column].push(station);
    }
    let half = |column: usize| members[column].iter().map(|&station| widths[station] / 2.0).fold(20.0, f32::max);
    let mut at = vec![MARGIN + half(0); total];
    let mut edges = vec![0.0_f32];
    for column in 1..total {
        let mut gap = COLUMN_GAP.max(room_to_turn(graph, row, columns, column));
        let extra = room.columns.get(column).copied().unwrap_or(0.0);
        if starts.contains(&column) {
            gap = gap.max(half(column - 1) + half(column) + 2.0 * LABEL_GAP);
            edges.push(at[column - 1] + half(column - 1) + LABEL_GAP + extra / 2.0);
        }
        for &left in &members[column - 1] {
            for &right in members[column].iter().filter(|&&right| row[right] == row[left]) {
                gap = gap.max(f32::midpoint(widths[left], widths[right]) + LABEL_GAP);
            }
        }
        at[column] = at[column - 1] + (gap + extra).max(LEAST_COLUMN_GAP);
    }
    edges.push(at[total - 1] + half(total - 1) + MARGIN);
    (columns.iter().map(|&column| at[column]).collect(), edges)
}

/// The distance two neighbouring columns need so that lines can change rows between them.
fn room_to_turn(graph: &Graph, row: &[usize], columns: &[usize], column: usize) -> f32 {
    let climb = |hop: &Hop| row[hop.left].abs_diff(row[hop.right]);
    let narrow = |hop: &&Hop| columns[hop.left] + 1 == column && columns[hop.right] == column;
    let falls = |hop: &&Hop| climb(hop) > 1 && (columns[hop.left] + 1 == column || columns[hop.right] == column);
    let steps = graph.hops.iter().filter(narrow).map(climb).max().unwrap_or(0);
    let beside = f32::from(u16::try_from(graph.hops.iter().filter(falls).count()).unwrap_or(u16::MAX)).min(8.0);
    match steps {
        0 => 0.0,
        1 => 2.0 * LEAD + ROW_GAP + TALL_LABEL,
        _ => 2.0 * (LEAD + CHAMFER) + SPACING * beside,
    }
}

/// The height of every row.
fn rows(network: &Network, graph: &Graph, row: &[usize], platforms: &Platforms, room: &Room) -> Vec<f32> {
    let count = row.iter().max().map_or(1, |last| last + 1);
    let mut above = vec![0.0_f32; count];
    let mut below = vec![0.0_f32; count];
    let mut tall = vec![false; count];
    for station in 0..graph.at.len() {
        let (middle, reach) = platforms.sign(station);
        above[row[station]] = above[row[station]].max(reach - middle - STATION_RADIUS);
        below[row[station]] = below[row[station]].max(reach + middle - STATION_RADIUS);
        tall[row[station]] |= network.stations[station].label.len() > 2;
    }
    let extra = |row: usize| room.rows.get(row).copied().unwrap_or(0.0);
    let mut levels = vec![HEADING + 70.0 + above[0] + extra(0)];
    for next in 1..count {
        let signs = (below[next - 1] + above[next] - 40.0).max(0.0);
        let words = if tall[next - 1] || tall[next] { TALL_LABEL } else { 0.0 };
        levels.push(levels[next - 1] + (ROW_GAP + signs + words + extra(next)).max(LEAST_ROW_GAP));
    }
    levels
}
