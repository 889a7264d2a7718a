//! Every source in a table that can be searched.

use leptos::prelude::*;

use crate::catalog::{Entity, SourceId};
use crate::search::fold;
use crate::text;
use crate::ui::evidence::{source_link, unknown};
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::part::table;
use crate::ui::state::Display;

/// The search field and the table.
#[component(transparent)]
pub fn SourceTable() -> Markup {
    let query = RwSignal::new(String::new());
    let texts = StoredValue::new(SourceId::all().map(|source| (source, searched_text(source))).collect::<Vec<_>>());
    let found = Memo::new(move |_| {
        let query = fold(&query.read());
        let matches = |text: &str| query.split_whitespace().all(|word| text.contains(word));
        texts.with_value(|texts| {
            texts.iter().filter(|(_, text)| matches(text)).map(|(source, _)| *source).collect::<Vec<_>>()
        })
    });
    let all = SourceId::all().len();
    let counted = move || match found.read().len() {
        found if found == all => text::count(all, "source"),
        found => format!("{found} of {}", text::count(all, "source")),
    };
    markup! {
        <section class="section" aria-labelledby="about-sources">
            <h2 id="about-sources">"Sources"</h2>
            <div class="about-search">
                <label class="field-label" for="about-search">"Find a source by name, publisher, kind, year or licence"</label>
                <input
                    class="field-input"
                    type="search"
                    id="about-search"
                    autocomplete="off"
                    on:input=move |event| query.set(event_target_value(&event))
                />
                <p class="remark" role="status">{counted}</p>
            </div>
            <Rows found=found />
        </section>
    }
}

/// The sources that were found.
#[component(transparent)]
fn Rows(
    /// Which.
    found: Memo<Vec<SourceId>>,
) -> Markup {
    let display = Display::expect();
    markup! {
        <div class="table-frame" tabindex="0" role="region" aria-label="Table of sources">
            <table class="about-sources">
                <caption class="visually-hidden">"Sources"</caption>
                {table::head(&["Source", "Kind", "Date", "Licence"])}
                <tbody>
                    {move || found.get().into_iter().map(|source| row(display, source)).collect::<Markup>().in_steps(12)}
                </tbody>
            </table>
        </div>
    }
}

fn row(display: Display, source: SourceId) -> Markup {
    let date = move || match source.date {
        Some(day) => markup! { <span>{display.day(day)}</span> },
        None => markup! { <span class="unknown">"undated"</span> },
    };
    let licence = match source.licence {
        Some(licence) => licence.into_markup(),
        None => unknown(),
    };
    let site_only = (!source.address_complete).then_some("Only the site is known, not the page.");
    markup! {
        <tr id=format!("source-{}", source.slug)>
            <th scope="row" class="about-source">
                {source_link(source)}
                <span class="about-remark">{source.publisher}</span>
                <span class="about-remark">{source.note}</span>
                <span class="about-remark">{site_only}</span>
            </th>
            <td>{text::source_kind(source.kind)}</td>
            <td>{date} <span class="about-remark">{source.date_note}</span></td>
            <td>{licence}</td>
        </tr>
    }
}

/// What a query is compared with.
fn searched_text(source: SourceId) -> String {
    let parts = [
        Some(source.title),
        source.publisher,
        source.licence,
        source.date,
        source.url,
        Some(text::source_kind(source.kind)),
    ];
    fold(&parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}
