//! Routes over the real dataset.

use super::*;
use crate::catalog::vocabulary::Zone;

#[track_caller]
fn role(slug: &str) -> RoleId {
    RoleId::from_slug(slug).expect("a role of the default dataset")
}

#[track_caller]
fn found(from: Option<&str>, to: &str, preference: Preference, pay: Option<PayView>) -> Vec<Route> {
    match routes(from.map(role), role(to), preference, pay) {
        Answer::Ways { routes, is_complete: true } => routes,
        other => panic!("{other:?}"),
    }
}

/// The official figures of the United Kingdom.
fn pay() -> Option<PayView> {
    RegionId::from_slug("uk").map(|region| PayView { region, series: Series::OfficialGroups })
}

fn slugs(route: &Route) -> Vec<&'static str> {
    std::iter::once(route.start).chain(route.steps.iter().map(|step| step.by.to)).map(Entity::slug).collect()
}

/// Q1: every way is complete, simple and made of career steps, and there are at most five.
#[test]
fn every_two_roles_have_ways_that_hold_together_or_none() {
    for (from, to) in RoleId::all().flat_map(|from| RoleId::all().map(move |to| (from, to))) {
        for preference in Preference::ALL {
            let Answer::Ways { routes, is_complete } = routes(Some(from), to, preference, pay()) else { continue };
            assert!(is_complete && (1..=MOST_ROUTES).contains(&routes.len()));
            for route in &routes {
                let stops = slugs(route);
                assert_eq!((stops.first(), stops.last()), (Some(&from.slug), Some(&to.slug)));
                assert!(stops.iter().enumerate().all(|(at, stop)| !stops[..at].contains(stop)), "{stops:?}");
                let is_told = |by: Move| (by.link.from, by.link.to) == (by.from, by.to);
                assert!(route.steps.iter().all(|step| step.by.link.is_career_step()));
                assert!(route.steps.iter().all(|step| is_told(step.by) != step.by.is_reversed()));
                assert!(route.steps.windows(2).all(|pair| pair[0].by.to == pair[1].by.from));
            }
        }
    }
}

/// Q1: what an address names is a way where each of its moves is one, and nothing otherwise.
#[test]
fn a_way_that_is_named_by_its_stops_holds_together_or_is_none() {
    let (from, to) = (role("service-desk-technician"), role("service-delivery-manager"));
    for way in found(Some(from.slug), to.slug, Preference::FewestMoves, None) {
        let inner: Vec<RoleId> = way.steps.iter().map(|step| step.by.to).filter(|stop| *stop != to).collect();
        let moves: Vec<Move> = way.steps.iter().map(|step| step.by).collect();
        assert_eq!(along(from, &inner, to), Some(moves));
    }
    assert_eq!(along(from, &[role("chief-information-officer")], to), None, "no link leads there");
    assert_eq!(along(from, &[from], to), None, "one is there already");
    assert_eq!(along(from, &vec![to; 10_000], to), None, "round and round");
}

/// Q2: no career goes down by two zones at once, and nobody passes the top to get to the middle.
#[test]
fn a_way_neither_falls_nor_overshoots() {
    for (from, to) in RoleId::all().flat_map(|from| RoleId::all().map(move |to| (from, to))) {
        let Answer::Ways { routes, .. } = routes(Some(from), to, Preference::BestEvidence, None) else { continue };
        for step in routes.iter().flat_map(|route| &route.steps).map(|step| step.by) {
            let rank = |role: RoleId| Zone::ALL.iter().position(|zone| *zone == role.zone).unwrap_or_default();
            assert!(rank(step.to) + 1 >= rank(step.from));
            assert!(step.to == to || rank(step.to) <= rank(from).max(rank(to)) + 1);
        }
    }
}

/// Q3: by evidence, a weak short cut gives way to well-supported steps; by moves it comes first.
#[test]
fn each_preference_puts_another_way_first() {
    let first = |preference| {
        let routes = found(Some("service-desk-technician"), "chief-information-officer", preference, None);
        slugs(&routes[0])
    };
    let by_evidence = first(Preference::BestEvidence);
    assert!(by_evidence.contains(&"head-of-it-service-management"), "{by_evidence:?}");
    let routes = found(Some("service-desk-technician"), "chief-information-officer", Preference::BestEvidence, None);
    assert!(routes[0].steps.iter().all(|step| step.strength != Strength::Low));
    assert!(first(Preference::FewestMoves).len() < by_evidence.len());
}

/// Q4: the map shows the first of the ways by evidence.
#[test]
fn the_most_direct_way_is_the_first_route_by_evidence() {
    for (from, to) in RoleId::all().flat_map(|from| RoleId::all().map(move |to| (from, to))) {
        let direct = direct(from, to);
        match routes(Some(from), to, Preference::BestEvidence, None) {
            Answer::AlreadyThere => assert_eq!(direct, Some(Vec::new())),
            Answer::NoWay(_) => assert_eq!(direct, None),
            Answer::Ways { routes, .. } => {
                let moves = routes[0].steps.iter().map(|step| step.by).collect();
                assert_eq!(direct, Some(moves), "{} to {}", from.slug, to.slug);
            }
        }
    }
}

