//! The door to the model, and what comes out of it.

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

/// All results for one set of inputs. [`super::Metric`] names each number in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// A million tokens of the mix.
    pub price: UsdPerMTok,
    /// Base salary, a year.
    pub salary: Usd,
    /// What a gain of 1 would be worth, an adopter-year.
    pub stake: Usd,
    /// Genuine use of the typical adopter.
    pub tokens: MTokPerWeek,
    /// The mean willing adopter of the base inputs.
    pub adopter: Adopter,
    /// What the typical user's next API dollar brings.
    pub marginal_value: Computed<f64>,
    /// The best amount for one person.
    pub optimum: Computed<Optimum>,
    /// The cap that leaves most.
    pub cap: Computed<Cap>,
    /// The benchmark share of salary, spent by one person.
    pub half: Computed<Half>,
    /// The year of the whole team, groups and everybody else.
    pub team: Team,
    /// The parts of the team, where there are groups: each group, then everybody else.
    pub parts: Vec<PartReport>,
    /// The months looked at.
    pub rollout: Rollout,
    /// The performative share at which the target stops beating no target.
    pub phi_star: Computed<Share>,
    /// Target or typical use in human terms.
    pub human: HumanScale,
    /// How far the evidence leaves the results open, once somebody has made the draws.
    pub uncertainty: Option<Uncertainty>,
}

/// A part of the team and its results. Its metrics are those of its own inputs, and its team is the part alone.
#[derive(Clone, Debug, PartialEq)]
pub struct PartReport {
    /// The part.
    pub part: Part,
    /// Its results.
    pub report: Report,
}

impl Report {
    /// The report with what a run of draws found.
    #[must_use]
    pub fn with_uncertainty(self, uncertainty: Uncertainty) -> Self {
        Self { uncertainty: Some(uncertainty), ..self }
    }
}

/// Computes everything that these inputs imply.
///
/// ```
/// use tokenworth::{inputs::Assumptions, model::{Metric, evaluate}};
/// let report = evaluate(&Assumptions::default());
/// // 80 of 100 people use AI; the mean of them uses three times as much as the typical one.
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

/// The results of `people` whose inputs are alike: without regard to groups.
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
