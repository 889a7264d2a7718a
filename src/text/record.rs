//! What the page says about keeping the record.

use crate::port::NotKept;
use crate::session::{Opening, SaveState};

/// Whether the record is kept, in a sentence.
pub fn save_state(state: SaveState) -> &'static str {
    match state {
        SaveState::Saved => "Saved on this device.",
        SaveState::Saving => "Saving…",
        SaveState::NotKept(reason) => not_kept(reason),
        SaveState::Full => {
            "The browser’s storage for this page is full: your latest changes are not saved. \
             Export your record, then free some space."
        }
        SaveState::ReadOnly { .. } => {
            "A newer version of this page wrote your record. It is shown here and left unchanged: reload to get the newer page."
        }
    }
}

/// Why nothing is kept, and what to do.
pub fn not_kept(reason: NotKept) -> &'static str {
    match reason {
        NotKept::Denied => {
            "Your browser does not let this page keep anything. Your record lasts until you close the page: export it first."
        }
        NotKept::Missing => {
            "This browser has no storage for pages. Your record lasts until you close the page: export it first."
        }
        NotKept::TurnedOff => {
            "Keeping records is turned off here. Your record lasts until you close the page: export it first."
        }
        NotKept::Failed => {
            "The browser’s storage does not answer. Your latest changes last until you close the page: export them first."
        }
    }
}

/// What a person should be told when the page opens. None when all is well.
pub fn opening(opening: &Opening) -> Option<String> {
    match opening {
        Opening::Fresh | Opening::Loaded => None,
        Opening::Newer { version } => {
            Some(format!("{} (Version {version}.)", save_state(SaveState::ReadOnly { version: *version })))
        }
        Opening::SetAside(error) => Some(format!(
            "Your saved record could not be read: {error}. Nothing was deleted: download the text as it was found. \
             The page has started with an empty record."
        )),
        Opening::Unavailable(reason) => Some(not_kept(*reason).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::saved::LoadError;

    #[test]
    fn only_trouble_is_told_at_the_start() {
        assert_eq!(opening(&Opening::Fresh), None);
        assert_eq!(opening(&Opening::Loaded), None);
        let broken = LoadError::Broken { place: "here".to_owned(), why: "this is not a field".to_owned() };
        assert!(opening(&Opening::SetAside(broken)).is_some_and(|text| text.contains("damaged at here")));
    }
}
