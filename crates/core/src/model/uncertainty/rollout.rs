//! What a rollout comes to, month by month, in the draws.

use super::{Uncertainty, percentiles};
use crate::inputs::Assumptions;
use crate::model::team::Team;
use crate::model::time::full_months;
use crate::units::{MONTHS_A_YEAR, Usd};

impl Uncertainty {
    /// The 10th and 90th percentiles of the running total of this team, which must be that of the draws, at the end of
    /// each month from month 0, in $: of at most [`QUICK`](super::QUICK) draws. Empty if none are kept.
    pub fn totals(&self, inputs: &Assumptions, team: &Team) -> Vec<[Usd; 2]> {
        if self.balances.is_empty() {
            return Vec::new();
        }
        let total = |of_user: f64| Usd::new(of_user) * team.users - team.setup;
        let mut running = Vec::with_capacity(self.balances.len());
        let month = |(month, with_value): (usize, f64)| {
            let (value, cost) = (with_value / MONTHS_A_YEAR, month as f64 / MONTHS_A_YEAR);
            running.clear();
            running.extend(self.balances.iter().map(|draw| value * draw.value - cost * draw.cost));
            percentiles(&mut running, [0.1, 0.9]).map(total)
        };
        full_months(inputs).enumerate().map(month).collect()
    }
}
