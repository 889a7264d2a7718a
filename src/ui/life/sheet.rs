//! What one fills in for each stage of a certificate's life: which fields, what they take, what is remarked on.

use std::sync::Arc;

use leptos::prelude::*;

use super::field::{Field, Reader, Writer};
use super::money::MyCost;
use super::refusal::Refusal;
use super::stage::Stage;
use super::{day, hours};
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::record::{Booking, Change, Link, Place, Record, Status};
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};

/// A certification in the record, to be read and written.
#[derive(Clone, Copy)]
pub struct Sheet {
    certification: CertificationId,
    record: RecordState,
    display: Display,
}

impl Sheet {
    /// The sheet of a certification.
    pub fn of(certification: CertificationId) -> Self {
        Self { certification, record: RecordState::expect(), display: Display::expect() }
    }

    /// The fields of a stage.
    pub fn fields(self, stage: Stage) -> Markup {
        match stage {
            Stage::Plan => plan(self),
            Stage::Study => study(self),
            Stage::Booking => booking(self),
            Stage::Pass => pass(self),
            Stage::Cost => markup! { <MyCost certification=self.certification /> },
        }
    }

    fn slug(self) -> &'static str {
        self.certification.slug()
    }

    /// What the record has, as a text that follows it.
    fn reads(self, read: fn(&Record, &str) -> Option<String>) -> Reader {
        Arc::new(move || read(&self.record.known().record, self.slug()).unwrap_or_default())
    }

    /// Writes a day, any day, or nothing.
    fn writes_day(self, change: fn(&str, Option<Date>) -> Change) -> Writer {
        Arc::new(move |entry| {
            let day = day::read(entry)?;
            self.record.apply(change(self.slug(), day));
            Ok(())
        })
    }

    /// Writes one part of the booking.
    fn books(self, set: fn(&mut Booking, &str) -> Result<(), Refusal>) -> Writer {
        Arc::new(move |entry| {
            let known = untrack(|| self.record.known());
            let mut booking = known.record.booking(self.slug());
            set(&mut booking, entry)?;
            self.record.apply(Change::booking(&known.record, self.slug(), &booking));
            Ok(())
        })
    }

    /// A remark on a day that was to come and lies behind, unless the exam is passed.
    fn remark_if_past(self, day: fn(&Record, &str) -> Option<Date>, remark: &'static str) -> Reader {
        Arc::new(move || {
            let day = day(&self.record.known().record, self.slug());
            let is_open = self.record.status(self.certification) != Status::Passed;
            day::remark_if_past(day.filter(|_| is_open), self.record.today(), remark)
        })
    }
}

fn plan(sheet: Sheet) -> Markup {
    let value = sheet.reads(|record, slug| Some(record.target(slug)?.to_string()));
    let remark =
        sheet.remark_if_past(Record::target, "This day has passed. It is kept; enter another when you have one.");
    markup! {
        <Field label="Target date" id="life-target" kind="date" value=value write=sheet.writes_day(Change::target) remark=remark />
    }
}

fn study(sheet: Sheet) -> Markup {
    let since = sheet.reads(|record, slug| Some(record.studying_since(slug)?.to_string()));
    let remark: Reader = Arc::new(move || {
        let since = sheet.record.known().record.studying_since(sheet.slug());
        let is_ahead = since.is_some_and(|since| since > sheet.record.today());
        if is_ahead { "This day is still ahead. It is kept." } else { "" }.to_owned()
    });
    let time = sheet.reads(|record, slug| record.studied_minutes(slug).map(hours::written));
    let write_time: Writer = Arc::new(move |entry| {
        let minutes = match entry {
            "" => None,
            entry => Some(hours::read(entry)?),
        };
        sheet.record.apply(Change::studied_minutes(sheet.slug(), minutes));
        Ok(())
    });
    markup! {
        <Field label="Studying since" id="life-since" kind="date" value=since write=sheet.writes_day(Change::studying_since) remark=remark />
        <Field label="Hours so far" id="life-hours" hint="Such as 12:30, 12 h 30 min or 12.5." value=time write=write_time />
    }
}

