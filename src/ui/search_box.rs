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

/// What is asked, what is found, and which answer the arrow keys are at.
#[derive(Clone, Copy)]
struct Search {
    query: RwSignal<String>,
    is_open: RwSignal<bool>,
    active: RwSignal<usize>,
    hits: Memo<Vec<Hit>>,
    routes: RouteState,
}

impl Search {
    fn new() -> Self {
        let index = StoredValue::new(None::<Index>);
        let query = RwSignal::new(String::new());
        let hits = Memo::new(move |_| {
            let query = query.read();
            if query.trim().is_empty() {
                return Vec::new();
            }
            // The index is made on the first letter: most visits never search.
            index.try_update_value(|index| index.get_or_insert_with(Index::new).find(&query, SHOWN)).unwrap_or_default()
        });
        let routes = RouteState::expect();
        Self { query, is_open: RwSignal::new(false), active: RwSignal::new(0), hits, routes }
    }

    fn ask(self, query: String) {
        self.query.set(query);
        self.active.set(0);
        self.is_open.set(true);
    }

    fn open(self, hit: &Hit) {
        self.routes.go(&hit.route);
        self.close();
    }

    fn close(self) {
        self.query.set(String::new());
        self.is_open.set(false);
    }

    fn is_shown(self) -> bool {
        self.is_open.get() && !self.query.read().trim().is_empty()
    }

    /// The answer that the arrow keys are at, by its id.
    fn active_answer(self) -> Option<String> {
        (self.is_shown() && !self.hits.read().is_empty()).then(|| answer_id(self.active.get()))
    }

    fn summary(self) -> String {
        match (self.is_shown(), self.hits.read().len()) {
            (false, _) => String::new(),
            (true, 0) => "Nothing found.".to_owned(),
            (true, found) => format!("{} found.", text::count(found, "answer")),
        }
    }

    fn press(self, event: &KeyboardEvent) {
        let count = self.hits.read_untracked().len();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => self.active.update(|active| *active = (*active + 1) % count),
            "ArrowUp" if count > 0 => self.active.update(|active| *active = (*active + count - 1) % count),
            "Enter" => {
                let hit = self.hits.read_untracked().get(self.active.get_untracked()).cloned();
                if let Some(hit) = &hit {
                    self.open(hit);
                }
            }
            "Escape" => self.close(),
            _ => return,
        }
        event.prevent_default();
    }
}

/// A field with a list of answers below it. Arrow keys move through the list, Enter opens, Escape closes.
#[component]
pub fn SearchBox() -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let search = Search::new();
    open_from_anywhere(input);
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
                aria-expanded=move || search.is_shown().to_string()
                aria-activedescendant=move || search.active_answer()
                placeholder="Search roles, certifications, skills"
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                prop:value=move || search.query.get()
                on:input:target=move |event| search.ask(event.target().value())
                on:focus=move |_| search.is_open.set(true)
                on:blur=move |_| search.is_open.set(false)
                on:keydown=move |event| search.press(&event)
            />
            <kbd class="search-key" aria-hidden="true">"/"</kbd>
            <Answers search=search />
            <p class="visually-hidden" role="status">{move || search.summary()}</p>
        </div>
    }
}

/// The answers, or a sentence that helps to ask again.
#[component]
fn Answers(search: Search) -> impl IntoView {
    let options = move || {
        let answers = search.hits.get().into_iter().enumerate();
        answers.map(|(position, hit)| option(position, hit, search)).collect_view()
    };
    view! {
        <div class="search-panel" hidden=move || !search.is_shown()>
            <ul id="search-answers" role="listbox" aria-label="Answers">{options}</ul>
            <p class="search-summary" hidden=move || !search.hits.read().is_empty()>
                "Nothing found. Try a job title, an exam code or a word such as “change”."
            </p>
        </div>
    }
}

fn answer_id(position: usize) -> String {
    format!("search-answer-{position}")
}

/// One answer. The pointer must not take the focus from the field, or the list would close before the click.
fn option(position: usize, hit: Hit, search: Search) -> impl IntoView {
    let (kind, title, detail) = (hit.kind.name(), hit.title, hit.detail.clone());
    view! {
        <li
            class="search-answer"
            role="option"
            id=answer_id(position)
            aria-selected=move || (search.active.get() == position).to_string()
            on:pointerdown=|event| event.prevent_default()
            on:pointerenter=move |_| search.active.set(position)
            on:click=move |_| search.open(&hit)
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
