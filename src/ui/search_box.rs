//! The search box: finds every role, certification, skill, alias and code from anywhere.

use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::frame;
use super::state::RouteState;
use crate::search::{Hit, Index};
use crate::text;

/// How many answers are shown.
const SHOWN: usize = 8;

/// A field with a list of answers below it. Arrow keys move through the list, Enter opens, Escape closes.
#[component]
pub fn SearchBox() -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let index = StoredValue::new(None::<Index>);
    let query = RwSignal::new(String::new());
    let is_open = RwSignal::new(false);
    let active = RwSignal::new(0_usize);
    let hits = Memo::new(move |_| {
        let query = query.read();
        if query.trim().is_empty() {
            return Vec::new();
        }
        // The index is made on the first letter: most visits never search.
        index.try_update_value(|index| index.get_or_insert_with(Index::new).find(&query, SHOWN)).unwrap_or_default()
    });
    open_from_anywhere(input);

    let routes = RouteState::expect();
    let open = move |hit: &Hit| {
        routes.go(&hit.route);
        query.set(String::new());
        is_open.set(false);
    };
    let press = move |event: KeyboardEvent| {
        let count = hits.read().len();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => active.update(|active| *active = (*active + 1) % count),
            "ArrowUp" if count > 0 => active.update(|active| *active = (*active + count - 1) % count),
            "Enter" => {
                let hit = hits.read().get(active.get()).cloned();
                hit.iter().for_each(open);
            }
            "Escape" => {
                is_open.set(false);
                query.set(String::new());
            }
            _ => return,
        }
        event.prevent_default();
    };
    let is_shown = move || is_open.get() && !query.read().trim().is_empty();
    let summary = move || match (is_shown(), hits.read().len()) {
        (false, _) => String::new(),
        (true, 0) => "Nothing found.".to_owned(),
        (true, found) => format!("{} found.", text::count(found, "answer")),
    };
    let options = move || {
        let answers = hits.get().into_iter().enumerate();
        answers.map(|(position, hit)| option(position, hit, active, open)).collect_view()
    };
    view! {
        <div class="search" role="search">
            <input
                node_ref=input
                class="field-input search-input"
                type="search"
                role="combobox"
                aria-label="Search"
                aria-autocomplete="list"
                aria-controls="search-answers"
                aria-expanded=move || is_shown().to_string()
                aria-activedescendant=move || (is_shown() && !hits.read().is_empty()).then(|| answer_id(active.get()))
                placeholder="Search roles, certifications, skills"
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                prop:value=move || query.get()
                on:input:target=move |event| {
                    query.set(event.target().value());
                    active.set(0);
                    is_open.set(true);
                }
                on:focus=move |_| is_open.set(true)
                on:blur=move |_| is_open.set(false)
                on:keydown=press
            />
            <kbd class="search-key" aria-hidden="true">"/"</kbd>
            <div class="search-panel" hidden=move || !is_shown()>
                <ul id="search-answers" role="listbox" aria-label="Answers">{options}</ul>
                <p class="search-summary" hidden=move || !hits.read().is_empty()>
                    "Nothing found. Try a job title, an exam code or a word such as “change”."
                </p>
            </div>
            <p class="visually-hidden" role="status">{summary}</p>
        </div>
    }
}

fn answer_id(position: usize) -> String {
    format!("search-answer-{position}")
}

/// One answer. The pointer must not take the focus from the field, or the list would close before the click.
fn option(position: usize, hit: Hit, active: RwSignal<usize>, open: impl Fn(&Hit) + Copy + 'static) -> impl IntoView {
    let (kind, title, detail) = (hit.kind.name(), hit.title, hit.detail.clone());
    view! {
        <li
            class="search-answer"
            role="option"
            id=answer_id(position)
            aria-selected=move || (active.get() == position).to_string()
            on:pointerdown=|event| event.prevent_default()
            on:pointerenter=move |_| active.set(position)
            on:click=move |_| open(&hit)
        >
            <span class="search-answer-title">{title}</span>
            <span class="search-answer-detail">{kind} " · " {detail}</span>
        </li>
    }
}

/// `/` and Ctrl-K move to the search box from anywhere on the page.
fn open_from_anywhere(input: NodeRef<Input>) {
    frame::on_document_key(move |event: KeyboardEvent| {
        let is_slash = event.key() == "/" && !event.ctrl_key() && !event.meta_key() && !frame::is_writing(&event);
        let is_control_k = event.key().eq_ignore_ascii_case("k") && (event.ctrl_key() || event.meta_key());
        if (is_slash || is_control_k)
            && let Some(input) = input.get_untracked()
        {
            event.prevent_default();
            let _ = input.focus();
            input.select();
        }
    });
}
