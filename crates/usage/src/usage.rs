//! The sums of a file and the names in them. Their size depends on people, days and models, not on rows.

use std::collections::BTreeSet;

use foldhash::{HashMap, HashSet};

use crate::{Currency, DateRange, Day, Decimal, Record, SkipReason, Tariff, Tokens};

/// A name that a [`Usage`] holds: of a person, a model, a tool or a team. It means nothing to another [`Usage`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameId(u32);

/// What the rows that are summed into one cell have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The person.
    pub person: Option<NameId>,
    /// The day, as written.
    pub day: Option<Day>,
    /// The first day of the month, where the file names the month of the use and no day.
    pub month: Option<Day>,
    /// The model.
    pub model: Option<NameId>,
    /// The product or agent.
    pub tool: Option<NameId>,
    /// The team or cost center.
    pub team: Option<NameId>,
    /// The currency of the amounts.
    pub currency: Option<Currency>,
    /// Which list prices apply.
    pub tariff: Tariff,
    /// Whether the rows bill seats and hold no use.
    pub is_seats: bool,
}

impl Key {
    /// The day, or the first day of the month; `None` where neither is known.
    pub(crate) fn date(&self) -> Option<Day> {
        self.day.or(self.month)
    }
}

/// Sums over the rows of a cell. An amount that no row states is `None`, not 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many rows.
    pub records: u64,
    /// How many of the rows have use but no amount for it.
    pub unpriced: u64,
    /// Tokens of all rows.
    pub tokens: Tokens,
    /// Tokens of the unpriced rows, which are within `tokens`.
    pub unpriced_tokens: Tokens,
    /// What is billed.
    pub billed: Option<Decimal>,
    /// The list price, or the amount before discounts, of those rows that state it.
    pub gross: Option<Decimal>,
    /// Requests, messages or generations.
    pub requests: Option<Decimal>,
    /// Credits of a vendor.
    pub credits: Option<Decimal>,
    /// Seats, licenses or user-months that the rows bill.
    pub seats: Option<Decimal>,
    /// Output, such as merged pull requests.
    pub output: Option<Decimal>,
}

/// A cell of a [`Usage`]: what its rows have in common, and their sums.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// The names as ids; [`Usage::name`] returns their texts.
    pub key: Key,
    /// Over the rows of the cell.
    pub sums: &'a Sums,
}

/// Sums by person, day, model, tool, team, currency and tariff.
#[derive(Clone, Debug, Default)]
pub struct Usage {
    names: Names,
    places: HashMap<Key, usize>,
    cells: Vec<(Key, Sums)>,
    total: Sums,
}

impl Usage {
    /// Adds a row, or several of one cell.
    ///
    /// # Errors
    /// [`SkipReason::Overflow`] where a sum becomes too large; nothing is added then.
    pub(crate) fn add(&mut self, key: Key, row: &Sums) -> Result<(), SkipReason> {
        // If the total does not overflow, no cell does. Money of several currencies is added here for this check only.
        if !self.total.can_add(row) {
            return Err(SkipReason::Overflow);
        }
        self.total = self.total.saturating_add(row);
        self.put(key, row);
        Ok(())
    }

    /// What a row has in common with the others of its cell.
    pub(crate) fn key_of(&mut self, record: &Record<'_>) -> Key {
        Key {
            person: self.names.id(record.person),
            day: record.day,
            month: record.month,
            model: self.names.id(record.model),
            tool: self.names.id(record.tool),
            team: self.names.id(record.team),
            currency: record.currency,
            tariff: record.tariff,
            is_seats: record.seats.is_some(),
        }
    }

    /// Adds all of another usage, such as that of a second file. Counts stay at [`u64::MAX`] rather than overflow.
    pub fn merge(&mut self, other: &Self) {
        for (key, sums) in &other.cells {
            let key = self.translated(other, *key);
            self.put(key, sums);
        }
        self.total = self.total.saturating_add(&other.total);
    }

