//! A form of the record: texts that are typed, what is wrong with them, and the fields for both.
//!
//! Nothing is saved while one types. What a text means is for whoever owns the form to say.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Element;

use crate::record::EntryId;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::seat::Seat;

/// The form of a list: what is in it, and what is wrong with that.
#[derive(Clone, Copy)]
pub struct FormState {
    /// The copy of the application that this is in, to move the focus.
    seat: Seat,
    /// How the ids of the list's buttons begin.
    list: &'static str,
    /// The ids of the fields on the page.
    ids: &'static [&'static str],
    /// What is being edited; none while the form is closed.
    editing: RwSignal<Option<Editing>>,
    /// What stands in the fields, by position.
    texts: RwSignal<Arc<[String]>>,
    /// What is wrong with each of them.
    problems: RwSignal<Arc<[String]>>,
}

/// What is being edited.
#[derive(Clone, PartialEq, Eq)]
pub enum Editing {
    /// Something that is not in the list yet.
    New,
    /// An entry of the list.
    Entry(EntryId),
}

/// Something wrong: the position of the field, and a sentence.
pub type Problem = (usize, String);

impl FormState {
    /// A closed form whose fields have these ids, for a list whose buttons' ids begin like this.
    pub fn new(list: &'static str, ids: &'static [&'static str]) -> Self {
        let empty = || RwSignal::new(ids.iter().map(|_| String::new()).collect());
        Self { list, ids, seat: Seat::expect(), editing: RwSignal::new(None), texts: empty(), problems: empty() }
    }

    /// Opens it with these texts; the focus moves to one of its fields.
    pub fn open(self, editing: Editing, texts: Vec<String>, first: usize) {
        self.texts.set(texts.into());
        self.problems.set(self.ids.iter().map(|_| String::new()).collect());
        self.editing.set(Some(editing));
        self.seat.focus_soon(self.ids.get(first).copied().unwrap_or_default().to_owned());
    }

    /// Whether it is open.
    pub fn is_open(self) -> bool {
        self.editing.with(Option::is_some)
    }

    /// The entry that is being edited; none for a new one.
    pub fn entry(self) -> Option<EntryId> {
        match self.editing.get() {
            Some(Editing::Entry(id)) => Some(id),
            _ => None,
        }
    }

    /// Closes it. The focus moves to the entry that was edited or added, or back to the button that opened it.
    pub fn close(self, entry: Option<&EntryId>) {
        let focus = entry.map_or_else(|| self.add_button(), |id| self.edit_button(id));
        self.editing.set(None);
        self.seat.focus_soon(focus);
    }

    /// Closes it if it holds that entry, which is about to go.
    pub fn let_go(self, entry: &EntryId) {
        if untrack(|| self.entry()).as_ref() == Some(entry) {
            self.editing.set(None);
        }
    }

    /// The id of the button that opens it for something new.
    pub fn add_button(self) -> String {
        format!("{}-add", self.list)
    }

    /// The id of the button that opens it for an entry.
    pub fn edit_button(self, entry: &EntryId) -> String {
        format!("{}-edit-{entry}", self.list)
    }

    /// What stands in every field.
    pub fn texts(self) -> Arc<[String]> {
        self.texts.get()
    }

    /// What stands in a field.
    pub fn text(self, field: usize) -> String {
        self.texts.with(|texts| texts.get(field).cloned().unwrap_or_default())
    }

    /// A field was left with this text in it.
    fn write(self, field: usize, text: String) {
        self.texts.update(|texts| *texts = with(texts, field, text));
    }

    /// What was wrong with a field goes away as soon as one types. Were it to go when the field is left, everything
    /// below would move from under the pointer that left it.
    fn forgive(self, field: usize) {
        if !untrack(|| self.problem(field)).is_empty() {
            self.problems.update(|problems| *problems = with(problems, field, String::new()));
        }
    }

    fn problem(self, field: usize) -> String {
        self.problems.with(|problems| problems.get(field).cloned().unwrap_or_default())
    }

    /// Says what is wrong, and moves the focus to the first field of which something is.
    pub fn refuse(self, problems: Vec<Problem>) {
        let of_field = |field| problems.iter().find(|(at, _)| *at == field).map(|(_, why)| why.clone());
        self.problems.set((0..self.ids.len()).map(|field| of_field(field).unwrap_or_default()).collect());
        let first = (0..self.ids.len()).find(|field| of_field(*field).is_some());
        if let Some(id) = first.and_then(|field| self.ids.get(field)) {
            self.seat.focus_soon((*id).to_owned());
        }
    }

    /// The date that was typed only in part, which the browser gives as none at all. It is refused.
    pub fn refuses_half_a_date(self, form: &Element) -> bool {
        let half = form.query_selector("input[type=date]:invalid").ok().flatten();
        let field = half.and_then(|half| self.ids.iter().position(|id| *id == half.id()));
        if let Some(field) = field {
            self.refuse(vec![(field, "This is not a whole date: enter day, month and year.".to_owned())]);
        }
        field.is_some()
    }
}

/// The same texts with another in one place.
fn with(texts: &[String], place: usize, text: String) -> Arc<[String]> {
    let mut texts = texts.to_vec();
    if let Some(there) = texts.get_mut(place) {
        *there = text;
    }
    texts.into()
}

/// A labelled field of a form, with a hint and what is wrong.
#[component(transparent)]
pub fn FormField(
    /// The form.
    form: FormState,
    /// The position of the field.
    field: usize,
    /// What it is called.
    label: &'static str,
    /// The kind of field, as in HTML.
    #[prop(default = "text")]
    kind: &'static str,
    /// A sentence on what to enter.
    #[prop(default = ().into_markup())]
    hint: Markup,
    /// The id of a list of suggestions.
    #[prop(optional)]
    suggestions: &'static str,
    /// The keyboard of a phone, as in HTML.
    #[prop(optional)]
    keyboard: &'static str,
) -> Markup {
    let id = form.ids[field];
    markup! {
        <div class="field">
            <label class="field-label" for=id>{label}</label>
            <input
                class="field-input"
                type=kind
                id=id
                maxlength=(kind != "date").then_some("2000")
                list=(!suggestions.is_empty()).then_some(suggestions)
                inputmode=(!keyboard.is_empty()).then_some(keyboard)
                autocomplete="off"
                aria-describedby=format!("{id}-hint {id}-problem")
                aria-invalid=move || (!form.problem(field).is_empty()).to_string()
                prop:value=move || form.text(field)
                on:input=move |_| form.forgive(field)
                on:change=move |event| form.write(field, event_target_value(&event))
            />
            <p class="field-hint" id=format!("{id}-hint")>{hint}</p>
            <p class="field-problem" id=format!("{id}-problem") role="alert">{move || form.problem(field)}</p>
        </div>
    }
}

/// A labelled field of a form in which one of a few words is chosen.
#[component(transparent)]
pub fn FormSelect(
    /// The form.
    form: FormState,
    /// The position of the field.
    field: usize,
    /// What it is called.
    label: &'static str,
    /// The words and what they are called. A word that is in the form and not among them is offered too.
    options: Vec<(&'static str, &'static str)>,
    /// A sentence on what to choose.
    #[prop(optional)]
    hint: &'static str,
) -> Markup {
    let id = form.ids[field];
    let option = move |word: String, name: String| {
        let own = word.clone();
        markup! { <option value=word prop:selected=move || form.text(field) == own>{name}</option> }
    };
    let all = move || {
        let known = options.iter().map(|(word, name)| ((*word).to_owned(), (*name).to_owned()));
        let own = Some(form.text(field)).filter(|own| options.iter().all(|(word, _)| word != own));
        known.chain(own.map(|own| (own.clone(), own))).map(|(word, name)| option(word, name)).collect::<Markup>()
    };
    markup! {
        <div class="field">
            <label class="field-label" for=id>{label}</label>
            <select
                class="field-input"
                id=id
                aria-describedby=format!("{id}-hint {id}-problem")
                aria-invalid=move || (!form.problem(field).is_empty()).to_string()
                on:change=move |event| {
                    form.write(field, event_target_value(&event));
                    form.forgive(field);
                }
            >
                {all}
            </select>
            <p class="field-hint" id=format!("{id}-hint")>{hint}</p>
            <p class="field-problem" id=format!("{id}-problem") role="alert">{move || form.problem(field)}</p>
        </div>
    }
}

/// A message that begins in the middle of a sentence, as a sentence.
pub fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}
