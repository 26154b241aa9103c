//! A chart as an SVG document: for download and for tests.

use plotters::style::RGBColor;

use super::draw::{Grid, Undrawn, draw};
use super::sheet::Sheet;
use super::{ChartSpec, Cursor, Palette};
use crate::decimal;

/// Width of the paper kept around every letter, so that no line touches it, in CSS pixels.
pub const HALO: f64 = 3.5;

/// The chart as an SVG document of this size in CSS pixels, with its title and summary for those who cannot see it.
///
/// # Errors
/// [`Undrawn`] where the chart has nothing to draw or the size is too small for it.
pub fn svg(spec: &ChartSpec, palette: &Palette, size: (u32, u32)) -> Result<String, Undrawn> {
    svg_read(spec, palette, size, None)
}

/// The same with what a reader points at set off.
///
/// # Errors
/// [`Undrawn`] where the chart has nothing to draw or the size is too small for it.
pub fn svg_read(
    spec: &ChartSpec,
    palette: &Palette,
    (width, height): (u32, u32),
    cursor: Option<&Cursor>,
) -> Result<String, Undrawn> {
    let units = Grid::SVG.units;
    let body = drawing(spec, palette, (width, height), cursor)?;
    let (wide, high) = (decimal::write(f64::from(width) * units), decimal::write(f64::from(height) * units));
    Ok(document((&spec.title, &spec.summary), (width, height), &format!("viewBox=\"0 0 {wide} {high}\""), &body))
}

/// The drawing without a head, in units of its own, and the end of its document.
pub(super) fn drawing(
    spec: &ChartSpec,
    palette: &Palette,
    (width, height): (u32, u32),
    cursor: Option<&Cursor>,
) -> Result<String, Undrawn> {
    let units = Grid::SVG.units as u32;
    let size = (width.saturating_mul(units), height.saturating_mul(units));
    // A document guesses the width of its texts.
    let (_, marks) = draw(spec, palette, (Grid::SVG, size), cursor, &|_, _, _| 0.0)?;
    let mut sheet = Sheet::new(palette);
    marks.put_on(&mut sheet);
    Ok(sheet.body + "</svg>\n")
}

/// A body under a head of our own, with title and summary. The body ends the document.
pub(super) fn document((title, summary): (&str, &str), (width, height): (u32, u32), view: &str, body: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         {view} role=\"img\" aria-labelledby=\"title summary\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"summary\">{}</desc>\n{body}",
        escaped(title),
        escaped(summary),
    )
}

/// A colour as documents write it.
pub(super) fn hex(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Text that cannot become markup, nor break the document.
pub(super) fn escaped(text: &str) -> String {
    let plain: String = text.chars().filter(|letter| !letter.is_control()).collect();
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
