//! The best cap, applied to the whole team.
//!
//! The best cap is the amount with the highest net for one person, since tokens beyond it cost more than they bring,
//! whoever uses them. It depends on salary and price, so a group that differs in them has a best cap of its own.

use super::without_own;
use crate::decimal::significant;
use crate::inputs::{Assumptions, Group, Input, Value};
use crate::model::optimum::Cap;
use crate::model::{Computed, Reason, Report, evaluate};
use crate::units::Usd;

/// The best cap of the base inputs and of each group, and its effect on the team.
#[derive(Clone, Debug, PartialEq)]
pub struct BestCap {
    /// The cap of the base inputs, $ per person and month. It applies to everybody whose group has no other.
    pub month: Usd,
    /// The groups with another best cap: index, and cap in $ per person and month.
    pub groups: Vec<(usize, Usd)>,
    /// The increase of the team's net compared with no cap, $ per year, with targets and plans as entered. It may be
    /// negative if tokens beyond the cap pay: if a plan includes them, if a target makes people burn tokens for show,
    /// or if review turns the mean gain into a loss.
    pub gain: Usd,
    /// The decrease of the team's cost compared with no cap, $ per year.
    pub saving: Usd,
    /// The increase of the team's net compared with what was entered, $ per year: the same as `gain` if no cap was.
    pub change: Usd,
    /// The inputs with the cap applied.
    pub inputs: Assumptions,
}

impl BestCap {
    /// Computes the best cap for these inputs, of which `report` is the report.
    ///
    /// # Errors
    /// Returns the reason why the base inputs have none, as [`Report::cap`] has it. It is [`Reason::TooLarge`] if the
    /// best cap is beyond any cap that can be entered.
    pub fn of(inputs: &Assumptions, report: &Report) -> Computed<Self> {
        let cap = report.cap?;
        let rate = inputs.currency().1;
        let tokens = rounded(cap, rate);
        Assumptions::accepts(Input::Cap, &tokens).map_err(|_| Reason::TooLarge)?;
        let mut own = Vec::new();
        let mut groups = inputs.groups().to_vec();
        for part in &report.parts {
            let Some((place, group)) = part.part.id.group().and_then(|place| Some((place, groups.get_mut(place)?)))
            else {
                continue;
            };
            let Ok(cap) = part.report.cap else { continue };
            let group_tokens = rounded(cap, rate);
            if group_tokens == tokens {
                group.keep(Input::Cap);
            } else if group.change(Input::Cap, group_tokens).is_ok() {
                own.push((place, cap.month));
            }
        }
        let capped = with(inputs, tokens, groups);
        let (with_cap, without) = (evaluate(&capped), evaluate(&without_caps(inputs)));
        Ok(Self {
            month: cap.month,
            groups: own,
            gain: gain(&with_cap, &without),
            saving: without.team.cost - with_cap.team.cost,
            change: gain(&with_cap, report),
            inputs: capped,
        })
    }
}

/// The inputs without a cap, in every group, too.
pub fn without_caps(inputs: &Assumptions) -> Assumptions {
    with(inputs, Value::Empty, without_own(inputs.groups(), &[(Input::Cap, Value::Empty)]))
}

fn with(inputs: &Assumptions, cap: Value, groups: Vec<Group>) -> Assumptions {
    let (inputs, _) = inputs.with(&[(Input::Cap, cap)]);
    inputs.with_groups(groups).unwrap_or(inputs)
}

/// The difference of the team's net; 0 if it is no more than a rounding error.
fn gain(capped: &Report, open: &Report) -> Usd {
    let gain = capped.team.net() - open.team.net();
    let scale = open.team.value.value().abs() + open.team.cost.value().abs();
    if gain.value().abs() > 1e-9 * scale { gain } else { Usd::ZERO }
}

/// Rounds the cap, in tokens per week, to the fewest digits that do not change how the monthly amount is shown. `rate`
/// is units of the currency shown per dollar; amounts have three significant digits, or four with cents.
fn rounded(cap: Cap, rate: f64) -> Value {
    let tokens = cap.tokens.value();
    let written = |month: f64| [3, 4].map(|digits| significant(month, digits).to_bits());
    let month = cap.month.value() * rate;
    let of_digits = |digits: usize| format!("{tokens:.digits$e}").parse::<f64>().unwrap_or(tokens);
    let looks_alike = |rounded: &f64| written(month * rounded / tokens) == written(month);
    Value::Number((2..17).map(of_digits).find(looks_alike).unwrap_or(tokens))
}
