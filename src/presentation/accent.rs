//! The accent color that an embedding page sets.

use plotters::style::RGBColor;

use crate::chart::palette::{Palette, contrast};

/// The lowest contrast of text with its background (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;

/// A color for links and controls. It is used in the themes in which it can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    color: RGBColor,
}

impl Accent {
    /// Reads six hexadecimal digits, without `#`.
    ///
    /// ```
    /// use tokenworth::presentation::Accent;
    /// assert_eq!(Accent::read("7a1fa2").map(Accent::css).as_deref(), Some("#7a1fa2"));
    /// assert_eq!(Accent::read("red"), None);
    /// ```
    pub fn read(digits: &str) -> Option<Self> {
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self { color: RGBColor(red, green, blue) })
    }

    /// The six hexadecimal digits, as in the address.
    pub fn digits(self) -> String {
        let RGBColor(red, green, blue) = self.color;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// The color in CSS: `#` and the digits.
    pub fn css(self) -> String {
        format!("#{}", self.digits())
    }

    /// Whether it has enough contrast in the light theme. No color has in both.
    pub fn fits_light(self) -> bool {
        self.is_readable_on(Palette::LIGHT)
    }

    /// Whether it has enough contrast in the dark theme.
    pub fn fits_dark(self) -> bool {
        self.is_readable_on(Palette::DARK)
    }

    fn is_readable_on(self, Palette { paper, card, wash, .. }: Palette) -> bool {
        [paper, card, wash].into_iter().all(|ground| contrast(self.color, ground) >= LEAST)
    }
}

#[cfg(test)]
mod tests {
    use super::Accent;

    #[test]
    fn only_six_hexadecimal_digits_are_a_color() {
        for text in ["", "fff", "#ff0000", "ff00zz", "ff00000", "+f0000", "éééé"] {
            assert_eq!(Accent::read(text), None, "{text}");
        }
        assert_eq!(Accent::read("FFaa00").map(Accent::css).as_deref(), Some("#ffaa00"));
    }

    #[test]
    fn a_color_is_used_where_it_can_be_read() {
        let fits = |digits| Accent::read(digits).map(|accent| (accent.fits_light(), accent.fits_dark()));
        for (digits, expected) in [
            ("0b5fa5", (true, false)),
            ("6cb6f5", (false, true)),
            ("000000", (true, false)),
            ("ffffff", (false, true)),
            ("808080", (false, false)),
        ] {
            assert_eq!(fits(digits), Some(expected), "{digits}");
        }
    }
}
