//! `cargo xtask serve`: builds the release and serves it until the program is ended.

use crate::failure::Failure;
use crate::project::Project;
use crate::server::Server;
use crate::{build, report};

/// The port is taken before anything is built, so that a busy one is told at once and not after minutes.
pub(crate) fn run(project: &Project, port: u16) -> Result<(), Failure> {
    let server = Server::reserve(port)?;
    build::release(project)?;
    report::step(&format!("Serving dist/ at {} (end with Ctrl-C)", server.address()));
    server.serve(project.dist())
}
