//! A browser of its own for each journey: its session, size, theme, console and requests.

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;

use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::chromium;
use crate::engine::{Engine, cannot, write_down};
use crate::firefox::Firefox;
use crate::page::Page;
use crate::recorder::Recorder;
use crate::webkit::WebKit;

/// A browser at work.
pub(crate) struct Browser {
    pub(crate) client: Client,
    /// Where the page is served, with a slash at the end.
    pub(crate) address: String,
    own: Own,
}

/// What a browser needs beside its session.
enum Own {
    Chromium,
    Firefox(Box<Firefox>),
    WebKit(Box<WebKit>),
}

/// What a journey wishes for beyond a plain browser.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "wishes that have nothing to do with each other")]
pub(crate) struct Wishes<'a> {
    /// The folder of a profile that outlives the browser.
    pub(crate) profile: Option<&'a Path>,
    /// Tabs of one site in processes of their own, so that they are at work at the same time.
    pub(crate) tabs_apart: bool,
    /// Frames of strangers in the process of their page, because the driver tells no roles and names of others.
    pub(crate) frames_together: bool,
    /// Runs no script of any page.
    pub(crate) without_scripts: bool,
    /// What the browser keeps of the application answers for it. Other journeys meet what their host has, and not what
    /// an earlier page of theirs had the browser keep.
    pub(crate) kept: bool,
}

/// Walks a journey with a browser of its own, which is closed also when the journey fails.
pub(crate) fn journey(walk: impl AsyncFnOnce(&Page)) {
    journey_with(Wishes::default(), walk);
}

/// The same with a browser of another kind.
pub(crate) fn journey_with(wishes: Wishes<'_>, walk: impl AsyncFnOnce(&Page)) {
    walk_from(std::env::var("ROADMAP_ADDRESS").ok(), wishes, walk);
}

/// The same, where the page is served by a host of the journey's own.
pub(crate) fn journey_at(address: String, walk: impl AsyncFnOnce(&Page)) {
    walk_from(Some(address), Wishes::default(), walk);
}

/// The same with a browser of another kind.
pub(crate) fn journey_with_at(wishes: Wishes<'_>, address: String, walk: impl AsyncFnOnce(&Page)) {
    walk_from(Some(address), wishes, walk);
}

/// The same where the browser keeps the application.
pub(crate) fn journey_kept_at(address: String, walk: impl AsyncFnOnce(&Page)) {
    walk_from(Some(address), Wishes { kept: true, ..Wishes::default() }, walk);
}

/// The same with frames whose content is looked at.
pub(crate) fn journey_with_frames_at(address: String, walk: impl AsyncFnOnce(&Page)) {
    walk_from(Some(address), Wishes { frames_together: true, ..Wishes::default() }, walk);
}

fn walk_from(address: Option<String>, wishes: Wishes<'_>, walk: impl AsyncFnOnce(&Page)) {
    let driver = std::env::var("WEBDRIVER_ADDRESS").ok().filter(|_| Engine::here() == Engine::Chromium);
    let (Some(address), true) = (address, driver.is_some() || Engine::here() != Engine::Chromium) else {
        let required = std::env::var("E2E").is_ok_and(|wish| wish == "required");
        assert!(!required, "ROADMAP_ADDRESS and WEBDRIVER_ADDRESS must say where the page and the driver are");
        eprintln!("not walked: `cargo xtask test e2e` starts the page and the browser that this needs");
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let open = || runtime.block_on(Browser::open(address, driver.as_deref().unwrap_or_default(), wishes));
    let page = match catch_unwind(AssertUnwindSafe(open)) {
        Ok(browser) => Page::new(browser),
        Err(end) => return write_down(end).unwrap_or_else(|panic| resume_unwind(panic)),
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(walk(&page))));
    let trouble = outcome.or_else(write_down).err();
    let trouble = trouble.map(|panic| (panic, runtime.block_on(page.browser.console())));
    runtime.block_on(page.close());
    if let Some((panic, console)) = trouble {
        fail_with(panic, &console);
    }
}

