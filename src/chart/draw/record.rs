//! A surface that remembers what is drawn on it, to be drawn again on a real one.
//!
//! The plotting library compiles all drawing anew for every kind of surface. With this one between, it is compiled once,
//! which keeps a sixth of the page's code out of it.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters_backend::text_anchor::Pos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle, FontTransform,
};

use super::pen::FAMILY;

/// How wide a text is in letters of this size, bold or not, in units of the surface.
pub type Measure<'a> = &'a dyn Fn(&str, f64, bool) -> f64;

/// One thing that was drawn.
enum Mark {
    Path(Vec<BackendCoord>, Ink),
    Polygon(Vec<BackendCoord>, Ink),
    Rect(BackendCoord, BackendCoord, Ink, bool),
    Disc(BackendCoord, u32, Ink, bool),
    Text(String, Letters, BackendCoord),
}

/// Everything that was drawn, in order.
#[derive(Clone, Default)]
pub struct Marks(Rc<RefCell<Vec<Mark>>>);

impl Marks {
    /// Draws it again, on this surface.
    ///
    /// # Errors
    /// Those of the surface.
    pub fn replay<B: DrawingBackend>(&self, surface: &mut B) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        for mark in self.0.borrow().iter() {
            match mark {
                Mark::Path(points, ink) => surface.draw_path(points.iter().copied(), ink)?,
                Mark::Polygon(points, ink) => surface.fill_polygon(points.iter().copied(), ink)?,
                Mark::Rect(from, to, ink, fill) => surface.draw_rect(*from, *to, ink, *fill)?,
                Mark::Disc(centre, radius, ink, fill) => surface.draw_circle(*centre, *radius, ink, *fill)?,
                Mark::Text(text, letters, at) => surface.draw_text(text, letters, *at)?,
            }
        }
        Ok(())
    }
}

/// The surface.
pub struct Record<'a> {
    /// Width and height in its units.
    pub size: (u32, u32),
    /// How texts are measured.
    pub measure: Measure<'a>,
    /// What has been drawn.
    pub marks: Marks,
}

impl Record<'_> {
    fn keep(&self, mark: Mark) {
        self.marks.0.borrow_mut().push(mark);
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Record<'_> {
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
        self.keep(Mark::Rect(point, point, Ink { colour, width: 1 }, true));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.keep(Mark::Path(vec![from, to], Ink::of(style)));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.keep(Mark::Rect(from, to, Ink::of(style), fill));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.keep(Mark::Path(path.into_iter().collect(), Ink::of(style)));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.keep(Mark::Disc(centre, radius, Ink::of(style), fill));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.keep(Mark::Polygon(path.into_iter().collect(), Ink::of(style)));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.keep(Mark::Text(text.to_owned(), Letters::of(style), at));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = (self.measure)(text, style.size(), matches!(style.style(), FontStyle::Bold));
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }
}

/// Colour and width of a stroke, or colour of an area.
struct Ink {
    colour: BackendColor,
    width: u32,
}

impl Ink {
    fn of(style: &impl BackendStyle) -> Self {
        Self { colour: style.color(), width: style.stroke_width() }
    }
}

impl BackendStyle for Ink {
    fn color(&self) -> BackendColor {
        self.colour
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// How a text looks.
struct Letters {
    colour: BackendColor,
    size: f64,
    bold: bool,
    anchor: Pos,
}

impl Letters {
    fn of(style: &impl BackendTextStyle) -> Self {
        let bold = matches!(style.style(), FontStyle::Bold);
        Self { colour: style.color(), size: style.size(), bold, anchor: style.anchor() }
    }
}

impl BackendTextStyle for Letters {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.colour
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn transform(&self) -> FontTransform {
        FontTransform::None
    }

    fn style(&self) -> FontStyle {
        if self.bold { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn anchor(&self) -> Pos {
        self.anchor
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(FAMILY)
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: (i32, i32),
        _: F,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
