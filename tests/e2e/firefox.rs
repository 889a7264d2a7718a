//! Firefox, with geckodriver: what the driver’s protocol has no command for is said to the browser itself, in the context of its
//! own windows.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use fantoccini::Client;
use serde_json::{Map, Value, json};

use crate::browser::{Order, Wishes, connect};
use crate::folder::Folder;
use crate::own_driver::{self, Program};
use crate::recorder::Recorder;

/// Settings that keep the browser from asking anybody for anything by itself, and that let it say what it is told.
const SETTINGS: [(&str, Setting); 15] = [
    ("network.proxy.allow_hijacking_localhost", Setting::Is(true)),
    ("network.captive-portal-service.enabled", Setting::Is(false)),
    ("network.connectivity-service.enabled", Setting::Is(false)),
    ("browser.safebrowsing.downloads.enabled", Setting::Is(false)),
    ("extensions.getAddons.cache.enabled", Setting::Is(false)),
    ("media.gmp-manager.updateEnabled", Setting::Is(false)),
    ("app.normandy.enabled", Setting::Is(false)),
    ("nimbus.rollouts.enabled", Setting::Is(false)),
    ("messaging-system.rsexperimentloader.enabled", Setting::Is(false)),
    ("devtools.console.stdout.content", Setting::Is(true)),
    ("devtools.console.stdout.chrome", Setting::Is(false)),
    ("dom.w3c_touch_events.enabled", Setting::Number(1)),
    // Scripts of a page that is left are not cut off in the middle: what runs on it afterwards finds them half done and
    // says so in the console of a page that nobody sees any more.
    ("dom.ipc.cancel_content_js_when_navigating", Setting::Is(false)),
    ("browser.download.folderList", Setting::Number(2)),
    ("browser.download.alwaysOpenPanel", Setting::Is(false)),
];

#[derive(Clone, Copy)]
enum Setting {
    Is(bool),
    Number(i32),
}

const RESIZE: &str = "
    const [width, height] = arguments;
    const { style } = gBrowser.selectedBrowser;
    style.flex = 'none';
    style.width = style.minWidth = `${width}px`;
    style.height = style.minHeight = `${height}px`;";

const PREFER: &str = "
    // 0 is dark, 1 light; for every page, also those of other processes that are opened later.
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0] === 'dark' ? 0 : 1);
    Services.prefs.setIntPref('ui.prefersReducedMotion', 1);";

const PRINT_LIKE: &str = "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0];";

const FORBID_SCRIPTS: &str = "gBrowser.selectedBrowser.browsingContext.allowJavascript = false;";

const DOWNLOAD_TO: &str = "Services.prefs.setStringPref('browser.download.dir', arguments[0]);";

/// Whom the browser itself asks for its own settings, whatever its own settings say. The recorder lets nobody through.
const ITS_MAKER: &str = ".mozilla.com:443/";

/// What is told of a page that is left while it is at work, which is what journeys do all the time.
const LEFT: [&str; 2] = ["Script terminated by timeout", "has been aborted due to page navigation"];

/// What went wrong on pages, since it was last asked.
const ERRORS: &str = "
    const isOfAPage = (entry) => entry instanceof Ci.nsIScriptError && /^(https?|file|blob):/.test(entry.sourceName);
    // How the browser keeps the storage of frames apart is for information, and neither an error nor a warning.
    const isTrouble = (entry) => !(entry.flags & entry.infoFlag) && entry.category !== 'cookiePartitionedForeign';
    const told = Services.console.getMessageArray().filter(isOfAPage).filter(isTrouble).map((entry) =>
        `${entry.sourceName}:${entry.lineNumber} ${entry.category}: ${entry.errorMessage}`);
    Services.console.reset();
    return told;";

/// How the lines begin that pages write to the console.
const WRITTEN: &str = "console.";
/// And how those of the browser itself do, which misses what it does not find on this machine.
const OF_ITSELF: &str = "console.error: RSLoader";

/// The browser of one journey and what it needs.
pub(crate) struct Firefox {
    said: Folder,
    recorder: Recorder,
    _driver: Program,
}

