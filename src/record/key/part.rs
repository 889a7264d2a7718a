//! The last words of field names: what exactly is said about a certification, an attempt, a certificate or an entry of
//! the log.

/// Defines the parts of one kind of thing, each with the word it is saved under.
macro_rules! parts {
    ($(#[$doc:meta])* $name:ident { $($(#[$part_doc:meta])* $part:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$part_doc])* $part),+
        }

        impl $name {
            /// Every part, in the order in which a person would fill them in.
            pub const ALL: &'static [Self] = &[$(Self::$part),+];

            /// The word it is saved under.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$part => $word),+ }
            }

            /// The part a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|part| part.word() == word)
            }
        }
    };
}

parts! {
    /// What is said about a certification, besides its status days and its attempts.
    CertificationPart {
        /// How it stands, by a word of [`crate::record::Status`].
        Status = "status",
        /// The day by which the person means to pass.
        Target = "target",
        /// The day on which they began to study.
        StudyingSince = "studying-since",
        /// How long they have studied so far, in whole minutes.
        StudiedMinutes = "studied-minutes",
        /// The day of the booked exam.
        ExamDate = "exam-date",
        /// The time of the booked exam where it is sat, HH:MM.
        ExamTime = "exam-time",
        /// Where the booked exam is sat; `online` for at home.
        ExamPlace = "exam-place",
        /// The voucher of the booked exam.
        Voucher = "voucher",
        /// The day it was passed.
        Passed = "passed",
        /// The number of the certificate.
        Credential = "credential",
        /// A link that shows the certificate.
        Evidence = "evidence",
        /// What the person paid.
        Cost = "cost",
    }
}

parts! {
    /// What is said about one attempt at an exam.
    AttemptPart {
        /// The day.
        Date = "date",
        /// How it ended, by a word of [`crate::record::ExamResult`].
        Result = "result",
        /// The score in the words of the report.
        Score = "score",
    }
}

parts! {
    /// What is said about a certificate that the catalogue does not have.
    OtherPart {
        /// What it is called.
        Name = "name",
        /// Who awarded it.
        Body = "body",
        /// The day it was passed.
        Passed = "passed",
        /// The day it runs out.
        Expires = "expires",
        /// The number of the certificate.
        Credential = "credential",
        /// A link that shows it.
        Evidence = "evidence",
    }
}

parts! {
    /// What is said about one entry of the CPD log.
    CpdPart {
        /// The day.
        Date = "date",
        /// What was done.
        Title = "title",
        /// How much it counts, in hundredths of its unit.
        Amount = "amount",
        /// What is counted: points, hours.
        Unit = "unit",
        /// The category in the words of the body that counts it.
        Category = "category",
        /// Who gave it.
        Provider = "provider",
        /// What proves it: a link or words.
        Evidence = "evidence",
        /// The suites and certifications it counts for.
        For = "for",
        /// The skills it shows, by slug.
        Skills = "skills",
        /// The line it gives a CV.
        CvLine = "cv-line",
    }
}
