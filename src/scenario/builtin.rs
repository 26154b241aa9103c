//! The scenarios that come with the calculator: a row each.

use super::BestCap;
use crate::inputs::{Assumptions, Change, Input, Value};
use crate::model::{Computed, EXTRAS, Report};
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
    /// The reader's team, as entered.
    Base "base";
    /// Everybody uses what the typical user does.
    Median "median";
    /// Everybody uses what the top tenth does.
    Heavy "heavy";
    /// Nobody may use more than the best amount of one person.
    Optimum "optimum";
    /// Everybody spends the benchmark share of salary, the benchmark of one person.
    Half "half";
    /// Without AI.
    NoAi "none";
    /// Every gain that is seen counts in full. Only the table shows it: no chart does.
    Naive "naive";
}

impl Builtin {
    /// What it changes in the base inputs, whose report is at hand, for the whole team.
    ///
    /// # Errors
    /// The reason why there is no such amount of tokens.
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

    /// Whether it is about one person with the base inputs, so that groups do not count.
    pub const fn is_one_person(self) -> bool {
        matches!(self, Self::Half)
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

/// This use under plain API prices, with neither target, cap nor mandate: how the model defines the benchmark.
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
