//! The legend of a poster: every line by number, name and pattern, and what the signs mean.

use super::sheet::Poster;
use super::words::KEY;
use crate::catalog::{Entity, TrackId};
use crate::decimal::decimal;
use crate::layout::lettering::text_width;
use crate::ui::map::station::line_number;
use crate::ui::markup::{Markup, markup};

/// How much room a sign gets before its words, in points.
const SIGN: f32 = 46.0;
/// How far apart two columns are at least.
const GAP: f32 = 16.0;

/// What is explained, in reading order: its picture, middle left at the origin, and its words.
fn entries(poster: &Poster) -> Vec<(Markup, &'static str)> {
    let mut entries: Vec<_> = TrackId::all().map(|track| (line(track), track.name)).collect();
    entries.push((sign(9.0, false), "A role on one line"));
    entries.push((sign(12.0, false), "A role where lines meet"));
    if !poster.steps.is_empty() {
        entries.push((sign(9.0, true), "Your route, by number"));
    }
    entries
}

/// The legend from its top left corner down, in columns of this width altogether; and how high it is.
pub(super) fn key(poster: &Poster, x: f32, y: f32, width: f32) -> Markup {
    let (columns, _) = table(poster, width);
    let across = width / f32::from(columns);
    let entries = entries(poster)
        .into_iter()
        .zip(0_u8..)
        .map(|((picture, words), at)| {
            let left = decimal(x + f32::from(at % columns) * across);
            let middle = decimal(y + (f32::from(at / columns) + 0.5) * KEY.leading);
            markup! {
                <g transform=format!("translate({left} {middle})")>
                    {picture}
                    <text x=SIGN y="3.3" font-size=KEY.size font-weight=KEY.weight fill=KEY.colour>{words}</text>
                </g>
            }
        })
        .collect::<Markup>();
    markup! { <g>{entries}</g> }
}

/// How high the legend is.
pub(super) fn height(poster: &Poster, width: f32) -> f32 {
    f32::from(table(poster, width).1) * KEY.leading
}

/// How many columns have room beside each other, and how many rows that takes.
fn table(poster: &Poster, width: f32) -> (u8, u8) {
    let entries = entries(poster);
    let widest = entries.iter().map(|(_, words)| text_width(words, KEY.size)).fold(0.0, f32::max);
    let mut columns = 1_u8;
    while f32::from(columns + 1) * (SIGN + widest + GAP) <= width + GAP && columns < 6 {
        columns += 1;
    }
    (columns, u8::try_from(entries.len()).unwrap_or(u8::MAX).div_ceil(columns))
}

/// A piece of a line with its number.
fn line(track: TrackId) -> Markup {
    let number = line_number(track);
    markup! {
        <g data-line=number transform="scale(.7)">
            <path class="map-line-stroke" d="M4 0H56"></path>
            <path class="map-line-core" d="M4 0H56"></path>
            <rect class="map-bullet-ground" x="21" y="-9" width="18" height="18" rx="4"></rect>
            <text class="map-bullet-number" x="30" y="4.5">{number}</text>
        </g>
    }
}

/// A station's sign, reaching so far up and down from its middle; as one of the route where it is on it.
fn sign(reach: f32, is_on_route: bool) -> Markup {
    let way = is_on_route.then(|| markup! { <path class="map-way" d="M4 0H56"></path> });
    let number = is_on_route.then(|| markup! { <text class="map-flag-word" x="30" y="4.5">"2"</text> });
    markup! {
        <g transform="scale(.7)" data-standing=if is_on_route { "way" } else { "plain" }>
            {way}
            <rect class="map-station-sign" x="21" y=-reach width="18" height=reach * 2.0 rx="9"></rect>
            {number}
        </g>
    }
}
