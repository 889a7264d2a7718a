//! A host of the released page for one journey: one that loses what is fetched later and finds it again, keeps the
//! program back, has the folder under a path, does not know what WebAssembly is, is down, or gets a new version.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};

use crate::engine::Engine;

/// Where `cargo xtask test` has put the release.
const FOLDER: &str = "dist";

/// How the folder of the parts begins.
const PARTS: &str = "parts-";

/// A frame without an origin of its own may fetch scripts only where this allows it.
const STRANGERS: &str = "Access-Control-Allow-Origin: *";

/// A page that shows the application in a frame which may run scripts and hand out files, and nothing else.
pub(crate) const FRAME: &str = "frame.html";
const SANDBOX: &str = "<!doctype html><title>Frame</title><body>
    <iframe sandbox='allow-scripts allow-downloads' width=1200 height=800 src='./#/role/problem-manager'></iframe>";

const WASM: &str = "application/wasm";

/// How the name of the application's program ends.
const PROGRAM: &str = "_bg.wasm";

/// A host that answers until the tests end.
pub(crate) struct Host {
    address: String,
    ways: Arc<Ways>,
}

/// How a host differs from a plain one.
struct Ways {
    has_parts: AtomicBool,
    /// Whether the program may be sent; until then whoever asks for it waits.
    sends_program: (Mutex<bool>, Condvar),
    has_program: bool,
    /// What the host calls WebAssembly.
    wasm: &'static str,
    /// Under which path the folder is, as addresses write it.
    below: &'static str,
    /// Files in the place of those of the release, or beside them.
    files: Mutex<Vec<Laid>>,
    /// A file of the release that it does not have.
    lacks: &'static str,
    is_up: AtomicBool,
    /// Whether it leads from the page to its folder, and says that every answer depends on everything.
    is_odd: bool,
    /// Which files were asked for.
    asked: Mutex<Vec<String>>,
}

impl Default for Ways {
    fn default() -> Self {
        Self {
            has_parts: AtomicBool::new(true),
            sends_program: (Mutex::new(true), Condvar::new()),
            has_program: true,
            wasm: WASM,
            below: "",
            files: Mutex::default(),
            lacks: "-",
            is_up: AtomicBool::new(true),
            is_odd: false,
            asked: Mutex::default(),
        }
    }
}

/// A file that stands in the place of one of the release, or beside them: its name and its text.
pub(crate) type Laid = (&'static str, String);

impl Host {
    /// One that has everything but the parts.
    pub(crate) fn without_parts() -> Self {
        Self::start(Ways { has_parts: AtomicBool::new(false), ..Ways::default() })
    }

    /// One that has everything, also for frames that count as strangers.
    pub(crate) fn for_frames() -> Self {
        Self::start(Ways::default())
    }

    /// One that calls WebAssembly just any bytes.
    pub(crate) fn of_just_any_bytes() -> Self {
        Self::start(Ways { wasm: "application/octet-stream", ..Ways::default() })
    }

    /// One that does not know WebAssembly either, leads from the page to its folder, and says that every answer depends on
    /// everything.
    pub(crate) fn odd() -> Self {
        Self::start(Ways { is_odd: true, wasm: "application/octet-stream", ..Ways::default() })
    }

    /// One that has the folder under a path, as addresses write it, with a slash at its end.
    pub(crate) fn below(path: &'static str) -> Self {
        Self::below_with(path, Vec::new())
    }

    /// The same, with these files in the folder.
    pub(crate) fn below_with(path: &'static str, files: Vec<Laid>) -> Self {
        Self::start(Ways { below: path, files: Mutex::new(files), ..Ways::default() })
    }

    /// One that keeps whoever asks for the program waiting.
    pub(crate) fn holding_program() -> Self {
        Self::start(Ways { sends_program: (Mutex::new(false), Condvar::new()), ..Ways::default() })
    }

    /// One that does not have the program.
    pub(crate) fn without_program() -> Self {
        Self::start(Ways { has_program: false, ..Ways::default() })
    }

    /// One that has everything, and these files.
    pub(crate) fn with_files(files: Vec<Laid>) -> Self {
        Self::start(Ways { files: Mutex::new(files), ..Ways::default() })
    }

    /// One that does not have this file.
    pub(crate) fn without(file: &'static str) -> Self {
        Self::start(Ways { lacks: file, ..Ways::default() })
    }

    fn start(ways: Ways) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = format!("http://{}/{}", listener.local_addr().expect("a port"), ways.below);
        let ways = Arc::new(ways);
        let shared = Arc::clone(&ways);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let ways = Arc::clone(&shared);
                // A browser opens connections ahead of need; one that asks nothing must not keep the others waiting.
                std::thread::spawn(move || answer(&stream, &ways));
            }
        });
        Self { address, ways }
    }

    pub(crate) fn address(&self) -> String {
        self.address.clone()
    }

    /// From now on the parts are there.
    pub(crate) fn find_parts(&self) {
        self.ways.has_parts.store(true, Ordering::SeqCst);
    }

    /// From now on the parts are gone.
    pub(crate) fn lose_parts(&self) {
        self.ways.has_parts.store(false, Ordering::SeqCst);
    }

    /// From now on nobody is answered.
    pub(crate) fn stop(&self) {
        self.ways.is_up.store(false, Ordering::SeqCst);
    }

    /// Answers again.
    pub(crate) fn start_again(&self) {
        self.ways.is_up.store(true, Ordering::SeqCst);
    }

    /// From now on these are the files in the place of those of the release, or beside them.
    pub(crate) fn lay(&self, files: Vec<Laid>) {
        *self.ways.files.lock().expect("nobody panicked") = files;
    }

    /// The files that were asked for since this was last called.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.ways.asked.lock().expect("nobody panicked"))
    }

    /// From now on whoever asks for the program waits.
    pub(crate) fn hold_program(&self) {
        *self.ways.sends_program.0.lock().expect("nobody panicked") = false;
    }

    /// Sends the program to whoever waits for it, and from now on at once.
    pub(crate) fn send_program(&self) {
        let (may, told) = &self.ways.sends_program;
        *may.lock().expect("nobody panicked") = true;
        told.notify_all();
    }
}

