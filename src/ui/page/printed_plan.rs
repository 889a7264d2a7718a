//! My plan as it goes on paper: a development plan for an appraisal, on one sheet or two.

use leptos::prelude::*;

use crate::catalog::RoleId;
use crate::plan::gap::gap;
use crate::plan::goal::next_exams;
use crate::plan::time::Pace;
use crate::route::Route;
use crate::text;
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};
use crate::ui::plan::printed::{Footnotes, gaps, steps, way};
use crate::ui::state::{Clock, Display, Known, RecordState, RouteState};

/// The sheet.
#[component(transparent)]
pub fn PrintedPlanPage() -> Markup {
    let record = RecordState::expect();
    let sheet = Sheet { record, routes: RouteState::expect(), display: Display::expect(), today: Clock::today() };
    let content = move || match record.want() {
        Some(want) => sheet.of(want),
        None => markup! {
            <p>
                "There is nothing to print yet: say what you want to be "
                <a href=Route::plan().hash()>"on the page with your plan"</a>
                "."
            </p>
        },
    };
    let print = move || {
        let print = |_| frame::print();
        record.want().map(|_| markup! { <button class="button" data-kind="primary" on:click=print>"Print"</button> })
    };
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"My plan on paper"</h1>
            <p class="page-lead">"A development plan to talk through in an appraisal. To keep a file, choose “Save as PDF” where your browser asks for the printer."</p>
        </header>
        <div class="page-actions">
            {print}
            <a class="button" data-kind="quiet" href=Route::plan().hash()>"Back to my plan"</a>
        </div>
        {content}
    }
}

/// What the sheet is written from.
#[derive(Clone, Copy)]
struct Sheet {
    record: RecordState,
    routes: RouteState,
    display: Display,
    today: crate::date::Date,
}

impl Sheet {
    fn of(self, want: RoleId) -> Markup {
        let known = self.record.known();
        let mut footnotes = Footnotes::default();
        let way = way::way(&self.record.way(self.routes.current().via()), &mut footnotes);
        let gaps = gaps::gaps(&gap(&known.record, &known.holdings, want), &mut footnotes);
        let exams = next_exams(&known.record, &known.holdings);
        markup! {
            <article class="paper" aria-label="The printed plan">
                {self.head(&known, want)}
                <section class="paper-section" aria-labelledby="paper-way">
                    <h3 id="paper-way">"The way there"</h3>
                    {way}
                </section>
                <section class="paper-section" aria-labelledby="paper-gaps">
                    <h3 id="paper-gaps">"What to build"</h3>
                    {gaps}
                </section>
                <div class="paper-together">
                    <section class="paper-section" aria-labelledby="paper-steps">
                        <h3 id="paper-steps">"Agreed next steps"</h3>
                        {steps::steps(&known.record, &exams, self.display, self.today)}
                    </section>
                    {signatures()}
                </div>
                {footnotes.list()}
                <p class="paper-foot">
                    "A recommendation and no promise: people get there by other ways too. Hours of study without a source and days that are proposed are estimates."
                </p>
            </article>
        }
    }

    /// Whose plan it is. Nobody's name is stored, so there is a line for it.
    fn head(self, known: &Known, want: RoleId) -> Markup {
        let here = self.record.here().map_or_else(|| "not said".to_owned(), |role| role.title.to_owned());
        let hours = Pace::of(&known.record).unwrap_or(Pace::ASSUMED);
        let hours = format!("{} a week", text::count(usize::from(hours.hours()), "hour"));
        markup! {
            <header class="paper-head">
                <h2>"Development plan"</h2>
                <dl class="paper-facts">
                    <div><dt>"Name"</dt><dd class="paper-line"></dd></div>
                    <div><dt>"As of"</dt><dd>{self.display.date(self.today)}</dd></div>
                    <div><dt>"Present role"</dt><dd>{here}</dd></div>
                    <div><dt>"Goal"</dt><dd>{want.title}</dd></div>
                    <div><dt>"Study"</dt><dd>{hours}</dd></div>
                </dl>
            </header>
        }
    }
}

fn signatures() -> Markup {
    let lines = ["Employee, date", "Line manager, date", "Review on"];
    let lines = lines.map(|line| markup! { <div><dt>{line}</dt><dd class="paper-line"></dd></div> });
    markup! { <dl class="paper-facts paper-signatures">{lines}</dl> }
}
