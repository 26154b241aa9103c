//! Charts as plain data, and how they are drawn: [`draw()`] puts a [`ChartSpec`] on any backend of plotters. What a chart
//! shows is a [`Finding`], as numbers. `text` says that in sentences, and `plot` makes the specs of reports.
//!
//! Whatever a spec holds, [`guard`] makes it drawable or refuses it before the plotting library sees it.

pub(crate) mod axes;
mod clip;
mod cursor;
pub(crate) mod draw;
pub mod facts;
mod frame;
pub mod guard;
mod key;
pub mod labels;
pub mod multiples;
pub mod palette;
pub(crate) mod poster;
pub(crate) mod rows;
pub(crate) mod sample;
pub mod spec;
mod svg;
pub mod table;

pub use cursor::{Cursor, dragged, marker_at, rounded};
pub use draw::{FAMILY, Grid, NAME_WEIGHT, PIXEL, Undrawn, draw};
pub use facts::Finding;
pub use frame::Frame;
pub use key::ChartKey;
pub use palette::Palette;
pub use poster::{poster, poster_size};
pub use sample::Typical;
pub use spec::ChartSpec;
pub use svg::{HALO, svg, svg_read};

use crate::inputs::Assumptions;
use crate::model::Report;
use crate::scenario::Column;

/// What charts are about.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The base inputs.
    pub inputs: &'a Assumptions,
    /// What they imply, the uncertainty run included.
    pub report: &'a Report,
    /// The scenarios, side by side, the base first.
    pub columns: &'a [Column],
}

impl<'a> Subject<'a> {
    /// These inputs alone, without scenarios.
    pub const fn alone(inputs: &'a Assumptions, report: &'a Report) -> Self {
        Self { inputs, report, columns: &[] }
    }
}
