//! Two tabs in which a person edits at the same time, as fast as the page takes it.

use std::collections::BTreeSet;
use std::io::Write;
use std::time::{Duration, Instant};

use fantoccini::wd::WindowHandle;
use itsm_career_roadmap::catalog::vocabulary::CertificationKind;
use itsm_career_roadmap::catalog::{CertificationId, Entity};
use serde_json::{Value, json};

use crate::browser::{Wishes, journey_with};
use crate::kept;
use crate::page::Page;

/// Edits of each tab.
const EDITS: usize = 1000;

/// How long both may take together. This only catches what is far off.
const LONGEST: Duration = Duration::from_mins(5);

/// How often one tab has to come between two edits of the other at least, or they were not at work together.
const FEWEST_TURNS: usize = 50;

/// Makes edits one after the other, each in the field or at the choice with that label, on the page with that heading.
const EDIT: &str = "
    const [edits] = arguments;
    window.made = 0;
    const turn = () => new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { channel.port1.close(); done(); };
        channel.port2.postMessage(null);
    });
    const labelled = (words) => [...document.querySelectorAll('main label')]
        .find((label) => label.textContent.trim() === words)?.control;
    (async () => {
        for (const { hash, heading, label, entry } of edits) {
            if (location.hash !== hash) location.hash = hash;
            const field = () => document.querySelector('main h1')?.textContent === heading && labelled(label);
            while (!field()) await turn();
            if (field().type === 'radio') field().click();
            else {
                const target = field();
                target.value = entry;
                for (const kind of ['input', 'change']) target.dispatchEvent(new Event(kind, { bubbles: true }));
            }
            window.made += 1;
            await turn();
        }
    })().catch((error) => { window.made = String(error); });";

const MADE: &str = "return window.made;";

const MAIN: &str = "return document.querySelector('main').innerText;";

/// What a person enters, and the field of the record that holds it then.
struct Edit {
    certification: CertificationId,
    label: &'static str,
    entry: String,
    name: String,
    value: Value,
}

impl Edit {
    fn told(&self) -> Value {
        let hash = format!("#/certification/{}", self.certification.slug());
        json!({ "hash": hash, "heading": self.certification.name, "label": self.label, "entry": self.entry })
    }
}

/// The first tab plans and studies.
fn first_tab(number: usize, certification: CertificationId) -> Vec<Edit> {
    let edit = text_edits(certification);
    let day = |year: usize| format!("{}-0{}-1{}", year + number / 90, 1 + number % 9, number / 9 % 10);
    let (target, since) = (day(2030), day(2014));
    let clock = format!("{}:{:02}", number / 60, number % 60);
    vec![
        edit("Target date", target.clone(), "target", json!(target)),
        edit("Studying since", since.clone(), "studying-since", json!(since)),
        edit("Hours so far", clock, "studied-minutes", json!(number)),
        edit("Place", format!("Room {number}"), "exam-place", json!(format!("Room {number}"))),
        edit("Voucher code", format!("V-{number}"), "voucher", json!(format!("V-{number}"))),
        edit("Certificate number", format!("C-{number}"), "credential", json!(format!("C-{number}"))),
        edit("Link to the evidence", format!("https://example.org/{number}"), "evidence", {
            json!(format!("https://example.org/{number}"))
        }),
        Edit {
            name: format!("note/certification/{}", certification.slug()),
            ..edit("My note", format!("Note {number}"), "", json!(format!("Note {number}")))
        },
    ]
}

/// The second books and passes, and changes its mind about each of the same certifications.
fn second_tab(number: usize, certification: CertificationId, today: &str) -> Vec<Edit> {
    let edit = text_edits(certification);
    let (day, time) = match certification.kind {
        CertificationKind::Course => ("Course date", "Course time"),
        _ => ("Exam date", "Exam time"),
    };
    let on = format!("2019-0{}-1{}", 1 + number % 9, number / 9 % 10);
    let at = format!("{:02}:{:02}", number / 60, number % 60);
    let status = |label, word| edit(label, String::new(), word, json!(today));
    vec![
        status("Planned", "on/planned"),
        edit(day, on.clone(), "exam-date", json!(on)),
        status("Studying", "on/studying"),
        edit(time, at.clone(), "exam-time", json!(at)),
        status("Booked", "on/booked"),
        status("Passed", "on/passed"),
        edit("Passed on", on.clone(), "passed", json!(on)),
        status("Not for me", "on/not-for-me"),
    ]
}

