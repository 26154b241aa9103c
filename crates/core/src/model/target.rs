//! A target: in human terms, and how much theatre it survives.

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use super::reason::{Computed, Reason};
use super::root;
use crate::inputs::Assumptions;
use crate::units::{MTokPerWeek, Share, TOKENS_PER_MTOK, Usd};

/// Tokens of the median of 690 agent runs, in millions.
pub const MTOK_PER_RUN: f64 = 1.8;
/// Tokens for a merged pull request of the median developer (Jellyfish, 2026-04-15).
pub const MTOK_PER_PR: f64 = 7.0;
/// Working days in a week.
pub const DAYS_A_WEEK: f64 = 5.0;
/// English words a token.
pub const WORDS_PER_TOKEN: f64 = 0.75;
/// Words a minute, read silently (Brysbaert 2019).
pub const WORDS_PER_MINUTE: f64 = 238.0;
const MINUTES_PER_HOUR: f64 = 60.0;
/// Everything but a trace.
const NEARLY_ALL: f64 = 1.0 - 1e-12;

/// The kind of work that so many tokens a week are (Jellyfish, 2026-08-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regime {
    /// Below 50M: somebody works with an assistant.
    Interactive,
    /// 50M to 200M: agents work alone.
    Autonomous,
    /// Above 200M: somebody directs several agents.
    Orchestration,
}

impl Regime {
    /// The regime of an amount.
    pub fn of(tokens: MTokPerWeek) -> Self {
        match tokens.value() {
            ..50.0 => Self::Interactive,
            50.0..=200.0 => Self::Autonomous,
            _ => Self::Orchestration,
        }
    }
}

/// An amount of tokens a week as work that one can picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HumanScale {
    /// Median agent runs a day.
    pub runs_per_day: f64,
    /// Merged pull requests a week at the median developer's tokens for one.
    pub prs_per_week: f64,
    /// Hours a week to read all of the output.
    pub reading_hours: f64,
}

impl HumanScale {
    /// Of the target, or of the typical user's genuine use where there is none.
    pub fn of(inputs: &Assumptions) -> Self {
        Self::of_use(inputs.target.unwrap_or(inputs.tokens), inputs.output)
    }

    /// Of this many tokens, of which `output` are output.
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

/// The performative share at which the target stops beating no target: 0 if it never does, 1 if always.
///
/// # Errors
/// [`Reason::NoTarget`].
pub fn phi_star(setting: &Setting, rules: &Rules, adopter: &Adopter) -> Computed<Share> {
    if rules.target.is_none() {
        return Err(Reason::NoTarget);
    }
    let needs = || setting.population.needs(setting.typical);
    let without = Adopter::mean(setting, &rules.without_target(), needs()).net();
    // The bill does not depend on what is for show: only the value is worked out again for each share.
    let advantage = |share: f64| -> f64 {
        let rules = rules.with_performative(Share::new(share));
        let gain = setting.population.mean(|w| setting.effect.gain(rules.apply(need(setting, w)).useful));
        (setting.worth(gain) - adopter.cost - without).value()
    };
    // Equal sums of 200 quantiles differ by rounding: a target that binds nobody must not win by that.
    let noise = rounding_noise(adopter, without);
    if advantage(0.0) <= noise {
        return Ok(Share::NONE);
    }
    // The last trace of use still costs its review; with none at all that would vanish.
    if advantage(NEARLY_ALL) >= -noise {
        return Ok(Share::ALL);
    }
    Ok(Share::new(root::falling(&advantage, 0.0, NEARLY_ALL)))
}

fn need(setting: &Setting, weight: f64) -> MTokPerWeek {
    setting.typical * weight
}

fn rounding_noise(adopter: &Adopter, without: Usd) -> f64 {
    1e-12 * (adopter.cost.value().abs() + adopter.value.value().abs() + without.value().abs())
}
