//! What can be counted about a finished drawing, so that a build can print it and a test can hold it.

use std::fmt;

use super::Plan;
use super::corners;
use super::course::LEAD;
use super::graph::Graph;
use super::grid::Sign;
use super::labels::LABEL_CLEARANCE;
use super::routing::{STATION_CLEARANCE, clearance};
use super::shape::{Encounter, Segment, bounds_of, distance, segments};
use super::{Anchor, Bounds, PlannedStation, Point, SPACING, STATION_RADIUS, STROKE};

/// Distances beyond this are not told apart.
const FAR: f32 = 40.0;

/// What can be counted about a drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quality {
    /// How often two lines cross.
    pub crossings: usize,
    /// How often a line changes direction.
    pub bends: usize,
    /// Pairs of stretches of different lines that run closer than side by side.
    pub clashes: usize,
    /// Stations that a stranger's line passes too closely.
    pub crowded_stations: usize,
    /// Corners too close to each other for the common radius.
    pub tight_corners: usize,
    /// Labels that meet a line, a sign, an edge or another label.
    pub crowded_labels: usize,
    /// Labels that stand neither straight above or below their station nor level with it.
    pub slanted_labels: usize,
    /// The least clear distance between a label and anything else, where there is any.
    pub label_clearance: f32,
    /// Width and height of the drawing.
    pub size: (f32, f32),
}

impl Quality {
    /// How many rules of a legible map the drawing breaks.
    pub fn faults(&self) -> usize {
        self.clashes + self.crowded_stations + self.tight_corners + self.crowded_labels
    }
}

impl fmt::Display for Quality {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{:.0} x {:.0}, {} crossings, {} bends, {} clashes, {} crowded stations, {} tight corners, {} crowded and {} slanted labels, labels at least {:.1} clear",
            self.size.0,
            self.size.1,
            self.crossings,
            self.bends,
            self.clashes,
            self.crowded_stations,
            self.tight_corners,
            self.crowded_labels,
            self.slanted_labels,
            self.label_clearance
        )
    }
}

/// Counts.
pub(super) fn measure(
    plan: &Plan,
    graph: &Graph,
    courses: &[Vec<Point>],
    outlines: &[Vec<Point>],
    signs: &[Sign],
) -> Quality {
    let mut quality = Quality { size: (plan.width, plan.height), label_clearance: FAR, ..Quality::default() };
    for chain in graph.chains.iter().flatten() {
        let points: Vec<Point> = chain.iter().flat_map(|&hop| courses[hop].iter().copied()).collect();
        let (bends, tight) = corners::count(&points);
        quality.bends += bends;
        quality.tight_corners += tight;
    }
    quality.tight_corners += courses.iter().filter(|course| bends_at_its_end(course)).count();
    for meeting in meetings(graph, courses) {
        quality.crossings += meeting.crossings;
        quality.clashes += usize::from(meeting.clash);
    }
    for (station, sign) in signs.iter().enumerate() {
        let foreign =
            (0..courses.len()).filter(|&hop| graph.hops[hop].left != station && graph.hops[hop].right != station);
        let area = sign.bounds().grown(2.0 * SPACING);
        let pieces =
            foreign.flat_map(|hop| segments(&courses[hop])).filter(|piece| piece.bounds().grown(0.1).meets(area));
        let close = pieces.into_iter().any(|piece| clearance(piece, *sign) < STATION_CLEARANCE - 0.1);
        quality.crowded_stations += usize::from(close);
    }
    for station in 0..signs.len() {
        quality.label_clearance = quality.label_clearance.min(label_clearance(plan, station, outlines, signs));
    }
    let slanted = |station: &&PlannedStation| {
        let bounds = station.label.bounds;
        station.label.anchor != Anchor::Middle && (bounds.bottom < station.at.y || bounds.top > station.at.y)
    };
    quality.slanted_labels = plan.stations.iter().filter(slanted).count();
    quality.crowded_labels = crowded_labels(plan, outlines, signs).len();
    quality
}

/// Whether a course bends so close to one of its stations that the sign covers the corner.
fn bends_at_its_end(course: &[Point]) -> bool {
    let level = |piece: Option<Segment>| piece.is_none_or(|piece| piece.is_horizontal() && piece.length() > LEAD - 0.5);
    course.len() > 2 && !(level(segments(course).next()) && level(segments(course).last()))
}

/// The stations whose labels meet something.
pub(super) fn crowded_labels(plan: &Plan, outlines: &[Vec<Point>], signs: &[Sign]) -> Vec<usize> {
    (0..signs.len())
        .filter(|&station| label_clearance(plan, station, outlines, signs) < LABEL_CLEARANCE - 0.1)
        .collect()
}

/// Two hops that cross or run too close.
pub(super) struct Meeting {
    pub(super) hop: usize,
    pub(super) other: usize,
    pub(super) crossings: usize,
    pub(super) clash: bool,
}

/// All pairs of hops that meet, apart from branches of one platform.
pub(super) fn meetings(graph: &Graph, courses: &[Vec<Point>]) -> Vec<Meeting> {
    let spans: Vec<Bounds> = courses.iter().map(|course| bounds_of(course).grown(SPACING)).collect();
    let mut found = Vec::new();
    for hop in 0..courses.len() {
        for other in
            (0..hop).filter(|&other| spans[hop].meets(spans[other]) && !graph.hops[hop].joins(graph.hops[other]))
        {
            let mut crossings: Vec<Point> = Vec::new();
            let mut clash = false;
            for a in segments(&courses[hop]) {
                for b in segments(&courses[other]) {
                    match a.encounter(b) {
                        Encounter::Crossing(at) if crossings.iter().all(|before| distance(*before, at) > 1.0) => {
                            crossings.push(at);
                        }
                        Encounter::Beside { distance, .. } => clash |= distance < SPACING - 0.5,
                        _ => {}
                    }
                }
            }
            if clash || !crossings.is_empty() {
                found.push(Meeting { hop, other, crossings: crossings.len(), clash });
            }
        }
    }
    found
}

fn label_clearance(plan: &Plan, station: usize, outlines: &[Vec<Point>], signs: &[Sign]) -> f32 {
    let bounds = plan.stations[station].label.bounds;
    let area = bounds.grown(FAR);
    let mut clear = FAR;
    for piece in
        outlines.iter().flat_map(|outline| segments(outline)).filter(|piece| piece.bounds().grown(0.1).meets(area))
    {
        clear = clear.min(piece.distance_to_bounds(bounds) - STROKE / 2.0);
    }
    for sign in signs.iter().filter(|sign| sign.bounds().meets(area)) {
        clear = clear.min(sign.spine().distance_to_bounds(bounds) - STATION_RADIUS);
    }
    for other in plan.stations.iter().filter(|other| other.station != station) {
        clear = clear.min(other.label.bounds.distance_to(bounds));
    }
    let outside = bounds.left < 0.0 || bounds.right > plan.width || bounds.top < 0.0 || bounds.bottom > plan.height;
    if outside {
        return 0.0;
    }
    for zone in plan.zones.iter().skip(1) {
        let inside = zone.x > bounds.left && zone.x < bounds.right;
        clear = clear.min(if inside { 0.0 } else { (bounds.left - zone.x).abs().min((bounds.right - zone.x).abs()) });
    }
    clear
}
