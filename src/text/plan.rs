//! What the plan says: by what ways are ranked, how long they take, how far an answer about exams can be trusted, and
//! what a newer version of something held means.

use crate::catalog::{CertificationId, Entity};
use crate::pay_series::Series;
use crate::plan::exams::{Claim, Doubt};
use crate::plan::goal::Goal;
use crate::plan::reasons::Reason;
use crate::plan::routes::network::Years;
use crate::plan::routes::{Few, Preference, Time};
use crate::plan::versions::{Kept, Module, Unknown};
use crate::record::Currency;

use super::{count, count_of};

/// By what ways are ranked.
pub const fn preference(preference: Preference) -> &'static str {
    match preference {
        Preference::FewestMoves => "Fewest moves",
        Preference::BestEvidence => "Best evidence",
        Preference::LeastTime => "Least time",
        Preference::MostPay => "Most pay along the way",
    }
}

/// The same explained in a sentence.
pub const fn preference_gloss(preference: Preference) -> &'static str {
    match preference {
        Preference::FewestMoves => "As few moves as possible; of equally many, those with the better evidence.",
        Preference::BestEvidence => {
            "As few steps with weak evidence as possible, then with fair evidence. The first of these is the way on the map."
        }
        Preference::LeastTime => {
            "By the years of experience that the roles on the way ask for. Ways through roles of which nobody says come after the others."
        }
        Preference::MostPay => {
            "By the mean pay of the roles on the way. Ways through roles of which no such figure is known come after the others."
        }
    }
}

/// A kind of pay figure, in the middle of a sentence.
pub const fn series(series: Series) -> &'static str {
    match series {
        Series::OfficialGroups => "official figures for statistical groups",
        Series::Articles => "figures of the two founding articles",
        Series::Titles => "figures of adverts and surveys for the title",
    }
}

/// Years of experience: `5 to 8 years`, `5 years or more`, `none`.
pub fn years(years: Years) -> String {
    let all = |number: u8| count(usize::from(number), "year");
    match years.high {
        Some(0) => "no experience".to_owned(),
        Some(high) if high == years.low => all(high),
        Some(high) => format!("{} to {}", years.low, all(high)),
        None => format!("{} or more", all(years.low)),
    }
}

/// How much experience a way takes, in few words: "at least" where it is not known of every role.
pub fn way_time(time: &Time) -> String {
    match time.years {
        None => "time unknown".to_owned(),
        Some(known) if time.unknown.is_empty() => format!("{} of experience", years(known)),
        Some(known) => format!("at least {} of experience", years(known)),
    }
}

/// What the time of a way is and is not, in sentences.
pub fn way_time_explained(time: &Time, start: &str) -> String {
    let basis = match time.years {
        None => "No source says how much experience the roles on this way ask for.".to_owned(),
        Some(_) => {
            "The years are those of a whole career that the most demanding role on the way asks for, and no sum: \
                    how long one stays anywhere, nobody knows."
                .to_owned()
        }
    };
    let still = time.to_come().filter(|still| still.high != Some(0));
    let still =
        still.map(|still| format!(" Whoever has just what {start} asks for has {} still to come.", years(still)));
    let titles: Vec<&str> = time.unknown.iter().map(|role| role.row().title).collect();
    let is_partly_unknown = time.years.is_some() && !titles.is_empty();
    let unknown = is_partly_unknown.then(|| format!(" No source says it for {}.", titles.join(", ")));
    [basis, still.unwrap_or_default(), unknown.unwrap_or_default()].concat()
}

/// Why few take a step; none where nothing says so.
pub const fn few(few: Few) -> Option<&'static str> {
    match (few.weak_evidence, few.zone_jump) {
        (true, true) => Some("Few get there from here: the evidence is weak, and it skips a level of seniority."),
        (true, false) => Some("Few get there from here, as far as the weak evidence goes."),
        (false, true) => Some("Few get there from here: it skips a level of seniority."),
        (false, false) => None,
    }
}

