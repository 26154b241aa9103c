//! The table of metrics: one row a metric, which names it, says what it counts and how it is taken from a report.
//!
//! To add a metric: a row here and its words in `text/`.

use super::reason::{Computed, Reason};
use super::report::Report;
use super::uncertainty::{Factor, Information, Spread, Uncertainty};
use crate::units::{Share, Usd};

/// What a metric counts, and so how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Measure {
    Usd,
    UsdPerMTok,
    /// What comes back ÷ what is spent, free of currency: 1 is break-even.
    Ratio,
    Share,
    /// Net for a dollar of cost: 0 is break-even.
    Return,
    Times,
    MTokPerWeek,
    Months,
    People,
    PerDay,
    PerWeek,
    HoursPerWeek,
}

macro_rules! metrics {
    ($($(#[$doc:meta])* $metric:ident $key:literal $measure:ident $of:expr;)+) => {
        /// A metric, by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Metric {
            $($(#[$doc])* $metric,)+
        }

        impl Metric {
            /// Every metric, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$metric,)+];

            /// Its name in the page, exports and reports; never changes.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$metric => $key,)+ }
            }

            /// What it counts.
            pub const fn measure(self) -> Measure {
                match self { $(Self::$metric => Measure::$measure,)+ }
            }

            fn of(self, report: &Report) -> Computed<f64> {
                match self { $(Self::$metric => { let of: fn(&Report) -> Computed<f64> = $of; of(report) })+ }
            }
        }
    };
}

impl Report {
    /// The metric's number, finite, or the reason why there is none.
    ///
    /// # Errors
    /// The [`Reason`].
    pub fn get(&self, metric: Metric) -> Computed<f64> {
        match metric.of(self) {
            Ok(number) if !number.is_finite() => Err(Reason::TooLarge),
            // −0 is 0.
            other => other.map(|number| number + 0.0),
        }
    }
}

/// `part` ÷ `whole`, or `reason` where the whole is 0.
fn ratio(part: Usd, whole: Usd, reason: Reason) -> Computed<f64> {
    if whole == Usd::ZERO { Err(reason) } else { Ok(part / whole) }
}

/// A user's part of an amount of the team.
fn user(report: &Report, amount: Usd) -> Computed<f64> {
    report.team.per_user(amount).map(Usd::value).ok_or(Reason::NoUsers)
}

/// A number of the uncertainty run, about a user.
fn drawn(report: &Report, of: fn(&Uncertainty) -> f64) -> Computed<f64> {
    let run = report.uncertainty.as_ref().ok_or(Reason::NotRun)?;
    if report.team.users > 0.0 { Ok(of(run)) } else { Err(Reason::NoUsers) }
}

/// A number of the uncertainty run, about the benchmark.
fn benchmark(report: &Report, of: fn(&Spread) -> f64) -> Computed<f64> {
    let run = report.uncertainty.as_ref().ok_or(Reason::NotRun)?;
    run.half.as_ref().map(of).ok_or(Reason::NoPrice)
}

/// A value of information, $ a person and year.
fn informed(report: &Report, of: fn(&Information) -> Option<Usd>) -> Computed<f64> {
    let run = report.uncertainty.as_ref().ok_or(Reason::NotRun)?;
    let information = run.information.as_ref().map_err(|reason| *reason)?;
    of(information).map(Usd::value).ok_or(Reason::NotRun)
}

metrics! {
    // Metric, key, what it counts, how it is taken. Per adopter-year unless said.

    /// A million tokens of the mix.
    Price "price" UsdPerMTok |r| Ok(r.price.value());
    /// Tokens on the bill, mean.
    BilledTok "billed_tok" MTokPerWeek |r| Ok(r.adopter.billed.value());
    /// Tokens, seat and other costs.
    CostAdopter "cost_adopter" Usd |r| Ok(r.adopter.cost.value());
    /// What the gain is worth.
    ValueAdopter "value_adopter" Usd |r| Ok(r.adopter.value.value());
    /// Value less cost.
    NetAdopter "net_adopter" Usd |r| Ok(r.adopter.net().value());
    /// Net ÷ cost.
    Roi "roi" Return |r| ratio(r.adopter.net(), r.adopter.cost, Reason::NoCost);
    /// Extra finished work as a share, mean.
    Gain "gain" Share |r| Ok(r.adopter.gain);
    /// Output relative to working without AI, before the discounts, mean.
    Multiplier "multiplier" Times |r| Ok(r.adopter.multiplier);
    /// What tokens burnt to be seen cost, mean.
    WasteAdopter "waste_adopter" Usd |r| Ok(r.adopter.waste.value());
    /// The gain at which value equals cost.
    BreakEvenGain "break_even_gain" Share |r| ratio(r.adopter.cost, r.stake, Reason::NothingAtStake);
    /// Value ÷ cost.
    ValuePerDollar "value_per_dollar" Ratio |r| ratio(r.adopter.value, r.adopter.cost, Reason::NoCost);
    /// Cost ÷ base salary.
    SpendShareSalary "spend_share_salary" Share |r| ratio(r.adopter.cost, r.salary, Reason::NoSalary);
    /// What the typical user's next API dollar brings.
    MarginalValue "marginal_value" Ratio |r| r.marginal_value;
    /// The use of one person that leaves most.
    OptimumTok "optimum_tok" MTokPerWeek |r| r.optimum.map(|best| best.tokens.value());
    /// What that use costs.
    OptimumCost "optimum_cost" Usd |r| r.optimum.map(|best| best.cost.value());
    /// What that use leaves.
    OptimumNet "optimum_net" Usd |r| r.optimum.map(|best| best.net.value());
    /// What that use costs ÷ base salary.
    OptimumShare "optimum_share" Share |r| ratio(r.optimum?.cost, r.salary, Reason::NoSalary);
    /// What the best cap costs, $ a person and month.
    CapMonth "cap_month" Usd |r| r.cap.map(|cap| cap.month.value());
    /// What the mean adopter leaves more with it.
    CapGain "cap_gain" Usd |r| r.cap.map(|cap| cap.gain.value());
    /// Tokens for the benchmark share of salary.
    HalfTok "half_tok" MTokPerWeek |r| r.half.map(|half| half.tokens.value());
    /// The benchmark share of salary and other costs.
    HalfCost "half_cost" Usd |r| r.half.map(|half| half.cost.value());
    /// What those tokens bring.
    HalfValue "half_value" Usd |r| r.half.map(|half| half.value.value());
    /// What those tokens leave.
    HalfNet "half_net" Usd |r| r.half.map(|half| (half.value - half.cost).value());
    /// What those tokens leave ÷ what they cost.
    HalfRoi "half_roi" Return |r| { let half = r.half?; ratio(half.value - half.cost, half.cost, Reason::NoCost) };
    /// The gain at which they would pay.
    HalfBreakEvenGain "half_break_even_gain" Share |r| ratio(r.half?.cost, r.stake, Reason::NothingAtStake);
    /// Those tokens ÷ the typical user's.
    HalfMultiple "half_multiple" Times |r| {
        let half = r.half?;
        if r.tokens.value() == 0.0 { Err(Reason::NoUse) } else { Ok(half.tokens / r.tokens) }
    };
    /// Willing adopters and conscripts, people.
    TeamUsers "team_users" People |r| Ok(r.team.users);
    /// The team's cost, a year.
    TeamCost "team_cost" Usd |r| Ok(r.team.cost.value());
    /// The team's value, a year.
    TeamValue "team_value" Usd |r| Ok(r.team.value.value());
    /// The team's value less cost, a year.
    TeamNet "team_net" Usd |r| Ok(r.team.net().value());
    /// The team's net ÷ cost.
    TeamRoi "team_roi" Return |r| ratio(r.team.net(), r.team.cost, Reason::NoCost);
    /// What the team burns to be seen, a year.
    TeamWaste "team_waste" Usd |r| Ok(r.team.waste.value());
    /// The team's cost ÷ everybody's loaded pay.
    PayrollShare "payroll_share" Share |r| ratio(r.team.cost, r.team.payroll, Reason::NoSalary);
    /// The team's cost ÷ its users.
    UserCost "user_cost" Usd |r| user(r, r.team.cost);
    /// The team's value ÷ its users.
    UserValue "user_value" Usd |r| user(r, r.team.value);
    /// The team's net ÷ its users.
    UserNet "user_net" Usd |r| user(r, r.team.net());
    /// How much of the target may be theatre before it costs more than it brings.
    PhiStar "phi_star" Share |r| r.phi_star.map(Share::value);
    /// The team's discounted total over the months looked at.
    Npv "npv" Usd |r| Ok(r.rollout.npv.value());
    /// The first month whose running total is not negative.
    PaybackMonth "payback_month" Months |r| r.rollout.payback.map(f64::from);
    /// The team's undiscounted total over the months looked at.
    CumulativeNet "cumulative_net" Usd |r| Ok(r.rollout.cumulative.value());
    /// Median agent runs a day for the target, or for genuine use.
    RunsPerDay "runs_per_day" PerDay |r| Ok(r.human.runs_per_day);
    /// Pull requests a week at the median developer's tokens for one.
    PrsPerWeek "prs_per_week" PerWeek |r| Ok(r.human.prs_per_week);
    /// Hours a week to read all of the output.
    ReadingHours "reading_hours" HoursPerWeek |r| Ok(r.human.reading_hours);
    /// Net of a user: one draw in ten leaves less.
    McP10 "mc_p10" Usd |r| drawn(r, |run| run.net.p10.value());
    /// Half of the draws leave less.
    McP50 "mc_p50" Usd |r| drawn(r, |run| run.net.p50.value());
    /// One draw in ten leaves more.
    McP90 "mc_p90" Usd |r| drawn(r, |run| run.net.p90.value());
    /// Share of the draws in which a user leaves anything.
    McPositive "mc_positive" Share |r| drawn(r, |run| run.net.positive.value());
    /// Share of the draws that leave less than the single figure, [`Self::UserNet`].
    McRank "mc_rank" Share |r| drawn(r, |run| run.rank.value());
    /// Cost of a user: one draw in ten costs less.
    CostP10 "cost_p10" Usd |r| drawn(r, |run| run.cost.p10.value());
    /// One draw in ten costs more.
    CostP90 "cost_p90" Usd |r| drawn(r, |run| run.cost.p90.value());
    /// Net of the benchmark: one draw in ten leaves less.
    HalfMcP10 "half_mc_p10" Usd |r| benchmark(r, |half| half.p10.value());
    /// Half of the draws leave less.
    HalfMcP50 "half_mc_p50" Usd |r| benchmark(r, |half| half.p50.value());
    /// One draw in ten leaves more.
    HalfMcP90 "half_mc_p90" Usd |r| benchmark(r, |half| half.p90.value());
    /// Share of the draws in which the benchmark leaves anything.
    HalfMcPositive "half_mc_positive" Share |r| benchmark(r, |half| half.positive.value());
    /// What it would be worth to know everything, $ a person and year.
    Evpi "evpi" Usd |r| informed(r, |value| Some(value.all));
    /// What it would be worth to know χ.
    EvppiCaused "evppi_chi" Usd |r| informed(r, |value| value.of(Factor::Caused));
    /// What it would be worth to know κ.
    EvppiFinished "evppi_kappa" Usd |r| informed(r, |value| value.of(Factor::Finished));
    /// What it would be worth to know the captured part.
    EvppiCaptured "evppi_capture" Usd |r| informed(r, |value| value.of(Factor::Captured));
    /// What it would be worth to know the price.
    EvppiPrice "evppi_price" Usd |r| informed(r, |value| value.of(Factor::Price));
    /// What it would be worth to know the load.
    EvppiLoad "evppi_load" Usd |r| informed(r, |value| value.of(Factor::Load));
    /// What it would be worth to know which curve holds.
    EvppiCurve "evppi_curve" Usd |r| informed(r, |value| value.of(Factor::Curve));
}
