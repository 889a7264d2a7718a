//! The page about embedding: it builds lines that work, and asks nobody else for anything.

use serde_json::json;

use crate::axe;
use crate::browser::journey;

const SNIPPET: &str = "return document.getElementById('snippet').value;";

/// H13, A1, A3, A4: it offers both forms, shows what they give, and needs no other host and no exception from its policy.
#[test]
fn the_page_about_embedding_builds_lines_and_shows_them() {
    journey(async |page| {
        page.visit("embed/index.html").await;
        page.choose("Theme", "Dark").await;
        page.choose("It begins with", "Skills").await;
        let frame = page.run(SNIPPET, Vec::new()).await;
        let frame = frame.as_str().unwrap_or_default();
        assert!(
            frame.starts_with("<iframe ") && frame.contains("?embed=1&amp;start=/skills&amp;theme=dark"),
            "{frame}"
        );
        let told = "return document.getElementById('told').textContent;";
        page.until("the frame tells", async || {
            page.run(told, Vec::new()).await.as_str().is_some_and(|text| text.contains("#/skills"))
        })
        .await;
        page.choose("As", "An element of the page").await;
        page.choose("Where it is put", "SharePoint Online").await;
        let element = page.run(SNIPPET, Vec::new()).await;
        let element = element.as_str().unwrap_or_default();
        assert!(element.contains("<itsm-roadmap start=\"/skills\" theme=\"dark\" height=\"700\">"), "{element}");
        assert!(page.says("What SharePoint Online needs").await);
        let inside =
            "return document.querySelector('itsm-roadmap')?.shadowRoot.querySelector('.page h1')?.textContent ?? null;";
        page.until("the element is drawn", async || page.run(inside, Vec::new()).await == "Skills").await;
        for width in [1280, 320] {
            page.browser.resize(width, 900).await;
            assert_eq!(page.sideways().await, 0, "it scrolls sideways at {width}");
        }
        for theme in ["light", "dark"] {
            page.browser.prefer(theme).await;
            let found = axe::violations(page).await;
            assert!(found.is_empty(), "{theme}: {}", found.join("\n"));
        }
        let console = page.browser.console().await;
        assert!(console.is_empty(), "{console:?}");
        let host = page.run("return location.host;", Vec::new()).await;
        let requests = page.browser.requests().await;
        let strangers: Vec<_> =
            requests.iter().filter(|address| !address.contains(host.as_str().unwrap_or_default())).collect();
        assert!(strangers.is_empty(), "{strangers:?}");
        assert_ne!(requests.len(), 0);
        assert_eq!(page.run("return Object.keys(localStorage).length;", Vec::new()).await, json!(0));
    });
}
