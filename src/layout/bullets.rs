//! The bullets that carry a line's number: on the line itself, near where it begins, clear of everything else.

use super::grid::Sign;
use super::routing::clearance;
use super::shape::{Segment, segments};
use super::{Bounds, CORNER_RADIUS, Point, STROKE};

/// The radius of a bullet.
pub const BULLET_RADIUS: f32 = 9.0;
/// The clear distance a bullet keeps.
const BULLET_CLEARANCE: f32 = 3.0;
/// Distance between the places that are tried.
const STRIDE: f32 = 4.0;
/// How much further along a bullet may stand for not standing on a diagonal.
const SLANTED: f32 = 400.0;
/// Shorter pieces look crowded with a bullet on them.
const MIN_PIECE: f32 = 70.0;

/// The best place along a course that is clear of strangers' lines, signs, labels and other bullets:
/// early, on a level or upright piece, and not squeezed into a short one.
pub(super) fn place(course: &[Point], strangers: &[Segment], signs: &[Sign], taken: &[Bounds]) -> Option<Point> {
    let corner = CORNER_RADIUS * 0.42;
    let mut travelled = 0.0;
    let mut best: Option<(f32, Point)> = None;
    for piece in segments(course) {
        let slanted = !piece.is_horizontal() && !piece.is_vertical();
        let calm = if slanted { SLANTED } else { 0.0 } + (MIN_PIECE - piece.length()).max(0.0) * 3.0;
        let mut way = corner + BULLET_RADIUS + 4.0;
        while way <= piece.length() - corner - BULLET_RADIUS {
            let cost = travelled + way + calm;
            let point = piece.at(way);
            if best.is_none_or(|best| cost < best.0) && is_clear(point, strangers, signs, taken) {
                best = Some((cost, point));
            }
            way += STRIDE;
        }
        travelled += piece.length();
    }
    best.map(|best| best.1)
}

fn is_clear(point: Point, strangers: &[Segment], signs: &[Sign], taken: &[Bounds]) -> bool {
    let room = BULLET_RADIUS + BULLET_CLEARANCE;
    let spot = Segment { from: point, to: point };
    strangers.iter().all(|piece| piece.distance_to(point) >= room + STROKE / 2.0)
        && signs.iter().all(|sign| clearance(spot, *sign) + STROKE / 2.0 >= room + 7.0)
        && taken.iter().all(|bounds| spot.distance_to_bounds(*bounds) >= room)
}
