//! The input table: one row an input. A row makes the field, its default, its range, its place in the form and its key.
//!
//! To add an input: a row here, its words in `text/`, its use in `model/`. A row without words does not compile.

use std::ops::RangeInclusive;

use super::Curve;
use super::field::{Currency, Field, Value};
use crate::evidence::{self, Source};
use crate::pricing::{self, Model};
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok, UsdPerMonth, WeeksPerYear};

/// What an input counts, and so how it is read, written and labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    None,
    Persons,
    Times,
    Percent,
    UsdPerYear,
    UsdPerMonth,
    UsdPerMTok,
    UsdPerAdopterYear,
    UsdPerAdopter,
    MTokPerWeek,
    WeeksPerYear,
    HoursPerWeek,
    Months,
}

/// The part of the form in which an input stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Group {
    People,
    Use,
    TokenMix,
    Price,
    Plan,
    Effect,
    Rollout,
    /// In the link, not in the form.
    Settings,
}

impl Group {
    /// The groups of the form, in its order.
    pub const FORM: [Self; 7] =
        [Self::People, Self::Use, Self::TokenMix, Self::Price, Self::Plan, Self::Effect, Self::Rollout];
}

/// How a slider's travel maps to numbers. Its ends are what people use; a field takes the whole range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Slider {
    /// No slider.
    None,
    /// Even steps from the first to the second number.
    Linear(f64, f64, f64),
    /// Even ratios from the first to the second number, with a stop at 0 below them.
    Log(f64, f64),
}

/// What an input accepts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A number from `min` to `max`, whole or not, with its slider.
    #[allow(missing_docs, reason = "said above")]
    Number { min: f64, max: f64, whole: bool, slider: Slider },
    /// Yes or no.
    Flag,
    /// One word of a list.
    Choice(&'static [&'static str]),
    /// A model of the price catalogue.
    Model,
    /// An ISO 4217 code.
    Currency,
}

const fn number(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: false, slider: Slider::None }
}

const fn whole(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: true, slider: Slider::None }
}

const fn part() -> Kind {
    number(0.0, 1.0).slide(0.0, 1.0, 0.01)
}

impl Kind {
    const fn with(self, slider: Slider) -> Self {
        match self {
            Self::Number { min, max, whole, .. } => Self::Number { min, max, whole, slider },
            other => other,
        }
    }

    const fn slide(self, from: f64, to: f64, step: f64) -> Self {
        self.with(Slider::Linear(from, to, step))
    }

    const fn slide_log(self, from: f64, to: f64) -> Self {
        self.with(Slider::Log(from, to))
    }

    /// The numbers it accepts, where it takes numbers.
    pub const fn range(&self) -> Option<RangeInclusive<f64>> {
        match *self {
            Self::Number { min, max, .. } => Some(min..=max),
            Self::Flag => Some(0.0..=1.0),
            Self::Choice(_) | Self::Model | Self::Currency => None,
        }
    }
}

/// Whether an input is in sight when its group is open, or under “more”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Among the few that decide.
    Main,
    /// Folded away.
    More,
}
use Sight::{Main, More};

/// What the table says of an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Its name in links, exports and the page; never changes.
    pub key: &'static str,
    /// What it accepts.
    pub kind: Kind,
    /// What it counts.
    pub unit: Unit,
    /// Where it stands in the form.
    pub group: Group,
    /// Whether it is in sight there.
    pub sight: Sight,
    /// Where its default comes from.
    pub source: Source,
}

