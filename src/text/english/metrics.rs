//! The words of the metrics, and of the reasons why one cannot be computed.

use crate::model::{Metric, Reason};

/// A metric's name.
pub const fn metric_name(metric: Metric) -> &'static str {
    match metric {
        Metric::Price => "Price of a million tokens",
        Metric::BilledTok => "Tokens billed, a willing user, a week",
        Metric::CostAdopter => "Cost of a willing user",
        Metric::ValueAdopter => "Value of a willing user",
        Metric::NetAdopter => "Net of a willing user",
        Metric::Roi => "Return on cost of a willing user",
        Metric::Gain => "Gain",
        Metric::Multiplier => "Output multiplier, as observed",
        Metric::WasteAdopter => "Burnt for show by a willing user",
        Metric::BreakEvenGain => "A willing user breaks even at",
        Metric::ValuePerDollar => "Value as a multiple of cost",
        Metric::SpendShareSalary => "Cost of a willing user as a share of salary",
        Metric::MarginalValue => "The next token brings back",
        Metric::OptimumTok => "Best cap, tokens a week",
        Metric::OptimumCost => "Cost at the best cap for one person",
        Metric::OptimumNet => "Net at the best cap for one person",
        Metric::OptimumShare => "Cost at the best cap as a share of salary",
        Metric::CapMonth => "Best cap, per user and month",
        Metric::CapGain => "Net that the best cap adds, a willing user",
        Metric::HalfTok => "Benchmark, tokens a week",
        Metric::HalfCost => "Cost of the benchmark",
        Metric::HalfValue => "Value of the benchmark",
        Metric::HalfNet => "Net of the benchmark",
        Metric::HalfRoi => "Return on cost of the benchmark",
        Metric::HalfBreakEvenGain => "Benchmark breaks even at",
        Metric::HalfMultiple => "Benchmark ÷ typical user",
        Metric::TeamUsers => "Team: users",
        Metric::TeamCost => "Team: cost a year",
        Metric::TeamValue => "Team: value a year",
        Metric::TeamNet => "Team: net a year",
        Metric::TeamRoi => "Team: return on cost",
        Metric::TeamWaste => "Team: burnt for show, a year",
        Metric::PayrollShare => "Team: cost as a share of payroll",
        Metric::UserCost => "Cost of a user",
        Metric::UserValue => "Value of a user",
        Metric::UserNet => "Net of a user",
        Metric::PhiStar => "Largest share burnt for show at which the target still pays",
        Metric::Npv => "Team: net over the months counted, discounted",
        Metric::PaybackMonth => "Team: paid back in month",
        Metric::CumulativeNet => "Team: net over the months counted",
        Metric::RunsPerDay => "Agent runs a day",
        Metric::PrsPerWeek => "Pull requests a week, at the median’s tokens for one",
        Metric::ReadingHours => "Hours a week to read the output",
        Metric::McP10 => "Net of a user, low (one simulation in ten is lower)",
        Metric::McP50 => "Net of a user, middle of the simulations",
        Metric::McP90 => "Net of a user, high (one simulation in ten is higher)",
        Metric::McPositive => "Chance that a user’s net is above zero",
        Metric::McRank => "Simulations below the net as entered",
        Metric::CostP10 => "Cost of a user, low (one simulation in ten is lower)",
        Metric::CostP90 => "Cost of a user, high (one simulation in ten is higher)",
        Metric::TeamCostP10 => "Team: cost a year, low (one simulation in ten is lower)",
        Metric::TeamCostP90 => "Team: cost a year, high (one simulation in ten is higher)",
        Metric::WithinBudget => "Chance that the team’s cost is within the budget",
        Metric::TeamNetP10 => "Team: net a year, low (one simulation in ten is lower)",
        Metric::TeamNetP90 => "Team: net a year, high (one simulation in ten is higher)",
        Metric::CapP10 => "Best cap, per user and month, low (one simulation in ten is lower)",
        Metric::CapP90 => "Best cap, per user and month, high (one simulation in ten is higher)",
        Metric::HalfMcP10 => "Net of the benchmark, low (one simulation in ten is lower)",
        Metric::HalfMcP50 => "Net of the benchmark, middle of the simulations",
        Metric::HalfMcP90 => "Net of the benchmark, high (one simulation in ten is higher)",
        Metric::HalfMcPositive => "Chance that the benchmark’s net is above zero",
        Metric::Evpi => "Worth of knowing everything",
        Metric::EvppiCaused => "Worth of knowing the share caused by the tokens",
        Metric::EvppiFinished => "Worth of knowing the finished work per extra PR",
        Metric::EvppiCaptured => "Worth of knowing the part captured by the employer",
        Metric::EvppiPrice => "Worth of knowing the price",
        Metric::EvppiLoad => "Worth of knowing the loaded cost",
        Metric::EvppiCurve => "Worth of knowing the response curve",
    }
}

