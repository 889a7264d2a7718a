//! Where each label stands: one of eight places around its station, so that it meets nothing.
//!
//! Every place is weighed against lines, signs and edges once; then labels give way to each other until none gains.

use super::grid::Sign;
use super::lettering::{ASCENT, label_size};
use super::random::Random;
use super::shape::{NOWHERE, Segment};
use super::{Anchor, Bounds, HEADING, PlannedLabel, Point, STATION_RADIUS, STROKE};

/// The clear distance a label keeps from everything.
pub(super) const LABEL_CLEARANCE: f32 = 3.0;

/// How many places a label may take.
const PLACES: usize = 8;
/// The clear distance beyond which nothing crowds a label.
const COMFORT: f32 = 8.0;
/// What it costs to meet another label, anything else, or the edge of the drawing.
const OVERLAP: f32 = 150.0;
const MEETING: f32 = 100.0;
const OUTSIDE: f32 = 300.0;
/// The room kept free below the lowest label.
const FOOT: f32 = 12.0;
/// The share of that cost that remains while a line may still give way.
const YIELDING: f32 = 0.04;

/// What labels must keep clear of.
pub(super) struct Surroundings<'a> {
    /// The pieces of all lines, with the stations at the ends of their hops.
    pub(super) pieces: &'a [(Segment, [usize; 2])],
    /// Whether lines still give way: then a bend beside a label's own station is no great obstacle.
    pub(super) yielding: bool,
    pub(super) signs: &'a [Sign],
    pub(super) edges: &'a [f32],
    pub(super) height: f32,
}

/// A place a label might take, with what stands against it.
struct Place {
    label: PlannedLabel,
    cost: f32,
}

/// Places all labels; one for each sign.
pub(super) fn place(labels: &[&[String]], around: &Surroundings<'_>) -> Vec<PlannedLabel> {
    let places: Vec<Vec<Place>> =
        labels.iter().enumerate().map(|(station, lines)| weighed_places(lines, station, around)).collect();
    let chosen = choose(&places);
    places.iter().zip(chosen).map(|(places, chosen)| places[chosen].label).collect()
}

/// Chooses a place for every label: several beginnings, each improved until nothing gains, the best kept.
fn choose(places: &[Vec<Place>]) -> Vec<usize> {
    let rivals = rivals(places);
    let mut random = Random::new();
    let mut best: Option<(f32, Vec<usize>)> = None;
    let rounds = if places.len() > 200 { 2 } else { 24 };
    for round in 0..rounds {
        let mut chosen = best.as_ref().map_or_else(|| vec![0; places.len()], |best| best.1.clone());
        if round > 0 {
            for station in 0..places.len() {
                if random.below(5) == 0 {
                    chosen[station] = random.below(places[station].len().min(4));
                }
            }
        }
        improve(places, &rivals, &mut chosen);
        let cost =
            (0..places.len()).map(|station| total(places, &rivals, &chosen, station, chosen[station])).sum::<f32>();
        if best.as_ref().is_none_or(|best| cost < best.0 - 0.01) {
            best = Some((cost, chosen));
        }
    }
    best.map(|best| best.1).unwrap_or_default()
}

