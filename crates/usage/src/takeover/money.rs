//! Converts what is billed to US dollars, at the exchange rate of the inputs, and finds what seats cost.

use tokenworth_core::inputs::Assumptions;
use tokenworth_core::units::HALF_A_CENT;

use super::{Note, Options, Scope};
use crate::Currency;
use crate::analysis::{Amounts, Basis, Dataset, FEW, Rates};

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

/// What is billed for use and left out, because it belongs to none of the people whose use is taken over.
pub(super) fn of_nobody(data: &Dataset, scope: &Amounts, inputs: &Assumptions, basis: Basis) -> Option<Note> {
    let usd = for_use(data.of_nobody(), inputs).filter(|usd| *usd >= HALF_A_CENT)?;
    let is_left_out = is_billed(scope) || (!scope.billed.is_empty() && scope.period.all_mtok() > 0.0);
    (basis != Basis::List && is_left_out).then_some(Note::MoneyOfNobody { usd })
}

/// What is billed for use, as a share of list prices, below which a discount does not explain it: seats include the rest.
const DISCOUNTED: f64 = 0.75;

/// What a reader must know if a bill states an amount for all of the use that is far below list prices: either these are
/// taken over instead, or what seats include counts as free.
pub(super) fn little_billed(
    data: &Dataset,
    scope: &Amounts,
    named: bool,
    inputs: &Assumptions,
    options: &Options,
) -> Option<Note> {
    let is_stated = scope.share_without_amount() <= FEW && data.stated_by(named) == Basis::Billed;
    let (billed, list) = for_use(scope, inputs).zip(scope.period.value_of_all()).filter(|_| is_stated)?;
    if options.basis == Basis::List {
        return (list - billed >= HALF_A_CENT).then_some(Note::LittleBilled { billed, list });
    }
    let has_seats = options.seat.is_some_and(|seat| seat > 0.0) || Seats::of(scope, inputs).is_some();
    (billed < DISCOUNTED * list).then_some(Note::SomeIncluded { billed, list, has_seats })
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

/// Seats that are billed, in a month.
pub(super) struct Seats {
    /// How many there are.
    pub count: f64,
    /// What they cost together, in US dollars.
    pub usd: f64,
}

impl Seats {
    /// The seats in these amounts; `None` where none are billed, or in a currency without a rate.
    pub fn of(scope: &Amounts, inputs: &Assumptions) -> Option<Self> {
        let rates = Rates::of(inputs);
        let usd = |(code, amount): (&Option<Currency>, &f64)| Some(amount / rates.per_dollar((*code)?)?);
        let usd: f64 = scope.for_seats_a_month.iter().map(usd).sum::<Option<f64>>()?;
        let count = scope.seats_a_month;
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
