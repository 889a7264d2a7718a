//! Debian packages: installed where that needs no question, otherwise named with the exact command.

use std::process::Command;

use super::is_on_path;
use crate::failure::Failure;
use crate::{process, report};

/// Chromium and its driver, for the tests that need a browser. Without any font, text has no size and no contrast.
pub(super) fn ensure_chromium() -> Result<(), Failure> {
    ensure(
        &["chromium", "chromedriver"],
        &["chromium", "chromium-driver", "fonts-liberation"],
        "Chromium with its driver",
        "1 minute",
    )
}

/// Firefox; its driver is a Rust program.
pub(super) fn ensure_firefox() -> Result<(), Failure> {
    ensure(&["firefox"], &["firefox-esr", "fonts-liberation"], "Firefox", "1 minute")
}

/// The driver of `WebKitGTK` with its small browser, a screen that nobody sees, and what says the theme of a desktop.
pub(super) fn ensure_webkit() -> Result<(), Failure> {
    ensure(
        &["WebKitWebDriver", "Xvfb", "xsettingsd"],
        &["webkit2gtk-driver", "xvfb", "xsettingsd", "fonts-liberation"],
        "WebKitGTK with its driver",
        "1 minute",
    )
}

/// Makes sure that the programs can be found, by installing the packages that hold them.
pub(super) fn ensure(programs: &[&str], packages: &[&str], what: &str, usual_time: &str) -> Result<(), Failure> {
    if programs.iter().all(|program| is_on_path(program)) {
        return Ok(());
    }
    let by_hand = format!("apt-get install --yes {}", packages.join(" "));
    if !is_on_path("apt-get") {
        let remedy = format!(
            "This machine has no apt: install {} with its own package manager, so that {} can be found on PATH.",
            packages.join(" and "),
            programs.join(" and ")
        );
        return Err(Failure::Missing { what: what.to_owned(), remedy });
    }
    let Some(prefix) = privilege() else {
        let remedy = format!("Installing it needs an administrator: run `sudo {by_hand}`, then start again.");
        return Err(Failure::Missing { what: what.to_owned(), remedy });
    };
    report::step(&format!("Installing {what} with apt (usually {usual_time})"));
    let failed = |_| Failure::Install { what: what.to_owned(), command: by_hand.clone() };
    // A fresh machine has no package lists, or old ones. Failing to renew them need not be fatal.
    if let Err(failure) = process::run(&mut apt_get(prefix, &["update", "--quiet=2"])) {
        report::failure(&failure);
    }
    let mut install = apt_get(prefix, &["install", "--yes", "--quiet=2", "--no-install-recommends"]);
    process::run(install.args(packages)).map_err(failed)
}

fn apt_get(prefix: &[&str], words: &[&str]) -> Command {
    let mut all = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], words].concat().into_iter();
    let mut command = Command::new(all.next().unwrap_or("env"));
    command.args(all);
    command
}

/// What to put before a command that needs an administrator: nothing as root, sudo where it asks no password.
fn privilege() -> Option<&'static [&'static str]> {
    if process::answer(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    process::answer(Command::new("sudo").args(["--non-interactive", "true"]))
        .map(|_| &["sudo", "--non-interactive"][..])
}