/// What a metric means, in a sentence.
pub const fn explanation(metric: Metric) -> &'static str {
    match metric {
        Metric::Price => "The four kinds of token at their prices, weighted by the mix, after batch and discount.",
        Metric::BilledTok => {
            "What those who use AI willingly are billed, on average: what the work needs, or the target if that is more, up to the cap or what a hard seat includes."
        }
        Metric::CostAdopter => "Tokens, seat and other costs in a year: the mean over all who use AI willingly.",
        Metric::ValueAdopter => {
            "The gain times the loaded salary times the part captured by the employer; a loss counts whole."
        }
        Metric::NetAdopter => "Value less cost in a year: the mean over all who use AI willingly.",
        Metric::Roi => "Net divided by cost: 0 is break-even.",
        Metric::Gain => "Extra finished work that the tokens caused, as a share of the work done without AI.",
        Metric::Multiplier => "Pull requests relative to working without AI, as observed.",
        Metric::WasteAdopter => {
            "What the tokens burnt for show cost in a year, at API prices even if a seat includes them: the mean over all who use AI \
             willingly."
        }
        Metric::BreakEvenGain => "How much more finished work would pay for the cost.",
        Metric::ValuePerDollar => "Value divided by cost: 1× is break-even.",
        Metric::SpendShareSalary => "Cost divided by base salary.",
        Metric::MarginalValue => {
            "What the typical user’s next token brings back, as a multiple of its cost, paid by the token: above 1×, more pays."
        }
        Metric::OptimumTok => "Where one person’s next token brings back exactly its cost, at API prices.",
        Metric::OptimumCost => "What one person costs there in a year: tokens, training and other costs.",
        Metric::OptimumNet => "What one person leaves there in a year.",
        Metric::OptimumShare => "That cost divided by base salary.",
        Metric::CapMonth => {
            "What the tokens of the best cap cost for one person in a month: each token beyond it costs more than it brings."
        }
        Metric::CapGain => {
            "How much more is left in a year if nobody may pass the best cap: the mean over all who use AI willingly."
        }
        Metric::HalfTok => "What the benchmark share of salary buys at API prices.",
        Metric::HalfCost => "The benchmark share of salary and other costs.",
        Metric::HalfValue => "What those tokens bring in a year.",
        Metric::HalfNet => "What those tokens leave in a year.",
        Metric::HalfRoi => "What they leave divided by what they cost.",
        Metric::HalfBreakEvenGain => "How much more finished work would pay for them.",
        Metric::HalfMultiple => "How many times the typical user’s tokens the benchmark is.",
        Metric::TeamUsers => "Everybody who uses AI, willing or not.",
        Metric::TeamCost => "What all users cost, willing or not.",
        Metric::TeamValue => "What all users bring, willing or not.",
        Metric::TeamNet => "Value less cost of all users.",
        Metric::TeamRoi => "Net of all users divided by their cost.",
        Metric::TeamWaste => {
            "What the tokens that all users burn for show cost, at API prices even if a seat includes them."
        }
        Metric::PayrollShare => "Cost of all users divided by everybody’s loaded pay.",
        Metric::UserCost => "What all users cost, willing or not, divided by how many they are.",
        Metric::UserValue => "What all users bring, divided by how many they are.",
        Metric::UserNet => "Value less cost of all users, divided by how many they are.",
        Metric::PhiStar => "The part burnt for show at which the target stops beating no target.",
        Metric::Npv => "Months ahead count for less, by the discount rate.",
        Metric::PaybackMonth => "The first month in which the running total is not negative.",
        Metric::CumulativeNet => "Value less cost and one-off cost, month by month.",
        Metric::RunsPerDay => "The target, or use, in median agent runs of 1.8M tokens, five days a week.",
        Metric::PrsPerWeek => "The median developer takes 7M tokens for a merged pull request.",
        Metric::ReadingHours => "At 238 words a minute and 0.75 words a token.",
        Metric::McP10 => {
            "The uncertain inputs are drawn from their ranges many times: in one simulation in ten a user leaves less."
        }
        Metric::McP50 => "In half of the simulations a user leaves less, in half of them more.",
        Metric::McP90 => "In one simulation in ten a user leaves more.",
        Metric::McPositive => "The share of simulations in which value exceeds cost.",
        Metric::McRank => {
            "The share of simulations that leave less than the single figure. It is near a half, unless what you entered lies towards an end of its range."
        }
        Metric::CostP10 => "In one simulation in ten a user costs less: use and price may both turn out otherwise.",
        Metric::CostP90 => "In one simulation in ten a user costs more.",
        Metric::TeamCostP10 => "In one simulation in ten the team’s year costs less.",
        Metric::TeamCostP90 => "In one simulation in ten the team’s year costs more.",
        Metric::WithinBudget => "The share of simulations in which the team’s year costs no more than the budget.",
        Metric::TeamNetP10 => "In one simulation in ten the team’s year leaves less.",
        Metric::TeamNetP90 => "In one simulation in ten the team’s year leaves more.",
        Metric::CapP10 => "In one simulation in ten the best cap is lower, of one person who pays by the token.",
        Metric::CapP90 => "In one simulation in ten the best cap is higher, of one person who pays by the token.",
        Metric::HalfMcP10 => {
            "In one simulation in ten the benchmark leaves less. Its money is fixed; what that buys depends on the price."
        }
        Metric::HalfMcP50 => "In half of the simulations the benchmark leaves less, in half of them more.",
        Metric::HalfMcP90 => "In one simulation in ten the benchmark leaves more.",
        Metric::HalfMcPositive => "The share of simulations in which the benchmark’s value exceeds its cost.",
        Metric::Evpi => {
            "How much more a willing user would leave in a year if the amount of tokens were chosen knowing every factor."
        }
        Metric::EvppiCaused
        | Metric::EvppiFinished
        | Metric::EvppiCaptured
        | Metric::EvppiPrice
        | Metric::EvppiLoad
        | Metric::EvppiCurve => {
            "How much more a willing user would leave in a year if the amount of tokens were chosen knowing this one factor: what a pilot that measures it may cost."
        }
    }
}

