//! What charts show for their inputs, as numbers. `text` says it in sentences.

use super::{ChartKey, curve, lorenz, marginal, matters, people, ruler, scenarios, spread, timeline, weeks};

/// What a chart shows.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "named as the charts are")]
pub enum Finding {
    Curve(curve::Facts),
    Scenarios(scenarios::Facts),
    Marginal(marginal::Facts),
    Matters(matters::Facts),
    Spread(spread::Facts),
    Timeline(timeline::Facts),
    Ruler(ruler::Facts),
    Lorenz(lorenz::Facts),
    People(people::Facts),
    Weeks(weeks::Facts),
}

impl Finding {
    /// The chart that shows it.
    pub const fn key(&self) -> ChartKey {
        match self {
            Self::Curve(_) => ChartKey::Curve,
            Self::Scenarios(_) => ChartKey::Scenarios,
            Self::Marginal(_) => ChartKey::Marginal,
            Self::Matters(_) => ChartKey::Matters,
            Self::Spread(_) => ChartKey::Spread,
            Self::Timeline(_) => ChartKey::Timeline,
            Self::Ruler(_) => ChartKey::Ruler,
            Self::Lorenz(_) => ChartKey::Lorenz,
            Self::People(_) => ChartKey::People,
            Self::Weeks(_) => ChartKey::Weeks,
        }
    }
}
