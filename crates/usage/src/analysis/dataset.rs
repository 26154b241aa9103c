//! All imported files together: people, sums, days.

use std::collections::BTreeSet;
use std::rc::Rc;

use foldhash::{HashMap, HashSet};
use rust_decimal::prelude::ToPrimitive;
use time::Weekday;
use tokenworth_core::pricing::Model;
use tokenworth_core::units::DAYS_A_YEAR;

use super::amounts::is_use;
use super::span::{joined, overlap_mostly, seat_months};
use super::{Amounts, Basis, Listed, Person, Rates, model_of, monday_of, years_of};
use crate::sources::share_bill;
use crate::{Cell, Currency, Imported, NameId, Period, Sums, Tokens, Usage};

/// If tokens without an amount or a list price are at most this share, the amounts of the others stand for all of them.
pub const FEW: f64 = 0.01;

/// What a file adds to its source.
#[derive(Clone, Debug)]
pub struct PartFile {
    /// The name of the file.
    pub name: String,
    /// Whether it tells people apart.
    pub names_people: bool,
    /// All tokens in it.
    pub tokens: u64,
    /// Whether it has use without a day.
    pub has_undated_use: bool,
    /// Whether all of its use, if any, is without a day.
    has_no_dated_use: bool,
}

impl PartFile {
    fn of(file: &Imported) -> Self {
        let has_use =
            |is_dated: bool| file.usage.cells().any(|cell| cell.key.day.is_some() == is_dated && is_use(cell.sums));
        let has_undated_use = has_use(false);
        Self {
            name: file.summary.file.clone(),
            names_people: file.summary.people.is_some(),
            tokens: file.usage.total().tokens.total(),
            has_undated_use,
            has_no_dated_use: has_undated_use && !has_use(true),
        }
    }
}

/// The use in one file, or in several files of one source that cover one period after the other.
#[derive(Clone, Debug)]
pub struct Part {
    /// The id of the source.
    pub source: &'static str,
    /// The name of the source, as the page shows it.
    pub source_name: &'static str,
    /// The periods of its files in their order, if these have days; those that overlap or follow each other within a week
    /// are one.
    pub spans: Vec<Period>,
    /// How many years the use covers: those of the spans together, or of the days that the reader entered.
    pub years: Option<f64>,
    /// Its files.
    pub files: Vec<PartFile>,
    /// Whether its amounts are the estimates of a tool.
    pub is_estimate: bool,
    /// Whether it states any amount but 0.
    has_money: bool,
    /// The months for which it bills seats; at least 1, if not each day has its part of them.
    seat_months: f64,
    /// Whether another part holds the money of its tokens.
    is_billed_elsewhere: bool,
    /// The sums of its files. A single file shares its sums with its [`Imported`].
    pub usage: Rc<Usage>,
    models: HashMap<NameId, Option<&'static Model>>,
}

