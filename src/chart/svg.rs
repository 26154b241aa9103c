//! Charts as SVG documents, for download and for tests.

use plotters::style::RGBColor;
use plotters_svg::SVGBackend;

use super::draw::{DrawError, Grid, NAME_WEIGHT, draw};
use super::{ChartSpec, Cursor, Palette};

/// The width of the outline around letters in the color of the background, which keeps lines off them, in CSS pixels.
pub const HALO: f64 = 3.5;

/// Draws a chart as an SVG document of this size in CSS pixels, with title and summary for screen readers and the cursor
/// highlighted.
///
/// # Errors
/// Returns [`DrawError`] if the chart has nothing to draw or the size is too small.
pub fn svg(
    spec: &ChartSpec,
    palette: &Palette,
    size: (u32, u32),
    cursor: Option<&Cursor>,
) -> Result<String, DrawError> {
    let body = drawing(spec, palette, size, cursor)?;
    Ok(document((&spec.title, &spec.summary), size, units(size), &body))
}

/// Converts a size in CSS pixels to the units of [`drawing`].
pub(super) fn units((width, height): (u32, u32)) -> (u32, u32) {
    let units = Grid::SVG.units as u32;
    (width.saturating_mul(units), height.saturating_mul(units))
}

/// The drawing in its own units, without the opening `<svg>` tag but with the closing one.
pub(super) fn drawing(
    spec: &ChartSpec,
    palette: &Palette,
    size: (u32, u32),
    cursor: Option<&Cursor>,
) -> Result<String, DrawError> {
    let mut document = String::new();
    draw(SVGBackend::with_string(&mut document, units(size)), spec, palette, Grid::SVG, cursor)?;
    // The first line is the opening tag by plotters, which has no title and summary.
    let body = document.split_once('\n').map_or("", |(_, body)| body);
    // plotters-svg supports neither outlines nor numeric font weights, and centers text at the x-height.
    let weight = format!("font-weight=\"{NAME_WEIGHT}\"");
    Ok(outlined(&joined(body), &halo(palette.card, HALO * Grid::SVG.units))
        .replace("font-weight=\"bold\"", &weight)
        .replace("dy=\"0.5ex\"", "dy=\"0.35em\"")
        .replace(" opacity=\"1\"", ""))
}

/// The attributes of a text that is drawn beneath another one, as its outline.
pub(super) fn halo(card: RGBColor, width: f64) -> String {
    format!("aria-hidden=\"true\" stroke=\"{}\" stroke-width=\"{width}\" stroke-linejoin=\"round\" ", hex(card))
}

/// Draws each text twice, first with the attributes of its outline. `paint-order` would do with one, but slides and
/// converters that do not know it draw the outline over the letters.
fn outlined(body: &str, halo: &str) -> String {
    const END: &str = "</text>";
    let mut parts = body.split("<text ");
    let mut outlined = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (text, rest) = part.split_once(END).unwrap_or((part, ""));
        outlined.extend(["<text ", halo, text, END, "<text ", text, END, rest]);
    }
    outlined
}

/// Joins consecutive strokes of the same style into one path, so that a dashed line is one element when the file is
/// edited.
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

/// Puts an opening tag with title and summary before a body, which must end with the closing tag. `units` is the size in
/// the units of the body.
pub(super) fn document((title, summary): (&str, &str), size: (u32, u32), units: (u32, u32), body: &str) -> String {
    let ((width, height), (across, down)) = (size, units);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {across} {down}\" role=\"img\" aria-labelledby=\"title summary\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"summary\">{}</desc>\n{body}",
        escaped(title),
        escaped(summary),
    )
}

/// A color as `#rrggbb`.
pub(super) fn hex(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Escapes text for XML, and removes the characters that no XML document may hold.
pub(super) fn escaped(text: &str) -> String {
    let may_stand = |letter: &char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    let plain: String = text.chars().filter(may_stand).collect();
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
