//! How old the last backup is, and how much has changed since.

use super::key::{Key, Setting};
use super::{Field, Record};
use crate::date::Date;

impl Record {
    /// The day on which the record was last saved as a file.
    pub fn last_backup(&self) -> Option<Date> {
        self.backup_field()?.date()
    }

    /// How many days ago that was; none when it never was. A day in the future, by a calendar ahead, is today.
    pub fn backup_age(&self, today: Date) -> Option<i32> {
        self.last_backup().map(|day| day.days_until(today).max(0))
    }

    /// How many fields were changed since the last backup, settings aside; all of them when there was none.
    pub fn changes_since_backup(&self) -> usize {
        let since = self.backup_field().filter(|field| field.date().is_some()).map(|field| &field.stamp);
        let changed = |(name, field): &(&String, &Field)| {
            !name.starts_with("setting/") && since.is_none_or(|since| field.stamp > *since)
        };
        self.fields.iter().filter(changed).count()
    }

    fn backup_field(&self) -> Option<&Field> {
        self.field(Key::Setting(Setting::Backup))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Change, ReplicaId, Stamp};

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
}
