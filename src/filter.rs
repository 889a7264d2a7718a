//! The filter of the certifications page: which ones to show, and how that is written in an address.

use crate::catalog::vocabulary::{Availability, CertificationKind, CertificationLevel, RenamedKind};
use crate::catalog::{BodyId, CertificationId, Entity, RoleId, renamed};
use crate::fold::fold;
use crate::record::Status;

/// What a certification must be to be shown; none and nothing ask for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificationFilter {
    /// Awarded by this body, by slug.
    pub body: Option<String>,
    /// This advanced.
    pub level: Option<CertificationLevel>,
    /// Can be taken, or not.
    pub availability: Option<Availability>,
    /// Earned in this way.
    pub kind: Option<CertificationKind>,
    /// Helps in this role, by slug.
    pub role: Option<String>,
    /// Stands like this in the person's record.
    pub status: Option<Status>,
    /// Has all these words in its name, code, family or body.
    pub text: String,
}

impl CertificationFilter {
    /// Whether it lets everything through.
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it lets a certification through. `status` tells how that one stands in the person's record.
    pub fn matches(&self, certification: CertificationId, status: impl FnOnce(CertificationId) -> Status) -> bool {
        self.body.as_deref().is_none_or(|body| certification.body.slug() == body)
            && self.level.is_none_or(|level| certification.level == level)
            && self.availability.is_none_or(|availability| certification.availability == availability)
            && self.kind.is_none_or(|kind| certification.kind == kind)
            && self.role.as_deref().is_none_or(|role| helps_in(certification, role))
            && self.has_words(certification)
            && self.status.is_none_or(|wanted| status(certification) == wanted)
    }

    /// The filter as the parameters of an address, leaving out what asks for nothing.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        // Taken apart without `..`, so that a new field cannot be forgotten here.
        let Self { body, level, availability, kind, role, status, text } = self;
        let text = (!text.is_empty()).then(|| text.clone());
        let parameters = [
            ("body", body.clone()),
            ("level", level.map(|level| level.word().to_owned())),
            ("availability", availability.map(|availability| availability.word().to_owned())),
            ("kind", kind.map(|kind| kind.word().to_owned())),
            ("role", role.clone()),
            ("status", status.map(|status| status.word().to_owned())),
            ("text", text),
        ];
        parameters.into_iter().filter_map(|(name, value)| value.map(|value| (name, value))).collect()
    }

    /// The filter that these parameters describe; what makes no sense asks for nothing.
    pub fn from_parameters(parameters: &[(String, String)]) -> Self {
        let value = |name: &str| parameters.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
        Self {
            body: value("body").map(str::to_owned),
            level: value("level").and_then(CertificationLevel::from_word),
            availability: value("availability").and_then(Availability::from_word),
            kind: value("kind").and_then(CertificationKind::from_word),
            role: value("role").map(str::to_owned),
            status: value("status").and_then(Status::from_word),
            text: value("text").unwrap_or_default().to_owned(),
        }
    }

    fn has_words(&self, certification: CertificationId) -> bool {
        let wanted = fold(&self.text);
        if wanted.is_empty() {
            return true;
        }
        let body: BodyId = certification.body;
        let words =
            fold(&format!("{} {} {} {}", certification.name, certification.code, certification.family, body.name));
        wanted.split(' ').all(|word| words.contains(word))
    }
}

/// Whether a source or we ourselves name a certification for a role.
fn helps_in(certification: CertificationId, role: &str) -> bool {
    RoleId::from_slug(renamed::current_slug(RenamedKind::Role, role)).is_some_and(|role| {
        let certifications = &role.certifications;
        certifications.named.contains(&certification) || certifications.suggested.contains(&certification)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(filter: &CertificationFilter) -> Vec<&'static str> {
        CertificationId::all().filter(|id| filter.matches(*id, |_| Status::NotStarted)).map(Entity::slug).collect()
    }

    #[test]
    fn a_filter_that_asks_for_nothing_shows_everything() {
        let filter = CertificationFilter::default();
        assert!(filter.is_everything());
        assert_eq!(found(&filter).len(), CertificationId::all().len());
        assert_eq!(filter.parameters(), []);
    }

    #[test]
    fn words_are_looked_for_in_name_code_family_and_body() {
        let with = |text: &str| CertificationFilter { text: text.to_owned(), ..CertificationFilter::default() };
        assert!(found(&with("itil4-fnd")).contains(&"itil4-foundation"));
        assert!(found(&with("peoplecert foundation")).contains(&"itil4-foundation"));
        assert_eq!(found(&with("itil zebra")), Vec::<&str>::new());
        assert_eq!(found(&with(" … ")).len(), CertificationId::all().len());
    }

    #[test]
    fn every_condition_narrows() {
        let filter = CertificationFilter {
            body: Some("peoplecert".to_owned()),
            kind: Some(CertificationKind::Designation),
            level: Some(CertificationLevel::Master),
            ..CertificationFilter::default()
        };
        assert_eq!(found(&filter), ["itil5-master", "itil4-master"]);
        let planned = CertificationFilter { status: Some(Status::Planned), ..filter };
        assert_eq!(found(&planned), Vec::<&str>::new());
        let unknown = CertificationFilter { role: Some("astronaut".to_owned()), ..CertificationFilter::default() };
        assert_eq!(found(&unknown), Vec::<&str>::new());
    }
}
