//! The words of the worked examples. Keys in braces are replaced by the numbers of the example.

use crate::formula::Example;

/// What all examples have in common. Keys in braces are replaced by the numbers of the first example.
pub const EXAMPLES_NOTE: &str = "No number here is typed in: this program works every case out as it works out your page, \
     and its tests compare the results with figures that were worked out apart from it. Where an example does not say \
     otherwise, inputs are at their defaults and a million tokens of uncached input, written to the cache, read from it and of \
     output cost {p_input}, {p_write}, {p_read} and {p_output}. Opening one replaces your inputs; the Back button of the \
     browser brings them back.";

/// What an example shows.
pub const fn example(example: Example) -> &'static str {
    match example {
        Example::Defaults => {
            "{n} people on {sal} a year, of whom {adopt} use AI. The typical user takes {tok} tokens a week and the top tenth \
             {spread} times as much, so that the mean user is billed {billed_tok}. That costs {cost_adopter} a year and brings \
             {value_adopter}."
        }
        Example::Best => {
            "For one person on {sal} a year {optimum_tok} a week leaves most. A cap of {cap_month} a month keeps everybody \
             within it, and leaves {cap_gain} more per willing user and year."
        }
        Example::Alike => "Everybody takes just what the typical user does: {tok} a week.",
        Example::Heavy => "Everybody takes what the top tenth of Claude Code users do, as published: {tok} a week.",
        Example::Half => "{theta} of {sal} buys one person {half_tok} tokens a week. They cost more than they bring.",
        Example::HalfHigh => "{theta} of {sal} buys {half_tok} a week. On the saturating curve they do not pay.",
        Example::HalfLog => "The same on the logarithmic curve, where they do not pay either.",
        Example::HalfPower => "The same on the power curve, where they just pay.",
        Example::HalfGain => {
            "The gain at which {theta} of salary in tokens pays, whatever the salary, where {capture} of a gain is \
             captured: {half_break_even_gain} more finished work."
        }
        Example::HalfGainAll => "The same where all of a gain is captured: {half_break_even_gain}.",
        Example::Loss => "A study found that work takes longer: a gain of {gain0}. The employer bears all of that.",
        Example::Groups => {
            "{n} people, 60 of whom are a group whose seats include as much use as they cost; the others pay by the \
             token."
        }
        Example::Draws => {
            "What {drawn} simulations make of the first example. The net as entered lies in the middle of them, and half a salary \
             in tokens rarely pays."
        }
        Example::HalfDraws => "What {drawn} simulations make of {theta} of {sal} in tokens.",
        Example::Information => {
            "What it would be worth to know more before one chooses how many tokens a person on {sal} should use."
        }
        Example::Opus => {
            "A million tokens, {mw} of them written to the cache, {mc} read from it and {mo} output, at {p_input} for uncached \
             input and {p_output} for output."
        }
        Example::Sonnet => "The same mix at {p_input} and {p_output}.",
        Example::NoCache => "At {p_input} and {p_output}, but nothing cached: all context is uncached input.",
        Example::Quarter => {
            "The effect takes {ramp} of {horizon} months to build up: {ramp_share} of a full year is left."
        }
        Example::HalfYear => "It takes {ramp} of {horizon} months: {ramp_share} is left.",
    }
}
