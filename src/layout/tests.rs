//! Tests of whole drawings: small ones by hand, many odd ones by chance. The default map is looked at in `tests/map.rs`.

#[path = "../../tests/map/inspect.rs"]
mod inspect;

use super::random::Random;
use super::{LineInput, Network, Plan, StationInput, draw};
use inspect::{Picture, Stop};

/// A network from the zone of each station and the paths of each line.
pub(super) fn network(zones: &[usize], lines: &[&[&[usize]]]) -> Network {
    let station = |(index, zone): (usize, &usize)| StationInput {
        zone: *zone,
        label: vec![format!("Station {index}")],
        ..StationInput::default()
    };
    let line = |paths: &&[&[usize]]| LineInput { paths: paths.iter().map(|path| path.to_vec()).collect(), row: None };
    Network {
        zones: 5,
        stations: zones.iter().enumerate().map(station).collect(),
        lines: lines.iter().map(line).collect(),
    }
}

/// A network of one line through so many stations.
pub(super) fn zigzag(count: usize) -> Network {
    let zones: Vec<usize> = (0..count).map(|station| station * 5 / count.max(1)).collect();
    network(&zones, &[&[&(0..count).collect::<Vec<usize>>()]])
}

fn picture(network: &Network, plan: &Plan) -> Picture {
    let stop = |station: &super::PlannedStation| {
        let bounds = station.label.bounds;
        Stop {
            zone: network.stations[station.station].zone.min(plan.zones.len() - 1),
            at: (station.at.x, station.at.y),
            reach: station.reach,
            lines: station.lines.clone(),
            label: [bounds.left, bounds.top, bounds.right, bounds.bottom],
        }
    };
    Picture {
        width: plan.width,
        height: plan.height,
        zones: plan.zones.iter().map(|zone| (zone.x, zone.x + zone.width)).collect(),
        courses: plan
            .lines
            .iter()
            .flat_map(|line| line.courses.iter().map(|course| (line.line, course.clone())))
            .collect(),
        bullets: plan.lines.iter().flat_map(|line| line.bullets.iter().map(|at| (line.line, (at.x, at.y)))).collect(),
        stations: plan.stations.iter().map(stop).collect(),
    }
}

#[track_caller]
fn assert_legible(network: &Network) -> Plan {
    let plan = draw(network);
    let problems = picture(network, &plan).illegible();
    assert!(problems.is_empty(), "{}\n{}", plan.quality, problems.join("\n"));
    assert_eq!(plan.quality.faults(), 0, "{}", plan.quality);
    plan
}

/// Stations and lines by chance, paths in order of zones.
fn by_chance(random: &mut Random, stations: usize, lines: usize) -> Network {
    let mut zones: Vec<usize> = (0..stations).map(|_| random.below(5)).collect();
    zones.sort_unstable();
    let path = |random: &mut Random| {
        let mut path: Vec<usize> = (0..2 + random.below(5)).map(|_| random.below(stations)).collect();
        path.sort_unstable();
        path.dedup();
        path
    };
    let paths: Vec<Vec<usize>> = (0..lines).map(|_| path(random)).collect();
    let mut network = network(&zones, &[]);
    network.lines = paths.into_iter().map(|path| LineInput { paths: vec![path], row: None }).collect();
    network
}

#[test]
fn a_single_line_runs_straight() {
    let plan = assert_legible(&zigzag(6));
    assert_eq!(plan.quality.bends, 0);
}

/// M3: two lines of one course are two lines to the eye.
#[test]
fn lines_with_the_same_stations_run_side_by_side() {
    let plan = assert_legible(&network(&[0, 1, 2], &[&[&[0, 1, 2]], &[&[0, 1, 2]], &[&[0, 1, 2]]]));
    assert_eq!((plan.quality.bends, plan.quality.crossings), (0, 0));
    assert!((plan.stations[1].reach - 21.0).abs() < 0.01, "the capsule covers three lines: {}", plan.stations[1].reach);
    assert!(plan.stations.iter().all(|station| station.interchange));
}

#[test]
fn a_branch_leaves_its_line_without_a_crossing() {
    let plan = assert_legible(&network(&[0, 1, 2, 2], &[&[&[0, 1, 2], &[1, 3]]]));
    assert_eq!(plan.quality.crossings, 0);
    assert_eq!(plan.lines[0].courses.len(), 2);
    assert!(!plan.stations[1].interchange, "two branches of one line are no interchange");
}

#[test]
fn a_shared_stretch_of_two_branches_is_drawn_once() {
    let plan = assert_legible(&network(&[0, 1, 2, 3], &[&[&[0, 1, 2], &[0, 1, 3]]]));
    assert_eq!(plan.lines[0].courses.len(), 2);
    let starts = plan.lines[0]
        .courses
        .iter()
        .filter(|course| course.starts_with(&format!("M{:.0} ", plan.stations[0].at.x)))
        .count();
    assert!(starts <= 1, "{:?}", plan.lines[0].courses);
}

/// M2: passing through would say that the line calls there.
#[test]
fn a_line_goes_around_a_station_at_which_it_does_not_call() {
    let mut network = network(&[0, 1, 2], &[&[&[0, 2]], &[&[0, 1, 2]]]);
    for station in &mut network.stations {
        station.row = Some(0);
    }
    assert_legible(&network);
}

#[test]
fn odd_networks_are_drawn_all_the_same() {
    let odd: [Network; 7] = [
        Network::default(),
        network(&[], &[&[]]),
        network(&[0], &[]),
        network(&[4], &[&[&[0]]]),
        network(&[0, 9, 1], &[&[&[0, 0, 1, 77, 2, 1]]]),
        network(&[2, 1, 0], &[&[&[0, 1, 2]], &[&[2, 1, 0]]]),
        network(&[1, 1, 1], &[&[&[0, 1, 2, 0, 1]], &[&[2, 1, 0]]]),
    ];
    for network in odd {
        let plan = draw(&network);
        assert_eq!(plan.stations.len(), network.stations.len());
        let problems = picture(&network, &plan).malformed();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }
}

#[test]
fn networks_by_chance_are_well_formed_and_honest_about_their_faults() {
    let mut random = Random::new();
    let mut faultless = 0;
    for round in 0..60 {
        let (stations, lines) = (2 + random.below(10), 1 + random.below(4));
        let network = by_chance(&mut random, stations, lines);
        let plan = draw(&network);
        let picture = picture(&network, &plan);
        let problems = if plan.quality.faults() == 0 { picture.illegible() } else { picture.malformed() };
        assert!(problems.is_empty(), "round {round}: {}\n{}\n{network:?}", plan.quality, problems.join("\n"));
        faultless += usize::from(plan.quality.faults() == 0);
    }
    assert!(faultless >= 50, "only {faultless} of 60 drawings have no fault");
}

/// D9: the same network is drawn the same.
#[test]
fn the_same_network_always_gives_the_same_plan() {
    let network = by_chance(&mut Random::new(), 12, 4);
    assert_eq!(draw(&network), draw(&network));
}

#[test]
fn a_thousand_stations_are_drawn() {
    let network = by_chance(&mut Random::new(), 1000, 150);
    let plan = draw(&network);
    let problems = picture(&network, &plan).malformed();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
