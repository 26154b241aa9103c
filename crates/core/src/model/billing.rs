//! Tokens billed to one person, and how many of them serve the work.

use crate::inputs::Assumptions;
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok, UsdPerMonth};

/// Tokens of one person in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Usage {
    /// Tokens billed.
    pub billed: MTokPerWeek,
    /// Billed tokens that serve the work.
    pub useful: MTokPerWeek,
    /// Billed tokens that are burnt for show.
    pub waste: MTokPerWeek,
}

/// The rules that turn a person's need into billed tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    /// The use required of everybody.
    pub target: Option<MTokPerWeek>,
    /// The most that anybody can use: the lower of the cap and what a hard seat includes.
    pub limit: Option<MTokPerWeek>,
    /// The share of a shortfall against the target that is burnt for show.
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

    /// The use that a hard seat includes at this price; `None` without a hard seat, and if tokens cost nothing.
    pub fn seat_limit(inputs: &Assumptions, price: UsdPerMTok) -> Option<MTokPerWeek> {
        match Seat::of(inputs) {
            Seat::Hard { included, .. } if price > UsdPerMTok::ZERO => Some(included.a_year() / price / inputs.weeks),
            _ => None,
        }
    }

    /// The usage of a person who needs `need`.
    pub fn apply(&self, need: MTokPerWeek) -> Usage {
        let asked = self.target.map_or(need, |target| need.max(target));
        let billed = self.limit.map_or(asked, |limit| asked.min(limit));
        let genuine = need.min(billed);
        let padding = billed - genuine;
        let waste = padding * self.performative;
        Usage { billed, useful: genuine + padding * self.performative.rest(), waste }
    }
}

/// A plan: how tokens are paid.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the inputs of the same name")]
pub enum Seat {
    /// All use is paid by the token.
    PayAsYouGo,
    /// A seat; use beyond what it includes is paid by the token.
    Overage { fee: UsdPerMonth, included: UsdPerMonth },
    /// A hard seat, which allows no use beyond what it includes.
    Hard { fee: UsdPerMonth, included: UsdPerMonth },
}

impl Seat {
    /// The plan of these inputs. The input `ceiling` has no effect without a seat.
    pub fn of(inputs: &Assumptions) -> Self {
        let (fee, included) = (inputs.fee, inputs.included);
        match (fee == UsdPerMonth::ZERO && included == UsdPerMonth::ZERO, inputs.ceiling) {
            (true, _) => Self::PayAsYouGo,
            (false, false) => Self::Overage { fee, included },
            (false, true) => Self::Hard { fee, included },
        }
    }

    /// The yearly cost of tokens that would cost `api` at API prices.
    pub fn cost(self, api: Usd) -> Usd {
        match self {
            Self::PayAsYouGo => api,
            Self::Overage { fee, included } => fee.a_year() + (api - included.a_year()).max(Usd::ZERO),
            Self::Hard { fee, .. } => fee.a_year(),
        }
    }
}
