//! The words of what is unknown and what it would be worth to know, of percentiles, and of the months.

use super::charts::matters;
use super::groups::outside_groups;
use crate::inputs::{Assumptions, Input};
use crate::model::half::{BreakEven, Half};
use crate::model::uncertainty::Factor;
use crate::model::{Report, Uncertainty};
use crate::text::amounts::{money, percent};
use crate::text::figures::{Figures, Form};
use crate::units::{MTokPerWeek, Usd};

/// Heading of the input that it is worth most to know.
pub fn biggest_unknown(factor: Option<Factor>) -> String {
    match factor {
        Some(factor) => format!("The biggest unknown: {}", super::charts::lower(matters::sentence_name(factor))),
        None => "Nothing unknown would change the best amount within the data".to_owned(),
    }
}

/// What the number beside each unknown is.
pub const WORTH_KNOWING: &str = "What it would be worth to know it, per user and year.";

/// What a pilot that settles an unknown is worth to the team, or to each user if the team has groups, whose users may
/// differ. `worth` is per user and year. Users whom a mandate adds choose no amount, so that to know more does not help
/// them. `None` if nobody uses AI willingly.
pub fn pilot(figures: &dyn Figures, worth: Usd, inputs: &Assumptions) -> Option<String> {
    if inputs.groups().is_empty() {
        let willing = f64::from(inputs.people) * inputs.adoption.value();
        let amount = money(figures, worth.value() * willing);
        let words = || format!("A pilot that settles the first is worth up to {amount} a year to this team.");
        return (willing > 0.0).then(words);
    }
    let amount = money(figures, worth.value());
    Some(format!("A pilot that settles the first is worth up to {amount} a year for each such user."))
}

/// Whom the values of knowing are about: people outside groups, and people who pay API prices for all that they use.
/// `None` if that is everybody.
pub fn worth_is_about(inputs: &Assumptions) -> Option<String> {
    let has_seat = inputs.ceiling || inputs.included.value() > 0.0;
    let who = outside_groups(inputs);
    let at = if has_seat { ", at API prices, whatever a seat includes" } else { "" };
    (has_seat || who.is_some())
        .then(|| format!("What it is worth to know an input is about {}{at}.", who.unwrap_or("a person")))
}

/// Link from the first unknowns to all of them.
pub const ALL_UNKNOWNS: &str = "Everything that matters";

/// How much more finished work the benchmark needs to break even, and how much is expected. Empty without a benchmark,
/// or if a gain is worth nothing.
pub fn benchmark_needs(figures: &dyn Figures, report: &Report) -> String {
    let half = report.half.ok().filter(|half| half.tokens > MTokPerWeek::ZERO);
    let words = |half: &Half| {
        let BreakEven { needed, expected } = BreakEven::of(half.cost, half.value, report.stake)?;
        let (needed, expected) = (percent(figures, needed), expected_gain(figures, expected));
        Some(format!("Needs {needed} more finished work to break even; {expected} is expected."))
    };
    half.as_ref().and_then(words).unwrap_or_default()
}

/// A gain that is expected: `37.9%`, or `none`.
pub(super) fn expected_gain(figures: &dyn Figures, gain: f64) -> String {
    if gain > 0.0 { percent(figures, gain) } else { "none".to_owned() }
}

/// Heading of the table of uncertain inputs.
pub const MATTERS: &str = "Every uncertain input, and where to change it";
/// What the numbers in the rows are.
pub const MATTERS_NOTE: &str = "Net of a user and year at both ends of each range, all others as entered, in the order of the chart. Right: what \
                                it would be worth to know the input, per user and year.";
/// The heads of the columns.
pub const MATTERS_HEADS: [&str; 4] = ["Uncertain input", "At its low end", "At its high end", "Worth knowing"];

/// Why there is no value of knowing an input.
pub const NO_CHOICE: &str = "Knowing it changes no decision: people come to use that much by themselves.";

/// Heading of the table of percentiles.
pub const PERCENTILES: &str = "Where the simulations end";
/// The heads of the columns of the table of percentiles.
pub const PERCENTILES_HEADS: [&str; 4] = ["As entered", "One in ten below", "Half below", "One in ten above"];
/// The names of the rows of the table of percentiles.
pub const PERCENTILES_ROWS: [&str; 4] = ["Net of a user", "Net of the team", "Cost of a user", "Cost of the team"];

/// What the twenty dots are.
pub fn each_dot(figures: &dyn Figures, run: &Uncertainty) -> String {
    let ends = super::charts::simulations(figures, run.net.positive.value());
    format!("Each dot is 5 of 100 simulations, filled where the net is above zero. That is so in {ends}.")
}

/// How many draws were made.
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

/// Heading of the figures below the timeline.
pub const MONTHS: &str = "The months in figures";

/// The name of the team's net over the months of the horizon.
pub fn total_of_months(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let unit = if inputs.horizon == 1 { "month" } else { "months" };
    format!("Net over {} {unit}", figures.write(f64::from(inputs.horizon), Form::NUMBER))
}

/// The name of the discounted net.
pub fn discounted_total(figures: &dyn Figures, inputs: &Assumptions) -> String {
    format!("The same, discounted at {} a year", percent(figures, inputs.discount_rate.value()))
}

/// The name of the month of payback.
pub const PAID_BACK_IN: &str = "Paid back in month";

/// The value of an input of the timeline, in words.
pub fn months_input(figures: &dyn Figures, inputs: &Assumptions, input: Input) -> String {
    match input {
        Input::Setup if inputs.groups().iter().any(|group| group.changed(Input::Setup).is_some()) => {
            format!("{} a user, except in groups with their own", money(figures, inputs.setup.value()))
        }
        Input::Setup => format!("{} a user", money(figures, inputs.setup.value())),
        Input::DiscountRate => format!("{} a year", percent(figures, inputs.discount_rate.value())),
        _ => super::value_in_words(figures, input, &inputs.get(input)),
    }
}
