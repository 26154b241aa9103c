//! Charts as plain data, and their drawing. [`draw()`] draws a [`ChartSpec`] on any backend of plotters. A [`Finding`]
//! has what a chart shows as numbers, from which `text` makes sentences. `plot` makes the specs from reports.
//!
//! [`guard`] makes any spec drawable, or rejects it, before it is passed to plotters.

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

pub use cursor::{Cursor, MOST_TOKENS, dragged, marker_at, rounded};
pub use draw::{DrawError, FAMILY, Grid, NAME_WEIGHT, PIXEL, draw};
pub use frame::Frame;
pub use key::{ChartKey, Finding};
pub use palette::Palette;
pub use poster::poster;
pub use spec::ChartSpec;
pub use svg::{HALO, svg};

use crate::inputs::Assumptions;
use crate::model::Report;
use crate::scenario::Column;

/// The inputs and results that charts show.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The base inputs.
    pub inputs: &'a Assumptions,
    /// Their results, including the uncertainty run.
    pub report: &'a Report,
    /// The scenarios, the base first.
    pub columns: &'a [Column],
}

impl<'a> Subject<'a> {
    /// The subject of these inputs, without scenarios.
    pub const fn alone(inputs: &'a Assumptions, report: &'a Report) -> Self {
        Self { inputs, report, columns: &[] }
    }
}
