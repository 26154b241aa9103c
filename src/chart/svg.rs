//! A chart as an SVG document: for download and for tests.

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;
use plotters::style::RGBColor;

use super::draw::{Grid, Undrawn, draw};
use super::{ChartSpec, Palette};

/// Width of the paper kept around every letter, so that no line touches it, in CSS pixels.
pub const HALO: f64 = 3.5;

/// The chart as an SVG document of this size in CSS pixels, with its title and summary for those who cannot see it.
///
/// # Errors
/// [`Undrawn`] where the chart has nothing to draw or the size is too small for it.
pub fn svg(spec: &ChartSpec, palette: &Palette, (width, height): (u32, u32)) -> Result<String, Undrawn> {
    let units = Grid::SVG.units as u32;
    let mut body = String::new();
    let backend = SVGBackend::with_string(&mut body, (width.saturating_mul(units), height.saturating_mul(units)));
    draw(&backend.into_drawing_area(), spec, palette, Grid::SVG)?;
    Ok(document(spec, palette, (width, height), &body))
}

/// The drawing under a head of our own: the plotting library's says neither its real size nor what it shows.
fn document(spec: &ChartSpec, palette: &Palette, (width, height): (u32, u32), body: &str) -> String {
    let units = Grid::SVG.units;
    let drawing = body.split_once('\n').map_or("", |(_, drawing)| drawing);
    let RGBColor(red, green, blue) = palette.card;
    let text = format!(
        "<text paint-order=\"stroke\" stroke=\"#{red:02x}{green:02x}{blue:02x}\" stroke-width=\"{}\" \
         stroke-linejoin=\"round\" ",
        HALO * units
    );
    let drawing = drawing
        .replace("<text ", &text)
        .replace("<polyline ", "<polyline stroke-linejoin=\"round\" ")
        .replace(" opacity=\"1\"", "")
        .replace("dy=\"0.5ex\"", "dy=\"0.35em\"")
        .replace("font-weight=\"bold\"", "font-weight=\"600\"");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"title summary\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"summary\">{}</desc>\n{drawing}",
        f64::from(width) * units,
        f64::from(height) * units,
        escaped(&spec.title),
        escaped(&spec.summary),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
