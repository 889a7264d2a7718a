//! The element `<itsm-roadmap>` on pages of somebody else: with hostile styles, twice, removed and put back.

use serde_json::json;

use crate::browser::journey_at;
use crate::host::Host;
use crate::page::Page;

/// A policy as strict as the element allows, and a style sheet that wants everything.
const AROUND: &str = "<!doctype html><html lang=en><head><title>Intranet</title>
    <meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; style-src 'sha256-STYLE'; img-src 'self' data:\">
    <link rel=icon href=data:,>STYLES
    <script type=module src=embed/itsm-roadmap.js></script></head>
    <body><main><h1>Careers</h1><button class=button>Theirs</button>
    <itsm-roadmap id=one start='/role/problem-manager' storage=none></itsm-roadmap>
    <itsm-roadmap id=two start='/role/it-architect' storage=none theme=dark height=600></itsm-roadmap>
    </main></body></html>";

const HOSTILE: &str = "html{font-size:40px}*{all:unset!important;color:red!important;--paper:red}\
                       .app,.button,h1,p{display:none!important;font:60px serif!important}";
/// The digest of the sheet above, as policies write it.
const DIGEST: &str = "evhRTAgfmgVg0D3srKfPzF21jeWpADPG03slwQHGNKU=";

const PAGE: &str = "intranet.html";

const EXAMPLE: &str = include_str!("../../public/organisation-example.json");

/// Counts listeners on what belongs to the whole page, and everything that goes wrong.
const WATCH: &str = "
    window.listening = 0;
    window.wrong = [];
    const add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
    const isWide = (target) => target === window || target === document || target === document.body || target === document.documentElement;
    const live = new Map();
    EventTarget.prototype.addEventListener = function (type, listener, ...rest) {
        if (isWide(this ?? window)) { live.set(listener, type); window.listening = live.size; }
        return add.call(this ?? window, type, listener, ...rest);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, ...rest) {
        if (isWide(this ?? window)) { live.delete(listener); window.listening = live.size; }
        return remove.call(this ?? window, type, listener, ...rest);
    };
    add.call(window, 'error', (event) => wrong.push(String(event.message)));
    add.call(window, 'unhandledrejection', (event) => wrong.push(String(event.reason)));
    window.told = [];
    add.call(window, 'itsm-roadmap', (event) => told.push([event.target.id, event.detail]));";

/// The text of something inside a copy: `[copy, selector]`.
const INSIDE: &str =
    "return document.getElementById(arguments[0])?.shadowRoot.querySelector(arguments[1])?.textContent ?? null;";

/// Whether nothing of a copy is still being drawn, and it has the keys of the page, which is the last that it asks for.
const IS_WHOLE: &str = "
    const copy = document.getElementById(arguments[0]).shadowRoot;
    return !copy.querySelector('[aria-busy=true]') && Boolean(copy.querySelector('.page button'));";

/// Presses the button of that name inside a copy.
const PRESS: &str = "
    const [copy, name] = arguments;
    const buttons = [...document.getElementById(copy).shadowRoot.querySelectorAll('.page button, .page a')];
    buttons.find((button) => button.textContent.trim() === name).click();";

/// Whether the button of that name inside a copy is pressed.
const PRESSED: &str = "
    const [copy, name] = arguments;
    const buttons = [...(document.getElementById(copy)?.shadowRoot.querySelectorAll('.page button') ?? [])];
    return buttons.find((button) => button.textContent.trim() === name)?.getAttribute('aria-pressed') === 'true';";

async fn opened(page: &Page) {
    page.browser.prepare(WATCH).await;
    page.visit(PAGE).await;
    for (copy, heading) in [("one", "Problem Manager"), ("two", "IT Architect")] {
        page.until(&format!("{copy} is drawn"), async || {
            heading_of(page, copy).await == json!(heading) && page.run(IS_WHOLE, vec![json!(copy)]).await == true
        })
        .await;
    }
}

async fn heading_of(page: &Page, copy: &str) -> serde_json::Value {
    page.run(INSIDE, vec![json!(copy), json!(".page h1")]).await
}

