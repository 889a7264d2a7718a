//! A flag at a station: "You are here" or "Destination", where it covers no label and no other station.

use crate::catalog;
use crate::catalog::map::{Bounds, Point, Station};
use crate::ui::markup::{Markup, markup};

/// How high a flag is, in units.
const HEIGHT: f32 = 22.0;
/// How far a flag keeps from the sign.
const GAP: f32 = 10.0;

/// A word on a flag at a station.
pub fn flag(station: &'static Station, word: &'static str, kind: &'static str) -> Markup {
    let width = width_of(word);
    let middle = place(station, width);
    markup! {
        <g class="map-flag" data-kind=kind aria-hidden="true">
            <rect
                class="map-flag-ground"
                x=middle.x - width / 2.0
                y=middle.y - HEIGHT / 2.0
                width=width
                height=HEIGHT
                rx=HEIGHT / 2.0
            ></rect>
            <text class="map-flag-word" x=middle.x y=middle.y + 4.5>{word}</text>
        </g>
    }
}

fn width_of(word: &str) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a flag has a dozen letters")]
    let letters = word.len() as f32;
    letters * 7.4 + 16.0
}

/// The middle of the first place around the sign, nearest first, at which a flag of this width covers nothing.
fn place(station: &Station, width: f32) -> Point {
    let up = station.reach + GAP + HEIGHT / 2.0;
    let aside = 9.0 + GAP + width / 2.0;
    let at = |across: f32, down: f32| Point { x: station.at.x + across, y: station.at.y + down };
    let nearest = at(0.0, -up);
    let places = [
        nearest,
        at(0.0, up),
        at(aside, 0.0),
        at(-aside, 0.0),
        at(aside, -up),
        at(-aside, -up),
        at(aside, up),
        at(-aside, up),
        at(0.0, -up - HEIGHT * 2.0),
        at(0.0, up + HEIGHT * 2.0),
        at(0.0, -up - HEIGHT * 3.0),
        at(0.0, up + HEIGHT * 3.0),
    ];
    places.into_iter().find(|middle| is_free(*middle, width)).unwrap_or(nearest)
}

fn is_free(middle: Point, width: f32) -> bool {
    let map = catalog::map();
    let flag = Bounds {
        left: middle.x - width / 2.0,
        top: middle.y - HEIGHT / 2.0,
        right: middle.x + width / 2.0,
        bottom: middle.y + HEIGHT / 2.0,
    };
    let is_inside = flag.left >= 0.0 && flag.top >= 0.0 && flag.right <= map.width && flag.bottom <= map.height;
    is_inside && map.stations.iter().all(|other| !meet(flag, other.label.bounds) && !meet(flag, sign(other)))
}

fn sign(station: &Station) -> Bounds {
    let Point { x, y } = station.at;
    Bounds { left: x - 9.0, top: y - station.reach, right: x + 9.0, bottom: y + station.reach }
}

fn meet(one: Bounds, other: Bounds) -> bool {
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_flag_covers_a_label_or_a_station_wherever_one_is_or_wants_to_be() {
        for word in ["You are here", "Destination"] {
            let width = width_of(word);
            let covering: Vec<_> = catalog::map()
                .stations
                .iter()
                .filter(|station| !is_free(place(station, width), width))
                .map(|station| station.role.slug)
                .collect();
            assert!(covering.is_empty(), "\"{word}\" covers something at {covering:?}");
        }
    }
}
