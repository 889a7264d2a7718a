//! What a reader is told beside every pay figure.

use itsm_career_roadmap::catalog::pay::PayFigure;
use itsm_career_roadmap::catalog::vocabulary::Period;
use itsm_career_roadmap::catalog::{Entity, RoleId};
use serde_json::Value;

use crate::browser::journey;
use crate::page::Page;
use crate::script;

/// A role with figures of every kind: official, of an article, for the title, by the year and by the hour.
fn role() -> RoleId {
    RoleId::from_slug("service-desk-manager").expect("the dataset has it")
}

/// Every figure of the role with the row that shows it: in the table of its region, under its qualifier and source.
async fn rows(page: &Page) -> Vec<(&'static PayFigure, String)> {
    page.open(&format!("#/role/{}", role().slug)).await;
    let shown = page.run(script::PAY_ROWS, Vec::new()).await;
    let shown: Vec<&str> = shown.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let figures = role().row().pay;
    assert_eq!(shown.len(), figures.len(), "as many rows as figures");
    let row_of = |figure: &PayFigure| {
        let group = figure.group.unwrap_or("For the job title itself");
        let told = [figure.region.name, figure.qualifier, figure.source.title, group];
        let year = figure.as_of.map_or("undated", |day| &day[..4]);
        let is_its = |row: &&str| told.iter().all(|words| row.contains(words)) && row.contains(year);
        let row = shown.iter().copied().find(is_its);
        row.unwrap_or_else(|| panic!("no row says {told:?} and {year}:\n{}", shown.join("\n"))).to_owned()
    };
    figures.iter().map(|figure| (figure, row_of(figure))).collect()
}

/// P1, P2: region, year, source and subject stand with it, and the qualifier as the dataset has it.
#[test]
fn every_figure_is_shown_with_what_it_is_and_who_says_so() {
    journey(async |page| {
        assert!(!rows(page).await.is_empty());
    });
}

/// P4: an hourly wage is shown as it was published, and per year only as something derived.
#[test]
fn an_hourly_wage_per_year_is_called_derived() {
    journey(async |page| {
        let rows = rows(page).await;
        assert!(rows.iter().any(|(figure, _)| figure.period == Period::Hour), "another role has hourly figures");
        for (figure, row) in rows {
            let is_hourly = figure.period == Period::Hour;
            assert_eq!(row.contains("derived: hourly × 2,080"), is_hourly, "{row}");
            if let Some(median) = figure.median.filter(|_| is_hourly) {
                let per_year = format!("{:.0}", median.units() * 2080.0);
                let digits: String = row.chars().filter(char::is_ascii_digit).collect();
                assert!(digits.contains(&per_year), "{per_year} is not in {row}");
            }
        }
    });
}
