//! [`evaluate`], which computes all results of a set of inputs, and the [`Report`] that holds them.

use std::ops::Add;

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use super::half::{Half, half};
use super::optimum::{Cap, Optimum, cap, marginal_value, optimum};
use super::reason::Computed;
use super::target::{HumanScale, phi_star};
use super::team::Team;
use super::time::Rollout;
use super::uncertainty::Uncertainty;
use crate::inputs::{Assumptions, Part};
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok};

/// All results of one set of inputs. [`super::Metric`] names each number in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The price of a million tokens of the mix, after batch and discount.
    pub price: UsdPerMTok,
    /// Base salary, $ per year.
    pub salary: Usd,
    /// What the whole team may cost, $ per year; `None` without a budget.
    pub budget: Option<Usd>,
    /// The value of a gain of 1, $ per adopter-year.
    pub stake: Usd,
    /// Genuine use of the typical user.
    pub tokens: MTokPerWeek,
    /// The mean willing adopter of the base inputs.
    pub adopter: Adopter,
    /// The value of the typical user's next dollar at API prices, $ per dollar.
    pub marginal_value: Computed<f64>,
    /// The best cap, and what one person costs and leaves there.
    pub optimum: Computed<Optimum>,
    /// The best cap for everybody, and what it adds.
    pub cap: Computed<Cap>,
    /// The benchmark: one person who spends a share of salary on tokens.
    pub half: Computed<Half>,
    /// The year of the whole team, all groups included.
    pub team: Team,
    /// The parts of the team: each group, then the people in no group. Empty without groups.
    pub parts: Vec<PartReport>,
    /// The team's money over the months of the rollout.
    pub rollout: Rollout,
    /// The share burnt for show at which the target stops beating no target.
    pub phi_star: Computed<Share>,
    /// The target, or else typical use, in human terms.
    pub human: HumanScale,
    /// The results of the uncertainty run; `None` until it is made.
    pub uncertainty: Option<Uncertainty>,
}

/// A part of the team with its results, computed from its own inputs. The `team` of its report is this part alone.
#[derive(Clone, Debug, PartialEq)]
pub struct PartReport {
    /// The part of the team.
    pub part: Part,
    /// Its results.
    pub report: Report,
}

impl Report {
    /// Returns the report with the results of an uncertainty run.
    #[must_use]
    pub fn with_uncertainty(self, uncertainty: Uncertainty) -> Self {
        Self { uncertainty: Some(uncertainty), ..self }
    }

    /// The best cap in tokens, if there is one above 0.
    pub fn best_use(&self) -> Option<MTokPerWeek> {
        self.optimum.ok().map(|best| best.tokens).filter(|tokens| *tokens > MTokPerWeek::ZERO)
    }

    /// The benchmark, if it buys any tokens.
    pub fn benchmark(&self) -> Option<Half> {
        self.half.ok().filter(|half| half.tokens > MTokPerWeek::ZERO)
    }

    /// The results of the uncertainty run, if it was made and the team has users: they are those of the mean user.
    pub fn run_of_users(&self) -> Option<&Uncertainty> {
        self.uncertainty.as_ref().filter(|_| self.team.users > 0.0)
    }
}

/// Computes all results of these inputs, except those of the uncertainty run.
///
/// ```
/// use tokenworth_core::{inputs::Assumptions, model::{Metric, evaluate}};
/// let report = evaluate(&Assumptions::default());
/// // 80 of 100 people use AI. On average they use three times as much as the typical user.
/// assert!((report.get(Metric::UserCost).unwrap() - 4556.21).abs() < 0.005);
/// assert!((report.get(Metric::TeamCost).unwrap() - 364_496.0).abs() < 0.5);
/// ```
pub fn evaluate(inputs: &Assumptions) -> Report {
    let whole = evaluate_alike(inputs, inputs.people);
    if inputs.groups().is_empty() {
        return whole;
    }
    let parts: Vec<PartReport> = inputs
        .parts()
        .into_iter()
        .map(|part| PartReport { report: evaluate_alike(&part.inputs, part.people), part })
        .collect();
    let team = parts.iter().map(|part| part.report.team).fold(Team::default(), Team::add);
    Report { rollout: Rollout::of(inputs, &team), team, parts, ..whole }
}

/// The results for `people` with the same inputs, ignoring groups.
fn evaluate_alike(inputs: &Assumptions, people: u32) -> Report {
    let setting = Setting::of(inputs);
    let rules = Rules::of(inputs, setting.price);
    let adopter = Adopter::willing(&setting, &rules);
    let optimum = optimum(&setting);
    let cap = cap(&setting, &rules, optimum);
    let team = Team::of(&setting, &rules, &adopter, people, cap.ok().map(|cap| cap.tokens));
    Report {
        price: setting.price,
        salary: inputs.salary,
        budget: inputs.budget,
        stake: setting.stake(),
        tokens: inputs.tokens,
        marginal_value: marginal_value(&setting),
        optimum,
        cap,
        half: half(&setting),
        rollout: Rollout::of(inputs, &team),
        phi_star: phi_star(&setting, &rules, &adopter),
        human: HumanScale::of(inputs),
        uncertainty: None,
        parts: Vec::new(),
        adopter,
        team,
    }
}
