//! From a pass to the day to renew by, and into a calendar. Days are relative to the real clock of the browser.

use itsm_career_roadmap::date::Date;

use crate::axe;
use crate::browser::journey;
use crate::page::Page;

/// What a section says, by the id of its heading.
const SECTION: &str = "return document.querySelector(`[aria-labelledby=${arguments[0]}]`).innerText;";

/// Keeps the text of every file that the page hands out from now on.
const CATCH_FILES: &str = "
    window.caught = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => caught.push([blob.type, text])); return create.call(URL, blob); };";

const CAUGHT: &str = "return window.caught;";

/// Today, as the browser's calendar says it.
const TODAY: &str = "
    const [now, two] = [new Date(), (number) => String(number).padStart(2, '0')];
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;";

async fn today(page: &Page) -> Date {
    let today = page.run(TODAY, Vec::new()).await;
    today.as_str().and_then(|text| text.parse().ok()).expect("a day")
}

async fn section(page: &Page, heading: &str) -> String {
    page.run(SECTION, vec![heading.into()]).await.as_str().unwrap_or_default().to_owned()
}

async fn pass(page: &Page, slug: &str, on: Date) {
    page.open(&format!("#/certification/{slug}")).await;
    page.press("radio", "Passed").await;
    let field = page.find("date", "Passed on").await;
    page.fill(&field, &on.to_string()).await;
    page.is_kept(&on.to_string()).await;
}

/// The lines of the latest file that begin like this.
async fn lines(page: &Page, file: usize, beginning: &str) -> Vec<String> {
    page.until("the file is handed out", async || {
        page.run(CAUGHT, Vec::new()).await.as_array().is_some_and(|files| files.len() > file)
    })
    .await;
    let files = page.run(CAUGHT, Vec::new()).await;
    assert_eq!(files[file][0], "text/calendar");
    let text = files[file][1].as_str().unwrap_or_default().replace("\r\n ", "");
    text.split("\r\n").filter(|line| line.starts_with(beginning)).map(str::to_owned).collect()
}

/// V1, W4, W6: a pass is a day on the list and in the calendar, also after a reload; another exam moves both.
#[test]
fn a_pass_leads_to_a_day_to_renew_by_and_into_a_calendar() {
    journey(async |page| {
        page.open("#/record").await;
        let now = today(page).await;
        let first = now.add_months(-24).expect("a day");
        pass(page, "itil4-foundation", first).await;
        page.open("#/record").await;
        let due = first.add_months(36).expect("a day");
        let left = format!("in {} days", now.days_until(due));
        let coming = section(page, "record-coming").await;
        assert!(coming.contains("Renew ITIL 4 by") && coming.contains(&left), "{left}: {coming}");

        page.run(CATCH_FILES, Vec::new()).await;
        page.press("button", "Calendar file (.ics)").await;
        let names = lines(page, 0, "UID:").await;
        let day = |date: Date| format!("DTSTART;VALUE=DATE:{}", date.to_string().replace('-', ""));
        assert!(lines(page, 0, "DTSTART").await.contains(&day(due)));
        page.is_kept("calendar-owner").await;

        let second = now.add_days(-10).expect("a day");
        pass(page, "itil4-create-deliver-support", second).await;
        page.open("#/record").await;
        page.reload().await;
        page.run(CATCH_FILES, Vec::new()).await;
        page.press("button", "Calendar file (.ics)").await;
        let moved = second.add_months(36).expect("a day");
        assert!(lines(page, 0, "DTSTART").await.contains(&day(moved)));
        let again = lines(page, 0, "UID:").await;
        let renewal = names.iter().find(|name| name.contains("renew-suite-peoplecert-itil-4.")).expect("its name");
        assert!(again.contains(renewal), "{again:?} lack {renewal}");
    });
}

/// A1, A3: the sections with something in them, on a narrow screen.
#[test]
fn a_full_record_is_accessible_on_a_narrow_screen() {
    journey(async |page| {
        page.open("#/record").await;
        let now = today(page).await;
        pass(page, "comptia-a-plus", now.add_months(-40).expect("a day")).await;
        pass(page, "itil4-foundation", now.add_months(-20).expect("a day")).await;
        page.browser.resize(320, 640).await;
        page.open("#/record").await;
        let renewal = section(page, "record-renewal").await;
        assert!(renewal.contains("Renewal overdue since") && renewal.contains("You have still passed it"), "{renewal}");
        assert_eq!(page.sideways().await, 0);
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
    });
}
