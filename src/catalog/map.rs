//! The drawn map: coordinates computed at build time by [`crate::layout`], ready to become SVG.
//!
//! One unit is one CSS pixel at 100 %. Nothing here decides anything; how positions are found is told in the layout.

use super::id::{RoleId, TrackId};
use super::vocabulary::Zone;

pub use crate::layout::{Anchor, Bounds, Point};

/// The whole drawing.
#[derive(Clone, Copy, Debug)]
pub struct Drawing {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// The bands of seniority.
    pub zones: &'static [ZoneBand],
    /// The lines, in the order in which they are drawn.
    pub lines: &'static [Line],
    /// The stations, in reading order: by zone, then from the top.
    pub stations: &'static [Station],
}

/// A band of seniority across the page.
#[derive(Debug)]
pub struct ZoneBand {
    /// Which one.
    pub zone: Zone,
    /// Its left edge.
    pub x: f32,
    /// Its width.
    pub width: f32,
}

/// A line of the map.
#[derive(Debug)]
pub struct Line {
    /// The track it draws.
    pub track: TrackId,
    /// Its course, as the `d` of SVG paths, one for each branch.
    pub courses: &'static [&'static str],
    /// Where its name stands, beside its first station: the point of the bullet with its number.
    pub bullets: &'static [Point],
}

/// A role on the map.
#[derive(Clone, Copy, Debug)]
pub struct Station {
    /// The role.
    pub role: RoleId,
    /// The middle of its sign.
    pub at: Point,
    /// Half of the height of its sign: a circle when it equals the radius, otherwise a capsule across its lines.
    pub reach: f32,
    /// Whether several lines meet here.
    pub interchange: bool,
    /// The lines that call here.
    pub tracks: &'static [TrackId],
    /// Its label.
    pub label: Label,
}

/// The words beside a station.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    /// The start, middle or end of the first line of text, depending on the anchor.
    pub at: Point,
    /// How the text hangs on that point.
    pub anchor: Anchor,
    /// The lines of text are those of the role; this is the box they fill.
    pub bounds: Bounds,
}
