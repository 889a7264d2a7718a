//! Backups: the record as a file, with the day noted, so that the page can remind.

use super::Session;
use crate::port::FileError;
use crate::record::saved;

impl Session {
    /// Hands out the record as a file's text, in which it is noted that it was saved as a file today, and notes that
    /// here too once the file was taken. Gives the text.
    ///
    /// It is no step of undo: taking back an edit must not make the page forget that there is a copy. While read-only
    /// the text is the stored one, untouched. How old the last backup is, is told by
    /// [`crate::record::Record::backup_age`].
    ///
    /// # Errors
    /// When the file is refused: then there is no backup, and none is noted.
    pub fn back_up(&self, hand_out: &dyn Fn(&str) -> Result<(), FileError>) -> Result<String, FileError> {
        if self.is_read_only() {
            let text = self.export();
            return hand_out(&text).map(|()| text);
        }
        let mut noted = self.record();
        let stamp = noted.next_stamp(self.0.env.clock.now(), &self.0.by);
        noted.note_backup(self.0.env.clock.today(), &stamp);
        let text = saved::print(&noted);
        hand_out(&text)?;
        let news = self.state().record.merge(&noted);
        self.after(news);
        Ok(text)
    }
}
