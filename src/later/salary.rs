//! Links without the salary: it is the one input that is about somebody.

use super::address::Address;
use super::{Page, Question};
use crate::export::Stamp;
use crate::inputs::{Assumptions, Input};
use crate::scenario::Own;
use crate::share;
use crate::text::figures::Figures;

/// Where the page holds another salary than the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salaries {
    /// Among the inputs.
    pub in_inputs: bool,
    /// In scenarios of the reader's own.
    pub in_scenarios: bool,
}

impl Salaries {
    /// Whether leaving the salary out changes anything.
    pub const fn any(self) -> bool {
        self.in_inputs || self.in_scenarios
    }
}

impl Page {
    /// Where it holds a salary.
    pub fn salaries(&self) -> Salaries {
        let names_one = |own: &Own| own.changes.iter().any(|(input, _)| *input == Input::Salary);
        let default = Assumptions::default().get(Input::Salary);
        Salaries {
            in_inputs: self.inputs.get(Input::Salary) != default,
            in_scenarios: self.scenarios.iter().any(names_one),
        }
    }

    /// Inputs and scenarios, with the salary or without it.
    pub fn shared(&self, salary: bool) -> (Assumptions, Vec<Own>) {
        let (mut inputs, mut scenarios) = (self.inputs.clone(), self.scenarios.clone());
        if !salary {
            inputs = inputs.with(&[(Input::Salary, Assumptions::default().get(Input::Salary))]).0;
            for own in &mut scenarios {
                own.keep(Input::Salary);
            }
        }
        (inputs, scenarios)
    }

    /// The fragment that restores them.
    pub fn shared_fragment(&self, salary: bool) -> String {
        let (inputs, scenarios) = self.shared(salary);
        share::write(&inputs, &scenarios, &self.unknown)
    }

    /// The answer to a question of tables or pictures, with a link that leaves the salary out; `None` to any other, since
    /// those would name it elsewhere.
    pub(super) fn without_salary(&self, question: &str, stamp: &Stamp, figures: &dyn Figures) -> Option<String> {
        let question = Question::read(question).filter(|question| {
            matches!(question, Question::Markdown | Question::Html | Question::Plain | Question::Picture { .. })
        })?;
        let address = Address::of(stamp.link);
        let link = address.link(&address.shared_presentation(), &self.shared_fragment(false));
        self.answer(question, &Stamp { link: &link, ..*stamp }, figures)
    }
}