/// What an answer by price is called, and how far it can be trusted.
pub fn cheapest(claim: Claim<Option<Currency>>) -> (String, String) {
    match claim {
        Claim::Certain => {
            ("Cheapest".to_owned(), "No other set costs less, whatever the unknown prices are.".to_owned())
        }
        Claim::AmongKnown(currency) => {
            let code = currency.as_ref().map_or("one currency", Currency::code);
            let told = format!(
                "The cheapest of the sets whose prices are all known in {code}. Others cannot be compared and may cost less."
            );
            (format!("Cheapest known in {code}"), told)
        }
        Claim::NotComparable => (
            "By price".to_owned(),
            "Which set is cheapest cannot be said: none has all its prices known in one currency. \
             This one has the fewest unknown prices."
                .to_owned(),
        ),
    }
}

/// What an answer by study is called, and how far it can be trusted.
pub fn quickest(claim: Claim<Option<Currency>>) -> (&'static str, &'static str) {
    match claim {
        Claim::Certain => (
            "Quickest to study",
            "The least study, by the middle between least and most. Where no source states hours they are our own estimate.",
        ),
        Claim::AmongKnown(_) => (
            "Quickest known",
            "The least study of the sets whose hours are all known. Others cannot be compared and may take less.",
        ),
        Claim::NotComparable => (
            "By study",
            "Which set takes the least study cannot be said: no set has all its hours known. This one has the fewest unknown.",
        ),
    }
}

/// So many names are written out; of more the number is told.
const NAMED: usize = 4;

/// Why an exam is on a set, in sentences.
pub fn exam_reason(reason: &Reason, goal: Goal) -> String {
    let mut told = Vec::new();
    if reason.is_goal {
        told.push(match goal {
            Goal::One(_) => "It is your goal.".to_owned(),
            Goal::Named(role) | Goal::NamedAndSuggested(role) => {
                let row = role.row();
                let is_named = row.certifications.named.contains(&reason.exam);
                let how = if is_named { "Named by a source for" } else { "Our suggestion for" };
                format!("{how} {}.", row.title)
            }
        });
    }
    if !reason.opens.is_empty() {
        told.push(format!("Must be held before {}.", names(&reason.opens)));
    }
    if !reason.towards.is_empty() {
        told.push(format!("Counts towards {}.", names(&reason.towards)));
    }
    told.join(" ")
}

/// Some names in a sentence.
fn names(certifications: &[CertificationId]) -> String {
    let mut names: Vec<String> = certifications.iter().map(|id| id.row().name.to_owned()).collect();
    if names.len() > NAMED {
        let others = names.split_off(NAMED - 1).len();
        names.push(count_of(others, "other", "others"));
    }
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}

/// What is not certain about taking an exam.
pub const fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::MaybeClosed(_) => "No source says whether it can still be taken: ask the awarding body.",
        Doubt::RequirementNotRead(_) => {
            "What must be held first was assumed and read nowhere: ask the awarding body before you rely on it."
        }
    }
}

/// What becomes of something held when a newer version is there.
pub fn kept(kept: &Kept) -> String {
    let lapses = match kept.lapses {
        Some(false) => "you keep it, and it never lapses",
        Some(true) => "you keep it, and it renews as before",
        None => "you keep it; whether it lapses, no source says",
    };
    let counts = match (kept.lapses, kept.counts_when_lapsed) {
        (Some(false), _) | (_, None) => "",
        (_, Some(true)) => ", and counts even when that is overdue",
        (_, Some(false)) => ", and no longer counts once that is overdue",
    };
    format!("{lapses}{counts}.")
}

/// Whether a module that leads over can be taken.
pub const fn module_state(module: &Module) -> &'static str {
    match (module.is_held, module.is_open) {
        (true, _) => "You hold it.",
        (_, Some(true)) => "You may take it: what it asks for is held.",
        (_, Some(false)) => "Not open to you yet: something it asks for is missing.",
        (_, None) => "Who may take it, no source says.",
    }
}

/// What taking a module that leads over saves, in a sentence; empty where it saves nothing.
pub fn module_saves(module: &Module) -> String {
    let exams = module.saves.len();
    match module.grants {
        Some(_) if exams > 0 => format!(" It saves {}.", count_of(exams, "other exam", "other exams")),
        _ => String::new(),
    }
}

