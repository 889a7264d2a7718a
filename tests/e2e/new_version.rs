//! A host that gets a new version: offered to whoever has the one before open, never forced on them.

use std::fs;
use std::path::Path;

use fantoccini::key::Key;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::axe;
use crate::browser::journey_kept_at;
use crate::host::{Host, Laid};
use crate::installed::{caches, keep};
use crate::page::Page;

const NEWS: &str = "A new version is ready.";
const USE: &str = "Use it now";

/// What tells the page of the next version from that of the release.
const MARK: &str = "<meta name=edition content=second>";
const SECOND: &str = "0000000000000002";
const PLACE: &str = "<link href=manifest.webmanifest";
const EDITION: &str = "return document.querySelector('meta[name=edition]')?.content ?? 'first';";

/// Looks for a new version, and calls back with what came of it: "installed" or "redundant".
const LOOK: &str = "
    const done = arguments[arguments.length - 1];
    (async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        let worker;
        registration.addEventListener('updatefound', () => { worker = registration.installing; });
        await registration.update();
        worker ??= registration.installing ?? registration.waiting;
        const look = () => ['installed', 'redundant'].includes(worker?.state) ? done(worker.state) : setTimeout(look, 20);
        look();
    })();";

/// Calls back with whether a new version is there and not in use.
const WAITS: &str = "
    const done = arguments[0];
    navigator.serviceWorker.getRegistration().then(({ waiting }) => done(waiting !== null));";

fn released(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(name)).expect("a release")
}

/// A sum as the service worker lists it.
fn sum(text: &str) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: Vec<u8> =
        Sha256::digest(text).iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    let sixes =
        bits.chunks(6).map(|bits| (0..6).fold(0, |six, at| six << 1 | bits.get(at).copied().unwrap_or_default()));
    // 32 bytes are 43 digits and one that stands for nothing.
    format!("sha256-{}=", sixes.map(|six| char::from(DIGITS[usize::from(six)])).collect::<String>())
}

/// The release with another page.
fn next_version() -> Vec<Laid> {
    let (page, worker) = (released("index.html"), released("sw.js"));
    assert!(worker.contains(&sum(&page)), "the page is not in the list");
    let version = worker.split("VERSION=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a version");
    assert_eq!((page.matches(version).count(), worker.matches(version).count()), (1, 1));
    let next = page.replacen(PLACE, &[MARK, PLACE].concat(), 1);
    assert!(next.contains(MARK), "there is no place for the mark");
    let next = next.replace(version, SECOND);
    let worker = worker.replace(&sum(&page), &sum(&next)).replace(version, SECOND);
    vec![("index.html", next), ("sw.js", worker)]
}

async fn edition(page: &Page) -> Value {
    page.run(EDITION, Vec::new()).await
}

/// Waits until the page is of the second version, and drawn.
async fn is_second(page: &Page) {
    // While the page is loaded anew there is nothing to ask.
    let look = async || page.browser.client.execute(EDITION, Vec::new()).await.is_ok_and(|found| found == "second");
    page.until("the second version is there", look).await;
    page.is_drawn("the second version").await;
}

/// U4, F3, A1, A4: the notice, what it takes from the host, and that the page begins anew once and where it was.
#[test]
fn a_new_version_is_offered_and_used_when_one_says_so() {
    let host = Host::below("my%20tools/");
    journey_kept_at(host.address(), async |page| {
        page.browser.prepare(NOTE).await;
        keep(page, "#/").await;
        assert!(!page.says(NEWS).await, "the first version is no news");
        page.open("#/role/problem-manager").await;
        host.lay(next_version());
        host.asked();
        page.reload().await;
        page.find("button", USE).await;
        assert!(page.says(NEWS).await);
        assert_eq!(edition(page).await, "first", "it was forced");
        let mut asked = host.asked();
        asked.retain(|file| !["sw.js", "index.html", "organisation.json"].contains(&file.as_str()));
        assert_eq!(asked, Vec::<String>::new(), "what has not changed is fetched again");
        for theme in ["light", "dark"] {
            page.browser.prefer(theme).await;
            assert_eq!(axe::violations(page).await, Vec::<String>::new(), "{theme}");
        }
        assert_eq!(page.run_until_called(WAITS, Vec::new()).await, true, "it has taken over by itself");
        let loads = page.run(LOADS, Vec::new()).await.as_i64().expect("a number");
        page.press("button", USE).await;
        is_second(page).await;
        assert_eq!(page.hash().await, "#/role/problem-manager");
        assert_eq!(page.run(LOADS, Vec::new()).await, json!(loads + 1), "it begins anew once");
        assert!(!page.says(NEWS).await);
        page.until("the version before is gone", async || caches(page).await.len() == 1).await;
        host.stop();
        page.open("#/pay").await;
        assert_eq!(edition(page).await, "second");
        assert_eq!(page.run("return window.refused;", Vec::new()).await, json!([]));
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// Counts how often pages are loaded, and notes every refusal of their policy.
const NOTE: &str = "
    if (location.protocol === 'http:') sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;
    window.refused = [];
    addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));";
const LOADS: &str = "return Number(sessionStorage.loads);";

/// U4: once no tab is open any more.
#[test]
fn a_new_version_that_one_leaves_for_later_is_there_the_next_time() {
    let host = Host::for_frames();
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        host.lay(next_version());
        assert_eq!(page.run_until_called(LOOK, Vec::new()).await, "installed");
        page.press("button", "Later").await;
        assert!(!page.says(NEWS).await);
        assert!(page.focused().await.starts_with("heading "), "the focus is on {}", page.focused().await);
        page.reload().await;
        assert_eq!(edition(page).await, "first");
        page.browser.client.goto("about:blank").await.expect("an empty page");
        host.stop();
        let look = async || {
            page.open("#/").await;
            edition(page).await == "second"
        };
        page.until("the next time is the second version's", look).await;
    });
}

