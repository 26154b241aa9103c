//! Collects what sources read: sums, counts of rows, reasons for skipped rows, and warnings.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, Hash};

use foldhash::fast::FixedState;
use foldhash::{HashMap, HashSet};

use crate::grain::Grain;
use crate::message::Message;
use crate::usage::{Key, Sums, saturating_sum};
use crate::{
    Currency, DateRange, Day, Decimal, Lines, Money, Record, Role, SkipReason, Tokens, Unpriced, Usage, Warning,
};

/// The most rows of joined reports that are remembered. Most files hold one report, whose rows are remembered in vain.
const REMEMBERED: usize = 100_000;

/// A section or window of a file: use that other parts of the file may repeat.
#[derive(Default)]
pub struct Part {
    /// What the file calls it.
    pub label: String,
    /// Its sums.
    pub usage: Usage,
    /// Its days.
    pub period: Option<DateRange>,
    used: Lines,
    /// Rows that are counted but have no amount, by reason.
    pub unpriced: BTreeMap<Unpriced, Lines>,
}

impl Part {
    /// Adds what a row has in one cell.
    fn add(&mut self, key: Key, sums: &Sums) -> Result<(), SkipReason> {
        self.usage.add(key, sums)?;
        if let Some(day) = key.day {
            self.period = Some(DateRange::with(self.period, day));
        }
        Ok(())
    }

    /// Counts a row.
    fn count(&mut self, line: u64, unpriced: Option<Unpriced>) {
        self.used.add(line);
        if let Some(reason) = unpriced {
            self.unpriced.entry(reason).or_default().add(line);
        }
    }

    /// How many rows it has.
    pub fn rows(&self) -> u64 {
        self.used.rows
    }
}

/// What has been read so far.
#[derive(Default)]
pub struct Fold {
    /// The part to which rows are added; that without a label if none was named.
    current: Part,
    others: Vec<Part>,
    /// Rows that are not counted, by reason.
    pub skipped: BTreeMap<SkipReason, Lines>,
    /// What is doubtful.
    pub warnings: Vec<Warning>,
    /// What other vendors bill.
    billed_elsewhere: Decimal,
    /// How many rows do not add up to their total.
    disagreeing: u64,
    /// The rows of which a cell holds no number, by what its column means.
    unread: BTreeMap<Role, Lines>,
    seen: HashSet<u64>,
    /// The number of the report that comes, of several that were joined to one file.
    report: u32,
    /// The number of the report in which a row first came.
    first_reports: HashMap<u64, u32>,
    /// The largest copy so far of each message of which the file may hold several, with its line.
    held: Vec<(u64, Message)>,
    held_places: HashMap<u64, usize>,
    /// The rows of which other files may hold a copy, at the end of the file.
    pub messages: Vec<Message>,
    days: BTreeSet<Day>,
    /// Whether the file tells people apart.
    pub people: bool,
    /// The currency of all amounts, where the file says it once, after its rows.
    pub currency: Option<Currency>,
    /// The day up to which the vendor's data reach, where the file says so.
    pub refreshed: Option<Day>,
    /// Whether the file tells list prices apart from what is billed.
    pub list_apart: bool,
    /// For `cursor_events`: how many rows have a total that disagrees with each possible meaning of two columns.
    pub tally: [u64; 3],
    /// For `cursor_events`: how many rows have no total, and one of these columns may include the other by their counts.
    pub untold: u64,
}

impl Fold {
    /// Counts a row.
    ///
    /// # Errors
    /// [`SkipReason::Overflow`] if a sum would be too large.
    pub fn add(&mut self, line: u64, record: &Record<'_>) -> Result<(), SkipReason> {
        self.add_split(line, record.unpriced, std::slice::from_ref(record))
    }

