//! The catalogue with the published example laid over it. A process of its own, because a layer is taken only once.
#![cfg(not(target_arch = "wasm32"))]

use std::sync::OnceLock;

use itsm_career_roadmap::agenda;
use itsm_career_roadmap::catalog::layer::{self, Layer, TooLate};
use itsm_career_roadmap::catalog::link::{steps_from, steps_to};
use itsm_career_roadmap::catalog::{self, BodyId, CertificationId, Entity, RoleId, SourceId, TrackId};
use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::organisation::{self, Outcome};
use itsm_career_roadmap::plan::routes::direct;
use itsm_career_roadmap::record::{Change, Record, ReplicaId, Status};
use itsm_career_roadmap::route::{Resolved, resolve};
use itsm_career_roadmap::search::Index;

const EXAMPLE: &str = include_str!("../public/organisation-example.json");

/// What every test begins with.
fn lay_over() -> &'static Outcome {
    static LAID: OnceLock<&'static Outcome> = OnceLock::new();
    LAID.get_or_init(|| organisation::lay_over(Ok(EXAMPLE)).expect("something is laid over"))
}

#[track_caller]
fn role(slug: &str) -> RoleId {
    RoleId::from_slug(slug).unwrap_or_else(|| panic!("no role {slug}"))
}

#[track_caller]
fn certification(slug: &str) -> CertificationId {
    CertificationId::from_slug(slug).unwrap_or_else(|| panic!("no certification {slug}"))
}

/// O5: a role has the organisation's title, and is found by either.
#[test]
fn a_title_of_its_own_stands_before_that_of_the_dataset() {
    lay_over();
    let technician = role("service-desk-technician");
    assert_eq!(technician.title, "Service Desk Advisor");
    assert_eq!(technician.base_title(), Some("Service Desk Technician"));
    assert_eq!(technician.also_known_as.first(), Some(&"Service Desk Technician"));
    assert_eq!(role("it-architect").base_title(), None);
    for query in ["service desk advisor", "service desk technician"] {
        let found = Index::new().find(query, 1);
        assert_eq!(found.first().map(|hit| hit.title), Some("Service Desk Advisor"), "{query}");
    }
}

/// O6: what is hidden is in no list, search or map, and can still be followed.
#[test]
fn what_is_hidden_can_still_be_followed() {
    lay_over();
    let hidden = role("siam-lead");
    assert!(hidden.is_hidden() && RoleId::all().any(|role| role == hidden));
    assert!(RoleId::shown().all(|role| role != hidden));
    assert!(catalog::map().stations.iter().all(|station| station.role != hidden));
    assert_eq!(resolve::<RoleId>("siam-lead"), Resolved::Found(hidden));
    let verism = certification("verism-foundation");
    assert!(verism.is_hidden() && CertificationId::shown().all(|other| other != verism));
    let index = Index::new();
    let found =
        |query: &str| index.find(query, 20).iter().any(|hit| hit.title == hidden.title || hit.title == verism.name);
    assert!(!found("siam lead") && !found("verism foundation"));
    let named = |role: RoleId| role.certifications.named.iter().chain(role.certifications.suggested);
    assert!(RoleId::all().flat_map(named).all(|id| *id != verism));
}