/// What no source says about a newer version, as a sentence without its day.
pub fn version_unknown(unknown: Unknown) -> String {
    match unknown {
        Unknown::Entry(module, _) => format!("Who may take {}.", module.row().name),
        Unknown::Standing(module, _) => format!("What {} counts as.", module.row().name),
        Unknown::Availability(certification, _) => {
            format!("Whether {} can still be taken.", certification.row().name)
        }
        Unknown::Renewal(suite, _) => format!("How {} renews.", suite.row().name),
    }
}

/// The day on which the sources of something unknown were last looked at.
pub const fn version_unknown_checked(unknown: Unknown) -> &'static str {
    match unknown {
        Unknown::Entry(_, day)
        | Unknown::Standing(_, day)
        | Unknown::Availability(_, day)
        | Unknown::Renewal(_, day) => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::RoleId;

    fn time(low: u8, high: Option<u8>, unknown: &[RoleId], brought: Option<u8>) -> Time {
        Time { years: Some(Years { low, high }), unknown: unknown.to_vec(), brought }
    }

    /// K2, Q6: a range is a range, an open end stays open, and what is unknown makes it "at least".
    #[test]
    fn the_time_of_a_way_is_a_range_and_at_least_where_unknown() {
        let owner = RoleId::from_slug("service-owner").expect("the dataset has it");
        assert_eq!(way_time(&time(5, Some(8), &[], None)), "5 to 8 years of experience");
        assert_eq!(way_time(&time(5, None, &[], None)), "5 years or more of experience");
        assert_eq!(way_time(&time(1, Some(1), &[owner], None)), "at least 1 year of experience");
        assert_eq!(way_time(&Time { years: None, unknown: vec![owner], brought: Some(2) }), "time unknown");
        let told = way_time_explained(&time(5, Some(8), &[owner], Some(2)), "Problem Manager");
        assert!(told.ends_with(
            "Whoever has just what Problem Manager asks for has 3 to 6 years still to come. No source says it for Service Owner."
        ));
        assert!(!way_time_explained(&time(2, Some(2), &[], Some(2)), "it").contains("still to come"));
    }

    /// K6: why an exam is on the set is told in sentences, and a long list by its number.
    #[test]
    fn the_reasons_of_an_exam_are_sentences() {
        let id = |slug: &str| CertificationId::from_slug(slug).expect("the dataset has it");
        let exam = id("itil4-foundation");
        let two = vec![id("itil4-managing-professional"), id("itil4-strategic-leader")];
        let reason = Reason { exam, is_goal: true, opens: Vec::new(), towards: two };
        assert_eq!(
            exam_reason(&reason, Goal::One(exam)),
            "It is your goal. Counts towards ITIL 4 Managing Professional and ITIL 4 Strategic Leader."
        );
        let role = RoleId::from_slug("service-delivery-manager").expect("the dataset has it");
        let many: Vec<CertificationId> = CertificationId::all().take(7).collect();
        let reason = Reason { exam: id("pmp"), is_goal: true, opens: many, towards: Vec::new() };
        let told = exam_reason(&reason, Goal::Named(role));
        assert!(
            told.starts_with("Named by a source for Service Delivery Manager.") && told.ends_with("and 4 others."),
            "{told}"
        );
    }

    /// K5, Q12: the word "cheapest" stands alone only where it is certain.
    #[test]
    fn only_a_certain_answer_is_called_cheapest() {
        let pounds = Currency::new("GBP");
        assert_eq!(cheapest(Claim::Certain).0, "Cheapest");
        assert_eq!(cheapest(Claim::AmongKnown(pounds)).0, "Cheapest known in GBP");
        let (name, told) = cheapest(Claim::NotComparable);
        assert!(!name.contains("heapest") && told.contains("cannot be said"));
        assert_eq!(quickest(Claim::Certain).0, "Quickest to study");
        assert_ne!(quickest(Claim::AmongKnown(None)).0, quickest(Claim::Certain).0);
    }
}
