//! Posters: a chart on a page of its own for slides and downloads, with what it is part of, its finding as headline, the
//! drawing, and its date and address.

mod page;

use std::fmt::Write as _;

use super::draw::{DrawError, Font, guess};
use super::spec::{SAMPLE, Series, WIDE};
use super::svg::{drawing, hex, units};
use super::{ChartSpec, Palette};
use page::LINE;
pub(crate) use page::{GAP, MARGIN, Page, SPACE, height, lines, stamp_lines};

/// The space beside the sample of a line in the legend, in CSS pixels.
const BESIDE: f64 = 6.0;

/// Draws a chart as a complete SVG document of this width in CSS pixels, as high as it needs: a lead, which may be empty,
/// title, subtitle, drawing, a legend if lines are not labeled in the drawing, notes, and a line with date and address.
///
/// # Errors
/// Returns [`DrawError`] if the chart has nothing to draw or the width is too small.
pub fn poster(spec: &ChartSpec, palette: &Palette, width: u32, lead: &str, stamp: &str) -> Result<String, DrawError> {
    let inner = f64::from(width) - 2.0 * MARGIN;
    let [lead, subtitle] = [lead, &spec.subtitle].map(|text| lines(text, Font::SUBTITLE, inner));
    let title = lines(&spec.title, Font::TITLE, inner);
    // The rows of entries, each with its distance from the left.
    let entries = if inner < WIDE { rows(spec.legend(), inner) } else { Vec::new() };
    let notes: Vec<String> = spec.notes.iter().flat_map(|note| lines(note, Font::SMALL, inner)).collect();
    let stamp = stamp_lines(stamp, inner);
    let of_lead = if lead.is_empty() { 0.0 } else { height(lead.len(), Font::SUBTITLE) + SPACE };
    let top = MARGIN + of_lead + height(title.len(), Font::TITLE) + height(subtitle.len(), Font::SUBTITLE) + SPACE;
    let blocks = [entries.len(), notes.len(), stamp.len()].into_iter().filter(|lines| *lines > 0);
    let below = SPACE + blocks.map(|lines| height(lines, Font::SMALL) + GAP).sum::<f64>() + MARGIN;
    let whole = (top + spec.aspect(inner) + below).ceil();
    let size = (inner.max(0.0) as u32, (whole - top - below) as u32);
    let picture = drawing(spec, palette, size, None)?;
    let mut page = Page::new(palette, (width, whole as u32));
    page.block(&lead, Font::SUBTITLE, palette.ink);
    page.y += if lead.is_empty() { 0.0 } else { SPACE };
    page.block(&title, Font::TITLE, palette.ink);
    page.block(&subtitle, Font::SUBTITLE, palette.soft);
    let (across, down) = units(size);
    let _ = write!(
        page.body,
        "<svg x=\"{MARGIN}\" y=\"{top}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {across} {down}\">\n{picture}",
        size.0, size.1,
    );
    page.y = top + f64::from(size.1) + SPACE;
    legend(&mut page, &entries);
    page.foot(&notes, &stamp);
    Ok(page.document(&spec.title, &spec.summary))
}

fn rows<'a>(entries: impl Iterator<Item = &'a Series>, width: f64) -> Vec<Vec<(f64, &'a Series)>> {
    let mut rows: Vec<Vec<(f64, &Series)>> = Vec::new();
    let mut x = f64::INFINITY;
    for entry in entries {
        let wide = SAMPLE + BESIDE + guess(&entry.label, Font::SMALL);
        if x + wide > width {
            rows.push(Vec::new());
            x = 0.0;
        }
        rows.last_mut().into_iter().for_each(|row| row.push((x, entry)));
        x += wide + 2.0 * BESIDE;
    }
    rows
}

fn legend(page: &mut Page, rows: &[Vec<(f64, &Series)>]) {
    page.y += if rows.is_empty() { 0.0 } else { GAP };
    for row in rows {
        page.y += Font::SMALL.size * LINE;
        let base = page.y - Font::SMALL.size * (LINE - 1.0);
        for (x, entry) in row {
            let (from, y) = (MARGIN + x, base - Font::SMALL.size * 0.35);
            let stroke = entry.stroke();
            let dashes =
                stroke.dash_array().map_or_else(String::new, |dashes| format!(" stroke-dasharray=\"{dashes}\""));
            let _ = writeln!(
                page.body,
                "<path d=\"M{from} {y}h{SAMPLE}\" stroke=\"{}\" stroke-width=\"{}\"{dashes}/>",
                hex(page.palette.of(entry.role)),
                stroke.width,
            );
            page.text(&entry.label, (from + SAMPLE + BESIDE, base), Font::SMALL, page.palette.ink);
        }
    }
}
