//! All imported files together: people, sums, days.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tokenworth_core::pricing::Model;

use super::amounts::is_use;
use super::{Amounts, Basis, Person, model_of, monday_of, years_of};
use crate::{Cell, Imported, NameId, Period, Usage};

/// The use from one source, over all of its files.
#[derive(Clone, Debug)]
pub struct Part {
    /// The id of the source.
    pub source: &'static str,
    /// Its name, for people.
    pub source_name: &'static str,
    /// From the first day of its files to the last; `None` where they have no days.
    pub period: Option<Period>,
    /// How many years this stands for: those of the period, or as the reader entered it.
    pub years: Option<f64>,
    /// The sums.
    pub usage: Usage,
    models: HashMap<NameId, Option<&'static Model>>,
}

impl Part {
    /// The model of the catalogue that a name stands for.
    pub fn model(&self, id: Option<NameId>) -> Option<&'static Model> {
        self.models.get(&id?).copied().flatten()
    }

    fn new(file: &Imported) -> Self {
        Self {
            source: file.summary.source,
            source_name: file.summary.source_name,
            period: file.summary.period,
            years: None,
            usage: file.usage.clone(),
            models: HashMap::new(),
        }
    }

    fn join(&mut self, file: &Imported) {
        self.usage.merge(&file.usage);
        self.period = match (self.period, file.summary.period) {
            (Some(a), Some(b)) => Some(Period { first: a.first.min(b.first), last: a.last.max(b.last) }),
            (a, b) => a.or(b),
        };
    }

    /// Fills in what follows from the sums.
    fn complete(&mut self, days: Option<u32>) {
        let told = || days.filter(|days| *days > 0).map(|days| f64::from(days) / 365.0);
        self.years = self.period.as_ref().map(years_of).or_else(told);
        let ids: BTreeSet<NameId> = self.usage.cells().filter_map(|cell| cell.key.model).collect();
        self.models = ids.into_iter().map(|id| (id, model_of(self.usage.name(id)))).collect();
    }
}

/// All imported files together. Files of one source are one period: from the first day to the last. Another source has days
/// of its own, so that October of one tool and a quarter of another both make a year.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    parts: Vec<Part>,
    people: Vec<Person>,
    total: Amounts,
    nobody: Amounts,
}

impl Dataset {
    /// These files, which count nothing twice: see [`crate::overlaps`]. `days` is what the reader says about files that
    /// have no dates.
    pub fn of<'a>(files: impl IntoIterator<Item = &'a Imported>, days: Option<u32>) -> Self {
        let mut parts: Vec<Part> = Vec::new();
        let mut seed = 0_u64;
        for file in files {
            seed ^= file.summary.fingerprint;
            match parts.iter_mut().find(|part| part.source == file.summary.source) {
                Some(part) => part.join(file),
                None => parts.push(Part::new(file)),
            }
        }
        for part in &mut parts {
            part.complete(days);
        }
        let mut data = Self { parts, ..Self::default() };
        data.sum(seed);
        data
    }

    /// The sources.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Everybody named in the files, users or not, in the order of their numbers.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Those of them who used anything.
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

    /// The money to rank by and to take over: what is billed where every row has an amount in US dollars, list prices
    /// otherwise. 0 billed for what a seat covers is not a price.
    pub fn basis(&self) -> Basis {
        let is_alone = self.total.billed.len() == 1;
        self.basis_if_billed(self.total.usd(Basis::Billed).filter(|_| is_alone))
    }

    /// The same where all that is billed comes to so many US dollars; `None` where that is not known.
    pub(crate) fn basis_if_billed(&self, usd: Option<f64>) -> Basis {
        let is_unpriced = self.parts.iter().any(|part| part.usage.total().unpriced > 0);
        match self.total.usd(Basis::List) {
            Some(list) if is_unpriced || usd.is_none_or(|usd| usd <= list / 3.0) => Basis::List,
            _ => Basis::Billed,
        }
    }

    fn sum(&mut self, seed: u64) {
        let mut found: BTreeMap<Box<str>, Gathered> = BTreeMap::new();
        let mut nobody = Amounts::default();
        for part in &self.parts {
            let nobody = &mut nobody;
            for cell in part.usage.cells() {
                let model = part.model(cell.key.model);
                let Some(person) = cell.key.person else {
                    nobody.add(cell.sums, cell.key.currency, model, part.years);
                    continue;
                };
                let name = part.usage.name(person);
                if !found.contains_key(name) {
                    found.insert(name.into(), Gathered::default());
                }
                if let Some(gathered) = found.get_mut(name) {
                    gathered.add(part, &cell, model);
                }
            }
        }
        let mut people: Vec<Person> = found.into_iter().map(|(name, gathered)| gathered.person(name)).collect();
        people.sort_by_cached_key(|person| shuffled(&person.name, seed));
        for (person, number) in people.iter_mut().zip(1..) {
            person.number = number;
        }
        self.total = nobody.clone();
        for person in &people {
            self.total.merge(&person.amounts);
        }
        (self.people, self.nobody) = (people, nobody);
    }
}

/// What is known of a person so far.
#[derive(Default)]
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
        // Rows without tokens count little, but more than nothing.
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
#[derive(Default)]
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

/// A place in an order that reveals nothing of the name: its FNV-1a hash, mixed once more.
fn shuffled(name: &str, seed: u64) -> u64 {
    let fnv = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325 ^ seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    (fnv ^ (fnv >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) ^ (fnv >> 32)
}