macro_rules! inputs {
    ($($(#[$doc:meta])* $input:ident $field:ident $key:literal : $type:ty = $default:expr,
        $kind:expr, $unit:ident, $group:ident, $sight:ident, $source:ident;)+) => {
        /// An input, by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Input {
            $($(#[$doc])* $input,)+
        }

        /// All inputs, validated: whatever is in here can be computed with.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Assumptions {
            $($(#[$doc])* pub(crate) $field: $type,)+
        }

        impl Default for Assumptions {
            fn default() -> Self {
                Self { $($field: $default,)+ }
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
                        group: Group::$group,
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

/// The default model of the catalogue.
fn default_model() -> &'static Model {
    pricing::default_model()
}

inputs! {
    // Input  field "key": type = default,  what it accepts,  unit, group, sight, source
    /// People in the team.
    People people "n": u32 = 100, whole(1.0, 1e6).slide_log(1.0, 10_000.0), Persons, People, Main, CONVENTION;
    /// Base salary, $ a year.
    Salary salary "sal": Usd = Usd::new(200_000.0), number(0.0, 1e8).slide(30_000.0, 600_000.0, 5_000.0), UsdPerYear, People, Main, CONVENTION;
    /// Fully loaded cost of a person ÷ salary.
    Load load "load": f64 = 1.3, number(1.0, 5.0).slide(1.0, 2.0, 0.05), Times, People, Main, PAYROLL;
    /// Working weeks in a year.
    Weeks weeks "weeks": WeeksPerYear = WeeksPerYear::new(46.0), number(1.0, 52.0).slide(30.0, 52.0, 1.0), WeeksPerYear, People, More, CONVENTION;
    /// Working hours in a week.
    Hours hours "hours": f64 = 40.0, number(1.0, 100.0).slide(10.0, 60.0, 1.0), HoursPerWeek, People, More, CONVENTION;
    /// Share of the people who use AI willingly.
    Adoption adoption "adopt": Share = Share::new(0.8), part(), Percent, People, Main, AMAZON;

    /// Mean genuine use of an adopter.
    Tokens tokens "tok": MTokPerWeek = MTokPerWeek::new(32.0), number(0.0, 1e6).slide_log(1.0, 10_000.0), MTokPerWeek, Use, Main, BUSINESS_INSIDER;
    /// How unequal use is: 90th percentile ÷ median.
    Spread spread "spread": f64 = 1.0, number(1.0, 100.0).slide_log(1.0, 20.0), Times, Use, More, JELLYFISH_TOKENMAXXING;
    /// Usage target.
    Target target "target": Option<MTokPerWeek> = None, number(0.0, 1e6).slide_log(1.0, 10_000.0), MTokPerWeek, Use, Main, CONVENTION;
    /// Share of the shortfall that is burnt for show.
    Performative performative "phi": Share = Share::new(0.6), part(), Percent, Use, Main, ASSUMPTION;
    /// Usage cap.
    Cap cap "cap": Option<MTokPerWeek> = None, number(0.0, 1e6).slide_log(1.0, 10_000.0), MTokPerWeek, Use, More, CONVENTION;
    /// Share of the people required to use AI every week.
    Mandate mandate "mandate": Option<Share> = None, part(), Percent, Use, More, AMAZON;
    /// Benchmark: tokens as a share of base salary.
    Benchmark benchmark "theta": f64 = 0.5, number(0.0, 10.0).slide(0.0, 2.0, 0.05), Percent, Use, Main, HUANG;

    /// Cache writes among all tokens.
    CacheWrites cache_writes "mw": Share = Share::new(0.08), part(), Percent, TokenMix, Main, AGENT_LOGS;
    /// Cache reads among all tokens.
    CacheReads cache_reads "mc": Share = Share::new(0.90), part(), Percent, TokenMix, Main, AGENT_LOGS;
    /// Output among all tokens.
    Output output "mo": Share = Share::new(0.01), part(), Percent, TokenMix, Main, AGENT_LOGS;

    /// Model of the price catalogue.
    Model model "model": &'static Model = default_model(), Kind::Model, None, Price, Main, PRICES;
    /// Own price of uncached input.
    InputPrice input_price "pu": Option<UsdPerMTok> = None, number(0.0, 1e5), UsdPerMTok, Price, More, PRICES;
    /// Own price of cache writes.
    CacheWritePrice cache_write_price "pw": Option<UsdPerMTok> = None, number(0.0, 1e5), UsdPerMTok, Price, More, PRICES;
    /// Own price of cache reads.
    CacheReadPrice cache_read_price "pc": Option<UsdPerMTok> = None, number(0.0, 1e5), UsdPerMTok, Price, More, PRICES;
    /// Own price of output.
    OutputPrice output_price "po": Option<UsdPerMTok> = None, number(0.0, 1e5), UsdPerMTok, Price, More, PRICES;
    /// Share of the tokens run through a batch interface, at half price.
    Batch batch "batch": Share = Share::NONE, part(), Percent, Price, More, BATCH;
    /// Negotiated discount.
    Discount discount "disc": Share = Share::NONE, part(), Percent, Price, More, CONVENTION;

    /// Price of a seat.
    Fee fee "fee": UsdPerMonth = UsdPerMonth::ZERO, number(0.0, 1e6).slide(0.0, 300.0, 5.0), UsdPerMonth, Plan, Main, SEATS;
    /// What a seat includes, at API prices.
    Included included "incl": UsdPerMonth = UsdPerMonth::ZERO, number(0.0, 1e6).slide(0.0, 600.0, 5.0), UsdPerMonth, Plan, Main, SEATS;
    /// Whether nothing goes beyond what the seat includes.
    Ceiling ceiling "ceil": bool = false, Kind::Flag, None, Plan, Main, SEATS;
    /// Training and administration.
    Other other "other": Usd = Usd::ZERO, number(0.0, 1e6).slide(0.0, 5_000.0, 100.0), UsdPerAdopterYear, Plan, More, CONVENTION;

    /// The response curve.
    Curve curve "curve": Curve = Curve::Hill, Kind::Choice(Curve::KEYS), None, Effect, Main, JELLYFISH_HEADWINDS;
    /// Share of the observed gain that the tokens caused.
    Caused caused "chi": Share = Share::new(0.5), part(), Percent, Effect, Main, DX;
    /// Finished work per extra merged pull request.
    Finished finished "kappa": Share = Share::new(0.27), part(), Percent, Effect, Main, JELLYFISH_EPICS;
    /// Part of the freed time that becomes something the employer values.
    Captured captured "capture": Share = Share::new(0.5), part(), Percent, Effect, Main, BCG;
    /// Extra review and supervision, as a share of the week.
    Review review "rho": Share = Share::NONE, part(), Percent, Effect, More, ASSUMPTION;
    /// Exponent of the power curve: log10(2), ten times the tokens and twice the output.
    Exponent exponent "eps": f64 = std::f64::consts::LOG10_2, number(0.01, 0.99).slide(0.05, 0.6, 0.01), None, Effect, More, BUSINESS_INSIDER;
    /// Effect that the fixed curve takes for granted, as a share of output.
    FixedGain fixed_gain "gain0": f64 = 0.0776, number(-0.9, 10.0).slide(-0.5, 1.5, 0.01), Percent, Effect, More, DX;

    /// Months until the full effect.
    Ramp ramp "ramp": f64 = 3.0, number(0.0, 120.0).slide(0.0, 24.0, 1.0), Months, Rollout, Main, ASSUMPTION;
    /// Months looked at.
    Horizon horizon "horizon": u32 = 36, whole(1.0, 120.0).slide(1.0, 60.0, 1.0), Months, Rollout, Main, CONVENTION;
    /// One-off cost of an adopter at the start.
    Setup setup "setup": Usd = Usd::ZERO, number(0.0, 1e6).slide(0.0, 10_000.0, 100.0), UsdPerAdopter, Rollout, Main, CONVENTION;
    /// Discount rate, a year.
    DiscountRate discount_rate "rate": Share = Share::new(0.08), part(), Percent, Rollout, Main, CONVENTION;

    /// Seed of the uncertainty run.
    Seed seed "seed": u32 = 1, whole(0.0, 4_294_967_295.0), None, Settings, More, CONVENTION;
    /// Draws of the uncertainty run.
    Draws draws "draws": u32 = 10_000, whole(100.0, 1e6), None, Settings, More, CONVENTION;
    /// Currency in which money is shown.
    Currency currency "cur": Currency = Currency::USD, Kind::Currency, None, Settings, More, CONVENTION;
    /// Units of that currency for a dollar.
    ExchangeRate exchange_rate "fx": f64 = 1.0, number(1e-6, 1e6), None, Settings, More, CONVENTION;
}
