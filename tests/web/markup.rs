//! Views as data in a real page: what stays when they are drawn anew.

use itsm_career_roadmap::ui::each::Each;
use itsm_career_roadmap::ui::markup::{IntoMarkup, Markup, draw_rest, markup};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::visit::settled;

/// A view on a page of its own.
struct Drawn {
    host: HtmlElement,
    _mounted: Box<dyn std::any::Any>,
}

impl Drop for Drawn {
    fn drop(&mut self) {
        self.host.remove();
    }
}

impl Drawn {
    fn new(view: impl FnOnce() -> Markup + 'static) -> Self {
        let host: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
        document().body().expect("a body").append_child(&host).expect("room for it");
        let mounted = mount_to(host.clone(), view);
        Self { host, _mounted: Box::new(mounted) }
    }

    fn one(&self, selector: &str) -> HtmlElement {
        self.host.query_selector(selector).expect("a selector").expect(selector).unchecked_into()
    }

    fn text(&self) -> String {
        self.host.text_content().unwrap_or_default()
    }
}

#[wasm_bindgen_test]
async fn what_differs_is_changed_and_the_focus_stays() {
    let count = RwSignal::new(1);
    let drawn = Drawn::new(move || {
        let view = move || markup! { <p>"Pressed " {count.get().to_string()} <button>"Again"</button></p> };
        view.into_markup()
    });
    let button = drawn.one("button");
    button.focus().expect("a button takes the focus");
    count.set(2);
    settled().await;
    assert_eq!(drawn.text(), "Pressed 2Again");
    assert_eq!(document().active_element().as_ref(), Some(button.as_ref()), "the same button");
}

#[wasm_bindgen_test]
async fn a_list_grows_and_shrinks_in_its_place() {
    let words = RwSignal::new(vec!["one", "two"]);
    let drawn = Drawn::new(move || {
        let list = move || words.get().into_iter().map(|word| markup! { <i>{word}</i> }).collect::<Markup>();
        markup! { "[" {list} "]" }
    });
    assert_eq!(drawn.text(), "[onetwo]");
    for (next, text) in [(vec!["two", "three", "four"], "[twothreefour]"), (vec![], "[]"), (vec!["five"], "[five]")] {
        words.set(next);
        settled().await;
        assert_eq!(drawn.text(), text);
    }
}

#[wasm_bindgen_test]
async fn another_kind_of_thing_takes_the_place_of_the_one_before() {
    let shown = RwSignal::new(0);
    let drawn = Drawn::new(move || {
        let part = move || match shown.get() {
            0 => ().into_markup(),
            1 => "text".into_markup(),
            2 => markup! { <b>"bold"</b> <i>"and"</i> },
            3 => (move || "deep").into_markup(),
            _ => markup! { <b title="x">"bold"</b> },
        };
        markup! { "(" {part} ")" }
    });
    for (next, text) in [(2, "(boldand)"), (1, "(text)"), (3, "(deep)"), (4, "(bold)"), (0, "()"), (3, "(deep)")] {
        shown.set(next);
        settled().await;
        assert_eq!(drawn.text(), text, "{next}");
    }
}

#[wasm_bindgen_test]
async fn only_the_listener_of_the_present_view_is_told() {
    let (turn, told) = (RwSignal::new(1), StoredValue::new(Vec::new()));
    let drawn = Drawn::new(move || {
        let view = move || {
            let turn = turn.get();
            markup! { <button on:click=move |_| told.update_value(|told| told.push(turn))>"Tell"</button> }
        };
        view.into_markup()
    });
    drawn.one("button").click();
    turn.set(2);
    settled().await;
    drawn.one("button").click();
    assert_eq!(told.get_value(), [1, 2]);
}

#[wasm_bindgen_test]
async fn attributes_come_and_go_and_a_field_shows_what_it_is_told() {
    let (is_hidden, value) = (RwSignal::new(false), RwSignal::new("a".to_owned()));
    let drawn = Drawn::new(move || {
        markup! { <input hidden=move || is_hidden.get() aria-label=move || is_hidden.get().then_some("gone") prop:value=move || value.get() /> }
    });
    let field: web_sys::HtmlInputElement = drawn.one("input").unchecked_into();
    assert!(!field.has_attribute("hidden") && !field.has_attribute("aria-label"));
    is_hidden.set(true);
    value.set("b".to_owned());
    settled().await;
    assert_eq!((field.has_attribute("hidden"), field.get_attribute("aria-label").as_deref()), (true, Some("gone")));
    assert_eq!(field.value(), "b");
    is_hidden.set(false);
    settled().await;
    assert!(!field.has_attribute("hidden") && !field.has_attribute("aria-label"));
}

