//! What can be shown.

use std::borrow::Cow;

use leptos::prelude::{Get, Memo, Signal};

use super::{Content, Markup};

/// What can be put into a view.
pub trait IntoMarkup {
    /// As something to show.
    fn into_markup(self) -> Markup;
}

impl IntoMarkup for Markup {
    fn into_markup(self) -> Markup {
        self
    }
}

impl IntoMarkup for () {
    fn into_markup(self) -> Markup {
        Content::Nothing.into()
    }
}

impl IntoMarkup for &'static str {
    fn into_markup(self) -> Markup {
        Content::Text(Cow::Borrowed(self)).into()
    }
}

impl IntoMarkup for String {
    fn into_markup(self) -> Markup {
        Content::Text(Cow::Owned(self)).into()
    }
}

impl<T: IntoMarkup> IntoMarkup for Option<T> {
    fn into_markup(self) -> Markup {
        self.map_or_else(|| ().into_markup(), T::into_markup)
    }
}

impl<T: IntoMarkup> IntoMarkup for Vec<T> {
    fn into_markup(self) -> Markup {
        self.into_iter().collect()
    }
}

impl<T: IntoMarkup> FromIterator<T> for Markup {
    fn from_iter<I: IntoIterator<Item = T>>(parts: I) -> Self {
        Content::Several(parts.into_iter().map(T::into_markup).collect()).into()
    }
}

impl<T: IntoMarkup + 'static, F: Fn() -> T + Send + 'static> IntoMarkup for F {
    fn into_markup(self) -> Markup {
        Content::Live(Box::new(move || self().into_markup())).into()
    }
}

impl<T: IntoMarkup + Clone + Send + Sync + 'static> IntoMarkup for Memo<T> {
    fn into_markup(self) -> Markup {
        Content::Live(Box::new(move || self.get().into_markup())).into()
    }
}

impl<T: IntoMarkup + Clone + Send + Sync + 'static> IntoMarkup for Signal<T> {
    fn into_markup(self) -> Markup {
        Content::Live(Box::new(move || self.get().into_markup())).into()
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl IntoMarkup for $number {
            fn into_markup(self) -> Markup {
                self.to_string().into_markup()
            }
        }
    )*};
}
numbers!(u16, u32, usize);

impl<T: IntoMarkup, const LENGTH: usize> IntoMarkup for [T; LENGTH] {
    fn into_markup(self) -> Markup {
        self.into_iter().collect()
    }
}
