//! Exported calendars: what makes a second file update what the first one brought, instead of doubling it.

use super::Session;
use crate::record::{Change, Record, Setting};

/// Revisions are counted in seconds since the beginning of 2020, so that they fit into the 31 bits of a calendar's
/// sequence number until 2088 and need not be agreed on between two devices.
const FIRST_SECOND: u64 = 1_577_836_800;
/// The last number that a calendar can count to.
const LAST_REVISION: u32 = i32::MAX.unsigned_abs();

/// What marks the file of one export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarMark {
    /// Whose calendar it is: drawn at the first export and part of the record from then on.
    pub owner: String,
    /// Greater than that of every export before.
    pub revision: u32,
    /// The time, in milliseconds since 1970.
    pub now: u64,
}

impl Session {
    /// The mark of an export made now, which is noted in the record and therefore in its backups.
    ///
    /// It is no step of undo: taking back an edit must not make the next calendar a stranger to the last one. None
    /// while the record is read-only and was never exported, for then nothing could be noted.
    pub fn mark_calendar(&self) -> Option<CalendarMark> {
        let record = self.record();
        let owner = record.setting(Setting::CalendarOwner).filter(|owner| is_name(owner)).map(ToOwned::to_owned);
        let owner = match owner {
            Some(owner) => owner,
            None if self.is_read_only() => return None,
            None => self.0.env.chance.token(),
        };
        let now = self.0.env.clock.now();
        let revision = next_revision(&record, now);
        let note = Change::setting(Setting::CalendarOwner, Some(&owner))
            .and(Change::setting(Setting::CalendarRevision, Some(&revision.to_string())));
        let noted = self.write(&note, |_, _| {});
        self.after(noted);
        Some(CalendarMark { owner, revision, now })
    }
}

/// Whether a text can be part of an event's name as it is.
fn is_name(owner: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=40).contains(&owner.len()) && owner.bytes().all(is_plain)
}

/// One more than the last, or the second it is now, whichever is later.
fn next_revision(record: &Record, now: u64) -> u32 {
    let seconds = (now / 1000).saturating_sub(FIRST_SECOND);
    let seconds = u32::try_from(seconds).unwrap_or(LAST_REVISION);
    let last = record.setting(Setting::CalendarRevision).and_then(|text| text.parse::<u32>().ok());
    let next = last.map_or(0, |last| last.saturating_add(1));
    next.max(seconds).min(LAST_REVISION)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::port::memory::{self, MemoryClock, MemoryStorage};
    use crate::port::{Env, Storage};
    use crate::record::{Status, saved};
    use crate::session::RECORD_KEY;

    /// Half past ten on 21 November 2026.
    const NOW: u64 = 1_795_257_000_000;

    fn env(storage: &Arc<MemoryStorage>, now: u64) -> Env {
        let today = "2026-11-21".parse().expect("a day of a test");
        Env { storage: storage.clone(), clock: Arc::new(MemoryClock::at(today, now)), ..memory::env() }
    }

    /// A world in which other names are drawn.
    fn other_names(env: Env) -> Env {
        env.chance.token();
        env
    }

    /// W6: the owner is drawn once and stays, on this device and in a backup that is read elsewhere.
    #[test]
    fn the_owner_of_a_calendar_stays() {
        let storage = Arc::new(MemoryStorage::default());
        let first = Session::open(&env(&storage, NOW)).mark_calendar().expect("it can be noted");
        let next = Session::open(&other_names(env(&storage, NOW)));
        assert_eq!(next.mark_calendar().map(|mark| mark.owner).as_ref(), Some(&first.owner));
        let elsewhere = Session::open(&other_names(env(&Arc::new(MemoryStorage::default()), NOW)));
        elsewhere.import_replace(&saved::parse(&next.export()).expect("a backup"));
        assert_eq!(elsewhere.mark_calendar().map(|mark| mark.owner), Some(first.owner));
    }

    /// W6: nor is the owner lost to a backup of before the first export, or the calendar would be filled twice.
    #[test]
    fn the_owner_of_a_calendar_outlasts_an_old_backup() {
        let session = Session::open(&env(&Arc::new(MemoryStorage::default()), NOW));
        session.apply(&Change::status("itil4-foundation", Status::Planned));
        let old = saved::parse(&session.export()).expect("a backup");
        let owner = session.mark_calendar().map(|mark| mark.owner);
        session.apply(&Change::status("itil4-foundation", Status::Passed));
        session.import_replace(&old);
        assert_eq!(session.record().status("itil4-foundation"), Status::Planned);
        assert_eq!(session.mark_calendar().map(|mark| mark.owner), owner);
    }

    /// W6: every export has a greater revision, within a second, after a day, and with a clock that went back.
    #[test]
    fn every_export_has_a_greater_revision() {
        let storage = Arc::new(MemoryStorage::default());
        let revision = |now: u64| Session::open(&env(&storage, now)).mark_calendar().map(|mark| mark.revision);
        let first = revision(NOW).expect("it can be noted");
        assert_eq!(u64::from(first), NOW / 1000 - 1_577_836_800);
        assert_eq!(revision(NOW + 1), Some(first + 1));
        assert_eq!(revision(NOW + 86_400_000), Some(first + 86_400));
        assert_eq!(revision(0), Some(first + 86_401));
    }

    /// W6: undoing an edit after an export does not forget the owner.
    #[test]
    fn an_export_is_no_step_of_undo() {
        let session = Session::open(&env(&Arc::new(MemoryStorage::default()), NOW));
        session.apply(&Change::status("itil4-foundation", Status::Planned));
        let owner = session.mark_calendar().map(|mark| mark.owner);
        assert!(session.undo());
        assert_eq!(session.record().status("itil4-foundation"), Status::NotStarted);
        assert!(!session.can_undo());
        assert_eq!(session.mark_calendar().map(|mark| mark.owner), owner);
    }

    /// W6: what a file brings along as an owner or a revision can break neither names nor numbers.
    #[test]
    fn an_odd_owner_or_revision_is_not_used() {
        let session = Session::open(&env(&Arc::new(MemoryStorage::default()), NOW));
        let odd = Change::setting(Setting::CalendarOwner, Some("a b\r\nUID:x"))
            .and(Change::setting(Setting::CalendarRevision, Some("4294967295")));
        session.apply(&odd);
        let mark = session.mark_calendar().expect("it can be noted");
        assert!(is_name(&mark.owner), "{}", mark.owner);
        assert_eq!(mark.revision, 2_147_483_647);
    }

    /// R3, W6: a newer record is not written to; without an owner in it there is no calendar that could be updated.
    #[test]
    fn a_newer_record_gives_no_mark_of_its_own() {
        let storage = Arc::new(MemoryStorage::default());
        let text = r#"{"format":"itsm-career-roadmap","version":99,"fields":{}}"#;
        storage.set(RECORD_KEY, text).expect("room");
        assert_eq!(Session::open(&env(&storage, NOW)).mark_calendar(), None);
        assert_eq!(storage.get(RECORD_KEY), Ok(Some(text.to_owned())));
    }
}