/// O7: an added role stands at the end, with its skills, certifications and steps, and the organisation as the source.
#[test]
fn an_added_role_is_a_role_like_any_other() {
    let outcome = lay_over();
    assert!(outcome.problems.is_empty() && outcome.refusal.is_none());
    let lead = role("northwind-branch-technology-lead");
    assert_eq!(lead.index(), RoleId::all().len() - 1);
    assert_eq!(lead.skills.len(), 2);
    assert_eq!(lead.sources.iter().map(|source| source.title).collect::<Vec<_>>(), ["Northwind Bank"]);
    assert_eq!(lead.checked, "2026-11-01");
    assert!(
        steps_to(lead)
            .any(|link| link.from == role("service-desk-team-leader") && link.source.title == "Northwind Bank")
    );
    assert!(steps_from(lead).any(|link| link.to == role("service-desk-manager")));
    assert!(direct(role("service-desk-technician"), lead).is_some_and(|way| !way.is_empty()));
    let support = TrackId::from_slug("support").expect("a line");
    assert!(support.paths.iter().any(|path| path.contains(&lead)));
    assert!(catalog::map().stations.iter().all(|station| station.role != lead), "no place on the map was computed");
    assert!(lead.added().is_some() && role("it-architect").added().is_none());
    assert_eq!(Index::new().find("branch technology", 1).first().map(|hit| hit.title), Some("Branch Technology Lead"));
}

/// O7: so is an added certification, with its requirement and its body.
#[test]
fn an_added_certification_is_one_like_any_other() {
    lay_over();
    let (data, steward) = (certification("northwind-data-handling"), certification("northwind-data-steward"));
    assert_eq!(data.body, steward.body);
    assert_eq!((data.body.name, data.body.slug), ("Northwind Bank Academy", "northwind-bank-academy"));
    assert_eq!(BodyId::all().filter(|body| body.name == "Northwind Bank Academy").count(), 1);
    let mut record = Record::default();
    let stamp = record.next_stamp(1, &ReplicaId::new("a"));
    record.apply(&Change::status("northwind-data-handling", Status::Passed), &stamp);
    let holdings = itsm_career_roadmap::requirement::Holdings::of(&record);
    assert!(holdings.holds(data) && !holdings.is_ready_for(steward));
}

/// O8: what is mandatory is coming until it is held, for those whom it concerns.
#[test]
fn mandatory_certifications_are_coming_until_they_are_held() {
    lay_over();
    let today: Date = "2026-11-21".parse().expect("a day");
    let mut record = Record::default();
    let coming = |record: &Record| {
        let items = agenda::of_record(record, &[], today);
        items.iter().map(|item| (item.name.clone(), item.date.to_string())).collect::<Vec<_>>()
    };
    let entry = |name: &str, date: &str| (name.to_owned(), date.to_owned());
    let data = entry("Handling Customer Data", "2027-01-31");
    assert_eq!(coming(&record), std::slice::from_ref(&data));
    let apply = |record: &mut Record, change: Change| {
        let stamp = record.next_stamp(1, &ReplicaId::new("a"));
        record.apply(&change, &stamp);
    };
    apply(&mut record, Change::here(Some("service-desk-technician")));
    assert_eq!(coming(&record), [data.clone(), entry("ITIL 4 Foundation", "2027-06-30")]);
    apply(&mut record, Change::status("itil4-foundation", Status::Passed));
    assert_eq!(coming(&record), [data]);
}

/// O10: one layer is taken, and before anything is shown.
#[test]
fn a_second_layer_is_refused() {
    lay_over();
    assert_eq!(layer::lay_over(Layer::default()), Err(TooLate));
    let before = RoleId::all().len();
    assert!(organisation::lay_over(Ok(EXAMPLE)).is_some_and(|outcome| outcome.refusal.is_none()), "the first stays");
    assert_eq!(RoleId::all().len(), before);
}

/// O7: every id still points at a row, and the organisation is one more source.
#[test]
fn nothing_dangles() {
    lay_over();
    for role in RoleId::all() {
        let sources = role.sources.iter().chain(role.skills.iter().map(|skill| &skill.source));
        assert!(sources.into_iter().all(|source| !source.title.is_empty()));
        assert!(role.certifications.named.iter().all(|id| !id.name.is_empty()));
    }
    for certification in CertificationId::all() {
        let sources = certification.sources.iter().all(|source| !source.title.is_empty());
        assert!(!certification.body.name.is_empty() && sources, "{}", certification.slug);
    }
    assert_eq!(SourceId::all().filter(|source| source.title == "Northwind Bank").count(), 1);
}
