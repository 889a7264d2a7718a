//! What the interface reacts to, as handles of the size of a number: the record, the route, the day, the display.
//!
//! Components reach these by `expect()`. Their readings are plain values; a view that reads one inside a closure is
//! followed, so nothing is derived and kept twice. They change things through their verbs only.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{CertificationId, Entity, RegionId, RoleId, SkillId};
use crate::date::{Date, PartialDate};
use crate::embedding::carried;
use crate::plan::routes::{self, Move};
use crate::port::{Env, FileError, Location};
use crate::record::{Change, Rating, Record, Setting, Status, Subject};
use crate::requirement::Holdings;
use crate::route::{Route, named};
use crate::session::{SaveState, Session};
use crate::ui::seat::{Host, Surroundings};

/// One application on a page: the world outside, its session, and the two things that change.
pub struct Running {
    env: Env,
    surroundings: Arc<Surroundings>,
    session: Session,
    known: RwSignal<Arc<Known>>,
    route: RwSignal<Arc<Route>>,
    often: Often,
    /// Why the last file could not be handed out; none when it could.
    refused_file: RwSignal<Option<FileError>>,
    /// The address of a record that was carried here and has not been looked at.
    carried: Carried,
}

type Carried = Arc<Mutex<Option<String>>>;

/// What a great many views ask for. Memos, unlike elsewhere: of the changes that are made to a record, few change these,
/// and the views are not to be drawn anew for the others.
#[derive(Clone, Copy)]
struct Often {
    here: Memo<Option<RoleId>>,
    want: Memo<Option<RoleId>>,
    region: Memo<RegionId>,
}

impl Often {
    fn of(known: RwSignal<Arc<Known>>, surroundings: &Surroundings) -> Self {
        let host = surroundings.host.clone();
        let region = move |known: &Known| {
            let asked = host.as_ref().and_then(|host| host.region());
            let kept = || known.record.setting(Setting::Region).and_then(RegionId::from_slug);
            asked.or_else(kept).unwrap_or(RegionId::FIRST)
        };
        Self {
            here: Memo::new(move |_| known.read().record.here().and_then(named)),
            want: Memo::new(move |_| known.read().record.want().and_then(named)),
            region: Memo::new(move |_| region(&known.read())),
        }
    }
}

/// What is known of the person at one moment.
pub struct Known {
    /// The record.
    pub record: Record,
    /// What is held, designations that follow included.
    pub holdings: Holdings,
    /// Whether and why the record is kept.
    pub save_state: SaveState,
    /// Whether there is a change to undo.
    pub can_undo: bool,
    /// Whether there is an undone change to do again.
    pub can_redo: bool,
}

impl Known {
    fn of(session: &Session) -> Arc<Self> {
        let record = session.record();
        let holdings = Holdings::of(&record);
        let save_state = session.save_state();
        Arc::new(Self { record, holdings, save_state, can_undo: session.can_undo(), can_redo: session.can_redo() })
    }
}

/// One application on a page: a handle.
#[derive(Clone, Copy)]
pub struct App(StoredValue<Arc<Running>>);

impl App {
    /// The application provided above.
    pub fn expect() -> Self {
        expect_context()
    }

    /// What is around it; none once it has been taken off its page.
    pub fn surroundings(self) -> Option<Arc<Surroundings>> {
        Some(self.0.try_get_value()?.surroundings.clone())
    }

    fn running(self) -> Arc<Running> {
        self.0.get_value()
    }
}

/// Provides everything below to the components of an application.
pub fn provide(env: &Env, surroundings: Surroundings) {
    let session = Session::open(env);
    let known = RwSignal::new(Known::of(&session));
    let carried = Arc::new(Mutex::new(None));
    arrive(&env.location.hash(), &carried, &*env.location);
    let route = RwSignal::new(Arc::new(Route::parse(&env.location.hash())));
    // The application may have been taken off the page by the time another tab writes or the address changes.
    let changed = session.clone();
    let of_session = session.subscribe(move || drop(known.try_set(Known::of(&changed))));
    let of_location = env.location.subscribe({
        let (carried, location) = (carried.clone(), env.location.clone());
        Box::new(move |hash| {
            if !arrive(hash, &carried, &*location) {
                drop(route.try_set(Arc::new(Route::parse(hash))));
            }
        })
    });
    on_cleanup(move || drop((of_session, of_location)));
    let refused_file = RwSignal::new(None);
    let surroundings = Arc::new(surroundings);
    let often = Often::of(known, &surroundings);
    let running = Running { env: env.clone(), surroundings, session, known, route, often, refused_file, carried };
    provide_context(App(StoredValue::new(Arc::new(running))));
}

