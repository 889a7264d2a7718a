//! The closed vocabularies in words: for each member a name, and a sentence that explains it.

use crate::catalog::link::Relation;
#[allow(clippy::wildcard_imports, reason = "every vocabulary is explained here")]
use crate::catalog::vocabulary::*;
use crate::plan::gap::{Shift, Standing};
use crate::record::{Rating, Status};

/// Defines how the members of a vocabulary are called, and what they mean. A member that is left out does not compile.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $gloss:ident ($kind:ident) { $($member:ident => $word:literal: $meaning:literal),+ $(,)? }) => {
        $(#[$doc])*
        pub const fn $name(member: $kind) -> &'static str {
            match member { $($kind::$member => $word),+ }
        }

        /// The same explained in a sentence.
        pub const fn $gloss(member: $kind) -> &'static str {
            match member { $($kind::$member => $meaning),+ }
        }
    };
}

words! {
    /// How a role works with another, to be followed by the other's title.
    relation, relation_gloss (Relation) {
        HandsOnTo => "Hands work on to": "What this role cannot settle goes to the other.",
        TakesFrom => "Takes on work from": "What the other role cannot settle comes here.",
        ReportsTo => "Reports to": "The other role leads this one.",
        Leads => "Leads": "The other role reports to this one.",
    }
}

words! {
    /// How a certification stands in the record.
    status, status_gloss (Status) {
        NotStarted => "Not started": "You have done nothing about it yet.",
        Planned => "Planned": "You mean to take it.",
        Studying => "Studying": "You are preparing for it.",
        Booked => "Booked": "Your exam has a date.",
        Passed => "Passed": "You have passed it.",
        NotForMe => "Not for me": "You have decided against it; it stays out of suggestions.",
    }
}

words! {
    /// A skill level.
    skill_level, skill_level_gloss (SkillLevel) {
        Awareness => "Awareness": "Knows what it is for and when to ask.",
        Working => "Working": "Does it with some help.",
        Practitioner => "Practitioner": "Does it alone and helps others.",
        Expert => "Expert": "Decides how it is done and leads others in it.",
    }
}

words! {
    /// How a fact is known.
    confidence, confidence_gloss (Confidence) {
        Official => "Official": "Stated by the body that decides it.",
        ThirdParty => "Third party": "Stated by somebody other than the body that decides it.",
        Editorial => "Editorial": "Our own judgement.",
        Unverified => "Unverified": "Not confirmed by any source we read: check before you rely on it.",
    }
}

words! {
    /// How well something is supported.
    strength, strength_gloss (Strength) {
        High => "Strong evidence": "Several good sources say so, or the body that decides it.",
        Medium => "Fair evidence": "One fair source says so.",
        Low => "Weak evidence": "Our own reading, or a weak source.",
    }
}

words! {
    /// What kind of step joins two roles.
    link_kind, link_kind_gloss (LinkKind) {
        Promotion => "Promotion": "A step up: people move from the first role to the second.",
        Lateral => "Sideways move": "A move at about the same level, often both ways.",
        Escalation => "Escalation": "Work is handed on; it is not a career step in itself.",
        Reporting => "Reporting line": "The first role reports to the second; it is not a career step in itself.",
    }
}

words! {
    /// A band of seniority.
    zone, zone_gloss (Zone) {
        Entry => "Entry": "First jobs, open without experience in IT service management.",
        Practitioner => "Practitioner": "Does the work of one practice.",
        Manager => "Manager": "Runs a team, a service or a practice.",
        Senior => "Senior": "Answers for several services, or for how a practice works everywhere.",
        Executive => "Executive": "Sets the direction of the organisation.",
    }
}

words! {
    /// How a job title was tied to a pay figure.
    pay_mapping, pay_mapping_gloss (PayMapping) {
        TitleListed => "Title listed in the group": "The publisher lists this job title in the group that was counted.",
        Proxy => "Nearest group": "We chose the nearest group that is counted; it holds other jobs too.",
        Article => "Article figure": "An article gives the figure for this title without saying how it was found.",
        ArticleProxy => "Article figure for another job": "An article uses the figure of another occupation for this job.",
        Title => "This title": "The source counted this very job title.",
        ThirdParty => "Matched by others": "Somebody other than the publisher tied the title to the group.",
        Unverified => "Match not checked": "We tied the title to the group and have not checked it.",
    }
}

words! {
    /// What a pay figure is for.
    pay_scope, pay_scope_gloss (PayScope) {
        Title => "For this job title": "The figure is for the job itself.",
        Group => "For a group of jobs": "The figure is for a whole statistical group that this job falls in.",
    }
}