/// Why there is no number.
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoCost => "Nothing is spent, so there is nothing to compare with.",
        Reason::NoPrice => "Tokens are free here.",
        Reason::NoSalary => "There is no salary to compare with.",
        Reason::NothingAtStake => "No gain is worth anything here: salary or the part captured by the employer is 0.",
        Reason::NoUse => "No tokens are used.",
        Reason::NoUsers => "Nobody uses AI here.",
        Reason::Alike => "Everybody uses the same here, so there are no places on a leaderboard.",
        Reason::NoBudget => "No budget is set.",
        Reason::NoTarget => "No target is set for the whole team.",
        Reason::FixedCurve => "A fixed effect does not depend on the amount, so there is no best cap.",
        Reason::NoBound => "The best cap is beyond any number.",
        Reason::NothingToPayBack => "There is no cost to pay back.",
        Reason::NotPaidBack => "Not within the months counted.",
        Reason::DoesNotFit => {
            "Its changes do not go with your inputs: shares of a whole pass 100%, groups have more people than the team, or an amount is too large."
        }
        Reason::NotRun => "The uncertainty run was not made.",
        Reason::TooLarge => "Out of any sensible range.",
    }
}

/// Why there is no number, in two words.
pub const fn reason_briefly(reason: Reason) -> &'static str {
    match reason {
        Reason::NoCost | Reason::NothingToPayBack => "no cost",
        Reason::NoPrice => "free tokens",
        Reason::NoSalary => "no salary",
        Reason::NothingAtStake => "no stake",
        Reason::NoUse => "no use",
        Reason::NoUsers => "no users",
        Reason::Alike => "all alike",
        Reason::NoBudget => "no budget",
        Reason::NoTarget => "no target",
        Reason::FixedCurve => "fixed effect",
        Reason::NoBound | Reason::TooLarge => "too large",
        Reason::NotPaidBack => "not in time",
        Reason::DoesNotFit => "does not fit",
        Reason::NotRun => "not run",
    }
}
