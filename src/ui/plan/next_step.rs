//! The next best step of this person, reckoned: the sentence, and where it is done.

use leptos::prelude::*;

use crate::agenda;
use crate::plan::goal::next_exams;
use crate::plan::next_step::{Due, NextStep as Step, next_step};
use crate::renewal::{self, Subject};
use crate::route::Route;
use crate::text;
use crate::ui::map::next_step::{Advice, drawn};
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::state::{Display, RecordState, RouteState};

/// The line on a page of the person.
#[component(transparent)]
pub fn NextStep() -> Markup {
    let (record, display, routes) = (RecordState::expect(), Display::expect(), RouteState::expect());
    let line = move || drawn(advice(record, display), routes);
    // Reckoning it takes longer than drawing the page around it.
    markup! { <div class="next-step">{line.into_markup().later()}</div> }
}

/// What to do next, and where.
pub fn advice(record: RecordState, display: Display) -> Advice {
    let (known, today) = (record.known(), record.today());
    let coming = agenda::of_record(&known.record, &renewal::of_record(&known.record, today), today);
    let step = next_step(&known.record, &coming, &next_exams(&known.record, &known.holdings));
    Advice { sentence: text::next_step(&step, &|day| display.date(day)), link: link(&step) }
}

/// Where a step is done, and what the link to it says.
fn link(step: &Step) -> Option<(Route, &'static str)> {
    let open = "Open its page";
    Some(match step {
        Step::SayWhereYouAre | Step::ChooseGoal { .. } => (Route::plan(), "Choose it"),
        Step::EnterResult(due) | Step::SitExam(due) | Step::Book(due) | Step::Comply(due) => match of(due) {
            Some(page) => (page, open),
            None => (Route::record_section("coming"), "See what is coming"),
        },
        // A certificate that the catalogue does not have is kept in a list of its own.
        Step::Renew(Due { subject: None, .. }) => (Route::record_section("other"), "Open it"),
        Step::Renew(_) => (Route::record_section("renewal"), "See how"),
        Step::EarnPoints { .. } => (Route::record_section("cpd"), "Open the CPD log"),
        Step::Study { certification, .. } | Step::Begin { certification, .. } => {
            (Route::certification(*certification), open)
        }
        Step::RateSkills { .. } => (Route::plan_section("skills"), "Go to the skills"),
        Step::Done => return None,
    })
}

fn of(due: &Due) -> Option<Route> {
    match due.subject? {
        Subject::Certification(certification) => Some(Route::certification(certification)),
        Subject::Suite(_) => None,
    }
}
