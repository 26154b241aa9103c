//! The colours of charts: the page's, for light and dark paper. Cost is orange, value blue, everywhere.

use plotters::style::RGBColor;

use super::spec::Role;

/// The colours of a chart on one kind of paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// The paper.
    pub card: RGBColor,
    /// The paper where it is set apart.
    pub wash: RGBColor,
    /// Names of points.
    pub ink: RGBColor,
    /// Ticks and remarks.
    pub soft: RGBColor,
    /// Hairlines of the grid: seen, not read.
    pub hairline: RGBColor,
    /// What is gained.
    pub value: RGBColor,
    /// What is spent.
    pub cost: RGBColor,
    /// The band's part of the value colour, laid over the paper.
    pub band: f64,
}

impl Palette {
    /// On light paper.
    pub const LIGHT: Self = Self {
        card: RGBColor(0xff, 0xff, 0xff),
        wash: RGBColor(0xf3, 0xf1, 0xea),
        ink: RGBColor(0x1b, 0x1c, 0x20),
        soft: RGBColor(0x5b, 0x5d, 0x66),
        hairline: RGBColor(0xe4, 0xe1, 0xd9),
        value: RGBColor(0x0b, 0x5f, 0xa5),
        cost: RGBColor(0xb8, 0x48, 0x0a),
        band: 0.09,
    };
    /// On dark paper.
    pub const DARK: Self = Self {
        card: RGBColor(0x1c, 0x1f, 0x25),
        wash: RGBColor(0x22, 0x26, 0x2d),
        ink: RGBColor(0xe9, 0xe7, 0xe2),
        soft: RGBColor(0xa5, 0xa7, 0xb0),
        hairline: RGBColor(0x2e, 0x32, 0x3a),
        value: RGBColor(0x6c, 0xb6, 0xf5),
        cost: RGBColor(0xf2, 0x95, 0x5a),
        band: 0.11,
    };

    /// The colour of a line and of its name.
    pub const fn of(&self, role: Role) -> RGBColor {
        match role {
            Role::Value | Role::Alternative => self.value,
            Role::Cost => self.cost,
        }
    }
}

/// How well two colours can be told apart, 1 to 21 (WCAG 2.2, “contrast ratio”).
pub fn contrast(one: RGBColor, other: RGBColor) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance (WCAG 2.2).
fn luminance(RGBColor(red, green, blue): RGBColor) -> f64 {
    let linear = |channel: u8| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(RGBColor(0, 0, 0), RGBColor(255, 255, 255)) - 21.0).abs() < 1e-9);
        assert!((contrast(RGBColor(119, 119, 119), RGBColor(255, 255, 255)) - 4.48).abs() < 0.01);
    }

    /// Text needs 4.5 to 1, on plain paper, which is kept around every letter, and where the paper is set apart. Lines
    /// need 3 to 1, there and over the band.
    #[test]
    fn everything_can_be_read_on_its_paper() {
        for (name, palette) in [("light", Palette::LIGHT), ("dark", Palette::DARK)] {
            let band = |paper: RGBColor| mixed(palette.value, paper, palette.band);
            let (card, wash) = (palette.card, palette.wash);
            let text = [palette.ink, palette.soft, palette.value, palette.cost];
            for (papers, colours, least) in [
                ([card, wash, card, wash], text, 4.5),
                ([card, wash, band(card), band(wash)], [palette.value, palette.cost, palette.soft, palette.ink], 3.0),
            ] {
                for (paper, colour) in papers.iter().flat_map(|paper| colours.map(|colour| (*paper, colour))) {
                    let ratio = contrast(colour, paper);
                    assert!(ratio >= least, "{name}: {colour:?} on {paper:?} is {ratio:.2}");
                }
            }
        }
    }

    /// The measured ratios of ink, soft, value and cost on plain paper, so that a change of colour is a decision.
    #[test]
    fn ratios_on_plain_paper() {
        for (p, measured) in [(Palette::LIGHT, [17.0, 6.5, 6.5, 5.2]), (Palette::DARK, [13.3, 6.8, 7.5, 7.3])] {
            for (colour, expected) in [p.ink, p.soft, p.value, p.cost].into_iter().zip(measured) {
                let ratio = contrast(colour, p.card);
                assert!((ratio - expected).abs() < 0.1, "{colour:?} is {ratio:.2}, not {expected}");
            }
        }
    }

    fn mixed(over: RGBColor, under: RGBColor, part: f64) -> RGBColor {
        let mix = |a: u8, b: u8| (f64::from(a) * part + f64::from(b) * (1.0 - part)).round() as u8;
        RGBColor(mix(over.0, under.0), mix(over.1, under.1), mix(over.2, under.2))
    }
}
