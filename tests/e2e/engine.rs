//! The browsers that the journeys are walked in, and how a journey says that one of them cannot do something.

use std::any::Any;
use std::fmt;
use std::fs::OpenOptions;
use std::io::Write;
use std::panic::panic_any;

/// A browser's engine; which one is said by `E2E_ENGINE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The one that the journeys are walked in now: Chromium, where nothing else is said.
    pub(crate) fn here() -> Self {
        match std::env::var("E2E_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("E2E_ENGINE is \"{other}\"; only chromium, firefox and webkit are known"),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

/// Why a journey was not walked to its end, though nothing is wrong with the page.
pub(crate) struct NotWalked(String);

/// Ends a journey that needs what is not to be had here. It counts neither as passed nor as failed.
pub(crate) fn cannot(reason: impl Into<String>) -> ! {
    panic_any(NotWalked(reason.into()))
}

/// Writes down that the journey of this thread was not walked, for whoever counts. Gives back any other end.
pub(crate) fn write_down(end: Box<dyn Any + Send>) -> Result<(), Box<dyn Any + Send>> {
    let NotWalked(reason) = *end.downcast::<NotWalked>()?;
    let thread = std::thread::current();
    let line = format!("{}\t{reason}\n", thread.name().unwrap_or_default());
    eprint!("not walked: {line}");
    if let Some(list) = std::env::var_os("E2E_NOT_WALKED") {
        let list = OpenOptions::new().create(true).append(true).open(list);
        list.and_then(|mut list| list.write_all(line.as_bytes())).expect("a list of what was not walked");
    }
    Ok(())
}
