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
    let texts = Texts::of(spec, f64::from(width), lead, stamp);
    let (top, below) = (texts.above(), texts.below());
    let height = (top + spec.aspect(texts.width) + below).ceil();
    let size = (texts.width.max(0.0) as u32, (height - top - below) as u32);
    let picture = drawing(spec, palette, size, None)?;
    let mut page = Page::new(palette, (width, height as u32));
    page.block(&texts.lead, Font::SUBTITLE, palette.ink);
    page.y += if texts.lead.is_empty() { 0.0 } else { SPACE };
    page.block(&texts.title, Font::TITLE, palette.ink);
    page.block(&texts.subtitle, Font::SUBTITLE, palette.soft);
    let (width, height) = units(size);
    let _ = write!(
        page.body,
        "<svg x=\"{MARGIN}\" y=\"{top}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {width} {height}\">\n{picture}",
        size.0, size.1,
    );
    page.y = top + f64::from(size.1) + SPACE;
    legend(&mut page, &texts.legend);
    page.foot(&texts.notes, &texts.stamp);
    Ok(page.document(&spec.title, &spec.summary))
}

/// The texts of a poster, broken into lines.
struct Texts<'a> {
    /// The width of the drawing and of every line.
    width: f64,
    lead: Vec<String>,
    title: Vec<String>,
    subtitle: Vec<String>,
    /// The rows of entries, each with its distance from the left.
    legend: Vec<Vec<(f64, &'a Series)>>,
    notes: Vec<String>,
    stamp: Vec<String>,
}

impl<'a> Texts<'a> {
    fn of(spec: &'a ChartSpec, page: f64, lead: &str, stamp: &str) -> Self {
        let width = page - 2.0 * MARGIN;
        let legend = if width < WIDE { rows(spec.legend(), width) } else { Vec::new() };
        Self {
            width,
            lead: lines(lead, Font::SUBTITLE, width),
            title: lines(&spec.title, Font::TITLE, width),
            subtitle: lines(&spec.subtitle, Font::SUBTITLE, width),
            legend,
            notes: spec.notes.iter().flat_map(|note| lines(note, Font::SMALL, width)).collect(),
            stamp: stamp_lines(stamp, width),
        }
    }

    fn above(&self) -> f64 {
        let lead = if self.lead.is_empty() { 0.0 } else { height(self.lead.len(), Font::SUBTITLE) + SPACE };
        MARGIN + lead + height(self.title.len(), Font::TITLE) + height(self.subtitle.len(), Font::SUBTITLE) + SPACE
    }

    fn below(&self) -> f64 {
        let blocks = [self.legend.len(), self.notes.len(), self.stamp.len()].into_iter().filter(|lines| *lines > 0);
        SPACE + blocks.map(|lines| height(lines, Font::SMALL) + GAP).sum::<f64>() + MARGIN
    }
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
