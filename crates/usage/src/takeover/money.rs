//! Converts what is billed to US dollars, at the exchange rate of the inputs, and finds what seats cost.

use tokenworth_core::inputs::Assumptions;

use super::Scope;
use crate::analysis::{Amounts, Basis, Dataset, ExchangeRates};

/// The money that these inputs take over: [`Basis::of`] the use that is taken over, except that amounts for seats do
/// not count. If nothing is billed to the people, their tokens have list prices; without these, the data as a whole
/// decide.
pub fn basis(data: &Dataset, inputs: &Assumptions) -> Basis {
    let scope = Scope::of(data);
    if scope.amounts.billed.is_empty() {
        if scope.named && scope.amounts.period.value().is_some() {
            return Basis::List;
        }
        let total = data.total();
        return Basis::of(total, for_use(total, inputs), data.stated());
    }
    Basis::of(&scope.amounts, for_use(&scope.amounts, inputs), data.stated_by(scope.named))
}

/// Whether any amount but 0 is billed for use, without seats.
pub(super) fn is_billed(amounts: &Amounts) -> bool {
    amounts.billed.iter().any(|(currency, amount)| *amount != amounts.for_seats_in(*currency))
}

/// What is billed for use, without seats, in US dollars; `None` where nothing is, or an amount is in a currency without
/// a rate.
pub(super) fn for_use(amounts: &Amounts, inputs: &Assumptions) -> Option<f64> {
    let rates = ExchangeRates::of(inputs);
    let seats = if amounts.billed_for_seats.is_empty() { 0.0 } else { rates.usd(&amounts.billed_for_seats)? };
    Some((rates.usd(&amounts.billed)? - seats).max(0.0))
}

/// What is billed for use in a year, without seats, in US dollars; `None` without dated amounts.
pub(super) fn for_use_a_year(amounts: &Amounts, inputs: &Assumptions) -> Option<f64> {
    let some = amounts.billed_a_year.iter().filter(|(_, amount)| amount.abs() > 0.0);
    let rates = ExchangeRates::of(inputs);
    let usd = some.map(|(code, amount)| rates.in_usd(*code, *amount)).sum::<Option<f64>>()?;
    (!amounts.billed_a_year.is_empty()).then_some(usd.max(0.0))
}

/// Seats that are billed, in a month.
pub(super) struct Seats {
    /// How many there are.
    pub count: f64,
    /// What they cost together, in US dollars.
    pub usd: f64,
}

impl Seats {
    /// The seats in these amounts; `None` where none are billed, or in a currency without a rate.
    pub fn of(amounts: &Amounts, inputs: &Assumptions) -> Option<Self> {
        let rates = ExchangeRates::of(inputs);
        let usd = amounts.for_seats_a_month.iter().map(|(code, amount)| rates.in_usd(*code, *amount));
        let usd: f64 = usd.sum::<Option<f64>>()?;
        let count = amounts.seats_a_month;
        (count > 0.0 && usd > 0.0).then_some(Self { count, usd })
    }

    /// The price of one, in US dollars.
    pub fn price(&self) -> f64 {
        to_cents(self.usd / self.count)
    }

    /// What each of so many users pays of them, in US dollars; the price of one where there are no users.
    pub fn for_each(&self, users: f64) -> f64 {
        if users > 0.0 { to_cents(self.usd / users) } else { self.price() }
    }
}

fn to_cents(usd: f64) -> f64 {
    (usd * 100.0).round() / 100.0
}
