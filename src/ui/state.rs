//! What the interface reacts to, as small `Copy` handles over signals: the record, the route, the day, the display.
//!
//! Components reach these by `expect()` and change things through their verbs only.

use leptos::prelude::*;

use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{CertificationId, Entity, RegionId, RoleId, SkillId};
use crate::date::{Date, PartialDate};
use crate::port::Env;
use crate::record::{Change, Record, Setting, Status, Subject};
use crate::requirement::Holdings;
use crate::route::{Resolved, Route, resolve};
use crate::session::{SaveState, Session};

/// The record of this application, and the way to change it.
#[derive(Clone, Copy)]
pub struct RecordState {
    session: StoredValue<Session>,
    record: RwSignal<Record>,
    save_state: RwSignal<SaveState>,
    undo_steps: RwSignal<(bool, bool)>,
}

impl RecordState {
    /// Provides the record of a session to everything below.
    pub fn provide(session: &Session) -> Self {
        let state = Self {
            session: StoredValue::new(session.clone()),
            record: RwSignal::new(session.record()),
            save_state: RwSignal::new(session.save_state()),
            undo_steps: RwSignal::new((session.can_undo(), session.can_redo())),
        };
        let changed = session.clone();
        let subscription = session.subscribe(move || {
            // The application may have been taken off the page while another tab was writing.
            let _ = state.record.try_set(changed.record());
            let _ = state.save_state.try_set(changed.save_state());
            let _ = state.undo_steps.try_set((changed.can_undo(), changed.can_redo()));
        });
        on_cleanup(move || drop(subscription));
        provide_context(state);
        state
    }

    /// The record provided above.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The record itself, for lists over all of it.
    pub fn read(self) -> Signal<Record> {
        self.record.into()
    }

    /// The session, for what is rare: exporting, or what was set aside.
    pub fn session(self) -> Session {
        self.session.get_value()
    }

    /// Where the person is.
    pub fn here(self) -> Memo<Option<RoleId>> {
        Memo::new(move |_| self.record.read().here().and_then(role_of))
    }

    /// Where the person wants to be.
    pub fn want(self) -> Memo<Option<RoleId>> {
        Memo::new(move |_| self.record.read().want().and_then(role_of))
    }

    /// How far the person is with a certification, designations that follow included.
    pub fn status(self, certification: CertificationId) -> Memo<Status> {
        Memo::new(move |_| {
            let record = self.record.read();
            Holdings::of(&record).status(certification, &record)
        })
    }

    /// What is held, designations that follow included.
    pub fn holdings(self) -> Memo<Holdings> {
        Memo::new(move |_| Holdings::of(&self.record.read()))
    }

    /// When a certification was passed, as far as the person said.
    pub fn passed_on(self, certification: CertificationId) -> Memo<Option<Date>> {
        Memo::new(move |_| self.record.read().passed_on(certification.slug()))
    }

    /// How good the person is at a skill, as far as they said.
    pub fn level(self, skill: SkillId) -> Memo<Option<SkillLevel>> {
        Memo::new(move |_| self.record.read().skill_level(skill.slug()))
    }

    /// The note on something.
    pub fn note(self, subject: Subject<'static>) -> Memo<String> {
        Memo::new(move |_| self.record.read().note(subject).unwrap_or_default().to_owned())
    }

    /// A setting, as the word it was saved by.
    pub fn setting(self, setting: Setting) -> Memo<Option<String>> {
        Memo::new(move |_| self.record.read().setting(setting).map(ToOwned::to_owned))
    }

    /// Whether and why the record is kept.
    pub fn save_state(self) -> Signal<SaveState> {
        self.save_state.into()
    }

    /// Whether there is a change to undo.
    pub fn can_undo(self) -> bool {
        self.undo_steps.get().0
    }

    /// Whether there is an undone change to do again.
    pub fn can_redo(self) -> bool {
        self.undo_steps.get().1
    }

    /// Makes a change: one step of undo.
    pub fn apply(self, change: Change) {
        self.session.with_value(|session| session.apply(&change));
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.session.with_value(Session::undo);
    }

    /// Makes the last undone change again.
    pub fn redo(self) {
        self.session.with_value(Session::redo);
    }
}

fn role_of(slug: &str) -> Option<RoleId> {
    match resolve(slug) {
        Resolved::Found(role) | Resolved::Moved(role) => Some(role),
        Resolved::Unknown { .. } => None,
    }
}

