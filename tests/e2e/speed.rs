//! How soon the page answers on a slow computer: the time from an event to the frame after the one that shows its
//! effect. Machines differ, so the numbers are told, and only compared with a plain frame drawn at the same time.

use std::io::Write;

use fantoccini::key::Key;
use itsm_career_roadmap::catalog::{self, CertificationId, Entity, RoleId};
use itsm_career_roadmap::filter::CertificationFilter;
use itsm_career_roadmap::record::Status;
use serde_json::json;

use crate::browser::journey;
use crate::page::Page;
use crate::pointer;

/// How many times slower than this machine the page is made.
const SLOWER: u32 = 4;

/// How often is measured; the median is what counts.
const TIMES: usize = 5;

/// How many times as long as a plain frame an answer may take. This only catches what is far off.
const ANSWER: f64 = 5.0;

/// How many times as long a page may take.
const PAGE: f64 = 15.0;

/// Makes a key draw a plain frame: paragraphs that come and go. What slows the page down slows this down alike.
const DRAW_PLAIN_FRAMES: &str = "
    const section = document.createElement('section');
    section.innerHTML = '<p>A <b>plain</b> paragraph of <a href=\"#/\">words</a>, as long as most.</p>'.repeat(200);
    addEventListener('keydown', (event) => {
        if (event.key !== 'F9') return;
        document.body.append(section.cloneNode(true));
        requestAnimationFrame(() => requestAnimationFrame(() => document.body.lastElementChild.remove()));
    });";

/// Begins to measure with the next event of a kind; the effect is seen when an element has a text, or one more is there.
/// An empty selector waits for nothing: then it is the time of whatever that event draws.
const BEGIN: &str = "
    const [kind, selector, text] = arguments;
    const isSeen = () => !selector ||
        [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(text));
    window.measured = new Promise((done) => addEventListener(kind, () => {
        const start = performance.now();
        const look = () => isSeen() ? requestAnimationFrame(() => done(performance.now() - start)) : requestAnimationFrame(look);
        requestAnimationFrame(look);
    }, { capture: true, once: true }));";

const END: &str = "window.measured.then(arguments[arguments.length - 1]);";

/// What is seen when an event has had its effect.
struct Effect<'a> {
    event: &'a str,
    selector: &'a str,
    text: &'a str,
}

/// The milliseconds from an event to the frame after its effect.
async fn time(page: &Page, effect: Effect<'_>, act: impl AsyncFnOnce()) -> f64 {
    page.run(BEGIN, vec![json!(effect.event), json!(effect.selector), json!(effect.text)]).await;
    act().await;
    page.run_until_called(END, Vec::new()).await.as_f64().expect("a time")
}

/// Times of answers, each beside that of a plain frame drawn just before.
#[derive(Default)]
struct Times {
    answers: Vec<f64>,
    plain: Vec<f64>,
}

impl Times {
    async fn measure(&mut self, page: &Page, effect: Effect<'_>, act: impl AsyncFnOnce()) {
        let plain = Effect { event: "keydown", selector: "", text: "" };
        self.plain.push(time(page, plain, async || page.press_keys(&[Key::F9]).await).await);
        self.answers.push(time(page, effect, act).await);
    }

