//! The facts that charts show, as numbers. `text` makes sentences from them.

pub mod curve;
pub mod lorenz;
pub mod marginal;
pub mod matters;
pub mod people;
pub mod ruler;
pub mod scenarios;
pub mod spread;
pub mod timeline;
pub mod weeks;

use super::ChartKey;

/// The facts that a chart shows.
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
    Beliefs,
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
            Self::Beliefs => ChartKey::Beliefs,
        }
    }
}
