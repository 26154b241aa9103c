//! The small multiples of the beliefs: the words and numbers around them, and a picture of their own.

use plotters::style::RGBColor;

use crate::chart::draw::{FAMILY, Font, guess};
use crate::chart::labels::Point;
use crate::chart::multiples::{Mark, Multiples, Panel, SIZE, Sample};
use crate::chart::poster::{GAP, MARGIN, Page, SPACE, height, lines, stamp_lines};
use crate::chart::table::{Cell, Row, Table};
use crate::chart::{ChartSpec, Finding, Palette};
use crate::decimal;
use crate::figures::Figures;
use crate::figures::amounts::measured;
use crate::inputs::Assumptions;
use crate::model::Metric;
use crate::model::metrics::Measure;
use crate::text::charts::multiples as words;
use crate::text::evidence::{self, belief};
use crate::text::reason_briefly;

/// Width of the picture, in CSS pixels.
const WIDTH: u32 = 960;
/// Width of its texts and of a row of panels, in CSS pixels.
const INNER: f64 = WIDTH as f64 - 2.0 * MARGIN;
/// Panels beside each other, and the room between them, in CSS pixels.
const ACROSS: usize = 5;
const APART: f64 = 20.0;
/// Width of a panel, and height of its drawing, in CSS pixels.
const PANEL: (f64, f64) = {
    let width = (INNER - (ACROSS as f64 - 1.0) * APART) / ACROSS as f64;
    (width, width * SIZE.1 / SIZE.0)
};
/// The most lines of a name.
const NAME_LINES: usize = 2;
/// The most lines of the numbers below a chart.
const FACT_LINES: usize = 3;
/// The room between a sample in the key and its name, in CSS pixels.
const SAMPLE: f64 = 6.0;
/// How far a sample reaches below the baseline of its text, in CSS pixels.
const DEPTH: f64 = 3.0;

/// The metrics of each belief in the table.
const COLUMNS: [Metric; 5] = [Metric::Roi, Metric::OptimumTok, Metric::NetAdopter, Metric::OptimumNet, Metric::Gain];

/// The sentences around the charts of these `inputs` and the table of their numbers. The panels are drawn one by one, so it
/// has no marks.
pub fn spec(chart: &Multiples, inputs: &Assumptions, figures: &dyn Figures) -> ChartSpec {
    ChartSpec {
        title: words::finding(figures, chart),
        subtitle: words::SUBTITLE.to_owned(),
        notes: vec![words::note(inputs)],
        summary: words::summary(figures, chart),
        table: table(chart, inputs, figures),
        ..ChartSpec::of(Finding::Beliefs, chart.x.clone(), chart.y.clone())
    }
}

fn table(chart: &Multiples, inputs: &Assumptions, figures: &dyn Figures) -> Table {
    let about = words::is_about(inputs).map_or_else(String::new, |about| format!(" {about}"));
    let caption = format!("{}. {}{about}", evidence::BELIEFS_TABLE, evidence::BELIEFS_TABLE_OF);
    let row = |panel: &Panel| {
        let cell = |metric| cell(panel, metric, figures);
        let said = belief(panel.belief);
        Row { note: said.note.to_owned(), ..Row::of(Cell::words(said.name), COLUMNS.map(cell).into()) }
    };
    Table::of(caption, evidence::BELIEF_HEADS, chart.panels.iter().map(row))
}

fn cell(panel: &Panel, metric: Metric, figures: &dyn Figures) -> Cell {
    match (panel.report.get(metric), metric.measure()) {
        (Ok(net), Measure::Net) => Cell::signed(figures, net),
        (Ok(mtok), Measure::MTokPerWeek) => Cell::tokens(figures, mtok),
        (Ok(number), measure) => Cell::number(measured(figures, measure, number), number),
        (Err(why), _) => Cell::words(reason_briefly(why)),
    }
}

