//! All imported files together: people, sums, days.

use std::collections::BTreeSet;
use std::rc::Rc;

use foldhash::{HashMap, HashSet};
use tokenworth_core::pricing::Model;

use super::amounts::is_use;
use super::{Amounts, Basis, Person, model_of, monday_of, years_of};
use crate::{Cell, Imported, NameId, Period, Usage};

/// The use from one source, over all of its files.
#[derive(Clone, Debug)]
pub struct Part {
    /// The id of the source.
    pub source: &'static str,
    /// The name of the source, as the page shows it.
    pub source_name: &'static str,
    /// From the first day of its files to the last; `None` where they have no days.
    pub period: Option<Period>,
    /// How many years the use covers: those of the period, or of the days that the reader entered.
    pub years: Option<f64>,
    /// The sums of its files. A single file shares its sums with its [`Imported`].
    pub usage: Rc<Usage>,
    models: HashMap<NameId, Option<&'static Model>>,
}

impl Part {
    /// The model of the catalogue that a name stands for; `None` where the catalogue has none.
    pub fn model(&self, id: Option<NameId>) -> Option<&'static Model> {
        self.models.get(&id?).copied().flatten()
    }

    fn new(file: &Imported) -> Self {
        Self {
            source: file.summary.source,
            source_name: file.summary.source_name,
            period: file.summary.period,
            years: None,
            usage: Rc::clone(&file.usage),
            models: HashMap::default(),
        }
    }

    fn join(&mut self, file: &Imported) {
        Rc::make_mut(&mut self.usage).merge(&file.usage);
        self.period = match (self.period, file.summary.period) {
            (Some(a), Some(b)) => Some(Period { first: a.first.min(b.first), last: a.last.max(b.last) }),
            (a, b) => a.or(b),
        };
    }

    /// Sets `years` and `models`, once all files have joined. `days` is what the reader entered.
    fn complete(&mut self, days: Option<u32>) {
        let told = || days.filter(|days| *days > 0).map(|days| f64::from(days) / 365.0);
        self.years = self.period.as_ref().map(years_of).or_else(told);
        let ids: HashSet<NameId> = self.usage.cells().filter_map(|cell| cell.key.model).collect();
        self.models = ids.into_iter().map(|id| (id, model_of(self.usage.name(id)))).collect();
    }
}

/// All imported files together. The files of one source cover one period, from their first day to their last. Each
/// source is scaled to a year by its own period, so that October of one tool and a quarter of another can be added.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    parts: Vec<Part>,
    people: Vec<Person>,
    total: Amounts,
    nobody: Amounts,
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

    /// The use of each source.
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
        let periods = self.parts.iter().filter_map(|part| part.period);
        periods.reduce(|a, b| Period { first: a.first.min(b.first), last: a.last.max(b.last) })
    }

    /// Whether a source has no days, so that its use cannot be scaled to a year until the reader says how many.
    pub fn needs_days(&self) -> bool {
        self.parts.iter().any(|part| part.years.is_none())
    }

    /// The money to rank by and to take over: what is billed, if every row with use has an amount and all amounts are
    /// in US dollars; otherwise list prices, if there are any. List prices also apply if at most a third of them is
    /// billed, since a seat then covers most of the use.
    pub fn basis(&self) -> Basis {
        let is_alone = self.total.billed.len() == 1;
        self.basis_if_billed(self.total.usd(Basis::Billed).filter(|_| is_alone))
    }

    /// The same for a given sum of all that is billed, in US dollars; `None` if the sum is not known.
    pub(crate) fn basis_if_billed(&self, usd: Option<f64>) -> Basis {
        let is_unpriced = self.parts.iter().any(|part| part.usage.total().unpriced > 0);
        match self.total.usd(Basis::List) {
            Some(list) if is_unpriced || usd.is_none_or(|usd| usd <= list / 3.0) => Basis::List,
            _ => Basis::Billed,
        }
    }
}

/// Builds a [`Dataset`] in steps, for a caller that needs short tasks.
///
/// ```
/// use tokenworth_usage::analysis::Gathering;
/// # use tokenworth_usage::{Importer, Options};
/// # let mut importer = Importer::new("merged.csv", 27, Options::default()).unwrap();
/// # importer.feed(b"person,tokens\nada,3\nbob,4\n").unwrap();
/// # let files = importer.finish().unwrap();
///
/// let mut gathering = Gathering::new(None);
/// for file in &files {
///     gathering.join(file);
/// }
/// while gathering.advance(10_000) {
///     // Other tasks may run here.
/// }
/// assert_eq!(gathering.finish().people().len(), 2);
/// ```
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
}

impl Gathering {
    /// Starts without files. `days` is how many days the files without dates cover, as the reader entered it.
    pub fn new(days: Option<u32>) -> Self {
        Self { days, ..Self::default() }
    }

    /// Adds a file. Add all files before the first call of [`advance`](Self::advance).
    pub fn join(&mut self, file: &Imported) {
        self.seed ^= file.summary.fingerprint;
        match self.parts.iter_mut().find(|part| part.source == file.summary.source) {
            Some(part) => part.join(file),
            None => self.parts.push(Part::new(file)),
        }
    }

    /// Adds at most this many further cells to the sums, and at least one. Returns false if none was left.
    pub fn advance(&mut self, cells: usize) -> bool {
        let (place, first) = self.next;
        let Some(part) = self.parts.get_mut(place) else { return false };
        if first == 0 {
            part.complete(self.days);
            self.known.clear();
        }
        let part = &*part;
        let cells = cells.max(1);
        for cell in part.usage.cells().skip(first).take(cells) {
            let model = part.model(cell.key.model);
            let Some(person) = cell.key.person else {
                self.nobody.add(cell.sums, cell.key.currency, model, part.years);
                continue;
            };
            let (people, places) = (&mut self.people, &mut self.places);
            let place = *self.known.entry(person).or_insert_with(|| {
                let name = part.usage.name(person);
                *places.entry(name.into()).or_insert_with(|| {
                    people.push((name.into(), Gathered::default()));
                    people.len().saturating_sub(1)
                })
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
        let mut total = self.nobody.clone();
        for person in &people {
            total.merge(&person.amounts);
        }
        Dataset { parts: self.parts, people, total, nobody: self.nobody }
    }
}

/// What is known of a person so far.
#[derive(Debug, Default)]
struct Gathered {
    amounts: Amounts,
    weeks: BTreeSet<crate::Day>,
    tools: Tally,
    teams: Tally,
    output: Option<f64>,
}

impl Gathered {
    fn add(&mut self, part: &Part, cell: &Cell<'_>, model: Option<&'static Model>) {
        self.amounts.add(cell.sums, cell.key.currency, model, part.years);
        if let Some(day) = cell.key.day.filter(|_| is_use(cell.sums)) {
            self.weeks.insert(monday_of(day));
        }
        // The number of rows gives rows without tokens a small weight.
        let weight = cell.sums.tokens.total() as f64 + cell.sums.records as f64;
        let tool = cell.key.tool.map_or(part.source_name, |tool| part.usage.name(tool));
        self.tools.add(Some(tool), weight);
        self.teams.add(cell.key.team.map(|team| part.usage.name(team)), weight);
        if let Some(output) = cell.sums.output.and_then(|output| rust_decimal::prelude::ToPrimitive::to_f64(&output)) {
            self.output = Some(self.output.unwrap_or(0.0) + output);
        }
    }

    fn person(self, name: Box<str>) -> Person {
        Person {
            name,
            number: 0,
            amounts: self.amounts,
            weeks: self.weeks,
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