impl Part {
    /// The model of the catalog that a name stands for; `None` where the catalog has none.
    pub fn model(&self, id: Option<NameId>) -> Option<&'static Model> {
        self.models.get(&id?).copied().flatten()
    }

    /// Whether any of its files tells people apart.
    fn names_people(&self) -> bool {
        self.files.iter().any(|file| file.names_people)
    }

    /// Whether any of its files has days of use.
    fn has_days(&self) -> bool {
        !self.files.iter().all(|file| file.has_no_dated_use)
    }

    fn new(file: &Imported) -> Self {
        Self {
            source: file.summary.source,
            source_name: file.summary.source_name,
            spans: file.summary.period.into_iter().collect(),
            years: None,
            files: vec![PartFile::of(file)],
            is_estimate: file.summary.is_estimate(),
            has_money: has_money(file),
            seat_months: 1.0,
            is_billed_elsewhere: false,
            usage: Rc::clone(&file.usage),
            models: HashMap::default(),
        }
    }

    /// Whether a file is of the same source and of other days, like the export of the next month. A file of the same
    /// days has the use of others, or of another tool, and so has one that names nobody beside one that names people.
    fn continues_with(&self, file: &Imported) -> bool {
        let is_later = match file.summary.period {
            None => self.spans.is_empty(),
            Some(period) => !self.spans.is_empty() && !overlap_mostly(&self.spans, period),
        };
        let is_alike = self.files.iter().all(|part| part.names_people == file.summary.people.is_some());
        self.source == file.summary.source && is_alike && is_later
    }

    fn join(&mut self, file: &Imported) {
        Rc::make_mut(&mut self.usage).merge(&file.usage);
        self.spans = joined(self.spans.iter().copied().chain(file.summary.period));
        self.files.push(PartFile::of(file));
        self.has_money |= has_money(file);
    }

    /// Whether this part holds only money, and `other` only tokens, of one bill and most of the same days. Money that names
    /// nobody is not that of people.
    fn bills(&self, other: &Self) -> bool {
        let has_tokens = |part: &Self| part.files.iter().any(|file| file.tokens > 0);
        let is_money_alone = self.has_money && !has_tokens(self);
        let is_of_one_bill = share_bill(self.source, other.source);
        let is_alike = self.names_people() || !other.names_people();
        let is_of_same_days = other.spans.iter().any(|span| overlap_mostly(&self.spans, *span));
        is_money_alone && !self.is_estimate && !other.has_money && is_of_one_bill && is_alike && is_of_same_days
    }

    /// Adds a cell of this part to amounts. Tokens that are billed in another part do not lack an amount.
    fn add_to(&self, amounts: &mut Amounts, cell: &Cell<'_>, model: Option<&Model>) {
        let (sums, currency) = (*cell.sums, cell.key.currency);
        let sums = if self.is_billed_elsewhere { Sums { unpriced_tokens: Tokens::default(), ..sums } } else { sums };
        amounts.add(&sums, currency, model, self.years).add_seats(&sums, currency, self.seat_months);
    }

    /// Sets `years`, `seat_months` and `models`, once all files have joined. `days` is what the reader entered.
    fn complete(&mut self, days: Option<u32>) {
        let told = || days.filter(|days| *days > 0).map(|days| f64::from(days) / DAYS_A_YEAR);
        self.years = (!self.spans.is_empty()).then(|| self.spans.iter().map(years_of).sum()).or_else(told);
        let of_seats = self.usage.cells().filter(|cell| cell.sums.seats.is_some());
        self.seat_months = seat_months(&of_seats.filter_map(|cell| cell.key.day).collect());
        let ids: HashSet<NameId> = self.usage.cells().filter_map(|cell| cell.key.model).collect();
        self.models = ids.into_iter().map(|id| (id, model_of(self.usage.name(id)))).collect();
    }
}

/// All imported files together. Each part is scaled to a year by the days that its files cover, so that October of one
/// tool and a quarter of another can be added. Days between two files belong to none of them.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    parts: Vec<Part>,
    people: Vec<Person>,
    total: Amounts,
    nobody: Amounts,
    last_weekday: u8,
}

impl Dataset {
    /// Joins these files, which must not count the same use twice: see [`crate::overlaps`]. `days` is how many days the
    /// files without dates cover, as the reader entered it.
    pub fn of<'a>(files: impl IntoIterator<Item = &'a Imported>, days: Option<u32>) -> Self {
        let mut gathering = Gathering::new(days);
        files.into_iter().for_each(|file| gathering.join(file));
        while gathering.advance(usize::MAX) {}
        gathering.finish()
    }

    /// The parts, each with days of its own.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Everybody named in the files, users or not, in the order of their numbers.
    pub fn people(&self) -> &[Person] {
        &self.people
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
    pub fn period(&self) -> Option<Period> {
        hull(self.parts.iter())
    }

    /// The same of the parts with files that tell people apart.
    pub fn period_of_people(&self) -> Option<Period> {
        hull(self.parts.iter().filter(|part| part.names_people()))
    }

    /// The periods of the files that have use by day, in their order, as in [`Part::spans`].
    pub fn spans_by_day(&self) -> Vec<Period> {
        joined(self.parts_by_day().flat_map(|part| part.spans.iter().copied()))
    }

    /// The same of the parts that count tokens of people.
    pub fn spans_of_people(&self) -> Vec<Period> {
        let counts = |file: &PartFile| file.names_people && file.tokens > 0;
        let parts = self.parts_by_day().filter(|part| part.files.iter().any(counts));
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
            let listed = Listed::of(&cell.sums.tokens, part.model(cell.key.model));
            Some((stated, listed.value().filter(|_| listed.unpriced_mtok() <= 0.0)?))
        });
        both.reduce(|(stated, listed), (more, of_catalog)| (stated + more, listed + of_catalog))
    }

    /// The kind of money that the files state: billed, estimated by tools, or both.
    pub fn stated(&self) -> Basis {
        self.stated_by(false)
    }

    /// The same, if `named`, of the files that tell people apart.
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
    pub fn basis(&self, rates: Rates) -> Basis {
        Basis::of(&self.total, rates.usd(&self.total.billed), self.stated())
    }

    /// Whether the files state amounts for use.
    pub(crate) fn has_amounts(&self) -> bool {
        self.parts.iter().any(|part| part.has_money)
    }
}

