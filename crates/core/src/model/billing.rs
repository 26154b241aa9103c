//! What one person is billed, and how much of it is of use.

use crate::inputs::Assumptions;
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok, UsdPerMonth, WeeksPerYear};

/// Tokens of one person in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Usage {
    /// On the bill.
    pub billed: MTokPerWeek,
    /// Of those, what serves the work.
    pub useful: MTokPerWeek,
    /// Of those, what is burnt to be seen.
    pub waste: MTokPerWeek,
}

/// The rules under which use is billed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    /// What everybody is told to use.
    pub target: Option<MTokPerWeek>,
    /// What nobody may pass: the cap, or what a hard seat includes.
    pub limit: Option<MTokPerWeek>,
    /// The part of a shortfall against the target that is burnt for show.
    pub performative: Share,
}

impl Rules {
    /// The rules of these inputs at a price for a million tokens.
    pub fn of(inputs: &Assumptions, price: UsdPerMTok) -> Self {
        let limit = match (inputs.cap, Self::seat_limit(inputs, price)) {
            (Some(cap), Some(ceiling)) => Some(cap.min(ceiling)),
            (cap, ceiling) => cap.or(ceiling),
        };
        Self { target: inputs.target, limit, performative: inputs.performative }
    }

    /// What a hard seat includes at this price, tokens a week; `None` where no seat stops anybody.
    pub fn seat_limit(inputs: &Assumptions, price: UsdPerMTok) -> Option<MTokPerWeek> {
        Seat::of(inputs).ceiling(inputs.weeks, price)
    }

    /// The same rules without a target.
    #[must_use]
    pub const fn without_target(self) -> Self {
        Self { target: None, ..self }
    }

    /// The same rules with this share burnt for show.
    #[must_use]
    pub const fn with_performative(self, performative: Share) -> Self {
        Self { performative, ..self }
    }

    /// What somebody who needs `need` is billed, and what it serves.
    pub fn apply(&self, need: MTokPerWeek) -> Usage {
        let asked = self.target.map_or(need, |target| need.max(target));
        let billed = self.limit.map_or(asked, |limit| asked.min(limit));
        let genuine = need.min(billed);
        let padding = billed - genuine;
        let waste = padding * self.performative;
        Usage { billed, useful: genuine + padding * self.performative.rest(), waste }
    }
}

/// How tokens are bought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seat {
    /// By the token.
    PayAsYouGo,
    /// A seat, and by the token beyond what it includes.
    #[allow(missing_docs, reason = "the inputs of the same name")]
    Overage { fee: UsdPerMonth, included: UsdPerMonth },
    /// A seat, and nothing beyond what it includes.
    #[allow(missing_docs, reason = "the inputs of the same name")]
    Hard { fee: UsdPerMonth, included: UsdPerMonth },
}

impl Seat {
    /// The plan of these inputs. Without a seat there is nothing for a hard ceiling to stop at.
    pub fn of(inputs: &Assumptions) -> Self {
        let (fee, included) = (inputs.fee, inputs.included);
        match (fee == UsdPerMonth::ZERO && included == UsdPerMonth::ZERO, inputs.ceiling) {
            (true, _) => Self::PayAsYouGo,
            (false, false) => Self::Overage { fee, included },
            (false, true) => Self::Hard { fee, included },
        }
    }

    /// What a hard seat includes at this price; `None` where nothing stops.
    fn ceiling(self, weeks: WeeksPerYear, price: UsdPerMTok) -> Option<MTokPerWeek> {
        match self {
            Self::Hard { included, .. } if price > UsdPerMTok::ZERO => Some(included.a_year() / price / weeks),
            _ => None,
        }
    }

    /// A year of tokens that would cost `api` at API prices.
    pub fn cost(self, api: Usd) -> Usd {
        match self {
            Self::PayAsYouGo => api,
            Self::Overage { fee, included } => fee.a_year() + (api - included.a_year()).max(Usd::ZERO),
            Self::Hard { fee, .. } => fee.a_year(),
        }
    }
}
