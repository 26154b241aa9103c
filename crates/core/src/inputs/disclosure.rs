//! Which inputs go along when results leave the page. The salary is the one input that is about somebody.

use super::{Assumptions, Change, Group, Input};

/// Which inputs go along when something leaves the page: a link, a file, a copy, a picture, a print. By default the
/// salary stays.
///
/// A salary at its default is nobody's: it is never left out.
///
/// Results stay as they are. Whoever knows the other inputs can work a salary out from them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Disclosure {
    /// Whether salaries go along: that of the base inputs, and those that groups and scenarios set.
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

    /// Whether it leaves out a base input that is not at its default.
    pub fn hides_base(self, inputs: &Assumptions) -> bool {
        let defaults = Assumptions::default();
        Input::ALL.iter().any(|input| self.leaves_out(*input) && inputs.get(*input) != defaults.get(*input))
    }

    /// Whether it leaves out one of these changes, whatever that sets.
    pub fn hides_change(self, changes: &[Change]) -> bool {
        changes.iter().any(|(input, _)| self.leaves_out(*input))
    }

    /// Whether it leaves out anything of these inputs: of the base, or of a group.
    pub fn hides(self, inputs: &Assumptions) -> bool {
        self.hides_base(inputs) || inputs.groups().iter().any(|group| self.hides_change(&group.changes))
    }

    /// The inputs with the default in place of what it leaves out, and without the changes of groups that it leaves out.
    #[must_use]
    pub fn apply(self, inputs: &Assumptions) -> Assumptions {
        let defaults = Assumptions::default();
        let left_out = Input::ALL.iter().filter(|input| self.leaves_out(**input));
        let changes: Vec<Change> = left_out.map(|input| (*input, defaults.get(*input))).collect();
        let applied = inputs.with(&changes).0;
        let groups = applied.groups().iter().map(|group| group.disclosed(self)).collect();
        // They hold as many people as before, so that they still fit into the team.
        applied.with_groups(groups).unwrap_or(applied)
    }

    /// Takes out of these changes what it leaves out, and leaves in `unknown` the mark by which the reader of a link learns
    /// of it: the key without a value.
    pub fn take_out(self, changes: &mut Vec<Change>, unknown: &mut Vec<(String, String)>) {
        let left_out = changes.extract_if(.., |(input, _)| self.leaves_out(*input));
        unknown.extend(left_out.map(|(input, _)| (input.key().to_owned(), String::new())));
    }
}

impl Group {
    /// The group without the changes that `disclosure` leaves out. In the place of each a link says the key without a
    /// value, `~sal:`.
    #[must_use]
    pub fn disclosed(&self, disclosure: Disclosure) -> Self {
        let mut group = self.clone();
        disclosure.take_out(&mut group.changes, &mut group.unknown);
        group
    }
}
