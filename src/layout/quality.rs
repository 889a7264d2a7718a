//! What can be counted about a finished drawing, so that a build can print it and a test can hold it.

use std::fmt;

use super::Plan;
use super::graph::Graph;
use super::grid::Sign;
use super::labels::LABEL_CLEARANCE;
use super::routing::{STATION_CLEARANCE, clearance};
use super::shape::{Encounter, Segment, distance, segments};
use super::{Point, SPACING, STATION_RADIUS, STROKE};

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
    /// Labels that meet a line, a sign, an edge or another label.
    pub crowded_labels: usize,
    /// The least clear distance between a label and anything else, where there is any.
    pub label_clearance: f32,
    /// Width and height of the drawing.
    pub size: (f32, f32),
}

impl fmt::Display for Quality {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{:.0} x {:.0}, {} crossings, {} bends, {} clashes, {} crowded stations, {} crowded labels, labels at least {:.1} clear",
            self.size.0, self.size.1, self.crossings, self.bends, self.clashes, self.crowded_stations, self.crowded_labels, self.label_clearance
        )
    }
}

/// Counts.
pub(super) fn measure(plan: &Plan, graph: &Graph, courses: &[Vec<Point>], signs: &[Sign]) -> Quality {
    let mut quality = Quality { size: (plan.width, plan.height), label_clearance: f32::MAX, ..Quality::default() };
    for chain in graph.chains.iter().flatten() {
        let points: Vec<Point> = chain.iter().flat_map(|&hop| courses[hop].iter().copied()).collect();
        quality.bends += super::corners::essential(&points).len().saturating_sub(2);
    }
    count_meetings(&mut quality, graph, courses);
    for (station, sign) in signs.iter().enumerate() {
        let foreign = (0..courses.len()).filter(|&hop| graph.hops[hop].left != station && graph.hops[hop].right != station);
        let close = foreign.flat_map(|hop| segments(&courses[hop])).any(|piece| clearance(piece, *sign) < STATION_CLEARANCE - 0.1);
        quality.crowded_stations += usize::from(close);
    }
    for station in 0..signs.len() {
        let clear = label_clearance(plan, station, courses, signs);
        quality.label_clearance = quality.label_clearance.min(clear);
        quality.crowded_labels += usize::from(clear < LABEL_CLEARANCE - 0.1);
    }
    quality
}

fn count_meetings(quality: &mut Quality, graph: &Graph, courses: &[Vec<Point>]) {
    for hop in 0..courses.len() {
        for other in 0..hop {
            let (one, two) = (graph.hops[hop], graph.hops[other]);
            if one.departs == two.departs || one.arrives == two.arrives || one.arrives == two.departs || one.departs == two.arrives {
                continue;
            }
            let mut crossings: Vec<Point> = Vec::new();
            let mut clashes = false;
            for a in segments(&courses[hop]) {
                for b in segments(&courses[other]) {
                    match a.encounter(b) {
                        Encounter::Crossing(at) if crossings.iter().all(|before| distance(*before, at) > 1.0) => crossings.push(at),
                        Encounter::Beside { distance, .. } => clashes |= distance < SPACING - 0.5,
                        _ => {}
                    }
                }
            }
            quality.crossings += crossings.len();
            quality.clashes += usize::from(clashes);
        }
    }
}

fn label_clearance(plan: &Plan, station: usize, courses: &[Vec<Point>], signs: &[Sign]) -> f32 {
    let bounds = plan.stations[station].label.bounds;
    let mut clear = f32::MAX;
    for piece in courses.iter().flat_map(|course| segments(course)) {
        clear = clear.min(piece.distance_to_bounds(bounds) - STROKE / 2.0);
    }
    for (other, sign) in signs.iter().enumerate() {
        let spine = sign.reach - STATION_RADIUS;
        let spine = Segment { from: Point { y: sign.at.y - spine, ..sign.at }, to: Point { y: sign.at.y + spine, ..sign.at } };
        clear = clear.min(spine.distance_to_bounds(bounds) - STATION_RADIUS);
        if other != station {
            clear = clear.min(plan.stations[other].label.bounds.distance_to(bounds));
        }
    }
    for zone in plan.zones.iter().skip(1) {
        let inside = zone.x > bounds.left && zone.x < bounds.right;
        clear = clear.min(if inside { 0.0 } else { (bounds.left - zone.x).abs().min((bounds.right - zone.x).abs()) });
    }
    clear
}
