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
        let turn = (at.x - before.x) * (after.y - at.y) - (at.y - before.y) * (after.x - at.x);
        let dot = (at.x - before.x) * (after.x - at.x) + (at.y - before.y) * (after.y - at.y);
        let angle = turn.abs().atan2(dot);
        let shortest = distance(before, at).min(distance(at, after)) / 2.0;
        let cut = (CORNER_RADIUS * (angle / 2.0).tan()).min(shortest);
        let radius = cut / (angle / 2.0).tan();
        let _ = write!(
            d,
            "L{}A{radius:.0} {radius:.0} 0 0 {} {}",
            place(towards(at, before, cut)),
            u8::from(turn > 0.0),
            place(towards(at, after, cut))
        );
    }
    if let Some(last) = points.last().filter(|_| points.len() > 1) {
        let _ = write!(d, "L{}", place(*last));
    }
    d
}

/// The points at which the direction changes.
pub(super) fn essential(points: &[Point]) -> Vec<Point> {
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
