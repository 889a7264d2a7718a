//! The end-to-end journeys in one engine: what they need is started, and what became of each is written down.

use std::fmt;
use std::fs;
use std::io::ErrorKind;

use super::step::{END_TO_END_TESTS, harness_with};
use super::{Matrix, Tally};
use crate::driver::Driver;
use crate::failure::Failure;
use crate::project::Project;
use crate::server::Server;
use crate::tools::Toolbox;

/// A browser's engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(super) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What the journeys know it by.
    fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

/// What became of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Passed,
    Failed,
    /// What it needs is not to be had in this engine, for this reason.
    NotWalked(String),
}

/// Walks all of them, two at a time.
///
/// Chromium's driver holds any number of browsers. Those of the others hold one, so that each journey starts its own,
/// and for `WebKitGTK` a display with its own theme.
pub(super) fn run(project: &Project, engine: Engine, matrix: &mut Matrix) -> Result<Tally, Failure> {
    let tools = Toolbox::for_end_to_end(project, engine)?;
    let address = Server::reserve(0)?.serve_aside(project.dist());
    let list = project.not_walked(engine.word());
    match fs::remove_file(&list) {
        Err(problem) if problem.kind() != ErrorKind::NotFound => return Err(Failure::file(&list)(problem)),
        _ => {}
    }
    let mut command = tools.command("cargo");
    command
        .args(["test", "--test", END_TO_END_TESTS, "--no-fail-fast", "--", "--test-threads=2"])
        .env("ROADMAP_ADDRESS", address)
        .env("E2E_ENGINE", engine.word())
        .env("E2E_NOT_WALKED", &list)
        .env("GECKODRIVER", tools.path_of("geckodriver"))
        .env("E2E", "required");
    let driver = match engine {
        Engine::Chromium => Some(Driver::start(tools.command("chromedriver"))?),
        Engine::Firefox | Engine::WebKit => None,
    };
    if let Some(driver) = &driver {
        command.env("WEBDRIVER_ADDRESS", driver.address());
    }
    let mut walked: Vec<(String, Outcome)> = Vec::new();
    let mut tally = harness_with(&mut command, |line| walked.extend(in_line(line)))?;
    let not_walked = fs::read_to_string(&list).unwrap_or_default();
    for (name, reason) in not_walked.lines().filter_map(|line| line.split_once('\t')) {
        // A journey may meet its obstacle more than once, and may have failed before or after.
        let passed = walked.iter_mut().find(|(other, outcome)| other == name && *outcome == Outcome::Passed);
        if let Some((_, outcome)) = passed {
            *outcome = Outcome::NotWalked(reason.to_owned());
            tally.passed -= 1;
            tally.not_walked += 1;
        }
    }
    for (name, outcome) in walked {
        matrix.add(engine, name, outcome);
    }
    Ok(tally)
}

/// What a line like `test forms::a_folder ... ok` says.
fn in_line(line: &str) -> Option<(String, Outcome)> {
    let (name, outcome) = line.strip_prefix("test ")?.split_once(" ... ")?;
    let outcome = match outcome.trim() {
        "ok" => Outcome::Passed,
        "FAILED" => Outcome::Failed,
        _ => return None,
    };
    Some((name.to_owned(), outcome))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_harness_s_lines_tell_what_became_of_each() {
        assert_eq!(in_line("test forms::a_folder ... ok"), Some(("forms::a_folder".to_owned(), Outcome::Passed)));
        assert_eq!(in_line("test map::zoom ... FAILED"), Some(("map::zoom".to_owned(), Outcome::Failed)));
        assert_eq!(in_line("test result: ok. 12 passed; 0 failed"), None);
        assert_eq!(in_line("running 12 tests"), None);
    }
}
