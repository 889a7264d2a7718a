//! A backup file that somebody made to do harm: brought in by the page's own means, shown as text, and never run.

use itsm_career_roadmap::record::saved;
use serde_json::{Map, Value, json};

use crate::browser::journey;
use crate::folder::Folder;
use crate::kept;
use crate::page::Page;

const FIELD: &str = "Choose a backup file";

const MARKUP: &str = "<img src=x onerror=\"window.ran='image'\"><script>window.ran='script'</script><svg onload=\"window.ran='svg'\">\
     </textarea></title><iframe srcdoc=\"<script>parent.ran='frame'</script>\"></iframe>{{7*7}}${7*7}";
const LINK: &str = "javascript:window.ran='link'";
const FORMULA: &str = "=HYPERLINK(\"https://example.org/steal\",\"click\")+cmd|' /C calc'!A0";
/// Turns everything that follows it around, as long as nobody ends it.
const TURNED: &str = "Room\u{202e}gnorts\u{2067}\u{2069}\u{202e}";

/// Makes a note of whatever would be seen as a dialog.
const WATCH: &str = "
    window.ran = '';
    for (const dialog of ['alert', 'confirm', 'prompt', 'print', 'open'])
        window[dialog] = () => { window.ran = dialog; };";

/// What was run, every element that only a text could have brought, and every address that leads anywhere but to the
/// page, the web or a file that the page made.
const HARM: &str = "
    const strangers = document.querySelectorAll(
        'body img, main script, main iframe, main object, main embed, main style, main link, main form[action]');
    const handlers = [...document.querySelectorAll('body *')].filter((element) =>
        element.id !== 'broken' && [...element.attributes].some((attribute) => attribute.name.startsWith('on')));
    const links = [...document.querySelectorAll('[href], [src], [action]')].filter((element) =>
        /^\\s*(javascript|data|vbscript):/i.test(
            element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action')));
    return [window.ran, ...[...strangers, ...handlers, ...links].map((element) => element.outerHTML)].filter(Boolean);";

/// Every text without a mark that turns the direction which runs from right to left all the same: its last letter
/// stands before its first on the same line.
const SWALLOWED: &str = "
    const turning = /[\\u202a-\\u202e\\u2066-\\u2069]/;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const box = (node, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
    };
    const swallowed = [];
    let looked = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data, from = text.search(/\\S/), to = text.trimEnd().length - 1;
        if (from < 0 || to <= from || turning.test(text)) continue;
        const [first, last] = [box(node, from), box(node, to)];
        if (first.width === 0 || Math.abs(first.top - last.top) > 1) continue;
        looked += 1;
        if (last.left < first.left) swallowed.push(text);
    }
    return [looked, swallowed];";

fn field(value: Value) -> Value {
    json!({ "value": value, "at": 1_700_000_000_000_u64, "by": "<b>somebody</b>" })
}

fn file(fields: Map<String, Value>) -> String {
    json!({ "format": saved::FORMAT, "version": saved::VERSION, "fields": fields }).to_string()
}

/// Texts that do harm where they are not taken for texts, in every place where the record has room for one.
fn hostile() -> String {
    let exam = |part: &str| format!("certification/itil4-foundation/{part}");
    let fields = [
        ("here".to_owned(), json!(MARKUP)),
        ("want".to_owned(), json!("problem-manager")),
        (exam("status"), json!("booked")),
        (exam("exam-date"), json!("2099-03-01")),
        (exam("exam-place"), json!(TURNED)),
        (exam("voucher"), json!(FORMULA)),
        (exam("credential"), json!(MARKUP)),
        (exam("evidence"), json!(LINK)),
        (exam("attempt/a1/date"), json!("2020-01-01")),
        (exam("attempt/a1/result"), json!("failed")),
        (exam("attempt/a1/score"), json!(format!("{TURNED}{MARKUP}"))),
        ("note/role/problem-manager".to_owned(), json!(format!("{MARKUP} {LINK} {FORMULA}"))),
        ("note/certification/itil4-foundation".to_owned(), json!(TURNED)),
        ("note/skill/incident-management".to_owned(), json!(format!("{TURNED}{MARKUP}"))),
        (format!("note/role/{MARKUP}"), json!(TURNED)),
        (format!("certification/{TURNED}/status"), json!("passed")),
        ("skill/\u{202e}turned/level".to_owned(), json!("working")),
        ("other/o1/name".to_owned(), json!(format!("{TURNED}{MARKUP}"))),
        ("other/o1/body".to_owned(), json!(TURNED)),
        ("other/o1/expires".to_owned(), json!("2099-05-01")),
        ("other/o1/evidence".to_owned(), json!(LINK)),
        ("cpd/c1/title".to_owned(), json!(format!("{FORMULA}{TURNED}"))),
        ("cpd/c1/date".to_owned(), json!("2024-05-01")),
        ("cpd/c1/evidence".to_owned(), json!(LINK)),
        (format!("{TURNED}/{MARKUP}"), json!({ MARKUP: [TURNED, LINK] })),
    ];
    file(fields.into_iter().map(|(name, value)| (name, field(value))).collect())
}

/// Makes sure that the page as it is now has run nothing and turned nothing around.
async fn is_harmless(page: &Page, place: &str) {
    assert_eq!(page.run(HARM, Vec::new()).await, json!([]), "{place}");
    let found = page.run(SWALLOWED, Vec::new()).await;
    assert!(found[0].as_u64() > Some(20), "{place}: hardly a text was looked at: {}", found[0]);
    assert_eq!(found[1], json!([]), "{place}: turned around by a text that stands before");
}

/// I5, R18: shown as text on every page that shows any of it. Nothing runs, nothing is asked for, and no mark that turns
/// the direction reaches beyond its own text.
#[test]
fn hostile_texts_are_shown_as_text_and_turn_nothing_around() {
    journey(async |page| {
        let folder = Folder::new("hostile");
        page.browser.prepare(WATCH).await;
        page.open("#/record").await;
        page.browser.requests().await;
        let name = format!("{}.json", "a\u{202e}<img src=x onerror=alert(1)>".replace('/', ""));
        page.choose_file(FIELD, &folder.write(&name, &hostile())).await;
        page.find("button", "Merge: keep the later of both").await;
        page.run("document.querySelectorAll('details').forEach((it) => { it.open = true; });", Vec::new()).await;
        assert!(page.says("<script>window.ran='script'</script>").await, "the markup is not shown as text");
        assert!(page.says("javascript:window.ran").await, "the link is not shown as text");
        is_harmless(page, "the preview").await;
        page.press("button", "Merge: keep the later of both").await;
        page.until("the outcome is told", async || page.says("Imported.").await).await;
        kept::is_confirmed(page).await;
        is_harmless(page, "my record").await;
        assert!(page.says("<script>window.ran='script'</script>").await, "the note is not shown as text");

        for (hash, title) in [
            ("#/certification/itil4-foundation", "ITIL 4 Foundation"),
            ("#/role/problem-manager", "Problem Manager"),
            ("#/skill/incident-management", "Incident management"),
            ("#/plan", "My plan"),
            ("#/", "Map"),
        ] {
            page.go(hash, title).await;
            page.run("document.querySelectorAll('details').forEach((it) => { it.open = true; });", Vec::new()).await;
            is_harmless(page, hash).await;
        }
        page.reload().await;
        is_harmless(page, "after a reload").await;
        let requests = page.browser.requests().await;
        let foreign: Vec<_> = requests.iter().filter(|it| !it.starts_with(&page.browser.address)).collect();
        assert_eq!(foreign, Vec::<&String>::new(), "something was asked of another host");
        assert_eq!(page.browser.console().await, Vec::<String>::new());
        let there = kept::fields(page).await;
        assert_eq!(there["note/role/problem-manager"]["value"], json!(format!("{MARKUP} {LINK} {FORMULA}")));
    });
}

/// I4: what is too long, too deep or too much is refused in a sentence that names the place, and nothing is taken over.
#[test]
fn what_is_too_long_or_too_deep_is_refused_by_its_place() {
    let long = [("note/role/problem-manager".to_owned(), field(json!("x".repeat(100_000))))];
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let nested = (0..40).fold(json!(1), |inside, _| json!([inside]));
    let many = (0..60_000).map(|number| (format!("a/{number}"), json!({ "value": 1, "at": 1, "by": "a" })));
    let files = [
        ("long", file(long.into_iter().collect()), "note/role/problem-manager: the text is too long"),
        ("deep", deep.clone(), "this is not JSON"),
        ("deep-field", file(Map::new()).replace("{}", &format!("{{\"a\":{{\"value\":{deep}}}}}")), "this is not JSON"),
        ("nested", file([("mood".to_owned(), field(nested))].into_iter().collect()), "mood: it is nested too deeply"),
        ("many", file(many.collect()), "this record is damaged at"),
    ];
    journey(async |page| {
        let folder = Folder::new("too-much");
        page.open("#/role/problem-manager").await;
        page.press("button", "I am here").await;
        kept::is_confirmed(page).await;
        let before = kept::text(page).await;
        for (name, text, reason) in files {
            page.choose_file(FIELD, &folder.write(&format!("{name}.json"), &text)).await;
            page.until(&format!("{name} is refused"), async || page.says(reason).await).await;
            assert!(page.says("Not brought in").await && page.says("Your record is unchanged.").await, "{name}");
            assert!(!page.has("button", "Merge").await, "{name}");
            assert_eq!(kept::text(page).await, before, "{name}");
        }
    });
}
