//! How the stations of the map are shown, from what is chosen and where the person is: the rule, without any drawing.

use crate::catalog::link::links_of;
use crate::catalog::map::Station;
use crate::catalog::{self, RoleId};
use crate::plan::routes::Move;

/// How a station relates to the chosen one. The sheets step plain ones back where one is chosen or a way is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In no way, or none is chosen.
    Plain,
    /// It is the chosen one.
    Chosen,
    /// People come from it, go to it or work with it.
    Near,
    /// It lies on the way from here to the destination.
    OnTheWay,
}

impl Standing {
    /// The word the style sheet knows it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Chosen => "chosen",
            Self::Near => "near",
            Self::OnTheWay => "way",
        }
    }
}

/// How a station is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    /// How it relates to the chosen one, or to the way.
    pub standing: Standing,
    /// Whether the Tab key comes to it: to one of all stations.
    pub is_tab_stop: bool,
    /// Whether the person is there.
    pub is_here: bool,
    /// Whether the person wants to be there.
    pub is_goal: bool,
}

impl Sight {
    /// That of a station with which nothing is the matter.
    pub const PLAIN: Self = Self { standing: Standing::Plain, is_tab_stop: false, is_here: false, is_goal: false };
}

/// How each station is shown, in their order on the map. What is chosen goes before the way.
pub fn sights(chosen: Option<RoleId>, here: Option<RoleId>, want: Option<RoleId>, way: &[Move]) -> Vec<Sight> {
    let stations = &catalog::map().stations;
    let near: Vec<RoleId> = chosen.into_iter().flat_map(links_of).flat_map(|link| [link.from, link.to]).collect();
    let is_on_the_way = |role| way.iter().any(|step| step.from == role || step.to == role);
    let tab_stop = chosen.or(here).or(stations.first().map(|station| station.role));
    let sight = |station: &Station| {
        let role = Some(station.role);
        let standing = match chosen {
            Some(_) if chosen == role => Standing::Chosen,
            Some(_) if near.contains(&station.role) => Standing::Near,
            None if is_on_the_way(station.role) => Standing::OnTheWay,
            _ => Standing::Plain,
        };
        Sight { standing, is_tab_stop: tab_stop == role, is_here: here == role, is_goal: want == role }
    };
    stations.iter().map(sight).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Entity;
    use crate::plan::routes::direct;

    fn role(slug: &str) -> RoleId {
        RoleId::from_slug(slug).expect("the dataset has it")
    }

    fn at(sights: &[Sight], role: RoleId) -> Sight {
        let position = catalog::map().stations.iter().position(|station| station.role == role);
        sights[position.expect("it has a station")]
    }

    /// M8: the Tab key comes to one station, whatever is known.
    #[test]
    fn one_station_is_a_tab_stop() {
        let (manager, technician) = (role("problem-manager"), role("service-desk-technician"));
        for (chosen, here, stop) in [(Some(manager), Some(technician), manager), (None, Some(technician), technician)] {
            let sights = sights(chosen, here, None, &[]);
            assert_eq!(sights.iter().filter(|sight| sight.is_tab_stop).count(), 1);
            assert!(at(&sights, stop).is_tab_stop);
        }
        assert_eq!(sights(None, None, None, &[]).iter().filter(|sight| sight.is_tab_stop).count(), 1);
    }

    #[test]
    fn what_is_chosen_goes_before_the_way() {
        let (here, want) = (role("service-desk-technician"), role("service-delivery-manager"));
        let way = direct(here, want).expect("there is a way");
        let shown = sights(None, Some(here), Some(want), &way);
        assert_eq!(
            at(&shown, here),
            Sight { standing: Standing::OnTheWay, is_tab_stop: true, is_here: true, is_goal: false }
        );
        assert!(at(&shown, want).is_goal);
        assert_eq!(at(&shown, role("problem-manager")).standing, Standing::Plain);

        let shown = sights(Some(role("problem-manager")), Some(here), Some(want), &way);
        assert_eq!(at(&shown, role("problem-manager")).standing, Standing::Chosen);
        assert_eq!(at(&shown, role("incident-manager")).standing, Standing::Near);
        assert_eq!(at(&shown, want).standing, Standing::Plain);
    }
}
