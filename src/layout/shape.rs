//! Plane geometry of straight pieces: distances, crossings, lengths.
//!
//! What a distance is worth is decided by the modules that route and label.

use super::{Bounds, Point};

/// A straight piece of a course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub(super) from: Point,
    pub(super) to: Point,
}

/// How two pieces lie to each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Encounter {
    /// They share a point and do not run in the same direction.
    Crossing(Point),
    /// They run side by side for a while.
    Beside { distance: f32, along: f32 },
    /// Neither: the smallest distance between them.
    Apart(f32),
}

impl Segment {
    pub(super) fn bounds(self) -> Bounds {
        Bounds {
            left: self.from.x.min(self.to.x),
            top: self.from.y.min(self.to.y),
            right: self.from.x.max(self.to.x),
            bottom: self.from.y.max(self.to.y),
        }
    }

    pub(super) fn length(self) -> f32 {
        distance(self.from, self.to)
    }

    pub(super) fn is_horizontal(self) -> bool {
        (self.to.y - self.from.y).abs() < 0.01
    }

    pub(super) fn is_vertical(self) -> bool {
        (self.to.x - self.from.x).abs() < 0.01
    }

    /// The point a given way along it.
    pub(super) fn at(self, way: f32) -> Point {
        let share = way / self.length().max(0.001);
        Point { x: self.from.x + (self.to.x - self.from.x) * share, y: self.from.y + (self.to.y - self.from.y) * share }
    }

    /// The smallest distance to a point.
    pub(super) fn distance_to(self, point: Point) -> f32 {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let square = dx * dx + dy * dy;
        let share = if square < 1e-6 {
            0.0
        } else {
            (((point.x - self.from.x) * dx + (point.y - self.from.y) * dy) / square).clamp(0.0, 1.0)
        };
        distance(point, Point { x: self.from.x + dx * share, y: self.from.y + dy * share })
    }

    /// The smallest distance to another piece; zero when they meet.
    pub(super) fn distance_to_segment(self, other: Segment) -> f32 {
        if self.meets(other) {
            return 0.0;
        }
        self.distance_to(other.from)
            .min(self.distance_to(other.to))
            .min(other.distance_to(self.from))
            .min(other.distance_to(self.to))
    }

    /// The smallest distance to a box; zero when they meet.
    pub(super) fn distance_to_bounds(self, bounds: Bounds) -> f32 {
        if self.is_horizontal() || self.is_vertical() {
            return self.bounds().distance_to(bounds);
        }
        if bounds.contains(self.from) || bounds.contains(self.to) {
            return 0.0;
        }
        bounds.sides().into_iter().map(|side| self.distance_to_segment(side)).fold(f32::MAX, f32::min)
    }

    /// How it lies to another piece.
    pub(super) fn encounter(self, other: Segment) -> Encounter {
        let (ax, ay) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let (bx, by) = (other.to.x - other.from.x, other.to.y - other.from.y);
        let turn = ax * by - ay * bx;
        if turn.abs() < 0.02 * self.length() * other.length() {
            return self.beside(other);
        }
        let (dx, dy) = (other.from.x - self.from.x, other.from.y - self.from.y);
        let on_self = (dx * by - dy * bx) / turn;
        let on_other = (dx * ay - dy * ax) / turn;
        if (0.0..=1.0).contains(&on_self) && (0.0..=1.0).contains(&on_other) {
            Encounter::Crossing(Point { x: self.from.x + ax * on_self, y: self.from.y + ay * on_self })
        } else {
            Encounter::Apart(self.distance_to_segment(other))
        }
    }

    fn beside(self, other: Segment) -> Encounter {
        let length = self.length().max(0.001);
        let (ux, uy) = ((self.to.x - self.from.x) / length, (self.to.y - self.from.y) / length);
        let along = |point: Point| (point.x - self.from.x) * ux + (point.y - self.from.y) * uy;
        let (start, end) = (along(other.from), along(other.to));
        let shared = end.max(start).min(length) - start.min(end).max(0.0);
        if shared > 0.5 {
            let across = ((other.from.x - self.from.x) * uy - (other.from.y - self.from.y) * ux).abs();
            Encounter::Beside { distance: across, along: shared }
        } else {
            Encounter::Apart(self.distance_to_segment(other))
        }
    }

