//! A proxy of the journey's own between the browser and the host: it writes down what is asked for, refuses what it is
//! told to and everything that is not on this machine, and puts scripts before those of the pages.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// A proxy that works until the tests end.
pub(crate) struct Recorder {
    /// Its host and port.
    pub(crate) address: String,
    notes: Arc<Notes>,
}

#[derive(Default)]
struct Notes {
    requests: Mutex<Vec<String>>,
    /// What addresses must end with to be refused.
    refused: Mutex<Vec<String>>,
    /// Run at the beginning of every page.
    script: Mutex<String>,
}

impl Recorder {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("a port").to_string();
        let notes = Arc::new(Notes::default());
        let shared = Arc::clone(&notes);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let notes = Arc::clone(&shared);
                std::thread::spawn(move || pass_on(&stream, &notes));
            }
        });
        Self { address, notes }
    }

    /// The addresses of all requests since it was last asked.
    pub(crate) fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.notes.requests.lock().expect("nobody panicked"))
    }

    /// Refuses what is asked for at addresses that match, where `*` stands at the beginning of a pattern.
    pub(crate) fn refuse(&self, pattern: &str) {
        let ending = pattern.trim_start_matches('*').to_owned();
        self.notes.refused.lock().expect("nobody panicked").push(ending);
    }

    /// Runs a script before everything else in pages that are opened from now on, after those that were given before.
    pub(crate) fn run_first(&self, script: &str) {
        assert!(!script.contains("</script"), "it would end too early");
        let mut all = self.notes.script.lock().expect("nobody panicked");
        *all = format!("{all}{{{script}\n}}\n");
    }
}

/// Answers one request and closes the connection.
fn pass_on(browser: &TcpStream, notes: &Notes) -> Option<()> {
    let mut lines = BufReader::new(browser).lines().map_while(Result::ok);
    let request = lines.next()?;
    let headers: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let mut words = request.split(' ');
    let (method, address) = (words.next()?, words.next()?);
    if method == "CONNECT" {
        notes.requests.lock().ok()?.push(format!("https://{address}/"));
        return refuse(browser);
    }
    notes.requests.lock().ok()?.push(address.to_owned());
    let (host, path) = address.strip_prefix("http://")?.split_once('/')?;
    let is_here = ["127.0.0.1", "localhost"].contains(&host.split(':').next()?);
    let is_refused = notes.refused.lock().ok()?.iter().any(|ending| address.ends_with(ending.as_str()));
    if !is_here || is_refused {
        return refuse(browser);
    }
    let host = host.replace("localhost", "127.0.0.1");
    let mut server = TcpStream::connect(if host.contains(':') { host } else { format!("{host}:80") }).ok()?;
    let mut asked = format!("{method} /{path} HTTP/1.1\r\nConnection: close\r\n");
    for header in headers {
        let name = header.split(':').next()?.to_ascii_lowercase();
        // A page that comes packed could not be given a script.
        if !["connection", "proxy-connection", "accept-encoding"].contains(&name.as_str()) {
            asked += &header;
            asked += "\r\n";
        }
    }
    server.write_all(format!("{asked}\r\n").as_bytes()).ok()?;
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).ok()?;
    let script = notes.script.lock().ok()?.clone();
    let answer = with_script(&answer, &script).unwrap_or(answer);
    (&*browser).write_all(&answer).ok()?;
    browser.shutdown(Shutdown::Write).ok()
}

fn refuse(mut browser: &TcpStream) -> Option<()> {
    browser.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").ok()
}

/// An answer that is a page, with the script before everything else in it; nothing where there is nothing to do.
fn with_script(answer: &[u8], script: &str) -> Option<Vec<u8>> {
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n")? + 4;
    let (head, body) = (std::str::from_utf8(&answer[..end]).ok()?, std::str::from_utf8(&answer[end..]).ok()?);
    let lower = head.to_ascii_lowercase();
    if script.is_empty() || !lower.contains("content-type: text/html") || body.is_empty() {
        return None;
    }
    let body = begun_with(body, script)?;
    let mut lines: Vec<String> = head.trim_end().split("\r\n").map(ToOwned::to_owned).collect();
    lines.retain(|line| !line.to_ascii_lowercase().starts_with("content-length:"));
    Some(format!("{}\r\nContent-Length: {}\r\n\r\n{body}", lines.join("\r\n"), body.len()).into_bytes())
}

/// A page with the script before everything else in it: before its policy, which refuses scripts that it does not know.
/// Nothing where it is no page.
pub(crate) fn begun_with(page: &str, script: &str) -> Option<String> {
    let at = page.find("<head>").map(|at| at + "<head>".len()).or_else(|| Some(page.find('>')? + 1))?;
    let script = format!("<script>{{document.currentScript.remove();\n{script}}}</script>");
    Some([&page[..at], &script, &page[at..]].concat())
}
