//! Columns of your own: reads tables that no source recognizes.

mod guess;
mod totals;

pub use guess::{guess, unread};
pub use totals::Label;

use crate::cell::Amount;
use crate::columns::{currency_in, grain_in, is_of_one};
use crate::fold::Fold;
use crate::grain::{Grain, month_of};
use crate::header::{Header, power_in};
use crate::read::table::Row;
use crate::sources::TableReader;
use crate::sources::fields::{both, disjoint, person};
use crate::{Currency, Day, Decimal, Mapping, Record, Role, SkipReason, TokenKind, Tokens, Unpriced};
use totals::Counted;

/// The roles of columns of money.
const MONEY: [Role; 3] = [Role::Cost, Role::ListPrice, Role::Seat];

/// The reader of a table with this mapping. The currency is that of its own column, of the cell with the amount, or of
/// the name of the column of amounts, such as "Cost (EUR)"; otherwise it is not known.
pub fn reader(header: &Header, mapping: &Mapping) -> TableReader {
    let named_in = |role| mapping.column(role).and_then(|column| currency_in(header.written().get(column)?));
    let in_name = mapping.column(Role::Day).and_then(|column| header.names().get(column));
    let columns = Columns {
        mapping: mapping.clone(),
        powers: (0..).zip(header.written()).map(|(column, name)| power_of(name, mapping.role(column))).collect(),
        currency: MONEY.into_iter().find_map(named_in),
        grain: in_name.map_or(Grain::Day, |name| grain_in(name)),
    };
    let mut counted = Counted::default();
    TableReader::new(mapping.column(Role::Person).is_some(), move |row, fold| columns.read(row, &mut counted, fold))
}

/// The power of ten in which a column counts. A column of tokens may be called "M"; for others a lone letter is no unit, and
/// "Cost per million tokens" is of one thing.
fn power_of(name: &str, role: Option<Role>) -> u32 {
    let is_unit = role.is_some_and(Role::is_of_tokens) || (name.trim().chars().count() > 1 && !is_of_one(name));
    if is_unit { power_in(name) } else { 0 }
}

/// The columns of a table.
struct Columns {
    mapping: Mapping,
    /// The power of ten in which each column counts.
    powers: Vec<u32>,
    /// The currency that the name of the column of amounts names.
    currency: Option<Currency>,
    /// How many days a row sums up by the name of the column of days.
    grain: Grain,
}

impl Columns {
    /// Reads a row, unless it is a total of the rows before it.
    fn read(&self, row: &Row<'_>, counted: &mut Counted, fold: &mut Fold) -> Result<(), SkipReason> {
        let day = self.day(row);
        let label = self.label(row, day.is_some());
        let (billed, gross) = (self.amount(row, Role::Cost), self.amount(row, Role::ListPrice));
        let seat = self.amount(row, Role::Seat);
        let (requests, output) = (self.amount(row, Role::Requests), self.amount(row, Role::Output));
        let tokens = tokens(|role| self.count(row, role));
        let all_tokens = tokens.ok().filter(|tokens| !tokens.is_unknown()).map(|tokens| tokens.total().into());
        let quantities =
            [all_tokens, billed.stated(), gross.stated(), seat.stated(), requests.stated(), output.stated()];
        let is_undated = day.is_none() && self.mapping.column(Role::Day).is_some();
        let is_total = |text: &str| {
            // A column of days holds no names.
            (is_undated && text == self.cell(row, Role::Day)) || counted.adds_up_to(text, &quantities)
        };
        if label.is_total(is_total) {
            counted.end_section();
            return Err(SkipReason::Repeated);
        }
        if is_undated {
            return Err(SkipReason::BadDay);
        }
        if let Some((day, grain)) = day {
            fold.covers_all(grain.span(day));
        }
        let tokens = tokens?;
        if self.count(row, Role::Tokens)?.is_some_and(|all| all > tokens.total()) {
            fold.disagrees();
        }
        for (role, amount) in [(Role::Seat, seat), (Role::Output, output)] {
            if matches!(amount, Amount::Unreadable) {
                fold.cell_unread(role, row.line);
            }
        }
        let used = tokens.total() > 0 || matches!(requests, Amount::Stated(..));
        let fee = seat.stated().filter(|fee| !fee.is_zero());
        // A plan covers the use in its row, unless the row says what is billed for it.
        let billed = match billed {
            Amount::None if used && fee.is_some() => Amount::Covered,
            stated => stated,
        };
        let has = |role| self.mapping.column(role).is_some();
        let unpriced = match billed {
            Amount::None if !has(Role::Cost) && has(Role::ListPrice) => gross.missing(),
            Amount::None if !has(Role::Cost) => Some(Unpriced::NoColumn),
            amount => amount.missing(),
        };
        let in_cell = [billed, gross, seat].into_iter().find_map(Amount::currency);
        let month = day.map(|(day, _)| month_of(day));
        let day = day.and_then(|(day, grain)| grain.day_or_month(day).0);
        let who = person(self.cell(row, Role::Person));
        let record = Record {
            day,
            month: month.filter(|_| day.is_none()),
            person: who.as_deref(),
            team: row.name(self.mapping.column(Role::Team)),
            tool: row.name(self.mapping.column(Role::Tool)),
            model: row.name(self.mapping.column(Role::Model)),
            tokens,
            billed: billed.stated(),
            gross: gross.stated(),
            currency: Currency::read(self.cell(row, Role::Currency)).or(in_cell).or(self.currency),
            unpriced: unpriced.filter(|_| used || has(Role::Cost)),
            requests: requests.stated(),
            output: output.stated(),
            ..Record::default()
        };
        counted.add(row, label, &quantities);
        // Without a person each row is a seat of its own.
        let fee =
            fee.filter(|fee| record.person.is_none() || !fold.is_repeated((record.person, record.tool, month, fee)));
        let Some(fee) = fee else { return fold.add(row.line, &record) };
        fold.add_split(row.line, record.unpriced, &[record, seat_beside(&record, month, fee)])
    }

