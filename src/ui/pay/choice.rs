//! What the pay page compares: the region and the roles, as controls that write the address.

use std::sync::Arc;

use leptos::prelude::*;

use super::series::Selection;
use crate::catalog::vocabulary::Zone;
use crate::catalog::{Entity, RegionId, RoleId};
use crate::order;
use crate::pay_series::{self, Series};
use crate::plan::comparison::{FEWEST, MOST};
use crate::route::{Route, named};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::choice::Choice;
use crate::ui::part::disclosure::Disclosure;
use crate::ui::state::{Display, RouteState};

/// What the address asks for.
#[derive(Clone, Copy)]
pub struct PayChoice {
    routes: RouteState,
    display: Display,
}

impl PayChoice {
    /// The choice in the address.
    pub fn of_address() -> Self {
        Self { routes: RouteState::expect(), display: Display::expect() }
    }

    /// The region of the address, or else the one the reader chose for everything.
    pub fn region(self) -> RegionId {
        self.region_of_address().unwrap_or_else(|| self.display.region())
    }

    /// The roles that were picked; none means every role.
    pub fn picked(self) -> Vec<RoleId> {
        match &*self.routes.current() {
            Route::Pay { roles, .. } => roles.iter().filter_map(|slug| named(slug)).collect(),
            _ => Vec::new(),
        }
    }

    /// What a section shows: the picked roles, or every role that has a figure of its kind.
    pub fn selection(self, series: Series) -> Selection {
        let region = self.region();
        let picked = self.picked();
        let with_parts = || std::iter::once(region).chain(pay_series::parts_of(region));
        let roles = if !picked.is_empty() {
            picked
        } else if series == Series::OfficialGroups {
            // The first section says what is unknown; the others list only what there is.
            RoleId::shown().collect()
        } else {
            let mut roles: Vec<_> = with_parts().flat_map(|place| pay_series::roles_with(series, place)).collect();
            order::ascending(&mut roles);
            roles.dedup();
            roles
        };
        Selection { region, roles }
    }

    /// Shows another region.
    fn choose_region(self, region: RegionId) {
        self.write(Some(region), &untrack(|| self.picked()));
    }

    /// Picks a role, or drops it.
    fn toggle(self, role: RoleId) {
        let mut picked = untrack(|| self.picked());
        match picked.iter().position(|other| *other == role) {
            Some(place) => {
                picked.remove(place);
            }
            None => picked.push(role),
        }
        self.write(untrack(|| self.region_of_address()), &picked);
    }

    /// Goes back to every role.
    fn clear(self) {
        self.write(untrack(|| self.region_of_address()), &[]);
    }

    fn region_of_address(self) -> Option<RegionId> {
        match &*self.routes.current() {
            Route::Pay { region, .. } => region.as_deref().and_then(RegionId::from_slug),
            _ => None,
        }
    }

    fn write(self, region: Option<RegionId>, roles: &[RoleId]) {
        let region = region.map(|region| region.slug.to_owned());
        let roles = roles.iter().map(|role| role.slug.to_owned()).collect();
        self.routes.replace(&Route::Pay { region, roles });
    }
}

/// The choice of a region, provinces included.
pub fn region_choice(
    name: &'static str,
    chosen: Arc<dyn Fn() -> RegionId + Send + Sync>,
    choose: Arc<dyn Fn(RegionId) + Send + Sync>,
) -> Markup {
    let labels = RegionId::all().map(|region| region.row().name).collect();
    let chosen = Arc::new(move || chosen().index());
    let choose = Arc::new(move |position| RegionId::all().nth(position).into_iter().for_each(|region| choose(region)));
    markup! { <Choice legend="Region" name=name.to_owned() labels=labels chosen=chosen on_choose=choose /> }
}

/// The choice of a region and of roles.
#[component(transparent)]
pub fn PayControls(
    /// What is chosen, and the way to change it.
    choice: PayChoice,
) -> Markup {
    let regions = region_choice(
        "pay-region",
        Arc::new(move || choice.region()),
        Arc::new(move |region| choice.choose_region(region)),
    );
    let side_by_side = move || {
        let picked = choice.picked();
        let region = choice.region_of_address().map(|region| region.slug.to_owned());
        let roles = picked.iter().take(MOST).map(|role| role.slug.to_owned()).collect();
        let words = if picked.len() < FEWEST { "Put roles side by side" } else { "Put these roles side by side" };
        markup! { <a href=Route::Compare { region, roles }.hash()>{words}</a> }
    };
    let summary = move || match choice.picked().len() {
        0 => "Every role is shown.".to_owned(),
        picked => format!("Only {} of {} shown.", picked, text::count(RoleId::shown().count(), "role")),
    };
    let nothing_picked = move || choice.picked().is_empty();
    let zones = Zone::ALL.iter().map(|zone| zone_boxes(choice, *zone)).collect::<Markup>();
    markup! {
        <div class="pay-controls">
            {regions}
            <Disclosure summary="Compare only some roles">
                <div class="pay-zones">{zones}</div>
                <p>
                    <button class="button" disabled=nothing_picked on:click=move |_| choice.clear()>"Show every role"</button>
                </p>
            </Disclosure>
            <p class="remark" role="status">{summary}</p>
            <p>{side_by_side} ": pay, skills, certifications and what they take."</p>
        </div>
    }
}

/// The roles of one band of seniority, to tick.
fn zone_boxes(choice: PayChoice, zone: Zone) -> Markup {
    let boxes = RoleId::shown()
        .filter(|role| role.zone == zone)
        .map(|role| {
            markup! {
                <label class="pay-box">
                    <input
                        type="checkbox"
                        prop:checked=move || choice.picked().contains(&role)
                        on:change=move |_| choice.toggle(role)
                    />
                    <span>{role.title}</span>
                </label>
            }
        })
        .collect::<Markup>();
    markup! {
        <fieldset class="pay-zone-boxes">
            <legend class="pay-zone-name">{text::zone(zone)}</legend>
            {boxes}
        </fieldset>
    }
}
