//! The application in a frame of somebody else's page: on the same site, on another, and without an origin of its own.

use serde_json::{Value, json};

use crate::axe;
use crate::browser::journey_with_frames_at;
use crate::folder::Folder;
use crate::host::Host;
use crate::kept;
use crate::page::Page;
use crate::script;

/// A page that shows a frame, names itself as the one that may be told, and keeps every message.
const AROUND: &str =
    "<!doctype html><html lang=en><title>Intranet</title><main><h1>Careers</h1><div></div></main><script>
    window.told = [];
    addEventListener('message', (event) => told.push({ from: event.origin, ...event.data }));
    const frame = document.createElement('iframe');
    frame.title = 'Roadmap';
    frame.width = WIDTH;
    frame.height = 700;
    if ('SANDBOX') frame.sandbox = 'SANDBOX';
    frame.src = 'APPLICATION?embed=1QUERY'.replace('HERE', encodeURIComponent(location.origin));
    document.querySelector('div').append(frame);
</script>";

const PAGE: &str = "intranet.html";

const TOLD: &str = "return window.told;";

const CONSENT: &str = "Tell it how far I am: my role, the role I want, and which certifications I have passed or am working \
                       on. I can take this back here.";

/// A page around the application of a host, with these parameters, sandbox and width.
fn around(application: &str, query: &str, sandbox: &str, width: u32) -> Host {
    let page = AROUND.replace("APPLICATION", application).replace("QUERY", query).replace("SANDBOX", sandbox);
    Host::with_files(vec![(PAGE, page.replace("WIDTH", &width.to_string()))])
}

/// The same page under a name that is another site for browsers.
fn elsewhere(host: &Host) -> String {
    host.address().replace("127.0.0.1", "localhost")
}

async fn enter(page: &Page) {
    page.visit(PAGE).await;
    page.browser.client.enter_frame(0).await.expect("the frame");
}

/// The messages of one kind so far; every one with an empty kind.
async fn told(page: &Page, kind: &str) -> Vec<Value> {
    page.browser.client.enter_parent_frame().await.expect("the page around");
    let told = page.run(TOLD, Vec::new()).await;
    page.browser.client.enter_frame(0).await.expect("the frame");
    let told = told.as_array().cloned().unwrap_or_default().into_iter();
    told.filter(|message| kind.is_empty() || message["type"] == kind).collect()
}

/// H4, H5: what is shown is told to the origin in the address, and the height there would have to be.
#[test]
fn a_frame_of_another_site_tells_what_is_shown() {
    let application = Host::with_files(Vec::new());
    let host = around(&application.address(), "&start=/role/problem-manager&origin=HERE", "", 600);
    journey_with_frames_at(elsewhere(&host), async |page| {
        enter(page).await;
        page.find("button", "I am here").await;
        page.until("it is ready", async || !told(page, "ready").await.is_empty()).await;
        page.until("the page is told", async || {
            let pages = told(page, "navigation").await;
            pages.last().is_some_and(|it| it["address"] == "#/role/problem-manager" && it["title"] == "Problem Manager")
        })
        .await;
        page.until("the height is told", async || {
            told(page, "height").await.last().is_some_and(|it| it["height"].as_u64() > Some(700))
        })
        .await;
        let from = application.address().trim_end_matches('/').to_owned();
        for message in told(page, "").await {
            assert_eq!(
                (&message["from"], &message["format"], &message["version"]),
                (&json!(from), &json!("itsm-roadmap"), &json!(1))
            );
        }
        assert!(page.has("link", "Open in its own tab").await);
    });
}

