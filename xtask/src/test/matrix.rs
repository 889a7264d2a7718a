//! What became of the journeys in each engine: a table of the forms, one of all journeys by subject, and every cell that
//! did not pass with its reason.

use std::fmt;

use super::Engine;
use super::journeys::Outcome;

/// The subject whose journeys are the forms of the roadmap, each with a row of its own.
const FORMS: &str = "forms";

/// The outcomes of journeys, as they come.
#[derive(Default)]
pub(crate) struct Matrix(Vec<(Engine, String, Outcome)>);

impl Matrix {
    /// Writes down what became of a journey, named by its subject and what it shows.
    pub(super) fn add(&mut self, engine: Engine, name: String, outcome: Outcome) {
        self.0.push((engine, name, outcome));
    }

    /// The rows: each form, and after them each other subject.
    fn rows(&self) -> Vec<&str> {
        let row_of = |name: &'_ str| -> usize { if subject(name) == FORMS { name.len() } else { subject(name).len() } };
        let mut rows: Vec<&str> = self.0.iter().map(|(_, name, _)| &name[..row_of(name)]).collect();
        rows.sort_by_key(|row| (subject(row) != FORMS, *row));
        rows.dedup();
        rows
    }

    /// "12", or "9, 2 failed, 1 not walked"; nothing where the engine was not asked.
    fn cell(&self, engine: Engine, row: &str) -> String {
        let is_in_row = |name: &str| name == row || !row.contains("::") && subject(name) == row;
        let outcomes = self.0.iter().filter(|(its, name, _)| *its == engine && is_in_row(name));
        let (mut passed, mut failed, mut not_walked) = (0, 0, 0);
        for (_, _, outcome) in outcomes {
            match outcome {
                Outcome::Passed => passed += 1,
                Outcome::Failed => failed += 1,
                Outcome::NotWalked(_) => not_walked += 1,
            }
        }
        let counts = [(passed, "passed"), (failed, "failed"), (not_walked, "not walked")];
        let told = counts.iter().filter(|(count, _)| *count > 0);
        told.map(|(count, what)| if row.contains("::") { (*what).to_owned() } else { format!("{count} {what}") })
            .collect::<Vec<_>>()
            .join(", ")
    }
}

fn subject(name: &str) -> &str {
    name.split("::").next().unwrap_or_default()
}

impl fmt::Display for Matrix {
    /// Only where there is something to compare, or a reason to tell.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let engines: Vec<Engine> =
            Engine::ALL.into_iter().filter(|engine| self.0.iter().any(|(its, ..)| its == engine)).collect();
        if engines.iter().any(|engine| *engine != Engine::Chromium) {
            write!(out, "{:32}", "")?;
            engines.iter().try_for_each(|engine| write!(out, "{engine:30}"))?;
            writeln!(out)?;
            for row in self.rows() {
                write!(out, "{:32}", row.replace("::", ": ").replace('_', " "))?;
                engines.iter().try_for_each(|engine| write!(out, "{:30}", self.cell(*engine, row)))?;
                writeln!(out)?;
            }
        }
        for (engine, name, outcome) in &self.0 {
            match outcome {
                Outcome::Passed => {}
                Outcome::Failed => writeln!(out, "failed in {engine}: {name}")?,
                Outcome::NotWalked(reason) => writeln!(out, "not walked in {engine}: {name}: {reason}.")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Z2: with its reason, beside what passed and what failed.
    #[test]
    fn every_cell_that_did_not_pass_is_told() {
        let mut matrix = Matrix::default();
        let mut add = |engine, name: &str, outcome| matrix.add(engine, name.to_owned(), outcome);
        add(Engine::Chromium, "poster::saved", Outcome::Passed);
        add(Engine::Chromium, "forms::offline", Outcome::Passed);
        add(Engine::WebKit, "forms::offline", Outcome::Failed);
        add(Engine::WebKit, "poster::saved", Outcome::Passed);
        add(Engine::WebKit, "poster::printed", Outcome::NotWalked("it does not print".to_owned()));
        assert_eq!(matrix.rows(), ["forms::offline", "poster"]);
        assert_eq!(matrix.cell(Engine::WebKit, "poster"), "1 passed, 1 not walked");
        assert_eq!(matrix.cell(Engine::WebKit, "forms::offline"), "failed");
        let told = matrix.to_string();
        assert!(told.contains("failed in WebKitGTK: forms::offline\n"), "{told}");
        assert!(told.contains("not walked in WebKitGTK: poster::printed: it does not print.\n"), "{told}");
    }

    #[test]
    fn one_engine_without_trouble_needs_no_table() {
        let mut matrix = Matrix::default();
        matrix.add(Engine::Chromium, "poster::saved".to_owned(), Outcome::Passed);
        assert_eq!(matrix.to_string(), "");
    }
}
