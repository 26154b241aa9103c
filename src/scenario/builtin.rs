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
        /// Everybody is capped at the best cap.
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
            Self::Median => vec![alike()],
            Self::Heavy => vec![use_of(base.tokens * base.spread), alike()],
            Self::Optimum => vec![(Input::Cap, BestCap::of(base, report)?.inputs.get(Input::Cap))],
            Self::Half => freely(report.half?.tokens).into_iter().chain([alike()]).collect(),
            Self::NoAi => {
                let extras = EXTRAS.iter().map(|extra| (extra.input, nothing()));
                freely(MTokPerWeek::ZERO).into_iter().chain([(Input::Setup, nothing())]).chain(extras).collect()
            }
            Self::Naive => [Input::Caused, Input::Finished, Input::Captured].map(all_of).to_vec(),
        })
    }
}

fn use_of(tokens: MTokPerWeek) -> Change {
    (Input::Tokens, Value::Number(tokens.value()))
}

/// Everybody uses the same.
const fn alike() -> Change {
    (Input::Spread, Value::Number(1.0))
}

const fn nothing() -> Value {
    Value::Number(0.0)
}

fn all_of(input: Input) -> Change {
    (input, Value::Number(1.0))
}

/// This use at API prices, without target, cap, mandate and seat, as the benchmark is defined.
fn freely(tokens: MTokPerWeek) -> Vec<Change> {
    vec![
        use_of(tokens),
        (Input::Target, Value::Empty),
        (Input::Cap, Value::Empty),
        (Input::Mandate, Value::Empty),
        (Input::Fee, nothing()),
        (Input::Included, nothing()),
    ]
}
