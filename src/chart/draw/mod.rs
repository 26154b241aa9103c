//! Draws a chart on any backend of plotters: a canvas, an SVG.

mod bars;
mod dots;
mod gaps;
mod layout;
mod name;
mod names;
mod pen;
mod reading;
#[cfg(test)]
mod tests;
mod tips;

use plotters_backend::DrawingBackend;
use thiserror::Error;

use super::cursor::Cursor;
use super::frame::Frame;
use super::guard;
use super::labels::{Candidate, Point, Rect};
use super::spec::{ChartSpec, Series};
use super::{Palette, clip};
use dots::dropped;
use layout::Layout;
use name::Name;
use pen::{DrawResult, Pen};
pub use pen::{FAMILY, Grid, NAME_WEIGHT, PIXEL};
pub(crate) use pen::{Font, guess};

/// Why a chart could not be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DrawError {
    /// There is no bar, no person, and no line with a point.
    #[error("no line has a point that can be drawn, and there is no bar")]
    Empty,
    /// The surface is smaller than a chart that can be read.
    #[error("the surface is too small for a chart")]
    TooSmall,
    /// The backend failed.
    #[error("the surface refused")]
    Surface,
}

/// Dashes of vertical lines, in CSS pixels: dash, gap.
const DOTS: (f64, f64) = (2.0, 3.0);
/// The distance between a bar and the label at its tip, in CSS pixels.
const TIP: f64 = 5.0;
/// The height of a notch on the x axis and the length of a tick below it, in CSS pixels. A notch is only drawn with its
/// label.
const NOTCH: f64 = 7.0;
const TICK: f64 = 4.0;

/// Draws a chart on a backend with the units of `grid`, with the cursor highlighted. Returns the frame of its data.
///
/// # Errors
/// Returns [`DrawError`] if the chart has nothing to draw, the surface is too small, or the backend fails.
pub fn draw(
    backend: impl DrawingBackend,
    spec: &ChartSpec,
    palette: &Palette,
    grid: Grid,
    cursor: Option<&Cursor>,
) -> Result<Frame, DrawError> {
    draw_by(Pen::new(backend, grid), spec, palette, cursor)
}

fn draw_by(pen: Pen, spec: &ChartSpec, palette: &Palette, cursor: Option<&Cursor>) -> Result<Frame, DrawError> {
    let spec = guard::tidy(spec).ok_or(DrawError::Empty)?;
    let drawing = Drawing::new(pen, &spec, palette)?;
    drawing.paper()?;
    cursor.map_or(Ok(()), |cursor| drawing.read_paper(cursor))?;
    let lines = drawing.lines();
    let names = names::placed(&drawing, &lines);
    let letters = drawing.letters(&names);
    drawing.axes(&letters)?;
    drawing.band()?;
    drawing.bars()?;
    drawing.uprights(&names, &letters)?;
    drawing.strokes(&lines)?;
    cursor.map_or(Ok(()), |cursor| drawing.read_lines(cursor))?;
    drawing.texts()?;
    drawing.crowd()?;
    drawing.cloud()?;
    cursor.map_or(Ok(()), |cursor| drawing.read_person(cursor))?;
    drawing.dots()?;
    names::draw(&drawing, &names)?;
    drawing.pen.finish()?;
    Ok(drawing.layout.frame)
}

