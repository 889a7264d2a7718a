//! The file as another program reads it.

use roxmltree::{Document, Node};

use super::*;
use crate::catalog::{Entity, RoleId, TrackId};
use crate::layout::lettering::text_width;
use crate::paper::Paper;
use crate::plan::routes;

/// The smallest letters that are read on paper without effort, in points.
const SMALLEST: f32 = 6.5;

#[track_caller]
fn role(slug: &str) -> RoleId {
    RoleId::from_slug(slug).expect("a role of the default dataset")
}

fn poster(paper: Paper, here: Option<RoleId>, want: Option<RoleId>) -> Poster {
    let steps = here.zip(want).and_then(|(here, want)| routes::direct(here, want)).unwrap_or_default();
    Poster { paper, here, want, steps, gathered: "21 November 2026".to_owned() }
}

/// Every kind of poster on every paper: nothing marked, one end, a route, no route, and no need of one.
fn posters() -> Vec<Poster> {
    let [desk, chief] = ["service-desk-technician", "chief-information-officer"].map(role);
    let ends = [
        (None, None),
        (Some(desk), None),
        (None, Some(chief)),
        (Some(desk), Some(chief)),
        (Some(chief), Some(desk)),
        (Some(desk), Some(desk)),
    ];
    let on = |paper| ends.map(|(here, want)| poster(paper, here, want));
    Paper::ALL.into_iter().flat_map(on).collect()
}

/// A text of a file: its words, where it begins, how wide it may be, and the size of its letters, all as on paper.
#[derive(Debug)]
struct Words {
    text: String,
    left: f32,
    right: f32,
    baseline: f32,
    size: f32,
}

fn words(file: &Document<'_>) -> Vec<Words> {
    let mut found = Vec::new();
    collect(file.root_element(), (0.0, 0.0, 1.0), &mut found);
    found
}

/// Follows `translate(x y)` and `scale(n)`, which is all that a poster uses.
fn collect(node: Node<'_, '_>, (mut left, mut top, mut scale): (f32, f32, f32), found: &mut Vec<Words>) {
    for step in node.attribute("transform").unwrap_or_default().split_inclusive(')') {
        let (name, numbers) = step.trim().trim_end_matches(')').split_once('(').unwrap_or_default();
        let numbers: Vec<f32> = numbers.split(' ').filter_map(|number| number.parse().ok()).collect();
        match (name, &numbers[..]) {
            ("translate", [x, y]) => (left, top) = (left + x * scale, top + y * scale),
            ("scale", [by]) => scale *= by,
            ("", []) => {}
            _ => panic!("{step} is not understood"),
        }
    }
    let number = |node: Node<'_, '_>, name: &str| node.attribute(name).and_then(|value| value.parse::<f32>().ok());
    if node.has_tag_name("text") {
        let size = number(node, "font-size").expect("every text says how large it is");
        let lines: Vec<_> = node.children().filter(|line| line.has_tag_name("tspan")).collect();
        for line in if lines.is_empty() { vec![node] } else { lines } {
            let text: String =
                line.descendants().filter_map(|inner| inner.text().filter(|_| inner.is_text())).collect();
            let x = left + number(line, "x").expect("every line has a place") * scale;
            let baseline = top + number(line, "y").expect("every line has a place") * scale;
            let width = text_width(&text, size * scale);
            let before = match node.attribute("text-anchor") {
                Some("middle") => width / 2.0,
                Some("end") => width,
                _ => 0.0,
            };
            found.push(Words { text, left: x - before, right: x - before + width, baseline, size: size * scale });
        }
    }
    node.children().for_each(|child| collect(child, (left, top, scale), found));
}

/// M13: every station and every line is in the file, and a title and a description with the same.
#[test]
fn the_file_holds_every_station_and_every_line() {
    for poster in posters() {
        let text = svg(&poster);
        let file = Document::parse(&text).expect("well-formed XML");
        let words: Vec<String> = words(&file).into_iter().map(|words| words.text).collect();
        for role in RoleId::all() {
            let missing: Vec<_> = role.label.iter().filter(|line| !words.contains(&(**line).to_owned())).collect();
            assert!(missing.is_empty(), "{missing:?} of {} is not drawn", role.slug);
        }
        for track in TrackId::all() {
            assert!(words.contains(&track.name.to_owned()), "{} is not in the legend", track.name);
        }
        let courses: usize = catalog::map().lines.iter().map(|line| line.courses.len()).sum();
        let drawn = file.descendants().filter(|node| node.attribute("stroke-width") == Some("8")).filter(|node| {
            let course = node.attribute("d").unwrap_or_default();
            catalog::map().lines.iter().any(|line| line.courses.contains(&course))
        });
        assert_eq!(drawn.count(), courses);
        for part in ["title", "desc"] {
            let told = file.root_element().children().find(|node| node.has_tag_name(part)).and_then(|node| node.text());
            assert!(told.is_some_and(|told| !told.is_empty()), "no {part}");
        }
    }
}