/// From the first day of these parts to the last.
fn hull<'a>(parts: impl Iterator<Item = &'a Part>) -> Option<Period> {
    let periods = parts.flat_map(|part| part.spans.iter().copied());
    periods.reduce(|a, b| Period { first: a.first.min(b.first), last: a.last.max(b.last) })
}

fn has_money(file: &Imported) -> bool {
    file.summary.money.iter().any(|money| money.billed.is_some_and(|billed| !billed.is_zero()))
}

/// Builds a [`Dataset`] in steps, for a caller that needs short tasks: it [joins](Self::join) all files, lets other tasks run
/// between calls of [`advance`](Self::advance), and [finishes](Self::finish).
#[derive(Debug, Default)]
pub struct Gathering {
    days: Option<u32>,
    seed: u64,
    parts: Vec<Part>,
    /// The index of the part to read next, and the index of the next cell in it.
    next: (usize, usize),
    people: Vec<(Box<str>, Gathered)>,
    places: HashMap<Box<str>, usize>,
    /// The index in `people` of each name of the current part.
    known: HashMap<NameId, usize>,
    nobody: Amounts,
    /// The last day of the week on which there is use of people so far, in days after Monday.
    last_weekday: u8,
    /// The same of use that belongs to nobody.
    last_weekday_of_nobody: u8,
}

impl Gathering {
    /// Starts without files. `days` is how many days the files without dates cover, as the reader entered it.
    pub fn new(days: Option<u32>) -> Self {
        Self { days, ..Self::default() }
    }

    /// Adds a file. Add all files before the first call of [`advance`](Self::advance). A file without a row that counts
    /// adds nothing, not even the want of its days.
    pub fn join(&mut self, file: &Imported) {
        if file.summary.rows_used == 0 {
            return;
        }
        self.seed ^= file.summary.fingerprint;
        match self.parts.iter_mut().find(|part| part.continues_with(file)) {
            Some(part) => part.join(file),
            None => self.parts.push(Part::new(file)),
        }
    }

    /// Adds at most this many further cells to the sums, and at least one. Returns false if none was left.
    pub fn advance(&mut self, cells: usize) -> bool {
        let (place, first) = self.next;
        if self.next == (0, 0) {
            let billed = |part: &Part| self.parts.iter().any(|other| other.bills(part));
            let billed: Vec<bool> = self.parts.iter().map(billed).collect();
            for (part, is_billed) in self.parts.iter_mut().zip(billed) {
                part.is_billed_elsewhere = is_billed;
            }
        }
        let Some(part) = self.parts.get_mut(place) else { return false };
        if first == 0 {
            part.complete(self.days);
            self.known.clear();
        }
        let part = &*part;
        let cells = cells.max(1);
        for cell in part.usage.cells().skip(first).take(cells) {
            let model = part.model(cell.key.model);
            if let Some(day) = cell.key.day.filter(|_| is_use(cell.sums)) {
                let is_of_person = cell.key.person.is_some();
                let last = if is_of_person { &mut self.last_weekday } else { &mut self.last_weekday_of_nobody };
                *last = (*last).max(day.weekday().number_days_from_monday());
            }
            let Some(person) = cell.key.person else {
                part.add_to(&mut self.nobody, &cell, model);
                continue;
            };
            let (people, places) = (&mut self.people, &mut self.places);
            let place = *self.known.entry(person).or_insert_with(|| {
                let name = part.usage.name(person);
                let place = *places.entry(name.into()).or_insert_with(|| {
                    people.push((name.into(), Gathered::default()));
                    people.len().saturating_sub(1)
                });
                if let Some((_, gathered)) = people.get_mut(place).filter(|_| part.has_days()) {
                    gathered.spans.extend(&part.spans);
                }
                place
            });
            if let Some((_, gathered)) = self.people.get_mut(place) {
                gathered.add(part, &cell, model);
            }
        }
        let read = first.saturating_add(cells);
        self.next = if read < part.usage.cells().len() { (place, read) } else { (place.saturating_add(1), 0) };
        true
    }

