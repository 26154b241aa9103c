//! A chart on a page of its own, for slides and downloads: its finding as headline, the drawing, and where it is from.

use plotters::style::RGBColor;

use super::draw::{FAMILY, Font, Undrawn, guess};
use super::spec::{LegendEntry, Role, WIDE};
use super::svg::{document, drawing, escaped, hex};
use super::{ChartSpec, Grid, Palette};
use crate::decimal;

/// Kept free around everything, in CSS pixels.
const MARGIN: f64 = 24.0;
/// Between blocks of text and the drawing, in CSS pixels.
const SPACE: f64 = 12.0;
/// Above each block of text below the drawing, in CSS pixels.
const GAP: f64 = 5.0;
/// Height of a line ÷ size of its letters.
const LINE: f64 = 1.35;
/// A block has at most so many lines.
const MOST_LINES: usize = 5;
const TITLE: Font = Font { size: 21.0, bold: true };
const SUBTITLE: Font = Font { size: 14.0, bold: false };
const NOTE: Font = Font { size: 12.5, bold: false };
const STAMP: Font = Font { size: 11.0, bold: false };
/// Length of the sample of a line in the legend, and the room around it, in CSS pixels.
const SAMPLE: (f64, f64) = (18.0, 6.0);

/// The size at which a poster of this width shows its chart best, in CSS pixels.
pub fn poster_size(spec: &ChartSpec, width: u32, stamp: &str) -> (u32, u32) {
    let texts = Texts::of(spec, f64::from(width), stamp);
    (width, (texts.above() + spec.aspect(texts.width) + texts.below()).ceil() as u32)
}

/// The chart as a complete SVG document of this size in CSS pixels: title, subtitle, drawing, legend where lines are
/// not named in the picture, notes, and a line that says from when and where it is.
///
/// # Errors
/// [`Undrawn`] where the chart has nothing to draw or the size leaves too little room for it.
pub fn poster(
    spec: &ChartSpec,
    palette: &Palette,
    (width, height): (u32, u32),
    stamp: &str,
) -> Result<String, Undrawn> {
    let texts = Texts::of(spec, f64::from(width), stamp);
    let (top, room) = (texts.above(), f64::from(height) - texts.above() - texts.below());
    let size = (texts.width.max(0.0) as u32, room.max(0.0) as u32);
    let picture = drawing(spec, palette, size, None)?;
    let mut page = Page { body: String::new(), y: MARGIN, palette };
    page.body.extend([format!("<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n", hex(palette.card))]);
    page.block(&texts.title, TITLE, palette.ink);
    page.block(&texts.subtitle, SUBTITLE, palette.soft);
    let units = Grid::SVG.units;
    page.body.extend([format!(
        "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\">\n{picture}",
        decimal::write(MARGIN),
        decimal::write(top),
        size.0,
        size.1,
        decimal::write(f64::from(size.0) * units),
        decimal::write(f64::from(size.1) * units),
    )]);
    page.y = top + f64::from(size.1) + SPACE;
    page.legend(&texts.legend);
    for (lines, font) in [(&texts.notes, NOTE), (&texts.stamp, STAMP)] {
        page.y += if lines.is_empty() { 0.0 } else { GAP };
        page.block(lines, font, palette.soft);
    }
    page.body.push_str("</svg>\n");
    Ok(document(spec, (width, height), &format!("viewBox=\"0 0 {width} {height}\""), &page.body))
}

/// The texts of a poster, cut into lines.
struct Texts {
    /// Of the drawing and of every line.
    width: f64,
    title: Vec<String>,
    subtitle: Vec<String>,
    /// Rows of entries, each with its distance from the left.
    legend: Vec<Vec<(f64, LegendEntry)>>,
    notes: Vec<String>,
    stamp: Vec<String>,
}

