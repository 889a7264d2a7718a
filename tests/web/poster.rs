//! The poster: its paper and its marks, the files it becomes, and the map when it is printed.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use itsm_career_roadmap::port::memory::{self, MemoryFile, MemoryFiles};
use itsm_career_roadmap::port::{Env, FileError, Files};
use itsm_career_roadmap::ui::poster::picture::{self, NotDrawn};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement};

use crate::files::next_frame;
use crate::visit::{Visit, settled};

/// How many frames are waited for a picture.
const PATIENCE: usize = 600;

/// A visit to the poster on the way from the service desk to the head of the department, and the files it hands out.
async fn visit_with_route() -> (Visit, MemoryFiles) {
    let files = MemoryFiles::default();
    let env = Env { files: Arc::new(files.clone()), ..memory::env() };
    let visit = Visit::in_env("#/role/service-desk-technician", env).await;
    visit.press_button("I am here").await;
    visit.go("#/role/head-of-it-service-management").await;
    visit.press_button("I want this").await;
    visit.go("#/poster").await;
    (visit, files)
}

async fn downloaded(files: &MemoryFiles) -> MemoryFile {
    for _ in 0..PATIENCE {
        if let Some(file) = files.downloaded().pop() {
            settled().await;
            return file;
        }
        next_frame().await;
    }
    panic!("no file is handed out");
}

/// M12: the marks are there until they are unchosen, and the address keeps the choice.
#[wasm_bindgen_test]
async fn the_marks_can_be_left_out() {
    let (visit, _) = visit_with_route().await;
    let sheet = || visit.one(".poster-sheet").text_content().unwrap_or_default();
    assert!(sheet().contains("You are here") && sheet().contains("Destination") && sheet().contains("Your route in"));
    visit.field("With my place and my route").unchecked_into::<HtmlElement>().click();
    settled().await;
    assert!(!sheet().contains("You are here") && !sheet().contains("Your route"));
    assert_eq!(visit.hash(), "#/poster?paper=a3&marks=none");
}

/// M11: another paper is another sheet, at an address of its own.
#[wasm_bindgen_test]
async fn the_sheet_is_laid_out_for_the_chosen_paper() {
    let visit = Visit::to("#/poster").await;
    let corners = || visit.one(".poster-sheet").get_attribute("viewBox").unwrap_or_default();
    assert_eq!(corners(), "0 0 1190.55 841.89");
    visit.choose("Tabloid (17 × 11 in)").await;
    assert_eq!(corners(), "0 0 1224 792");
    assert_eq!(visit.hash(), "#/poster?paper=tabloid");
}

/// M13: the button hands out the drawing that the page shows.
#[wasm_bindgen_test]
async fn the_svg_file_is_the_drawing_on_the_page() {
    let (visit, files) = visit_with_route().await;
    visit.press_button("Save as SVG").await;
    let file = downloaded(&files).await;
    assert_eq!((file.name.as_str(), file.media_type.as_str()), ("itsm-career-map-a3.svg", "image/svg+xml"));
    let in_file = file.text.split_once("</desc>").expect("a description").1.matches("<path").count();
    assert_eq!(in_file, visit.all(".poster-sheet path").len());
    assert!(visit.says("itsm-career-map-a3.svg is handed to your browser"));
}

/// M14: a PNG of two pixels to the point, with something on it.
#[wasm_bindgen_test]
async fn the_png_file_is_the_sheet_at_twice_its_size() {
    let (visit, files) = visit_with_route().await;
    visit.press_button("Save as PNG").await;
    let MemoryFile { name, media_type, bytes, .. } = downloaded(&files).await;
    assert_eq!((name.as_str(), media_type.as_str()), ("itsm-career-map-a3.png", "image/png"));
    assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    assert_eq!((number(16), number(20)), (2381, 1684));
    // An empty sheet of this size takes a tenth of that.
    assert!(bytes.len() > 200_000, "{} bytes are no map", bytes.len());
    assert!(visit.says("itsm-career-map-a3.png is handed to your browser"));
}

/// M14: what is no picture, and what is larger than any canvas, ends in a sentence and not in silence.
#[wasm_bindgen_test]
async fn what_cannot_be_drawn_is_told() {
    const SQUARE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    // Frames are waited for with the application's own executor.
    let _visit = Visit::to("#/about").await;
    for (svg, width) in [("<svg", 9), (SQUARE, 1_000_000)] {
        let outcome = Rc::new(RefCell::new(None));
        let told = outcome.clone();
        picture::png(svg, width, width, move |picture| *told.borrow_mut() = Some(picture));
        for _ in 0..PATIENCE {
            if outcome.borrow().is_some() {
                break;
            }
            next_frame().await;
        }
        assert_eq!(outcome.take(), Some(Err(NotDrawn)), "{svg} {width}");
    }
}

/// M14: a browser whose canvas gives nothing, as some do to protect their owner, gets the sentence with the way out.
#[wasm_bindgen_test]
async fn where_no_png_is_drawn_the_svg_is_named() {
    let (visit, files) = visit_with_route().await;
    let run = |script: &str| js_sys::eval(script).expect("a script that runs");
    run("window.kept = HTMLCanvasElement.prototype.toBlob; HTMLCanvasElement.prototype.toBlob = (done) => done(null)");
    visit.press_button("Save as PNG").await;
    for _ in 0..PATIENCE {
        if visit.says("could not draw the PNG. Save the SVG instead") {
            break;
        }
        next_frame().await;
    }
    run("HTMLCanvasElement.prototype.toBlob = window.kept");
    assert!(visit.says("could not draw the PNG. Save the SVG instead"));
    assert_eq!(files.downloaded(), []);
}

/// Hands out nothing.
struct NoFiles;

impl Files for NoFiles {
    fn download_bytes(&self, _: &str, _: &str, _: &[u8]) -> Result<(), FileError> {
        Err(FileError::Refused)
    }
}

/// M13: where the browser hands out no files, the page says so and names another way.
#[wasm_bindgen_test]
async fn a_refused_file_is_told() {
    let visit = Visit::in_env("#/poster", Env { files: Arc::new(NoFiles), ..memory::env() }).await;
    visit.press_button("Save as SVG").await;
    assert!(visit.says("itsm-career-map-a3.svg is not saved") && visit.says("Print the sheet to a PDF"));
}

/// M15: paper gets the whole map, whatever the screen shows, and the screen shows the same part afterwards.
#[wasm_bindgen_test]
async fn the_whole_map_is_printed_however_large_it_is_shown() {
    let visit = Visit::to("#/?view=map&role=it-service-manager").await;
    let seen = || visit.one(".map-drawing").get_attribute("viewBox").unwrap_or_default();
    next_frame().await;
    for _ in 0..4 {
        visit.press_on_map("+").await;
    }
    let map = itsm_career_roadmap::catalog::map();
    let whole = format!("0 0 {} {}", map.width, map.height);
    let part = seen();
    assert_ne!(part, whole);
    let window = web_sys::window().expect("a window");
    window.dispatch_event(&Event::new("beforeprint").expect("an event")).expect("a listener that returns");
    // At once: the browser does not wait before it lays the sheet out.
    assert_eq!(seen(), whole);
    window.dispatch_event(&Event::new("afterprint").expect("an event")).expect("a listener that returns");
    assert_eq!(seen(), part);
}
