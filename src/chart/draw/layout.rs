//! The layout of a chart: the plot, and the space around it for ticks, names of rows and ends of lines.

use super::TIP;
use super::pen::{Font, Pen};
use crate::chart::frame::Frame;
use crate::chart::labels::{Align, Rect};
use crate::chart::spec::{ChartSpec, Label, Row, Series, WIDE};

/// The distance between the plot and a text beside it, in CSS pixels.
const SPACE: f64 = 8.0;
/// The largest fraction of the width that names of rows take.
const NAMES: f64 = 0.33;
/// The largest fraction of the width that notes of rows take in their long form.
const NOTES: f64 = 0.4;

/// A text around the plot.
pub struct Placed {
    pub text: String,
    pub rect: Rect,
    /// The part of it that stays in place.
    pub align: Align,
    pub font: Font,
}

/// The layout of a chart, in CSS pixels.
pub struct Layout {
    pub size: (f64, f64),
    /// The frame of the data.
    pub frame: Frame,
    /// The texts of both axes.
    pub texts: Vec<Placed>,
    /// Whether lines are named at their ends, and rows beside them.
    pub wide: bool,
}

impl Layout {
    /// The layout of a tidy chart.
    pub fn of(pen: &Pen, spec: &ChartSpec, size: (f64, f64)) -> Self {
        let wide = size.0 >= WIDE;
        let notes = widest(spec.rows.iter().map(|row| pen.measure(&row.note.long, Font::SMALL).0));
        let room = Room { pen, spec, size, wide, long_notes: wide && notes <= size.0 * NOTES };
        let plot = if spec.rows.is_empty() { room.of_lines() } else { room.of_rows() };
        let frame = Frame::over(plot, &spec.x, &spec.y);
        let mut texts = room.down(&frame);
        texts.extend(room.rows(&frame));
        texts.extend(room.notes(&frame));
        texts.extend(room.across(&frame));
        texts.extend(room.axis_label(&frame));
        texts.extend(room.label_above());
        Self { size, frame, texts, wide }
    }
}

/// What determines the space around the plot.
struct Room<'a> {
    pen: &'a Pen<'a>,
    spec: &'a ChartSpec,
    size: (f64, f64),
    wide: bool,
    /// Whether notes of rows have their long form: if there is space for all of them beside the bars.
    long_notes: bool,
}

fn widest(widths: impl Iterator<Item = f64>) -> f64 {
    widths.fold(0.0, f64::max)
}

