//! Rounding: from the corners of a course to the `d` of an SVG path with one radius everywhere.

use std::fmt::Write as _;

use super::shape::distance;
use super::{CORNER_RADIUS, Point};

/// The `d` of a path through the points, its corners rounded.
pub(super) fn path(points: &[Point]) -> String {
    let points = essential(points);
    let mut d = String::new();
    let Some(first) = points.first() else { return d };
    // Writing to a string cannot fail, so the results below are not looked at.
    let _ = write!(d, "M{}", place(*first));
    for corner in points.windows(3) {
        let (before, at, after) = (corner[0], corner[1], corner[2]);
        let Turn { clockwise, cut, radius } = turn(before, at, after);
        let (start, end) = (place(towards(at, before, cut)), place(towards(at, after, cut)));
        let _ = write!(d, "L{start}A{radius:.0} {radius:.0} 0 0 {} {end}", u8::from(clockwise));
    }
    if let Some(last) = points.last().filter(|_| points.len() > 1) {
        let _ = write!(d, "L{}", place(*last));
    }
    d
}

/// The points of a course as it is drawn: every arc by its beginning, its middle and its end.
pub(super) fn outline(points: &[Point]) -> Vec<Point> {
    let points = essential(points);
    let mut outline: Vec<Point> = points.first().copied().into_iter().collect();
    for corner in points.windows(3) {
        let (before, at, after) = (corner[0], corner[1], corner[2]);
        let Turn { cut, radius, .. } = turn(before, at, after);
        let (start, end) = (towards(at, before, cut), towards(at, after, cut));
        let chord = Point { x: f32::midpoint(start.x, end.x), y: f32::midpoint(start.y, end.y) };
        let bend = cut / radius;
        let middle = towards(at, chord, radius * ((1.0 + bend * bend).sqrt() - 1.0));
        outline.extend([start, middle, end]);
    }
    outline.extend(points.last().filter(|_| points.len() > 1));
    outline
}

/// The number of corners of a course, and how many of them have no room for the common radius.
pub(super) fn count(points: &[Point]) -> (usize, usize) {
    let points = essential(points);
    let tight =
        points.windows(3).filter(|corner| turn(corner[0], corner[1], corner[2]).radius < CORNER_RADIUS - 0.5).count();
    (points.len().saturating_sub(2), tight)
}

/// A rounded corner.
struct Turn {
    clockwise: bool,
    /// How far before and after the corner the arc begins and ends.
    cut: f32,
    radius: f32,
}

fn turn(before: Point, at: Point, after: Point) -> Turn {
    let cross = (at.x - before.x) * (after.y - at.y) - (at.y - before.y) * (after.x - at.x);
    let dot = (at.x - before.x) * (after.x - at.x) + (at.y - before.y) * (after.y - at.y);
    let (way_in, way_out) = (distance(before, at), distance(at, after));
    // The tangent of half the angle, without a trigonometric function that differs from machine to machine.
    let bend = cross.abs() / (way_in * way_out + dot);
    let shortest = way_in.min(way_out) / 2.0;
    let cut = (CORNER_RADIUS * bend).min(shortest);
    Turn { clockwise: cross > 0.0, cut, radius: cut / bend }
}

/// The points at which the direction changes.
fn essential(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for &point in points {
        if kept.last().is_some_and(|last| distance(*last, point) < 0.05) {
            continue;
        }
        while let [.., before, at] = kept[..] {
            let turn = (at.x - before.x) * (point.y - at.y) - (at.y - before.y) * (point.x - at.x);
            if turn.abs() > 0.01 * distance(before, at) * distance(at, point) {
                break;
            }
            kept.pop();
        }
        kept.push(point);
    }
    kept
}

fn towards(from: Point, to: Point, way: f32) -> Point {
    let share = way / distance(from, to).max(0.001);
    Point { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

fn place(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// A coordinate with at most one decimal.
fn number(value: f32) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(places: &[(f32, f32)]) -> Vec<Point> {
        places.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn a_corner_becomes_an_arc_that_begins_and_ends_on_its_pieces() {
        let down = path(&points(&[(0.0, 0.0), (100.0, 0.0), (200.0, 100.0)]));
        assert_eq!(down, "M0 0L88.4 0A28 28 0 0 1 108.2 8.2L200 100");
        let up = path(&points(&[(0.0, 0.0), (100.0, 0.0), (200.0, -100.0)]));
        assert_eq!(up, "M0 0L88.4 0A28 28 0 0 0 108.2 -8.2L200 -100");
    }

    #[test]
    fn the_outline_follows_the_arc() {
        let outline = outline(&points(&[(0.0, 0.0), (100.0, 0.0), (200.0, 100.0)]));
        let centre = Point { x: 88.4, y: 28.0 };
        for point in &outline[1..4] {
            assert!((distance(*point, centre) - CORNER_RADIUS).abs() < 0.1, "{point:?}");
        }
    }

    #[test]
    fn a_point_on_a_straight_way_is_no_corner() {
        let course = points(&[(0.0, 5.0), (40.0, 5.0), (40.0, 5.0), (90.0, 5.0)]);
        assert_eq!(path(&course), "M0 5L90 5");
        assert_eq!(count(&course), (0, 0));
    }

    #[test]
    fn a_corner_without_room_is_counted() {
        let course = points(&[(0.0, 0.0), (50.0, 0.0), (60.0, 10.0), (110.0, 10.0)]);
        assert_eq!(count(&course), (2, 2));
    }
}
