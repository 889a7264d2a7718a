//! The geometry of the map: from roles and tracks to a transit diagram on an octilinear grid.
//!
//! Pure arithmetic over indices, run by the build script for the default dataset and shared with it by path.
//! Nothing here knows the dataset, colours or SVG elements, apart from the `d` of a path.
//!
//! In order of work: the [`graph`] of hops, its [`rows`], the [`ordering`] of lines at stations, a [`grid`] of coordinates,
//! the [`routing`] of hops, [`labels`], and [`room`], which draws again until everything fits as tightly as it can.
//! Modules are named by path because the build script includes this file from elsewhere.

#[path = "layout/bullets.rs"]
mod bullets;
#[path = "layout/corners.rs"]
mod corners;
#[path = "layout/course.rs"]
mod course;
#[path = "layout/graph.rs"]
mod graph;
#[path = "layout/grid.rs"]
mod grid;
#[path = "layout/labels.rs"]
mod labels;
#[path = "layout/lettering.rs"]
pub mod lettering;
#[path = "layout/network.rs"]
mod network;
#[path = "layout/ordering.rs"]
mod ordering;
#[path = "layout/plan.rs"]
mod plan;
#[path = "layout/platforms.rs"]
mod platforms;
#[path = "layout/quality.rs"]
mod quality;
#[path = "layout/random.rs"]
mod random;
#[path = "layout/room.rs"]
mod room;
#[path = "layout/routing.rs"]
mod routing;
#[path = "layout/rows.rs"]
mod rows;
#[path = "layout/shape.rs"]
mod shape;
#[cfg(test)]
#[path = "layout/tests.rs"]
mod tests;

pub use bullets::BULLET_RADIUS;
pub use network::{LineInput, Network, StationInput};
pub use plan::{Anchor, Bounds, Plan, PlannedLabel, PlannedLine, PlannedStation, Point, ZoneBand};
pub use quality::Quality;

use graph::Graph;
use grid::Grid;
use labels::Surroundings;
use platforms::Platforms;
use room::{Attempt, LARGE, Room};
use routing::Routing;
use shape::{Segment, segments};

/// The width of a line's stroke.
pub const STROKE: f32 = 8.0;
/// The distance between the middles of two lines that run side by side.
pub const SPACING: f32 = 12.0;
/// The radius of a station's sign.
pub const STATION_RADIUS: f32 = 9.0;
/// The radius of every corner.
pub const CORNER_RADIUS: f32 = 28.0;
/// The height of the band at the top that holds the names of the zones.
pub const HEADING: f32 = 44.0;

/// Draws a network. The same network always gives the same plan, and no network is refused.
pub fn draw(network: &Network) -> Plan {
    let graph = Graph::of(network);
    let row = rows::assign(network, &graph);
    let platforms = ordering::settle(network, &graph, &row);
    room::settle(|room| attempt(network, &graph, &row, &platforms, room))
}

/// Draws once, with the room given, and says which labels found no place.
fn attempt(network: &Network, graph: &Graph, row: &[usize], platforms: &Platforms, room: &Room) -> Attempt {
    let grid = Grid::of(network, graph, row, platforms, room);
    let mut routing = Routing::of(graph, &grid, platforms);
    for _ in 0..if network.stations.len() > LARGE { 0 } else { 2 } {
        let wished = place_labels(network, graph, &grid, &outlines(&routing.courses), true);
        routing.avoid(wished.iter().map(|label| label.bounds).collect());
    }
    let outlines = outlines(&routing.courses);
    let labels = place_labels(network, graph, &grid, &outlines, false);
    let plan = finish(graph, &grid, &routing.courses, &outlines, &labels);
    let crowded = quality::crowded_labels(&plan, &outlines, &grid.signs);
    let wanted = room.widened(&crowded, row, &grid, &outlines, &labels);
    Attempt { plan, wanted }
}

fn outlines(courses: &[Vec<Point>]) -> Vec<Vec<Point>> {
    courses.iter().map(|course| corners::outline(course)).collect()
}

/// Places the labels; while the lines are `yielding`, as if bends made way for them.
fn place_labels(
    network: &Network,
    graph: &Graph,
    grid: &Grid,
    outlines: &[Vec<Point>],
    yielding: bool,
) -> Vec<PlannedLabel> {
    let ends = |hop: usize| [graph.hops[hop].left, graph.hops[hop].right];
    let pieces: Vec<(Segment, [usize; 2])> = outlines
        .iter()
        .enumerate()
        .flat_map(|(hop, outline)| segments(outline).map(move |piece| (piece, ends(hop))))
        .collect();
    let words: Vec<&[String]> = network.stations.iter().map(|station| station.label.as_slice()).collect();
    let around =
        Surroundings { pieces: &pieces, yielding, signs: &grid.signs, edges: &grid.edges, height: grid.height };
    labels::place(&words, &around)
}

/// Labels, bullets and paths for lines whose courses are settled.
fn finish(
    graph: &Graph,
    grid: &Grid,
    courses: &[Vec<Point>],
    outlines: &[Vec<Point>],
    labels: &[PlannedLabel],
) -> Plan {
    let stations = labels
        .iter()
        .enumerate()
        .map(|(station, label)| {
            let mut lines: Vec<usize> =
                graph.at[station].iter().map(|&platform| graph.platforms[platform].line).collect();
            lines.sort_unstable();
            lines.dedup();
            let sign = grid.signs[station];
            PlannedStation {
                station,
                at: sign.at,
                reach: sign.reach,
                interchange: lines.len() > 1,
                lines,
                label: *label,
            }
        })
        .collect();
    let mut taken: Vec<Bounds> = labels.iter().map(|label| label.bounds).collect();
    let lines = (0..graph.chains.len()).map(|line| plan_line(line, graph, grid, courses, &mut taken)).collect();
    let zones = grid.edges.windows(2).map(|edge| ZoneBand { x: edge[0], width: edge[1] - edge[0] }).collect();
    let width = grid.edges.last().copied().unwrap_or(0.0);
    let mut plan = Plan { width, height: grid.height, zones, lines, stations, quality: Quality::default() };
    plan.quality = quality::measure(&plan, graph, courses, outlines, &grid.signs);
    plan
}

fn plan_line(line: usize, graph: &Graph, grid: &Grid, courses: &[Vec<Point>], taken: &mut Vec<Bounds>) -> PlannedLine {
    let strangers: Vec<Segment> = (0..courses.len())
        .filter(|&hop| graph.hops[hop].line != line)
        .flat_map(|hop| segments(&courses[hop]))
        .collect();
    let mut planned = PlannedLine { line, courses: Vec::new(), bullets: Vec::new() };
    for chain in &graph.chains[line] {
        let points: Vec<Point> = chain.iter().flat_map(|&hop| courses[hop].iter().copied()).collect();
        planned.courses.push(corners::path(&points));
        let begins = graph.platforms[graph.hops[chain[0]].departs].arriving.is_empty();
        if let Some(at) = bullets::place(&points, &strangers, &grid.signs, taken).filter(|_| begins) {
            taken.push(Bounds { left: at.x, top: at.y, right: at.x, bottom: at.y }.grown(BULLET_RADIUS));
            planned.bullets.push(at);
        }
    }
    planned
}
