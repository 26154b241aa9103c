//! What was read of a file, as facts; the sentences are in the page.

use crate::{Currency, Day, Decimal, Mapping, Tokens, Unpriced, Warning};

/// The first and the last day of a file, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

impl DateRange {
    /// The period extended to include this day; the day alone where there is no period.
    #[must_use]
    pub fn with(period: Option<Self>, day: Day) -> Self {
        let Self { first, last } = period.unwrap_or(Self { first: day, last: day });
        Self { first: first.min(day), last: last.max(day) }
    }

    /// The days that both periods have; `None` if there are none.
    pub fn common(self, other: Self) -> Option<Self> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        (first <= last).then_some(Self { first, last })
    }

    /// Days from the first to the last, at least 1.
    pub fn days(&self) -> u32 {
        let apart = self.last.to_julian_day().saturating_sub(self.first.to_julian_day());
        u32::try_from(apart).unwrap_or(0).saturating_add(1)
    }
}

tokenworth_core::keyed! {
    /// Why a row is not counted.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum SkipReason {
        /// The row was counted before: the same id, or the same row where a source never repeats one.
        Duplicate = "duplicate",
        /// An earlier copy of a message that was still being written, or an earlier reading of a cumulative counter.
        PartialCopy = "partial-copy",
        /// A subtotal, a total, or another section or window that repeats the same use.
        Repeated = "repeated",
        /// The row holds no use: a forecast, a gap between two windows, a line without a reply, a comment.
        NoUse = "no-use",
        /// A call that failed or that the vendor does not charge.
        Failed = "failed",
        /// Something else on the same bill: other cloud services, tax, rounding.
        NotAi = "not-ai",
        /// A count of requests beside rows of tokens.
        RequestCount = "request-count",
        /// No date where there must be one, or none that can be read, such as 2026-02-30.
        BadDay = "bad-day",
        /// Tokens that are negative, fractional, over 2^53 or not a number.
        BadTokens = "bad-tokens",
        /// The row is cut off, or is not a row of this source.
        Unreadable = "unreadable",
        /// A sum would be too large.
        Overflow = "overflow",
    }
}

/// How many rows, and where the first of them stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// How many rows.
    pub rows: u64,
    /// The lines on which the first of them start, from 1; at most [`Lines::KEPT`].
    pub lines: Vec<u64>,
}

impl Lines {
    /// How many lines are kept.
    pub const KEPT: usize = 20;

    pub(crate) fn add(&mut self, line: u64) {
        self.rows = self.rows.saturating_add(1);
        if self.lines.len() < Self::KEPT {
            self.lines.push(line);
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        self.rows = self.rows.saturating_add(other.rows);
        self.lines.extend(&other.lines);
        self.lines.sort_unstable();
        self.lines.truncate(Self::KEPT);
    }
}

/// The amounts of a file in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// The currency; `None` where the file does not say.
    pub currency: Option<Currency>,
    /// What is billed.
    pub billed: Option<Decimal>,
    /// The list price, or the amount before discounts.
    pub gross: Option<Decimal>,
}

/// What was read of a file.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The name of the file; within a ZIP, that of the entry.
    pub file: String,
    /// The id of the source, see [`crate::sources`].
    pub source: &'static str,
    /// The name of the source, as the page shows it.
    pub source_name: &'static str,
    /// What its tool or API is called.
    pub tool: &'static str,
    /// Id and name of every source that can read the file.
    pub readers: Vec<(&'static str, &'static str)>,
    /// The first and last day of use. `None` where the file has no days.
    pub period: Option<DateRange>,
    /// Rows that are counted.
    pub rows_used: u64,
    /// Rows that are not, by reason.
    pub skipped: Vec<(SkipReason, Lines)>,
    /// Rows that are counted but have no amount, by reason.
    pub unpriced: Vec<(Unpriced, Lines)>,
    /// How many different people. `None` where the source does not tell people apart.
    pub people: Option<u64>,
    /// Tokens by kind; `None` where the source counts no tokens.
    pub tokens: Option<Tokens>,
    /// The amounts, one for each currency, in the order of their codes; empty where the file states no amounts.
    pub money: Vec<Money>,
    /// What is doubtful.
    pub warnings: Vec<Warning>,
    /// A hash of the bytes, by which copies of a file are found.
    pub fingerprint: u64,
    /// The names of the columns, where the file is a table.
    pub header: Vec<String>,
    /// The meaning of the columns, where no source recognized the table.
    pub mapping: Option<Mapping>,
}

impl Summary {
    /// Whether the reader has to decide how numbers or dates are written. Until then, some cells or rows are not read.
    pub fn needs_choice(&self) -> bool {
        [Warning::DecimalMarkUnclear, Warning::DateOrderUnclear].iter().any(|unclear| self.warnings.contains(unclear))
    }

    /// Whether its amounts are the estimates of a tool, and no vendor bills them.
    pub fn is_estimate(&self) -> bool {
        self.warnings.contains(&Warning::Estimate)
    }

    /// Rows that are not counted.
    pub fn rows_skipped(&self) -> u64 {
        self.skipped.iter().map(|(_, lines)| lines.rows).sum()
    }

    /// Rows that are counted but have no amount.
    pub fn rows_unpriced(&self) -> u64 {
        self.unpriced.iter().map(|(_, lines)| lines.rows).sum()
    }
}
