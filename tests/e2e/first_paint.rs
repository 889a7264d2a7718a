//! What is seen before the application has come, and that it takes over without anything moving or getting lost.

use serde_json::{Value, json};

use crate::browser::journey_at;
use crate::host::Host;
use crate::page::Page;

/// How far everything has moved so far without the person's doing, as the browser reckons it.
const MOVED: &str = "
    const done = arguments[arguments.length - 1];
    let moved = 0;
    const add = (list) => list.getEntries().forEach((entry) => { moved += entry.hadRecentInput ? 0 : entry.value; });
    const observer = new PerformanceObserver(add);
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => { add({ getEntries: () => observer.takeRecords() }); done(moved); }));";

/// Whether the browser reckons that.
const RECKONS: &str = "return PerformanceObserver.supportedEntryTypes.includes('layout-shift');";

/// Where everything is that one can read or press in the window, by its words.
const PLACES: &str = "
    const seen = [...document.querySelectorAll('h1, h2, h3, a, button, select')].filter((it) => it.checkVisibility());
    const inWindow = seen.filter((it) => it.getBoundingClientRect().bottom < innerHeight);
    return Object.fromEntries(inWindow.map((it) => {
        const { left, top } = it.getBoundingClientRect();
        return [`${it.localName} ${it.getAttribute('href') ?? it.getAttribute('aria-label') ?? it.textContent}`, [left, top].map(Math.round)];
    }));";

/// A telephone, a tablet, a screen.
const SIZES: [(u32, u32); 3] = [(360, 740), (768, 1024), (1280, 900)];

/// Opens an address at a host that holds the program back: only what was printed is seen.
async fn open_printed(page: &Page, hash: &str) {
    page.visit(hash).await;
    page.until("what was printed is there", async || page.run(IS_PRINTED, Vec::new()).await == json!(true)).await;
}

const IS_PRINTED: &str = "return Boolean(document.querySelector('#boot .app'));";

/// Sends the program, and waits until the application is there.
async fn take_over(page: &Page, host: &Host) {
    host.send_program();
    let is_there = async || page.run("return !document.getElementById('boot');", Vec::new()).await == json!(true);
    page.until("the application has taken over", is_there).await;
}

/// F1: the map, the list and the navigation, as wide as the screen is.
#[test]
fn the_first_page_is_there_before_the_program() {
    let host = Host::holding_program();
    journey_at(host.address(), async |page| {
        open_printed(page, "#/").await;
        page.find("heading", "Careers in IT service management").await;
        page.find("link", "Problem Manager, practitioner").await;
        page.find("link", "Certifications").await;
        page.browser.resize(360, 740).await;
        page.find("link", "Problem Manager").await;
        page.find("heading", "Practitioner").await;
    });
}

/// F1: at three widths, on the map and on a page that is fetched later.
#[test]
fn nothing_moves_when_the_application_takes_over() {
    for hash in ["#/", "#/role/problem-manager", "#/guide"] {
        for (width, height) in SIZES {
            let host = Host::holding_program();
            journey_at(host.address(), async |page| {
                page.browser.resize(width, height).await;
                open_printed(page, hash).await;
                let before = page.run(PLACES, Vec::new()).await;
                take_over(page, &host).await;
                page.is_drawn(hash).await;
                if page.run(RECKONS, Vec::new()).await == json!(false) {
                    return stays(&before, &page.run(PLACES, Vec::new()).await, hash);
                }
                assert_eq!(page.run_until_called(MOVED, Vec::new()).await.as_f64(), Some(0.0), "{hash} at {width}");
            });
        }
    }
}

