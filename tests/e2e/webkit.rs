//! `WebKitGTK`, with its own driver and the small browser that comes with it, on a display of the journey's own.
//!
//! What the driver’s protocol has no command for is said to the desktop around the browser, as far as there is one: its theme, its
//! style of windows, its folder for what is downloaded.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use fantoccini::Client;
use serde_json::{Value, json};

use crate::browser::{Wishes, connect};
use crate::engine::cannot;
use crate::folder::Folder;
use crate::own_driver::{self, Program};
use crate::recorder::Recorder;

/// Makes the bars of the window as small as they can be, so that it can be as narrow as a telephone.
const WINDOW_STYLE: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px; }";

/// Keeps what pages write to the console and what goes wrong on them, because the driver tells neither and the browser
/// is silent about pages that it is to forget.
const LISTEN: &str = "
    window.heard = [];
    for (const kind of ['debug', 'error', 'info', 'log', 'warn']) {
        const write = console[kind];
        console[kind] = (...words) => { heard.push(`console.${kind}: ${words.join(' ')}`); write.apply(console, words); };
    }
    const hear = (kind, words) => addEventListener(kind, (event) => heard.push(`${kind}: ${words(event)}`), true);
    hear('error', (event) => event.message ?? `${event.target.src ?? event.target.href} did not come`);
    hear('unhandledrejection', (event) => event.reason);
    hear('securitypolicyviolation', (event) => `${event.violatedDirective} ${event.blockedURI}`);";

/// As in a browser that keeps no copies of applications: the others have a setting for that.
const WITHOUT_COPIES: &str = "delete Navigator.prototype.serviceWorker;";

const HEARD: &str = "const heard = window.heard ?? []; window.heard = []; return heard;";

/// How often is looked whether the window has followed.
const RHYTHM: Duration = Duration::from_millis(25);

/// The browser of one journey and what it needs.
pub(crate) struct WebKit {
    /// What the desktop would have in the person's folder.
    desktop: Folder,
    recorder: Recorder,
    /// What was heard on pages that are gone.
    heard: Mutex<Vec<String>>,
    theme: Program,
    _driver: Program,
    _display: Program,
}

impl WebKit {
    pub(crate) async fn open(wishes: &Wishes<'_>) -> (Client, Self) {
        if wishes.profile.is_some() {
            cannot(
                "WebKitGTK keeps nothing of a browser that a driver started, so that there is nothing to find again",
            );
        }
        let (desktop, recorder, port) = (Folder::new_of_session("webkit"), Recorder::start(), own_driver::free_port());
        recorder.run_first(LISTEN);
        if !wishes.kept {
            recorder.run_first(WITHOUT_COPIES);
        }
        let folder = |name: &str| desktop.0.join(name);
        fs::create_dir_all(folder("gtk-3.0")).expect("a folder");
        desktop.write("gtk-3.0/gtk.css", WINDOW_STYLE);
        desktop.write("user-dirs.dirs", &format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder("downloads").display()));
        write_theme(&desktop, "light", true);
        let (display, name) = display();
        let mut themer = Command::new("xsettingsd");
        themer.arg("--config").arg(folder("theme")).env("DISPLAY", &name).stdout(Stdio::null()).stderr(Stdio::null());
        let theme = Program::start(&mut themer);
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).env("DISPLAY", &name).env("XDG_CONFIG_HOME", &desktop.0);
        // The language of the other browsers.
        command.env("LANG", "en_US.UTF-8").env("LANGUAGE", "en_US");
        let (driver, address) = own_driver::driver(&mut command, port, File::create(folder("said")).expect("a file"));
        let mut arguments = vec!["--automation"];
        if wishes.without_scripts {
            arguments.push("--enable-javascript=false");
        }
        let proxy = &recorder.address;
        let client = connect(
            &address,
            json!({
                "proxy": { "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy },
                "webkitgtk:browserOptions": { "args": arguments },
            }),
        );
        let client = client.await;
        let heard = Mutex::default();
        let browser = Self { desktop, recorder, heard, theme, _driver: driver, _display: display };
        browser.resize(&client, 1280, 900).await;
        (client, browser)
    }

    pub(crate) fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// By the window. It follows in its own time, and what its frame takes away is seen only then.
    pub(crate) async fn resize(&self, client: &Client, width: u32, height: u32) {
        let mut frame = 0;
        let mut found = (0, 0);
        for _ in 0..3 {
            client.set_window_size(width, height + frame).await.expect("a window");
            for _ in 0..60 {
                found = inner_size(client).await;
                if found == (width, height) {
                    return;
                }
                tokio::time::sleep(RHYTHM).await;
            }
            frame = (frame + height).saturating_sub(found.1);
        }
        cannot(format!("WebKitGTK’s window is {found:?} where {:?} was asked for", (width, height)));
    }

    /// The browser follows the desktop, which says its theme to everybody on the display.
    pub(crate) fn prefer(&self, theme: &str) {
        write_theme(&self.desktop, theme, false);
        let told = Command::new("kill").arg("-HUP").arg(self.theme.number().to_string()).status();
        assert!(told.is_ok_and(|told| told.success()), "the theme was not changed");
    }

    pub(crate) fn download_to(&self, folder: &Path) {
        let link = self.desktop.0.join("downloads");
        let _ = fs::remove_file(&link);
        symlink(folder, link).expect("a link");
    }

    /// Keeps what was heard on the page before it is left.
    pub(crate) async fn leave(&self, client: &Client) {
        let heard = client.execute(HEARD, Vec::new()).await.unwrap_or_default();
        let heard = heard.as_array().into_iter().flatten().filter_map(Value::as_str).map(ToOwned::to_owned);
        self.heard.lock().expect("nobody panicked").extend(heard);
    }

    pub(crate) async fn console(&self, client: &Client) -> Vec<String> {
        self.leave(client).await;
        std::mem::take(&mut self.heard.lock().expect("nobody panicked"))
    }
}

async fn inner_size(client: &Client) -> (u32, u32) {
    let size = client.execute("return [innerWidth, innerHeight];", Vec::new()).await.expect("a size");
    let number = |at: usize| u32::try_from(size[at].as_u64().unwrap_or_default()).unwrap_or_default();
    (number(0), number(1))
}

fn write_theme(desktop: &Folder, theme: &str, moves: bool) {
    let name = if theme == "dark" { "Adwaita-dark" } else { "Adwaita" };
    desktop.write("theme", &format!("Net/ThemeName \"{name}\"\nGtk/EnableAnimations {}\n", u8::from(moves)));
}

/// Smaller than any window, so that the pointer, which begins in the middle, is above it: without a manager of windows
/// that is the one with the focus.
const SCREEN: &str = "600x400x24";

/// A screen that nobody sees, and its name.
fn display() -> (Program, String) {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]);
    let (program, output) = Program::start_with_output(command.stderr(Stdio::null()));
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number).expect("the number of a display");
    (program, format!(":{}", number.trim()))
}
