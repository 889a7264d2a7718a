//! Where each label stands: one of eight places around its station, so that it meets nothing.
//!
//! Every place is weighed against lines, signs and edges once; then labels give way to each other until none gains.

use super::grid::Sign;
use super::lettering::{ASCENT, label_size};
use super::shape::Segment;
use super::{Anchor, Bounds, HEADING, PlannedLabel, Point, STATION_RADIUS, STROKE};

/// The clear distance a label keeps from everything.
pub(super) const LABEL_CLEARANCE: f32 = 3.0;

/// What labels must keep clear of.
pub(super) struct Surroundings<'a> {
    pub(super) pieces: &'a [Segment],
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
    let places: Vec<Vec<Place>> = labels
        .iter()
        .enumerate()
        .map(|(station, lines)| {
            let mut places = places(lines, around.signs[station]);
            for place in &mut places {
                place.cost += obstruction(place.label.bounds, station, around);
            }
            places.sort_by(|a, b| a.cost.total_cmp(&b.cost));
            places
        })
        .collect();
    let chosen = choose(&places);
    places.iter().zip(chosen).map(|(places, chosen)| places[chosen].label).collect()
}

/// Chooses a place for every label: several beginnings, each improved until nothing gains, the best kept.
fn choose(places: &[Vec<Place>]) -> Vec<usize> {
    let rivals = rivals(places);
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut best: Option<(f32, Vec<usize>)> = None;
    let rounds = if places.len() > 200 { 2 } else { 60 };
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
        let cost = (0..places.len()).map(|station| total(places, &rivals, &chosen, station, chosen[station])).sum::<f32>();
        if best.as_ref().is_none_or(|best| cost < best.0 - 0.01) {
            best = Some((cost, chosen));
        }
    }
    best.map(|best| best.1).unwrap_or_default()
}

/// Lets every label move to its best place given the others, until none wants to.
fn improve(places: &[Vec<Place>], rivals: &[Vec<usize>], chosen: &mut [usize]) {
    for _ in 0..20 {
        let mut changed = false;
        for station in 0..places.len() {
            let cost = |candidate: usize| total(places, rivals, chosen, station, candidate);
            let best = (0..places[station].len()).map(|candidate| (cost(candidate), candidate)).min_by(|a, b| a.0.total_cmp(&b.0));
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

/// For every station the others whose labels may come into its way.
fn rivals(places: &[Vec<Place>]) -> Vec<Vec<usize>> {
    let areas: Vec<Bounds> = places.iter().map(|places| places.iter().map(|place| place.label.bounds).reduce(Bounds::with).unwrap_or(NOTHING)).collect();
    (0..areas.len()).map(|one| (0..areas.len()).filter(|&other| other != one && areas[one].grown(LABEL_CLEARANCE).meets(areas[other])).collect()).collect()
}

const NOTHING: Bounds = Bounds { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };

/// A small generator of numbers with a fixed seed, so that the same network always gets the same map.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}

fn total(places: &[Vec<Place>], rivals: &[Vec<usize>], chosen: &[usize], station: usize, candidate: usize) -> f32 {
    let own = &places[station][candidate];
    let bounds = own.label.bounds.grown(LABEL_CLEARANCE);
    let met = rivals[station].iter().filter(|&&other| places[other][chosen[other]].label.bounds.meets(bounds)).count();
    own.cost + 150.0 * f32::from(u16::try_from(met).unwrap_or(u16::MAX))
}

/// The eight places around a sign, the better ones cheaper.
fn places(lines: &[String], sign: Sign) -> Vec<Place> {
    let (width, height) = label_size(lines);
    let Point { x, y } = sign.at;
    let side = STATION_RADIUS + 7.0;
    let slant = STATION_RADIUS + 1.0;
    let (above, below) = (y - sign.reach - 3.0 - height, y + sign.reach + 4.0);
    let middle = y - height / 2.0;
    [
        (Anchor::Middle, x, below, 0.0),
        (Anchor::Middle, x, above, 1.0),
        (Anchor::Start, x + side, middle, 6.0),
        (Anchor::End, x - side, middle, 6.0),
        (Anchor::Start, x + slant, below - 6.0, 10.0),
        (Anchor::Start, x + slant, above + 6.0, 10.0),
        (Anchor::End, x - slant, below - 6.0, 10.0),
        (Anchor::End, x - slant, above + 6.0, 10.0),
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

/// What stands against a place, apart from other labels.
fn obstruction(bounds: Bounds, station: usize, around: &Surroundings<'_>) -> f32 {
    let mut cost = 0.0;
    let close = bounds.grown(20.0);
    for piece in around.pieces.iter().filter(|piece| piece.bounds().grown(0.1).meets(close)) {
        let clear = piece.distance_to_bounds(bounds) - STROKE / 2.0;
        cost += crowding(clear);
    }
    for (_, sign) in around.signs.iter().enumerate().filter(|(other, _)| *other != station) {
        let area = Bounds {
            left: sign.at.x - STATION_RADIUS,
            top: sign.at.y - sign.reach,
            right: sign.at.x + STATION_RADIUS,
            bottom: sign.at.y + sign.reach,
        };
        if area.meets(close) {
            cost += 2.0 * crowding(area.distance_to(bounds));
        }
    }
    for edge in around.edges {
        let clear = if *edge > bounds.left && *edge < bounds.right { 0.0 } else { (bounds.left - edge).abs().min((bounds.right - edge).abs()) };
        cost += crowding(clear);
    }
    let outside = bounds.left < 0.0 || bounds.top < HEADING || bounds.bottom > around.height;
    cost + if outside { 300.0 } else { 0.0 }
}

fn crowding(clear: f32) -> f32 {
    if clear < LABEL_CLEARANCE {
        100.0
    } else if clear < 8.0 {
        (8.0 - clear) * 1.0
    } else {
        0.0
    }
}
