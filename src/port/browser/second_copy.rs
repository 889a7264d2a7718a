//! The second copy in the browser's `IndexedDB`, whose transactions tell when they are on the disk.
//!
//! Reached by name like the locks: bindings for each of its classes would weigh more than all of this. Browsers without
//! it, and frames that may not use it, have no second copy.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::port::{CopyListener, Rewrite, SecondCopy};

const DATABASE: &str = "itsm-career-roadmap";
/// There is one version and never another: what is kept in it has versions of its own.
const VERSION: u32 = 1;
const STORE: &str = "copies";
const KEY: &str = "record";

/// `indexedDB`.
#[derive(Clone, Copy, Debug)]
pub struct IndexedDb;

impl SecondCopy for IndexedDb {
    fn rewrite(&self, rewrite: Rewrite, done: CopyListener) {
        let done = Done(Rc::new(RefCell::new(Some(done))));
        if open(rewrite, done.clone()).is_err() {
            done.tell(false);
        }
    }
}

/// Whoever waits for the outcome, to be told once.
#[derive(Clone)]
struct Done(Rc<RefCell<Option<CopyListener>>>);

impl Done {
    fn tell(&self, kept: bool) {
        let listener = self.0.borrow_mut().take();
        if let Some(listener) = listener {
            listener(kept);
        }
    }
}

/// Opens the database, which is made at the first time, and goes on there. It is closed again each time, so that it can
/// be deleted with the page's data at any moment.
fn open(rewrite: Rewrite, done: Done) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let factory = Reflect::get(&window, &JsValue::from_str("indexedDB"))?;
    let request = call(&factory, "open", &[JsValue::from_str(DATABASE), VERSION.into()])?;
    MAKE_STORE.with(|make| Reflect::set(&request, &JsValue::from_str("onupgradeneeded"), make))?;
    let opened = request.clone();
    either(&request, ["onsuccess", "onerror"], move |_| {
        // None where it could not be opened, and then nothing can be begun.
        let database = Reflect::get(&opened, &JsValue::from_str("result"));
        let begun = database.and_then(|database| {
            let begun = begin(&database, rewrite, done.clone());
            begun.inspect_err(|_| close(&database))
        });
        if begun.is_err() {
            done.tell(false);
        }
    })
}

thread_local! {
    /// Makes the store in a database that is new. Always the same, because hardly any opening calls it.
    static MAKE_STORE: JsValue = Closure::<dyn Fn(JsValue)>::new(|event: JsValue| {
        let result = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name));
        if let Ok(database) = result(&event, "target").and_then(|request| result(&request, "result")) {
            // Refused only where it is there already.
            let _ = call(&database, "createObjectStore", &[JsValue::from_str(STORE)]);
        }
    })
    .into_js_value();
}

/// Reads and writes in one transaction, and tells when it is over.
fn begin(database: &JsValue, rewrite: Rewrite, done: Done) -> Result<(), JsValue> {
    let options = Object::new();
    // Over only when the disk has it, and not when the system has promised to bring it there.
    Reflect::set(&options, &JsValue::from_str("durability"), &JsValue::from_str("strict"))?;
    let [store, mode] = [STORE, "readwrite"].map(JsValue::from_str);
    let transaction = call(database, "transaction", &[store.clone(), mode, options.into()])?;
    let store = call(&transaction, "objectStore", &[store])?;
    let found = call(&store, "get", &[JsValue::from_str(KEY)])?;
    let reading = found.clone();
    on(&found, "onsuccess", move |_| {
        let text = Reflect::get(&reading, &JsValue::from_str("result")).ok().and_then(|text| text.as_string());
        if let Some(text) = rewrite(text) {
            // What is refused ends the transaction, which is told below.
            let _ = call(&store, "put", &[JsValue::from_str(&text), JsValue::from_str(KEY)]);
        }
    })?;
    let database = database.clone();
    either(&transaction, ["oncomplete", "onabort"], move |event| {
        close(&database);
        done.tell(is_called(&event, "complete"));
    })
}

fn close(database: &JsValue) {
    // A database that is closed already stays so.
    let _ = call(database, "close", &[]);
}

/// Calls a method of an object by its name.
fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &JsValue::from_str(method))?.dyn_into()?;
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    method.apply(object, &list)
}

/// Listens to the one event of that name.
fn on(object: &JsValue, event: &str, listener: impl FnOnce(JsValue) + 'static) -> Result<(), JsValue> {
    either(object, [event, event], listener)
}

/// Listens to whichever of two events comes, of which only one ever does.
fn either(object: &JsValue, events: [&str; 2], listener: impl FnOnce(JsValue) + 'static) -> Result<(), JsValue> {
    let listener = Closure::once_into_js(listener);
    for event in events {
        Reflect::set(object, &JsValue::from_str(event), &listener)?;
    }
    Ok(())
}

fn is_called(event: &JsValue, name: &str) -> bool {
    let its_name = Reflect::get(event, &JsValue::from_str("type")).ok().and_then(|name| name.as_string());
    its_name.as_deref() == Some(name)
}
