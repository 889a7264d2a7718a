//! The page's entry point: mounts the application into the document with the browser's own ports. On the computer that
//! builds the page it prints the pages that are read before, or without, the application.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    itsm_career_roadmap::ui::mount_page();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use itsm_career_roadmap::ui::printed;
    use std::process::ExitCode;

    if std::env::args().nth(1).as_deref() != Some("print") {
        eprintln!("This program runs in a browser: use `cargo xtask serve`.");
        return ExitCode::FAILURE;
    }
    printed::run_nothing_later();
    let mut pages = vec![printed::first_page(), printed::first_page_alone()];
    pages.append(&mut printed::reading_pages());
    match serde_json::to_writer(std::io::stdout().lock(), &pages) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("The pages could not be handed over: {problem}.");
            ExitCode::FAILURE
        }
    }
}
