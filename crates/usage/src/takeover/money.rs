//! Converts what is billed to US dollars, at the exchange rate of the inputs, and finds the price of a seat.

use rust_decimal::prelude::ToPrimitive;
use tokenworth_core::inputs::Assumptions;

use super::Note;
use crate::analysis::{Amounts, Basis, Dataset};
use crate::{Currency, Decimal};

/// The money that these inputs take over: [`Dataset::basis`], except that amounts in the currency of the inputs are
/// converted at their exchange rate and amounts for seats do not count.
pub fn basis(data: &Dataset, inputs: &Assumptions) -> Basis {
    data.basis_if_billed(for_use(data.total(), inputs))
}

/// What is billed for use, without seats, in US dollars; `None` where nothing is, or an amount is in a currency without
/// a rate.
pub(super) fn for_use(scope: &Amounts, inputs: &Assumptions) -> Option<f64> {
    let seats = if scope.billed_for_seats.is_empty() { 0.0 } else { usd(&scope.billed_for_seats, inputs)? };
    Some((usd(&scope.billed, inputs)? - seats).max(0.0))
}

/// The same, scaled to a year; `None` without dated amounts.
pub(super) fn for_use_a_year(scope: &Amounts, inputs: &Assumptions) -> Option<f64> {
    let some = scope.billed_a_year.iter().filter(|(_, amount)| amount.abs() > 0.0);
    let usd = some.map(|(code, amount)| Some(amount / per_dollar((*code)?, inputs)?)).collect::<Option<Vec<f64>>>()?;
    (!scope.billed_a_year.is_empty()).then(|| usd.iter().sum::<f64>().max(0.0))
}

/// What a seat costs a person and month, in US dollars, where the data bill seats.
pub(super) fn seat(data: &Dataset, inputs: &Assumptions) -> Option<f64> {
    let total = data.total();
    let seats = total.seats?.to_f64().filter(|seats| *seats > 0.0)?;
    Some(usd(&total.billed_for_seats, inputs)? / seats).filter(|price| *price > 0.0)
}

/// What a reader must know of the currencies of the data. At list prices no amount is taken over, whatever its
/// currency.
pub(super) fn notes(scope: &Amounts, inputs: &Assumptions, basis: Basis) -> Vec<Note> {
    let foreign = scope.billed.iter().filter(|(_, amount)| !amount.is_zero());
    let foreign = foreign.filter_map(|(code, _)| code.filter(|code| *code != Currency::USD));
    let note = |code| match per_dollar(code, inputs) {
        Some(rate) => (basis != Basis::List).then_some(Note::Converted { code, rate }),
        None => Some(Note::WithoutRate { code }),
    };
    foreign.filter_map(note).collect()
}

/// The units of a currency per US dollar; `None` without an exchange rate.
fn per_dollar(code: Currency, inputs: &Assumptions) -> Option<f64> {
    let (own, rate) = inputs.currency();
    if code == Currency::USD { Some(1.0) } else { (Currency::read(own.code()) == Some(code)).then_some(rate) }
}

/// The sum of amounts, in US dollars; `None` without amounts, or where one has no known currency or no exchange rate.
fn usd(amounts: &[(Option<Currency>, Decimal)], inputs: &Assumptions) -> Option<f64> {
    let some = amounts.iter().filter(|(_, amount)| !amount.is_zero() || amounts.len() == 1);
    let usd = some.map(|(code, amount)| Some(amount.to_f64()? / per_dollar((*code)?, inputs)?));
    let all = usd.collect::<Option<Vec<f64>>>()?;
    (!all.is_empty()).then(|| all.iter().sum())
}
