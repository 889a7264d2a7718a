//! The policies that the pages carry: in force, and never in the way of the pages themselves.

use serde_json::json;

use crate::browser::journey;
use crate::every_page::ADDRESSES;
use crate::readers::PAGES;

/// Notes every refusal from the beginning of a page on.
pub(crate) const NOTE: &str = "
    window.refused = [];
    addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI));";

pub(crate) const REFUSED: &str = "return window.refused;";

/// F3, A4: over all pages, those of the application and those that are only read.
#[test]
fn no_page_does_what_its_policy_refuses() {
    journey(async |page| {
        page.browser.prepare(NOTE).await;
        for address in ADDRESSES {
            page.open(address).await;
            assert_eq!(page.run(REFUSED, Vec::new()).await, json!([]), "{address}");
        }
        for address in PAGES {
            page.visit(address).await;
            assert_eq!(page.run(REFUSED, Vec::new()).await, json!([]), "{address}");
        }
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// Tries a way to run, load or send something; says whether it came through.
const TRIES: [(&str, &str); 5] = [
    (
        "a script within the page",
        "
        const script = document.createElement('script');
        script.textContent = 'window.came = true';
        document.body.append(script);",
    ),
    (
        "a script in an attribute",
        "
        const image = document.createElement('img');
        image.setAttribute('onclick', 'window.came = true');
        document.body.append(image);
        image.click();",
    ),
    (
        "words that become a script",
        "
        // Later and by the page itself, because what the driver runs may do this.
        setTimeout('window.came = true');",
    ),
    (
        "a style within the page",
        "
        const style = document.createElement('style');
        style.textContent = 'body { --came: yes }';
        document.body.append(style);
        window.came = getComputedStyle(document.body).getPropertyValue('--came') === 'yes';",
    ),
    (
        "a form that is sent",
        "
        const form = document.createElement('form');
        form.action = 'https://example.org/';
        document.body.append(form);
        // Some refuse by an error.
        try { form.submit(); } catch { }",
    ),
];

/// F3: what somebody has smuggled in is refused by the browser.
#[test]
fn what_is_smuggled_into_the_page_does_not_run() {
    journey(async |page| {
        page.browser.prepare(NOTE).await;
        for (what, attempt) in TRIES {
            page.open("#/").await;
            page.run(attempt, Vec::new()).await;
            page.until(&format!("{what} is refused"), async || page.run(REFUSED, Vec::new()).await != json!([])).await;
            assert_ne!(page.run("return window.came;", Vec::new()).await, json!(true), "{what}");
            assert_eq!(page.hash().await, "#/", "{what}");
        }
    });
}

/// F3: nothing is asked of another host, even by a script that runs.
#[test]
fn another_host_is_never_asked() {
    journey(async |page| {
        page.browser.prepare(NOTE).await;
        page.open("#/").await;
        page.run("fetch('https://example.org/').catch(() => { });", Vec::new()).await;
        page.run("new Image().src = 'https://example.org/a.png';", Vec::new()).await;
        let both = json!(["connect-src https://example.org/", "img-src https://example.org/a.png"]);
        page.until("both are refused", async || page.run(REFUSED, Vec::new()).await == both).await;
    });
}
