//! The default map: the network of the dataset given to the layout, and the drawing it gives back as fields.

use super::super::layout::{self, Anchor, Bounds, LineInput, Network, Plan, PlannedStation, Point, StationInput};
use super::super::source::Dataset;
use super::super::source::role::Role;
use super::super::vocabulary::Zone;
use super::field::{coordinate, flag, list, member, number, record, text};

/// Draws the roles and tracks of a dataset. Stations and lines keep the order of its tables.
pub fn draw(dataset: &Dataset) -> Plan {
    let stations = dataset.roles.iter().map(|role| station_input(dataset, role)).collect();
    let lines = dataset.tracks.iter().map(|track| {
        let place = |slug: &toml::Spanned<String>| dataset.roles.position(slug.get_ref());
        let paths = track.paths.iter().map(|path| path.get_ref().iter().filter_map(place).collect()).collect();
        LineInput { paths, row: track.row }
    });
    layout::draw(&Network { zones: Zone::ALL.len(), stations, lines: lines.collect() })
}

fn station_input(dataset: &Dataset, role: &Role) -> StationInput {
    let hint = dataset.stations.iter().find(|station| *station.role.get_ref() == role.slug);
    StationInput {
        zone: Zone::ALL.iter().position(|&zone| zone == role.zone).unwrap_or_default(),
        label: role.label.iter().map(|line| line.get_ref().clone()).collect(),
        column: hint.and_then(|station| station.column),
        row: hint.and_then(|station| station.row),
    }
}

/// The drawing.
pub fn drawing(plan: &Plan) -> String {
    let zones = Zone::ALL
        .iter()
        .zip(&plan.zones)
        .map(|(zone, band)| record([member(Zone::ALL, *zone), coordinate(band.x), coordinate(band.width)]));
    let lines = plan.lines.iter().map(|line| {
        record([number(line.line), list(line.courses.iter().map(text)), list(line.bullets.iter().copied().map(point))])
    });
    record([
        coordinate(plan.width),
        coordinate(plan.height),
        list(zones),
        list(lines),
        list(reading_order(plan).into_iter().map(station)),
    ])
}

/// The stations by zone, then from the top, then from the left.
fn reading_order(plan: &Plan) -> Vec<&PlannedStation> {
    let mut stations: Vec<&PlannedStation> = plan.stations.iter().collect();
    stations.sort_by(|one, other| {
        let place =
            |station: &PlannedStation| plan.zones.iter().rposition(|band| band.x <= station.at.x).unwrap_or_default();
        let by_zone = place(one).cmp(&place(other));
        by_zone.then(one.at.y.total_cmp(&other.at.y)).then(one.at.x.total_cmp(&other.at.x))
    });
    stations
}

fn station(station: &PlannedStation) -> String {
    let label = record([point(station.label.at), anchor(station.label.anchor), bounds(station.label.bounds)]);
    record([
        number(station.station),
        point(station.at),
        coordinate(station.reach),
        flag(station.interchange),
        list(station.lines.iter().map(number)),
        label,
    ])
}

/// The position of its name in `Anchor` of the catalogue.
fn anchor(anchor: Anchor) -> String {
    number(match anchor {
        Anchor::Start => 0,
        Anchor::Middle => 1,
        Anchor::End => 2,
    })
}

fn point(point: Point) -> String {
    record([coordinate(point.x), coordinate(point.y)])
}

fn bounds(bounds: Bounds) -> String {
    record([coordinate(bounds.left), coordinate(bounds.top), coordinate(bounds.right), coordinate(bounds.bottom)])
}
