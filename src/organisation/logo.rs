//! The logo of an organisation: a picture within the file. It is only ever shown as a picture, in which nothing runs and
//! from which nothing is fetched.

use std::fmt;

/// The longest address of a picture, in bytes.
const MOST_BYTES: usize = 300_000;

/// The kinds of pictures, with how their bytes begin in base 64. A drawing is text and begins in many ways.
const KINDS: [(&str, &str); 4] =
    [("image/png", "iVBORw0KGgo"), ("image/jpeg", "/9j/"), ("image/webp", "UklGR"), ("image/svg+xml", "")];

/// Why a text is no picture that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoError {
    /// It is not within the file.
    NotWithin,
    /// It is of a kind that is not shown.
    OtherKind,
    /// It is not what its kind says.
    Damaged,
    /// It is too large.
    TooLarge,
}

impl fmt::Display for LogoError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotWithin => formatter.write_str(
                "this picture is not within the file, and nothing is fetched from elsewhere: write it as a data: address",
            ),
            Self::OtherKind => formatter.write_str("this kind of picture is not shown: use SVG, PNG, JPEG or WebP"),
            Self::Damaged => formatter.write_str("this is not the picture that it says it is: export and encode it anew"),
            Self::TooLarge => write!(formatter, "this picture is larger than {MOST_BYTES} characters: make it smaller"),
        }
    }
}

impl std::error::Error for LogoError {}

/// The address of a picture within the file.
pub(super) fn read(text: &str) -> Result<String, LogoError> {
    let text = text.trim();
    let rest = text.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("data:")).ok_or(LogoError::NotWithin)?;
    if text.len() > MOST_BYTES {
        return Err(LogoError::TooLarge);
    }
    let (head, content) = text[rest.len()..].split_once(',').ok_or(LogoError::Damaged)?;
    let mut words = head.split(';').map(str::trim);
    let kind = words.next().unwrap_or_default();
    let found = KINDS.iter().find(|(name, _)| kind.eq_ignore_ascii_case(name));
    let (name, begins) = found.ok_or(LogoError::OtherKind)?;
    let is_base_64 = words.any(|word| word.eq_ignore_ascii_case("base64"));
    let is_sound = if is_base_64 {
        content.starts_with(begins) && is_in_base_64(content)
    } else {
        // Only a drawing can be written as text.
        begins.is_empty() && content.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ')
    };
    if content.is_empty() || !is_sound {
        return Err(LogoError::Damaged);
    }
    let how = if is_base_64 { ";base64" } else { "" };
    Ok(format!("data:{name}{how},{content}"))
}

fn is_in_base_64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    text.len() - digits.len() <= 2
        && digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_within_the_file_are_taken() {
        for (text, expected) in [
            ("data:image/png;base64,iVBORw0KGgoAAAA=", "data:image/png;base64,iVBORw0KGgoAAAA="),
            (" DATA:image/SVG+xml;charset=utf-8,%3Csvg/%3E", "data:image/svg+xml,%3Csvg/%3E"),
            ("data:image/svg+xml;base64,PHN2Zy8+", "data:image/svg+xml;base64,PHN2Zy8+"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expected));
        }
    }

    /// O4: nothing but a picture within the file is a logo.
    #[test]
    fn everything_else_is_refused_with_its_reason() {
        for text in ["https://example.org/logo.png", "logo.png", "javascript:alert(1)", "", "é"] {
            assert_eq!(read(text), Err(LogoError::NotWithin), "{text}");
        }
        for text in
            ["data:text/html,<script>", "data:image/gif;base64,R0lGOD", "data:,x", "data:application/pdf;base64,x"]
        {
            assert_eq!(read(text), Err(LogoError::OtherKind), "{text}");
        }
        for text in [
            "data:image/png",
            "data:image/png,iVBORw0KGgo",
            "data:image/png;base64,PHN2Zy8+",
            "data:image/svg+xml;base64,<svg>",
            "data:image/svg+xml;base64,",
            "data:image/svg+xml,\u{202e}",
        ] {
            assert_eq!(read(text), Err(LogoError::Damaged), "{text}");
        }
        assert_eq!(read(&format!("data:image/svg+xml,{}", "x".repeat(MOST_BYTES))), Err(LogoError::TooLarge));
    }
}
