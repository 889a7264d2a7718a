//! What a row of exams costs: a total for each currency, and how many have no price. Nothing is converted.

use crate::catalog::certification;
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::order;
use crate::record::{Cost, Currency, Record};

/// What an exam costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Price {
    /// What the person entered.
    Own(Cost),
    /// What the dataset lists, with its day and source.
    Listed(&'static certification::Price),
    /// Nobody says. It is not nothing.
    Unknown,
}

/// An exam with its price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub certification: CertificationId,
    /// What it costs.
    pub price: Price,
}

/// The sum in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// In which currency.
    pub currency: Currency,
    /// In hundredths of it.
    pub hundredths: u64,
    /// Of how many exams.
    pub exams: usize,
    /// Of how many of them the price is the person's own.
    pub own: usize,
}

/// What a row of exams costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bill {
    /// The exams in their order, each once. A designation has no exam and is not among them.
    pub lines: Vec<Line>,
    /// The sums, by the code of their currency.
    pub totals: Vec<Total>,
    /// How many exams have no price.
    pub without_price: usize,
}

/// What an exam costs: what the person entered, else what the dataset lists.
pub fn price(record: &Record, certification: CertificationId) -> Price {
    let listed = certification.row().price.as_ref();
    match record.cost(certification.slug()) {
        Some(cost) => Price::Own(cost),
        None => listed.map_or(Price::Unknown, Price::Listed),
    }
}

/// What exams cost together, each counted once.
pub fn bill(record: &Record, exams: &[CertificationId]) -> Bill {
    let mut bill = Bill::default();
    for certification in exams {
        let is_listed = bill.lines.iter().any(|line| line.certification == *certification);
        if is_listed || certification.kind == CertificationKind::Designation {
            continue;
        }
        let price = price(record, *certification);
        match amount(price) {
            Some((currency, hundredths)) => bill.add(currency, hundredths, matches!(price, Price::Own(_))),
            None => bill.without_price += 1,
        }
        bill.lines.push(Line { certification: *certification, price });
    }
    order::by_key(&mut bill.totals, |total| total.currency);
    bill
}

impl Bill {
    fn add(&mut self, currency: Currency, hundredths: u32, is_own: bool) {
        let place = self.totals.iter().position(|total| total.currency == currency).unwrap_or_else(|| {
            self.totals.push(Total { currency, hundredths: 0, exams: 0, own: 0 });
            self.totals.len() - 1
        });
        let total = &mut self.totals[place];
        total.hundredths = total.hundredths.saturating_add(hundredths.into());
        total.exams += 1;
        total.own += usize::from(is_own);
    }
}

fn amount(price: Price) -> Option<(Currency, u32)> {
    match price {
        Price::Own(Cost { amount, currency }) => Some((currency, amount.get())),
        Price::Listed(price) => Some((Currency::new(price.currency)?, price.amount.0)),
        Price::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Change, Hundredths, ReplicaId};

    #[track_caller]
    fn exams(slugs: &[&str]) -> Vec<CertificationId> {
        slugs.iter().map(|slug| CertificationId::from_slug(slug).expect("the dataset has it")).collect()
    }

    #[track_caller]
    fn paid(record: &mut Record, slug: &str, hundredths: u32, currency: &str) {
        let amount = Hundredths::new(hundredths).expect("an amount");
        let cost = Cost { amount, currency: Currency::new(currency).expect("a currency") };
        let stamp = record.next_stamp(1, &ReplicaId::new("a"));
        record.apply(&Change::cost(slug, Some(cost)), &stamp);
    }

    fn totals(bill: &Bill) -> Vec<(&str, u64, usize, usize)> {
        bill.totals.iter().map(|it| (it.currency.code(), it.hundredths, it.exams, it.own)).collect()
    }

    /// T4: a total for each currency; what has no price is counted and never nothing; a designation costs nothing itself.
    #[test]
    fn money_is_added_up_by_currency_and_the_unknown_is_counted() {
        let plan =
            exams(&["itil4-foundation", "itil4-create-deliver-support", "cisco-ccna", "itil4-managing-professional"]);
        let mut record = Record::default();
        let listed = bill(&record, &plan);
        assert_eq!((totals(&listed), listed.without_price), (vec![("USD", 70_000, 2, 0)], 1));
        assert_eq!(listed.lines.len(), 3);
        assert_eq!(listed.lines[1].price, Price::Unknown);
        paid(&mut record, "itil4-foundation", 31_250, "GBP");
        paid(&mut record, "itil4-create-deliver-support", 55_000, "EUR");
        let own = bill(&record, &plan);
        let expected = vec![("EUR", 55_000, 1, 1), ("GBP", 31_250, 1, 1), ("USD", 30_000, 1, 0)];
        assert_eq!((totals(&own), own.without_price), (expected, 0));
    }

    /// T4: an exam that serves two goals is paid once; a price of nought that somebody entered is a price.
    #[test]
    fn an_exam_is_paid_once() {
        let plan = exams(&["itil4-foundation", "itil4-foundation"]);
        let mut record = Record::default();
        assert_eq!(bill(&record, &plan).lines.len(), 1);
        paid(&mut record, "itil4-foundation", 0, "GBP");
        let free = bill(&record, &plan);
        assert_eq!((totals(&free), free.without_price), (vec![("GBP", 0, 1, 1)], 0));
        assert_eq!(bill(&record, &[]), Bill::default());
    }
}
