//! Draws charts on a canvas by plotters-canvas: sharp at any pixel ratio, and without the inline styles that the policy
//! of the page blocks.

use std::cell::RefCell;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::NodeRef;

use crate::chart::guard::CanvasSize;
use crate::chart::{self, ChartSpec, Cursor, FAMILY, Frame, Grid, HALO, NAME_WEIGHT, PIXEL, Palette};

/// Draws a chart on the canvas behind `node`, which is `css` pixels large and has `ratio` device pixels for each CSS pixel.
///
/// Returns the plot area, or `Some(None)` if the chart has nothing to draw or the browser has no 2D context. Returns
/// `None` if the canvas has no size, for instance because it is hidden; such a canvas is left as it is.
#[allow(clippy::option_option, reason = "no size, nothing to draw, or a plot area")]
pub fn draw(
    node: &NodeRef,
    spec: &ChartSpec,
    palette: &Palette,
    css: (f64, f64),
    ratio: f64,
    cursor: Option<&Cursor>,
) -> Option<Option<Frame>> {
    let size = CanvasSize::fit(css, ratio)?;
    let Some(backend) = Canvas::over(&node.cast()?, palette, size) else { return Some(None) };
    Some(chart::draw(backend, spec, palette, Grid::canvas(size.ratio), cursor).ok())
}

/// A [`CanvasBackend`] in units finer than device pixels.
///
/// It draws text itself, because the library measures text through an element with an inline style and supports neither
/// halos nor font weights. It strokes consecutive paths of the same style at once, because the library strokes each
/// dash of a line, which takes most of the time of a drawing.
struct Canvas {
    inner: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// Width and height in units.
    size: (u32, u32),
    /// Color and width, in units, of the outline around every letter.
    halo: (String, f64),
    /// Color and width, in units, of the paths that are still to be stroked.
    path: Option<(String, u32)>,
    /// The current font. Setting it again takes as long as drawing a word.
    font: RefCell<String>,
}

type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Canvas {
    /// A backend that draws over a canvas of this size; `None` if the browser has no 2D context for it.
    fn over(canvas: &HtmlCanvasElement, palette: &Palette, shown: CanvasSize) -> Option<Self> {
        let (width, height) = shown.backing();
        // Setting a size, even the same one, makes the browser lay out the page before the next text is measured.
        if (canvas.width(), canvas.height()) != (width, height) {
            canvas.set_width(width);
            canvas.set_height(height);
        }
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let unit = 1.0 / f64::from(PIXEL);
        context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0).ok()?;
        context.set_line_join("round");
        let card = palette.card;
        Some(Self {
            inner: CanvasBackend::with_canvas_object(canvas.clone())?,
            context,
            size: (width * PIXEL, height * PIXEL),
            halo: (css(BackendColor { alpha: 1.0, rgb: (card.0, card.1, card.2) }), HALO * shown.ratio / unit),
            path: None,
            font: RefCell::default(),
        })
    }

    /// The library's own backend, after all pending paths are stroked.
    fn stroked(&mut self) -> &mut CanvasBackend {
        if let Some((color, width)) = self.path.take() {
            self.context.set_stroke_style_str(&color);
            self.context.set_line_width(f64::from(width));
            self.context.stroke();
        }
        &mut self.inner
    }

    fn set_font(&self, style: &impl BackendTextStyle) {
        let weight = if matches!(style.style(), FontStyle::Bold) { NAME_WEIGHT } else { 400 };
        let font = format!("{weight} {}px {FAMILY}", style.size());
        if *self.font.borrow() != font {
            self.context.set_font(&font);
            self.font.replace(font);
        }
    }
}

fn css(color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    format!("rgba({red},{green},{blue},{})", color.alpha)
}

impl DrawingBackend for Canvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.stroked().present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.stroked().draw_pixel(at, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.stroked().draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.stroked().draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let style = Some((css(style.color()), style.stroke_width()));
        if self.path != style {
            self.stroked();
            self.context.begin_path();
            self.path = style;
        }
        for (nth, (x, y)) in path.into_iter().enumerate() {
            let (x, y) = (f64::from(x), f64::from(y));
            if nth == 0 { self.context.move_to(x, y) } else { self.context.line_to(x, y) }
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.stroked().draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.stroked().fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.stroked();
        let (x, y) = (f64::from(at.0), f64::from(at.1));
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
        self.context.set_stroke_style_str(&self.halo.0);
        self.context.set_line_width(self.halo.1);
        self.context.set_fill_style_str(&css(style.color()));
        // Both throw only if an argument is not a number.
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
