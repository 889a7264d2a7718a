//! My record: where I am, what I hold, what I am working on, what I can do and what I noted; and how it is kept.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::contents::Contents;
use crate::ui::map::question::Question;
use crate::ui::markup::{Markup, markup};
use crate::ui::plan::next_step::NextStep;
use crate::ui::record::ahead::ahead;
use crate::ui::record::badges::BadgesAndResumes;
use crate::ui::record::certifications::{Held, NotForMe, UnderWay};
use crate::ui::record::coming::Coming;
use crate::ui::record::cpd::CpdLog;
use crate::ui::record::dropped::{DropAnywhere, Dropped};
use crate::ui::record::import::BringIn;
use crate::ui::record::keeping::Keeping;
use crate::ui::record::notes::Notes;
use crate::ui::record::other::OtherCertificates;
use crate::ui::record::renewal::Renewal;
use crate::ui::record::skills::MySkills;
use crate::ui::record::snapshots::EarlierStates;
use crate::ui::record::summary::Summary;
use crate::ui::record::unknown::Unknown;
use crate::ui::state::RecordState;

/// The sections that the page offers to go to, by what their headings' ids end with.
const SECTIONS: [(&str, &str); 10] = [
    ("coming", "What is coming"),
    ("held", "What I hold"),
    ("renewal", "Renewal"),
    ("cpd", "CPD log"),
    ("other", "Other certificates"),
    ("skills", "Skills"),
    ("notes", "Notes"),
    ("badges", "Badges and résumés"),
    ("import", "Bring in a backup"),
    ("earlier", "Earlier states"),
];

/// The section that an address names.
fn named(route: &Route) -> Option<&str> {
    match route {
        Route::Record { section } => section.as_deref(),
        _ => None,
    }
}

/// Everything the person said about themselves.
#[component(transparent)]
pub fn RecordPage() -> Markup {
    let ahead = ahead();
    let dropped = Dropped::nowhere();
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"My record"</h1>
            <p class="page-lead">"What you hold, plan, can do and noted. It stays on this device; nothing is sent anywhere."</p>
            <Summary />
            <NextStep />
        </header>
        <Contents
            name="Sections of my record"
            prefix="record"
            sections=SECTIONS.to_vec()
            route=Route::record_section
            named=named
        />
        <Keeping />
        <Position />
        <Coming ahead=ahead />
        <div class="record-columns">
            <Held />
            <UnderWay />
        </div>
        <Renewal ahead=ahead />
        <CpdLog dropped=dropped />
        <OtherCertificates />
        <MySkills />
        <Notes />
        <NotForMe />
        <Unknown />
        <BadgesAndResumes dropped=dropped />
        <BringIn dropped=dropped />
        <EarlierStates />
        <DropAnywhere dropped=dropped />
    }
}

/// Where the person is and where they want to go, to choose and to open.
#[component(transparent)]
fn Position() -> Markup {
    let record = RecordState::expect();
    let links = move || {
        let named = [("You are here: ", record.here()), ("You want: ", record.want())];
        named
            .into_iter()
            .filter_map(|(words, role)| {
                role.map(|role| markup! { <li>{words} <a href=Route::role(role).hash()>{role.title}</a></li> })
            })
            .collect::<Markup>()
    };
    markup! {
        <section class="section" aria-labelledby="record-position">
            <h2 id="record-position">"Where I am and where I want to be"</h2>
            <Question />
            <ul class="record-position">{links}</ul>
        </section>
    }
}
