//! What a cell may say without being run.
//!
//! A spreadsheet takes a cell that begins with one of a few characters for a formula and calculates it. An apostrophe
//! in front makes it text, as it does where one types. Some spreadsheets part a file at semicolons or tabs although it
//! was written with commas, or ignore quotation marks when they do: a text that goes on behind such a mark, or on a new
//! line, is looked at as if a cell began there.

/// The text as it is written into a cell: an apostrophe stands before everything that could be run.
pub(super) fn guarded(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    let mut starts = true;
    for (at, letter) in text.char_indices() {
        if starts && is_runnable(&text[at..]) {
            guarded.push('\'');
        }
        guarded.push(letter);
        starts = parts_cells(letter);
    }
    guarded
}

/// The text that a cell holds: the inverse of [`guarded`]. An apostrophe that guards nothing belongs to the text.
pub(super) fn unguarded(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut starts = true;
    for (at, letter) in cell.char_indices() {
        if !(starts && letter == '\'' && is_runnable(&cell[at..])) {
            text.push(letter);
        }
        starts = parts_cells(letter);
    }
    text
}

/// Whether a cell that begins like this would be run, or could be once marks in front are taken away. With apostrophes
/// of its own a text gets one more, so that taking one away gives back what was there.
fn is_runnable(text: &str) -> bool {
    let first = text.trim_start_matches(['\'', '"']).chars().next();
    first.is_some_and(|first| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'))
}

/// Whether some spreadsheet begins a new cell behind it.
fn parts_cells(letter: char) -> bool {
    matches!(letter, ';' | '\t' | '\r' | '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_written(text: &str, cell: &str) {
        assert_eq!(guarded(text), cell);
        assert_eq!(unguarded(cell), text, "read back");
    }

    /// X2: what a spreadsheet would run begins with an apostrophe, and loses it when it is read.
    #[test]
    fn a_formula_is_written_as_text() {
        is_written("=HYPERLINK(\"https://evil.example\")", "'=HYPERLINK(\"https://evil.example\")");
        is_written("+1", "'+1");
        is_written("-2+3", "'-2+3");
        is_written("@SUM(A1)", "'@SUM(A1)");
        is_written("\t=1", "'\t'=1");
        is_written("\r=1", "'\r'=1");
        is_written("＝1", "'＝1");
    }

    /// X2: also where a spreadsheet parts the text at a semicolon, a tab or a new line.
    #[test]
    fn a_formula_inside_a_text_is_no_beginning_of_a_cell() {
        is_written("a;=1;b", "a;'=1;b");
        is_written("a\t+1", "a\t'+1");
        is_written("a\n@x", "a\n'@x");
        is_written("a;\"=1", "a;'\"=1");
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in ["", "ITIL 4 - Foundation", "a=b", "'t was", "O'Brien; and - others", "''"] {
            is_written(text, text);
        }
    }

    #[test]
    fn an_apostrophe_of_the_text_itself_survives() {
        is_written("'=1", "''=1");
        is_written("'''-", "''''-");
    }
}