    /// Counts a row that needs several records, such as one with several models.
    ///
    /// # Errors
    /// As for [`add`](Self::add).
    pub fn add_split(
        &mut self,
        line: u64,
        unpriced: Option<Unpriced>,
        records: &[Record<'_>],
    ) -> Result<(), SkipReason> {
        for record in records {
            let key = self.current.usage.key_of(record);
            self.current.add(key, &Sums::of(record))?;
        }
        self.current.count(line, unpriced);
        Ok(())
    }

    /// Leaves a row out if it could not be read.
    pub fn end_row(&mut self, line: u64, read: Result<(), SkipReason>) {
        if let Err(reason) = read {
            self.skip(line, reason);
        }
    }

    /// Leaves a row out.
    pub fn skip(&mut self, line: u64, reason: SkipReason) {
        self.skipped.entry(reason).or_default().add(line);
    }

    /// Leaves out rows that were noted elsewhere.
    pub fn skip_all(&mut self, reason: SkipReason, rows: &Lines) {
        self.skipped.entry(reason).or_default().merge(rows);
    }

    /// Notes a day that the file covers, with or without use.
    pub fn covers(&mut self, day: Day) {
        self.days.insert(day);
        self.current.period = Some(DateRange::with(self.current.period, day));
    }

    /// Notes a period that the file covers, with or without use.
    pub fn covers_all(&mut self, period: DateRange) {
        self.covers(period.first);
        self.covers(period.last);
    }

    /// Adds a warning, once.
    pub fn warn(&mut self, warning: Warning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Adds up what other vendors bill for use in this file, if they bill any.
    pub fn billed_elsewhere(&mut self, more: Option<Decimal>) {
        self.billed_elsewhere = self.billed_elsewhere.saturating_add(more.unwrap_or_default());
    }

    /// Counts a row whose parts do not add up to the total that it states.
    pub fn disagrees(&mut self) {
        self.disagreeing = self.disagreeing.saturating_add(1);
    }

    /// Notes a row whose cell in a column with this role holds no number.
    pub fn cell_unread(&mut self, role: Role, line: u64) {
        self.unread.entry(role).or_default().add(line);
    }

    /// Warns of what was counted up to the end of the file.
    pub fn warn_of_counts(&mut self) {
        if !self.billed_elsewhere.is_zero() {
            self.warn(Warning::BilledElsewhere { amount: self.billed_elsewhere });
        }
        if self.disagreeing > 0 {
            self.warn(Warning::TotalsDisagree { rows: self.disagreeing });
        }
        let unread = std::mem::take(&mut self.unread);
        self.warnings.extend(unread.into_iter().map(|(role, rows)| Warning::CellsUnread { role, rows }));
    }

    /// Whether an id or row came before.
    pub fn is_seen(&self, identity: impl Hash) -> bool {
        self.seen.contains(&hash(identity))
    }

    /// Remembers an id or row, and returns whether it came before.
    pub fn is_repeated(&mut self, identity: impl Hash) -> bool {
        !self.seen.insert(hash(identity))
    }

    /// Starts another report in the same file, as where exports were joined.
    pub fn next_report(&mut self) {
        self.report = self.report.saturating_add(1);
    }

    /// Whether an earlier report in the same file has this row. If no report has, it is remembered as one of this report.
    pub fn is_of_earlier_report(&mut self, row: impl Hash) -> bool {
        let is_full = self.first_reports.len() >= REMEMBERED;
        if is_full && self.report == 0 {
            return false;
        }
        let row = hash(row);
        if let Some(first) = self.first_reports.get(&row) {
            return *first < self.report;
        }
        if !is_full {
            self.first_reports.insert(row, self.report);
        }
        false
    }

    /// Counts a message that may come again. Of its copies, the one with the largest `size` counts; of equal ones, the
    /// first.
    pub fn add_largest(&mut self, line: u64, identity: impl Hash, size: u64, record: &Record<'_>) {
        let identity = hash(identity);
        let key = self.current.usage.key_of(record);
        let Record { tokens, billed, unpriced, .. } = *record;
        let held = (line, Message { identity, size, key, tokens, billed, unpriced });
        let next = self.held.len();
        let place = *self.held_places.entry(identity).or_insert(next);
        let Some(before) = self.held.get_mut(place) else { return self.held.push(held) };
        let reason = if before.1.size == size { SkipReason::Duplicate } else { SkipReason::PartialCopy };
        let left_out = if size > before.1.size { std::mem::replace(before, held).0 } else { line };
        self.skip(left_out, reason);
    }

    /// Adds the rows that follow to the part with this label.
    pub fn part(&mut self, label: &str) {
        if self.current.label == label {
            return;
        }
        let next = match self.others.iter().position(|part| part.label == label) {
            Some(place) => self.others.swap_remove(place),
            None => Part { label: label.to_owned(), ..Part::default() },
        };
        self.others.push(std::mem::replace(&mut self.current, next));
    }

    fn parts(&mut self) -> impl Iterator<Item = &mut Part> {
        std::iter::once(&mut self.current).chain(&mut self.others)
    }

    /// Changes the tokens of all cells.
    pub fn map_tokens(&mut self, change: impl Fn(&Tokens) -> Tokens) {
        for part in self.parts() {
            part.usage.map_tokens(&change);
        }
    }

    /// Forgets list prices, for sources that learn at the end of a file that it has none.
    pub fn forget_list_prices(&mut self) {
        for part in self.parts() {
            part.usage.forget_list_prices();
        }
    }

    /// Reads rows whose days are a month or a week apart as whole months or weeks, and says so.
    pub fn widen_rows(&mut self) {
        let days: BTreeSet<Day> = self.parts().flat_map(|part| part.usage.days()).collect();
        let (grain, Some(last)) = (Grain::of_days(&days), days.last()) else { return };
        self.covers_all(grain.span(*last));
        match grain {
            Grain::Day => {}
            Grain::Week => self.warn(Warning::RowsOfWeeks),
            Grain::Month => {
                self.parts().for_each(|part| part.usage.widen_to_months());
                self.warn(Warning::RowsOfMonths);
            }
        }
    }

    /// Warns of days within the period that nothing covers, for sources that have an entry for each day.
    pub fn warn_of_gaps(&mut self) {
        let (Some(first), Some(last)) = (self.days.first(), self.days.last()) else { return };
        let all = DateRange { first: *first, last: *last }.days();
        let days = all.saturating_sub(u32::try_from(self.days.len()).unwrap_or(u32::MAX));
        if days > 0 {
            self.warn(Warning::DaysMissing { days });
        }
    }

    /// Ends the file, and returns the part that counts: the one with the highest rank; of equal ranks, the first.
    pub fn end(&mut self, rank: fn(&Part) -> u64) -> Part {
        for (line, message) in std::mem::take(&mut self.held) {
            let added = self.current.add(message.key, &message.sums());
            if added.is_ok() {
                self.current.count(line, message.unpriced);
                self.messages.push(message);
            }
            self.end_row(line, added);
        }
        let mut parts = std::mem::take(&mut self.others);
        parts.push(std::mem::take(&mut self.current));
        parts.sort_by_key(|part| (part.rows() == 0, Reverse(rank(part)), part.used.lines.first().copied()));
        let mut parts = parts.into_iter();
        let mut kept = parts.next().unwrap_or_default();
        for left in parts {
            if left.rows() > 0 {
                self.skip_all(SkipReason::Repeated, &left.used);
            } else if kept.period.is_none() {
                kept.period = left.period;
            }
        }
        kept
    }
}

/// The sums of a usage in each currency.
pub fn money(usage: &Usage) -> Vec<Money> {
    let mut sums: BTreeMap<Option<Currency>, Money> = BTreeMap::new();
    for cell in usage.cells().filter(|cell| cell.sums.billed.is_some() || cell.sums.gross.is_some()) {
        let currency = cell.key.currency;
        let sum = sums.entry(currency).or_insert(Money { currency, billed: None, gross: None });
        sum.billed = saturating_sum(sum.billed, cell.sums.billed);
        sum.gross = saturating_sum(sum.gross, cell.sums.gross);
    }
    sums.into_values().collect()
}

/// A hash of an id or row.
pub fn hash(identity: impl Hash) -> u64 {
    FixedState::default().hash_one(identity)
}
