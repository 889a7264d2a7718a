//! The geometry of the map: from roles and tracks to a transit diagram on an octilinear grid.
//!
//! Pure arithmetic over indices, run by the build script for the default dataset and shared with it by path.
//! Nothing here knows the dataset, colours or SVG elements, apart from the `d` of a path.

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
mod lettering;
#[path = "layout/ordering.rs"]
mod ordering;
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

/// What is to be drawn. Stations and lines are named by their index.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// How many bands of seniority there are.
    pub zones: usize,
    /// The stations.
    pub stations: Vec<StationInput>,
    /// The lines, in the order of the legend.
    pub lines: Vec<LineInput>,
}

/// A station to be placed.
#[derive(Clone, Debug, Default)]
pub struct StationInput {
    /// The band it stands in, from 0.
    pub zone: usize,
    /// Its label, already broken into lines of text.
    pub label: Vec<String>,
    /// A hint: its column within its zone, from 0.
    pub column: Option<u16>,
    /// A hint: its row, from the top.
    pub row: Option<u16>,
}

/// A line to be drawn.
#[derive(Clone, Debug, Default)]
pub struct LineInput {
    /// Its branches, each a sequence of stations in order of zones.
    pub paths: Vec<Vec<usize>>,
    /// A hint: the row it keeps, from the top.
    pub row: Option<u16>,
}

/// The finished drawing; one unit is one CSS pixel at 100 %.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// The bands, one for each zone, left to right, without gaps.
    pub zones: Vec<ZoneBand>,
    /// The lines that have a course, in the order of the input.
    pub lines: Vec<PlannedLine>,
    /// Every station, in the order of the input.
    pub stations: Vec<PlannedStation>,
    /// What can be counted about it.
    pub quality: Quality,
}

/// A band of seniority.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoneBand {
    /// Its left edge.
    pub x: f32,
    /// Its width.
    pub width: f32,
}

/// A drawn line.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedLine {
    /// Its index in the network.
    pub line: usize,
    /// The `d` of one SVG path for each branch.
    pub courses: Vec<String>,
    /// The middle of each bullet that carries its number.
    pub bullets: Vec<Point>,
}

/// A placed station.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedStation {
    /// Its index in the network.
    pub station: usize,
    /// The middle of its sign.
    pub at: Point,
    /// Half the height of its sign; a circle's radius unless several lines call.
    pub reach: f32,
    /// Whether several lines call.
    pub interchange: bool,
    /// The lines that call, ascending.
    pub lines: Vec<usize>,
    /// Where its label stands.
    pub label: PlannedLabel,
}

/// A placed label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlannedLabel {
    /// Where the baseline of its first line of text hangs.
    pub at: Point,
    /// How the text hangs on that point.
    pub anchor: Anchor,
    /// The box that the text fills at most.
    pub bounds: Bounds,
}

/// How text hangs on its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

/// A point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Lower edge.
    pub bottom: f32,
}

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
    let mut labels = place_labels(network, &grid, &routing.courses);
    for _ in 0..if network.stations.len() > LARGE { 0 } else { 2 } {
        routing.avoid(labels.iter().map(|label| label.bounds).collect());
        labels = place_labels(network, &grid, &routing.courses);
    }
    let plan = finish(graph, &grid, &routing.courses, &labels);
    let crowded = quality::crowded_labels(&plan, &routing.courses, &grid.signs);
    let wanted = room.widened(&crowded, row, &grid, &routing.courses, &labels);
    Attempt { plan, wanted }
}

fn place_labels(network: &Network, grid: &Grid, courses: &[Vec<Point>]) -> Vec<PlannedLabel> {
    let pieces: Vec<Segment> = courses.iter().flat_map(|course| segments(course)).collect();
    let words: Vec<&[String]> = network.stations.iter().map(|station| station.label.as_slice()).collect();
    labels::place(&words, &Surroundings { pieces: &pieces, signs: &grid.signs, edges: &grid.edges, height: grid.height })
}

/// Labels, bullets and paths for lines whose courses are settled.
fn finish(graph: &Graph, grid: &Grid, courses: &[Vec<Point>], labels: &[PlannedLabel]) -> Plan {
    let stations = labels
        .iter()
        .enumerate()
        .map(|(station, label)| {
            let mut lines: Vec<usize> = graph.at[station].iter().map(|&platform| graph.platforms[platform].line).collect();
            lines.sort_unstable();
            lines.dedup();
            let sign = grid.signs[station];
            PlannedStation { station, at: sign.at, reach: sign.reach, interchange: lines.len() > 1, lines, label: *label }
        })
        .collect();
    let mut taken: Vec<Bounds> = labels.iter().map(|label| label.bounds).collect();
    let lines = (0..graph.chains.len()).map(|line| plan_line(line, graph, grid, courses, &mut taken)).collect();
    let zones = grid.edges.windows(2).map(|edge| ZoneBand { x: edge[0], width: edge[1] - edge[0] }).collect();
    let width = grid.edges.last().copied().unwrap_or(0.0);
    let mut plan = Plan { width, height: grid.height, zones, lines, stations, quality: Quality::default() };
    plan.quality = quality::measure(&plan, graph, courses, &grid.signs);
    plan
}

fn plan_line(line: usize, graph: &Graph, grid: &Grid, courses: &[Vec<Point>], taken: &mut Vec<Bounds>) -> PlannedLine {
    let strangers: Vec<Segment> =
        (0..courses.len()).filter(|&hop| graph.hops[hop].line != line).flat_map(|hop| segments(&courses[hop])).collect();
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
