//! Charts on a canvas: sharp at any pixel ratio, and without the inline styles that the page's policy blocks.
//!
//! Not `plotters-canvas`, which measures texts through an element with an inline style and draws lines between pixels.

use std::convert::Infallible;
use std::f64::consts::TAU;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::guard::Surface;
use crate::chart::{self, ChartSpec, Cursor, FAMILY, Frame, Grid, HALO, Palette};
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
    let surface = Surface::fit(css, ratio)?;
    let Some(mut canvas) = FineCanvas::over(canvas, palette, surface) else { return Some(None) };
    let measure = |text: &str, size: f64, bold: bool| canvas.measure(text, size, bold);
    let drawn = chart::draw(spec, palette, (Grid::CANVAS, canvas.size), cursor, &measure);
    Some(drawn.ok().and_then(|(frame, marks)| marks.replay(&mut canvas).is_ok().then_some(frame)))
}

/// A canvas in units finer than its pixels.
struct FineCanvas {
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    /// Device pixels a unit.
    pixels: f64,
    halo: String,
}

impl FineCanvas {
    /// Clears the canvas and draws over it; `None` where the browser has no 2D context for it.
    fn over(canvas: &HtmlCanvasElement, palette: &Palette, surface: Surface) -> Option<Self> {
        let (width, height) = surface.backing();
        // Even where it is the same, a size that is set has the browser lay out the page before the next text is measured.
        if (canvas.width(), canvas.height()) != (width, height) {
            canvas.set_width(width);
            canvas.set_height(height);
        }
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let units = Grid::CANVAS.units;
        let pixels = surface.ratio / units;
        context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).ok()?;
        context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        context.scale(pixels, pixels).ok()?;
        context.set_line_join("round");
        let size = ((surface.css.0 * units) as u32, (surface.css.1 * units) as u32);
        let card = palette.card;
        let halo = format!("rgb({},{},{})", card.0, card.1, card.2);
        Some(Self { context, size, pixels, halo })
    }

    fn trace(&self, points: &[(f64, f64)]) {
        self.context.begin_path();
        // In an empty path the first line only moves there.
        for (x, y) in points {
            self.context.line_to(*x, *y);
        }
    }

    /// Strokes the path, or fills it.
    fn ink(&self, style: &impl BackendStyle, fill: bool) {
        if fill {
            self.context.set_fill_style_str(&css(style.color()));
            self.context.fill();
        } else {
            self.context.set_stroke_style_str(&css(style.color()));
            self.context.set_line_width(self.whole_pixels(style.stroke_width()) / self.pixels);
            self.context.stroke();
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
        let weight = if bold { "600" } else { "400" };
        self.context.set_font(&format!("{weight} {}px {FAMILY}", decimal::write(size)));
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

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for FineCanvas {
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

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        let (left, top) = exact(from);
        let (right, bottom) = exact(to);
        self.context.begin_path();
        self.context.rect(left, top, right - left, bottom - top);
        self.ink(style, fill);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let path: Vec<BackendCoord> = path.into_iter().collect();
        let snapped = match *path {
            [from, to] => self.snapped(from, to, style.stroke_width()),
            _ => None,
        };
        match snapped {
            Some(points) => self.trace(&points),
            None => self.trace(&path.into_iter().map(exact).collect::<Vec<_>>()),
        }
        self.ink(style, false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let (x, y) = exact(centre);
        self.context.begin_path();
        // Throws only where the radius is negative.
        let _ = self.context.arc(x, y, f64::from(radius), 0.0, TAU);
        self.ink(style, fill);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.trace(&path.into_iter().map(exact).collect::<Vec<_>>());
        self.ink(style, true);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let (x, y) = exact(at);
        self.set_font(style.size(), matches!(style.style(), FontStyle::Bold));
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        self.context.set_text_baseline(match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        });
        self.context.set_stroke_style_str(&self.halo);
        self.context.set_line_width(HALO * Grid::CANVAS.units);
        self.context.set_fill_style_str(&css(style.color()));
        // Both throw only where an argument is no number.
        let _ = self.context.stroke_text(text, x, y).and_then(|()| self.context.fill_text(text, x, y));
        Ok(())
    }
}
