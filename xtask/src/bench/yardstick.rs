//! What a first visit is compared with: the words of the map page as a plain static page. Headings, paragraphs, lists
//! and links, one style sheet, no script: what somebody would write who wanted nothing but to be read soon.

use std::fs;
use std::path::Path;

use super::host;
use crate::failure::Failure;
use crate::shots::session::Session;

/// Where it stands on the host.
pub(crate) const PAGE: &str = "plain/index.html";

/// Writes down what a reader sees of the list of roles, without the application's own elements and attributes.
const WORDS: &str = "
    const KEPT = new Set(['HEADER', 'NAV', 'MAIN', 'FOOTER', 'SECTION', 'H1', 'H2', 'H3', 'P', 'UL', 'OL', 'LI', 'A']);
    const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\\s+/g, ' ');
    const written = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return escaped(node.data);
        if (node.nodeType !== Node.ELEMENT_NODE || !node.checkVisibility()) return '';
        const inside = [...node.childNodes].map(written).join('');
        if (!KEPT.has(node.nodeName)) return inside;
        const name = node.nodeName.toLowerCase();
        const href = name === 'a' ? ` href=\"${escaped(node.getAttribute('href') ?? '').replace(/\"/g, '&quot;')}\"` : '';
        return `<${name}${href}>${inside}</${name}>`;
    };
    return [...document.body.children].map(written).join('\\n');";

const STYLE: &str = "body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.75rem }
h2 { margin-top: 2rem; border-top: 3px solid #1b5e8c; padding-top: .5rem }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none }
li { margin-block: .25rem }
a { color: #0b4f7d }
";

/// Makes it from the page that a warm browser shows at `address`, and puts it beside the application.
pub(crate) fn make(session: &Session, address: &str, site: &Path) -> Result<(), Failure> {
    session.visit(&format!("{address}#/?view=list"))?;
    let words = session.run(WORDS)?;
    let words = words.as_str().filter(|words| words.contains("<li>"));
    let words = words.ok_or_else(|| Failure::Browser("the list of roles has no words".to_owned()))?;
    let page = format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>ITSM Career Roadmap</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <link rel=\"stylesheet\" href=\"plain.css\">\n</head>\n<body>\n{words}\n</body>\n</html>\n"
    );
    let folder = site.join("plain");
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    host::put(&folder.join("index.html"), page.as_bytes())?;
    host::put(&folder.join("plain.css"), STYLE.as_bytes())
}
