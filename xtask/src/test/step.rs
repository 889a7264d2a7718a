//! The checks, each by the command that performs it.

use std::fs;
use std::process::Command;

use super::{Engine, Matrix, Tally, journeys};
use crate::failure::Failure;
use crate::project::Project;
use crate::tools::Toolbox;
use crate::{build, deny, process, size};

const WASM: &str = "wasm32-unknown-unknown";

/// Integration tests that need a browser and therefore have steps of their own.
const BROWSER_TESTS: &str = "web";
pub(super) const END_TO_END_TESTS: &str = "e2e";

/// One check of `cargo xtask test`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Format,
    Clippy,
    Dependencies,
    Native,
    Browser,
    Release,
    EndToEnd(Engine),
    Size,
}

impl Step {
    /// In the order of the time until a mistake is seen.
    pub(crate) const ALL: &'static [Self] = &[
        Self::Format,
        Self::Clippy,
        Self::Dependencies,
        Self::Native,
        Self::Browser,
        Self::Release,
        Self::EndToEnd(Engine::Chromium),
        Self::Size,
        Self::EndToEnd(Engine::Firefox),
        Self::EndToEnd(Engine::WebKit),
    ];

    /// Whether it is run where nobody says which steps. The other engines take several times as long.
    pub(crate) fn is_usual(self) -> bool {
        !matches!(self, Self::EndToEnd(Engine::Firefox | Engine::WebKit))
    }

    pub(crate) fn is_end_to_end(self) -> bool {
        matches!(self, Self::EndToEnd(_))
    }

    /// The steps that a word on the command line stands for: those that look at the release build it first.
    pub(crate) fn named(word: &str) -> Result<Vec<Self>, String> {
        Ok(match word {
            "fmt" => vec![Self::Format],
            "clippy" => vec![Self::Clippy],
            "deny" => vec![Self::Dependencies],
            "native" => vec![Self::Native],
            "browser" => vec![Self::Browser],
            "e2e" => vec![Self::Release, Self::EndToEnd(Engine::Chromium)],
            "e2e-firefox" => vec![Self::Release, Self::EndToEnd(Engine::Firefox)],
            "e2e-webkit" => vec![Self::Release, Self::EndToEnd(Engine::WebKit)],
            "size" => vec![Self::Release, Self::Size],
            other => {
                return Err(format!(
                    "there is no step \"{other}\", only fmt, clippy, deny, native, browser, e2e, e2e-firefox, \
                     e2e-webkit and size"
                ));
            }
        })
    }

    pub(crate) fn announcement(self) -> &'static str {
        match self {
            Self::Format => "Format",
            Self::Clippy => "Clippy, for the host and for WebAssembly, warnings denied",
            Self::Dependencies => "Licences, sources and known weaknesses of what comes from outside",
            Self::Native => "Native tests, the dataset's among them",
            Self::Browser => "Browser tests",
            Self::Release => "Release build",
            Self::EndToEnd(Engine::Chromium) => "End-to-end tests against the release",
            Self::EndToEnd(Engine::Firefox) => "End-to-end tests against the release, in Firefox",
            Self::EndToEnd(Engine::WebKit) => "End-to-end tests against the release, in WebKitGTK",
            Self::Size => "Size of the first visit",
        }
    }

    /// The step without which this one makes no sense.
    pub(crate) fn needs(self) -> Option<Self> {
        matches!(self, Self::EndToEnd(_) | Self::Size).then_some(Self::Release)
    }

    /// What became of journeys is written into the matrix as well.
    pub(crate) fn run(self, project: &Project, matrix: &mut Matrix) -> Result<Tally, Failure> {
        match self {
            Self::Format => {
                let tools = Toolbox::for_checks(project)?;
                Ok(Tally::of(process::run(tools.command("cargo").args(["fmt", "--all", "--check"]))))
            }
            Self::Clippy => clippy(project),
            Self::Dependencies => deny::run(project),
            Self::Native => native(project),
            Self::Browser => browser(project),
            Self::Release => Ok(Tally::of(build::release(project))),
            Self::EndToEnd(engine) => journeys::run(project, engine, matrix),
            Self::Size => Ok(Tally::of(size::check(project))),
        }
    }
}

fn clippy(project: &Project) -> Result<Tally, Failure> {
    let tools = Toolbox::for_checks(project)?;
    let lint = |words: &[&str]| {
        let mut command = tools.command("cargo");
        command.arg("clippy").args(words).args(["--quiet", "--", "--deny", "warnings"]);
        Tally::of(process::run(&mut command))
    };
    let mut tally = lint(&["--workspace", "--all-targets"]);
    // The other tests run on the host and need crates that exist only there.
    tally += lint(&["--lib", "--bins", "--test", BROWSER_TESTS, "--target", WASM]);
    tally += lint(&["--lib", "--bins", "--features", "parts", "--target", WASM]);
    Ok(tally)
}

/// Every library, program and integration test of the workspace that needs no browser.
fn native(project: &Project) -> Result<Tally, Failure> {
    let mut command = Toolbox::plain(project).command("cargo");
    command.args(["test", "--workspace", "--lib", "--bins", "--no-fail-fast"]);
    for name in integration_tests(project)? {
        if name != BROWSER_TESTS && name != END_TO_END_TESTS {
            command.args(["--test", &name]);
        }
    }
    harness(&mut command)
}

fn browser(project: &Project) -> Result<Tally, Failure> {
    let tools = Toolbox::for_browser_tests(project)?;
    let mut command = tools.command("cargo");
    command
        .args(["test", "--target", WASM, "--test", BROWSER_TESTS])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.path_of("wasm-bindgen-test-runner"))
        .env("CHROMEDRIVER", tools.path_of("chromedriver"));
    harness(&mut command)
}

/// Runs cargo's test harness and counts. Ending badly without a failed test, as when it does not compile, is one.
fn harness(command: &mut Command) -> Result<Tally, Failure> {
    harness_with(command, |_| ())
}

/// The same, where somebody else reads along.
pub(super) fn harness_with(command: &mut Command, mut read: impl FnMut(&str)) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    let ended_well = process::read_along(command, |line| {
        tally += Tally::in_line(line).unwrap_or_default();
        read(line);
    })?;
    if !ended_well && tally.failed == 0 {
        tally += Tally::of(Err(Failure::Ended { command: process::words(command) }));
    }
    Ok(tally)
}

/// The names of `tests/*.rs`, sorted.
fn integration_tests(project: &Project) -> Result<Vec<String>, Failure> {
    let folder = project.tests();
    let entries = fs::read_dir(&folder).map_err(Failure::file(&folder))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    Ok(names)
}
