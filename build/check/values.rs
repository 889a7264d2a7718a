//! Single values wherever they stand: dates, addresses, texts, amounts and currencies.

use toml::value::Datetime;

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::part::Part;

/// The first year in which something of this field can have been published.
const FIRST_YEAR: &str = "1950";

/// Dates are days, months or years that exist, and none lies after the day the figures were put together.
pub fn dates_are_real_and_past(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let gathered = dataset.about.as_ref().map(|about| about.gathered.get_ref().to_string());
    for (file, part) in dataset.parts() {
        let (written, start, partial) = match part {
            Part::Day(day) => (day.get_ref().to_string(), day.span().start, false),
            Part::Date(date) => (date.get_ref().clone(), date.span().start, true),
            _ => continue,
        };
        let example = if partial { "\"2020\", \"2025-05\" or \"2025-11-19\"" } else { "2026-11-21" };
        if !is_date(&written, partial) {
            let message = format!("\"{written}\" is not a date");
            problems.push(file.problem(start, message).help(format!("write it like {example}")));
        } else if gathered.as_ref().is_some_and(|gathered| is_after(&written, gathered)) {
            let message = format!("{written} is after the day the dataset was gathered");
            let help = "correct it, or move \"gathered\" of dataset.toml".to_owned();
            problems.push(file.problem(start, message).help(help));
        }
    }
}

fn is_date(written: &str, partial: bool) -> bool {
    let whole = match written.len() {
        4 if partial => format!("{written}-01-01"),
        7 if partial => format!("{written}-01"),
        10 => written.to_owned(),
        _ => return false,
    };
    let date = whole.parse::<Datetime>();
    date.is_ok_and(|date| date.date.is_some() && date.time.is_none()) && written >= FIRST_YEAR
}

/// Whether a date lies after a day, compared as far as the date is known.
fn is_after(written: &str, day: &str) -> bool {
    day.get(..written.len()).is_some_and(|day| written > day)
}

/// Addresses are `https`; a plain `http` one is accepted only where it is known that there is no other.
pub fn addresses_are_secure(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (file, part) in dataset.parts() {
        let Part::Address { url, http } = part else { continue };
        let (address, start) = (url.get_ref(), url.span().start);
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://").filter(|_| http));
        let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
        if host.is_none_or(|host| !host.contains('.') || host.ends_with('.') || host.starts_with('.')) {
            let message = format!("\"{address}\" is not a secure web address");
            let help = if address.starts_with("http://") {
                "write https, or http_only = true on a source that offers nothing else"
            } else {
                "write it in full, as in \"https://www.example.org/page\""
            };
            problems.push(file.problem(start, message).help(help.to_owned()));
        } else if address.contains("utm_") || address.contains(char::is_whitespace) {
            let message = format!("\"{address}\" holds spaces or tracking words");
            problems.push(file.problem(start, message));
        }
    }
    for source in dataset.sources.iter().filter(|source| source.http_only) {
        if source.url.as_ref().is_none_or(|url| !url.get_ref().starts_with("http://")) {
            let message = "http_only is said of a source that has no http address";
            problems.push(source.problem(message));
        }
    }
}

/// Texts are plain, in one line, and as long as the place where they are shown allows.
pub fn texts_fit(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (file, part) in dataset.parts() {
        let Part::Text { what, most, text } = part else { continue };
        let (written, start) = (text.get_ref(), text.span().start);
        let length = written.chars().count();
        let mut report = |message: String| problems.push(file.problem(start, message));
        if written.trim().is_empty() {
            report(format!("this {what} is empty: leave the key out instead"));
        } else if written.trim() != written || written.contains(['\n', '\r', '\t']) {
            report(format!("this {what} has spaces around it, tabs or line breaks"));
        } else if length > most {
            report(format!("this {what} has {length} characters, and {most} fit"));
        } else if is_marked_up(written) {
            report(format!("this {what} holds HTML or Markdown, but texts are plain"));
        }
    }
}

fn is_marked_up(text: &str) -> bool {
    let tag = text
        .match_indices('<')
        .any(|(place, _)| text[place + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || next == '/'));
    tag || text.contains("](") || text.contains("**") || text.contains("&amp;")
}

/// Amounts of money are not negative, have at most two decimals, and fit into the tables.
pub fn amounts_are_money(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (file, part) in dataset.parts() {
        let Part::Money(amount) = part else { continue };
        if amount.get_ref().0.is_none() {
            let message = "an amount of money is between 0 and 42,949,672 and has at most two decimals";
            problems.push(file.problem(amount.span().start, message));
        }
    }
}

/// Currencies are ISO 4217 codes.
pub fn currencies_are_codes(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (file, part) in dataset.parts() {
        let Part::Currency(currency) = part else { continue };
        let code = currency.get_ref();
        if code.len() != 3 || !code.bytes().all(|letter| letter.is_ascii_uppercase()) {
            let message = format!("\"{code}\" is not the code of a currency");
            let help = "write three capital letters, as in \"EUR\"".to_owned();
            problems.push(file.problem(currency.span().start, message).help(help));
        }
    }
}
