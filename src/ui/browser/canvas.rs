//! Charts on a canvas: sharp at any pixel ratio, and without the inline styles that the page's policy blocks.
//!
//! A thin layer over `plotters-canvas`, which measures texts through an element with an inline style and draws lines
//! between pixels: texts and strokes are done here, the rest there.

use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::guard::Surface;
use crate::chart::{self, ChartSpec, Frame, Grid, HALO, Palette, Undrawn};

/// Draws a chart over a canvas that the page shows at `css` pixels of which each is `ratio` device pixels wide. Says
/// whether it was drawn: false where the chart has nothing to draw, or the browser no way to draw it. `None`: a canvas
/// without room, hidden for instance, is left alone, and says nothing about either.
pub fn draw(
    canvas: &HtmlCanvasElement,
    spec: &ChartSpec,
    palette: &Palette,
    css: (f64, f64),
    ratio: f64,
) -> Option<bool> {
    let surface = Surface::fit(css, ratio)?;
    Some(framed(canvas, spec, palette, surface).is_ok())
}

fn framed(canvas: &HtmlCanvasElement, spec: &ChartSpec, palette: &Palette, surface: Surface) -> Result<Frame, Undrawn> {
    let fine =
        FineCanvas::over(canvas, palette, surface).ok_or_else(|| Undrawn::Surface("no 2D context".to_owned()))?;
    chart::draw(&fine.into_drawing_area(), spec, palette, Grid::CANVAS)
}

/// A canvas in units finer than its pixels.
struct FineCanvas {
    inner: CanvasBackend,
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
        // Setting the width also resets what an earlier drawing left in the context.
        canvas.set_width(width);
        canvas.set_height(height);
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let units = Grid::CANVAS.units;
        let pixels = surface.ratio / units;
        context.scale(pixels, pixels).ok()?;
        context.set_line_join("round");
        let size = ((surface.css.0 * units) as u32, (surface.css.1 * units) as u32);
        let card = palette.card;
        let halo = format!("rgb({},{},{})", card.0, card.1, card.2);
        Some(Self { inner: CanvasBackend::with_canvas_object(canvas.clone())?, context, size, pixels, halo })
    }

    fn stroke(&self, points: impl IntoIterator<Item = (f64, f64)>, style: &impl BackendStyle) {
        self.context.set_stroke_style_str(&css(style.color()));
        self.context.set_line_width(self.whole_pixels(style.stroke_width()) / self.pixels);
        self.context.begin_path();
        for (nth, (x, y)) in points.into_iter().enumerate() {
            if nth == 0 { self.context.move_to(x, y) } else { self.context.line_to(x, y) }
        }
        self.context.stroke();
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

    fn set_font<S: BackendTextStyle>(&self, style: &S) {
        let weight = if matches!(style.style(), FontStyle::Bold) { "600" } else { "400" };
        self.context.set_font(&format!("{weight} {}px {}", style.size(), style.family().as_str()));
    }
}

fn css(colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    format!("rgba({red},{green},{blue},{})", colour.alpha)
}

type Drawn<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl DrawingBackend for FineCanvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn<Self> {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Drawn<Self> {
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Drawn<Self> {
        self.inner.draw_pixel(point, colour)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn<Self> {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn<Self> {
        self.inner.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn<Self> {
        let path: Vec<BackendCoord> = path.into_iter().collect();
        let snapped = match *path {
            [from, to] => self.snapped(from, to, style.stroke_width()),
            _ => None,
        };
        match snapped {
            Some(points) => self.stroke(points, style),
            None => self.stroke(path.into_iter().map(|(x, y)| (f64::from(x), f64::from(y))), style),
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn<Self> {
        self.inner.draw_circle(centre, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn<Self> {
        self.inner.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn<Self> {
        let (x, y) = (f64::from(x), f64::from(y));
        self.set_font(style);
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

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        self.set_font(style);
        let guess = |_| 0.6 * style.size() * text.chars().count() as f64;
        let width = self.context.measure_text(text).map_or_else(guess, |metrics| metrics.width());
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }
}
