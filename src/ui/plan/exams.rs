//! Certificates for the goal: what they are for, the answers side by side, and the exams of the chosen one.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::{PlanAddress, WITH_SUGGESTED, number};
use super::chosen::{Answer, Chosen, answers};
use super::{exam_list, goals, versions};
use crate::catalog::{CertificationId, Entity};
use crate::order;
use crate::plan::exams::ExamSet;
use crate::plan::goal::{Answered, Goal};
use crate::text;
use crate::ui::format;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::part::pick::{Pick, PickOption};
use crate::ui::state::{Clock, Display, RecordState};

/// The section.
#[component(transparent)]
pub fn ExamsForGoal(
    /// What was asked and found.
    chosen: Chosen,
) -> Markup {
    let (record, display, address) = (RecordState::expect(), Display::expect(), PlanAddress::expect());
    let today = Clock::today();
    let found = move || match chosen.answered() {
        None => markup! {
            <p class="remark">"Choose above what you want to be, or here one certification, and the exams for it are told."</p>
        },
        Some(answered) => markup! { {goals::told(&answered)} {side_by_side(chosen, display, address, &answered)} },
    };
    let open = move || {
        let (answered, set) = (chosen.answered()?, chosen.set()?);
        Some(exam_list::told(&record.known(), display, today, &answered, &set))
    };
    markup! {
        <section class="section" aria-labelledby="plan-exams">
            <h2 id="plan-exams">"Certificates for the goal"</h2>
            <GoalSelect />
            {found}
            <EqualSets chosen=chosen />
            {open}
            <exam_list::PlanThese chosen=chosen />
            <versions::NewerVersions />
        </section>
    }
}

/// What the exams are for: what is named for the role, or any certification.
#[component(transparent)]
fn GoalSelect() -> Markup {
    let (record, address) = (RecordState::expect(), PlanAddress::expect());
    let chosen = move || match address.goal(record.want()) {
        Some(Goal::NamedAndSuggested(_)) => WITH_SUGGESTED,
        Some(Goal::One(id)) => id.slug,
        Some(Goal::Named(_)) | None => "",
    };
    let of_role = move || {
        record.want().map(|role| {
            let named = format!("What sources name for {}", role.title);
            let both = format!("The same, and what we suggest for {}", role.title);
            markup! {
                <option value="">{named}</option>
                <option value=WITH_SUGGESTED>{both}</option>
            }
        })
    };
    let mut families: Vec<&'static str> = CertificationId::shown().map(|id| id.family).collect();
    order::ascending(&mut families);
    families.dedup();
    let groups = families
        .into_iter()
        .map(|family| {
            let options = CertificationId::shown()
                .filter(|id| id.family == family)
                .map(|id| markup! { <option value=id.slug>{id.name}</option> })
                .collect::<Markup>();
            markup! { <optgroup label=family>{options}</optgroup> }
        })
        .collect::<Markup>();
    let choose = move |word: String| {
        address.choose(|state| {
            (state.goal, state.exams, state.set) = (Some(word).filter(|word| !word.is_empty()), None, None);
        });
    };
    markup! {
        <label class="field plan-goal">
            <span class="field-label">"The exams are for"</span>
            <select class="field-input" prop:value=chosen on:change=move |event| choose(event_target_value(&event))>
                {move || record.want().is_none().then(|| markup! {
                    <option value="">"choose a certification"</option>
                })}
                {of_role}
                {groups}
            </select>
        </label>
    }
}

