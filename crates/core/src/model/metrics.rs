//! The table of metrics. Each row names a metric, what it counts, and how it is computed from a report. CONTRIBUTING.md
//! says how to add one.

use super::reason::{Computed, Reason};
use super::report::Report;
use super::uncertainty::{Deciles, Factor, Information, Spread, Uncertainty};
use crate::keyed;
use crate::units::{Share, Usd};

/// What a metric counts. It decides how the number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Measure {
    Usd,
    /// Value less cost, in dollars: written with its sign beside others.
    Net,
    UsdPerMonth,
    UsdPerMTok,
    /// Value ÷ cost: 1 is break-even.
    Ratio,
    Share,
    /// A share of draws: never rounded to all or none of them.
    Chance,
    /// Net ÷ cost: 0 is break-even.
    Return,
    Times,
    MTokPerWeek,
    Months,
    People,
    PerDay,
    PerWeek,
    HoursPerWeek,
}

impl Measure {
    /// Whether it is an amount of money, which is converted to the currency shown.
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Usd | Self::Net | Self::UsdPerMonth | Self::UsdPerMTok)
    }
}

macro_rules! metrics {
    ($($(#[$doc:meta])* $metric:ident $key:literal $measure:ident $of:expr;)+) => {
        keyed! {
            /// A metric, by name.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            pub enum Metric { $($(#[$doc])* $metric = $key,)+ }
        }

        impl Metric {
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

impl Metric {
    /// Whether a salary follows from it and from the costs beside it: whether it is of the benchmark, which is a share of
    /// the salary spent on tokens, or a cost as a share of salary. See also [`Self::tells_payroll`].
    ///
    /// ```
    /// use tokenworth_core::model::Metric;
    /// assert!(Metric::HalfCost.tells_salary() && Metric::SpendShareSalary.tells_salary());
    /// assert!(!Metric::UserCost.tells_salary());
    /// ```
    pub fn tells_salary(self) -> bool {
        let is_share = matches!(self, Self::SpendShareSalary | Self::OptimumShare);
        is_share || self.tells_payroll() || self.key().starts_with("half_")
    }

    /// Whether the payroll follows from it, with the salaries of groups in it.
    pub const fn tells_payroll(self) -> bool {
        matches!(self, Self::PayrollShare)
    }
}

impl Report {
    /// The number of a metric. It is finite and never −0.
    ///
    /// # Errors
    /// Returns the [`Reason`] why it cannot be computed.
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

/// An amount of the team divided by its users, $.
fn user(report: &Report, amount: Usd) -> Computed<f64> {
    report.team.per_user(amount).map(Usd::value).ok_or(Reason::NoUsers)
}

fn run(report: &Report) -> Computed<&Uncertainty> {
    report.uncertainty.as_ref().ok_or(Reason::NotRun)
}

/// A number of the uncertainty run that is about the mean user.
fn drawn(report: &Report, of: impl Fn(&Uncertainty) -> f64) -> Computed<f64> {
    let run = run(report)?;
    if report.team.users > 0.0 { Ok(of(run)) } else { Err(Reason::NoUsers) }
}

/// The same number of all users of the team, $.
fn of_team(report: &Report, of: fn(&Uncertainty) -> Usd) -> Computed<f64> {
    drawn(report, |run| (of(run) * report.team.users).value())
}

/// A number of the uncertainty run that is about the best cap.
fn cap(report: &Report, of: fn(&Deciles) -> Usd) -> Computed<f64> {
    let month = of(&run(report)?.cap?).value();
    if month.is_finite() { Ok(month) } else { Err(Reason::NoBound) }
}

/// A number of the uncertainty run that is about the benchmark.
fn benchmark(report: &Report, of: fn(&Spread) -> f64) -> Computed<f64> {
    Ok(of(&run(report)?.half?))
}

/// A value of information, $ per person and year.
fn informed(report: &Report, of: fn(&Information) -> Option<Usd>) -> Computed<f64> {
    of(&run(report)?.information?).map(Usd::value).ok_or(Reason::NotRun)
}

metrics! {
    // Metric, key, unit, computation. Per adopter-year unless said otherwise.

    /// The price of a million tokens of the mix.
    Price "price" UsdPerMTok |r| Ok(r.price.value());
    /// Tokens billed to the mean adopter.
    BilledTok "billed_tok" MTokPerWeek |r| Ok(r.adopter.billed.value());
    /// Cost of tokens, seat and extras.
    CostAdopter "cost_adopter" Usd |r| Ok(r.adopter.cost.value());
    /// Value of the gain.
    ValueAdopter "value_adopter" Usd |r| Ok(r.adopter.value.value());
    /// Value less cost.
    NetAdopter "net_adopter" Net |r| Ok(r.adopter.net().value());
    /// Net ÷ cost.
    Roi "roi" Return |r| ratio(r.adopter.net(), r.adopter.cost, Reason::NoCost);
    /// Extra finished work as a share, mean.
    Gain "gain" Share |r| Ok(r.adopter.gain);
    /// Output as a multiple of that without AI, before discounts, mean.
    Multiplier "multiplier" Times |r| Ok(r.adopter.multiplier);
    /// Cost of tokens burnt for show, mean.
    WasteAdopter "waste_adopter" Usd |r| Ok(r.adopter.waste.value());
    /// The gain at which value equals cost.
    BreakEvenGain "break_even_gain" Share |r| ratio(r.adopter.cost, r.stake, Reason::NothingAtStake);
    /// Value ÷ cost.
    ValuePerDollar "value_per_dollar" Ratio |r| ratio(r.adopter.value, r.adopter.cost, Reason::NoCost);
    /// Cost ÷ base salary.
    SpendShareSalary "spend_share_salary" Share |r| ratio(r.adopter.cost, r.salary, Reason::NoSalary);
    /// Value of the typical user's next dollar at API prices.
    MarginalValue "marginal_value" Ratio |r| r.marginal_value;
    /// The use with the highest net for one person.
    OptimumTok "optimum_tok" MTokPerWeek |r| r.optimum.map(|best| best.tokens.value());
    /// Cost of that use.
    OptimumCost "optimum_cost" Usd |r| r.optimum.map(|best| best.cost.value());
    /// Net of that use.
    OptimumNet "optimum_net" Net |r| r.optimum.map(|best| best.net.value());
    /// Cost of that use ÷ base salary.
    OptimumShare "optimum_share" Share |r| ratio(r.optimum?.cost, r.salary, Reason::NoSalary);
    /// The best cap, $ per person and month.
    CapMonth "cap_month" UsdPerMonth |r| r.cap.map(|cap| cap.month.value());
    /// Net that the best cap adds for the mean adopter.
    CapGain "cap_gain" Usd |r| r.cap.map(|cap| cap.gain.value());
    /// Tokens that the benchmark share of salary buys.
    HalfTok "half_tok" MTokPerWeek |r| r.half.map(|half| half.tokens.value());
    /// Cost of the benchmark: the share of salary, and extras.
    HalfCost "half_cost" Usd |r| r.half.map(|half| half.cost.value());
    /// Value of the benchmark.
    HalfValue "half_value" Usd |r| r.half.map(|half| half.value.value());
    /// Net of the benchmark.
    HalfNet "half_net" Net |r| r.half.map(|half| (half.value - half.cost).value());
    /// Net ÷ cost of the benchmark.
    HalfRoi "half_roi" Return |r| { let half = r.half?; ratio(half.value - half.cost, half.cost, Reason::NoCost) };
    /// The gain at which the benchmark's value equals its cost.
    HalfBreakEvenGain "half_break_even_gain" Share |r| ratio(r.half?.cost, r.stake, Reason::NothingAtStake);
    /// Tokens of the benchmark ÷ tokens of the typical user.
    HalfMultiple "half_multiple" Times |r| {
        let half = r.half?;
        if r.tokens.value() == 0.0 { Err(Reason::NoUse) } else { Ok(half.tokens / r.tokens) }
    };
    /// Users of the team: willing adopters and conscripts.
    TeamUsers "team_users" People |r| Ok(r.team.users);
    /// The team's cost per year.
    TeamCost "team_cost" Usd |r| Ok(r.team.cost.value());
    /// The team's value per year.
    TeamValue "team_value" Usd |r| Ok(r.team.value.value());
    /// The team's net per year: value less cost.
    TeamNet "team_net" Net |r| Ok(r.team.net().value());
    /// The team's net ÷ cost.
    TeamRoi "team_roi" Return |r| ratio(r.team.net(), r.team.cost, Reason::NoCost);
    /// Cost of tokens that the team burns for show, per year.
    TeamWaste "team_waste" Usd |r| Ok(r.team.waste.value());
    /// The team's cost ÷ the fully loaded pay of everybody, users or not.
    PayrollShare "payroll_share" Share |r| ratio(r.team.cost, r.team.payroll, Reason::NoSalary);
    /// The team's cost ÷ its users.
    UserCost "user_cost" Usd |r| user(r, r.team.cost);
    /// The team's value ÷ its users.
    UserValue "user_value" Usd |r| user(r, r.team.value);
    /// The team's net ÷ its users.
    UserNet "user_net" Net |r| user(r, r.team.net());
    /// The share burnt for show at which the target stops beating no target.
    PhiStar "phi_star" Share |r| r.phi_star.map(Share::value);
    /// The team's net over the months of the rollout, discounted.
    Npv "npv" Net |r| Ok(r.rollout.npv.value());
    /// The first month in which the cumulative net is not negative.
    PaybackMonth "payback_month" Months |r| r.rollout.payback.map(f64::from);
    /// The team's net over the months of the rollout, undiscounted.
    CumulativeNet "cumulative_net" Net |r| Ok(r.rollout.cumulative.value());
    /// Median agent runs per day that the target, or else typical use, amounts to.
    RunsPerDay "runs_per_day" PerDay |r| Ok(r.human.runs_per_day);
    /// Pull requests per week at the median developer's tokens per pull request.
    PrsPerWeek "prs_per_week" PerWeek |r| Ok(r.human.prs_per_week);
    /// Hours per week to read all of the output.
    ReadingHours "reading_hours" HoursPerWeek |r| Ok(r.human.reading_hours);
    /// 10th percentile of a user's net.
    McP10 "mc_p10" Net |r| drawn(r, |run| run.net.p10.value());
    /// Median of a user's net.
    McP50 "mc_p50" Net |r| drawn(r, |run| run.net.p50.value());
    /// 90th percentile of a user's net.
    McP90 "mc_p90" Net |r| drawn(r, |run| run.net.p90.value());
    /// Chance: the share of draws in which a user's net is positive.
    McPositive "mc_positive" Chance |r| drawn(r, |run| run.net.positive.value());
    /// Share of the draws in which a user's net is below the single figure, [`Self::UserNet`].
    McRank "mc_rank" Share |r| drawn(r, |run| run.rank.value());
    /// 10th percentile of a user's cost.
    CostP10 "cost_p10" Usd |r| drawn(r, |run| run.cost.p10.value());
    /// 90th percentile of a user's cost.
    CostP90 "cost_p90" Usd |r| drawn(r, |run| run.cost.p90.value());
    /// 10th percentile of the team's cost per year.
    TeamCostP10 "team_cost_p10" Usd |r| of_team(r, |run| run.cost.p10);
    /// 90th percentile of the team's cost per year.
    TeamCostP90 "team_cost_p90" Usd |r| of_team(r, |run| run.cost.p90);
    /// Share of the draws in which the team's cost per year is within the budget.
    WithinBudget "within_budget" Chance |r| {
        r.budget.ok_or(Reason::NoBudget)?;
        drawn(r, |run| run.within_budget.value())
    };
    /// 10th percentile of the team's net per year.
    TeamNetP10 "team_net_p10" Net |r| of_team(r, |run| run.net.p10);
    /// 90th percentile of the team's net per year.
    TeamNetP90 "team_net_p90" Net |r| of_team(r, |run| run.net.p90);
    /// 10th percentile of the best cap, $ per person and month.
    CapP10 "cap_p10" UsdPerMonth |r| cap(r, |cap| cap.p10);
    /// 90th percentile of the best cap, $ per person and month.
    CapP90 "cap_p90" UsdPerMonth |r| cap(r, |cap| cap.p90);
    /// 10th percentile of the benchmark's net.
    HalfMcP10 "half_mc_p10" Net |r| benchmark(r, |half| half.p10.value());
    /// Median of the benchmark's net.
    HalfMcP50 "half_mc_p50" Net |r| benchmark(r, |half| half.p50.value());
    /// 90th percentile of the benchmark's net.
    HalfMcP90 "half_mc_p90" Net |r| benchmark(r, |half| half.p90.value());
    /// Share of the draws in which the benchmark's net is positive.
    HalfMcPositive "half_mc_positive" Chance |r| benchmark(r, |half| half.positive.value());
    /// Expected value of perfect information: what it would be worth to know every factor, $ per person and year.
    Evpi "evpi" Usd |r| informed(r, |value| Some(value.all));
    /// What it would be worth to know χ, the share caused by the tokens, $ per person and year.
    EvppiCaused "evppi_chi" Usd |r| informed(r, |value| value.of(Factor::Caused));
    /// What it would be worth to know κ, finished work per extra pull request, $ per person and year.
    EvppiFinished "evppi_kappa" Usd |r| informed(r, |value| value.of(Factor::Finished));
    /// What it would be worth to know the captured part, $ per person and year.
    EvppiCaptured "evppi_capture" Usd |r| informed(r, |value| value.of(Factor::Captured));
    /// What it would be worth to know the price, $ per person and year.
    EvppiPrice "evppi_price" Usd |r| informed(r, |value| value.of(Factor::Price));
    /// What it would be worth to know the load, $ per person and year.
    EvppiLoad "evppi_load" Usd |r| informed(r, |value| value.of(Factor::Load));
    /// What it would be worth to know which curve holds, $ per person and year.
    EvppiCurve "evppi_curve" Usd |r| informed(r, |value| value.of(Factor::Curve));
}
