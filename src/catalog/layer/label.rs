//! The label of a role on the map by the organisation's own title: the map was drawn for other words, so what does not
//! fit into their room is cut short. The whole title is on the card, in the list and announced.

use crate::layout::lettering::text_width;

/// The size of the letters on the map, in units.
const LETTERS: f32 = 15.0;

/// A title broken into lines that stay in the room which the map has for them, the last one cut short if it must be.
/// The map was drawn for other words, and a label that is longer would run into its neighbours.
pub(super) fn label(title: &str, room: f32, most: usize) -> &'static [&'static str] {
    let fits = |line: &str| text_width(line, LETTERS) <= room;
    let mut lines: Vec<String> = vec![String::new()];
    for word in title.split_whitespace() {
        let is_last = lines.len() >= most;
        if let Some(line) = lines.last_mut() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if line.is_empty() || is_last || fits(&longer) {
                *line = longer;
                continue;
            }
        }
        lines.push(word.to_owned());
    }
    Vec::leak(lines.into_iter().map(|line| &*String::leak(cut(line, &fits))).collect())
}

/// A line that fits, with an ellipsis where words had to go: whoever speaks to the page says words that are seen, so no
/// word is broken unless it is alone.
fn cut(line: String, fits: &dyn Fn(&str) -> bool) -> String {
    if fits(&line) {
        return line;
    }
    let mut words: Vec<&str> = line.split(' ').collect();
    while words.len() > 1 {
        words.pop();
        let kept = format!("{} …", words.join(" "));
        if fits(&kept) {
            return kept;
        }
    }
    let mut word: Vec<char> = words.first().into_iter().flat_map(|word| word.chars()).collect();
    loop {
        word.pop();
        let kept: String = word.iter().chain(&['…']).collect();
        if fits(&kept) || word.is_empty() {
            return kept;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_label(title: &str, room: f32, most: usize, expected: &[&str]) {
        let label = label(title, room, most);
        assert_eq!(label, expected);
        assert!(label.len() <= most && label.iter().all(|line| text_width(line, LETTERS) <= room), "{label:?}");
    }

    /// O5: a title on the map keeps to the room of the one it replaces.
    #[test]
    fn a_label_stays_in_its_room() {
        assert_label("Service Manager", 160.0, 2, &["Service Manager"]);
        assert_label("Service Delivery Manager", 130.0, 2, &["Service Delivery", "Manager"]);
        assert_label("Leiterin Service und Betriebsführung", 120.0, 2, &["Leiterin", "Service und …"]);
        assert_label("Donaudampfschifffahrtsgesellschaft", 90.0, 1, &["Donauda…"]);
    }

    #[test]
    fn a_title_without_words_is_no_label() {
        assert_eq!(label("", 100.0, 2), [""]);
    }
}
