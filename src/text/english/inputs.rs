//! The inputs in words: label, help, unit, source. One arm an input, so that an input without words does not compile.

use crate::evidence::{Grade, Source};
use crate::inputs::catalogue::{Group, Unit};
use crate::inputs::{Curve, Curves, Input};
use crate::text::figures::Figures;

/// What the form says of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Its name.
    pub label: &'static str,
    /// What it means, for somebody who has never heard of it.
    pub help: &'static str,
}

/// Label and help of an input.
pub const fn words(input: Input) -> Words {
    let (label, help) = match input {
        Input::People => ("People", "Everybody in the team, whether or not they use AI."),
        Input::Salary => ("Base salary", "One person’s yearly pay before taxes, without benefits."),
        Input::Load => ("Loaded cost ÷ salary", "What a person costs you in all, as a multiple of base salary."),
        Input::Weeks => ("Working weeks", "Weeks in a year after holidays and leave."),
        Input::Hours => ("Working hours", "Hours in a week: what reading the output is compared with."),
        Input::Adoption => ("Use AI willingly", "The part of the team that would use AI without being told to."),
        Input::Tokens => {
            ("Tokens, each user", "What somebody who uses AI really needs. Median developer: 32M; top tenth: 225M.")
        }
        Input::Spread => (
            "How unequal use is",
            "The 90th percentile of use divided by the median. 1 is everybody alike; observed: 7.45.",
        ),
        Input::Target => ("Target", "What everybody is told to use. Leave empty for no target."),
        Input::Performative => {
            ("Burnt for show", "Of the tokens that only the target asks for, the part that serves no work.")
        }
        Input::Cap => ("Cap", "What nobody may pass. Leave empty for no cap."),
        Input::Mandate => {
            ("Must use AI weekly", "The part of the team that is required to. Leave empty for no mandate.")
        }
        Input::Benchmark => {
            ("Benchmark", "Tokens as a share of base salary, for comparison. The best-known claim is half.")
        }
        Input::CacheWrites => ("Written to the cache", "New context that the model keeps for later turns."),
        Input::CacheReads => {
            ("Read from the cache", "Context that is read again at each turn: nearly all tokens of a coding agent.")
        }
        Input::Output => ("Output", "What the model writes, the dearest kind."),
        Input::Model => ("Model", "Whose list prices apply."),
        Input::InputPrice => ("Own price: uncached input", "Leave empty for the model’s list price."),
        Input::CacheWritePrice => ("Own price: cache write", "The same, for context that the model keeps."),
        Input::CacheReadPrice => ("Own price: cache read", "The same, for context that is read again."),
        Input::OutputPrice => ("Own price: output", "The same, for what the model writes."),
        Input::Batch => ("Run as batch", "The part that can wait for hours, at half price."),
        Input::Discount => ("Discount", "What you negotiated off the list price."),
        Input::Fee => ("Seat", "What a plan costs a person. 0: you pay by the token."),
        Input::Included => ("Use included in it", "How much use, at API prices, a seat includes."),
        Input::Ceiling => {
            ("Stop at what is included", "Ticked: nobody gets more. Otherwise more is paid by the token.")
        }
        Input::Other => ("Training and administration", "Whatever else a user costs in a year."),
        Input::Curve => {
            ("How output responds", "The data cannot choose between the first three. They agree at the median user.")
        }
        Input::Caused => (
            "Caused by the tokens",
            "Keen people use more AI anyway. Followed over time, half of the difference remains.",
        ),
        Input::Finished => {
            ("Finished work per extra PR", "Twice the pull requests came with 27% more finished projects.")
        }
        Input::Captured => {
            ("Captured by the employer", "The part of freed time that becomes something the employer values.")
        }
        Input::Review => (
            "Extra review",
            "Time spent checking what AI wrote. The line above already nets rework: do not count it twice.",
        ),
        Input::Exponent => ("Exponent of the power curve", "0.301: ten times the tokens, twice the output."),
        Input::FixedGain => ("A study’s effect", "For the fixed curve: more output, whatever the amount of tokens."),
        Input::Ramp => ("Until full effect", "Value grows evenly until then. Costs run in full from the start."),
        Input::Horizon => ("Looked at", "How far ahead totals are counted."),
        Input::Setup => ("One-off cost", "Paid for each user at the start."),
        Input::DiscountRate => ("Discount rate", "How much less money is worth a year later."),
        Input::Sessions => ("Sessions, each user", "How often somebody hands a task to an agent."),
        Input::Turns => ("Turns in a session", "How often the model is called: each tool it uses is a turn."),
        Input::StartContext => ("Context at the start", "Instructions, tools and files before the first turn."),
        Input::Growth => {
            ("Growth with each turn", "What a turn adds to the context: its output and what tools return.")
        }
        Input::TurnOutput => ("Output of a turn", "What the model writes in it."),
        Input::Caching => {
            ("Context is cached", "Ticked: each turn reads the context from the cache. Otherwise it is new input.")
        }
        Input::CausedLow => ("Caused by the tokens, lowest", "The least that the evidence allows."),
        Input::CausedHigh => ("Caused by the tokens, highest", "The most that the evidence allows."),
        Input::FinishedLow => ("Finished work per extra PR, lowest", "The least that the evidence allows."),
        Input::FinishedHigh => ("Finished work per extra PR, highest", "The most that the evidence allows."),
        Input::CapturedLow => ("Captured by the employer, lowest", "The least that you think possible."),
        Input::CapturedHigh => ("Captured by the employer, highest", "The most that you think possible."),
        Input::PriceLow => ("Price, lowest", "As a multiple of the price you pay now."),
        Input::PriceHigh => ("Price, highest", "As a multiple of the price you pay now."),
        Input::LoadLow => ("Loaded cost ÷ salary, lowest", "The least that a person may cost you."),
        Input::LoadHigh => ("Loaded cost ÷ salary, highest", "The most that a person may cost you."),
        Input::Curves => {
            ("Response curve", "Mixed: each draw takes one of the three curves, since the data cannot choose.")
        }
        Input::Seed => ("Seed", "The same seed gives the same draws."),
        Input::Draws => ("Draws", "How many draws the uncertainty run makes."),
        Input::Currency => ("Currency", "In which money is shown, once its exchange rate is entered."),
        Input::ExchangeRate => (
            "Exchange rate",
            "What one US dollar is in the currency chosen. Amounts that you typed stay as typed; list prices follow the rate.",
        ),
    };
    Words { label, help }
}

