//! The default map, looked at as it was compiled: it must be as legible as a printed one.
//!
//! The rules are those of the design; how the map is found is tested beside the layout.

#[path = "map/inspect.rs"]
mod inspect;

use inspect::{Picture, Stop};
use itsm_career_roadmap::catalog::vocabulary::Zone;
use itsm_career_roadmap::catalog::{self, Entity, RoleId, TrackId, link};
use itsm_career_roadmap::layout::{self, LineInput, Network, StationInput};

fn default_map() -> Picture {
    let drawing = catalog::map();
    let stop = |station: &catalog::map::Station| {
        let bounds = station.label.bounds;
        Stop {
            zone: zone_index(station.role.zone),
            at: (station.at.x, station.at.y),
            reach: station.reach,
            lines: station.tracks.iter().map(|track| track.index()).collect(),
            label: [bounds.left, bounds.top, bounds.right, bounds.bottom],
        }
    };
    let lines = || drawing.lines.iter();
    let courses = lines().flat_map(|line| line.courses.iter().map(|d| (line.track.index(), (*d).to_owned())));
    let bullets = lines().flat_map(|line| line.bullets.iter().map(|at| (line.track.index(), (at.x, at.y))));
    Picture {
        width: drawing.width,
        height: drawing.height,
        zones: drawing.zones.iter().map(|band| (band.x, band.x + band.width)).collect(),
        courses: courses.collect(),
        bullets: bullets.collect(),
        stations: drawing.stations.iter().map(stop).collect(),
    }
}

fn zone_index(zone: Zone) -> usize {
    Zone::ALL.iter().position(|other| *other == zone).unwrap_or_default()
}

/// The network of the catalogue without a single hint.
fn unhinted() -> Network {
    let station = |role: RoleId| StationInput {
        zone: zone_index(role.zone),
        label: role.label.iter().map(|line| (*line).to_owned()).collect(),
        ..StationInput::default()
    };
    let line = |track: TrackId| LineInput {
        paths: track.paths.iter().map(|path| path.iter().map(|role| role.index()).collect()).collect(),
        row: None,
    };
    Network {
        zones: Zone::ALL.len(),
        stations: RoleId::all().map(station).collect(),
        lines: TrackId::all().map(line).collect(),
    }
}

fn steps() -> impl Iterator<Item = (TrackId, RoleId, RoleId)> {
    TrackId::all().flat_map(|track| {
        track.paths.iter().flat_map(move |path| path.windows(2).map(move |pair| (track, pair[0], pair[1])))
    })
}

/// M1, M2, M3, M4, M5: angles, zones, signs that span their lines, distances between lines, and the room around labels.
#[test]
fn nothing_on_the_map_meets_what_it_must_keep_clear_of() {
    let problems = default_map().illegible();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_map_is_as_simple_as_it_has_been() {
    let map = default_map();
    assert!(map.crossings() <= 1, "{} crossings", map.crossings());
    assert!(map.corners() <= 54, "{} corners", map.corners());
    assert!(map.width <= 1600.0 && map.height <= 920.0, "{} x {}", map.width, map.height);
}

/// M6: the number stands on the line itself.
#[test]
fn every_line_carries_its_number() {
    for line in catalog::map().lines {
        assert!(!line.bullets.is_empty(), "{} has no bullet", line.track.slug);
    }
}

/// D5, M2: no role is missing from the map, and no line is there for one role.
#[test]
fn every_role_is_a_station_and_stands_on_a_line_that_is_not_its_own_alone() {
    let stations = catalog::map().stations;
    for role in RoleId::all() {
        let tracks = stations.iter().filter(|station| station.role == role).map(|station| station.tracks.len());
        assert!(tracks.sum::<usize>() > 0, "{} is on no line", role.slug);
    }
    for track in TrackId::all() {
        assert!(track.paths.iter().all(|path| path.len() > 1), "{} has a path of one station", track.slug);
    }
}

/// D6, M1: no line joins what no link joins, and none leads back to a junior zone.
#[test]
fn every_step_along_a_line_is_a_promotion_or_a_lateral_move_of_the_links() {
    use itsm_career_roadmap::catalog::vocabulary::LinkKind::{Lateral, Promotion};
    for (track, from, to) in steps() {
        let supported = link::links().iter().any(|link| {
            let ways = [(link.from, link.to), (link.to, link.from)];
            (link.kind == Promotion && ways[0] == (from, to)) || (link.kind == Lateral && ways.contains(&(from, to)))
        });
        assert!(supported, "{}: nothing supports the step from {} to {}", track.slug, from.slug, to.slug);
        assert!(from.zone <= to.zone, "{}: {} comes after {}", track.slug, from.slug, to.slug);
    }
}

#[test]
fn without_hints_the_map_is_still_decent() {
    let plan = layout::draw(&unhinted());
    assert!(plan.quality.faults() <= 4, "{}", plan.quality);
    assert!(plan.quality.crossings <= 8 && plan.quality.bends <= 70, "{}", plan.quality);
}
