//! Strokes, fills and texts in CSS pixels, on any surface of the plotting library.

use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, IntoTextStyle, RGBColor, ShapeStyle, TextStyle};

use super::marks::{Ink, Mark, Marks};
use super::{Area, Grid, Texts, Undrawn};
use crate::chart::labels::{Align, Point, Rect};

/// The reader's own interface font.
pub const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
/// Height of a line of text ÷ size of its letters.
const LINE: f64 = 1.15;

/// How wide a text is in letters of this size, bold or not, in units of the surface.
pub type Measure<'a> = &'a dyn Fn(&str, f64, bool) -> f64;

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
    /// The whole surface.
    pub area: &'a Area,
    /// What has been drawn on it.
    pub marks: &'a Marks,
    /// How fine it is.
    pub grid: Grid,
    /// How its texts are measured.
    pub measure: Measure<'a>,
}

pub type Done = Result<(), Undrawn>;

fn done<E: std::error::Error + Send + Sync>(result: Result<(), DrawingAreaErrorKind<E>>) -> Done {
    result.map_err(|_| Undrawn::Surface)
}

impl Pen<'_> {
    fn unit(&self, pixels: f64) -> i32 {
        (pixels * self.grid.units).round() as i32
    }

    fn point(&self, (x, y): Point) -> (i32, i32) {
        (self.unit(x), self.unit(y))
    }

    /// A stroke of this width.
    fn stroke(&self, colour: RGBColor, width: f64) -> ShapeStyle {
        ShapeStyle { color: colour.to_rgba(), filled: false, stroke_width: self.unit(width).max(1) as u32 }
    }

    /// A line through these points.
    pub fn line(&self, points: &[Point], colour: RGBColor, width: f64) -> Done {
        let points: Vec<_> = points.iter().map(|point| self.point(*point)).collect();
        done(self.area.draw(&PathElement::new(points, self.stroke(colour, width))))
    }

    /// A line of dashes of `lengths`: ink, gap. Surfaces dash by themselves: the plotting library would draw a line a dash.
    pub fn dashes(&self, points: &[Point], colour: RGBColor, width: f64, lengths: (f64, f64)) {
        let points = points.iter().map(|point| self.point(*point)).collect();
        let dashes = (self.unit(lengths.0) as u32, self.unit(lengths.1) as u32);
        self.marks.keep(Mark::Path(points, Ink::of(&self.stroke(colour, width)), Some(dashes)));
    }

    /// A hairline from left to right, sharp at any resolution.
    pub fn hairline_across(&self, y: f64, (left, right): (f64, f64), colour: RGBColor) -> Done {
        let y = y.floor() + 0.5;
        self.line(&[(left, y), (right, y)], colour, 1.0)
    }

    /// A filled rectangle.
    pub fn fill(&self, rect: &Rect, colour: RGBColor) -> Done {
        let corners = [self.point((rect.left, rect.top)), self.point((rect.right, rect.bottom))];
        done(self.area.draw(&Rectangle::new(corners, colour.filled())))
    }

    /// A filled area, `part` of its colour laid over what is there.
    pub fn area(&self, points: &[Point], colour: RGBColor, part: f64) -> Done {
        let points: Vec<_> = points.iter().map(|point| self.point(*point)).collect();
        done(self.area.draw(&Polygon::new(points, colour.mix(part).filled())))
    }

    /// A filled disc.
    pub fn disc(&self, centre: Point, radius: f64, colour: RGBColor) -> Done {
        done(self.area.draw(&Circle::new(self.point(centre), self.unit(radius), colour.filled())))
    }

    /// A text whose middle height is at `y`.
    pub fn text(&self, text: &str, (x, y): Point, align: Align, font: Font, colour: RGBColor) -> Done {
        let across = match align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        let style = self.style(font).color(&colour).pos(Pos::new(across, VPos::Center));
        done(self.area.draw(&Text::new(text, self.point((x, y)), style)))
    }

    fn style(&self, font: Font) -> TextStyle<'static> {
        let weight = if font.bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = font.size * self.grid.units;
        FontDesc::new(FontFamily::Name(FAMILY), size, weight).into_text_style(&(0, 0))
    }

    /// The size of a text.
    pub fn measure(&self, text: &str, font: Font) -> (f64, f64) {
        let width = match self.grid.texts {
            Texts::Measured => (self.measure)(text, font.size * self.grid.units, font.bold).ceil() / self.grid.units,
            Texts::Guessed => guess(text, font),
        };
        (width.ceil(), font.line())
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
