//! The CPD log: what one did to keep certificates current, to add to, to correct, and to take along as a table.
//!
//! How much of it a policy counts, and what is missing, is told with the renewal of each certificate.

pub(in crate::ui::record) mod draft;
pub mod entries;
pub mod entry_form;
pub mod file;
pub mod preview;
pub mod skills;
pub mod targets;
pub(in crate::ui::record) mod years;

use leptos::prelude::*;

use super::dropped::Dropped;
use super::form::{Editing, FormState};
use super::undo_offer::{UndoOffer, UndoState};
use crate::date::Date;
use crate::record::{Change, CpdEntry, EntryId, MOST_SKILLS, Target};
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Clock, RecordState};
use draft::{Chosen, Field};
use entries::Entries;
pub(super) use entries::evidence;
use entry_form::EntryForm;
use file::LogFiles;
pub(super) use file::MEDIA_TYPE;
use targets::held;

/// The id of the button that takes back what was just done.
const UNDO: &str = "cpd-undo";

/// The log as this section sees it: which entry is in the form, and what can be taken back.
#[derive(Clone, Copy)]
pub struct LogState {
    record: RecordState,
    today: Date,
    form: FormState,
    /// What the entry in the form counts for.
    targets: RwSignal<Vec<Target>>,
    /// The skills that the entry in the form shows, by slug.
    skills: RwSignal<Vec<String>>,
    /// The skill that is picked in the list and not added yet; empty when none is.
    picked_skill: RwSignal<String>,
    /// What the form offers to be counted for.
    offered: RwSignal<Vec<Target>>,
    undo: UndoState,
}

impl LogState {
    fn expect() -> Self {
        Self {
            record: RecordState::expect(),
            today: Clock::today(),
            form: FormState::new("cpd", Field::IDS),
            targets: RwSignal::new(Vec::new()),
            skills: RwSignal::new(Vec::new()),
            picked_skill: RwSignal::new(String::new()),
            offered: RwSignal::new(Vec::new()),
            undo: UndoState::expect(),
        }
    }

    /// The log, the earliest first.
    fn log(self) -> Vec<CpdEntry> {
        self.record.known().record.cpd()
    }

    /// Adds the skill that is picked in the list.
    fn add_skill(self) {
        let slug = self.picked_skill.get_untracked();
        self.picked_skill.set(String::new());
        self.skills.update(|skills| {
            if !slug.is_empty() && !skills.contains(&slug) && skills.len() < MOST_SKILLS {
                skills.push(slug);
            }
        });
    }

    /// Opens the form for a new entry of today, in the unit of the last one.
    fn begin(self) {
        let unit = untrack(|| self.log()).into_iter().rev().map(|entry| entry.unit).find(|unit| !unit.is_empty());
        self.open(
            Editing::New,
            draft::blank(self.today, unit.as_deref().unwrap_or(CpdEntry::POINTS)),
            Chosen::default(),
        );
    }

    /// Opens the form for an entry that is there.
    fn edit(self, id: EntryId) {
        if let Some(entry) = untrack(|| self.record.known()).record.cpd_entry(&id) {
            let texts = draft::of(&entry);
            let CpdEntry { counts_for, skills, .. } = entry;
            self.open(Editing::Entry(id), texts, Chosen { counts_for, skills });
        }
    }

    fn open(self, editing: Editing, texts: Vec<String>, Chosen { counts_for: targets, skills }: Chosen) {
        let mut offered = held(&untrack(|| self.record.known()).holdings);
        offered.extend(targets.iter().filter(|target| !offered.contains(target)).cloned().collect::<Vec<_>>());
        self.targets.set(targets);
        self.skills.set(skills);
        self.picked_skill.set(String::new());
        self.offered.set(offered);
        self.form.open(editing, texts, Field::Title as usize);
    }

    /// Saves what is in the form, or says what is wrong with it.
    fn save(self) {
        let known = untrack(|| self.record.known());
        // Whoever picks a skill and saves means it.
        self.add_skill();
        let chosen = Chosen { counts_for: self.targets.get_untracked(), skills: self.skills.get_untracked() };
        let texts = untrack(|| self.form.texts());
        let id = untrack(|| self.form.entry()).unwrap_or_else(|| self.record.session().new_entry());
        match draft::entry(&texts, chosen, id) {
            Err(problems) => self.form.refuse(problems),
            Ok(entry) => {
                self.undo.forget();
                self.record.apply(Change::cpd(&known.record, &entry));
                self.form.close(Some(&entry.id));
            }
        }
    }

    fn remove(self, entry: &CpdEntry) {
        self.form.let_go(&entry.id);
        let change = Change::no_cpd(&untrack(|| self.record.known()).record, &entry.id);
        self.undo.apply(change, format!("Removed “{}”.", draft::title(entry)), self.form.edit_button(&entry.id));
        self.undo.seat().focus_soon(UNDO.to_owned());
    }
}

/// The log with its form and its files.
#[component(transparent)]
pub fn CpdLog(
    /// Where files come from that were dropped elsewhere on the page.
    dropped: Dropped,
) -> Markup {
    let state = LogState::expect();
    let is_open = move || state.form.is_open();
    markup! {
        <section class="section" aria-labelledby="record-cpd">
            <h2 id="record-cpd">"CPD log"</h2>
            <p class="section-intro">
                "CPD is continuing professional development: the talks, courses, reading and work that you do to keep a certificate current. "
                "Most bodies count it in points or hours by year. One entry may count for several of them."
            </p>
            {move || is_open().then(|| markup! { <EntryForm state=state /> })}
            <div class="page-actions">
                <button class="button" id=state.form.add_button() hidden=is_open on:click=move |_| state.begin()>"Add an entry"</button>
            </div>
            <UndoOffer state=state.undo id=UNDO />
            <Entries state=state />
            <LogFiles state=state dropped=dropped />
        </section>
    }
}
