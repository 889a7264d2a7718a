//! Generated skills.

use std::fmt::Write as _;

use super::words::{ABILITIES, FIELDS, SECTORS};
use super::{Amounts, DAY, File};

/// The slug of a skill by its number.
pub(super) fn slug(number: usize) -> String {
    format!("skill-{number:04}")
}

/// `skills.toml`.
pub(super) fn file(amounts: Amounts) -> File {
    const CATEGORIES: [&str; 5] = ["process", "technical", "business", "people", "security"];
    let mut text = format!("checked = {DAY}\n");
    for number in 0..amounts.skills {
        let field = FIELDS[number % FIELDS.len()];
        let ability = ABILITIES[number / FIELDS.len() % ABILITIES.len()];
        let sector = SECTORS[number / FIELDS.len() / ABILITIES.len() % SECTORS.len()];
        let again = number / (FIELDS.len() * ABILITIES.len() * SECTORS.len());
        let again = if again == 0 { String::new() } else { format!(" {}", again + 1) };
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "\n[[skill]]\nslug = \"{}\"\nname = \"{field} {ability} in {sector}{again}\"\ncategory = \"{}\"\n\
             definition = \"Generated: {ability} of {} work, as it is done in {sector}.\"\nsource = \"generated\"\n",
            slug(number),
            CATEGORIES[number % CATEGORIES.len()],
            field.to_lowercase(),
        );
    }
    ("skills.toml".to_owned(), text)
}
