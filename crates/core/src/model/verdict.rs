//! The verdict on a target, cap or mandate: two independent answers, whether it can be real work and whether it pays.

use super::response::DATA_END;
use super::target::{HumanScale, Regime};
use super::uncertainty::Comparison;
use crate::keyed;
use crate::units::{MTokPerWeek, Share};

/// The lowest chance at which a demand pays easily. This border and the two below are conventions of this program; the
/// Method view states them.
pub const EASILY: f64 = 0.9;
/// The lowest chance at which it probably pays.
pub const PROBABLY: f64 = 0.6;
/// The lowest chance at which the answer is unclear. Below, it does not pay.
pub const UNCLEAR: f64 = 0.4;
/// Tolerance for rounding errors in a chance, which is a count ÷ draws.
pub const ROUNDING: f64 = 1e-9;

keyed! {
    /// Whether an amount of tokens per week can be the real work of one person, in order of rising amounts.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Work {
        /// One person can start the runs one after the other and read their output.
        FitsAWeek = "fits",
        /// Use at which people direct several agents at once ([`Regime::Orchestration`]), or more output than one person can
        /// read.
        SeveralAgents = "several",
        /// Above [`DATA_END`], where all published data end.
        BeyondData = "beyond",
    }
}

impl Work {
    /// The answer for an amount of tokens, given that amount in human terms and the working hours per week.
    pub fn of(tokens: MTokPerWeek, human: &HumanScale, hours: f64) -> Self {
        if tokens > DATA_END {
            Self::BeyondData
        } else if human.reading_hours > hours || Regime::of(tokens) == Regime::Orchestration {
            Self::SeveralAgents
        } else {
            Self::FitsAWeek
        }
    }
}

keyed! {
    /// Whether a demand pays for the team.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Payoff {
        /// The chance is at least [`EASILY`].
        Easily = "easily",
        /// The chance is at least [`PROBABLY`].
        Probably = "probably",
        /// The chance is at least [`UNCLEAR`].
        Unclear = "unclear",
        /// The chance is lower.
        No = "no",
        /// It changes nobody's use as entered, or makes no difference in any draw.
        ChangesNothing = "nothing",
    }
}

impl Payoff {
    /// The answer, given whether the demand changes anybody's use, and the shares of the draws with a higher and a
    /// lower net.
    pub fn of(moves_anybody: bool, odds: &Comparison) -> Self {
        let Some(chance) = chance(odds).filter(|_| moves_anybody) else { return Self::ChangesNothing };
        match chance.value() + ROUNDING {
            share if share >= EASILY => Self::Easily,
            share if share >= PROBABLY => Self::Probably,
            share if share >= UNCLEAR => Self::Unclear,
            _ => Self::No,
        }
    }
}

/// The chance that a demand pays: among the draws in which it makes a difference, the share with a higher net. `None`
/// if it makes no difference in any draw.
///
/// Draws without a difference do not count for either side. Otherwise a cap that saves money in each draw in which use
/// grows enough to reach it would be rejected for the draws in which it stops nobody, and a target that changes nothing
/// in half of the draws could never pay easily. [`same`] is shown beside the chance.
pub fn chance(odds: &Comparison) -> Option<Share> {
    let (more, less) = (odds.more.value(), odds.less.value());
    (more + less > 0.0).then(|| Share::new(more / (more + less)))
}

/// The share of draws in which it makes no difference.
pub fn same(odds: &Comparison) -> Share {
    let rest = 1.0 - odds.more.value() - odds.less.value();
    if rest > ROUNDING { Share::new(rest) } else { Share::NONE }
}
