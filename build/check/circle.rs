//! Circles in a graph of names, for rules that must not lead back to themselves.

use std::collections::{BTreeMap, BTreeSet};

/// One circle for each knot of the graph that has any, starting at its first name and ending with it again.
pub fn find_all<'a>(next: &BTreeMap<&'a str, Vec<&'a str>>) -> Vec<Vec<&'a str>> {
    let mut circles = Vec::new();
    let mut told = BTreeSet::new();
    for &start in next.keys() {
        let Some(circle) = shortest(next, start) else { continue };
        let is_new = circle.iter().all(|name| !told.contains(name));
        told.extend(circle.iter().copied());
        if is_new {
            circles.push(circle);
        }
    }
    circles
}

/// The shortest way from a name back to itself.
fn shortest<'a>(next: &BTreeMap<&'a str, Vec<&'a str>>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![start]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in &ways {
            let here = way[way.len() - 1];
            for &there in next.get(here).into_iter().flatten() {
                let mut extended = way.clone();
                extended.push(there);
                if there == start {
                    return Some(extended);
                }
                if seen.insert(there) {
                    longer.push(extended);
                }
            }
        }
        ways = longer;
    }
    None
}