impl Room<'_> {
    fn width(&self, text: &str, font: Font) -> f64 {
        self.pen.measure(text, font).0
    }

    fn bottom(&self) -> f64 {
        let line = Font::SMALL.line();
        let named = !self.spec.x.label.long.is_empty();
        let below = if named { 2.0 * line + 1.75 * SPACE } else { line + 1.5 * SPACE };
        self.size.1 - below.ceil() - 2.0
    }

    fn of_lines(&self) -> Rect {
        let (line, spec) = (Font::SMALL.line(), self.spec);
        let left = widest(spec.y.ticks.iter().map(|tick| self.width(&tick.label, Font::SMALL)));
        let leaves = |series: &Series| series.points.last().is_some_and(|end| !spec.y.holds(end.1));
        let (leaving, staying): (Vec<&Series>, Vec<&Series>) = spec.series.iter().partition(|series| leaves(series));
        let ends = widest(staying.iter().map(|series| self.width(&series.label, Font::NAME)));
        let above = if spec.y.label.long.is_empty() { 0.0 } else { line + SPACE };
        let top = if self.wide && !leaving.is_empty() { line + SPACE + 2.0 } else { line };
        Rect {
            left: (left + SPACE).ceil() + 2.0,
            top: above + top,
            right: self.size.0 - if self.wide && ends > 0.0 { ends + SPACE + 2.0 } else { SPACE + 2.0 },
            bottom: self.bottom(),
        }
    }

    /// The plot beside rows of bars, with space for their names and for labels at tips near the edges.
    fn of_rows(&self) -> Rect {
        let spec = self.spec;
        let names = if self.wide {
            let widest = widest(spec.rows.iter().map(|row| self.width(&row.name, Font::NAME)));
            widest.min(self.size.0 * NAMES).ceil() + 2.0 * SPACE
        } else {
            SPACE
        };
        let notes = if self.wide { self.notes_width() } else { 0.0 };
        let (low, high, even) = (spec.x.low, spec.x.high, |x: f64| spec.x.scale.even(x));
        let inner = (self.size.0 - names - notes) * 0.7;
        let beyond = |to_left: bool| {
            let bars = spec.bars.iter().filter(|bar| (bar.x.1 < bar.x.0) == to_left);
            widest(bars.map(|bar| {
                let part = (even(spec.x.nearest(bar.x.1)) - even(low)) / (even(high) - even(low));
                let free = inner * if to_left { part } else { 1.0 - part };
                self.width(&bar.label.long, Font::SMALL) + TIP + 4.0 - free
            }))
        };
        let above = if spec.guides.is_empty() { 4.0 } else { Font::SMALL.line() + SPACE };
        Rect {
            left: (names + beyond(true)).ceil(),
            top: above,
            right: (self.size.0 - SPACE - notes - beyond(false)).floor(),
            bottom: self.bottom(),
        }
    }

    fn down(&self, frame: &Frame) -> Vec<Placed> {
        let texts = self.spec.y.ticks.iter().map(|tick| {
            let (width, height) = self.pen.measure(&tick.label, Font::SMALL);
            let corner = (frame.plot.left - SPACE - width, frame.down(tick.at) - height / 2.0);
            let rect = Rect::at(corner, (width, height));
            Placed { text: tick.label.clone(), rect, align: Align::End, font: Font::SMALL }
        });
        thinned(texts.collect(), 0.0)
    }

    /// The names of rows.
    fn rows(&self, frame: &Frame) -> Vec<Placed> {
        let name = |row: &Row| {
            let room = if self.wide {
                self.size.0 * NAMES
            } else {
                self.size.0 - 3.0 * SPACE - self.width(self.note(row), Font::SMALL)
            };
            self.shortened(&row.name, room)
        };
        self.at_rows(frame, name, Align::Start, Font::NAME)
    }

    /// A text for each row, at the left or right edge: beside its bars, or above them on a narrow surface.
    fn at_rows(&self, frame: &Frame, text: impl Fn(&Row) -> String, align: Align, font: Font) -> Vec<Placed> {
        let texts = self.spec.rows.iter().map(|row| {
            let text = text(row);
            let (width, height) = self.pen.measure(&text, font);
            let beside = f64::midpoint(frame.down(row.bars), frame.down(row.bottom));
            let middle = if self.wide { beside } else { frame.down(row.bars) - height / 2.0 };
            let left = if align == Align::Start { SPACE } else { self.size.0 - SPACE - width };
            Placed { text, rect: Rect::at((left, middle - height / 2.0), (width, height)), align, font }
        });
        // A surface lower than the chart needs has no space for all texts.
        let surface = Rect::at((0.0, 0.0), self.size);
        thinned(texts.filter(|placed| !placed.text.is_empty() && surface.holds(&placed.rect)).collect(), 0.0)
    }

    fn note<'r>(&self, row: &'r Row) -> &'r str {
        if self.long_notes { &row.note.long } else { &row.note.short }
    }

    /// The width of the notes of rows at the right edge.
    fn notes_width(&self) -> f64 {
        let widest = widest(self.spec.rows.iter().map(|row| self.width(self.note(row), Font::SMALL)));
        if widest > 0.0 { widest.ceil() + 2.0 * SPACE } else { 0.0 }
    }

    /// The notes of rows.
    fn notes(&self, frame: &Frame) -> Vec<Placed> {
        self.at_rows(frame, |row| self.note(row).to_owned(), Align::End, Font::SMALL)
    }

    /// Shortens a name to `room` CSS pixels.
    fn shortened(&self, name: &str, room: f64) -> String {
        let mut kept = name.to_owned();
        let mut text = kept.clone();
        while self.width(&text, Font::NAME) > room && !kept.is_empty() {
            kept.pop();
            text = format!("{}…", kept.trim_end());
        }
        text
    }

    fn across(&self, frame: &Frame) -> Vec<Placed> {
        let texts = self.spec.x.ticks.iter().map(|tick| {
            let (width, height) = self.pen.measure(&tick.label, Font::SMALL);
            let (middle, top) = (frame.across(tick.at), frame.plot.bottom + SPACE);
            let (left, align) = if middle + width / 2.0 > self.size.0 - 2.0 {
                (self.size.0 - 2.0 - width, Align::End)
            } else {
                ((middle - width / 2.0).max(2.0), Align::Middle)
            };
            Placed { text: tick.label.clone(), rect: Rect::at((left, top), (width, height)), align, font: Font::SMALL }
        });
        thinned(texts.collect(), SPACE / 2.0)
    }

    /// The longer text of a label that fits into the width, with its width and height.
    fn fitting<'a>(&self, label: &'a Label) -> Option<(&'a String, f64, f64)> {
        [&label.long, &label.short].into_iter().find_map(|text| {
            let (width, height) = self.pen.measure(text, Font::SMALL);
            (!text.is_empty() && width <= self.size.0 - 4.0).then_some((text, width, height))
        })
    }

    /// What the y axis counts, above the plot.
    fn label_above(&self) -> Option<Placed> {
        let (text, width, height) = self.fitting(&self.spec.y.label)?;
        let rect = Rect::at((2.0, 2.0), (width, height));
        Some(Placed { text: text.clone(), rect, align: Align::Start, font: Font::SMALL })
    }

    /// What the x axis counts, below the plot.
    fn axis_label(&self, frame: &Frame) -> Option<Placed> {
        let (text, width, height) = self.fitting(&self.spec.x.label)?;
        let middle = f64::midpoint(frame.plot.left, frame.plot.right);
        let middle = middle.max(width / 2.0 + 2.0).min(self.size.0 - width / 2.0 - 2.0);
        let rect = Rect::at((middle - width / 2.0, self.size.1 - height - 2.0), (width, height));
        Some(Placed { text: text.clone(), rect, align: Align::Middle, font: Font::SMALL })
    }
}

/// Leaves every second, third, … text, so that the rest fit beside each other.
fn thinned(texts: Vec<Placed>, space: f64) -> Vec<Placed> {
    let fits = |step: &usize| {
        let kept: Vec<Rect> = texts.iter().step_by(*step).map(|text| text.rect).collect();
        !kept.windows(2).any(|pair| matches!(pair, [a, b] if a.grown(space).meets(b)))
    };
    let step = (1..=texts.len()).find(fits).unwrap_or(1);
    texts.into_iter().step_by(step).collect()
}
