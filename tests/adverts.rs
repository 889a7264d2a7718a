//! Job adverts as people paste them: what is found in five that were written for these tests, word by word.
#![cfg(not(target_arch = "wasm32"))]

#[path = "adverts/names.rs"]
mod names;
#[path = "adverts/person.rs"]
mod person;

use itsm_career_roadmap::advert::{Advert, Confidence, Mention, Named, TitlePlace, Weight, read};
use itsm_career_roadmap::catalog::Entity;

pub(crate) const SERVICE_DESK: &str = include_str!("adverts/service-desk-analyst.txt");
pub(crate) const CHANGE: &str = include_str!("adverts/change-manager.txt");
const DEVELOPER: &str = include_str!("adverts/platform-developer.txt");
const CISO: &str = include_str!("adverts/ciso.txt");
const BAKER: &str = include_str!("adverts/baker.txt");

/// What a name stands for, by slugs.
pub(crate) fn slugs(named: &Named) -> Vec<&'static str> {
    match named {
        Named::Roles(roles) => roles.iter().map(|id| id.slug()).collect(),
        Named::Skills(skills) => skills.iter().map(|id| id.slug()).collect(),
        Named::Certifications(ids) => ids.iter().map(|id| id.slug()).collect(),
    }
}

/// What a text names: the words, and what they stand for. Of a family only that it is one.
pub(crate) fn told(advert: &Advert) -> Vec<(&str, String)> {
    let stands_for = |mention: &Mention| match &slugs(&mention.named)[..] {
        several if several.len() > 3 => "any of several".to_owned(),
        few => few.join(" "),
    };
    advert.mentions.iter().map(|mention| (&advert.text[mention.place.clone()], stands_for(mention))).collect()
}

/// The asks of a weight, in the order of the text.
fn asks(advert: &Advert, weight: Weight) -> Vec<&str> {
    advert.asks.iter().filter(|ask| ask.weight == weight).map(|ask| ask.words.as_str()).collect()
}

fn roles(advert: &Advert) -> Vec<(&'static str, Confidence)> {
    advert.roles.iter().map(|likeness| (likeness.role.slug(), likeness.confidence)).collect()
}

#[track_caller]
fn assert_told(text: &str, expected: &[(&str, &str)]) {
    let advert = read(text);
    let told = told(&advert);
    let told: Vec<(&str, &str)> = told.iter().map(|(words, slugs)| (*words, slugs.as_str())).collect();
    assert_eq!(told, expected);
}

/// J2, J3: every word that is found, and no other.
#[test]
fn a_service_desk_advert_is_understood() {
    assert_told(
        SERVICE_DESK,
        &[
            ("Service Desk Analyst", "service-desk-technician"),
            ("Service Desk Manager", "service-desk-manager"),
            ("second-line support", "it-support-technician"),
            ("incident management", "incident-management"),
            ("knowledge management", "knowledge-management"),
            ("change management", "change-enablement"),
            ("service reporting", "service-reporting"),
            ("Troubleshooting", "troubleshooting"),
            ("Active listening", "active-listening"),
            ("CompTIA A+", "comptia-a-plus"),
            ("ITIL Foundation", "itil5-foundation itil4-foundation itil-v3-foundation"),
            ("ITIL 4 Foundation", "itil4-foundation"),
            ("Microsoft certifications", "any of several"),
            ("MD-102", "md-102"),
            ("problem management", "problem-management"),
            ("SDI Service Desk Analyst", "sdi-service-desk-analyst"),
        ],
    );
}

/// J4, J5, J6: one role, the manager is a colleague; a choice is one ask; what is offered is not asked for.
#[test]
fn a_service_desk_advert_asks_for_what_it_says() {
    let advert = read(SERVICE_DESK);
    assert_eq!(roles(&advert), [("service-desk-technician", Confidence::VeryLikely)]);
    assert_eq!(advert.roles[0].title, Some(TitlePlace::Head));
    assert_eq!(
        asks(&advert, Weight::Essential),
        ["Troubleshooting", "Active listening", "CompTIA A+ or ITIL Foundation"]
    );
    let desirable =
        ["ITIL 4 Foundation", "Microsoft 365 Certified: Endpoint Administrator Associate", "Problem management"];
    assert_eq!(asks(&advert, Weight::Desirable), desirable);
    assert_eq!(advert.asks.len(), 10, "four more without a weight; the qualification that is offered is none");
}

