//! Columns of your own: reads tables that no source recognizes.

use foldhash::HashSet;

use crate::cell::{Amount, Format, month, week};
use crate::columns::{by_names, currency_in, grain_in};
use crate::fold::Fold;
use crate::grain::Grain;
use crate::header::{Header, in_parentheses, power_in};
use crate::read::sniff::Layout;
use crate::read::table::Row;
use crate::sources::TableReader;
use crate::sources::fields::{both, disjoint, missing, named, named_currency, person, stated};
use crate::usage::saturating_sum;
use crate::{
    Currency, Day, Decimal, Mapping, OutputGuess, Record, Role, SkipReason, TokenKind, Tokens, Unpriced, Warning,
};

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

/// The names of columns that hold tokens by their names, and that have no meaning in this mapping.
pub fn unread_tokens(header: &Header, mapping: &Mapping) -> Vec<String> {
    let is_unread = |(column, name): &(usize, &String)| {
        mapping.role(*column).is_none() && ["token", "jeton"].iter().any(|word| name.contains(word))
    };
    let unread = header.names().iter().enumerate().filter(is_unread);
    unread.filter_map(|(column, _)| header.written().get(column).cloned()).collect()
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
    let named_in = |role| mapping.column(role).and_then(|column| currency_in(header.written().get(column)?));
    let in_name = mapping.column(Role::Day).and_then(|column| header.names().get(column));
    let columns = Columns {
        mapping: mapping.clone(),
        format,
        powers: header.written().iter().map(|name| power_in(name)).collect(),
        currency: named_in(Role::Cost).or_else(|| named_in(Role::ListPrice)),
        grain: in_name.map_or(Grain::Day, |name| grain_in(name)),
    };
    let mut counted = Counted::default();
    TableReader::new(mapping.column(Role::Person).is_some(), move |row, fold| columns.read(row, &mut counted, fold))
}

