//! axe-core: what a machine can tell about accessibility. It is loaded into the page from a file, never from afar.

use std::path::Path;

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::Page;

/// Where `cargo xtask test` has put it.
const FILE: &str = "target/tools/node_modules/axe-core/axe.min.js";

const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const RUN: &str = "
    const [tags, done] = arguments;
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
        .then((outcome) => done(outcome.violations), (error) => done(String(error)));";

const IS_LOADED: &str = "return 'axe' in window;";

/// What is wrong with the page as it is now, one line for each rule and place.
pub(crate) async fn violations(page: &Page) -> Vec<String> {
    // It stays for as long as the page is not loaded anew.
    if page.run(IS_LOADED, Vec::new()).await != true {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
        let axe = std::fs::read_to_string(&file).expect("axe-core, which `cargo xtask test e2e` installs");
        page.run(&axe, Vec::new()).await;
    }
    let found = page.run_until_called(RUN, vec![json!(TAGS)]).await;
    let rules = found.as_array().unwrap_or_else(|| panic!("axe-core failed: {found}"));
    rules.iter().flat_map(told).collect()
}

/// In Firefox the space between two lines of a drawn label has no width, so that axe-core reads them as one word that the
/// name does not have. The name has both.
fn is_misread(rule: &Value, place: &Value) -> bool {
    Engine::here() == Engine::Firefox
        && rule["id"] == "label-content-name-mismatch"
        && place["target"].to_string().contains("#station-")
}

fn told(rule: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let places = rule["nodes"].as_array().into_iter().flatten().filter(|place| !is_misread(rule, place));
    let told = places.map(|place| {
        let summary = text(&place["failureSummary"]).replace('\n', " ");
        format!("{}: {} at {}: {summary}", text(&rule["id"]), text(&rule["help"]), place["target"])
    });
    // Ten places say as much as a hundred.
    told.take(10).collect()
}
