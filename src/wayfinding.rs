//! Finding one's way over the map: which station an arrow key leads to, and the way from one to another.
//!
//! Ranking several routes by time, cost and evidence is the plan's business, not this module's.

use crate::catalog::link::{Link, links, steps_from, steps_to};
use crate::catalog::map::{Point, Station};
use crate::catalog::vocabulary::{LinkKind, Strength};
use crate::catalog::{self, Entity, RoleId};

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards seniority, along a link.
    Onwards,
    /// Back along a link.
    Back,
    /// To the station above.
    Up,
    /// To the station below.
    Down,
}

/// The station of a role.
pub fn station(role: RoleId) -> Option<&'static Station> {
    catalog::map().stations.iter().find(|station| station.role == role)
}

/// The role that an arrow key leads to: onwards and back follow career steps, preferring the straightest one;
/// up and down go to the nearest station in that direction. None at the end of the line.
pub fn neighbour(role: RoleId, direction: Direction) -> Option<RoleId> {
    let here = station(role)?.at;
    match direction {
        Direction::Onwards => straightest(here, steps_from(role).map(|link| link.to)),
        Direction::Back => straightest(here, steps_to(role).map(|link| link.from)),
        Direction::Up => nearest(role, |at| here.y - at.y, |at| at.x - here.x),
        Direction::Down => nearest(role, |at| at.y - here.y, |at| at.x - here.x),
    }
}

fn straightest(here: Point, candidates: impl Iterator<Item = RoleId>) -> Option<RoleId> {
    candidates
        .filter_map(|role| Some((role, station(role)?.at)))
        .min_by(|(_, one), (_, other)| bend(here, *one).total_cmp(&bend(here, *other)))
        .map(|(role, _)| role)
}

/// How far a step strays from the row, with its length as the lesser concern.
fn bend(here: Point, at: Point) -> f32 {
    (at.y - here.y).abs() * 4.0 + (at.x - here.x).abs()
}

fn nearest(role: RoleId, ahead: impl Fn(Point) -> f32, aside: impl Fn(Point) -> f32) -> Option<RoleId> {
    catalog::map()
        .stations
        .iter()
        .filter(|station| station.role != role && ahead(station.at) > 1.0)
        .min_by(|one, other| {
            let distance = |at: Point| ahead(at) + aside(at).abs() * 2.0;
            distance(one.at).total_cmp(&distance(other.at))
        })
        .map(|station| station.role)
}

/// The most direct way from one role to another that the evidence supports: the fewest career steps, where a step with
/// weak evidence counts as two and a sideways one as a little more than one. None when no link leads there.
pub fn way(from: RoleId, to: RoleId) -> Option<Vec<&'static Link>> {
    let mut best: Vec<Option<(u32, &'static Link)>> = RoleId::all().map(|_| None).collect();
    let mut has_changed = true;
    while has_changed {
        has_changed = false;
        for link in links().iter().filter(|link| link.is_career_step() && link.to != from) {
            let so_far = if link.from == from { Some(0) } else { best[link.from.index()].map(|(length, _)| length) };
            let Some(length) = so_far.map(|so_far| so_far + length_of(link)) else { continue };
            if best[link.to.index()].is_none_or(|(known, _)| length < known) {
                best[link.to.index()] = Some((length, link));
                has_changed = true;
            }
        }
    }
    let mut way = Vec::new();
    let mut role = to;
    while role != from {
        let (_, link) = best[role.index()]?;
        way.push(link);
        role = link.from;
    }
    way.reverse();
    Some(way)
}

/// How much a step counts, in tenths of a well-supported promotion.
fn length_of(link: &Link) -> u32 {
    let evidence = match link.strength {
        Strength::High => 10,
        Strength::Medium => 11,
        Strength::Low => 20,
    };
    evidence + if link.kind == LinkKind::Lateral { 4 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn role(slug: &str) -> RoleId {
        RoleId::from_slug(slug).expect("a role of the default dataset")
    }

    #[test]
    fn the_service_desk_leads_to_the_chief_information_officer() {
        let way = way(role("service-desk-technician"), role("chief-information-officer")).expect("a way");
        assert_eq!(way.first().map(|link| link.from), Some(role("service-desk-technician")));
        assert_eq!(way.last().map(|link| link.to), Some(role("chief-information-officer")));
        assert!(way.windows(2).all(|pair| pair[0].to == pair[1].from), "each step starts where the last one ended");
        assert!(way.iter().all(|link| link.is_career_step()));
    }

    #[test]
    fn a_weak_short_cut_gives_way_to_well_supported_steps() {
        let way = way(role("service-desk-technician"), role("chief-information-officer")).expect("a way");
        let stops: Vec<_> = way.iter().map(|link| link.to.slug).collect();
        assert!(stops.contains(&"head-of-it-service-management"), "{stops:?}");
        assert!(way.iter().all(|link| link.strength != Strength::Low), "{stops:?}");
    }

    #[test]
    fn nobody_is_sent_back_down_from_the_top() {
        assert!(way(role("chief-information-officer"), role("service-desk-technician")).is_none());
    }

    #[test]
    fn staying_needs_no_move() {
        assert!(way(role("problem-manager"), role("problem-manager")).is_some_and(|way| way.is_empty()));
    }

    /// M8: an arrow leads where it points.
    #[test]
    fn onwards_follows_a_link_and_up_is_above() {
        let from = role("service-desk-technician");
        let next = neighbour(from, Direction::Onwards).expect("a next station");
        assert!(steps_from(from).any(|link| link.to == next));
        if let Some(above) = neighbour(from, Direction::Up) {
            assert!(station(above).expect("drawn").at.y < station(from).expect("drawn").at.y);
        }
    }

    /// M8, A2: nobody needs a pointer to reach a station.
    #[test]
    fn every_station_can_be_reached_with_arrow_keys() {
        let mut seen = vec![false; RoleId::all().len()];
        let mut queue = vec![RoleId::all().next().expect("a role")];
        while let Some(role) = queue.pop() {
            if std::mem::replace(&mut seen[role.index()], true) {
                continue;
            }
            for direction in [Direction::Onwards, Direction::Back, Direction::Up, Direction::Down] {
                queue.extend(neighbour(role, direction));
            }
        }
        let missed: Vec<_> = RoleId::all().filter(|role| !seen[role.index()]).map(|role| role.slug).collect();
        assert!(missed.is_empty(), "arrow keys never reach {missed:?}");
    }
}
