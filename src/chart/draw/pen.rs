//! Strokes, fills and texts in CSS pixels, by the elements of plotters on any of its backends.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, DashedPathElement, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, IntoTextStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;

use super::Undrawn;
use crate::chart::labels::{Align, Point, Rect};

/// The reader's own interface font.
pub const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
/// Weight of the names on a chart, which stand out from ticks and remarks.
pub const NAME_WEIGHT: u32 = 500;
/// Units of a backend per device pixel. Plotters rounds every point to a whole unit: at 1, curves are staircases.
pub const PIXEL: u32 = 8;
/// Height of a line of text ÷ size of its letters.
const LINE: f64 = 1.15;
/// What plotters-svg divides the size of letters by.
const SVG_LETTERS: f64 = 1.24;

/// How a backend is divided, and what it knows of its texts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Units per CSS pixel.
    units: f64,
    texts: Texts,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Texts {
    /// The backend measures them.
    Measured,
    /// Nobody knows which font shows the document.
    Guessed,
}

impl Grid {
    /// An SVG document.
    pub const SVG: Self = Self { units: PIXEL as f64, texts: Texts::Guessed };

    /// A canvas with so many device pixels per CSS pixel.
    pub fn canvas(ratio: f64) -> Self {
        Self { units: ratio * f64::from(PIXEL), texts: Texts::Measured }
    }

    /// Units per CSS pixel.
    pub const fn units(self) -> f64 {
        self.units
    }
}

/// A kind of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Size of its letters, in CSS pixels.
    pub size: f64,
    /// Whether it stands out.
    pub bold: bool,
}

impl Font {
    /// Height of a line, in CSS pixels.
    pub fn line(self) -> f64 {
        (self.size * LINE).ceil()
    }
}

/// Draws in CSS pixels.
pub struct Pen<'a> {
    surface: Box<dyn Surface + 'a>,
    grid: Grid,
}

pub type Done = Result<(), Undrawn>;

fn done<E: std::error::Error + Send + Sync>(result: Result<(), DrawingAreaErrorKind<E>>) -> Done {
    result.map_err(|_| Undrawn::Surface)
}

type Dashes = DashedPathElement<std::vec::IntoIter<(i32, i32)>, i32>;

/// What a pen asks of a backend of plotters, in its units. What draws a chart is compiled once, this for each backend.
trait Surface {
    fn size(&self) -> (u32, u32);
    fn path(&self, path: &PathElement<(i32, i32)>) -> Done;
    fn dashes(&self, dashes: &Dashes) -> Done;
    fn rectangle(&self, rectangle: &Rectangle<(i32, i32)>) -> Done;
    fn polygon(&self, polygon: &Polygon<(i32, i32)>) -> Done;
    fn circle(&self, circle: &Circle<(i32, i32), i32>) -> Done;
    fn text(&self, text: &Text<(i32, i32), String>) -> Done;
    fn measure(&self, text: &str, style: &TextStyle) -> Option<(u32, u32)>;
    fn present(&self) -> Done;
}

impl<B: DrawingBackend> Surface for DrawingArea<B, Shift> {
    fn size(&self) -> (u32, u32) {
        self.dim_in_pixel()
    }

    fn path(&self, path: &PathElement<(i32, i32)>) -> Done {
        done(self.draw(path))
    }

    fn dashes(&self, dashes: &Dashes) -> Done {
        done(self.draw(dashes))
    }

    fn rectangle(&self, rectangle: &Rectangle<(i32, i32)>) -> Done {
        done(self.draw(rectangle))
    }

    fn polygon(&self, polygon: &Polygon<(i32, i32)>) -> Done {
        done(self.draw(polygon))
    }

    fn circle(&self, circle: &Circle<(i32, i32), i32>) -> Done {
        done(self.draw(circle))
    }

    fn text(&self, text: &Text<(i32, i32), String>) -> Done {
        done(self.draw(text))
    }

    fn measure(&self, text: &str, style: &TextStyle) -> Option<(u32, u32)> {
        self.estimate_text_size(text, style).ok()
    }

