//! Decodes text to UTF-8. Only UTF-16 is decoded as a whole; in other files, each cell or element that is not UTF-8 is
//! read as Windows-1252.

use std::borrow::Cow;

/// Turns slices of UTF-16 into slices of UTF-8. What is not a character becomes �.
pub struct Utf16 {
    big_endian: bool,
    /// The first byte of a unit whose second byte is in the next slice.
    half: Option<u8>,
    /// The first unit of a surrogate pair whose second unit is in the next slice.
    lead: Option<u16>,
}

impl Utf16 {
    /// Starts a text. A byte order mark in it is decoded like any other character.
    pub fn new(big_endian: bool) -> Self {
        Self { big_endian, half: None, lead: None }
    }

    /// The next slice in UTF-8.
    pub fn decode(&mut self, slice: &[u8]) -> Vec<u8> {
        let bytes = self.half.take().into_iter().chain(slice.iter().copied());
        let mut units = Vec::with_capacity(slice.len() / 2 + 2);
        units.extend(self.lead.take());
        for byte in bytes {
            match self.half.take() {
                None => self.half = Some(byte),
                Some(first) if self.big_endian => units.push(u16::from_be_bytes([first, byte])),
                Some(first) => units.push(u16::from_le_bytes([first, byte])),
            }
        }
        if units.last().is_some_and(|unit| (0xd800..0xdc00).contains(unit)) {
            self.lead = units.pop();
        }
        let text: String = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        text.into_bytes()
    }
}

/// Bytes as text: UTF-8, or else Windows-1252.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
    }
}

/// A character of Windows-1252, as the WHATWG encoding standard has it.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let place = usize::from(byte).checked_sub(0x80);
    place.and_then(|place| HIGH.get(place)).copied().unwrap_or_else(|| char::from(byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Utf16, text};

    proptest! {
        #[test]
        fn utf_16_in_any_slices_is_the_same_text(text: String, big_endian: bool, at in 1_usize..9) {
            let bytes: Vec<u8> = text
                .encode_utf16()
                .flat_map(|unit| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect();
            let mut decoder = Utf16::new(big_endian);
            let decoded: Vec<u8> = bytes.chunks(at).flat_map(|slice| decoder.decode(slice)).collect();
            prop_assert_eq!(decoded, text.into_bytes());
        }
    }

    #[test]
    fn what_is_no_utf_8_is_windows_1252() {
        assert_eq!((text(b"Z\xfcrich \x80"), text("Zürich".as_bytes())), ("Zürich €".into(), "Zürich".into()));
    }
}
