//! Columns of your own: reads tables that no source recognizes.

use crate::cell::{Amount, BadCount, Format, month, week};
use crate::columns::{by_names, currency_in, grain_in};
use crate::grain::Grain;
use crate::header::{Header, power_in};
use crate::read::sniff::Layout;
use crate::sources::TableReader;
use crate::sources::fields::{add, disjoint, missing, named, person, stated};
use crate::{Currency, Decimal, Mapping, OutputGuess, Record, Role, SkipReason, TokenKind, Tokens, Unpriced, Warning};

/// Names that mean output tokens in one table and what came out in another.
const OUTPUT: [&str; 2] = ["output", "outputs"];
/// From this number on, output counts tokens: nobody delivers as many things.
const TOKENS: i64 = 10_000;

/// What the columns of a table mean, by their names, and what is doubtful about it. What columns "input tokens" and
/// "output" count also follows from their numbers.
pub fn guess(header: &Header, layout: &Layout) -> (Mapping, Option<Warning>) {
    let mut mapping = by_names(header);
    if let Some(column) = header.find_alike(&OUTPUT) {
        let has = |role| mapping.column(role).is_some();
        let reason = if has(Role::OutputTokens) {
            OutputGuess::TokensElsewhere
        } else if has(Role::Input) || has(Role::InputTotal) {
            OutputGuess::BesideInput
        } else if layout.sample.iter().any(|row| is_large(row.get(column), layout.format)) {
            OutputGuess::Large
        } else {
            OutputGuess::Small
        };
        if mapping.column(reason.role()).is_none() {
            mapping.set_output(column, reason);
        }
    }
    let warning = split_input(&mut mapping, header, layout);
    (mapping, warning)
}

/// Decides whether a column "input tokens" includes those of the columns of cached tokens: by the rows where they show
/// it, otherwise by names and with a warning. OpenAI's "cached tokens" are within the input, Anthropic's "cache read
/// tokens" are beside it.
fn split_input(mapping: &mut Mapping, header: &Header, layout: &Layout) -> Option<Warning> {
    let input = mapping.column(Role::InputTotal).filter(|_| mapping.column(Role::Input).is_none())?;
    let column = [Role::CacheRead, Role::CacheWrite].into_iter().find_map(|role| mapping.column(role))?;
    let (mut within, mut beside) = (0_u32, 0_u32);
    for row in &layout.sample {
        let count = |role| {
            let cell = mapping.column(role).and_then(|column| row.get(column));
            cell.and_then(|cell| layout.format.count(cell).ok().flatten())
        };
        let Some(input) = count(Role::InputTotal) else { continue };
        let sum = |roles: &[Role]| roles.iter().filter_map(|role| count(*role)).fold(0, u64::saturating_add);
        let cached = sum(&[Role::CacheRead, Role::CacheWrite]);
        let without = input.saturating_add(sum(&[Role::OutputTokens]));
        let all = count(Role::Tokens);
        if input < cached || (cached > 0 && all == Some(without.saturating_add(cached))) {
            beside = beside.saturating_add(1);
        } else if cached > 0 && all == Some(without) {
            within = within.saturating_add(1);
        }
    }
    let is_named_so = || header.names().get(column).is_some_and(|name| name.contains("cached"));
    let is_included = if within == beside { is_named_so() } else { within > beside };
    if !is_included {
        mapping.set(input, Some(Role::Input));
    }
    let name = |column: usize| header.written().get(column).cloned().unwrap_or_default();
    let is_unclear = within == beside;
    is_unclear.then(|| Warning::CachedInputUnclear { input: name(input), cached: name(column), is_included })
}

/// Whether a cell holds a whole number that is too large for anything but tokens.
fn is_large(cell: Option<&String>, format: Format) -> bool {
    let amount = stated(format.amount(cell.map_or("", String::as_str)));
    amount.is_some_and(|amount| amount.is_integer() && amount >= Decimal::from(TOKENS))
}

