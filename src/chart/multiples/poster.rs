//! Small multiples on a page of their own.

use plotters::style::RGBColor;

use super::drawing::SIZE;
use super::{Brush, Multiples, Paints, Panel};
use crate::chart::Palette;
use crate::chart::draw::{FAMILY, Font, guess};
use crate::chart::labels::Point;
use crate::chart::poster::{MARGIN, NOTE, Page, SPACE, STAMP, SUBTITLE, TITLE, height, lines};
use crate::decimal;
use crate::model::Metric;
use crate::text::amounts::metric;
use crate::text::charts::multiples as words;
use crate::text::evidence::belief;
use crate::text::figures::Figures;

/// Panels beside each other, and the room between them, in CSS pixels.
const ACROSS: usize = 5;
const APART: f64 = 20.0;
const NAME: Font = Font { size: 12.5, bold: true };
/// Lines of a name, at most.
const NAME_LINES: usize = 2;
/// Width and height of a sample in the key, and the room behind it, in CSS pixels.
const SAMPLE: (f64, f64, f64) = (18.0, 14.0, 6.0);

/// The chart as a complete SVG document of this width in CSS pixels, with a line that says from when and where it is.
/// `title` and `summary` say what it shows.
pub fn poster(
    chart: &Multiples,
    (title, summary): (&str, &str),
    (palette, width): (&Palette, u32),
    stamp: &str,
    figures: &dyn Figures,
) -> String {
    let inner = f64::from(width) - 2.0 * MARGIN;
    let [title_lines, subtitle] =
        [(title, TITLE), (words::SUBTITLE, SUBTITLE)].map(|(text, font)| lines(text, font, inner));
    let [notes, stamp] = [(words::NOTE, NOTE), (stamp, STAMP)].map(|(text, font)| lines(text, font, inner));
    let grid = Grid::of(inner);
    let rows = chart.panels.len().div_ceil(ACROSS);
    let texts = [(&title_lines, TITLE), (&subtitle, SUBTITLE), (&notes, NOTE), (&stamp, STAMP)];
    let texts: f64 = texts.into_iter().map(|(lines, font)| height(lines.len(), font)).sum();
    let high = 2.0 * MARGIN + texts + height(2, NOTE) + rows as f64 * grid.high() + 3.0 * SPACE;
    let mut page = Page::new(palette, (width, high.ceil() as u32));
    page.block(&title_lines, TITLE, palette.ink);
    page.block(&subtitle, SUBTITLE, palette.soft);
    let paints = Paints::of(palette);
    let brush = Brush::new(chart, &paints);
    key(&mut page, &brush);
    for row in chart.panels.chunks(ACROSS) {
        for (panel, left) in row.iter().zip(grid.lefts()) {
            grid.panel(&mut page, panel, left, &brush, figures);
        }
        page.y += grid.high();
    }
    page.foot(&notes, &stamp);
    page.document(title, summary)
}

/// What the marks mean.
fn key(page: &mut Page, brush: &Brush) {
    let (wide, high, space) = SAMPLE;
    page.y += SPACE + height(1, NOTE);
    let (mut x, y) = (MARGIN, page.y);
    for (sample, name) in words::KEY {
        place(page, (x, y - high + 3.0), (wide, high), (wide, high), &brush.sample(sample));
        page.text(name, (x + wide + space, y), NOTE, page.palette.ink);
        x += wide + guess(name, NOTE) + 3.0 * space;
    }
    page.y += SPACE;
}

/// Puts a drawing of some size into a rectangle.
fn place(page: &mut Page, (x, y): Point, (wide, high): (f64, f64), (width, height): (f64, f64), drawing: &str) {
    let [x, y, wide, high, width, height] = [x, y, wide, high, width, height].map(decimal::write);
    page.body.extend([
        "<svg x=\"",
        &x,
        "\" y=\"",
        &y,
        "\" width=\"",
        &wide,
        "\" height=\"",
        &high,
        "\" viewBox=\"0 0 ",
        &width,
        " ",
        &height,
        "\" overflow=\"visible\" font-family=\"",
        FAMILY,
        "\">",
        drawing,
        "</svg>\n",
    ]);
}

/// How panels stand beside each other.
struct Grid {
    /// Width of a panel, in CSS pixels.
    wide: f64,
}

impl Grid {
    fn of(inner: f64) -> Self {
        Self { wide: (inner - (ACROSS as f64 - 1.0) * APART) / ACROSS as f64 }
    }

    /// Height of a drawing, in CSS pixels.
    fn drawing(&self) -> f64 {
        self.wide * SIZE.1 / SIZE.0
    }

    /// Height of a panel with its texts and the room below it, in CSS pixels.
    fn high(&self) -> f64 {
        height(NAME_LINES, NAME) + self.drawing() + height(2, NOTE) + 2.5 * SPACE
    }

    fn lefts(&self) -> impl Iterator<Item = f64> {
        (0..ACROSS).map(|nth| MARGIN + nth as f64 * (self.wide + APART))
    }

    fn panel(&self, page: &mut Page, panel: &Panel, left: f64, brush: &Brush, figures: &dyn Figures) {
        let (top, ink, soft): (f64, RGBColor, RGBColor) = (page.y, page.palette.ink, page.palette.soft);
        let name = lines(belief(panel.belief).name, NAME, self.wide);
        // Names stand on their charts.
        let above = NAME_LINES.saturating_sub(name.len());
        for (nth, line) in name.iter().take(NAME_LINES).enumerate() {
            page.text(line, (left, top + height(above + nth + 1, NAME)), NAME, ink);
        }
        let picture = top + height(NAME_LINES, NAME) + SPACE;
        place(page, (left, picture), (self.wide, self.drawing()), SIZE, &brush.panel(panel));
        let below = picture + self.drawing();
        for (nth, (name, of)) in
            [(words::RETURN, Metric::Roi), (words::BEST, Metric::OptimumTok)].into_iter().enumerate()
        {
            let figure = [name, &metric(figures, &panel.report, of)].concat();
            page.text(&figure, (left, below + height(nth + 1, NOTE)), NOTE, soft);
        }
    }
}
