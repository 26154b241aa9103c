//! Worked examples: links whose results are computed from the model, never written down.

use std::sync::LazyLock;

use super::{Quantity, Symbol};
use crate::inputs::{Assumptions, Input};
use crate::model::{Metric, Reason, Report, Uncertainty, evaluate};
use crate::share;

macro_rules! examples {
    ($($(#[$doc:meta])* $example:ident $fragment:literal [$($kind:ident $symbol:ident),* $(,)?])+) => {
        /// A worked example.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Example {
            $($(#[$doc])* $example,)+
        }

        impl Example {
            /// Every one, in the order in which they are read.
            pub const ALL: &[Self] = &[$(Self::$example,)+];

            /// The part of its link that follows the prices, which all examples have in common.
            const fn changes(self) -> &'static str {
                match self { $(Self::$example => $fragment,)+ }
            }

            /// The metrics and quantities that it shows.
            pub const fn symbols(self) -> &'static [Symbol] {
                match self { $(Self::$example => &[$(Symbol::$kind($kind::$symbol),)*],)+ }
            }
        }
    };
}

/// Prices of a million tokens with which the default mix costs $1.0125, whatever the catalog says later.
const PRICES: &str = "v=2&pu=5&pw=6.25&pc=0.5&po=25";

/// Every example with its inputs and results, worked out once: they do not depend on the page.
pub static WORKED: LazyLock<Vec<(Example, Assumptions, Report)>> = LazyLock::new(|| {
    let worked = |example: &Example| {
        let inputs = example.inputs();
        let report = example.report(&inputs);
        (*example, inputs, report)
    };
    Example::ALL.iter().map(worked).collect()
});

examples! {
    /// The defaults.
    Defaults "" [
        Metric Price, Metric BilledTok, Metric Gain, Metric ValueAdopter, Metric CostAdopter, Metric NetAdopter,
        Metric MarginalValue, Metric TeamCost,
    ]
    /// The best cap, and what it adds.
    Best "" [Metric OptimumTok, Metric OptimumNet, Metric CapMonth, Metric CapGain]
    /// All users use the same.
    Alike "&spread=1" [Metric Gain, Metric ValueAdopter, Metric CostAdopter, Metric NetAdopter]
    /// All users use as much as the top tenth.
    Heavy "&spread=1&tok=225" [Metric Gain, Metric ValueAdopter, Metric CostAdopter, Metric NetAdopter]
    /// Half a salary in tokens.
    Half "" [Metric HalfTok, Metric HalfNet, Metric HalfRoi]
    /// Half of a high salary.
    HalfHigh "&sal=500000" [Metric HalfTok, Metric HalfNet]
    /// Half of a high salary, on the logarithmic curve.
    HalfLog "&sal=500000&curve=log" [Metric HalfNet]
    /// Half of a high salary, on the power curve.
    HalfPower "&sal=500000&curve=power" [Metric HalfNet]
    /// The gain that pays for half a salary.
    HalfGain "" [Metric HalfBreakEvenGain]
    /// The gain that pays for half a salary where all of it is captured.
    HalfGainAll "&capture=1" [Metric HalfBreakEvenGain]
    /// A measured slowdown.
    Loss "&curve=fixed&gain0=-0.16" [Metric ValueAdopter]
    /// A part of the team with seats.
    Groups "&n=240&g1=Seats~n:60~fee:125~incl:125" [Metric TeamCost]
    /// Percentiles and chances of the draws.
    Draws "" [
        Metric McP10, Metric McP50, Metric McP90, Metric McPositive, Metric McRank, Metric CostP10, Metric CostP90,
        Metric HalfMcP50, Metric HalfMcPositive,
    ]
    /// The draws of half of a high salary.
    HalfDraws "&sal=500000" [Metric HalfMcP10, Metric HalfMcP50, Metric HalfMcP90, Metric HalfMcPositive]
    /// What it would be worth to know more.
    Information "" [
        Metric Evpi, Metric EvppiCaused, Metric EvppiFinished, Metric EvppiCaptured, Metric EvppiPrice,
        Metric EvppiCurve, Metric EvppiLoad,
    ]
    /// The price of a mix that is mostly cache reads.
    Opus "&mw=0.08&mc=0.9&mo=0.01" [Metric Price]
    /// The same mix on a cheaper model.
    Sonnet "&mw=0.08&mc=0.9&mo=0.01&pu=3&pw=3.75&pc=0.3&po=15" [Metric Price]
    /// The price of a mix without a cache.
    NoCache "&mw=0&mc=0&mo=0.01" [Metric Price]
    /// The share of the full effect with a ramp of three months of twelve.
    Quarter "&ramp=3&horizon=12" [Quantity RampShare]
    /// The share of the full effect with a ramp of six months of twelve.
    HalfYear "&ramp=6&horizon=12" [Quantity RampShare]
}

impl Example {
    /// Its inputs.
    pub fn inputs(self) -> Assumptions {
        share::read(&format!("{PRICES}{}", self.changes())).inputs
    }

    /// The report of its inputs. If the example shows results of draws, the quick draws are made, as on the page.
    pub fn report(self, inputs: &Assumptions) -> Report {
        let report = evaluate(inputs);
        let is_drawn =
            |symbol: &Symbol| matches!(symbol, Symbol::Metric(metric) if report.get(*metric) == Err(Reason::NotRun));
        if !self.symbols().iter().any(is_drawn) {
            return report;
        }
        let drawn = Uncertainty::quick(inputs);
        report.with_uncertainty(drawn)
    }

    /// The fragment of its link, in the currency of these inputs. It holds no scenarios, so that the reader's own stay.
    pub fn fragment(self, of: &Assumptions) -> String {
        let kept = [Input::Currency, Input::ExchangeRate].map(|input| (input, of.get(input)));
        share::write(&self.inputs().with(&kept).0, &[], &[])
    }
}
