//! Writing a résumé: by hand, so that it reads from the top and changes in few lines from one day to the next.

use serde_json::{Value, json};

use crate::catalog::vocabulary::RenamedKind;
use crate::catalog::{CertificationId, Entity, RoleId, SkillId, renamed};
use crate::date::Date;
use crate::exchange::uri;
use crate::order;
use crate::record::{CpdEntry, Link, Record};
use crate::requirement::{Holdings, Pass, earned_on};

/// The schema that the résumé follows.
const SCHEMA: &str = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// One certificate, as far as it is known.
struct Line {
    name: String,
    issuer: String,
    on: Option<Date>,
    url: Option<String>,
}

/// The record as a résumé: what is held with the day of its latest pass, designations that follow with the day on which
/// they did where that can be told, certificates of other bodies, the present role without an employer, the skills, and
/// the lines that entries of the log give a CV. Those are projects and not highlights of the present work, for the record
/// does not say in which job something was done.
///
/// What this dataset does not know has no name, so it is left out.
pub fn write(record: &Record, today: Date) -> String {
    let certificates: Vec<String> = lines(record).into_iter().map(Line::print).collect();
    let role = record.here().and_then(RoleId::from_slug);
    let work: Vec<String> = role.map(|role| object(&[("position", Some(role.title.into()))])).into_iter().collect();
    let skills: Vec<String> = record
        .skills()
        .into_iter()
        .filter_map(|(slug, level)| {
            let skill = SkillId::from_slug(renamed::current_slug(RenamedKind::Skill, slug))?;
            Some(object(&[("name", Some(skill.name.into())), ("level", Some(level.word().into()))]))
        })
        .collect();
    let projects = projects(record);
    let meta =
        object(&[("version", Some("v1.0.0".into())), ("lastModified", Some(format!("{today}T00:00:00").into()))]);
    let members = [("work", work), ("certificates", certificates), ("skills", skills), ("projects", projects)];
    // Whoever gave no line for a CV has no list of them either.
    let members = members.into_iter().filter(|(name, list)| *name != "projects" || !list.is_empty());
    let members: Vec<String> = members
        .map(|(name, list)| {
            let list = if list.is_empty() { "[]".to_owned() } else { format!("[\n    {}\n  ]", list.join(",\n    ")) };
            format!("  \"{name}\": {list},\n")
        })
        .collect();
    format!("{{\n  \"$schema\": {},\n{}  \"meta\": {meta}\n}}\n", json!(SCHEMA), members.concat())
}

/// The entries of the log that give a line, the latest first and those without a day last.
fn projects(record: &Record) -> Vec<String> {
    let mut log = record.cpd();
    log.retain(|entry| !entry.cv_line.is_empty());
    order::by(&mut log, |one, other| other.on.cmp(&one.on));
    let project = |entry: CpdEntry| {
        let names = entry.skills.iter().filter_map(|slug| Some(Value::from(SkillId::from_slug(slug)?.row().name)));
        let names: Vec<Value> = names.collect();
        // A schema asks for no name, but readers of a résumé do.
        let name = if entry.title.is_empty() { entry.cv_line.clone() } else { entry.title };
        object(&[
            ("name", Some(name.into())),
            ("endDate", entry.on.map(|on| on.to_string().into())),
            ("highlights", Some(vec![entry.cv_line].into())),
            ("keywords", (!names.is_empty()).then(|| names.into())),
        ])
    };
    log.into_iter().map(project).collect()
}

/// The certificates, the latest first and those without a day last.
fn lines(record: &Record) -> Vec<Line> {
    let holdings = Holdings::of(record);
    let held = CertificationId::all().filter(|id| holdings.holds(*id)).map(|id| {
        let slug = id.slug();
        let latest = record.latest_pass(slug);
        Line {
            name: id.name.to_owned(),
            issuer: id.body.name.to_owned(),
            on: latest.or_else(|| earned_on(id, &|id| Pass::of(record, id))),
            url: record.evidence(slug).as_ref().and_then(uri::write),
        }
    });
    let others =
        record.other_certificates().into_iter().filter(|other| !other.name.trim().is_empty()).map(|other| Line {
            name: other.name,
            issuer: other.body,
            on: other.passed,
            url: other.evidence.as_ref().and_then(|link: &Link| uri::write(link)),
        });
    let mut lines: Vec<Line> = held.chain(others).collect();
    order::by(&mut lines, |one, other| other.on.cmp(&one.on));
    lines
}

impl Line {
    fn print(self) -> String {
        let Self { name, issuer, on, url } = self;
        object(&[
            ("name", Some(name.into())),
            ("date", on.map(|on| on.to_string().into())),
            ("issuer", (!issuer.is_empty()).then(|| issuer.into())),
            ("url", url.map(Value::from)),
        ])
    }
}

/// An object on one line, without what is unknown.
fn object(members: &[(&str, Option<Value>)]) -> String {
    let known = members.iter().filter_map(|(name, value)| Some(format!("\"{name}\": {}", value.as_ref()?)));
    format!("{{{}}}", known.collect::<Vec<_>>().join(", "))
}
