//! What a file would change, before it does: counted, both ways explained, and every difference in a table.

use super::{Import, Offer, wording};
use crate::record::{Comparison, Difference, Kind};
use crate::session::Session;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::disclosure::Disclosure;
use crate::ui::part::table;
use crate::ui::part::tag::Tag;
use crate::ui::state::Display;

/// Longer lists are behind a disclosure, except where something was changed in both.
const MOST_OPEN: usize = 6;
/// The most rows of a list. Of more, only the number is told.
const MOST_ROWS: usize = 200;

/// The kinds of difference that are shown together, with what they are called and what they mean.
const GROUPS: [(&[Kind], &str, &str); 5] = [
    (
        &[Kind::ConflictOursLater, Kind::ConflictTheirsLater],
        "Different in both",
        "Both hold something, and it cannot be told that either was made from the other. Merging keeps the later one.",
    ),
    (&[Kind::Changed], "Changed in the file", "Changed in the file and not here. Merging takes the file’s."),
    (&[Kind::New], "New", "Your record does not have it. Merging adds it."),
    (&[Kind::Older], "Older in the file", "Changed here since the file was made. Merging keeps yours."),
    (&[Kind::OnlyOurs], "Only in your record", "The file does not have it. Merging keeps it, replacing clears it."),
];

/// The preview of a file.
pub fn preview(import: Import, display: Display, offer: &Offer) -> Markup {
    let known = import.record.known();
    let comparison = import.record.session().compare(&offer.record);
    let counts = wording::counts(&comparison).into_iter().map(|count| markup! { <li>{count}</li> }).collect::<Markup>();
    let content = if comparison.differences.is_empty() {
        markup! {
            <p>"The file and your record say the same. There is nothing to bring in."</p>
            <div><button class="button" on:click=move |_| import.cancel()>"Close"</button></div>
        }
    } else {
        let keeps = if known.record.is_empty() {
            ""
        } else {
            " What your record says now is kept among the earlier states below."
        };
        markup! {
            {ways(import, &comparison)}
            <p class="remark">"Either way, one “Undo” takes it back as long as this page is open." {keeps}</p>
            {GROUPS.map(|group| differences(display, &comparison, group))}
        }
    };
    markup! {
        <div class="import-preview">
            <h3 tabindex="-1">"What “" <bdi>{offer.name.clone()}</bdi> "” would change"</h3>
            <ul class="import-counts">{counts}</ul>
            {content}
        </div>
    }
}

/// The two ways and the way out, each with what it does.
fn ways(import: Import, comparison: &Comparison) -> Markup {
    markup! {
        <ul class="import-ways">
            <li class="import-way">
                <button class="button" data-kind="primary" aria-describedby="import-merge" on:click=move |_| import.take(Session::import_merge)>
                    "Merge: keep the later of both"
                </button>
                <p class="remark" id="import-merge">{wording::merging(comparison)}</p>
            </li>
            <li class="import-way">
                <button class="button" aria-describedby="import-replace" on:click=move |_| import.take(Session::import_replace)>
                    "Replace: take the file as it is"
                </button>
                <p class="remark" id="import-replace">{wording::replacing(comparison)}</p>
            </li>
            <li class="import-way">
                <button class="button" aria-describedby="import-cancel" on:click=move |_| import.cancel()>"Cancel"</button>
                <p class="remark" id="import-cancel">"Your record stays as it is."</p>
            </li>
        </ul>
    }
}

/// One group of differences under its name. None when there is none.
fn differences(
    display: Display,
    comparison: &Comparison,
    (kinds, name, meaning): (&[Kind], &'static str, &'static str),
) -> Option<Markup> {
    let found: Vec<&Difference> = comparison.differences.iter().filter(|it| kinds.contains(&it.kind)).collect();
    let is_conflict = kinds.iter().all(|kind| kind.is_conflict());
    let rows = found.iter().take(MOST_ROWS).map(|difference| row(display, difference, is_conflict)).collect::<Markup>();
    let head = if is_conflict {
        table::head(&["What", "In your record", "In the file", "Merging keeps"])
    } else {
        table::head(&["What", "In your record", "In the file"])
    };
    let rest = found.len().saturating_sub(MOST_ROWS);
    let rest = (rest > 0).then(|| markup! { <p class="remark">"And " {rest} " more of this kind."</p> });
    let table = markup! {
        <table class="import-differences">
            <caption class="visually-hidden">{name}</caption>
            {head}
            <tbody>{rows}</tbody>
        </table>
        {rest}
    };
    let table = if is_conflict || found.len() <= MOST_OPEN {
        table
    } else {
        markup! { <Disclosure summary=format!("Show all {}", found.len())>{table}</Disclosure> }
    };
    (!found.is_empty()).then(|| {
        markup! {
            <div class="import-group">
                <h4>{name} " (" {found.len()} ")"</h4>
                <p class="remark">{meaning}</p>
                {table}
            </div>
        }
    })
}

/// What differs, and what each of the two holds. All of it is text of a file, set apart from the text around it.
fn row(display: Display, difference: &Difference, is_conflict: bool) -> Markup {
    let key = difference.key();
    let what = key.map_or_else(|| difference.name.clone(), text::field);
    let unknown = key.is_none().then(|| {
        markup! { " " <Tag word="not understood" kind="low" gloss="This version of the page does not know what it means. It is kept as it is." /> }
    });
    let held = |held: &Option<String>, other: &Option<String>| {
        let words = |held: &str| wording::value(key, held, &|day| display.date(day));
        let other = other.as_deref().map(words).unwrap_or_default();
        match held {
            Some(held) => markup! { <bdi class="import-value">{wording::excerpt(&words(held), &other)}</bdi> },
            None => markup! { <span class="unknown">"nothing"</span> },
        }
    };
    let kept = is_conflict.then(|| {
        let kept =
            if difference.kind.merging_takes_theirs() { "the file’s: it is later" } else { "yours: it is later" };
        markup! { <td data-column="Merging keeps">{kept}</td> }
    });
    markup! {
        <tr>
            <th scope="row"><bdi>{what}</bdi>{unknown}</th>
            <td data-column="In your record">{held(&difference.ours, &difference.theirs)}</td>
            <td data-column="In the file">{held(&difference.theirs, &difference.ours)}</td>
            {kept}
        </tr>
    }
}
