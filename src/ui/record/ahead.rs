//! What lies ahead, reckoned once for the sections that tell it, and told again only when it has changed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::agenda::{self, Item};
use crate::catalog::{CertificationId, Entity, RegionId};
use crate::date::Date;
use crate::record::Record;
use crate::renewal::{self, Standing};
use crate::ui::state::{Clock, Display, RecordState};

/// What is coming and what renews, and whose way of writing dates and prices it is told in.
#[derive(PartialEq)]
pub struct Ahead {
    /// What is coming, in the order of the list.
    pub items: Vec<Item>,
    /// What renews, each with the certification whose pass its date is counted from.
    pub standings: Vec<(Standing, Option<CertificationId>)>,
    region: RegionId,
}

/// What lies ahead today, for as long as the calling view lives.
pub fn ahead() -> Memo<Arc<Ahead>> {
    let record = RecordState::expect();
    let display = Display::expect();
    let today = Clock::today();
    // A memo, unlike elsewhere: every policy is applied to everything that is held, and most changes touch none of it.
    Memo::new(move |_| Arc::new(Ahead::of(&record.known().record, display.region(), today)))
}

impl Ahead {
    fn of(record: &Record, region: RegionId, today: Date) -> Self {
        let standings = renewal::of_record(record, today);
        let items = agenda::of_record(record, &standings, today);
        let with_pass = |standing: Standing| {
            let counted_from = standing.counted_from();
            let passed =
                |id: &CertificationId| record.pass_dates(id.slug()).iter().any(|day| Some(*day) == counted_from);
            let passed = standing.certifications.iter().copied().find(passed);
            (standing, passed)
        };
        Self { items, standings: standings.into_iter().map(with_pass).collect(), region }
    }
}