/// A drawing in progress: what every part of it needs.
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
    /// Starts the drawing of a chart that has been checked by [`guard`](super::guard).
    fn new(pen: Pen<'a>, spec: &'a ChartSpec, palette: &'a Palette) -> Result<Self, DrawError> {
        let size = pen.size();
        if size.0 < guard::SMALLEST.0 || size.1 < guard::SMALLEST.1 {
            return Err(DrawError::TooSmall);
        }
        let layout = Layout::of(&pen, spec, size);
        Ok(Self { pen, spec, palette, layout })
    }

    const fn plot(&self) -> &Rect {
        &self.layout.frame.plot
    }

    fn at(&self, (x, y): (f64, f64)) -> Point {
        (self.layout.frame.across(x), self.layout.frame.down(y))
    }

    /// The region that is set apart.
    fn region(&self) -> Option<Rect> {
        let region = self.spec.region.as_ref()?;
        let left = self.layout.frame.across(region.from).max(self.plot().left);
        Some(Rect { left: left.round(), ..*self.plot() })
    }

    fn paper(&self) -> DrawResult {
        self.pen.fill(&Rect::at((0.0, 0.0), self.layout.size), self.palette.card)?;
        self.region().map_or(Ok(()), |region| self.pen.fill(&region, self.palette.wash))
    }

    fn axes(&self, letters: &[Rect]) -> DrawResult {
        let (plot, rows) = (self.plot(), !self.spec.rows.is_empty());
        let line = |at: f64| if at == 0.0 { self.palette.soft } else { self.palette.hairline };
        for tick in &self.spec.y.ticks {
            self.straight(self.horizontal(tick.at), None, line(tick.at), letters)?;
        }
        let bottom = plot.bottom.floor();
        for tick in &self.spec.x.ticks {
            let x = self.layout.frame.across(tick.at);
            // Horizontal bars need vertical grid lines.
            let (ends, color) =
                if rows { ((plot.top, bottom), line(tick.at)) } else { ((bottom, bottom + TICK), self.palette.soft) };
            self.straight([(x, ends.0), (x, ends.1)], None, color, letters)?;
        }
        Ok(())
    }

    /// Draws the texts of the axes and the names of rows, over the lines behind them.
    fn texts(&self) -> DrawResult {
        for text in &self.layout.texts {
            let (rect, align) = (text.rect, text.align);
            let at = (align.fixed(&rect), f64::midpoint(rect.top, rect.bottom));
            let color = if text.font == Font::SMALL { self.palette.soft } else { self.palette.ink };
            self.pen.text(&text.text, at, align, text.font, color)?;
        }
        Ok(())
    }

    fn band(&self) -> DrawResult {
        let Some(band) = &self.spec.band else { return Ok(()) };
        let y = &self.spec.y;
        let lower = band.points.iter().map(|(x, low, _)| self.at((*x, y.nearest(*low))));
        let upper = band.points.iter().rev().map(|(x, _, high)| self.at((*x, y.nearest(*high))));
        self.pen.area(&lower.chain(upper).collect::<Vec<_>>(), self.palette.value, self.palette.band)
    }

    /// Draws the vertical lines below points and through named amounts.
    fn uprights(&self, names: &[(Name, Option<Candidate>)], letters: &[Rect]) -> DrawResult {
        // A soft color would not stand out from bars.
        let color = if self.spec.bars.is_empty() { self.palette.soft } else { self.palette.ink };
        for line in self.upright_lines() {
            self.straight(line, Some(DOTS), color, letters)?;
        }
        for (name, place) in names {
            let Some(line) = name.item.upright_below(place.as_ref()) else { continue };
            let dashes = (!name.is_zero).then_some(DOTS);
            self.straight(line, dashes, color, letters)?;
        }
        self.level().map_or(Ok(()), |level| self.straight(level, Some(DOTS), self.palette.ink, letters))
    }

    /// Whether the vertical line of an amount starts at its label: over upright bars, where many amounts are named.
    const fn starts_at_labels(&self) -> bool {
        !self.spec.bars.is_empty() && self.spec.rows.is_empty()
    }

    /// The horizontal line at the named amount of y.
    fn level(&self) -> Option<[Point; 2]> {
        self.spec.level.as_ref().map(|level| self.horizontal(level.y))
    }

    /// The line of zero across the plot, if it is not its lower end.
    fn zero(&self) -> Option<[Point; 2]> {
        let line = self.horizontal(0.0);
        let is_drawn = self.spec.y.ticks.iter().any(|tick| tick.at == 0.0) && line[0].1 < self.plot().bottom - 1.0;
        is_drawn.then_some(line)
    }

    /// The horizontal line at `y` across the plot.
    fn horizontal(&self, y: f64) -> [Point; 2] {
        let (plot, y) = (self.plot(), self.layout.frame.down(y));
        [(plot.left, y), (plot.right, y)]
    }

    /// The vertical lines below points and through named amounts, but for those that start at their labels.
    fn upright_lines(&self) -> impl Iterator<Item = [Point; 2]> {
        let guides = self.spec.guides.iter().filter(|guide| !self.starts_at_labels() && !guide.key.is_notch());
        let guides = guides.map(|guide| self.upright(guide.x, self.plot().top));
        let inside = self.spec.markers.iter().filter(|marker| self.spec.x.holds(marker.x) && dropped(marker.key));
        guides.chain(inside.map(|marker| self.upright(marker.x, self.layout.frame.down(marker.y))))
    }

    /// The vertical line at `x` from the axis up to `top`.
    fn upright(&self, x: f64, top: f64) -> [Point; 2] {
        let x = self.layout.frame.across(x);
        [(x, top), (x, self.plot().bottom)]
    }

    fn lines(&self) -> Vec<Drawn<'a>> {
        let inside = |series: &Series| clip::between(&series.points, self.spec.y.low, self.spec.y.high);
        let mapped = |part: Vec<(f64, f64)>| part.into_iter().map(|point| self.at(point)).collect();
        let drawn = |series| Drawn { series, parts: inside(series).into_iter().map(mapped).collect() };
        self.spec.series.iter().map(drawn).collect()
    }

    fn strokes(&self, lines: &[Drawn]) -> DrawResult {
        for line in lines {
            let (color, stroke) = (self.palette.of(line.series.role), line.series.stroke());
            for part in &line.parts {
                self.pen.line(part, color, stroke.width, stroke.dashes)?;
            }
        }
        Ok(())
    }
}