    fn present(&self) -> Done {
        done(DrawingArea::present(self))
    }
}

impl<'a> Pen<'a> {
    /// A pen for all of this backend.
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

    /// Width of a stroke in units: a whole number of device pixels where it is that of a hairline or little more.
    fn width(&self, width: f64) -> i32 {
        let (width, pixel) = (self.unit(width), PIXEL.cast_signed());
        if width < 2 * pixel { pixel.max((width + pixel / 2) / pixel * pixel) } else { width }
    }

    /// Points and style of a stroke. An upright or level one fills whole device pixels.
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

    /// A line through these points.
    pub fn line(&self, points: &[Point], color: RGBColor, width: f64) -> Done {
        let (points, style) = self.stroke(points, color, width);
        self.surface.path(&PathElement::new(points, style))
    }

    /// A line of dashes of `lengths`: ink, gap.
    pub fn dashes(&self, points: &[Point], color: RGBColor, width: f64, lengths: (f64, f64)) -> Done {
        let (points, style) = self.stroke(points, color, width);
        let (ink, gap) = (self.unit(lengths.0), self.unit(lengths.1));
        self.surface.dashes(&Dashes::new(points, ink, gap, style))
    }

    /// A filled rectangle.
    pub fn fill(&self, rect: &Rect, color: RGBColor) -> Done {
        let corners = [self.point((rect.left, rect.top)), self.point((rect.right, rect.bottom))];
        self.surface.rectangle(&Rectangle::new(corners, color.filled()))
    }

    /// A filled area, `part` of its color laid over what is there.
    pub fn area(&self, points: &[Point], color: RGBColor, part: f64) -> Done {
        let points: Vec<_> = points.iter().map(|point| self.point(*point)).collect();
        self.surface.polygon(&Polygon::new(points, color.mix(part).filled()))
    }

    /// A filled disc.
    pub fn disc(&self, center: Point, radius: f64, color: RGBColor) -> Done {
        self.surface.circle(&Circle::new(self.point(center), self.unit(radius), color.filled()))
    }

    /// A text whose middle height is at `y`.
    pub fn text(&self, text: &str, (x, y): Point, align: Align, font: Font, color: RGBColor) -> Done {
        let across = match align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        // A control character would break an SVG document.
        let text: String = text.chars().filter(|letter| !letter.is_control()).collect();
        let style = self.style(font).color(&color).pos(Pos::new(across, VPos::Center));
        self.surface.text(&Text::new(text, self.point((x, y)), style))
    }

    fn style(&self, font: Font) -> TextStyle<'static> {
        let weight = if font.bold { FontStyle::Bold } else { FontStyle::Normal };
        let letters = match self.grid.texts {
            Texts::Measured => 1.0,
            Texts::Guessed => SVG_LETTERS,
        };
        let size = font.size * self.grid.units * letters;
        FontDesc::new(FontFamily::Name(FAMILY), size, weight).into_text_style(&(0, 0))
    }

    /// The size of a text, in CSS pixels.
    pub fn measure(&self, text: &str, font: Font) -> (f64, f64) {
        let measured = match self.grid.texts {
            Texts::Measured => self.surface.measure(text, &self.style(font)),
            Texts::Guessed => None,
        };
        let width = measured.map_or_else(|| guess(text, font), |(width, _)| f64::from(width) / self.grid.units);
        (width.ceil(), font.line())
    }

    /// Ends the drawing.
    pub fn finish(&self) -> Done {
        self.surface.present()
    }
}

/// The width of a text in the widest of the common interface fonts, so that it fits in all of them.
pub fn guess(text: &str, font: Font) -> f64 {
    let width = |letter: char| match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | 'i' | 'j' | 'l' | 'f' | 't' | 'r' | '(' | ')' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '½' | '−' | '+' | '=' | '€' => 0.92,
        'A'..='Z' => 0.70,
        _ => 0.62,
    };
    let bold = if font.bold { 1.09 } else { 1.0 };
    text.chars().map(width).sum::<f64>() * font.size * bold
}
