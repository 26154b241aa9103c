//! Puts a chart on any surface of the plotting library: a canvas, an SVG.

mod layout;
mod names;
mod pen;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use thiserror::Error;

use super::frame::Frame;
use super::guard::{self, Unplottable};
use super::labels::{Align, Point, Rect};
use super::spec::{ChartSpec, GuideKey, Marker, MarkerKey, Role, Series};
use super::{Palette, clip};
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
/// Height of a notch on the x axis, and length of a tick below it.
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
    let (width, height) = area.dim_in_pixel();
    let size = (f64::from(width) / grid.units, f64::from(height) / grid.units);
    if size.0 < guard::SMALLEST.0 || size.1 < guard::SMALLEST.1 {
        return Err(Undrawn::TooSmall);
    }
    let pen = Pen { area, grid };
    let layout = Layout::of(&pen, &spec, size);
    let drawing = Drawing { pen, spec: &spec, palette, layout };
    drawing.paper()?;
    drawing.axes()?;
    drawing.band()?;
    drawing.uprights()?;
    let lines = drawing.lines()?;
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

impl<B: DrawingBackend> Drawing<'_, B> {
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
        let bottom = self.plot().bottom.floor();
        for guide in self.spec.guides.iter().filter(|guide| guide.key.is_notch()) {
            let x = self.layout.frame.across(guide.x).floor() + 0.5;
            self.pen.line(&[(x, bottom - NOTCH), (x, bottom)], self.palette.soft, 1.0)?;
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

    fn lines(&self) -> Result<Vec<Drawn<'_>>, Undrawn> {
        let mut all = Vec::new();
        for series in &self.spec.series {
            let colour = self.palette.of(series.role);
            let parts = clip::between(&series.points, self.spec.y.low, self.spec.y.high);
            let parts: Vec<Vec<Point>> =
                parts.iter().map(|part| part.iter().map(|point| self.at(*point)).collect()).collect();
            for part in &parts {
                match series.role {
                    Role::Alternative => self.pen.dashes(part, colour, 1.25, DASH)?,
                    Role::Value | Role::Cost => self.pen.line(part, colour, 2.5)?,
                }
            }
            all.push(Drawn { series, parts });
        }
        Ok(all)
    }

    fn dots(&self) -> Done {
        // The most important on top.
        let mut markers: Vec<&Marker> = self.spec.markers.iter().collect();
        markers.sort_by_key(|marker| std::cmp::Reverse(marker.key));
        markers.into_iter().try_for_each(|marker| self.dot(marker))
    }

    fn dot(&self, marker: &Marker) -> Done {
        let (at, radius, colour) = (self.dot_at(marker), radius(marker.key), self.dot_colour(marker.key));
        if !self.spec.x.holds(marker.x) {
            return self.arrow(at, marker.x < self.spec.x.low, radius, colour);
        }
        self.pen.disc(at, radius + 2.0, self.palette.card)?;
        self.pen.disc(at, radius, colour)?;
        if marker.key == MarkerKey::BreakEven { self.pen.disc(at, radius - 2.0, self.palette.card) } else { Ok(()) }
    }

    /// Where a point lies, at the edge of the plot where the axis does not reach it.
    fn dot_at(&self, marker: &Marker) -> Point {
        let x = self.layout.frame.across(marker.x);
        (x.clamp(self.plot().left, self.plot().right), self.layout.frame.down(marker.y))
    }

    /// Points out of the plot at a point beyond its axis.
    fn arrow(&self, (x, y): Point, to_left: bool, radius: f64, colour: plotters::style::RGBColor) -> Done {
        let tip = if to_left { -radius } else { radius };
        let base = x - tip;
        self.pen.area(&[(x + tip * 0.4, y), (base, y - radius), (base, y + radius)], colour, 1.0)
    }

    const fn dot_colour(&self, key: MarkerKey) -> plotters::style::RGBColor {
        match key {
            MarkerKey::You => self.palette.value,
            MarkerKey::Pay => self.palette.cost,
            MarkerKey::Bill | MarkerKey::Best | MarkerKey::Half | MarkerKey::BreakEven => self.palette.ink,
        }
    }
}

/// Whether a line leads from the point down to its amount.
const fn dropped(key: MarkerKey) -> bool {
    !matches!(key, MarkerKey::Pay)
}

/// Radius of a point.
const fn radius(key: MarkerKey) -> f64 {
    match key {
        MarkerKey::You => 6.5,
        MarkerKey::Bill | MarkerKey::Best | MarkerKey::Half => 5.0,
        MarkerKey::Pay | MarkerKey::BreakEven => 4.5,
    }
}
