//! The search box: finds every role, certification, skill, alias and code from anywhere.

use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::frame;
use super::page::part::{Arrival, Parts};
use super::seat::Seat;
use super::state::{RouteState, follow_changes};
use crate::search::Hit;
use crate::text;
use crate::ui::markup::{Markup, markup};

/// How many answers are shown.
const SHOWN: usize = 8;

/// The box, and what was asked in it.
#[derive(Clone, Copy)]
struct Search {
    asked: RwSignal<Asked>,
    parts: Parts,
    routes: RouteState,
}

/// How far the search for a query is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Finding {
    #[default]
    Done,
    /// What is searched is being fetched.
    Awaited,
    /// It could not be fetched.
    Failed,
}

/// What is asked, what is found, and which answer the arrow keys are at.
#[derive(Clone, Default)]
struct Asked {
    query: String,
    hits: Vec<Hit>,
    finding: Finding,
    is_open: bool,
    active: usize,
}

impl Asked {
    fn is_shown(&self) -> bool {
        self.is_open && !self.query.trim().is_empty()
    }

    /// The answer that the arrow keys are at, by its id.
    fn active_answer(&self) -> Option<String> {
        (self.is_shown() && !self.hits.is_empty()).then(|| answer_id(self.active))
    }

    fn summary(&self) -> String {
        match (self.is_shown(), self.hits.len()) {
            (false, _) => String::new(),
            (true, 0) => self.nothing().to_owned(),
            (true, found) => format!("{} found.", text::count(found, "answer")),
        }
    }

    /// What is said where there are no answers.
    fn nothing(&self) -> &'static str {
        match self.finding {
            Finding::Done => "Nothing found. Try a job title, an exam code or a word such as “change”.",
            Finding::Awaited => "Loading…",
            Finding::Failed => "The search could not be loaded. Check the connection, then go on typing.",
        }
    }
}

impl Search {
    fn new() -> Self {
        Self { asked: RwSignal::new(Asked::default()), parts: Parts::expect(), routes: RouteState::expect() }
    }

    /// What is asked now.
    fn asked(self) -> Asked {
        self.asked.get()
    }

    fn change(self, change: impl FnOnce(&mut Asked)) {
        self.asked.update(change);
    }

    /// Looks for a query, as soon as there is something to look in. What failed before is tried again.
    fn ask(self, query: String) {
        self.parts.forget_failure();
        self.answer(query);
    }

    fn answer(self, query: String) {
        let (hits, state) = match untrack(|| self.parts.search()) {
            _ if query.trim().is_empty() => (Vec::new(), Finding::Done),
            Arrival::Here(find) => (find(&query, SHOWN), Finding::Done),
            Arrival::Awaited => (Vec::new(), Finding::Awaited),
            Arrival::Failed => (Vec::new(), Finding::Failed),
        };
        self.asked.set(Asked { query, hits, finding: state, is_open: true, active: 0 });
    }

    /// Asks once more when what was awaited has come, or could not.
    fn follow_arrival(self) {
        follow_changes(Box::new(move || {
            self.parts.changes();
            let asked = untrack(|| self.asked());
            if asked.finding == Finding::Awaited {
                self.answer(asked.query);
            }
        }));
    }

    fn open(self, hit: &Hit) {
        self.routes.go(&hit.route);
        self.close();
    }

    fn close(self) {
        self.asked.set(Asked::default());
    }

    fn press(self, event: &KeyboardEvent) {
        let Asked { hits, active, .. } = untrack(|| self.asked());
        let count = hits.len();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => self.change(|asked| asked.active = (active + 1) % count),
            "ArrowUp" if count > 0 => self.change(|asked| asked.active = (active + count - 1) % count),
            "Enter" => hits.get(active).into_iter().for_each(|hit| self.open(hit)),
            "Escape" => self.close(),
            _ => return,
        }
        event.prevent_default();
    }
}

/// A field with a list of answers below it. Arrow keys move through the list, Enter opens, Escape closes.
#[component(transparent)]
pub fn SearchBox() -> Markup {
    let input = NodeRef::<Input>::new();
    let search = Search::new();
    open_from_anywhere(input);
    search.follow_arrival();
    markup! {
        <div class="search" role="search">
            <input
                node_ref=input
                class="field-input search-input"
                type="search"
                role="combobox"
                aria-label="Search"
                aria-autocomplete="list"
                aria-controls="search-answers"
                aria-expanded=move || search.asked().is_shown().to_string()
                aria-activedescendant=move || search.asked().active_answer()
                placeholder="Search roles, certifications, skills"
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                prop:value=move || search.asked().query
                on:input=move |event| search.ask(event_target_value(&event))
                on:focus=move |_| search.change(|asked| asked.is_open = true)
                on:blur=move |_| search.change(|asked| asked.is_open = false)
                on:keydown=move |event| search.press(&event)
            />
            <kbd class="search-key" aria-hidden="true">"/"</kbd>
            <Answers search=search />
            <p class="visually-hidden" role="status">{move || search.asked().summary()}</p>
        </div>
    }
}

/// The answers, or a sentence that helps to ask again.
#[component(transparent)]
fn Answers(search: Search) -> Markup {
    let options = move || {
        let answers = search.asked().hits.into_iter().enumerate();
        answers.map(|(position, hit)| option(position, hit, search)).collect::<Markup>()
    };
    markup! {
        <div class="search-panel" hidden=move || !search.asked().is_shown()>
            <ul id="search-answers" role="listbox" aria-label="Answers">{options}</ul>
            <p class="search-summary" hidden=move || !search.asked().hits.is_empty()>
                {move || search.asked().nothing()}
            </p>
        </div>
    }
}

fn answer_id(position: usize) -> String {
    format!("search-answer-{position}")
}

/// One answer. The pointer must not take the focus from the field, or the list would close before the click.
fn option(position: usize, hit: Hit, search: Search) -> Markup {
    let (kind, title, detail) = (hit.kind.name(), hit.title, hit.detail.clone());
    markup! {
        <li
            class="search-answer"
            role="option"
            id=answer_id(position)
            aria-selected=move || (search.asked().active == position).to_string()
            on:pointerdown=|event| event.prevent_default()
            on:pointerenter=move |_| search.change(|asked| asked.active = position)
            on:click=move |_| search.open(&hit)
        >
            <span class="search-answer-title">{title}</span>
            <span class="search-answer-detail">{kind} " · " {detail}</span>
        </li>
    }
}

/// `/` and Ctrl-K move to the search box from anywhere on the page.
fn open_from_anywhere(input: NodeRef<Input>) {
    Seat::expect().on_key(move |event: KeyboardEvent| {
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
