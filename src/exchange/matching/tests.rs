//! Names as badges and résumés have them, and what they are here.

use super::*;
use crate::catalog::Entity;

#[track_caller]
fn assert_matches(name: &str, issuer: &str, slug: &str) {
    let found = find(name, issuer, None).map(Entity::slug);
    assert_eq!(found, Some(slug).filter(|slug| !slug.is_empty()), "{name} by {issuer}");
}

/// E4: names as issuers write them.
#[test]
fn the_names_of_badges_are_understood() {
    assert_matches("ITIL® 4 Foundation Certificate in IT Service Management", "PeopleCert", "itil4-foundation");
    assert_matches("ITIL 4 Foundation", "AXELOS", "itil4-foundation");
    assert_matches("ITIL® Foundation (Version 5)", "PeopleCert", "itil5-foundation");
    assert_matches("ITIL® 4 Specialist: Create, Deliver & Support", "PeopleCert", "itil4-create-deliver-support");
    assert_matches("ITIL 4 Specialist Monitor, Support and Fulfill", "PeopleCert", "itil4-monitor-support-fulfil");
    assert_matches("ITIL® 4 Managing Professional", "PeopleCert", "itil4-managing-professional");
    assert_matches("PRINCE2® 7 Practitioner", "PeopleCert", "prince2-7-practitioner");
    assert_matches("CompTIA A+ ce Certification", "CompTIA", "comptia-a-plus");
    assert_matches("CompTIA Security+ ce Certification", "CompTIA", "comptia-security-plus");
    assert_matches("Security+", "CompTIA", "comptia-security-plus");
    assert_matches("CompTIA Cybersecurity Analyst (CySA+)", "CompTIA", "comptia-cysa-plus");
    assert_matches(
        "AWS Certified Cloud Practitioner",
        "Amazon Web Services Training and Certification",
        "aws-cloud-practitioner",
    );
    assert_matches("Microsoft Certified: Azure Fundamentals", "Microsoft", "az-900");
    assert_matches("Project Management Professional (PMP)®", "Project Management Institute", "pmp");
    assert_matches("Certified Information Systems Auditor® (CISA)", "ISACA", "cisa");
    assert_matches(
        "Certified Information Security Manager",
        "Information Systems Audit and Control Association",
        "cism",
    );
    assert_matches("Certified Information Systems Security Professional (CISSP)", "(ISC)²", "cissp");
    assert_matches("Professional Scrum Master™ I (PSM I)", "Scrum.org", "psm-i");
    assert_matches("Certified ScrumMaster® (CSM®)", "Scrum Alliance", "csm");
    assert_matches("Cisco Certified Network Associate (CCNA)", "Cisco", "cisco-ccna");
    assert_matches("Google IT Support Professional Certificate", "Coursera", "google-it-support");
    assert_matches("HDI Support Center Analyst", "HDI", "hdi-support-center-analyst");
    assert_matches("Service Desk Analyst (SDA)", "Service Desk Institute", "sdi-service-desk-analyst");
    assert_matches("KCS Fundamentals", "Consortium for Service Innovation", "kcs-v6-fundamentals");
    assert_matches("BRMP®", "Business Relationship Management Institute", "brmp");
    assert_matches("project managment professional", "", "pmp");
}

/// E4: exam codes say it as well.
#[test]
fn exam_codes_are_understood() {
    assert_matches("AZ-900", "", "az-900");
    assert_matches("AZ-900: Azure Fundamentals", "Microsoft", "az-900");
    assert_matches("Exam 200-301", "", "cisco-ccna");
    assert_matches("CCNA", "", "cisco-ccna");
    assert_matches("PMP", "PMI", "pmp");
    assert_matches("220-1202", "CompTIA", "comptia-a-plus");
    assert_eq!(find("Cloud basics", "AWS", Some("CLF-C02")).map(Entity::slug), Some("aws-cloud-practitioner"));
}

/// E4: whatever is in doubt is no match.
#[test]
fn a_doubtful_name_is_no_match() {
    for (name, issuer) in [
        ("", ""),
        ("", "PeopleCert"),
        ("®", "CompTIA"),
        ("Foundation", "PeopleCert"),
        ("Certified Professional", ""),
        // Of several versions it could be any.
        ("ITIL Foundation", "PeopleCert"),
        ("ITIL® Foundation Certificate in IT Service Management", "PeopleCert"),
        ("ITIL Managing Professional", "PeopleCert"),
        ("PRINCE2 Foundation", "PeopleCert"),
        // Of a version that is not here.
        ("PRINCE2 2009 Foundation", "PeopleCert"),
        ("PRINCE2 5th edition Foundation", "PeopleCert"),
        ("COBIT 5 Foundation", "ISACA"),
        ("COBIT Foundation", "ISACA"),
        ("TOGAF 9 Foundation", "The Open Group"),
        ("Professional Scrum Master II", "Scrum.org"),
        // Something else that has the name in it.
        ("ITIL 4 Foundation Course Completion", "PeopleCert"),
        ("ITIL 4 Foundation Accredited Trainer", "PeopleCert"),
        ("AZ-900 Practice Test", "Microsoft"),
        ("AWS Certified Solutions Architect - Associate", "Amazon Web Services"),
        ("AWS Certified Cloud Practitioner Essentials", "Amazon Web Services"),
        ("Microsoft 365 Certified: Teams Administrator Associate", "Microsoft"),
        // By somebody else, or by nobody in particular.
        ("ITIL 4 Foundation", "Example Training Ltd"),
        ("ISO/IEC 27001 Foundation", "PECB"),
        ("ISO/IEC 27001 Foundation", ""),
        ("Certified SOC Analyst (CSA)", "EC-Council"),
        ("CSA", ""),
        ("Lean Six Sigma Green Belt", ""),
        ("First aider at work", "Red Cross"),
        ("Awesome Robotics Badge", "An Example Badge Issuer"),
    ] {
        assert_matches(name, issuer, "");
    }
    assert_eq!(find("Anything", "Somebody else", Some("AZ-900")), None);
}

/// E4: every certification is found by its own name and by its own code.
#[test]
fn everything_in_the_catalogue_is_found_by_its_own_names() {
    for id in CertificationId::all() {
        assert_matches(id.name, id.body.name, id.slug());
        assert_matches(id.name, "", id.slug());
        for code in id.code.split(" / ") {
            assert_matches(code, id.body.name, id.slug());
        }
        let decorated = format!("{}™ - {} Certificate", id.body.name, id.name);
        assert_matches(&decorated, id.body.name, id.slug());
    }
}
