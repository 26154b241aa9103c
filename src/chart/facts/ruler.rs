//! What the ruler shows.

use crate::model::demand::Asking;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// What is asked about.
    pub asking: Asking,
    /// The amounts, ascending, in millions of tokens a week.
    pub amounts: Vec<(Named, f64)>,
}

/// An amount that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The target.
    Target,
    /// The cap.
    Cap,
    /// The team's typical user.
    Typical,
    /// The median person of another cohort.
    Median,
    /// The top tenth of the cohort.
    TopTenth,
    /// The amount that leaves most.
    Best,
    /// Where the data end.
    DataEnd,
    /// The benchmark share of salary.
    Half,
}
