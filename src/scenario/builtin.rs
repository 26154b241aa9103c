//! The table of built-in scenarios, one row each.

use tokenworth_core::keyed;

use super::BestCap;
use crate::inputs::{Assumptions, Change, Input, Value};
use crate::model::{Computed, EXTRAS, Report};
use crate::units::MTokPerWeek;

keyed! {
    /// A built-in scenario. The keys are those in exports and in the page's markup.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Builtin {
        /// The team as entered.
        Base = "base",
        /// Everybody uses as much as the typical user.
        Median = "median",
        /// Everybody uses as much as the 90th percentile of their own group's use.
        Heavy = "heavy",
        /// Everybody is capped at the best cap, or nobody where every cap loses.
        Optimum = "optimum",
        /// One person spends the benchmark share of salary on tokens.
        Half = "half",
        /// Nobody uses AI.
        NoAi = "none",
        /// Every observed gain counts in full, without discounts. It is in the table but in no chart.
        Naive = "naive",
    }
}

impl Builtin {
    /// The changes that the scenario makes to the base inputs, of which `report` is the report.
    ///
    /// # Errors
    /// Returns the reason why there is no such amount of tokens.
    pub fn changes(self, base: &Assumptions, report: &Report) -> Computed<Vec<Change>> {
        Ok(match self {
            Self::Base => Vec::new(),
            Self::Median => vec![ALIKE],
            Self::Heavy => vec![use_of(base.tokens * base.spread), ALIKE],
            Self::Optimum => vec![(Input::Cap, BestCap::of(base, report)?.advised().get(Input::Cap))],
            Self::Half => freely(report.half?.tokens).into_iter().chain([ALIKE]).collect(),
            Self::NoAi => {
                let free = std::iter::once(Input::Setup).chain(EXTRAS.iter().map(|extra| extra.input));
                freely(MTokPerWeek::ZERO).into_iter().chain(free.map(|input| (input, ZERO))).collect()
            }
            Self::Naive => [Input::Caused, Input::Finished, Input::Captured].map(|share| (share, ONE)).to_vec(),
        })
    }
}

const ZERO: Value = Value::Number(0.0);
const ONE: Value = Value::Number(1.0);
/// Everybody uses the same.
const ALIKE: Change = (Input::Spread, ONE);

fn use_of(tokens: MTokPerWeek) -> Change {
    (Input::Tokens, Value::Number(tokens.value()))
}

/// This use at API prices, without target, cap, mandate and seat, as the benchmark is defined.
fn freely(tokens: MTokPerWeek) -> Vec<Change> {
    let limits = [Input::Target, Input::Cap, Input::Mandate].map(|limit| (limit, Value::Empty));
    let seat = [Input::Fee, Input::Included].map(|part| (part, ZERO));
    std::iter::once(use_of(tokens)).chain(limits).chain(seat).collect()
}
