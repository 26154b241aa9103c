//! What the curve shows for these inputs.

use crate::chart::sample::{Reading, Typical};
use crate::inputs::{Assumptions, Curve};
use crate::model::{DATA_END, Reason, Report};
use crate::units::{Usd, UsdPerMTok};

/// What the curve shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// What stands in the title.
    pub finding: Finding,
    /// The typical user's year.
    pub typical: Typical,
    /// Why it differs from what the lines show.
    pub differences: Vec<Difference>,
    /// Where cost overtakes value, in millions of tokens a week.
    pub breaks_even: Option<f64>,
}

/// A finding about one person at API prices. The first that holds, in this order, is the title; each says when it holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    /// Salary or captured share is 0.
    NothingAtStake,
    /// The price is 0.
    Free,
    /// A fixed effect is worth less than the least use costs, or nothing.
    FixedNeverPays,
    /// A fixed effect pays up to this use.
    #[allow(missing_docs, reason = "said above")]
    FixedPays { until: f64 },
    /// The best amount is beyond any number.
    NoBound,
    /// Using none is best, or what is paid besides tokens is more than the best amount brings.
    NoAmountPays,
    /// The best amount: the next dollar brings less than itself from here on. It may lie beyond the data.
    #[allow(missing_docs, reason = "said above")]
    PaysUpTo { tokens: f64, beyond_data: bool },
}

/// Why the typical user's year differs from genuine use at API prices, which the lines show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A target adds to genuine use; where some of that is burnt for show, the point lies off the line of value.
    #[allow(missing_docs, reason = "said above")]
    Target { wasted: bool },
    /// A cap or a seat holds some of genuine use back.
    Limit,
    /// A plan costs something else than the tokens at API prices.
    Plan,
}

impl Finding {
    /// What these inputs show.
    pub fn of(inputs: &Assumptions, report: &Report, chosen: &Reading) -> Self {
        if report.stake == Usd::ZERO {
            return Self::NothingAtStake;
        }
        if report.price == UsdPerMTok::ZERO {
            return Self::Free;
        }
        if inputs.curve == Curve::Fixed {
            // The same for any use: what it leaves after fixed costs pays for so many tokens.
            let until = (chosen.value(1.0) - chosen.cost(0.0)) / (chosen.cost(1.0) - chosen.cost(0.0));
            return if until > 0.0 { Self::FixedPays { until } } else { Self::FixedNeverPays };
        }
        match report.optimum {
            Err(Reason::NoBound) => Self::NoBound,
            Ok(best) if best.tokens.value() > 0.0 && best.net > Usd::ZERO => {
                Self::PaysUpTo { tokens: best.tokens.value(), beyond_data: best.tokens > DATA_END }
            }
            Ok(_) | Err(_) => Self::NoAmountPays,
        }
    }
}
