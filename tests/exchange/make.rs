//! Signed badges and pictures with a badge in them, put together byte by byte.

/// A token around a text, with a signature that nobody made.
pub(crate) fn token(payload: &str) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut digits = String::new();
    for group in payload.as_bytes().chunks(3) {
        let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        let places = (0..=group.len()).map(|place| char::from(DIGITS[(bits >> (18 - 6 * place)) as usize & 63]));
        digits.extend(places);
    }
    format!("eyJhbGciOiJSUzI1NiJ9.{digits}.c2lnbmF0dXJl")
}

/// A chunk of a PNG; nobody compares its checksum.
pub(crate) fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("a sample is small");
    [&length.to_be_bytes(), kind, data, &[0; 4]].concat()
}

/// A picture with these chunks before its end.
pub(crate) fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
    let header = chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let end = chunk(b"IEND", &[]);
    [b"\x89PNG\r\n\x1a\n".as_slice(), &header, &chunks.concat(), &end].concat()
}

/// An iTXt chunk: keyword, whether it is compressed, a language, the keyword in that language, the text.
pub(crate) fn international(keyword: &str, is_packed: bool, text: &[u8]) -> Vec<u8> {
    let head = [keyword.as_bytes(), &[0, u8::from(is_packed), 0], b"en\0Abzeichen\0"].concat();
    chunk(b"iTXt", &[head, text.to_vec()].concat())
}

/// A text in zlib's form without compressing it.
pub(crate) fn zlib(text: &[u8]) -> Vec<u8> {
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in text {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    let length = u16::try_from(text.len()).expect("a sample is small");
    let block = [&[1_u8][..], &length.to_le_bytes(), &(!length).to_le_bytes(), text].concat();
    [&[0x78, 0x01][..], &block, &(high << 16 | low).to_be_bytes()].concat()
}

pub(crate) fn svg(element: &str) -> String {
    format!("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">{element}<circle r=\"9\"/></svg>")
}
