//! Layers of the page's own host, fetched by the browser. Reached by name like the locks, because bindings for each of
//! these classes would weigh more than all of this.

use std::future::Future;
use std::pin::Pin;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::port::layer::{Fetching, LayerError, Layers, Origins};

/// By this name the page's own script leaves what it knows: a text, or the promise of one.
const ANNOUNCED: &str = "itsmOrganisation";
/// How long is waited for a file, in milliseconds.
const PATIENCE: f64 = 8_000.0;

/// What the page has said of a layer by now: its text, a mark that its address names one, or nothing at all. None while
/// the file beside the page is on its way. Mostly it is there long before the application.
pub fn announced() -> Option<String> {
    let said = said();
    if said.is_undefined() { Some(String::new()) } else { said.as_string() }
}

fn said() -> JsValue {
    Reflect::get(&js_sys::global(), &JsValue::from_str(ANNOUNCED)).unwrap_or_default()
}

/// The layers of this page's host.
#[derive(Clone, Copy, Debug)]
pub struct PageLayers;

impl Layers for PageLayers {
    fn announced(&self) -> Pin<Box<dyn Future<Output = String>>> {
        Box::pin(async {
            let said = JsFuture::from(Promise::resolve(&said())).await;
            said.ok().and_then(|text| text.as_string()).unwrap_or_default()
        })
    }

    fn named(&self) -> Option<String> {
        let search = web_sys::window()?.location().search().ok()?;
        let parameters = construct("URLSearchParams", &[JsValue::from_str(&search)]).ok()?;
        call(&parameters, "get", &[JsValue::from_str("organisation")]).ok()?.as_string()
    }

    fn origins(&self, address: &str) -> Option<Origins> {
        let base = web_sys::window()?.document()?.base_uri().ok()??;
        let origin = |address: &str| -> Result<String, JsValue> {
            let url = construct("URL", &[JsValue::from_str(address), JsValue::from_str(&base)])?;
            Ok(Reflect::get(&url, &JsValue::from_str("origin"))?.as_string().unwrap_or_default())
        };
        Some(Origins { page: origin("").ok()?, target: origin(address).ok()? })
    }

    fn fetch(&self, address: &str) -> Fetching {
        let address = address.to_owned();
        Box::pin(async move {
            let answer = answer(&address).await.map_err(|_| LayerError::Unreachable)?;
            let status = Reflect::get(&answer, &JsValue::from_str("status")).ok().and_then(|status| status.as_f64());
            if Reflect::get(&answer, &JsValue::from_str("ok")).is_ok_and(|ok| ok.is_truthy()) {
                text(&answer).await.map_err(|_| LayerError::Unreachable)
            } else {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a status has three digits"
                )]
                Err(LayerError::Status(status.unwrap_or_default() as u16))
            }
        })
    }
}

async fn answer(address: &str) -> Result<JsValue, JsValue> {
    let options = js_sys::Object::new();
    // Browsers without this wait as long as they always do.
    let signal = Reflect::get(&js_sys::global(), &JsValue::from_str("AbortSignal"))
        .and_then(|signal| call(&signal, "timeout", &[PATIENCE.into()]));
    if let Ok(signal) = signal {
        Reflect::set(&options, &JsValue::from_str("signal"), &signal)?;
    }
    // A redirect could lead to another host.
    Reflect::set(&options, &JsValue::from_str("redirect"), &JsValue::from_str("error"))?;
    JsFuture::from(promise(call(&js_sys::global(), "fetch", &[JsValue::from_str(address), options.into()])?)?).await
}

async fn text(answer: &JsValue) -> Result<String, JsValue> {
    let text = JsFuture::from(promise(call(answer, "text", &[])?)?).await?;
    text.as_string().ok_or(JsValue::NULL)
}

fn promise(value: JsValue) -> Result<Promise, JsValue> {
    value.dyn_into()
}

fn construct(class: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &JsValue::from_str(class))?.dyn_into()?;
    Reflect::construct(&class, &arguments.iter().collect())
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(object, &JsValue::from_str(name))?.dyn_into()?;
    Reflect::apply(&function, object, &arguments.iter().collect())
}