/// Whether an address carries a record. Then it is taken out of the address bar, where others might see it, and the page
/// is shown that can bring it in.
fn arrive(hash: &str, carried: &Mutex<Option<String>>, location: &dyn Location) -> bool {
    let is_carried = hash.starts_with(carried::ADDRESS);
    if is_carried {
        *carried.lock().unwrap_or_else(PoisonError::into_inner) = Some(hash.to_owned());
        location.replace(&Route::record_section("import").hash());
    }
    is_carried
}

/// The record of this application, and the way to change it.
#[derive(Clone, Copy)]
pub struct RecordState(App);

impl RecordState {
    /// The record provided above.
    pub fn expect() -> Self {
        Self(App::expect())
    }

    /// Everything that is known of the person.
    pub fn known(self) -> Arc<Known> {
        self.0.running().known.get()
    }

    /// The session, for what is rare: exporting, or what was set aside.
    pub fn session(self) -> Session {
        self.0.running().session.clone()
    }

    /// The address of a record that was carried here, for the first who asks.
    pub fn take_carried(self) -> Option<String> {
        self.0.running().carried.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Where the person is.
    pub fn here(self) -> Option<RoleId> {
        self.0.running().often.here.get()
    }

    /// Where the person wants to be.
    pub fn want(self) -> Option<RoleId> {
        self.0.running().often.want.get()
    }

    /// The steps from where the person is to where they want to be: through the roles that an address names, or else
    /// on the most direct way. Empty where there is none.
    pub fn way(self, via: &[String]) -> Vec<Move> {
        let Some((here, want)) = self.here().zip(self.want()) else { return Vec::new() };
        let stops: Option<Vec<RoleId>> = via.iter().map(|slug| named(slug)).collect();
        let chosen = stops.filter(|stops| !stops.is_empty()).and_then(|stops| routes::along(here, &stops, want));
        chosen.or_else(|| routes::direct(here, want)).unwrap_or_default()
    }

    /// How far the person is with a certification, designations that follow included.
    pub fn status(self, certification: CertificationId) -> Status {
        let known = self.known();
        known.holdings.status(certification, &known.record)
    }

    /// When a certification was passed last, as far as the person said.
    pub fn latest_pass(self, certification: CertificationId) -> Option<Date> {
        self.known().record.latest_pass(certification.slug())
    }

    /// How good the person is at a skill, as far as they said.
    pub fn level(self, skill: SkillId) -> Option<SkillLevel> {
        self.known().record.skill_level(skill.slug())
    }

    /// What the person says about themselves at a skill, "none of it yet" included.
    pub fn rating(self, skill: SkillId) -> Option<Rating> {
        self.known().record.rating(skill.slug())
    }

    /// The note on something.
    pub fn note(self, subject: Subject<'static>) -> String {
        self.known().record.note(subject).unwrap_or_default().to_owned()
    }

    /// A setting, as the word it was saved by.
    pub fn setting(self, setting: Setting) -> Option<String> {
        self.known().record.setting(setting).map(ToOwned::to_owned)
    }

    /// The day, also for what happens long after a page was drawn.
    pub fn today(self) -> Date {
        self.0.running().env.clock.today()
    }

    /// Makes a change: one step of undo.
    pub fn apply(self, change: Change) {
        self.0.running().session.apply(&change);
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.0.running().session.undo();
    }

    /// Makes the last undone change again.
    pub fn redo(self) {
        self.0.running().session.redo();
    }
}

/// Does something now, and again whenever a signal it reads has changed, for as long as the calling view lives.
pub fn follow_changes(follow: Box<dyn FnMut()>) {
    Effect::new(follow);
}

/// The page that is shown, and the way to another.
#[derive(Clone, Copy)]
pub struct RouteState(App);

impl RouteState {
    /// The address provided above.
    pub fn expect() -> Self {
        Self(App::expect())
    }

