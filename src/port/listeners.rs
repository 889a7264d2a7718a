//! Listeners: who wants to be told of a change, and the receipt that ends it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// A receipt for being told of changes; dropping it ends that.
#[must_use = "dropping a subscription ends it"]
pub struct Subscription(Option<Box<dyn FnOnce() + Send + Sync>>);

impl Subscription {
    /// A receipt that does this when it is dropped.
    pub fn new(end: impl FnOnce() + Send + Sync + 'static) -> Self {
        Self(Some(Box::new(end)))
    }

    /// A receipt for something that never happens.
    pub fn none() -> Self {
        Self(None)
    }

    /// Keeps listening for as long as the page lives.
    pub fn forever(mut self) {
        self.0 = None;
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            end();
        }
    }
}

impl fmt::Debug for Subscription {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Subscription")
    }
}

type Listener<T> = Arc<dyn Fn(&T) + Send + Sync>;

/// A set of listeners. Clones share it.
pub struct Listeners<T: ?Sized>(Arc<Mutex<Entries<T>>>);

struct Entries<T: ?Sized> {
    next: u64,
    listeners: Vec<(u64, Listener<T>)>,
}

impl<T: ?Sized + 'static> Listeners<T> {
    /// Adds a listener.
    pub fn subscribe(&self, listener: impl Fn(&T) + Send + Sync + 'static) -> Subscription {
        let number = self.with(|entries| {
            entries.next += 1;
            entries.listeners.push((entries.next, Arc::new(listener)));
            entries.next
        });
        let listeners = self.clone();
        Subscription::new(move || {
            listeners.with(|entries| entries.listeners.retain(|(other, _)| *other != number));
        })
    }

    /// Tells every listener. A listener may subscribe, unsubscribe or cause another change.
    pub fn tell(&self, news: &T) {
        let listeners: Vec<_> =
            self.with(|entries| entries.listeners.iter().map(|(_, listener)| Arc::clone(listener)).collect());
        for listener in listeners {
            listener(news);
        }
    }

    fn with<R>(&self, work: impl FnOnce(&mut Entries<T>) -> R) -> R {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T: ?Sized> Clone for Listeners<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: ?Sized> Default for Listeners<T> {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Entries { next: 0, listeners: Vec::new() })))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn a_dropped_subscription_is_told_nothing_more() {
        let listeners = Listeners::<str>::default();
        let told = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&told);
        let subscription = listeners.subscribe(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        listeners.tell("first");
        drop(subscription);
        listeners.tell("second");
        assert_eq!(told.load(Ordering::Relaxed), 1);
    }
}