/// The reader of a table with this mapping. The currency is that of its own column, of the cell with the amount, or of
/// the name of the column of amounts, such as "Cost (EUR)"; otherwise it is not known.
pub fn reader(header: &Header, mapping: &Mapping, format: Format) -> TableReader {
    let mapping = mapping.clone();
    let powers: Vec<u32> = header.written().iter().map(|name| power_in(name)).collect();
    let named_in = |role| mapping.column(role).and_then(|column| currency_in(header.written().get(column)?));
    let in_header = named_in(Role::Cost).or_else(|| named_in(Role::ListPrice));
    let in_name = mapping.column(Role::Day).and_then(|column| header.names().get(column));
    let in_name = in_name.map_or(Grain::Day, |name| grain_in(name));
    TableReader::new(mapping.column(Role::Person).is_some(), move |row, fold| {
        let cell = |role| row.get(mapping.column(role));
        let written = cell(Role::Day);
        let day = format.day(written).map(|day| (day, in_name));
        let day = day.or_else(|| Some((month(written)?, Grain::Month)));
        let (day, grain) = day.or_else(|| Some((week(written)?, Grain::Week))).unzip();
        let grain = grain.unwrap_or(in_name);
        if day.is_none() && mapping.column(Role::Day).is_some() {
            fold.skip(row.line, if is_total(row.get(Some(0))) { SkipReason::Repeated } else { SkipReason::BadDay });
            return;
        }
        let who = person(cell(Role::Person));
        if mapping.column(Role::Day).is_none() && row.cells().next().is_some_and(is_total) {
            fold.skip(row.line, SkipReason::Repeated);
            return;
        }
        let count_of =
            |column: usize| format.count_in(row.get(Some(column)), powers.get(column).copied().unwrap_or_default());
        let count = |role| sum(mapping.columns(role).map(count_of));
        let amount = |role| {
            let amounts = mapping.columns(role).map(|column| format.amount(row.get(Some(column))));
            amounts.fold(Amount::None, Amount::and)
        };
        let tokens = tokens(count);
        let (billed, gross) = (amount(Role::Cost), amount(Role::ListPrice));
        let in_cell = [billed, gross].into_iter().find_map(|amount| match amount {
            Amount::Stated(_, currency) => currency,
            _ => None,
        });
        let unpriced = match mapping.column(Role::Cost) {
            Some(_) => missing(billed),
            None if mapping.column(Role::ListPrice).is_some() => missing(gross),
            None => Some(Unpriced::NoColumn),
        };
        let output = amount(Role::Output);
        let used =
            tokens.is_ok_and(|tokens| tokens.total() > 0) || matches!(amount(Role::Requests), Amount::Stated(..));
        if let Some(day) = day {
            fold.covers_all(grain.span(day));
        }
        let record = Record {
            day: day.and_then(|day| grain.day(day)),
            person: who.as_deref(),
            team: named(cell(Role::Team)),
            tool: named(cell(Role::Tool)),
            model: named(cell(Role::Model)),
            billed: stated(billed),
            gross: stated(gross),
            currency: Currency::read(cell(Role::Currency)).or(in_cell).or(in_header),
            unpriced: unpriced.filter(|_| used || mapping.column(Role::Cost).is_some()),
            requests: stated(amount(Role::Requests)),
            output: stated(output),
            ..Record::default()
        };
        if matches!(output, Amount::Unreadable) {
            fold.skip(row.line, SkipReason::Unreadable);
        } else {
            add(fold, row.line, tokens, &record);
        }
    })
}

/// The sum of counts; `None` if none of them is known.
fn sum(counts: impl Iterator<Item = Result<Option<u64>, BadCount>>) -> Result<Option<u64>, BadCount> {
    let mut all = None;
    for count in counts {
        let Some(count) = count? else { continue };
        all = Some(all.unwrap_or(0_u64).checked_add(count).ok_or(BadCount)?);
    }
    Ok(all)
}

/// The tokens of a row. All input, or all tokens less the output, include what was written to a cache and read from it.
fn tokens(count: impl Fn(Role) -> Result<Option<u64>, BadCount>) -> Result<Tokens, BadCount> {
    let (new, write, read) = (count(Role::Input)?, count(Role::CacheWrite)?, count(Role::CacheRead)?);
    let output = count(Role::OutputTokens)?;
    let all = count(Role::Tokens)?.map(|all| all.saturating_sub(output.unwrap_or(0)));
    let known = disjoint(new, write, read, output);
    let Some(all) = count(Role::InputTotal)?.or(all) else { return Ok(known) };
    let cached = write.unwrap_or(0).saturating_add(read.unwrap_or(0));
    let Some(new) = new else {
        let rest = all.checked_sub(cached).ok_or(BadCount)?;
        // Without a count of cache reads, the rest may hold some.
        return Ok(known.with(if read.is_some() { TokenKind::Input } else { TokenKind::InputTotal }, rest));
    };
    let rest = all.saturating_sub(new).saturating_sub(cached);
    Ok(known.with(TokenKind::InputTotal, (rest > 0).then_some(rest)))
}

/// Whether the first cell marks its row as a total.
fn is_total(cell: &str) -> bool {
    ["total", "totals", "sum", "grand total", "gesamt", "summe", "subtotal"]
        .contains(&cell.to_lowercase().trim_end_matches(':'))
}
