//! Guesses from their names and numbers what the columns of a table mean.

use crate::cell::Format;
use crate::columns::{by_names, currency_in};
use crate::header::Header;
use crate::layout::Layout;
use crate::{Decimal, Mapping, OutputGuess, Role, Warning};

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

/// The warnings of columns that hold tokens or money by their names, and that have no meaning in this mapping.
pub fn unread(header: &Header, mapping: &Mapping) -> Vec<Warning> {
    let unread = |is_meant: &dyn Fn(&str) -> bool| -> Vec<String> {
        let columns = header.written().iter().enumerate();
        let unread = columns.filter(|(column, name)| mapping.role(*column).is_none() && is_meant(name));
        unread.map(|(_, name)| name.clone()).collect()
    };
    let (tokens, money) = (unread(&names_tokens), unread(&|name| !names_tokens(name) && names_money(name)));
    let tokens = (!tokens.is_empty()).then_some(Warning::TokenColumnsUnread(tokens));
    let money = (!money.is_empty()).then_some(Warning::MoneyColumnsUnread(money));
    tokens.into_iter().chain(money).collect()
}

fn names_tokens(name: &str) -> bool {
    let name = name.to_lowercase();
    ["token", "jeton", "cache"].iter().any(|word| name.contains(word))
}

/// Whether a name begins or ends with a word for an amount, as "API cost" and "Fee" do, or names a currency.
fn names_money(name: &str) -> bool {
    const WORDS: [&str; 19] = [
        "cost", "costs", "fee", "fees", "price", "spend", "amount", "kosten", "preis", "betrag", "gebühr", "coût",
        "coûts", "prix", "montant", "coste", "costo", "importe", "precio",
    ];
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let (first, last) = (words.next(), words.next_back());
    let is_amount = |word: Option<&str>| word.is_some_and(|word| WORDS.contains(&word));
    // "Cost center" is a team.
    let is_team = last.is_some_and(|word| word.starts_with("cent"));
    ((is_amount(first) || is_amount(last)) && !is_team) || currency_in(&name).is_some()
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
    let amount = format.amount(cell.map_or("", String::as_str)).stated();
    amount.is_some_and(|amount| amount.is_integer() && amount >= Decimal::from(TOKENS))
}
