//! The application as the browser keeps it: without its host, and without touching what is not its own.

use serde_json::{Value, json};

use crate::browser::{Wishes, journey_kept_at, journey_with_at};
use crate::every_page::ADDRESSES;
use crate::host::Host;
use crate::page::Page;
use crate::profile::{End, Profile};

/// Calls back once this version is kept and answers for the page.
const WHEN_KEPT: &str = "
    const done = arguments[arguments.length - 1];
    navigator.serviceWorker.ready.then(({ active }) => {
        const look = () => active.state === 'activated' && navigator.serviceWorker.controller ? done(true) : setTimeout(look, 20);
        look();
    });";

/// Calls back once the page would have had itself kept, with how many are.
const WHEN_NOT_KEPT: &str = "
    const done = arguments[arguments.length - 1];
    setTimeout(() => (self.requestIdleCallback ?? setTimeout)(async () => done((await navigator.serviceWorker.getRegistrations()).length)), 2500);";

const CACHES: &str = "caches.keys().then(arguments[0]);";

/// Opens a page and waits until the application is kept.
pub(crate) async fn keep(page: &Page, hash: &str) {
    page.open(hash).await;
    page.run_until_called(WHEN_KEPT, Vec::new()).await;
}

/// The names of all caches of the host.
pub(crate) async fn caches(page: &Page) -> Vec<String> {
    let names = page.run_until_called(CACHES, Vec::new()).await;
    names.as_array().into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned())).collect()
}

/// U2, A4: every page, also one that was never opened before, in a folder with a space in its path.
#[test]
fn after_one_visit_every_page_opens_without_its_host() {
    let host = Host::below("intranet/my%20tools/");
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        host.stop();
        for address in ADDRESSES {
            page.open(address).await;
            assert!(!page.says("could not be loaded").await, "{address}");
        }
        for address in ["?embed=1&start=/pay", "index.html?view#/guide", "?organisation=none.json#/guide"] {
            page.open(address).await;
        }
        page.write("/problem man".chars()).await;
        page.until("answers are offered", async || page.has("option", "Problem Manager").await).await;
    });
}

/// U2: also when the browser was ended and started again.
#[test]
fn a_browser_that_is_started_without_the_host_opens_the_page() {
    let host = Host::for_frames();
    let profile = Profile::new("kept-page");
    let wishes = Wishes { profile: Some(profile.folder()), kept: true, ..Wishes::default() };
    journey_with_at(wishes, host.address(), async |page| {
        keep(page, "#/").await;
        page.choose("I am", "Problem Manager").await;
        page.is_kept("problem-manager").await;
        profile.end(End::Asked, async || {}).await;
    });
    host.stop();
    journey_with_at(wishes, host.address(), async |page| {
        page.open("#/").await;
        assert_eq!(page.chosen("I am").await, "Problem Manager");
        page.go("#/record", "My record").await;
        assert!(!page.says("could not be loaded").await);
    });
}

/// U2, F4: a host that sends WebAssembly as just any bytes, leads elsewhere and wants nothing to be kept.
#[test]
fn an_odd_host_can_be_done_without() {
    let host = Host::odd();
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        host.stop();
        for address in ["#/certification/itil4-foundation", "index.html#/certification/itil4-foundation"] {
            page.open(address).await;
            page.find("heading", "ITIL 4 Foundation").await;
        }
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// U1: by Chromium's own account.
#[test]
fn browsers_have_nothing_against_installing_it() {
    let host = Host::below("intranet/my%20tools/");
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        assert_eq!(page.browser.obstacles_to_installing().await, json!([]));
        assert_eq!(page.browser.console().await, Vec::<String>::new());
        let foreign: Vec<String> = page.browser.requests().await;
        assert!(foreign.iter().all(|request| request.starts_with(&host.address())), "{foreign:?}");
    });
}

