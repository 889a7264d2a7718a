//! Records as people and replicas leave them, made of every kind of change.

use itsm_career_roadmap::catalog::vocabulary::{Period, SkillLevel};
use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::record::{
    Attempt, Band, Booking, Change, Cost, CpdEntry, Currency, EntryId, ExamResult, Hundredths, OtherCertificate,
    OwnPay, Place, Rating, Record, ReplicaId, Setting, Stamp, Status, Subject, Target,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Something a person does; what it writes may depend on what the record says.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    Plain(Change),
    Book(&'static str, Booking),
    Attempt(&'static str, Attempt),
    NoAttempt(&'static str, EntryId),
    Other(OtherCertificate),
    NoOther(EntryId),
    Log(CpdEntry),
    NoLog(EntryId),
}

impl Deed {
    pub(crate) fn change(&self, record: &Record) -> Change {
        match self {
            Self::Plain(change) => change.clone(),
            Self::Book(slug, booking) => Change::booking(record, slug, booking),
            Self::Attempt(slug, attempt) => Change::attempt(record, slug, attempt),
            Self::NoAttempt(slug, id) => Change::no_attempt(record, slug, id),
            Self::Other(certificate) => Change::other_certificate(record, certificate),
            Self::NoOther(id) => Change::no_other_certificate(record, id),
            Self::Log(entry) => Change::cpd(record, entry),
            Self::NoLog(id) => Change::no_cpd(record, id),
        }
    }
}

pub(crate) fn day() -> impl Strategy<Value = Date> {
    (1950..=2199, 1..=12_u32, 1..=31_u32)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
}

/// One of few slugs, so that replicas often change the same field.
pub(crate) fn slug() -> impl Strategy<Value = &'static str> {
    select(vec!["itil4-foundation", "ccna", "of-another-dataset"])
}

/// One of few ids, of which one begins like another.
fn id() -> impl Strategy<Value = EntryId> {
    select(vec!["e", "e-1", "e1"]).prop_filter_map("an id", EntryId::read)
}

/// A line as it is kept: without space around it.
fn line() -> impl Strategy<Value = String> {
    "\\PC{0,12}".prop_map(|text| text.trim().to_owned())
}

fn amount() -> impl Strategy<Value = Hundredths> {
    (0..=Hundredths::MAX.get()).prop_filter_map("an amount", Hundredths::new)
}

fn booking() -> impl Strategy<Value = Booking> {
    let time = (0..24_u8, 0..60_u8).prop_map(|(hour, minute)| format!("{hour:02}:{minute:02}"));
    (option::of(day()), option::of(time), line(), line()).prop_map(|(on, at, place, voucher)| {
        let at = at.and_then(|at| at.parse().ok());
        Booking { on, at, place: Place::new(&place), voucher }
    })
}

pub(crate) fn attempt() -> impl Strategy<Value = Attempt> {
    (id(), option::of(day()), select(ExamResult::ALL), line()).prop_map(|(id, on, result, score)| Attempt {
        id,
        on,
        result,
        score,
    })
}

pub(crate) fn certificate() -> impl Strategy<Value = OtherCertificate> {
    (id(), vec(line(), 3), option::of(day()), option::of(day()), "(https?|ftp)://[a-z]{1,8}/\\PC{0,8}").prop_map(
        |(id, mut lines, passed, expires, evidence)| {
            let [name, body, credential] = [0, 1, 2].map(|at| std::mem::take(&mut lines[at]));
            OtherCertificate { id, name, body, passed, expires, credential, evidence: evidence.parse().ok() }
        },
    )
}

pub(crate) fn entry() -> impl Strategy<Value = CpdEntry> {
    let target = prop_oneof![
        slug().prop_map(|slug| Target::Suite(slug.to_owned())),
        slug().prop_map(|slug| Target::Certification(slug.to_owned())),
        Just(Target::Unknown("body/isaca".to_owned())),
    ];
    let skill = select(vec!["negotiation", "Negotiation", "of-another-dataset"]).prop_map(str::to_owned);
    (id(), option::of(day()), option::of(amount()), vec(line(), 6), (vec(target, 0..4), vec(skill, 0..3))).prop_map(
        |(id, on, amount, mut lines, (counts_for, skills))| {
            let [title, unit, category, provider, evidence, cv_line] =
                [0, 1, 2, 3, 4, 5].map(|at| std::mem::take(&mut lines[at]));
            CpdEntry { id, on, title, amount, unit, category, provider, evidence, counts_for, skills, cv_line }
        },
    )
}

fn cost() -> impl Strategy<Value = Cost> {
    let currency = "[A-Z]{3}".prop_filter_map("a currency", |code| Currency::new(&code));
    (amount(), currency).prop_map(|(amount, currency)| Cost { amount, currency })
}

fn pay() -> impl Strategy<Value = OwnPay> {
    (cost(), select(Period::ALL)).prop_map(|(Cost { amount, currency }, period)| OwnPay { amount, currency, period })
}

fn band() -> impl Strategy<Value = Band> {
    (option::of(amount()), pay()).prop_filter_map("a band", |(high, OwnPay { amount, currency, period })| {
        Band::new(Some(amount), high, currency, period).ok()
    })
}

fn change() -> impl Strategy<Value = Change> {
    let status = || (slug(), select(Status::ALL));
    prop_oneof![
        option::of(slug()).prop_map(Change::here),
        option::of(slug()).prop_map(Change::want),
        status().prop_map(|(slug, status)| Change::status(slug, status)),
        (status(), day()).prop_map(|((slug, status), day)| Change::status_on(slug, status, day)),
        (slug(), option::of(day())).prop_map(|(slug, day)| Change::passed_on(slug, day)),
        (slug(), option::of(day())).prop_map(|(slug, day)| Change::target(slug, day)),
        (slug(), option::of(day())).prop_map(|(slug, day)| Change::studying_since(slug, day)),
        (slug(), option::of(0..700_000_u32)).prop_map(|(slug, minutes)| Change::studied_minutes(slug, minutes)),
        (slug(), line()).prop_map(|(slug, text)| Change::credential(slug, &text)),
        (slug(), option::of(cost())).prop_map(|(slug, cost)| Change::cost(slug, cost)),
        (slug(), option::of(select(SkillLevel::ALL))).prop_map(|(slug, level)| Change::skill_level(slug, level)),
        slug().prop_map(|slug| Change::rating(slug, Some(Rating::None))),
        option::of(pay()).prop_map(Change::own_pay),
        (slug(), option::of(band())).prop_map(|(slug, band)| Change::band(slug, band)),
        (slug(), "\\PC{0,20}").prop_map(|(slug, text)| Change::note(Subject::Role(slug), &text)),
        option::of("[a-z0-9-]{1,8}").prop_map(|word| Change::setting(Setting::Region, word.as_deref())),
        day().prop_map(Change::backup),
    ]
}

pub(crate) fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => change().prop_map(Deed::Plain),
        1 => (slug(), booking()).prop_map(|(slug, booking)| Deed::Book(slug, booking)),
        2 => (slug(), attempt()).prop_map(|(slug, attempt)| Deed::Attempt(slug, attempt)),
        1 => (slug(), id()).prop_map(|(slug, id)| Deed::NoAttempt(slug, id)),
        2 => certificate().prop_map(Deed::Other),
        1 => id().prop_map(Deed::NoOther),
        2 => entry().prop_map(Deed::Log),
        1 => id().prop_map(Deed::NoLog),
    ]
}

/// A record as some replicas left it; times collide on purpose.
pub(crate) fn record() -> impl Strategy<Value = Record> {
    vec((deed(), 0..20_u64, select(vec!["a", "b", "c"])), 0..12).prop_map(|deeds| {
        let mut record = Record::default();
        for (deed, at, by) in deeds {
            let change = deed.change(&record);
            record.apply(&change, &Stamp::new(at, ReplicaId::new(by)));
        }
        record
    })
}
