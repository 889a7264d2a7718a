//! What is said about a job advert.

use super::{count_of, skill_level, status};
use crate::advert::{Advert, Closer, Comparison, Confidence, Named, Remedy, Standing, StandsFor, Weight};
use crate::record::Status;

/// How sure it is that an advert is for a role.
pub const fn advert_confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::VeryLikely => "Very likely",
        Confidence::Likely => "Likely",
        Confidence::Possible => "Possible",
    }
}

/// How much an advert wants something, where it says so.
pub const fn advert_weight(weight: Weight) -> Option<&'static str> {
    match weight {
        Weight::Essential => Some("Essential"),
        Weight::Desirable => Some("Desirable"),
        Weight::NotAsked => Some("Not asked for"),
        Weight::Unsaid => None,
    }
}

/// What kind of thing a text names.
pub const fn advert_kind(named: &Named) -> &'static str {
    match named {
        Named::Roles(_) => "role",
        Named::Skills(_) => "skill",
        Named::Certifications(_) => "certification",
    }
}

/// How much of an advert a person meets, in a sentence or two.
pub fn advert_met(advert: &Advert, comparison: &Comparison) -> String {
    let (met, all) = comparison.met(advert, None);
    let of_weight = |weight: Weight, word: &str| match comparison.met(advert, Some(weight)) {
        (_, 0) => String::new(),
        (met, all) => format!(" Of the {all} it calls {word} you meet {met}."),
    };
    let essential = of_weight(Weight::Essential, "essential");
    format!("You meet {met} of {all}.{essential}{}", of_weight(Weight::Desirable, "desirable"))
}

/// How something that is asked for stands, behind its name. The status is that of a certification that is not held.
pub fn advert_asked(standing: Standing, status_of: Status) -> String {
    match standing {
        Standing::Held { because: StandsFor::Itself, .. } => "You hold it.".to_owned(),
        Standing::Held { by, because: StandsFor::BuildsOnIt } => format!("You hold {}, which builds on it.", by.name),
        Standing::Held { by, because: StandsFor::Replaces } => format!("You hold {}, which took its place.", by.name),
        Standing::NotHeld => match status_of {
            Status::NotStarted | Status::Passed => "You do not hold it.".to_owned(),
            status_of => format!("You do not hold it yet: {}.", status(status_of).to_lowercase()),
        },
        Standing::Able { mine, asked: None, .. } => format!("Your level: {}.", skill_level(mine)),
        Standing::Able { mine, asked: Some(asked), .. } | Standing::Below { mine, asked, .. } => {
            format!("Your level: {}; usual for the role: {}.", skill_level(mine), skill_level(asked))
        }
        Standing::NotSaid { asked, .. } => {
            let usual = asked.map(|asked| format!("; usual for the role: {}", skill_level(asked)));
            format!("Your level: not said{}.", usual.unwrap_or_default())
        }
    }
}

/// What would close how much, behind its name.
pub fn advert_closes(closer: &Closer) -> String {
    let Closer { remedy, closes, essential } = closer;
    let how = match remedy {
        Remedy::Certification(_, true) => "",
        Remedy::Certification(_, false) => "It asks for others first.",
        Remedy::Skill(_, Some(level)) => &format!("Reach {}, or say that you have.", skill_level(*level)),
        Remedy::Skill(_, None) => "Say your level.",
    };
    let of_these = match (closes, essential) {
        (1, 0) => String::new(),
        (1, _) => "Essential. ".to_owned(),
        (all, 0) => format!("Closes {all}. "),
        (all, of_all) if all == of_all => format!("Closes {all}, all essential. "),
        (all, of_all) => format!("Closes {all}, {} essential. ", count_of(*of_all, "of them is", "of them are")),
    };
    format!("{of_these}{how}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advert::{compare, read};
    use crate::record::{Change, Record, ReplicaId};
    use crate::requirement::Holdings;

    /// J7, J8: in sentences.
    #[test]
    fn what_is_met_and_what_would_close_the_rest_is_said() {
        let advert = read("PRINCE2 7 Foundation and PRINCE2 7 Practitioner are essential. PMP is desirable. ITIL.");
        let mut record = Record::default();
        let stamp = record.next_stamp(0, &ReplicaId::new("us"));
        record.apply(&Change::status("pmp", Status::Passed), &stamp);
        let comparison = compare(&advert, None, &record, &Holdings::of(&record));
        let met = "You meet 1 of 4. Of the 2 it calls essential you meet 0. Of the 1 it calls desirable you meet 1.";
        assert_eq!(advert_met(&advert, &comparison), met);
        let told: Vec<String> = comparison.closers.iter().map(advert_closes).collect();
        assert_eq!(told.first().map(String::as_str), Some("Closes 2, all essential."), "PMP opens it: {told:?}");
        assert_eq!(advert_asked(comparison.standings[2], Status::Passed), "You hold it.");
        assert_eq!(advert_asked(Standing::NotHeld, Status::Booked), "You do not hold it yet: booked.");
    }
}
