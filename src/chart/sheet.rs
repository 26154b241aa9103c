//! A surface whose drawing is SVG elements.
//!
//! Not that of the plotting library: its texts have no halo, its sizes are other than asked for, and it brings code for
//! files into the page.

use std::convert::Infallible;

use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::Palette;
use super::draw::{FAMILY, Grid};
use super::svg::{HALO, escaped, hex};
use crate::decimal;

/// Elements one below the other.
pub struct Sheet {
    /// What has been drawn.
    pub body: String,
    size: (u32, u32),
    /// Attributes of every text.
    halo: String,
}

impl Sheet {
    /// An empty one of this size, in the units of [`Grid::SVG`].
    pub fn new(palette: &Palette, size: (u32, u32)) -> Self {
        let (card, width) = (hex(palette.card), decimal::write(HALO * Grid::SVG.units));
        let halo =
            format!("paint-order=\"stroke\" stroke=\"{card}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"");
        Self { body: String::new(), size, halo }
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

fn list(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut points = String::new();
    path.into_iter().for_each(|(x, y)| points.extend([format!("{x},{y} ")]));
    points
}

fn quoted(text: &str) -> String {
    text.replace('"', "&quot;").replace('\'', "&apos;")
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Sheet {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (width, height) = (right - left, bottom - top);
        let place = format!("rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"");
        self.element(style.color(), &place, &paint(style.color(), fill));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let (colour, width) = (css(style.color()), style.stroke_width());
        let line = format!(" stroke=\"{colour}\" stroke-width=\"{width}\" points=\"{}\"", list(path));
        self.element(style.color(), "polyline stroke-linejoin=\"round\" fill=\"none\"", &line);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let place = format!("circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"");
        let ink = format!("{} stroke-width=\"{}\"", paint(style.color(), fill), style.stroke_width());
        self.element(style.color(), &place, &ink);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let area = format!(" fill=\"{}\" points=\"{}\"", css(style.color()), list(path));
        self.element(style.color(), "polygon", &area);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let down = match style.anchor().v_pos {
            VPos::Top => "0.76em",
            VPos::Center => "0.35em",
            VPos::Bottom => "-0.35em",
        };
        let weight = if matches!(style.style(), FontStyle::Bold) { " font-weight=\"600\"" } else { "" };
        self.body.extend([format!(
            "<text {} x=\"{x}\" y=\"{y}\" dy=\"{down}\" text-anchor=\"{anchor}\" font-family=\"{}\" \
             font-size=\"{}\"{} fill=\"{}\"{weight}>\n{}\n</text>\n",
            self.halo,
            quoted(FAMILY),
            decimal::write(style.size()),
            opacity(style.color()),
            css(style.color()),
            quoted(&escaped(text)),
        )]);
        Ok(())
    }
}
