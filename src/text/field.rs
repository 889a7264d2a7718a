//! The fields of a record in plain words, for the preview of an import.

use super::status;
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::record::{AttemptPart, CertificationPart, CpdPart, Key, Kind, OtherPart, Setting, Subject};

/// What a field is, in words: "ITIL 4 Foundation: passed on". Things that this edition does not have are named by
/// their slugs.
pub fn field(key: Key<'_>) -> String {
    match key {
        Key::Here => "Where you are".to_owned(),
        Key::Want => "Where you want to be".to_owned(),
        Key::Certification(slug, part) => format!("{}: {}", certification(slug), of_certification(part)),
        Key::Entered(slug, entered) => format!("{}: day of “{}”", certification(slug), status(entered)),
        Key::Attempt(slug, _, part) => format!("{}: {}", certification(slug), of_attempt(part)),
        Key::Other(_, part) => format!("Other certificate: {}", of_other(part)),
        Key::Cpd(_, part) => format!("CPD entry: {}", of_cpd(part)),
        Key::SkillLevel(slug) => format!("{}: your level", skill(slug)),
        Key::OwnPay => "What you are paid".to_owned(),
        Key::Band(slug) => format!("{}: pay in your organisation", role(slug)),
        Key::Note(Subject::Role(slug)) => format!("{}: your note", role(slug)),
        Key::Note(Subject::Certification(slug)) => format!("{}: your note", certification(slug)),
        Key::Note(Subject::Skill(slug)) => format!("{}: your note", skill(slug)),
        Key::Note(Subject::Page(word)) => format!("Page “{word}”: your note"),
        Key::Setting(setting) => format!("Setting: {}", of_setting(setting)),
    }
}

/// In what way an imported field differs, in a sentence of its own.
pub const fn difference(kind: Kind) -> &'static str {
    match kind {
        Kind::New => "New: your record does not have it.",
        Kind::Changed => "Changed in the file since; not changed here.",
        Kind::Older => "Changed here since; the file has what was there before.",
        Kind::ConflictOursLater => "Changed in both, later here.",
        Kind::ConflictTheirsLater => "Changed in both, later in the file.",
        Kind::OnlyOurs => "Only in your record. Merging keeps it, replacing clears it.",
    }
}

fn certification(slug: &str) -> &str {
    CertificationId::from_slug(slug).map_or(slug, |id| id.name)
}

fn role(slug: &str) -> &str {
    RoleId::from_slug(slug).map_or(slug, |id| id.title)
}

fn skill(slug: &str) -> &str {
    SkillId::from_slug(slug).map_or(slug, |id| id.row().name)
}

const fn of_certification(part: CertificationPart) -> &'static str {
    match part {
        CertificationPart::Status => "status",
        CertificationPart::Target => "to be passed by",
        CertificationPart::StudyingSince => "studying since",
        CertificationPart::StudiedMinutes => "minutes studied",
        CertificationPart::ExamDate => "day of the exam",
        CertificationPart::ExamTime => "time of the exam",
        CertificationPart::ExamPlace => "place of the exam",
        CertificationPart::Voucher => "voucher",
        CertificationPart::Passed => "passed on",
        CertificationPart::Credential => "certificate number",
        CertificationPart::Evidence => "link to the certificate",
        CertificationPart::Cost => "what you paid",
    }
}

const fn of_attempt(part: AttemptPart) -> &'static str {
    match part {
        AttemptPart::Date => "day of an attempt",
        AttemptPart::Result => "result of an attempt",
        AttemptPart::Score => "score of an attempt",
    }
}

const fn of_other(part: OtherPart) -> &'static str {
    match part {
        OtherPart::Name => "name",
        OtherPart::Body => "awarded by",
        OtherPart::Passed => "passed on",
        OtherPart::Expires => "runs out on",
        OtherPart::Credential => "certificate number",
        OtherPart::Evidence => "link to the certificate",
    }
}

const fn of_cpd(part: CpdPart) -> &'static str {
    match part {
        CpdPart::Date => "day",
        CpdPart::Title => "title",
        CpdPart::Amount => "amount",
        CpdPart::Unit => "unit",
        CpdPart::Category => "category",
        CpdPart::Provider => "provider",
        CpdPart::Evidence => "evidence",
        CpdPart::For => "what it counts for",
        CpdPart::Skills => "skills it shows",
        CpdPart::CvLine => "line for a CV",
    }
}

const fn of_setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Region => "region",
        Setting::Theme => "theme",
        Setting::MapView => "map or list",
        Setting::HoursPerWeek => "hours a week for study",
        Setting::Backup => "last backup",
        Setting::BackupMarks => "marks of the latest backups",
        Setting::CalendarOwner => "name of your calendar’s events",
        Setting::CalendarRevision => "number of the last calendar file",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(name: &str, words: &str) {
        assert_eq!(Key::read(name).map(field).as_deref(), Some(words));
    }

    #[test]
    fn a_field_is_named_in_the_words_of_the_catalogue() {
        reads("certification/itil4-foundation/passed", "ITIL 4 Foundation: passed on");
        reads("certification/itil4-foundation/on/booked", "ITIL 4 Foundation: day of “Booked”");
        reads("certification/of-another-edition/attempt/a1/score", "of-another-edition: score of an attempt");
        reads("note/role/problem-manager", "Problem Manager: your note");
        reads("cpd/e1/amount", "CPD entry: amount");
        reads("cpd/e1/cv-line", "CPD entry: line for a CV");
        reads("pay/band/problem-manager", "Problem Manager: pay in your organisation");
    }
}
