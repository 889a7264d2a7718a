//! The sheets of paper that the map is laid out for as a poster.

/// A sheet, lying on its long side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 420 × 297 mm, where paper follows ISO 216.
    A3,
    /// 17 × 11 inches, in North America.
    Tabloid,
}

impl Paper {
    /// Every sheet there is.
    pub const ALL: [Self; 2] = [Self::A3, Self::Tabloid];

    /// The word that addresses, style sheets and file names use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::A3 => "a3",
            Self::Tabloid => "tabloid",
        }
    }

    /// The sheet a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.word() == word)
    }

    /// What it is called, with its size.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A3 => "A3 (420 × 297 mm)",
            Self::Tabloid => "Tabloid (17 × 11 in)",
        }
    }

    /// Its width and height, as lengths that CSS and SVG understand.
    pub const fn lengths(self) -> (&'static str, &'static str) {
        match self {
            Self::A3 => ("420mm", "297mm"),
            Self::Tabloid => ("17in", "11in"),
        }
    }

    /// Its width and height in points, 72 to the inch: a letter of 10 in a drawing of this size is a letter of 10 pt.
    pub const fn points(self) -> (f32, f32) {
        match self {
            Self::A3 => (1190.55, 841.89),
            Self::Tabloid => (1224.0, 792.0),
        }
    }

    /// Its width and height in pixels, at so many to the point.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand, not negative")]
    pub fn pixels(self, per_point: f32) -> (u32, u32) {
        let (width, height) = self.points();
        ((width * per_point).round() as u32, (height * per_point).round() as u32)
    }

    /// The sheet that printers have where this is spoken; a BCP 47 tag such as `en-GB`.
    pub fn usual_in(locale: &str) -> Self {
        if locale.ends_with("-US") || locale.ends_with("-CA") { Self::Tabloid } else { Self::A3 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn north_america_has_paper_of_its_own() {
        assert_eq!(Paper::usual_in("en-US"), Paper::Tabloid);
        assert_eq!(Paper::usual_in("en-CA"), Paper::Tabloid);
        assert_eq!(Paper::usual_in("en-GB"), Paper::A3);
        assert_eq!(Paper::usual_in("sv-SE"), Paper::A3);
    }
}