/// The chart of these `inputs` as a complete SVG document, as wide as a slide. `title` and `summary` say what it shows;
/// `stamp` says its date and its source.
pub fn poster(
    chart: &Multiples,
    inputs: &Assumptions,
    (title, summary): (&str, &str),
    palette: &Palette,
    stamp: &str,
    figures: &dyn Figures,
) -> String {
    let headline = lines(title, Font::TITLE, INNER);
    let (subtitle, note) =
        (lines(words::SUBTITLE, Font::SUBTITLE, INNER), lines(&words::note(inputs), Font::SMALL, INNER));
    let stamp = stamp_lines(stamp, INNER);
    let texts = [(&headline, Font::TITLE), (&subtitle, Font::SUBTITLE), (&note, Font::SMALL), (&stamp, Font::SMALL)];
    let texts = texts.into_iter().map(|(lines, font)| height(lines.len(), font)).sum::<f64>() + 2.0 * GAP;
    let rows = chart.panels.len().div_ceil(ACROSS) as f64;
    let high = texts + height(1, Font::SMALL) + 2.0 * SPACE + rows * panel_height() + 2.0 * MARGIN;
    let mut page = Page::new(palette, (WIDTH, high.ceil() as u32));
    page.block(&headline, Font::TITLE, palette.ink);
    page.block(&subtitle, Font::SUBTITLE, palette.soft);
    key(&mut page);
    for row in chart.panels.chunks(ACROSS) {
        for (nth, panel) in row.iter().enumerate() {
            write_panel(&mut page, MARGIN + nth as f64 * (PANEL.0 + APART), panel, chart, figures);
        }
        page.y += panel_height();
    }
    page.foot(&note, &stamp);
    page.document(title, summary)
}

/// What the marks mean.
fn key(page: &mut Page) {
    page.y += SPACE + height(1, Font::SMALL);
    let (mut x, y, size) = (MARGIN, page.y, Sample::SIZE);
    for (sample, name) in words::KEY {
        place(page, (x, y - size.1 + DEPTH), (size, size), &sample.marks());
        page.text(name, (x + size.0 + SAMPLE, y), Font::SMALL, page.palette.ink);
        x += size.0 + guess(name, Font::SMALL) + 3.0 * SAMPLE;
    }
    page.y += SPACE;
}

/// Scales a drawing of width and height `size` to a rectangle of width and height `rect` at the point (x, y).
fn place(page: &mut Page, (x, y): Point, (rect, size): ((f64, f64), (f64, f64)), marks: &[Mark]) {
    let drawing: String = marks.iter().map(|mark| mark.svg(page.palette)).collect();
    let [x, y, wide, high, width, height] = [x, y, rect.0, rect.1, size.0, size.1].map(decimal::write);
    page.body.extend([format!(
        "<svg x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {width} {height}\" \
         overflow=\"visible\" font-family=\"{FAMILY}\">{drawing}</svg>\n"
    )]);
}

/// Height of a panel with its texts and the room below it, in CSS pixels.
fn panel_height() -> f64 {
    height(NAME_LINES, Font::NAME) + PANEL.1 + height(FACT_LINES, Font::SMALL) + 2.5 * SPACE
}

fn write_panel(page: &mut Page, left: f64, panel: &Panel, chart: &Multiples, figures: &dyn Figures) {
    let (top, ink, soft) = (page.y, page.palette.ink, page.palette.soft);
    let mut below = |y: f64, lines: &[String], font: Font, color: RGBColor| {
        for (nth, line) in lines.iter().enumerate() {
            page.text(line, (left, y + height(nth + 1, font)), font, color);
        }
    };
    // The last line of a name stands directly above its chart.
    let mut name = lines(belief(panel.belief).name, Font::NAME, PANEL.0);
    name.truncate(NAME_LINES);
    let drawing = top + height(NAME_LINES, Font::NAME);
    below(drawing - height(name.len(), Font::NAME), &name, Font::NAME, ink);
    let facts = words::facts(figures, panel).into_iter();
    let facts: Vec<String> =
        facts.flat_map(|(name, number)| lines(&(name.to_owned() + &number), Font::SMALL, PANEL.0)).collect();
    below(drawing + SPACE + PANEL.1, &facts, Font::SMALL, soft);
    place(page, (left, drawing + SPACE), (PANEL, SIZE), &chart.marks(panel));
}
