//! Every name of a field, which is part of the saved form.

use super::*;

#[test]
fn every_name_is_read_as_it_is_written() {
    for name in [
        "here",
        "want",
        "certification/itil4-foundation/status",
        "certification/itil4-foundation/target",
        "certification/itil4-foundation/studying-since",
        "certification/itil4-foundation/studied-minutes",
        "certification/itil4-foundation/exam-date",
        "certification/itil4-foundation/exam-time",
        "certification/itil4-foundation/exam-place",
        "certification/itil4-foundation/voucher",
        "certification/itil4-foundation/passed",
        "certification/itil4-foundation/credential",
        "certification/itil4-foundation/evidence",
        "certification/itil4-foundation/cost",
        "certification/itil4-foundation/on/not-started",
        "certification/itil4-foundation/on/not-for-me",
        "certification/itil4-foundation/attempt/a1/date",
        "certification/itil4-foundation/attempt/a1/result",
        "certification/itil4-foundation/attempt/a1/score",
        "other/19b0-k3f9x2ab/name",
        "other/19b0-k3f9x2ab/body",
        "other/19b0-k3f9x2ab/passed",
        "other/19b0-k3f9x2ab/expires",
        "other/19b0-k3f9x2ab/credential",
        "other/19b0-k3f9x2ab/evidence",
        "cpd/19b0-k3f9x2ab/date",
        "cpd/19b0-k3f9x2ab/title",
        "cpd/19b0-k3f9x2ab/amount",
        "cpd/19b0-k3f9x2ab/unit",
        "cpd/19b0-k3f9x2ab/category",
        "cpd/19b0-k3f9x2ab/provider",
        "cpd/19b0-k3f9x2ab/evidence",
        "cpd/19b0-k3f9x2ab/for",
        "cpd/19b0-k3f9x2ab/skills",
        "cpd/19b0-k3f9x2ab/cv-line",
        "skill/negotiation/level",
        "pay/own",
        "pay/band/cio",
        "note/role/cio",
        "note/certification/ccna",
        "note/skill/negotiation",
        "note/page/plan",
        "setting/region",
        "setting/theme",
        "setting/map-view",
        "setting/hours-per-week",
        "setting/backup",
    ] {
        assert_eq!(Key::read(name).map(|key| key.to_string()), Some(name.to_owned()));
    }
}

#[test]
fn names_of_other_versions_are_not_read() {
    for name in [
        "",
        "here/x",
        "certification/ccna/attempt/1",
        "certification/ccna/attempt/1/weather",
        "certification/ccna/attempt/1/date/x",
        "certification/ccna/attempt//date",
        "certification/ccna/attempt/A1/date",
        "certification/ccna/on/shadowing",
        "certification/ccna",
        "certification/ccna/mood",
        "other/1",
        "other/1/colour",
        "cpd/1/colour",
        "cpd/../title",
        "setting/font",
        "pay/other",
        "pay/own/x",
        "pay/band",
        "a/b/c/d",
    ] {
        assert_eq!(Key::read(name), None, "{name:?}");
    }
}
