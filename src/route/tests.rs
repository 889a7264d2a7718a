//! Addresses as people type and share them.

use super::*;

#[track_caller]
fn assert_both_ways(hash: &str, route: &Route) {
    assert_eq!(&Route::parse(hash), route);
    assert_eq!(route.hash(), hash);
}

/// N1: pages are named by slug.
#[test]
fn every_page_has_an_address() {
    assert_both_ways("#/", &Route::map());
    assert_both_ways("#/role/it-service-manager", &Route::Role("it-service-manager".to_owned()));
    assert_both_ways("#/certifications", &Route::certifications());
    assert_both_ways("#/certification/itil4-foundation", &Route::Certification("itil4-foundation".to_owned()));
    assert_both_ways("#/skills", &Route::skills());
    assert_both_ways("#/skill/negotiation", &Route::Skill("negotiation".to_owned()));
    assert_both_ways("#/record", &Route::record());
    assert_both_ways("#/record/print", &Route::PrintedRecord);
    assert_both_ways("#/plan/print", &Route::PrintedPlan { via: Vec::new() });
    assert_both_ways("#/plan", &Route::plan());
    assert_both_ways("#/poster", &Route::poster());
    assert_both_ways("#/advert", &Route::Advert);
    assert_both_ways("#/pay", &Route::pay());
    assert_both_ways("#/compare", &Route::compare(&[]));
    assert_both_ways("#/guide", &Route::guide());
    assert_both_ways("#/about", &Route::About);
}

/// N1: what a page shows can be shared with it.
#[test]
fn state_worth_sharing_is_in_the_address() {
    let map = MapState { view: Some(MapView::List), role: Some("cio".to_owned()), track: None, via: Vec::new() };
    assert_both_ways("#/?view=list&role=cio", &Route::Map(map));
    let poster = Route::Poster { paper: Some(Paper::Tabloid), unmarked: true, via: Vec::new() };
    assert_both_ways("#/poster?paper=tabloid&marks=none", &poster);
    assert_both_ways("#/skills?category=people", &Route::Skills { category: Some(SkillCategory::People) });
    let roles = vec!["cio".to_owned(), "it-director".to_owned()];
    assert_both_ways("#/pay?region=uk&role=cio&role=it-director", &Route::Pay { region: Some("uk".to_owned()), roles });
    let roles = vec!["it-project-manager".to_owned(), "service-transition-manager".to_owned()];
    let compared = Route::Compare { region: Some("us".to_owned()), roles };
    assert_both_ways("#/compare?region=us&role=it-project-manager&role=service-transition-manager", &compared);
    assert_both_ways("#/guide?section=steps", &Route::Guide { section: Some("steps".to_owned()) });
    let via = vec!["problem-manager".to_owned(), "it-service-manager".to_owned()];
    let way = Route::Map(MapState { via: via.clone(), ..MapState::default() });
    assert_both_ways("#/?via=problem-manager&via=it-service-manager", &way);
    assert_both_ways(
        "#/plan/print?via=problem-manager&via=it-service-manager",
        &Route::PrintedPlan { via: via.clone() },
    );
    let plan = PlanState { via, ..PlanState::default() };
    assert_both_ways("#/plan?via=problem-manager&via=it-service-manager", &Route::Plan(plan));
    let plan = PlanState { by: Some("fewest-moves".to_owned()), way: Some(2), ..PlanState::default() };
    assert_both_ways("#/plan?by=fewest-moves&way=2", &Route::Plan(plan));
    let filter = CertificationFilter { text: "ITIL & co".to_owned(), ..CertificationFilter::default() };
    assert_both_ways("#/certifications?text=ITIL%20%26%20co", &Route::Certifications(filter));
}

#[test]
fn an_empty_address_is_the_map() {
    for hash in ["", "#", "#/", "/"] {
        assert_eq!(Route::parse(hash), Route::map(), "{hash:?}");
    }
}

/// N3: an address that is no route is a page that says so.
#[test]
fn what_is_not_understood_is_named_and_never_lost() {
    for hash in ["#/rolle/cio", "#/role/", "#/role", "#/role/a/b", "#/record/x", "#/%FF", "#//"] {
        assert_eq!(Route::parse(hash), Route::NotFound { path: hash[1..].to_owned() });
        assert_eq!(Route::parse(hash).hash(), hash);
    }
}

#[test]
fn parameters_that_make_no_sense_are_left_out() {
    assert_eq!(Route::parse("#/poster?paper=papyrus&marks=many"), Route::poster());
    assert_eq!(Route::parse("#/?view=hologram&colour=red&&=&role="), Route::map());
    assert_eq!(Route::parse("#/skills?category=%FF"), Route::skills());
    assert_eq!(Route::parse("#/plan?way=0&set=-1"), Route::plan());
    assert_eq!(Route::parse("#/plan?way=%2B2&set=1000"), Route::plan());
}

/// K1: a link to a section keeps what is chosen on the page, and on another page there is nothing to keep.
#[test]
fn a_section_of_the_plan_keeps_what_is_chosen() {
    let shown = Route::parse("#/plan?section=ways&by=least-time&goal=pmp");
    assert_eq!(Route::plan_section("exams").on(&shown).hash(), "#/plan?section=exams&by=least-time&goal=pmp");
    assert_eq!(Route::plan_section("exams").on(&Route::map()), Route::plan_section("exams"));
    assert_eq!(Route::record_section("held").on(&shown), Route::record_section("held"));
}
