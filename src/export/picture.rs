//! Charts as pictures for slides and pages.

use crate::chart::{self, ChartKey, ChartSpec, Palette};

/// The width of an exported picture, in CSS pixels: that of a slide.
pub const PICTURE_WIDTH: u32 = 960;

/// The chart as an SVG document with its finding as headline and `foot` below it, in the light or the dark theme;
/// `None` if there is nothing to draw.
pub fn picture(spec: &ChartSpec, dark: bool, foot: &str) -> Option<String> {
    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
    chart::poster(spec, &palette, PICTURE_WIDTH, foot).ok()
}

/// The file name of a chart's picture.
pub fn picture_name(chart: ChartKey, ending: &str) -> String {
    format!("tokenworth-{}.{ending}", chart.key())
}
