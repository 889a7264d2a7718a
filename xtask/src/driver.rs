//! Chromium's driver: started on a port of its own choice, asked to shut down with everything it opened.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;

/// A running chromedriver. Dropping it ends it, and every browser it started.
pub(crate) struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Port 0 lets the driver choose; it prints which port it took once it is ready.
    pub(crate) fn start(mut command: Command) -> Result<Self, Failure> {
        let mut process = command
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|problem| Failure::Start { program: "chromedriver".to_owned(), problem })?;
        let mut lines = process.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines);
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| port_in(&line));
        let Some(port) = port else {
            // It has closed its output, so that it is ending or has ended.
            process.wait().ok();
            return Err(Failure::Browser("chromedriver ended before it was ready".to_owned()));
        };
        // Somebody has to go on reading, or the driver stops when the pipe is full.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Ok(Self { process, address: format!("http://127.0.0.1:{port}") })
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Killing the driver alone would leave its browsers behind.
        if ureq::get(format!("{}/shutdown", self.address)).call().is_err() {
            self.process.kill().ok();
        }
        self.process.wait().ok();
    }
}

/// The port in "… was started successfully on port 34567."
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("started successfully on port ")?;
    rest.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40123."), Some(40123));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}
