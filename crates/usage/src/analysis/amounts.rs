//! Sums of use: tokens, what is billed, and what the tokens would cost at list prices.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::AddAssign;

use rust_decimal::prelude::ToPrimitive;
use tokenworth_core::pricing::{Kind, Model};
use tokenworth_core::units::TOKENS_PER_MTOK;

use super::ExchangeRates;
use super::list_price::{left_by_batch, prices};
use crate::usage::saturating_sum;
use crate::{Currency, Decimal, Key, Sums, Tariff, TokenKind, Tokens};

/// Anthropic's price of a cache write that is kept for an hour, as a multiple of the price of input:
/// <https://platform.claude.com/docs/en/about-claude/pricing>. The catalog holds the price of a write that is kept
/// for five minutes.
const HOUR_WRITE: f64 = 2.0;
/// The provider whose cache writes may be kept for an hour.
const HOUR_WRITER: &str = "Anthropic";

/// If tokens without an amount or a list price are at most this share, the amounts of the others stand for all of them.
pub(crate) const FEW: f64 = 0.01;
/// If at most this part of the list prices is billed, a seat is taken to cover most of the use: an assumption.
const COVERED: f64 = 1.0 / 3.0;

/// Which kind of money an amount is. List prices of the catalog are never added to what files state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Basis {
    /// What the tokens would cost at the catalog's list prices of [`tokenworth_core::pricing::DATE`]: an estimate.
    #[default]
    List,
    /// What the files say is billed, in US dollars.
    Billed,
    /// What tools estimate at list prices, in US dollars, and no vendor bills.
    Estimated,
    /// What some files say is billed and tools estimate in others, in US dollars.
    BilledOrEstimated,
}

impl Basis {
    /// The money to rank by and to take over: what is billed, if all amounts are in currencies with a rate, and either
    /// the rows without an amount hold few of the tokens or the other rows alone cost more than all tokens at list
    /// prices; otherwise list prices, if there are any. List prices also apply if at most a third of them is billed,
    /// since a seat then covers most of the use. Amounts that tools estimate stand in for what is billed.
    ///
    /// `usd` is what is billed for this use in US dollars, `None` where that is not known, and `stated` is the kind of
    /// money that the files with this use state.
    pub(crate) fn of(amounts: &Amounts, usd: Option<f64>, stated: Self) -> Self {
        let least = if amounts.share_without_amount() > FEW { 1.0 } else { COVERED };
        match amounts.period.value_of_all() {
            Some(list) if usd.is_none_or(|usd| usd <= list * least) => Self::List,
            _ => stated,
        }
    }
}

/// Millions of tokens by the kinds that have prices of their own, and their cost at list prices in US dollars. Each
/// array is in the order of [`Kind::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Listed {
    /// Tokens whose kind and model are known.
    pub mtok: [f64; 4],
    /// What these cost, in US dollars.
    pub usd: [f64; 4],
    /// What they would cost more without the reduction of batches, in US dollars.
    pub saved_by_batch: [f64; 4],
    /// Tokens whose kind is known but whose model has no list price.
    pub without_price: [f64; 4],
    /// Tokens whose kind is not known, and which therefore have no price.
    pub without_kind: f64,
}

impl Listed {
    /// Prices tokens at the list prices of a model that apply. They have no price if the model is `None`, since the file does
    /// not name it or the catalog does not know it, or if the catalog does not have those prices.
    pub fn of(tokens: &Tokens, model: Option<&Model>, tariff: Tariff) -> Self {
        let count = |kind| tokens.get(kind).unwrap_or(0) as f64 / TOKENS_PER_MTOK;
        let writes = count(TokenKind::CacheWrite);
        let hour = count(TokenKind::CacheWriteHour).min(writes);
        let kinds = [count(TokenKind::Input), writes, count(TokenKind::CacheRead), count(TokenKind::Output)];
        let without_kind = count(TokenKind::InputTotal);
        let Some((model, price)) = model.and_then(|model| Some((model, prices(model, tariff)?))) else {
            return Self { without_price: kinds, without_kind, ..Self::default() };
        };
        let mut usd = [0.0; 4];
        for ((usd, mtok), kind) in usd.iter_mut().zip(kinds).zip(Kind::ALL) {
            *usd = mtok * price(kind);
        }
        if model.provider_name() == HOUR_WRITER {
            let [input, write] = [Kind::Input, Kind::CacheWrite].map(price);
            let [_, writes, _, _] = &mut usd;
            *writes += hour * (input * HOUR_WRITE - write);
        }
        // The output of a row is priced even if its input is not: `without_kind` says how much is left out.
        let saved_by_batch = usd.map(|usd| usd / left_by_batch(tariff) - usd);
        Self { mtok: kinds, usd, saved_by_batch, without_price: [0.0; 4], without_kind }
    }

