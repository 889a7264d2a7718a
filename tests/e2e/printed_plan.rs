//! The plan on paper: from the plan to a sheet or two, with room for what is agreed.

use crate::axe;
use crate::browser::journey;
use crate::pdf::sheets;

/// A4 and Letter upright, in centimetres.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("Letter", 21.59, 27.94)];

/// K11: without a goal there is nothing to print; with one it is on two sheets at most, with what an appraisal asks for.
#[test]
fn the_printed_plan_is_two_sheets_at_most() {
    journey(async |page| {
        page.open("#/plan/print").await;
        assert!(page.says("There is nothing to print yet").await);
        page.open("#/").await;
        page.choose("I am", "Service Desk Technician").await;
        page.choose("I want to be", "Service Delivery Manager").await;
        page.is_kept("service-delivery-manager").await;
        page.open("#/plan").await;
        page.press("link", "your plan on paper").await;
        page.find("heading", "Development plan").await;
        for part in ["The way there", "What to build", "Agreed next steps", "Line manager, date", "Sources"] {
            assert!(page.says(part).await, "{part} is missing");
        }
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
        for (paper, width, height) in PAPERS {
            let pages = sheets(&page.browser.print(width, height).await).len();
            assert!((1..=2).contains(&pages), "{pages} pages of {paper}");
        }
    });
}