async fn is_pressed(page: &Page, copy: &str, name: &str) -> bool {
    page.run(PRESSED, vec![json!(copy), json!(name)]).await == true
}

fn host(styles: &str) -> Host {
    let page = AROUND
        .replace("STYLES", &if styles.is_empty() { String::new() } else { format!("<style>{styles}</style>") })
        .replace("STYLE", DIGEST);
    Host::with_files(vec![(PAGE, page)])
}

/// H11: the styles of the page around stay outside, and ours inside.
#[test]
fn styles_neither_come_in_nor_go_out() {
    let host = host(HOSTILE);
    journey_at(host.address(), async |page| {
        opened(page).await;
        let looks = page
            .run(
                "const theirs = document.querySelector('button'), copy = document.getElementById('one').shadowRoot;
                 const style = (element) => getComputedStyle(element);
                 const app = style(copy.querySelector('.app')), heading = style(copy.querySelector('.page h1'));
                 return { font: app.fontSize, ink: app.color, paper: app.backgroundColor, heading: heading.display,
                          host: style(document.getElementById('one')).display, wide: app.width !== 'auto',
                          theirs: style(theirs).color, padding: style(theirs).paddingTop,
                          token: style(document.documentElement).getPropertyValue('--ink') };",
                Vec::new(),
            )
            .await;
        assert_eq!(looks["font"], "16px");
        assert_eq!((&looks["heading"], &looks["host"]), (&json!("block"), &json!("block")));
        assert!(looks["ink"] != "rgb(255, 0, 0)" && looks["paper"] != "rgb(255, 0, 0)", "{looks}");
        // What is theirs looks as they say, and knows nothing of ours.
        assert_eq!(
            (&looks["theirs"], &looks["padding"], &looks["token"]),
            (&json!("rgb(255, 0, 0)"), &json!("0px"), &json!(""))
        );
        assert_eq!(page.run("return window.wrong;", Vec::new()).await, json!([]));
        let console = page.browser.console().await;
        assert!(console.is_empty(), "{console:?}");
    });
}

/// H12: two copies keep to themselves, and the page around keeps its address, its title and its keys.
#[test]
fn two_copies_keep_to_themselves_and_leave_the_page_alone() {
    let host = host("");
    journey_at(host.address(), async |page| {
        opened(page).await;
        page.run(PRESS, vec![json!("one"), json!("I am here")]).await;
        page.until("it is shown", async || is_pressed(page, "one", "I am here").await).await;
        assert!(!is_pressed(page, "two", "I am here").await);
        let search = "const copy = document.getElementById('two').shadowRoot; copy.querySelector('.main-nav-link[href=\"#/skills\"]').click();";
        page.run(search, Vec::new()).await;
        page.until("the other shows skills", async || heading_of(page, "two").await == "Skills").await;
        assert_eq!(heading_of(page, "one").await, "Problem Manager");
        assert_eq!((page.hash().await.as_str(), page.title().await.as_str()), ("", "Intranet"));
        let told = page
            .run(
                "return told.filter(([id, it]) => id === 'two' && it.type === 'navigation').at(-1)[1].address;",
                Vec::new(),
            )
            .await;
        assert_eq!(told, "#/skills");
        // Its new page has the focus a frame later.
        page.until("it has the focus", async || {
            page.run("return document.activeElement.id;", Vec::new()).await == "two"
        })
        .await;
        // A key that is pressed in the page around is none of ours; in a copy it is that copy's.
        page.run("document.querySelector('button').focus(); document.querySelector('button').dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));", Vec::new()).await;
        assert_eq!(page.run("return document.activeElement.tagName;", Vec::new()).await, "BUTTON");
        page.run("document.getElementById('two').shadowRoot.querySelector('.page h1').dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }));", Vec::new()).await;
        assert_eq!(
            page.run(
                "return [document.activeElement.id, document.getElementById('two').shadowRoot.activeElement?.type];",
                Vec::new()
            )
            .await,
            json!(["two", "search"])
        );
    });
}

