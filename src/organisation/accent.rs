//! The colour of an organisation. It is used for lines and marks, which have to stand out from the page as
//! the guidelines for accessible content ask (WCAG 2.2, 1.4.11), in either theme.

use std::fmt;

use super::fault::Fault;

/// The least contrast of a line or a mark with its ground, in tenths.
const LEAST: u32 = 30;

/// A colour, as `#0b5fae`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accent(String);

impl Accent {
    /// The colour as style sheets have it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A ground of the page on which the colour stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// What it is called.
    pub name: &'static str,
    /// Its colour, the same as in the tokens of the style.
    pub colour: &'static str,
}

/// The grounds of both themes.
pub(super) const GROUNDS: [Ground; 4] = [
    Ground { name: "the light page", colour: "#fdfcf9" },
    Ground { name: "a light card", colour: "#ffffff" },
    Ground { name: "the dark page", colour: "#14171c" },
    Ground { name: "a dark card", colour: "#1b1f26" },
];

/// How little a colour stands out from the ground from which it stands out least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// The ratio in tenths: 21 is 2.1 to 1.
    pub tenths: u32,
    /// The ground.
    pub ground: Ground,
}

impl fmt::Display for Contrast {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let other = if self.ground.name.contains("light") { "darker" } else { "lighter" };
        write!(
            formatter,
            "this colour has a contrast of {}.{} to 1 with {}, and at least {}.{} to 1 is needed: choose a {other} one",
            self.tenths / 10,
            self.tenths % 10,
            self.ground.name,
            LEAST / 10,
            LEAST % 10,
        )
    }
}

/// The colour that a text is, where it stands out from every ground.
pub(super) fn read(text: &str) -> Result<Accent, Fault> {
    let colour = luminance(text).ok_or(Fault::NotAColour)?;
    let contrasts = GROUNDS.map(|ground| Contrast { tenths: contrast(colour, ground), ground });
    let least = contrasts.into_iter().min_by_key(|contrast| contrast.tenths);
    match least.filter(|contrast| contrast.tenths < LEAST) {
        Some(contrast) => Err(Fault::TooPale(contrast)),
        None => Ok(Accent(text.to_ascii_lowercase())),
    }
}

/// The contrast of a colour with a ground in tenths, rounded down so that too little is never called enough.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a ratio between 1 and 21")]
fn contrast(colour: f64, ground: Ground) -> u32 {
    let ground = luminance(ground.colour).unwrap_or_default();
    let (lighter, darker) = if colour > ground { (colour, ground) } else { (ground, colour) };
    ((lighter + 0.05) / (darker + 0.05) * 10.0) as u32
}

/// The relative luminance of a colour, as WCAG defines it. None where it is no colour.
fn luminance(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut sum = 0.0;
    for (place, weight) in [(0, 0.2126), (2, 0.7152), (4, 0.0722)] {
        let share = f64::from(u8::from_str_radix(digits.get(place..place + 2)?, 16).ok()?) / 255.0;
        sum += weight * if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) };
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_refused(text: &str, sentence: &str) {
        let refused = read(text).map_err(|fault| fault.to_string());
        assert_eq!(refused, Err(format!("{sentence}.")), "{text}");
    }

    /// O4: a colour that does not stand out is refused with the figure.
    #[test]
    fn a_colour_must_stand_out_in_both_themes() {
        for text in ["#2a7fc9", "#C2410C", "#0f766e"] {
            assert_eq!(read(text).map(|accent| accent.0), Ok(text.to_ascii_lowercase()));
        }
        assert_refused(
            "#ffd500",
            "this colour has a contrast of 1.3 to 1 with the light page, and at least 3.0 to 1 is needed: choose a darker one",
        );
        assert_refused(
            "#001f4d",
            "this colour has a contrast of 1.0 to 1 with a dark card, and at least 3.0 to 1 is needed: choose a lighter one",
        );
    }

    #[test]
    fn anything_but_six_digits_is_no_colour() {
        for text in ["", "red", "#12345", "#1234567", "#12345g", "0b5fae", "#+12345", "rgb(0,0,0)", "#éééé"] {
            assert_eq!(read(text), Err(Fault::NotAColour), "{text}");
        }
    }

    #[test]
    fn the_grounds_are_those_of_the_style() {
        let tokens = include_str!("../../style/20-tokens.css");
        let [page, card, dark_page, dark_card] = GROUNDS.map(|ground| ground.colour);
        for (name, light, dark) in [("paper", page, dark_page), ("paper-raised", card, dark_card)] {
            assert!(tokens.contains(&format!("--{name}: light-dark({light}, {dark});")), "{name}");
        }
    }
}
