//! The numbers that formulas name besides inputs and metrics, with a row for each.

use tokenworth_core::keyed;

use super::known::Known;
use super::style::{Counted, Style};
use crate::evidence::{self, Source};
use crate::inputs::{Curve, Input};
use crate::model::billing::Rules;
use crate::model::population::Population;
use crate::model::pricing::{model_shares, rates, uncached};
use crate::model::response::{Effect, OFFSET, OUTPUT_PLATEAU, OUTPUT_WITHOUT, Response, SLOPE, at_median};
use crate::model::target::{MTOK_PER_PR, MTOK_PER_RUN, WORDS_PER_MINUTE, WORDS_PER_TOKEN};
use crate::model::team::conscripts;
use crate::model::time::mean_effect;
use crate::model::workload::Workload;
use crate::model::{DATA_END, HEAVY_USE, MEDIAN_USE};
use crate::units::MTokPerWeek;

macro_rules! quantities {
    ($($(#[$doc:meta])* $quantity:ident $key:literal $style:ident $source:expr, $of:expr;)+) => {
        keyed! {
            /// A number that a formula names by its key, which is neither input nor metric.
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum Quantity {
                $($(#[$doc])* $quantity = $key,)+
            }
        }

        impl Quantity {
            pub(crate) const fn style(self) -> Style {
                match self { $(Self::$quantity => Style::$style,)+ }
            }

            /// Whether it is the same for every part of the team and in every case.
            pub const fn is_shared(self) -> bool {
                matches!(self.source(), Origin::Published(_)) || matches!(self, Self::MedianOutput)
            }

            /// Where it comes from.
            pub(crate) const fn source(self) -> Origin {
                match self { $(Self::$quantity => $source,)+ }
            }

            /// What it counts.
            pub(crate) const fn counted(self) -> Counted {
                match self {
                    Self::InputPrice | Self::WritePrice | Self::ReadPrice | Self::OutputPrice => Counted::PerMillion,
                    Self::Words => Counted::WordsPerToken,
                    Self::Pace => Counted::WordsAMinute,
                    _ => Counted::Plain,
                }
            }

            /// Its value; not finite where there is none.
            pub(crate) fn of(self, known: &Known) -> f64 {
                match self { $(Self::$quantity => { let of: fn(&Known) -> f64 = $of; of(known) })+ }
            }
        }
    };
}

/// Where a quantity comes from.
#[derive(Clone, Copy)]
pub(crate) enum Origin {
    /// The inputs alone.
    Computed,
    /// A publication.
    Published(Source),
    /// The list prices, unless this input overrides them.
    Prices(Input),
}

/// A parameter of a curve, whichever curve is chosen; 0 if the curve does not have it.
macro_rules! parameter {
    ($curve:ident $parameter:ident) => {
        |k| match Response::on(Curve::$curve, &k.inputs) {
            Response::$curve { $parameter, .. } => $parameter,
            _ => 0.0,
        }
    };
}

/// Output at the typical use as entered, on a curve, relative to working without AI.
fn output(known: &Known, curve: Curve) -> f64 {
    Response::on(curve, &known.inputs).multiplier(known.inputs.tokens)
}

/// What a gain of 100% would be worth: the factor of M − 1 in the value of one person, in US dollars a year.
fn at_stake(known: &Known) -> f64 {
    (known.report.stake * Effect::of(&known.inputs).counted).value()
}

/// What a million tokens a week cost in a year, in US dollars.
fn unit_cost(known: &Known) -> f64 {
    known.inputs.weeks.value() * known.report.price.value()
}

/// The source of the parameters of the observed curve.
const MEASURED: Origin = Origin::Published(evidence::JELLYFISH_HEADWINDS);

quantities! {
    // Name, key, style, source, how it is computed.

    /// The share of uncached input among all tokens.
    Uncached "mu" Percent Origin::Computed, |k| uncached(&k.inputs).value();
    /// Price of uncached input in force.
    InputPrice "p_input" Price Origin::Prices(Input::InputPrice), |k| rates(&k.inputs).input.value();
    /// Price of cache writes in force.
    WritePrice "p_write" Price Origin::Prices(Input::CacheWritePrice), |k| rates(&k.inputs).cache_write.value();
    /// Price of cache reads in force.
    ReadPrice "p_read" Price Origin::Prices(Input::CacheReadPrice), |k| rates(&k.inputs).cache_read.value();
    /// Price of output in force.
    OutputPrice "p_output" Price Origin::Prices(Input::OutputPrice), |k| rates(&k.inputs).output.value();
    /// The first model's share of the tokens, which is the rest beside the other models.
    FirstShare "share_a" Percent Origin::Computed, |k| model_shares(&k.inputs)[0].value();
    /// What a hard seat includes, in tokens a week.
    Ceiling "ceiling" Tokens Origin::Computed, |k| {
        Rules::seat_limit(&k.inputs, k.report.price).map_or(f64::NAN, MTokPerWeek::value)
    };
    /// A: by how much output can rise on the saturating curve.
    HillCeiling "A" Number MEASURED, parameter!(Hill ceiling);
    /// K: use at which half of A is reached.
    HillHalf "K" Tokens MEASURED, parameter!(Hill half);
    /// Slope of the logarithmic curve.
    LogSlope "s" Number MEASURED, parameter!(Log slope);
    /// Use from which the logarithmic curve rises.
    LogStart "t0" Tokens MEASURED, parameter!(Log threshold);
    /// τ: use by which the power curve is scaled.
    PowerScale "tau" Tokens MEASURED, parameter!(Power scale);
    /// Mean use as a multiple of the typical user's.
    MeanWeight "mean_weight" Number Origin::Computed, |k| Population::with_spread(k.inputs.spread).mean_weight();
    /// B: the factor of M − 1 in the value of one person.
    Stake "B" Money Origin::Computed, at_stake;
    /// u: what a million tokens a week cost in a year.
    UnitCost "unit" Price Origin::Computed, unit_cost;
    /// The use at which one person's next dollar returns one dollar, whether or not the net there is above 0.
    EvenUse "even_tok" Tokens Origin::Computed, |k| {
        Response::on(k.inputs.curve, &k.inputs).use_at_slope(unit_cost(k) / at_stake(k)).unwrap_or(f64::NAN)
    };
    /// The gain of one person at the best cap.
    BestGain "optimum_gain" Percent Origin::Computed, |k| {
        k.report.optimum.map_or(f64::NAN, |best| Effect::of(&k.inputs).gain(best.tokens))
    };
    /// The gain of one person at the benchmark.
    HalfGain "half_gain" Percent Origin::Computed, |k| {
        k.report.half.map_or(f64::NAN, |half| Effect::of(&k.inputs).gain(half.tokens))
    };
    /// The loaded salaries of all people.
    Payroll "payroll" Money Origin::Computed, |k| k.report.team.payroll.value();
    /// One-off cost of the team.
    TeamSetup "team_setup" Money Origin::Computed, |k| k.report.team.setup.value();
    /// Share of the people whom only the mandate makes use AI.
    Conscripts "conscripts" Percent Origin::Computed, |k| conscripts(&k.inputs).value();
    /// Tokens of the median agent run.
    Run "run" Tokens Origin::Published(evidence::AGENT_RUNS), |_| MTOK_PER_RUN;
    /// Tokens of the median developer for a merged pull request.
    PullRequest "pr" Tokens Origin::Published(evidence::JELLYFISH_TOKENMAXXING), |_| MTOK_PER_PR;
    /// English words per token.
    Words "words" Number Origin::Published(evidence::WORDS), |_| WORDS_PER_TOKEN;
    /// Words a minute, read silently.
    Pace "pace" Number Origin::Published(evidence::READING), |_| WORDS_PER_MINUTE;
    /// Output without AI, in merged pull requests a week.
    OutputWithout "y_none" Number Origin::Published(evidence::JELLYFISH_TOKENMAXXING), |_| OUTPUT_WITHOUT;
    /// Where the observed output flattens, in merged pull requests a week.
    OutputPlateau "y_most" Number MEASURED, |_| OUTPUT_PLATEAU;
    /// What each e-fold of tokens adds to the observed output.
    FitSlope "fit_a" Number MEASURED, |_| SLOPE;
    /// What is subtracted from the observed output.
    FitOffset "fit_c" Number MEASURED, |_| OFFSET;
    /// Use of the median developer.
    MedianUse "t_median" Tokens Origin::Published(evidence::BUSINESS_INSIDER), |_| MEDIAN_USE.value();
    /// Use of the top tenth.
    HeavyUse "t_heavy" Tokens Origin::Published(evidence::BUSINESS_INSIDER), |_| HEAVY_USE.value();
    /// The largest use in the data.
    DataEnd "t_end" Tokens MEASURED, |_| DATA_END.value();
    /// Output of the median developer, relative to working without AI.
    MedianOutput "m_median" Number Origin::Computed, |_| at_median();
    /// Output on the saturating curve.
    HillOutput "m_hill" Number Origin::Computed, |k| output(k, Curve::Hill);
    /// Output on the logarithmic curve.
    LogOutput "m_log" Number Origin::Computed, |k| output(k, Curve::Log);
    /// Output on the power curve.
    PowerOutput "m_power" Number Origin::Computed, |k| output(k, Curve::Power);
    /// Output with the fixed effect of a study.
    FixedOutput "m_fixed" Number Origin::Computed, |k| output(k, Curve::Fixed);
    /// Mean tokens that serve the work.
    Useful "useful" Tokens Origin::Computed, |k| {
        let rules = Rules::of(&k.inputs, k.report.price);
        Population::with_spread(k.inputs.spread).mean(|weight| rules.apply(k.inputs.tokens * weight).useful.value())
    };
    /// The mean effect over the months of the horizon, as a share of the full effect.
    RampShare "ramp_share" Percent Origin::Computed, |k| mean_effect(&k.inputs);
    /// Tokens of the agent’s sessions in a week: new context that is not cached.
    WeekUncached "week_input" Tokens Origin::Computed, |k| Workload::of(&k.inputs).uncached.value();
    /// Tokens of the agent’s sessions in a week: context written to the cache.
    WeekWrites "week_writes" Tokens Origin::Computed, |k| Workload::of(&k.inputs).cache_writes.value();
    /// Tokens of the agent’s sessions in a week: context read from the cache.
    WeekReads "week_reads" Tokens Origin::Computed, |k| Workload::of(&k.inputs).cache_reads.value();
    /// Tokens of the agent’s sessions in a week: output.
    WeekOutput "week_output" Tokens Origin::Computed, |k| Workload::of(&k.inputs).output.value();
    /// Tokens of the agent’s sessions in a week: all kinds.
    WeekTotal "week_total" Tokens Origin::Computed, |k| Workload::of(&k.inputs).total().value();
    /// How many simulations were made.
    Drawn "drawn" Number Origin::Computed, |k| k.report.uncertainty.as_ref().map_or(0.0, |run| f64::from(run.draws));
}
