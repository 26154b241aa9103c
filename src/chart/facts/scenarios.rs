//! The facts of the chart of scenarios.

use crate::model::uncertainty::Spread;
use crate::scenario::Scenario;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The scenarios that can be drawn, the base first.
    pub drawn: Vec<Drawn>,
    /// Whether one of them extends beyond the axis.
    pub is_cut: bool,
    /// Net per user in the naive sum, which is in the table only; `None` if it cannot be computed.
    pub naive_net: Option<f64>,
}

/// The year of the mean user (the team's amount ÷ its users) in a scenario that can be drawn, $.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Drawn {
    pub scenario: Scenario,
    pub name: String,
    pub value: f64,
    pub cost: f64,
    pub net: f64,
    /// Users of the team, and its net.
    pub team: (f64, f64),
    /// Net per user in the draws, if they were made.
    pub drawn: Option<Spread>,
}
