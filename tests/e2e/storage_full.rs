//! Storage that somebody else has filled to the last byte.

use itsm_career_roadmap::record::Subject;

use crate::axe;
use crate::browser::journey;
use crate::folder::Folder;
use crate::kept;
use crate::page::Page;

/// Fills storage under other names until it takes not a single letter more, and tells how much that was.
const FILL: &str = "
    let letters = 0;
    for (let size = 1 << 20, number = 0; size > 0;) {
        try {
            localStorage.setItem(`of-another-page-${number}`, 'x'.repeat(size));
            letters += size;
            number += 1;
        } catch (error) {
            if (error.name !== 'QuotaExceededError') throw error;
            size >>= 1;
        }
    }
    return letters;";

const FREE: &str = "
    for (const name of Object.keys(localStorage)) if (name.startsWith('of-another-page-')) localStorage.removeItem(name);";

const FULL: &str = "storage for this page is full";

const NOTE: &str = "Ask Ada about the course.";

/// Chooses a level that is saved, fills storage, and writes a note for which there is no room.
async fn write_without_room(page: &Page) -> String {
    page.open("#/skill/incident-management").await;
    page.press("radio", "Working").await;
    page.is_kept("working").await;
    let before = kept::text(page).await.expect("it was saved");
    let letters = page.run(FILL, Vec::new()).await;
    assert!(letters.as_u64() > Some(1_000_000), "storage was full already: {letters}");
    let note = page.find("textbox", "My note").await;
    page.fill(&note, NOTE).await;
    page.until("it says that storage is full", async || page.says(FULL).await).await;
    assert_eq!(kept::text(page).await.as_ref(), Some(&before), "what was stored has changed");
    before
}

async fn has_note(page: &Page) -> bool {
    kept::record(page).await.note(Subject::Skill("incident-management")) == Some(NOTE)
}

/// R7: said, nothing lost, offered as a download, and saved when there is room and the person tries again.
#[test]
fn a_full_storage_loses_nothing_and_is_tried_again() {
    journey(async |page| {
        let folder = Folder::new("full");
        page.browser.download_to(&folder.0).await;
        let before = write_without_room(page).await;
        assert_eq!(axe::violations(page).await, Vec::<String>::new());

        page.press("button", "Download my record").await;
        page.until("the file is there", async || folder.record().is_some()).await;
        let file = folder.record().expect("a record");
        assert_eq!(file.note(Subject::Skill("incident-management")), Some(NOTE));

        page.press("button", "Try again").await;
        page.until("it says that nothing has changed", async || page.says("Tried again").await).await;
        assert_eq!(page.focused().await, "button Try again");
        assert_eq!(kept::text(page).await, Some(before));

        page.run(FREE, Vec::new()).await;
        page.press("button", "Try again").await;
        page.until("it says that all is saved", async || page.says("Saved on this device.").await).await;
        assert!(!page.says(FULL).await);
        assert!(page.focused().await.starts_with("heading "), "the focus is on {}", page.focused().await);
        assert!(has_note(page).await, "the note is not saved");
    });
}

/// R7: the next edit saves everything too.
#[test]
fn the_next_edit_after_making_room_saves_everything() {
    journey(async |page| {
        write_without_room(page).await;
        page.run(FREE, Vec::new()).await;
        page.press("radio", "Expert").await;
        page.until("nothing is full any more", async || !page.says(FULL).await).await;
        assert!(has_note(page).await, "the note is not saved");
        page.is_kept("expert").await;
    });
}

/// R28: a page that is closed while storage is full has lost nothing: the second copy has it.
#[test]
fn an_edit_without_room_survives_a_reload() {
    journey(async |page| {
        write_without_room(page).await;
        page.reload().await;
        let note = page.find("textbox", "My note").await;
        page.until("the note is there again", async || page.value(&note).await == NOTE).await;
        page.until("it says that storage is full", async || page.says(FULL).await).await;
    });
}
