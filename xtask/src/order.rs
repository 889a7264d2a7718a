//! The command line: which order was given. Nothing is carried out here.

use std::path::PathBuf;

use lexopt::prelude::*;

use crate::bench;
use crate::failure::Failure;
use crate::shots::Wishes;
use crate::test::Step;

pub(crate) const HELP: &str = "\
cargo xtask build            install what is missing and build the release into dist/
cargo xtask serve            the same, then serve it on 127.0.0.1 (--port N, 8080 unless told)
cargo xtask test [STEP…]     run every check, or only: fmt, clippy, deny, native, browser, e2e, e2e-firefox,
                             e2e-webkit, size (--all-engines for the journeys in all three engines as well)
cargo xtask shots [PAGE…]    picture the pages of dist/, or only: map, role, pay, …, in every size and theme
                             (--out FOLDER, target/shots unless told; --whole for the whole length)
cargo xtask bench            measure the bars in a slow browser: a table, and target/bench.json (--large for
                             1,000 roles as well, --as-built without building first)
cargo xtask style            only join style/*.css into target/site/roadmap.css

DATASET=<folder> cargo xtask build    the same application for another dataset";

const DEFAULT_PORT: u16 = 8080;

/// What the person at the keyboard wants done.
pub(crate) enum Order {
    Build,
    Serve { port: u16 },
    Test { steps: Vec<Step>, all_engines: bool },
    Shots(Wishes),
    Bench(bench::Wishes),
    Style,
    Help,
}

impl Order {
    pub(crate) fn from_command_line() -> Result<Self, Failure> {
        Self::parse(lexopt::Parser::from_env()).map_err(|problem| Failure::CommandLine(problem.to_string()))
    }

    fn parse(mut words: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut name = None;
        let mut port = DEFAULT_PORT;
        let mut wishes = Wishes { folder: PathBuf::from("target/shots"), pages: Vec::new(), whole: false };
        let mut measured = bench::Wishes::default();
        let mut steps = Vec::new();
        let mut all_engines = false;
        while let Some(word) = words.next()? {
            match (word, name.as_deref()) {
                (Long("help") | Short('h'), _) => return Ok(Self::Help),
                (Long("port"), Some("serve")) => port = words.value()?.parse()?,
                (Long("out"), Some("shots")) => wishes.folder = words.value()?.into(),
                (Long("whole"), Some("shots")) => wishes.whole = true,
                (Long("large"), Some("bench")) => measured.large = true,
                (Long("as-built"), Some("bench")) => measured.as_built = true,
                (Value(page), Some("shots")) => wishes.pages.push(page.string()?),
                (Long("all-engines"), Some("test")) => all_engines = true,
                (Value(step), Some("test")) => steps.append(&mut step.parse_with(Step::named)?),
                (Value(first), None) => name = Some(first.string()?),
                (other, _) => return Err(other.unexpected()),
            }
        }
        match name.as_deref() {
            None | Some("help") => Ok(Self::Help),
            Some("bench") => Ok(Self::Bench(measured)),
            Some("build") => Ok(Self::Build),
            Some("serve") => Ok(Self::Serve { port }),
            Some("shots") => Ok(Self::Shots(wishes)),
            Some("style") => Ok(Self::Style),
            Some("test") => Ok(Self::Test { steps, all_engines }),
            Some(other) => Err(format!("there is no command \"{other}\"").into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Order, lexopt::Error> {
        Order::parse(lexopt::Parser::from_args(words))
    }

    #[test]
    fn serve_takes_a_port() {
        assert!(matches!(parsed(&["serve"]), Ok(Order::Serve { port: 8080 })));
        assert!(matches!(parsed(&["serve", "--port", "9000"]), Ok(Order::Serve { port: 9000 })));
        assert!(parsed(&["serve", "--port", "everywhere"]).is_err());
    }

    #[test]
    fn bench_takes_the_large_dataset() {
        let wishes = bench::Wishes { large: true, as_built: false };
        assert!(matches!(parsed(&["bench", "--large"]), Ok(Order::Bench(read)) if read == wishes));
        assert!(parsed(&["build", "--large"]).is_err());
    }

    #[test]
    fn test_takes_the_other_engines() {
        assert!(matches!(parsed(&["test"]), Ok(Order::Test { all_engines: false, .. })));
        assert!(matches!(parsed(&["test", "--all-engines"]), Ok(Order::Test { all_engines: true, .. })));
        assert!(matches!(parsed(&["test", "e2e-webkit"]), Ok(Order::Test { steps, .. }) if steps.len() == 2));
        assert!(parsed(&["bench", "--all-engines"]).is_err());
    }

    #[test]
    fn a_word_nobody_knows_is_refused() {
        assert!(parsed(&["brew"]).is_err());
        assert!(parsed(&["test", "coffee"]).is_err());
        assert!(parsed(&["build", "--port", "1"]).is_err());
    }
}
