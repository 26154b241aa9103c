//! The metrics in words, and why one cannot be computed. One arm each, so that none is forgotten.

use crate::model::{Metric, Reason};

/// A metric's name.
pub const fn metric_name(metric: Metric) -> &'static str {
    match metric {
        Metric::Price => "Price of a million tokens",
        Metric::BilledTok => "Tokens on the bill, a week",
        Metric::CostAdopter => "Cost",
        Metric::ValueAdopter => "Value",
        Metric::NetAdopter => "Net",
        Metric::Roi => "Return",
        Metric::Gain => "Gain",
        Metric::Multiplier => "Output, before discounts",
        Metric::WasteAdopter => "Burnt for show",
        Metric::BreakEvenGain => "Breaks even at",
        Metric::ValuePerDollar => "Value as a multiple of cost",
        Metric::SpendShareSalary => "Cost as a share of salary",
        Metric::MarginalValue => "The next dollar brings back",
        Metric::OptimumTok => "Best use, tokens a week",
        Metric::OptimumCost => "Cost of the best use",
        Metric::OptimumNet => "Net of the best use",
        Metric::OptimumShare => "Best use as a share of salary",
        Metric::HalfTok => "Benchmark, tokens a week",
        Metric::HalfCost => "Cost of the benchmark",
        Metric::HalfValue => "Value of the benchmark",
        Metric::HalfNet => "Net of the benchmark",
        Metric::HalfRoi => "Return of the benchmark",
        Metric::HalfBreakEvenGain => "Benchmark breaks even at",
        Metric::HalfMultiple => "Benchmark ÷ genuine use",
        Metric::TeamCost => "Team: cost a year",
        Metric::TeamValue => "Team: value a year",
        Metric::TeamNet => "Team: net a year",
        Metric::TeamRoi => "Team: return",
        Metric::TeamWaste => "Team: burnt for show, a year",
        Metric::PayrollShare => "Team: cost as a share of payroll",
        Metric::PhiStar => "Theatre that the target survives",
        Metric::Npv => "Team: net over the months looked at, discounted",
        Metric::PaybackMonth => "Team: paid back in month",
        Metric::CumulativeNet => "Team: net over the months looked at",
        Metric::RunsPerDay => "Agent runs a day",
        Metric::PrsPerWeek => "Pull requests a week, at the median’s tokens for one",
        Metric::ReadingHours => "Hours a week to read the output",
        Metric::McP10 => "Net, low (one case in ten is lower)",
        Metric::McP50 => "Net, middle of all cases",
        Metric::McP90 => "Net, high (one case in ten is higher)",
        Metric::McPositive => "Cases in which it pays",
    }
}

/// A metric in a sentence, for somebody who asks what it means.
pub const fn explanation(metric: Metric) -> &'static str {
    match metric {
        Metric::Price => "The four kinds of token at their prices, weighted by the mix, after batch and discount.",
        Metric::BilledTok => "The larger of need and target, within the cap and what a hard seat includes.",
        Metric::CostAdopter => "Tokens, seat and other costs of one user in a year.",
        Metric::ValueAdopter => "The gain times loaded salary, as far as the employer captures it.",
        Metric::NetAdopter => "Value less cost, for one user in a year.",
        Metric::Roi => "Net divided by cost: 0 is break-even.",
        Metric::Gain => "Extra finished work that the tokens caused, as a share of the work done without AI.",
        Metric::Multiplier => "Pull requests relative to working without AI, as observed.",
        Metric::WasteAdopter => "Tokens that one user burns in a year only to be seen using them.",
        Metric::BreakEvenGain => "How much more finished work would pay for the cost.",
        Metric::ValuePerDollar => "Value divided by cost: 1× is break-even.",
        Metric::SpendShareSalary => "Cost divided by base salary.",
        Metric::MarginalValue => {
            "What one more dollar of genuine use brings back, as a multiple of its cost, paid by the token: above 1×, more pays."
        }
        Metric::OptimumTok => "Where the next dollar brings back exactly its cost, under API prices.",
        Metric::OptimumCost => "What one user costs there in a year.",
        Metric::OptimumNet => "What is left there in a year.",
        Metric::OptimumShare => "That cost divided by base salary.",
        Metric::HalfTok => "What the benchmark share of salary buys at API prices.",
        Metric::HalfCost => "The benchmark share of salary and other costs.",
        Metric::HalfValue => "What those tokens bring in a year.",
        Metric::HalfNet => "What those tokens leave in a year.",
        Metric::HalfRoi => "What they leave divided by what they cost.",
        Metric::HalfBreakEvenGain => "How much more finished work would pay for them.",
        Metric::HalfMultiple => "How many times genuine use the benchmark is.",
        Metric::TeamCost => "What all users cost, willing or not.",
        Metric::TeamValue => "What all users bring, willing or not.",
        Metric::TeamNet => "Value less cost of all users.",
        Metric::TeamRoi => "Net of all users divided by their cost.",
        Metric::TeamWaste => "Tokens that all users burn only to be seen using them.",
        Metric::PayrollShare => "Cost of all users divided by everybody’s loaded pay.",
        Metric::PhiStar => "The part burnt for show at which the target stops beating no target.",
        Metric::Npv => "Months ahead count for less, by the discount rate.",
        Metric::PaybackMonth => "The first month in which the running total is not negative.",
        Metric::CumulativeNet => "Value less cost and one-off cost, month by month.",
        Metric::RunsPerDay => "The target, or use, in median agent runs of 1.8M tokens, five days a week.",
        Metric::PrsPerWeek => "The median developer takes 7M tokens for a merged pull request.",
        Metric::ReadingHours => "At 238 words a minute and 0.75 words a token.",
        Metric::McP10 => {
            "What nobody knows exactly is drawn from its range many times: in nine of ten draws more is left."
        }
        Metric::McP50 => "In half of the draws more is left, in half of them less.",
        Metric::McP90 => "In one of ten draws more is left.",
        Metric::McPositive => "The share of draws in which value exceeds cost.",
    }
}

/// Why there is no number.
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoCost => "Nothing is spent, so there is nothing to compare with.",
        Reason::NoPrice => "Tokens are free here.",
        Reason::NoSalary => "There is no salary to compare with.",
        Reason::NothingAtStake => "No gain is worth anything here: salary or captured share is 0.",
        Reason::NoUse => "No tokens are used.",
        Reason::NoTarget => "No target is set.",
        Reason::FixedCurve => "A fixed effect does not depend on the amount, so no amount is best.",
        Reason::NoBound => "The best amount is beyond any number.",
        Reason::NothingToPayBack => "There is no cost to pay back.",
        Reason::NotPaidBack => "Not within the months looked at.",
        Reason::DoesNotFit => {
            "Its changes do not go with your inputs: the token mix passes 100%, or an amount is too large."
        }
        Reason::NotRun => "The uncertainty run was not made.",
        Reason::TooLarge => "Out of any sensible range.",
    }
}

/// The same where there is room for two words.
pub const fn reason_briefly(reason: Reason) -> &'static str {
    match reason {
        Reason::NoCost | Reason::NothingToPayBack => "no cost",
        Reason::NoPrice => "free tokens",
        Reason::NoSalary => "no salary",
        Reason::NothingAtStake => "no stake",
        Reason::NoUse => "no use",
        Reason::NoTarget => "no target",
        Reason::FixedCurve => "fixed effect",
        Reason::NoBound | Reason::TooLarge => "too large",
        Reason::NotPaidBack => "not in time",
        Reason::DoesNotFit => "does not fit",
        Reason::NotRun => "not run",
    }
}
