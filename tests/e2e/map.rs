//! The map in use: choosing a role, walking with the arrow keys, zooming, and the list that says the same in words.

use fantoccini::key::Key;
use itsm_career_roadmap::catalog::{self, Entity, RoleId, link};
use itsm_career_roadmap::route::Route;
use itsm_career_roadmap::wayfinding::{self, Direction};
use serde_json::{Value, json};

use crate::browser::journey;
use crate::page::Page;
use crate::script;

/// Where the walks begin: a junior role from which several links lead on.
#[track_caller]
fn start() -> RoleId {
    RoleId::from_slug("service-desk-technician").expect("the dataset has it")
}

async fn part_in_view(page: &Page) -> Value {
    page.run(script::PART_IN_VIEW, Vec::new()).await
}

/// M7: the links are drawn, and the roles at their ends are named.
#[test]
fn choosing_a_role_shows_its_links_and_where_they_lead() {
    journey(async |page| {
        let drawn = async || page.run(script::DRAWN_LINKS, Vec::new()).await;
        page.open("#/").await;
        assert_eq!(drawn().await, json!(0), "links are drawn though nothing is chosen");
        let chosen = start();
        page.open(&format!("#/?role={}", chosen.slug)).await;
        let links = link::links().iter().filter(|link| link.from == chosen || link.to == chosen);
        let links: Vec<&link::Link> = links.collect();
        page.until("every link of the role is drawn", async || drawn().await == json!(links.len())).await;
        for link in links {
            let other = if link.from == chosen { link.to } else { link.from };
            page.find("link", other.title).await;
        }
    });
}

/// M8, N5: the arrows walk along the links, and neither the title nor the page changes with what is chosen.
#[test]
fn the_arrow_keys_walk_along_the_links_and_enter_opens_the_role() {
    journey(async |page| {
        page.open(&format!("#/?role={}", start().slug)).await;
        let title = page.title().await;
        page.focus_on(&format!("#station-{}", start().slug)).await;
        let next = wayfinding::neighbour(start(), Direction::Onwards).expect("a link leads on");
        page.press_keys(&[Key::Right]).await;
        let beginning = format!("link {}, ", next.title);
        page.until("the next station has the focus", async || page.focused().await.starts_with(&beginning)).await;
        assert_eq!(page.hash().await, format!("#/?role={}", next.slug));
        assert_eq!(page.title().await, title);
        page.press_keys(&[Key::Enter]).await;
        page.find("heading", next.title).await;
        assert_eq!(page.hash().await, Route::role(next).hash());
    });
}

/// M8, A2: what the wheel and the hand do can be done with keys.
#[test]
fn keys_zoom_and_move_the_map() {
    journey(async |page| {
        page.open("#/").await;
        page.focus_on(&format!("#station-{}", first_station().slug)).await;
        page.write("0".chars()).await;
        let whole = part_in_view(page).await;
        page.write("++++".chars()).await;
        let part = part_in_view(page).await;
        assert_ne!(part, whole, "plus does not enlarge");
        page.press_with(Key::Shift, Key::Right.into()).await;
        let moved = part_in_view(page).await;
        assert_ne!(moved, part, "Shift with an arrow does not move the map");
        page.write("-".chars()).await;
        assert_ne!(part_in_view(page).await, moved, "minus does not make smaller");
        page.write("0".chars()).await;
        assert_eq!(part_in_view(page).await, whole, "zero does not bring the whole map back");
        assert_eq!(page.hash().await, "#/", "nothing was chosen by looking around");
    });
}

/// The station that the Tab key reaches while nothing is chosen.
fn first_station() -> RoleId {
    catalog::map().stations[0].role
}

/// M10: every role and every link of the map, and no map, where it would be too small.
#[test]
fn on_a_small_screen_the_list_says_what_the_map_shows() {
    journey(async |page| {
        page.open("#/").await;
        assert!(page.has("group", "Map of ").await, "there is room for the map, and it is not shown");
        page.browser.resize(600, 800).await;
        page.open("#/").await;
        assert!(!page.has("group", "Map of ").await, "the map is shown though it is too small to read");
        let listed = page.run(script::LISTED_ROLES, Vec::new()).await;
        assert_eq!(listed.as_object().map(serde_json::Map::len), Some(RoleId::all().len()));
        let leads = |from: RoleId, to: RoleId| {
            let ends = listed[Route::role(from).hash()].as_array();
            ends.is_some_and(|ends| ends.contains(&json!(Route::role(to).hash())))
        };
        let missing: Vec<String> = link::links()
            .iter()
            .filter(|link| !leads(link.from, link.to) || !leads(link.to, link.from))
            .map(|link| format!("{} to {}", link.from.slug, link.to.slug))
            .collect();
        assert_eq!(missing, Vec::<String>::new());
    });
}
