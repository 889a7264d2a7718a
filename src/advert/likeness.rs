//! Which roles an advert looks like, and why: by its title, by the skills and by the certifications it names.

use super::{Mention, Named, Weight};
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::order;

/// A role that an advert looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The role.
    pub role: RoleId,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where the advert has its title, another title for it, or its code; none where it does not.
    pub title: Option<TitlePlace>,
    /// Skills of the role that the advert names.
    pub skills: Vec<SkillId>,
    /// Certifications that help in the role and that the advert names.
    pub certifications: Vec<CertificationId>,
}

/// How sure it is that an advert is for a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The title or much of the content speaks for it, and nothing else does.
    Possible,
    /// The title speaks for it.
    Likely,
    /// Title and content speak for it.
    VeryLikely,
}

/// Where a title stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TitlePlace {
    /// Somewhere in the text.
    Text,
    /// At its head.
    Head,
}

/// How many roles are told at most.
const MOST: usize = 4;
/// How many lines with words are the head of a text.
const HEAD_LINES: usize = 3;
/// No headline is longer, in bytes; more is a sentence of a paragraph.
const LONGEST_HEADLINE: usize = 120;
/// How many things a role and a text must share for the content to count at all.
const FEW: usize = 2;
/// How many skills must be shared where no title speaks for a role.
const MANY: usize = 4;
/// How much of what both have must be shared where no title speaks for a role, in thousandths.
const ALIKE: usize = 450;

/// The roles that a text looks like, the likeliest first.
pub(super) fn likenesses(text: &str, mentions: &[Mention]) -> Vec<Likeness> {
    let asked: Vec<&Mention> = mentions.iter().filter(|mention| mention.weight != Weight::NotAsked).collect();
    let skills = skills_in(&asked);
    let titles: Vec<Option<TitlePlace>> = RoleId::all().map(|role| title(role, text, mentions)).collect();
    let best = titles.iter().copied().max().flatten();
    let rarity = rarity();
    let mut ranked: Vec<(Confidence, usize, Likeness)> = Vec::new();
    for role in RoleId::all() {
        let title = titles[role.index()];
        let of_role: Vec<SkillId> = role.skills.iter().map(|needed| needed.skill).collect();
        let shared: Vec<SkillId> = skills.iter().filter(|skill| of_role.contains(skill)).copied().collect();
        let helpful = helpful(role, &asked);
        let sum = |skills: &[SkillId]| skills.iter().map(|skill| rarity[skill.index()]).sum::<usize>();
        let likeness = 2000 * sum(&shared) / (sum(&of_role) + sum(&skills)).max(1);
        let has_content = shared.len() + helpful.len() >= FEW;
        let confidence = match title {
            Some(TitlePlace::Head) if has_content => Confidence::VeryLikely,
            Some(TitlePlace::Head) => Confidence::Likely,
            // A title in the text is somebody else's where the head has one.
            Some(TitlePlace::Text) if has_content && best == Some(TitlePlace::Text) => Confidence::Likely,
            Some(TitlePlace::Text) => Confidence::Possible,
            None if best.is_none() && shared.len() >= MANY && likeness >= ALIKE => Confidence::Possible,
            None => continue,
        };
        let likeness_of = Likeness { role, confidence, title, skills: shared, certifications: helpful };
        ranked.push((confidence, likeness, likeness_of));
    }
    order::by(&mut ranked, |one, other| {
        let key = |(confidence, likeness, of): &(Confidence, usize, Likeness)| (*confidence, of.title, *likeness);
        key(other).cmp(&key(one))
    });
    ranked.into_iter().take(MOST).map(|(_, _, likeness)| likeness).collect()
}

/// Where a text has the title of a role, of nobody one only works with.
fn title(role: RoleId, text: &str, mentions: &[Mention]) -> Option<TitlePlace> {
    let head = head_of(text);
    let own = mentions.iter().filter(|mention| !mention.is_colleague);
    let own = own.filter(|mention| matches!(&mention.named, Named::Roles(roles) if roles.contains(&role)));
    own.map(|mention| if mention.place.end <= head { TitlePlace::Head } else { TitlePlace::Text }).max()
}

/// Where the head of a text ends: after its first lines that are no paragraphs.
fn head_of(text: &str) -> usize {
    let mut end = 0;
    let mut lines = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim();
        if lines == HEAD_LINES || written.len() > LONGEST_HEADLINE {
            break;
        }
        lines += usize::from(!written.is_empty());
        end += line.len();
    }
    end
}

/// The skills that are named, each once. A name of several is one of none in particular.
fn skills_in(mentions: &[&Mention]) -> Vec<SkillId> {
    let mut skills = Vec::new();
    for mention in mentions {
        if let Named::Skills(named) = &mention.named
            && let [skill] = named[..]
            && !skills.contains(&skill)
        {
            skills.push(skill);
        }
    }
    skills
}

/// The certifications that help in a role and are named; of several versions of one the first that does. A family is
/// none in particular.
fn helpful(role: RoleId, mentions: &[&Mention]) -> Vec<CertificationId> {
    const VERSIONS: usize = 3;
    let helps = &role.row().certifications;
    let mut certifications: Vec<CertificationId> = Vec::new();
    for mention in mentions {
        if let Named::Certifications(named) = &mention.named
            && named.len() <= VERSIONS
            && !named.iter().any(|id| certifications.contains(id))
        {
            let found = named.iter().find(|id| helps.named.contains(id) || helps.suggested.contains(id));
            certifications.extend(found);
        }
    }
    certifications
}

/// How much each skill tells: the fewer roles need it, the more.
fn rarity() -> Vec<usize> {
    let mut needed = vec![0; SkillId::all().len()];
    for role in RoleId::all() {
        for skill in role.skills {
            needed[skill.skill.index()] += 1;
        }
    }
    needed.into_iter().map(|roles: usize| 1000 / roles.max(1)).collect()
}
