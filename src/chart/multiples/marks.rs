//! The marks of a small chart. The page converts them to components, and a picture to SVG elements.

use plotters::style::RGBColor;
use tokenworth_core::keyed;

use crate::chart::Palette;
use crate::chart::draw::Font;
use crate::chart::labels::{Point, Rect};
use crate::chart::svg::{escaped, halo, hex};
use crate::decimal;

/// Radius of a point.
pub const DOT: &str = "3.4";

keyed! {
    /// A color of the page. Its key is its class in the style sheet.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[allow(missing_docs, reason = "as in Palette")]
    pub enum Paint {
        Wash = "wash",
        Ink = "ink",
        Soft = "soft",
        Hairline = "hairline",
        Value = "value",
        Cost = "cost",
    }
}

impl Paint {
    const fn of(self, palette: &Palette) -> RGBColor {
        match self {
            Self::Wash => palette.wash,
            Self::Ink => palette.ink,
            Self::Soft => palette.soft,
            Self::Hairline => palette.hairline,
            Self::Value => palette.value,
            Self::Cost => palette.cost,
        }
    }
}

/// A part of a drawing. Paths are in the syntax of SVG.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Mark {
    /// A line with rounded joins.
    Line { path: String, paint: Paint, width: &'static str },
    /// An area.
    Area { path: String, paint: Paint },
    /// An area in the color of the background, with an outline in the color of text.
    Hollow { path: String },
    /// A point.
    Dot { at: Point, paint: Paint },
    /// A text with an outline in the color of the background, which keeps lines off it.
    Text { words: String, at: Point, anchor: &'static str, paint: Paint },
}

impl Mark {
    /// Writes the mark as an SVG element in the colors of a palette.
    pub fn svg(&self, palette: &Palette) -> String {
        let color = |paint: &Paint| hex(paint.of(palette));
        let (card, ink) = (hex(palette.card), hex(palette.ink));
        match self {
            Self::Line { path, paint, width } => format!(
                "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"></path>",
                color(paint)
            ),
            Self::Area { path, paint } => format!("<path d=\"{path}\" fill=\"{}\"></path>", color(paint)),
            Self::Hollow { path } => {
                format!("<path d=\"{path}\" fill=\"{card}\" stroke=\"{ink}\" stroke-width=\"1.5\"></path>")
            }
            Self::Dot { at: (x, y), paint } => format!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"{DOT}\" fill=\"{}\"></circle>",
                short(*x),
                short(*y),
                color(paint)
            ),
            Self::Text { words, at: (x, y), anchor, paint } => {
                let text = format!(
                    "x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{}\" fill=\"{}\">{}</text>",
                    short(*x),
                    short(*y),
                    short(Font::SMALL.size),
                    color(paint),
                    escaped(words)
                );
                format!("<text {}{text}<text {text}", halo(palette.card, 3.0))
            }
        }
    }
}

/// A line.
pub const fn line(path: String, paint: Paint, width: &'static str) -> Mark {
    Mark::Line { path, paint, width }
}

/// The path of a vertical line.
pub fn upright(x: f64, (from, to): (f64, f64)) -> String {
    format!("M{}V{}", pair((x, from)), short(to))
}

/// The path of a horizontal line.
pub fn level(y: f64, (from, to): (f64, f64)) -> String {
    format!("M{}H{}", pair((from, y)), short(to))
}

/// The path around a rectangle.
pub fn rectangle(rect: &Rect) -> String {
    let (left, right, bottom) = (short(rect.left), short(rect.right), short(rect.bottom));
    format!("M{}H{right}V{bottom}H{left}z", pair((rect.left, rect.top)))
}

/// The path through some points.
pub fn through(points: impl Iterator<Item = Point>) -> String {
    let steps: Vec<String> = points.map(pair).collect();
    if steps.is_empty() { String::new() } else { format!("M{}", steps.join("L")) }
}

/// A point in a path.
pub fn pair((x, y): Point) -> String {
    format!("{} {}", short(x), short(y))
}

/// A length, rounded to a tenth of a unit.
pub fn short(number: f64) -> String {
    decimal::write((number * 10.0).round() / 10.0)
}
