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

/// The first place along a course that is clear of strangers' lines, signs, labels and other bullets.
pub(super) fn place(course: &[Point], strangers: &[Segment], signs: &[Sign], taken: &[Bounds]) -> Option<Point> {
    let corner = CORNER_RADIUS * 0.42;
    for piece in segments(course) {
        let mut way = corner + 4.0;
        while way <= piece.length() - corner - 4.0 {
            let point = piece.at(way);
            if is_clear(point, strangers, signs, taken) {
                return Some(point);
            }
            way += STRIDE;
        }
    }
    None
}

fn is_clear(point: Point, strangers: &[Segment], signs: &[Sign], taken: &[Bounds]) -> bool {
    let room = BULLET_RADIUS + BULLET_CLEARANCE;
    let spot = Segment { from: point, to: point };
    strangers.iter().all(|piece| piece.distance_to(point) >= room + STROKE / 2.0)
        && signs.iter().all(|sign| clearance(spot, *sign) + STROKE / 2.0 >= room)
        && taken.iter().all(|bounds| spot.distance_to_bounds(*bounds) >= room)
}
