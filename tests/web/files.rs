//! Files that are given to the page, and the frames it takes to read them.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, DragEvent, DragEventInit, Event, File, HtmlInputElement};

use crate::visit::{Visit, settled};

/// How many frames are waited for a file to be read.
const PATIENCE: usize = 200;

/// Gives a file to the choice of that id, as the browser does when a person has picked one, and waits until the page
/// says something.
pub(crate) async fn give(visit: &Visit, choice: &str, name: &str, content: &[u8], until: impl Fn(&Visit) -> bool) {
    let chosen = held(name, content);
    let field: HtmlInputElement = visit.one(&format!("#{choice}")).unchecked_into();
    field.set_files(chosen.files().as_ref());
    field.dispatch_event(&Event::new("change").expect("an event")).expect("a listener that returns");
    answered(visit, name, until).await;
}

/// Drops a file on an element, as a person does with the mouse, and waits until the page says something. False when
/// the browser would open the file itself.
pub(crate) async fn drop_on(
    visit: &Visit,
    selector: &str,
    name: &str,
    content: &[u8],
    until: impl Fn(&Visit) -> bool,
) -> bool {
    let init = DragEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_data_transfer(Some(&held(name, content)));
    let event = DragEvent::new_with_event_init_dict("drop", &init).expect("an event");
    let is_left_to_the_browser = visit.one(selector).dispatch_event(&event).expect("a listener that returns");
    answered(visit, name, until).await;
    !is_left_to_the_browser
}

/// A file on its way to the page.
fn held(name: &str, content: &[u8]) -> DataTransfer {
    let parts = Array::of1(&Uint8Array::from(content));
    let file = File::new_with_u8_array_sequence(&parts, name).expect("a file");
    let held = DataTransfer::new().expect("something to carry it");
    held.items().add_with_file(&file).expect("room for it");
    held
}

async fn answered(visit: &Visit, name: &str, until: impl Fn(&Visit) -> bool) {
    for _ in 0..PATIENCE {
        if until(visit) {
            // The focus follows a frame later.
            next_frame().await;
            return next_frame().await;
        }
        next_frame().await;
    }
    panic!("nothing comes of {name:?}");
}

/// Waits for the next frame and what it brings, such as the focus.
pub(crate) async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |done, _| {
        let _ = web_sys::window().expect("a window").request_animation_frame(&done);
    });
    JsFuture::from(frame).await.expect("a frame");
    settled().await;
}
