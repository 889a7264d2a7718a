//! How much room words need, before any font is known.
//!
//! The widths are those of bold grotesques and of the wide condensed bold that stands in for them on bare Linux machines:
//! a little more than semibold system fonts take, so real text stays inside its box.

/// Distance between the baselines of a label's lines of text.
pub(super) const LINE_HEIGHT: f32 = 18.0;
/// Distance from the top of a label's box to its first baseline.
pub(super) const ASCENT: f32 = 14.0;
const FONT_SIZE: f32 = 15.0;

/// The width of a line of text in letters of that size; a little more than most bold faces take.
pub fn text_width(text: &str, font_size: f32) -> f32 {
    text.chars().map(character_width).sum::<f32>() * font_size
}

/// Width and height of a label.
pub(super) fn label_size(lines: &[String]) -> (f32, f32) {
    let width = lines.iter().map(|line| text_width(line, FONT_SIZE)).fold(0.0, f32::max);
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    (width, f32::from(count) * LINE_HEIGHT)
}

/// The width of a character as a share of the font size.
fn character_width(character: char) -> f32 {
    match character {
        '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 0.3,
        'i' | 'j' | 'l' | 'I' | ' ' | '/' => 0.32,
        'f' | '(' | ')' | '-' | '‑' | '[' | ']' => 0.4,
        't' | 'r' => 0.44,
        'c' | 's' | 'z' | 'J' => 0.55,
        'k' | 'v' | 'x' | 'y' => 0.59,
        'a' | 'e' | 'o' | 'F' | 'L' | 'T' | '0'..='9' => 0.62,
        'b' | 'd' | 'g' | 'h' | 'n' | 'p' | 'q' | 'u' | 'E' | 'P' | 'S' | 'Y' | 'Z' => 0.65,
        'A' | 'V' | 'X' => 0.7,
        'B' | 'C' | 'D' | 'H' | 'K' | 'N' | 'R' | 'U' => 0.74,
        'G' | 'O' | 'Q' | '&' => 0.78,
        'w' => 0.83,
        'm' | 'M' => 0.93,
        'W' => 0.99,
        // Letters of other scripts may fill the whole square.
        other if other > '\u{2e80}' => 1.0,
        _ => 0.7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_get_at_least_the_room_that_common_bold_fonts_take() {
        // Measured at 15 px in Liberation Sans Bold and DejaVu Sans Condensed Bold; the wider of the two.
        for (text, measured) in [
            ("Service Delivery", 123.8),
            ("Major Incident", 109.9),
            ("Configuration", 104.3),
            ("Chief Information", 133.4),
        ] {
            let estimated = text_width(text, FONT_SIZE);
            assert!(estimated >= measured && estimated < measured * 1.05, "{text}: {estimated} for {measured}");
        }
    }

    #[test]
    fn a_label_is_as_wide_as_its_widest_line() {
        let (width, height) = label_size(&["IT".to_owned(), "Architect".to_owned()]);
        assert!((width - text_width("Architect", FONT_SIZE)).abs() < f32::EPSILON);
        assert!((height - 36.0).abs() < f32::EPSILON);
    }
}