/// Q5: a sideways move is open both ways, and weaker against its source.
#[test]
fn a_sideways_move_is_open_in_both_directions() {
    let routes = found(Some("it-project-manager"), "it-service-manager", Preference::FewestMoves, None);
    let step = &routes[0].steps[0];
    assert!(step.by.is_reversed() && step.by.link.strength == Strength::Medium && step.strength == Strength::Low);
    assert!(step.few.get_there() && step.few.weak_evidence && !step.few.zone_jump);
}

/// Q5: what leads up by two zones is said to be rare.
#[test]
fn few_get_up_two_zones_at_once() {
    let routes = found(Some("it-project-manager"), "chief-information-officer", Preference::FewestMoves, None);
    let [step] = &routes[0].steps[..] else { panic!("one step leads there") };
    assert!(step.few.weak_evidence && step.few.zone_jump);
}

/// Q6: the years of a way are those of its most demanding role; who is there already brings some along.
#[test]
fn the_years_of_a_way_are_not_a_sum() {
    let routes = found(Some("it-project-manager"), "service-delivery-manager", Preference::LeastTime, None);
    let time = &routes[0].time;
    assert_eq!(time.years, Some(Years { low: 5, high: Some(8) }));
    assert_eq!(time.to_come(), Some(Years { low: 3, high: Some(6) }));
    assert!(time.unknown.is_empty());
}

/// Q6, D8: where no source says how much experience a role asks for, the way is longer by nothing, and says so.
#[test]
fn unknown_experience_stays_unknown() {
    let routes = found(Some("service-desk-team-leader"), "service-owner", Preference::LeastTime, None);
    for route in &routes {
        assert!(route.time.unknown.contains(&role("service-owner")));
        assert_eq!(route.time.to_come(), None, "nobody says what the start asks for");
    }
    let open = found(Some("it-project-manager"), "chief-information-officer", Preference::FewestMoves, None);
    assert_eq!(open[0].time.years, Some(Years { low: 5, high: None }));
}

/// Q7, P3: pay is compared in one region and one kind of figure only.
#[test]
fn pay_along_a_way_is_of_one_region_and_one_kind() {
    let region = RegionId::from_slug("uk").expect("the dataset has it");
    let pay = PayView { region, series: Series::OfficialGroups };
    let routes =
        found(Some("service-desk-technician"), "head-of-it-service-management", Preference::MostPay, Some(pay));
    assert!(routes.iter().any(|route| route.mean_pay.is_some()));
    for route in &routes {
        let figures = route.steps.iter().filter_map(|step| step.pay);
        assert!(figures.clone().all(|figure| figure.region == region && Series::of(figure) == pay.series));
        let known: Vec<_> = figures.filter_map(middle).map(|money| u64::from(money.0)).collect();
        let mean = known.iter().sum::<u64>().checked_div(known.len() as u64);
        assert_eq!(route.mean_pay.map(|money| u64::from(money.0)), mean);
        assert_eq!(route.pay_unknown.len(), route.steps.len() - known.len());
    }
    let order: Vec<_> =
        routes.iter().map(|route| (route.pay_unknown.len(), std::cmp::Reverse(route.mean_pay))).collect();
    assert!(order.is_sorted(), "{order:?}");
}

/// Q1: from nowhere yet, a way begins with an entry role, which is its first stop.
#[test]
fn from_nowhere_a_way_begins_in_the_entry_zone() {
    for route in found(None, "service-delivery-manager", Preference::FewestMoves, None) {
        assert_eq!(route.start.zone, Zone::Entry);
        assert_eq!(route.time.brought, None);
    }
    let routes = found(None, "service-desk-technician", Preference::FewestMoves, None);
    assert_eq!((routes.len(), routes[0].steps.len()), (1, 0), "the goal is a first job itself");
}

/// Q8: where no way leads there, the page says who does get there and where near by a way begins.
#[test]
fn without_a_way_the_feeders_and_the_nearest_start_are_told() {
    let no_way = |from: &str, to: &str| match routes(Some(role(from)), role(to), Preference::FewestMoves, None) {
        Answer::NoWay(no_way) => no_way,
        other => panic!("{other:?}"),
    };
    let to_the_desk = no_way("chief-information-officer", "service-desk-technician");
    assert!(to_the_desk.feeders.is_empty() && to_the_desk.nearest.is_empty());
    assert_eq!(to_the_desk.to_string(), "No source we read says who moves to Service Desk Technician.");
    let to_incidents = no_way("chief-information-officer", "incident-manager");
    assert!(to_incidents.feeders.iter().all(|link| link.to == role("incident-manager")));
    assert!(to_incidents.feeders.is_sorted_by_key(|link| link.strength) && to_incidents.feeders.len() > 1);
    assert!(to_incidents.nearest.iter().all(|near| near.steps_away > 1), "its neighbours are all too senior");
    assert!(!to_incidents.nearest.is_empty());
    assert!(to_incidents.to_string().starts_with("No link in the data leads from Chief Information Officer"));
}

#[test]
fn who_is_there_needs_no_move() {
    let desk = role("service-desk-technician");
    assert!(matches!(routes(Some(desk), desk, Preference::MostPay, None), Answer::AlreadyThere));
}
