//! The port of the second copy: one text in a place that says when it is on the disk.
//!
//! Storage ([`super::Storage`]) answers at once and writes to the disk when the browser sees fit: Chromium up to five
//! seconds later, and up to a minute when there is much to write. A browser that is killed in between forgets what it had
//! answered. The second copy is slower and keeps its word.

/// Makes the new text from the one that is there; none leaves it as it is.
pub type Rewrite = Box<dyn FnOnce(Option<String>) -> Option<String> + Send>;

/// Told whether everything that was written is on the disk.
pub type CopyListener = Box<dyn FnOnce(bool) + Send>;

/// One text that outlives a browser which is killed, where there is a place for it.
pub trait SecondCopy: Send + Sync {
    /// Reads the text and writes the one that is made from it, in one step that no other tab comes between. Both are
    /// called now or later; `rewrite` is not called where there is no such place, and `done` always is, once.
    fn rewrite(&self, rewrite: Rewrite, done: CopyListener);
}