fn text_edits(certification: CertificationId) -> impl Fn(&'static str, String, &str, Value) -> Edit {
    move |label, entry, part, value| {
        let name = format!("certification/{}/{part}", certification.slug());
        Edit { certification, label, entry, name, value }
    }
}

/// What can be studied for and booked, numbered.
fn certifications() -> impl Iterator<Item = (usize, CertificationId)> {
    let all = CertificationId::all().filter(|certification| certification.kind != CertificationKind::Designation);
    all.enumerate().map(|(number, certification)| (number + 1, certification))
}

async fn start(page: &Page, tab: &WindowHandle, edits: &[Edit]) {
    page.browser.client.switch_to_window(tab.clone()).await.expect("the tab");
    page.run(EDIT, vec![edits.iter().map(Edit::told).collect()]).await;
}

/// Waits until a tab has made all its edits.
async fn finish(page: &Page, tab: &WindowHandle, start: Instant) {
    page.browser.client.switch_to_window(tab.clone()).await.expect("the tab");
    loop {
        let made = page.run(MADE, Vec::new()).await;
        assert!(made.is_u64(), "the edits stopped: {made}");
        if made == EDITS {
            return;
        }
        assert!(start.elapsed() < LONGEST, "only {made} edits in {LONGEST:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// R6: two tabs, a thousand edits each at the same time on the same things. None is lost, and both show the same.
#[test]
fn two_tabs_that_write_at_the_same_time_lose_nothing() {
    journey_with(Wishes { tabs_apart: true, ..Wishes::default() }, async |page| {
        page.open("#/certifications").await;
        let today = page.run("return new Date().toLocaleDateString('sv');", Vec::new()).await;
        let today = today.as_str().expect("a day");
        let one: Vec<Edit> = certifications().flat_map(|(number, it)| first_tab(number, it)).take(EDITS).collect();
        let other: Vec<Edit> =
            certifications().flat_map(|(number, it)| second_tab(number, it, today)).take(EDITS).collect();
        let names: BTreeSet<&str> = one.iter().chain(&other).map(|edit| edit.name.as_str()).collect();
        assert_eq!(names.len(), 2 * EDITS, "every edit has a field of its own");

        let client = &page.browser.client;
        let first = client.window().await.expect("a tab");
        let second = page.browser.another_tab().await;
        client.switch_to_window(second.clone()).await.expect("the other tab");
        page.open("#/certifications").await;

        let begin = Instant::now();
        start(page, &first, &one).await;
        start(page, &second, &other).await;
        finish(page, &first, begin).await;
        finish(page, &second, begin).await;
        let time = begin.elapsed();

        kept::is_confirmed(page).await;
        client.switch_to_window(first).await.expect("the first tab");
        kept::is_confirmed(page).await;
        let shown_here = page.run(MAIN, Vec::new()).await;
        let fields = kept::fields(page).await;
        let is_there = |edit: &&Edit| fields[&edit.name]["value"] == edit.value;
        let (ours, theirs) = (one.iter().filter(is_there).count(), other.iter().filter(is_there).count());
        let turns = turns(&fields, &names);
        let told = format!("two tabs: {ours} and {theirs} of {EDITS} edits each in {time:.1?}, {turns} times in turn");
        writeln!(std::io::stderr(), "{told}").ok();
        let lost = one.iter().chain(&other).filter(|edit| !is_there(edit)).map(|edit| &edit.name);
        assert_eq!((ours, theirs), (EDITS, EDITS), "{told}: {:?}", lost.take(20).collect::<Vec<_>>());
        assert!(turns >= FEWEST_TURNS, "{told}");
        client.switch_to_window(second).await.expect("the second tab");
        let is_alike = async || page.run(MAIN, Vec::new()).await == shown_here;
        page.until("both tabs show the same", is_alike).await;
    });
}

/// How often one tab came after the other, by the stamps of the fields.
fn turns(fields: &Value, names: &BTreeSet<&str>) -> usize {
    let mut stamps: Vec<(u64, &str)> =
        names.iter().filter_map(|name| Some((fields[*name]["at"].as_u64()?, fields[*name]["by"].as_str()?))).collect();
    stamps.sort_unstable();
    stamps.windows(2).filter(|pair| pair[0].1 != pair[1].1).count()
}
