//! Backups: the record as a file, with the day noted, so that the page can remind.

use super::Session;
use crate::record::{Change, Setting};

impl Session {
    /// Notes that the record is saved as a file today, and gives the file's text, in which that is noted too.
    ///
    /// It is no step of undo: taking back an edit must not make the page forget that there is a copy. While read-only
    /// the text is the stored one, untouched. How old the last backup is, is told by
    /// [`crate::record::Record::backup_age`].
    pub fn back_up(&self) -> String {
        let today = self.0.env.clock.today();
        // The day may be noted already. It is written anew, because what has changed since is told by its stamp.
        self.write(&Change::setting(Setting::Backup, None), |_, _| {});
        let noted = self.write(&Change::backup(today), |_, _| {});
        self.after(noted);
        self.export()
    }
}