fn fail_with(panic: Box<dyn Any + Send>, console: &[String]) {
    if !console.is_empty() {
        eprintln!("the console said:\n{}", console.join("\n"));
    }
    resume_unwind(panic);
}

/// Opens a session with these capabilities.
pub(crate) async fn connect(driver: &str, wishes: Value) -> Client {
    let Value::Object(wishes) = wishes else { unreachable!("capabilities are an object") };
    let client = ClientBuilder::new(HttpConnector::new()).capabilities(wishes).connect(driver).await;
    client.expect("a browser session")
}

impl Browser {
    async fn open(address: String, driver: &str, wishes: Wishes<'_>) -> Self {
        let (client, own) = match Engine::here() {
            Engine::Chromium => (chromium::open(driver, wishes).await, Own::Chromium),
            Engine::Firefox => {
                let (client, firefox) = Firefox::open(&wishes).await;
                (client, Own::Firefox(Box::new(firefox)))
            }
            Engine::WebKit => {
                let (client, webkit) = WebKit::open(&wishes).await;
                (client, Own::WebKit(Box::new(webkit)))
            }
        };
        Self { client, address, own }
    }

    /// What the browser has against installing the page.
    pub(crate) async fn obstacles_to_installing(&self) -> Value {
        match &self.own {
            Own::Chromium => chromium::obstacles_to_installing(&self.client).await,
            Own::Firefox(_) | Own::WebKit(_) => cannot("only Chromium tells what it has against installing a page"),
        }
    }