/// The columns of a table, and how their cells are written.
struct Columns {
    mapping: Mapping,
    format: Format,
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
        let (requests, output) = (self.amount(row, Role::Requests), self.amount(row, Role::Output));
        let tokens = tokens(|role| self.count(row, role));
        let all_tokens = tokens.ok().filter(|tokens| !tokens.is_unknown()).map(|tokens| tokens.total().into());
        let quantities = [all_tokens, stated(billed), stated(gross), stated(requests), stated(output)];
        let is_undated = day.is_none() && self.mapping.column(Role::Day).is_some();
        let is_total = match label {
            Label::Other => false,
            Label::Total => true,
            // A column of days holds no names.
            Label::Unclear(text) => {
                (is_undated && text == self.cell(row, Role::Day)) || counted.adds_up_to(text, &quantities)
            }
        };
        if is_total {
            counted.section = Sums::default();
            return Err(SkipReason::Repeated);
        }
        if is_undated {
            return Err(SkipReason::BadDay);
        }
        let in_cell = [billed, gross].into_iter().find_map(named_currency);
        let unpriced = match self.mapping.column(Role::Cost) {
            Some(_) => missing(billed),
            None if self.mapping.column(Role::ListPrice).is_some() => missing(gross),
            None => Some(Unpriced::NoColumn),
        };
        if let Some((day, grain)) = day {
            fold.covers_all(grain.span(day));
        }
        if matches!(output, Amount::Unreadable) {
            return Err(SkipReason::Unreadable);
        }
        let tokens = tokens?;
        let used = tokens.total() > 0 || matches!(requests, Amount::Stated(..));
        let (day, month) = day.map_or((None, None), |(day, grain)| grain.day_or_month(day));
        let who = person(self.cell(row, Role::Person));
        let record = Record {
            day,
            month,
            person: who.as_deref(),
            team: named(self.cell(row, Role::Team)),
            tool: named(self.cell(row, Role::Tool)),
            model: named(self.cell(row, Role::Model)),
            tokens,
            billed: stated(billed),
            gross: stated(gross),
            currency: Currency::read(self.cell(row, Role::Currency)).or(in_cell).or(self.currency),
            unpriced: unpriced.filter(|_| used || self.mapping.column(Role::Cost).is_some()),
            requests: stated(requests),
            output: stated(output),
            ..Record::default()
        };
        counted.add(row, label, &quantities);
        fold.add(row.line, &record)
    }

    fn cell<'a>(&self, row: &Row<'a>, role: Role) -> &'a str {
        row.get(self.mapping.column(role))
    }

    /// The day of a row, and how many days it sums up.
    fn day(&self, row: &Row<'_>) -> Option<(Day, Grain)> {
        let written = self.cell(row, Role::Day);
        let day = self.format.day(written).map(|day| (day, self.grain));
        let day = day.or_else(|| Some((month(written)?, Grain::Month)));
        day.or_else(|| Some((week(written)?, Grain::Week)))
    }

    /// The currency that the row names, or the name of the column of amounts.
    fn named(&self, row: &Row<'_>) -> Option<Currency> {
        let columns = [Role::Cost, Role::ListPrice].into_iter().flat_map(|role| self.mapping.columns(role));
        let mut in_cells = columns.map(|column| named_currency(self.format.amount(row.get(Some(column)))));
        Currency::read(self.cell(row, Role::Currency)).or_else(|| in_cells.find_map(|named| named)).or(self.currency)
    }

    /// The sum of the columns of amounts with this role.
    fn amount(&self, row: &Row<'_>, role: Role) -> Amount {
        let may_be_yen = || self.named(row).is_none_or(|named| ["JPY", "CNY"].contains(&named.code()));
        let read = |column| match self.format.amount(row.get(Some(column))) {
            Amount::Unreadable if may_be_yen() => self.format.amount_in(row.get(Some(column)), true),
            amount => amount,
        };
        self.mapping.columns(role).map(read).fold(Amount::None, Amount::and)
    }

    /// The sum of the columns of counts with this role.
    fn count(&self, row: &Row<'_>, role: Role) -> Result<Option<u64>, SkipReason> {
        let power = |column: usize| self.powers.get(column).copied().unwrap_or_default();
        let count = |column| self.format.count_in(row.get(Some(column)), power(column));
        self.mapping.columns(role).try_fold(None, |sum, column| both(sum, count(column)?))
    }

    /// What the label of a row says: that is its first text that is no day and no quantity, or the cell of the person,
    /// tool or model.
    fn label<'a>(&self, row: &Row<'a>, has_day: bool) -> Label<'a> {
        let is_text = |column: &usize| {
            row.get(Some(*column)).contains(char::is_alphabetic)
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
        let labels = [first].into_iter().chain(named).flatten().map(|column| Label::of(row.get(Some(column))));
        labels.fold(Label::Other, |found, label| match (found, label) {
            (Label::Total, _) | (_, Label::Total) => Label::Total,
            (Label::Other, label) => label,
            (found, _) => found,
        })
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

/// Words for a total.
const TOTALS: &[&str] = &[
    "total", "totals", "subtotal", "subtotals", "sum", "gesamt", "gesamtergebnis", "gesamtsumme", "summe",
    "zwischensumme", "teilergebnis", "insgesamt", "totales", "subtotales", "totaux", "totale", "totali", "subtotale",
    "totais", "subtotais", "totaal", "subtotaal", "eindtotaal", "tussentotaal",
];
/// Words for a sum that are also names or mean other things.
const SUMS: &[&str] = &["overall", "ergebnis", "suma", "somme", "somma", "soma", "som"];
/// Words that say which total it is.
const KINDS: &[&str] = &[
    "grand", "sub", "sous", "general", "général", "générale", "generale", "geral", "complessivo", "algemeen",
    "generaal",
];

/// What the label of a row says about it.
#[derive(Clone, Copy)]
enum Label<'a> {
    /// The row is a total: "Grand total", "Total (6 people)".
    Total,
    /// A word for a total is in it, as in "Core total" and "Total Energies".
    Unclear(&'a str),
    /// Anything else.
    Other,
}

impl<'a> Label<'a> {
    fn of(text: &'a str) -> Self {
        if !words(text).any(|word| is_in(TOTALS, word) || is_in(SUMS, word)) {
            return Self::Other;
        }
        let before = in_parentheses(text).map_or(text, |(before, _)| before);
        let is_total = words(before).any(|word| is_in(TOTALS, word)) && words(before).all(is_word_of_totals);
        if is_total { Self::Total } else { Self::Unclear(text) }
    }
}

/// The words of a label. "@sum" and "sum@example.com" are people.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '@').filter(|word| !word.is_empty())
}

