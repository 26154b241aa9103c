//! Adds up imported files in steps.

use std::collections::BTreeSet;
use std::rc::Rc;

use foldhash::HashMap;
use rust_decimal::prelude::ToPrimitive;
use tokenworth_core::pricing::Model;

use super::amounts::is_use;
use super::identities::Identities;
use super::span::joined;
use super::{Amounts, Copies, Dataset, Part, Person, monday_of};
use crate::{Cell, DateRange, Day, Imported, NameId, Usage};

/// Builds a [`Dataset`] in steps, for a caller that needs short tasks: it [joins](Self::join) all files, lets other tasks run
/// between calls of [`advance`](Self::advance), and [finishes](Self::finish).
#[derive(Debug, Default)]
pub struct Gathering {
    days: Option<u32>,
    seed: u64,
    parts: Vec<Part>,
    files: Vec<Joined>,
    copies: Copies,
    /// The index of the part to read next, and the index of the next cell in it.
    next: (usize, usize),
    people: People,
}

/// A file that has joined.
#[derive(Debug)]
struct Joined {
    usage: Rc<Usage>,
    /// The index of its part.
    part: usize,
    /// Its index among the files of the part.
    place: usize,
}

impl Gathering {
    /// Starts without files. `days` is how many days the files without dates cover, as the reader entered it.
    pub fn new(days: Option<u32>) -> Self {
        Self { days, ..Self::default() }
    }

    /// Adds a file. Add all files before the first call of [`advance`](Self::advance). A file without a row that counts
    /// adds nothing: it does not make the data need days either. A message that came in another file is counted once.
    pub fn join(&mut self, file: &Imported) {
        if file.summary.rows_used == 0 {
            return;
        }
        self.seed ^= file.summary.fingerprint;
        let again = self.parts.iter().position(|part| part.is_counted_again_by(file));
        let place = again.or_else(|| self.parts.iter().position(|part| part.continues_with(file)));
        let place = place.unwrap_or(self.parts.len());
        let of_part = self.parts.get(place).map_or(0, |part| part.files.len());
        match self.parts.get_mut(place) {
            Some(part) => part.join(file),
            None => self.parts.push(Part::new(file)),
        }
        self.files.push(Joined { usage: Rc::clone(&file.usage), part: place, place: of_part });
        for (file, message) in self.copies.add(&file.messages) {
            let Some(file) = self.files.get(file) else { continue };
            if let Some(part) = self.parts.get_mut(file.part) {
                part.leave_out(file.place, &file.usage, &message);
            }
        }
    }

    /// Adds at most this many further cells to the sums, and at least one. Returns false if none was left.
    pub fn advance(&mut self, cells: usize) -> bool {
        let (place, first) = self.next;
        if self.next == (0, 0) {
            self.leave_money_to_bills();
            self.people.identities = self.identities();
        }
        let Some(part) = self.parts.get_mut(place) else { return false };
        if first == 0 {
            part.complete(self.days);
            self.people.places_in_part.clear();
        }
        let cells = cells.max(1);
        part.usage.cells().skip(first).take(cells).for_each(|cell| self.people.add(part, &cell));
        let read = first.saturating_add(cells);
        self.next = if read < part.usage.cells().len() { (place, read) } else { (place.saturating_add(1), 0) };
        true
    }

    /// The people whom the parts name in two ways.
    fn identities(&self) -> Identities {
        match self.parts.as_slice() {
            [] | [_] => Identities::default(),
            parts => Identities::of(&parts.iter().map(|part| part.usage.people()).collect::<Vec<_>>()),
        }
    }

    /// Leaves the money of a part to another that holds it, too.
    fn leave_money_to_bills(&mut self) {
        let bills = |part: &Part| -> (Option<usize>, Vec<DateRange>) {
            let bills = self.parts.iter().enumerate().filter(|(_, other)| other.bills(part));
            let (places, spans): (Vec<usize>, Vec<_>) = bills.map(|(place, bill)| (place, &bill.spans)).unzip();
            (places.first().copied(), spans.into_iter().flatten().copied().collect())
        };
        let bills: Vec<_> = self.parts.iter().map(bills).collect();
        for (place, (bill, billed)) in bills.into_iter().enumerate() {
            let pair = bill.and_then(|bill| self.parts.get_disjoint_mut([place, bill]).ok());
            if let Some([part, bill]) = pair {
                part.leave_money_to(bill, &billed);
            }
        }
    }

    /// The data, once [`advance`](Self::advance) has nothing left to do.
    pub fn finish(self) -> Dataset {
        let People { found, identities, nobody, last_weekday, last_weekday_of_nobody, .. } = self.people;
        let mut people: Vec<Person> = found.into_iter().map(|(name, gathered)| gathered.person(name)).collect();
        people.sort_by_cached_key(|person| (shuffled(&person.name, self.seed), person.name.clone()));
        for (person, number) in people.iter_mut().zip(1..) {
            person.number = number;
        }
        let total = std::iter::once(&nobody).chain(people.iter().map(|person| &person.amounts)).sum();
        let last_weekday = if people.is_empty() { last_weekday_of_nobody } else { last_weekday };
        Dataset { parts: self.parts, people, identities, total, nobody, last_weekday }
    }
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
}

/// The people found so far, and the use that belongs to nobody.
#[derive(Debug, Default)]
struct People {
    found: Vec<(Box<str>, Gathered)>,
    identities: Identities,
    /// The index in `found` of each name.
    places: HashMap<Box<str>, usize>,
    /// The index in `found` of each name of the current part.
    places_in_part: HashMap<NameId, usize>,
    nobody: Amounts,
    /// The last day of the week on which there is use of people, in days after Monday.
    last_weekday: u8,
    /// The last day of the week on which there is use that belongs to nobody, in days after Monday.
    last_weekday_of_nobody: u8,
}

impl People {
    /// Adds a cell of the current part.
    fn add(&mut self, part: &Part, cell: &Cell<'_>) {
        let model = part.model(cell.key.model);
        if let Some(day) = cell.key.day.filter(|_| is_use(cell.sums)) {
            let is_of_person = cell.key.person.is_some();
            let last = if is_of_person { &mut self.last_weekday } else { &mut self.last_weekday_of_nobody };
            *last = (*last).max(day.weekday().number_days_from_monday());
        }
        let Some(person) = cell.key.person else { return part.add_to(&mut self.nobody, cell, model) };
        let place = self.place(part, person);
        if let Some((_, gathered)) = self.found.get_mut(place) {
            gathered.add(part, cell, model);
        }
    }

    /// The index in `found` of a person of the current part.
    fn place(&mut self, part: &Part, person: NameId) -> usize {
        if let Some(place) = self.places_in_part.get(&person) {
            return *place;
        }
        let name = self.identities.resolve(part.usage.name(person));
        let place = *self.places.entry(name.into()).or_insert(self.found.len());
        if place == self.found.len() {
            self.found.push((name.into(), Gathered::default()));
        }
        if let Some((_, gathered)) = self.found.get_mut(place).filter(|_| part.has_days()) {
            gathered.spans.extend(&part.spans);
        }
        self.places_in_part.insert(person, place);
        place
    }
}

/// What is known of a person so far.
#[derive(Debug, Default)]
struct Gathered {
    amounts: Amounts,
    weeks: BTreeSet<Day>,
    spans: Vec<DateRange>,
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
        let tool = cell.key.tool.map_or(part.tool, |tool| part.usage.name(tool));
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
