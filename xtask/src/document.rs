//! Documents around printed pages: `index.html` as Trunk leaves it, and a plain one for every page that is only read.

use crate::failure::Failure;
use crate::pages::Printed;

/// Where `index.html` wants the first page.
const PLACE: &str = "<template></template>";

/// Where it wants the script that hands over from what was printed to the application.
const BOOT: &str = "<script type=text/boot></script>";

/// What the first paint needs, and what the page of the application holds for that reason.
pub(crate) struct First<'a> {
    /// The script that hands over from what was printed to the application.
    pub(crate) boot: &'a str,
    /// The name of the sheet for every page.
    pub(crate) sheet: &'a str,
    /// What is in it.
    pub(crate) rules: &'a str,
}

/// The page of the application in a folder: one answer of the host is all that the first paint needs.
pub(crate) fn in_folder(index: &str, page: &Printed, first: &First<'_>) -> Result<String, Failure> {
    failing_aloud(&started_anywhere(&with_first(index, page, first)?)?)
}

/// The page of the application as a single file: with its icon, and what was packed and the script that unpacks it
/// at the end, and without the addresses of what lies beside a folder's page.
pub(crate) fn single(
    index: &str,
    page: &Printed,
    first: &First<'_>,
    (icon_name, icon): (&str, &str),
    packed: &str,
    script: &str,
) -> Result<String, Failure> {
    let mut single = with_first(index, page, first)?;
    for (begin, end) in LEFT_OUT {
        single = without(&single, begin, end)?;
    }
    let alone = single.replacen(BESIDE, "", 1).replacen(icon_name, icon, 1);
    let (before, after) = alone.rsplit_once(END).ok_or_else(|| missing("no end"))?;
    Ok([before, packed, "<script>", script, "</script>", END, after].concat())
}

/// What a folder's page has and a single file has not: fetching, installing, and links to pages that are only read.
const LEFT_OUT: [(&str, &str); 7] = [
    ("<link href=apple-touch-icon", ">"),
    ("<link href=manifest", ">"),
    ("<script type=module>", "</script>"),
    ("<link crossorigin", ">"),
    ("<link as=fetch", ">"),
    ("<span>", "</span>"),
    ("<template data-links>", "</template>"),
];

/// Where a folder's page looks for an organisation's layer.
const BESIDE: &str = " data-beside=organisation.json";

const END: &str = "</body>";

/// The page without its first element that begins like this.
fn without(page: &str, begin: &str, end: &str) -> Result<String, Failure> {
    let (before, rest) = page.split_once(begin).ok_or_else(|| missing(&format!("no {begin}")))?;
    let (_, after) = rest.split_once(end).ok_or_else(|| missing(&format!("no end of {begin}")))?;
    Ok([before, after].concat())
}

fn with_first(index: &str, page: &Printed, first: &First<'_>) -> Result<String, Failure> {
    let First { boot, sheet, rules } = first;
    if !index.contains(PLACE) {
        return Err(missing("no place for the first page"));
    }
    if !index.contains(BOOT) {
        return Err(missing("no place for the script that starts"));
    }
    let link = index.find(sheet).and_then(|at| Some((index[..at].rfind("<link")?, at + index[at..].find('>')? + 1)));
    let (from, to) = link.ok_or_else(|| missing("no link to the style sheet"))?;
    let styled = [&index[..from], "<style>", rules.trim(), &page.sheet, "</style>", &index[to..]].concat();
    let scripted = styled.replacen(BOOT, &["<script>", boot, "</script>"].concat(), 1);
    Ok(scripted.replacen(PLACE, &page.body, 1))
}

/// The page with its program started so that a failure reaches the page's own notice in every browser: Firefox and
/// `WebKit` tell nobody of a module that ends while it waits.
fn failing_aloud(page: &str) -> Result<String, Failure> {
    const START: &str = "= await init(";
    let start =
        page.find(START).ok_or_else(|| missing("another way to wait for the application than is known here"))?;
    let end = page[start..].find(";\n").ok_or_else(|| missing("no end of the start of the application"))? + start;
    Ok([&page[..end], ".catch((error) => new Promise(() => reportError(error)))", &page[end..]].concat())
}

