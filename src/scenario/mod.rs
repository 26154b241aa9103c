//! Scenarios: a name and the changes it makes to the base inputs. Nothing is copied.

mod builtin;

pub use builtin::Builtin;

use crate::inputs::{Assumptions, Change};
use crate::model::{Computed, Reason, Report, evaluate};

/// A scenario worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Which.
    pub scenario: Builtin,
    /// What it changes.
    pub changes: Vec<Change>,
    /// The inputs with the changes made.
    pub inputs: Assumptions,
    /// What they imply.
    pub report: Report,
}

impl Outcome {
    /// The scenario on these base inputs and their report, or why it makes no sense there.
    ///
    /// # Errors
    /// The [`Reason`]: a price of 0 buys no half salary, a fixed curve has no optimum, an amount may be out of range.
    pub fn of(scenario: Builtin, base: &Assumptions, report: &Report) -> Computed<Self> {
        let changes = scenario.changes(base, report)?;
        let (inputs, rejected) = base.with(&changes);
        if !rejected.is_empty() {
            return Err(Reason::TooLarge);
        }
        // What changes nothing is known already.
        let report = if changes.is_empty() { report.clone() } else { evaluate(&inputs) };
        Ok(Self { scenario, changes, inputs, report })
    }
}
