//! Content-Security-Policies: what a page allows itself, written into it. Everything else is refused by the browser,
//! also where somebody managed to smuggle a script in.
//!
//! Scripts and styles within a page are named by their SHA-256, so that neither `unsafe-inline` nor `unsafe-eval` is
//! needed. The policy goes in last: a change to a script after that would have it refused.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::failure::Failure;

/// What a page allows itself, apart from the scripts and styles within it.
pub(crate) struct Policy {
    /// Where scripts come from, and what else they may do. Empty allows none at all.
    scripts: &'static str,
    /// The other directives.
    others: &'static str,
}

/// The page of the application, in a folder on a host.
pub(crate) const APPLICATION: Policy = Policy {
    // Compiling WebAssembly counts as evaluating, and has a word of its own.
    scripts: "'self' 'wasm-unsafe-eval'",
    // Pictures: the icon, and the poster, which is drawn from a text. Workers and a manifest: for installing it.
    others: "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'",
};

/// The application in a single file, which asks nobody for anything. The icon is within it.
pub(crate) const SINGLE: Policy =
    Policy { scripts: "'wasm-unsafe-eval'", others: "img-src data: blob:; connect-src 'none'" };

/// A page that is only read.
pub(crate) const READING: Policy = Policy { scripts: "", others: "img-src 'self'" };

/// The page with its policy, as the first thing after the encoding.
pub(crate) fn put_in(page: &str, policy: &Policy) -> Result<String, Failure> {
    const ENCODING: &str = "<meta charset=utf-8>";
    let after = page.find(ENCODING).map(|at| at + ENCODING.len()).ok_or_else(|| Failure::NotPutTogether {
        problem: "a page does not begin with its encoding, where its policy belongs".to_owned(),
    })?;
    let meta = format!("<meta http-equiv=Content-Security-Policy content=\"{}\">", text(page, policy));
    Ok([&page[..after], &meta, &page[after..]].concat())
}

fn text(page: &str, policy: &Policy) -> String {
    let mut text = "default-src 'none'".to_owned();
    if !policy.scripts.is_empty() {
        text += &["; script-src ", policy.scripts, &hashes(page, "script")].concat();
    }
    text + "; style-src 'self'"
        + &hashes(page, "style")
        + "; "
        + policy.others
        + "; base-uri 'none'; form-action 'none'"
}

/// The words that allow the scripts or styles within a page, each with a space before it.
fn hashes(page: &str, tag: &str) -> String {
    let hash = |content: &str| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content)));
    within(page, tag).into_iter().map(hash).collect()
}

/// What stands in the elements of this tag that are neither fetched from elsewhere nor mere data.
fn within<'a>(page: &'a str, tag: &str) -> Vec<&'a str> {
    let (begin, end) = (format!("<{tag}"), format!("</{tag}>"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find(&begin) {
        let after = &rest[at + begin.len()..];
        let Some((attributes, content)) = after.split_once('>') else { break };
        let Some(length) = content.find(&end) else { break };
        if !attributes.contains("src=") && !attributes.contains("type=application/") {
            found.push(&content[..length]);
        }
        rest = &content[length..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html><meta charset=utf-8><style>a{}</style><script type=module>1</script>\
                        <script src=./b.js></script><script id=a type=application/json>{}</script><script>2</script>";

    #[test]
    fn scripts_within_the_page_are_found_and_neither_fetched_ones_nor_data() {
        assert_eq!(within(PAGE, "script"), ["1", "2"]);
        assert_eq!(within(PAGE, "style"), ["a{}"]);
    }

    /// F3: by the sums of what is within the page.
    #[test]
    fn a_page_allows_what_is_within_it_by_its_sum_and_nothing_unsafe() {
        let page = put_in(PAGE, &APPLICATION).unwrap_or_default();
        // `printf 1 | openssl dgst -sha256 -binary | base64`
        assert!(page.contains("'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"), "{page}");
        assert!(!page.contains("unsafe-inline") && !page.contains("'unsafe-eval'"));
        assert!(page.starts_with("<!doctype html><html><meta charset=utf-8><meta http-equiv=Content-Security-Policy"));
        assert!(put_in("<p>", &APPLICATION).is_err());
    }

    /// F3: where there is nothing to run.
    #[test]
    fn a_page_that_is_only_read_allows_no_script_at_all() {
        let page = put_in("<meta charset=utf-8><p>", &READING).unwrap_or_default();
        assert!(page.contains("default-src 'none'; style-src 'self';") && !page.contains("script-src"));
    }
}
