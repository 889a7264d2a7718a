//! Single roles: labels, levels and experience.

use super::super::problem::Problem;
use super::super::source::Dataset;

/// The most lines a label may have on the map.
const LABEL_LINES: usize = 3;

/// A label has one to three lines.
pub fn labels_fit_the_map(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for role in dataset.roles.iter() {
        let lines = role.label.len();
        if !(1..=LABEL_LINES).contains(&lines) {
            let start = role.label.first().map_or(role.title.span(), toml::Spanned::span);
            let message = format!("this label has {lines} lines, and one to {LABEL_LINES} fit");
            problems.push(role.problem_at(&start, message));
        }
    }
}

/// Skill levels are 1 to 4.
pub fn levels_are_on_the_scale(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for role in dataset.roles.iter() {
        for skill in role.skills.iter().filter(|skill| !(1..=4).contains(skill.level.get_ref())) {
            let message = format!("skill level {} is not on the scale of 1 to 4", skill.level.get_ref());
            problems.push(role.problem_at(&skill.level.span(), message));
        }
    }
}

/// Experience starts at its lower end and stays below a working life.
pub fn experience_is_a_range(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for role in dataset.roles.iter() {
        let Some(experience) = &role.experience else { continue };
        let min = *experience.min.get_ref();
        let max = experience.max.unwrap_or(min);
        if min > max || max > 40 {
            let message = format!("{min} to {max} years of experience is not a range of a career");
            problems.push(role.problem_at(&experience.min.span(), message));
        }
    }
}
