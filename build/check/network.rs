//! The network of roles: links that make sense, and tracks that follow them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::file::Word;
use super::super::vocabulary::{LinkKind, Zone};
use super::circle;

/// A link joins two different roles.
pub fn links_join_two_roles(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for link in dataset.links.iter().filter(|link| link.from.get_ref() == link.to.get_ref()) {
        problems.push(link.problem(format!("role \"{}\" is linked to itself", link.from.get_ref())));
    }
}

/// A promotion does not lead to a zone of less seniority.
pub fn promotions_lead_upwards(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for link in dataset.links.iter().filter(|link| link.kind == LinkKind::Promotion) {
        let zone = |word: &Word| dataset.roles.get(word.get_ref()).map(|role| role.zone);
        let (Some(from), Some(to)) = (zone(&link.from), zone(&link.to)) else { continue };
        if to < from {
            let (from, to) = (from.word(), to.word());
            problems.push(link.problem(format!("a promotion leads down from zone {from} to zone {to}")));
        }
    }
}

/// Nobody is promoted back to where they were.
pub fn promotions_do_not_go_in_circles(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    // A link from a role to itself is another check's business.
    let promotions = dataset.links.iter().filter(|link| link.kind == LinkKind::Promotion);
    for link in promotions.filter(|link| link.from.get_ref() != link.to.get_ref()) {
        next.entry(link.from.get_ref()).or_default().push(link.to.get_ref());
    }
    for circle in circle::find_all(&next) {
        let first = dataset.links.iter().find(|link| {
            link.kind == LinkKind::Promotion && link.from.get_ref() == circle[0] && link.to.get_ref() == circle[1]
        });
        let message = format!("promotions go in a circle: {}", circle.join(" => "));
        problems.extend(first.map(|link| link.problem(message)));
    }
}

/// Whether every link could be read and names roles, so that a link that is not there is really missing.
fn links_are_known(dataset: &Dataset) -> bool {
    let mut ends = dataset.links.iter().flat_map(|link| [&link.from, &link.to]);
    dataset.whole && ends.all(|role| dataset.roles.may_hold(role.get_ref()))
}

/// Every role above the entry zone can be reached from a role of the entry zone by promotions and by
/// lateral moves, which work in both directions.
pub fn roles_can_be_reached(dataset: &Dataset, problems: &mut Vec<Problem>) {
    if !links_are_known(dataset) {
        return;
    }
    let entries = dataset.roles.iter().filter(|role| role.zone == Zone::Entry);
    let mut reached: BTreeSet<&str> = entries.map(|role| role.slug.as_str()).collect();
    loop {
        let before = reached.len();
        for link in &dataset.links {
            let (from, to) = (link.from.get_ref().as_str(), link.to.get_ref().as_str());
            let forward = matches!(link.kind, LinkKind::Promotion | LinkKind::Lateral);
            if forward && reached.contains(from) {
                reached.insert(to);
            }
            if link.kind == LinkKind::Lateral && reached.contains(to) {
                reached.insert(from);
            }
        }
        if reached.len() == before {
            break;
        }
    }
    for role in dataset.roles.iter().filter(|role| !reached.contains(role.slug.as_str())) {
        let message = format!("no promotion or lateral link leads from an entry role to \"{}\"", role.slug);
        problems.push(role.problem(message).help("add the missing link to links.toml".to_owned()));
    }
}

/// Every role is a station of a track.
pub fn roles_are_on_a_track(dataset: &Dataset, problems: &mut Vec<Problem>) {
    if !dataset.whole {
        return;
    }
    let stations: BTreeSet<&str> = dataset
        .tracks
        .iter()
        .flat_map(|track| &track.paths)
        .flat_map(toml::Spanned::get_ref)
        .map(|role| role.get_ref().as_str())
        .collect();
    for role in dataset.roles.iter().filter(|role| !stations.contains(role.slug.as_str())) {
        let message = format!("role \"{}\" is on no track of the map", role.slug);
        problems.push(role.problem(message).help("add it to a path in tracks.toml".to_owned()));
    }
}

/// A track joins several roles, and so does each of its paths, without calling twice at one.
pub fn tracks_have_several_roles(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for track in dataset.tracks.iter() {
        if track.paths.is_empty() {
            problems.push(track.problem(format!("track \"{}\" has no path", track.slug.get_ref())));
        }
        for path in &track.paths {
            let mut seen = BTreeSet::new();
            for role in path.get_ref().iter().filter(|role| !seen.insert(role.get_ref())) {
                let message = format!("this path calls twice at \"{}\"", role.get_ref());
                problems.push(track.problem_at(&role.span(), message));
            }
            if seen.len() < 2 {
                let message = format!("a path of track \"{}\" joins fewer than two roles", track.slug.get_ref());
                problems.push(track.problem_at(&path.span(), message));
            }
        }
    }
}

/// Each step along a track is one that people make: a promotion in that direction, or a lateral move in any.
pub fn tracks_follow_links(dataset: &Dataset, problems: &mut Vec<Problem>) {
    if !links_are_known(dataset) {
        return;
    }
    let mut steps = BTreeSet::new();
    for link in &dataset.links {
        let (from, to) = (link.from.get_ref().as_str(), link.to.get_ref().as_str());
        match link.kind {
            LinkKind::Promotion => _ = steps.insert((from, to)),
            LinkKind::Lateral => steps.extend([(from, to), (to, from)]),
            LinkKind::Escalation | LinkKind::Reporting => {}
        }
    }
    for track in dataset.tracks.iter() {
        for step in track.paths.iter().flat_map(|path| path.get_ref().windows(2)) {
            let (from, to) = (step[0].get_ref().as_str(), step[1].get_ref().as_str());
            if !steps.contains(&(from, to)) {
                let message = format!("no promotion or lateral link supports the step from \"{from}\" to \"{to}\"");
                let help = "add the link with its source to links.toml, or take another path".to_owned();
                problems.push(track.problem_at(&step[1].span(), message).help(help));
            }
        }
    }
}

/// No path leads back to a zone of less seniority.
pub fn tracks_follow_seniority(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for track in dataset.tracks.iter() {
        for step in track.paths.iter().flat_map(|path| path.get_ref().windows(2)) {
            let zone = |word: &Word| dataset.roles.get(word.get_ref()).map(|role| role.zone);
            let (Some(from), Some(to)) = (zone(&step[0]), zone(&step[1])) else { continue };
            if to < from {
                let message = format!("this path leads back from zone {} to zone {}", from.word(), to.word());
                problems.push(track.problem_at(&step[1].span(), message));
            }
        }
    }
}

/// The map has at most one set of hints for a station.
pub fn hints_are_given_once(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for station in dataset.stations.iter().filter(|station| !seen.insert(station.role.get_ref())) {
        let message = format!("station \"{}\" has hints already", station.role.get_ref());
        problems.push(station.problem(message));
    }
}