    /// All tokens, in millions.
    pub fn all_mtok(&self) -> f64 {
        self.priced_mtok() + self.unpriced_mtok()
    }

    /// Tokens that have a list price, in millions.
    pub fn priced_mtok(&self) -> f64 {
        self.mtok.iter().sum()
    }

    /// Tokens that have no list price, in millions.
    pub fn unpriced_mtok(&self) -> f64 {
        self.without_price.iter().sum::<f64>() + self.without_kind
    }

    /// What the priced tokens cost, in US dollars; `None` where no token has a list price.
    pub fn value(&self) -> Option<f64> {
        (self.priced_mtok() > 0.0).then(|| self.usd.iter().sum())
    }

    /// What all tokens cost, in US dollars; `None` where more than [`FEW`] of them have no list price.
    pub fn whole_value(&self) -> Option<f64> {
        self.value().filter(|_| self.unpriced_mtok() <= FEW * self.all_mtok())
    }

    /// What the tokens of the kinds with any list price cost, in US dollars, if those without one cost as much as others of
    /// their kind. Where less than half of all tokens have a list price, only what these cost. `None` without any.
    pub fn value_of_all(&self) -> Option<f64> {
        let value = self.value()?;
        if self.priced_mtok() < 0.5 * self.all_mtok() {
            return Some(value);
        }
        let of_kind = |((usd, mtok), more): ((f64, f64), f64)| if mtok > 0.0 { usd * (1.0 + more / mtok) } else { 0.0 };
        Some(self.usd.into_iter().zip(self.mtok).zip(self.without_price).map(of_kind).sum())
    }

    /// Shares of the four kinds among the tokens whose kind is known, priced or not; together 1. `None` without such
    /// tokens.
    pub fn mix(&self) -> Option<[f64; 4]> {
        let mut mix = self.mtok;
        mix.iter_mut().zip(self.without_price).for_each(|(sum, more)| *sum += more);
        let all: f64 = mix.iter().sum();
        (all > 0.0).then(|| mix.map(|kind| kind / all))
    }

    /// The same amounts, times a factor.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        Self {
            mtok: self.mtok.map(|mtok| mtok * factor),
            usd: self.usd.map(|usd| usd * factor),
            saved_by_batch: self.saved_by_batch.map(|usd| usd * factor),
            without_price: self.without_price.map(|mtok| mtok * factor),
            without_kind: self.without_kind * factor,
        }
    }
}

impl AddAssign for Listed {
    fn add_assign(&mut self, other: Self) {
        for (sums, more) in [
            (&mut self.mtok, other.mtok),
            (&mut self.usd, other.usd),
            (&mut self.saved_by_batch, other.saved_by_batch),
            (&mut self.without_price, other.without_price),
        ] {
            sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
        }
        self.without_kind += other.without_kind;
    }
}

/// Amounts by currency (`None` where a file names none), in the order of the codes.
pub type ByCurrency<T> = BTreeMap<Option<Currency>, T>;

/// Sums of use.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Amounts {
    /// Rows of the files.
    pub records: u64,
    /// Tokens by kind.
    pub tokens: Tokens,
    /// Tokens of rows that state no amount.
    tokens_without_amount: u64,
    /// Tokens with list prices, over the days of the files.
    pub period: Listed,
    /// Tokens with list prices, scaled to a year, each source by the days that it covers; nothing from sources without
    /// days.
    pub year: Listed,
    /// What is billed.
    pub billed: ByCurrency<Decimal>,
    /// What is billed for use, scaled to a year like `year`. Money for seats does not count.
    pub billed_a_year: ByCurrency<f64>,
    /// Seats billed, in user-months.
    pub seats: Option<Decimal>,
    /// The part of `billed` that is for seats.
    pub billed_for_seats: ByCurrency<Decimal>,
    /// Seats billed in a month: the mean over the months for which their source bills any.
    pub seats_a_month: f64,
    /// What is billed for seats in such a month.
    pub for_seats_a_month: ByCurrency<f64>,
    /// Requests, messages or generations.
    pub requests: Option<Decimal>,
    /// Credits of vendors.
    pub credits: Option<Decimal>,
}

impl Amounts {
    /// Adds a cell of a source that covers this many years. Without `years`, nothing is added to the amounts of a year.
    pub(super) fn add(&mut self, sums: &Sums, key: &Key, model: Option<&Model>, years: Option<f64>) -> &mut Self {
        let (listed, currency) = (Listed::of(&sums.tokens, model, key.tariff), key.currency);
        self.records = self.records.saturating_add(sums.records);
        self.tokens = self.tokens.saturating_add(&sums.tokens);
        self.tokens_without_amount = self.tokens_without_amount.saturating_add(sums.unpriced_tokens.total());
        self.period += listed;
        if let Some(years) = years {
            self.year += listed.times(years.recip());
        }
        if let Some(amount) = sums.billed {
            put(&mut self.billed, currency, amount);
            if sums.seats.is_some() {
                put(&mut self.billed_for_seats, currency, amount);
            }
            if let (Some(years), Some(amount)) = (years, amount.to_f64().filter(|_| sums.seats.is_none())) {
                *self.billed_a_year.entry(currency).or_default() += amount / years;
            }
        }
        self.seats = saturating_sum(self.seats, sums.seats);
        self.requests = saturating_sum(self.requests, sums.requests);
        self.credits = saturating_sum(self.credits, sums.credits);
        self
    }

