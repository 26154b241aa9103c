//! An amount of tokens in human terms, and the share burnt for show up to which a target pays.

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use super::reason::{Computed, Reason};
use super::root;
use crate::inputs::Assumptions;
use crate::units::{DAYS_A_WEEK, MTokPerWeek, Share, TOKENS_PER_MTOK};

/// Millions of tokens per agent run: the median of 690 runs ([`crate::evidence::AGENT_RUNS`]).
pub const MTOK_PER_RUN: f64 = 1.8;
/// Millions of tokens per merged pull request of the median developer ([`crate::evidence::JELLYFISH_TOKENMAXXING`]).
pub const MTOK_PER_PR: f64 = 7.0;
/// English words per token (vendors' rule of thumb, [`crate::evidence::WORDS`]).
pub const WORDS_PER_TOKEN: f64 = 0.75;
/// Words per minute of silent reading (Brysbaert 2019).
pub const WORDS_PER_MINUTE: f64 = 238.0;
const MINUTES_PER_HOUR: f64 = 60.0;
/// A share just below 1.
const NEARLY_ALL: f64 = 1.0 - 1e-12;
/// Shares above this count as 1.
const ALL_BUT_ROUNDING: f64 = 1.0 - 1e-9;

/// The way of working that an amount of use indicates ([`crate::evidence::JELLYFISH_REGIMES`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regime {
    /// Below [`Self::AUTONOMOUS_FROM`]: a person works with an assistant.
    Interactive,
    /// From there up to [`Self::AUTONOMOUS_TO`]: agents work on their own.
    Autonomous,
    /// Above that: a person directs several agents.
    Orchestration,
}

impl Regime {
    /// The least use at which agents work on their own.
    pub const AUTONOMOUS_FROM: MTokPerWeek = MTokPerWeek::new(50.0);
    /// The greatest use at which one person does not yet direct several agents.
    pub const AUTONOMOUS_TO: MTokPerWeek = MTokPerWeek::new(200.0);

    /// The way of working for an amount of use.
    pub fn of(tokens: MTokPerWeek) -> Self {
        if tokens < Self::AUTONOMOUS_FROM {
            Self::Interactive
        } else if tokens <= Self::AUTONOMOUS_TO {
            Self::Autonomous
        } else {
            Self::Orchestration
        }
    }
}

/// An amount of tokens per week in human terms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HumanScale {
    /// Median agent runs per working day.
    pub runs_per_day: f64,
    /// Merged pull requests per week, at [`MTOK_PER_PR`].
    pub prs_per_week: f64,
    /// Hours per week to read all of the output.
    pub reading_hours: f64,
}

impl HumanScale {
    /// The target of these inputs in human terms, or else the typical user's genuine use.
    pub fn of(inputs: &Assumptions) -> Self {
        Self::of_use(inputs.target.unwrap_or(inputs.tokens), inputs.output)
    }

    /// This amount of tokens in human terms. The share `output` of the tokens is output.
    pub fn of_use(tokens: MTokPerWeek, output: Share) -> Self {
        let tokens = tokens.value();
        let words = output.value() * tokens * TOKENS_PER_MTOK * WORDS_PER_TOKEN;
        Self {
            runs_per_day: tokens / (DAYS_A_WEEK * MTOK_PER_RUN),
            prs_per_week: tokens / MTOK_PER_PR,
            reading_hours: words / WORDS_PER_MINUTE / MINUTES_PER_HOUR,
        }
    }
}

/// The share burnt for show at which the target stops beating no target: 0 if it never beats it, 1 if it always does.
///
/// # Errors
/// Returns [`Reason::NoTarget`] if there is no target.
pub fn phi_star(setting: &Setting, rules: &Rules, adopter: &Adopter) -> Computed<Share> {
    if rules.target.is_none() {
        return Err(Reason::NoTarget);
    }
    let without = Adopter::willing(setting, &Rules { target: None, ..*rules }).net();
    // The bill does not depend on the share burnt for show, so only the value is recomputed.
    let advantage = |share: f64| -> f64 {
        let rules = Rules { performative: Share::new(share), ..*rules };
        let gain = setting.population.mean(|weight| setting.effect.gain(rules.apply(setting.typical * weight).useful));
        (setting.worth(gain) - adopter.cost - without).value()
    };
    // Rounding in the sums over 200 quantiles must not make a target win that changes nothing.
    let noise = 1e-12 * (adopter.cost.value().abs() + adopter.value.value().abs() + without.value().abs());
    if advantage(0.0) <= noise {
        return Ok(Share::NONE);
    }
    // Not exactly 1: with no useful tokens at all, the cost of review would drop to 0.
    if advantage(NEARLY_ALL) > noise {
        return Ok(Share::ALL);
    }
    // If tokens are free, all higher shares may have the same net; the root is the lowest of them.
    let star = root::falling(&|share| advantage(share) - noise, 0.0, NEARLY_ALL);
    Ok(if star > ALL_BUT_ROUNDING { Share::ALL } else { Share::new(star) })
}
