//! What leaves the page by a link or a frame: inputs and scenarios, with the salary or without it.

use super::Disclosure;
use crate::share::{self, Link};

/// Where a page holds another salary than the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salaries {
    /// Among the inputs.
    pub in_inputs: bool,
    /// In scenarios of the reader's own.
    pub in_scenarios: bool,
}

/// What is shared of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The fragment that restores it.
    pub fragment: String,
    /// What the fragment says.
    pub link: Link,
    /// Where the page holds a salary, whether or not that goes along.
    pub salaries: Salaries,
}

impl Shared {
    /// Of the page that this fragment restores.
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
