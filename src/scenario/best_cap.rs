//! The best cap, put into force for the whole team.
//!
//! A million tokens beyond the best amount of one person cost more than they bring, whoever uses them (model, section 5).
//! Which amount that is depends on salary and price, so a group that differs in them has a best cap of its own.

use crate::inputs::{Assumptions, Group, Input, Value};
use crate::model::optimum::Cap;
use crate::model::{Computed, Report, evaluate};
use crate::units::Usd;

/// The best cap of the base inputs and of each group, and what it does to the team.
#[derive(Clone, Debug, PartialEq)]
pub struct BestCap {
    /// The cap of everybody whose group has no other, $ a person and month.
    pub month: Usd,
    /// The groups with a best cap of their own, each by its place and $ a person and month.
    pub groups: Vec<(usize, Usd)>,
    /// Users of the whole team, not rounded.
    pub users: f64,
    /// Users who need more than their cap, or have a target above it, not rounded.
    pub above: f64,
    /// By how much the team's net is higher, $ a year, than without any cap; targets and plans as entered. It may be negative
    /// where a plan includes tokens beyond the cap, where a target has people burn tokens for show, or where review makes
    /// the mean gain a loss: then tokens beyond the cap may pay.
    pub gain: Usd,
    /// The inputs with the cap in force.
    pub inputs: Assumptions,
}

impl BestCap {
    /// The best cap for these inputs, whose report is at hand.
    ///
    /// # Errors
    /// The reason why the base inputs have none: tokens cost nothing, or do the same in any amount.
    pub fn of(inputs: &Assumptions, report: &Report) -> Computed<Self> {
        let cap = report.cap?;
        let rate = inputs.currency().1;
        let tokens = rounded(cap, rate);
        let mut own = Vec::new();
        let mut groups = inputs.groups().to_vec();
        for part in &report.parts {
            let Some((place, group)) = part.part.group.and_then(|place| Some((place, groups.get_mut(place)?))) else {
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
        let open = inputs.groups().iter().cloned().map(|mut group| {
            group.keep(Input::Cap);
            group
        });
        let open = with(inputs, Value::Empty, open.collect());
        Ok(Self {
            month: cap.month,
            groups: own,
            users: report.team.users,
            above: report.team.above_cap,
            gain: gain(&evaluate(&capped), &evaluate(&open)),
            inputs: capped,
        })
    }
}

fn with(inputs: &Assumptions, cap: Value, groups: Vec<Group>) -> Assumptions {
    let (inputs, _) = inputs.with(&[(Input::Cap, cap)]);
    inputs.with_groups(groups).unwrap_or(inputs)
}

/// How much more the team leaves; 0 where the difference is no more than rounding.
fn gain(capped: &Report, open: &Report) -> Usd {
    let gain = capped.team.net() - open.team.net();
    let scale = open.team.value.value().abs() + open.team.cost.value().abs();
    if gain.value().abs() > 1e-9 * scale { gain } else { Usd::ZERO }
}

/// The cap in tokens a week with as few digits as leave the dollars a month, of which one is `rate` units of the currency
/// shown, as they are written: in three digits, and in four where these are cents.
fn rounded(cap: Cap, rate: f64) -> Value {
    let tokens = cap.tokens.value();
    let written = |month: f64| [2, 3].map(|decimals| format!("{month:.decimals$e}"));
    let month = cap.month.value() * rate;
    let of_digits = |digits: usize| format!("{tokens:.digits$e}").parse::<f64>().unwrap_or(tokens);
    let looks_alike = |rounded: &f64| written(month * rounded / tokens) == written(month);
    Value::Number((2..17).map(of_digits).find(looks_alike).unwrap_or(tokens))
}
