//! What the page says about keeping the record.

use crate::catalog::{CertificationId, Entity, SuiteId};
use crate::exchange::Part;
use crate::port::{FileError, NotKept};
use crate::record::Target;
use crate::session::{Imported, Opening, Reason, SaveState};

/// Whether the record is kept, in a sentence.
pub fn save_state(state: SaveState) -> &'static str {
    match state {
        SaveState::Saved => "Saved on this device.",
        SaveState::Saving => "Saving…",
        SaveState::NotKept(reason) => not_kept(reason),
        SaveState::Full => {
            "The browser’s storage for this page is full: your latest changes may be lost with this page. \
             Download your record, then free some space and try again."
        }
        SaveState::ReadOnly { .. } => {
            "A newer version of this page wrote your record. It is shown here and left unchanged: reload to get the newer page."
        }
        SaveState::LookOnly => "To be looked at only.",
    }
}

/// Why nothing is kept, and what to do.
pub fn not_kept(reason: NotKept) -> &'static str {
    match reason {
        NotKept::Denied => {
            "Your browser does not let this page keep anything. Your record lasts until you close the page: download it first."
        }
        NotKept::Missing => {
            "This browser has no storage for pages. Your record lasts until you close the page: download it first."
        }
        NotKept::TurnedOff => {
            "Keeping records is turned off here. Your record lasts until you close the page: download it first."
        }
        NotKept::Failed => {
            "The browser’s storage does not answer. Your latest changes may last only until you close the page: download your record first."
        }
    }
}

/// Whether the browser has promised to keep the record even when space runs short.
pub const fn promise(is_given: bool) -> &'static str {
    if is_given {
        "Your browser has promised to keep this page’s data even when space on this device runs short."
    } else {
        "Your browser has not promised to keep this page’s data: it may clear it when space on this device runs short, or when you have not been here for a while."
    }
}

/// What a person should be told when a text was set aside: at the opening, or while the page was open.
pub fn set_aside(opening: &Opening, is_restored: bool) -> String {
    match opening {
        Opening::SetAside(error) => {
            let start = if is_restored {
                "Your record is here again, from the second copy that this page keeps."
            } else {
                "The page has started with an empty record."
            };
            format!(
                "Your saved record could not be read: {error}. Nothing was deleted: download the text as it was found. {start}"
            )
        }
        _ => "What this browser had saved of your record was damaged while the page was open. Your record is here and \
              was saved again; download the damaged text if you want to have a look at it."
            .to_owned(),
    }
}

/// What a person should be told when storage had lost the record.
pub const RESTORED: &str =
    "This browser had lost your saved record. It is here again, from the second copy that this page keeps.";

/// What a person should be told when a file could not be handed out.
pub fn file_refused(error: FileError) -> String {
    format!(
        "No file was saved: {error}. Allow downloads for this page, or open it in a window of its own, and try again."
    )
}

/// What became of an import, in a sentence.
pub fn imported(imported: Imported) -> String {
    match imported {
        Imported::Done { snapshot: None } => "Imported. “Undo” takes it back.".to_owned(),
        Imported::Done { snapshot: Some(error) } => format!(
            "Imported. “Undo” takes it back while this page is open; the record of before could not be kept beyond that: {error}."
        ),
        Imported::Unchanged => "Your record says all of it already: nothing has changed.".to_owned(),
        Imported::TooLarge => {
            "Your record and the file together are larger than a record may be: nothing has changed.".to_owned()
        }
        Imported::Refused => {
            "A newer version of this page wrote your record, so nothing was imported: reload to get the newer page."
                .to_owned()
        }
    }
}

/// Before what an earlier state of the record was kept.
pub const fn snapshot_reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Merge => "before a file was merged",
        Reason::Replace => "before a file took its place",
        Reason::Restore => "before an earlier state was restored",
        Reason::Upgrade => "before a newer version of this page saved it anew",
    }
}

/// What a file of another maker says about a certificate.
pub const fn badge_part(part: Part) -> &'static str {
    match part {
        Part::Status => "Status",
        Part::Name => "Name",
        Part::Body => "Awarded by",
        Part::Passed => "Day",
        Part::Expires => "Runs out",
        Part::Credential => "Number",
        Part::Evidence => "Link",
    }
}

/// What an entry of the CPD log counts for, by name; by its word where this edition does not have it.
pub fn target(target: &Target) -> String {
    let name = match target {
        Target::Suite(slug) => SuiteId::from_slug(slug).map(|suite| suite.name),
        Target::Certification(slug) => CertificationId::from_slug(slug).map(|certification| certification.name),
        Target::Unknown(_) => None,
    };
    name.map_or_else(|| target.word(), ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::port::StorageError;
    use crate::record::saved::LoadError;

    /// R4: what was set aside is told, at the start with the reason.
    #[test]
    fn a_text_that_was_set_aside_is_told() {
        let broken = LoadError::Broken { place: "here".to_owned(), why: "this is not a field".to_owned() };
        assert!(set_aside(&Opening::SetAside(broken.clone()), false).contains("damaged at here"));
        assert!(set_aside(&Opening::SetAside(broken), true).ends_with("second copy that this page keeps."));
        assert!(set_aside(&Opening::Loaded, false).contains("damaged while the page was open"));
    }

    /// R21: an import that left no way back says so.
    #[test]
    fn a_snapshot_that_was_not_kept_is_told_with_its_reason() {
        let told = imported(Imported::Done { snapshot: Some(StorageError::Full) });
        assert!(
            told.ends_with("could not be kept beyond that: the browser's storage for this page is full."),
            "{told}"
        );
    }
}