    /// Whether another usage counts rows of this one again: most of its use on days of this one has the same sums here. Seats of
    /// nobody prove nothing: two organizations may well have as many. Nor does output, which is not counted by day.
    pub(crate) fn is_counted_again_by(&self, other: &Self) -> bool {
        let days: HashSet<Day> = self.cells.iter().filter_map(|(key, _)| key.date()).collect();
        let has_use = |sums: &Sums| {
            sums.tokens.total() > 0
                || [sums.billed, sums.requests, sums.credits, sums.seats].iter().any(Option::is_some)
        };
        let is_proof = |key: &Key, sums: &Sums| has_use(sums) && (!key.is_seats || key.person.is_some());
        let is_common = |key: &Key| key.date().is_some_and(|day| days.contains(&day));
        let common = other.cells.iter().filter(|(key, sums)| is_proof(key, sums) && is_common(key));
        let is_same = |(key, sums): &(Key, Sums)| self.get(other, *key) == Some(sums);
        let (all, same) = common.fold((0, 0), |(all, same), cell| (all + 1, same + usize::from(is_same(cell))));
        same > all / 2
    }

    /// Adds what another usage counts that this one does not. Of two cells for the same person, day and so on, the one with
    /// more rows or more tokens stays: an export in the middle of a day has a part of it.
    pub(crate) fn merge_once(&mut self, other: &Self) {
        let size = |sums: &Sums| (sums.records, sums.tokens.total());
        for (key, sums) in &other.cells {
            let key = self.translated(other, *key);
            let held = self.places.get(&key).and_then(|place| self.cells.get_mut(*place));
            match held.filter(|_| key.date().is_some()) {
                Some((_, held)) if size(held) < size(sums) => *held = *sums,
                Some(_) => {}
                None => self.put(key, sums),
            }
        }
        self.total = self.cells.iter().fold(Sums::default(), |total, (_, sums)| total.saturating_add(sums));
    }

    /// The sums of the cell that has this key in another usage.
    fn get(&self, other: &Self, key: Key) -> Option<&Sums> {
        let id = |id: Option<NameId>| other.text(id).map(|name| self.find(name).ok_or(())).transpose().ok();
        let key =
            Key { person: id(key.person)?, model: id(key.model)?, tool: id(key.tool)?, team: id(key.team)?, ..key };
        self.places.get(&key).and_then(|place| self.cells.get(*place)).map(|(_, sums)| sums)
    }

    /// Takes out rows of a cell of another usage, which were [merged](Self::merge) into this one. A cell without rows goes.
    pub(crate) fn take_out(&mut self, other: &Self, key: Key, rows: &Sums) {
        let key = self.translated(other, key);
        let Some(place) = self.places.get(&key).copied() else { return };
        let Some((_, sums)) = self.cells.get_mut(place) else { return };
        *sums = sums.saturating_sub(rows);
        if sums.records == 0 {
            self.places.remove(&key);
            self.cells.swap_remove(place);
            if let Some((moved, _)) = self.cells.get(place) {
                self.places.insert(*moved, place);
            }
        }
        self.total = self.total.saturating_sub(rows);
    }

