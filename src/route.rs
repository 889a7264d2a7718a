//! Routes: every page and every state worth sharing, as an address behind the hash.
//!
//! Reading an address never fails, because people type them: what is not understood is [`Route::NotFound`], and a
//! parameter that makes no sense is left out. Whether a slug exists is asked of [`resolve`], not decided here.

mod query;
mod resolve;

use std::fmt;

use crate::catalog::vocabulary::SkillCategory;
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::filter::CertificationFilter;
use crate::paper::Paper;
use query::Query;

pub use resolve::{Named, Resolved, named, resolve};

/// A page, with what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The map.
    Map(MapState),
    /// A role, by slug.
    Role(String),
    /// The certifications that pass a filter.
    Certifications(CertificationFilter),
    /// A certification, by slug.
    Certification(String),
    /// The skills.
    Skills {
        /// Only those of this family.
        category: Option<SkillCategory>,
    },
    /// A skill, by slug.
    Skill(String),
    /// The person's record.
    Record {
        /// The section to show.
        section: Option<String>,
    },
    /// The person's record as it is printed.
    PrintedRecord,
    /// The person's plan as it is printed.
    PrintedPlan {
        /// The way that it follows.
        via: Via,
    },
    /// The person's plan.
    Plan(PlanState),
    /// The map as a poster, for the printer and as a file.
    Poster {
        /// The sheet it is laid out for. None leaves that to the region.
        paper: Option<Paper>,
        /// Whether the person's own place and route are left out, for a wall that others read.
        unmarked: bool,
        /// The person's route.
        via: Via,
    },
    /// A job advert compared with the person. Its text is private and never in the address.
    Advert,
    /// Pay compared.
    Pay {
        /// In which region, by slug.
        region: Option<String>,
        /// Only these roles, by slug; none means all.
        roles: Vec<String>,
    },
    /// Roles side by side.
    Compare {
        /// In which region pay is compared, by slug.
        region: Option<String>,
        /// The roles, by slug, in this order.
        roles: Vec<String>,
    },
    /// The guide.
    Guide {
        /// The section to show, by slug.
        section: Option<String>,
    },
    /// Where the figures come from.
    About,
    /// An address that means nothing here.
    NotFound {
        /// What stood behind the hash.
        path: String,
    },
}

/// The roles between here and the destination on a way that was chosen, by slug. Empty stands for the most direct way.
pub type Via = Vec<String>;

/// What addresses call the roles of a [`Via`].
const VIA: &str = "via";

/// What the address of a poster without the person's own marks says of them.
const NO_MARKS: &str = "none";

/// What the map shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapState {
    /// As a drawing or as a list. None leaves that to the room there is.
    pub view: Option<MapView>,
    /// The chosen role, by slug.
    pub role: Option<String>,
    /// The chosen track, by slug.
    pub track: Option<String>,
    /// The way that is drawn.
    pub via: Via,
}

/// The two forms of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapView {
    /// Lines and stations.
    Drawing,
    /// The same as a list.
    List,
}

impl MapView {
    /// The word that addresses and the record use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Drawing => "map",
            Self::List => "list",
        }
    }

    /// The view a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Drawing, Self::List].into_iter().find(|view| view.word() == word)
    }
}

/// What the plan shows. Whether a word or a name means anything is asked where it is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanState {
    /// The section to go to.
    pub section: Option<String>,
    /// By what the ways are ranked, as a word.
    pub by: Option<String>,
    /// Which of the ways is open, counted from one. None is the one below, or the first.
    pub way: Option<u8>,
    /// The roles between the ends of the way that is open, by slug.
    pub via: Via,
    /// What the exams are for: a certification by slug, or a word. None is what sources name for the role wanted.
    pub goal: Option<String>,
    /// Which of the answers is chosen, as a word.
    pub exams: Option<String>,
    /// Which of several equally good sets, counted from one. None is the first.
    pub set: Option<u8>,
}

impl Default for Route {
    fn default() -> Self {
        Self::Map(MapState::default())
    }
}

