//! Detects from the start of a table its delimiter, where its header is, and how its numbers and dates are written.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::{self, Format};
use crate::columns::{by_names, grain_in};
use crate::grain::Grain;
use crate::header::Header;
use crate::read::MOST_ROWS;
use crate::read::table::{Row, Rows, Table, Unwrapped};
use crate::{DateOrder, DateRange, Day, DecimalMark, ImportError, ImportOptions, Warning};

/// How many rows are searched for a header that a source recognizes.
const SOUGHT: usize = 100;

/// How many rows below the header are kept.
const SAMPLE: usize = 100;

/// The fewest different days by which the order of dates is guessed.
const FEWEST_DAYS: usize = 3;

/// How many times as often one decimal mark has to be proved for the other to be taken as chance.
const CLEARER: usize = 10;
/// How many times as long the dates in one order have to extend for the other to be taken.
const CLOSER: u32 = 2;

/// How a table is laid out.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// What separates the cells.
    pub delimiter: u8,
    /// Whether each line is one quoted cell that holds the row.
    pub wrapped: bool,
    /// The row that names the columns, from 0. `None`: the columns have no names.
    pub header: Option<usize>,
    /// How numbers and dates are written.
    pub format: Format,
    /// What the start of the table leaves unclear.
    pub warnings: Vec<Warning>,
    /// The first rows below the header.
    pub sample: Vec<Vec<String>>,
}

/// Detects the layout of a table from its start. `whole` says that nothing follows it. `is_known` returns whether a
/// source recognizes a header.
pub fn layout(head: &[u8], whole: bool, options: &ImportOptions, is_known: impl Fn(&Header) -> bool) -> Layout {
    let tables: Vec<(u8, Vec<Vec<String>>)> =
        b",;\t|".iter().map(|mark| (*mark, rows_of(head, whole, *mark))).collect();
    let known = tables.iter().find_map(|(delimiter, rows)| known_header(*delimiter, rows, &is_known));
    let (delimiter, wrapped, header) = known.unwrap_or_else(|| likely(&tables));
    let rows = tables.iter().find(|(mark, _)| *mark == delimiter).map_or(&[][..], |(_, rows)| rows);
    let data = rows.get(header.map_or(0, |row| row.saturating_add(1))..).unwrap_or_default();
    let cells: Vec<&str> = data.iter().flatten().map(String::as_str).collect();
    let names = header.and_then(|row| rows.get(row)).map_or(&[][..], Vec::as_slice);
    let has_months = names.iter().any(|name| grain_in(&name.to_lowercase()) == Grain::Month);
    let mut warnings = Vec::new();
    let mark = options.decimal_mark.or_else(|| mark(&cells, delimiter, &mut warnings));
    let format = Format { mark, order: options.date_order.or_else(|| order(&cells, mark, has_months, &mut warnings)) };
    let sample = data.iter().take(SAMPLE).cloned().collect();
    Layout { delimiter, wrapped, header, format, warnings, sample }
}

/// The rows at the start, without a last row that is cut off.
fn rows_of(head: &[u8], whole: bool, delimiter: u8) -> Vec<Vec<String>> {
    let (mut table, mut found) = (Table::new(delimiter, Format::default(), MOST_ROWS), Vec::new());
    // Errors are reported when the table is read.
    let fed = table.feed(head, &mut found);
    if fed.is_ok() && whole {
        let _ = table.finish(&mut found);
    }
    found
}

impl Rows for Vec<Vec<String>> {
    fn row(&mut self, row: Row<'_>) -> Result<(), ImportError> {
        self.push(row.cells().map(str::to_owned).collect());
        Ok(())
    }
}

fn known_header(
    delimiter: u8,
    rows: &[Vec<String>],
    is_known: impl Fn(&Header) -> bool,
) -> Option<(u8, bool, Option<usize>)> {
    let mut unwrapped = Unwrapped::default();
    rows.iter().take(SOUGHT).enumerate().find_map(|(place, row)| {
        if is_known(&Header::new(row.iter().map(String::as_str))) {
            return Some((delimiter, false, Some(place)));
        }
        let [cell] = row.as_slice() else { return None };
        let inner = unwrapped.row(cell, delimiter, Format::default(), 1)?;
        (inner.len() > 1 && is_known(&Header::new(inner.cells()))).then_some((delimiter, true, Some(place)))
    })
}

