//! The best cap, applied to the whole team.
//!
//! The best cap is the amount with the highest net for one person, since tokens beyond it cost more than they bring,
//! whoever uses them. It depends on salary and price, so a group that differs in them has a best cap of its own.

use super::without_own;
use crate::decimal::significant;
use crate::inputs::{Assumptions, Group, Input, PartId, Value};
use crate::model::{Computed, PartReport, Reason, Report, evaluate};
use crate::units::{HALF_A_CENT, MTokPerWeek, Usd};

/// The best cap of the base inputs and of each group, and its effect on the team.
#[derive(Clone, Debug, PartialEq)]
pub struct BestCap {
    /// The cap of the base inputs, $ per person and month, or why they have none. It applies to everybody whose group has
    /// no other, and is not in [`Self::uncapped`].
    pub month: Computed<Usd>,
    /// The groups with users that have another best cap: index, and cap in $ per person and month.
    pub groups: Vec<(usize, Usd)>,
    /// The parts of the team that are left without a cap, since one would lower their net. Empty if it would lower the net
    /// of all parts: then [`Self::gain`] says how much all caps lose.
    pub uncapped: Vec<PartId>,
    /// The increase of the team's net compared with no cap, $ per year, with targets and plans as entered. It may be
    /// negative if tokens beyond the cap pay: if a plan includes them, if a target makes people burn tokens for show,
    /// or if review turns the mean gain into a loss.
    pub gain: Usd,
    /// The decrease of the team's cost compared with no cap, $ per year.
    pub saving: Usd,
    /// The increase of the team's net compared with what was entered, $ per year: the same as `gain` if no cap was.
    pub change: Usd,
    /// Whether no cap at all is better: whether `gain` is a loss that counts beside the team's year.
    pub loses: bool,
    /// The inputs with the cap applied.
    pub inputs: Assumptions,
}

impl BestCap {
    /// Whether it lets anybody use AI: whether a part of the team has a best cap above 0.
    pub fn is_above_zero(&self) -> bool {
        self.month.is_ok_and(|month| month > Usd::ZERO) || self.groups.iter().any(|(_, month)| *month > Usd::ZERO)
    }

    /// Whether it caps a part of the team, which is not better off without a cap.
    pub fn caps(&self, part: PartId) -> bool {
        !self.loses && !self.uncapped.contains(&part)
    }

    /// The best cap of the base inputs in tokens, unless whoever has them is better off without a cap.
    pub fn of_base(inputs: &Assumptions, report: &Report) -> Option<MTokPerWeek> {
        let best = report.optimum.ok()?.tokens;
        Self::of(inputs, report).map_or(true, |cap| cap.caps(PartId::Rest)).then_some(best)
    }

    /// The inputs with what leaves the team most: with the best cap, or without any cap where every cap loses.
    pub fn advised(self) -> Assumptions {
        if self.loses { without_caps(&self.inputs) } else { self.inputs }
    }

    /// How many users of the parts that it caps need, or are told to use, more; not rounded. `report` is that of the inputs.
    pub fn users_above(&self, report: &Report) -> f64 {
        if report.parts.is_empty() {
            return report.team.above_cap;
        }
        let capped = report.parts.iter().filter(|part| !self.uncapped.contains(&part.part.id));
        capped.map(|part| part.report.team.above_cap).sum()
    }

    /// Computes the best cap for these inputs, of which `report` is the report.
    ///
    /// # Errors
    /// Returns the reason why the base inputs have none, if no group with users has one either: as [`Report::cap`] has it,
    /// or [`Reason::TooLarge`] if the best cap is beyond any cap that can be entered.
    pub fn of(inputs: &Assumptions, report: &Report) -> Computed<Self> {
        let rate = inputs.currency().1;
        let has_cap = |part: &PartReport| part.report.team.users > 0.0 && rounded(&part.report, rate).is_ok();
        let (tokens, month) = match rounded(report, rate) {
            Ok((tokens, month)) => (tokens, Ok(month)),
            Err(why) if report.parts.iter().any(has_cap) => (Value::Empty, Err(why)),
            Err(why) => return Err(why),
        };
        let without = evaluate(&without_caps(inputs));
        let (everywhere, _) = applied(inputs, report, &tokens, &[]);
        let uncapped = losing(&evaluate(&everywhere), &without);
        let (capped, groups) = applied(inputs, report, &tokens, &uncapped);
        let with_cap = evaluate(&capped);
        Ok(Self {
            month,
            groups,
            uncapped,
            gain: gain(&with_cap, &without),
            saving: without.team.cost - with_cap.team.cost,
            change: gain(&with_cap, report),
            loses: loses(&with_cap, &without),
            inputs: capped,
        })
    }
}

