//! Bytes as letters of an HTML file: five for every four bytes, a quarter more, where Base64 takes a third more.
//!
//! As in Base85, but with letters that end no element. `single.js` reads them back.

/// The letter for 0; those for the other digits follow it in ASCII.
const FIRST: u8 = b'#';
/// The one among them that could begin the end of an element, and what is written for it.
const UNSAFE: (u8, u8) = (b'<', b'x');

/// How many letters are written for a group, and how many values each can have.
const LETTERS: usize = 5;
const VALUES: u32 = 85;

/// The letters for some bytes. The last group is filled up with zeros: how many bytes there are has to be said beside it.
pub(super) fn letters(bytes: &[u8]) -> String {
    bytes.chunks(4).flat_map(group).map(char::from).collect()
}

fn group(bytes: &[u8]) -> [u8; LETTERS] {
    let mut left = (0..4).fold(0, |number, at| number << 8 | u32::from(bytes.get(at).copied().unwrap_or_default()));
    let mut letters = [FIRST; LETTERS];
    for letter in letters.iter_mut().rev() {
        // Below 85, so that it is a letter of ASCII.
        let code = FIRST + u8::try_from(left % VALUES).unwrap_or_default();
        *letter = if code == UNSAFE.0 { UNSAFE.1 } else { code };
        left /= VALUES;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    /// S1: the smallest, the largest and the one letter that is another.
    #[test]
    fn four_bytes_are_five_letters_and_none_ends_an_element() {
        assert_eq!(letters(&[]), "");
        assert_eq!(letters(&[0, 0, 0, 0]), "#####");
        assert_eq!(letters(&[0, 0, 0, 1]), "####$");
        assert_eq!(letters(&[0, 0, 0, 25]), "####x");
        assert_eq!(letters(&[0, 0, 0, 85]), "###$#");
        assert_eq!(letters(&[255, 255, 255, 255]), "u:Y/#");
        assert_eq!(letters(&[7]).len(), 5);
        let all: Vec<u8> = (0..=255).cycle().take(4096).collect();
        assert!(letters(&all).bytes().all(|letter| letter.is_ascii_graphic() && letter != b'<'));
    }
}
