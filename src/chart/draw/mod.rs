//! Puts a chart on any surface of the plotting library: a canvas, an SVG.

mod dots;
mod layout;
mod names;
mod pen;
#[cfg(test)]
mod tests;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use thiserror::Error;

use super::frame::Frame;
use super::guard::{self, Unplottable};
use super::labels::{Align, Point, Rect};
use super::spec::{ChartSpec, GuideKey, Role, Series};
use super::{Palette, clip};
use dots::dropped;
use layout::Layout;
use pen::{Done, Font, Pen};

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

    /// Size to ask for ÷ size of the letters then drawn: the plotting library makes those of documents smaller.
    const fn letters(self) -> f64 {
        match self.texts {
            Texts::Measured => 1.0,
            Texts::Guessed => 1.24,
        }
    }
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
    #[error("the surface refused: {0}")]
    Surface(String),
}

/// Letters of ticks and remarks.
const SMALL: Font = Font { size: 12.0, bold: false };
/// Dashes of the other readings: ink, gap.
const DASH: (f64, f64) = (4.0, 3.5);
/// Dashes of upright lines.
const DOTS: (f64, f64) = (2.0, 3.0);
/// Height of a notch on the x axis, drawn only with its name, and length of a tick below the axis.
const NOTCH: f64 = 7.0;
const TICK: f64 = 4.0;

/// Draws a chart over the whole of `area` and returns where its data lie.
///
/// # Errors
/// [`Undrawn`]; some of the chart may then have been drawn.
pub fn draw<B: DrawingBackend>(
    area: &DrawingArea<B, Shift>,
    spec: &ChartSpec,
    palette: &Palette,
    grid: Grid,
) -> Result<Frame, Undrawn> {
    let spec = guard::tidy(spec)?;
    let drawing = Drawing::new(area, &spec, palette, grid)?;
    drawing.paper()?;
    drawing.axes()?;
    drawing.band()?;
    drawing.uprights()?;
    let lines = drawing.lines();
    drawing.strokes(&lines)?;
    drawing.dots()?;
    names::draw(&drawing, lines)?;
    Ok(drawing.layout.frame)
}

/// What every part of the drawing needs.
struct Drawing<'a, B: DrawingBackend> {
    pen: Pen<'a, B>,
    spec: &'a ChartSpec,
    palette: &'a Palette,
    layout: Layout,
}

/// A line as it was drawn, in CSS pixels.
struct Drawn<'a> {
    series: &'a Series,
    parts: Vec<Vec<Point>>,
}

impl<'a, B: DrawingBackend> Drawing<'a, B> {
    /// A drawing of a tidy chart.
    fn new(
        area: &'a DrawingArea<B, Shift>,
        spec: &'a ChartSpec,
        palette: &'a Palette,
        grid: Grid,
    ) -> Result<Self, Undrawn> {
        let (width, height) = area.dim_in_pixel();
        let size = (f64::from(width) / grid.units, f64::from(height) / grid.units);
        if size.0 < guard::SMALLEST.0 || size.1 < guard::SMALLEST.1 {
            return Err(Undrawn::TooSmall);
        }
        let pen = Pen { area, grid };
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
        let plot = self.plot();
        for tick in &self.spec.y.ticks {
            let colour = if tick.at == 0.0 { self.palette.soft } else { self.palette.hairline };
            self.pen.hairline_across(self.layout.frame.down(tick.at), (plot.left, plot.right), colour)?;
        }
        let bottom = plot.bottom.floor();
        for tick in &self.spec.x.ticks {
            let x = self.layout.frame.across(tick.at).floor() + 0.5;
            self.pen.line(&[(x, bottom), (x, bottom + TICK)], self.palette.soft, 1.0)?;
        }
        for (text, rect, align) in &self.layout.ticks {
            let x = match align {
                Align::Start => rect.left,
                Align::Middle => f64::midpoint(rect.left, rect.right),
                Align::End => rect.right,
            };
            self.pen.text(text, (x, f64::midpoint(rect.top, rect.bottom)), *align, SMALL, self.palette.soft)?;
        }
        Ok(())
    }

    fn band(&self) -> Done {
        let Some(band) = &self.spec.band else { return Ok(()) };
        let held = |y: f64| y.clamp(self.spec.y.low, self.spec.y.high);
        let lower = band.points.iter().map(|(x, low, _)| self.at((*x, held(*low))));
        let upper = band.points.iter().rev().map(|(x, _, high)| self.at((*x, held(*high))));
        self.pen.area(&lower.chain(upper).collect::<Vec<_>>(), self.palette.value, self.palette.band)
    }

    /// The lines below points and through named amounts.
    fn uprights(&self) -> Done {
        for line in self.upright_lines() {
            self.pen.dashes(&line, self.palette.soft, 1.0, DOTS)?;
        }
        Ok(())
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
                    Role::Alternative => self.pen.dashes(part, colour, 1.25, DASH)?,
                    Role::Value | Role::Cost => self.pen.line(part, colour, 2.5)?,
                }
            }
        }
        Ok(())
    }
}
