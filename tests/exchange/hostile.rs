//! Hostile files: too large, too deep, too long, too many, and texts that are no more than texts.

use itsm_career_roadmap::exchange::{ExchangeError, MAX_BYTES, MOST_CERTIFICATES, Remark};
use itsm_career_roadmap::record::{LINE_LIMIT, Link};
use serde_json::json;

use super::make::{international, png, svg, token};
use super::{BADGE_2, found, only, refusal};

fn resume(name: &str) -> String {
    json!({"certificates": [{"name": "first"}, {"name": name, "issuer": "x"}]}).to_string()
}

/// E9: nothing larger is looked at.
#[test]
fn what_is_too_large_is_refused() {
    let large = format!("{BADGE_2}{}", " ".repeat(MAX_BYTES));
    assert_eq!(refusal(large), ExchangeError::TooLarge);
    assert!(ExchangeError::TooLarge.to_string().contains("5 MB"));
}

/// E9: nor deeper, wherever it is hidden.
#[test]
fn what_is_nested_too_deeply_is_refused() {
    let deep = format!("{{\n\"badge\": {}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let expected = ExchangeError::TooDeep { line: 2 };
    assert_eq!(refusal(&deep), expected);
    assert_eq!(refusal(token(&deep)), expected);
    assert_eq!(refusal(svg(&format!("<openbadges:assertion>{deep}</openbadges:assertion>"))), expected);
    assert_eq!(refusal(png(&[international("openbadges", false, deep.as_bytes())])), expected);
    let mut wrapped = BADGE_2.to_owned();
    for _ in 0..20 {
        wrapped = format!("[{wrapped}]");
    }
    assert_eq!(refusal(wrapped), ExchangeError::NotRecognised);
    let mut signed = token(BADGE_2);
    for _ in 0..10 {
        signed = token(&format!("{{\"verifiableCredential\":\"{signed}\"}}"));
    }
    assert_eq!(found(signed).certificates, []);
}

/// E9: a text that is too long is refused by its place and not cut.
#[test]
fn what_is_too_long_is_refused_by_its_place() {
    assert_eq!(found(resume(&"ä".repeat(LINE_LIMIT))).certificates.len(), 2);
    let place = "the name of certificate 2".to_owned();
    let refused = refusal(resume(&"ä".repeat(LINE_LIMIT + 1)));
    assert_eq!(refused, ExchangeError::TooLong { place, limit: LINE_LIMIT });
    assert_eq!(refused.to_string(), "the name of certificate 2 is longer than 300 characters: shorten it in the file");
    let long = BADGE_2.replace("PeopleCert", &"x".repeat(100_000));
    let place = "the issuer of badge 1".to_owned();
    assert_eq!(refusal(long), ExchangeError::TooLong { place, limit: LINE_LIMIT });
    let long = BADGE_2.replace("assertions/815", &"x".repeat(Link::LIMIT));
    let place = "the address of badge 1".to_owned();
    assert_eq!(refusal(long), ExchangeError::TooLong { place, limit: Link::LIMIT });
    // What is not taken over may be as long as it likes: pictures are.
    let long = BADGE_2.replace("Pass the exam.", &"x".repeat(1_000_000));
    assert_eq!(found(long).certificates.len(), 1);
}

/// E9: and not more than anybody has.
#[test]
fn what_is_too_many_is_refused() {
    let several = |count: usize| {
        let entries: Vec<_> = (0..count).map(|at| json!({"name": format!("Certificate no. {at}")})).collect();
        json!({"certificates": entries}).to_string()
    };
    assert_eq!(found(several(MOST_CERTIFICATES)).certificates.len(), MOST_CERTIFICATES);
    assert_eq!(refusal(several(MOST_CERTIFICATES + 1)), ExchangeError::TooMany);
    assert_eq!(refusal(format!("{{\"certificates\":[{}{{}}]}}", "{},".repeat(1_000_000))), ExchangeError::TooMany);
    let badges: Vec<_> = (0..20_000).map(|at| json!({"badge": at.to_string()}).to_string()).collect();
    let many = found(format!("[{}]", badges.join(",")));
    assert!(many.certificates.is_empty() && many.remarks.len() < 5 * MOST_CERTIFICATES);
    let again = format!("[{}{BADGE_2}]", format!("{BADGE_2},").repeat(1_000));
    assert_eq!(found(again).certificates.len(), 1);
}

/// E8: markup, formulas and turned directions are text.
#[test]
fn texts_are_kept_as_texts() {
    for text in
        ["<img src=x onerror=alert(1)>", "=HYPERLINK(\"http://x\")", "\u{202e}gpj.exe", "{{7*7}}", "'; DROP TABLE x"]
    {
        let found = found(resume(text));
        assert_eq!((found.certificates[1].name.as_str(), found.certificates[1].matched), (text, None));
    }
    assert_eq!(found(resume("a\u{0}\u{7}\tb\r\nc\u{85}")).certificates[1].name, "a b c");
}

/// E8: no address but a link to the web comes out of a file.
#[test]
fn only_links_to_the_web_are_links() {
    for address in ["javascript:alert(1)", "data:text/html,x", "https://a@evil.example/", "https://x/\u{202e}y", "//x"]
    {
        let badge = json!({"type": "Assertion", "id": address, "badge": {"name": "x"}});
        assert_eq!(only(badge.to_string()).evidence, None, "{address}");
    }
    let badge = json!({"type": "Assertion", "id": "https://a@evil.example/", "badge": {"name": "x"}});
    assert!(matches!(&found(badge.to_string()).remarks[..], [Remark::NoLink { .. }]));
}

/// Bits one after the other, the lowest first.
fn packed(values: impl Iterator<Item = (u32, u32)>) -> Vec<u8> {
    let (mut held, mut count) = (0_u32, 0);
    let mut bytes = vec![0x78, 0x01];
    for (value, bits) in values {
        held |= value << count;
        count += bits;
        while count >= 8 {
            bytes.extend(&held.to_le_bytes()[..1]);
            held >>= 8;
            count -= 8;
        }
    }
    bytes
}

/// E9: a file cannot unpack to more than it may be, and millions of blocks with nothing in them end as well.
#[test]
fn what_unpacks_to_too_much_is_refused() {
    // One block with a space, and then 258 times more of it for every 13 bits.
    let repeats = std::iter::repeat_n((0xa3, 13), MAX_BYTES / 258 + 9);
    let bomb = packed([(0b011, 3), (0x0a, 8)].into_iter().chain(repeats));
    assert!(bomb.len() < MAX_BYTES / 100);
    assert_eq!(refusal(png(&[international("openbadges", true, &bomb)])), ExchangeError::TooLarge);
    let empty = packed(std::iter::repeat_n((0b010, 10), MAX_BYTES / 2));
    assert!(matches!(refusal(png(&[international("openbadges", true, &empty)])), ExchangeError::Broken { .. }));
}
