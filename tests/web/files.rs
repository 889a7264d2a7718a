//! Files that are given to the page, and the frames it takes to read them.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, Event, File, HtmlInputElement};

use crate::visit::{Visit, settled};

/// How many frames are waited for a file to be read.
const PATIENCE: usize = 200;

/// Gives a file to the choice of that id, as the browser does when a person has picked one, and waits until the page
/// says something.
pub(crate) async fn give(visit: &Visit, choice: &str, name: &str, content: &[u8], until: impl Fn(&Visit) -> bool) {
    let parts = Array::of1(&Uint8Array::from(content));
    let file = File::new_with_u8_array_sequence(&parts, name).expect("a file");
    let chosen = DataTransfer::new().expect("something to carry it");
    chosen.items().add_with_file(&file).expect("room for it");
    let field: HtmlInputElement = visit.one(&format!("#{choice}")).unchecked_into();
    field.set_files(chosen.files().as_ref());
    field.dispatch_event(&Event::new("change").expect("an event")).expect("a listener that returns");
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
