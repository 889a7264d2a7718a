//! A second pair of eyes on a drawn map: reads the finished paths back and lists every rule of a legible map they break.
//!
//! Shared by the tests of the layout and of the compiled map. It knows how SVG paths are written, not how they were found.

/// A point: from the left, from the top.
pub(crate) type Spot = (f32, f32);
/// Left, top, right, bottom.
pub(crate) type Area = [f32; 4];

/// A finished drawing, stripped of its types.
pub(crate) struct Picture {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Left and right edge of each zone.
    pub(crate) zones: Vec<(f32, f32)>,
    /// Line and `d` of each course.
    pub(crate) courses: Vec<(usize, String)>,
    /// Line and middle of each bullet.
    pub(crate) bullets: Vec<(usize, Spot)>,
    pub(crate) stations: Vec<Stop>,
}

/// A station of the drawing.
pub(crate) struct Stop {
    pub(crate) zone: usize,
    pub(crate) at: Spot,
    pub(crate) reach: f32,
    pub(crate) lines: Vec<usize>,
    pub(crate) label: Area,
}

/// A piece of a course; an arc is looked at as the two straight ways over its middle.
#[derive(Clone, Copy)]
struct Piece {
    line: usize,
    from: Spot,
    to: Spot,
    radius: Option<f32>,
}

const RADIUS: f32 = 9.0;
const STROKE: f32 = 8.0;
const SPACING: f32 = 12.0;
const CORNER: f32 = 28.0;
const STATION_CLEARANCE: f32 = 8.0;
const LABEL_CLEARANCE: f32 = 3.0;
/// Coordinates are written with one decimal.
const ROUNDING: f32 = 0.3;

impl Picture {
    /// What must hold for every network, however odd.
    pub(crate) fn malformed(&self) -> Vec<String> {
        let pieces = self.pieces();
        let mut problems = Vec::new();
        for piece in pieces.iter().filter(|piece| piece.radius.is_none() && !is_octilinear(**piece)) {
            problems.push(format!("line {} runs askew from {:?} to {:?}", piece.line, piece.from, piece.to));
        }
        for piece in &pieces {
            if !self.holds([piece.from.0, piece.from.1, piece.to.0, piece.to.1]) {
                problems.push(format!("line {} leaves the drawing at {:?}", piece.line, piece.to));
            }
        }
        for (index, stop) in self.stations.iter().enumerate() {
            let (left, right) = self.zones[stop.zone];
            if stop.at.0 < left
                || stop.at.0 > right
                || !self.holds([stop.at.0, stop.at.1 - stop.reach, stop.at.0, stop.at.1 + stop.reach])
            {
                problems.push(format!("station {index} stands outside its zone"));
            }
            for line in &stop.lines {
                let mut own = pieces.iter().filter(|piece| piece.line == *line).peekable();
                if own.peek().is_some() && !own.any(|piece| distance(*piece, stop.spine()) < 0.5) {
                    problems.push(format!("station {index} is not on its line {line}"));
                }
            }
        }
        problems
    }

    /// What must hold for a map without faults.
    pub(crate) fn illegible(&self) -> Vec<String> {
        let pieces = self.pieces();
        let mut problems = self.malformed();
        for piece in &pieces {
            if piece.radius.is_some_and(|radius| (radius - CORNER).abs() > 0.5) {
                problems
                    .push(format!("line {} has a corner of radius {:?} at {:?}", piece.line, piece.radius, piece.to));
            }
        }
        for (index, one) in pieces.iter().enumerate() {
            for other in pieces[..index].iter().filter(|other| other.line != one.line && run_together(*one, **other)) {
                problems.push(format!("lines {} and {} run too close at {:?}", one.line, other.line, one.from));
            }
        }
        for (index, stop) in self.stations.iter().enumerate() {
            for piece in pieces.iter().filter(|piece| !stop.lines.contains(&piece.line)) {
                if distance(*piece, stop.spine()) - RADIUS - STROKE / 2.0 < STATION_CLEARANCE - ROUNDING {
                    problems.push(format!("line {} passes station {index} too closely", piece.line));
                }
            }
            self.inspect_label(index, stop, &pieces, &mut problems);
        }
        problems.extend(self.inspect_bullets(&pieces));
        problems
    }

