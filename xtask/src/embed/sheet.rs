//! The style sheets of the page, made fit for shadow roots inside pages of somebody else.
//!
//! What the page says about the whole document is said about the outermost box of a copy; widths are those of the copy
//! and not of the window; and no size depends on the size that the host gives to its own letters.

use std::fmt::Write;

/// The outermost box of a copy, inside its shadow root. Not `:host`, which the rules of the host may overrule.
const BOX: &str = ":where([data-roadmap])";

/// What is said about the element itself and about what it shows before the program is there. What is important inside
/// wins over what is important outside.
const ELEMENT: &str = "\
:host{display:block!important}\
:host([hidden]){display:none!important}\
[data-said]{all:initial;display:block;padding:16px;font:16px/1.5 system-ui,sans-serif;color:CanvasText;background:Canvas;color-scheme:light dark}\
";

/// Browsers' own size of letters, on which every `rem` of the sheets rests, in CSS pixels.
const LETTER: f64 = 16.0;

/// The sheet for the shadow roots.
pub(crate) fn for_shadow_roots(sheets: &str) -> String {
    let sheet = without_paper(sheets);
    let sheet = sheet.replace(":where(:root,:host,[data-theme])", &format!("{BOX},:where([data-theme])"));
    let sheet = sheet.replace(":where(:root,:host)", BOX);
    let sheet = with_own_widths(&sheet);
    let sheet = converted(&sheet, "rem", &|number| format!("{}px", number * LETTER));
    let sheet = converted(&sheet, "vw", &|number| format!("{number}cqi"));
    format!("{ELEMENT}{sheet}")
}

/// Without the sizes of paper: the paper belongs to the page around.
fn without_paper(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("@page") {
        kept += before;
        rest = after.split_once('}').map_or("", |(_, behind)| behind);
    }
    kept + rest
}

/// Asks for the width of the copy where the page asks for that of its window.
fn with_own_widths(sheet: &str) -> String {
    let mut written = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("@media") {
        written += before;
        let condition = after.split('{').next().unwrap_or_default();
        written += if condition.contains("width") { "@container" } else { "@media" };
        rest = after;
    }
    written + rest
}

/// Every number with that unit, written anew.
fn converted(sheet: &str, unit: &str, write: &dyn Fn(f64) -> String) -> String {
    let mut written = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(unit) {
        let (before, after) = (&rest[..at], &rest[at + unit.len()..]);
        let digits = before.len() - before.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == '.').len();
        let (before, number) = before.split_at(before.len() - digits);
        let is_end = !after.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '-' || next == '_');
        let is_name = before.ends_with(|last: char| last.is_ascii_alphabetic() || last == '_');
        written += before;
        match number.parse() {
            Ok(number) if is_end && !is_name => written += &write(number),
            _ => drop(write!(written, "{number}{unit}")),
        }
        rest = after;
    }
    written + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn becomes(sheet: &str, expected: &str) {
        assert_eq!(for_shadow_roots(sheet).strip_prefix(ELEMENT), Some(expected));
    }

    /// H11: sizes and widths are those of the copy.
    #[test]
    fn sizes_and_widths_are_those_of_the_copy() {
        becomes(
            ".a{margin:-.5rem 1rem;gap:clamp(.75rem,1.6vw,1.5rem)}",
            ".a{margin:-8px 16px;gap:clamp(12px,1.6cqi,24px)}",
        );
        becomes("@media (width>=48rem){.a{gap:0}}", "@container (width>=768px){.a{gap:0}}");
        becomes("@media print{.a{gap:0}}@media (width<=22rem){}", "@media print{.a{gap:0}}@container (width<=352px){}");
    }

    /// H11: what is said about the document is said about the copy's own box, and nothing about paper.
    #[test]
    fn what_is_said_about_the_document_is_said_about_the_copy() {
        becomes(":where(:root,:host){--ink:#000}", ":where([data-roadmap]){--ink:#000}");
        becomes("@page map{size:landscape}.a{gap:0}@page{margin:15mm}", ".a{gap:0}");
    }

    #[test]
    fn words_that_only_look_like_sizes_stay() {
        becomes(
            ".remark,.premium2remx{--remote:theorem}.view{vw:0}",
            ".remark,.premium2remx{--remote:theorem}.view{vw:0}",
        );
    }
}
