//! The words of a text, made comparable, each with its place in the text as it was pasted.

use std::ops::Range;

use crate::fold::{Part, fold_letter};

/// A run of letters or of figures: `ITIL4` is two of them, as `ITIL 4` is.
#[derive(Debug)]
pub(super) struct Word {
    /// In small letters without accents.
    pub(super) folded: String,
    /// Where it stands, in bytes of the text.
    pub(super) place: Range<usize>,
    /// How it is written.
    pub(super) case: Case,
    /// What stands between it and the word before.
    pub(super) gap: Gap,
    /// Whether not even a space stands there.
    pub(super) is_tight: bool,
    /// The number of its line.
    pub(super) line: usize,
    /// The number of its sentence. An item of a list is one.
    pub(super) sentence: usize,
    /// The number of its clause: sentences are parted by commas.
    pub(super) clause: usize,
    /// Whether it is the first of an item of a list, behind a bullet or a dash.
    pub(super) begins_item: bool,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Case {
    /// It begins with a small letter, or has none.
    Small,
    /// It begins with a capital.
    Initial,
    /// It has nothing but capitals.
    Capitals,
}

/// What stands between two words, from what joins them to what parts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing, a space, a hyphen, the end of a line within a paragraph.
    Space,
    /// A bracket or a quotation mark.
    Bracket,
    /// A colon.
    Colon,
    /// A comma.
    Comma,
    /// A slash.
    Slash,
    /// A dash.
    Dash,
    /// The end of a sentence, of a paragraph or of an item.
    Stop,
}

/// The words of a text. `&` is one: adverts write it for "and".
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut between = Between::default();
    let mut folded = String::new();
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        folded.clear();
        let part = if letter == '&' { Part::Gap } else { fold_letter(letter, &mut folded) };
        match part {
            Part::Letter => {
                let is_figure = folded.bytes().all(|byte| byte.is_ascii_digit());
                match words.last_mut() {
                    Some(word) if between.is_empty && is_of_figures(word) == is_figure => {
                        word.extend(&folded, end, letter);
                    }
                    last => {
                        let word = between.close(last.as_deref(), &folded, at..end, letter);
                        words.push(word);
                        between = Between::default();
                    }
                }
            }
            // An accent belongs to the letter below it, an apostrophe to a word that goes on.
            Part::Silent => {
                if let Some(word) =
                    words.last_mut().filter(|word| word.place.end == at && !matches!(letter, '\'' | '’'))
                {
                    word.place.end = end;
                }
            }
            Part::Gap if letter == '&' => {
                let word = between.close(words.last(), "and", at..end, letter);
                words.push(word);
                between = Between { is_empty: false, ..Between::default() };
            }
            Part::Gap => between.add(letter, text[end..].chars().next()),
        }
    }
    words
}

fn is_of_figures(word: &Word) -> bool {
    word.folded.bytes().all(|byte| byte.is_ascii_digit())
}

impl Word {
    fn extend(&mut self, folded: &str, end: usize, letter: char) {
        self.folded.push_str(folded);
        self.place.end = end;
        if self.case == Case::Capitals && letter.is_lowercase() {
            self.case = Case::Initial;
        }
    }
}

/// What was met since the last word.
#[expect(clippy::struct_excessive_bools, reason = "what may stand between two words, each independent of the others")]
struct Between {
    is_empty: bool,
    has_space: bool,
    has_hyphen: bool,
    /// Whether a bullet or a dash stood behind the end of a line.
    has_bullet: bool,
    lines: usize,
    mark: Gap,
}

impl Default for Between {
    fn default() -> Self {
        Self { is_empty: true, has_space: false, has_hyphen: false, has_bullet: false, lines: 0, mark: Gap::Space }
    }
}

impl Between {
    fn add(&mut self, letter: char, next: Option<char>) {
        self.is_empty = false;
        let mark = match letter {
            '\n' => {
                self.lines += 1;
                Gap::Space
            }
            '-' | '\u{2010}' | '\u{2011}' => {
                self.has_hyphen = true;
                Gap::Space
            }
            // Marks of a name, and what browsers put where a line may be broken.
            '®' | '™' | '©' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => Gap::Space,
            '(' | ')' | '[' | ']' | '"' | '“' | '”' | '„' | '‘' => Gap::Bracket,
            ':' => Gap::Colon,
            ',' => Gap::Comma,
            '/' | '\\' => Gap::Slash,
            // Within a number or a name it ends nothing: `15-1232.00`.
            '.' if next.is_some_and(char::is_alphanumeric) => Gap::Slash,
            '–' | '—' => Gap::Dash,
            _ if letter.is_whitespace() => Gap::Space,
            _ => Gap::Stop,
        };
        self.has_space |= letter.is_whitespace();
        let is_bullet = matches!(mark, Gap::Stop | Gap::Dash) || letter == '-';
        self.has_bullet |= self.lines > 0 && is_bullet;
        self.mark = self.mark.max(mark);
    }

    /// The word that ends this.
    fn close(&self, before: Option<&Word>, folded: &str, place: Range<usize>, letter: char) -> Word {
        let gap = match self.mark {
            _ if before.is_none() || self.lines > 1 || self.has_bullet => Gap::Stop,
            Gap::Space if self.has_hyphen && self.has_space => Gap::Dash,
            mark => mark,
        };
        let (line, sentence, clause) = before.map_or((0, 0, 0), |word| (word.line, word.sentence, word.clause));
        let case = if letter.is_uppercase() { Case::Capitals } else { Case::Small };
        Word {
            folded: folded.to_owned(),
            place,
            case,
            gap,
            is_tight: !self.has_space && before.is_some(),
            line: line + self.lines,
            sentence: sentence + usize::from(gap == Gap::Stop),
            clause: clause + usize::from(matches!(gap, Gap::Stop | Gap::Comma | Gap::Dash)),
            begins_item: self.has_bullet,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<&str> {
        words(text).iter().map(|word| &text[word.place.clone()]).collect()
    }

    #[test]
    fn words_point_into_the_text_as_it_was_pasted() {
        assert_eq!(
            told("Über-Ingénieur & Co, ITIL4®/PRINCE2"),
            ["Über", "Ingénieur", "&", "Co", "ITIL", "4", "PRINCE", "2"]
        );
        assert_eq!(told("e\u{301}cole ‘Master’s’ A+"), ["e\u{301}cole", "Master’s", "A+"]);
        assert_eq!(told("İstanbul — ＩＴＩＬ"), ["İstanbul", "ＩＴＩＬ"]);
        assert!(told("…  \n").is_empty());
    }

    #[test]
    fn what_parts_words_is_told() {
        let gaps = |text: &str| words(text).iter().skip(1).map(|word| word.gap).collect::<Vec<_>>();
        assert_eq!(gaps("a-b c\nd"), [Gap::Space; 3]);
        assert_eq!(gaps("a (b): c, d/e"), [Gap::Bracket, Gap::Colon, Gap::Comma, Gap::Slash]);
        assert_eq!(gaps("a - b – c"), [Gap::Dash; 2]);
        assert_eq!(gaps("a. b; c\n\nd\n- e\n• f"), [Gap::Stop; 5]);
        assert_eq!(gaps("15-1232.00"), [Gap::Space, Gap::Slash]);
    }

    #[test]
    fn capitals_are_told_from_words_that_begin_with_one() {
        let cases: Vec<Case> = words("IT Change manager PMPs A+ 4").iter().map(|word| word.case).collect();
        let expected = [Case::Capitals, Case::Initial, Case::Small, Case::Initial, Case::Capitals, Case::Small];
        assert_eq!(cases, expected);
    }
}
