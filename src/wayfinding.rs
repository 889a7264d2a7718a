//! Finding one's way over the map: which station an arrow key leads to.
//!
//! Ways from one role to another are [`crate::plan::routes`].

use crate::catalog::link::{steps_from, steps_to};
use crate::catalog::map::{Point, Station};
use crate::catalog::{self, RoleId};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Entity;

    #[track_caller]
    fn role(slug: &str) -> RoleId {
        RoleId::from_slug(slug).expect("a role of the default dataset")
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
