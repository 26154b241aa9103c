//! What the curve shows for these inputs, as one finding: the title.

use crate::chart::sample::Reading;
use crate::inputs::{Assumptions, Curve};
use crate::model::{DATA_END, Reason, Report};
use crate::units::{Usd, UsdPerMTok};

/// “Long before”: the benchmark takes at least this many times the best amount.
const LONG_BEFORE: f64 = 2.0;

/// A finding. The first that holds, in this order, is the title; each says when it holds.
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
    /// Using none is best.
    NoAmountPays,
    /// The best amount is larger than the search looks.
    NoBound,
    /// The benchmark buys less than the best amount, and does not lose.
    PaysBeyond,
    /// The benchmark buys more than the best amount, and does not lose.
    EvenHalfPays,
    /// The best amount is beyond the data, and the benchmark loses.
    AllAlongTheData,
    /// The benchmark loses, and takes at least twice the best amount.
    FlattenLongBefore,
    /// The benchmark loses.
    FlattenBefore,
    /// There is no benchmark: the best amount is this.
    #[allow(missing_docs, reason = "said above")]
    Best { tokens: f64 },
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
                Self::of_benchmark(report, best.tokens.value())
            }
            Ok(_) | Err(_) => Self::NoAmountPays,
        }
    }

    fn of_benchmark(report: &Report, best: f64) -> Self {
        let Some(half) = report.half.ok().filter(|half| half.tokens.value() > 0.0) else {
            return Self::Best { tokens: best };
        };
        let (tokens, loses) = (half.tokens.value(), half.value < half.cost);
        match (loses, tokens > best) {
            (false, false) => Self::PaysBeyond,
            (false, true) => Self::EvenHalfPays,
            // It loses below the best amount where other costs sink it, or where everybody alike does worse than the spread.
            (true, false) => Self::Best { tokens: best },
            (true, true) if best > DATA_END.value() => Self::AllAlongTheData,
            (true, true) if tokens >= LONG_BEFORE * best => Self::FlattenLongBefore,
            (true, true) => Self::FlattenBefore,
        }
    }
}
