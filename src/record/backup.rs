//! How old the last backup is, how much has changed since, when to remind, and whether a record has been through the
//! state that a backup holds.

use super::key::{Key, Setting};
use super::{Change, EntryId, Field, Record, Stamp};
use crate::date::Date;

/// A backup older than this many days is reminded of, once something has changed since.
const OLD_AFTER_DAYS: i32 = 30;
/// Where there never was one, more changes than this are reminded of.
const MOST_WITHOUT: usize = 10;

/// How many backups a record remembers. Of one that is older it can only be guessed what was made from what.
const MOST_MARKS: usize = 20;

impl Record {
    /// Notes that everything up to now is in a file of that day. The stamp should come from [`Record::next_stamp`].
    pub fn note_backup(&mut self, day: Date, stamp: &Stamp) {
        let mark = mark(stamp);
        let earlier = self.setting(Setting::BackupMarks).unwrap_or_default().split(' ').filter(|mark| !mark.is_empty());
        let mut marks: Vec<&str> = earlier.chain([mark.as_str()]).collect();
        marks.drain(..marks.len().saturating_sub(MOST_MARKS));
        let marks = marks.join(" ");
        // The day may be noted already. It is written anew, because what has changed since is told by its stamp.
        self.apply(&Change::setting(Setting::Backup, None), stamp);
        self.apply(&Change::backup(day).and(Change::setting(Setting::BackupMarks, Some(&marks))), stamp);
    }

    /// Whether this record has been through all that a backup holds, which nobody has changed since it was made.
    pub(super) fn descends_from(&self, backup: &Self) -> bool {
        let Some(made) = backup.backup_field() else {
            return false;
        };
        let is_untouched = backup.fields.values().all(|field| field.stamp <= made.stamp);
        let is_ours = || self.backup_field().is_some_and(|field| field.stamp == made.stamp);
        let mark = mark(&made.stamp);
        let is_marked =
            || self.setting(Setting::BackupMarks).is_some_and(|it| it.split(' ').any(|it| it == mark.as_str()));
        is_untouched && (is_ours() || is_marked())
    }

    /// The day on which the record was last saved as a file.
    pub fn last_backup(&self) -> Option<Date> {
        self.backup_field()?.date()
    }

    /// How many days ago that was; none when it never was. A day in the future, by a calendar ahead, is today.
    pub fn backup_age(&self, today: Date) -> Option<i32> {
        self.last_backup().map(|day| day.days_until(today).max(0))
    }

    /// How many fields were changed since the last backup; all of them when there was none. Settings do not count, nor
    /// do the days of statuses, which are written along with them.
    pub fn changes_since_backup(&self) -> usize {
        let since = self.backup_field().filter(|field| field.date().is_some()).map(|field| &field.stamp);
        let counts = |name: &str| !matches!(Key::read(name), Some(Key::Setting(_) | Key::Entered(..)));
        let changed =
            |(name, field): &(&String, &Field)| counts(name) && since.is_none_or(|since| field.stamp > *since);
        self.fields.iter().filter(changed).count()
    }

    /// Whether it is time to remind of a backup.
    pub fn needs_backup(&self, today: Date) -> bool {
        let changes = self.changes_since_backup();
        match self.backup_age(today) {
            Some(age) => age > OLD_AFTER_DAYS && changes > 0,
            None => changes > MOST_WITHOUT,
        }
    }

    fn backup_field(&self) -> Option<&Field> {
        self.field(Key::Setting(Setting::Backup))
    }
}

/// What tells one backup from all others: when it was made, and by which copy of the application.
fn mark(made: &Stamp) -> EntryId {
    EntryId::new(made.at, &made.by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{ReplicaId, Status, Subject};

    fn change(record: &mut Record, at: u64, change: &Change) {
        record.apply(change, &Stamp::new(at, ReplicaId::new("a")));
    }

    /// R22: the age of the last backup, in days and in changes since.
    #[test]
    fn the_age_of_a_backup_is_told_in_days_and_in_changes() {
        let today = Date::new(2026, 11, 21).expect("a real day");
        let mut record = Record::default();
        change(&mut record, 1, &Change::here(Some("cio")));
        assert_eq!((record.backup_age(today), record.changes_since_backup()), (None, 1));
        change(&mut record, 2, &Change::backup(Date::new(2026, 10, 1).expect("a real day")));
        assert_eq!((record.backup_age(today), record.changes_since_backup()), (Some(51), 0));
        change(&mut record, 3, &Change::want(Some("cto")));
        change(&mut record, 4, &Change::setting(Setting::Theme, Some("dark")));
        assert_eq!(record.changes_since_backup(), 1);
        change(&mut record, 5, &Change::backup(Date::new(2030, 1, 1).expect("a real day")));
        assert_eq!(record.backup_age(today), Some(0));
        change(&mut record, 6, &Change::setting(Setting::Backup, Some("lately")));
        assert_eq!((record.backup_age(today), record.changes_since_backup()), (None, 2));
    }
    /// I2: a status and the day of it are one change.
    #[test]
    fn what_is_written_along_is_not_counted() {
        let mut record = Record::default();
        let day = Date::new(2026, 11, 21).expect("a real day");
        change(&mut record, 1, &Change::status_on("ccna", Status::Planned, day));
        assert_eq!(record.changes_since_backup(), 1);
    }

    /// I2: more than thirty days with changes, or never and more than ten changes.
    #[test]
    fn a_backup_is_asked_for_when_it_is_old_and_something_would_be_lost() {
        let day = |day: &str| day.parse::<Date>().expect("a real day");
        let note = |record: &mut Record, at: u64| {
            change(record, at, &Change::note(Subject::Role(&format!("role-{at}")), "something"));
        };
        let mut record = Record::default();
        for at in 1..=10 {
            note(&mut record, at);
        }
        assert!(!record.needs_backup(day("2026-01-01")));
        note(&mut record, 11);
        assert!(record.needs_backup(day("2026-01-01")));
        change(&mut record, 12, &Change::backup(day("2026-01-01")));
        assert!(!record.needs_backup(day("2026-12-31")));
        note(&mut record, 13);
        assert!(!record.needs_backup(day("2026-01-31")));
        assert!(record.needs_backup(day("2026-02-01")));
    }
}
