//! The inputs in words: label, help, unit, source. One arm an input, so that an input without words does not compile.

use crate::evidence::{Grade, Source};
use crate::inputs::catalogue::{Group, Unit};
use crate::inputs::{Assumptions, Curve, Input};
use crate::model::{metrics::Measure, pricing};
use crate::text::amounts::{self, money_short, percent, tokens};
use crate::text::figures::{Figures, Form};
use crate::units::UsdPerMonth;

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
        Input::CacheWritePrice => ("Own price: cache write", "Leave empty for the model’s list price."),
        Input::CacheReadPrice => ("Own price: cache read", "Leave empty for the model’s list price."),
        Input::OutputPrice => ("Own price: output", "Leave empty for the model’s list price."),
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
        Input::DiscountRate => ("Discount rate", "How much less a dollar is worth a year later."),
        Input::Seed => ("Seed", "The same seed gives the same draws."),
        Input::Draws => ("Draws", "How many draws the uncertainty run makes."),
        Input::Currency => ("Currency", "In which money is shown."),
        Input::ExchangeRate => ("Exchange rate", "Units of that currency for a dollar."),
    };
    Words { label, help }
}

/// A unit as it stands behind a field.
pub const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::None => "",
        Unit::Persons => "people",
        Unit::Times => "×",
        Unit::Percent => "%",
        Unit::UsdPerYear | Unit::UsdPerAdopterYear => "$ / year",
        Unit::UsdPerMonth => "$ / month",
        Unit::UsdPerMTok => "$ / M tokens",
        Unit::UsdPerAdopter => "$ / user",
        Unit::MTokPerWeek => "M / week",
        Unit::WeeksPerYear => "weeks / year",
        Unit::HoursPerWeek => "h / week",
        Unit::Months => "months",
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
        Group::Settings => "Settings",
    }
}

/// A word of a list as one chooses it; the word itself where it has no sentence.
pub fn choice(word: &'static str) -> &'static str {
    match Curve::find(word) {
        Some(Curve::Hill) => "Saturating: levels off",
        Some(Curve::Log) => "Logarithmic: each doubling adds the same",
        Some(Curve::Power) => "Power: 10× the tokens, 2× the output",
        Some(Curve::Fixed) => "Fixed: a study’s effect, whatever the amount",
        None => word,
    }
}

/// Where a default comes from.
pub fn source(source: Source) -> String {
    match source.grade {
        Grade::Reported => format!("{} (reported by others).", source.cite),
        Grade::Convention if source.cite.is_empty() => "A common starting point: enter your own.".to_owned(),
        Grade::Assumption => "An assumption: nobody has published it.".to_owned(),
        Grade::Primary | Grade::Convention => format!("{}.", source.cite),
    }
}

/// What a folded group holds, in a few words.
pub fn group_summary(figures: &dyn Figures, group: Group, inputs: &Assumptions) -> String {
    let share = |share: f64| percent(figures, share);
    match group {
        Group::People => format!(
            "{} · {} · {}",
            figures.write(f64::from(inputs.people), Form::NUMBER.fraction(0)),
            money_short(figures, inputs.salary.value()),
            share(inputs.adoption.value())
        ),
        Group::Use => used(figures, inputs),
        Group::TokenMix => format!("{} re-read", share(inputs.cache_reads.value())),
        Group::Price => format!("{} a million", price(figures, inputs)),
        Group::Plan => plan(figures, inputs),
        Group::Effect => effect(figures, inputs),
        Group::Rollout => format!("{} months to full effect", figures.write(inputs.ramp, Form::NUMBER)),
        Group::Settings => String::new(),
    }
}

fn price(figures: &dyn Figures, inputs: &Assumptions) -> String {
    amounts::measured(figures, Measure::UsdPerMTok, pricing::blended(inputs).value())
}

fn used(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let genuine = tokens(figures, inputs.tokens.value());
    match (inputs.target, inputs.cap) {
        (Some(target), _) => format!("{genuine}, target {}", tokens(figures, target.value())),
        (None, Some(cap)) => format!("{genuine}, cap {}", tokens(figures, cap.value())),
        (None, None) => format!("{genuine} a week"),
    }
}

fn plan(figures: &dyn Figures, inputs: &Assumptions) -> String {
    if inputs.fee == UsdPerMonth::ZERO && inputs.included == UsdPerMonth::ZERO {
        return "pay by the token".to_owned();
    }
    format!("{} a month", amounts::money(figures, inputs.fee.value()))
}

fn effect(figures: &dyn Figures, inputs: &Assumptions) -> String {
    if inputs.curve == Curve::Fixed {
        return format!("{} whatever the use", percent(figures, inputs.fixed_gain));
    }
    let counted = inputs.caused * inputs.finished * inputs.captured;
    format!("{} of the raw gain", percent(figures, counted.value()))
}