/// J2, J3: names that share their last word, versions told in another way, and a number that is none.
#[test]
fn a_change_management_advert_is_understood() {
    assert_told(
        CHANGE,
        &[
            ("Change and Release Manager", "release-manager it-change-manager"),
            ("Problem Manager", "problem-manager"),
            ("Service Delivery Manager", "service-delivery-manager"),
            ("change control", "change-enablement"),
            ("release and deployment", "release-deployment"),
            ("configuration management", "asset-configuration-management"),
            ("Incident", "incident-management"),
            ("Problem", "problem-management"),
            ("Change Management", "change-enablement"),
            ("stakeholder management", "stakeholder-management"),
            ("ITIL v4 Foundation", "itil4-foundation"),
            ("ITIL Managing Professional", "itil5-managing-professional itil4-managing-professional"),
            ("Risk management", "risk-management"),
            ("service-level management", "service-level-management"),
            ("PRINCE2", "any of several"),
            ("PMP", "pmp"),
            ("TOGAF", "togaf-ea-foundation togaf-ea-practitioner"),
            ("ITIL", "any of several"),
        ],
    );
}

/// J4, J5, J6: a title of two roles gives both; the more exact ask stands for the family; "no TOGAF needed" is no ask.
#[test]
fn a_change_management_advert_asks_for_what_it_says() {
    let advert = read(CHANGE);
    let both = [("it-change-manager", Confidence::VeryLikely), ("release-manager", Confidence::VeryLikely)];
    assert_eq!(roles(&advert), both);
    let essential = ["ITIL 4 Foundation", "Risk management", "Service level management", "PRINCE2 or PMP"];
    assert_eq!(asks(&advert, Weight::Essential), essential);
    assert_eq!(asks(&advert, Weight::Desirable), ["ITIL Managing Professional"]);
    assert_eq!(advert.asks.len(), 11, "TOGAF and the word ITIL alone are none");
}

/// J2, J3: abbreviations that mean something else are left alone, and numbers that are no codes.
#[test]
fn a_platform_advert_is_understood() {
    assert_told(
        DEVELOPER,
        &[
            ("ServiceNow Developer", "itsm-platform-developer"),
            ("ITSM platform developer", "itsm-platform-developer"),
            ("ServiceNow Certified System Administrator", "servicenow-csa"),
            ("CSA", "servicenow-csa"),
            ("CIS-ITSM", "servicenow-cis-itsm"),
            ("CIS-DF", "servicenow-cis-data-foundations"),
            ("scripting and automation", "scripting-automation"),
            ("data modelling", "data-modelling"),
            ("Agile and Lean practices", "agile-lean"),
            ("Certified ScrumMaster", "csm"),
            ("CSM", "csm"),
            ("ITIL® 4 Specialist: Create, Deliver & Support", "itil4-create-deliver-support"),
            ("Security awareness", "security-awareness"),
            ("15-1252.00", "itsm-platform-developer"),
        ],
    );
    let advert = read(DEVELOPER);
    assert_eq!(roles(&advert), [("itsm-platform-developer", Confidence::VeryLikely)]);
    let essential = [
        "ServiceNow Certified System Administrator",
        "CIS-ITSM or CIS-DF",
        "Scripting and automation",
        "Data and integration design",
    ];
    assert_eq!(asks(&advert, Weight::Essential), essential);
}

/// J2, J4, J5: capitals all through a line, codes of SFIA, a choice of three.
#[test]
fn an_advert_for_a_chief_information_security_officer_is_understood() {
    let advert = read(CISO);
    assert_eq!(roles(&advert), [("chief-information-security-officer", Confidence::VeryLikely)]);
    assert_eq!(asks(&advert, Weight::Essential), ["CISSP, CISM or CRISC"]);
    assert_eq!(asks(&advert, Weight::Desirable), ["PECB ISO/IEC 27001 Lead Implementer"]);
    let told = told(&advert);
    let words: Vec<&str> = told.iter().map(|(words, _)| *words).collect();
    for expected in ["SCTY", "GOVN", "COBIT", "cyber risk management", "security incident response", "CIO"] {
        assert!(words.contains(&expected), "{expected} in {words:?}");
    }
    assert!(!words.contains(&"know"), "the code KNOW is not meant");
    assert!(advert.mentions.iter().any(|mention| mention.is_colleague && &advert.text[mention.place.clone()] == "CIO"));
}

/// J3, J4: a bakery plans, coordinates and manages risks too, and has nothing to do with any of this.
#[test]
fn an_advert_for_a_baker_has_nothing() {
    assert_eq!(told(&read(BAKER)), []);
    assert_eq!(roles(&read(BAKER)), []);
    assert_eq!(read(BAKER).asks, []);
}
