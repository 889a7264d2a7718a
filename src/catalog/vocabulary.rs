//! The closed vocabularies of the dataset: words that a TOML file may use and that the pages explain.
//!
//! Shared by the application, the build script and the tests, so nothing here names another module of ours.

use serde::Deserialize;

/// Defines a closed vocabulary: an enum that reads its kebab-case word from the dataset and knows every member.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        pub enum $name {
            $($(#[$member_doc])* #[serde(rename = $word)] $member),+
        }

        impl $name {
            /// Every member, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The word the dataset and the addresses use.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$member => $word),+ }
            }

            /// The member a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.word() == word)
            }
        }
    };
}

vocabulary! {
    /// How far along a career a role stands; the five bands of the map.
    Zone {
        /// A first job, open without experience in IT service management.
        Entry = "entry",
        /// Does the work of one practice.
        Practitioner = "practitioner",
        /// Runs a team, a service or a practice.
        Manager = "manager",
        /// Answers for several services or for how a practice works everywhere.
        Senior = "senior",
        /// Sets direction for the organisation.
        Executive = "executive",
    }
}

vocabulary! {
    /// How a fact is known. The reader always sees it.
    Confidence {
        /// Stated by the body that decides it.
        Official = "official",
        /// Stated by somebody else.
        ThirdParty = "third-party",
        /// Our own judgement.
        Editorial = "editorial",
        /// Assumed or half-remembered; to be checked before anybody relies on it.
        Unverified = "unverified",
    }
}

vocabulary! {
    /// How well the evidence supports an entry or a step between roles.
    Strength {
        /// Several good sources, or the body that decides it.
        High = "high",
        /// One fair source.
        Medium = "medium",
        /// Our reading, or a weak source.
        Low = "low",
    }
}

vocabulary! {
    /// What kind of publisher a source is.
    SourceKind {
        /// A government body, a standards body or the awarding body itself.
        Official = "official",
        /// An official document kept by somebody else.
        OfficialMirror = "official-mirror",
        /// A trainer accredited by the awarding body.
        AccreditedTrainer = "accredited-trainer",
        /// Anybody else.
        ThirdParty = "third-party",
        /// Calculated by us from another source.
        Derived = "derived",
        /// Our own judgement.
        Editorial = "editorial",
    }
}

vocabulary! {
    /// What a step between two roles means.
    LinkKind {
        /// A step up.
        Promotion = "promotion",
        /// A step sideways.
        Lateral = "lateral",
        /// Work is handed on; not a career step.
        Escalation = "escalation",
        /// The first role reports to the second; not a career step.
        Reporting = "reporting",
    }
}

vocabulary! {
    /// The five families of skills.
    SkillCategory {
        /// How services are run.
        Process = "process",
        /// How technology works.
        Technical = "technical",
        /// How the organisation works.
        Business = "business",
        /// How people work together.
        People = "people",
        /// How services are kept safe.
        Security = "security",
    }
}

vocabulary! {
    /// How good at a skill a role needs you to be: the four levels of the UK capability framework.
    SkillLevel {
        /// Knows what it is for.
        Awareness = "awareness",
        /// Does it with help.
        Working = "working",
        /// Does it alone and helps others.
        Practitioner = "practitioner",
        /// Decides how it is done.
        Expert = "expert",
    }
}

vocabulary! {
    /// What one does to earn a certification.
    CertificationKind {
        /// Sit an exam.
        Exam = "exam",
        /// Nothing of its own: it follows from what is held.
        Designation = "designation",
        /// Complete a course.
        Course = "course",
    }
}

vocabulary! {
    /// How advanced a certification is; our own ordering across awarding bodies.
    CertificationLevel {
        /// The first of its family.
        Foundation = "foundation",
        /// Builds on a foundation.
        Intermediate = "intermediate",
        /// For people who lead the work.
        Advanced = "advanced",
        /// For people who answer for it.
        Expert = "expert",
        /// The top of its scheme.
        Master = "master",
    }
}

vocabulary! {
    /// Whether a certification can still be taken.
    Availability {
        /// On sale.
        Active = "active",
        /// Withdrawn; those who hold it keep it.
        Retired = "retired",
        /// Replaced by another.
        Superseded = "superseded",
        /// No source says.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// What a pay figure is paid for.
    Period {
        /// A year.
        Year = "year",
        /// A month.
        Month = "month",
        /// An hour.
        Hour = "hour",
    }
}

vocabulary! {
    /// What the low and the high of a pay figure mark.
    Spread {
        /// One in ten earns less than the low, one in ten more than the high.
        TenthToNinetieth = "p10-p90",
        /// One in four earns less than the low, one in four more than the high.
        QuarterToThreeQuarters = "p25-p75",
        /// Roughly the tenth to the ninetieth percentile.
        AboutTenthToNinetieth = "about-p10-p90",
        /// The range as the source states it, with no method.
        Stated = "stated",
    }
}

vocabulary! {
    /// Whether a pay figure is for the job itself or for a group of jobs.
    PayScope {
        /// The job title itself.
        Title = "title",
        /// A whole statistical group that the title falls in.
        Group = "group",
    }
}

vocabulary! {
    /// How a job title was tied to a pay figure.
    PayMapping {
        /// The publisher lists the title in that group.
        TitleListed = "title-listed",
        /// The nearest group, chosen by us.
        Proxy = "proxy",
        /// A founding article gives the figure for the title.
        Article = "article",
        /// A founding article uses another occupation in its place.
        ArticleProxy = "article-proxy",
        /// The source counted this very title.
        Title = "title",
        /// Somebody else tied the title to the group.
        ThirdParty = "third-party",
        /// Tied by us and not checked.
        Unverified = "unverified",
    }
}

vocabulary! {
    /// How closely the UK capability framework matches a role.
    FrameworkMatch {
        /// The framework has this role.
        Same = "same",
        /// The levels come from its nearest role.
        Near = "near",
        /// No framework role was used.
        None = "none",
    }
}

vocabulary! {
    /// From when a suite counts its renewal period.
    RenewalClock {
        /// One date for the whole suite, from its latest exam.
        LatestInSuite = "latest-in-suite",
        /// A date of its own for every certificate.
        EachCertification = "each-certification",
        /// Nothing in the suite lapses.
        Never = "never",
    }
}

vocabulary! {
    /// How a certificate can be renewed.
    RenewalKind {
        /// Sit the same exam again.
        ReSit = "re-sit",
        /// Pass another exam that the body accepts.
        AnotherExam = "another-exam",
        /// Collect points for continuing professional development.
        Points = "points",
        /// Take a free assessment.
        FreeAssessment = "free-assessment",
        /// Pay a fee and stay active.
        FeeAndActivity = "fee-and-activity",
    }
}

vocabulary! {
    /// What a renamed slug named.
    RenamedKind {
        /// A role.
        Role = "role",
        /// A skill.
        Skill = "skill",
        /// A certification.
        Certification = "certification",
    }
}
