//! The life of a certificate: planned, studied for, booked, passed; what it cost and what proves it.
//!
//! Attempts are a list of their own, in [`super::attempt`]. How all of it is told by date is in [`super::history`].

use serde_json::{Value, json};

use super::amount::{Cost, Currency, Hundredths};
use super::change::{Change, date, line, text};
use super::key::{CertificationPart, Key};
use super::link::Link;
use super::{Field, Record, Status};
use crate::date::{Date, TimeOfDay};

/// The longest time of study that is read or written, in minutes: ten thousand hours.
pub const MOST_STUDIED_MINUTES: u32 = 600_000;
/// The place that means at home, before a camera.
const ONLINE: &str = "online";

/// The exam that has been booked, as far as the person said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Booking {
    /// The day.
    pub on: Option<Date>,
    /// The time of day where it is sat.
    pub at: Option<TimeOfDay>,
    /// Where it is sat.
    pub place: Option<Place>,
    /// The voucher; empty when there is none.
    pub voucher: String,
}

/// Where an exam is sat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// At home, before a camera.
    Online,
    /// At a place, in the person's words.
    At(String),
}

impl Place {
    /// The place a text names; none when it is empty.
    pub fn new(text: &str) -> Option<Self> {
        match text.trim() {
            "" => None,
            ONLINE => Some(Self::Online),
            text => Some(Self::At(text.to_owned())),
        }
    }

    fn as_str(&self) -> &str {
        match self {
            Self::Online => ONLINE,
            Self::At(place) => place,
        }
    }
}

impl Record {
    /// The day on which a certification last came to stand like this, as far as it was noted.
    pub fn entered_on(&self, certification: &str, status: Status) -> Option<Date> {
        self.field(Key::Entered(certification, status))?.date()
    }

    /// The day by which the person means to pass.
    pub fn target(&self, certification: &str) -> Option<Date> {
        self.part(certification, CertificationPart::Target)?.date()
    }

    /// The day on which the person began to study.
    pub fn studying_since(&self, certification: &str) -> Option<Date> {
        self.part(certification, CertificationPart::StudyingSince)?.date()
    }

    /// How long the person has studied so far, in minutes.
    pub fn studied_minutes(&self, certification: &str) -> Option<u32> {
        self.part(certification, CertificationPart::StudiedMinutes)?.number(MOST_STUDIED_MINUTES)
    }

    /// The exam that has been booked. It stays when the exam is over.
    pub fn booking(&self, certification: &str) -> Booking {
        let part = |part| self.part(certification, part);
        Booking {
            on: part(CertificationPart::ExamDate).and_then(Field::date),
            at: part(CertificationPart::ExamTime).and_then(Field::text).and_then(|text| text.parse().ok()),
            place: part(CertificationPart::ExamPlace).and_then(Field::line).and_then(Place::new),
            voucher: part(CertificationPart::Voucher).and_then(Field::line).unwrap_or_default().to_owned(),
        }
    }

    /// The number of the certificate.
    pub fn credential(&self, certification: &str) -> Option<&str> {
        self.part(certification, CertificationPart::Credential)?.line()
    }

    /// A link that shows the certificate.
    pub fn evidence(&self, certification: &str) -> Option<Link> {
        self.part(certification, CertificationPart::Evidence)?.text()?.parse().ok()
    }

    /// What the person paid.
    pub fn cost(&self, certification: &str) -> Option<Cost> {
        let cost = &self.part(certification, CertificationPart::Cost)?.value;
        let hundredths = u32::try_from(cost.get("hundredths")?.as_u64()?).ok()?;
        let currency = Currency::new(cost.get("currency")?.as_str()?)?;
        Some(Cost { amount: Hundredths::new(hundredths)?, currency })
    }

    /// The field that says something about a certification.
    pub(super) fn part(&self, certification: &str, part: CertificationPart) -> Option<&Field> {
        self.field(Key::Certification(certification, part))
    }
}

impl Change {
    /// The person means to pass by this day, or has none in mind.
    pub fn target(certification: &str, day: Option<Date>) -> Self {
        Self::part(certification, CertificationPart::Target, date(day))
    }

    /// The person has studied since this day, or says nothing about it.
    pub fn studying_since(certification: &str, day: Option<Date>) -> Self {
        Self::part(certification, CertificationPart::StudyingSince, date(day))
    }

    /// The person has studied so many minutes so far, at most [`MOST_STUDIED_MINUTES`], or says nothing about it.
    pub fn studied_minutes(certification: &str, minutes: Option<u32>) -> Self {
        let minutes = minutes.map_or(Value::Null, |minutes| minutes.min(MOST_STUDIED_MINUTES).into());
        Self::part(certification, CertificationPart::StudiedMinutes, minutes)
    }

    /// The exam is booked like this. Only what differs from the record is written.
    pub fn booking(record: &Record, certification: &str, booking: &Booking) -> Self {
        let parts = |booking: &Booking| {
            let Booking { on, at, place, voucher } = booking;
            vec![
                (Key::Certification(certification, CertificationPart::ExamDate), date(*on)),
                (Key::Certification(certification, CertificationPart::ExamTime), {
                    at.map_or(Value::Null, |time| time.to_string().into())
                }),
                (Key::Certification(certification, CertificationPart::ExamPlace), {
                    place.as_ref().map_or(Value::Null, |place| line(place.as_str()))
                }),
                (Key::Certification(certification, CertificationPart::Voucher), line(voucher)),
            ]
        };
        Self::between(&parts(&record.booking(certification)), parts(booking))
    }

    /// The number of the certificate; an empty one clears it.
    pub fn credential(certification: &str, credential: &str) -> Self {
        Self::part(certification, CertificationPart::Credential, line(credential))
    }

    /// A link that shows the certificate, or none.
    pub fn evidence(certification: &str, evidence: Option<&Link>) -> Self {
        Self::part(certification, CertificationPart::Evidence, text(evidence.map(Link::as_str)))
    }

    /// What the person paid, or nothing said about it. Amount and currency are one field, so that merging two copies
    /// never pairs the amount of one with the currency of the other.
    pub fn cost(certification: &str, cost: Option<Cost>) -> Self {
        let cost = cost.map_or(
            Value::Null,
            |Cost { amount, currency }| json!({"currency": currency.code(), "hundredths": amount.get()}),
        );
        Self::part(certification, CertificationPart::Cost, cost)
    }

    fn part(certification: &str, part: CertificationPart, value: Value) -> Self {
        Self::one(Key::Certification(certification, part), value)
    }
}
