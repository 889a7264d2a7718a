//! What a PDF says about its pages. Chromium writes that plainly, Firefox packs it.

use miniz_oxide::inflate::decompress_to_vec_zlib;

/// The pages, each with its width and height in whole millimetres.
pub(crate) fn sheets(pdf: &[u8]) -> Vec<(u32, u32)> {
    let text = unpacked(pdf);
    let sizes: Vec<(u32, u32)> = text.split("/MediaBox [").skip(1).map(millimetres).collect();
    // The size of the page follows or precedes its type, in the same object.
    let pages = text.split("/Type /Page").skip(1).filter(|after| !after.starts_with('s'));
    assert_eq!(pages.count(), sizes.len(), "every page has a size of its own");
    sizes
}

/// What can be read in the file, with what is packed behind it.
fn unpacked(pdf: &[u8]) -> String {
    const BEGIN: &[u8] = b"stream";
    let mut text = String::from_utf8_lossy(pdf).into_owned();
    for at in (0..pdf.len()).filter(|at| pdf[*at..].starts_with(BEGIN)) {
        let content = pdf[at + BEGIN.len()..].trim_ascii_start();
        if let Some(objects) = decompress_to_vec_zlib(content).ok().filter(|it| has_pages(it)) {
            text += &String::from_utf8_lossy(&objects);
        }
    }
    text
}

/// Whether these are objects; pictures and drawings are packed as well.
fn has_pages(objects: &[u8]) -> bool {
    objects.windows(9).any(|bytes| bytes == b"/MediaBox")
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "hundreds of millimetres")]
fn millimetres(corners: &str) -> (u32, u32) {
    let corners = corners.split(']').next().unwrap_or_default();
    let corners: Vec<f64> = corners.split(' ').filter_map(|number| number.parse().ok()).collect();
    let millimetres = |points: f64| (points / 72.0 * 25.4).round() as u32;
    (millimetres(corners[2] - corners[0]), millimetres(corners[3] - corners[1]))
}
