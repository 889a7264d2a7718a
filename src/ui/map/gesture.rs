//! Fingers and the mouse on the map: turns pointer positions into panning and pinching.
//!
//! Plain arithmetic over positions inside the frame; the browser's events are unpacked by the board.

use crate::catalog::map::Point;
use crate::viewport::Viewport;

/// The pointers that are down, and how far they have moved since.
#[derive(Clone, Debug, Default)]
pub struct Gesture {
    pointers: Vec<(i32, Point)>,
    travelled: f32,
}

impl Gesture {
    /// Movements shorter than this many pixels are a click with an unsteady hand.
    const UNSTEADY: f32 = 5.0;

    /// A pointer goes down.
    pub fn press(&mut self, pointer: i32, at: Point) {
        if self.pointers.is_empty() {
            self.travelled = 0.0;
        }
        self.release(pointer);
        self.pointers.push((pointer, at));
    }

    /// A pointer goes up or away.
    pub fn release(&mut self, pointer: i32) {
        self.pointers.retain(|(held, _)| *held != pointer);
    }

    /// A pointer moves: one pans, two pinch. Returns the view that follows, or none when nothing is held.
    pub fn follow(&mut self, pointer: i32, to: Point, view: Viewport) -> Option<Viewport> {
        let index = self.pointers.iter().position(|(held, _)| *held == pointer)?;
        let from = self.pointers[index].1;
        let moved = Point { x: to.x - from.x, y: to.y - from.y };
        self.travelled += moved.x.hypot(moved.y);
        let other = self.pointers.iter().find(|(held, _)| *held != pointer).map(|(_, at)| *at);
        self.pointers[index].1 = to;
        Some(match other {
            None if self.is_click() => view,
            None => view.panned(moved.x, moved.y),
            Some(other) => {
                let middle = Point { x: f32::midpoint(other.x, to.x), y: f32::midpoint(other.y, to.y) };
                // First to where the middle is now: what lies between the fingers stays between them.
                view.panned(moved.x / 2.0, moved.y / 2.0)
                    .zoomed(distance(other, to) / distance(other, from).max(1.0), middle)
            }
        })
    }

    /// Whether what happened since the first pointer went down was a click and not a drag.
    pub fn is_click(&self) -> bool {
        self.travelled < Self::UNSTEADY
    }

    /// Whether the drawing is being moved. A pointer that is merely down may be on its way to a click.
    pub fn is_drag(&self) -> bool {
        !self.pointers.is_empty() && !self.is_click()
    }
}

fn distance(one: Point, other: Point) -> f32 {
    (one.x - other.x).hypot(one.y - other.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewport::Size;

    fn view() -> Viewport {
        let drawing = Size { width: 1600.0, height: 900.0 };
        Viewport::fitted(Size { width: 800.0, height: 600.0 }, drawing).zoomed_centrally(4.0)
    }

    #[test]
    fn an_unsteady_click_stays_a_click_and_moves_nothing() {
        let mut gesture = Gesture::default();
        gesture.press(1, Point { x: 100.0, y: 100.0 });
        assert_eq!(gesture.follow(1, Point { x: 102.0, y: 101.0 }, view()), Some(view()));
        assert!(gesture.is_click());
    }

    #[test]
    fn a_drag_pans_and_is_no_click() {
        let mut gesture = Gesture::default();
        gesture.press(1, Point { x: 100.0, y: 100.0 });
        assert_eq!(gesture.follow(1, Point { x: 160.0, y: 100.0 }, view()), Some(view().panned(60.0, 0.0)));
        assert!(!gesture.is_click());
    }

    #[test]
    fn two_fingers_apart_enlarge() {
        let mut gesture = Gesture::default();
        gesture.press(1, Point { x: 300.0, y: 300.0 });
        gesture.press(2, Point { x: 400.0, y: 300.0 });
        let pinched = gesture.follow(2, Point { x: 500.0, y: 300.0 }, view()).expect("two pointers are down");
        assert!(pinched.scale() > view().scale() * 1.9);
    }

    #[test]
    fn a_pointer_that_never_went_down_does_nothing() {
        assert_eq!(Gesture::default().follow(7, Point { x: 1.0, y: 1.0 }, view()), None);
    }
}