    /// How often two lines cross.
    #[allow(dead_code, reason = "the tests of the layout count crossings themselves")]
    pub(crate) fn crossings(&self) -> usize {
        let pieces = self.pieces();
        let cross = |one: &Piece, other: &Piece| one.line != other.line && distance(*one, *other) == 0.0;
        (0..pieces.len()).map(|index| pieces[..index].iter().filter(|other| cross(&pieces[index], other)).count()).sum()
    }

    /// How often a line changes direction.
    #[allow(dead_code, reason = "the tests of the layout count bends themselves")]
    pub(crate) fn corners(&self) -> usize {
        self.pieces().iter().filter(|piece| piece.radius.is_some()).count() / 2
    }

    fn inspect_label(&self, index: usize, stop: &Stop, pieces: &[Piece], problems: &mut Vec<String>) {
        let mut need = |clear: f32, what: String| {
            if clear < LABEL_CLEARANCE - ROUNDING {
                problems.push(format!("the label of station {index} meets {what}: {clear:.1} clear"));
            }
        };
        for piece in pieces {
            need(to_area(*piece, stop.label) - STROKE / 2.0, format!("line {}", piece.line));
        }
        for (other, stranger) in self.stations.iter().enumerate() {
            need(to_area(stranger.spine(), stop.label) - RADIUS, format!("the sign of station {other}"));
            if other != index {
                need(apart(stop.label, stranger.label), format!("the label of station {other}"));
            }
        }
        for (edge, _) in self.zones.iter().skip(1) {
            need(apart(stop.label, [*edge, 0.0, *edge, self.height]), "the edge of a zone".to_owned());
        }
        if !self.holds(stop.label) {
            problems.push(format!("the label of station {index} leaves the drawing"));
        }
    }

    fn inspect_bullets(&self, pieces: &[Piece]) -> Vec<String> {
        let mut problems = Vec::new();
        for (line, at) in &self.bullets {
            let spot = Piece { line: *line, from: *at, to: *at, radius: None };
            let on_line = pieces.iter().any(|piece| piece.line == *line && distance(*piece, spot) < 0.5);
            let free = self
                .stations
                .iter()
                .all(|stop| to_area(spot, stop.label) > RADIUS && distance(spot, stop.spine()) > 2.0 * RADIUS);
            let alone =
                pieces.iter().all(|piece| piece.line == *line || distance(*piece, spot) > RADIUS + STROKE / 2.0);
            if !(on_line && free && alone) {
                problems.push(format!("the bullet of line {line} at {at:?} meets something"));
            }
        }
        problems
    }

    fn holds(&self, area: Area) -> bool {
        area[0] >= 0.0
            && area[1] >= 0.0
            && area[2] <= self.width
            && area[3] <= self.height
            && area[2].is_finite()
            && area[3].is_finite()
    }

    fn pieces(&self) -> Vec<Piece> {
        self.courses.iter().flat_map(|(line, course)| read(*line, course)).collect()
    }
}

impl Stop {
    /// The middle line of its sign.
    fn spine(&self) -> Piece {
        let half = self.reach - RADIUS;
        Piece { line: usize::MAX, from: (self.at.0, self.at.1 - half), to: (self.at.0, self.at.1 + half), radius: None }
    }
}

/// Reads the `d` of a path made of M, L and A.
fn read(line: usize, course: &str) -> Vec<Piece> {
    let spaced = course.replace('M', " M ").replace('L', " L ").replace('A', " A ");
    let mut words = spaced.split_whitespace();
    let mut pieces = Vec::new();
    let mut from: Option<Spot> = None;
    while let Some(command) = words.next() {
        let mut number = || words.next().and_then(|word| word.parse::<f32>().ok()).unwrap_or(f32::NAN);
        let arc = (command == "A").then(|| [number(), number(), number(), number(), number()]);
        let to = (number(), number());
        match (from, arc) {
            (Some(from), Some([radius, .., sweep])) => {
                let middle = middle_of_arc(from, to, radius, sweep > 0.5);
                pieces.push(Piece { line, from, to: middle, radius: Some(radius) });
                pieces.push(Piece { line, from: middle, to, radius: Some(radius) });
            }
            (Some(from), None) => pieces.push(Piece { line, from, to, radius: None }),
            _ => {}
        }
        from = Some(to);
    }
    pieces
}

