//! Unpacking: every kind of block, and no more than is allowed. The packed samples were made by zlib itself.

use super::*;

const STORED: &str = "7801010700f8ff61206261646765093b0275";
const FIXED: &str = "78014b4a4c494f554842270161f7082d";
const DYNAMIC: &str = concat!(
    "78daedd1410a04210c44d1abfcabc516d451a15bc922b76fa94bcc2c665f3cf809f59a1f775aa41d0bcf364770ef7eb707dff97a163d15",
    "ab1767565b7066e19933b37b7366c33767567ac2a451a511d230690c6914694c6924699834ba34b2348a345c1a4b1a218d471a4b1a4aa8",
    "28215082a18481120a4a982821a10443091d25649450f8ee41f8ffe3a7fef10273e73104",
);

fn bytes(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2).filter_map(|pair| std::str::from_utf8(pair).ok());
    pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
}

/// What the last sample holds, twice.
fn scrambled() -> Vec<u8> {
    let letter = |at: u32| if at.is_multiple_of(7) { b' ' } else { narrow(97 + (at * at * 7 + at / 3) % 26) };
    (0..400).map(letter).collect()
}

/// E5: what others packed is unpacked.
#[test]
fn every_kind_of_block_is_unpacked() {
    assert_eq!(zlib(&bytes(STORED), 7), Ok(b"a badge".to_vec()));
    assert_eq!(zlib(&bytes(FIXED), 100), Ok(b"badge badge badge badge".to_vec()));
    assert_eq!(zlib(&bytes(DYNAMIC), 800), Ok([scrambled(), scrambled()].concat()));
}

/// E9: what unpacks to more than allowed is refused before it is there.
#[test]
fn unpacking_stops_at_the_limit() {
    for (packed, size) in [(STORED, 7), (FIXED, 23), (DYNAMIC, 800)] {
        assert_eq!(zlib(&bytes(packed), size - 1), Err(Refusal::TooLarge));
    }
}

#[test]
fn damage_is_noticed_wherever_it_is() {
    for packed in [STORED, FIXED, DYNAMIC] {
        let whole = bytes(packed);
        for at in 0..whole.len() {
            assert!(zlib(&whole[..at], 1_000).is_err(), "cut at {at}");
            for bit in 0..8 {
                let mut damaged = whole.clone();
                damaged[at] ^= 1 << bit;
                // Bits that fill up a byte mean nothing.
                let found = zlib(&damaged, 1_000);
                assert!(found.is_err() || found == zlib(&whole, 1_000), "bit {bit} of byte {at}");
            }
        }
    }
}

#[test]
fn the_tables_are_those_of_the_standard() {
    assert_eq!(LENGTHS[7..10], [(10, 0), (11, 1), (13, 1)]);
    assert_eq!(LENGTHS[26..], [(195, 5), (227, 5), (258, 0)]);
    assert_eq!(DISTANCES[3..6], [(4, 0), (5, 1), (7, 1)]);
    assert_eq!(DISTANCES[28..], [(16_385, 13), (24_577, 13)]);
}