    fn meets(self, other: Segment) -> bool {
        let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        let first = side(self.from, self.to, other.from) * side(self.from, self.to, other.to);
        let second = side(other.from, other.to, self.from) * side(other.from, other.to, self.to);
        first < 0.0 && second < 0.0
    }
}

impl Bounds {
    /// The box grown by a margin on every side.
    pub(super) fn grown(self, by: f32) -> Bounds {
        Bounds { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// The smallest box around both.
    pub(super) fn with(self, other: Bounds) -> Bounds {
        Bounds {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub(super) fn contains(self, point: Point) -> bool {
        point.x >= self.left && point.x <= self.right && point.y >= self.top && point.y <= self.bottom
    }

    pub(super) fn meets(self, other: Bounds) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The distance to another box; zero when they meet.
    pub(super) fn distance_to(self, other: Bounds) -> f32 {
        let dx = (other.left - self.right).max(self.left - other.right).max(0.0);
        let dy = (other.top - self.bottom).max(self.top - other.bottom).max(0.0);
        length(dx, dy)
    }

    fn sides(self) -> [Segment; 4] {
        let corner = |x, y| Point { x, y };
        let (nw, ne) = (corner(self.left, self.top), corner(self.right, self.top));
        let (sw, se) = (corner(self.left, self.bottom), corner(self.right, self.bottom));
        [
            Segment { from: nw, to: ne },
            Segment { from: ne, to: se },
            Segment { from: se, to: sw },
            Segment { from: sw, to: nw },
        ]
    }
}

/// The distance between two points.
pub(super) fn distance(a: Point, b: Point) -> f32 {
    // A square root is exact on every machine, unlike a hypotenuse, and much faster.
    length(a.x - b.x, a.y - b.y)
}

fn length(dx: f32, dy: f32) -> f32 {
    (dx * dx + dy * dy).sqrt()
}

/// The box around nothing.
pub(super) const NOWHERE: Bounds = Bounds { left: f32::MAX, top: f32::MAX, right: f32::MIN, bottom: f32::MIN };

/// The box around some points.
pub(super) fn bounds_of(points: &[Point]) -> Bounds {
    points.iter().fold(NOWHERE, |bounds, point| Bounds {
        left: bounds.left.min(point.x),
        top: bounds.top.min(point.y),
        right: bounds.right.max(point.x),
        bottom: bounds.bottom.max(point.y),
    })
}

/// The pieces between the points of a course.
pub(super) fn segments(points: &[Point]) -> impl Iterator<Item = Segment> + '_ {
    points.windows(2).map(|pair| Segment { from: pair[0], to: pair[1] })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(from: (f32, f32), to: (f32, f32)) -> Segment {
        let point = |(x, y)| Point { x, y };
        Segment { from: point(from), to: point(to) }
    }

    #[test]
    fn pieces_that_cross_meet_in_a_point() {
        let crossing = piece((0.0, 0.0), (10.0, 10.0)).encounter(piece((0.0, 10.0), (10.0, 0.0)));
        assert_eq!(crossing, Encounter::Crossing(Point { x: 5.0, y: 5.0 }));
    }

    #[test]
    fn pieces_side_by_side_are_measured_across_and_along() {
        let level = piece((0.0, 0.0), (100.0, 0.0));
        let beside = level.encounter(piece((140.0, 12.0), (60.0, 12.0)));
        assert_eq!(beside, Encounter::Beside { distance: 12.0, along: 40.0 });
        assert_eq!(level.encounter(piece((104.0, 3.0), (200.0, 3.0))), Encounter::Apart(5.0));
    }

    #[test]
    fn a_piece_through_a_box_has_no_distance_to_it() {
        let bounds = Bounds { left: 10.0, top: 10.0, right: 20.0, bottom: 20.0 };
        assert!(piece((0.0, 30.0), (30.0, 0.0)).distance_to_bounds(bounds) < 0.01);
        assert!((piece((0.0, 6.0), (30.0, 6.0)).distance_to_bounds(bounds) - 4.0).abs() < 0.01);
    }
}
