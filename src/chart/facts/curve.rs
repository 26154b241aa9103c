//! The facts of the curve chart.

use crate::chart::cursor::MOST_TOKENS;
use crate::chart::sample::Reading;
use crate::inputs::{Assumptions, Curve};
use crate::model::adopter::Adopter;
use crate::model::{DATA_END, Reason, Report};
use crate::units::{Usd, UsdPerMTok};

/// What the curve chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The finding in the title.
    pub finding: Finding,
    /// The typical user's year, with target, cap and plan.
    pub typical: Adopter,
    /// Why the typical user's year differs from the lines.
    pub differences: Vec<Difference>,
    /// The best cap that is marked, in millions of tokens per week.
    pub best: Option<f64>,
    /// The use beyond which cost exceeds value, in millions of tokens per week.
    pub breaks_even: Option<f64>,
}

/// A finding about one person at API prices. The first one, in this order, whose condition holds is the title.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "said above each")]
pub enum Finding {
    /// Salary or captured share is 0, and there is no loss.
    NothingAtStake,
    /// The price is 0, and not every amount is a loss.
    Free,
    /// A fixed effect is worth less than the smallest use costs, or nothing.
    FixedNeverPays,
    /// A fixed effect pays up to this use.
    FixedPays { until: f64 },
    /// The best cap is not finite.
    NoBound,
    /// Using none is best.
    NoAmountPays,
    /// The best cap, which pays for its tokens, but not for a person's other costs, in $ per year.
    PaysOnlyForTokens { tokens: f64, beyond_data: bool, other: f64 },
    /// The best cap, beyond which the next dollar returns less than a dollar. It may be beyond the data.
    PaysUpTo { tokens: f64, beyond_data: bool },
}

/// Why the typical user's year differs from genuine use at API prices, which the lines show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A target adds to genuine use. If some of that is burnt for show, the point is off the line of value.
    #[allow(missing_docs, reason = "said above")]
    Target { wasted: bool },
    /// A cap or a seat limits genuine use.
    Limit,
    /// The cost of a plan differs from that of the tokens at API prices.
    Plan,
}

impl Finding {
    /// Computes the facts for these inputs.
    pub fn of(inputs: &Assumptions, report: &Report, chosen: &Reading) -> Self {
        // Time lost, or spent on reviews, is borne whole, whatever is captured of a gain and whatever tokens cost.
        let is_loss = chosen.value(MOST_TOKENS) < 0.0;
        if report.stake == Usd::ZERO && !is_loss {
            return Self::NothingAtStake;
        }
        if report.price == UsdPerMTok::ZERO && !is_loss {
            return Self::Free;
        }
        if inputs.curve == Curve::Fixed {
            // The value is the same for any use; what is left after fixed costs pays for this many tokens.
            let until = (chosen.value(1.0) - chosen.cost(0.0)) / (chosen.cost(1.0) - chosen.cost(0.0));
            return if until > 0.0 { Self::FixedPays { until } } else { Self::FixedNeverPays };
        }
        match report.optimum {
            Err(Reason::NoBound) => Self::NoBound,
            Ok(best) if best.tokens.value() > 0.0 => {
                let (tokens, beyond_data) = (best.tokens.value(), best.tokens > DATA_END);
                if best.net > Usd::ZERO {
                    return Self::PaysUpTo { tokens, beyond_data };
                }
                Self::PaysOnlyForTokens { tokens, beyond_data, other: chosen.cost(0.0) }
            }
            Ok(_) | Err(_) => Self::NoAmountPays,
        }
    }
}
