//! Single names, and what must not be taken for one.

use itsm_career_roadmap::advert::{Confidence, TEXT_LIMIT, Weight, read};
use itsm_career_roadmap::catalog::{CertificationId, Entity, RoleId, SkillId};

use super::{roles, told};

/// Something of the field besides, so that everyday words count.
const FIELD: &str = "Service desk manager. Incident management.";

#[track_caller]
fn assert_names(text: &str, slug: &str) {
    let advert = read(text);
    let told = told(&advert);
    assert!(told.iter().any(|(_, slugs)| slugs == slug), "{text:?} names {told:?}");
}

#[track_caller]
fn assert_nothing(text: &str) {
    assert_eq!(told(&read(text)), [], "{text:?}");
}

/// J2: everything in the catalogue is found by its own name.
#[test]
fn everything_is_found_by_its_own_name() {
    let has = |text: &str, slug: &str| {
        let text = format!("{FIELD}\n\n{text}");
        let advert = read(&text);
        let found = advert.mentions.iter().any(|mention| super::slugs(&mention.named).contains(&slug));
        assert!(found, "{text} does not name {slug}: {:?}", told(&advert));
    };
    for role in RoleId::all() {
        has(role.title, role.slug());
        for alias in role.also_known_as {
            has(alias, role.slug());
        }
    }
    for skill in SkillId::all() {
        has(skill.row().name, skill.slug());
        for name in skill.framework {
            has(name, skill.slug());
        }
    }
    for id in CertificationId::all() {
        has(id.name, id.slug());
        // SDM is a title as well, and is taken for that.
        for code in id.code.split(" / ").filter(|code| *code != "SDM") {
            has(&format!("the exam {code}"), id.slug());
        }
    }
}

/// J2: names as adverts write them.
#[test]
fn other_ways_to_write_a_name_are_understood() {
    assert_names("ITIL (v4) Foundation", "itil4-foundation");
    assert_names("ITIL Foundation v4", "itil4-foundation");
    assert_names("itil4 foundation", "itil4-foundation");
    assert_names("ITIL® Foundation (Version 5)", "itil5-foundation");
    assert_names("ITIL 4 Managing Professional", "itil4-managing-professional");
    assert_names("PRINCE 2 Practitioner", "prince2-7-practitioner prince2-6-practitioner");
    assert_names("PRINCE2 6th edition Foundation", "prince2-6-foundation");
    assert_names("ISO 27001 Lead Auditor", "iso27001-lead-auditor");
    assert_names("Security+", "comptia-security-plus");
    assert_names("CompTIA A+, Network+ or similar", "comptia-network-plus");
    assert_names("A+ certified", "comptia-a-plus");
    assert_names("Certified Scrum Master", "csm");
    assert_names("Project Management Professional (PMP)", "pmp");
    assert_names("CCNA", "cisco-ccna");
    assert_names("MSP Practitioner", "msp-practitioner");
    assert_names("Service Desk Analysts", "service-desk-technician");
    assert_names("Chief Information Officer", "chief-information-officer");
    assert_names("cyber-security governance", "cyber-governance");
    assert_names("SOC code 15-1212", "security-analyst");
    assert_names("NOC 21220", "security-analyst");
}

/// J3: a family is none of its exams.
#[test]
fn a_family_alone_is_no_exam() {
    let advert = read("ITIL");
    assert_eq!(told(&advert), [("ITIL", "any of several".to_owned())]);
    assert_eq!(told(&read("knowledge of ITIL 4")), [("ITIL 4", "any of several".to_owned())]);
    assert_nothing("We use ServiceNow, Microsoft 365 and AWS, and work by Scrum.");
    assert_names("ServiceNow certified", "servicenow-csa servicenow-cis-data-foundations servicenow-cis-itsm");
}

/// J3: short abbreviations count in capitals only.
#[test]
fn a_short_abbreviation_needs_capitals() {
    assert_names("PMP", "pmp");
    assert_names("the CIO", "chief-information-officer");
    assert_nothing("a pmp, a cio, a cap and a cab chair; it director of nothing; siam cats and kcs");
    assert_nothing("Make it director level. Our it service manager-like charm.");
}

/// J3: what means something else is left alone.
#[test]
fn false_friends_are_left_alone() {
    for text in [
        "An MSP with 40 customers",
        "the CSM module",
        "CSA and SDA stands",
        "grade A+ work",
        "a solid DevOps foundation",
        "an experienced project management professional",
        "German speaking, planning and testing",
        "100-150 calls and 3132 users",
        "what you need to KNOW, PROD and ARCH",
        "information security managers wanted",
        "Change. Manager of the year",
        "change: manager, incident; management",
        "Problem\n\nManager",
        "a service manager for our garage",
        "risk management, knowledge management and problem solving",
    ] {
        assert_nothing(text);
    }
    // A family and a number that is none of its versions.
    assert_eq!(told(&read("ITIL, 5 years"))[0].0, "ITIL");
    assert_eq!(told(&read("ITIL 4+ years"))[0].0, "ITIL");
    assert_eq!(told(&read("ITIL and 4 others"))[0].0, "ITIL");
    assert_eq!(told(&read("ITIL experience and service"))[0].0, "ITIL");
    assert_eq!(told(&read("ITIL, Master of Science"))[0].0, "ITIL");
}

