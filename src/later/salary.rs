//! The page as it leaves: with the salary, the one input that is about somebody, or without it.

use super::Page;
use crate::inputs::{Assumptions, Disclosure};
use crate::scenario::Own;
use crate::share;

/// Where the page holds another salary than the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salaries {
    /// Among the inputs.
    pub in_inputs: bool,
    /// In scenarios of the reader's own.
    pub in_scenarios: bool,
}

impl Page {
    /// Where it holds a salary.
    pub fn salaries(&self) -> Salaries {
        let disclosure = Disclosure::WITHOUT_SALARY;
        Salaries {
            in_inputs: disclosure.hides(&self.inputs),
            in_scenarios: self.scenarios.iter().any(|own| disclosure.hides_change(&own.changes)),
        }
    }

    /// Inputs and scenarios, without what is left out.
    pub fn shared(&self, disclosure: Disclosure) -> (Assumptions, Vec<Own>) {
        (disclosure.apply(&self.inputs), self.scenarios.iter().map(|own| own.disclosed(disclosure)).collect())
    }

    /// The fragment that restores them.
    pub fn shared_fragment(&self, disclosure: Disclosure) -> String {
        share::write_disclosed(&self.inputs, &self.scenarios, &self.marked(), disclosure)
    }

    /// The keys of other versions, and what passes on that the sender of the page's own link has left out the salary.
    pub(super) fn marked(&self) -> Vec<(String, String)> {
        share::with_mark(&self.unknown, self.is_salary_left_out)
    }
}
