//! Open Badges as JSON, signed or not: what every version says, under the names that each has for it.

use itsm_career_roadmap::exchange::{ExchangeError, Remark};

use super::make::token;
use super::{BADGE_1, BADGE_2, BADGE_2_LINKED, BADGE_3, BADGE_3_VC_1, found, only, refusal, told};

/// E5: an assertion of 2.0; the day is the one that is written.
#[test]
fn version_2_with_the_badge_in_it() {
    let expected = [
        "ITIL® 4 Foundation Certificate in IT Service Management",
        "PeopleCert",
        "2024-03-15",
        "2027-03-15",
        "",
        "https://badges.example.org/assertions/815",
        "itil4-foundation",
    ];
    assert_eq!(told(&only(BADGE_2)), expected);
    assert_eq!(found(BADGE_2).remarks, []);
    assert_eq!(told(&only(format!("\u{feff}\n{BADGE_2}\n"))), expected);
}

/// E5: the names that version 1 had.
#[test]
fn version_1_under_its_own_names() {
    let address = "https://badges.example.org/assertions/4711";
    let expected = [
        "Cisco Certified Network Associate (CCNA)",
        "Cisco",
        "2024-03-15",
        "2027-03-16",
        "ccna-4711",
        address,
        "cisco-ccna",
    ];
    assert_eq!(told(&only(BADGE_1)), expected);
}

/// E7: what stands elsewhere is not fetched, and that is said.
#[test]
fn a_badge_that_stands_elsewhere_is_told_and_not_fetched() {
    let found = found(BADGE_2_LINKED);
    let expected = [
        "",
        "",
        "2025-06-01",
        "",
        "8f7c1d2e-0000-4000-8000-000000000815",
        "https://badges.example.org/evidence/816",
        "",
    ];
    assert_eq!(told(&found.certificates[0]), expected);
    let address = "https://badges.example.org/classes/unknown".to_owned();
    assert_eq!(found.remarks, [Remark::Linked { address: address.clone() }]);
    assert!(found.remarks[0].to_string().contains(&address));
}

/// E5: a credential of 3.0. The day of the award counts before that of validity, the achievement before the wallet.
#[test]
fn version_3_in_both_models_of_credentials() {
    let name = "CompTIA A+ ce Certification";
    let address = "https://badges.example.org/credentials/42";
    let expected = [name, "CompTIA", "2026-05-02", "2029-05-02", "COMP001022003004", address, "comptia-a-plus"];
    assert_eq!(told(&only(BADGE_3)), expected);
    let expected = [
        "Cloud basics",
        "Amazon Web Services Training and Certification",
        "2023-09-30",
        "2026-09-30",
        "11111111-2222-4333-8444-555555555555",
        "https://badges.example.org/evidence/9",
        "aws-cloud-practitioner",
    ];
    assert_eq!(told(&only(BADGE_3_VC_1)), expected);
}

/// E5: a signed badge is read and said not to be checked.
#[test]
fn signed_badges_are_read_and_not_verified() {
    for badge in [BADGE_2, BADGE_3] {
        let signed = found(format!("\n{}\n", token(badge)));
        assert_eq!(signed.certificates, found(badge).certificates);
        assert_eq!(signed.remarks, [Remark::SignatureNotChecked]);
    }
    let bare = r#"{"type":["OpenBadgeCredential"],"credentialSubject":{"achievement":{"name":"Tea"}}}"#;
    let claims = format!(r#"{{"nbf":1710460800,"exp":1805155200,"jti":"https://example.org/1","vc":{bare}}}"#);
    let expected = ["Tea", "", "2024-03-15", "2027-03-16", "", "https://example.org/1", ""];
    assert_eq!(told(&only(token(&claims))), expected);
    assert_eq!(refusal("e30.e30.e30.e30.e30"), ExchangeError::Encrypted);
}

/// E5: several at once, in a list or in a presentation, signed or not, each once.
#[test]
fn several_badges_are_read_at_once() {
    let list = format!("[{BADGE_2},{BADGE_3},{BADGE_2}]");
    assert_eq!(found(list).certificates.len(), 2);
    let signed = token(BADGE_3);
    let presentation =
        format!(r#"{{"type":"VerifiablePresentation","verifiableCredential":["{signed}",{BADGE_3_VC_1}]}}"#);
    assert_eq!(found(&presentation).certificates.len(), 2);
    assert_eq!(found(token(&presentation)).certificates.len(), 2);
}

/// E5: a badge that was taken back is no certificate.
#[test]
fn a_revoked_badge_is_left_out_and_told() {
    let revoked = BADGE_2.replacen('{', r#"{"revoked": true, "revocationReason": "Issued by mistake.","#, 1);
    let found = found(revoked);
    assert_eq!(found.certificates, []);
    let told = found.remarks.iter().map(ToString::to_string).collect::<String>();
    assert!(told.contains("ITIL® 4 Foundation") && told.ends_with("left out: Issued by mistake."), "{told}");
    assert_eq!(super::found(r#"{"type":"Assertion","revoked":true,"id":"https://a.example/1"}"#).certificates, []);
}

/// E1: what is no badge is told apart.
#[test]
fn files_that_are_no_badges_are_told_apart() {
    assert_eq!(refusal(""), ExchangeError::NotRecognised);
    assert_eq!(refusal("https://badges.example.org/1"), ExchangeError::NotRecognised);
    assert_eq!(refusal("{}"), ExchangeError::NotRecognised);
    assert_eq!(refusal("[]"), ExchangeError::NotRecognised);
    assert_eq!(refusal(r#"{"type":"EndorsementCredential","credentialSubject":{}}"#), ExchangeError::NotRecognised);
    assert_eq!(refusal(r#"{"type":"BadgeClass","name":"x"}"#), ExchangeError::NotAwarded);
    assert_eq!(refusal(r#"{"type":["Profile"],"name":"x"}"#), ExchangeError::NotAwarded);
    assert_eq!(refusal(r#"{"format":"itsm-career-roadmap","version":1,"fields":{}}"#), ExchangeError::OwnRecord);
    assert_eq!(refusal("<html><body>Log in</body></html>"), ExchangeError::NotRecognised);
    assert_eq!(refusal([0xff, 0xd8, 0xff]), ExchangeError::NotText);
}