    /// The page that is shown, with all of its state.
    pub fn current(self) -> Arc<Route> {
        self.0.running().route.get()
    }

    /// Goes to another page; the back button returns.
    pub fn go(self, route: &Route) {
        self.follow(&route.hash());
    }

    /// Changes the state of the page in place; the back button does not stop here.
    pub fn replace(self, route: &Route) {
        self.0.running().env.location.replace(&route.hash());
    }

    /// Whether plain links change the address by themselves, as they do in a page of our own.
    pub fn owns_links(self) -> bool {
        self.0.running().env.location.owns_links()
    }

    /// Goes where a link within the application points.
    pub fn follow(self, hash: &str) {
        self.0.running().env.location.push(hash);
    }
}

/// The day.
pub struct Clock;

impl Clock {
    /// Today, as the calendar on the wall says it.
    pub fn today() -> Date {
        App::expect().running().env.clock.today()
    }
}

/// How things are shown: the region whose pay, money and dates are used, and the theme.
#[derive(Clone, Copy)]
pub struct Display(App);

impl Display {
    /// The display provided above.
    pub fn expect() -> Self {
        Self(App::expect())
    }

    /// The region whose pay, money and dates are used.
    pub fn region(self) -> RegionId {
        self.0.running().often.region.get()
    }

    /// Chooses another region.
    pub fn set_region(self, region: RegionId) {
        self.choose_here(Some(region), None);
        self.record().apply(Change::setting(Setting::Region, Some(region.slug())));
    }

    /// The theme by its word; none follows the system.
    pub fn theme(self) -> Option<String> {
        let known = self.record().known();
        let here = self.host().and_then(|host| host.theme());
        let theme = here.or_else(|| known.record.setting(Setting::Theme).map(ToOwned::to_owned));
        theme.filter(|theme| !theme.is_empty())
    }

    /// Chooses a theme; none follows the system.
    pub fn set_theme(self, theme: Option<&str>) {
        self.choose_here(None, Some(theme.unwrap_or_default()));
        self.record().apply(Change::setting(Setting::Theme, theme));
    }

    /// A page around may have asked for another region or theme than the record has: from now on the person's choice
    /// counts, also where the record cannot be changed.
    fn choose_here(self, region: Option<RegionId>, theme: Option<&str>) {
        if let Some(host) = self.host() {
            host.choose(region, theme);
            self.0.running().session.tell_anew();
        }
    }

    fn host(self) -> Option<Arc<dyn Host>> {
        self.0.running().surroundings.host.clone()
    }

    /// An amount of money, written as in the chosen region.
    pub fn money(self, units: f64, currency: &str, decimals: u8) -> String {
        self.0.running().env.locale.money(self.region().locale, units, currency, decimals)
    }

    /// A day, written as in the chosen region.
    pub fn date(self, date: Date) -> String {
        self.0.running().env.locale.date(self.region().locale, date)
    }

    /// A year, month or day of the dataset, written as in the chosen region.
    pub fn day(self, day: &str) -> String {
        match day.parse::<PartialDate>() {
            Ok(date) => self.0.running().env.locale.partial_date(self.region().locale, date),
            Err(_) => day.to_owned(),
        }
    }

    /// Offers a text as a file to keep. That it was refused is told above the page.
    pub fn download(self, name: &str, media_type: &str, text: &str) {
        let running = self.0.running();
        running.refused_file.set(running.env.files.download(name, media_type, text).err());
    }

    /// Offers the record as a file to keep, and notes that there is a backup, unless the file was refused.
    pub fn back_up(self, name: &str) {
        let running = self.0.running();
        let hand_out = |text: &str| running.env.files.download(name, "application/json", text);
        running.refused_file.set(running.session.back_up(&hand_out).err());
    }

    /// Why the last file could not be handed out; none when it could.
    pub fn refused_file(self) -> Option<FileError> {
        self.0.running().refused_file.get()
    }

    /// Offers what is no text as a file to keep.
    ///
    /// # Errors
    /// When the browser does not let pages hand out files.
    pub fn download_bytes(self, name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileError> {
        self.0.running().env.files.download_bytes(name, media_type, bytes)
    }

    fn record(self) -> RecordState {
        RecordState(self.0)
    }
}
