//! Web Locks between tabs. Pages without them (plain `http`, sandboxed frames) do the work at once instead.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::port::Locks;

type Work = Rc<RefCell<Option<Box<dyn FnOnce() + Send>>>>;

/// The browser's own locks.
#[derive(Clone, Copy, Debug)]
pub struct WebLocks;

impl Locks for WebLocks {
    fn with(&self, name: &str, work: Box<dyn FnOnce() + Send>) {
        let work: Work = Rc::new(RefCell::new(Some(work)));
        if request(name, &work).is_none() {
            run(&work);
        }
    }
}

/// Does the work unless it has been done.
fn run(work: &Work) {
    let work = work.borrow_mut().take();
    if let Some(work) = work {
        work();
    }
}

/// Asks for the lock; none when there are no locks here. A refusal later does the work unlocked.
fn request(name: &str, work: &Work) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok()?;
    let request: Function = Reflect::get(&locks, &JsValue::from_str("request")).ok()?.dyn_into().ok()?;
    let granted = Closure::once_into_js({
        let work = Rc::clone(work);
        move || run(&work)
    });
    let answer = request.call2(&locks, &JsValue::from_str(name), &granted).ok()?;
    let refused = Closure::once({
        let work = Rc::clone(work);
        move |_: JsValue| run(&work)
    });
    let _ = answer.dyn_into::<Promise>().ok()?.catch(&refused);
    refused.forget();
    Some(())
}
