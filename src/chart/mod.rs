//! Charts: a report becomes a [`ChartSpec`], plain data; [`draw()`] puts that on any surface.
//!
//! To add a chart: a file that makes its spec, a variant of [`ChartKey`] and its lines below, its sentences in
//! `text/`. Whatever a spec holds, [`guard`] makes it drawable or refuses it before the plotting library sees it.

mod clip;
mod curve;
mod draw;
mod frame;
pub mod guard;
pub mod labels;
mod order;
pub mod palette;
pub mod spec;
mod svg;
pub mod table;

pub use curve::{Difference, Finding};
pub use draw::{Grid, Undrawn, draw};
pub use frame::Frame;
pub use palette::Palette;
pub use spec::ChartSpec;
pub use svg::{HALO, svg};

use crate::inputs::Assumptions;
use crate::model::Report;
use crate::text::figures::Figures;

/// A chart, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChartKey {
    /// Value and cost against tokens a week.
    Curve,
}

impl ChartKey {
    /// Every chart, in the order of the page.
    pub const ALL: &[Self] = &[Self::Curve];

    /// Its name in the page; never changes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Curve => "curve",
        }
    }

    /// The chart with this key.
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|chart| chart.key() == key)
    }

    /// The chart of these inputs and their report.
    pub fn spec(self, inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> ChartSpec {
        match self {
            Self::Curve => curve::spec(inputs, report, figures),
        }
    }
}
