//! Charts: a report becomes a [`ChartSpec`], plain data; `text` adds the sentences around it, and [`draw()`] puts it on any
//! backend of plotters.
//!
//! To add a chart: a file that makes its spec, a row of the table below, a variant of [`Finding`], its sentences in `text/`. Whatever a spec holds, [`guard`] makes it drawable or refuses it before the plotting library sees it.

mod axes;
mod clip;
mod cursor;
pub mod curve;
mod draw;
mod finding;
mod frame;
pub mod guard;
pub mod labels;
pub mod lorenz;
pub mod marginal;
pub mod matters;
pub mod multiples;
pub mod palette;
pub mod people;
mod poster;
mod rows;
pub mod ruler;
mod sample;
pub mod scenarios;
pub mod spec;
pub mod spread;
mod svg;
pub mod table;
pub mod timeline;
pub mod weeks;

pub use cursor::{Cursor, dragged, marker_at, rounded};
pub use draw::{FAMILY, Grid, NAME_WEIGHT, PIXEL, Undrawn, draw};
pub use finding::Finding;
pub use frame::Frame;
pub use palette::Palette;
pub use poster::{poster, poster_size};
pub use sample::Typical;
pub use spec::ChartSpec;
pub use svg::{HALO, svg, svg_read};

use crate::inputs::Assumptions;
use crate::model::Report;
use crate::model::demand::Asking;
use crate::scenario::Column;
use crate::text::figures::Figures;
use crate::usage::analysis::Basis;

macro_rules! charts {
    ($($(#[$doc:meta])* $chart:ident $key:literal $spec:expr;)+
        => of usage: $($(#[$of_usage:meta])* $usage:ident $usage_key:literal $empty:expr;)+) => {
        /// A chart, by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ChartKey {
            $($(#[$doc])* $chart,)+
            $($(#[$of_usage])* $usage,)+
        }

        impl ChartKey {
            /// Every chart of the inputs, in the order of the page.
            pub const ALL: &[Self] = &[$(Self::$chart,)+];

            /// The charts of imported usage. They are in no link and no export: the data stay in the page.
            pub const OF_USAGE: &[Self] = &[$(Self::$usage,)+];

            /// Its name in the page; never changes.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$chart => $key,)+
                    $(Self::$usage => $usage_key,)+
                }
            }

            /// The chart of this subject, without the sentences around it. No subject has imported usage: charts of that are
            /// empty here, and made by `spec` of their modules.
            pub fn unsaid(self, subject: &Subject, figures: &dyn Figures) -> ChartSpec {
                match self {
                    $(Self::$chart => {
                        let spec: fn(&Subject, &dyn Figures) -> ChartSpec = $spec;
                        spec(subject, figures)
                    })+
                    $(Self::$usage => {
                        let spec: fn(&dyn Figures) -> ChartSpec = $empty;
                        spec(figures)
                    })+
                }
            }
        }
    };
}

charts! {
    // Chart, key, what makes it.

    /// One person's value and cost against tokens a week.
    Curve "curve" |of, figures| curve::spec(of.inputs, of.report, figures);
    /// Net, chance and cost of a user in the scenarios.
    Scenarios "scenarios" |of, figures| scenarios::spec(of.inputs, of.columns, figures);
    /// What one person's next dollar brings, against what is spent.
    Marginal "marginal" |of, figures| marginal::spec(of.inputs, of.report, figures);
    /// How far each uncertain input moves the mean user's net, and what knowing it is worth.
    Matters "matters" |of, figures| matters::spec(of.inputs, of.report, figures);
    /// How the mean user's net is spread where uncertain inputs are drawn.
    Spread "spread" |of, figures| spread::spec(of.inputs, of.report, figures);
    /// The team's money by month.
    Timeline "timeline" |of, figures| timeline::spec(of.inputs, of.report, figures);
    /// Amounts that are talked about, on one scale.
    Ruler "ruler" |of, figures| ruler::spec(of.inputs, of.report, Asking::of(of.inputs), figures);

    => of usage:

    /// How unequally use is shared out among people.
    Lorenz "lorenz" |figures| lorenz::spec(None, figures);
    /// People by what they cost and what came out, or their tokens.
    People "people" |figures| people::spec(None, figures);
    /// Cost by week.
    Weeks "weeks" |figures| weeks::spec(None, Basis::List, figures);
}

impl ChartKey {
    /// The chart with this key.
    pub fn find(key: &str) -> Option<Self> {
        // As links and snippets of the first version have it.
        let key = if key == "tornado" { Self::Matters.key() } else { key };
        Self::ALL.iter().copied().find(|chart| chart.key() == key)
    }
}

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