/// U3: the program is fetched once, and nothing of the copy before the page runs.
#[test]
fn the_copy_is_made_once_the_page_runs() {
    let host = Host::holding_program();
    journey_kept_at(host.address(), async |page| {
        page.visit("#/").await;
        page.until("the printed page is there", async || page.says("Careers in IT").await).await;
        assert_eq!(page.run_until_called(WHEN_NOT_KEPT, Vec::new()).await, json!(0));
        assert!(!host.asked().contains(&"sw.js".to_owned()));
        host.send_program();
        page.run_until_called(WHEN_KEPT, Vec::new()).await;
        assert!(host.asked().contains(&"sw.js".to_owned()));
    });
}

/// U3: nobody asked for a copy where the page is in one of somebody else, or is to keep nothing.
#[test]
fn no_copy_is_made_for_pages_of_others_and_where_nothing_may_be_kept() {
    let framed = "<!doctype html><title>Frame</title><body><iframe width=1200 height=800 src='./'></iframe>";
    let host = Host::with_files(vec![("framed.html", framed.to_owned())]);
    journey_kept_at(host.address(), async |page| {
        for address in ["?embed=1", "?storage=none#/pay", "?embed=1&storage=none", "framed.html"] {
            page.visit(address).await;
            assert_eq!(page.run_until_called(WHEN_NOT_KEPT, Vec::new()).await, json!(0), "{address}");
        }
    });
}

/// U3: a host that leaves the service worker out has a page like any other. What the console says then is the browser's.
#[test]
fn a_host_without_the_service_worker_has_a_page_without_a_copy() {
    let host = Host::without("sw.js");
    journey_kept_at(host.address(), async |page| {
        page.open("#/").await;
        assert_eq!(page.run_until_called(WHEN_NOT_KEPT, Vec::new()).await, json!(0));
        assert!(host.asked().contains(&"sw.js".to_owned()));
        page.press("link", "Certifications").await;
        page.find("heading", "Certifications").await;
    });
}

/// U3: a host that takes the service worker back, as README.md says.
#[test]
fn a_host_can_have_the_copies_given_up() {
    let host = Host::for_frames();
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        host.lay(vec![("sw.js", "registration.unregister();".to_owned())]);
        let update = "
            const done = arguments[0];
            navigator.serviceWorker.ready.then((registration) => registration.update()).then(done, done);";
        page.run_until_called(update, Vec::new()).await;
        // To the page it is a new version like any other. It is not left while it is fetching the notice.
        page.find("button", "Use it now").await;
        let look = async || {
            page.open("#/").await;
            page.run("return navigator.serviceWorker.controller === null;", Vec::new()).await == true
        };
        page.until("the copy is given up", look).await;
        assert_eq!(page.run_until_called(WHEN_NOT_KEPT, Vec::new()).await, json!(0));
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// U5: other programs of the host, and the application in another folder of it, keep theirs.
#[test]
fn only_what_earlier_versions_of_this_folder_kept_is_taken_away() {
    let host = Host::below("one/");
    journey_kept_at(host.address(), async |page| {
        page.visit("icon.svg").await;
        let own = "itsm-career-roadmap.00 /one/";
        let others = ["itsm-career-roadmap.00 /two/", "itsm-career-roadmap.00 /", "mail.1 /one/", "itsm"];
        for name in others.into_iter().chain([own]) {
            let make = "const [name, done] = arguments; caches.open(name).then(() => done());";
            page.run_until_called(make, vec![json!(name)]).await;
        }
        keep(page, "#/").await;
        let left = async || {
            let names = caches(page).await;
            names.len() == others.len() + 1 && others.iter().all(|name| names.iter().any(|left| left == name))
        };
        page.until("the own one is gone and the others are there", left).await;
    });
}

/// U5: what lies beside the folder, or is sent there, is none of its business.
#[test]
fn requests_to_others_are_not_answered() {
    let host = Host::below("one/");
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        host.asked();
        let ask = "
            const [address, method, done] = arguments;
            fetch(address, { method }).then((answer) => done(answer.status), () => done(0));";
        let asked =
            async |address: &str, method: &str| page.run_until_called(ask, vec![json!(address), json!(method)]).await;
        assert_eq!(asked("../two/index.html", "GET").await, json!(404));
        assert_eq!(asked("embed/index.html", "GET").await, json!(200));
        assert_eq!(asked("THIRD-PARTY.txt", "GET").await, json!(200));
        assert_eq!(asked("pages.json", "GET").await, json!(404));
        assert_eq!(asked("index.html", "POST").await, json!(200));
        host.stop();
        for (address, method) in [("embed/index.html", "GET"), ("THIRD-PARTY.txt", "GET"), ("index.html", "POST")] {
            assert_eq!(asked(address, method).await, json!(0), "{address} came from somewhere");
        }
        assert_eq!(asked("index.html", "GET").await, json!(200));
    });
}

