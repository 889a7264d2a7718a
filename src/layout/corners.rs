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

/// The number of corners of a course, and how many of them have no room for the common radius.
pub(super) fn count(points: &[Point]) -> (usize, usize) {
    let points = essential(points);
    let tight = points.windows(3).filter(|corner| turn(corner[0], corner[1], corner[2]).radius < CORNER_RADIUS - 0.5).count();
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
    let bend = (cross.abs().atan2(dot) / 2.0).tan();
    let shortest = distance(before, at).min(distance(at, after)) / 2.0;
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