    /// The cells, in the order in which they first came up.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = Cell<'_>> {
        self.cells.iter().map(|(key, sums)| Cell { key: *key, sums })
    }

    /// The text of a name; empty for an id of another usage.
    pub fn name(&self, id: NameId) -> &str {
        self.names.texts.get(id.0 as usize).map_or("", |text| text)
    }

    /// The people of all cells.
    pub(crate) fn people(&self) -> BTreeSet<&str> {
        let ids: HashSet<NameId> = self.cells().filter_map(|cell| cell.key.person).collect();
        ids.into_iter().map(|id| self.name(id)).collect()
    }

    /// The id of a name that is in use here.
    pub fn find(&self, name: &str) -> Option<NameId> {
        self.names.ids.get(name).copied()
    }

    /// Rows, tokens, requests, credits and output of all cells. No money: that has a currency.
    pub fn total(&self) -> Sums {
        Sums { billed: None, gross: None, ..self.total }
    }

    /// Changes the tokens of each cell, for sources that learn at the end of a file what its columns mean.
    pub(crate) fn map_tokens(&mut self, change: impl Fn(&Tokens) -> Tokens) {
        for (_, sums) in &mut self.cells {
            sums.tokens = change(&sums.tokens);
            sums.unpriced_tokens = change(&sums.unpriced_tokens);
        }
        self.total = self.cells.iter().fold(Sums::default(), |total, (_, sums)| total.saturating_add(sums));
    }

    /// The days of all cells.
    pub(crate) fn days(&self) -> BTreeSet<Day> {
        self.cells.iter().filter_map(|(key, _)| key.day).collect()
    }

    /// Reads each day, which is the first of a month, as that month, for files whose rows each sum up one.
    pub(crate) fn widen_to_months(&mut self) {
        self.places.clear();
        for (key, sums) in std::mem::take(&mut self.cells) {
            self.put(Key { day: None, month: key.day.or(key.month), ..key }, &sums);
        }
    }

    /// Gives amounts without a currency this one, for files that name it after their rows.
    pub(crate) fn set_currency(&mut self, currency: Currency) {
        let unnamed =
            |(key, sums): &&mut (Key, Sums)| key.currency.is_none() && (sums.billed.is_some() || sums.gross.is_some());
        self.cells.iter_mut().filter(unnamed).for_each(|(key, _)| key.currency = Some(currency));
        self.places = self.cells.iter().enumerate().map(|(place, (key, _))| (*key, place)).collect();
    }

    /// Forgets list prices, for sources that learn at the end of a file that it has none.
    pub(crate) fn forget_list_prices(&mut self) {
        self.cells.iter_mut().for_each(|(_, sums)| sums.gross = None);
        self.total.gross = None;
    }

    /// The same sums, with the texts that `written` returns for names that are not ASCII; `None` where all stay as they are.
    /// Several ids may then have one text, until this is [merged](Self::merge) into another usage.
    pub(crate) fn with_names(&self, written: impl Fn(&str) -> String) -> Option<Self> {
        let names = self.names.texts.iter();
        let texts = names.map(|name| if name.is_ascii() { name.clone() } else { written(name).into() });
        let texts: Vec<Box<str>> = texts.collect();
        (texts != self.names.texts).then(|| Self { names: Names { texts, ..Names::default() }, ..self.clone() })
    }

    /// A key of another usage with the ids that its names have here.
    pub(crate) fn translated(&mut self, other: &Self, key: Key) -> Key {
        Key {
            person: self.names.id(other.text(key.person)),
            model: self.names.id(other.text(key.model)),
            tool: self.names.id(other.text(key.tool)),
            team: self.names.id(other.text(key.team)),
            ..key
        }
    }

    /// Adds the amounts of another usage on days outside these periods, without its tokens. Returns whether there are any.
    pub(crate) fn merge_amounts(&mut self, other: &Self, periods: &[DateRange]) -> bool {
        let is_outside = |date: Day| !periods.iter().any(|period| period.first <= date && date <= period.last);
        let mut any = false;
        for (key, sums) in &other.cells {
            if sums.billed.is_some() && key.date().is_some_and(is_outside) {
                let key = self.translated(other, *key);
                self.put(key, &Sums { billed: sums.billed, gross: sums.gross, ..Sums::default() });
                any = true;
            }
        }
        any
    }

    /// Forgets all amounts, for files beside one that states them again.
    pub(crate) fn forget_amounts(&mut self) {
        self.cells.iter_mut().for_each(|(_, sums)| (sums.billed, sums.gross) = (None, None));
        (self.total.billed, self.total.gross) = (None, None);
    }

    fn text(&self, id: Option<NameId>) -> Option<&str> {
        id.map(|id| self.name(id))
    }

    fn put(&mut self, key: Key, sums: &Sums) {
        let place = *self.places.entry(key).or_insert(self.cells.len());
        match self.cells.get_mut(place) {
            Some((_, held)) => *held = held.saturating_add(sums),
            None => self.cells.push((key, *sums)),
        }
    }
}

