//! Names that stand twice in one object. JSON allows that and takes the last without a word, and in a file that is
//! edited by hand it is a slip.

use super::fault::{Fault, Problem, shown};

/// Where the reading is: in an object or in a list.
enum Level<'t> {
    Object { names: Vec<&'t str>, at: &'t str },
    List { at: usize },
}

/// The problems of a text that is known to be JSON.
pub(super) fn keys(text: &str) -> Vec<Problem> {
    let bytes = text.as_bytes();
    let mut levels: Vec<Level<'_>> = Vec::new();
    let mut problems = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'{' => levels.push(Level::Object { names: Vec::new(), at: "" }),
            b'[' => levels.push(Level::List { at: 0 }),
            b'}' | b']' => {
                let closed = levels.pop();
                problems.extend(closed.and_then(|level| twice(&level, &levels)));
            }
            b',' => {
                if let Some(Level::List { at }) = levels.last_mut() {
                    *at += 1;
                }
            }
            b'"' => {
                let end = end_of_text(bytes, at);
                if is_name(bytes, end)
                    && let Some(Level::Object { names, at: name }) = levels.last_mut()
                {
                    *name = &text[at + 1..end];
                    names.push(name);
                }
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    problems
}

/// Where the text that begins here ends: its last quotation mark.
fn end_of_text(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

/// Whether a colon follows, as it does on a name alone.
fn is_name(bytes: &[u8], end: usize) -> bool {
    bytes.iter().skip(end + 1).find(|byte| !byte.is_ascii_whitespace()) == Some(&b':')
}

/// The first name that stands twice in an object that has just ended.
fn twice(level: &Level<'_>, outer: &[Level<'_>]) -> Option<Problem> {
    let Level::Object { names, .. } = level else { return None };
    let mut sorted = names.clone();
    crate::order::ascending(&mut sorted);
    let twice = sorted.windows(2).find(|pair| pair[0] == pair[1])?[0];
    let mut path = String::new();
    for level in outer {
        match level {
            Level::Object { at, .. } if path.is_empty() => path.push_str(&shown(at)),
            Level::Object { at, .. } => path = format!("{path}.{}", shown(at)),
            Level::List { at } => path = format!("{path}[{at}]"),
        }
    }
    let dot = if path.is_empty() { "" } else { "." };
    Some(Problem { path: format!("{path}{dot}{}", shown(twice)), fault: Fault::MemberTwice })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_twice(text: &str, paths: &[&str]) {
        serde_json::from_str::<serde_json::Value>(text).expect("JSON");
        let found: Vec<_> = keys(text).into_iter().map(|problem| problem.path).collect();
        assert_eq!(found, paths, "{text}");
    }

    /// O3: a name that stands twice is told with its place.
    #[test]
    fn the_same_name_twice_is_found_wherever_it_stands() {
        assert_twice(r#"{"a":1,"b":2}"#, &[]);
        assert_twice(r#"{"a":1,"a":2}"#, &["a"]);
        assert_twice(r#"{"titles":{"x":"1","y":"x","x" : "2"}}"#, &["titles.x"]);
        assert_twice(
            r#"{"roles":[{"slug":"a"},{"skills":[{},{"level":1,"level":2}]}]}"#,
            &["roles[1].skills[1].level"],
        );
        assert_twice(r#"{"a":"\"a\":","b":["a","a",":"],"c":"a"}"#, &[]);
        assert_twice(r#"{"a":{"a":{"a":1}}}"#, &[]);
    }
}