impl Route {
    /// What the map shows; as it comes, on any other page.
    pub fn map_state(&self) -> MapState {
        match self {
            Self::Map(state) => state.clone(),
            _ => MapState::default(),
        }
    }

    /// What the plan shows; as it comes, on any other page.
    pub fn plan_state(&self) -> PlanState {
        match self {
            Self::Plan(state) => state.clone(),
            _ => PlanState::default(),
        }
    }

    /// The way that was chosen; empty on pages that have none in their address.
    pub fn via(&self) -> &[String] {
        match self {
            Self::Map(MapState { via, .. }) | Self::Poster { via, .. } | Self::PrintedPlan { via } => via,
            _ => &[],
        }
    }

    /// This section of a page with what is chosen on the page that is shown, where they are the same page.
    #[must_use]
    pub fn on(self, shown: &Self) -> Self {
        match (self, shown) {
            (Self::Plan(PlanState { section, .. }), Self::Plan(state)) => {
                Self::Plan(PlanState { section, ..state.clone() })
            }
            (other, _) => other,
        }
    }

    /// The page an address stands for. The `#` may be there or not.
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let (page, query) = path.split_once('?').unwrap_or((path, ""));
        let query = Query::parse(query);
        let segments: Option<Vec<String>> =
            page.strip_prefix('/').unwrap_or(page).split('/').map(query::decode).collect();
        let segments = segments.unwrap_or_default();
        let words: Vec<&str> = segments.iter().map(String::as_str).collect();
        match words[..] {
            [""] => Self::Map(MapState {
                view: query.word("view", MapView::from_word),
                role: query.text("role"),
                track: query.text("track"),
                via: query.list(VIA),
            }),
            ["role", slug] if !slug.is_empty() => Self::Role(slug.to_owned()),
            ["certifications"] => Self::Certifications(CertificationFilter::from_parameters(query.parameters())),
            ["certification", slug] if !slug.is_empty() => Self::Certification(slug.to_owned()),
            ["skills"] => Self::Skills { category: query.word("category", SkillCategory::from_word) },
            ["skill", slug] if !slug.is_empty() => Self::Skill(slug.to_owned()),
            ["record"] => Self::Record { section: query.text("section") },
            ["record", "print"] => Self::PrintedRecord,
            ["plan", "print"] => Self::PrintedPlan { via: query.list(VIA) },
            ["plan"] => Self::Plan(PlanState {
                section: query.text("section"),
                by: query.text("by"),
                way: query.word("way", query::number),
                via: query.list(VIA),
                goal: query.text("goal"),
                exams: query.text("exams"),
                set: query.word("set", query::number),
            }),
            ["poster"] => Self::Poster {
                paper: query.word("paper", Paper::from_word),
                unmarked: query.text("marks").as_deref() == Some(NO_MARKS),
                via: query.list(VIA),
            },
            ["advert"] => Self::Advert,
            ["pay"] => Self::Pay { region: query.text("region"), roles: query.list("role") },
            ["compare"] => Self::Compare { region: query.text("region"), roles: query.list("role") },
            ["guide"] => Self::Guide { section: query.text("section") },
            ["about"] => Self::About,
            _ => Self::NotFound { path: path.to_owned() },
        }
    }

    /// The address of this page, for a link: `#/role/…`.
    pub fn hash(&self) -> String {
        self.to_string()
    }

    /// The map with nothing chosen.
    pub fn map() -> Self {
        Self::default()
    }

    /// The page of a role.
    pub fn role(role: RoleId) -> Self {
        Self::Role(role.slug().to_owned())
    }

    /// The page of a certification.
    pub fn certification(certification: CertificationId) -> Self {
        Self::Certification(certification.slug().to_owned())
    }

    /// The page of a skill.
    pub fn skill(skill: SkillId) -> Self {
        Self::Skill(skill.slug().to_owned())
    }

    /// The certifications, unfiltered.
    pub fn certifications() -> Self {
        Self::Certifications(CertificationFilter::default())
    }

    /// The skills, all of them.
    pub fn skills() -> Self {
        Self::Skills { category: None }
    }

    /// Pay, in the person's own region.
    pub fn pay() -> Self {
        Self::Pay { region: None, roles: Vec::new() }
    }

    /// Roles side by side, with pay of the person's own region.
    pub fn compare(roles: &[RoleId]) -> Self {
        Self::Compare { region: None, roles: roles.iter().map(|role| role.slug().to_owned()).collect() }
    }

    /// The person's record from its beginning.
    pub fn record() -> Self {
        Self::Record { section: None }
    }

    /// A section of the person's record.
    pub fn record_section(section: &str) -> Self {
        Self::Record { section: Some(section.to_owned()) }
    }

    /// The person's plan with nothing chosen.
    pub fn plan() -> Self {
        Self::Plan(PlanState::default())
    }

    /// A section of the person's plan.
    pub fn plan_section(section: &str) -> Self {
        Self::Plan(PlanState { section: Some(section.to_owned()), ..PlanState::default() })
    }

    /// What addresses say of a way with these stops: those between its ends.
    pub fn between(stops: &[RoleId]) -> Via {
        let inner = stops.get(1..stops.len().saturating_sub(1)).unwrap_or_default();
        inner.iter().map(|role| role.slug().to_owned()).collect()
    }

    /// The poster on the region's paper, with the person's own route.
    pub fn poster() -> Self {
        Self::Poster { paper: None, unmarked: false, via: Via::new() }
    }

    /// The guide from its beginning.
    pub fn guide() -> Self {
        Self::Guide { section: None }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut query = Query::default();
        let page = match self {
            Self::Map(MapState { view, role, track, via }) => {
                query.put("view", view.map(MapView::word));
                query.put("role", role.as_deref());
                query.put("track", track.as_deref());
                query.put_all(VIA, via);
                "#/".to_owned()
            }
            Self::Role(slug) => format!("#/role/{}", query::encode(slug)),
            Self::Certifications(filter) => {
                for (name, value) in filter.parameters() {
                    query.put(name, Some(&value));
                }
                "#/certifications".to_owned()
            }
            Self::Certification(slug) => format!("#/certification/{}", query::encode(slug)),
            Self::Skills { category } => {
                query.put("category", category.map(SkillCategory::word));
                "#/skills".to_owned()
            }
            Self::Skill(slug) => format!("#/skill/{}", query::encode(slug)),
            Self::Record { section } => {
                query.put("section", section.as_deref());
                "#/record".to_owned()
            }
            Self::PrintedRecord => "#/record/print".to_owned(),
            Self::PrintedPlan { via } => {
                query.put_all(VIA, via);
                "#/plan/print".to_owned()
            }
            Self::Advert => "#/advert".to_owned(),
            Self::Poster { paper, unmarked, via } => {
                query.put("paper", paper.map(Paper::word));
                query.put("marks", unmarked.then_some(NO_MARKS));
                query.put_all(VIA, via);
                "#/poster".to_owned()
            }
            Self::Plan(PlanState { section, by, way, via, goal, exams, set }) => {
                query.put("section", section.as_deref());
                query.put("by", by.as_deref());
                query.put("way", way.map(|way| way.to_string()).as_deref());
                query.put_all(VIA, via);
                query.put("goal", goal.as_deref());
                query.put("exams", exams.as_deref());
                query.put("set", set.map(|set| set.to_string()).as_deref());
                "#/plan".to_owned()
            }
            Self::Pay { region, roles } | Self::Compare { region, roles } => {
                query.put("region", region.as_deref());
                query.put_all("role", roles);
                let page = if matches!(self, Self::Pay { .. }) { "#/pay" } else { "#/compare" };
                page.to_owned()
            }
            Self::Guide { section } => {
                query.put("section", section.as_deref());
                "#/guide".to_owned()
            }
            Self::About => "#/about".to_owned(),
            Self::NotFound { path } => format!("#{path}"),
        };
        write!(formatter, "{page}{query}")
    }
}

#[cfg(test)]
mod tests;
