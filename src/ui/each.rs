//! One value for each of many, told only to those for whom it is another one.
//!
//! A thousand views that follow one signal are all told of every change of it, and each of them takes as long to stop
//! following as there are others: with the square of their number. Here one follows, and each view has its own.

use leptos::prelude::*;

use super::state::follow_changes;

/// A value for each of many, by position: a handle.
pub struct Each<T: 'static>(StoredValue<Vec<RwSignal<T>>>);

impl<T> Clone for Each<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Each<T> {}

impl<T: Clone + PartialEq + Send + Sync> Each<T> {
    /// What a reading gives, now and whenever a signal it reads has changed, for as long as the calling view lives. It has
    /// to give as many values each time.
    pub fn following(read: impl Fn() -> Vec<T> + 'static) -> Self {
        let signals: Vec<RwSignal<T>> = untrack(&read).into_iter().map(RwSignal::new).collect();
        let each = Self(StoredValue::new(signals));
        follow_changes(Box::new(move || {
            for (signal, value) in each.0.get_value().into_iter().zip(read()) {
                if *signal.read_untracked() != value {
                    signal.set(value);
                }
            }
        }));
        each
    }

    /// The value at a position, followed; none beyond the last.
    pub fn at(self, position: usize) -> Option<T> {
        self.0.with_value(|signals| signals.get(position).copied()).map(|signal| signal.get())
    }
}
