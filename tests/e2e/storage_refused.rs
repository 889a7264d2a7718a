//! Storage that throws when it is read, when it is written, and whenever it is looked at.

use crate::browser::{journey, journey_with_frames_at};
use crate::folder::Folder;
use crate::host::{FRAME, Host};
use crate::kept;
use crate::page::Page;

const THROW_ON_READ: &str = "Storage.prototype.getItem = () => { throw new Error('the disk is gone'); };";

/// Throws until it is told to stop.
const THROW_ON_WRITE: &str = "
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = () => { throw new Error('the disk is gone'); };
    window.mend = () => { Storage.prototype.setItem = write; };";

const MEND: &str = "window.mend();";

const SILENT: &str = "The browser’s storage does not answer.";

/// What is written by an earlier visit, while all was well.
async fn visit_before(page: &Page) -> String {
    page.open("#/role/problem-manager").await;
    page.press("button", "I am here").await;
    kept::is_confirmed(page).await;
    kept::text(page).await.expect("it was saved")
}

/// Marks another destination, which is shown, told as not saved, and part of the file that is handed out.
async fn work_goes_on(page: &Page, folder: &Folder) {
    page.open("#/role/it-service-manager").await;
    page.until("it says that storage does not answer", async || page.says(SILENT).await).await;
    page.press("button", "I want this").await;
    let wanted = page.find("button", "I want this").await;
    page.until("the destination is shown", async || page.is_on(&wanted).await).await;
    page.go("#/record", "My record").await;
    assert!(page.says("You are here: Problem Manager").await, "what was there is not shown");
    assert!(page.says("You want: IT Service Manager").await, "what was entered is not shown");
    assert!(page.says(SILENT).await);
    page.press("button", "Download my record").await;
    page.until("the file is there", async || folder.record().is_some()).await;
    let file = folder.record().expect("a record");
    assert_eq!((file.here(), file.want()), (Some("problem-manager"), Some("it-service-manager")));
}

/// R7, R28: nothing is written where nothing can be read, and the second copy has what was there.
#[test]
fn storage_that_throws_on_read_is_told_and_left_alone() {
    journey(async |page| {
        let folder = Folder::new("throws-on-read");
        page.browser.download_to(&folder.0).await;
        let before = visit_before(page).await;
        page.browser.prepare(THROW_ON_READ).await;
        work_goes_on(page, &folder).await;
        assert_eq!(kept::text(page).await, Some(before), "what was stored has changed");
    });
}

/// R7: what can be read is shown, and trying again saves everything once it can be written.
#[test]
fn storage_that_throws_on_write_is_told_and_tried_again() {
    journey(async |page| {
        let folder = Folder::new("throws-on-write");
        page.browser.download_to(&folder.0).await;
        let before = visit_before(page).await;
        page.browser.prepare(THROW_ON_WRITE).await;
        work_goes_on(page, &folder).await;
        assert_eq!(kept::text(page).await, Some(before), "what was stored has changed");

        page.press("button", "Try again").await;
        page.until("it says that nothing has changed", async || page.says("Tried again").await).await;
        page.run(MEND, Vec::new()).await;
        page.press("button", "Try again").await;
        page.until("all is well", async || !page.says(SILENT).await).await;
        let record = kept::record(page).await;
        assert_eq!((record.here(), record.want()), (Some("problem-manager"), Some("it-service-manager")));
    });
}

/// R7: a frame that may run scripts and nothing else works, says that nothing is kept, and hands the record out.
#[test]
fn a_sandboxed_frame_works_and_says_that_nothing_is_kept() {
    let host = Host::for_frames();
    journey_with_frames_at(host.address(), async |page| {
        let folder = Folder::new("sandbox");
        page.browser.download_to(&folder.0).await;
        page.visit(FRAME).await;
        page.browser.client.enter_frame(0).await.expect("the frame");
        page.is_at_work_without_origin().await;
        page.press("button", "I am here").await;
        let here = page.find("button", "I am here").await;
        page.until("the choice is shown", async || page.is_on(&here).await).await;
        let told = "Your browser does not let this page keep anything.";
        assert!(page.says(told).await, "it does not say that nothing is kept");
        page.press("button", "Try again").await;
        page.until("it says that nothing has changed", async || page.says("Tried again").await).await;
        page.press("button", "Download my record").await;
        page.until("the file is there", async || folder.record().is_some()).await;
        let file = folder.record().expect("a record");
        assert_eq!(file.here(), Some("problem-manager"));
        assert!(page.is_on(&here).await, "the choice is lost");
    });
}
