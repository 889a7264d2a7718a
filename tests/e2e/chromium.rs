//! Chromium, with its own driver: what the driver’s protocol has no command for is said in the protocol of its developers' tools.

use std::path::Path;

use fantoccini::Client;
use serde_json::{Value, json};

use crate::browser::{Order, Wishes, connect};

/// Tabs that could share a process, and so a thread, must not: then they would never write at the same time.
const APART: &str = "--disable-features=ProcessPerSiteUpToMainFrameThreshold";

/// Keeps frames in the process of their page.
const TOGETHER: [&str; 2] =
    ["--disable-features=IsolateSandboxedIframes,IsolateOrigins,site-per-process", "--disable-site-isolation-trials"];

pub(crate) async fn open(driver: &str, wishes: Wishes<'_>) -> Client {
    let mut arguments =
        vec!["--headless=new", "--no-sandbox", "--disable-background-networking", "--window-size=1280,900"];
    let profile = wishes.profile.map(|folder| format!("--user-data-dir={}", folder.display()));
    arguments.extend(profile.as_deref());
    if wishes.tabs_apart {
        arguments.push(APART);
    }
    if wishes.frames_together {
        arguments.extend(TOGETHER);
    }
    let capabilities = json!({
        "goog:chromeOptions": { "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    let client = connect(driver, capabilities).await;
    if !wishes.kept {
        devtools(&client, "Network.enable", &json!({})).await;
        devtools(&client, "Network.setBypassServiceWorker", &json!({ "bypass": true })).await;
    }
    if wishes.without_scripts {
        devtools(&client, "Emulation.setScriptExecutionDisabled", &json!({ "value": true })).await;
    }
    client
}

pub(crate) async fn obstacles_to_installing(client: &Client) -> Value {
    devtools(client, "Page.getInstallabilityErrors", &json!({})).await["installabilityErrors"].take()
}

pub(crate) async fn resize(client: &Client, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(client, "Emulation.setDeviceMetricsOverride", &size).await;
}

pub(crate) async fn prefer(client: &Client, theme: &str) {
    let features = json!([
        { "name": "prefers-color-scheme", "value": theme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    devtools(client, "Emulation.setEmulatedMedia", &json!({ "features": features })).await;
}

pub(crate) async fn print_like(client: &Client, is_paper: bool) {
    let media = if is_paper { "print" } else { "" };
    devtools(client, "Emulation.setEmulatedMedia", &json!({ "media": media })).await;
}

pub(crate) async fn block(client: &Client, pattern: &str) {
    devtools(client, "Network.enable", &json!({})).await;
    devtools(client, "Network.setBlockedURLs", &json!({ "urls": [pattern] })).await;
}

pub(crate) async fn slow_down(client: &Client, times: u32) {
    devtools(client, "Emulation.setCPUThrottlingRate", &json!({ "rate": times })).await;
}

pub(crate) async fn prepare(client: &Client, script: &str) {
    devtools(client, "Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script })).await;
}

pub(crate) async fn download_to(client: &Client, folder: &Path) {
    let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
    devtools(client, "Browser.setDownloadBehavior", &behaviour).await;
}

pub(crate) async fn console(client: &Client) -> Vec<String> {
    let entries = log(client, "browser").await;
    entries.iter().filter_map(|entry| Some(entry["message"].as_str()?.to_owned())).collect()
}

pub(crate) async fn requests(client: &Client) -> Vec<String> {
    let request_in = |entry: &Value| -> Option<String> {
        let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
        let event = &event["message"];
        let address = match event["method"].as_str()? {
            "Network.requestWillBeSent" => event["params"]["request"]["url"].as_str()?,
            "Network.webSocketCreated" => event["params"]["url"].as_str()?,
            _ => return None,
        };
        ["http:", "https:", "ws:", "wss:"].iter().any(|scheme| address.starts_with(scheme)).then(|| address.to_owned())
    };
    log(client, "performance").await.iter().filter_map(request_in).collect()
}

async fn log(client: &Client, kind: &str) -> Vec<Value> {
    // A browser that is gone says nothing any more.
    let entries = client.issue_cmd(Order::post("se/log", &json!({ "type": kind }))).await.unwrap_or_default();
    entries.as_array().cloned().unwrap_or_default()
}

async fn devtools(client: &Client, command: &str, parameters: &Value) -> Value {
    let order = Order::post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }));
    client.issue_cmd(order).await.unwrap_or_else(|problem| panic!("{command}: {problem}"))
}
