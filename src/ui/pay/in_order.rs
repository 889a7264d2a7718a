//! Pay of a few roles in an order of their own: along the way to a goal, or side by side. One kind of figure for all of
//! them; a role without one is shown as unknown and never filled in from another kind.

use super::mine::Mine;
use super::series::{common_origin, frame, largest, role_row, row, words_of};
use super::signs::Signs;
use crate::catalog::{RegionId, RoleId};
use crate::order;
use crate::pay_series::{self, RolePay, Series};
use crate::plan::comparison::best_series;
use crate::route::Route;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};

/// The pay of some roles in a region, drawn to one scale, with what may and may not be read from it.
pub fn pay_in_order(record: RecordState, display: Display, region: RegionId, roles: &[RoleId]) -> Markup {
    let all_figures = Route::Pay {
        region: Some(region.slug.to_owned()),
        roles: roles.iter().map(|role| role.slug.to_owned()).collect(),
    };
    let link = markup! { <a href=all_figures.hash()>"All figures of these roles"</a> };
    let Some(series) = best_series(roles, region) else {
        return markup! {
            <p class="unknown">"No figure was found for " {region.name} " and any of these roles."</p>
            <p>{link}</p>
        };
    };
    let found: Vec<Vec<RolePay>> = roles.iter().map(|role| pay_series::compare(series, region, &[*role])).collect();
    let rows: Vec<RolePay> = found.iter().flatten().copied().collect();
    let mine = Mine::beside(record, region, largest(rows.iter()));
    let scale = mine.scale(roles);
    let common = common_origin(&rows);
    let body = roles.iter().zip(&found).map(|(role, figures)| {
        if figures.is_empty() {
            return role_row(display, scale, *role, None, &mine, why_unknown(*role, region));
        }
        figures.iter().map(|pay| row(display, scale, *pay, common.is_some(), &mine)).collect()
    });
    let body = body.collect::<Markup>();
    let shared = shared(&rows).map(|sentence| markup! { <p class="pay-shares">{sentence}</p> });
    let mine_told = mine.pay_sentence(display).map(|sentence| markup! { <p class="remark">{sentence}</p> });
    markup! {
        <p class="section-intro">
            "One kind of figure is compared: " {words_of(series).1.to_lowercase()} ". Figures of other kinds are not comparable with it and are left out here. "
            {link} "."
        </p>
        {shared}
        <Signs />
        {mine_told}
        {frame(display, scale, region, common, &mine, markup! { <tbody>{body}</tbody> })}
    }
}

/// Why a role has no figure here.
fn why_unknown(role: RoleId, region: RegionId) -> Markup {
    let has_another_kind = role.pay.iter().any(|figure| figure.region == region);
    let why = if has_another_kind {
        "Only figures of another kind were found, which cannot stand beside these."
    } else {
        "No figure was found in this region."
    };
    markup! { <span class="pay-origin">{why}</span> }
}

/// The roles that rest on one and the same published number, in a sentence. None where each has its own.
fn shared(rows: &[RolePay]) -> Option<String> {
    let mut sentences: Vec<String> = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for pay in rows.iter().filter(|pay| Series::of(pay.figure) == Series::OfficialGroups) {
        let Some(group) = pay.figure.group.filter(|group| !told.contains(group)) else { continue };
        told.push(group);
        let mut titles: Vec<&str> =
            rows.iter().filter(|other| other.figure.group == Some(group)).map(|other| other.role.title).collect();
        titles.dedup();
        if titles.len() > 1 {
            let last = titles.pop().unwrap_or_default();
            sentences.push(format!(
                "{} and {last} fall in the same statistical group, {group}: it is one number, and does not say that they pay the same.",
                titles.join(", ")
            ));
        }
    }
    order::ascending(&mut sentences);
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Entity;

    fn rows(slugs: [&str; 2], region: &str) -> Vec<RolePay> {
        let region = RegionId::from_slug(region).expect("the dataset has it");
        let roles = slugs.map(|slug| RoleId::from_slug(slug).expect("the dataset has it"));
        pay_series::compare(Series::OfficialGroups, region, &roles)
    }

    /// Y6: two roles of one statistical group have one number, and that is said.
    #[test]
    fn roles_of_one_group_are_told_to_have_one_number() {
        let told =
            shared(&rows(["it-project-manager", "service-transition-manager"], "uk")).expect("they share a group");
        assert!(told.starts_with("IT Project Manager and Service Transition Manager fall in the same"), "{told}");
        assert!(told.contains("SOC2020 2131"), "{told}");
        assert_eq!(shared(&rows(["it-project-manager", "service-desk-technician"], "uk")), None);
    }
}
