//! Finding a badge in a picture, wherever XML allows it to be written.

use super::*;

const OPENING: &str =
    "<?xml version=\"1.0\"?><!DOCTYPE svg><svg xmlns:openbadges='http://openbadges.org' title=\"a > b\">";

fn found(inside: &str) -> Option<String> {
    badge(&format!("{OPENING}{inside}<g/></svg>")).expect("it is a picture")
}

/// E5: the body, or else the attribute.
#[test]
fn a_badge_is_found_in_the_body_or_in_the_attribute() {
    let element = "<openbadges:assertion verify=\"https://example.org/1?a=1&amp;b=2\"";
    assert_eq!(found(&format!("{element}/>")).as_deref(), Some("https://example.org/1?a=1&b=2"));
    assert_eq!(found(&format!("{element}></openbadges:assertion>")).as_deref(), Some("https://example.org/1?a=1&b=2"));
    let body = found(&format!("{element}>\n<![CDATA[{{\"a\":\"</x>&amp;\"}}]]>\n</openbadges:assertion>"));
    assert_eq!(body.as_deref().map(str::trim), Some("{\"a\":\"</x>&amp;\"}"));
    let escaped = found("<openbadges:credential>{&quot;a&quot;:&#34;&#x41;&lt;&unknown;&\"}</openbadges:credential>");
    assert_eq!(escaped.as_deref(), Some("{\"a\":\"A<&unknown;&\"}"));
    assert_eq!(found("<openbadges:credential\nverify = 'a.b.c' ></openbadges:credential>").as_deref(), Some("a.b.c"));
}

#[test]
fn what_only_looks_like_a_badge_is_none() {
    for inside in [
        "",
        "<!-- <openbadges:assertion verify='x'/> -->",
        "<![CDATA[<openbadges:assertion verify='x'/>]]>",
        "<text data-x=\"<openbadges:assertion verify='x'/>\">hello</text>",
        "<assertion verify='x'/>",
        "<openbadges:assertion/>",
        "<openbadges:assertion reverify='x'/>",
    ] {
        assert_eq!(found(inside), None, "{inside}");
    }
    assert_eq!(badge("<html><openbadges:assertion verify='x'/></html>"), Err(ExchangeError::NotRecognised));
}

#[test]
fn a_badge_that_is_cut_off_is_told() {
    for inside in ["<openbadges:assertion>", "<openbadges:assertion><![CDATA[{", "<openbadges:assertion>{<a"] {
        let refused = badge(&format!("{OPENING}{inside}"));
        assert!(matches!(refused, Err(ExchangeError::Broken { .. })), "{inside}: {refused:?}");
    }
    assert_eq!(badge(&format!("{OPENING}<openbadges:assertion verify='")), Ok(None));
}
