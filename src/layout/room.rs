//! The search for room between columns and rows: more where a label found none, less where it would not be missed.

use super::grid::Grid;
use super::labels::LABEL_CLEARANCE;
use super::shape::{Segment, segments};
use super::{Bounds, Plan, PlannedLabel, Point, STROKE};

/// How much wider than usual the gaps are; narrower when negative.
#[derive(Clone, Debug, Default)]
pub(super) struct Room {
    /// In front of each column.
    pub(super) columns: Vec<f32>,
    /// Above each row.
    pub(super) rows: Vec<f32>,
}

/// With more stations than this one drawing has to do.
pub(super) const LARGE: usize = 150;
/// How often more room is tried.
const GROWING: usize = 8;
/// By how much gaps between columns and between rows shrink, first in long and then in short strides.
const STRIDES: [(f32, f32); 2] = [(18.0, 5.0), (7.0, 3.0)];

/// A drawing made with some room, and the room it would rather have had.
pub(super) struct Attempt {
    pub(super) plan: Plan,
    pub(super) wanted: Room,
}

/// Draws until the labels fit, then as tightly as they still fit.
pub(super) fn settle(draw: impl Fn(&Room) -> Attempt) -> Plan {
    let mut room = Room::default();
    let mut best = draw(&room);
    if best.plan.stations.len() > LARGE {
        return best.plan;
    }
    let mut next = best.wanted.clone();
    for _ in 0..GROWING {
        if best.plan.quality.faults() == 0 {
            break;
        }
        let attempt = draw(&next);
        let wanted = attempt.wanted.clone();
        if cost(&attempt.plan) < cost(&best.plan) {
            (best, room) = (attempt, next);
        }
        next = wanted;
    }
    for stride in STRIDES {
        for gap in 0..room.columns.len() + room.rows.len() {
            loop {
                let tighter = room.tighter(gap, stride);
                let attempt = draw(&tighter);
                if cost(&attempt.plan) >= cost(&best.plan) {
                    break;
                }
                (best, room) = (attempt, tighter);
            }
        }
    }
    best.plan
}

/// What a drawing costs: broken rules first, then crossings, bends and labels set aslant, then paper.
fn cost(plan: &Plan) -> f32 {
    let count = |number: usize| f32::from(u16::try_from(number).unwrap_or(u16::MAX));
    let quality = &plan.quality;
    count(quality.faults()) * 10_000.0
        + count(quality.crossings) * 300.0
        + count(quality.bends) * 12.0
        + count(quality.slanted_labels) * 80.0
        + plan.width
        + plan.height
}

impl Room {
    /// The same with one gap a step smaller: first the columns are counted, then the rows.
    fn tighter(&self, gap: usize, (column, row): (f32, f32)) -> Room {
        let mut room = self.clone();
        if gap < room.columns.len() {
            room.columns[gap] -= column;
        } else if let Some(above) = room.rows.get_mut(gap - self.columns.len()) {
            *above -= row;
        }
        room
    }

    /// More room around the stations whose labels are crowded.
    pub(super) fn widened(
        &self,
        crowded: &[usize],
        row: &[usize],
        grid: &Grid,
        courses: &[Vec<Point>],
        labels: &[PlannedLabel],
    ) -> Room {
        let mut room = self.clone();
        room.columns.resize(grid.columns.iter().max().map_or(1, |last| last + 2), 0.0);
        room.rows.resize(grid.levels.len() + 1, 0.0);
        for &station in crowded {
            let bounds = labels[station].bounds;
            let area = bounds.grown(LABEL_CLEARANCE + STROKE / 2.0);
            let pieces = courses
                .iter()
                .flat_map(|course| segments(course))
                .filter(|piece| piece.distance_to_bounds(bounds) - STROKE / 2.0 < LABEL_CLEARANCE);
            let (mut left, mut right, mut level) = (0.0_f32, 0.0_f32, false);
            for piece in pieces {
                if piece.is_horizontal() {
                    level = true;
                } else if let Some((from, to)) = inside(piece, area) {
                    let (into_left, into_right) = (to - area.left, area.right - from);
                    if into_left < into_right { left = left.max(into_left) } else { right = right.max(into_right) }
                }
            }
            if level || left + right == 0.0 {
                room.rows[row[station] + usize::from(bounds.top > grid.signs[station].at.y)] += 5.0;
            }
            if left + right == 0.0 {
                (left, right) = (6.0, 6.0);
            }
            let column = grid.columns[station];
            room.columns[column] += step(left);
            room.columns[column + 1] += step(right);
        }
        room
    }
}

/// How much a gap grows for so much that is missing: enough to make a difference, never by leaps.
fn step(missing: f32) -> f32 {
    if missing > 0.0 { missing.clamp(12.0, 40.0) } else { 0.0 }
}

/// The stretch from left to right in which a slanted piece lies inside a box.
fn inside(piece: Segment, area: Bounds) -> Option<(f32, f32)> {
    let bounds = piece.bounds();
    let (top, bottom) = (bounds.top.max(area.top), bounds.bottom.min(area.bottom));
    let rise = piece.to.y - piece.from.y;
    let at = |y: f32| piece.from.x + (piece.to.x - piece.from.x) * (y - piece.from.y) / rise;
    (top <= bottom && rise.abs() > 0.01).then(|| (at(top).min(at(bottom)), at(top).max(at(bottom))))
}
