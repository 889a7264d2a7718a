//! Lines of a calendar: escaped, folded and ended as RFC 5545 §3.1 and §3.3.11 want it.

/// The longest line in octets, its end not counted.
const LONGEST: usize = 75;

/// Adds a line, folded where it is too long.
pub(super) fn push_line(text: &mut String, line: &str) {
    let mut length = 0;
    for character in line.chars() {
        // A fold may stand between any two characters, but not within one.
        if length + character.len_utf8() > LONGEST {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(character);
        length += character.len_utf8();
    }
    text.push_str("\r\n");
}

/// Adds a property with a text, in which nothing can be mistaken for the end of the value or of the line.
pub(super) fn push_text(text: &mut String, property: &str, value: &str) {
    let mut line = String::with_capacity(property.len() + value.len());
    line.push_str(property);
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' | ';' | ',' => line.extend(['\\', character]),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' => line.push_str("\\n"),
            // No other control character is allowed in a text; what a paste brought along is left out.
            _ if character.is_control() && character != '\t' => {}
            _ => line.push(character),
        }
    }
    push_line(text, &line);
}
