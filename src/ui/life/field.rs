//! A field that keeps itself: it shows what the record has, and writes when it is left. A wrong entry stays in sight
//! with a sentence, and the record as it was.

use std::sync::Arc;

use leptos::html::Input;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::day;
use super::refusal::Refusal;
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::follow_changes;

/// A text that follows the record.
pub type Reader = Arc<dyn Fn() -> String + Send + Sync>;
/// Takes an entry, or refuses it with a sentence.
pub type Writer = Arc<dyn Fn(&str) -> Result<(), Refusal> + Send + Sync>;

/// A labelled field of one line.
#[component(transparent)]
pub fn Field(
    /// What it is called.
    label: &'static str,
    /// An id that nothing else on the page has.
    id: &'static str,
    /// Its type, as HTML has it: a day, a time, a text.
    #[prop(optional, default = "text")]
    kind: &'static str,
    /// How to fill it in, where that needs saying.
    #[prop(optional)]
    hint: &'static str,
    /// The last day it offers.
    #[prop(optional)]
    latest: String,
    /// What the record has.
    value: Reader,
    /// Takes what was entered.
    write: Writer,
    /// What to say of an entry that is odd and was kept.
    #[prop(optional)]
    remark: Option<Reader>,
) -> Markup {
    let field = NodeRef::<Input>::new();
    let problem = RwSignal::new(String::new());
    show_afresh(field, value.clone());
    let keeper = Arc::new(Keeper { kind, value: value.clone(), write, problem });
    take_when_closed(field, keeper.clone());
    let left = keeper.clone();
    let (hint_id, remark_id, problem_id) = (format!("{id}-hint"), format!("{id}-remark"), format!("{id}-problem"));
    let described_by = format!("{hint_id} {remark_id} {problem_id}");
    let is_day = kind == "date";
    let remark = move || remark.as_ref().map(|remark| remark());
    markup! {
        <div class="field">
            <label class="field-label" for=id>{label}</label>
            <input
                node_ref=field
                class="field-input"
                type=kind
                id=id
                min=is_day.then_some(day::EARLIEST)
                max=(!latest.is_empty()).then_some(latest)
                maxlength=(kind == "text").then_some("300")
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || (!problem.read().is_empty()).to_string()
                prop:value=move || value()
                on:change=move |event| keeper.take(&event_target(&event), false)
                on:blur=move |event| left.take(&event_target(&event), true)
            />
            <p class="life-hint" id=hint_id>{hint}</p>
            <p class="life-remark" id=remark_id role="status">{remark}</p>
            <p class="field-problem" id=problem_id role="alert">{move || problem.get()}</p>
        </div>
    }
}

/// What becomes of an entry.
struct Keeper {
    kind: &'static str,
    value: Reader,
    write: Writer,
    problem: RwSignal<String>,
}

impl Keeper {
    /// Takes what stands in the field, or says what is wrong with it.
    fn take(&self, input: &HtmlInputElement, is_left: bool) {
        let entry = input.value();
        let is_partial = frame::holds_partial_entry(input);
        let outcome = if is_partial {
            Err(Refusal::because(self.incomplete()))
        } else if entry == self.kept() {
            Ok(())
        } else {
            (self.write)(entry.trim())
        };
        let is_half_typed = is_partial || self.kind == "date" && day::is_half_typed(&entry);
        match outcome {
            Ok(()) => {
                show(input, &self.kept());
                self.problem.try_set(String::new());
            }
            // Nobody is told off in the middle of a word.
            Err(_) if is_half_typed && !is_left => {}
            Err(refusal) => drop(self.problem.try_set(refusal.sentence())),
        }
    }

    fn kept(&self) -> String {
        untrack(|| (self.value)())
    }

    fn incomplete(&self) -> &'static str {
        match self.kind {
            "time" => "this time is not complete: give hours and minutes",
            "number" => "this is not a number: write it in digits",
            _ => day::INCOMPLETE,
        }
    }
}

/// Shows a text, unless it stands there already: to set it again would move the cursor.
fn show(input: &HtmlInputElement, text: &str) {
    if input.value() != text {
        input.set_value(text);
    }
}

/// An element may be one that another page has used, with something wrong still standing in it.
pub fn show_afresh(field: NodeRef<Input>, value: Reader) {
    follow_changes(Box::new(move || {
        if let Some(input) = field.get() {
            show(&input, &untrack(|| value()));
        }
    }));
}

/// A page that is closed while one writes sends no change event.
fn take_when_closed(field: NodeRef<Input>, keeper: Arc<Keeper>) {
    frame::on_leaving(move || {
        if let Some(input) = field.try_get_untracked().flatten() {
            keeper.take(&input, true);
        }
    });
}
