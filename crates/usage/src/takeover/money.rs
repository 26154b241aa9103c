//! Converts what is billed to US dollars, at the exchange rate of the inputs, and finds the price of a seat.

use rust_decimal::prelude::ToPrimitive;
use tokenworth_core::inputs::Assumptions;
use tokenworth_core::units::HALF_A_CENT;

use super::{Note, Scope};
use crate::Currency;
use crate::analysis::{Amounts, Basis, Dataset, Rates};

/// The money that these inputs take over: [`Basis::of`] the use that is taken over, except that amounts for seats do
/// not count. If nothing is billed to the people, the data as a whole decide.
pub fn basis(data: &Dataset, inputs: &Assumptions) -> Basis {
    let scope = Scope::of(data);
    if scope.amounts.billed.is_empty() {
        let total = data.total();
        return Basis::of(total, for_use(total, inputs), data.stated());
    }
    Basis::of(&scope.amounts, for_use(&scope.amounts, inputs), data.stated_by(scope.named))
}

/// Whether any amount but 0 is billed for use, without seats.
pub(super) fn is_billed(amounts: &Amounts) -> bool {
    amounts.billed.iter().any(|(currency, amount)| *amount != amounts.for_seats_in(*currency))
}

/// What is billed for use and left out, because it belongs to none of the people whose use is taken over.
pub(super) fn of_nobody(data: &Dataset, scope: &Amounts, inputs: &Assumptions, basis: Basis) -> Option<Note> {
    let usd = for_use(data.of_nobody(), inputs).filter(|usd| *usd >= HALF_A_CENT)?;
    let is_left_out = is_billed(scope) || (!scope.billed.is_empty() && scope.period.all_mtok() > 0.0);
    (basis != Basis::List && is_left_out).then_some(Note::MoneyOfNobody { usd })
}

/// What is billed for use, without seats, in US dollars; `None` where nothing is, or an amount is in a currency without
/// a rate.
pub(super) fn for_use(scope: &Amounts, inputs: &Assumptions) -> Option<f64> {
    let rates = Rates::of(inputs);
    let seats = if scope.billed_for_seats.is_empty() { 0.0 } else { rates.usd(&scope.billed_for_seats)? };
    Some((rates.usd(&scope.billed)? - seats).max(0.0))
}

/// The same, scaled to a year; `None` without dated amounts.
pub(super) fn for_use_a_year(scope: &Amounts, inputs: &Assumptions) -> Option<f64> {
    let some = scope.billed_a_year.iter().filter(|(_, amount)| amount.abs() > 0.0);
    let rates = Rates::of(inputs);
    let usd = some.map(|(code, amount)| Some(amount / rates.per_dollar((*code)?)?)).collect::<Option<Vec<f64>>>()?;
    (!scope.billed_a_year.is_empty()).then(|| usd.iter().sum::<f64>().max(0.0))
}

/// What a seat costs a person and month, in US dollars, where the data bill seats.
pub(super) fn seat(data: &Dataset, inputs: &Assumptions) -> Option<f64> {
    let total = data.total();
    let seats = total.seats?.to_f64().filter(|seats| *seats > 0.0)?;
    Some(Rates::of(inputs).usd(&total.billed_for_seats)? / seats).filter(|price| *price > 0.0)
}

/// What a reader must know of the currencies of the data. At list prices no amount is taken over, whatever its
/// currency.
pub(super) fn notes(scope: &Amounts, inputs: &Assumptions, basis: Basis) -> Vec<Note> {
    let foreign = scope.billed.iter().filter(|(_, amount)| !amount.is_zero());
    let foreign = foreign.filter_map(|(code, _)| code.filter(|code| *code != Currency::USD));
    let rates = Rates::of(inputs);
    let note = |code| match rates.per_dollar(code) {
        Some(rate) => (basis != Basis::List).then_some(Note::Converted { code, rate }),
        None => Some(Note::WithoutRate { code }),
    };
    let is_unnamed = scope.billed.iter().any(|(code, amount)| code.is_none() && !amount.is_zero());
    foreign.filter_map(note).chain(is_unnamed.then_some(Note::CurrencyUnnamed)).collect()
}
