//! The team's money over the months of the rollout.

use super::reason::{Computed, Reason};
use super::team::Team;
use crate::inputs::Assumptions;
use crate::units::{MONTHS_A_YEAR, Usd};

/// The team's money over the months of the rollout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rollout {
    /// Net present value: the discounted net of all months, less setup.
    pub npv: Usd,
    /// The undiscounted net of all months, less setup.
    pub cumulative: Usd,
    /// The first month, from 1, in which the cumulative net is not negative.
    pub payback: Computed<u32>,
}

impl Rollout {
    /// The rollout of this team.
    pub fn of(inputs: &Assumptions, team: &Team) -> Self {
        let setup = team.setup;
        let monthly_rate = (1.0 + inputs.discount_rate.value()).powf(1.0 / MONTHS_A_YEAR);
        let (mut npv, mut running, mut discount) = (Usd::ZERO - setup, Usd::ZERO - setup, 1.0);
        let mut payback = None;
        for month in 1..=inputs.horizon {
            let net = month_net(inputs, team, month);
            discount /= monthly_rate;
            npv = npv + net * discount;
            running = running + net;
            payback = payback.or((running >= Usd::ZERO).then_some(month));
        }
        let costs_anything = team.cost > Usd::ZERO || setup > Usd::ZERO;
        let payback = if costs_anything { payback.ok_or(Reason::NotPaidBack) } else { Err(Reason::NothingToPayBack) };
        Self { npv, cumulative: running, payback }
    }
}

/// The net of a month, counted from 1, without setup. Costs are full from the start; value grows until the ramp ends.
pub fn month_net(inputs: &Assumptions, team: &Team, month: u32) -> Usd {
    (team.value * effect(inputs.ramp, month) - team.cost) / MONTHS_A_YEAR
}

/// The mean effect over the months of the rollout, as a part of the full effect.
pub fn mean_effect(inputs: &Assumptions) -> f64 {
    full_months(inputs).last().unwrap_or_default() / f64::from(inputs.horizon)
}

/// The months of full effect that the value until the end of each month comes to, from month 0.
pub fn full_months(inputs: &Assumptions) -> impl Iterator<Item = f64> {
    let months = (1..=inputs.horizon).scan(0.0, |sum, month| {
        *sum += effect(inputs.ramp, month);
        Some(*sum)
    });
    std::iter::once(0.0).chain(months)
}

/// The effect in the middle of a month, as a part of the full effect.
fn effect(ramp: f64, month: u32) -> f64 {
    if ramp <= 0.0 { 1.0 } else { ((f64::from(month) - 0.5) / ramp).min(1.0) }
}
