//! What the layout gives back: coordinates, paths and labels, ready to become SVG.

use super::Quality;

/// The finished drawing; one unit is one CSS pixel at 100 %.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// The bands, one for each zone, left to right, without gaps.
    pub zones: Vec<ZoneBand>,
    /// The lines that have a course, in the order of the input.
    pub lines: Vec<PlannedLine>,
    /// Every station, in the order of the input.
    pub stations: Vec<PlannedStation>,
    /// What can be counted about it.
    pub quality: Quality,
}

/// A band of seniority.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoneBand {
    /// Its left edge.
    pub x: f32,
    /// Its width.
    pub width: f32,
}

/// A drawn line.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedLine {
    /// Its index in the network.
    pub line: usize,
    /// The `d` of one SVG path for each branch.
    pub courses: Vec<String>,
    /// The middle of each bullet that carries its number.
    pub bullets: Vec<Point>,
}

/// A placed station.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedStation {
    /// Its index in the network.
    pub station: usize,
    /// The middle of its sign.
    pub at: Point,
    /// Half the height of its sign; a circle's radius unless several lines call.
    pub reach: f32,
    /// Whether several lines call.
    pub interchange: bool,
    /// The lines that call, ascending.
    pub lines: Vec<usize>,
    /// Where its label stands.
    pub label: PlannedLabel,
}

/// A placed label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlannedLabel {
    /// Where the baseline of its first line of text hangs.
    pub at: Point,
    /// How the text hangs on that point.
    pub anchor: Anchor,
    /// The box that the text fills at most.
    pub bounds: Bounds,
}

/// How text hangs on its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

/// A point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Lower edge.
    pub bottom: f32,
}
