//! The input table: one row an input. A row makes the field, its default, its range, its place in the form and its key.
//!
//! To add an input: a row here, its words in `text/`, its use in `model/`. A row without words does not compile.

use super::field::{Currency, Field, Value};
pub use super::row::{Kind, Row, Section, Sight, Slider, Unit};
use super::row::{
    Sight::{Main, More},
    number, part, whole,
};
use super::{Curve, Curves, Group};
use crate::evidence;
use crate::pricing::{self, Model};
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok, UsdPerMonth, WeeksPerYear};

macro_rules! inputs {
    ($($(#[$doc:meta])* $input:ident ($field:ident: $type:ty = $default:expr) key $key:literal, accepts $kind:expr,
        unit $unit:ident, section $section:ident, sight $sight:ident, source $source:ident;)+) => {
        /// An input, by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Input {
            $($(#[$doc])* $input,)+
        }

        /// All inputs, validated: whatever is in here can be computed with.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Assumptions {
            $($(#[$doc])* pub $field: $type,)+
            /// Parts of the team that differ; whoever is in none of them is everybody else.
            pub groups: Vec<Group>,
        }

        impl Default for Assumptions {
            fn default() -> Self {
                Self { $($field: $default,)+ groups: Vec::new() }
            }
        }

        impl Input {
            /// Every input, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$input,)+];

            /// What the table says of it.
            pub const fn row(self) -> &'static Row {
                match self {
                    $(Self::$input => const { &Row {
                        key: $key,
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
            /// What the input holds.
            pub fn get(&self, input: Input) -> Value {
                match input {
                    $(Input::$input => self.$field.to_value(),)+
                }
            }

            /// Stores without looking at the range; false where the field's type cannot hold the value.
            pub(super) fn store(&mut self, input: Input, value: &Value) -> bool {
                match input {
                    $(Input::$input => <$type>::from_value(value).map(|field| self.$field = field).is_some(),)+
                }
            }
        }
    };
}

impl Input {
    /// The input with this key.
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|input| input.key() == key)
    }

    /// Its name in links, exports and the page.
    pub const fn key(self) -> &'static str {
        self.row().key
    }
}

/// log10(2): ten times the tokens, twice the output.
#[allow(clippy::approx_constant, reason = "links and reference results go by these six digits")]
const TWICE_FOR_TENFOLD: f64 = 0.301_030;

/// The default model of the catalogue.
fn default_model() -> &'static Model {
    pricing::default_model()
}

inputs! {
    // Name (field: type = default) key in links, what it accepts, and how form and documents show it.

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
        unit Percent, section People, sight Main, source AMAZON;

    /// Genuine use of the typical adopter, the median of those who use AI willingly.
    Tokens (tokens: MTokPerWeek = MTokPerWeek::new(32.0)) key "tok", accepts number(0.0, 1e6).slide_log(1.0, 10_000.0),
        unit MTokPerWeek, section Use, sight Main, source BUSINESS_INSIDER;
    /// How unequal use is: the 90th percentile ÷ the median of those who use AI willingly.
    Spread (spread: f64 = 7.0) key "spread", accepts number(1.0, 100.0).slide_log(1.0, 20.0),
        unit Times, section Use, sight Main, source BUSINESS_INSIDER;
    /// Usage target.
    Target (target: Option<MTokPerWeek> = None) key "target", accepts number(0.0, 1e6).slide_log(1.0, 10_000.0),
        unit MTokPerWeek, section Limits, sight Main, source CONVENTION;
    /// Share of the shortfall that is burnt for show.
    Performative (performative: Share = Share::new(0.6)) key "phi", accepts part(),
        unit Percent, section Limits, sight Main, source ASSUMPTION;
    /// Usage cap.
    Cap (cap: Option<MTokPerWeek> = None) key "cap", accepts number(0.0, 1e6).slide_log(1.0, 10_000.0),
        unit MTokPerWeek, section Limits, sight Main, source CONVENTION;
    /// Share of the people required to use AI every week.
    Mandate (mandate: Option<Share> = None) key "mandate", accepts part(),
        unit Percent, section Limits, sight Main, source AMAZON;
    /// Benchmark: tokens as a share of base salary.
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

    /// Model of the price catalogue.
    Model (model: &'static Model = default_model()) key "model", accepts Kind::Model,
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
    /// Own price of uncached input.
    InputPrice (input_price: Option<UsdPerMTok> = None) key "pu", accepts number(0.0, 1e5),
        unit UsdPerMTok, section Price, sight More, source PRICES;
    /// Own price of cache writes.
    CacheWritePrice (cache_write_price: Option<UsdPerMTok> = None) key "pw", accepts number(0.0, 1e5),
        unit UsdPerMTok, section Price, sight More, source PRICES;
    /// Own price of cache reads.
    CacheReadPrice (cache_read_price: Option<UsdPerMTok> = None) key "pc", accepts number(0.0, 1e5),
        unit UsdPerMTok, section Price, sight More, source PRICES;
    /// Own price of output.
    OutputPrice (output_price: Option<UsdPerMTok> = None) key "po", accepts number(0.0, 1e5),
        unit UsdPerMTok, section Price, sight More, source PRICES;
    /// Share of the tokens run through a batch interface, at half price.
    Batch (batch: Share = Share::NONE) key "batch", accepts part(),
        unit Percent, section Price, sight More, source BATCH;
    /// Negotiated discount.
    Discount (discount: Share = Share::NONE) key "disc", accepts part(),
        unit Percent, section Price, sight More, source CONVENTION;

    /// Price of a seat.
    Fee (fee: UsdPerMonth = UsdPerMonth::ZERO) key "fee", accepts number(0.0, 1e6).slide(0.0, 300.0, 5.0),
        unit UsdPerMonth, section Plan, sight Main, source SEATS;
    /// What a seat includes, at API prices.
    Included (included: UsdPerMonth = UsdPerMonth::ZERO) key "incl", accepts number(0.0, 1e6).slide(0.0, 600.0, 5.0),
        unit UsdPerMonth, section Plan, sight Main, source SEATS;
    /// Whether nothing goes beyond what the seat includes.
    Ceiling (ceiling: bool = false) key "ceil", accepts Kind::Flag,
        unit None, section Plan, sight Main, source SEATS;
    /// Training and administration.
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
    /// Part of the freed time that becomes something the employer values.
    Captured (captured: Share = Share::new(0.5)) key "capture", accepts part(),
        unit Percent, section Effect, sight Main, source FORRESTER;
    /// Extra review and supervision, as a share of the week.
    Review (review: Share = Share::NONE) key "rho", accepts part(),
        unit Percent, section Effect, sight More, source ASSUMPTION;
    /// Exponent of the power curve: log10(2) in six digits, ten times the tokens and twice the output.
    Exponent (exponent: f64 = TWICE_FOR_TENFOLD) key "eps", accepts number(0.01, 0.99).slide(0.05, 0.6, 0.01),
        unit None, section Effect, sight More, source BUSINESS_INSIDER;
    /// Effect that the fixed curve takes for granted, as a share of output.
    FixedGain (fixed_gain: f64 = 0.0776) key "gain0", accepts number(-0.9, 10.0).slide(-0.5, 1.5, 0.01),
        unit Percent, section Effect, sight More, source DX;

    /// Months until the full effect.
    Ramp (ramp: f64 = 3.0) key "ramp", accepts number(0.0, 120.0).slide(0.0, 24.0, 1.0),
        unit Months, section Rollout, sight Main, source ASSUMPTION;
    /// Months looked at.
    Horizon (horizon: u32 = 36) key "horizon", accepts whole(1.0, 120.0).slide(1.0, 60.0, 1.0),
        unit Months, section Rollout, sight Main, source CONVENTION;
    /// One-off cost of an adopter at the start.
    Setup (setup: Usd = Usd::ZERO) key "setup", accepts number(0.0, 1e6).slide(0.0, 10_000.0, 100.0),
        unit UsdPerAdopter, section Rollout, sight Main, source CONVENTION;
    /// Discount rate, a year.
    DiscountRate (discount_rate: Share = Share::new(0.08)) key "rate", accepts part(),
        unit Percent, section Rollout, sight Main, source CONVENTION;

    /// Sessions of a coding agent that one user has in a week.
    Sessions (sessions: f64 = 18.0) key "ws", accepts number(0.0, 1e5).slide_log(1.0, 1_000.0),
        unit PerWeek, section Workload, sight Main, source AGENT_RUNS;
    /// Turns of a session: how often the model is called.
    Turns (turns: u32 = 34) key "wn", accepts whole(1.0, 10_000.0).slide_log(1.0, 500.0),
        unit None, section Workload, sight Main, source AGENT_RUNS;
    /// Context at the start of a session.
    StartContext (start_context: f64 = 20_000.0) key "wc", accepts number(0.0, 1e7).slide_log(1_000.0, 200_000.0),
        unit Tokens, section Workload, sight Main, source ASSUMPTION;
    /// By how much context grows with each turn, output and results of tools included.
    Growth (growth: f64 = 2_000.0) key "wd", accepts number(0.0, 1e7).slide_log(100.0, 50_000.0),
        unit Tokens, section Workload, sight Main, source ASSUMPTION;
    /// What the model writes in a turn.
    TurnOutput (turn_output: f64 = 500.0) key "wo", accepts number(0.0, 1e7).slide_log(50.0, 10_000.0),
        unit Tokens, section Workload, sight Main, source ASSUMPTION;
    /// Whether context is cached from turn to turn.
    Caching (caching: bool = true) key "wcache", accepts Kind::Flag,
        unit None, section Workload, sight Main, source AGENT_LOGS;

    /// Caused share below which one draw in ten lies.
    CausedLow (caused_low: Share = Share::new(0.15)) key "chi_lo", accepts part(),
        unit Percent, section Uncertainty, sight Main, source CAUSED_RANGE;
    /// Caused share above which one draw in ten lies.
    CausedHigh (caused_high: Share = Share::new(0.8)) key "chi_hi", accepts part(),
        unit Percent, section Uncertainty, sight Main, source CAUSED_RANGE;
    /// Finished work per extra merged pull request below which one draw in ten lies.
    FinishedLow (finished_low: Share = Share::new(0.13)) key "kappa_lo", accepts part(),
        unit Percent, section Uncertainty, sight Main, source FINISHED_RANGE;
    /// Finished work per extra merged pull request above which one draw in ten lies.
    FinishedHigh (finished_high: Share = Share::new(0.55)) key "kappa_hi", accepts part(),
        unit Percent, section Uncertainty, sight Main, source FINISHED_RANGE;
    /// Captured part below which one draw in ten lies.
    CapturedLow (captured_low: Share = Share::new(0.25)) key "capture_lo", accepts part(),
        unit Percent, section Uncertainty, sight Main, source CAPTURED_RANGE;
    /// Captured part above which one draw in ten lies.
    CapturedHigh (captured_high: Share = Share::new(0.8)) key "capture_hi", accepts part(),
        unit Percent, section Uncertainty, sight Main, source CAPTURED_RANGE;
    /// Price, as a multiple of today's, below which one draw in ten lies.
    PriceLow (price_low: f64 = 0.5) key "price_lo", accepts number(0.0, 100.0).slide(0.0, 3.0, 0.01),
        unit Times, section Uncertainty, sight Main, source PRICE_RANGE;
    /// Price, as a multiple of today's, above which one draw in ten lies.
    PriceHigh (price_high: f64 = 1.5) key "price_hi", accepts number(0.0, 100.0).slide(0.0, 3.0, 0.01),
        unit Times, section Uncertainty, sight Main, source PRICE_RANGE;
    /// Use in the coming year, as a multiple of what was entered, below which one draw in ten lies.
    UseLow (use_low: f64 = 0.7) key "use_lo", accepts number(0.0, 100.0).slide(0.0, 5.0, 0.05),
        unit Times, section Uncertainty, sight Main, source USE_RANGE;
    /// Use in the coming year, as a multiple of what was entered, above which one draw in ten lies.
    UseHigh (use_high: f64 = 2.0) key "use_hi", accepts number(0.0, 100.0).slide(0.0, 5.0, 0.05),
        unit Times, section Uncertainty, sight Main, source USE_RANGE;
    /// Fully loaded cost of a person ÷ salary below which one draw in ten lies.
    LoadLow (load_low: f64 = 1.2) key "load_lo", accepts number(1.0, 5.0).slide(1.0, 2.0, 0.05),
        unit Times, section Uncertainty, sight Main, source PAYROLL;
    /// Fully loaded cost of a person ÷ salary above which one draw in ten lies.
    LoadHigh (load_high: f64 = 1.5) key "load_hi", accepts number(1.0, 5.0).slide(1.0, 2.0, 0.05),
        unit Times, section Uncertainty, sight Main, source PAYROLL;
    /// Whether the response curve is uncertain too, or the chosen one is taken as given.
    Curves (curves: Curves = Curves::Mixed) key "curves", accepts Kind::Choice(Curves::KEYS),
        unit None, section Uncertainty, sight Main, source JELLYFISH_HEADWINDS;
    /// Seed of the uncertainty run.
    Seed (seed: u32 = 1) key "seed", accepts whole(0.0, 4_294_967_295.0),
        unit None, section Settings, sight More, source CONVENTION;
    /// Draws of the uncertainty run.
    Draws (draws: u32 = 10_000) key "draws", accepts whole(100.0, 1e6).slide_log(100.0, 1e6),
        unit None, section Settings, sight More, source CONVENTION;
    /// Currency in which money is shown.
    Currency (currency: Currency = Currency::USD) key "cur", accepts Kind::Currency,
        unit None, section Settings, sight Main, source CONVENTION;
    /// Units of that currency for a dollar.
    ExchangeRate (exchange_rate: f64 = 1.0) key "fx", accepts number(1e-6, 1e6),
        unit None, section Settings, sight Main, source CONVENTION;
}
