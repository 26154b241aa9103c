//! Puts a chart on any surface of the plotting library: a canvas, an SVG.

mod bars;
mod dots;
mod layout;
mod marks;
mod names;
mod pen;
mod reading;
mod record;
#[cfg(test)]
mod tests;
mod tips;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use thiserror::Error;

use super::cursor::Cursor;
use super::frame::Frame;
use super::guard::{self, Unplottable};
use super::labels::{Point, Rect};
use super::spec::{ChartSpec, GuideKey, Role, Series};
use super::{Palette, clip};
use crate::order::Held;
use dots::dropped;
use layout::Layout;
pub use marks::{Dashes, Ink, Letters, Marks, Surface};
use pen::{Done, Pen};
pub use pen::{FAMILY, Measure};
pub(super) use pen::{Font, guess};
use record::Record;

/// How fine a surface is, and what it knows of its texts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Its units a CSS pixel. The plotting library rounds every point to a whole unit: at 1, curves are staircases.
    pub units: f64,
    texts: Texts,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Texts {
    /// The surface knows its fonts.
    Measured,
    /// Nobody knows with what font a document will be shown.
    Guessed,
}

impl Grid {
    /// A canvas.
    pub const CANVAS: Self = Self { units: 8.0, texts: Texts::Measured };
    /// A document.
    pub const SVG: Self = Self { units: 8.0, texts: Texts::Guessed };
}

/// Why nothing was drawn.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Undrawn {
    /// The chart has nothing to draw.
    #[error(transparent)]
    Unplottable(#[from] Unplottable),
    /// The surface is smaller than a chart that can be read.
    #[error("the surface is too small for a chart")]
    TooSmall,
    /// The surface refused.
    #[error("the surface refused")]
    Surface,
}

/// Letters of ticks and remarks.
const SMALL: Font = Font { size: 12.0, bold: false };
/// Dashes of the other readings: ink, gap.
const DASH: (f64, f64) = (4.0, 3.5);
/// Dashes of upright lines.
const DOTS: (f64, f64) = (2.0, 3.0);
/// Between a bar and what stands at its tip.
const TIP: f64 = 5.0;
/// Height of a notch on the x axis, drawn only with its name, and length of a tick below the axis.
const NOTCH: f64 = 7.0;
const TICK: f64 = 4.0;

/// Draws a chart on a surface of `size` in units of the grid, with what a reader points at set off. Returns where its data
/// lie, and what is to be put on the real surface.
///
/// # Errors
/// [`Undrawn`].
pub fn draw(
    spec: &ChartSpec,
    palette: &Palette,
    (grid, size): (Grid, (u32, u32)),
    cursor: Option<&Cursor>,
    measure: Measure,
) -> Result<(Frame, Marks), Undrawn> {
    let marks = Marks::default();
    let record = Record { size, marks: marks.clone() };
    let frame = draw_on((&record.into_drawing_area(), &marks, measure), spec, palette, grid, cursor)?;
    Ok((frame, marks))
}

fn draw_on(
    surface: (&Area, &Marks, Measure),
    spec: &ChartSpec,
    palette: &Palette,
    grid: Grid,
    cursor: Option<&Cursor>,
) -> Result<Frame, Undrawn> {
    let spec = guard::tidy(spec)?;
    let drawing = Drawing::new(surface, &spec, palette, grid)?;
    drawing.paper()?;
    cursor.map_or(Ok(()), |cursor| drawing.read_paper(cursor))?;
    drawing.axes()?;
    drawing.band()?;
    drawing.bars()?;
    drawing.uprights();
    let lines = drawing.lines();
    drawing.strokes(&lines)?;
    cursor.map_or(Ok(()), |cursor| drawing.read_lines(cursor))?;
    drawing.texts()?;
    drawing.crowd()?;
    drawing.dots()?;
    names::draw(&drawing, lines)?;
    Ok(drawing.layout.frame)
}

/// What the plotting library draws on.
type Area = DrawingArea<Record, Shift>;

/// What every part of the drawing needs.
struct Drawing<'a> {
    pen: Pen<'a>,
    spec: &'a ChartSpec,
    palette: &'a Palette,
    layout: Layout,
}

/// A line as it was drawn, in CSS pixels.
struct Drawn<'a> {
    series: &'a Series,
    parts: Vec<Vec<Point>>,
}