/// A unit as it stands behind a field, with the sign of the currency shown.
pub fn unit(figures: &dyn Figures, unit: Unit) -> String {
    let per = |what: &str| format!("{} / {what}", figures.currency());
    match unit {
        Unit::UsdPerYear | Unit::UsdPerAdopterYear => per("year"),
        Unit::UsdPerMonth => per("month"),
        Unit::UsdPerMTok => per("M tokens"),
        Unit::UsdPerAdopter => per("user"),
        other => plain_unit(other).to_owned(),
    }
}

const fn plain_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Persons => "people",
        Unit::Times => "×",
        Unit::Percent => "%",
        Unit::MTokPerWeek => "M / week",
        Unit::Tokens => "tokens",
        Unit::PerWeek => "/ week",
        Unit::WeeksPerYear => "weeks / year",
        Unit::HoursPerWeek => "h / week",
        Unit::Months => "months",
        _ => "",
    }
}

/// A group of the form.
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::People => "People",
        Group::Use => "Use",
        Group::TokenMix => "Token mix",
        Group::Price => "Price",
        Group::Plan => "Plan",
        Group::Effect => "What it does",
        Group::Rollout => "Rollout",
        Group::Workload => "Agent sessions",
        Group::Uncertainty => "Uncertainty",
        Group::Settings => "Currency",
    }
}

/// A word of a list as one chooses it; the word itself where it has no sentence.
pub fn choice(word: &'static str) -> &'static str {
    match Curve::find(word) {
        Some(Curve::Hill) => "Saturating: levels off",
        Some(Curve::Log) => "Logarithmic: each doubling adds the same",
        Some(Curve::Power) => "Power: 10× the tokens, 2× the output",
        Some(Curve::Fixed) => "Fixed: a study’s effect, whatever the amount",
        None => match Curves::find(word) {
            Some(Curves::Mixed) => "Three curves, equally likely",
            Some(Curves::Chosen) => "Only the chosen one",
            None => word,
        },
    }
}

/// Where a default comes from.
pub fn source(source: Source) -> String {
    match source.grade {
        Grade::Reported => format!("{} (reported by others).", source.cite),
        Grade::Convention if source.cite.is_empty() => "A common starting point: enter your own.".to_owned(),
        Grade::Assumption if source.cite.is_empty() => "An assumption: nobody has published it.".to_owned(),
        Grade::Assumption => format!("An assumption: {}.", source.cite),
        Grade::Primary | Grade::Convention => format!("{}.", source.cite),
    }
}