/// U4, U7: nobody is disturbed while writing, and the last letter before the new version is kept.
#[test]
fn nobody_is_disturbed_while_writing_and_nothing_written_is_lost() {
    let host = Host::for_frames();
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/role/problem-manager").await;
        let note = page.find("textbox", "My note").await;
        page.click(&note).await;
        page.write("First ".chars()).await;
        host.lay(next_version());
        assert_eq!(page.run_until_called(LOOK, Vec::new()).await, "installed");
        page.write("second ".chars()).await;
        assert!(!page.says(NEWS).await, "the notice comes while one writes");
        assert_eq!(page.focused().await, "textbox My note");
        page.press_keys(&[Key::Tab]).await;
        page.find("button", USE).await;
        page.click(&note).await;
        page.press_keys(&[Key::End]).await;
        page.write("third".chars()).await;
        page.press("button", USE).await;
        is_second(page).await;
        let note = page.find("textbox", "My note").await;
        assert_eq!(page.value(&note).await, "First second third");
    });
}

/// U7: a form that was not saved yet, and an advert that is kept nowhere.
#[test]
fn what_is_not_saved_yet_is_told_before_it_would_be_lost() {
    let host = Host::for_frames();
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/advert").await;
        host.lay(next_version());
        assert_eq!(page.run_until_called(LOOK, Vec::new()).await, "installed");
        let advert = page.find("textbox", "The text of the advert").await;
        page.click(&advert).await;
        page.write("We look for a Problem Manager".chars()).await;
        page.press("button", USE).await;
        page.until("it is told", async || page.says("Something you entered is not saved yet").await).await;
        assert_eq!(page.value(&advert).await, "We look for a Problem Manager");
        assert_eq!(edition(page).await, "first");

        page.go("#/record", "My record").await;
        page.press("button", "Add an entry").await;
        let title = page.find("textbox", "What you did").await;
        page.click(&title).await;
        page.write("A talk".chars()).await;
        page.press("button", "Later").await;
        page.reload().await;
        page.find("button", USE).await;
        page.press("button", "Add an entry").await;
        page.press("button", USE).await;
        page.until("it is told", async || page.says("Something you entered is not saved yet").await).await;
        assert_eq!(edition(page).await, "first");
        // Whoever insists is followed.
        page.press("button", USE).await;
        is_second(page).await;
    });
}

/// U4, U7: the other tab goes on with what it shows, which it may still open, until its own person says so.
#[test]
fn another_tab_is_told_and_left_alone() {
    let host = Host::for_frames();
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/role/problem-manager").await;
        let client = &page.browser.client;
        let first = client.window().await.expect("a tab");
        let second = page.browser.another_tab().await;
        client.switch_to_window(second.clone()).await.expect("the other tab");
        page.open("#/role/incident-manager").await;
        page.run("window.stays = true;", Vec::new()).await;
        // A new version whose parts are others: those of the one before are on no host any more.
        let mut next = next_version();
        let (from, to) = (next[1].1.find("\"parts-"), next[1].1.rfind("\"parts-"));
        let (from, to) = (from.expect("a part"), to.expect("a part"));
        let end = to + next[1].1[to..].find(",\"").expect("another file") + 1;
        next[1].1.replace_range(from..end, "");
        host.lay(next);
        assert_eq!(page.run_until_called(LOOK, Vec::new()).await, "installed");
        page.find("button", USE).await;
        host.lose_parts();

        client.switch_to_window(first).await.expect("the first tab");
        page.press("button", USE).await;
        is_second(page).await;
        client.switch_to_window(second.clone()).await.expect("the other tab");
        page.until("it is told", async || page.says("A new version is in use in another tab.").await).await;
        assert_eq!(page.run("return window.stays;", Vec::new()).await, json!(true), "it was loaded anew");
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
        page.go("#/record", "My record").await;
        assert!(!page.says("could not be loaded").await, "it has lost its parts");
        page.press("button", "Reload this page").await;
        is_second(page).await;
    });
}

/// U4: what arrives damaged is not used, and neither is a page of one version with the list of another.
#[test]
fn an_update_that_fails_leaves_the_version_before_as_it_was() {
    let host = Host::for_frames();
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        let icon = sum(&released("icon.svg"));
        let damaged = released("sw.js").replace(&icon, &sum("another icon"));
        host.lay(vec![("sw.js", damaged)]);
        assert_eq!(page.run_until_called(LOOK, Vec::new()).await, "redundant");
        let half = next_version().remove(1);
        host.lay(vec![half, ("index.html", "<!doctype html><title>Sign in</title>".to_owned())]);
        assert_eq!(page.run_until_called(LOOK, Vec::new()).await, "redundant");
        assert!(!page.says(NEWS).await);
        host.stop();
        page.open("#/certifications").await;
        assert_eq!(edition(page).await, "first");
        host.start_again();
        host.lay(next_version());
        assert_eq!(page.run_until_called(LOOK, Vec::new()).await, "installed");
        page.press("button", USE).await;
        is_second(page).await;
    });
}
