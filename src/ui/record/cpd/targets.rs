//! What an entry counts for: boxes to tick for what is held, and everything else to choose from a list.

use leptos::prelude::*;

use super::LogState;
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity, SuiteId};
use crate::order;
use crate::record::{MOST_TARGETS, Target};
use crate::renewal::{Subject, categories};
use crate::requirement::Holdings;
use crate::text;
use crate::ui::markup::{Markup, markup};

/// What is held and renews, a suite once, in the order of the dataset.
pub(super) fn held(holdings: &Holdings) -> Vec<Target> {
    let mut targets: Vec<Target> = Vec::new();
    for certification in CertificationId::all().filter(|id| holdings.holds(*id)) {
        let target = match Subject::of(certification) {
            Subject::Suite(suite) => Target::Suite(suite.slug.to_owned()),
            Subject::Certification(certification) => Target::Certification(certification.slug.to_owned()),
        };
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    targets
}

/// The categories that the policies of these targets count apart; none where no source says.
pub(super) fn categories_of(targets: &[Target]) -> Vec<&'static str> {
    let subjects = targets.iter().filter_map(|target| match target {
        Target::Suite(slug) => SuiteId::from_slug(slug).map(Subject::Suite),
        Target::Certification(slug) => CertificationId::from_slug(slug).map(Subject::of),
        Target::Unknown(_) => None,
    });
    distinct(subjects.collect())
}

/// The categories of every policy.
pub(super) fn all_categories() -> Vec<&'static str> {
    distinct(SuiteId::all().map(Subject::Suite).collect())
}

fn distinct(subjects: Vec<Subject>) -> Vec<&'static str> {
    let mut all: Vec<&str> = subjects.into_iter().flat_map(categories).collect();
    order::ascending(&mut all);
    all.dedup();
    all
}

/// The boxes and the list.
#[component(transparent)]
pub fn Targets(
    /// The log.
    state: LogState,
) -> Markup {
    let choice = RwSignal::new(String::new());
    let boxes = move || state.offered.get().into_iter().map(|target| tick_box(state, target)).collect::<Markup>();
    let is_empty = move || state.offered.with(Vec::is_empty);
    let add = move || {
        let target = Target::read(&untrack(|| choice.get()));
        choice.set(String::new());
        if matches!(target, Target::Unknown(_)) {
            return;
        }
        state.offered.update(|offered| push_once(offered, &target));
        state.targets.update(|targets| push_once(targets, &target));
    };
    markup! {
        <fieldset class="cpd-targets">
            <legend class="choice-legend">"Counts for"</legend>
            {move || is_empty().then(|| markup! { <p class="remark">"You hold nothing that renews yet. Choose below what it is meant for."</p> })}
            <div class="cpd-target-boxes">{boxes}</div>
            <div class="cpd-target-more">
                <div class="field">
                    <label class="field-label" for="cpd-target">"Something else"</label>
                    <select
                        class="field-input"
                        id="cpd-target"
                        prop:value=move || choice.get()
                        on:change=move |event| choice.set(event_target_value(&event))
                    >
                        <option value="">"Choose a suite or certification"</option>
                        <optgroup label="Suites: certificates that renew together">{suites()}</optgroup>
                        <optgroup label="Certifications">{certifications()}</optgroup>
                    </select>
                </div>
                <button class="button" type="button" disabled=move || choice.with(String::is_empty) on:click=move |_| add()>
                    "Count for it"
                </button>
            </div>
        </fieldset>
    }
}

fn push_once(targets: &mut Vec<Target>, target: &Target) {
    if !targets.contains(target) && targets.len() < MOST_TARGETS {
        targets.push(target.clone());
    }
}

fn tick_box(state: LogState, target: Target) -> Markup {
    let (name, own) = (text::target(&target), target.clone());
    let toggle = move || {
        state.targets.update(|targets| match targets.iter().position(|other| *other == target) {
            Some(at) => drop(targets.remove(at)),
            None => push_once(targets, &target),
        });
    };
    markup! {
        <label class="choice-option">
            <input type="checkbox" prop:checked=move || state.targets.with(|targets| targets.contains(&own)) on:change=move |_| toggle() />
            <span class="choice-label"><bdi>{name}</bdi></span>
        </label>
    }
}

fn suites() -> Markup {
    let mut suites: Vec<SuiteId> = SuiteId::all().collect();
    order::by_key(&mut suites, |suite| suite.name.to_lowercase());
    suites.into_iter().map(|suite| option(&Target::Suite(suite.slug.to_owned()), suite.name)).collect()
}

fn certifications() -> Markup {
    let earned = CertificationId::all().filter(|id| id.kind != CertificationKind::Designation);
    let mut certifications: Vec<CertificationId> = earned.collect();
    order::by_key(&mut certifications, |certification| certification.name.to_lowercase());
    let target = |id: CertificationId| Target::Certification(id.slug.to_owned());
    certifications.into_iter().map(|id| option(&target(id), id.name)).collect()
}

fn option(target: &Target, name: &'static str) -> Markup {
    markup! { <option value=target.word()>{name}</option> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_those_of_the_policies_concerned() {
        let itil = [Target::Suite("peoplecert-itil-4".to_owned()), Target::Unknown("x".to_owned())];
        assert_eq!(categories_of(&itil), ["community", "education", "professional experience"]);
        assert_eq!(categories_of(&[Target::Certification("itil4-foundation".to_owned())]), categories_of(&itil));
        assert!(categories_of(&[]).is_empty());
        let all = all_categories();
        assert!(all.contains(&"giving back") && all.contains(&"community"), "{all:?}");
    }
}
