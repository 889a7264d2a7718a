//! What roles and skills are called.

use super::{Name, divided};
use crate::advert::Named;
use crate::catalog::vocabulary::{FrameworkMatch, SkillCategory};
use crate::catalog::{Entity, RoleId, SkillId};

/// What stands in brackets behind a title to say which trade is meant.
const TRADES: [&str; 3] = ["IT", "ITSM", "ICT"];

/// Titles and names of skills that other trades use as well: a bakery manages risks and operations too. So do all
/// names of skills for working with people and in business, and all names of skills of one word.
const EVERYDAY: [&str; 22] = [
    "asset management",
    "capacity management",
    "change control",
    "change management",
    "complex problem solving",
    "continual improvement",
    "governance and assurance",
    "governance assurance",
    "incident commander",
    "knowledge management",
    "licence manager",
    "life cycle management",
    "lifecycle management",
    "operational management",
    "operations management",
    "practice owner",
    "problem solving",
    "process design",
    "project documentation",
    "risk management",
    "running operations",
    "support technician",
];
/// What the names of skills for all jobs have in them when they are of our field.
const OF_THE_FIELD: [&str; 3] = ["ICT", "cyber", "ITSM"];
/// Words by which public frameworks name a skill and adverts mean something else: a German-speaking team.
const NEVER: [&str; 1] = ["speaking"];

/// Titles, aliases and the names of public classifications.
pub(super) fn add_roles(names: &mut Vec<Name>) {
    for role in RoleId::all() {
        let it = || Named::Roles(vec![role]);
        let framework = role.codes.framework.filter(|_| role.codes.framework_match == FrameworkMatch::Same);
        // "Service desk manager / Service desk analyst (also …)": the role of the framework and its level.
        let level = framework.and_then(|name| divided(name).0.rsplit(" / ").next().map(str::to_owned));
        let titles = [role.title].into_iter().chain(role.also_known_as.iter().copied()).chain(role.codes.esco_label);
        for title in titles.map(str::to_owned).chain(level) {
            let (main, remark) = divided(&title);
            if TRADES.contains(&remark) {
                names.push(Name::everyday(&main, it()));
                names.extend(TRADES.map(|trade| Name::plain(&format!("{trade} {main}"), it())));
                continue;
            }
            let is_everyday = is_everyday(&main);
            names.push(Name { is_everyday, ..Name::plain(&main, it()) });
            if is_abbreviation(remark) {
                names.push(Name::plain(remark, it()));
            }
        }
    }
}

/// Names here and in public frameworks, and the parts of names that join two.
pub(super) fn add_skills(names: &mut Vec<Name>) {
    let first = names.len();
    for skill in SkillId::all() {
        let (main, remark) = divided(skill.row().name);
        let mut ours = vec![skill.slug().replace('-', " ")];
        if remark.contains(' ') {
            ours.push(remark.to_owned());
        }
        ours.extend(skill.framework.iter().map(|name| divided(name).0));
        if skill.category == SkillCategory::Process && !is_everyday(&main) {
            ours.extend(parts(&main));
        }
        ours.push(main);
        names.extend(ours.iter().map(|name| skill_name(name, skill, false)));
        names.extend(skill.esco.into_iter().chain(skill.onet).map(|name| skill_name(name, skill, true)));
    }
    let is_never = |name: &Name| matches!(&name.words[..], [only] if NEVER.contains(&only.folded.as_str()));
    let kept = names.split_off(first).into_iter().filter(|name| !is_never(name));
    names.extend(kept);
}

fn skill_name(name: &str, skill: SkillId, is_of_all_jobs: bool) -> Name {
    let named = Named::Skills(vec![skill]);
    let is_ours = matches!(skill.category, SkillCategory::Process | SkillCategory::Technical | SkillCategory::Security);
    let is_of_the_field = OF_THE_FIELD.iter().any(|word| name.contains(word));
    let is_general = is_of_all_jobs && !is_of_the_field;
    let is_everyday = !is_ours || !name.contains(' ') || is_general || is_everyday(name);
    if is_everyday { Name::everyday(name, named) } else { Name::plain(name, named) }
}

fn is_everyday(name: &str) -> bool {
    EVERYDAY.contains(&name.to_lowercase().as_str())
}

/// What a name that joins two stands for: availability management and capacity management.
fn parts(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    match words[..] {
        [one, "and", other] | [one, "and", other, "management"] => {
            [one, other].map(|part| format!("{part} management")).to_vec()
        }
        _ => Vec::new(),
    }
}

/// Whether a text is one word of capitals.
fn is_abbreviation(text: &str) -> bool {
    text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}
