//! What the chart of the scenarios shows.

use crate::scenario::Scenario;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The scenarios that can be drawn, the base first.
    pub drawn: Vec<Drawn>,
    /// Whether one of them reaches beyond the axis.
    pub is_cut: bool,
}

/// The year of a user in a scenario that can be drawn, $. Of a team this is its mean user: the team's amount ÷ its users.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Which.
    pub scenario: Scenario,
    /// What it is called.
    pub name: String,
    /// What a user brings.
    pub value: f64,
    /// What a user costs.
    pub cost: f64,
    /// What a user leaves.
    pub net: f64,
    /// What the simulations say, where they were made.
    pub drawn: Option<Simulated>,
}

/// What the simulations say of a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simulated {
    /// One in ten leaves less, $ a user.
    pub p10: f64,
    /// One in ten leaves more, $ a user.
    pub p90: f64,
    /// The share of them that leaves anything.
    pub positive: f64,
}