    /// Tells the medians, also where tests pass in silence, and refuses what is out of all proportion.
    #[track_caller]
    fn compare(self, what: &str, most: f64) {
        let (time, plain) = (median(self.answers), median(self.plain));
        let told = format!("{what}: {time:.0} ms, a plain frame {plain:.0} ms ({SLOWER} times slower than here)");
        writeln!(std::io::stderr(), "{told}").ok();
        assert!(time < plain * most, "{told}");
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Opens a page that is as slow as a slow computer shows it.
async fn open_slowly(page: &Page, hash: &str) {
    page.open(hash).await;
    page.run(DRAW_PLAIN_FRAMES, Vec::new()).await;
    page.browser.slow_down(SLOWER).await;
}

/// Whether the list changes with this letter.
fn leaves_some_out(letter: char) -> bool {
    let filter = CertificationFilter { text: letter.to_string(), ..CertificationFilter::default() };
    !CertificationId::all().all(|certification| filter.matches(certification, |_| Status::default()))
}

#[test]
fn a_letter_in_the_filter_is_answered_soon() {
    journey(async |page| {
        open_slowly(page, "#/certifications").await;
        let field = page.find("searchbox", "Find").await;
        page.click(&field).await;
        let all = format!("{} certifications", CertificationId::all().len());
        let mut times = Times::default();
        for letter in ('a'..='z').filter(|letter| leaves_some_out(*letter)).take(TIMES) {
            let effect = Effect { event: "input", selector: "[role=status]", text: &format!(" of {all}") };
            times.measure(page, effect, async || page.write(std::iter::once(letter)).await).await;
            page.press_keys(&[Key::Backspace]).await;
            page.until("the list is whole again", async || !page.says(&format!(" of {all}")).await).await;
        }
        times.compare("a letter in the filter of the certifications", ANSWER);
    });
}

#[test]
fn a_chosen_station_is_shown_soon() {
    journey(async |page| {
        open_slowly(page, "#/").await;
        let mut times = Times::default();
        for role in RoleId::all().take(TIMES) {
            let station = pointer::place_of(page, &format!("#station-{} .map-station-sign", role.slug)).await;
            let effect = Effect { event: "click", selector: ".role-card", text: role.title };
            times.measure(page, effect, async || pointer::click(page, station).await).await;
        }
        times.compare("choosing a station", ANSWER);
    });
}

/// Pages of every size, each by a link that leads there.
#[test]
fn a_page_that_was_fetched_is_opened_soon() {
    journey(async |page| {
        open_slowly(page, "#/guide").await;
        for name in ["Certifications", "Pay", "Skills"] {
            opening(page, ABOUT, name, name).await.compare(&format!("opening {name}"), PAGE);
        }
        opening(page, ABOUT, "Map", catalog::about().title).await.compare("opening the map", PAGE);
        let role = RoleId::FIRST.title;
        opening(page, LIST, role, role).await.compare("opening a role", PAGE);
    });
}

/// Pages with links to others: their addresses and titles.
const ABOUT: (&str, &str) = ("#/about", "About the data");
const LIST: (&str, &str) = ("#/?view=list", "Map");

/// From a click on a link to the frame after the page with that heading is there.
async fn opening(page: &Page, (from, title): (&str, &str), link: &str, heading: &str) -> Times {
    let mut times = Times::default();
    for _ in 0..TIMES {
        page.go(from, title).await;
        let link = page.find("link", link).await;
        let effect = Effect { event: "click", selector: "main h1", text: heading };
        times.measure(page, effect, async || page.click(&link).await).await;
    }
    times
}

/// Makes the lists of a page long ones, and says whether what stands in their first and last entry is laid out.
const WHAT_IS_LAID_OUT: &str = "
    const [list, entry, done] = arguments;
    for (const one of document.querySelectorAll(list)) one.toggleAttribute('data-long', true);
    const entries = [...document.querySelectorAll(entry)];
    const isLaidOut = (one) => one.firstElementChild.checkVisibility({ contentVisibilityAuto: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done([isLaidOut(entries[0]), isLaidOut(entries.at(-1))])));";

/// Of lists as long as those of the large dataset only what is seen is laid out. This dataset has none of that length.
#[test]
fn of_a_long_list_only_what_is_seen_is_laid_out() {
    journey(async |page| {
        for (hash, list, entry) in [
            ("#/?view=list", ".role-list", ".role-list-role"),
            ("#/certifications", ".certification-families", ".certification-entry"),
            ("#/skills", ".skill-list", ".skill-entry"),
        ] {
            page.open(hash).await;
            assert_eq!(
                page.run(&format!("return !!document.querySelector('{list}[data-long]');"), Vec::new()).await,
                json!(false),
                "{hash}"
            );
            let laid_out = page.run_until_called(WHAT_IS_LAID_OUT, vec![json!(list), json!(entry)]).await;
            assert_eq!(laid_out, json!([true, false]), "{hash}");
        }
    });
}
