//! Draws strokes, fills and texts in CSS pixels on any backend of plotters.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, DashedPathElement, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, IntoTextStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;

use super::DrawError;
use crate::chart::labels::{Align, Point, Rect};

/// The interface font of the system.
pub const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
/// The font weight of labels, which stand out from ticks and notes.
pub const NAME_WEIGHT: u32 = 500;
/// Units of a backend per device pixel. Plotters rounds every point to a whole unit: at 1, curves are staircases.
pub const PIXEL: u32 = 8;
/// Line height ÷ font size.
const LINE: f64 = 1.15;
/// The factor by which plotters-svg divides font sizes.
const SVG_LETTERS: f64 = 1.24;

/// The units of a backend, and how it measures text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Units per CSS pixel.
    pub units: f64,
    /// Whether the backend measures text. Where the font in which it will be shown is not known, widths are estimated.
    measures_text: bool,
}

impl Grid {
    /// An SVG document.
    pub const SVG: Self = Self { units: PIXEL as f64, measures_text: false };

    /// A canvas with `ratio` device pixels per CSS pixel.
    pub fn canvas(ratio: f64) -> Self {
        Self { units: ratio * f64::from(PIXEL), measures_text: true }
    }
}

/// A font.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// The font size, in CSS pixels.
    pub size: f64,
    /// Whether it has the weight [`NAME_WEIGHT`].
    pub bold: bool,
}

impl Font {
    /// The font of numbers, notes and addresses: the smallest in charts and pictures.
    pub const SMALL: Self = Self { size: 12.0, bold: false };
    /// The font of names of lines, rows and small charts.
    pub const NAME: Self = Self { bold: true, ..Self::SMALL };
    /// The font of the title of a picture.
    pub const TITLE: Self = Self { size: 21.0, bold: true };
    /// The font of what stands above and below the title of a picture.
    pub const SUBTITLE: Self = Self { size: 14.0, bold: false };

    /// The line height, in CSS pixels.
    pub fn line(self) -> f64 {
        (self.size * LINE).ceil()
    }
}

/// Draws on a backend in CSS pixels.
pub struct Pen<'a> {
    surface: Box<dyn Surface + 'a>,
    grid: Grid,
}

pub type DrawResult = Result<(), DrawError>;

fn done<E: std::error::Error + Send + Sync>(result: Result<(), DrawingAreaErrorKind<E>>) -> DrawResult {
    result.map_err(|_| DrawError::Surface)
}

type Dashes = DashedPathElement<std::vec::IntoIter<(i32, i32)>, i32>;

/// A shape in the units of the backend.
enum Shape<'a> {
    Path(PathElement<(i32, i32)>),
    Dashes(Dashes),
    Rectangle(Rectangle<(i32, i32)>),
    Polygon(Polygon<(i32, i32)>),
    Circle(Circle<(i32, i32), i32>),
    Text(Text<'a, (i32, i32), String>),
}

/// The operations that a pen needs of a backend of plotters, in the units of the backend. Drawing functions use this trait
/// object, so that they are compiled once and not for each backend.
trait Surface {
    fn size(&self) -> (u32, u32);
    fn shape(&self, shape: Shape) -> DrawResult;
    fn measure(&self, text: &str, style: &TextStyle) -> Option<(u32, u32)>;
    fn present(&self) -> DrawResult;
}

impl<B: DrawingBackend> Surface for DrawingArea<B, Shift> {
    fn size(&self) -> (u32, u32) {
        self.dim_in_pixel()
    }

    fn shape(&self, shape: Shape) -> DrawResult {
        done(match shape {
            Shape::Path(path) => self.draw(&path),
            Shape::Dashes(dashes) => self.draw(&dashes),
            Shape::Rectangle(rectangle) => self.draw(&rectangle),
            Shape::Polygon(polygon) => self.draw(&polygon),
            Shape::Circle(circle) => self.draw(&circle),
            Shape::Text(text) => self.draw(&text),
        })
    }

    fn measure(&self, text: &str, style: &TextStyle) -> Option<(u32, u32)> {
        self.estimate_text_size(text, style).ok()
    }

    fn present(&self) -> DrawResult {
        done(DrawingArea::present(self))
    }
}

impl<'a> Pen<'a> {
    /// A pen for the whole backend.
    pub fn new(backend: impl DrawingBackend + 'a, grid: Grid) -> Self {
        Self { surface: Box::new(backend.into_drawing_area()), grid }
    }

