//! Scenarios: a name and the changes it makes to the base inputs. Nothing is copied.

mod builtin;
mod disclosed;
mod own;

pub use crate::inputs::spelling::{LONGEST_NAME, clean_name};
pub use builtin::Builtin;
pub use own::{MOST, Own, key, number};

use std::borrow::Cow;

use crate::inputs::{Assumptions, Change};
use crate::model::{Computed, Metric, Reason, Report, evaluate};

/// The metrics in which scenarios are compared, on the page and in what is copied from it.
pub const ROWS: [Metric; 6] = [
    Metric::BilledTok,
    Metric::CostAdopter,
    Metric::ValueAdopter,
    Metric::NetAdopter,
    Metric::Roi,
    Metric::MarginalValue,
];

/// A column of the table of scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum Scenario {
    /// One that comes with the calculator.
    Builtin(Builtin),
    /// The reader's own: its place among them, from 0, and its name.
    Own(usize, String),
}

impl Scenario {
    /// What the reader entered.
    pub const BASE: Self = Self::Builtin(Builtin::Base);

    /// Its key in page and exports: `base`, `s1`.
    pub fn key(&self) -> Cow<'static, str> {
        match self {
            Self::Builtin(builtin) => Cow::Borrowed(builtin.key()),
            Self::Own(place, _) => Cow::Owned(key(*place)),
        }
    }
}

/// A scenario worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What it changes.
    pub changes: Vec<Change>,
    /// The inputs with the changes made.
    pub inputs: Assumptions,
    /// What they imply.
    pub report: Report,
}

/// A scenario, and what it comes to or why it makes no sense for these inputs.
pub type Column = (Scenario, Computed<Outcome>);

/// Every scenario on these base inputs and their report: the built-in ones, then the reader's own.
pub fn columns(own: &[Own], base: &Assumptions, report: &Report) -> Vec<Column> {
    let builtin = Builtin::ALL.iter().map(|builtin| {
        let outcome = builtin.changes(base, report).and_then(|changes| Outcome::of(changes, base, report));
        (Scenario::Builtin(*builtin), outcome)
    });
    let own = own
        .iter()
        .enumerate()
        .map(|(place, own)| (Scenario::Own(place, own.name.clone()), Outcome::of(own.changes.clone(), base, report)));
    builtin.chain(own).collect()
}

impl Outcome {
    /// These changes made to the base inputs, whose report is at hand.
    ///
    /// # Errors
    /// The [`Reason`]: an amount may be out of range, or the changes may not go with the base inputs.
    pub fn of(changes: Vec<Change>, base: &Assumptions, report: &Report) -> Computed<Self> {
        let (inputs, rejected) = base.with(&changes);
        if !rejected.is_empty() {
            return Err(Reason::DoesNotFit);
        }
        // What changes nothing is known already.
        let report = if inputs == *base { report.clone() } else { evaluate(&inputs) };
        Ok(Self { changes, inputs, report })
    }
}
