//! Why an entry was not taken, as a sentence for the field it stands in.

use std::error::Error;

/// A sentence that says what is wrong with an entry, and that the record is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(String);

impl Refusal {
    /// A refusal for a reason, which is written like an error: small at the beginning, without an end.
    pub fn because(reason: &str) -> Self {
        let mut letters = reason.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        Self(format!("{}{}. It was not saved.", first.collect::<String>(), letters.as_str()))
    }

    /// The sentence.
    pub fn sentence(self) -> String {
        self.0
    }
}

impl<E: Error> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::because(&error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::record::Link;

    /// L6: every refusal begins as a sentence and says what became of the entry.
    #[test]
    fn an_error_becomes_a_sentence() {
        let refused = |error: Refusal| error.sentence();
        let day = "2023-02-29".parse::<Date>().expect_err("no such day");
        assert_eq!(refused(day.into()), "The calendar has no 2023-02-29. It was not saved.");
        let link = "ftp://example.org".parse::<Link>().expect_err("not the web");
        assert_eq!(refused(link.into()), "This is not a web address: begin with https://. It was not saved.");
        assert_eq!(refused(Refusal::because("élan")), "Élan. It was not saved.");
    }
}
