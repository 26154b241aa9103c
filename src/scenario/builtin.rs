//! The scenarios that come with the calculator: a row each.

use crate::inputs::{Assumptions, Change, Input, Value};
use crate::model::{Computed, EXTRAS, HEAVY_USE, MEDIAN_USE, Report};
use crate::units::MTokPerWeek;

macro_rules! builtins {
    ($($(#[$doc:meta])* $scenario:ident $key:literal;)+) => {
        /// A scenario that comes with the calculator.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Builtin {
            $($(#[$doc])* $scenario,)+
        }

        impl Builtin {
            /// All of them, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$scenario,)+];

            /// Its key in the page.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$scenario => $key,)+ }
            }
        }
    };
}

builtins! {
    /// What the reader entered.
    Base "base";
    /// The median developer's use.
    Median "median";
    /// The top tenth's use.
    Heavy "heavy";
    /// The amount that leaves most.
    Optimum "optimum";
    /// The benchmark share of salary in tokens.
    Half "half";
    /// Without AI.
    NoAi "none";
    /// Every gain that is seen counts in full.
    Naive "naive";
}

impl Builtin {
    /// What it changes in the base inputs, whose report is at hand.
    ///
    /// # Errors
    /// The reason why there is no such amount of tokens.
    pub fn changes(self, base: &Assumptions, report: &Report) -> Computed<Vec<Change>> {
        Ok(match self {
            Self::Base => Vec::new(),
            Self::Median => vec![use_of(MEDIAN_USE)],
            Self::Heavy => vec![use_of(HEAVY_USE)],
            Self::Optimum => freely(report.optimum?.tokens),
            Self::Half => {
                let mut changes = freely(report.half?.tokens);
                changes.push((Input::Spread, Value::Number(1.0)));
                changes
            }
            Self::NoAi => {
                let mut changes = freely(MTokPerWeek::ZERO);
                changes.extend([(Input::Mandate, Value::Empty), (Input::Setup, nothing())]);
                changes.extend(EXTRAS.iter().map(|input| (*input, nothing())));
                changes
            }
            Self::Naive => [Input::Caused, Input::Finished, Input::Captured].map(all_of).to_vec(),
        }
        .into_iter()
        .filter(|(input, value)| base.get(*input) != *value)
        .collect())
    }
}

fn use_of(tokens: MTokPerWeek) -> Change {
    (Input::Tokens, Value::Number(tokens.value()))
}

const fn nothing() -> Value {
    Value::Number(0.0)
}

fn all_of(input: Input) -> Change {
    (input, Value::Number(1.0))
}

/// This use under plain API prices, with neither target nor cap: how the model defines optimum and benchmark.
fn freely(tokens: MTokPerWeek) -> Vec<Change> {
    vec![
        use_of(tokens),
        (Input::Target, Value::Empty),
        (Input::Cap, Value::Empty),
        (Input::Fee, nothing()),
        (Input::Included, nothing()),
    ]
}
