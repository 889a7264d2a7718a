//! What the pieces of the map are drawn with on a poster: dark on white, and told apart without colour.
//!
//! In attributes, because a file takes no style sheet along and many programs read none. The colours of the lines are
//! those of the light theme.

use crate::ui::markup::Worn;

/// Words, signs and the route.
pub(super) const INK: &str = "#1b1d22";
/// Words of lesser weight. Dark enough for the smallest of them.
pub(super) const INK_SOFT: &str = "#4f5259";
/// The sheet.
pub(super) const PAPER: &str = "#ffffff";
/// Every second band of seniority.
const BAND: &str = "#f4f2ec";

/// The typefaces, without any that only one browser knows. The labels were placed for faces of this width.
pub(super) const FACES: &str = "Segoe UI, Roboto, Helvetica Neue, Liberation Sans, Arial, sans-serif";

/// The lines by number: their colour, and that of the number on it.
const LINES: [(&str, &str); 9] = [
    ("#af8124", "#14171c"),
    ("#e0357f", "#14171c"),
    ("#0088b5", "#14171c"),
    ("#2350cd", "#ffffff"),
    ("#b24305", "#ffffff"),
    ("#950101", "#ffffff"),
    ("#147a4c", "#ffffff"),
    ("#1f2a3a", "#ffffff"),
    ("#780b86", "#ffffff"),
];

type Attributes = Vec<(&'static str, &'static str)>;

/// What a class of the map is drawn with; what is only there to be touched is left out.
pub(super) fn ink(worn: Worn<'_>) -> Option<Attributes> {
    let (colour, number) = line(worn);
    Some(match worn.class {
        "map-band-ground" if worn.state("data-odd") == "true" => vec![("fill", BAND)],
        "map-band-name" => vec![("fill", INK_SOFT), ("font-size", "15"), ("font-weight", "600")],
        "map-line-casing" => stroke(PAPER, "11", "butt"),
        "map-line-stroke" => stroke(colour, "8", "round"),
        "map-line-core" => core(worn.state("data-line"))?,
        "map-bullet-ground" => vec![("fill", colour)],
        "map-bullet-number" => words(number, "12", "700"),
        "map-station-sign" => {
            let fill = if worn.state("data-standing") == "way" { INK } else { PAPER };
            vec![("fill", fill), ("stroke", INK), ("stroke-width", "3.5")]
        }
        "map-station-label" => label(worn.state("data-halo") == "true"),
        "map-way" if worn.state("data-halo") == "true" => stroke(PAPER, "8", "round"),
        "map-way" => stroke(INK, "4", "round"),
        "map-flag" => Vec::new(),
        "map-flag-ground" if worn.state("data-kind") == "goal" => {
            vec![("fill", PAPER), ("stroke", INK), ("stroke-width", "2")]
        }
        "map-flag-ground" => vec![("fill", INK)],
        "map-flag-word" if worn.state("data-kind") == "goal" => words(INK, "13", "600"),
        "map-flag-word" => words(PAPER, "13", "600"),
        _ => return None,
    })
}

fn line(worn: Worn<'_>) -> (&'static str, &'static str) {
    let number = worn.state("data-line").parse().unwrap_or(1_usize);
    *LINES.get(number.wrapping_sub(1)).unwrap_or(&LINES[0])
}

/// The pattern in the middle of a line, where it has one.
fn core(line: &str) -> Option<Attributes> {
    let mut core = stroke(PAPER, "2", "round");
    match line {
        "2" | "8" => {}
        "4" => core.push(("stroke-dasharray", "1 18")),
        "5" => core.push(("stroke-dasharray", "10 8")),
        "7" => core.push(("stroke-dasharray", "1 7")),
        "9" => core.push(("stroke-dasharray", "24 12")),
        _ => return None,
    }
    Some(core)
}

/// A label, or what keeps lines away from behind it. Two texts, because not every program can put the stroke of a text
/// behind its letters.
fn label(is_halo: bool) -> Attributes {
    let mut label = vec![("fill", INK), ("font-size", "15"), ("font-weight", "600"), ("letter-spacing", "-0.075")];
    if is_halo {
        label[0] = ("fill", PAPER);
        label.extend([("stroke", PAPER), ("stroke-width", "5"), ("stroke-linejoin", "round")]);
    }
    label
}

fn stroke(colour: &'static str, width: &'static str, end: &'static str) -> Attributes {
    vec![
        ("fill", "none"),
        ("stroke", colour),
        ("stroke-width", width),
        ("stroke-linejoin", "round"),
        ("stroke-linecap", end),
    ]
}

fn words(colour: &'static str, size: &'static str, weight: &'static str) -> Attributes {
    vec![("fill", colour), ("font-size", size), ("font-weight", weight), ("text-anchor", "middle")]
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: &str = include_str!("../../../style/20-tokens.css");
    const MAP: &str = include_str!("../../../style/60-map.css");
    const MAP_ON_PAPER: &str = include_str!("../../../style/60-map-paper.css");

    /// The light value of a token of the page.
    #[track_caller]
    fn light(token: &str) -> &'static str {
        let after = TOKENS.split_once(&format!("--{token}: light-dark(")).expect(token).1;
        after.split([',', ')']).next().expect(token)
    }

    #[test]
    fn the_colours_are_those_of_the_light_theme() {
        for (at, (colour, _)) in LINES.iter().enumerate() {
            assert_eq!(*colour, light(&format!("line-{}", at + 1)));
        }
        assert_eq!((INK, INK_SOFT, BAND), (light("ink"), light("ink-soft"), light("band")));
    }

    #[test]
    fn the_patterns_and_numbers_are_those_of_the_printed_map() {
        for (at, (_, number)) in LINES.iter().enumerate() {
            let line = format!("[data-line=\"{}\"]", at + 1);
            let is_dark =
                MAP.contains(&format!("{line} {{ --line: var(--line-{}); --line-number: var(--line-ink-dark)", at + 1));
            assert_eq!(*number == "#14171c", is_dark, "{line}");
            let rule =
                MAP.lines().chain(MAP_ON_PAPER.lines()).find(|rule| rule.contains(&format!("{line} .map-line-core")));
            let dashes = rule.map(|rule| {
                let dashes = rule.split_once("stroke-dasharray: ").and_then(|(_, after)| after.split(';').next());
                dashes.unwrap_or_default()
            });
            let drawn = core(&(at + 1).to_string());
            let drawn =
                drawn.map(|core| core.iter().find(|(name, _)| *name == "stroke-dasharray").map_or("", |it| it.1));
            assert_eq!(drawn, dashes, "{line}");
        }
    }
}
