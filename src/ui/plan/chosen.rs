//! The exams for the goal, reckoned once for all who show them: what was asked, the answers, and which is chosen.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::PlanAddress;
use crate::catalog::{CertificationId, Entity};
use crate::plan::exams::{Choice, Claim, ExamPlan, ExamSet};
use crate::plan::goal::{Answered, Goal, answer};
use crate::record::{Cost, Status};
use crate::requirement::Holdings;
use crate::text;
use crate::ui::state::{Known, RecordState};

/// The exams for the goal in the address, from what the record says is held.
#[derive(Clone, Copy)]
pub struct Chosen {
    address: PlanAddress,
    answered: Memo<Option<Arc<Answered>>>,
}

/// All that an answer depends on, so that nothing is sought anew when a skill is rated.
#[derive(Clone, PartialEq)]
struct Asked {
    goal: Goal,
    holdings: Holdings,
    own_prices: Vec<(CertificationId, Cost)>,
    declined: Vec<CertificationId>,
}

impl Asked {
    fn of(goal: Goal, known: &Known) -> Self {
        let own = |id: CertificationId| Some((id, known.record.cost(id.slug())?));
        let is_declined = |id: &CertificationId| known.record.status(id.slug()) == Status::NotForMe;
        Self {
            goal,
            holdings: known.holdings.clone(),
            own_prices: CertificationId::all().filter_map(own).collect(),
            declined: CertificationId::all().filter(is_declined).collect(),
        }
    }
}

/// One answer to the question which exams to take.
pub struct Answer<'plan> {
    /// How the address names it.
    pub word: String,
    /// What it is called.
    pub name: String,
    /// How far it can be trusted, in sentences.
    pub told: String,
    /// The sets.
    pub choice: &'plan Choice,
}

impl Chosen {
    /// Reckons for as long as the calling view lives.
    pub fn expect() -> Self {
        let (record, address) = (RecordState::expect(), PlanAddress::expect());
        // Memos, unlike elsewhere: several sections show it, and seeking takes longer than drawing.
        let asked = Memo::new(move |_| {
            let known = record.known();
            address.goal(record.want()).map(|goal| Asked::of(goal, &known))
        });
        let answered = Memo::new(move |_| {
            let goal = asked.get()?.goal;
            let known = untrack(|| record.known());
            Some(Arc::new(answer(goal, &known.record, &known.holdings)))
        });
        Self { address, answered }
    }

    /// What was found for the goal. None while there is no goal.
    pub fn answered(self) -> Option<Arc<Answered>> {
        self.answered.get()
    }

    /// The position of the chosen one of the answers.
    pub fn position(self, answers: &[Answer]) -> usize {
        let word = self.address.answer().unwrap_or_default();
        // A currency that has gone from the address leaves the question by price.
        let is_meant = |answer: &Answer| answer.word == word || !word.is_empty() && answer.word.starts_with(&word);
        answers.iter().position(is_meant).unwrap_or_default()
    }

    /// The chosen set.
    pub fn set(self) -> Option<ExamSet> {
        let answered = self.answered()?;
        let answers = answers(answered.plan.as_ref()?);
        let sets = &answers.get(self.position(&answers))?.choice.sets;
        sets.get(self.address.set(sets.len())).cloned()
    }

    /// The exams of the chosen answer that are still to be taken, in an order in which they can be, for whoever plans
    /// their time. Followed, where it is called by something that follows.
    pub fn exams(self) -> Arc<dyn Fn() -> Vec<CertificationId> + Send + Sync> {
        Arc::new(move || self.set().map(|set| set.exams).unwrap_or_default())
    }
}

/// The answers side by side: the fewest, the cheapest as far as prices can be compared, the quickest.
pub fn answers(plan: &ExamPlan) -> Vec<Answer<'_>> {
    let proven = |choice: &Choice| if choice.is_proven { "" } else { NOT_PROVEN };
    let fewest = format!("No set has fewer exams.{}", proven(&plan.fewest));
    let mut answers = vec![Answer {
        word: "fewest".to_owned(),
        name: "Fewest exams".to_owned(),
        told: if plan.fewest.is_proven { fewest } else { NOT_PROVEN.trim_start().to_owned() },
        choice: &plan.fewest,
    }];
    for choice in &plan.cheapest {
        let (name, told) = text::cheapest(choice.claim);
        let word = match choice.claim {
            Claim::AmongKnown(Some(currency)) if plan.cheapest.len() > 1 => {
                format!("cheapest-{}", currency.code().to_ascii_lowercase())
            }
            _ => "cheapest".to_owned(),
        };
        answers.push(Answer { word, name, told: told + proven(choice), choice });
    }
    let (name, told) = text::quickest(plan.quickest.claim);
    answers.push(Answer {
        word: "quickest".to_owned(),
        name: name.to_owned(),
        told: format!("{told}{}", proven(&plan.quickest)),
        choice: &plan.quickest,
    });
    answers
}

/// What is added where the search was given up.
const NOT_PROVEN: &str =
    " The requirements are too tangled to be searched to the end: it is the best that was found, and not proven.";
