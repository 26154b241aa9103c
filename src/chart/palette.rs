//! The colors of charts in the light and the dark theme: those of the page. Cost is always orange, value blue.

use plotters::style::RGBColor;

use super::spec::Role;

/// The colors of a chart in one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// The background of the page.
    pub paper: RGBColor,
    /// The background of a card.
    pub card: RGBColor,
    /// The background of a region that is set apart.
    pub wash: RGBColor,
    /// Labels of points.
    pub ink: RGBColor,
    /// Ticks and notes.
    pub soft: RGBColor,
    /// Hairlines of the grid.
    pub hairline: RGBColor,
    /// Value.
    pub value: RGBColor,
    /// Cost.
    pub cost: RGBColor,
    /// The opacity of the band, which has the color of value.
    pub band: f64,
}

impl Palette {
    /// The light theme.
    pub const LIGHT: Self = Self {
        paper: RGBColor(0xfb, 0xfa, 0xf7),
        card: RGBColor(0xff, 0xff, 0xff),
        wash: RGBColor(0xf3, 0xf1, 0xea),
        ink: RGBColor(0x1b, 0x1c, 0x20),
        soft: RGBColor(0x5b, 0x5d, 0x66),
        hairline: RGBColor(0xe4, 0xe1, 0xd9),
        value: RGBColor(0x0b, 0x5f, 0xa5),
        cost: RGBColor(0xb8, 0x48, 0x0a),
        band: 0.09,
    };
    /// The dark theme.
    pub const DARK: Self = Self {
        paper: RGBColor(0x15, 0x17, 0x1b),
        card: RGBColor(0x1c, 0x1f, 0x25),
        wash: RGBColor(0x22, 0x26, 0x2d),
        ink: RGBColor(0xe9, 0xe7, 0xe2),
        soft: RGBColor(0xa5, 0xa7, 0xb0),
        hairline: RGBColor(0x2e, 0x32, 0x3a),
        value: RGBColor(0x6c, 0xb6, 0xf5),
        cost: RGBColor(0xf2, 0x95, 0x5a),
        band: 0.11,
    };

    /// The color of a line or bar, and of its label.
    pub const fn of(&self, role: Role) -> RGBColor {
        match role {
            Role::Value | Role::Alternative | Role::Chance | Role::Point => self.value,
            Role::Cost => self.cost,
            Role::Net | Role::Low => self.ink,
            Role::Range => self.soft,
        }
    }
}

/// The contrast ratio of two colors, 1 to 21 (WCAG 2.2, “contrast ratio”).
pub fn contrast(one: RGBColor, other: RGBColor) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance, 0 to 1 (WCAG 2.2, “relative luminance”).
fn luminance(RGBColor(red, green, blue): RGBColor) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// Converts a channel of sRGB to linear light, 0 to 1.
fn linear(channel: u8) -> f64 {
    let part = f64::from(channel) / 255.0;
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may fail loudly")]
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
            for (papers, colors, least) in [
                ([card, wash, card, wash], text, 4.5),
                ([card, wash, band(card), band(wash)], [palette.value, palette.cost, palette.soft, palette.ink], 3.0),
            ] {
                for (paper, color) in papers.iter().flat_map(|paper| colors.map(|color| (*paper, color))) {
                    let ratio = contrast(color, paper);
                    assert!(ratio >= least, "{name}: {color:?} on {paper:?} is {ratio:.2}");
                }
            }
        }
    }

    /// The measured ratios of ink, soft, value and cost on plain paper, so that a change of color is a decision.
    #[test]
    fn ratios_on_plain_paper() {
        for (p, measured) in [(Palette::LIGHT, [17.0, 6.5, 6.5, 5.2]), (Palette::DARK, [13.3, 6.8, 7.5, 7.3])] {
            for (color, expected) in [p.ink, p.soft, p.value, p.cost].into_iter().zip(measured) {
                let ratio = contrast(color, p.card);
                assert!((ratio - expected).abs() < 0.1, "{color:?} is {ratio:.2}, not {expected}");
            }
        }
    }

    /// Lines and bars of different meaning stay apart for those who see fewer colors (full severity).
    #[test]
    fn cost_value_and_net_stay_apart_for_the_color_blind() {
        for (name, palette) in [("light", Palette::LIGHT), ("dark", Palette::DARK)] {
            let roles = [Role::Cost, Role::Value, Role::Net].map(|role| palette.of(role));
            for (sight, matrix) in SIGHTS {
                let seen = roles.map(|color| lab(simulated(color, matrix)));
                for (one, other) in [(0, 1), (0, 2), (1, 2)] {
                    let parts = seen[one].iter().zip(seen[other]).map(|(a, b)| (a - b) * (a - b));
                    let distance = parts.sum::<f64>().sqrt();
                    // 2.3 is the least difference that is noticed; swatches of thin bars need far more.
                    assert!(distance >= 25.0, "{name}, {sight}: {one} and {other} are {distance:.1} apart");
                }
            }
        }
    }

    type Matrix = [[f64; 3]; 3];

    /// Machado, Oliveira and Fernandes 2009, table 1, severity 1, on linear RGB.
    const SIGHTS: [(&str, Matrix); 4] = [
        ("all colors", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protanopia",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "deuteranopia",
            [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
        ),
        (
            "tritanopia",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
    ];

    /// A color as linear RGB, as it is seen.
    fn simulated(RGBColor(red, green, blue): RGBColor, matrix: Matrix) -> [f64; 3] {
        let rgb = [red, green, blue].map(linear);
        matrix.map(|row| row.iter().zip(rgb).map(|(part, channel)| part * channel).sum::<f64>().clamp(0.0, 1.0))
    }

    /// CIELAB under D65 of linear RGB.
    fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
        let xyz = [
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
        ];
        let [x, y, z] = xyz.map(|part| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 });
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    fn mixed(over: RGBColor, under: RGBColor, part: f64) -> RGBColor {
        let mix = |a: u8, b: u8| (f64::from(a) * part + f64::from(b) * (1.0 - part)).round() as u8;
        RGBColor(mix(over.0, under.0), mix(over.1, under.1), mix(over.2, under.2))
    }
}
