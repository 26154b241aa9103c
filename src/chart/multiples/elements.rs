//! SVG elements and paths of small charts.

use crate::chart::labels::{Point, Rect};
use crate::decimal;

/// Radius of a point.
const DOT: f64 = 3.4;

/// A point.
pub fn dot((x, y): Point, paint: &str) -> String {
    shape("circle", &[("cx", &short(x)), ("cy", &short(y)), ("r", &short(DOT)), ("fill", paint)])
}

/// A line of this width, its bends rounded.
pub fn stroke(path: &str, paint: &str, width: &str) -> String {
    let attributes =
        [("d", path), ("fill", "none"), ("stroke", paint), ("stroke-width", width), ("stroke-linejoin", "round")];
    shape("path", &attributes)
}

/// An area.
pub fn fill(path: &str, paint: &str) -> String {
    shape("path", &[("d", path), ("fill", paint)])
}

/// An element without content.
pub fn shape(name: &str, attributes: &[(&str, &str)]) -> String {
    element(name, attributes, "")
}

/// An element of this name with these attributes around others. Nothing is escaped.
pub fn element(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    let attributes: String = attributes.iter().map(|(key, value)| [" ", key, "=\"", value, "\""].concat()).collect();
    ["<", name, &attributes, ">", inside, "</", name, ">"].concat()
}

/// The path of an upright line.
pub fn upright(x: f64, (from, to): (f64, f64)) -> String {
    ["M", &pair((x, from)), "V", &short(to)].concat()
}

/// The path of a level line.
pub fn level(y: f64, (from, to): (f64, f64)) -> String {
    ["M", &pair((from, y)), "H", &short(to)].concat()
}

/// The path around a rectangle.
pub fn rectangle(rect: &Rect) -> String {
    let (left, right, bottom) = (short(rect.left), short(rect.right), short(rect.bottom));
    ["M", &pair((rect.left, rect.top)), "H", &right, "V", &bottom, "H", &left, "z"].concat()
}

/// The path through some points.
pub fn through(points: impl Iterator<Item = Point>) -> String {
    points.enumerate().map(|(nth, at)| [if nth == 0 { "M" } else { "L" }, &pair(at)].concat()).collect()
}

/// A place in a path.
pub fn pair((x, y): Point) -> String {
    [&short(x), " ", short(y).as_str()].concat()
}

/// A length, to a tenth of a unit.
pub fn short(number: f64) -> String {
    decimal::write((number * 10.0).round() / 10.0)
}
