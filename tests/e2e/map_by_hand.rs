//! The map under a hand: the wheel and two fingers, and the page around it that has to scroll all the same.

use fantoccini::key::Key;
use itsm_career_roadmap::catalog::{Entity, RoleId};
use serde_json::json;

use crate::browser::journey;
use crate::page::Page;
use crate::pointer::{self, Place};
use crate::script;

/// What of the drawing is seen: where it begins, how much, and which of its points is under a place of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
struct View {
    left: f64,
    top: f64,
    width: f64,
    under: [f64; 2],
}

const VIEW: &str = "
    const drawing = document.querySelector('.map-drawing');
    const under = new DOMPoint(...arguments).matrixTransform(drawing.getScreenCTM().inverse());
    const { x, y, width } = drawing.viewBox.baseVal;
    return [x, y, width, under.x, under.y];";

impl View {
    async fn of(page: &Page, at: Place) -> Self {
        let told = page.run(VIEW, vec![json!(at.x), json!(at.y)]).await;
        let number = |position: usize| told[position].as_f64().expect("a number");
        Self { left: number(0), top: number(1), width: number(2), under: [number(3), number(4)] }
    }

    /// Whether the place of the window still shows the point of the drawing that it showed before, give or take two
    /// units.
    fn holds(self, before: Self) -> bool {
        self.under.iter().zip(before.under).all(|(now, then)| (now - then).abs() < 2.0)
    }
}

/// Opens the whole map and says where its middle is.
async fn open_whole_map(page: &Page) -> Place {
    page.open("#/").await;
    page.find("group", &format!("Map of {} roles", RoleId::all().len())).await;
    let middle = pointer::place_of(page, ".map-drawing").await;
    // Not exactly: nothing may depend on symmetry.
    let middle = Place { x: middle.x + 60, y: middle.y - 30 };
    for _ in 0..3 {
        pointer::turn_wheel_with(page, Key::Control, middle, 1000).await;
    }
    middle
}

async fn scrolled(page: &Page) -> i64 {
    page.run(script::SCROLLED, Vec::new()).await.as_i64().expect("a number")
}

/// M9: with Ctrl the wheel zooms, up to 400 % and back to the whole map, around the pointer.
#[test]
fn the_wheel_with_control_zooms_around_the_pointer() {
    journey(async |page| {
        let middle = open_whole_map(page).await;
        let (whole, before) = (View::of(page, middle).await, scrolled(page).await);
        page.find("button", "Zoom out").await;
        pointer::turn_wheel_with(page, Key::Control, middle, -300).await;
        let part = View::of(page, middle).await;
        assert!(part.width < whole.width * 0.5, "{part:?} is hardly larger than {whole:?}");
        assert!(part.holds(whole), "the point under the pointer went from {whole:?} to {part:?}");
        pointer::turn_wheel_with(page, Key::Control, middle, -2000).await;
        page.until("it says 400 %", async || page.says("400 %").await).await;
        pointer::turn_wheel_with(page, Key::Control, middle, 4000).await;
        let back = View::of(page, middle).await;
        assert!((back.width - whole.width).abs() < 0.1, "{back:?} is not the whole map, {whole:?}");
        assert_eq!(scrolled(page).await, before, "the page moved while the map was zoomed");
    });
}

/// M9: without Ctrl the wheel moves the drawing, and the page only when there is no more of the drawing.
#[test]
fn the_wheel_moves_the_drawing_first_and_then_the_page() {
    journey(async |page| {
        page.browser.resize(1280, 700).await;
        let middle = open_whole_map(page).await;
        pointer::turn_wheel_with(page, Key::Control, middle, -300).await;
        let (part, before) = (View::of(page, middle).await, scrolled(page).await);
        pointer::turn_wheel(page, middle, 60).await;
        let moved = View::of(page, middle).await;
        assert!(moved.top > part.top, "the drawing stayed at {part:?}");
        assert!((moved.left - part.left).abs() < 0.1, "a wheel that turns down moved the drawing sideways");
        assert_eq!(scrolled(page).await, before, "the page moved though there was more of the drawing");
        pointer::turn_wheel(page, middle, 5000).await;
        let end = View::of(page, middle).await;
        assert!(end.top > moved.top);
        assert_eq!(scrolled(page).await, before, "the page moved with the turn that reached the end of the drawing");
        pointer::turn_wheel(page, middle, 100).await;
        page.until("the page scrolls on", async || scrolled(page).await > before).await;
        assert!((View::of(page, middle).await.top - end.top).abs() < 0.1, "the drawing moved beyond its end");
    });
}

/// M9: the whole map has nothing to move; a reader who scrolls through the page is not held up by it.
#[test]
fn over_the_whole_map_the_wheel_scrolls_the_page() {
    journey(async |page| {
        page.browser.resize(1280, 700).await;
        let middle = open_whole_map(page).await;
        let (whole, before) = (View::of(page, middle).await, scrolled(page).await);
        pointer::turn_wheel(page, middle, 100).await;
        page.until("the page scrolls", async || scrolled(page).await > before).await;
        assert!((View::of(page, middle).await.top - whole.top).abs() < 0.1, "the whole map was moved");
    });
}

/// M9: two fingers that part enlarge what is between them, and choose nothing.
#[test]
fn two_fingers_zoom_the_map() {
    journey(async |page| {
        let middle = open_whole_map(page).await;
        // At its edges the drawing has to give way; what is between the fingers can stay only away from them.
        pointer::turn_wheel_with(page, Key::Control, middle, -100).await;
        let before = View::of(page, middle).await;
        pointer::pinch(page, middle, 40, 120).await;
        let part = View::of(page, middle).await;
        let factor = before.width / part.width;
        assert!((2.5..3.5).contains(&factor), "three times as far apart, but {factor} times as large");
        assert!(part.holds(before), "what is between the fingers went from {before:?} to {part:?}");
        pointer::pinch(page, middle, 120, 40).await;
        let back = View::of(page, middle).await;
        assert!((back.width - before.width).abs() < before.width * 0.1, "{back:?} is not as before, {before:?}");
        assert_eq!(page.hash().await, "#/", "a role was chosen by zooming");
    });
}