/// Lets every label move to its best place given the others, until none wants to.
fn improve(places: &[Vec<Place>], rivals: &[Vec<Rival>], chosen: &mut [usize]) {
    for _ in 0..20 {
        let mut changed = false;
        for station in 0..places.len() {
            let cost = |candidate: usize| total(places, rivals, chosen, station, candidate);
            let best = (0..places[station].len())
                .map(|candidate| (cost(candidate), candidate))
                .min_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((_, best)) = best.filter(|best| best.0 < cost(chosen[station]) - 0.01) {
                chosen[station] = best;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
}

/// What a label would meet among its rivals: for each of its places, which of the rival's places are in the way.
struct Rival {
    station: usize,
    met: [u8; PLACES],
}

/// For every station the others whose labels may come into its way.
fn rivals(places: &[Vec<Place>]) -> Vec<Vec<Rival>> {
    let areas: Vec<Bounds> =
        places.iter().map(|places| places.iter().map(|place| place.label.bounds).fold(NOWHERE, Bounds::with)).collect();
    let rival = |one: usize, other: usize| {
        let mut met = [0_u8; PLACES];
        for (place, met) in places[one].iter().zip(&mut met) {
            let bounds = place.label.bounds.grown(LABEL_CLEARANCE);
            for (bit, place) in places[other].iter().enumerate() {
                *met |= u8::from(place.label.bounds.meets(bounds)) << bit;
            }
        }
        Rival { station: other, met }
    };
    (0..areas.len())
        .map(|one| {
            let near =
                (0..areas.len()).filter(|&other| other != one && areas[one].grown(LABEL_CLEARANCE).meets(areas[other]));
            near.map(|other| rival(one, other)).filter(|rival| rival.met.iter().any(|met| *met > 0)).collect()
        })
        .collect()
}

fn total(places: &[Vec<Place>], rivals: &[Vec<Rival>], chosen: &[usize], station: usize, candidate: usize) -> f32 {
    let mut cost = places[station][candidate].cost;
    for rival in &rivals[station] {
        if rival.met[candidate] >> chosen[rival.station] & 1 == 1 {
            cost += OVERLAP;
        }
    }
    cost
}

/// The eight places around a sign, the better ones cheaper.
fn places(lines: &[String], sign: Sign) -> Vec<Place> {
    let (width, height) = label_size(lines);
    let Point { x, y } = sign.at;
    let side = STATION_RADIUS + 7.0;
    let slant = STATION_RADIUS;
    let (above, below) = (y - sign.reach - 3.0 - height, y + sign.reach + 4.0);
    let middle = y - height / 2.0;
    [
        (Anchor::Middle, x, below, 0.0),
        (Anchor::Middle, x, above, 1.0),
        (Anchor::Start, x + side, middle, 6.0),
        (Anchor::End, x - side, middle, 6.0),
        (Anchor::Start, x + slant, below - 4.0, 16.0),
        (Anchor::Start, x + slant, above + 3.0, 16.0),
        (Anchor::End, x - slant, below - 4.0, 16.0),
        (Anchor::End, x - slant, above + 3.0, 16.0),
    ]
    .into_iter()
    .map(|(anchor, x, top, cost)| {
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        let bounds = Bounds { left, top, right: left + width, bottom: top + height };
        Place { label: PlannedLabel { at: Point { x, y: top + ASCENT }, anchor, bounds }, cost }
    })
    .collect()
}

/// The places around a sign with all that stands against them, the cheapest first.
fn weighed_places(lines: &[String], station: usize, around: &Surroundings<'_>) -> Vec<Place> {
    let mut places = places(lines, around.signs[station]);
    let area = places.iter().map(|place| place.label.bounds).fold(NOWHERE, Bounds::with).grown(COMFORT);
    let near = around.pieces.iter().filter(|(piece, _)| piece.bounds().grown(STROKE).meets(area));
    let pieces: Vec<(Segment, f32)> = near
        .map(|&(piece, ends)| {
            let yields = around.yielding && ends.contains(&station) && !piece.is_horizontal();
            (piece, if yields { YIELDING } else { 1.0 })
        })
        .collect();
    let strangers =
        around.signs.iter().enumerate().filter(|(other, _)| *other != station).map(|(_, sign)| sign.bounds());
    let signs: Vec<Bounds> = strangers.filter(|sign| sign.meets(area)).collect();
    let right = around.edges.last().copied().unwrap_or(f32::MAX);
    for place in &mut places {
        let bounds = place.label.bounds;
        let against =
            |(piece, share): &(Segment, f32)| share * crowding(piece.distance_to_bounds(bounds) - STROKE / 2.0);
        place.cost += pieces.iter().map(against).sum::<f32>();
        place.cost += signs.iter().map(|sign| 2.0 * crowding(sign.distance_to(bounds))).sum::<f32>();
        for edge in around.edges {
            let inside = *edge > bounds.left && *edge < bounds.right;
            place.cost +=
                crowding(if inside { 0.0 } else { (bounds.left - edge).abs().min((bounds.right - edge).abs()) });
        }
        let outside =
            bounds.left < 0.0 || bounds.right > right || bounds.top < HEADING || bounds.bottom > around.height - FOOT;
        place.cost += if outside { OUTSIDE } else { 0.0 };
    }
    places.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    places
}

/// What it costs to have so little clear space on one side.
fn crowding(clear: f32) -> f32 {
    if clear < LABEL_CLEARANCE {
        MEETING
    } else if clear < COMFORT {
        COMFORT - clear
    } else {
        0.0
    }
}