    /// Adds the seats of a cell, whose source bills seats for so many months.
    pub(super) fn add_seats(&mut self, sums: &Sums, currency: Option<Currency>, months: f64) {
        let Some(seats) = sums.seats.and_then(|seats| seats.to_f64()) else { return };
        self.seats_a_month += seats / months;
        if let Some(amount) = sums.billed.and_then(|amount| amount.to_f64()) {
            *self.for_seats_a_month.entry(currency).or_default() += amount / months;
        }
    }

    /// Adds all amounts of another, money currency by currency.
    fn merge(&mut self, other: &Self) {
        self.records = self.records.saturating_add(other.records);
        self.tokens = self.tokens.saturating_add(&other.tokens);
        self.tokens_without_amount = self.tokens_without_amount.saturating_add(other.tokens_without_amount);
        self.period += other.period;
        self.year += other.year;
        other.billed.iter().for_each(|(currency, amount)| put(&mut self.billed, *currency, *amount));
        let seats = &mut self.billed_for_seats;
        other.billed_for_seats.iter().for_each(|(currency, amount)| put(seats, *currency, *amount));
        self.seats = saturating_sum(self.seats, other.seats);
        self.seats_a_month += other.seats_a_month;
        for (sums, more) in
            [(&mut self.billed_a_year, &other.billed_a_year), (&mut self.for_seats_a_month, &other.for_seats_a_month)]
        {
            for (currency, amount) in more {
                *sums.entry(*currency).or_default() += amount;
            }
        }
        self.requests = saturating_sum(self.requests, other.requests);
        self.credits = saturating_sum(self.credits, other.credits);
    }

    /// US dollars over the days of the files; `None` where they are not known: tokens without a list price, nothing
    /// billed, or an amount in a currency without a rate.
    pub fn usd(&self, basis: Basis, rates: ExchangeRates) -> Option<f64> {
        match basis {
            Basis::List => self.period.whole_value(),
            Basis::Billed | Basis::Estimated | Basis::BilledOrEstimated => rates.usd(&self.billed),
        }
    }

    /// The part of what is billed in one currency that is for seats.
    pub(crate) fn for_seats_in(&self, currency: Option<Currency>) -> Decimal {
        self.billed_for_seats.get(&currency).copied().unwrap_or_default()
    }

    /// US dollars billed for use, scaled to a year.
    pub fn usd_a_year(&self) -> f64 {
        self.billed_a_year.get(&Some(Currency::USD)).copied().unwrap_or(0.0)
    }

    /// The share of the tokens that is in rows without an amount.
    pub(crate) fn share_without_amount(&self) -> f64 {
        match self.tokens_without_amount {
            0 => 0.0,
            without => without as f64 / self.tokens.total() as f64,
        }
    }

    /// Whether anything was used: tokens, requests, credits or money. Money for seats does not count.
    pub fn is_used(&self) -> bool {
        self.tokens.total() > 0
            || is_positive(self.requests)
            || is_positive(self.credits)
            || self.billed.iter().any(|(currency, amount)| *amount > self.for_seats_in(*currency).max(Decimal::ZERO))
    }
}

impl<'a> Sum<&'a Self> for Amounts {
    fn sum<I: Iterator<Item = &'a Self>>(amounts: I) -> Self {
        let mut all = Self::default();
        amounts.for_each(|more| all.merge(more));
        all
    }
}

/// Whether a cell holds use. Money for seats does not count.
pub(super) fn is_use(sums: &Sums) -> bool {
    let is_paid = sums.seats.is_none() && [sums.billed, sums.gross].into_iter().any(is_positive);
    sums.tokens.total() > 0 || is_paid || [sums.requests, sums.credits].into_iter().any(is_positive)
}

fn is_positive(amount: Option<Decimal>) -> bool {
    amount.is_some_and(|amount| amount > Decimal::ZERO)
}

/// Whether a cell holds use, or gives money for it back. Money for seats does not count.
pub(super) fn counts(sums: &Sums) -> bool {
    let is_refund = sums.seats.is_none() && sums.billed.is_some_and(|amount| amount < Decimal::ZERO);
    is_use(sums) || is_refund
}

/// Adds an amount to the sum in its currency.
fn put(amounts: &mut ByCurrency<Decimal>, currency: Option<Currency>, amount: Decimal) {
    let sum = amounts.entry(currency).or_default();
    *sum = sum.saturating_add(amount);
}
