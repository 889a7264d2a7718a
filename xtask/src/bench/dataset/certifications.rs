//! Generated certifications: schemes of a foundation, modules upon it, and designations that follow from them.

use std::fmt::Write as _;

use super::frame::{BODIES, body};
use super::words::{FIELDS, scheme};
use super::{Amounts, DAY, File, list};

/// How many a whole scheme has.
const SCHEME: usize = 25;
/// The places in a scheme at which its designations stand; before them is the foundation and what needs it.
const DESIGNATIONS: usize = 22;

/// The slug of a certification by its number.
pub(super) fn slug(number: usize) -> String {
    format!("scheme-{:03}-{:02}", number / SCHEME, number % SCHEME)
}

/// One file for each. A scheme that is cut off has no designations, or fewer.
pub(super) fn files(amounts: Amounts) -> Vec<File> {
    (0..amounts.certifications)
        .map(|number| {
            let path = format!("certifications/{}/{}.toml", body(number / SCHEME % BODIES), slug(number));
            (path, certification(number))
        })
        .collect()
}

fn certification(number: usize) -> String {
    let (scheme, place) = (scheme(number / SCHEME), number % SCHEME);
    let first = number - place;
    let modules = |from: usize, to: usize| list((from..=to).map(|place| slug(first + place)));
    let field = FIELDS[place % FIELDS.len()];
    let (name, level, kind, requires) = match place {
        0 => (format!("{scheme} Foundation"), "foundation", "exam", String::new()),
        1..=10 => (format!("{scheme} {field} Module"), "intermediate", "exam", modules(0, 0)),
        11..DESIGNATIONS => (format!("{scheme} {field} Advanced"), "advanced", "exam", modules(place - 10, place - 10)),
        22 => (format!("{scheme} Professional"), "expert", "designation", modules(1, 4)),
        23 => (format!("{scheme} Leader"), "expert", "designation", modules(5, 8)),
        _ => (format!("{scheme} Master"), "master", "designation", modules(22, 23)),
    };
    let mut text = format!(
        "name = \"{name}\"\ncode = \"{}\"\nfamily = \"{scheme}\"\nkind = \"{kind}\"\nlevel = \"{level}\"\n\
         status = \"active\"\nurl = \"https://generated.example/{}\"\nsources = [\"generated\"]\n\
         confidence = \"third-party\"\nchecked = {DAY}\n",
        format!("{}-{place:02}", scheme.replace(' ', "")).to_uppercase(),
        slug(number),
    );
    if !requires.is_empty() {
        let _ = writeln!(text, "requires = {{ all = {requires} }}");
    }
    if kind == "exam" {
        let _ = write!(
            text,
            "validity_months = 36\nprice = {{ amount = {}, currency = \"{}\", source = \"generated\" }}\n\
             [exam]\nquestions = 40\nminutes = 60\npass_mark = \"26/40 (65%)\"\n",
            200 + number * 7 % 600,
            ["GBP", "USD", "EUR"][number / SCHEME % 3],
        );
    }
    text
}
