//! The facts of the ruler.

use crate::model::demand::Question;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The question of the Target view.
    pub question: Question,
    /// The amounts, ascending, in millions of tokens per week.
    pub amounts: Vec<(NamedAmount, f64)>,
}

/// A named amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedAmount {
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
    /// The best cap.
    Best,
    /// The end of the published data.
    DataEnd,
    /// The benchmark share of salary.
    Half,
}