/// Answers one request and closes the connection. What goes wrong with it is the browser's to tell.
fn answer(stream: &TcpStream, ways: &Ways) -> Option<()> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let request = lines.next().filter(|_| ways.is_up.load(Ordering::SeqCst))?;
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let path = request.split(' ').nth(1)?.trim_start_matches('/');
    let Some(path) = path.strip_prefix(ways.below) else {
        return send(stream, "404 Not Found", "text/html", &[]);
    };
    if path.starts_with(FRAME) {
        return send(stream, "200 OK", "text/html", SANDBOX.as_bytes());
    }
    if ways.is_odd && path == "index.html" {
        return send(stream, "302 Found\r\nLocation: ./", "text/html", &[]);
    }
    // What stands behind the question mark is for the application.
    let path = path.split('?').next().filter(|path| !path.is_empty()).unwrap_or("index.html");
    ways.asked.lock().ok()?.push(path.to_owned());
    let media_type = media_type(path);
    let laid = ways.files.lock().ok()?.iter().find(|(name, _)| path == *name).map(|(_, text)| text.clone());
    if let Some(text) = laid {
        return send(stream, "200 OK", media_type, text.as_bytes());
    }
    let is_part = path.starts_with(PARTS) && media_type == WASM;
    let is_program = path.ends_with(PROGRAM);
    let is_lost =
        is_part && !ways.has_parts.load(Ordering::SeqCst) || is_program && !ways.has_program || path == ways.lacks;
    if is_program {
        let (may, told) = &ways.sends_program;
        drop(told.wait_while(may.lock().ok()?, |may| !*may));
    }
    let content = file(path).filter(|_| !is_lost).and_then(|file| std::fs::read(file).ok());
    let (status, content) = content.map_or(("404 Not Found", Vec::new()), |content| ("200 OK", content));
    // Firefox takes no service worker that is answered like that.
    let varies = ways.is_odd && !(Engine::here() == Engine::Firefox && path == "sw.js");
    let status = if varies { [status, "Vary: *"].join("\r\n") } else { status.to_owned() };
    send(stream, &status, if media_type == WASM { ways.wasm } else { media_type }, &content)
}

fn send(mut stream: &TcpStream, status: &str, media_type: &str, content: &[u8]) -> Option<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n{STRANGERS}\r\n\r\n",
        content.len()
    );
    stream.write_all(&[head.as_bytes(), content].concat()).ok()
}

/// The file that a path stands for, never one outside the folder.
fn file(path: &str) -> Option<PathBuf> {
    let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    let path = format!("{path}{index}");
    let path = Path::new(&path);
    let is_inside = path.components().all(|component| matches!(component, Component::Normal(_)));
    is_inside.then(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(path))
}

fn media_type(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|extension| extension.to_str()) {
        Some("json") => "application/json",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => WASM,
        _ => "text/html",
    }
}