impl Firefox {
    pub(crate) async fn open(wishes: &Wishes<'_>) -> (Client, Self) {
        let (said, recorder, port) = (Folder::new_of_session("firefox"), Recorder::start(), own_driver::free_port());
        let program = std::env::var_os("GECKODRIVER").unwrap_or_else(|| "geckodriver".into());
        let mut command = Command::new(program);
        command.args(["--allow-system-access", "--websocket-port=0", "--port"]).arg(port.to_string());
        let file = File::create(said.0.join("said")).expect("a file");
        let (driver, address) = own_driver::driver(&mut command, port, file);
        let settings = SETTINGS.iter().map(|(name, setting)| {
            let value = match *setting {
                Setting::Is(value) => json!(value),
                Setting::Number(value) => json!(value),
            };
            ((*name).to_owned(), value)
        });
        let kept = ("dom.serviceWorkers.enabled".to_owned(), json!(wishes.kept));
        let settings: Map<String, Value> = settings.chain([kept]).collect();
        let mut arguments = vec!["-headless".to_owned(), "--width=1380".to_owned(), "--height=1100".to_owned()];
        if let Some(profile) = wishes.profile {
            arguments.extend(["-profile".to_owned(), profile.display().to_string()]);
        }
        let client = connect(
            &address,
            json!({
                "proxy": { "proxyType": "manual", "httpProxy": recorder.address, "sslProxy": recorder.address },
                "moz:firefoxOptions": { "args": arguments, "prefs": settings },
            }),
        );
        let (client, browser) = (client.await, Self { said, recorder, _driver: driver });
        browser.resize(&client, 1280, 900).await;
        if wishes.without_scripts {
            browser.order(&client, FORBID_SCRIPTS, Vec::new()).await;
        }
        (client, browser)
    }

    pub(crate) fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        let requests = self.recorder.requests().into_iter();
        requests.filter(|address| !address.ends_with(ITS_MAKER)).collect()
    }

    pub(crate) async fn resize(&self, client: &Client, width: u32, height: u32) {
        self.order(client, RESIZE, vec![json!(width), json!(height)]).await;
    }

    pub(crate) async fn prefer(&self, client: &Client, theme: &str) {
        self.order(client, PREFER, vec![json!(theme)]).await;
    }

    pub(crate) async fn print_like(&self, client: &Client, is_paper: bool) {
        self.order(client, PRINT_LIKE, vec![json!(if is_paper { "print" } else { "" })]).await;
    }

    pub(crate) async fn download_to(&self, client: &Client, folder: &Path) {
        self.order(client, DOWNLOAD_TO, vec![json!(folder)]).await;
    }

    /// What pages wrote to the console, and then what went wrong on them.
    pub(crate) async fn console(&self, client: &Client) -> Vec<String> {
        let file = self.said.0.join("said");
        // A browser may say what is no text.
        let said = String::from_utf8_lossy(&fs::read(&file).unwrap_or_default()).into_owned();
        let mut told: Vec<String> = said
            .lines()
            .filter(|line| line.starts_with(WRITTEN) && !line.starts_with(OF_ITSELF))
            .map(ToOwned::to_owned)
            .collect();
        // The driver goes on writing at the end, wherever that is.
        fs::write(&file, "").expect("a file");
        let errors = self.order(client, ERRORS, Vec::new()).await;
        let errors = errors.as_array().into_iter().flatten().filter_map(Value::as_str).map(ToOwned::to_owned);
        let (of_leaving, errors): (Vec<String>, Vec<String>) =
            errors.partition(|error| LEFT.iter().any(|words| error.contains(words)));
        told.extend(errors);
        if !told.is_empty() && !of_leaving.is_empty() {
            // For whoever reads of the failure: what went wrong may come of being broken off.
            eprintln!("Firefox also said, of pages that were left: {of_leaving:?}");
        }
        told
    }

    /// Runs a script in the context of the browser's own window.
    async fn order(&self, client: &Client, script: &str, arguments: Vec<Value>) -> Value {
        let context = |name: &str| Order::post("moz/context", &json!({ "context": name }));
        // A browser that is gone says nothing any more.
        if client.issue_cmd(context("chrome")).await.is_err() {
            return Value::Null;
        }
        let outcome = client.execute(script, arguments).await;
        client.issue_cmd(context("content")).await.expect("the page");
        outcome.unwrap_or_else(|problem| panic!("{problem} in {script}"))
    }
}
