//! Certifications and suites as Rust.

use super::super::source::Dataset;
use super::super::source::certification::{Certification, Exam};
use super::super::source::suite::{Quota, Renewal, RenewalWay, Suite};
use super::super::source::value::Requirement;
use super::super::vocabulary::Confidence;
use super::literal::{
    checked, day, id, ids, list, member, optional, optional_number, optional_word, price, sources, structure, text,
    word, words,
};

/// A certification.
pub fn certification(dataset: &Dataset, certification: &Certification) -> String {
    let all = &dataset.certifications;
    let one =
        |slug: Option<_>| optional(slug, |slug: &toml::Spanned<String>| id("CertificationId", all, slug.get_ref()));
    structure(
        "Certification",
        [
            ("slug", text(&certification.slug)),
            ("name", word(&certification.name)),
            ("code", word(&certification.code)),
            ("body", id("BodyId", &dataset.bodies, &certification.body)),
            ("family", word(&certification.family)),
            ("suite", optional(certification.suite.as_ref(), |suite| id("SuiteId", &dataset.suites, suite.get_ref()))),
            ("kind", member("CertificationKind", certification.kind)),
            ("level", member("CertificationLevel", certification.level)),
            ("availability", member("Availability", certification.status.get_ref())),
            ("successor", one(certification.successor.as_ref())),
            ("requires", optional(certification.requires.as_ref(), |rule| requirement(dataset, rule))),
            ("requires_verified", certification.requires_verified.to_string()),
            ("requirement_note", optional_word(certification.requirement_note.as_ref())),
            ("recommended", ids("CertificationId", all, &certification.recommended)),
            ("transition", one(certification.transition.as_ref())),
            ("accredited_training", certification.accredited_training.to_string()),
            ("exam", exam(&certification.exam)),
            ("validity", validity(certification)),
            ("renewal_note", optional_word(certification.renewal_note.as_ref())),
            ("renewal_units", optional_number(certification.renewal_units.as_ref())),
            ("price", price(dataset, certification.price.as_ref())),
            ("url", word(&certification.url)),
            ("url_seen", certification.url_seen.to_string()),
            ("sources", sources(dataset, &certification.sources)),
            ("confidence", member("Confidence", certification.confidence)),
            ("official_fields", words(&certification.official_fields)),
            ("note", optional_word(certification.note.as_ref())),
            ("checked", day(&certification.checked)),
        ],
    )
}

fn requirement(dataset: &Dataset, rule: &Requirement) -> String {
    let all = |rules: &[Requirement]| list(rules.iter().map(|rule| requirement(dataset, rule)));
    match rule {
        Requirement::Certification(slug) => {
            let id = id("CertificationId", &dataset.certifications, slug.get_ref());
            format!("Requirement::Certification({id})")
        }
        Requirement::All(_, rules) => format!("Requirement::All({})", all(rules)),
        Requirement::Any(_, rules) => format!("Requirement::Any({})", all(rules)),
        Requirement::Count { at_least, of, .. } => {
            structure("Requirement::Count", [("at_least", at_least.to_string()), ("of", all(of))])
        }
    }
}

fn exam(exam: &Exam) -> String {
    structure(
        "Exam",
        [
            ("questions", optional_number(exam.questions.as_ref())),
            ("minutes", optional_number(exam.minutes.as_ref())),
            ("pass_mark", optional_word(exam.pass_mark.as_ref())),
            ("open_book", optional(exam.open_book, |open| open.to_string())),
        ],
    )
}

fn validity(certification: &Certification) -> String {
    match certification.validity_months.as_ref().map(|months| *months.get_ref()) {
        None => "Validity::Unknown".to_owned(),
        Some(0) => "Validity::Lifetime".to_owned(),
        Some(months) => format!("Validity::Months({months})"),
    }
}

/// A suite.
pub fn suite(dataset: &Dataset, suite: &Suite) -> String {
    structure(
        "Suite",
        [
            ("slug", word(&suite.slug)),
            ("name", word(&suite.name)),
            ("body", id("BodyId", &dataset.bodies, suite.body.get_ref())),
            ("renewal", optional(suite.renewal.as_ref(), |policy| renewal(dataset, policy))),
            ("checked", checked(suite.checked.as_ref())),
        ],
    )
}

fn renewal(dataset: &Dataset, renewal: &Renewal) -> String {
    let ways = renewal.ways.iter().map(|each| way(dataset, each, renewal.confidence));
    structure(
        "Renewal",
        [
            ("clock", member("RenewalClock", renewal.clock.get_ref())),
            ("period_months", optional_number(renewal.period_months.as_ref())),
            ("lapse", optional_word(renewal.lapse.as_ref())),
            ("still_counts_when_lapsed", optional(renewal.still_counts_when_lapsed, |counts| counts.to_string())),
            ("ways", list(ways)),
            ("confidence", member("Confidence", renewal.confidence)),
            ("sources", sources(dataset, &renewal.sources)),
            ("note", optional_word(renewal.note.as_ref())),
        ],
    )
}

fn way(dataset: &Dataset, way: &RenewalWay, confidence: Confidence) -> String {
    structure(
        "RenewalWay",
        [
            ("kind", member("RenewalKind", way.kind.get_ref())),
            ("text", word(&way.text)),
            ("unit", optional_word(way.unit.as_ref())),
            ("units_per_year", optional_number(way.units_per_year.as_ref())),
            ("units_per_period", optional_number(way.units_per_period.as_ref())),
            ("every_year", way.every_year.to_string()),
            ("at_least", quotas(&way.at_least)),
            ("at_most", quotas(&way.at_most)),
            ("fee", price(dataset, way.fee.as_ref())),
            ("confidence", member("Confidence", way.confidence.unwrap_or(confidence))),
        ],
    )
}

fn quotas(quotas: &[Quota]) -> String {
    let quota = |quota: &Quota| {
        let units = quota.units.get_ref().to_string();
        structure("Quota", [("category", word(&quota.category)), ("units", units)])
    };
    list(quotas.iter().map(quota))
}
