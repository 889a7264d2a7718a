//! What becomes of the tables when a layer lies over them. The base is read and never changed.

use super::super::id::{CertificationId, RoleId, SourceId, TrackId};
use super::super::link::Link;
use super::super::map::Station;
use super::super::role::{Role, Track};
use super::super::tables::{Details, Tables, base};
use super::super::vocabulary::Strength;
use super::Layer;
use super::label::label;
use super::rows::{body, certification, certification_detail, list, role, role_detail, source_of};

/// What every page needs, with the layer over it.
pub(in crate::catalog) fn tables(base: &Tables, layer: &'static Layer) -> Tables {
    let source = SourceId(base.sources);
    let mut roles = base.roles.to_vec();
    for (id, title) in &layer.titles {
        if let Some(role) = roles.get_mut(id.index()) {
            *role = retitled(role, title, base.map.stations.iter().find(|station| station.role == *id));
        }
    }
    roles.extend((base.roles.len()..).zip(&layer.roles).map(|(place, added)| role(place, added)));
    let mut links = base.links.to_vec();
    for added in layer.roles.iter().flat_map(|role| &role.links) {
        let (from, to, kind) = (added.from, added.to, added.kind);
        links.push(Link { from, to, kind, source, strength: Strength::Medium, note: None });
    }
    let mut certifications = base.certifications.to_vec();
    let first = base.certifications.len();
    certifications.extend((first..).zip(&layer.certifications).map(|(place, added)| certification(place, added)));
    let mut map = base.map;
    map.stations =
        keep(map.stations, layer.hidden_roles.is_empty(), |station| !layer.hidden_roles.contains(&station.role));
    Tables {
        roles: Vec::leak(roles),
        links: Vec::leak(links),
        certifications: Vec::leak(certifications),
        tracks: tracks(base, layer),
        map,
        ..*base
    }
}

/// Everything else, with the layer over it.
pub(in crate::catalog) fn details(details: &Details, layer: &'static Layer) -> Details {
    let source: &[SourceId] = Vec::leak(vec![SourceId(base().sources)]);
    let mut sources = details.sources.to_vec();
    sources.push(source_of(layer));
    let mut bodies = details.bodies.to_vec();
    let mut roles = details.roles.to_vec();
    for role in &mut roles {
        let is_shown = |id: &CertificationId| !layer.hidden_certifications.contains(id);
        let is_whole = layer.hidden_certifications.is_empty();
        role.certifications.named = keep(role.certifications.named, is_whole, is_shown);
        role.certifications.suggested = keep(role.certifications.suggested, is_whole, is_shown);
    }
    roles.extend(layer.roles.iter().map(|added| role_detail(added, source, &layer.updated)));
    let mut certifications = details.certifications.to_vec();
    for added in &layer.certifications {
        let body = body(&mut bodies, &added.body);
        certifications.push(certification_detail(added, body, source, &layer.updated));
    }
    Details {
        sources: Vec::leak(sources),
        bodies: Vec::leak(bodies),
        roles: Vec::leak(roles),
        certifications: Vec::leak(certifications),
        ..*details
    }
}

/// The members that pass; the same list where all of them do.
fn keep<T: Copy>(all: &'static [T], is_whole: bool, passes: impl Fn(&T) -> bool) -> &'static [T] {
    if is_whole { all } else { Vec::leak(all.iter().filter(|each| passes(each)).copied().collect()) }
}

/// A role by the organisation's title; that of the dataset stays a name by which it is found.
fn retitled(role: &Role, title: &'static str, station: Option<&Station>) -> Role {
    let known: Vec<_> = role.also_known_as.iter().copied().filter(|other| *other != title).collect();
    let room = station.map_or(0.0, |station| station.label.bounds.right - station.label.bounds.left);
    Role {
        title,
        label: label(title, room, role.label.len()),
        also_known_as: list(std::iter::once(role.title).filter(|other| *other != title).chain(known)),
        ..*role
    }
}

/// The lines of the map; one that has an added role has it as a branch of its own, which no map draws.
fn tracks(base: &Tables, layer: &Layer) -> &'static [Track] {
    let mut tracks = base.tracks.to_vec();
    for (place, added) in (base.roles.len()..).zip(&layer.roles) {
        if let Some(track) = added.track.and_then(|id: TrackId| tracks.get_mut(id.index()))
            && let Ok(place) = u16::try_from(place)
        {
            let alone: &[RoleId] = Vec::leak(vec![RoleId(place)]);
            let mut paths = track.paths.to_vec();
            paths.push(alone);
            track.paths = Vec::leak(paths);
        }
    }
    Vec::leak(tracks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::layer::Layer;

    fn leaked(layer: Layer) -> &'static Layer {
        Box::leak(Box::new(layer))
    }

    /// O10: a layer in which nothing stands changes nothing.
    #[test]
    fn laying_nothing_over_changes_nothing() {
        let laid = tables(base(), leaked(Layer::default()));
        assert_eq!(format!("{laid:?}"), format!("{:?}", base()));
    }

    /// O10: whatever is laid over, the rows of the dataset keep their places and their slugs.
    #[test]
    fn rows_of_the_dataset_stay_where_they_are() {
        let hidden: Vec<RoleId> = base().map.stations.iter().skip(3).map(|station| station.role).collect();
        let titles = base().map.stations.iter().map(|station| (station.role, "A".repeat(80))).collect();
        let layer = leaked(Layer { titles, hidden_roles: hidden, ..Layer::default() });
        let laid = tables(base(), layer);
        for (before, after) in base().roles.iter().zip(laid.roles) {
            assert_eq!((before.place, before.slug, before.summary), (after.place, after.slug, after.summary));
            assert!(after.also_known_as.starts_with(&[before.title]), "{}", after.slug);
        }
        assert_eq!(laid.map.stations.len(), 3);
        assert_eq!(base().map.stations.len(), base().roles.len(), "the base is as it was");
    }
}
