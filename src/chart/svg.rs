//! A chart as an SVG document: for download and for tests.

use plotters::style::RGBColor;
use plotters_svg::SVGBackend;

use super::draw::{Grid, NAME_WEIGHT, Undrawn, draw};
use super::{ChartSpec, Cursor, Palette};

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
    size: (u32, u32),
    cursor: Option<&Cursor>,
) -> Result<String, Undrawn> {
    let body = drawing(spec, palette, size, cursor)?;
    let (width, height) = units(size);
    Ok(document((&spec.title, &spec.summary), size, &format!("viewBox=\"0 0 {width} {height}\""), &body))
}

/// A size in the units of [`drawing`].
pub(super) fn units((width, height): (u32, u32)) -> (u32, u32) {
    let units = Grid::SVG.units() as u32;
    (width.saturating_mul(units), height.saturating_mul(units))
}

/// The drawing without a head, in units of its own, and the end of its document.
pub(super) fn drawing(
    spec: &ChartSpec,
    palette: &Palette,
    size: (u32, u32),
    cursor: Option<&Cursor>,
) -> Result<String, Undrawn> {
    let mut document = String::new();
    draw(SVGBackend::with_string(&mut document, units(size)), spec, palette, Grid::SVG, cursor)?;
    // The first line is the library's head, without title and summary.
    let body = document.split_once('\n').map_or("", |(_, body)| body);
    // The library knows neither halos nor weights, and centers letters at the height of an x.
    let halo = format!(
        "<text paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\" ",
        hex(palette.card),
        HALO * Grid::SVG.units(),
    );
    let weight = format!("font-weight=\"{NAME_WEIGHT}\"");
    Ok(joined(body)
        .replace("<text ", &halo)
        .replace("font-weight=\"bold\"", &weight)
        .replace("dy=\"0.5ex\"", "dy=\"0.35em\"")
        .replace(" opacity=\"1\"", ""))
}

/// Strokes of one style that follow each other as one path: a dashed line is one element, as whoever edits it expects.
fn joined(body: &str) -> String {
    let mut joined = String::with_capacity(body.len());
    let mut last = None;
    for line in body.lines() {
        let stroke = line.strip_prefix("<polyline ").and_then(|rest| rest.strip_suffix(" \"/>"));
        let stroke = stroke.and_then(|rest| rest.split_once(" points=\""));
        let parts = match stroke {
            Some((style, points)) if last == Some(style) => {
                joined.truncate(joined.trim_end_matches(END).len());
                ["M", points, END]
            }
            Some((style, points)) => {
                joined.extend(["<path stroke-linejoin=\"round\" ", style, " d=\"M"]);
                ["", points, END]
            }
            None => ["", line, "\n"],
        };
        joined.extend(parts);
        last = stroke.map(|(style, _)| style);
    }
    joined
}

/// The end of a path.
const END: &str = "\"/>\n";

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

/// A color as documents write it.
pub(super) fn hex(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Text that cannot become markup, nor break the document.
pub(super) fn escaped(text: &str) -> String {
    let plain: String = text.chars().filter(|letter| !letter.is_control()).collect();
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
