//! The sheet: title, map, legend and foot, laid out for a size of paper. Lengths are in points of that paper.

use super::ink::{FACES, INK_SOFT, PAPER, ink};
use super::key;
use super::words::{FOOT, LEAD, Letters, ROUTE, TITLE, foot, route, stops};
use crate::catalog::map::Station;
use crate::catalog::{self, RoleId};
use crate::decimal::{decimal, fine};
use crate::paper::Paper;
use crate::plan::routes::Move;
use crate::ui::map::flag::flag;
use crate::ui::map::station::{band, bullets, course, label, sign, way};
use crate::ui::markup::{Markup, markup};

/// What most printers leave white along the edges, and a little more: 10 mm.
const MARGIN: f32 = 28.35;
/// The room between title, map, legend and foot.
const GAP: f32 = 10.0;

/// Everything that a poster depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    /// The sheet it is laid out for.
    pub paper: Paper,
    /// Where the person is, if that is marked.
    pub here: Option<RoleId>,
    /// Where the person wants to be, if that is marked.
    pub want: Option<RoleId>,
    /// The steps from the one to the other. Empty where there is no route to mark.
    pub steps: Vec<Move>,
    /// The day the dataset was gathered, as it is written where the reader is.
    pub gathered: String,
}

/// Where the parts of a sheet begin and end, from its top.
struct Places {
    /// The width between the margins.
    width: f32,
    map_top: f32,
    map_bottom: f32,
    foot_top: f32,
}

impl Poster {
    /// The corners of the sheet, as an SVG has them.
    pub fn view_box(&self) -> String {
        let (width, height) = self.paper.points();
        format!("0 0 {} {}", decimal(width), decimal(height))
    }

    /// The drawing, to stand inside an `<svg>` with that view box. It needs no style sheet.
    pub fn drawing(&self) -> Markup {
        let (width, height) = self.paper.points();
        let route = ROUTE.wrap(&route(self), width - 2.0 * MARGIN);
        let foot: Vec<String> =
            foot(self).iter().flat_map(|paragraph| FOOT.wrap(paragraph, width - 2.0 * MARGIN)).collect();
        let places = self.places(&route, &foot);
        let drawing = markup! {
            <g font-family=FACES>
                <rect width=width height=height fill=PAPER></rect>
                {head(&route)}
                {self.map(&places)}
                {key::key(self, MARGIN, places.map_bottom + GAP, places.width)}
                <path d=format!("M{} {}H{}", decimal(MARGIN), decimal(places.foot_top), decimal(width - MARGIN)) stroke=INK_SOFT stroke-width="0.5"></path>
                {FOOT.set(&foot, MARGIN, places.foot_top + 11.0)}
            </g>
        };
        drawing.dressed(ink)
    }

    fn places(&self, route: &[String], foot: &[String]) -> Places {
        let (width, height) = self.paper.points();
        let width = width - 2.0 * MARGIN;
        let head = TITLE.leading + LEAD.leading + if self.is_marked() { ROUTE.height(route) } else { 0.0 };
        let foot_top = height - MARGIN - FOOT.height(foot) - 4.0;
        let map_bottom = foot_top - 2.0 * GAP - key::height(self, width);
        Places { width, map_top: MARGIN + head + GAP, map_bottom, foot_top }
    }

    /// The map, as large as it fits, in the middle of its room.
    fn map(&self, places: &Places) -> Markup {
        let map = catalog::map();
        let room = places.map_bottom - places.map_top;
        let scale = (places.width / map.width).min(room / map.height);
        let left = MARGIN + (places.width - map.width * scale) / 2.0;
        let top = places.map_top + (room - map.height * scale) / 2.0;
        let bands = map.zones.iter().enumerate().map(|(at, zone)| band(zone, map.height, at % 2 == 1));
        markup! {
            <g transform=format!("translate({} {}) scale({})", decimal(left), decimal(top), fine(scale))>
                {bands.collect::<Markup>()}
                {map.lines.iter().map(course).collect::<Markup>()}
                {map.lines.iter().map(bullets).collect::<Markup>()}
                {(!self.steps.is_empty()).then(|| self.route())}
                {self.stations()}
            </g>
        }
    }

    /// The route, with light along its edges; where it comes to words, it passes behind them.
    fn route(&self) -> Markup {
        let labels = catalog::map().stations.iter().map(label).collect::<Markup>();
        markup! {
            <g data-halo="true">{way(&self.steps)}</g>
            {way(&self.steps)}
            <g data-halo="true">{labels}</g>
        }
    }

    fn stations(&self) -> Markup {
        let stops = stops(self);
        let number = |role: RoleId| stops.iter().position(|stop| *stop == role).map(|at| at + 1);
        catalog::map().stations.iter().map(|station| self.station(station, number(station.role))).collect()
    }

    /// A station, with its number on the route where it has one.
    fn station(&self, station: &'static Station, number: Option<usize>) -> Markup {
        let is_here = self.here == Some(station.role);
        let is_goal = self.want == Some(station.role) && !is_here;
        let standing = if number.is_some() || is_here { "way" } else { "plain" };
        let number = number.map(|number| {
            markup! { <text class="map-flag-word" x=station.at.x y=station.at.y + 4.5>{number}</text> }
        });
        markup! {
            <g data-standing=standing>
                {sign(station)}
                {number}
                {label(station)}
                {is_here.then(|| flag(station, "You are here", "here"))}
                {is_goal.then(|| flag(station, "Destination", "goal"))}
            </g>
        }
    }

    fn is_marked(&self) -> bool {
        self.here.is_some() || self.want.is_some()
    }
}

fn head(route: &[String]) -> Markup {
    let below = |letters: Letters, above: f32| MARGIN + above + letters.size;
    let title = [catalog::about().title.to_owned()];
    markup! {
        {TITLE.set(&title, MARGIN, below(TITLE, -4.0))}
        {LEAD.set(&[super::words::lead()], MARGIN, below(LEAD, TITLE.leading))}
        {ROUTE.set(route, MARGIN, below(ROUTE, TITLE.leading + LEAD.leading))}
    }
}
