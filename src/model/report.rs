//! The door to the model, and what comes out of it.

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use super::half::{Half, half};
use super::optimum::{Optimum, marginal_value, optimum};
use super::reason::Computed;
use super::target::{HumanScale, phi_star};
use super::team::Team;
use super::time::Rollout;
use super::uncertainty::Uncertainty;
use crate::inputs::Assumptions;
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
    /// Mean genuine use.
    pub tokens: MTokPerWeek,
    /// The mean willing adopter.
    pub adopter: Adopter,
    /// What the next API dollar brings.
    pub marginal_value: Computed<f64>,
    /// The best amount.
    pub optimum: Computed<Optimum>,
    /// The benchmark share of salary.
    pub half: Computed<Half>,
    /// The team's year.
    pub team: Team,
    /// The months looked at.
    pub rollout: Rollout,
    /// The performative share at which the target stops beating no target.
    pub phi_star: Computed<Share>,
    /// Target or use in human terms.
    pub human: HumanScale,
    /// How far the evidence leaves the net open, once somebody has made the draws.
    pub uncertainty: Option<Uncertainty>,
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
/// assert_eq!(report.get(Metric::CostAdopter), Ok(1840.0));
/// ```
pub fn evaluate(inputs: &Assumptions) -> Report {
    let setting = Setting::of(inputs);
    let rules = Rules::of(inputs, setting.price);
    let adopter = Adopter::mean(&setting, &rules, setting.population.needs(inputs.tokens));
    let team = Team::of(&setting, &rules, &adopter);
    Report {
        price: setting.price,
        salary: inputs.salary,
        stake: setting.stake,
        tokens: inputs.tokens,
        marginal_value: marginal_value(&setting),
        optimum: optimum(&setting),
        half: half(&setting),
        rollout: Rollout::of(inputs, &team),
        phi_star: phi_star(&setting, &rules, &adopter),
        human: HumanScale::of(inputs),
        uncertainty: None,
        adopter,
        team,
    }
}
