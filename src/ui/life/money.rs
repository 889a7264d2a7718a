//! What the person paid: an amount and its currency, which are one thing in the record.

use std::sync::Arc;

use leptos::prelude::*;

use super::field::{Field, Reader, Writer};
use super::refusal::Refusal;
use crate::catalog::{CertificationId, Entity};
use crate::record::{Change, Cost, Currency, Hundredths};
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};

/// The amount, and the currency, which is that of the region until another is chosen.
#[component(transparent)]
pub fn MyCost(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let (record, display) = (RecordState::expect(), Display::expect());
    let slug = certification.slug();
    // A currency that was chosen before there is an amount to go with it.
    let chosen = RwSignal::new(None::<Currency>);
    let cost = move || record.known().record.cost(slug);
    let currency = move || {
        let kept = cost().map(|cost| cost.currency);
        kept.or_else(|| chosen.try_get().flatten()).or_else(|| Currency::new(display.region().currency))
    };
    let amount: Reader = Arc::new(move || cost().map(|cost| written(cost.amount)).unwrap_or_default());
    let write_amount: Writer = Arc::new(move |entry| {
        let amount = read(entry)?;
        let cost = amount.zip(untrack(currency)).map(|(amount, currency)| Cost { amount, currency });
        record.apply(Change::cost(slug, cost));
        Ok(())
    });
    let code: Reader = Arc::new(move || currency().map(|currency| currency.code().to_owned()).unwrap_or_default());
    let write_code: Writer = Arc::new(move |entry| {
        let currency = read_currency(entry)?;
        chosen.try_set(currency);
        if let Some((cost, currency)) =
            untrack(cost).zip(currency.or_else(|| Currency::new(untrack(|| display.region()).currency)))
        {
            record.apply(Change::cost(slug, Some(Cost { currency, ..cost })));
        }
        Ok(())
    });
    markup! {
        <div class="life-money">
            <Field label="Amount" id="life-cost" value=amount write=write_amount />
            <Field label="Currency code" id="life-currency" value=code write=write_code />
        </div>
    }
}

/// Reads an amount; none when the field is empty.
fn read(entry: &str) -> Result<Option<Hundredths>, Refusal> {
    if entry.is_empty() { Ok(None) } else { Ok(Some(entry.parse()?)) }
}

/// Reads the code of a currency in whatever letters; none when the field is empty, which means that of the region.
fn read_currency(entry: &str) -> Result<Option<Currency>, Refusal> {
    if entry.is_empty() {
        return Ok(None);
    }
    let refusal = "this is not the code of a currency: write its three letters, such as EUR";
    Currency::new(&entry.to_ascii_uppercase()).map(Some).ok_or_else(|| Refusal::because(refusal))
}

/// An amount of money: whole units alone, anything else with both decimals.
fn written(amount: Hundredths) -> String {
    let (units, hundredths) = (amount.get() / 100, amount.get() % 100);
    if hundredths == 0 { units.to_string() } else { format!("{units}.{hundredths:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// L6: what is no amount and no currency is refused in a sentence; what is written can be read again.
    #[test]
    fn amounts_and_currencies_are_read_or_refused_in_a_sentence() {
        for (entry, shown) in [("485", "485"), ("485,5", "485.50"), ("0.05", "0.05"), ("485.00", "485")] {
            let amount = read(entry).expect("an amount").expect("not nothing");
            assert_eq!(written(amount), shown);
            assert_eq!(read(shown), Ok(Some(amount)));
        }
        assert_eq!(read(""), Ok(None));
        let refused = read("£485").expect_err("a sign is no digit").sentence();
        assert!(refused.starts_with("This is not an amount"), "{refused}");
        assert_eq!(read_currency("eur"), Ok(Currency::new("EUR")));
        assert_eq!(read_currency(""), Ok(None));
        assert!(read_currency("€").is_err() && read_currency("EURO").is_err());
    }
}
