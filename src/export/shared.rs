//! What a link or a frame shares: inputs and scenarios, with the salary or without it.

use super::Disclosure;
use crate::share::{self, Link};

/// Where a page has a salary other than the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salaries {
    /// In the base inputs or a group.
    pub in_inputs: bool,
    /// In the reader's own scenarios.
    pub in_scenarios: bool,
}

/// The shared content of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The fragment that restores the content.
    pub fragment: String,
    /// The content of the fragment.
    pub link: Link,
    /// Where the page has a salary, whether or not it is shared.
    pub salaries: Salaries,
}

impl Shared {
    /// The shared content of the page that this fragment restores.
    pub fn of(fragment: &str, disclosure: Disclosure) -> Self {
        let whole = share::read(fragment);
        let salary = Disclosure::WITHOUT_SALARY;
        let salaries = Salaries {
            in_inputs: salary.hides(&whole.inputs),
            in_scenarios: whole.scenarios.iter().any(|own| salary.hides_change(&own.changes)),
        };
        let unknown = share::with_mark(&whole.unknown, whole.is_salary_left_out());
        let fragment = share::write_disclosed(&whole.inputs, &whole.scenarios, &unknown, disclosure);
        Self { link: share::read(&fragment), fragment, salaries }
    }
}
