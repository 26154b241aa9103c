//! The words of the tabs of results beside their charts: What matters, Simulations, Over time.

use super::factors;
use super::groups::outside_groups;
use super::phrases::simulations;
use crate::inputs::{Assumptions, Input};
use crate::model::team::Users;
use crate::model::uncertainty::Factor;
use crate::model::{DATA_END, Uncertainty};
use crate::text::amounts::{counted, money, percent, tokens};
use crate::text::figures::{Figures, Form};
use crate::units::Usd;

/// Heading of the input that it is worth most to know.
pub fn biggest_unknown(figures: &dyn Figures, factor: Option<Factor>) -> String {
    match factor {
        Some(factor) => format!("The biggest unknown: {}", factors::in_sentence(factor)),
        None => format!(
            "No single unknown would change how many tokens are best within the data, which end at {} tokens a week",
            tokens(figures, DATA_END.value())
        ),
    }
}

/// Heading in its place if no amount is best.
pub const NO_UNKNOWN: &str = "What it would be worth to know more";
/// What the number beside each unknown is.
pub const WORTH_KNOWING: &str = "What it would be worth to know it, per willing user and year.";

/// What a pilot that settles an unknown is worth to the team, or to each user if the team has groups, whose users may
/// differ. `worth` is per willing user and year. Users whom a mandate adds choose no amount, so that to know more does
/// not help them. `None` if nobody uses AI willingly.
pub fn pilot(figures: &dyn Figures, worth: Usd, inputs: &Assumptions) -> Option<String> {
    if inputs.groups().is_empty() {
        let willing = Users::among(inputs.people, inputs).willing;
        let amount = money(figures, worth.value() * willing);
        let is_mandated = inputs.mandate.is_some_and(|mandate| mandate > inputs.adoption);
        let whose = if is_mandated { "the use of all willing users" } else { "everybody’s use" };
        let words = || {
            format!(
                "If {whose} could be set freely, a pilot that settles the first would be worth up to {amount} a year to this team."
            )
        };
        return (willing > 0.0).then(words);
    }
    let amount = money(figures, worth.value());
    Some(format!(
        "If use could be set freely, a pilot that settles the first would be worth up to {amount} a year for each such user."
    ))
}

/// Whom the values of knowing are about: people outside groups, and people who pay API prices for all that they use.
/// `None` if that is everybody. The net, which may stand beside them, is about the whole team.
pub fn worth_is_about(inputs: &Assumptions) -> Option<String> {
    let has_seat = inputs.ceiling || inputs.included.value() > 0.0;
    let who = outside_groups(inputs);
    let at = if has_seat { ", at API prices, whatever a seat includes" } else { "" };
    (has_seat || who.is_some())
        .then(|| format!("The values of knowing an input are about {}{at}.", who.unwrap_or("a person")))
}

/// Link from the first unknowns to all of them.
pub const ALL_UNKNOWNS: &str = "Everything that matters";

/// Heading of the table of uncertain inputs.
pub const MATTERS: &str = "Every uncertain input, and where to change it";
/// What the numbers in the rows are.
pub const MATTERS_NOTE: &str = "Net per user and year at both ends of each range, all others as entered, in the order of the chart. Right: what \
                                it would be worth to know the input, per willing user and year.";
/// The heads of the columns.
pub const MATTERS_HEADS: [&str; 4] = ["Uncertain input", "At its low end", "At its high end", "Worth knowing"];

/// Why there is no value of knowing an input.
pub const NO_CHOICE: &str = "no decision depends on it";

/// Heading of the table of percentiles.
pub const PERCENTILES: &str = "Where the simulations end";
/// The heads of the columns of the table of percentiles.
pub const PERCENTILES_HEADS: [&str; 5] = ["", "As entered", "One in ten below", "Half below", "One in ten above"];
/// The names of the rows of the table of percentiles.
pub const PERCENTILES_ROWS: [&str; 4] = ["Net of a user", "Net of the team", "Cost of a user", "Cost of the team"];

/// What the twenty dots are.
pub fn each_dot(figures: &dyn Figures, run: &Uncertainty) -> String {
    let ends = simulations(figures, run.net.positive.value());
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
/// Link to the budget, whether or not there is one.
pub const COMPARE_BUDGET: &str = "Compare the cost with a budget";
/// Link to the ranges of the uncertain inputs.
pub const CHANGE_RANGES: &str = "Change what is drawn, and how far";

/// Heading of the figures below the timeline.
pub const MONTHS: &str = "The months in figures";

/// The name of the team's net over the months of the horizon.
pub fn total_of_months(figures: &dyn Figures, inputs: &Assumptions) -> String {
    format!("Net over {}", counted(figures, u64::from(inputs.horizon), "month", "months"))
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
        Input::Setup => {
            let has_own = inputs.groups().iter().any(|group| group.changed(Input::Setup).is_some());
            let except = if has_own { ", except in groups with their own" } else { "" };
            format!("{} a user{except}", money(figures, inputs.setup.value()))
        }
        Input::DiscountRate => format!("{} a year", percent(figures, inputs.discount_rate.value())),
        _ => super::value_in_words(figures, input, &inputs.get(input)),
    }
}
