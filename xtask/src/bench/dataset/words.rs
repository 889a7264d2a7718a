//! Words that generated names are made of: as many combinations as a large dataset needs, each different.

/// Fields of work.
pub(super) const FIELDS: [&str; 25] = [
    "Access",
    "Asset",
    "Availability",
    "Capacity",
    "Change",
    "Cloud",
    "Configuration",
    "Continuity",
    "Demand",
    "Deployment",
    "Event",
    "Finance",
    "Incident",
    "Knowledge",
    "Monitoring",
    "Network",
    "Portfolio",
    "Problem",
    "Quality",
    "Release",
    "Request",
    "Security",
    "Supplier",
    "Test",
    "Workplace",
];

/// Where a role works.
pub(super) const PLACES: [&str; 8] = ["Central", "Field", "Global", "Group", "Local", "Mobile", "Night", "Regional"];

/// What somebody is called in each zone, from the first job upwards.
pub(super) const GRADES: [&str; 5] = ["Technician", "Analyst", "Manager", "Head", "Director"];

/// What one can be good at.
pub(super) const ABILITIES: [&str; 20] = [
    "analysis",
    "auditing",
    "automation",
    "budgeting",
    "coaching",
    "design",
    "documentation",
    "estimating",
    "facilitation",
    "forecasting",
    "governance",
    "measurement",
    "modelling",
    "negotiation",
    "planning",
    "reporting",
    "review",
    "scheduling",
    "tooling",
    "training",
];

/// In what one can be good at it.
pub(super) const SECTORS: [&str; 10] = [
    "banking",
    "education",
    "energy",
    "government",
    "health",
    "insurance",
    "logistics",
    "manufacturing",
    "retail",
    "telecoms",
];

/// Beginnings and endings of the names of schemes.
const STARTS: [&str; 12] = ["Ar", "Bel", "Cor", "Dan", "El", "Fen", "Gal", "Hol", "Ist", "Jor", "Kel", "Lum"];
const ENDS: [&str; 12] = ["da", "ex", "in", "ista", "la", "mor", "nis", "or", "ra", "tum", "vo", "yx"];

/// The name of a scheme of certifications; different for the first 144.
pub(super) fn scheme(number: usize) -> String {
    let (start, end) = (number % STARTS.len(), number / STARTS.len());
    let again = end / ENDS.len();
    let again = if again == 0 { String::new() } else { format!(" {}", again + 1) };
    format!("{}{}{again}", STARTS[start], ENDS[(end + start) % ENDS.len()])
}