#[wasm_bindgen_test]
async fn a_link_in_a_drawing_is_one_of_svg_also_when_it_comes_later() {
    let is_linked = RwSignal::new(false);
    let drawn = Drawn::new(move || {
        let link = move || is_linked.get().then(|| markup! { <a href="#/"><text>"station"</text></a> });
        markup! { <svg>{link}</svg> }
    });
    is_linked.set(true);
    settled().await;
    assert_eq!(drawn.one("a").namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
}

/// Signals go with the view that made them. What was drawn inside it must be gone by then, at any depth and in
/// whichever order a change reaches the parts.
#[wasm_bindgen_test]
async fn nothing_inside_a_view_that_has_gone_runs_once_more() {
    let is_open = RwSignal::new(true);
    let other = RwSignal::new(0);
    let late = RwSignal::new(0);
    let drawn = Drawn::new(move || {
        let inside = move || {
            let own = Memo::new(move |_| other.get());
            let region = Memo::new(move |_| (other.get(), is_open.get()).1);
            let innermost = move || {
                is_open.track();
                // An application would ask for the value, and break where there is none any more.
                if own.try_get_untracked().is_none() {
                    late.update_untracked(|late| *late += 1);
                }
                "open"
            };
            let inner = move || {
                region.track();
                markup! { <p>{innermost}</p> }
            };
            inner.into_markup()
        };
        let outer = move || if is_open.get() { untrack(inside) } else { "closed".into_markup() };
        outer.into_markup()
    });
    // The region asks for everything anew, and is told of later changes after what is inside it.
    other.set(1);
    settled().await;
    assert_eq!(drawn.text(), "open");
    is_open.set(false);
    settled().await;
    assert_eq!((drawn.text().as_str(), late.get_untracked()), ("closed", 0));
}

/// N7: the first parts at once, the others with the next frames, and those of a view that has gone never.
#[wasm_bindgen_test]
async fn a_long_view_is_drawn_in_steps() {
    let is_open = RwSignal::new(true);
    let length = RwSignal::new(9);
    let rows = move || {
        let rows = (1..=length.get()).map(|row| markup! { <li>{move || row.to_string()}</li> });
        rows.collect::<Markup>().in_steps(2)
    };
    let drawn = Drawn::new(move || {
        let list = move || is_open.get().then(|| markup! { <ul>{rows}</ul> <p>"below"</p> });
        list.into_markup()
    });
    assert_eq!(drawn.text(), "12below");
    assert_eq!(drawn.one("ul").get_attribute("aria-busy").as_deref(), Some("true"));
    draw_rest();
    assert_eq!(drawn.text(), "123456789below");
    assert!(!drawn.one("ul").has_attribute("aria-busy"));
    length.set(4);
    leptos::task::tick().await;
    assert_eq!(drawn.text(), "12below");
    draw_rest();
    assert_eq!(drawn.text(), "1234below");
    is_open.set(false);
    settled().await;
    is_open.set(true);
    leptos::task::tick().await;
    assert_eq!(drawn.text(), "12below");
    is_open.set(false);
    leptos::task::tick().await;
    draw_rest();
    assert_eq!(drawn.text(), "");
}

/// N7: what is awaited is not even made before its turn, and then with what its view has.
#[wasm_bindgen_test]
async fn of_a_long_view_only_what_is_drawn_is_made() {
    let (length, made) = (RwSignal::new(6), RwSignal::new(0));
    let row = move |row: u32| {
        made.update(|made| *made += 1);
        markup! { <li>{row} {expect_context::<&'static str>()}</li> }
    };
    let drawn = Drawn::new(move || {
        provide_context(";");
        let rows = move || {
            let rows = (1..=length.get()).map(|number| Markup::when_drawn(move || row(number)));
            rows.collect::<Markup>().in_steps(2)
        };
        markup! { <ul>{rows}</ul> }
    });
    assert_eq!((drawn.text().as_str(), made.get_untracked()), ("1;2;", 2));
    draw_rest();
    assert_eq!((drawn.text().as_str(), made.get_untracked()), ("1;2;3;4;5;6;", 6));
    length.set(3);
    settled().await;
    draw_rest();
    assert_eq!((drawn.text().as_str(), made.get_untracked()), ("1;2;3;", 9));
}

/// Each of many is told of its own value, and only when it is another one.
#[wasm_bindgen_test]
async fn only_those_are_told_for_whom_something_has_changed() {
    let chosen = RwSignal::new(0_usize);
    let told = StoredValue::new(Vec::<usize>::new());
    let drawn = Drawn::new(move || {
        let each = Each::following(move || (0..5).map(|position| chosen.get() == position).collect());
        let one = move |position: usize| {
            move || {
                told.update_value(|told| told.push(position));
                match each.at(position) {
                    Some(true) => "X",
                    Some(false) => "-",
                    None => "none",
                }
            }
        };
        (0..6).map(one).collect::<Markup>()
    });
    assert_eq!(drawn.text(), "X----none");
    settled().await;
    told.set_value(Vec::new());
    chosen.set(3);
    settled().await;
    assert_eq!(drawn.text(), "---X-none");
    let mut told = told.get_value();
    told.sort_unstable();
    assert_eq!(told, [0, 3]);
}
