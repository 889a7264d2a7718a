//! `markup!`: views written like HTML.
//!
//! Leptos' own `view!` gives every element a type of its own, with its own code to build, change and remove it; in an
//! application of this size that is two thirds of what a visitor downloads. `markup!` reads the same notation and
//! writes plain data instead, one type for all of it, which `crate::ui::markup` of the application draws.
//! Signals, memos, effects, contexts and components stay those of Leptos.
//!
//! | written | meaning |
//! |---|---|
//! | `<p class="lead">"Text" {value}</p>` | an element, a text, anything that implements `IntoMarkup` |
//! | `name=value`, `name=move \|\| value` | an attribute; a closure is followed |
//! | `prop:name=value`, `style:name=value` | a property of the element; a property of its style |
//! | `on:click=handler`, `on:click:capture=handler` | told of an event |
//! | `node_ref=reference` | the element itself, once it is drawn |
//! | `<Component prop=value>…</Component>` | a component of Leptos that gives `Markup` |

mod expand;

use proc_macro::TokenStream;

/// Views written like HTML; see the crate for the notation.
#[proc_macro]
pub fn markup(input: TokenStream) -> TokenStream {
    let written = match rstml::parse2(input.into()) {
        Ok(nodes) => expand::expand(&nodes).unwrap_or_else(|error| error.to_compile_error()),
        Err(error) => error.to_compile_error(),
    };
    written.into()
}
