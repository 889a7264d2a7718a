//! What a hand does: clicking, turning a wheel, putting two fingers on the glass.

use std::time::Duration;

use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
    WheelAction, WheelActions,
};
use fantoccini::key::Key;
use serde_json::json;

use crate::engine::{Engine, cannot};
use crate::page::Page;

/// A place in the window, in CSS pixels.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) x: i64,
    pub(crate) y: i64,
}

/// The middle of what matches a selector, brought into the window.
pub(crate) async fn place_of(page: &Page, selector: &str) -> Place {
    let middle = page.run(MIDDLE, vec![json!(selector)]).await;
    let number = |position: usize| middle[position].as_i64().expect("a number");
    Place { x: number(0), y: number(1) }
}

const MIDDLE: &str = "
    const element = document.querySelector(arguments[0]);
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2].map(Math.round);";

/// Clicks with the mouse.
pub(crate) async fn click(page: &Page, at: Place) {
    #[expect(clippy::cast_precision_loss, reason = "windows are a few thousand pixels wide")]
    let (x, y) = (at.x as f64, at.y as f64);
    let button = MOUSE_BUTTON_LEFT;
    let steps =
        [PointerAction::MoveTo { duration: None, x, y }, PointerAction::Down { button }, PointerAction::Up { button }];
    page.act(steps.into_iter().fold(MouseActions::new("mouse".to_owned()), MouseActions::then).into()).await;
}

/// Takes hold of something with the mouse, moves it and lets it go.
pub(crate) async fn drag(page: &Page, from: Place, to: Place) {
    let button = MOUSE_BUTTON_LEFT;
    let at = |place: Place| {
        #[expect(clippy::cast_precision_loss, reason = "windows are a few thousand pixels wide")]
        let (x, y) = (place.x as f64, place.y as f64);
        PointerAction::MoveTo { duration: None, x, y }
    };
    let steps = [at(from), PointerAction::Down { button }, at(to), PointerAction::Up { button }];
    page.act(steps.into_iter().fold(MouseActions::new("mouse".to_owned()), MouseActions::then).into()).await;
}

/// Turns the wheel down by so many pixels while the mouse rests at a place.
pub(crate) async fn turn_wheel(page: &Page, at: Place, down: i64) {
    has_wheel();
    page.act(wheel(at, down, 0).into()).await;
}

/// The same while a key is held down.
pub(crate) async fn turn_wheel_with(page: &Page, held: Key, at: Place, down: i64) {
    has_wheel();
    let value = char::from(held);
    let keys = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value });
    // The key goes down, the wheel turns, the key comes up.
    let keys = keys.then(KeyAction::Pause { duration: Duration::ZERO }).then(KeyAction::Up { value });
    page.act(Actions::from(keys).and(wheel(at, down, 1))).await;
}

fn has_wheel() {
    if Engine::here() == Engine::WebKit {
        cannot("WebKitGTK’s driver scrolls the page and lets it hear of no wheel");
    }
}

/// A turn of the wheel after so many moments of rest.
fn wheel(at: Place, down: i64, moments: usize) -> WheelActions {
    let source = WheelActions::new("wheel".to_owned());
    let rest = |source: WheelActions, _| source.then(WheelAction::Pause { duration: Duration::ZERO });
    let turn = WheelAction::Scroll { duration: None, x: at.x, y: at.y, delta_x: 0, delta_y: down };
    (0..moments).fold(source, rest).then(turn)
}

/// In how many moves a finger gets from one place to another.
const MOVES: i64 = 2;

/// Two fingers side by side, both so far from a place, move until they are so far from it, and are lifted.
pub(crate) async fn pinch(page: &Page, around: Place, from: i64, to: i64) {
    if Engine::here() == Engine::WebKit {
        cannot("WebKitGTK’s driver has no fingers, only a mouse");
    }
    let finger = |name: &str, side: i64| {
        let at = |distance: i64| {
            #[expect(clippy::cast_precision_loss, reason = "windows are a few thousand pixels wide")]
            let (x, y) = ((around.x + side * distance) as f64, around.y as f64);
            PointerAction::MoveTo { duration: None, x, y }
        };
        let button = MOUSE_BUTTON_LEFT;
        let way = (1..=MOVES).map(|step| at(from + (to - from) * step / MOVES));
        let steps = [at(from), PointerAction::Down { button }].into_iter().chain(way);
        let steps = steps.chain([PointerAction::Up { button }]);
        steps.fold(TouchActions::new(name.to_owned()), TouchActions::then)
    };
    page.act(Actions::from(finger("one finger", -1)).and(finger("another finger", 1))).await;
}