/// H6, H10: how far one is is told only with consent, and no longer once that is taken back; the record is said to be apart.
#[test]
fn progress_is_told_only_with_consent() {
    let application = Host::with_files(Vec::new());
    let host = around(&application.address(), "&start=/role/problem-manager&origin=HERE", "", 900);
    journey_with_frames_at(elsewhere(&host), async |page| {
        enter(page).await;
        page.press("button", "I am here").await;
        page.until("it is shown", async || page.is_on(&page.find("button", "I am here").await).await).await;
        assert_eq!(told(page, "progress").await, Vec::<Value>::new(), "nobody agreed to that");

        page.click(&page.find("checkbox", CONSENT).await).await;
        let is_told = async |passed: &[&str]| {
            let progress = told(page, "progress").await;
            progress.last().is_some_and(|it| it["here"] == "problem-manager" && it["passed"] == json!(passed))
        };
        page.until("the position is told", async || is_told(&[]).await).await;
        page.run(script::GO, vec![json!("#/certification/itil4-foundation")]).await;
        page.press("radio", "Passed").await;
        page.until("the pass is told", async || is_told(&["itil4-foundation"]).await).await;

        // Agreed to for good, as long as it is not taken back.
        enter(page).await;
        page.until("it is told again", async || is_told(&["itil4-foundation"]).await).await;
        page.run(script::GO, vec![json!("#/record")]).await;
        page.until("the record is said to be apart", async || page.says("Your browser keeps it apart").await).await;
        page.run(script::GO, vec![json!("#/certification/itil4-foundation")]).await;
        page.find("radio", "Passed").await;
        page.click(&page.find("checkbox", CONSENT).await).await;
        let before = told(page, "progress").await.len();
        page.press("radio", "Planned").await;
        page.until("it is shown", async || page.is_on(&page.find("radio", "Planned").await).await).await;
        assert_eq!(told(page, "progress").await.len(), before, "consent was taken back");
    });
}

/// H4: another page around than the one in the address hears nothing, and neither does one without an address.
#[test]
fn nobody_else_is_told() {
    for query in ["", "&origin=https%3A%2F%2Felsewhere.example", "&origin=*"] {
        let application = Host::with_files(Vec::new());
        let host = around(&application.address(), query, "", 600);
        journey_with_frames_at(elsewhere(&host), async |page| {
            enter(page).await;
            page.find("link", "Open in its own tab").await;
            page.run(script::GO, vec![json!("#/skills")]).await;
            page.find("heading", "Skills").await;
            assert_eq!(told(page, "").await, Vec::<Value>::new(), "{query}");
        });
    }
}

/// H2: what is not understood is left out and told in one message.
#[test]
fn bad_words_are_told_once() {
    let host = around("./", "&theme=pink&colour=red&region=us", "", 900);
    journey_with_frames_at(host.address(), async |page| {
        enter(page).await;
        page.find("link", "Open in its own tab").await;
        let console = page.browser.console().await;
        let told: Vec<&String> = console.iter().filter(|line| line.contains("left out")).collect();
        assert_eq!(told.len(), 1, "{console:?}");
        assert!(told[0].contains("pink") && told[0].contains("colour") && !told[0].contains("region is"), "{told:?}");
        assert_eq!(page.chosen("Region for pay, money and dates").await, "United States");
    });
}

/// H7: a record that may only be looked at is shown as it is and stays so; theme and region can be chosen all the same.
#[test]
fn a_record_to_be_looked_at_stays_as_it_is() {
    let host = around("./", "&readonly&start=/role/problem-manager&theme=light", "", 900);
    journey_with_frames_at(host.address(), async |page| {
        page.open("#/role/problem-manager").await;
        page.press("button", "I want this").await;
        kept::is_confirmed(page).await;
        let before = kept::text(page).await;
        enter(page).await;
        page.until("what is kept is shown", async || page.is_on(&page.find("button", "I want this").await).await).await;
        page.press("button", "I am here").await;
        page.choose("Theme", "Dark").await;
        page.until("the theme is shown", async || page.chosen("Theme").await == "Dark").await;
        assert!(!page.is_on(&page.find("button", "I am here").await).await, "the record was changed");
        page.run(script::GO, vec![json!("#/record")]).await;
        page.until("it is said", async || page.says("lets nothing be changed here").await).await;
        assert_eq!(kept::text(page).await, before, "what is kept has changed");
    });
}

