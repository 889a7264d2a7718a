//! The way back.

use serde_json::json;

use crate::browser::journey;
use crate::page::Page;

const BUSY: &str = "return document.querySelector('[aria-busy=true]') !== null;";

async fn down(page: &Page) -> f64 {
    page.run("return scrollY;", Vec::new()).await.as_f64().expect("a number")
}

/// Goes to an entry of a long list, and says how far down the page that is.
async fn far_down(page: &Page) -> f64 {
    page.open("#/certifications").await;
    // The list grows above what is in sight until all of it is drawn.
    page.until("all of it is drawn", async || page.run(BUSY, Vec::new()).await == false).await;
    let link = page.find("link", "PRINCE2 7 Practitioner").await;
    page.run("arguments[0].scrollIntoView({ block: 'center' });", vec![json!(link)]).await;
    let before = down(page).await;
    assert!(before > 800.0, "the list is not long: {before}");
    before
}

/// N8: on a page that has to be fetched and drawn first.
#[test]
fn loading_the_page_again_leads_to_where_one_was() {
    journey(async |page| {
        let before = far_down(page).await;
        let noted =
            async || page.run("return history.state?.down ?? 0;", Vec::new()).await.as_f64().unwrap_or_default();
        page.until("it is noted", async || (noted().await - before).abs() < 40.0).await;
        page.reload().await;
        page.until("the list is where it was", async || (down(page).await - before).abs() < 40.0).await;
    });
}

/// N8: on a long list that is drawn anew, and forward again.
#[test]
fn going_back_leads_to_where_one_was() {
    journey(async |page| {
        let before = far_down(page).await;
        let link = page.find("link", "PRINCE2 7 Practitioner").await;
        page.click(&link).await;
        page.find("heading", "PRINCE2 7 Practitioner").await;
        page.until("the page begins at its top", async || down(page).await < 1.0).await;
        page.back().await;
        page.until("the list is where it was", async || (down(page).await - before).abs() < 40.0).await;
        page.until("the same entry is in sight", async || {
            let seen = "return [...document.querySelectorAll('a')].some((link) => link.textContent === arguments[0] \
                        && link.getBoundingClientRect().top > 0 && link.getBoundingClientRect().bottom < innerHeight);";
            page.run(seen, vec![json!("PRINCE2 7 Practitioner")]).await == true
        })
        .await;
    });
}
