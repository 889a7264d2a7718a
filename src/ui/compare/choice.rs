//! Which roles stand side by side and in which region their pay is compared, as controls that write the address.

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalog::{Entity, RegionId, RoleId};
use crate::plan::comparison::{FEWEST, MOST};
use crate::route::{Named, Resolved, Route, named, resolve};
use crate::ui::map::question::RoleSelect;
use crate::ui::markup::{Markup, markup};
use crate::ui::pay::choice::region_choice;
use crate::ui::state::{Display, RouteState};

/// What the places are called.
const PLACES: [&str; MOST] = ["First role", "Second role", "Third role", "Fourth role"];

/// What the address asks for.
#[derive(Clone, Copy)]
pub struct CompareChoice {
    routes: RouteState,
    display: Display,
}

impl CompareChoice {
    /// The choice in the address.
    pub fn of_address() -> Self {
        Self { routes: RouteState::expect(), display: Display::expect() }
    }

    /// The region of the address, or else the one the reader chose for everything.
    pub fn region(self) -> RegionId {
        self.named_region().unwrap_or_else(|| self.display.region())
    }

    /// The roles in their order. What the address names and nobody knows is left out.
    pub fn roles(self) -> Vec<RoleId> {
        self.slugs().iter().filter_map(|slug| named(slug)).collect()
    }

    fn named_region(self) -> Option<RegionId> {
        match &*self.routes.current() {
            Route::Compare { region, .. } => region.as_deref().and_then(RegionId::from_slug),
            _ => None,
        }
    }

    fn slugs(self) -> Vec<String> {
        match &*self.routes.current() {
            Route::Compare { roles, .. } => roles.clone(),
            _ => Vec::new(),
        }
    }

    /// Puts a role in a place, or takes the one there away.
    fn choose(self, place: usize, role: Option<RoleId>) {
        let mut roles = untrack(|| self.roles());
        match (role, roles.get_mut(place)) {
            (Some(role), Some(there)) => *there = role,
            (Some(role), None) => roles.push(role),
            (None, Some(_)) => drop(roles.remove(place)),
            (None, None) => {}
        }
        self.write(untrack(|| self.named_region()), &roles);
    }

    fn write(self, region: Option<RegionId>, roles: &[RoleId]) {
        let region = region.map(|region| region.slug.to_owned());
        let roles = roles.iter().map(|role| role.slug.to_owned()).collect();
        self.routes.replace(&Route::Compare { region, roles });
    }
}

/// The choice of roles, one place more than are chosen, and of a region.
#[component(transparent)]
pub fn CompareControls(
    /// What is chosen, and the way to change it.
    choice: CompareChoice,
) -> Markup {
    let places = move || {
        let chosen = choice.roles().len();
        // An address may name more than fit; each can be taken away.
        let shown = (chosen + 1).clamp(FEWEST, MOST).max(chosen);
        (0..shown).map(|place| place_choice(choice, place)).collect::<Markup>()
    };
    let regions = region_choice(
        "compare-region",
        Arc::new(move || choice.region()),
        Arc::new(move |region| choice.write(Some(region), &untrack(|| choice.roles()))),
    );
    let unknown = move || {
        let unknown = choice.slugs().into_iter().filter(|slug| named::<RoleId>(slug).is_none());
        unknown.map(|slug| unknown_role(&slug)).collect::<Markup>()
    };
    markup! {
        <div class="compare-controls">
            <div class="compare-places">{places}</div>
            {unknown}
            {regions}
        </div>
    }
}

fn place_choice(choice: CompareChoice, place: usize) -> Markup {
    let name = PLACES.get(place).copied().unwrap_or("One role too many");
    let chosen = Arc::new(move || choice.roles().get(place).copied());
    markup! {
        <label class="compare-place">
            <span class="field-label">{name}</span>
            <RoleSelect name=name chosen=chosen on_choose=Arc::new(move |role| choice.choose(place, role)) />
        </label>
    }
}

/// A name in the address that no role has, with the roles that are called much like it.
fn unknown_role(slug: &str) -> Markup {
    let nearest = match resolve::<RoleId>(slug) {
        Resolved::Unknown { nearest } => nearest,
        Resolved::Found(role) | Resolved::Moved(role) => vec![role],
    };
    let titles = nearest.into_iter().map(Named::title).collect::<Vec<_>>().join(", ");
    let hint = if titles.is_empty() { String::new() } else { format!(" Called much like it: {titles}.") };
    markup! { <p class="compare-refusal">"The address names “" <bdi>{slug.to_owned()}</bdi> "”, which is no role here, so it was left out." {hint}</p> }
}