impl Sums {
    /// Those of one row.
    pub(crate) fn of(record: &Record<'_>) -> Self {
        let unpriced = record.unpriced.is_some();
        Self {
            records: 1,
            unpriced: u64::from(unpriced),
            tokens: record.tokens,
            unpriced_tokens: if unpriced { record.tokens } else { Tokens::UNKNOWN },
            billed: record.billed,
            gross: record.gross,
            requests: record.requests,
            credits: record.credits,
            seats: record.seats,
            output: record.output,
        }
    }

    /// The sum of two cells: amounts of the same currency only. It is at most what the types hold.
    #[must_use]
    pub fn saturating_add(&self, other: &Self) -> Self {
        self.zip(other, u64::saturating_add, Tokens::saturating_add, saturating_sum)
    }

    /// The sums without those of some of the rows. What was known stays known.
    fn saturating_sub(&self, rows: &Self) -> Self {
        let less =
            |sum: Option<Decimal>, rows: Option<Decimal>| sum.map(|sum| sum.saturating_sub(rows.unwrap_or_default()));
        self.zip(rows, u64::saturating_sub, Tokens::saturating_sub, less)
    }

    /// Joins each field with that of another cell.
    fn zip(
        &self,
        other: &Self,
        count: fn(u64, u64) -> u64,
        tokens: fn(&Tokens, &Tokens) -> Tokens,
        amount: fn(Option<Decimal>, Option<Decimal>) -> Option<Decimal>,
    ) -> Self {
        Self {
            records: count(self.records, other.records),
            unpriced: count(self.unpriced, other.unpriced),
            tokens: tokens(&self.tokens, &other.tokens),
            unpriced_tokens: tokens(&self.unpriced_tokens, &other.unpriced_tokens),
            billed: amount(self.billed, other.billed),
            gross: amount(self.gross, other.gross),
            requests: amount(self.requests, other.requests),
            credits: amount(self.credits, other.credits),
            seats: amount(self.seats, other.seats),
            output: amount(self.output, other.output),
        }
    }

    /// Whether the types hold the sum of two cells. What is unpriced is a part of the rest.
    fn can_add(&self, other: &Self) -> bool {
        let amounts = |sums: &Self| [sums.billed, sums.gross, sums.requests, sums.credits, sums.seats, sums.output];
        let fits =
            |(a, b): (Option<Decimal>, Option<Decimal>)| a.zip(b).is_none_or(|(a, b)| a.checked_add(b).is_some());
        self.tokens.checked_add(&other.tokens).is_some() && amounts(self).into_iter().zip(amounts(other)).all(fits)
    }
}

/// The sum of two amounts, at most what the type holds. What is not known counts as nothing.
pub fn saturating_sum(a: Option<Decimal>, b: Option<Decimal>) -> Option<Decimal> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.saturating_add(b)),
        (a, b) => a.or(b),
    }
}

/// Texts by their ids, and ids by their texts.
#[derive(Clone, Debug, Default)]
struct Names {
    ids: HashMap<Box<str>, NameId>,
    texts: Vec<Box<str>>,
}

impl Names {
    fn id(&mut self, text: Option<&str>) -> Option<NameId> {
        let text = text.filter(|text| !text.is_empty())?;
        if let Some(id) = self.ids.get(text) {
            return Some(*id);
        }
        let id = NameId(u32::try_from(self.texts.len()).ok()?);
        self.texts.push(text.into());
        self.ids.insert(text.into(), id);
        Some(id)
    }
}
