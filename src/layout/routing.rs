//! The choice of a course for every hop: each takes the best shape given the others, again and again until none gains.
//!
//! What is weighed: other lines run over or too close, strangers' stations, crossings, bends, rows left early.

use std::cmp::Ordering;

use super::course::candidates;
use super::graph::Graph;
use super::grid::{Grid, Sign};
use super::labels::LABEL_CLEARANCE;
use super::platforms::Platforms;
use super::shape::{Encounter, NOWHERE, Segment, bounds_of, distance, segments};
use super::{Bounds, Point, SPACING, STATION_RADIUS, STROKE};

/// The least clear distance between a line and a station at which it does not call.
pub(super) const STATION_CLEARANCE: f32 = 8.0;

/// What a course leaves clear around a label: a little more than it needs
/// where it slants, because a rounded corner comes closer.
const LABEL_ROOM: f32 = LABEL_CLEARANCE + 3.0;
/// With more hops than this, fewer shapes are tried and less often.
pub(super) const LARGE: usize = 200;
/// With more hops than this no detours are tried. They took nine tenths of the time at 1,000 stations, for crossings
/// fewer by less than one in a hundred.
const HUGE: usize = 600;
/// How often every hop may choose again.
const PASSES: usize = 3;
const CLASH: f32 = 500.0;
const CROSSING: f32 = 60.0;
const BEND: f32 = 7.0;
const STRANGER: f32 = 800.0;
const OFF_ROW: f32 = 0.08;
const LABEL: f32 = 45.0;
const FALL: f32 = 0.06;

/// The courses of all hops, under construction.
pub(super) struct Routing<'a> {
    graph: &'a Graph,
    grid: &'a Grid,
    ends: Vec<(Point, Point)>,
    pub(super) courses: Vec<Vec<Point>>,
    boxes: Vec<Bounds>,
    /// Boxes of labels, which courses avoid where they can.
    labels: Vec<Bounds>,
}