/// What is there before and after is where it was, give or take a pixel.
fn stays(before: &Value, after: &Value, hash: &str) {
    let (before, after) = (before.as_object().expect("places"), after.as_object().expect("places"));
    let both: Vec<_> = before.iter().filter_map(|(name, place)| Some((name, place, after.get(name)?))).collect();
    let apart = |one: &Value, other: &Value| {
        (0..2).any(|at| one[at].as_i64().zip(other[at].as_i64()).is_none_or(|(one, other)| (one - other).abs() > 1))
    };
    let moved: Vec<_> = both.iter().filter(|(_, one, other)| apart(one, other)).collect();
    assert!(both.len() > 2 && moved.is_empty(), "{hash}: of {} things moved: {moved:?}", both.len());
}

/// F1: a link that is followed early.
#[test]
fn an_early_click_goes_where_it_says() {
    let host = Host::holding_program();
    journey_at(host.address(), async |page| {
        page.browser.resize(360, 740).await;
        open_printed(page, "#/").await;
        page.press("link", "Problem Manager").await;
        assert_eq!(page.hash().await, "#/role/problem-manager");
        assert!(!page.has("heading", "Careers in IT").await, "the map is shown as if it were another page");
        take_over(page, &host).await;
        page.find("heading", "Problem Manager").await;
    });
}

/// F1: focus, scroll position, what was written and what was pressed.
#[test]
fn what_was_done_early_is_not_lost() {
    let host = Host::holding_program();
    journey_at(host.address(), async |page| {
        page.browser.resize(360, 740).await;
        open_printed(page, "#/").await;
        page.press("button", "Menu").await;
        page.choose("I am", "Problem Manager").await;
        page.run("scrollTo(0, 900);", Vec::new()).await;
        page.focus_on(".role-list-title a[href='#/role/incident-manager']").await;
        let down = page.run("return scrollY;", Vec::new()).await;
        take_over(page, &host).await;
        page.is_drawn("the map").await;
        assert_eq!(page.focused().await, "link Incident Manager");
        assert_eq!(page.chosen("I am").await, "Problem Manager");
        assert!(page.has("link", "My record").await, "the menu is not open");
        // The open menu and the answer are above what is seen; the browser keeps that in its place.
        assert!(page.run("return scrollY;", Vec::new()).await.as_f64() >= down.as_f64());
    });
}

/// F1: the letters that were typed before there was a search.
#[test]
fn a_search_that_was_typed_early_is_answered() {
    let host = Host::holding_program();
    journey_at(host.address(), async |page| {
        open_printed(page, "#/").await;
        let field = page.find("combobox", "Search").await;
        page.click(&field).await;
        page.write("problem man".chars()).await;
        take_over(page, &host).await;
        page.until("answers are offered", async || page.has("option", "Problem Manager").await).await;
    });
}

/// F1, N6: the theme that was chosen at an earlier visit, from the first moment.
#[test]
fn a_chosen_theme_is_there_from_the_first_moment() {
    let host = Host::holding_program();
    journey_at(host.address(), async |page| {
        page.browser.prefer("light").await;
        host.send_program();
        page.open("#/").await;
        page.choose("Theme", "Dark").await;
        page.is_kept("setting/theme").await;
        host.hold_program();
        open_printed(page, "#/").await;
        let before = page.run(GROUND, Vec::new()).await;
        take_over(page, &host).await;
        page.is_drawn("the map").await;
        assert_eq!(before, page.run(GROUND, Vec::new()).await);
        assert_eq!(before, json!("rgb(20, 23, 28)"), "this is not the dark theme");
    });
}

const GROUND: &str = "return getComputedStyle(document.querySelector('.app')).backgroundColor;";

/// F1: where the program does not come, the page says so, stays readable and leads to what can be read.
#[test]
fn without_the_program_the_page_stays_readable_and_leads_on() {
    let host = Host::without_program();
    journey_at(host.address(), async |page| {
        page.visit("#/").await;
        page.find("heading", "The application could not start, but this page can be read").await;
        page.press("link", "Problem Manager, practitioner").await;
        page.find("heading", "Problem Manager").await;
        assert!(page.run("return location.pathname;", Vec::new()).await == json!("/read/role/problem-manager.html"));
        page.press("link", "Guide").await;
        page.find("heading", "Guide").await;
    });
}
