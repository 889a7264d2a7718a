//! The checks: what the entries of a dataset must satisfy together.
//!
//! Each check is one small function named after what it makes sure of. All of them run, and all problems are told at once.

mod certifications;
mod circle;
mod files;
mod founding;
mod lists;
mod names;
mod network;
mod pay;
mod references;
mod renamed;
mod renewal;
mod requirements;
mod roles;
mod study;
mod values;

use super::problem::Problem;
use super::source::Dataset;

/// A check: looks at the whole dataset and reports what it finds.
#[derive(Debug)]
pub struct Check {
    /// What it makes sure of.
    #[allow(dead_code, reason = "the tests tell which check refuses nothing")]
    pub name: &'static str,
    /// Runs it.
    pub run: fn(&Dataset, &mut Vec<Problem>),
}

macro_rules! checks {
    ($($theme:ident::$check:ident),+ $(,)?) => {
        &[$(Check { name: stringify!($check), run: $theme::$check }),+]
    };
}

/// Every check.
pub const CHECKS: &[Check] = checks![
    files::every_file_belongs,
    names::slugs_are_well_formed,
    names::slugs_are_unique,
    names::titles_are_unique,
    lists::nothing_is_listed_twice,
    lists::the_scale_is_complete,
    lists::ordered_families_exist,
    lists::regions_are_written_the_standard_way,
    references::names_exist,
    references::folders_name_bodies,
    founding::facts_exist,
    founding::facts_are_carried_or_waived,
    values::dates_are_real_and_past,
    values::addresses_are_secure,
    values::texts_fit,
    values::amounts_are_money,
    values::currencies_are_codes,
    roles::labels_fit_the_map,
    roles::levels_are_on_the_scale,
    roles::experience_is_a_range,
    pay::figures_are_in_order,
    pay::figures_suit_their_period,
    pay::spreads_are_named,
    pay::groups_are_named,
    network::links_join_two_roles,
    network::promotions_lead_upwards,
    network::promotions_do_not_go_in_circles,
    network::roles_can_be_reached,
    network::roles_are_on_a_track,
    network::tracks_have_several_roles,
    network::tracks_follow_links,
    network::tracks_follow_seniority,
    network::hints_are_given_once,
    requirements::groups_can_be_met,
    requirements::nothing_requires_itself,
    requirements::requirements_do_not_go_in_circles,
    requirements::requirements_can_still_be_earned,
    certifications::official_fields_are_known,
    certifications::successors_replace_what_is_gone,
    certifications::sources_support_the_confidence,
    certifications::exams_have_a_shape,
    certifications::transitions_grant_designations,
    study::hours_are_a_range,
    study::ranges_are_given_once,
    study::designations_are_not_studied_for,
    renewal::suites_are_of_one_body,
    renewal::validity_follows_the_suite,
    renewal::clocks_have_a_period,
    renewal::points_are_counted,
    renamed::old_slugs_are_free,
    renamed::new_slugs_exist,
];

/// Runs every check.
pub fn check(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for check in CHECKS {
        (check.run)(dataset, problems);
    }
}
