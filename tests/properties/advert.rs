//! Adverts: places never overlap, and what is found does not depend on what stands around it.

use std::ops::Range;

use itsm_career_roadmap::advert::{Named, compare, read};
use itsm_career_roadmap::catalog::{CertificationId, Entity, RoleId, SkillId};
use itsm_career_roadmap::record::Record;
use itsm_career_roadmap::requirement::Holdings;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::cases;

/// A name of the catalogue, as it is or written in another way.
fn name() -> impl Strategy<Value = String> {
    let mut names: Vec<&'static str> = RoleId::all().map(|role| role.title).collect();
    names.extend(SkillId::all().map(|skill| skill.row().name));
    names.extend(CertificationId::all().flat_map(|id| [id.name, id.code, id.family]));
    names.extend(["management", "manager", "certification", "SOC 15-1232", "SFIA USUP", "ITIL", "and", "or"]);
    (select(names), 0..4_u8).prop_map(|(name, way)| match way {
        0 => name.to_uppercase(),
        1 => name.replace(' ', "\n"),
        2 => name.replace(' ', "\u{a0}®"),
        _ => name.to_owned(),
    })
}

/// A text of names, of anything, and of what parts them.
fn advert() -> impl Strategy<Value = String> {
    let between =
        select(vec![" ", ", ", ". ", "\n", "\n\n", " or ", "/", "\n• ", ": ", " not required", "e\u{301}", "İ", "ß"]);
    vec(prop_oneof![3 => name(), 1 => "\\PC{0,12}", 3 => between.prop_map(str::to_owned)], 0..24)
        .prop_map(|parts| parts.concat())
}

/// Words that are no part of any name.
fn neutral() -> impl Strategy<Value = String> {
    vec(select(vec!["bread", "Butter", "über", "7", "ÉTÉ", "naïve", "(soup)"]), 0..12).prop_map(|words| words.join(" "))
}

fn found(text: &str) -> Vec<(Range<usize>, Named)> {
    read(text).mentions.into_iter().map(|mention| (mention.place, mention.named)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases(400)) })]

    /// J2: in any text.
    #[test]
    fn places_lie_on_characters_in_order_and_never_overlap(text in prop_oneof![advert(), "\\PC{0,200}", ".{0,200}"]) {
        let advert = read(&text);
        let mut end = 0;
        for mention in &advert.mentions {
            prop_assert!(mention.place.start >= end && mention.place.start < mention.place.end, "{:?}", advert.mentions);
            prop_assert!(advert.text.get(mention.place.clone()).is_some_and(|words| words.trim() == words));
            end = mention.place.end;
        }
        prop_assert!(text.starts_with(&advert.text));
        let record = Record::default();
        let comparison = compare(&advert, None, &record, &Holdings::of(&record));
        prop_assert_eq!(comparison.standings.len(), advert.asks.len());
    }

    /// J2: paragraphs before and after change nothing but the places.
    #[test]
    fn what_is_found_does_not_depend_on_what_stands_around_it(text in advert(), before in neutral(), after in neutral()) {
        let around = format!("{before}\n\n{text}\n\n{after}");
        let moved = before.len() + 2;
        let expected: Vec<_> =
            found(&text).into_iter().map(|(place, named)| (place.start + moved..place.end + moved, named)).collect();
        prop_assert_eq!(found(&around), expected);
    }
}
