//! A surface whose drawing is SVG elements.
//!
//! Not that of the plotting library: its texts have no halo, its sizes are other than asked for, and it brings code for
//! files into the page.

use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord};

use super::Palette;
use super::draw::{Dashes, FAMILY, Grid, Ink, Letters, Surface};
use super::svg::{HALO, escaped, hex};
use crate::decimal;

/// Elements one below the other.
pub struct Sheet {
    /// What has been drawn.
    pub body: String,
    /// Attributes of every text.
    halo: String,
}

impl Sheet {
    /// An empty one, in the units of [`Grid::SVG`].
    pub fn new(palette: &Palette) -> Self {
        let (card, width) = (hex(palette.card), decimal::write(HALO * Grid::SVG.units));
        let halo =
            format!("paint-order=\"stroke\" stroke=\"{card}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"");
        Self { body: String::new(), halo }
    }

    /// An element without content; none where nobody would see it.
    fn element(&mut self, colour: BackendColor, before: &str, after: &str) {
        if colour.alpha > 0.0 {
            self.body.extend(["<", before, &opacity(colour), after, "/>\n"]);
        }
    }
}

fn opacity(colour: BackendColor) -> String {
    if colour.alpha < 1.0 { format!(" opacity=\"{}\"", decimal::write(colour.alpha)) } else { String::new() }
}

fn css(colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    hex(RGBColor(red, green, blue)).to_ascii_uppercase()
}

/// Attributes for an area of this colour, or for its outline.
fn paint(colour: BackendColor, fill: bool) -> String {
    let (fill, stroke) = if fill { (css(colour), "none".to_owned()) } else { ("none".to_owned(), css(colour)) };
    format!(" fill=\"{fill}\" stroke=\"{stroke}\"")
}

fn list(points: &[BackendCoord]) -> String {
    let mut list = String::new();
    for (x, y) in points {
        list.extend([format!("{x},{y} ")]);
    }
    list
}

fn quoted(text: &str) -> String {
    text.replace('"', "&quot;").replace('\'', "&apos;")
}

impl Surface for Sheet {
    fn path(&mut self, points: &[BackendCoord], ink: Ink, dashes: Option<Dashes>) {
        let dashes = dashes.map_or_else(String::new, |(ink, gap)| format!(" stroke-dasharray=\"{ink} {gap}\""));
        let (colour, width) = (css(ink.colour), ink.width);
        let line = format!(" stroke=\"{colour}\" stroke-width=\"{width}\"{dashes} points=\"{}\"", list(points));
        self.element(ink.colour, "polyline stroke-linejoin=\"round\" fill=\"none\"", &line);
    }

    fn polygon(&mut self, points: &[BackendCoord], ink: Ink) {
        let area = format!(" fill=\"{}\" points=\"{}\"", css(ink.colour), list(points));
        self.element(ink.colour, "polygon", &area);
    }

    fn rect(&mut self, (left, top): BackendCoord, (right, bottom): BackendCoord, ink: Ink, fill: bool) {
        let (width, height) = (right - left, bottom - top);
        let place = format!("rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"");
        self.element(ink.colour, &place, &paint(ink.colour, fill));
    }

    fn disc(&mut self, (x, y): BackendCoord, radius: u32, ink: Ink, fill: bool) {
        let place = format!("circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"");
        let paint = format!("{} stroke-width=\"{}\"", paint(ink.colour, fill), ink.width);
        self.element(ink.colour, &place, &paint);
    }

    fn text(&mut self, text: &str, letters: &Letters, (x, y): BackendCoord) {
        let anchor = match letters.anchor.h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let down = match letters.anchor.v_pos {
            VPos::Top => "0.76em",
            VPos::Center => "0.35em",
            VPos::Bottom => "-0.35em",
        };
        let weight = if letters.bold { " font-weight=\"600\"" } else { "" };
        self.body.extend([format!(
            "<text {} x=\"{x}\" y=\"{y}\" dy=\"{down}\" text-anchor=\"{anchor}\" font-family=\"{}\" \
             font-size=\"{}\"{} fill=\"{}\"{weight}>\n{}\n</text>\n",
            self.halo,
            quoted(FAMILY),
            decimal::write(letters.size),
            opacity(letters.colour),
            css(letters.colour),
            quoted(&escaped(text)),
        )]);
    }
}
