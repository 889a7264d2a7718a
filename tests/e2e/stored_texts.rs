//! What may stand in storage in place of a record that this page can read: newer, damaged, empty, somebody else's.

use itsm_career_roadmap::record::saved;
use itsm_career_roadmap::session::RECORD_KEY;
use serde_json::json;

use crate::browser::journey;
use crate::folder::Folder;
use crate::kept;
use crate::page::Page;
use crate::script;

/// Puts a text in the place of the record while the page is closed.
async fn leave(page: &Page, text: &str) {
    kept::look_from_outside(page).await;
    page.run(script::KEEP, vec![json!(RECORD_KEY), json!(text)]).await;
}

/// A record with a destination, as this page writes it.
fn whole() -> String {
    let fields = json!({
        "want": { "value": "cio", "at": 1_700_000_000_000_u64, "by": "earlier" },
        "note/role/cio": { "value": "Ask Ada.", "at": 1_700_000_000_001_u64, "by": "earlier" },
    });
    json!({ "format": saved::FORMAT, "version": saved::VERSION, "fields": fields }).to_string()
}

/// Waits until this and nothing else was handed out. A browser takes the name of a file before it writes it.
async fn is_handed_out(page: &Page, folder: &Folder, text: &str) {
    let what = format!("what is handed out is {text:?}");
    page.until(&what, async || folder.only_text().is_some_and(|handed_out| handed_out == text)).await;
}

/// R3: a record of the next version is shown, told, handed out word for word, and never written over.
#[test]
fn a_record_of_the_next_version_is_read_only() {
    journey(async |page| {
        let folder = Folder::new("newer");
        page.browser.download_to(&folder.0).await;
        let newer = whole().replace(
            &format!("\"version\":{}", saved::VERSION),
            &format!("\"version\":{},\"mood\":\"good\"", saved::VERSION + 1),
        );
        leave(page, &newer).await;
        page.open("#/role/problem-manager").await;
        assert!(page.says("A newer version of this page wrote your record.").await, "it does not say so");
        assert!(!page.has("button", "Try again").await, "there is nothing to try");
        page.press("button", "I want this").await;
        page.go("#/record", "My record").await;
        assert!(!page.says("You want: Problem Manager").await, "a change was made");
        page.press("button", "Download my record").await;
        is_handed_out(page, &folder, &newer).await;
        page.reload().await;
        assert_eq!(kept::text(page).await, Some(newer), "what was stored has changed");
    });
}

/// R4: whatever cannot be read is told with its reason, set aside and handed out word for word.
#[test]
fn what_cannot_be_read_is_set_aside_told_and_handed_out() {
    let whole = whole();
    let texts = [
        ("truncated", &whole[..whole.len() / 2], "the text ends too early"),
        ("empty", "", "the text ends too early"),
        ("foreign", r#"{"format":"recipes","version":1,"fields":{}}"#, "this is not a record of the career roadmap"),
        ("text", "My record is in the other drawer.", "this is not JSON"),
    ];
    for (name, text, reason) in texts {
        journey(async |page| {
            let folder = Folder::new(name);
            page.browser.download_to(&folder.0).await;
            leave(page, text).await;
            page.open("#/role/problem-manager").await;
            assert!(page.says("Your saved record could not be read").await, "{name}: it does not say so");
            assert!(page.says(reason).await, "{name}: it does not say why");
            assert!(page.says("started with an empty record").await, "{name}");
            page.press("button", "I want this").await;
            page.is_kept("problem-manager").await;
            assert_eq!(kept::record(page).await.want(), Some("problem-manager"), "{name}");
            assert_eq!(kept::set_aside(page).await, [text], "{name}: it was not set aside");
            page.press("button", "Download what was there").await;
            is_handed_out(page, &folder, text).await;
        });
    }
}

/// R4, R28: a record that was damaged behind the page's back is there again, and the damaged text is offered.
#[test]
fn a_damaged_record_is_restored_from_the_second_copy() {
    journey(async |page| {
        page.open("#/role/problem-manager").await;
        page.press("button", "I am here").await;
        kept::is_confirmed(page).await;
        let whole = kept::text(page).await.expect("it was saved");
        let damaged = &whole[..whole.len() - 10];
        leave(page, damaged).await;
        page.open("#/record").await;
        page.until("the record is there again", async || page.says("You are here: Problem Manager").await).await;
        assert!(page.says("Your saved record could not be read").await);
        assert!(page.says("from the second copy").await);
        page.find("button", "Download what was there").await;
        assert_eq!(kept::set_aside(page).await, [damaged]);
    });
}

/// R28: a browser that has cleared storage and nothing else loses nothing, and says so.
#[test]
fn a_cleared_storage_is_filled_again_from_the_second_copy() {
    journey(async |page| {
        page.open("#/role/problem-manager").await;
        page.press("button", "I am here").await;
        kept::is_confirmed(page).await;
        kept::look_from_outside(page).await;
        page.run("localStorage.clear();", Vec::new()).await;
        page.open("#/record").await;
        page.until("the record is there again", async || page.says("You are here: Problem Manager").await).await;
        assert!(page.says("This browser had lost your saved record.").await);
        page.is_kept("problem-manager").await;
    });
}