fn booking(sheet: Sheet) -> Markup {
    let (day_label, time_label) = match sheet.certification.kind {
        CertificationKind::Course => ("Course date", "Course time"),
        _ => ("Exam date", "Exam time"),
    };
    let on = sheet.reads(|record, slug| Some(record.booking(slug).on?.to_string()));
    let write_on = sheet.books(|booking, entry| {
        booking.on = day::read(entry)?;
        Ok(())
    });
    let remark = "This day has passed. It is kept. How did it go? Enter it as an attempt below.";
    let remark = sheet.remark_if_past(|record, slug| record.booking(slug).on, remark);
    let at = sheet.reads(|record, slug| Some(record.booking(slug).at?.to_string()));
    let write_at = sheet.books(|booking, entry| {
        booking.at = match entry {
            "" => None,
            entry => Some(entry.parse()?),
        };
        Ok(())
    });
    let place = sheet.reads(|record, slug| {
        Some(match record.booking(slug).place? {
            Place::Online => "online".to_owned(),
            Place::At(place) => place,
        })
    });
    let write_place = sheet.books(|booking, entry| {
        let is_online = entry.eq_ignore_ascii_case("online");
        booking.place = if is_online { Some(Place::Online) } else { Place::new(entry) };
        Ok(())
    });
    let voucher = sheet.reads(|record, slug| Some(record.booking(slug).voucher));
    let write_voucher = sheet.books(|booking, entry| {
        entry.clone_into(&mut booking.voucher);
        Ok(())
    });
    markup! {
        <Field label=day_label id="life-exam-date" kind="date" value=on write=write_on remark=remark />
        <Field label=time_label id="life-exam-time" kind="time" hint="On the clock of that place." value=at write=write_at />
        <Field label="Place" id="life-place" hint="Where it is, or the word “online”." value=place write=write_place />
        <Field label="Voucher code" id="life-voucher" value=voucher write=write_voucher />
    }
}

fn pass(sheet: Sheet) -> Markup {
    let is_designation = sheet.certification.kind == CertificationKind::Designation;
    let number = sheet.reads(|record, slug| record.credential(slug).map(ToOwned::to_owned));
    let write_number: Writer = Arc::new(move |entry| {
        sheet.record.apply(Change::credential(sheet.slug(), entry));
        Ok(())
    });
    let evidence = sheet.reads(|record, slug| Some(record.evidence(slug)?.to_string()));
    let write_evidence: Writer = Arc::new(move |entry| {
        let link = match entry {
            "" => None,
            entry => Some(entry.parse::<Link>()?),
        };
        sheet.record.apply(Change::evidence(sheet.slug(), link.as_ref()));
        Ok(())
    });
    let open = move || {
        let link = sheet.record.known().record.evidence(sheet.slug())?;
        Some(
            markup! { <p><a href=link.to_string() rel="external noreferrer" target="_blank">"Open the evidence in a new tab"</a></p> },
        )
    };
    let passed_on = (!is_designation).then(|| passed_on(sheet));
    markup! {
        {passed_on}
        <Field label="Certificate number" id="life-credential" value=number write=write_number />
        <Field label="Link to the evidence" id="life-evidence" hint="Where others can check it: https://…" value=evidence write=write_evidence />
        {open}
    }
}

/// The day of the pass: never one that is still ahead.
fn passed_on(sheet: Sheet) -> Markup {
    let today = sheet.record.today();
    let value = sheet.reads(|record, slug| Some(record.passed_on(slug)?.to_string()));
    let write: Writer = Arc::new(move |entry| {
        let instead = "use “Booked” for an exam to come";
        let day = day::read_past(entry, sheet.record.today(), instead)?;
        sheet.record.apply(Change::passed_on(sheet.slug(), day));
        Ok(())
    });
    let remark: Reader = Arc::new(move || {
        let known = sheet.record.known();
        match (known.record.passed_on(sheet.slug()), known.record.latest_pass(sheet.slug())) {
            (None, Some(day)) => {
                format!("Your attempts say {}: that counts, and you need not repeat it.", sheet.display.date(day))
            }
            _ => String::new(),
        }
    });
    markup! {
        <Field label="Passed on" id="life-passed-on" kind="date" latest=today.to_string() value=value write=write remark=remark />
    }
}