impl<'a> Drawing<'a> {
    /// A drawing of a tidy chart.
    fn new(
        (area, marks, measure): (&'a Area, &'a Marks, Measure<'a>),
        spec: &'a ChartSpec,
        palette: &'a Palette,
        grid: Grid,
    ) -> Result<Self, Undrawn> {
        let (width, height) = area.dim_in_pixel();
        let size = (f64::from(width) / grid.units, f64::from(height) / grid.units);
        if size.0 < guard::SMALLEST.0 || size.1 < guard::SMALLEST.1 {
            return Err(Undrawn::TooSmall);
        }
        let pen = Pen { area, marks, grid, measure };
        let layout = Layout::of(&pen, spec, size);
        Ok(Self { pen, spec, palette, layout })
    }

    const fn plot(&self) -> &Rect {
        &self.layout.frame.plot
    }

    fn at(&self, (x, y): (f64, f64)) -> Point {
        (self.layout.frame.across(x), self.layout.frame.down(y))
    }

    /// The part of the plot that is set apart.
    fn region(&self) -> Option<Rect> {
        let region = self.spec.region.as_ref()?;
        let left = self.layout.frame.across(region.from).max(self.plot().left);
        Some(Rect { left: left.round(), ..*self.plot() })
    }

    fn paper(&self) -> Done {
        let (width, height) = self.layout.size;
        self.pen.fill(&Rect::at((0.0, 0.0), (width, height)), self.palette.card)?;
        self.region().map_or(Ok(()), |region| self.pen.fill(&region, self.palette.wash))
    }

    fn axes(&self) -> Done {
        let (plot, rows) = (self.plot(), !self.spec.rows.is_empty());
        let line = |at: f64| if at == 0.0 { self.palette.soft } else { self.palette.hairline };
        for tick in &self.spec.y.ticks {
            self.pen.hairline_across(self.layout.frame.down(tick.at), (plot.left, plot.right), line(tick.at))?;
        }
        let bottom = plot.bottom.floor();
        for tick in &self.spec.x.ticks {
            let x = self.layout.frame.across(tick.at).floor() + 0.5;
            // Level bars are measured against upright lines.
            let (ends, colour) =
                if rows { ((plot.top, bottom), line(tick.at)) } else { ((bottom, bottom + TICK), self.palette.soft) };
            self.pen.line(&[(x, ends.0), (x, ends.1)], colour, 1.0)?;
        }
        Ok(())
    }

    /// The texts of the axes and the names of rows, over what runs behind them.
    fn texts(&self) -> Done {
        for text in &self.layout.texts {
            let (rect, align) = (text.rect, text.align);
            let at = (align.fixed(&rect), f64::midpoint(rect.top, rect.bottom));
            let colour = if text.font == SMALL { self.palette.soft } else { self.palette.ink };
            self.pen.text(&text.text, at, align, text.font, colour)?;
        }
        Ok(())
    }

    fn band(&self) -> Done {
        let Some(band) = &self.spec.band else { return Ok(()) };
        let held = |y: f64| y.held(self.spec.y.low, self.spec.y.high);
        let lower = band.points.iter().map(|(x, low, _)| self.at((*x, held(*low))));
        let upper = band.points.iter().rev().map(|(x, _, high)| self.at((*x, held(*high))));
        self.pen.area(&lower.chain(upper).collect::<Vec<_>>(), self.palette.value, self.palette.band)
    }

    /// The lines below points and through named amounts.
    fn uprights(&self) {
        for line in self.upright_lines() {
            // Over bars, soft lines would be lost.
            let colour = if self.spec.bars.is_empty() { self.palette.soft } else { self.palette.ink };
            self.pen.dashes(&line, colour, 1.0, DOTS);
        }
        if let Some(level) = self.level() {
            self.pen.dashes(&level, self.palette.ink, 1.0, DOTS);
        }
    }

    /// The line at the amount of y that has a name.
    fn level(&self) -> Option<Vec<Point>> {
        let level = self.spec.level.as_ref()?;
        let (plot, y) = (self.plot(), self.layout.frame.down(level.y).floor() + 0.5);
        Some(vec![(plot.left, y), (plot.right, y)])
    }

    fn upright_lines(&self) -> Vec<Vec<Point>> {
        let plot = self.plot();
        let upright = |x: f64, top: f64| {
            let x = self.layout.frame.across(x).floor() + 0.5;
            vec![(x, top), (x, plot.bottom)]
        };
        let whole = |key: GuideKey| !key.is_notch();
        let guides = self.spec.guides.iter().filter(|guide| whole(guide.key)).map(|guide| upright(guide.x, plot.top));
        let inside = self.spec.markers.iter().filter(|marker| self.spec.x.holds(marker.x) && dropped(marker.key));
        guides.chain(inside.map(|marker| upright(marker.x, self.layout.frame.down(marker.y)))).collect()
    }

    fn lines(&self) -> Vec<Drawn<'a>> {
        let inside = |series: &Series| clip::between(&series.points, self.spec.y.low, self.spec.y.high);
        let mapped = |part: Vec<(f64, f64)>| part.into_iter().map(|point| self.at(point)).collect();
        let drawn = |series| Drawn { series, parts: inside(series).into_iter().map(mapped).collect() };
        self.spec.series.iter().map(drawn).collect()
    }

    fn strokes(&self, lines: &[Drawn]) -> Done {
        for line in lines {
            let colour = self.palette.of(line.series.role);
            for part in &line.parts {
                match line.series.role {
                    Role::Alternative => self.pen.dashes(part, colour, 1.25, DASH),
                    _ => self.pen.line(part, colour, 2.5)?,
                }
            }
        }
        Ok(())
    }
}
