//! What the browser keeps of the record, read from its storage and not from the page.

use itsm_career_roadmap::record::{Record, saved};
use itsm_career_roadmap::session::{RECORD_KEY, SET_ASIDE_KEY};
use serde_json::{Value, json};

use crate::page::Page;

/// Not by the methods of storage, which some journeys break.
const TEXT: &str = "return localStorage[arguments[0]] ?? null;";

const SET_ASIDE: &str = "
    const names = Object.keys(localStorage).filter((name) => name.startsWith(arguments[0]));
    return names.map((name) => localStorage[name]);";

const SAVED: &str = "Saved on this device.";

/// The text under the key of the record.
pub(crate) async fn text(page: &Page) -> Option<String> {
    page.run(TEXT, vec![json!(RECORD_KEY)]).await.as_str().map(ToOwned::to_owned)
}

/// Opens something of the same origin that is not the page, so that its storage can be looked at and changed.
pub(crate) async fn look_from_outside(page: &Page) {
    let address = format!("{}icon.svg", page.browser.address);
    page.browser.client.goto(&address).await.expect("a file of the same origin");
}

/// The texts that were set aside.
pub(crate) async fn set_aside(page: &Page) -> Vec<String> {
    let texts = page.run(SET_ASIDE, vec![json!(SET_ASIDE_KEY)]).await;
    texts.as_array().into_iter().flatten().filter_map(|text| Some(text.as_str()?.to_owned())).collect()
}

/// The record in storage.
pub(crate) async fn record(page: &Page) -> Record {
    saved::parse(&text(page).await.expect("a record is stored")).expect("what is stored is a record")
}

/// The stored fields by name, each with its value, time and replica.
pub(crate) async fn fields(page: &Page) -> Value {
    let text = text(page).await.expect("a record is stored");
    let mut saved: Value = serde_json::from_str(&text).expect("JSON");
    saved["fields"].take()
}

/// Opens the person's record and waits until it says that everything is saved.
pub(crate) async fn is_confirmed(page: &Page) {
    page.go("#/record", "My record").await;
    page.until("the page says that the record is saved", async || page.says(SAVED).await).await;
}
