//! Programs that one journey starts for itself: the drivers that hold one browser at a time, and what those need.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(20);

/// A program that ends with the journey.
pub(crate) struct Program(Child);

impl Program {
    pub(crate) fn start(command: &mut Command) -> Self {
        command.stdin(Stdio::null());
        let name = command.get_program().to_owned();
        let started = command.spawn();
        Self(started.unwrap_or_else(|problem| {
            panic!("{}: {problem}; `cargo xtask test --all-engines` installs it", name.display())
        }))
    }

    /// The same, with what it says.
    pub(crate) fn start_with_output(command: &mut Command) -> (Self, ChildStdout) {
        let mut program = Self::start(command.stdout(Stdio::piped()));
        let output = program.0.stdout.take().expect("its output");
        (program, output)
    }

    /// The number by which the system knows it.
    pub(crate) fn number(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// Starts a driver, with a port of its own, that says everything into a file; and waits until it answers.
pub(crate) fn driver(command: &mut Command, port: u16, said: File) -> (Program, String) {
    let copy = said.try_clone().expect("a file");
    let program = Program::start(command.stdout(said).stderr(copy));
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(start.elapsed() < PATIENCE, "the driver did not answer");
        std::thread::sleep(Duration::from_millis(10));
    }
    (program, format!("http://127.0.0.1:{port}"))
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("a port").port()
}
