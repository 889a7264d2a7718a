//! Drawing in steps: what is seen first is drawn at once, and the rest in the frames that follow, so that a long page
//! answers a click as quickly as a short one.
//!
//! While something is still to come, the element around it is `aria-busy`.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use leptos::prelude::{Owner, request_animation_frame, window, window_event_listener_untyped};
use web_sys::Node;

use super::draw::{Drawn, Space};
use super::{Content, Markup};

/// How long may be drawn in one frame, in milliseconds, before the browser has its turn again.
const TURN: f64 = 6.0;

/// What says that something is still to come, and for whom.
const BUSY: &str = "aria-busy";

impl Markup {
    /// Draws the first so many of its parts at once and the others in the frames that follow. Printed, it is whole.
    #[must_use]
    pub fn in_steps(self, first: usize) -> Self {
        match *self.0 {
            Content::Several(mut parts) if parts.len() == 1 => parts.remove(0).in_steps(first),
            Content::Several(parts) => Content::Steps(parts, first).into(),
            other => other.into(),
        }
    }

    /// Makes it only when it is drawn: of a list in steps, what is not seen yet takes no time before its turn.
    #[must_use]
    pub fn when_drawn(make: impl FnOnce() -> Self + Send + 'static) -> Self {
        Content::Unmade(Box::new(make)).into()
    }

    /// Draws it in one of the frames that follow. The room for it has to be there before, or the page would move.
    #[must_use]
    pub fn later(self) -> Self {
        Content::Steps(vec![self], 0).into()
    }
}

/// What is drawn in steps.
pub(super) struct Steps(Rc<RefCell<Row>>);

struct Row {
    drawn: Vec<Drawn>,
    awaited: VecDeque<Markup>,
    /// Marks where the parts end.
    end: Node,
    space: Space,
    /// The view in which the parts that are awaited were written, and with which they go.
    owner: Option<Owner>,
}

thread_local! {
    /// What is to be drawn, whoever came last first: a list is whole before the page below it goes on.
    static AWAITING: RefCell<Vec<Weak<RefCell<Row>>>> = const { RefCell::new(Vec::new()) };
    /// Whether a turn is due.
    static IS_DUE: Cell<bool> = const { Cell::new(false) };
    /// Whether the printer is listened for.
    static IS_LISTENING: Cell<bool> = const { Cell::new(false) };
}

impl Steps {
    /// Draws the first parts and asks for a turn for the others.
    pub(super) fn draw(parts: Vec<Markup>, first: usize, end: Node, space: Space) -> Self {
        let mut awaited = VecDeque::from(parts);
        let drawn = awaited.drain(..first.min(awaited.len())).map(|part| part.draw(space)).collect();
        let row = Rc::new(RefCell::new(Row { drawn, awaited, end, space, owner: Owner::current() }));
        let steps = Self(row);
        steps.ask_for_turn();
        steps
    }

    /// Changes the first parts into other ones, as the change does it, and asks for a turn for the others. What was drawn
    /// of more parts goes.
    pub(super) fn redraw(
        &self,
        mut parts: Vec<Markup>,
        first: usize,
        change: impl FnOnce(Vec<Markup>, &mut Vec<Drawn>, &Node),
    ) {
        {
            let mut row = self.0.borrow_mut();
            row.awaited = parts.split_off(first.min(parts.len())).into();
            row.owner = Owner::current();
            let Row { drawn, end, .. } = &mut *row;
            change(parts, drawn, end);
            row.tell();
        }
        self.ask_for_turn();
    }

    fn ask_for_turn(&self) {
        if !self.0.borrow().awaited.is_empty() {
            let this = Rc::downgrade(&self.0);
            AWAITING.with_borrow_mut(|awaiting| {
                awaiting.retain(|other| !other.ptr_eq(&this));
                awaiting.push(this);
            });
            ask_for_turn();
        }
    }

    pub(super) fn first_node(&self) -> Option<Node> {
        let row = self.0.borrow();
        row.drawn.first().map_or_else(|| Some(row.end.clone()), Drawn::first_node)
    }

    pub(super) fn each_node(&self, visit: &mut dyn FnMut(&Node)) {
        let row = self.0.borrow();
        row.drawn.iter().for_each(|part| part.each_node(visit));
        visit(&row.end);
    }

    /// Told when it was put somewhere.
    pub(super) fn is_placed(&self) {
        let row = self.0.borrow();
        row.drawn.iter().for_each(Drawn::is_placed);
        row.tell();
    }
}

impl Row {
    /// Draws the next part, and says whether there are more.
    fn step(&mut self) -> bool {
        if let Some(part) = self.awaited.pop_front()
            && let Some(parent) = self.end.parent_node()
        {
            let space = self.space;
            let drawn = match &self.owner {
                Some(owner) => owner.with(|| part.draw(space)),
                None => part.draw(space),
            };
            drawn.place(&parent, Some(&self.end));
            self.drawn.push(drawn);
        }
        if self.awaited.is_empty() {
            self.tell();
        }
        !self.awaited.is_empty()
    }

    /// Says on the element around it whether something is still to come.
    fn tell(&self) {
        if let Some(around) = self.end.parent_element() {
            let _ = if self.awaited.is_empty() {
                around.remove_attribute(BUSY)
            } else {
                around.set_attribute(BUSY, "true")
            };
        }
    }
}

/// Draws all that is still to come at once: for paper, and for whoever goes to a place further down.
pub fn draw_rest() {
    while step_of_last() {}
}

/// Draws one part of whoever came last, and says whether anybody is still waiting.
fn step_of_last() -> bool {
    let Some(last) = AWAITING.with_borrow(|awaiting| awaiting.last().cloned()) else { return false };
    let row = last.upgrade();
    let mut row = row.as_ref().map(|row| row.try_borrow_mut());
    // It is being drawn by whoever asks: it goes on when they are done.
    if let Some(Err(_)) = row {
        return false;
    }
    let has_more = row.as_mut().is_some_and(|row| row.as_mut().is_ok_and(|row| row.step()));
    AWAITING.with_borrow_mut(|awaiting| {
        if !has_more {
            awaiting.retain(|other| !other.ptr_eq(&last));
        }
        !awaiting.is_empty()
    })
}

/// The next turn comes after the frame that is drawn now.
fn ask_for_turn() {
    if !IS_LISTENING.replace(true) {
        // For as long as the page lives: paper gets everything.
        let _ = window_event_listener_untyped("beforeprint", |_| draw_rest());
    }
    if !IS_DUE.replace(true) {
        request_animation_frame(|| request_animation_frame(take_turn));
    }
}

fn take_turn() {
    let now = || window().performance().map_or(f64::MAX, |performance| performance.now());
    let begun = now();
    while step_of_last() {
        if now() - begun > TURN {
            return request_animation_frame(take_turn);
        }
    }
    IS_DUE.set(false);
}
