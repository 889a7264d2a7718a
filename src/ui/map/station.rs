//! What is drawn of the map, piece by piece: bands, lines, stations and the links of the chosen one.

use crate::catalog::link::links_of;
use crate::catalog::map::{Anchor, Line, Point, Station, ZoneBand};
use crate::catalog::{RoleId, TrackId};
use crate::decimal::decimal;
use crate::plan::routes::Move;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::wayfinding;

/// Height of one line of a label, in units.
const LINE_HEIGHT: f32 = 18.0;
/// How far the sign of a station reaches across its lines.
const SIGN: f32 = 9.0;

/// The number by which a line is known in the legend and on its bullet.
pub fn line_number(track: TrackId) -> usize {
    track.index() + 1
}

/// A band of seniority with its heading.
pub fn band(zone: &'static ZoneBand, height: f32, odd: bool) -> Markup {
    markup! {
        <g>
            <rect class="map-band-ground" data-odd=odd.to_string() x=zone.x y="0" width=zone.width height=height></rect>
            <text class="map-band-name" x=zone.x + 16.0 y="30">{text::zone(zone.zone)}</text>
        </g>
    }
}

/// The course of a line: a casing in the colour of the paper keeps crossing lines apart, and a pattern in the middle
/// tells lines of like greys apart.
pub fn course(line: &'static Line) -> Markup {
    let paths = line
        .courses
        .iter()
        .map(|course| {
            markup! {
                <path class="map-line-casing" d=*course></path>
                <path class="map-line-stroke" d=*course></path>
                <path class="map-line-core" d=*course></path>
            }
        })
        .collect::<Markup>();
    markup! { <g data-line=line_number(line.track)>{paths}</g> }
}

/// The numbered bullets of a line.
pub fn bullets(line: &'static Line) -> Markup {
    let number = line_number(line.track);
    let bullets = line
        .bullets
        .iter()
        .map(|at| {
            markup! {
                <rect class="map-bullet-ground" x=at.x - 9.0 y=at.y - 9.0 width="18" height="18" rx="4"></rect>
                <text class="map-bullet-number" x=at.x y=at.y + 4.5>{number}</text>
            }
        })
        .collect::<Markup>();
    markup! { <g data-line=number aria-hidden="true">{bullets}</g> }
}

/// The sign of a station: a circle, or a capsule across all lines that meet there.
pub fn sign(station: &'static Station) -> Markup {
    let reach = station.reach.max(SIGN);
    markup! {
        <rect
            class="map-station-sign"
            x=station.at.x - SIGN
            y=station.at.y - reach
            width=SIGN * 2.0
            height=reach * 2.0
            rx=SIGN
        ></rect>
    }
}

/// The ground that a finger may miss the sign by.
pub fn touch(station: &'static Station) -> Markup {
    let reach = station.reach.max(SIGN);
    markup! {
        <rect class="map-station-touch" x=station.at.x - 16.0 y=station.at.y - reach - 8.0 width="32" height=reach * 2.0 + 16.0></rect>
    }
}

/// The title of a role beside its station.
pub fn label(station: &'static Station) -> Markup {
    let at = station.label.at;
    let anchor = match station.label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let lines = (0_u8..)
        .zip(station.role.label)
        .map(|(line, words)| {
            markup! {
                <tspan x=at.x y=at.y + LINE_HEIGHT * f32::from(line)>{*words}</tspan>
                // A space without width: the words are announced apart, and none is drawn off its place.
                <tspan class="map-station-gap">" "</tspan>
            }
        })
        .collect::<Markup>();
    markup! { <text class="map-station-label" text-anchor=anchor>{lines}</text> }
}

/// The links of the chosen station: thin arcs, told apart by their dashes.
pub fn links(chosen: RoleId) -> Markup {
    links_of(chosen)
        .filter_map(|link| {
            arc(link.from, link.to)
                .map(|course| markup! { <path class="map-link" data-kind=link.kind.word() d=course></path> })
        })
        .collect::<Markup>()
}

/// The steps of a way, as one bold arc each.
pub fn way(steps: &[Move]) -> Markup {
    steps
        .iter()
        .filter_map(|step| arc(step.from, step.to).map(|course| markup! { <path class="map-way" d=course></path> }))
        .collect::<Markup>()
}

/// A gentle arc between two stations, ending short of both signs.
fn arc(from: RoleId, to: RoleId) -> Option<String> {
    let from = wayfinding::station(from)?.at;
    let to = wayfinding::station(to)?.at;
    let (across, down) = (to.x - from.x, to.y - from.y);
    let length = across.hypot(down).max(1.0);
    let bow = (length * 0.14).min(60.0);
    let middle = Point {
        x: f32::midpoint(from.x, to.x) + down / length * bow,
        y: f32::midpoint(from.y, to.y) - across / length * bow,
    };
    let start = towards(from, middle, 14.0);
    let end = towards(to, middle, 17.0);
    let [start, middle, end] = [start, middle, end].map(|point| format!("{} {}", decimal(point.x), decimal(point.y)));
    Some(format!("M{start}Q{middle} {end}"))
}

fn towards(from: Point, to: Point, distance: f32) -> Point {
    let (across, down) = (to.x - from.x, to.y - from.y);
    let share = distance / across.hypot(down).max(1.0);
    Point { x: from.x + across * share, y: from.y + down * share }
}
