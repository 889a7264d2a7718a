//! Files in one block of text: compressed together as gzip, which every browser unpacks by itself, and written in plain
//! letters, which pass every editor, mail and share unchanged.

use std::io::Write;

use super::letters::letters;
use crate::failure::Failure;

/// The element with these files in it, which says their names and lengths in their order.
pub(crate) fn element(files: &[(&str, Vec<u8>)]) -> Result<String, Failure> {
    let lengths: Vec<(&str, usize)> = files.iter().map(|(name, content)| (*name, content.len())).collect();
    // The names are ours and need no other care in an attribute.
    let lengths = serde_json::json!(lengths);
    let block = compressed(files).map_err(Failure::file("the single file"))?;
    let (length, block) = (block.len(), letters(&block));
    Ok(format!("<script type=text/plain id=packed data-length={length} data-files='{lengths}'>{block}</script>"))
}

/// All files one after the other, in a form of gzip that took its time.
fn compressed(files: &[(&str, Vec<u8>)]) -> std::io::Result<Vec<u8>> {
    let mut encoder =
        zopfli::GzipEncoder::new_buffered(zopfli::Options::default(), zopfli::BlockType::Dynamic, Vec::new())?;
    for (_, content) in files {
        encoder.write_all(content)?;
    }
    encoder.into_inner()?.finish()
}