    /// Sets the size of the page, in CSS pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        match &self.own {
            Own::Chromium => chromium::resize(&self.client, width, height).await,
            Own::Firefox(firefox) => firefox.resize(&self.client, width, height).await,
            Own::WebKit(webkit) => webkit.resize(&self.client, width, height).await,
        }
    }

    /// Makes the system prefer the "light" or the "dark" theme, and as little motion as possible.
    pub(crate) async fn prefer(&self, theme: &str) {
        match &self.own {
            Own::Chromium => chromium::prefer(&self.client, theme).await,
            Own::Firefox(firefox) => firefox.prefer(&self.client, theme).await,
            Own::WebKit(webkit) => webkit.prefer(theme),
        }
    }

    /// Shows pages as they are printed, or as on a screen again.
    pub(crate) async fn print_like(&self, is_paper: bool) {
        match &self.own {
            Own::Chromium => chromium::print_like(&self.client, is_paper).await,
            Own::Firefox(firefox) => firefox.print_like(&self.client, is_paper).await,
            Own::WebKit(_) => cannot("WebKitGTK’s driver shows no page as it is printed"),
        }
    }

    /// Goes on only where a page is printed on the paper that it asks for.
    pub(crate) fn heeds_paper(&self) {
        if matches!(self.own, Own::Firefox(_)) {
            cannot("Firefox’s driver prints on the paper that it is told, whatever the page asks for");
        }
    }

    /// The page as the browser prints it to a PDF, with the paper that the page itself asks for; where it asks only for
    /// a side, paper of that width and height in centimetres.
    pub(crate) async fn print(&self, width: f64, height: f64) -> Vec<u8> {
        if matches!(self.own, Own::WebKit(_)) {
            cannot("WebKitGTK’s driver does not print");
        }
        let wishes = json!({ "page": { "width": width, "height": height }, "shrinkToFit": false, "background": true });
        let printed = self.order(Order::post("print", &wishes)).await;
        from_base64(printed.as_str().expect("a file"))
    }

    /// Makes requests whose address matches fail from now on.
    pub(crate) async fn block(&self, pattern: &str) {
        match self.recorder() {
            None => chromium::block(&self.client, pattern).await,
            Some(recorder) => recorder.refuse(pattern),
        }
    }

    /// Makes the page so many times slower than this machine.
    pub(crate) async fn slow_down(&self, times: u32) {
        match &self.own {
            Own::Chromium => chromium::slow_down(&self.client, times).await,
            _ => cannot(format!("{} cannot be slowed down", Engine::here())),
        }
    }

    /// Runs a script in every page that is opened from now on, before anything else does.
    pub(crate) async fn prepare(&self, script: &str) {
        match self.recorder() {
            None => chromium::prepare(&self.client, script).await,
            Some(recorder) => recorder.run_first(script),
        }
    }

    /// Opens another tab, which is not gone to yet. In `WebKit` it is a window, for a tab behind another draws nothing there,
    /// and a driver brings none to the front.
    pub(crate) async fn another_tab(&self) -> WindowHandle {
        self.client.new_window(Engine::here() != Engine::WebKit).await.expect("another tab").handle
    }

    /// Puts what the page hands out into a folder from now on.
    pub(crate) async fn download_to(&self, folder: &Path) {
        match &self.own {
            Own::Chromium => chromium::download_to(&self.client, folder).await,
            Own::Firefox(firefox) => firefox.download_to(&self.client, folder).await,
            Own::WebKit(webkit) => webkit.download_to(folder),
        }
    }

    /// What the console has said since it was last asked.
    pub(crate) async fn console(&self) -> Vec<String> {
        match &self.own {
            Own::Chromium => chromium::console(&self.client).await,
            Own::Firefox(firefox) => firefox.console(&self.client).await,
            Own::WebKit(webkit) => webkit.console(&self.client).await,
        }
    }

    /// The page is about to be left.
    pub(crate) async fn leave(&self) {
        if let Own::WebKit(webkit) = &self.own {
            webkit.leave(&self.client).await;
        }
    }

    /// The addresses of all requests since it was last asked, beginning with a scheme that leaves the machine.
    pub(crate) async fn requests(&self) -> Vec<String> {
        match &self.own {
            Own::Chromium => chromium::requests(&self.client).await,
            Own::Firefox(firefox) => firefox.requests(),
            Own::WebKit(webkit) => webkit.recorder().requests(),
        }
    }

    /// A command of the protocol that the client has no method for.
    pub(crate) async fn order(&self, order: Order) -> Value {
        let told = order.to_string();
        self.client.issue_cmd(order).await.unwrap_or_else(|problem| panic!("{told}: {problem}"))
    }

    fn recorder(&self) -> Option<&Recorder> {
        match &self.own {
            Own::Chromium => None,
            Own::Firefox(firefox) => Some(firefox.recorder()),
            Own::WebKit(webkit) => Some(webkit.recorder()),
        }
    }
}

/// The bytes that a text in Base64 stands for. As the driver writes it, so nothing is checked.
fn from_base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sixes = text.bytes().filter_map(|digit| DIGITS.iter().position(|other| *other == digit));
    let bits = sixes.flat_map(|six| (0..6).rev().map(move |bit| six >> bit & 1)).collect::<Vec<_>>();
    let bytes = bits.chunks_exact(8).map(|bits| bits.iter().fold(0_u8, |byte, bit| byte << 1 | u8::from(*bit == 1)));
    bytes.collect()
}

/// A command of the protocol: what comes after the session in its address, and what is sent along.
#[derive(Debug)]
pub(crate) struct Order {
    method: http::Method,
    path: String,
    body: Option<String>,
}

impl Order {
    pub(crate) fn get(path: String) -> Self {
        Self { method: http::Method::GET, path, body: None }
    }

    pub(crate) fn post(path: &str, body: &Value) -> Self {
        Self { method: http::Method::POST, path: path.to_owned(), body: Some(body.to_string()) }
    }
}

impl fmt::Display for Order {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.method, self.path)
    }
}

impl WebDriverCompatibleCommand for Order {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (self.method.clone(), self.body.clone())
    }
}
