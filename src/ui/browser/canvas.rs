//! Charts on a canvas: sharp at any pixel ratio, and without the inline styles that the page's policy blocks.
//!
//! Not `plotters-canvas`, which measures texts through an element with an inline style and draws lines between pixels.

use std::cell::Cell;
use std::f64::consts::TAU;

use js_sys::Array;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::guard::CanvasSize;
use crate::chart::{self, ChartSpec, Cursor, Dashes, FAMILY, Frame, Grid, HALO, Ink, Letters, Palette, Surface};
use crate::decimal;

/// Draws a chart over a canvas that the page shows at `css` pixels of which each is `ratio` device pixels wide, and returns
/// where its data lie: nowhere where the chart has nothing to draw, or the browser no way to draw it. `None`: a canvas
/// without room, hidden for instance, is left alone, and says nothing about either.
pub fn draw(
    canvas: &HtmlCanvasElement,
    spec: &ChartSpec,
    palette: &Palette,
    css: (f64, f64),
    ratio: f64,
    cursor: Option<&Cursor>,
) -> Option<Option<Frame>> {
    let size = CanvasSize::fit(css, ratio)?;
    let Some(mut canvas) = FineCanvas::over(canvas, palette, size) else { return Some(None) };
    let measure = |text: &str, size: f64, bold: bool| canvas.measure(text, size, bold);
    let drawn = chart::draw(spec, palette, (Grid::CANVAS, canvas.size), cursor, &measure);
    Some(drawn.ok().map(|(frame, marks)| {
        marks.put_on(&mut canvas);
        frame
    }))
}

/// A canvas in units finer than its pixels.
struct FineCanvas {
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    /// Device pixels a unit.
    pixels: f64,
    halo: String,
    /// The letters that are set: size, and whether bold. To set them again would cost as much as to draw a word.
    font: Cell<Option<(f64, bool)>>,
    /// The dashes that are set.
    dashes: Cell<Option<Dashes>>,
}

impl FineCanvas {
    /// Clears the canvas and draws over it; `None` where the browser has no 2D context for it.
    fn over(canvas: &HtmlCanvasElement, palette: &Palette, shown: CanvasSize) -> Option<Self> {
        let (width, height) = shown.backing();
        // Even where it is the same, a size that is set has the browser lay out the page before the next text is measured.
        if (canvas.width(), canvas.height()) != (width, height) {
            canvas.set_width(width);
            canvas.set_height(height);
        }
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let units = Grid::CANVAS.units;
        let pixels = shown.ratio / units;
        context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).ok()?;
        context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        context.scale(pixels, pixels).ok()?;
        context.set_line_join("round");
        context.set_line_dash(&Array::new()).ok()?;
        let size = ((shown.css.0 * units) as u32, (shown.css.1 * units) as u32);
        let card = palette.card;
        let halo = format!("rgb({},{},{})", card.0, card.1, card.2);
        Some(Self { context, size, pixels, halo, font: Cell::default(), dashes: Cell::default() })
    }

    fn trace(&self, points: impl IntoIterator<Item = (f64, f64)>) {
        self.context.begin_path();
        // In an empty path the first line only moves there.
        for (x, y) in points {
            self.context.line_to(x, y);
        }
    }

    /// Strokes the path, or fills it.
    fn ink(&self, ink: Ink, fill: bool) {
        if fill {
            self.context.set_fill_style_str(&css(ink.colour));
            self.context.fill();
        } else {
            self.context.set_stroke_style_str(&css(ink.colour));
            self.context.set_line_width(self.whole_pixels(ink.width) / self.pixels);
            self.context.stroke();
        }
    }

    fn set_dashes(&self, dashes: Option<Dashes>) {
        if self.dashes.replace(dashes) != dashes {
            let lengths: Array = dashes.into_iter().flat_map(|(ink, gap)| [ink, gap].map(JsValue::from)).collect();
            // Throws only where it is no list.
            let _ = self.context.set_line_dash(&lengths);
        }
    }

    /// The width of a stroke in device pixels: whole, where it is that of a hairline or little more.
    fn whole_pixels(&self, width: u32) -> f64 {
        let pixels = f64::from(width) * self.pixels;
        if pixels < 2.0 { pixels.round().max(1.0) } else { pixels }
    }

    /// An upright or level stroke, moved so that it fills whole device pixels.
    fn snapped(&self, from: BackendCoord, to: BackendCoord, width: u32) -> Option<[(f64, f64); 2]> {
        let odd = self.whole_pixels(width).round() % 2.0;
        let snap = |unit: i32| ((f64::from(unit) * self.pixels).floor() + odd / 2.0) / self.pixels;
        if from.0 == to.0 {
            Some([(snap(from.0), f64::from(from.1)), (snap(to.0), f64::from(to.1))])
        } else if from.1 == to.1 {
            Some([(f64::from(from.0), snap(from.1)), (f64::from(to.0), snap(to.1))])
        } else {
            None
        }
    }

    fn set_font(&self, size: f64, bold: bool) {
        if self.font.replace(Some((size, bold))) != Some((size, bold)) {
            let weight = if bold { "600" } else { "400" };
            self.context.set_font(&format!("{weight} {}px {FAMILY}", decimal::write(size)));
        }
    }

    /// How wide a text is, in units.
    fn measure(&self, text: &str, size: f64, bold: bool) -> f64 {
        self.set_font(size, bold);
        let guess = |_| 0.6 * size * text.chars().count() as f64;
        self.context.measure_text(text).map_or_else(guess, |metrics| metrics.width())
    }
}

fn css(colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    format!("rgba({red},{green},{blue},{})", decimal::write(colour.alpha))
}

fn exact((x, y): BackendCoord) -> (f64, f64) {
    (f64::from(x), f64::from(y))
}

impl Surface for FineCanvas {
    fn path(&mut self, points: &[BackendCoord], ink: Ink, dashes: Option<Dashes>) {
        let snapped = match *points {
            [from, to] => self.snapped(from, to, ink.width),
            _ => None,
        };
        self.set_dashes(dashes);
        match snapped {
            Some(points) => self.trace(points),
            None => self.trace(points.iter().copied().map(exact)),
        }
        self.ink(ink, false);
    }

    fn polygon(&mut self, points: &[BackendCoord], ink: Ink) {
        self.trace(points.iter().copied().map(exact));
        self.ink(ink, true);
    }

    fn rect(&mut self, from: BackendCoord, to: BackendCoord, ink: Ink, fill: bool) {
        let (left, top) = exact(from);
        let (right, bottom) = exact(to);
        self.context.begin_path();
        self.context.rect(left, top, right - left, bottom - top);
        self.ink(ink, fill);
    }

    fn disc(&mut self, centre: BackendCoord, radius: u32, ink: Ink, fill: bool) {
        let (x, y) = exact(centre);
        self.context.begin_path();
        // Throws only where the radius is negative.
        let _ = self.context.arc(x, y, f64::from(radius), 0.0, TAU);
        self.ink(ink, fill);
    }

    fn text(&mut self, text: &str, letters: &Letters, at: BackendCoord) {
        let (x, y) = exact(at);
        self.set_font(letters.size, letters.bold);
        self.context.set_text_align(match letters.anchor.h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        self.context.set_text_baseline(match letters.anchor.v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        });
        self.context.set_stroke_style_str(&self.halo);
        self.context.set_line_width(HALO * Grid::CANVAS.units);
        self.set_dashes(None);
        self.context.set_fill_style_str(&css(letters.colour));
        // Both throw only where an argument is no number.
        let _ = self.context.stroke_text(text, x, y).and_then(|()| self.context.fill_text(text, x, y));
    }
}
