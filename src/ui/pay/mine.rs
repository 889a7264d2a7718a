//! What the person entered about pay, as it is laid over published figures: only in their own currency, and never as
//! one of them.

use std::sync::Arc;

use crate::catalog::vocabulary::Period;
use crate::catalog::{Entity, RegionId, RoleId};
use crate::organisation::{self, OwnBand};
use crate::pay_scale::Scale;
use crate::record::{Band, Currency, Hundredths, OwnPay};
use crate::text;
use crate::ui::format;
use crate::ui::state::{Display, Known, RecordState};

/// The low and the high end of a band, in units of the currency for a year.
pub type Ends = (Option<f64>, Option<f64>);

/// What is drawn over a figure.
#[derive(Clone, Copy, Default)]
pub struct Marks {
    /// The person's own pay, in units of the currency for a year.
    pub pay: Option<f64>,
    /// What their organisation pays in this role.
    pub band: Option<Ends>,
}

/// How many times the largest published amount an own amount may be and still be drawn: beyond it, one slip of the
/// keyboard would squeeze every bar to nothing.
const MOST_TIMES: f64 = 2.0;

/// What the person entered, seen from a region.
pub struct Mine {
    known: Arc<Known>,
    region: RegionId,
    /// The largest published amount beside which it stands, in units for a year.
    largest: f64,
}

impl Mine {
    /// What stands in the record now, beside figures of a region of which this is the largest amount.
    pub fn beside(record: RecordState, region: RegionId, largest: f64) -> Self {
        Self { known: record.known(), region, largest }
    }

    /// The scale that holds the figures and what is drawn over them.
    pub fn scale(&self, roles: &[RoleId]) -> Scale {
        let ends = roles.iter().filter_map(|role| self.band(*role)).flat_map(|(low, high)| [low, high]);
        let all = ends.flatten().chain(self.pay());
        Scale::holding(all.fold(self.largest, f64::max))
    }

    /// What is drawn over the figure of a role.
    pub fn marks(&self, role: RoleId) -> Marks {
        Marks { pay: self.pay(), band: self.band(role) }
    }

    /// The person's own pay, where it can be drawn.
    pub fn pay(&self) -> Option<f64> {
        let pay = self.known.record.own_pay().filter(|pay| self.is_of_region(pay.currency))?;
        Some(units(pay.per_year())).filter(|amount| self.fits(*amount))
    }

    fn band(&self, role: RoleId) -> Option<Ends> {
        let mine = self.known.record.band(role.slug());
        let theirs = || organisation::present()?.band(role, self.region).map(|own| own.band);
        let band = mine.or_else(theirs).filter(|band| self.is_of_region(band.currency()))?;
        let (low, high) = band.per_year();
        let ends = (low.map(units), high.map(units));
        let fits = |end: Option<f64>| end.is_none_or(|amount| self.fits(amount));
        (fits(ends.0) && fits(ends.1)).then_some(ends)
    }

    /// Where the own pay is in the drawing, or why it is not there; nothing where none was entered.
    pub fn pay_sentence(&self, display: Display) -> Option<String> {
        let pay = self.known.record.own_pay()?;
        let amount = pay_words(display, pay);
        Some(if !self.is_of_region(pay.currency) {
            format!(
                "Your pay, {amount}, is in another currency than these figures. Nothing is converted, so it is not drawn."
            )
        } else if self.pay().is_none() {
            format!("Your pay, {amount}, lies far beyond these figures and is not drawn.")
        } else {
            format!("Your pay, {amount}, is the broken line marked ▼.")
        })
    }

    /// What the organisation pays in a role, in words: as the person entered it, or else as its layer has it.
    pub fn band_words(&self, display: Display, role: RoleId) -> Option<String> {
        if let Some(band) = self.known.record.band(role.slug()) {
            return Some(format!("Your organisation: {}", band_words(display, band)));
        }
        let organisation = organisation::present()?;
        let band = organisation.band(role, self.region)?;
        Some(format!("From {}: {}", organisation.name, own_band_words(display, band)))
    }

    fn is_of_region(&self, currency: Currency) -> bool {
        currency.code() == self.region.currency
    }

    fn fits(&self, amount: f64) -> bool {
        self.largest <= 0.0 || amount <= self.largest * MOST_TIMES
    }
}

/// The person's pay as they entered it, and for a year where they did not.
pub fn pay_words(display: Display, pay: OwnPay) -> String {
    let written = format!("{} {}", amount(display, pay.amount, pay.currency), text::period(pay.period));
    if pay.period == Period::Year {
        return written;
    }
    format!("{written} ({} per year, derived)", display.money(units(pay.per_year()), pay.currency.code(), 0))
}

/// A band of the organisation's layer, with its day.
pub fn own_band_words(display: Display, own: &OwnBand) -> String {
    format!("{}, {}", band_words(display, own.band), display.day(&own.as_of.to_string()))
}

/// A band as it was entered.
pub fn band_words(display: Display, band: Band) -> String {
    let write = |end: Hundredths| amount(display, end, band.currency());
    let ends = match (band.low(), band.high()) {
        (Some(low), Some(high)) => format!("{} to {}", write(low), write(high)),
        (Some(low), None) => format!("from {}", write(low)),
        (None, Some(high)) => format!("up to {}", write(high)),
        (None, None) => String::new(),
    };
    format!("{ends} {}", text::period(band.period()))
}

fn amount(display: Display, amount: Hundredths, currency: Currency) -> String {
    format::amount(display, amount.get(), currency.code())
}

/// Hundredths as a number to draw or to write.
#[expect(clippy::cast_precision_loss, reason = "at most some 10¹², which is exact")]
fn units(hundredths: u64) -> f64 {
    hundredths as f64 / 100.0
}
