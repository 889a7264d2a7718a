//! Reads fields from the text of the build script, one after the other.
//!
//! The text is our own, so reading it never stops half-way: the first mismatch is remembered, whatever follows is empty,
//! and [`Reader::finish`] tells. What the fields mean is not known here.

use std::fmt;

/// What ends a field. The build script has the same.
const SEPARATOR: char = '\u{1f}';

/// The place where the text and the code that reads it part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mismatch {
    /// The number of the field, from one.
    field: usize,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "field {} of the text of the catalogue is not what is asked for", self.field)
    }
}

/// Something that the next fields of the text say.
pub(super) trait FromText: Sized {
    /// Reads it.
    fn read(text: &mut Reader) -> Self;
}

/// A place in the text.
#[derive(Debug)]
pub(super) struct Reader {
    rest: &'static str,
    field: usize,
    mismatch: Option<Mismatch>,
}

impl Reader {
    /// The start of a text.
    pub(super) fn new(text: &'static str) -> Self {
        Self { rest: text, field: 0, mismatch: None }
    }

    /// The next value, of the type that is wanted.
    pub(super) fn read<T: FromText>(&mut self) -> T {
        T::read(self)
    }

    /// The member of a vocabulary whose position is the next field.
    pub(super) fn member<T: Copy>(&mut self, all: &'static [T]) -> T {
        let position = self.whole::<usize>();
        all.get(position).copied().unwrap_or_else(|| {
            self.is_wrong();
            all[0]
        })
    }

    /// Whether the next field is not empty. An empty one is passed over.
    fn has_next(&mut self) -> bool {
        let absent = self.rest.starts_with(SEPARATOR);
        if absent {
            self.next();
        }
        !absent
    }

    /// Says that everything has been read and was what it should be.
    ///
    /// # Errors
    /// The first field that was not, or the one after the last where too much is left.
    pub(super) fn finish(mut self) -> Result<(), Mismatch> {
        if !self.rest.is_empty() {
            self.field += 1;
            self.is_wrong();
        }
        self.mismatch.map_or(Ok(()), Err)
    }

    fn next(&mut self) -> &'static str {
        self.field += 1;
        if let Some((field, rest)) = self.rest.split_once(SEPARATOR) {
            self.rest = rest;
            field
        } else {
            self.is_wrong();
            ""
        }
    }

    fn number(&mut self) -> i64 {
        self.next().parse().unwrap_or_else(|_| {
            self.is_wrong();
            0
        })
    }

    fn whole<N: TryFrom<i64> + Default>(&mut self) -> N {
        N::try_from(self.number()).unwrap_or_else(|_| {
            self.is_wrong();
            N::default()
        })
    }

    /// Remembers that the field just read is a mismatch, and reads no further.
    fn is_wrong(&mut self) {
        self.mismatch.get_or_insert(Mismatch { field: self.field });
        self.rest = "";
    }
}

impl FromText for &'static str {
    fn read(text: &mut Reader) -> Self {
        text.next()
    }
}

impl FromText for u8 {
    fn read(text: &mut Reader) -> Self {
        text.whole()
    }
}

impl FromText for u16 {
    fn read(text: &mut Reader) -> Self {
        text.whole()
    }
}

impl FromText for u32 {
    fn read(text: &mut Reader) -> Self {
        text.whole()
    }
}

impl FromText for f32 {
    /// A coordinate, which the text gives in tenths.
    #[allow(clippy::cast_precision_loss, reason = "coordinates are far below the sixteen million that stay exact")]
    fn read(text: &mut Reader) -> Self {
        text.number() as Self / 10.0
    }
}

impl FromText for bool {
    fn read(text: &mut Reader) -> Self {
        text.member(&[false, true])
    }
}

impl<T: FromText> FromText for Option<T> {
    fn read(text: &mut Reader) -> Self {
        text.has_next().then(|| text.read())
    }
}

impl<T: FromText> FromText for &'static [T] {
    fn read(text: &mut Reader) -> Self {
        let length: usize = text.whole();
        // Every member has a field, and every field a separator. So a wrong length cannot ask for all memory.
        if length > text.rest.len() {
            text.is_wrong();
            return &[];
        }
        Vec::leak((0..length).map(|_| text.read()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: FromText>(text: &'static str) -> Result<T, usize> {
        let mut reader = Reader::new(text);
        let value = reader.read();
        reader.finish().map(|()| value).map_err(|mismatch| mismatch.field)
    }

    #[test]
    fn a_list_is_its_length_and_its_members() {
        assert_eq!(read::<&[&str]>("2\u{1f}one\u{1f}two\u{1f}"), Ok(&["one", "two"][..]));
        assert_eq!(read::<&[u8]>("0\u{1f}"), Ok(&[][..]));
    }

    #[test]
    fn what_is_absent_is_empty() {
        assert_eq!(read::<Option<u16>>("\u{1f}"), Ok(None));
        assert_eq!(read::<Option<u16>>("36\u{1f}"), Ok(Some(36)));
        assert_eq!(read::<&[Option<&str>]>("2\u{1f}\u{1f}two\u{1f}"), Ok(&[None, Some("two")][..]));
    }

    #[test]
    fn a_coordinate_is_given_in_tenths() {
        assert_eq!(read::<f32>("-1234\u{1f}"), Ok(-123.4));
    }

    #[test]
    fn the_first_mismatch_is_told_by_the_number_of_its_field() {
        assert_eq!(read::<u16>("70000\u{1f}"), Err(1));
        assert_eq!(read::<&[bool]>("3\u{1f}1\u{1f}2\u{1f}0\u{1f}"), Err(3));
        assert_eq!(read::<&[u8]>("4000000000\u{1f}1\u{1f}"), Err(1));
        assert_eq!(read::<&str>("one\u{1f}two\u{1f}"), Err(2));
        assert_eq!(read::<&str>("cut sho"), Err(1));
    }
}