    fn cell<'a>(&self, row: &Row<'a>, role: Role) -> &'a str {
        row.get(self.mapping.column(role))
    }

    /// The day of a row, and how many days it sums up.
    fn day(&self, row: &Row<'_>) -> Option<(Day, Grain)> {
        row.format.days(self.cell(row, Role::Day), self.grain)
    }

    /// The currency that the row names, or the name of the column of amounts.
    fn named(&self, row: &Row<'_>) -> Option<Currency> {
        let columns = MONEY.into_iter().flat_map(|role| self.mapping.columns(role));
        let mut in_cells = columns.map(|column| row.amount(column).currency());
        Currency::read(self.cell(row, Role::Currency)).or_else(|| in_cells.find_map(|named| named)).or(self.currency)
    }

    /// The power of ten in which a column counts.
    fn power(&self, column: usize) -> u32 {
        self.powers.get(column).copied().unwrap_or_default()
    }

    /// The sum of the columns of amounts with this role.
    fn amount(&self, row: &Row<'_>, role: Role) -> Amount {
        let may_be_yen = || self.named(row).is_none_or(|named| ["JPY", "CNY"].contains(&named.code()));
        let read = |column| {
            let amount = match row.amount(column) {
                Amount::Unreadable if may_be_yen() => row.format.amount_in(row.get(column), true),
                amount => amount,
            };
            amount.times(self.power(column))
        };
        self.mapping.columns(role).map(read).fold(Amount::None, Amount::and)
    }

    /// The sum of the columns of counts with this role.
    fn count(&self, row: &Row<'_>, role: Role) -> Result<Option<u64>, SkipReason> {
        let count = |column| row.format.count_in(row.get(column), self.power(column));
        self.mapping.columns(role).try_fold(None, |sum, column| both(sum, count(column)?))
    }

    /// What the label of a row says: that is its first text that is no day and no quantity, or the cell of the person,
    /// tool or model.
    fn label<'a>(&self, row: &Row<'a>, has_day: bool) -> Label<'a> {
        let is_text = |column: &usize| {
            row.get(*column).contains(char::is_alphabetic)
                && match self.mapping.role(*column) {
                    Some(Role::Day) => !has_day,
                    Some(role) => !role.is_added() && role != Role::Currency,
                    None => true,
                }
        };
        // Beside a person, a column that is not read may hold "total" for a reason of its own.
        let names_person = !self.cell(row, Role::Person).is_empty();
        let is_read = |column: &usize| !names_person || self.mapping.role(*column).is_some();
        let first = (0..row.len()).find(is_text).filter(is_read);
        let named = [Role::Person, Role::Tool, Role::Model].map(|role| self.mapping.column(role));
        let labels = [first].into_iter().chain(named).flatten().map(|column| Label::of(row.get(column)));
        labels.fold(Label::Other, |found, label| match (found, label) {
            (Label::Total, _) | (_, Label::Total) => Label::Total,
            (Label::Other, label) => label,
            (found, _) => found,
        })
    }
}

/// The plan that a row names beside its use: a seat of a month.
fn seat_beside<'a>(row: &Record<'a>, month: Option<Day>, fee: Decimal) -> Record<'a> {
    Record {
        month,
        person: row.person,
        team: row.team,
        tool: row.tool,
        billed: Some(fee),
        currency: row.currency,
        seats: Some(Decimal::ONE),
        ..Record::default()
    }
}

/// The tokens of a row. All input, or all tokens less the output, include what was written to a cache and read from it.
fn tokens(count: impl Fn(Role) -> Result<Option<u64>, SkipReason>) -> Result<Tokens, SkipReason> {
    let (new, write, read) = (count(Role::Input)?, count(Role::CacheWrite)?, count(Role::CacheRead)?);
    let output = count(Role::OutputTokens)?;
    let all = count(Role::Tokens)?.map(|all| all.saturating_sub(output.unwrap_or(0)));
    let known = disjoint(new, write, read, output);
    let Some(all) = count(Role::InputTotal)?.or(all) else { return Ok(known) };
    let cached = write.unwrap_or(0).saturating_add(read.unwrap_or(0));
    let Some(new) = new else {
        let rest = all.checked_sub(cached).ok_or(SkipReason::BadTokens)?;
        // Without a count of cache reads, the rest may hold some.
        return Ok(known.with(if read.is_some() { TokenKind::Input } else { TokenKind::InputTotal }, rest));
    };
    let rest = all.saturating_sub(new).saturating_sub(cached);
    Ok(known.with(TokenKind::InputTotal, (rest > 0).then_some(rest)))
}