/// Applies the best caps, `tokens` for the base inputs (empty if they have none), to all parts of the team but those that
/// are `uncapped`. Returns the groups with users whose cap differs from that of the base inputs, too.
fn applied(
    inputs: &Assumptions,
    report: &Report,
    tokens: &Value,
    uncapped: &[PartId],
) -> (Assumptions, Vec<(usize, Usd)>) {
    let rate = inputs.currency().1;
    let base = if uncapped.contains(&PartId::Rest) { Value::Empty } else { tokens.clone() };
    let mut own = Vec::new();
    let mut groups = inputs.groups().to_vec();
    for part in &report.parts {
        let id = part.part.id;
        let Some((place, group)) = id.group().and_then(|place| Some((place, groups.get_mut(place)?))) else { continue };
        let (cap, month) = match rounded(&part.report, rate) {
            _ if uncapped.contains(&id) => (Value::Empty, None),
            Ok((cap, month)) => (cap, Some(month)),
            Err(_) => continue,
        };
        if cap == base {
            group.keep(Input::Cap);
        } else if group.change(Input::Cap, cap).is_ok()
            && let Some(month) = month.filter(|_| part.report.team.users > 0.0)
        {
            own.push((place, month));
        }
    }
    (with(inputs, base, groups), own)
}

/// The parts of the team whose net is lower with their cap than without; none if that holds for all that have users.
fn losing(capped: &Report, open: &Report) -> Vec<PartId> {
    let pairs = || capped.parts.iter().zip(&open.parts).filter(|(_, open)| open.report.team.users > 0.0);
    let is_losing = |(capped, open): &(&PartReport, &PartReport)| loses(&capped.report, &open.report);
    // Who has no best cap has none to lose by.
    if pairs().filter(|(_, open)| open.report.cap.is_ok()).all(|pair| is_losing(&pair)) {
        return Vec::new();
    }
    pairs().filter(is_losing).map(|(capped, _)| capped.part.id).collect()
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

/// Whether the cap lowers the net of these people by an amount that counts.
fn loses(capped: &Report, open: &Report) -> bool {
    let gain = gain(capped, open);
    gain < Usd::ZERO && !is_negligible(gain, open.team.net())
}

/// Whether an amount is none beside the `year`, the net of the team: less than a hundred-thousandth of it moves nobody,
/// and may come from how a cap is rounded.
pub fn is_negligible(amount: Usd, year: Usd) -> bool {
    amount.value().abs() < HALF_A_CENT.max(year.value().abs() * 1e-5)
}

/// The best cap of a report, in tokens per week and in $ per month. The tokens are rounded to six digits, with which
/// formulas write them, or as many as do not change how the monthly amount is shown. `rate` is units of the currency shown per dollar; amounts have three
/// significant digits, or four with cents.
///
/// # Errors
/// Returns the reason why there is none, or [`Reason::TooLarge`] if no such cap can be entered.
fn rounded(report: &Report, rate: f64) -> Computed<(Value, Usd)> {
    let cap = report.cap?;
    let tokens = cap.tokens.value();
    let written = |month: f64| significant(month, if month < 100.0 { 4 } else { 3 }).to_bits();
    let month = cap.month.value() * rate;
    let of_digits = |digits: usize| format!("{tokens:.digits$e}").parse::<f64>().unwrap_or(tokens);
    let looks_alike = |rounded: &f64| written(month * rounded / tokens) == written(month);
    let tokens = Value::Number((5..17).map(of_digits).find(looks_alike).unwrap_or(tokens));
    Assumptions::accepts(Input::Cap, &tokens).map_err(|_| Reason::TooLarge)?;
    Ok((tokens, cap.month))
}
