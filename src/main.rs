//! The page's entry point: mounts the application into the document with the browser's own ports.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    itsm_career_roadmap::ui::mount_page();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: use `cargo xtask serve`.");
}
