//! What a link or a frame shares: inputs and scenarios, with the salary or without it.

use super::Disclosure;
use crate::inputs::{Change, Input};
use crate::share::{self, Link};

/// Where a page has a salary other than the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salaries {
    /// In the base inputs or a group.
    pub in_inputs: bool,
    /// The number of groups with a salary of their own.
    pub in_groups: usize,
    /// In the reader's own scenarios.
    pub in_scenarios: bool,
}

/// The shared content of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The fragment that restores the content.
    pub fragment: String,
    /// The content of the fragment. Its scenarios are still marked where a salary is left out of them.
    pub link: Link,
    /// Where the page has a salary, whether or not it is shared.
    pub salaries: Salaries,
    /// Whether a cap, or another use in a scenario, is in the content. Such numbers may follow from the salary, like the
    /// best cap and half a salary, so that it can be worked out from them.
    pub has_amounts: bool,
}

impl Shared {
    /// The shared content of the page that this fragment restores.
    pub fn of(fragment: &str, disclosure: Disclosure) -> Self {
        let whole = share::read(fragment);
        let salary = Disclosure::WITHOUT_SALARY;
        let salaries = Salaries {
            in_inputs: salary.hides(&whole.inputs),
            in_groups: whole.inputs.groups().iter().filter(|group| salary.hides_change(&group.changes)).count(),
            in_scenarios: whole.scenarios.iter().any(|own| salary.hides_change(&own.changes)),
        };
        let fragment = whole.disclosed(disclosure);
        let scenarios = whole.scenarios.iter().map(|own| own.disclosed(disclosure)).collect();
        let link = Link { scenarios, ..share::read(&fragment) };
        let groups = whole.inputs.groups().iter().map(|group| &group.changes);
        let has_amount =
            |changes: &Vec<Change>| changes.iter().any(|(input, _)| matches!(input, Input::Cap | Input::Tokens));
        let has_amounts =
            whole.inputs.cap.is_some() || groups.chain(whole.scenarios.iter().map(|own| &own.changes)).any(has_amount);
        Self { fragment, link, salaries, has_amounts }
    }
}
