//! The verdict on a target, a cap or a mandate: two answers that are never mixed (model, section 9).

use super::response::DATA_END;
use super::target::{HumanScale, Regime};
use super::uncertainty::Comparison;
use crate::units::{MTokPerWeek, Share};

/// It pays easily where it leaves more in at least this share of the draws.
pub const EASILY: f64 = 0.9;
/// It probably pays from this share on.
pub const PROBABLY: f64 = 0.6;
/// It does not pay below this share. Between the two nobody knows.
pub const UNCLEAR: f64 = 0.4;
/// Shares are counts ÷ draws: a rounding error must not turn the answer.
const ROUNDING: f64 = 1e-9;

/// Whether so many tokens a week can be the real work of one person. The more tokens, the later in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// One person can start the runs one after the other, and read what they write.
    FitsAWeek,
    /// Above 200M tokens a week, where people direct several agents at once, or more output than anybody can read.
    SeveralAgents,
    /// Above 500M tokens a week, where all published data end.
    BeyondData,
}

impl Work {
    /// Every answer, the most real first.
    pub const ALL: [Self; 3] = [Self::FitsAWeek, Self::SeveralAgents, Self::BeyondData];

    /// The answer for this many tokens a week, which are so much in human terms, in a week of so many hours.
    pub fn of(tokens: MTokPerWeek, human: &HumanScale, hours: f64) -> Self {
        if tokens > DATA_END {
            Self::BeyondData
        } else if human.reading_hours > hours || Regime::of(tokens) == Regime::Orchestration {
            Self::SeveralAgents
        } else {
            Self::FitsAWeek
        }
    }

    /// Its name in the page; never changes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FitsAWeek => "fits",
            Self::SeveralAgents => "several",
            Self::BeyondData => "beyond",
        }
    }
}

/// Whether it pays the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payoff {
    /// It leaves more in at least [`EASILY`] of the draws.
    Easily,
    /// In at least [`PROBABLY`].
    Probably,
    /// In at least [`UNCLEAR`].
    Unclear,
    /// In fewer.
    No,
    /// With use as entered it moves nobody, or what it moves makes no difference in any draw.
    ChangesNothing,
}

impl Payoff {
    /// Every answer: the four by falling share of draws, and last that there is nothing to answer.
    pub const ALL: [Self; 5] = [Self::Easily, Self::Probably, Self::Unclear, Self::No, Self::ChangesNothing];

    /// The answer where it moves anybody, and leaves the team more and less in these shares of the draws.
    pub fn of(moves_anybody: bool, odds: &Comparison) -> Self {
        let Some(chance) = chance(odds).filter(|_| moves_anybody) else { return Self::ChangesNothing };
        match chance.value() + ROUNDING {
            share if share >= EASILY => Self::Easily,
            share if share >= PROBABLY => Self::Probably,
            share if share >= UNCLEAR => Self::Unclear,
            _ => Self::No,
        }
    }

    /// Its name in the page; never changes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Easily => "easily",
            Self::Probably => "probably",
            Self::Unclear => "unclear",
            Self::No => "no",
            Self::ChangesNothing => "nothing",
        }
    }
}

/// The share in which it leaves more, among the draws in which it makes any difference; `None` where it makes none in any.
///
/// Draws that leave the same say nothing about whether it pays, so they count for neither side. A cap that stops the
/// heaviest users only where use grows, and saves money whenever it does, would otherwise be refused for the draws in
/// which it stops nobody; and a target that nobody notices in half of the draws could never pay easily. How many draws
/// leave the same is part of what is said.
pub fn chance(odds: &Comparison) -> Option<Share> {
    let (more, less) = (odds.more.value(), odds.less.value());
    (more + less > 0.0).then(|| Share::new(more / (more + less)))
}

/// The share of draws that leave the same.
pub fn same(odds: &Comparison) -> Share {
    let rest = 1.0 - odds.more.value() - odds.less.value();
    if rest > ROUNDING { Share::new(rest) } else { Share::NONE }
}
