//! Badges baked into pictures.

use itsm_career_roadmap::exchange::{ExchangeError, Remark};

use super::make::{chunk, international, png, svg, token, zlib};
use super::{BADGE_2, BADGE_3, found, only, refusal, told};

/// E5: a badge of either version, signed or not, baked into a PNG.
#[test]
fn a_badge_is_read_out_of_a_png() {
    let pixels = chunk(b"IDAT", &[0; 300]);
    for (keyword, badge) in [("openbadges", BADGE_2), ("openbadgecredential", BADGE_3)] {
        let expected = only(badge);
        let plain = png(&[chunk(b"tEXt", b"Comment\0hello"), international(keyword, false, badge.as_bytes())]);
        assert_eq!(only(plain), expected);
        let packed = zlib(badge.as_bytes());
        assert_eq!(only(png(&[pixels.clone(), international(keyword, true, &packed)])), expected);
        let old = [keyword.as_bytes(), &[0, 0], &packed].concat();
        assert_eq!(only(png(&[chunk(b"zTXt", &old)])), expected);
        let signed = found(png(&[international(keyword, false, token(badge).as_bytes())]));
        assert_eq!((signed.certificates, signed.remarks), (vec![expected], vec![Remark::SignatureNotChecked]));
    }
}

/// E7: old bakes have an address, which is all that is known then.
#[test]
fn an_old_bake_is_an_address() {
    let old = chunk(b"tEXt", b"openbadges\0https://badges.example.org/assertions/1");
    let found = found(png(&[old.clone(), chunk(b"IDAT", &[])]));
    assert_eq!(told(&found.certificates[0])[5], "https://badges.example.org/assertions/1");
    assert!(matches!(&found.remarks[..], [Remark::Linked { .. }]));
    // A badge beside it says more.
    let both = png(&[old, international("openbadges", false, BADGE_2.as_bytes())]);
    assert_eq!(only(both), only(BADGE_2));
}

/// E5: the same in an SVG.
#[test]
fn a_badge_is_read_out_of_an_svg() {
    for (name, badge) in [("assertion", BADGE_2), ("credential", BADGE_3)] {
        let expected = only(badge);
        let address = "verify=\"https://badges.example.org/assertions/815\"";
        let body = format!("<openbadges:{name} {address}><![CDATA[{badge}]]></openbadges:{name}>");
        assert_eq!(only(svg(&body)), expected);
        let attribute = format!("<openbadges:{name} verify='{}'/>", token(badge));
        assert_eq!(only(svg(&attribute)), expected);
        let linked = found(svg(&format!("<openbadges:{name} {address}/>")));
        assert!(matches!(&linked.remarks[..], [Remark::Linked { .. }]), "{linked:?}");
    }
}

/// E1: a picture is told by its contents, and one without a badge says so.
#[test]
fn a_picture_without_a_badge_is_told() {
    assert_eq!(refusal(png(&[])), ExchangeError::NoBadge);
    assert_eq!(refusal(png(&[international("Comment", false, BADGE_2.as_bytes())])), ExchangeError::NoBadge);
    assert_eq!(refusal(svg("")), ExchangeError::NoBadge);
}

/// E9: damage is told with its place.
#[test]
fn a_damaged_picture_is_told() {
    let whole = png(&[international("openbadges", true, &zlib(BADGE_2.as_bytes()))]);
    let broken = |place: &str, why| ExchangeError::Broken { place: place.to_owned(), why };
    assert_eq!(refusal(&whole[..60]), broken("byte 33", "the picture is cut off"));
    let mut damaged = whole;
    damaged[200] ^= 1;
    assert_eq!(refusal(&damaged), broken("byte 33", "the badge cannot be unpacked"));
    let huge = chunk(b"IDAT", &[]).into_iter().skip(4);
    let huge: Vec<u8> = [png(&[])[..33].to_vec(), vec![0xff; 4], huge.collect()].concat();
    assert_eq!(refusal(huge), broken("byte 33", "the picture is cut off"));
    let latin = international("openbadges", false, b"\xff\xfe");
    assert_eq!(refusal(png(&[latin])), broken("byte 33", "the badge is not text"));
}
