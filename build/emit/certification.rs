//! Certifications and suites as fields.

use super::super::source::Dataset;
use super::super::source::certification::{Certification, Exam};
use super::super::source::study::{Study, StudyRange};
use super::super::source::suite::{Quota, Renewal, RenewalWay, Suite};
use super::super::source::value::Requirement;
use super::super::vocabulary::{
    Availability, CertificationKind, CertificationLevel, Confidence, RenewalClock, RenewalKind,
};
use super::field::{
    checked, day, flag, id, ids, list, member, number, optional, optional_number, optional_word, price, record, source,
    sources, text, word, words,
};

/// What every page needs of a certification.
pub fn certification(dataset: &Dataset, certification: &Certification) -> String {
    record([
        id(&dataset.certifications, &certification.slug),
        text(&certification.slug),
        word(&certification.name),
        member(CertificationKind::ALL, certification.kind),
        optional(certification.requires.as_ref(), |rule| requirement(dataset, rule)),
        optional(certification.transition.as_ref(), |slug| id(&dataset.certifications, slug.get_ref())),
    ])
}

/// The rest of a certification.
pub fn certification_detail(dataset: &Dataset, certification: &Certification) -> String {
    let all = &dataset.certifications;
    let one = |slug: Option<_>| optional(slug, |slug: &toml::Spanned<String>| id(all, slug.get_ref()));
    record([
        word(&certification.code),
        id(&dataset.bodies, &certification.body),
        word(&certification.family),
        optional(certification.suite.as_ref(), |suite| id(&dataset.suites, suite.get_ref())),
        member(CertificationLevel::ALL, certification.level),
        member(Availability::ALL, *certification.status.get_ref()),
        one(certification.successor.as_ref()),
        flag(certification.requires_verified),
        optional_word(certification.requirement_note.as_ref()),
        ids(all, &certification.recommended),
        flag(certification.accredited_training),
        exam(&certification.exam),
        validity(certification),
        optional_word(certification.renewal_note.as_ref()),
        optional_number(certification.renewal_units.as_ref()),
        price(dataset, certification.price.as_ref()),
        word(&certification.url),
        flag(certification.url_seen),
        sources(dataset, &certification.sources),
        member(Confidence::ALL, certification.confidence),
        words(&certification.official_fields),
        optional_word(certification.note.as_ref()),
        day(&certification.checked),
        optional(certification.study.as_ref(), |hours| study(dataset, hours)),
    ])
}

/// Hours of study that a source states.
fn study(dataset: &Dataset, study: &Study) -> String {
    record([
        number(study.low.get_ref()),
        optional_number(study.high.as_ref()),
        source(dataset, &study.source),
        optional_word(study.note.as_ref()),
    ])
}

/// Hours of study where no source states them.
pub fn study_range(dataset: &Dataset, range: &StudyRange) -> String {
    record([
        member(CertificationKind::ALL, *range.kind.get_ref()),
        member(CertificationLevel::ALL, range.level),
        number(range.low.get_ref()),
        number(range.high.get_ref()),
        source(dataset, &range.source),
        word(&range.basis),
    ])
}

fn requirement(dataset: &Dataset, rule: &Requirement) -> String {
    let all = |rules: &[Requirement]| list(rules.iter().map(|rule| requirement(dataset, rule)));
    // The kind of a group comes first, as the position of its name in `Requirement` of the catalogue.
    match rule {
        Requirement::Certification(slug) => record([number(0), id(&dataset.certifications, slug.get_ref())]),
        Requirement::All(_, rules) => record([number(1), all(rules)]),
        Requirement::Any(_, rules) => record([number(2), all(rules)]),
        Requirement::Count { at_least, of, .. } => record([number(3), number(at_least), all(of)]),
    }
}

fn exam(exam: &Exam) -> String {
    record([
        optional_number(exam.questions.as_ref()),
        optional_number(exam.minutes.as_ref()),
        optional_word(exam.pass_mark.as_ref()),
        optional(exam.open_book, flag),
    ])
}

/// Its months; none when nobody says, nought when it is for good.
fn validity(certification: &Certification) -> String {
    optional_number(certification.validity_months.as_ref())
}

/// A suite.
pub fn suite(dataset: &Dataset, suite: &Suite) -> String {
    record([
        word(&suite.slug),
        word(&suite.name),
        id(&dataset.bodies, suite.body.get_ref()),
        optional(suite.renewal.as_ref(), |policy| renewal(dataset, policy)),
        checked(suite.checked.as_ref()),
    ])
}

fn renewal(dataset: &Dataset, renewal: &Renewal) -> String {
    let ways = renewal.ways.iter().map(|each| way(dataset, each, renewal.confidence));
    record([
        member(RenewalClock::ALL, *renewal.clock.get_ref()),
        optional_number(renewal.period_months.as_ref()),
        optional_word(renewal.lapse.as_ref()),
        optional(renewal.still_counts_when_lapsed, flag),
        list(ways),
        member(Confidence::ALL, renewal.confidence),
        sources(dataset, &renewal.sources),
        optional_word(renewal.note.as_ref()),
    ])
}

fn way(dataset: &Dataset, way: &RenewalWay, confidence: Confidence) -> String {
    record([
        member(RenewalKind::ALL, *way.kind.get_ref()),
        word(&way.text),
        optional_word(way.unit.as_ref()),
        optional_number(way.units_per_year.as_ref()),
        optional_number(way.units_per_period.as_ref()),
        flag(way.every_year),
        quotas(&way.at_least),
        quotas(&way.at_most),
        flag(way.follows_on),
        flag(way.calendar_years),
        price(dataset, way.fee.as_ref()),
        member(Confidence::ALL, way.confidence.unwrap_or(confidence)),
    ])
}

fn quotas(quotas: &[Quota]) -> String {
    let quota = |quota: &Quota| {
        let units = number(quota.units.get_ref());
        record([word(&quota.category), units])
    };
    list(quotas.iter().map(quota))
}
