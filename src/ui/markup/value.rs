//! What attributes and properties are set to.

use std::borrow::Cow;

use leptos::prelude::{Get, Memo, Signal};

use crate::decimal::decimal;

/// A value, or a closure that gives one.
#[derive(Default)]
pub enum Value {
    /// Not there: the attribute is left out.
    #[default]
    Absent,
    /// There or not there; for a property, true or false.
    Flag(bool),
    /// A text.
    Text(Cow<'static, str>),
    /// What a closure gives, now and whenever a signal it reads has changed.
    Live(Box<dyn Fn() -> Value + Send>),
}

impl Value {
    /// The value that a closure gives at last.
    pub(super) fn settled(mut self) -> Self {
        while let Self::Live(read) = self {
            self = read();
        }
        self
    }

    /// Whether setting the one after the other changes nothing.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Absent, Self::Absent) => true,
            (Self::Flag(one), Self::Flag(other)) => one == other,
            (Self::Text(one), Self::Text(other)) => one == other,
            _ => false,
        }
    }
}

/// What a value can be made of.
pub trait IntoValue {
    /// The value.
    fn into_value(self) -> Value;
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        Value::Flag(self)
    }
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Text(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Text(Cow::Owned(self))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, T::into_value)
    }
}

impl<T: IntoValue + 'static, F: Fn() -> T + Send + 'static> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().into_value()))
    }
}

impl<T: IntoValue + Clone + Send + Sync + 'static> IntoValue for Memo<T> {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self.get().into_value()))
    }
}

impl<T: IntoValue + Clone + Send + Sync + 'static> IntoValue for Signal<T> {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self.get().into_value()))
    }
}

impl IntoValue for usize {
    fn into_value(self) -> Value {
        self.to_string().into_value()
    }
}

impl IntoValue for f32 {
    fn into_value(self) -> Value {
        decimal(self).into_value()
    }
}