/// The three answers as cards.
fn side_by_side(chosen: Chosen, display: Display, address: PlanAddress, answered: &Arc<Answered>) -> Option<Markup> {
    let found = answers(answered.plan.as_ref()?);
    if found.iter().all(|answer| answer.choice.sets.iter().all(|set| set.exams.is_empty())) {
        return Some(markup! { <p>"You hold all of it: no exam is left."</p> });
    }
    let words: Arc<[String]> = found.iter().map(|answer| answer.word.clone()).collect();
    let is_one = found.windows(2).all(|pair| pair[0].choice.sets == pair[1].choice.sets);
    let only = is_one.then(|| markup! { <p>"There is no choice between these: every answer is the same."</p> });
    let options = found.iter().map(|answer| option(display, answer)).collect();
    let position = Arc::new(move || {
        chosen.answered().and_then(|it| Some(chosen.position(&answers(it.plan.as_ref()?)))).unwrap_or_default()
    });
    let choose = Arc::new(move |position: usize| {
        let word = words.get(position).cloned();
        address.choose(|state| (state.exams, state.set) = (word, None));
    });
    Some(markup! {
        <Pick legend="Which exams" name="plan-answer" across=true options=options chosen=position on_choose=choose />
        {only}
    })
}

fn option(display: Display, answer: &Answer) -> PickOption {
    let set = answer.choice.sets.first();
    let facts = set.map(|set| {
        markup! {
            <p class="answer-count">{text::count(set.exams.len(), "exam")}</p>
            <p>{money(display, set)}</p>
            <p>{study(set)}</p>
        }
    });
    let told = answer.told.clone();
    PickOption { label: answer.name.clone(), body: markup! { {facts} <p class="remark">{told}</p> } }
}

/// What a set costs, each currency by itself, with how many prices nobody knows.
pub fn money(display: Display, set: &ExamSet) -> String {
    let amount =
        |hundredths: u64, code: &str| format::amount(display, u32::try_from(hundredths).unwrap_or(u32::MAX), code);
    let mut sums: Vec<String> = set.totals.iter().map(|(currency, total)| amount(*total, currency.code())).collect();
    let unknown = set.unpriced.len();
    if unknown > 0 {
        sums.push(format!("{} without a known price", text::count(unknown, "exam")));
    }
    if sums.is_empty() { "nothing to pay".to_owned() } else { sums.join(" + ") }
}

/// How long a set is studied for, in hours.
pub fn study(set: &ExamSet) -> String {
    let (low, high) = (set.minutes.0 / 60, set.minutes.1 / 60);
    let hours = if low == high { text::count(low as usize, "hour") } else { format!("{low} to {high} hours") };
    match set.untimed.len() {
        0 => format!("{hours} of study"),
        several => format!("at least {hours} of study, and {} of unknown length", text::count(several, "exam")),
    }
}

/// Where several sets are equally good, which of them is shown.
#[component(transparent)]
fn EqualSets(
    /// What was asked and found.
    chosen: Chosen,
) -> Markup {
    let address = PlanAddress::expect();
    let content = move || {
        let answered = chosen.answered()?;
        let plan = answered.plan.as_ref()?;
        let found = answers(plan);
        let choice = found.get(chosen.position(&found))?.choice;
        let sets = choice.sets.len();
        if sets < 2 {
            return None;
        }
        let options = choice.sets.iter().enumerate().map(|(position, set)| {
            let own: Vec<&str> = (set.exams.iter())
                .filter(|exam| !choice.sets.iter().all(|other| other.exams.contains(exam)))
                .map(|exam| exam.row().name)
                .collect();
            let name = format!("{}. with {}", position + 1, own.join(", "));
            markup! { <option value=position.to_string() prop:selected=move || address.set(sets) == position>{name}</option> }
        });
        let options = options.collect::<Markup>();
        let more = choice.has_more.then_some(" There are more than these.");
        let choose = move |word: String| address.choose(|state| state.set = number(word.parse().unwrap_or_default()));
        Some(markup! {
            <label class="field plan-goal">
                <span class="field-label">{format!("{sets} sets are equally good. Show")}</span>
                <select class="field-input" on:change=move |event| choose(event_target_value(&event))>{options}</select>
            </label>
            <p class="remark">{more}</p>
        })
    };
    content.into_markup()
}
