//! The sections of the Method view and their formulas, in the order of the model.

use tokenworth_core::keyed;

use super::{Quantity, Symbol};
use crate::model::Metric;

macro_rules! sections {
    ($($(#[$doc:meta])* $section:ident $key:literal [$($kind:ident $symbol:ident),* $(,)?])+) => {
        keyed! {
            /// A section of the Method view that holds formulas. Its element is `method-about-<key>`.
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum Section {
                $($(#[$doc])* $section = $key,)+
            }
        }

        impl Section {
            /// The metrics and quantities whose formulas it holds.
            pub const fn symbols(self) -> &'static [Symbol] {
                match self { $(Self::$section => &[$(Symbol::$kind($kind::$symbol),)*],)+ }
            }
        }
    };
}

sections! {
    /// The price of a million tokens.
    Price "price" [
        Quantity Uncached, Metric Price, Quantity InputPrice, Quantity WritePrice, Quantity ReadPrice,
        Quantity OutputPrice, Quantity FirstShare,
    ]
    /// One person’s use.
    Use "use" [Quantity MeanWeight, Metric BilledTok, Quantity Useful, Metric WasteAdopter]
    /// What a user costs.
    Cost "cost" [Quantity Ceiling, Metric CostAdopter, Metric SpendShareSalary]
    /// The response curves.
    Response "response" [
        Quantity MedianOutput,
        Quantity HillOutput, Quantity HillCeiling, Quantity HillHalf,
        Quantity LogOutput, Quantity LogSlope, Quantity LogStart,
        Quantity PowerOutput, Quantity PowerScale,
        Quantity FixedOutput,
        Metric Multiplier,
    ]
    /// What output is worth.
    Worth "worth" [
        Metric Gain, Metric ValueAdopter, Metric NetAdopter, Metric Roi, Metric ValuePerDollar, Metric BreakEvenGain,
    ]
    /// The next dollar and the best cap.
    Next "next" [
        Metric MarginalValue, Quantity Stake, Quantity UnitCost, Quantity EvenUse, Metric OptimumTok, Metric OptimumCost,
        Quantity BestGain, Metric OptimumNet, Metric OptimumShare, Metric CapMonth, Metric CapGain,
    ]
    /// The benchmark of half a salary.
    Half "half" [
        Metric HalfTok, Metric HalfCost, Quantity HalfGain, Metric HalfValue, Metric HalfNet, Metric HalfRoi, Metric HalfBreakEvenGain,
        Metric HalfMultiple,
    ]
    /// Team, targets and mandates.
    Team "team" [
        Quantity Conscripts, Metric TeamUsers, Metric TeamCost, Metric TeamValue, Metric TeamNet, Metric TeamRoi,
        Metric TeamWaste, Metric UserCost, Metric UserValue, Metric UserNet, Quantity Payroll, Metric PayrollShare,
        Metric PhiStar,
    ]
    /// Money over the months.
    Time "time" [Quantity RampShare, Quantity TeamSetup, Metric CumulativeNet, Metric Npv, Metric PaybackMonth]
    /// A target in human terms.
    Human "human" [Metric RunsPerDay, Metric PrsPerWeek, Metric ReadingHours]
    /// What sessions of an agent take.
    Workload "workload" [
        Quantity WeekUncached, Quantity WeekWrites, Quantity WeekReads, Quantity WeekOutput, Quantity WeekTotal,
    ]
    /// Ranges, draws and percentiles.
    Doubt "doubt" [
        Metric McP10, Metric McP50, Metric McP90, Metric McPositive, Metric McRank, Metric CostP10, Metric CostP90,
        Metric TeamCostP10, Metric TeamCostP90, Metric WithinBudget, Metric TeamNetP10, Metric TeamNetP90, Metric CapP10,
        Metric CapP90,
        Metric HalfMcP10, Metric HalfMcP50, Metric HalfMcP90, Metric HalfMcPositive,
    ]
    /// What it would be worth to know more.
    Information "information" [
        Metric Evpi, Metric EvppiCaused, Metric EvppiFinished, Metric EvppiCaptured, Metric EvppiPrice, Metric EvppiLoad,
        Metric EvppiCurve,
    ]
}

impl Section {
    /// The identifier of its element.
    pub fn id(self) -> String {
        format!("method-about-{}", self.key())
    }
}
