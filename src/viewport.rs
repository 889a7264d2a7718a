//! The part of the map that its frame shows: pure arithmetic of panning and zooming.
//!
//! Lengths of the frame are CSS pixels, lengths of the drawing are its own units; the scale is pixels per unit.
//! Where pointers and wheels come from is told in [`crate::ui`], never here.

use crate::catalog::map::Point;
use crate::decimal::decimal;

/// A width and a height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Across.
    pub width: f32,
    /// Down.
    pub height: f32,
}

/// What of the drawing is seen, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    frame: Size,
    drawing: Size,
    scale: f32,
    left: f32,
    top: f32,
}

impl Viewport {
    /// The largest scale: 400 %.
    pub const LARGEST: f32 = 4.0;
    /// Below this scale the labels of the map can no longer be read in comfort.
    pub const LEGIBLE: f32 = 0.72;
    /// What one press of a zoom button or key changes.
    pub const STEP: f32 = 1.25;

    /// The whole drawing, as large as the frame allows.
    pub fn fitted(frame: Size, drawing: Size) -> Self {
        let mut view = Self { frame, drawing, scale: 1.0, left: 0.0, top: 0.0 };
        view.scale = view.smallest();
        view.clamped()
    }

    /// The drawing at a scale that can be read: fitted where that is legible, otherwise around a point of interest.
    pub fn legible(frame: Size, drawing: Size, around: Option<Point>) -> Self {
        let fitted = Self::fitted(frame, drawing);
        if fitted.scale >= Self::LEGIBLE {
            return fitted;
        }
        let mut view = Self { scale: Self::LEGIBLE, left: 0.0, top: 0.0, ..fitted };
        if let Some(point) = around {
            view.left = point.x - frame.width / view.scale / 2.0;
            view.top = point.y - frame.height / view.scale / 2.0;
        } else {
            view.top = (drawing.height - frame.height / view.scale) / 2.0;
        }
        view.clamped()
    }

    /// Whether this is a view in a frame of that size.
    pub fn is_in(self, frame: Size) -> bool {
        self.frame == frame
    }

    /// The same view in a frame of another size.
    #[must_use]
    pub fn resized(self, frame: Size) -> Self {
        if self.is_fitted() {
            return Self::legible(frame, self.drawing, None);
        }
        Self { frame, ..self }.clamped()
    }

    /// Zoomed by a factor, the given point of the frame staying where it is.
    #[must_use]
    pub fn zoomed(self, factor: f32, at: Point) -> Self {
        let scale = within(self.scale * factor, self.smallest(), Self::LARGEST);
        let fixed = self.to_drawing(at);
        Self { scale, left: fixed.x - at.x / scale, top: fixed.y - at.y / scale, ..self }.clamped()
    }

    /// Zoomed by a factor around the middle of the frame.
    #[must_use]
    pub fn zoomed_centrally(self, factor: f32) -> Self {
        self.zoomed(factor, Point { x: self.frame.width / 2.0, y: self.frame.height / 2.0 })
    }

    /// Moved by so many pixels, as a hand would drag the drawing.
    #[must_use]
    pub fn panned(self, across: f32, down: f32) -> Self {
        Self { left: self.left - across / self.scale, top: self.top - down / self.scale, ..self }.clamped()
    }

    /// Moved as little as needed for a point of the drawing to lie inside the frame with a margin in units.
    #[must_use]
    pub fn showing(self, point: Point, margin: f32) -> Self {
        let nudge = |start: f32, length: f32, at: f32| {
            let margin = margin.min(length / 2.0);
            start.min(at - margin).max(at + margin - length)
        };
        Self {
            left: nudge(self.left, self.frame.width / self.scale, point.x),
            top: nudge(self.top, self.frame.height / self.scale, point.y),
            ..self
        }
        .clamped()
    }

    /// Pixels per unit.
    pub fn scale(self) -> f32 {
        self.scale
    }

