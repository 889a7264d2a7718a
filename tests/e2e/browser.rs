//! A browser of its own for each journey: its session, size, theme, console and requests.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::page::Page;

/// A browser at work.
pub(crate) struct Browser {
    pub(crate) client: Client,
    /// Where the page is served, with a slash at the end.
    pub(crate) address: String,
}

/// Walks a journey with a browser of its own, which is closed also when the journey fails.
pub(crate) fn journey(walk: impl AsyncFnOnce(&Page)) {
    journey_with(&[], walk);
}

/// The same with a browser that is started with further words on its command line.
pub(crate) fn journey_with(arguments: &[String], walk: impl AsyncFnOnce(&Page)) {
    walk_from(std::env::var("ROADMAP_ADDRESS").ok(), arguments, walk);
}

/// The same, where the page is served by a host of the journey's own.
pub(crate) fn journey_at(address: String, walk: impl AsyncFnOnce(&Page)) {
    walk_from(Some(address), &[], walk);
}

/// The same with frames of strangers in the process of their page, because the driver tells no roles and names of others.
pub(crate) fn journey_with_frames_at(address: String, walk: impl AsyncFnOnce(&Page)) {
    let features = "--disable-features=IsolateSandboxedIframes,IsolateOrigins,site-per-process";
    walk_from(Some(address), &[features, "--disable-site-isolation-trials"].map(ToOwned::to_owned), walk);
}

fn walk_from(address: Option<String>, arguments: &[String], walk: impl AsyncFnOnce(&Page)) {
    let (Some(address), Ok(driver)) = (address, std::env::var("WEBDRIVER_ADDRESS")) else {
        let required = std::env::var("E2E").is_ok_and(|wish| wish == "required");
        assert!(!required, "ROADMAP_ADDRESS and WEBDRIVER_ADDRESS must say where the page and the driver are");
        eprintln!("not walked: `cargo xtask test e2e` starts the page and the browser that this needs");
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let page = Page::new(runtime.block_on(Browser::open(address, &driver, arguments)));
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(walk(&page))));
    let trouble = outcome.err().map(|panic| (panic, runtime.block_on(page.browser.console())));
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

impl Browser {
    async fn open(address: String, driver: &str, arguments: &[String]) -> Self {
        let always = ["--headless=new", "--no-sandbox", "--disable-background-networking", "--window-size=1280,900"];
        let arguments: Vec<&str> = always.into_iter().chain(arguments.iter().map(String::as_str)).collect();
        let wishes = json!({
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let Value::Object(wishes) = wishes else { unreachable!("an object was written above") };
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(wishes).connect(driver).await;
        Self { client: client.expect("a browser session"), address }
    }

    /// Sets the size of the page, in CSS pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &size).await;
    }

    /// Makes the system prefer the "light" or the "dark" theme.
    pub(crate) async fn prefer(&self, theme: &str) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features })).await;
    }

    /// Shows pages as they are printed, or as on a screen again.
    pub(crate) async fn print_like(&self, is_paper: bool) {
        let media = if is_paper { "print" } else { "" };
        self.devtools("Emulation.setEmulatedMedia", &json!({ "media": media })).await;
    }

    /// The page as the browser prints it to a PDF, with the paper that the page itself asks for; where it asks only for
    /// a side, paper of that width and height in centimetres.
    pub(crate) async fn print(&self, width: f64, height: f64) -> Vec<u8> {
        let wishes = json!({ "page": { "width": width, "height": height }, "shrinkToFit": false, "background": true });
        let printed = self.order(Order::post("print", &wishes)).await;
        from_base64(printed.as_str().expect("a file"))
    }

    /// Makes requests whose address matches fail from now on.
    pub(crate) async fn block(&self, pattern: &str) {
        self.devtools("Network.enable", &json!({})).await;
        self.devtools("Network.setBlockedURLs", &json!({ "urls": [pattern] })).await;
    }

    /// Runs no script of any page that is opened from now on.
    pub(crate) async fn forbid_scripts(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true })).await;
    }

    /// Makes the page so many times slower than this machine.
    pub(crate) async fn slow_down(&self, times: u32) {
        self.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": times })).await;
    }

    /// Runs a script in every page that is opened from now on, before anything else does.
    pub(crate) async fn prepare(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script })).await;
    }

    /// Puts what the page hands out into a folder from now on.
    pub(crate) async fn download_to(&self, folder: &Path) {
        let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Browser.setDownloadBehavior", &behaviour).await;
    }

    /// What the console has said since it was last asked.
    pub(crate) async fn console(&self) -> Vec<String> {
        let entries = self.log("browser").await;
        entries.iter().filter_map(|entry| Some(entry["message"].as_str()?.to_owned())).collect()
    }

    /// The addresses of all requests since it was last asked, beginning with a scheme that leaves the machine.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let request_in = |entry: &Value| -> Option<String> {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            let address = match event["method"].as_str()? {
                "Network.requestWillBeSent" => event["params"]["request"]["url"].as_str()?,
                "Network.webSocketCreated" => event["params"]["url"].as_str()?,
                _ => return None,
            };
            ["http:", "https:", "ws:", "wss:"]
                .iter()
                .any(|scheme| address.starts_with(scheme))
                .then(|| address.to_owned())
        };
        self.log("performance").await.iter().filter_map(request_in).collect()
    }

    /// A command of the protocol that the client has no method for.
    pub(crate) async fn order(&self, order: Order) -> Value {
        let told = format!("{} {}", order.method, order.path);
        self.client.issue_cmd(order).await.unwrap_or_else(|problem| panic!("{told}: {problem}"))
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        // A browser that is gone says nothing any more.
        let entries = self.client.issue_cmd(Order::post("se/log", &json!({ "type": kind }))).await.unwrap_or_default();
        entries.as_array().cloned().unwrap_or_default()
    }

    async fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.order(Order::post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))).await
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

impl WebDriverCompatibleCommand for Order {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (self.method.clone(), self.body.clone())
    }
}
