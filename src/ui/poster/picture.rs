//! The poster as a PNG file: its SVG drawn on a canvas by the browser. Nothing leaves the page for that.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, Function, Reflect, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlCanvasElement, HtmlImageElement, Url};

use super::file::MEDIA_TYPE;

/// What PNG files are called by programs.
pub const PNG: &str = "image/png";

/// This browser could not draw the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotDrawn;

impl fmt::Display for NotDrawn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("This browser could not draw the PNG. Save the SVG instead: it is the same picture, and drawing programs turn it into a PNG.")
    }
}

impl std::error::Error for NotDrawn {}

/// Who is told what became of a picture, once.
#[derive(Clone)]
struct Waiting(Rc<RefCell<Option<Tell>>>);

type Tell = Box<dyn FnOnce(Result<Vec<u8>, NotDrawn>)>;

impl Waiting {
    fn tell(&self, outcome: Result<Vec<u8>, NotDrawn>) {
        let tell = self.0.borrow_mut().take();
        if let Some(tell) = tell {
            tell(outcome);
        }
    }

    /// What a step gave, or else the end of it.
    fn or_end<T>(&self, step: Result<T, JsValue>) -> Option<T> {
        step.map_err(|_| self.tell(Err(NotDrawn))).ok()
    }
}

/// Draws the text of an SVG file as a PNG of that width and height in pixels, and tells what became of it, later.
pub fn png(svg: &str, width: u32, height: u32, tell: impl FnOnce(Result<Vec<u8>, NotDrawn>) + 'static) {
    let waiting = Waiting(Rc::new(RefCell::new(Some(Box::new(tell)))));
    let Some((image, address)) = waiting.or_end(load(svg)) else { return };
    let (loaded, failed) = (waiting.clone(), waiting);
    let picture = image.clone();
    let there = Closure::once_into_js({
        let address = address.clone();
        move || {
            let canvas = loaded.or_end(draw(&picture, width, height));
            let _ = Url::revoke_object_url(&address);
            if let Some(canvas) = canvas {
                write(&canvas, &loaded);
            }
        }
    });
    let not_there = Closure::once_into_js(move || failed.tell(Err(NotDrawn)));
    image.set_onload(Some(there.unchecked_ref()));
    image.set_onerror(Some(not_there.unchecked_ref()));
    image.set_src(&address);
}

/// An image that is about to load, and the address it loads from, which is in this page's memory.
fn load(svg: &str) -> Result<(HtmlImageElement, String), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(MEDIA_TYPE);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(svg)), &options)?;
    Ok((HtmlImageElement::new()?, Url::create_object_url_with_blob(&blob)?))
}

/// A canvas of that size with the image all over it.
fn draw(image: &HtmlImageElement, width: u32, height: u32) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    // One call does not merit the bindings of the whole context.
    let draw_image: Function = Reflect::get(&context, &"drawImage".into())?.dyn_into()?;
    let arguments: [JsValue; 5] = [image.into(), 0.into(), 0.into(), width.into(), height.into()];
    draw_image.apply(&context, &arguments.into_iter().collect())?;
    Ok(canvas)
}

/// Writes what is on a canvas as a PNG. A canvas that is too large for the browser has nothing to give.
fn write(canvas: &HtmlCanvasElement, waiting: &Waiting) {
    let told = waiting.clone();
    let written = Closure::once_into_js(move |blob: JsValue| match blob.dyn_into::<Blob>() {
        Ok(blob) => read(&blob, &told),
        Err(_) => told.tell(Err(NotDrawn)),
    });
    waiting.or_end(canvas.to_blob(written.unchecked_ref()));
}

fn read(blob: &Blob, waiting: &Waiting) {
    let (there, not_there) = (waiting.clone(), waiting.clone());
    let there = Closure::once(move |bytes: JsValue| {
        let bytes = bytes.dyn_into::<ArrayBuffer>().map(|bytes| Uint8Array::new(&bytes).to_vec());
        there.tell(bytes.map_err(|_| NotDrawn));
    });
    let not_there = Closure::once(move |_: JsValue| not_there.tell(Err(NotDrawn)));
    let _ = blob.array_buffer().then2(&there, &not_there);
    there.forget();
    not_there.forget();
}
