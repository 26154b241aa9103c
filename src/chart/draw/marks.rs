//! What a drawing consists of, and the surfaces that it is put on.

use std::cell::RefCell;
use std::rc::Rc;

use plotters_backend::text_anchor::Pos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, FontStyle};

/// Colour and width of a stroke, or colour of an area.
#[derive(Clone, Copy)]
pub struct Ink {
    /// The colour, with how much of it is laid over what is there.
    pub colour: BackendColor,
    /// Of a stroke, in units of the surface.
    pub width: u32,
}

impl Ink {
    /// The ink of a style of the plotting library.
    pub fn of(style: &impl BackendStyle) -> Self {
        Self { colour: style.color(), width: style.stroke_width() }
    }
}

/// How a text looks.
#[derive(Clone)]
pub struct Letters {
    /// The colour.
    pub colour: BackendColor,
    /// Their size, in units of the surface.
    pub size: f64,
    /// Whether they stand out.
    pub bold: bool,
    /// Which point of the text is placed.
    pub anchor: Pos,
}

impl Letters {
    /// The letters of a style of the plotting library.
    pub fn of(style: &impl BackendTextStyle) -> Self {
        let bold = matches!(style.style(), FontStyle::Bold);
        Self { colour: style.color(), size: style.size(), bold, anchor: style.anchor() }
    }
}

/// Lengths of the dashes of a stroke, in units of the surface: ink, gap.
pub type Dashes = (u32, u32);

/// What can be drawn on.
pub trait Surface {
    /// A stroke along these points.
    fn path(&mut self, points: &[BackendCoord], ink: Ink, dashes: Option<Dashes>);
    /// A filled area.
    fn polygon(&mut self, points: &[BackendCoord], ink: Ink);
    /// A rectangle, filled or its outline.
    fn rect(&mut self, from: BackendCoord, to: BackendCoord, ink: Ink, fill: bool);
    /// A disc, or its outline.
    fn disc(&mut self, centre: BackendCoord, radius: u32, ink: Ink, fill: bool);
    /// A text.
    fn text(&mut self, text: &str, letters: &Letters, at: BackendCoord);
}

/// One thing that was drawn: each is one call of [`Surface`].
pub(super) enum Mark {
    Path(Vec<BackendCoord>, Ink, Option<Dashes>),
    Polygon(Vec<BackendCoord>, Ink),
    Rect(BackendCoord, BackendCoord, Ink, bool),
    Disc(BackendCoord, u32, Ink, bool),
    Text(String, Letters, BackendCoord),
}

/// Everything that was drawn, in order.
#[derive(Clone, Default)]
pub struct Marks(Rc<RefCell<Vec<Mark>>>);

impl Marks {
    pub(super) fn keep(&self, mark: Mark) {
        self.0.borrow_mut().push(mark);
    }

    /// Puts everything on this surface.
    pub fn put_on(&self, surface: &mut impl Surface) {
        for mark in self.0.borrow().iter() {
            match mark {
                Mark::Path(points, ink, dashes) => surface.path(points, *ink, *dashes),
                Mark::Polygon(points, ink) => surface.polygon(points, *ink),
                Mark::Rect(from, to, ink, fill) => surface.rect(*from, *to, *ink, *fill),
                Mark::Disc(centre, radius, ink, fill) => surface.disc(*centre, *radius, *ink, *fill),
                Mark::Text(text, letters, at) => surface.text(text, letters, *at),
            }
        }
    }
}