    /// Width and height of the backend, in CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        let (width, height) = self.surface.size();
        (f64::from(width) / self.grid.units, f64::from(height) / self.grid.units)
    }

    fn unit(&self, pixels: f64) -> i32 {
        (pixels * self.grid.units).round() as i32
    }

    fn point(&self, (x, y): Point) -> (i32, i32) {
        (self.unit(x), self.unit(y))
    }

    /// Converts the width of a stroke to units. Thin strokes are a whole number of device pixels wide.
    fn width(&self, width: f64) -> i32 {
        let (width, pixel) = (self.unit(width), PIXEL.cast_signed());
        if width < 2 * pixel { pixel.max((width + pixel / 2) / pixel * pixel) } else { width }
    }

    /// The points and style of a stroke. A vertical or horizontal one is aligned to whole device pixels.
    fn stroke(&self, points: &[Point], color: RGBColor, width: f64) -> (Vec<(i32, i32)>, ShapeStyle) {
        let (width, pixel) = (self.width(width), PIXEL.cast_signed());
        let snap = |unit: &mut i32| *unit = unit.div_euclid(pixel) * pixel + width / 2 % pixel;
        let mut points: Vec<_> = points.iter().map(|point| self.point(*point)).collect();
        if let [from, to] = points.as_mut_slice() {
            if from.0 == to.0 {
                snap(&mut from.0);
                to.0 = from.0;
            } else if from.1 == to.1 {
                snap(&mut from.1);
                to.1 = from.1;
            }
        }
        (points, color.stroke_width(width.unsigned_abs()))
    }

    /// Draws a line through these points, in dashes if their lengths are given: those of a dash and of a gap.
    pub fn line(&self, points: &[Point], color: RGBColor, width: f64, dashes: Option<(f64, f64)>) -> DrawResult {
        let (points, style) = self.stroke(points, color, width);
        self.surface.shape(match dashes {
            Some((dash, gap)) => Shape::Dashes(Dashes::new(points, self.unit(dash), self.unit(gap), style)),
            None => Shape::Path(PathElement::new(points, style)),
        })
    }

    /// Draws a filled rectangle.
    pub fn fill(&self, rect: &Rect, color: RGBColor) -> DrawResult {
        let corners = [self.point((rect.left, rect.top)), self.point((rect.right, rect.bottom))];
        self.surface.shape(Shape::Rectangle(Rectangle::new(corners, color.filled())))
    }

    /// Draws a filled area with the opacity `part`.
    pub fn area(&self, points: &[Point], color: RGBColor, part: f64) -> DrawResult {
        let points: Vec<_> = points.iter().map(|point| self.point(*point)).collect();
        self.surface.shape(Shape::Polygon(Polygon::new(points, color.mix(part).filled())))
    }

    /// Draws a filled disc.
    pub fn disc(&self, center: Point, radius: f64, color: RGBColor) -> DrawResult {
        self.surface.shape(Shape::Circle(Circle::new(self.point(center), self.unit(radius), color.filled())))
    }

    /// Draws a text that is vertically centered at `y`.
    pub fn text(&self, text: &str, (x, y): Point, align: Align, font: Font, color: RGBColor) -> DrawResult {
        let across = match align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        // A control character would break an SVG document.
        let text: String = text.chars().filter(|letter| !letter.is_control()).collect();
        let style = self.style(font).color(&color).pos(Pos::new(across, VPos::Center));
        self.surface.shape(Shape::Text(Text::new(text, self.point((x, y)), style)))
    }

    fn style(&self, font: Font) -> TextStyle<'static> {
        let weight = if font.bold { FontStyle::Bold } else { FontStyle::Normal };
        let letters = if self.grid.measures_text { 1.0 } else { SVG_LETTERS };
        let size = font.size * self.grid.units * letters;
        FontDesc::new(FontFamily::Name(FAMILY), size, weight).into_text_style(&(0, 0))
    }

    /// The size of a text, in CSS pixels.
    pub fn measure(&self, text: &str, font: Font) -> (f64, f64) {
        let measured = if self.grid.measures_text { self.surface.measure(text, &self.style(font)) } else { None };
        let width = measured.map_or_else(|| guess(text, font), |(width, _)| f64::from(width) / self.grid.units);
        (width.ceil(), font.line())
    }

    /// Finishes the drawing.
    pub fn finish(&self) -> DrawResult {
        self.surface.present()
    }
}

/// Estimates the width of a text, in the widest of the common interface fonts, in CSS pixels.
pub fn guess(text: &str, font: Font) -> f64 {
    let width = |letter: char| match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | 'i' | 'j' | 'l' | 'f' | 't' | 'r' | '(' | ')' => 0.38,
        '\u{2060}' => 0.0,
        'm' | 'w' | 'M' | 'W' | '%' | '½' | '−' | '+' | '=' | '€' => 0.92,
        'A'..='Z' => 0.70,
        _ => 0.62,
    };
    let bold = if font.bold { 1.09 } else { 1.0 };
    text.chars().map(width).sum::<f64>() * font.size * bold
}