impl<'a> Routing<'a> {
    /// Finds a course for every hop.
    pub(super) fn of(graph: &'a Graph, grid: &'a Grid, platforms: &Platforms) -> Routing<'a> {
        let end = |station: usize, platform: usize| Point {
            x: grid.x[station],
            y: grid.y[station] + platforms.offset[platform],
        };
        let ends: Vec<(Point, Point)> =
            graph.hops.iter().map(|hop| (end(hop.left, hop.departs), end(hop.right, hop.arrives))).collect();
        let count = ends.len();
        let mut routing = Routing {
            graph,
            grid,
            ends,
            courses: vec![Vec::new(); count],
            boxes: vec![NOWHERE; count],
            labels: Vec::new(),
        };
        routing.improve();
        routing
    }

    /// Routes again, around labels that have found their places.
    pub(super) fn avoid(&mut self, labels: Vec<Bounds>) {
        self.labels = labels;
        self.improve();
    }

    fn improve(&mut self) {
        let count = self.ends.len();
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by(|&a, &b| self.drop(a).total_cmp(&self.drop(b)).then(a.cmp(&b)));
        for _ in 0..if count > LARGE { 2 } else { PASSES } {
            let mut changed = false;
            for &hop in &order {
                changed |= self.reroute(hop);
            }
            if !changed {
                break;
            }
        }
    }

    fn drop(&self, hop: usize) -> f32 {
        (self.ends[hop].1.y - self.ends[hop].0.y).abs()
    }

    fn reroute(&mut self, hop: usize) -> bool {
        let (from, to) = self.ends[hop];
        let span = Bounds { left: from.x, top: from.y.min(to.y), right: to.x, bottom: from.y.max(to.y) };
        let mut best = self.best_course(hop, span, &[]);
        // Most hops find their way at once; only the others are worth the many shapes of a detour.
        // In a network too large to be read as a whole nearly every hop crosses others, and detours lead nowhere.
        let seeks_detour = self.ends.len() <= HUGE && best.as_ref().is_none_or(|best| best.0 >= CROSSING);
        if seeks_detour {
            let levels = self.levels_near(span);
            let top = levels.iter().copied().fold(span.top, f32::min);
            let bottom = levels.iter().copied().fold(span.bottom, f32::max);
            best = self.best_course(hop, Bounds { top, bottom, ..span }, &levels);
        }
        let Some((_, course)) = best else { return false };
        let changed = self.courses[hop] != course;
        self.boxes[hop] = bounds_of(&course);
        self.courses[hop] = course;
        changed
    }

    /// The cheapest course of a hop given all others, with detours over some levels; and what it costs.
    fn best_course(&self, hop: usize, span: Bounds, levels: &[f32]) -> Option<(f32, Vec<Point>)> {
        let (from, to) = self.ends[hop];
        let large = self.ends.len() > LARGE;
        let others = self.neighbours(hop, span);
        let beside = if large { &[] } else { &others[..] };
        let near: Vec<Segment> = beside.iter().flat_map(|&other| segments(&self.courses[other])).collect();
        let strangers = self.strangers(hop, span);
        // A straight line is worth more than the place of a label: there the label gives way.
        let words = if self.drop(hop) < 0.01 { &[] } else { &self.labels[..] };
        let words: Vec<Bounds> = words.iter().copied().filter(|label| label.meets(span.grown(SPACING))).collect();
        let mut courses: Vec<(f32, Vec<Point>)> = candidates(from, to, &near, levels, if large { 8.0 } else { 60.0 })
            .into_iter()
            .map(|course| (self.cost_alone(hop, &course, &strangers, &words), course))
            .collect();
        courses.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut best: Option<(f32, Vec<Point>)> = None;
        for (mut cost, course) in courses {
            let limit = best.as_ref().map_or(f32::MAX, |best| best.0 - 0.01);
            if cost >= limit {
                break;
            }
            for &other in &others {
                cost += self.cost_together(hop, &course, other, &self.courses[other]);
                if cost >= limit {
                    break;
                }
            }
            if cost < limit {
                best = Some((cost, course));
            }
        }
        best
    }

    /// Rows and the spaces between them on which a detour may run.
    fn levels_near(&self, span: Bounds) -> Vec<f32> {
        let levels = &self.grid.levels;
        let between = levels.windows(2).map(|pair| f32::midpoint(pair[0], pair[1]));
        let outside = [levels[0] - 60.0, levels[levels.len() - 1] + 60.0];
        let reach = span.grown(120.0);
        let near = |level: &f32| *level > reach.top && *level < reach.bottom;
        levels.iter().copied().chain(between).chain(outside).filter(near).collect()
    }

    fn neighbours(&self, hop: usize, span: Bounds) -> Vec<usize> {
        let span = span.grown(3.0 * SPACING);
        (0..self.courses.len())
            .filter(|&other| other != hop && !self.courses[other].is_empty() && self.boxes[other].meets(span))
            .collect()
    }

    fn strangers(&self, hop: usize, span: Bounds) -> Vec<Sign> {
        let span = span.grown(60.0);
        let own = self.graph.hops[hop];
        (0..self.grid.signs.len())
            .filter(|&station| {
                station != own.left && station != own.right && span.contains(self.grid.signs[station].at)
            })
            .map(|station| self.grid.signs[station])
            .collect()
    }

    fn cost_alone(&self, hop: usize, course: &[Point], strangers: &[Sign], words: &[Bounds]) -> f32 {
        let hop = self.graph.hops[hop];
        let corners = u16::try_from(course.len().saturating_sub(2)).unwrap_or(u16::MAX);
        let mut cost = f32::from(corners) * BEND;
        for piece in segments(course) {
            if piece.is_vertical() {
                cost += piece.length() * FALL;
            }
            for sign in strangers {
                cost += strange(piece, *sign);
            }
            for label in words.iter().filter(|label| piece.bounds().distance_to(**label) < LABEL_ROOM + STROKE) {
                let clear = piece.distance_to_bounds(*label) - STROKE / 2.0;
                let room = if piece.is_horizontal() { LABEL_CLEARANCE } else { LABEL_ROOM };
                cost += if clear < room { LABEL } else { 0.0 };
            }
        }
        // Leave the row of the quieter station late and join it early.
        let (left, right) = (self.graph.calls(hop.left), self.graph.calls(hop.right));
        if let (3.., Some(first), Some(last)) = (course.len(), segments(course).next(), segments(course).last()) {
            cost += OFF_ROW
                * match left.cmp(&right) {
                    Ordering::Greater => first.length(),
                    Ordering::Less => last.length(),
                    Ordering::Equal => (first.length() - last.length()).abs() / 2.0,
                };
        }
        cost
    }

    fn cost_together(&self, hop: usize, course: &[Point], other: usize, others: &[Point]) -> f32 {
        let joined = self.graph.hops[hop].joins(self.graph.hops[other]);
        let mut cost = 0.0;
        let mut crossed: Option<Point> = None;
        for a in segments(course) {
            for b in segments(others) {
                if !a.bounds().grown(2.0 * SPACING).meets(b.bounds().grown(0.1)) {
                    continue;
                }
                match a.encounter(b) {
                    Encounter::Crossing(at) if !joined => {
                        let again = crossed.is_some_and(|before| distance(before, at) < 1.0);
                        cost += if again { 0.0 } else { CROSSING };
                        crossed = Some(at);
                    }
                    Encounter::Beside { distance, along } if !(joined && distance < 0.5) => {
                        cost += beside(distance, along);
                    }
                    Encounter::Apart(distance) if !joined && distance < SPACING - 0.5 && crossed.is_none() => {
                        cost += CLASH / 4.0;
                    }
                    _ => {}
                }
            }
        }
        cost
    }
}

/// The cost of running beside another line: none at the common distance, much when closer.
fn beside(distance: f32, along: f32) -> f32 {
    if distance < SPACING - 0.5 {
        CLASH + along
    } else if distance > SPACING + 0.5 && distance < 2.0 * SPACING - 0.5 {
        5.0 + along * 0.05
    } else {
        0.0
    }
}

/// The cost of passing a station that is not one's own.
fn strange(piece: Segment, sign: Sign) -> f32 {
    if !piece.bounds().grown(24.0 + STROKE / 2.0).meets(sign.bounds()) {
        return 0.0;
    }
    let clear = clearance(piece, sign);
    if clear < STATION_CLEARANCE {
        STRANGER
    } else if clear < 24.0 {
        (24.0 - clear) * 1.5
    } else {
        0.0
    }
}

/// The clear distance between the stroke of a line and a station's sign.
pub(super) fn clearance(piece: Segment, sign: Sign) -> f32 {
    piece.distance_to_segment(sign.spine()) - STATION_RADIUS - STROKE / 2.0
}