/// Whether a word is one of these, which are ASCII.
fn is_in(known: &[&str], word: &str) -> bool {
    known.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn is_word_of_totals(word: &str) -> bool {
    is_in(TOTALS, word) || is_in(SUMS, word) || KINDS.contains(&word.to_lowercase().as_str())
}

/// The quantities of a row: tokens, what is billed, list price, requests and output.
type Quantities = [Option<Decimal>; 5];

/// The sums of the rows that were counted, which tell totals from other rows.
#[derive(Default)]
struct Counted {
    all: Sums,
    /// Since the last total.
    section: Sums,
    /// Labels that are [unclear](Label::Unclear), and whose rows are no totals.
    labels: HashSet<String>,
}

impl Counted {
    fn add(&mut self, row: &Row<'_>, label: Label<'_>, quantities: &Quantities) {
        self.all.add(row, quantities);
        self.section.add(row, quantities);
        if let Label::Unclear(text) = label
            && !self.labels.contains(text)
        {
            self.labels.insert(text.to_owned());
        }
    }

    /// Whether these are the sums of all rows, or of those since the last total, and the label is not the name of
    /// something that was counted.
    fn adds_up_to(&self, label: &str, quantities: &Quantities) -> bool {
        !self.labels.contains(label) && [&self.section, &self.all].iter().any(|sums| sums.are(label, quantities))
    }
}

/// Sums of rows.
#[derive(Default)]
struct Sums {
    rows: u64,
    quantities: Quantities,
    /// The text of the first row, in lower case.
    first: String,
}

impl Sums {
    fn add(&mut self, row: &Row<'_>, quantities: &Quantities) {
        if self.rows == 0 {
            self.first = row.cells().collect::<Vec<_>>().join(" ").to_lowercase();
        }
        self.rows = self.rows.saturating_add(1);
        for (sum, more) in self.quantities.iter_mut().zip(quantities) {
            *sum = saturating_sum(*sum, *more);
        }
    }

    /// Whether a row with this label states these sums. Two rows may happen to have the same quantities: the total of a
    /// single row has to name it.
    fn are(&self, label: &str, quantities: &Quantities) -> bool {
        let names_first = || {
            words(label)
                .any(|word| !is_word_of_totals(word) && words(&self.first).any(|held| held == word.to_lowercase()))
        };
        let is_some = quantities.iter().flatten().any(|amount| !amount.is_zero());
        let is_sum = |(stated, sum): (&Option<Decimal>, &Option<Decimal>)| {
            stated.is_none_or(|stated| self.is_rounded(stated, sum.unwrap_or_default()))
        };
        is_some && quantities.iter().zip(&self.quantities).all(is_sum) && (self.rows > 1 || names_first())
    }

    /// Whether an amount differs from a sum by no more than rounding: a thousandth of it, or half of the last decimal
    /// place in each row.
    fn is_rounded(&self, stated: Decimal, sum: Decimal) -> bool {
        let half = match stated.scale() {
            0 => Decimal::ZERO,
            scale => Decimal::try_new(5, scale.saturating_add(1)).unwrap_or_default(),
        };
        let most = half.saturating_mul(self.rows.into()).max(sum.abs().saturating_mul(Decimal::new(1, 3)));
        stated.saturating_sub(sum).abs() <= most
    }
}
