//! Which inputs are included when results leave the page. The salary is the only personal input.

use super::{Assumptions, Change, Group, Input, Value};

/// Which inputs are included in what leaves the page: a link, file, copy, picture or print. By default salaries are
/// left out.
///
/// Among the base inputs a salary at its default is nobody's, and one of 0 is none, so both are always included.
///
/// Results are unchanged, so a salary can be worked out from them and the other inputs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Disclosure {
    /// Whether salaries are included: that of the base inputs, and those that groups and scenarios set.
    pub salary: bool,
}

impl Disclosure {
    /// Leaves out all salaries.
    pub const WITHOUT_SALARY: Self = Self { salary: false };
    /// Includes the salaries.
    pub const WITH_SALARY: Self = Self { salary: true };

    /// Whether this input is left out.
    ///
    /// ```
    /// use tokenworth_core::inputs::{Disclosure, Input};
    /// assert!(Disclosure::default().leaves_out(Input::Salary));
    /// assert!(!Disclosure::default().leaves_out(Input::Tokens));
    /// assert!(!Disclosure::WITH_SALARY.leaves_out(Input::Salary));
    /// ```
    pub fn leaves_out(self, input: Input) -> bool {
        input == Input::Salary && !self.salary
    }

    /// Whether a base input is left out that is not at its default.
    pub fn hides_base(self, inputs: &Assumptions) -> bool {
        let defaults = Assumptions::default();
        self.left_out(inputs).any(|input| inputs.get(input) != defaults.get(input))
    }

    fn left_out(self, inputs: &Assumptions) -> impl Iterator<Item = Input> {
        let is_none = |input: Input| inputs.get(input) == Value::Number(0.0);
        Input::ALL.into_iter().filter(move |input| self.leaves_out(*input) && !is_none(*input))
    }

    /// Whether one of these changes is left out, whatever value it sets.
    pub fn hides_change(self, changes: &[Change]) -> bool {
        changes.iter().any(|(input, _)| self.leaves_out(*input))
    }

    /// Whether anything of these inputs is left out, of the base or of a group.
    pub fn hides(self, inputs: &Assumptions) -> bool {
        self.hides_base(inputs) || inputs.groups().iter().any(|group| self.hides_change(&group.changes))
    }

    /// Returns the inputs with defaults in place of base inputs that are left out, and without changes of groups that
    /// are.
    #[must_use]
    pub fn apply(self, inputs: &Assumptions) -> Assumptions {
        let defaults = Assumptions::default();
        let changes: Vec<Change> = self.left_out(inputs).map(|input| (input, defaults.get(input))).collect();
        let applied = inputs.with(&changes).0;
        let groups = applied.groups().iter().map(|group| group.disclosed(self)).collect();
        // The groups have as many people as before, so they still fit into the team.
        applied.with_groups(groups).unwrap_or(applied)
    }

    /// Removes the changes that are left out, and adds their keys with an empty value to `unknown`. That tells the
    /// recipient of a link that something was left out.
    pub fn take_out(self, changes: &mut Vec<Change>, unknown: &mut Vec<(String, String)>) {
        let left_out = changes.extract_if(.., |(input, _)| self.leaves_out(*input));
        unknown.extend(left_out.map(|(input, _)| (input.key().to_owned(), String::new())));
    }
}

impl Group {
    /// Returns the group without the changes that `disclosure` leaves out. A link has the key without a value, `~sal:`,
    /// in place of each.
    #[must_use]
    pub fn disclosed(&self, disclosure: Disclosure) -> Self {
        let mut group = self.clone();
        disclosure.take_out(&mut group.changes, &mut group.unknown);
        group
    }
}