/// H12: copies that keep the record show the same one, also while both are open.
#[test]
fn what_one_copy_saves_the_other_shows() {
    let around = AROUND.replace("STYLES", "").replace("STYLE", DIGEST).replace(" storage=none", "");
    let host = Host::with_files(vec![(PAGE, around.replace("it-architect", "problem-manager"))]);
    journey_at(host.address(), async |page| {
        page.visit(PAGE).await;
        for copy in ["one", "two"] {
            page.until("it is whole", async || page.run(IS_WHOLE, vec![json!(copy)]).await == true).await;
        }
        for (copy, other) in [("one", "two"), ("two", "one")] {
            let before = is_pressed(page, other, "I am here").await;
            page.run(PRESS, vec![json!(copy), json!("I am here")]).await;
            page.until("the other shows it", async || is_pressed(page, other, "I am here").await != before).await;
        }
        let console = page.browser.console().await;
        assert!(console.is_empty(), "{console:?}");
    });
}

/// H12: a copy that is removed leaves nothing behind, and one that is put back works; so does one with other attributes.
#[test]
fn a_removed_copy_leaves_nothing_and_one_put_back_works() {
    let host = host("");
    journey_at(host.address(), async |page| {
        opened(page).await;
        let listening = async || page.run("return window.listening;", Vec::new()).await.as_i64().unwrap_or_default();
        let both = listening().await;
        page.run("window.kept = document.getElementById('one'); kept.remove();", Vec::new()).await;
        page.until("it is gone", async || page.run("return kept.shadowRoot.childNodes.length;", Vec::new()).await == 0)
            .await;
        let one = listening().await;
        assert!(one < both, "nothing was listening before, or still is: {both}, {one}");
        for _ in 0..5 {
            page.run("document.querySelector('main').append(kept);", Vec::new()).await;
            page.until("it is drawn", async || heading_of(page, "one").await == "Problem Manager").await;
            assert_eq!(listening().await, both, "listeners pile up");
            page.run("kept.remove();", Vec::new()).await;
            page.until("it is gone", async || {
                page.run("return kept.shadowRoot.childNodes.length;", Vec::new()).await == 0
            })
            .await;
            assert_eq!(listening().await, one, "listeners are left behind");
        }
        // Moving is no removing: what was entered stays.
        page.run("document.querySelector('main').append(kept);", Vec::new()).await;
        page.until("it is drawn", async || heading_of(page, "one").await == "Problem Manager").await;
        page.run(PRESS, vec![json!("one"), json!("I am here")]).await;
        page.until("it is shown", async || is_pressed(page, "one", "I am here").await).await;
        page.run("document.querySelector('main').prepend(kept);", Vec::new()).await;
        assert!(is_pressed(page, "one", "I am here").await, "it began anew");
        page.run("kept.setAttribute('start', '/skills'); kept.setAttribute('theme', 'dark');", Vec::new()).await;
        page.until("it follows", async || heading_of(page, "one").await == "Skills").await;
        assert_eq!(page.run("return window.wrong;", Vec::new()).await, json!([]));
    });
}

/// O9: the element takes the layer that its attribute names, and otherwise the one beside the application.
#[test]
fn the_element_shows_the_layer_of_its_organisation() {
    let beside = AROUND.replace("STYLES", "").replace("STYLE", DIGEST);
    let named = beside.replace("id=one", "id=one organisation=branch.json");
    for (page_around, file) in [(named, "branch.json"), (beside, "organisation.json")] {
        let host = Host::with_files(vec![(PAGE, page_around), (file, EXAMPLE.to_owned())]);
        journey_at(host.address(), async |page| {
            page.visit(PAGE).await;
            let footer = async || page.run(INSIDE, vec![json!("one"), json!(".app")]).await.to_string();
            page.until(&format!("{file} is laid over"), async || footer().await.contains("Northwind Bank")).await;
            let console = page.browser.console().await;
            assert!(console.is_empty(), "{console:?}");
        });
    }
}
