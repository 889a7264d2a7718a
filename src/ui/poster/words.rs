//! The sentences of a poster, and setting them in lines that fit.

use super::ink::{INK, INK_SOFT};
use super::sheet::Poster;
use crate::catalog::{self, Entity, RoleId, SourceId, TrackId};
use crate::decimal::decimal;
use crate::layout::lettering::text_width;
use crate::text;
use crate::ui::markup::{Markup, markup};

/// Letters of one kind. Sizes are in points.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    /// How large they are.
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) leading: f32,
    /// How bold they are, from 100 to 900.
    pub(super) weight: &'static str,
    /// Their colour.
    pub(super) colour: &'static str,
}

/// What the sheet is called.
pub(super) const TITLE: Letters = Letters { size: 30.0, leading: 34.0, weight: "700", colour: INK };
/// What is said under the title.
pub(super) const LEAD: Letters = Letters { size: 11.0, leading: 15.0, weight: "400", colour: INK_SOFT };
/// Where the person is and goes.
pub(super) const ROUTE: Letters = Letters { size: 12.0, leading: 16.0, weight: "600", colour: INK };
/// What a sign means.
pub(super) const KEY: Letters = Letters { size: 9.5, leading: 17.0, weight: "600", colour: INK };
/// Sources and owners.
pub(super) const FOOT: Letters = Letters { size: 7.0, leading: 9.5, weight: "400", colour: INK_SOFT };

impl Letters {
    /// A text set in lines of at most this width. A word that is wider has a line of its own.
    pub(super) fn wrap(self, text: &str, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            match lines.last_mut() {
                Some(line) if text_width(line, self.size) + text_width(word, self.size) + self.space() <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Lines of text from a first baseline down.
    pub(super) fn set(self, lines: &[String], x: f32, y: f32) -> Markup {
        let lines = lines
            .iter()
            .zip(0_u8..)
            .map(|(line, at)| {
                let y = decimal(y + f32::from(at) * self.leading);
                markup! { <text x=x y=y font-size=self.size font-weight=self.weight fill=self.colour>{line.clone()}</text> }
            })
            .collect::<Markup>();
        markup! { <g>{lines}</g> }
    }

    /// How high so many lines are.
    pub(super) fn height(self, lines: &[String]) -> f32 {
        f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX)) * self.leading
    }

    fn space(self) -> f32 {
        text_width(" ", self.size)
    }
}

/// What the map shows, in a sentence.
pub(super) fn lead() -> String {
    let roles = text::count(catalog::map().stations.len(), "role");
    let lines = text::count(TrackId::all().len(), "line");
    format!("{roles} on {lines}. Every line is a field of work; seniority grows from left to right.")
}

/// Where the person is and how they get to where they want to be, as far as it is marked; empty where nothing is.
pub(super) fn route(poster: &Poster) -> String {
    match (poster.here, poster.want) {
        (None, None) => String::new(),
        (Some(here), None) => format!("You are here: {}.", here.title),
        (None, Some(want)) => format!("Destination: {}.", want.title),
        (Some(here), Some(want)) if here == want => format!("You are where you want to be: {}.", here.title),
        (Some(here), Some(want)) if poster.steps.is_empty() => {
            format!(
                "You are here: {}. Destination: {}. No links lead from the one to the other.",
                here.title, want.title
            )
        }
        (Some(_), Some(_)) => {
            let stops = stops(poster);
            let titles: Vec<String> =
                stops.iter().enumerate().map(|(at, role)| format!("{} {}", at + 1, role.title)).collect();
            format!("Your route in {}: {}", text::count(poster.steps.len(), "move"), titles.join(" → "))
        }
    }
}

/// The roles on the route in their order, both ends included. What is marked without a route is its only stop.
pub(super) fn stops(poster: &Poster) -> Vec<RoleId> {
    let first = poster.steps.first().map(|link| link.from);
    first.into_iter().chain(poster.steps.iter().map(|link| link.to)).collect()
}

/// Where all of it comes from, and whose names it uses.
pub(super) fn foot(poster: &Poster) -> Vec<String> {
    let about = catalog::about();
    let sources = text::count(SourceId::all().len(), "source");
    let gathered = format!(
        "Roles and links gathered {} from {sources}; the page of each role in ITSM Career Roadmap names its own. The lines are our own grouping.",
        poster.gathered
    );
    vec![gathered, about.attribution.join(" "), about.trade_marks.to_owned()]
}

/// All of it for who does not see it.
pub fn description(poster: &Poster) -> String {
    let lines: Vec<&str> = TrackId::all().map(|track| track.name).collect();
    format!("{} The lines: {}. {}", lead(), lines.join(", "), route(poster))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_filled_and_none_is_too_wide() {
        let text = "one two three four five six seven eight nine ten";
        let lines = LEAD.wrap(text, 100.0);
        assert!(lines.len() > 1 && lines.iter().all(|line| text_width(line, LEAD.size) <= 100.0), "{lines:?}");
        assert_eq!(lines.join(" "), text);
        let next = lines[1].split(' ').next().expect("a word");
        assert!(text_width(&format!("{} {next}", lines[0]), LEAD.size) > 100.0, "{lines:?}");
    }

    #[test]
    fn a_word_wider_than_the_line_stands_alone() {
        assert_eq!(LEAD.wrap("a extraordinarily b", 20.0), ["a", "extraordinarily", "b"]);
    }
}
