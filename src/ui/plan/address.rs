//! What the address of the plan says is chosen, and the way to choose otherwise.

use leptos::prelude::*;

use crate::catalog::{CertificationId, RoleId};
use crate::plan::goal::Goal;
use crate::plan::routes::{Preference, Route as Way};
use crate::route::{PlanState, Route, named};
use crate::ui::state::RouteState;

/// The word of the goal that has our suggestions with what sources name. No slug has a full stop.
pub const WITH_SUGGESTED: &str = "named.suggested";

/// The choices in the address.
#[derive(Clone, Copy)]
pub struct PlanAddress(RouteState);

impl PlanAddress {
    /// The address provided above.
    pub fn expect() -> Self {
        Self(RouteState::expect())
    }

    /// By what the ways are ranked: as on the map, unless the address says otherwise.
    pub fn preference(self) -> Preference {
        let word = self.state().by;
        word.as_deref().and_then(Preference::from_word).unwrap_or(Preference::BestEvidence)
    }

    /// The position of the way that is open: the one with that number, or through those roles, or else the first.
    pub fn way(self, ways: &[Way]) -> usize {
        let PlanState { way, via, .. } = self.state();
        if way.is_some() || via.is_empty() {
            return position(way, ways.len());
        }
        ways.iter().position(|way| Route::between(&stops(way)) == via).unwrap_or_default()
    }

    /// What the exams are for, for somebody who wants a role or none yet. A name that is unknown counts as none.
    pub fn goal(self, want: Option<RoleId>) -> Option<Goal> {
        let word = self.state().goal.unwrap_or_default();
        let one = || named::<CertificationId>(&word).map(Goal::One);
        match want {
            Some(role) if word == WITH_SUGGESTED => Some(Goal::NamedAndSuggested(role)),
            want => one().or(want.map(Goal::Named)),
        }
    }

    /// The word of the answer that is chosen.
    pub fn answer(self) -> Option<String> {
        self.state().exams
    }

    /// The position of the chosen one of so many equally good sets.
    pub fn set(self, of: usize) -> usize {
        position(self.state().set, of)
    }

    /// Chooses otherwise, in place. The section that was gone to is left out, or the page would go there again.
    pub fn choose(self, change: impl FnOnce(&mut PlanState)) {
        let mut state = untrack(|| self.state());
        state.section = None;
        change(&mut state);
        self.0.replace(&Route::Plan(state));
    }

    fn state(self) -> PlanState {
        self.0.current().plan_state()
    }
}

/// The roles of a way, from end to end.
pub fn stops(way: &Way) -> Vec<RoleId> {
    std::iter::once(way.start).chain(way.steps.iter().map(|step| step.by.to)).collect()
}

/// A position from one that counts from one; the first, where there are not so many.
fn position(number: Option<u8>, of: usize) -> usize {
    number.map(|number| usize::from(number).saturating_sub(1)).filter(|position| *position < of).unwrap_or_default()
}

/// The number from one of a position; none for the first, which needs no word in the address.
pub fn number(position: usize) -> Option<u8> {
    u8::try_from(position + 1).ok().filter(|number| *number > 1)
}
