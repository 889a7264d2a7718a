//! A host of the released page for one journey, which can lose the parts that are fetched later, and find them again.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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

/// A host that answers until the tests end.
pub(crate) struct Host {
    address: String,
    has_parts: Arc<AtomicBool>,
}

impl Host {
    /// One that has everything but the parts.
    pub(crate) fn without_parts() -> Self {
        Self::start(false)
    }

    /// One that has everything, also for frames that count as strangers.
    pub(crate) fn for_frames() -> Self {
        Self::start(true)
    }

    fn start(has_parts: bool) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = format!("http://{}/", listener.local_addr().expect("a port"));
        let has_parts = Arc::new(AtomicBool::new(has_parts));
        let shared = Arc::clone(&has_parts);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let has_parts = Arc::clone(&shared);
                // A browser opens connections ahead of need; one that asks nothing must not keep the others waiting.
                std::thread::spawn(move || answer(&stream, &has_parts));
            }
        });
        Self { address, has_parts }
    }

    pub(crate) fn address(&self) -> String {
        self.address.clone()
    }

    /// From now on the parts are there.
    pub(crate) fn find_parts(&self) {
        self.has_parts.store(true, Ordering::SeqCst);
    }
}

/// Answers one request and closes the connection. What goes wrong with it is the browser's to tell.
fn answer(stream: &TcpStream, has_parts: &AtomicBool) -> Option<()> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let request = lines.next()?;
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let path = request.split(' ').nth(1)?.trim_start_matches('/').to_owned();
    let is_part = path.starts_with(PARTS) && media_type(&path) == WASM;
    let is_lost = is_part && !has_parts.load(Ordering::SeqCst);
    if path.starts_with(FRAME) {
        return send(stream, "200 OK", "text/html", SANDBOX.as_bytes());
    }
    let content = file(&path).filter(|_| !is_lost).and_then(|file| std::fs::read(file).ok());
    let (status, content) = content.map_or(("404 Not Found", Vec::new()), |content| ("200 OK", content));
    send(stream, status, media_type(&path), &content)
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
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let is_inside = path.components().all(|component| matches!(component, Component::Normal(_)));
    is_inside.then(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(path))
}

fn media_type(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|extension| extension.to_str()) {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("wasm") => WASM,
        _ => "text/html",
    }
}
