//! Everything that can stop a command, each told as what happened and what to do about it.

use std::fmt;
use std::path::PathBuf;

/// Why a command stopped.
pub(crate) enum Failure {
    /// The command line was not understood; the text says which word.
    CommandLine(String),
    /// Cargo did not start this program, so that the project's folder is unknown.
    NotInProject,
    /// A program is not installed and cannot be installed from here.
    Missing { what: String, remedy: String },
    /// Installing something failed; its own output is above.
    Install { what: String, command: String },
    /// A program could not be started at all.
    Start { program: String, problem: std::io::Error },
    /// A program ended with an error; its own output is above.
    Ended { command: String },
    /// A step of the tests was left out because the one it builds on failed.
    Unprepared { step: &'static str },
    /// A file or a folder could not be read or written.
    File { path: PathBuf, problem: std::io::Error },
    /// Somebody else listens on the port.
    PortBusy { port: u16 },
    /// The port cannot be opened for another reason.
    Port { port: u16, problem: std::io::Error },
    /// The browser or its driver did not do what was asked.
    Browser(String),
    /// The linked program could not be cut into parts.
    NotCut { problem: String },
    /// A page of the release could not be put together.
    NotPutTogether { problem: String },
    /// Something weighs more than promised; it begins the sentence.
    TooHeavy { what: &'static str, bytes: usize, budget: usize },
}

impl Failure {
    /// For `map_err` on file operations.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |problem| Self::File { path, problem }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CommandLine(problem) => {
                write!(out, "{problem}. `cargo xtask help` lists the commands.")
            }
            Self::NotInProject => write!(out, "Start this as `cargo xtask` from a folder of the project."),
            Self::Missing { what, remedy } => write!(out, "{what} is missing. {remedy}"),
            Self::Install { what, command } => write!(
                out,
                "{what} could not be installed: `{command}` failed, its own words are above. \
                 Check that the network is reachable and start again; what is already installed is kept."
            ),
            Self::Start { program, problem } => {
                write!(out, "`{program}` could not be started ({problem}). Install it, or put it on PATH.")
            }
            Self::Ended { command } => write!(out, "`{command}` failed; its own words are above."),
            Self::Unprepared { step } => write!(out, "Not run, because this failed: {step}."),
            Self::File { path, problem } => {
                write!(out, "{} cannot be read or written: {problem}.", path.display())
            }
            Self::PortBusy { port } => write!(
                out,
                "Port {port} is in use by another program. End that program, or choose another port: \
                 `cargo xtask serve --port {}`.",
                port.checked_add(1).unwrap_or(8080)
            ),
            Self::Port { port, problem } => write!(
                out,
                "Port {port} cannot be opened ({problem}). Choose another one: `cargo xtask serve --port 8081`."
            ),
            Self::Browser(problem) => {
                write!(out, "The browser did not answer as expected: {problem}.")
            }
            Self::NotCut { problem } => write!(
                out,
                "The program could not be cut into the parts that are fetched later: {problem}. \
                 Run `cargo clean` and build again."
            ),
            Self::NotPutTogether { problem } => {
                write!(out, "The pages of the release could not be put together: {problem}.")
            }
            Self::TooHeavy { what, bytes, budget } => write!(
                out,
                "{what} weighs {:.1} KB, the budget is {} KB. See the table above for what grew.",
                crate::size::kilobytes(*bytes),
                budget / crate::size::KILOBYTE
            ),
        }
    }
}
