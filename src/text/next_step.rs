//! The next best step as one sentence: what to do, and why. Days are written by the page, in the reader's own form.

use super::coming::{asked_for, distance};
use super::count;
use super::renewal::{points, points_unit};
use crate::catalog::Entity;
use crate::date::Date;
use crate::plan::next_step::{Due, NextStep};

/// What is said to whom nothing is known of. A word of its own, for the map says it without knowing any other step.
pub const SAY_WHERE_YOU_ARE: &str = "Say which role you have now, so that the map can show what it leads to.";

/// The next best step in a sentence. `date` writes a day as the page does.
pub fn next_step(step: &NextStep, date: &dyn Fn(Date) -> String) -> String {
    let ago = |days: i32| count(days.unsigned_abs() as usize, "day");
    let by = |by: Option<Date>| by.map(|by| format!(" by {}", date(by))).unwrap_or_default();
    match step {
        NextStep::SayWhereYouAre => SAY_WHERE_YOU_ARE.to_owned(),
        NextStep::ChooseGoal { from: Some(role) } => {
            format!("Choose a role that you want: you are {} now, and no goal is set.", role.row().title)
        }
        NextStep::ChooseGoal { from: None } => "Choose a role that you want: no goal is set.".to_owned(),
        NextStep::EnterResult(Due { name, on, .. }) => {
            format!("Enter the result of {name}: its exam was booked for {}.", date(*on))
        }
        NextStep::SitExam(Due { name, on, days, .. }) => {
            format!("Get ready for {name}: its exam is {}, on {}.", distance(*days), date(*on))
        }
        NextStep::Renew(Due { name, on, days, .. }) if *days < 0 => {
            format!("Renew {name}: its renewal has been overdue for {}, since {}.", ago(*days), date(*on))
        }
        NextStep::Renew(Due { name, on, days, .. }) => match days {
            0 => format!("Renew {name}: today is the last day."),
            days => format!("Renew {name}: {} left, until {}.", ago(*days), date(*on)),
        },
        NextStep::EarnPoints { due: Due { name, subject, on, .. }, missing } => {
            let unit = subject.map_or("points", points_unit);
            format!("Earn {} more {unit} for {name}: they are due by {}.", points(*missing), date(*on))
        }
        NextStep::Book(Due { name, on, days, .. }) if *days < 0 => {
            format!("Book {name} or give it another day: you meant to pass it by {}.", date(*on))
        }
        NextStep::Book(Due { name, on, .. }) => {
            format!("Book {name}: you mean to pass it by {}, and no exam is booked.", date(*on))
        }
        NextStep::Comply(Due { name, on, .. }) => {
            format!("Pass {name}: it is mandatory by {}, {}.", date(*on), asked_for())
        }
        NextStep::Study { certification, by: day } => {
            format!("Study for {}{}: it is the next exam of your plan.", certification.row().name, by(*day))
        }
        NextStep::Begin { certification, by: day } => {
            let until = day.map(|_| format!(", to be passed{}", by(*day))).unwrap_or_default();
            format!("Begin with {}: it is the next exam of your plan{until}.", certification.row().name)
        }
        NextStep::RateSkills { role, rated, of } => format!(
            "Rate your skills for {}: {rated} of {of} are rated, and the others are neither met nor missing.",
            role.row().title
        ),
        NextStep::Done => "Nothing is waiting: no exam is left on your plan, and no day is coming.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{CertificationId, RoleId};

    fn due(days: i32) -> Due {
        let today: Date = "2026-11-21".parse().expect("a day of a test");
        let on = today.add_days(days).expect("it is near");
        Due { name: "ITIL 4".to_owned(), subject: None, on, days }
    }

    /// T12: one sentence for every step, which says what to do and, after a colon or a comma, why.
    #[test]
    fn every_step_is_one_sentence_with_its_reason() {
        let certification = CertificationId::from_slug("itil4-foundation").expect("the dataset has it");
        let role = RoleId::from_slug("problem-manager").expect("the dataset has it");
        let by = "2027-01-02".parse().ok();
        let steps = [
            (NextStep::SayWhereYouAre, "Say which role you have now, so that the map can show what it leads to."),
            (
                NextStep::ChooseGoal { from: Some(role) },
                "Choose a role that you want: you are Problem Manager now, and no goal is set.",
            ),
            (NextStep::ChooseGoal { from: None }, "Choose a role that you want: no goal is set."),
            (NextStep::EnterResult(due(-1)), "Enter the result of ITIL 4: its exam was booked for 2026-11-20."),
            (NextStep::SitExam(due(12)), "Get ready for ITIL 4: its exam is in 12 days, on 2026-12-03."),
            (NextStep::SitExam(due(0)), "Get ready for ITIL 4: its exam is today, on 2026-11-21."),
            (NextStep::Renew(due(-200)), "Renew ITIL 4: its renewal has been overdue for 200 days, since 2026-05-05."),
            (NextStep::Renew(due(0)), "Renew ITIL 4: today is the last day."),
            (NextStep::Renew(due(1)), "Renew ITIL 4: 1 day left, until 2026-11-22."),
            (
                NextStep::EarnPoints { due: due(30), missing: 1_250 },
                "Earn 12.5 more points for ITIL 4: they are due by 2026-12-21.",
            ),
            (NextStep::Book(due(-3)), "Book ITIL 4 or give it another day: you meant to pass it by 2026-11-18."),
            (NextStep::Book(due(3)), "Book ITIL 4: you mean to pass it by 2026-11-24, and no exam is booked."),
            (NextStep::Comply(due(3)), "Pass ITIL 4: it is mandatory by 2026-11-24, asked for by your organisation."),
            (
                NextStep::Study { certification, by },
                "Study for ITIL 4 Foundation by 2027-01-02: it is the next exam of your plan.",
            ),
            (
                NextStep::Begin { certification, by },
                "Begin with ITIL 4 Foundation: it is the next exam of your plan, to be passed by 2027-01-02.",
            ),
            (
                NextStep::Begin { certification, by: None },
                "Begin with ITIL 4 Foundation: it is the next exam of your plan.",
            ),
            (
                NextStep::RateSkills { role, rated: 9, of: 13 },
                "Rate your skills for Problem Manager: 9 of 13 are rated, and the others are neither met nor missing.",
            ),
            (NextStep::Done, "Nothing is waiting: no exam is left on your plan, and no day is coming."),
        ];
        for (step, sentence) in steps {
            assert_eq!(next_step(&step, &|date| date.to_string()), sentence);
        }
    }
}