/// U6: what a person has read without the application can be read again.
#[test]
fn pages_for_reading_are_kept_when_they_are_read() {
    let host = Host::for_frames();
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        page.visit("read/role/problem-manager.html").await;
        page.find("heading", "Problem Manager").await;
        host.stop();
        page.visit("read/role/problem-manager.html").await;
        page.find("heading", "Problem Manager").await;
        let is_styled = "return getComputedStyle(document.querySelector('.masthead-bar')).display;";
        assert_eq!(page.run(is_styled, Vec::new()).await, json!("flex"));
    });
}

fn organisation(name: &str) -> String {
    json!({ "format": "itsm-roadmap-organisation", "version": 1, "name": name }).to_string()
}

/// U6, O9: the layer beside the page is the host's newest, and the last one where there is no host.
#[test]
fn an_organisations_layer_is_renewed_and_kept() {
    let host = Host::with_files(vec![("organisation.json", organisation("Northwind Bank"))]);
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        page.until("the layer is shown", async || page.says("Northwind Bank").await).await;
        host.stop();
        page.open("#/").await;
        assert!(page.says("Northwind Bank").await, "it is lost without the host");
        host.start_again();
        host.lay(vec![("organisation.json", organisation("Harbour Trust"))]);
        page.open("#/").await;
        assert!(page.says("Harbour Trust").await, "it is not renewed");
        host.stop();
        page.open("#/").await;
        assert!(page.says("Harbour Trust").await, "the newest is lost without the host");
    });
}

/// U6: a layer that the address names, within the folder.
#[test]
fn a_layer_named_in_the_address_is_kept_too() {
    let host = Host::with_files(vec![("branch.json", organisation("Harbour Trust"))]);
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        page.open("?organisation=branch.json").await;
        assert!(page.says("Harbour Trust").await);
        host.stop();
        page.open("?organisation=branch.json").await;
        assert!(page.says("Harbour Trust").await, "it is lost without the host");
    });
}

/// U6: what the host has pasted into the page of this version is there at the visit after the next.
#[test]
fn a_page_that_its_host_has_written_into_is_renewed() {
    let host = Host::for_frames();
    journey_kept_at(host.address(), async |page| {
        keep(page, "#/").await;
        host.lay(vec![("index.html", pasted(&organisation("Northwind Bank")))]);
        page.open("#/").await;
        let is_renewed = "
            const done = arguments[0];
            caches.match('index.html').then((page) => page.text()).then((text) => done(text.includes('Northwind Bank')));";
        let look = async || page.run_until_called(is_renewed, Vec::new()).await == Value::Bool(true);
        page.until("the page is renewed", look).await;
        host.stop();
        page.open("#/").await;
        assert!(page.says("Northwind Bank").await);
    });
}

/// The page of the release with a text in its marked place.
fn pasted(text: &str) -> String {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/index.html");
    let page = std::fs::read_to_string(file).expect("a release");
    let place = page.find("id=organisation").expect("a marked place");
    let at = place + page[place..].find('>').expect("its end") + 1;
    [&page[..at], text, &page[at..]].concat()
}