/// H7, H10: where nothing is to be kept nothing is, and the page says so with the way out.
#[test]
fn nothing_is_kept_where_nothing_is_to_be_kept() {
    let host = around("./", "&storage=none&start=/role/problem-manager", "", 900);
    journey_with_frames_at(host.address(), async |page| {
        enter(page).await;
        page.press("button", "I am here").await;
        page.until("it is shown", async || page.is_on(&page.find("button", "I am here").await).await).await;
        assert!(page.says("Keeping records is turned off here.").await);
        assert!(page.has("link", "Open and take my record along").await);
        assert_eq!(page.run(script::KEPT, Vec::new()).await, json!("[]"));
    });
}

/// H4, H10: a frame without an origin of its own works, says that nothing is kept, tells the page around what is shown,
/// and hands the record out.
#[test]
fn a_sandboxed_frame_works_and_tells() {
    let application = Host::with_files(Vec::new());
    let host = around(
        &application.address(),
        "&start=/role/problem-manager&origin=HERE",
        "allow-scripts allow-downloads",
        900,
    );
    journey_with_frames_at(elsewhere(&host), async |page| {
        let folder = Folder::new("embedded-sandbox");
        page.browser.download_to(&folder.0).await;
        enter(page).await;
        page.is_at_work_without_origin().await;
        page.press("button", "I am here").await;
        assert!(page.says("Your browser does not let this page keep anything.").await);
        page.until("it is ready", async || !told(page, "ready").await.is_empty()).await;
        assert!(told(page, "").await.iter().all(|message| message["from"] == "null"));
        page.press("button", "Download my record").await;
        page.until("the file is there", async || folder.record().is_some()).await;
        assert_eq!(
            folder.record().and_then(|record| record.here().map(str::to_owned)).as_deref(),
            Some("problem-manager")
        );
    });
}

/// H9: what was entered in a frame is taken along, shown first, and merged only when the person says so.
#[test]
fn a_record_is_taken_along_in_the_address() {
    let host = around("./", "&storage=none&start=/role/problem-manager", "", 900);
    journey_with_frames_at(host.address(), async |page| {
        enter(page).await;
        page.press("button", "I am here").await;
        page.press("link", "Open and take my record along").await;
        let client = &page.browser.client;
        page.until("a tab is opened", async || client.windows().await.is_ok_and(|windows| windows.len() == 2)).await;
        let (here, windows) = (client.window().await.expect("a tab"), client.windows().await.expect("two tabs"));
        let new = windows.into_iter().find(|window| *window != here).expect("another tab");
        client.switch_to_window(new).await.expect("the new tab");
        page.find("heading", "What “The record that you brought along” would change").await;
        assert_eq!(page.hash().await, "#/record?section=import", "the record is still in the address");
        assert!(!page.says("You are here: Problem Manager").await, "it was merged unasked");
        page.press("button", "Merge: keep the later of both").await;
        page.until("it is merged", async || page.says("You are here: Problem Manager").await).await;
        // A damaged one is told.
        page.run(script::GO, vec![json!("#/carried/A")]).await;
        page.until("it is told", async || page.says("part of it was lost on its way").await).await;
    });
}

/// H8, A1, A3: right in a box of 600 × 700 and at 320 pixels, in both themes.
#[test]
fn it_is_right_in_a_box() {
    for width in [600, 320] {
        for theme in ["light", "dark"] {
            let host = around("./", &format!("&theme={theme}&height=700"), "", width);
            journey_with_frames_at(host.address(), async |page| {
                enter(page).await;
                for address in ["#/", "#/role/problem-manager", "#/record", "#/pay"] {
                    page.run(script::GO, vec![json!(address)]).await;
                    page.run_until_called(script::WHEN_DRAWN, Vec::new()).await;
                    assert_eq!(page.sideways().await, 0, "{address} scrolls sideways at {width}");
                    let found = axe::violations(page).await;
                    assert!(found.is_empty(), "{address} at {width}, {theme}: {}", found.join("\n"));
                }
            });
        }
    }
}
