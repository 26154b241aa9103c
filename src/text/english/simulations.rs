//! The words of the simulations: percentiles, the dots, and how many simulations were made.

use crate::model::Uncertainty;
use crate::text::figures::{Figures, Form};

/// Heading of the table of percentiles.
pub const PERCENTILES: &str = "Where the simulations end";
/// The heads of the columns of the table of percentiles.
pub const PERCENTILES_HEADS: [&str; 5] = ["", "As entered", "One in ten below", "Half below", "One in ten above"];
/// The names of the rows of the table of percentiles.
pub const PERCENTILES_ROWS: [&str; 4] = ["Net of a user", "Net of the team", "Cost of a user", "Cost of the team"];

/// What the twenty dots are.
pub fn each_dot(figures: &dyn Figures, run: &Uncertainty) -> String {
    let ends = super::charts::simulations(figures, run.net.positive.value());
    format!("Each dot is about 5 of 100 simulations, filled where the net is above zero. That is so in {ends}.")
}

/// How many simulations were made.
pub fn simulated(figures: &dyn Figures, run: &Uncertainty, seed: f64) -> String {
    let (draws, seed) = (figures.write(f64::from(run.draws), Form::NUMBER), figures.write(seed, Form::NUMBER));
    format!("{draws} simulations, seed {seed}. The same seed gives the same simulations.")
}

/// Link to the number of simulations.
pub const CHANGE_DRAWS: &str = "Change the number of simulations";
/// Link to the seed.
pub const CHANGE_SEED: &str = "Change the seed";
/// Link to the ranges of the uncertain inputs.
pub const CHANGE_RANGES: &str = "Change what is drawn, and how far";