/// J3: everyday words count among others of the field, and one thing of the field alone is not enough.
#[test]
fn everyday_words_count_among_others_of_the_field() {
    let words = |text: &str| told(&read(text)).len();
    assert_eq!(words("Risk management and planning. Problem Manager."), 1);
    assert_eq!(words("Risk management and planning. Problem Manager. Incident management."), 4);
}

/// J2: the longest name wins.
#[test]
fn the_longest_name_wins() {
    assert_eq!(told(&read("Senior Service Desk Analyst"))[0].1, "service-desk-team-leader");
    assert_eq!(told(&read("Major Incident Manager"))[0].1, "major-incident-manager");
    assert_eq!(told(&read("Certified Information Security Manager"))[0].1, "cism");
}

/// J4: a title makes a role likely; alone, somewhere in the text, it makes it possible; of a colleague it says nothing.
#[test]
fn where_a_title_stands_decides() {
    assert_eq!(roles(&read("Problem Manager")), [("problem-manager", Confidence::Likely)]);
    let long = "We are a company of the best kind and have been so for a very long time, with people who know their trade and love it too.\n";
    let at_the_end = format!("{long}You will be our Problem Manager");
    assert_eq!(roles(&read(&at_the_end)), [("problem-manager", Confidence::Possible)]);
    for colleague in ["reporting to", "You will work closely with", "You report directly to", "liaise with"] {
        assert_eq!(roles(&read(&format!("{colleague} the Problem Manager"))), [], "{colleague}");
    }
}

/// J4: without a title much of the content has to speak for a role.
#[test]
fn content_alone_makes_a_role_possible() {
    let role = RoleId::from_slug("it-change-manager").expect("the dataset has it");
    let skills: Vec<&str> = role.skills.iter().map(|needed| needed.skill.row().name).collect();
    let advert = read(&skills.join("\n\n"));
    assert_eq!(advert.roles.first().map(|first| (first.role, first.confidence)), Some((role, Confidence::Possible)));
    assert_eq!(read(&skills[..3].join("\n\n")).roles, []);
}

/// J6: what a clause or a heading says, and nothing beyond.
#[test]
fn a_weight_is_taken_only_where_it_is_said() {
    #[track_caller]
    fn assert_weight(text: &str, weight: Weight) {
        let advert = read(text);
        let found = advert.mentions.iter().find(|mention| advert.text[mention.place.clone()].starts_with("ITIL"));
        assert_eq!(found.map(|mention| mention.weight), Some(weight), "{text:?}");
    }
    assert_weight("ITIL 4 Foundation is essential.", Weight::Essential);
    assert_weight("You must have ITIL.", Weight::Essential);
    assert_weight("ITIL would be nice to have", Weight::Desirable);
    assert_weight("ITIL desirable, PRINCE2 essential", Weight::Desirable);
    assert_weight("ITIL, COBIT and PRINCE2 are required", Weight::Essential);
    assert_weight("ITIL is not essential", Weight::Desirable);
    assert_weight("ITIL is not required", Weight::NotAsked);
    assert_weight("No formal knowledge of ITIL needed", Weight::NotAsked);
    assert_weight("You don't need ITIL", Weight::NotAsked);
    assert_weight("You work by ITIL, and travel as required", Weight::Unsaid);
    assert_weight("Not only ITIL", Weight::Unsaid);
    assert_weight("Essential\nITIL", Weight::Essential);
    assert_weight("Essential:\n\n• calm\n\n• ITIL", Weight::Essential);
    assert_weight("Desirable: ITIL", Weight::Desirable);
    assert_weight("Essential\n- calm\n\nYour day\nYou work by ITIL", Weight::Unsaid);
    assert_weight("Benefits\nA course in ITIL", Weight::NotAsked);
    assert_weight("Essential: PMP\nDesirable: ITIL", Weight::Desirable);
    assert_weight("Desirable: ITIL\nEssential: PMP", Weight::Desirable);
    assert_weight("Essential:\nPMP\nDesirable:\nITIL\nCOBIT", Weight::Desirable);
    assert_weight("Essential skills\nPMP\n\nSalary: 40,000 and a course in ITIL", Weight::Unsaid);
}

/// J1: a text beyond the limit is cut there, and told.
#[test]
fn a_huge_text_is_cut_and_told() {
    let long = format!("{}PMP", "ü ".repeat(TEXT_LIMIT / 2));
    let advert = read(&long);
    assert!(advert.is_cut && advert.mentions.is_empty());
    assert_eq!(advert.text.chars().count(), TEXT_LIMIT);
    assert!(!read(&long[..long.len() - 3]).is_cut);
}
