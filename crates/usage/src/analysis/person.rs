//! One person's use.

use std::collections::BTreeSet;

use super::{Amounts, monday_of};
use crate::{DateRange, Day};

/// One person's use, over all files together.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The name in the files. It never leaves memory unless the reader asks for it.
    pub name: Box<str>,
    /// The number in "Person 3": from 1, in the order of hashes of the names, which reveals nothing.
    pub number: u32,
    /// The sums of the use.
    pub amounts: Amounts,
    /// Mondays of the weeks with use, where the files have days.
    pub weeks: BTreeSet<Day>,
    /// The days that are covered by the files with days that name the person.
    pub spans: Vec<DateRange>,
    /// The tool with most of the person's use.
    pub tool: Option<Box<str>>,
    /// The team or cost center with most of it.
    pub team: Option<Box<str>>,
    /// Output, where the usage file itself has it.
    pub output: Option<f64>,
}

impl Person {
    /// Whether the files show the person's use on any day of the week that begins on this Monday.
    pub(crate) fn is_shown_in_part(&self, monday: Day) -> bool {
        self.spans.iter().any(|span| monday_of(span.first) <= monday && monday <= span.last)
    }

    /// Tokens over the days of the files, in millions.
    pub fn mtok(&self) -> f64 {
        self.amounts.period.all_mtok()
    }

    /// Tokens a year, in millions.
    pub fn mtok_a_year(&self) -> f64 {
        self.amounts.year.all_mtok()
    }

    /// Whether there is use for which the files count no tokens, only money or requests.
    pub fn has_unknown_tokens(&self) -> bool {
        self.is_user() && self.amounts.tokens.is_unknown()
    }

    /// Whether there is any use.
    pub fn is_user(&self) -> bool {
        self.amounts.is_used()
    }
}
