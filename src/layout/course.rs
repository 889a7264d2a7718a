//! The shapes a hop may take between two stations: straight, with one diagonal, or with a fall between two diagonals.
//!
//! Every shape leaves and arrives level, so signs stand upright across their lines. Choosing among them is the routing's work.

use super::shape::{Segment, distance};
use super::{CORNER_RADIUS, Point, SPACING, STATION_RADIUS};

/// The way a line runs level on both sides of a station before it may bend.
pub(super) const LEAD: f32 = STATION_RADIUS + 15.0;
/// The reach of the diagonals at both ends of a fall; room for two corners.
pub(super) const CHAMFER: f32 = CORNER_RADIUS + 2.0;
/// Distance between the bends that are tried.
const STRIDE: f32 = 8.0;

/// Every shape worth trying, given the pieces that lie near: diagonals and falls may run beside them.
/// `most` bounds the number of places that are tried for each shape.
pub(super) fn candidates(from: Point, to: Point, near: &[Segment], levels: &[f32], most: f32) -> Vec<Vec<Point>> {
    let drop = to.y - from.y;
    let mut courses = Vec::new();
    if drop.abs() < 0.01 {
        courses.push(vec![from, to]);
    } else {
        diagonals(from, to, near, most, &mut courses);
        falls(from, to, near, most, &mut courses);
    }
    for &level in levels {
        detour(from, to, level, &mut courses);
    }
    if courses.is_empty() {
        courses.push(squeezed(from, to));
    }
    courses
}

fn diagonals(from: Point, to: Point, near: &[Segment], most: f32, courses: &mut Vec<Vec<Point>>) {
    let drop = to.y - from.y;
    let (first, last) = (from.x + LEAD, to.x - LEAD - drop.abs());
    let mut bends = spread(first, last, most);
    // A diagonal beside another keeps the common distance, which makes them one bundle.
    let beside = SPACING * std::f32::consts::SQRT_2;
    for piece in near.iter().filter(|piece| slants(**piece, drop)) {
        let start = piece.from.x - (piece.from.y - from.y) * drop.signum();
        bends.extend([start - beside, start, start + beside]);
    }
    bends.retain(|bend| *bend >= first - 0.01 && *bend <= last + 0.01);
    for bend in bends {
        courses.push(vec![from, Point { x: bend, y: from.y }, Point { x: bend + drop.abs(), y: to.y }, to]);
    }
}

fn falls(from: Point, to: Point, near: &[Segment], most: f32, courses: &mut Vec<Vec<Point>>) {
    let drop = to.y - from.y;
    if drop.abs() < 3.0 * CHAMFER {
        return;
    }
    let (first, last) = (from.x + LEAD + CHAMFER, to.x - LEAD - CHAMFER);
    for place in spread(first, last, most) {
        courses.push(fall(from, to, place, CHAMFER, CHAMFER));
    }
    // Beside another fall the diagonals grow from line to line, so that the bundle turns as one.
    let growth = SPACING * (2.0 - std::f32::consts::SQRT_2);
    for piece in near.iter().filter(|piece| piece.is_vertical()) {
        for place in [piece.from.x - SPACING, piece.from.x + SPACING] {
            for (before, after) in
                [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (0.0, 1.0), (0.0, 2.0), (0.0, 3.0), (1.0, 1.0)]
            {
                let (before, after) = (CHAMFER + before * growth, CHAMFER + after * growth);
                if place >= from.x + LEAD + before && place <= to.x - LEAD - after {
                    courses.push(fall(from, to, place, before, after));
                }
            }
        }
    }
}

fn fall(from: Point, to: Point, place: f32, before: f32, after: f32) -> Vec<Point> {
    let down = (to.y - from.y).signum();
    vec![
        from,
        Point { x: place - before, y: from.y },
        Point { x: place, y: from.y + before * down },
        Point { x: place, y: to.y - after * down },
        Point { x: place + after, y: to.y },
        to,
    ]
}

/// Two diagonals with a level between, to pass around what stands in the way.
fn detour(from: Point, to: Point, level: f32, courses: &mut Vec<Vec<Point>>) {
    let (away, back) = ((level - from.y).abs(), (to.y - level).abs());
    if away < CHAMFER || back < CHAMFER {
        return;
    }
    let beside = SPACING * std::f32::consts::SQRT_2;
    let (first, last) = (from.x + LEAD, to.x - LEAD - back);
    for early in [0.0, beside, 2.0 * beside, 40.0] {
        for late in [0.0, beside, 2.0 * beside, 40.0] {
            let (leave, arrive) = (first + early, last - late);
            if leave + away + CHAMFER <= arrive {
                courses.push(vec![
                    from,
                    Point { x: leave, y: from.y },
                    Point { x: leave + away, y: level },
                    Point { x: arrive, y: level },
                    Point { x: arrive + back, y: to.y },
                    to,
                ]);
            }
        }
    }
}

/// The shape of last resort where there is too little room: still octilinear, whatever it meets.
fn squeezed(from: Point, to: Point) -> Vec<Point> {
    let middle = f32::midpoint(from.x, to.x);
    let reach = ((to.x - from.x) / 2.0).min((to.y - from.y).abs() / 2.0);
    let down = reach * (to.y - from.y).signum();
    let mut points = vec![
        from,
        Point { x: middle - reach, y: from.y },
        Point { x: middle, y: from.y + down },
        Point { x: middle, y: to.y - down },
        Point { x: middle + reach, y: to.y },
        to,
    ];
    points.dedup_by(|a, b| distance(*a, *b) < 0.01);
    points
}

fn spread(first: f32, last: f32, most: f32) -> Vec<f32> {
    let mut places = Vec::new();
    let stride = STRIDE.max((last - first) / most);
    let mut place = first;
    while place < last {
        places.push(place);
        place += stride;
    }
    if last >= first {
        places.push(last);
    }
    places
}

fn slants(piece: Segment, drop: f32) -> bool {
    let rise = piece.to.y - piece.from.y;
    !piece.is_horizontal() && !piece.is_vertical() && rise.signum() == drop.signum()
}