/// The page that is shown, and the way to another.
#[derive(Clone, Copy)]
pub struct RouteState {
    env: StoredValue<Env>,
    route: RwSignal<Route>,
}

impl RouteState {
    /// Provides the address to everything below.
    pub fn provide(env: &Env) -> Self {
        let state =
            Self { env: StoredValue::new(env.clone()), route: RwSignal::new(Route::parse(&env.location.hash())) };
        let subscription = env.location.subscribe(Box::new(move |hash| {
            let _ = state.route.try_set(Route::parse(hash));
        }));
        on_cleanup(move || drop(subscription));
        provide_context(state);
        state
    }

    /// The address provided above.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The page that is shown, with all of its state.
    pub fn current(self) -> Signal<Route> {
        self.route.into()
    }

    /// The address of a route, for a link.
    pub fn href(self, route: &Route) -> String {
        route.hash()
    }

    /// Goes to another page; the back button returns.
    pub fn go(self, route: &Route) {
        self.env.with_value(|env| env.location.push(&route.hash()));
    }

    /// Changes the state of the page in place; the back button does not stop here.
    pub fn replace(self, route: &Route) {
        self.env.with_value(|env| env.location.replace(&route.hash()));
    }

    /// Whether plain links change the address by themselves, as they do in a page of our own.
    pub fn owns_links(self) -> bool {
        self.env.with_value(|env| env.location.owns_links())
    }

    /// Goes where a link within the application points.
    pub fn follow(self, hash: &str) {
        self.env.with_value(|env| env.location.push(hash));
    }
}

/// The day.
#[derive(Clone, Copy)]
pub struct Clock(StoredValue<Env>);

impl Clock {
    /// Provides the clock to everything below.
    pub fn provide(env: &Env) {
        provide_context(Self(StoredValue::new(env.clone())));
    }

    /// Today, as the calendar on the wall says it.
    pub fn today() -> Date {
        expect_context::<Self>().0.with_value(|env| env.clock.today())
    }
}

/// How things are shown: the region whose pay, money and dates are used, and the theme.
#[derive(Clone, Copy)]
pub struct Display {
    env: StoredValue<Env>,
    region: Memo<RegionId>,
    record: RecordState,
}

impl Display {
    /// Provides the display to everything below.
    pub fn provide(env: &Env, record: RecordState) {
        let word = record.setting(Setting::Region);
        let region = Memo::new(move |_| {
            let chosen = word.read().as_deref().and_then(RegionId::from_slug);
            chosen.unwrap_or(RegionId::FIRST)
        });
        provide_context(Self { env: StoredValue::new(env.clone()), region, record });
    }

    /// The display provided above.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The region whose pay, money and dates are used.
    pub fn region(self) -> Memo<RegionId> {
        self.region
    }

    /// Chooses another region.
    pub fn set_region(self, region: RegionId) {
        self.record.apply(Change::setting(Setting::Region, Some(region.slug())));
    }

    /// The theme by its word; none follows the system.
    pub fn theme(self) -> Memo<Option<String>> {
        self.record.setting(Setting::Theme)
    }

    /// Chooses a theme; none follows the system.
    pub fn set_theme(self, theme: Option<&str>) {
        self.record.apply(Change::setting(Setting::Theme, theme));
    }

    /// An amount of money, written as in the chosen region.
    pub fn money(self, units: f64, currency: &str, decimals: u8) -> String {
        self.env.with_value(|env| env.locale.money(self.region.read().locale, units, currency, decimals))
    }

    /// A day, written as in the chosen region.
    pub fn date(self, date: Date) -> String {
        self.env.with_value(|env| env.locale.date(self.region.read().locale, date))
    }

    /// A year, month or day of the dataset, written as in the chosen region.
    pub fn day(self, day: &str) -> String {
        match day.parse::<PartialDate>() {
            Ok(date) => self.env.with_value(|env| env.locale.partial_date(self.region.read().locale, date)),
            Err(_) => day.to_owned(),
        }
    }

    /// Offers a text as a file to keep.
    pub fn download(self, name: &str, media_type: &str, text: &str) {
        // A refused download leaves everything as it was; the button stays to be pressed again.
        let _ = self.env.with_value(|env| env.files.download(name, media_type, text));
    }
}