/// The middle of a short arc; clockwise on the screen when it sweeps.
fn middle_of_arc(from: Spot, to: Spot, radius: f32, sweeps: bool) -> Spot {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let chord = dx.hypot(dy).max(0.01);
    let height = radius - (radius * radius - chord * chord / 4.0).max(0.0).sqrt();
    let side = if sweeps { height } else { -height };
    (f32::midpoint(from.0, to.0) + dy / chord * side, f32::midpoint(from.1, to.1) - dx / chord * side)
}

fn is_octilinear(piece: Piece) -> bool {
    let (dx, dy) = ((piece.to.0 - piece.from.0).abs(), (piece.to.1 - piece.from.1).abs());
    dx < ROUNDING || dy < ROUNDING || (dx - dy).abs() < ROUNDING
}

/// Whether two pieces lie side by side for a while, closer than lines may.
fn run_together(one: Piece, other: Piece) -> bool {
    let direction = |piece: Piece| {
        let (dx, dy) = (piece.to.0 - piece.from.0, piece.to.1 - piece.from.1);
        let length = dx.hypot(dy).max(0.01);
        (dx / length, dy / length)
    };
    let (a, b) = (direction(one), direction(other));
    if (a.0 * b.1 - a.1 * b.0).abs() > 0.1 {
        return false;
    }
    let along = |spot: Spot| (spot.0 - one.from.0) * a.0 + (spot.1 - one.from.1) * a.1;
    let (start, end) = (along(other.from).min(along(other.to)), along(other.from).max(along(other.to)));
    let across = ((other.from.0 - one.from.0) * a.1 - (other.from.1 - one.from.1) * a.0).abs();
    end.min(along(one.to)) - start.max(0.0) > 1.0 && across < SPACING - 0.5 - ROUNDING
}

fn distance(one: Piece, other: Piece) -> f32 {
    let side = |a: Spot, b: Spot, c: Spot| (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    let parts = |one: Piece, other: Piece| side(one.from, one.to, other.from) * side(one.from, one.to, other.to) < 0.0;
    if parts(one, other) && parts(other, one) {
        return 0.0;
    }
    let ends = [to_spot(one, other.from), to_spot(one, other.to), to_spot(other, one.from), to_spot(other, one.to)];
    ends.into_iter().fold(f32::MAX, f32::min)
}

fn to_spot(piece: Piece, spot: Spot) -> f32 {
    let (dx, dy) = (piece.to.0 - piece.from.0, piece.to.1 - piece.from.1);
    let square = (dx * dx + dy * dy).max(0.000_1);
    let share = (((spot.0 - piece.from.0) * dx + (spot.1 - piece.from.1) * dy) / square).clamp(0.0, 1.0);
    (spot.0 - piece.from.0 - dx * share).hypot(spot.1 - piece.from.1 - dy * share)
}

fn to_area(piece: Piece, area: Area) -> f32 {
    let inside = |spot: Spot| spot.0 > area[0] && spot.0 < area[2] && spot.1 > area[1] && spot.1 < area[3];
    if inside(piece.from) || inside(piece.to) {
        return 0.0;
    }
    let corners = [(area[0], area[1]), (area[2], area[1]), (area[2], area[3]), (area[0], area[3])];
    let side = |index: usize| Piece { line: 0, from: corners[index], to: corners[(index + 1) % 4], radius: None };
    (0..4).map(|index| distance(piece, side(index))).fold(f32::MAX, f32::min)
}

fn apart(one: Area, other: Area) -> f32 {
    let dx = (other[0] - one[2]).max(one[0] - other[2]).max(0.0);
    let dy = (other[1] - one[3]).max(one[1] - other[3]).max(0.0);
    dx.hypot(dy)
}