    /// The data, once [`advance`](Self::advance) has nothing left to do.
    pub fn finish(self) -> Dataset {
        let mut people: Vec<Person> = self.people.into_iter().map(|(name, gathered)| gathered.person(name)).collect();
        people.sort_by_cached_key(|person| (shuffled(&person.name, self.seed), person.name.clone()));
        for (person, number) in people.iter_mut().zip(1..) {
            person.number = number;
        }
        let total = std::iter::once(&self.nobody).chain(people.iter().map(|person| &person.amounts)).sum();
        let last_weekday = if people.is_empty() { self.last_weekday_of_nobody } else { self.last_weekday };
        Dataset { parts: self.parts, people, total, nobody: self.nobody, last_weekday }
    }
}

/// What is known of a person so far.
#[derive(Debug, Default)]
struct Gathered {
    amounts: Amounts,
    weeks: BTreeSet<crate::Day>,
    spans: Vec<Period>,
    tools: Tally,
    teams: Tally,
    output: Option<f64>,
}

impl Gathered {
    fn add(&mut self, part: &Part, cell: &Cell<'_>, model: Option<&'static Model>) {
        part.add_to(&mut self.amounts, cell, model);
        if let Some(day) = cell.key.day.filter(|_| is_use(cell.sums)) {
            self.weeks.insert(monday_of(day));
        }
        // The number of rows gives rows without tokens a small weight.
        let weight = cell.sums.tokens.total() as f64 + cell.sums.records as f64;
        let tool = cell.key.tool.map_or(part.source_name, |tool| part.usage.name(tool));
        self.tools.add(Some(tool), weight);
        self.teams.add(cell.key.team.map(|team| part.usage.name(team)), weight);
        if let Some(output) = cell.sums.output.and_then(|output| output.to_f64()) {
            self.output = Some(self.output.unwrap_or(0.0) + output);
        }
    }

    fn person(self, name: Box<str>) -> Person {
        Person {
            name,
            number: 0,
            amounts: self.amounts,
            weeks: self.weeks,
            spans: joined(self.spans.into_iter()),
            tool: self.tools.largest(),
            team: self.teams.largest(),
            output: self.output,
        }
    }
}

/// How much of a person's use goes to each tool or team.
#[derive(Debug, Default)]
struct Tally(Vec<(Box<str>, f64)>);

impl Tally {
    fn add(&mut self, name: Option<&str>, weight: f64) {
        let Some(name) = name else { return };
        match self.0.iter_mut().find(|(held, _)| **held == *name) {
            Some((_, sum)) => *sum += weight,
            None => self.0.push((name.into(), weight)),
        }
    }

    fn largest(self) -> Option<Box<str>> {
        self.0
            .into_iter()
            .max_by(|one, other| one.1.total_cmp(&other.1).then_with(|| other.0.cmp(&one.0)))
            .map(|held| held.0)
    }
}

/// A sort key that reveals nothing of the name: its FNV-1a hash with a seed, mixed once more.
fn shuffled(name: &str, seed: u64) -> u64 {
    let fnv = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325 ^ seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    (fnv ^ (fnv >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) ^ (fnv >> 32)
}
