//! All imported files together: people, sums, days.

use std::collections::BTreeSet;

use rust_decimal::prelude::ToPrimitive;
use time::Weekday;

use super::identities::Identities;
use super::span::joined;
use super::{Amounts, Basis, ExchangeRates, Listed, Part, PartFile, Person};
use crate::{Currency, DateRange};

/// All imported files together. Each part is scaled to a year by the days that its files cover, so that October of one
/// tool and a quarter of another can be added. Days between two files belong to none of them.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    pub(super) parts: Vec<Part>,
    pub(super) people: Vec<Person>,
    pub(super) identities: Identities,
    pub(super) total: Amounts,
    pub(super) nobody: Amounts,
    pub(super) last_weekday: u8,
}

impl Dataset {
    /// The parts, each with days of its own.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Everybody named in the files, users or not, in the order of their numbers.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// How many people have a login in one file and an e-mail address in another, by which they are known here.
    pub fn people_with_two_names(&self) -> usize {
        self.identities.iter().map(|(_, address)| address).collect::<BTreeSet<&str>>().len()
    }

    /// The people who used anything.
    pub fn users(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| person.is_user())
    }

    /// All use.
    pub fn total(&self) -> &Amounts {
        &self.total
    }

    /// The use that belongs to no person: of services, of API keys, and of files that do not tell people apart.
    pub fn of_nobody(&self) -> &Amounts {
        &self.nobody
    }

    /// From the first day of all files to the last.
    pub fn period(&self) -> Option<DateRange> {
        hull(self.parts.iter())
    }

    /// From the first day to the last of the parts that count tokens of people. If there are none, of the parts that name
    /// people.
    pub fn period_of_people(&self) -> Option<DateRange> {
        let of_people = || self.parts.iter().filter(|part| part.names_people());
        hull(of_people().filter(|part| part.counts_people())).or_else(|| hull(of_people()))
    }

    /// How many years the tokens of people are from, if it is the same number for all parts that count them.
    pub fn years_of_people(&self) -> Option<f64> {
        let mut years = self.parts.iter().filter(|part| part.counts_people()).map(|part| part.years);
        let first = years.next()??;
        years.all(|years| years.is_some_and(|years| (years - first).abs() < 1e-9)).then_some(first)
    }

    /// The periods of the files that have use by day, in their order, as in [`Part::spans`].
    pub fn spans_by_day(&self) -> Vec<DateRange> {
        joined(self.parts_by_day().flat_map(|part| part.spans.iter().copied()))
    }

    /// The periods of the files that have use by day and count tokens of people, in their order.
    pub fn spans_of_people(&self) -> Vec<DateRange> {
        let parts = self.parts_by_day().filter(|part| part.counts_people());
        joined(parts.flat_map(|part| part.spans.iter().copied()))
    }

    /// The last day of the week on which there is use in any week, in days after Monday: Friday at the earliest. Use that
    /// belongs to nobody, such as that of a service at weekends, counts only where nobody is named.
    pub(crate) fn last_weekday(&self) -> u8 {
        self.last_weekday.max(Weekday::Friday.number_days_from_monday())
    }

    fn parts_by_day(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.has_days())
    }

    /// The files whose amounts are the estimates of a tool.
    pub fn estimates(&self) -> impl Iterator<Item = &PartFile> {
        self.parts.iter().filter(|part| part.is_estimate && part.has_money).flat_map(|part| &part.files)
    }

    /// Every file.
    pub fn files(&self) -> impl Iterator<Item = &PartFile> {
        self.parts.iter().flat_map(|part| &part.files)
    }

    /// What the files state as list prices, in US dollars, and what the catalog's come to for the same use; `None` if no
    /// use has both.
    pub fn both_list_prices(&self) -> Option<(f64, f64)> {
        let cells = self.parts.iter().flat_map(|part| part.usage.cells().map(move |cell| (part, cell)));
        let both = cells.filter(|(_, cell)| cell.sums.unpriced == 0).filter_map(|(part, cell)| {
            let stated = cell.sums.gross.filter(|_| cell.key.currency == Some(Currency::USD))?.to_f64()?;
            let listed = Listed::of(&cell.sums.tokens, part.model(cell.key.model), cell.key.tariff);
            Some((stated, listed.value().filter(|_| listed.unpriced_mtok() <= 0.0)?))
        });
        both.reduce(|(stated, listed), (more, of_catalog)| (stated + more, listed + of_catalog))
    }

    /// The kind of money that the files state: billed, estimated by tools, or both.
    pub fn stated(&self) -> Basis {
        self.stated_by(false)
    }

    /// The kind of money that the files state. If `named`, only files that tell people apart count.
    pub(crate) fn stated_by(&self, named: bool) -> Basis {
        let counts = |part: &&Part| part.has_money && (!named || part.names_people());
        let any = |is_estimate| self.parts.iter().filter(counts).any(|part| part.is_estimate == is_estimate);
        match (any(false), any(true)) {
            (true, true) => Basis::BilledOrEstimated,
            (false, true) => Basis::Estimated,
            (_, false) => Basis::Billed,
        }
    }

    /// Whether a source has no days, so that its use cannot be scaled to a year until the reader says how many.
    pub fn needs_days(&self) -> bool {
        self.parts.iter().any(|part| part.years.is_none())
    }

    /// The money to rank by: [`Basis::of`] all use.
    pub fn basis(&self, rates: ExchangeRates) -> Basis {
        Basis::of(&self.total, rates.usd(&self.total.billed), self.stated())
    }

    /// Whether the files state amounts for use.
    pub(crate) fn has_amounts(&self) -> bool {
        self.parts.iter().any(|part| part.has_money)
    }
}

/// From the first day of these parts to the last.
fn hull<'a>(parts: impl Iterator<Item = &'a Part>) -> Option<DateRange> {
    let periods = parts.flat_map(|part| part.spans.iter().copied());
    periods.reduce(|a, b| DateRange { first: a.first.min(b.first), last: a.last.max(b.last) })
}
