//! What is doubtful about a file.

use crate::{Currency, DateOrder, Day, Lines, Role};

/// What is doubtful about a file. The sentences are in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The vendor has more pages than this file holds (`has_more: true`).
    Incomplete,
    /// Days within the period that have no row, where the source writes a row for each day.
    DaysMissing {
        /// How many.
        days: u32,
    },
    /// Amounts in several currencies, which are not added.
    MixedCurrencies(Vec<Currency>),
    /// The file does not name the currency of its amounts.
    CurrencyUnknown,
    /// The totals do not show whether two columns of tokens overlap. The meaning with the fewest disagreements is used.
    TokenColumnsUnclear {
        /// Rows whose total disagrees with that meaning.
        rows: u64,
    },
    /// No total shows whether two columns of tokens overlap. They are counted as if they did not.
    TokenColumnsUntold {
        /// Rows in which one may include the other.
        rows: u64,
    },
    /// Rows whose parts do not add up to the total that they state.
    TotalsDisagree {
        /// How many.
        rows: u64,
    },
    /// The amounts are estimates at list price, made by the tool, not a bill.
    Estimate,
    /// The last days may still change: the vendor's data end before them.
    Provisional {
        /// The first day that may change.
        from: Day,
    },
    /// Use that a seat covers is missing or counts as $0.
    SeatUseMissing,
    /// Cumulative counters. Only the last reading of each counts.
    Cumulative,
    /// Counters that do not say whether they are cumulative. They are added.
    TemporalityUnknown,
    /// Numbers such as "1,234" can be read in two ways; those cells are not read. The reader decides with
    /// [`crate::ImportOptions`].
    DecimalMarkUnclear,
    /// Dates such as 03/04/2026 can be read in two ways; those rows are skipped. The reader decides with
    /// [`crate::ImportOptions`].
    DateOrderUnclear,
    /// Each date, such as 03/04/2026, can be read in two ways. They are read in the order in which they lie closer together.
    DateOrderGuessed(DateOrder),
    /// Bring-your-own-key use whose amount another vendor bills.
    BilledElsewhere {
        /// That amount, if the file names it.
        amount: crate::Decimal,
    },
    /// The meaning of the columns is guessed from their names.
    ColumnsGuessed,
    /// Columns that by their names hold tokens, and are not read.
    TokenColumnsUnread(Vec<String>),
    /// Columns that by their names hold money, and are not read.
    MoneyColumnsUnread(Vec<String>),
    /// Cells of a column with this role that hold no number. The rest of their rows is counted.
    CellsUnread {
        /// What the column means.
        role: Role,
        /// The rows.
        rows: Lines,
    },
    /// Neither names nor numbers show for certain whether a column of input includes cached tokens of another column.
    CachedInputUnclear {
        /// The name of the column of input.
        input: String,
        /// The name of the column of cached tokens.
        cached: String,
        /// Whether it is read as if it included them.
        is_included: bool,
    },
    /// Every date is the first of a month: each row is taken for a whole month.
    RowsOfMonths,
    /// Every date is the same day of the week: each row is taken for a whole week.
    RowsOfWeeks,
    /// The file counts tokens for a part of the use only. They are left out.
    TokensOfAPart,
    /// Counts higher than any team's: more than 10^12 tokens a day.
    Implausible,
    /// Files within the same ZIP, by their names, that hold something and cannot be read.
    EntriesUnread(Vec<String>),
}

impl Warning {
    /// A name for programs, such as in the output of a command.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Incomplete => "incomplete",
            Self::DaysMissing { .. } => "days-missing",
            Self::MixedCurrencies(_) => "mixed-currencies",
            Self::CurrencyUnknown => "currency-unknown",
            Self::TokenColumnsUnclear { .. } => "token-columns-unclear",
            Self::TokenColumnsUntold { .. } => "token-columns-untold",
            Self::TotalsDisagree { .. } => "totals-disagree",
            Self::Estimate => "estimate",
            Self::Provisional { .. } => "provisional",
            Self::SeatUseMissing => "seat-use-missing",
            Self::Cumulative => "cumulative",
            Self::TemporalityUnknown => "temporality-unknown",
            Self::DecimalMarkUnclear => "decimal-mark-unclear",
            Self::DateOrderUnclear => "date-order-unclear",
            Self::DateOrderGuessed(_) => "date-order-guessed",
            Self::BilledElsewhere { .. } => "billed-elsewhere",
            Self::ColumnsGuessed => "columns-guessed",
            Self::TokenColumnsUnread(_) => "token-columns-unread",
            Self::MoneyColumnsUnread(_) => "money-columns-unread",
            Self::CellsUnread { .. } => "cells-unread",
            Self::CachedInputUnclear { .. } => "cached-input-unclear",
            Self::RowsOfMonths => "rows-of-months",
            Self::RowsOfWeeks => "rows-of-weeks",
            Self::TokensOfAPart => "tokens-of-a-part",
            Self::Implausible => "implausible",
            Self::EntriesUnread(_) => "entries-unread",
        }
    }
}
