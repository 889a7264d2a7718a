//! Every sentence of the core that a reader sees and the dataset does not hold. Texts of single pages are with the pages.

mod advert;
mod coming;
mod field;
mod next_step;
mod plan;
mod record;
mod renewal;
mod words;

use crate::route::Route;

pub use advert::{advert_asked, advert_closes, advert_confidence, advert_kind, advert_met, advert_weight};
pub use coming::{agenda_count, agenda_kind, agenda_sentence, calendar_words, distance, urgency};
pub use field::{difference, field};
pub use next_step::{SAY_WHERE_YOU_ARE, next_step};
pub use plan::{
    cheapest, doubt, exam_reason, few, kept, module_saves, module_state, preference, preference_gloss, quickest,
    series, version_unknown, version_unknown_checked, way_time, way_time_explained, years,
};
pub use record::{
    RESTORED, badge_part, file_refused, imported, not_kept, promise, save_state, set_aside, snapshot_reason, target,
};
pub use renewal::{
    agenda_summary, calendar_years, points, points_outlook, points_unit, renewal_sentence, renewal_state,
    renewal_state_gloss, renewal_unknown, still_counts,
};
pub use words::*;

/// A number of things, in words that agree: `1 certification`, `3 certifications`, `2 categories`.
pub fn count(number: usize, singular: &str) -> String {
    let takes_ies = singular.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    let plural = match takes_ies {
        Some(stem) => format!("{stem}ies"),
        None if singular.ends_with(['s', 'x']) || singular.ends_with("ch") => {
            format!("{singular}es")
        }
        None => format!("{singular}s"),
    };
    count_of(number, singular, &plural)
}

/// A number of things whose plural follows no rule.
pub fn count_of(number: usize, singular: &str, plural: &str) -> String {
    format!("{number} {}", if number == 1 { singular } else { plural })
}

/// The main pages in the order of the navigation: name, what is there, address.
pub fn pages() -> [(&'static str, &'static str, Route); 8] {
    [
        ("Map", "Every role and how one leads to the next", Route::map()),
        ("Certifications", "Everything one can earn, to filter", Route::certifications()),
        ("Skills", "What each means and who needs it", Route::skills()),
        ("Pay", "Salaries compared by role and region", Route::pay()),
        ("Guide", "How one becomes an IT service manager", Route::guide()),
        ("My record", "What you hold, plan and note", Route::record()),
        ("My plan", "From where you are to where you want to be", Route::plan()),
        ("About the data", "Sources, licences, privacy and keyboard keys", Route::About),
    ]
}

/// Pages that the navigation does not lead to, and the search does: name, what is there, address.
pub fn more_pages() -> [(&'static str, &'static str, Route); 1] {
    [("Compare a job advert", "Paste a job posting: what it asks for and what you have of it", Route::Advert)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_words_agree_with_their_number() {
        assert_eq!(count(1, "certification"), "1 certification");
        assert_eq!(count(0, "role"), "0 roles");
        assert_eq!(count(2, "category"), "2 categories");
        assert_eq!(count(2, "day"), "2 days");
        assert_eq!(count(2, "match"), "2 matches");
        assert_eq!(count_of(2, "person", "people"), "2 people");
    }
}
