//! The two choices in the masthead: the theme, and the region for pay, money and dates.

use itsm_career_roadmap::catalog::{self, Entity, RegionId, RoleId};

use crate::browser::journey;
use crate::page::Page;
use crate::script;

const THEME: &str = "Theme";
const REGION: &str = "Region for pay, money and dates";

/// The grounds that the corners, the middle and the scroll bar of the window are painted with, as "light", "dark", or a colour that
/// is neither.
const GROUNDS: &str = "
    const ground = (element) => {
        const colour = getComputedStyle(element).backgroundColor;
        return colour === 'rgba(0, 0, 0, 0)' && element.parentElement ? ground(element.parentElement) : colour;
    };
    const named = (colour) => {
        const [red, green, blue] = colour.match(/[\\d.]+/g).map(Number);
        const darkest = Math.min(red, green, blue), lightest = Math.max(red, green, blue);
        return darkest > 200 ? 'light' : lightest < 60 ? 'dark' : colour;
    };
    const [right, bottom] = [document.documentElement.clientWidth - 2, innerHeight - 2];
    const places = [[2, 2], [right, 2], [2, bottom], [right, bottom], [right / 2, bottom / 2]];
    const scrollbar = named(getComputedStyle(document.documentElement).backgroundColor);
    const grounds = places.map((place) => named(ground(document.elementFromPoint(...place))));
    return [...new Set([...grounds, scrollbar])].join(' and ');";

/// Waits until the whole window is painted in a theme.
async fn is_painted(page: &Page, theme: &str) {
    let look = async || page.run(GROUNDS, Vec::new()).await == theme;
    page.until(&format!("the page is {theme}"), look).await;
}

/// Under the opposite choice of the system, so that neither comes about by itself.
async fn keeps_theme(page: &Page, name: &str, theme: &str, system: &str) {
    page.browser.prefer(system).await;
    page.open("#/guide").await;
    page.choose(THEME, name).await;
    is_painted(page, theme).await;
    page.is_kept("setting/theme").await;
    page.reload().await;
    is_painted(page, theme).await;
    assert_eq!(page.chosen(THEME).await, name);
}

#[test]
fn the_dark_theme_is_applied_and_survives_a_reload() {
    journey(async |page| keeps_theme(page, "Dark", "dark", "light").await);
}

#[test]
fn the_light_theme_is_applied_and_survives_a_reload() {
    journey(async |page| keeps_theme(page, "Light", "light", "dark").await);
}

#[test]
fn the_system_theme_follows_the_system_also_after_another_was_chosen() {
    journey(async |page| {
        page.browser.prefer("dark").await;
        page.open("#/guide").await;
        assert_eq!(page.chosen(THEME).await, "System theme");
        is_painted(page, "dark").await;
        page.browser.prefer("light").await;
        is_painted(page, "light").await;
        page.choose(THEME, "Dark").await;
        is_painted(page, "dark").await;
        page.choose(THEME, "System theme").await;
        is_painted(page, "light").await;
        page.browser.prefer("dark").await;
        is_painted(page, "dark").await;
    });
}

/// A role with figures for both regions of the journey below.
fn role() -> RoleId {
    RoleId::from_slug("service-desk-manager").expect("the dataset has it")
}

/// The region whose figures come first on the page of the role, with the first of them.
async fn first_pay(page: &Page) -> String {
    let rows = page.run(script::PAY_ROWS, Vec::new()).await;
    rows[0].as_str().map(ToOwned::to_owned).unwrap_or_default()
}

/// The day on which the figures were gathered, as the foot of every page has it for American readers.
fn american_day() -> String {
    let gathered = catalog::about().gathered;
    let number = |range| gathered.get(range).and_then(|part: &str| part.parse::<usize>().ok()).expect("a whole day");
    format!("Figures gathered {} {}, {}.", MONTHS[number(5..7) - 1], number(8..10), number(0..4))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Waits until American pay comes first, written as in America, where a dollar needs no country; and days likewise.
async fn is_american(page: &Page) {
    let look = async || {
        let pay = first_pay(page).await;
        pay.starts_with("United States") && pay.contains(" $") && page.says(&american_day()).await
    };
    page.until("pay and days are American", look).await;
}

/// P1: which figures come first, and how amounts and days are written, follows the region, also after a reload.
#[test]
fn the_region_changes_pay_and_dates_and_survives_a_reload() {
    journey(async |page| {
        page.open(&format!("#/role/{}", role().slug)).await;
        assert_eq!(page.chosen(REGION).await, RegionId::FIRST.name);
        let pay = first_pay(page).await;
        assert!(pay.starts_with(RegionId::FIRST.name), "{pay}");
        assert!(!page.says(&american_day()).await, "days are written as in America though nobody asked for it");
        page.choose(REGION, "United States").await;
        is_american(page).await;
        page.is_kept("setting/region").await;
        page.reload().await;
        assert_eq!(page.chosen(REGION).await, "United States");
        is_american(page).await;

        page.open("#/pay").await;
        let choice = page.find("group", "Region").await;
        let region = page.find_in(&choice, "radio", "United States").await;
        assert!(page.is_on(&region).await, "the comparison of pay begins with another region");
    });
}
