//! The names of what stands in a formula: short, and without marks that could be taken for arithmetic.

use crate::explain::Quantity;
use crate::inputs::Input;
use crate::model::Metric;

/// Where the reader entered a number that has no default.
pub const OWN_NUMBER: &str = "Your own number.";
/// Where the reader entered a price.
pub const OWN_PRICE: &str = "Your own price.";

/// Where the reader entered another number than the default.
pub fn changed_from(default: &str, source: &str) -> String {
    format!("Your own number. The default is {default}: {source}")
}

/// An input in a formula.
pub const fn input_term(input: Input) -> &'static str {
    match input {
        Input::Load => "Load factor",
        Input::Tokens => "Genuine use",
        Input::Performative => "Share burnt for show",
        Input::Output => "Share of output",
        Input::CacheWrites => "Share written to the cache",
        Input::CacheReads => "Share read from the cache",
        Input::Exponent => "Exponent",
        Input::Horizon => "Months looked at",
        Input::Ramp => "Months until full effect",
        Input::Adoption => "Share using AI willingly",
        Input::Included => "Use included",
        Input::FixedGain => "Effect of the study",
        other => super::words(other).label,
    }
}

/// A metric in the formula of another.
pub const fn metric_term(metric: Metric) -> &'static str {
    match metric {
        Metric::Price => "Price",
        Metric::BilledTok => "Tokens billed",
        Metric::Multiplier => "Output multiplier",
        Metric::OptimumTok => "Best use",
        Metric::HalfTok => "Benchmark use",
        Metric::TeamCost => "Cost of the team",
        Metric::TeamValue => "Value of the team",
        Metric::TeamNet => "Net of the team",
        other => super::metric_name(other),
    }
}

/// A quantity that is neither.
pub const fn quantity_term(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Uncached => "Share of uncached input",
        Quantity::InputPrice => "Price of input",
        Quantity::WritePrice => "Price of cache writes",
        Quantity::ReadPrice => "Price of cache reads",
        Quantity::OutputPrice => "Price of output",
        Quantity::Ceiling => "What the seat includes",
        Quantity::HillCeiling => "Highest rise",
        Quantity::HillHalf => "Use at half of it",
        Quantity::LogSlope => "Slope",
        Quantity::LogStart => "Use where it starts",
        Quantity::Above => "Share of users beyond the start",
        Quantity::PowerScale => "Scale of use",
        Quantity::Conscripts => "Share who must",
        Quantity::ConscriptCost => "Cost of one who must",
        Quantity::ConscriptValue => "Value of one who must",
        Quantity::ConscriptWaste => "Burnt by one who must",
        Quantity::Run => "Median agent run",
        Quantity::PullRequest => "Tokens for a pull request",
        Quantity::Words => "Words a token",
        Quantity::Pace => "Words a minute",
        Quantity::OutputWithout => "Pull requests a week without AI",
        Quantity::OutputPlateau => "Pull requests a week at most",
        Quantity::FitSlope => "Slope of the observed curve",
        Quantity::FitOffset => "Offset of the observed curve",
        Quantity::MedianUse => "Use of the median developer",
        Quantity::HeavyUse => "Use of the top tenth",
        Quantity::DataEnd => "Where the data end",
        Quantity::MedianOutput => "Output of the median developer",
        Quantity::HillOutput => "Saturating curve",
        Quantity::LogOutput => "Logarithmic curve",
        Quantity::PowerOutput => "Power curve",
        Quantity::FixedOutput => "Fixed effect",
        Quantity::Useful => "Tokens of use to the work",
        Quantity::RampShare => "Part of the full effect",
        Quantity::WeekUncached => "Sessions’ uncached input",
        Quantity::WeekWrites => "Sessions’ cache writes",
        Quantity::WeekReads => "Sessions’ cache reads",
        Quantity::WeekOutput => "Sessions’ output",
        Quantity::WeekTotal => "Tokens of all sessions",
        Quantity::Drawn => "Number of draws",
    }
}
