//! The table of inputs, one row each. A row defines the field, its default, its range, its place in the form and its
//! key.
//!
//! CONTRIBUTING.md says how to add an input. A row without words does not compile.

use super::field::{Field, Value};
pub use super::row::{Kind, Row, Section, Slider, Unit, Visibility};
use super::row::{
    Visibility::{Main, More},
    number, part, whole,
};
use super::{Curve, Curves, Group};
use crate::currency::Currency;
use crate::evidence;
use crate::keyed;
use crate::pricing::{self, Model};
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok, UsdPerMonth, WeeksPerYear};

macro_rules! inputs {
    ($($(#[$doc:meta])* $input:ident ($field:ident: $type:ty = $default:expr) key $key:literal, accepts $kind:expr,
        unit $unit:ident, section $section:ident, sight $sight:ident, source $source:ident;)+) => {
        keyed! {
            /// An input, by name.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum Input { $($(#[$doc])* $input = $key,)+ }
        }

        /// All inputs, validated. The model can compute with any value of this type.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Assumptions {
            $($(#[$doc])* pub $field: $type,)+
            /// The groups of the team. People in no group have the inputs above.
            pub groups: Vec<Group>,
        }

        impl Default for Assumptions {
            fn default() -> Self {
                Self { $($field: $default,)+ groups: Vec::new() }
            }
        }

        impl Input {
            /// The row of the table.
            pub const fn row(self) -> &'static Row {
                match self {
                    $(Self::$input => const { &Row {
                        kind: $kind,
                        unit: Unit::$unit,
                        section: Section::$section,
                        sight: $sight,
                        source: evidence::$source,
                    } },)+
                }
            }
        }

        impl Assumptions {
            /// The value of the input.
            pub fn get(&self, input: Input) -> Value {
                match input {
                    $(Input::$input => self.$field.to_value(),)+
                }
            }

            /// Stores a value without checking its range; returns false if the field's type cannot hold the value.
            pub(super) fn store(&mut self, input: Input, value: &Value) -> bool {
                match input {
                    $(Input::$input => <$type>::from_value(value).map(|field| self.$field = field).is_some(),)+
                }
            }
        }
    };
}

impl Input {
    /// Whether the input accepts whole numbers only.
    pub const fn is_whole(self) -> bool {
        matches!(self.row().kind, Kind::Number { whole: true, .. })
    }

    /// The value that stands for no limit; `None` for inputs that have none. A seat that includes the largest use that can
    /// be entered is a flat seat.
    pub fn unlimited(self) -> Option<f64> {
        match (self, self.row().kind) {
            (Self::Included, Kind::Number { max, .. }) => Some(max),
            _ => None,
        }
    }

    /// Whether this number stands for no limit.
    pub fn is_unlimited(self, number: f64) -> bool {
        self.unlimited().is_some_and(|unlimited| number >= unlimited)
    }

    /// Whether the input may be empty. Exactly those inputs are empty by default.
    pub fn is_optional(self) -> bool {
        Assumptions::default().get(self) == Value::Empty
    }
}

/// log10(2), the exponent with which ten times the tokens give twice the output.
#[allow(clippy::approx_constant, reason = "links and reference results go by these six digits")]
const TWICE_FOR_TENFOLD: f64 = 0.301_030;

inputs! {
    // Name (field: type = default) key, accepted values, unit, section of the form, visibility, source of the default.

    /// People in the team.
    People (people: u32 = 100) key "n", accepts whole(1.0, 1e6).slide_log(1.0, 10_000.0),
        unit Persons, section People, sight Main, source CONVENTION;
    /// Base salary, $ a year.
    Salary (salary: Usd = Usd::new(200_000.0)) key "sal", accepts number(0.0, 1e8).slide(30_000.0, 600_000.0, 5_000.0),
        unit UsdPerYear, section People, sight Main, source CONVENTION;
    /// Fully loaded cost of a person ÷ salary.
    Load (load: f64 = 1.3) key "load", accepts number(1.0, 5.0).slide(1.0, 2.0, 0.05),
        unit Times, section People, sight More, source PAYROLL;
    /// Working weeks in a year.
    Weeks (weeks: WeeksPerYear = WeeksPerYear::new(46.0)) key "weeks", accepts number(1.0, 52.0).slide(30.0, 52.0, 1.0),
        unit WeeksPerYear, section People, sight More, source CONVENTION;
    /// Working hours in a week.
    Hours (hours: f64 = 40.0) key "hours", accepts number(1.0, 100.0).slide(10.0, 60.0, 1.0),
        unit HoursPerWeek, section People, sight More, source CONVENTION;
    /// Share of the people who use AI willingly.
    Adoption (adoption: Share = Share::new(0.8)) key "adopt", accepts part(),
        unit Percent, section People, sight Main, source CONVENTION;

    /// Genuine use of the typical adopter, the median of those who use AI willingly.
    Tokens (tokens: MTokPerWeek = MTokPerWeek::new(32.0)) key "tok", accepts number(0.0, 1e6).slide_log(1.0, 10_000.0),
        unit MTokPerWeek, section Use, sight Main, source BUSINESS_INSIDER;
    /// How unequal use is: the 90th percentile ÷ the median of those who use AI willingly.
    Spread (spread: f64 = 7.0) key "spread", accepts number(1.0, 100.0).slide_log(1.0, 20.0),
        unit Times, section Use, sight Main, source BUSINESS_INSIDER;
    /// What the team may cost in a year; `None` is no budget. It limits nothing: it is what the cost is compared with.
    Budget (budget: Option<Usd> = None) key "budget", accepts number(0.0, 1e12),
        unit UsdPerYear, section Limits, sight Main, source CONVENTION;
    /// Usage target for each person; `None` is no target.
    Target (target: Option<MTokPerWeek> = None) key "target", accepts number(0.0, 1e6).slide_log(1.0, 10_000.0),
        unit MTokPerWeek, section Limits, sight Main, source CONVENTION;
    /// Share of the shortfall against the target that is burnt for show.
    Performative (performative: Share = Share::new(0.6)) key "phi", accepts part(),
        unit Percent, section Limits, sight Main, source ASSUMPTION;
    /// Usage cap for each person; `None` is no cap.
    Cap (cap: Option<MTokPerWeek> = None) key "cap", accepts number(0.0, 1e6).slide_log(1.0, 10_000.0),
        unit MTokPerWeek, section Limits, sight Main, source CONVENTION;
    /// Share of the people required to use AI every week; `None` is no mandate.
    Mandate (mandate: Option<Share> = None) key "mandate", accepts part(),
        unit Percent, section Limits, sight Main, source AMAZON;
    /// The benchmark: cost of tokens as a share of base salary.
    Benchmark (benchmark: f64 = 0.5) key "theta", accepts number(0.0, 10.0).slide(0.0, 2.0, 0.05),
        unit Percent, section Limits, sight Main, source HUANG;

    /// Cache writes among all tokens.
    CacheWrites (cache_writes: Share = Share::new(0.06)) key "mw", accepts number(0.0, 1.0).slide(0.0, 1.0, 0.005),
        unit Percent, section TokenMix, sight Main, source AGENT_LOGS;
    /// Cache reads among all tokens.
    CacheReads (cache_reads: Share = Share::new(0.925)) key "mc", accepts number(0.0, 1.0).slide(0.0, 1.0, 0.005),
        unit Percent, section TokenMix, sight Main, source AGENT_LOGS;
    /// Output among all tokens.
    Output (output: Share = Share::new(0.005)) key "mo", accepts number(0.0, 1.0).slide(0.0, 1.0, 0.005),
        unit Percent, section TokenMix, sight Main, source AGENT_LOGS;

    /// The first model, which has the tokens that the other two leave.
    Model (model: &'static Model = pricing::default_model()) key "model", accepts Kind::Model,
        unit None, section Price, sight Main, source PRICES;
    /// Second model, which has `share_b` of the tokens.
    SecondModel (second_model: Option<&'static Model> = None) key "model_b", accepts Kind::Model,
        unit None, section Price, sight Main, source PRICES;
    /// Share of the tokens that the second model has.
    SecondShare (second_share: Share = Share::NONE) key "share_b", accepts part(),
        unit Percent, section Price, sight Main, source CONVENTION;
    /// Third model, which has `share_c` of the tokens.
    ThirdModel (third_model: Option<&'static Model> = None) key "model_c", accepts Kind::Model,
        unit None, section Price, sight Main, source PRICES;
    /// Share of the tokens that the third model has.
    ThirdShare (third_share: Share = Share::NONE) key "share_c", accepts part(),
        unit Percent, section Price, sight Main, source CONVENTION;
    /// Price of uncached input in place of the models' list price.
    InputPrice (input_price: Option<UsdPerMTok> = None) key "pu", accepts number(0.0, 1e5),
        unit UsdPerMTok, section Price, sight More, source PRICES;
    /// Price of cache writes in place of the models' list price.
    CacheWritePrice (cache_write_price: Option<UsdPerMTok> = None) key "pw", accepts number(0.0, 1e5),
        unit UsdPerMTok, section Price, sight More, source PRICES;
    /// Price of cache reads in place of the models' list price.
    CacheReadPrice (cache_read_price: Option<UsdPerMTok> = None) key "pc", accepts number(0.0, 1e5),
        unit UsdPerMTok, section Price, sight More, source PRICES;
    /// Price of output in place of the models' list price.
    OutputPrice (output_price: Option<UsdPerMTok> = None) key "po", accepts number(0.0, 1e5),
        unit UsdPerMTok, section Price, sight More, source PRICES;
    /// Share of the tokens run through a batch interface, at half price.
    Batch (batch: Share = Share::NONE) key "batch", accepts part(),
        unit Percent, section Price, sight More, source BATCH;
    /// Negotiated discount on token prices.
    Discount (discount: Share = Share::NONE) key "disc", accepts part(),
        unit Percent, section Price, sight More, source CONVENTION;

    /// Price of a seat.
    Fee (fee: UsdPerMonth = UsdPerMonth::ZERO) key "fee", accepts number(0.0, 1e6).slide(0.0, 300.0, 5.0),
        unit UsdPerMonth, section Plan, sight Main, source SEATS;
    /// Use that a seat includes, at API prices.
    Included (included: UsdPerMonth = UsdPerMonth::ZERO) key "incl", accepts number(0.0, 1e6).slide(0.0, 600.0, 5.0),
        unit UsdPerMonth, section Plan, sight Main, source SEATS;
    /// Whether the seat stops use beyond what it includes.
    Ceiling (ceiling: bool = false) key "ceil", accepts Kind::Flag,
        unit None, section Plan, sight Main, source SEATS;
    /// Other costs, such as training and administration.
    Other (other: Usd = Usd::ZERO) key "other", accepts number(0.0, 1e6).slide(0.0, 5_000.0, 100.0),
        unit UsdPerAdopterYear, section Plan, sight More, source CONVENTION;

    /// The response curve.
    Curve (curve: Curve = Curve::Hill) key "curve", accepts Kind::Choice(Curve::KEYS),
        unit None, section Effect, sight Main, source JELLYFISH_HEADWINDS;
    /// Share of the observed gain that the tokens caused.
    Caused (caused: Share = Share::new(0.35)) key "chi", accepts part(),
        unit Percent, section Effect, sight Main, source CAUSED_RANGE;
    /// Finished work per extra merged pull request.
    Finished (finished: Share = Share::new(0.27)) key "kappa", accepts part(),
        unit Percent, section Effect, sight Main, source JELLYFISH_EPICS;
    /// Captured: the part of the freed time that becomes something the employer values.
    Captured (captured: Share = Share::new(0.5)) key "capture", accepts part(),
        unit Percent, section Effect, sight Main, source FORRESTER;
    /// Extra review and supervision, as a share of the week.
    Review (review: Share = Share::NONE) key "rho", accepts part(),
        unit Percent, section Effect, sight More, source ASSUMPTION;
    /// Exponent of the power curve. By default ten times the tokens give twice the output.
    Exponent (exponent: f64 = TWICE_FOR_TENFOLD) key "eps", accepts number(0.01, 0.99).slide(0.05, 0.6, 0.01),
        unit None, section Effect, sight More, source BUSINESS_INSIDER;
    /// The gain on the fixed curve, as a share of output.
    FixedGain (fixed_gain: f64 = 0.0776) key "gain0", accepts number(-0.9, 10.0).slide(-0.5, 1.5, 0.01),
        unit Percent, section Effect, sight More, source DX;

    /// Months until the full effect.
    Ramp (ramp: f64 = 3.0) key "ramp", accepts number(0.0, 120.0).slide(0.0, 24.0, 1.0),
        unit Months, section Rollout, sight Main, source ASSUMPTION;
    /// Months that the rollout covers.
    Horizon (horizon: u32 = 36) key "horizon", accepts whole(1.0, 120.0).slide(1.0, 60.0, 1.0),
        unit Months, section Rollout, sight Main, source CONVENTION;
    /// One-off cost of an adopter at the start.
    Setup (setup: Usd = Usd::ZERO) key "setup", accepts number(0.0, 1e6).slide(0.0, 10_000.0, 100.0),
        unit UsdPerAdopter, section Rollout, sight Main, source CONVENTION;
    /// Discount rate per year.
    DiscountRate (discount_rate: Share = Share::new(0.08)) key "rate", accepts part(),
        unit Percent, section Rollout, sight Main, source CONVENTION;

    /// Sessions of a coding agent that one user has in a week.
    Sessions (sessions: f64 = 18.0) key "ws", accepts number(0.0, 1e5).slide_log(1.0, 1_000.0),
        unit PerWeek, section Workload, sight Main, source AGENT_RUNS;
    /// Turns of a session: how often the model is called.
    Turns (turns: u32 = 34) key "wn", accepts whole(1.0, 10_000.0).slide_log(1.0, 500.0),
        unit None, section Workload, sight Main, source AGENT_RUNS;
    /// Tokens of context at the start of a session.
    StartContext (start_context: f64 = 20_000.0) key "wc", accepts number(0.0, 1e7).slide_log(1_000.0, 200_000.0),
        unit Tokens, section Workload, sight Main, source ASSUMPTION;
    /// Tokens by which the context grows with each turn, including output and results of tools.
    Growth (growth: f64 = 2_000.0) key "wd", accepts number(0.0, 1e7).slide_log(100.0, 50_000.0),
        unit Tokens, section Workload, sight Main, source ASSUMPTION;
    /// Tokens that the model writes in a turn.
    TurnOutput (turn_output: f64 = 500.0) key "wo", accepts number(0.0, 1e7).slide_log(50.0, 10_000.0),
        unit Tokens, section Workload, sight Main, source ASSUMPTION;
    /// Whether context is cached from turn to turn.
    Caching (caching: bool = true) key "wcache", accepts Kind::Flag,
        unit None, section Workload, sight Main, source AGENT_LOGS;

    /// Low end of the caused share: one draw in ten lies below.
    CausedLow (caused_low: Share = Share::new(0.15)) key "chi_lo", accepts part(),
        unit Percent, section Uncertainty, sight Main, source CAUSED_RANGE;
    /// High end of the caused share: one draw in ten lies above.
    CausedHigh (caused_high: Share = Share::new(0.8)) key "chi_hi", accepts part(),
        unit Percent, section Uncertainty, sight Main, source CAUSED_RANGE;
    /// Low end of finished work per extra merged pull request: one draw in ten lies below.
    FinishedLow (finished_low: Share = Share::new(0.13)) key "kappa_lo", accepts part(),
        unit Percent, section Uncertainty, sight Main, source FINISHED_RANGE;
    /// High end of finished work per extra merged pull request: one draw in ten lies above.
    FinishedHigh (finished_high: Share = Share::new(0.55)) key "kappa_hi", accepts part(),
        unit Percent, section Uncertainty, sight Main, source FINISHED_RANGE;
    /// Low end of the captured part: one draw in ten lies below.
    CapturedLow (captured_low: Share = Share::new(0.25)) key "capture_lo", accepts part(),
        unit Percent, section Uncertainty, sight Main, source CAPTURED_RANGE;
    /// High end of the captured part: one draw in ten lies above.
    CapturedHigh (captured_high: Share = Share::new(0.8)) key "capture_hi", accepts part(),
        unit Percent, section Uncertainty, sight Main, source CAPTURED_RANGE;
    /// Low end of the price, as a multiple of today's: one draw in ten lies below.
    PriceLow (price_low: f64 = 0.5) key "price_lo", accepts number(0.0, 100.0).slide(0.0, 3.0, 0.01),
        unit Times, section Uncertainty, sight Main, source PRICE_RANGE;
    /// High end of the price, as a multiple of today's: one draw in ten lies above.
    PriceHigh (price_high: f64 = 1.5) key "price_hi", accepts number(0.0, 100.0).slide(0.0, 3.0, 0.01),
        unit Times, section Uncertainty, sight Main, source PRICE_RANGE;
    /// Low end of use in the coming year, as a multiple of what was entered: one draw in ten lies below.
    UseLow (use_low: f64 = 0.7) key "use_lo", accepts number(0.0, 100.0).slide(0.0, 5.0, 0.05),
        unit Times, section Uncertainty, sight Main, source USE_RANGE;
    /// High end of use in the coming year, as a multiple of what was entered: one draw in ten lies above.
    UseHigh (use_high: f64 = 2.0) key "use_hi", accepts number(0.0, 100.0).slide(0.0, 5.0, 0.05),
        unit Times, section Uncertainty, sight Main, source USE_RANGE;
    /// Low end of the load: one draw in ten lies below.
    LoadLow (load_low: f64 = 1.2) key "load_lo", accepts number(1.0, 5.0).slide(1.0, 2.0, 0.05),
        unit Times, section Uncertainty, sight Main, source PAYROLL;
    /// High end of the load: one draw in ten lies above.
    LoadHigh (load_high: f64 = 1.5) key "load_hi", accepts number(1.0, 5.0).slide(1.0, 2.0, 0.05),
        unit Times, section Uncertainty, sight Main, source PAYROLL;
    /// Whether the draws vary the response curve, too, or all use the chosen one.
    Curves (curves: Curves = Curves::Mixed) key "curves", accepts Kind::Choice(Curves::KEYS),
        unit None, section Uncertainty, sight Main, source JELLYFISH_HEADWINDS;
    /// Seed of the random numbers of the uncertainty run.
    Seed (seed: u32 = 1) key "seed", accepts whole(0.0, 4_294_967_295.0),
        unit None, section Settings, sight More, source CONVENTION;
    /// Number of draws of the uncertainty run.
    Draws (draws: u32 = 10_000) key "draws", accepts whole(100.0, 1e6).slide_log(100.0, 1e6),
        unit None, section Settings, sight More, source CONVENTION;
    /// Currency in which money is shown.
    Currency (currency: Currency = Currency::USD) key "cur", accepts Kind::Currency,
        unit None, section Settings, sight Main, source CONVENTION;
    /// Units of that currency per US dollar.
    ExchangeRate (exchange_rate: f64 = 1.0) key "fx", accepts number(1e-6, 1e6),
        unit None, section Settings, sight Main, source CONVENTION;
}
