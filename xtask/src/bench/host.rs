//! A copy of a built page as a static host would have it: every file beside its brotli, made ahead of time.

use std::fs;
use std::path::Path;

use axum::Router;
use tower_http::services::ServeDir;

use crate::failure::Failure;
use crate::size;

/// What is added to the name of a compressed file.
const BROTLI: &str = ".br";

/// Copies a folder and compresses what gets smaller by it.
pub(crate) fn prepare(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(Failure::file(to))?;
    for entry in fs::read_dir(from).map_err(Failure::file(from))? {
        let entry = entry.map_err(Failure::file(from))?;
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            prepare(&path, &copy)?;
            continue;
        }
        put(&copy, &fs::read(&path).map_err(Failure::file(&path))?)?;
    }
    Ok(())
}

/// Writes a file and its brotli.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(Failure::file(path))?;
    let mut name = path.as_os_str().to_owned();
    name.push(BROTLI);
    let compressed = size::brotli(bytes);
    if compressed.len() < bytes.len() {
        fs::write(&name, compressed).map_err(Failure::file(name))?;
    }
    Ok(())
}

/// Answers with the compressed file where there is one and the browser takes it.
pub(crate) fn files(folder: &Path) -> Router {
    Router::new().fallback_service(ServeDir::new(folder).precompressed_br())
}
