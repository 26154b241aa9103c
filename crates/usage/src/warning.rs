//! What is doubtful about a file, or about several together.

use std::collections::BTreeSet;

use crate::analysis::{Identities, overlap_mostly};
use crate::sources::{exports_use_again, share_bill, states_amounts_of};
use crate::{Currency, DateOrder, DateRange, Day, Imported, Lines, Role};

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

/// Two files that may count the same use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// The same bytes.
    SameFile {
        /// The index of the first file.
        first: usize,
        /// The index of the second file, which is the one to leave out.
        second: usize,
    },
    /// Two tables of one export, which sum up the same use in different ways.
    SameExport {
        /// The index of the first file.
        first: usize,
        /// The index of the second file, which is the one to leave out.
        second: usize,
    },
    /// The same people on the same days; or, where the files do not tell people apart, the same vendor.
    SameUse {
        /// The index of the first file.
        first: usize,
        /// The index of the second file.
        second: usize,
        /// The days that both have.
        period: DateRange,
        /// How many people both have.
        people: u64,
    },
}

/// Finds files that may count the same use.
pub fn overlaps(files: &[&Imported]) -> Vec<Overlap> {
    let pairs = files.iter().enumerate().flat_map(|(second, later)| {
        files.iter().take(second).enumerate().map(move |(first, earlier)| (first, *earlier, second, *later))
    });
    pairs.filter_map(|(first, earlier, second, later)| overlap(first, earlier, second, later)).collect()
}

/// Whether a file that came later counts nothing but what an earlier one does: it has the same bytes, or is another table of
/// the same export.
pub fn is_again(earlier: &Imported, later: &Imported) -> bool {
    earlier.summary.fingerprint == later.summary.fingerprint || is_same_export(earlier, later)
}

/// Whether two files are different tables of one export. Two tables with the same columns are of two exports.
fn is_same_export(a: &Imported, b: &Imported) -> bool {
    let has_use = a.summary.rows_used > 0 && b.summary.rows_used > 0;
    let is_of_one_source = a.summary.source == b.summary.source && exports_use_again(a.summary.source);
    has_use && is_of_one_source && a.summary.header != b.summary.header
}

fn overlap(first: usize, earlier: &Imported, second: usize, later: &Imported) -> Option<Overlap> {
    if earlier.summary.fingerprint == later.summary.fingerprint {
        return Some(Overlap::SameFile { first, second });
    }
    if is_same_export(earlier, later) {
        return Some(Overlap::SameExport { first, second });
    }
    if earlier.is_of_messages() && later.is_of_messages() {
        return None;
    }
    let period = earlier.summary.period?.common(later.summary.period?)?;
    if complement(earlier, later) || complement(later, earlier) || restates(earlier, later) || restates(later, earlier)
    {
        return None;
    }
    let people = shared_people(earlier, later);
    let nobody = earlier.summary.people.is_none() || later.summary.people.is_none();
    (people > 0 || (nobody && is_same_use(earlier, later))).then_some(Overlap::SameUse {
        first,
        second,
        period,
        people,
    })
}

/// Whether two files report the same use: they are of one source, or both hold money of one bill.
fn is_same_use(a: &Imported, b: &Imported) -> bool {
    let (one, other) = (a.summary.source, b.summary.source);
    let has_money = |file: &Imported| !file.summary.money.is_empty();
    one == other || (share_bill(one, other) && has_money(a) && has_money(b))
}

/// Whether one file states the amounts of the other again, for most of the same days: they count once.
fn restates(money: &Imported, other: &Imported) -> bool {
    let spans: Vec<DateRange> = money.summary.period.into_iter().collect();
    states_amounts_of(money.summary.source, other.summary.source)
        && other.summary.period.is_some_and(|period| overlap_mostly(&spans, period))
}

/// Whether one file has only tokens and the other only money, so that nothing counts twice.
fn complement(tokens: &Imported, money: &Imported) -> bool {
    tokens.summary.tokens.is_some()
        && tokens.summary.money.is_empty()
        && money.summary.tokens.is_none()
        && !money.summary.money.is_empty()
}

/// How many people of `a` are also in `b`.
fn shared_people(a: &Imported, b: &Imported) -> u64 {
    let lists = [a.usage.people(), b.usage.people()];
    let identities = Identities::of(&lists);
    let [of_a, of_b] =
        lists.map(|list| list.into_iter().map(|name| identities.resolve(name)).collect::<BTreeSet<&str>>());
    of_a.intersection(&of_b).count() as u64
}