/// M13: nothing outside of it, no sheet and no word that only a style sheet explains.
#[test]
fn the_file_needs_nothing_but_itself() {
    for poster in posters() {
        let text = svg(&poster);
        for foreign in ["var(", "light-dark(", "url(", "currentcolor", "NaN", "inf"] {
            let drawn = text.split_once("</desc>").expect("a description").1;
            let in_value = drawn.split('"').skip(1).step_by(2).any(|value| value.contains(foreign));
            assert!(!in_value, "{foreign} is in the file");
        }
        let file = Document::parse(&text).expect("well-formed XML");
        for node in file.descendants().filter(Node::is_element) {
            let tag = node.tag_name().name();
            assert!(["svg", "title", "desc", "g", "rect", "path", "text", "tspan"].contains(&tag), "<{tag}>");
            for attribute in node.attributes() {
                let name = attribute.name();
                let is_ours =
                    name.starts_with("data-") || ["class", "style", "href", "src", "tabindex"].contains(&name);
                assert!(!is_ours, "<{tag} {name}>");
            }
        }
        let addresses = text.matches("://").count();
        assert_eq!(addresses, 1, "only the namespace is an address");
    }
}

/// M11: whoever stands or wants to be where, every word is large enough, on the sheet, and clear of the words around
/// the map.
#[test]
fn every_word_is_legible_and_on_the_sheet() {
    for poster in posters() {
        let text = svg(&poster);
        let words = words(&Document::parse(&text).expect("well-formed XML"));
        let (width, height) = poster.paper.points();
        for it in &words {
            assert!(it.size >= SMALLEST, "{it:?} is too small on {:?}", poster.paper);
            assert!(it.left >= 14.0 && it.right <= width - 14.0, "{it:?} is off the sheet");
            assert!(it.baseline >= 28.0 && it.baseline <= height - 28.0, "{it:?} is off the sheet");
        }
        for (at, one) in words.iter().enumerate() {
            for other in &words[at + 1..] {
                let apart = (one.baseline - other.baseline).abs() >= one.size.min(other.size) * 0.95
                    || one.right <= other.left
                    || other.right <= one.left
                    // The light edge around a label lies under the label itself.
                    || one.text == other.text;
                assert!(apart, "{one:?} meets {other:?} on {:?}", poster.paper);
            }
        }
    }
}

/// M12: by number at its stops, by word at its ends, and in a sentence; nothing of it where it is left out.
#[test]
fn the_route_is_marked_by_number_and_word() {
    let [here, want] = ["service-desk-technician", "service-delivery-manager"].map(role);
    let marked = poster(Paper::A3, Some(here), Some(want));
    let text = svg(&marked);
    let file = Document::parse(&text).expect("well-formed XML");
    let words = words(&file);
    let at = |text: &str| words.iter().filter(|words| words.text == text).collect::<Vec<_>>();
    assert_eq!((at("You are here").len(), at("Destination").len()), (1, 1));
    let filled =
        file.descendants().filter(|node| node.has_tag_name("rect") && node.attribute("fill") == Some("#1b1d22"));
    let arcs =
        file.descendants().filter(|node| node.has_tag_name("path") && node.attribute("stroke") == Some("#1b1d22"));
    let stops = marked.steps.len() + 1;
    // One more of each in the legend, and the flag at the person's place.
    assert_eq!((filled.count(), arcs.count()), (stops + 2, stops));
    let sentence = words.iter().map(|words| words.text.as_str()).collect::<Vec<_>>().join(" ");
    assert!(sentence.contains(&format!("{stops} {}", want.title)), "the sentence does not end at the destination");
    let description = file.descendants().find(|node| node.has_tag_name("desc")).and_then(|node| node.text());
    assert!(description.is_some_and(|told| told.contains(want.title)), "the description leaves the route out");

    let text = svg(&poster(Paper::A3, None, None));
    for mark in ["You are here", "Destination", "Your route"] {
        assert!(!text.contains(mark), "\"{mark}\" is on a poster without marks");
    }
}

/// M12: whichever two roles are chosen, the flags cover neither a word nor each other.
#[test]
fn flags_cover_nothing() {
    let meet = |one: &Words, other: &Words| {
        (one.baseline - other.baseline).abs() < one.size.min(other.size)
            && one.left < other.right
            && other.left < one.right
    };
    let flag_of = |here, want, flag: &str| {
        let text = svg(&poster(Paper::A3, here, want));
        let mut words = words(&Document::parse(&text).expect("well-formed XML"));
        let at = words.iter().position(|words| words.text == flag).expect("the flag");
        let flag = words.swap_remove(at);
        let covered: Vec<_> = words.iter().filter(|other| meet(&flag, other)).collect();
        assert!(covered.is_empty(), "{flag:?} covers {covered:?}");
        flag
    };
    // Where one flag stands does not depend on the other.
    let here: Vec<Words> = RoleId::all().map(|role| flag_of(Some(role), None, "You are here")).collect();
    let want: Vec<Words> = RoleId::all().map(|role| flag_of(None, Some(role), "Destination")).collect();
    for (at, one) in here.iter().enumerate() {
        for (other_at, other) in want.iter().enumerate() {
            assert!(at == other_at || !meet(one, other), "{one:?} covers {other:?}");
        }
    }
}