    /// The scale in words a person uses: 100 is the size at which the map was drawn.
    pub fn percent(self) -> u16 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 400")]
        let percent = (self.scale * 100.0).round() as u16;
        percent
    }

    /// Whether the whole drawing is seen.
    pub fn is_fitted(self) -> bool {
        self.scale <= self.smallest() * 1.001
    }

    /// Whether it cannot be enlarged further.
    pub fn is_largest(self) -> bool {
        self.scale >= Self::LARGEST
    }

    /// The `viewBox` of an SVG of the frame's size.
    pub fn view_box(self) -> String {
        let (width, height) = (self.frame.width / self.scale, self.frame.height / self.scale);
        [self.left, self.top, width, height].map(decimal).join(" ")
    }

    fn to_drawing(self, at: Point) -> Point {
        Point { x: self.left + at.x / self.scale, y: self.top + at.y / self.scale }
    }

    fn smallest(self) -> f32 {
        let across = self.frame.width / self.drawing.width.max(1.0);
        let down = self.frame.height / self.drawing.height.max(1.0);
        within(across.min(down), 0.05, Self::LARGEST)
    }

    fn clamped(self) -> Self {
        let place = |start: f32, length: f32, whole: f32| {
            if length >= whole { (whole - length) / 2.0 } else { within(start, 0.0, whole - length) }
        };
        Self {
            left: place(self.left, self.frame.width / self.scale, self.drawing.width),
            top: place(self.top, self.frame.height / self.scale, self.drawing.height),
            ..self
        }
    }
}

/// The nearest value from the least to the most. Unlike the library's own it cannot fail, and so brings no words for a
/// failure, which print numbers to the last digit and weigh 4 KB of the first visit.
fn within(value: f32, least: f32, most: f32) -> f32 {
    value.max(least).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: Size = Size { width: 1600.0, height: 900.0 };
    const FRAME: Size = Size { width: 800.0, height: 600.0 };

    #[track_caller]
    fn assert_near(left: f32, right: f32) {
        assert!((left - right).abs() < 0.01, "{left} is not {right}");
    }

    #[test]
    fn a_fitted_view_shows_everything_and_centres_the_rest() {
        let view = Viewport::fitted(FRAME, DRAWING);
        assert_near(view.scale, 0.5);
        assert_eq!(view.view_box(), "0 -150 1600 1200");
        assert!(view.is_fitted());
    }

    #[test]
    fn a_small_frame_starts_legible_around_the_point_of_interest() {
        let view = Viewport::legible(FRAME, DRAWING, Some(Point { x: 1500.0, y: 450.0 }));
        assert_near(view.scale, Viewport::LEGIBLE);
        assert_near(view.left + FRAME.width / view.scale, DRAWING.width);
    }

    /// M9: the point under the pointer stays.
    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let at = Point { x: 200.0, y: 300.0 };
        let view = Viewport::fitted(FRAME, DRAWING).zoomed(3.0, at);
        let before = view.to_drawing(at);
        let after = view.zoomed(1.5, at).to_drawing(at);
        assert_near(before.x, after.x);
        assert_near(before.y, after.y);
    }

    /// M9: the two ends of zooming.
    #[test]
    fn zooming_stops_at_four_hundred_percent_and_at_the_whole_map() {
        let view = Viewport::fitted(FRAME, DRAWING);
        assert_eq!(view.zoomed_centrally(100.0).percent(), 400);
        assert!(view.zoomed_centrally(0.001).is_fitted());
    }

    #[test]
    fn panning_stops_at_the_edges() {
        let view = Viewport::fitted(FRAME, DRAWING).zoomed_centrally(4.0);
        assert_near(view.panned(1e6, 1e6).left, 0.0);
        assert_near(view.panned(-1e6, 0.0).left, DRAWING.width - FRAME.width / view.scale);
    }

    #[test]
    fn showing_a_point_brings_it_into_the_frame_and_moves_no_further() {
        let view = Viewport::fitted(FRAME, DRAWING).zoomed_centrally(4.0);
        let shown = view.showing(Point { x: 1500.0, y: 800.0 }, 40.0);
        assert_near(shown.left + FRAME.width / shown.scale, 1540.0);
        assert_eq!(shown.showing(Point { x: 1500.0, y: 800.0 }, 40.0), shown);
    }
}
