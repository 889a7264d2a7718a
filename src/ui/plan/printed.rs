//! The parts of the printed development plan: no controls, nothing cut off, every claim with the number of its source.

pub mod gaps;
pub mod steps;
pub mod way;

use crate::catalog::SourceId;
use crate::ui::markup::{Markup, markup};

/// The sources that a printed plan names, numbered in the order in which they are first named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footnotes(Vec<SourceId>);

impl Footnotes {
    /// The number of a source.
    pub fn number(&mut self, source: SourceId) -> usize {
        if let Some(place) = self.0.iter().position(|other| *other == source) {
            return place + 1;
        }
        self.0.push(source);
        self.0.len()
    }

    /// All of them at the foot of the sheet; nothing when none was named.
    pub fn list(&self) -> Option<Markup> {
        let rows = self.0.iter().map(|source| {
            let address = source.url.map(|url| format!(", {url}"));
            markup! { <li>{source.title}{address}</li> }
        });
        (!self.0.is_empty()).then(|| {
            let rows = rows.collect::<Markup>();
            markup! {
                <section class="paper-section" aria-labelledby="paper-sources">
                    <h3 id="paper-sources">"Sources"</h3>
                    <ol class="paper-sources">{rows}</ol>
                </section>
            }
        })
    }
}

/// The number of a source, where it is named.
fn mark(number: usize) -> Markup {
    markup! { <sup class="paper-mark">{number}</sup> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Entity;

    /// K11: a source has one number, however often it is named.
    #[test]
    fn a_source_is_numbered_once() {
        let mut sources = SourceId::all();
        let (one, other) = (sources.next().expect("a source"), sources.next().expect("another"));
        let mut footnotes = Footnotes::default();
        assert_eq!([one, other, one].map(|source| footnotes.number(source)), [1, 2, 1]);
        assert!(footnotes.list().is_some() && Footnotes::default().list().is_none());
    }
}