/// The delimiter that splits most rows into the same number of cells, and which of these rows is the header: the first
/// whose names tell what the columns mean, otherwise the first that is no title, if it has no number in it.
fn likely(tables: &[(u8, Vec<Vec<String>>)]) -> (u8, bool, Option<usize>) {
    // Of equal delimiters, the first.
    let tables = tables.iter().rev().map(|(delimiter, rows)| (usual_columns(rows), *delimiter, rows));
    let best = tables.max_by_key(|((columns, agreed), ..)| if *columns > 1 { *agreed } else { 0 });
    let Some(((columns, _), delimiter, rows)) = best else { return (b',', false, None) };
    let place_of = |is_header: &dyn Fn(&Vec<String>) -> bool| {
        rows.iter().take(SOUGHT).position(|row| row.len() == columns && is_header(row))
    };
    let has_names = |row: &Vec<String>| by_names(&Header::new(row.iter().map(String::as_str))).is_enough();
    // Spreadsheets fill up a title, which is a single cell, with empty ones.
    let is_title = |row: &Vec<String>| columns > 1 && row.iter().filter(|cell| !cell.trim().is_empty()).count() < 2;
    let numeric = |row: &Vec<String>| row.iter().any(|cell| cell.starts_with(|c: char| c.is_ascii_digit()));
    let first = || place_of(&|row| !is_title(row)).filter(|place| rows.get(*place).is_some_and(|row| !numeric(row)));
    (delimiter, false, place_of(&has_names).or_else(first))
}

/// The usual number of cells in a row, and how many rows have it.
fn usual_columns(rows: &[Vec<String>]) -> (usize, usize) {
    let mut rows_by_length: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows {
        let rows = rows_by_length.entry(row.len()).or_default();
        *rows = rows.saturating_add(1);
    }
    rows_by_length.into_iter().max_by_key(|(length, rows)| (*rows, *length)).unwrap_or_default()
}

/// The decimal mark of the numbers in these cells. Where both marks are proved about as often, as in a table with amounts
/// such as "35,43" and versions such as "4.5", it is `None`: then each number is read by itself.
fn mark(cells: &[&str], delimiter: u8, warnings: &mut Vec<Warning>) -> Option<DecimalMark> {
    let proved = |mark| cells.iter().filter(|text| cell::mark_of(text) == Some(mark)).count();
    let (points, commas) = (proved(DecimalMark::Point), proved(DecimalMark::Comma));
    let is_clear = points.min(commas) * CLEARER <= points.max(commas);
    if points + commas > 0 && (is_clear || delimiter == b',') {
        return Some(if commas > points { DecimalMark::Comma } else { DecimalMark::Point });
    }
    if delimiter == b',' {
        return Some(DecimalMark::Point);
    }
    if cells.iter().any(|text| cell::is_ambiguous(text)) {
        warnings.push(Warning::DecimalMarkUnclear);
    }
    None
}

/// The order of day and month in dates with the year last. Where each of them can be read as two days, the day is first in
/// a file with decimal commas, since no country writes those beside months first. Elsewhere it is the order in which they lie
/// much closer together: use of some days in a row, not of the first days of many months. A column named after months may
/// hold just those.
fn order(
    cells: &[&str],
    mark: Option<DecimalMark>,
    has_months: bool,
    warnings: &mut Vec<Warning>,
) -> Option<DateOrder> {
    if let Some(order) = cells.iter().find_map(|text| cell::order_in(text)) {
        return Some(order);
    }
    let unclear: Vec<&str> = cells.iter().copied().filter(|text| cell::is_unclear_date(text)).collect();
    if unclear.is_empty() {
        return None;
    }
    if mark == Some(DecimalMark::Comma) {
        return Some(DateOrder::DayFirst);
    }
    let days_over = |order| {
        let format = Format { order: Some(order), ..Format::default() };
        let days: BTreeSet<Day> = unclear.iter().filter_map(|text| format.day(text)).collect();
        let (first, last) = days.first().zip(days.last()).filter(|_| days.len() >= FEWEST_DAYS && !has_months)?;
        Some(DateRange { first: *first, last: *last }.days())
    };
    let spans = days_over(DateOrder::DayFirst).zip(days_over(DateOrder::MonthFirst));
    let order = spans.and_then(|(day_first, month_first)| {
        if month_first <= day_first / CLOSER {
            Some(DateOrder::MonthFirst)
        } else if day_first <= month_first / CLOSER {
            Some(DateOrder::DayFirst)
        } else {
            None
        }
    });
    warnings.push(order.map_or(Warning::DateOrderUnclear, Warning::DateOrderGuessed));
    order
}
