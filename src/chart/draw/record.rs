//! The one surface that the plotting library draws on: it remembers what was drawn, to be put on a real one.
//!
//! The library compiles all drawing anew for every kind of surface. With this one between, it is compiled once, which keeps
//! a sixth of the page's code out of it.

use std::convert::Infallible;

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::marks::{Ink, Letters, Mark, Marks};

/// The surface.
pub struct Record {
    /// Width and height in its units.
    pub size: (u32, u32),
    /// What has been drawn.
    pub marks: Marks,
}

impl Record {
    #[allow(clippy::unnecessary_wraps, reason = "what the library expects of all drawing")]
    fn keep(&self, mark: Mark) -> Drawn {
        self.marks.keep(mark);
        Ok(())
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Record {
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
        self.keep(Mark::Rect(point, (point.0 + 1, point.1 + 1), Ink { colour, width: 1 }, true))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.keep(Mark::Path(vec![from, to], Ink::of(style), None))
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.keep(Mark::Rect(from, to, Ink::of(style), fill))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.keep(Mark::Path(path.into_iter().collect(), Ink::of(style), None))
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.keep(Mark::Disc(centre, radius, Ink::of(style), fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.keep(Mark::Polygon(path.into_iter().collect(), Ink::of(style)))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.keep(Mark::Text(text.to_owned(), Letters::of(style), at))
    }
}
