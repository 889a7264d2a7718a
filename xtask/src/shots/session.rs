//! One browser, as far as pictures need it. Tests use a whole client for it instead; four commands need none.

use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::failure::Failure;

/// A page that computes for ever must not make this wait for ever. Longer than any script is given.
const PATIENCE: Duration = Duration::from_secs(200);

/// Calls back once the application has drawn a page: its start screen is gone, its heading is there, and a frame
/// has passed. Gives up after ten seconds, so that a page that never starts is pictured as it is.
const WHEN_DRAWN: &str = "
    const done = arguments[arguments.length - 1];
    const start = performance.now();
    const look = () => {
        const drawn = !document.getElementById('boot') && document.querySelector('main h1');
        if (drawn || performance.now() - start > 10000) requestAnimationFrame(() => requestAnimationFrame(done));
        else requestAnimationFrame(look);
    };
    look();";

/// A browser session; it ends with the driver.
pub(crate) struct Session {
    address: String,
}

impl Session {
    pub(crate) fn open(driver: &str) -> Result<Self, Failure> {
        let arguments = ["--headless=new", "--no-sandbox", "--disable-background-networking", "--hide-scrollbars"];
        let wanted = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": { "args": arguments } } } });
        let opened = post(&format!("{driver}/session"), &wanted)?;
        let id = opened["sessionId"].as_str().ok_or_else(|| unexpected("session", &opened))?;
        Ok(Self { address: format!("{driver}/session/{id}") })
    }

    /// Sets the size of the window's inside and the theme the system is said to prefer.
    pub(crate) fn look_like(&self, (width, height): (u32, u32), theme: &str) -> Result<(), Failure> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &size)?;
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
        self.devtools("Emulation.setEmulatedMedia", &media)?;
        Ok(())
    }

    /// Opens an address afresh and waits until it is drawn.
    pub(crate) fn visit(&self, address: &str) -> Result<(), Failure> {
        // Between two addresses that differ in the hash alone nothing would be loaded.
        self.order("url", &json!({ "url": "about:blank" }))?;
        self.order("url", &json!({ "url": address }))?;
        self.run_until_called(WHEN_DRAWN, &[]).map(drop)
    }

    /// The page as a PNG file: its first screen, or the whole of it.
    pub(crate) fn picture(&self, whole: bool) -> Result<Vec<u8>, Failure> {
        let mut wishes = json!({ "format": "png", "captureBeyondViewport": whole });
        if whole {
            let measures = self.devtools("Page.getLayoutMetrics", &json!({}))?;
            let mut clip = measures["cssContentSize"].clone();
            clip["scale"] = json!(1);
            wishes["clip"] = clip;
        }
        let answer = self.devtools("Page.captureScreenshot", &wishes)?;
        let text = answer["data"].as_str().ok_or_else(|| unexpected("picture", &answer))?;
        BASE64_STANDARD.decode(text).map_err(|problem| Failure::Browser(problem.to_string()))
    }

    /// The outcome of a script in the page.
    pub(crate) fn run(&self, script: &str) -> Result<Value, Failure> {
        self.run_with(script, &[])
    }

    /// The same with `arguments`.
    pub(crate) fn run_with(&self, script: &str, arguments: &[Value]) -> Result<Value, Failure> {
        self.order("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// What a script in the page calls its last argument with.
    pub(crate) fn run_until_called(&self, script: &str, arguments: &[Value]) -> Result<Value, Failure> {
        self.order("execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// Lets pages and scripts take minutes, as those on a slow network do.
    pub(crate) fn wait_as_long_as_it_takes(&self) -> Result<(), Failure> {
        self.order("timeouts", &json!({ "script": 180_000, "pageLoad": 180_000 })).map(drop)
    }

    /// Ends this browser and not only with the driver.
    pub(crate) fn close(self) -> Result<(), Failure> {
        let closed = ureq::delete(&self.address).config().timeout_global(Some(PATIENCE)).build().call();
        closed.map(drop).map_err(|problem| Failure::Browser(problem.to_string()))
    }

    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Result<Value, Failure> {
        self.order("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    pub(crate) fn order(&self, command: &str, body: &Value) -> Result<Value, Failure> {
        post(&format!("{}/{command}", self.address), body)
    }
}

fn post(address: &str, body: &Value) -> Result<Value, Failure> {
    let told = |problem: ureq::Error| Failure::Browser(problem.to_string());
    // An error's reason is in the body of the answer, so that its status must not end the reading.
    let request = ureq::post(address).config().http_status_as_error(false).timeout_global(Some(PATIENCE)).build();
    let mut answer = request.send_json(body).map_err(told)?;
    // Pictures of whole pages are larger than what is read unless told.
    let answer: Value = answer.body_mut().with_config().limit(200_000_000).read_json().map_err(told)?;
    let value = answer["value"].clone();
    match value["message"].as_str() {
        Some(message) if value.get("error").is_some() => {
            Err(Failure::Browser(message.lines().next().unwrap_or_default().to_owned()))
        }
        _ => Ok(value),
    }
}

fn unexpected(what: &str, answer: &Value) -> Failure {
    Failure::Browser(format!("instead of a {what} it gave {answer}"))
}
