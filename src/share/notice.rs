//! Messages for the reader about a link, or about saved scenarios.

use super::Refusal;
use super::reader::shorten;
use crate::currency::Currency;
use crate::inputs::Input;
use crate::inputs::currency::Shown;
use crate::units::Usd;

/// A message for the reader about a link, or about saved scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The fragment is longer than [`LONGEST`](super::LONGEST) bytes, so it was not read; its length in bytes.
    TooLong(usize),
    /// The link is of a newer version, and was read as far as possible.
    Newer {
        /// The version that the link states.
        version: String,
        /// The fragment as received.
        original: String,
    },
    /// This part, which is shortened, is not `key=value`, or is not valid text.
    Unreadable(String),
    /// These keys were damaged, and are repaired.
    Mended(Vec<String>),
    /// The inputs were in the query, where some program had moved them.
    InQuery,
    /// Values of the query that the page does not know, and ignores.
    InAddress {
        /// The first of them, as `chart=curv`, shortened.
        values: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// Inputs in the query. They are not used, since the fragment has the inputs.
    UnusedInQuery {
        /// The first of them, as `n=20`, shortened.
        values: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// So many more notices are not shown.
    More(usize),
    /// An input does not accept its value.
    Refused {
        /// Whose value it is.
        holder: Holder,
        /// Which input.
        input: Input,
        /// The value in the link, shortened.
        text: String,
        /// Why.
        problem: Refusal,
    },
    /// A group was left out, because with the groups before it the team would be too small.
    GroupOverTeam {
        /// The group's name.
        name: String,
        /// How many people the groups would have with it.
        grouped: u32,
        /// How many people the team has.
        people: u32,
    },
    /// So many groups are left out: the link has more than [`MOST_GROUPS`](crate::inputs::MOST_GROUPS).
    MoreGroups(usize),
    /// There is this currency but no exchange rate, so amounts are shown in dollars.
    RateMissing(Currency),
    /// There is this exchange rate, in units a dollar, but no currency, so amounts are shown in dollars.
    CurrencyMissing(f64),
    /// The sender has left out a salary of the inputs, a group or a scenario. The base inputs use this one instead.
    SalaryLeftOut(Usd),
    /// The sender has left out salaries that groups or scenarios have of their own. They use that of the base inputs.
    OwnSalariesLeftOut {
        /// The number of such groups.
        groups: usize,
        /// The number of such scenarios.
        scenarios: usize,
    },
    /// This browser does not save scenarios; only the link has them.
    NotSaved,
    /// The reader's own scenarios remain saved, while those of a link are shown.
    OwnKept,
    /// A link has replaced what the reader had entered.
    Replaced,
    /// Another tab has changed the saved scenarios.
    ChangedElsewhere,
    /// The saved scenarios were written by a newer version, and are not changed.
    SavedByNewer,
    /// The saved scenarios cannot be read.
    SavedUnreadable,
    /// So many scenarios are left out: the link has more than [`scenario::MOST`](crate::scenario::MOST).
    MoreScenarios(usize),
}

/// How many unknown values of the query are named.
const MOST_VALUES: usize = 5;

/// Whose value an input does not accept.
#[derive(Clone, Debug, PartialEq)]
pub enum Holder {
    /// The base inputs. The input has its default.
    Base,
    /// The group of this name. It does not change the input.
    Group(String),
    /// The scenario of this name. It does not change the input.
    Scenario(String),
}

impl Notice {
    /// The notice of unknown values of the query; `None` without any.
    pub fn of_query(unknown: &[String]) -> Option<Self> {
        let (values, more) = first_values(unknown);
        (!unknown.is_empty()).then_some(Self::InAddress { values, more })
    }

    /// The notice of inputs in the query that are not used; `None` without any.
    pub fn unused_in_query(unused: &[String]) -> Option<Self> {
        let (values, more) = first_values(unused);
        (!unused.is_empty()).then_some(Self::UnusedInQuery { values, more })
    }

    /// Whether the notice says that a salary is left out.
    pub const fn is_of_salary(&self) -> bool {
        matches!(self, Self::SalaryLeftOut(_))
    }

    /// The notice that a currency or an exchange rate is missing; `None` if both or neither are there.
    pub const fn of_money(shown: Shown) -> Option<Self> {
        match shown {
            Shown::Dollars | Shown::Converted(..) => None,
            Shown::RateMissing(currency) => Some(Self::RateMissing(currency)),
            Shown::CurrencyMissing(rate) => Some(Self::CurrencyMissing(rate)),
        }
    }
}

/// The first values, shortened, and how many more there are.
fn first_values(values: &[String]) -> (Vec<String>, usize) {
    let (first, more) = values.split_at(values.len().min(MOST_VALUES));
    (first.iter().map(|value| shorten(value)).collect(), more.len())
}