impl Texts {
    fn of(spec: &ChartSpec, page: f64, stamp: &str) -> Self {
        let width = page - 2.0 * MARGIN;
        let legend = if width < WIDE { rows(spec.legend(), width) } else { Vec::new() };
        Self {
            width,
            title: lines(&spec.title, TITLE, width),
            subtitle: lines(&spec.subtitle, SUBTITLE, width),
            legend,
            notes: spec.notes.iter().flat_map(|note| lines(note, NOTE, width)).collect(),
            stamp: lines(stamp, STAMP, width),
        }
    }

    fn above(&self) -> f64 {
        MARGIN + height(self.title.len(), TITLE) + height(self.subtitle.len(), SUBTITLE) + SPACE
    }

    fn below(&self) -> f64 {
        let blocks = [(self.legend.len(), NOTE), (self.notes.len(), NOTE), (self.stamp.len(), STAMP)];
        let blocks = blocks.into_iter().filter(|(lines, _)| *lines > 0);
        SPACE + blocks.map(|(lines, font)| height(lines, font) + GAP).sum::<f64>() + MARGIN
    }
}

fn height(lines: usize, font: Font) -> f64 {
    lines as f64 * font.size * LINE
}

/// A text cut into lines that fit, between words where that is possible; a long one ends in an ellipsis.
fn lines(text: &str, font: Font, width: f64) -> Vec<String> {
    let fits = |line: &str| guess(line, font) <= width;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        // A link may be longer than a line.
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
            if lines.len() > MOST_LINES {
                break;
            }
        }
    }
    lines.extend((!line.is_empty()).then_some(line));
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        lines.last_mut().into_iter().for_each(|last| {
            last.pop();
            last.push('…');
        });
    }
    lines
}

fn rows(entries: Vec<LegendEntry>, width: f64) -> Vec<Vec<(f64, LegendEntry)>> {
    let mut rows: Vec<Vec<(f64, LegendEntry)>> = Vec::new();
    let mut x = f64::INFINITY;
    for entry in entries {
        let wide = SAMPLE.0 + SAMPLE.1 + guess(&entry.label, NOTE);
        if x + wide > width {
            rows.push(Vec::new());
            x = 0.0;
        }
        rows.last_mut().into_iter().for_each(|row| row.push((x, entry.clone())));
        x += wide + 2.0 * SAMPLE.1;
    }
    rows
}

/// A page that is written from the top.
struct Page<'a> {
    body: String,
    y: f64,
    palette: &'a Palette,
}

impl Page<'_> {
    fn block(&mut self, lines: &[String], font: Font, colour: RGBColor) {
        for line in lines {
            self.y += font.size * LINE;
            self.text(line, MARGIN, self.y - font.size * (LINE - 1.0), font, colour);
        }
    }

    fn text(&mut self, text: &str, x: f64, y: f64, font: Font, colour: RGBColor) {
        let weight = if font.bold { 600 } else { 400 };
        self.body.extend([format!(
            "<text x=\"{}\" y=\"{}\" font-family=\"{FAMILY}\" font-size=\"{}\" font-weight=\"{weight}\" \
             fill=\"{}\">{}</text>\n",
            decimal::write(x),
            decimal::write(y),
            decimal::write(font.size),
            hex(colour),
            escaped(text)
        )]);
    }

    fn legend(&mut self, rows: &[Vec<(f64, LegendEntry)>]) {
        self.y += if rows.is_empty() { 0.0 } else { GAP };
        for row in rows {
            self.y += NOTE.size * LINE;
            let base = self.y - NOTE.size * (LINE - 1.0);
            for (x, entry) in row {
                let (from, y) = (MARGIN + x, base - NOTE.size * 0.35);
                let (width, dashes) =
                    if entry.role == Role::Alternative { ("1.25", " stroke-dasharray=\"4 3.5\"") } else { ("2.5", "") };
                self.body.extend([format!(
                    "<path d=\"M{} {}h{}\" stroke=\"{}\" stroke-width=\"{width}\"{dashes}/>\n",
                    decimal::write(from),
                    decimal::write(y),
                    decimal::write(SAMPLE.0),
                    hex(self.palette.of(entry.role)),
                )]);
                self.text(&entry.label, from + SAMPLE.0 + SAMPLE.1, base, NOTE, self.palette.ink);
            }
        }
    }
}
