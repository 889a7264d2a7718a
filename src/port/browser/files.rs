//! Handing a file to the person: a link to something in memory, clicked for them.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::port::{FileError, Files};

/// Downloads through the browser.
#[derive(Clone, Copy, Debug)]
pub struct BrowserFiles;

impl Files for BrowserFiles {
    fn download_bytes(&self, name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileError> {
        offer(name, media_type, bytes).map_err(|_| FileError::Refused)
    }
}

fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::UNDEFINED)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken hold of it when `click` returns.
    Url::revoke_object_url(&address)
}
