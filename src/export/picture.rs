//! Charts as pictures for slides and pages.

use super::Subject;
use crate::chart::multiples::Multiples;
use crate::chart::{self, ChartSpec, Palette};
use crate::inputs::Assumptions;
use crate::plot::multiples::poster;
use crate::text::charts::multiples as words;
use crate::text::{self, figures::Figures};

/// The width of an exported picture, in CSS pixels: that of a slide.
pub const PICTURE_WIDTH: u32 = 960;

/// The chart as an SVG document with its finding as headline, `lead` above it and `foot` below, in the light or the dark
/// theme; `None` if there is nothing to draw.
pub fn picture(spec: &ChartSpec, dark: bool, lead: &str, foot: &str) -> Option<String> {
    chart::poster(spec, palette(dark), PICTURE_WIDTH, lead, foot).ok()
}

/// The picture of a chart of the team, led by the team's year in a sentence, so that a slide says what it is about.
pub fn slide(spec: &ChartSpec, subject: &Subject, figures: &dyn Figures, dark: bool, foot: &str) -> Option<String> {
    picture(spec, dark, &text::year_in_brief(figures, subject.inputs, subject.report), foot)
}

/// The small multiples of these `inputs` as an SVG document with their finding as headline and `foot` below.
pub fn small_charts(chart: &Multiples, inputs: &Assumptions, figures: &dyn Figures, dark: bool, foot: &str) -> String {
    let (title, summary) = (words::finding(figures, chart), words::summary(figures, chart));
    poster(chart, inputs, (&title, &summary), palette(dark), foot, figures)
}

const fn palette(dark: bool) -> &'static Palette {
    if dark { &Palette::DARK } else { &Palette::LIGHT }
}

/// The file name of the picture of the chart with this key, in the light or the dark theme.
pub fn picture_name(chart: &str, dark: bool, ending: &str) -> String {
    let theme = if dark { "-dark" } else { "" };
    format!("tokenworth-{chart}{theme}.{ending}")
}