words! {
    /// What the low and the high of a pay figure mark.
    spread, spread_gloss (Spread) {
        TenthToNinetieth => "10th to 90th percentile": "One in ten earns less than the low, one in ten more than the high.",
        QuarterToThreeQuarters => "25th to 75th percentile": "One in four earns less than the low, one in four more than the high.",
        AboutTenthToNinetieth => "About the 10th to 90th percentile": "The publisher’s low and high, roughly the lowest and the highest tenth.",
        Stated => "Range as stated": "The range as the source gives it, with no method.",
    }
}

words! {
    /// What a pay figure is paid for.
    period, period_gloss (Period) {
        Year => "per year": "Pay for a full-time year.",
        Month => "per month": "Pay for a full-time month.",
        Hour => "per hour": "Pay for an hour; shown per year it is 2,080 hours and marked as derived.",
    }
}

words! {
    /// What kind of publisher a source is.
    source_kind, source_kind_gloss (SourceKind) {
        Official => "Official": "A government body, a standards body or the awarding body itself.",
        OfficialMirror => "Official document, copied": "An official document kept by somebody else.",
        AccreditedTrainer => "Accredited trainer": "A trainer accredited by the awarding body.",
        ThirdParty => "Third party": "Any other publisher.",
        Derived => "Derived": "Calculated by us from another source.",
        Editorial => "Editorial": "Our own judgement.",
    }
}

words! {
    /// A family of skills.
    skill_category, skill_category_gloss (SkillCategory) {
        Process => "Process": "How services are run.",
        Technical => "Technical": "How technology works.",
        Business => "Business": "How the organisation works.",
        People => "People": "How people work together.",
        Security => "Security": "How services are kept safe.",
    }
}

words! {
    /// What one does to earn a certification.
    certification_kind, certification_kind_gloss (CertificationKind) {
        Exam => "Exam": "Earned by passing an exam.",
        Designation => "Designation": "Has no exam of its own: it follows from what you hold.",
        Course => "Course": "Earned by completing a course.",
    }
}

words! {
    /// How advanced a certification is.
    certification_level, certification_level_gloss (CertificationLevel) {
        Foundation => "Foundation": "The first of its family.",
        Intermediate => "Intermediate": "Builds on a foundation.",
        Advanced => "Advanced": "For people who lead the work.",
        Expert => "Expert": "For people who answer for the work.",
        Master => "Master": "The top of its scheme.",
    }
}

words! {
    /// Whether a certification can still be taken.
    availability, availability_gloss (Availability) {
        Active => "Available": "It can be taken now.",
        Retired => "Retired": "Withdrawn; those who hold it keep it.",
        Superseded => "Superseded": "Replaced by another; those who hold it keep it.",
        Unknown => "Availability unknown": "No source we read says whether it can still be taken.",
    }
}

words! {
    /// How closely the UK capability framework matches a role.
    framework_match, framework_match_gloss (FrameworkMatch) {
        Same => "Same role": "The UK capability framework has this role.",
        Near => "Nearest role": "The levels come from the nearest role of the UK capability framework.",
        None => "No match": "The UK capability framework has no such role.",
    }
}

words! {
    /// From when a suite counts its renewal period.
    renewal_clock, renewal_clock_gloss (RenewalClock) {
        LatestInSuite => "One date for the suite": "The period counts from the latest exam of the suite, for all of it.",
        EachCertification => "A date for each": "Every certificate has its own date.",
        Never => "Does not lapse": "Certificates of this suite do not lapse.",
    }
}

words! {
    /// A way to renew.
    renewal_kind, renewal_kind_gloss (RenewalKind) {
        ReSit => "Re-sit": "Sit the same exam again.",
        AnotherExam => "Another exam": "Pass another exam that the body accepts.",
        Points => "Points": "Collect points for continuing professional development.",
        FreeAssessment => "Free assessment": "Take a free assessment.",
        FeeAndActivity => "Fee and activity": "Pay a fee and stay active.",
    }
}

words! {
    /// How a person stands at a skill that a role needs.
    standing, standing_gloss (Standing) {
        Missing => "missing": "You said that you have none of it yet.",
        Below => "below": "You have it, at a lower level.",
        Met => "met": "You have it at that level.",
        Above => "above": "You have it at a higher level.",
        NotRated => "not rated": "You have not said yet; it counts as neither met nor missing.",
    }
}

words! {
    /// What becomes of a skill from one role to another.
    shift, shift_gloss (Shift) {
        Added => "Added": "Only the new role needs it.",
        Raised => "Raised": "The new role needs more of it.",
        Same => "The same": "Both need it at the same level.",
        Lowered => "Lowered": "The new role needs less of it.",
        NoLonger => "No longer needed": "Only the present role needs it.",
    }
}

/// How a person rates themselves at a skill.
pub const fn rating(rating: Option<Rating>) -> &'static str {
    match rating {
        None => "Not said",
        Some(Rating::None) => "None of it yet",
        Some(Rating::At(level)) => skill_level(level),
    }
}
