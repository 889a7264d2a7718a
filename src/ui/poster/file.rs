//! The poster as an SVG file: everything in it, nothing outside of it.

use super::sheet::Poster;
pub use super::words::description;
use crate::catalog;
use crate::ui::markup::markup;

/// What SVG files are called by programs.
pub const MEDIA_TYPE: &str = "image/svg+xml";

/// The poster as the text of an SVG file, in the size of its paper.
pub fn svg(poster: &Poster) -> String {
    let (width, height) = poster.paper.lengths();
    let picture = markup! {
        <svg
            xmlns="http://www.w3.org/2000/svg"
            width=width
            height=height
            viewBox=poster.view_box()
            role="img"
            aria-labelledby="title description"
        >
            <title id="title">{catalog::about().title}</title>
            <desc id="description">{description(poster)}</desc>
            {poster.drawing()}
        </svg>
    };
    let mut file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    picture.print(&mut file);
    file
}

/// What the file is called, without its ending.
pub fn name(poster: &Poster) -> String {
    format!("itsm-career-map-{}", poster.paper.word())
}

#[cfg(test)]
mod tests;
