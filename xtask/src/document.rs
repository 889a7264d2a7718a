//! Documents around printed pages: `index.html` as Trunk leaves it, and a plain one for every page that is only read.

use crate::failure::Failure;
use crate::pages::Printed;

/// Where `index.html` wants the first page.
const PLACE: &str = "<template></template>";

/// Where it wants the script that hands over from what was printed to the application.
const BOOT: &str = "<script type=text/boot></script>";

/// The page of the application with the first page in it, and its script and the sheet for every page too: one answer
/// of the host is all that the first paint needs.
pub(crate) fn first(index: &str, page: &Printed, boot: &str, (sheet, rules): (&str, &str)) -> Result<String, Failure> {
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
    started_anywhere(&scripted.replacen(PLACE, &page.body, 1))
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
        let index = "<title>T</title><link rel=stylesheet href=./a-1.css><script type=text/boot></script><script>init({ module_or_path: './b.wasm' })</script>\
                     <body><div id=boot><template></template></div>";
        let first = first(index, &page("index.html"), "boot()", ("a-1.css", "a{}\n")).unwrap_or_default();
        assert!(first.starts_with("<title>T</title><style>a{}b{c:d}</style><script>boot()</script>"), "{first}");
        assert!(first.ends_with("<body><div id=boot><p>Words</p></div>"), "{first}");
        assert!(first.contains("init({ module_or_path: fetch('./b.wasm')"), "{first}");
        assert!(super::first("<p>", &page("index.html"), "", ("a-1.css", "")).is_err());
    }

    #[test]
    fn a_page_for_reading_finds_its_sheets_from_where_it_is() {
        let document = reading(&page("read/role/cio.html"), &["a-1.css"]);
        assert!(document.contains("href=../../a-1.css") && document.contains("<title>R &amp; D</title>"));
        assert!(document.contains("<link rel=canonical href=\"../../index.html#/role/cio\">"));
    }
}
