//! A full record of somebody whose data are generated: in the middle of things, with certificates, skills and a log.

use super::{Amounts, certifications, roles, skills};

/// The record as its file has it: a first job held, the last role of the dataset wanted, and a good deal of each kind.
pub(crate) fn record(amounts: Amounts) -> String {
    let mut fields = vec![
        ("here".to_owned(), format!("\"{}\"", roles::slug(0))),
        ("want".to_owned(), format!("\"{}\"", roles::slug(amounts.roles - 1))),
        ("setting/hours-per-week".to_owned(), "\"4\"".to_owned()),
        ("setting/region".to_owned(), "\"uk\"".to_owned()),
    ];
    for number in 0..amounts.certifications.min(60) {
        let of = format!("certification/{}", certifications::slug(number));
        let (status, day) = [("passed", "passed"), ("studying", "target"), ("planned", "target")][number % 3];
        let year = if status == "passed" { 2025 } else { 2027 };
        fields.push((format!("{of}/status"), format!("\"{status}\"")));
        fields.push((format!("{of}/{day}"), format!("\"{year}-{:02}-15\"", number % 12 + 1)));
    }
    for number in 0..amounts.skills.min(100) {
        let level = ["awareness", "working", "practitioner", "expert"][number % 4];
        fields.push((format!("skill/{}/level", skills::slug(number * amounts.skills / 100)), format!("\"{level}\"")));
    }
    for number in 0..40 {
        let of = format!("cpd/19c1a5e58{number:02}-zz71kq0p");
        fields.push((format!("{of}/title"), format!("\"Generated activity {number}\"")));
        fields.push((format!("{of}/date"), format!("\"2026-{:02}-10\"", number % 10 + 1)));
    }
    fields.sort();
    fields.dedup_by(|one, other| one.0 == other.0);
    let fields: Vec<String> = fields
        .into_iter()
        .map(|(field, value)| {
            format!("\"{field}\": {{\"value\": {value}, \"at\": 1795219200100, \"by\": \"k3f9x2ab\"}}")
        })
        .collect();
    format!("{{\"format\": \"itsm-career-roadmap\", \"version\": 1, \"fields\": {{{}}}}}", fields.join(",\n"))
}
