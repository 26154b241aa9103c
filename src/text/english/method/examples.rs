//! Worked examples. Keys in braces are told with the numbers of the example.

use crate::later::Example;

/// What all examples have in common, told with the numbers of the first.
pub const EXAMPLES_NOTE: &str = "No number here is typed in: this program works every case out as it works out your page, \
     and its tests compare the results with figures that were worked out apart from it. Where an example does not say \
     otherwise, inputs are at their defaults and a million tokens of new input, written to the cache, read from it and of \
     output cost {p_input}, {p_write}, {p_read} and {p_output}. To open one replaces your inputs; the Back button of the \
     browser brings them again.";

/// What an example shows.
pub const fn example(example: Example) -> &'static str {
    match example {
        Example::Median => {
            "A user on {sal} a year takes {tok} tokens a week, as the median developer does. They cost {cost_adopter} and \
             bring {value_adopter}."
        }
        Example::Heavy => {
            "The same user at {tok} a week, as the top tenth take: net is more, but the next dollar of tokens \
             brings back only {marginal_value} its cost."
        }
        Example::Best => "The best amount on {sal} a year: {optimum_tok} a week, for {optimum_share} of the salary.",
        Example::BestLog => "The same on the logarithmic curve: {optimum_tok} a week.",
        Example::BestPower => "The same on the power curve: {optimum_tok} a week.",
        Example::Half => {
            "{theta} of {sal} buys {half_tok} tokens a week. They cost {half_cost} and bring {half_value}: they do not pay."
        }
        Example::HalfLog => "The same on the logarithmic curve, where they just pay.",
        Example::HalfPower => "The same on the power curve, where they pay.",
        Example::HalfNaive => {
            "The same if every gain was caused by tokens, finished and captured (χ, κ and the captured part are {chi}): \
             the naive sum, on which even this pays."
        }
        Example::HalfGain => {
            "The gain at which {theta} of salary in tokens pays, whatever the salary, where {capture} of a gain is \
             captured: {half_break_even_gain} more finished work."
        }
        Example::HalfGainAll => "The same where all of a gain is captured: {half_break_even_gain}.",
        Example::Target => {
            "Who needs {tok} is told to use {target}. With {phi} of the rest burnt for show, that wastes {waste_adopter} a year."
        }
        Example::Opus => "A million tokens of the usual mix, at {p_input} for new input and {p_output} for output.",
        Example::Sonnet => "The same mix at {p_input} and {p_output}.",
        Example::NoCache => "At {p_input} and {p_output}, but nothing cached: all context is new input.",
        Example::Quarter => {
            "The effect takes {ramp} of {horizon} months to build up: {ramp_share} of a full year is left."
        }
        Example::HalfYear => "It takes {ramp} of {horizon} months: {ramp_share} is left.",
    }
}
