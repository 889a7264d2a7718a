//! A backup on its way out and in again, and files that are none.

use fantoccini::key::Key;
use itsm_career_roadmap::record::saved;
use serde_json::json;

use crate::axe;
use crate::browser::journey;
use crate::folder::Folder;
use crate::script;

const FIELD: &str = "Choose a backup file";

/// I1, I5, I6, I7: out, in again, and back, with a reload between.
#[test]
fn a_backup_brings_the_old_state_back_and_nothing_is_lost() {
    journey(async |page| {
        let folder = Folder::new("backup");
        page.browser.download_to(&folder.0).await;
        page.open("#/role/service-desk-technician").await;
        page.press("button", "I am here").await;
        page.open("#/record").await;
        page.press("button", "Download a backup").await;
        page.until("the age of the backup is told", async || page.says("Last backup today").await).await;
        page.until("the backup is there", async || folder.backup().is_some()).await;
        let backup = folder.backup().expect("a backup");

        page.open("#/role/problem-manager").await;
        page.press("button", "I am here").await;
        page.is_kept("problem-manager").await;
        page.open("#/record").await;
        page.choose_file(FIELD, &backup).await;
        page.until("the preview has the focus", async || page.focused().await.starts_with("heading What")).await;
        assert!(page.says("1 older in the file").await, "the preview does not tell of the change");
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
        page.press("button", "Replace: take the file as it is").await;
        page.until("the outcome is told", async || page.says("Imported.").await).await;
        assert_eq!(page.focused().await, format!("button {FIELD}"));
        assert!(page.says("You are here: Service Desk Technician").await);

        page.press_with(Key::Control, 'z').await;
        page.until("the change is back", async || page.says("You are here: Problem Manager").await).await;
        page.press_with(Key::Control, 'y').await;
        page.until("it is replaced", async || page.says("You are here: Service Desk Technician").await).await;

        page.reload().await;
        assert!(page.says("You are here: Service Desk Technician").await, "what was brought in is lost");
        page.press("button", "Restore").await;
        page.until("the change is back", async || page.says("You are here: Problem Manager").await).await;
        page.reload().await;
        assert!(page.says("You are here: Problem Manager").await, "what was restored is lost");
    });
}

/// I3, I4: files that are no backup get their sentences and change nothing.
#[test]
fn foreign_and_huge_files_are_refused_and_change_nothing() {
    journey(async |page| {
        let folder = Folder::new("foreign");
        page.open("#/role/problem-manager").await;
        page.press("button", "I am here").await;
        page.is_kept("problem-manager").await;
        page.open("#/record").await;
        let kept = page.run(script::KEPT, Vec::new()).await;
        let foreign = folder.write("recipe.json", r#"{"recipe": "soup"}"#);
        let huge = folder.write("huge.json", &" ".repeat(6_000_000));
        for (file, reason) in [(foreign, "this is not a record of the career roadmap"), (huge, "larger than 5 MB")] {
            page.choose_file(FIELD, &file).await;
            page.until("it is refused", async || page.says(reason).await).await;
            assert!(page.says("Your record is unchanged.").await);
            assert_eq!(page.run(script::KEPT, Vec::new()).await, kept, "{}", file.display());
        }
    });
}

/// I5: a preview of everything at once stays within a narrow screen.
#[test]
fn the_preview_fits_on_a_narrow_screen() {
    journey(async |page| {
        let folder = Folder::new("narrow");
        page.browser.resize(320, 640).await;
        page.open("#/record").await;
        let long = "extraordinarily-long-".repeat(12);
        let field = |value: &str| json!({ "value": value, "at": 1, "by": "elsewhere" });
        let backup = json!({ "format": saved::FORMAT, "version": saved::VERSION, "fields": {
            "want": field(&long), long.as_str(): field(&long),
        }});
        page.choose_file(FIELD, &folder.write(&format!("{}.json", &long[..120]), &backup.to_string())).await;
        page.find("button", "Merge: keep the later of both").await;
        assert!(page.says("extraordinarily-long").await);
        assert_eq!(page.sideways().await, 0);
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
    });
}