/// The page with its program fetched so that it starts, without a word in the console, also where a host sends
/// WebAssembly as just any bytes. Where the host names it rightly, it is compiled while it arrives.
fn started_anywhere(page: &str) -> Result<String, Failure> {
    const BEFORE: &str = "module_or_path: '";
    let address = page.split_once(BEFORE).and_then(|(_, rest)| Some(rest.split_once('\'')?.0));
    let address = address.ok_or_else(|| missing("another way to start the application than is known here"))?;
    let fetched = format!(
        "module_or_path: fetch('{address}').then((answer) => \
         answer.headers.get('Content-Type') === 'application/wasm' ? answer : answer.arrayBuffer())"
    );
    Ok(page.replacen(&format!("{BEFORE}{address}'"), &fetched, 1))
}

/// A document for a page that is only read. Sheets are named from the folder of the release.
pub(crate) fn reading(page: &Printed, sheets: &[&str]) -> String {
    let up = "../".repeat(page.path.matches('/').count());
    let mut document = format!(
        "<!doctype html><html lang=en-GB><head><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width,initial-scale=1\"><title>{}</title>\
         <meta name=color-scheme content=\"light dark\"><meta name=referrer content=no-referrer>\
         <link rel=canonical href=\"{up}index.html{}\"><link rel=icon type=image/svg+xml href={up}icon.svg>",
        escaped(&page.title),
        escaped(&page.address)
    );
    for sheet in sheets {
        document += &["<link rel=stylesheet href=", &up, sheet, ">"].concat();
    }
    if !page.sheet.is_empty() {
        document += &["<style>", &page.sheet, "</style>"].concat();
    }
    document + "</head><body>" + &page.body + "</body></html>\n"
}

/// As text that is no markup, in content and in attributes alike.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn missing(what: &str) -> Failure {
    Failure::NotPutTogether { problem: format!("Trunk left {what} in index.html") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(path: &str) -> Printed {
        Printed {
            path: path.to_owned(),
            address: "#/role/cio".to_owned(),
            title: "R & D".to_owned(),
            body: "<p>Words</p>".to_owned(),
            sheet: "b{c:d}".to_owned(),
        }
    }

    #[test]
    fn the_first_page_and_its_sheet_are_where_they_are_wanted() {
        let index = "<title>T</title><link rel=stylesheet href=./a-1.css><script type=text/boot></script><script>const wasm = await init({ module_or_path: './b.wasm' });\nstarted()</script>\
                     <body><div id=boot><template></template></div>";
        let what = First { boot: "boot()", sheet: "a-1.css", rules: "a{}\n" };
        let first = in_folder(index, &page("index.html"), &what).unwrap_or_default();
        assert!(first.starts_with("<title>T</title><style>a{}b{c:d}</style><script>boot()</script>"), "{first}");
        assert!(first.ends_with("<body><div id=boot><p>Words</p></div>"), "{first}");
        assert!(first.contains("init({ module_or_path: fetch('./b.wasm')"), "{first}");
        assert!(first.contains(".catch((error) => new Promise(() => reportError(error)));\nstarted()"), "{first}");
        assert!(in_folder("<p>", &page("index.html"), &what).is_err());
    }

    /// S1: nothing in it leads to what lies beside another form.
    #[test]
    fn a_single_file_holds_what_a_folder_has_beside_the_page() {
        let index = "<script data-beside=organisation.json id=organisation></script><link href=icon.svg rel=icon>\
                     <link href=apple-touch-icon.png><link href=manifest.webmanifest rel=manifest><link rel=stylesheet href=./a-1.css><script type=module>init()</script><script type=text/boot></script>\
                     <link crossorigin href=./b.js rel=modulepreload><link as=fetch href=./b.wasm></head><body>\
                     <noscript>No.<span>Read <a href=read/>all</a>.</span></noscript>\
                     <p>Reload<template data-links>, or <a href=read/>read</a></template>.<div id=boot><template></template></div></body>";
        let what = First { boot: "boot()", sheet: "a-1.css", rules: "a{}" };
        let single = single(index, &page("one.html"), &what, ("icon.svg", "data:,"), "PACKED", "start()");
        assert_eq!(
            single.unwrap_or_default(),
            "<script id=organisation></script><link href=data:, rel=icon><style>a{}b{c:d}</style><script>boot()</script>\
             </head><body><noscript>No.</noscript><p>Reload.<div id=boot><p>Words</p></div>PACKED<script>start()</script></body>"
        );
        assert!(super::single("<p>", &page("one.html"), &what, ("", ""), "", "").is_err());
    }

    #[test]
    fn a_page_for_reading_finds_its_sheets_from_where_it_is() {
        let document = reading(&page("read/role/cio.html"), &["a-1.css"]);
        assert!(document.contains("href=../../a-1.css") && document.contains("<title>R &amp; D</title>"));
        assert!(document.contains("<link rel=canonical href=\"../../index.html#/role/cio\">"));
    }
}
