//! Which inputs go along when results leave the page. The salary is the one input that is about somebody.

use super::{Assumptions, Change, Input};

/// Which inputs go along when something leaves the page: a link, a file, a copy, a picture, a print. By default the
/// salary stays.
///
/// A salary at its default is nobody's: it is never left out.
///
/// Results stay as they are. Whoever knows the other inputs can work a salary out from them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Disclosure {
    /// Whether salaries go along: that of the base inputs, and those that scenarios set.
    pub salary: bool,
}

impl Disclosure {
    /// Without any salary.
    pub const WITHOUT_SALARY: Self = Self { salary: false };
    /// With the salaries.
    pub const WITH_SALARY: Self = Self { salary: true };

    /// Whether it leaves this input out.
    ///
    /// ```
    /// use tokenworth::inputs::{Disclosure, Input};
    /// assert!(Disclosure::default().leaves_out(Input::Salary));
    /// assert!(!Disclosure::default().leaves_out(Input::Tokens));
    /// assert!(!Disclosure::WITH_SALARY.leaves_out(Input::Salary));
    /// ```
    pub fn leaves_out(self, input: Input) -> bool {
        input == Input::Salary && !self.salary
    }

    /// Whether it leaves out an input that is not at its default.
    pub fn hides(self, inputs: &Assumptions) -> bool {
        let defaults = Assumptions::default();
        Input::ALL.iter().any(|input| self.leaves_out(*input) && inputs.get(*input) != defaults.get(*input))
    }

    /// Whether it leaves out one of these changes, whatever that sets.
    pub fn hides_change(self, changes: &[Change]) -> bool {
        changes.iter().any(|(input, _)| self.leaves_out(*input))
    }

    /// The inputs with the default in place of what it leaves out.
    #[must_use]
    pub fn apply(self, inputs: &Assumptions) -> Assumptions {
        let defaults = Assumptions::default();
        let left_out = Input::ALL.iter().filter(|input| self.leaves_out(**input));
        let changes: Vec<Change> = left_out.map(|input| (*input, defaults.get(*input))).collect();
        inputs.with(&changes).0
    }
}
