//! Files that may count the same use.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{Identities, names_people};
use crate::sources::{exports_use_again, share_bill, states_amounts_of};
use crate::{DateRange, Imported, Summary};

/// Files that may count the same use, by their indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// The same bytes.
    SameFile {
        /// The first file.
        first: usize,
        /// The second file, which is the one to leave out.
        second: usize,
    },
    /// Two tables of one export, which sum up the same use in different ways.
    SameExport {
        /// The first file.
        first: usize,
        /// The second file, which is the one to leave out.
        second: usize,
    },
    /// Exports of one account whose days overlap. Their common rows are counted once.
    SameRows {
        /// At least two files of one source. Each has rows of another of them.
        files: Vec<usize>,
        /// From the first to the last day that several of them have.
        period: DateRange,
    },
    /// The same people on the same days; or, where the files do not tell people apart, the same vendor.
    SameUse {
        /// At least two files of one source, or of two. Each has days in common with another of them.
        files: Vec<usize>,
        /// From the first to the last day that several of them have. A file without days may have all of them.
        period: DateRange,
        /// How many people at least two of them have on the same days.
        people: u64,
    },
}

/// Finds files that may count the same use.
pub fn overlaps(files: &[&Imported]) -> Vec<Overlap> {
    let mut found = Vec::new();
    let mut others: Vec<(usize, &Imported)> = Vec::new();
    // The first table of each export.
    let mut exports: Vec<(usize, &Imported)> = Vec::new();
    for (second, file) in files.iter().enumerate() {
        if let Some((first, _)) = others.iter().find(|(_, other)| is_same_file(other, file)) {
            found.push(Overlap::SameFile { first: *first, second });
            continue;
        }
        match exports.iter().find(|(_, other)| is_same_export(other, file)) {
            Some((first, _)) => found.push(Overlap::SameExport { first: *first, second }),
            None => exports.push((second, file)),
        }
        others.push((second, file));
    }
    let (mut repeated, mut groups) = (Groups::default(), Groups::default());
    for (place, (second, later)) in others.iter().enumerate() {
        for (first, earlier) in others.iter().take(place) {
            let mut sources = [earlier.summary.source, later.summary.source];
            sources.sort_unstable();
            if [&repeated, &groups].iter().any(|groups| groups.hold(sources, *first, *second)) {
                continue;
            }
            if hold_same_rows(earlier, later) {
                repeated.join(sources, *first, *second);
            } else if hold_same_use(earlier, later) {
                groups.join(sources, *first, *second);
            }
        }
    }
    let held = |group: &BTreeSet<usize>| -> Vec<&Imported> {
        group.iter().filter_map(|place| files.get(*place).copied()).collect()
    };
    found.extend(repeated.sorted().into_iter().filter_map(|group| {
        let period = common_days(&held(&group))?;
        Some(Overlap::SameRows { files: group.into_iter().collect(), period })
    }));
    found.extend(groups.sorted().into_iter().filter_map(|group| {
        let (period, people) = (common_days(&held(&group))?, shared_people(&held(&group)));
        Some(Overlap::SameUse { files: group.into_iter().collect(), period, people })
    }));
    found
}

/// Whether two files have the same bytes.
pub fn is_same_file(a: &Imported, b: &Imported) -> bool {
    a.summary.fingerprint == b.summary.fingerprint
}

/// Whether two files are different tables of one export. Tables of one kind, which begin with the same columns, are of two
/// exports, and so are tables of other days or in another currency.
pub fn is_same_export(a: &Imported, b: &Imported) -> bool {
    let (one, other) = (&a.summary, &b.summary);
    let has_use = one.rows_used > 0 && other.rows_used > 0;
    let is_of_one_source = one.source == other.source && exports_use_again(one.source);
    let is_of_one_kind = one.header.iter().take(2).eq(other.header.iter().take(2));
    let has_other_days = one.period.zip(other.period).is_some_and(|(one, other)| one.common(other).is_none());
    let currency = |summary: &Summary| summary.money.iter().find_map(|money| money.currency);
    let has_other_currency = currency(one).zip(currency(other)).is_some_and(|(one, other)| one != other);
    has_use && is_of_one_source && !is_of_one_kind && !has_other_days && !has_other_currency
}

/// Files that hold the same use as another of their group, by the sources of the two.
#[derive(Default)]
struct Groups(BTreeMap<[&'static str; 2], Vec<BTreeSet<usize>>>);

impl Groups {
    /// Whether these files are in one group.
    fn hold(&self, sources: [&'static str; 2], first: usize, second: usize) -> bool {
        let mut groups = self.0.get(&sources).into_iter().flatten();
        groups.any(|group| group.contains(&first) && group.contains(&second))
    }

    /// Makes one group of those of these files.
    fn join(&mut self, sources: [&'static str; 2], first: usize, second: usize) {
        let groups = self.0.entry(sources).or_default();
        let mut joined = BTreeSet::from([first, second]);
        groups.retain(|group| {
            let is_apart = !group.contains(&first) && !group.contains(&second);
            if !is_apart {
                joined.extend(group);
            }
            is_apart
        });
        groups.push(joined);
    }

    /// All groups, by their first files.
    fn sorted(self) -> Vec<BTreeSet<usize>> {
        let mut groups: Vec<BTreeSet<usize>> = self.0.into_values().flatten().collect();
        groups.sort();
        groups
    }
}

/// Whether two files are exports of one account with rows in common, which [`Dataset`](crate::analysis::Dataset) counts once.
fn hold_same_rows(earlier: &Imported, later: &Imported) -> bool {
    let are_messages = earlier.is_of_messages() || later.is_of_messages();
    let is_alike = earlier.summary.source == later.summary.source && names_people(earlier) == names_people(later);
    let may_be = is_alike && !are_messages && common_days(&[earlier, later]).is_some();
    may_be && earlier.usage.is_counted_again_by(&later.usage)
}

/// Whether two files may count the same use.
fn hold_same_use(earlier: &Imported, later: &Imported) -> bool {
    let are_messages = earlier.is_of_messages() && later.is_of_messages();
    let count_once = are_messages
        || [(earlier, later), (later, earlier)]
            .iter()
            .any(|(one, other)| complement(one, other) || states_amounts_of(one.summary.source, other.summary.source));
    // A file without days may hold those of a file of the same vendor.
    let has_days = [earlier, later].iter().all(|file| file.summary.period.is_some());
    let is_apart = common_days(&[earlier, later]).is_none() || !(has_days || share_bill_of(earlier, later));
    let bills_seats = |file: &Imported| file.usage.cells().all(|cell| cell.key.is_seats);
    let is_of_two = earlier.summary.source != later.summary.source;
    let are_seats_apart = is_of_two && (bills_seats(earlier) || bills_seats(later));
    if is_apart || count_once || are_seats_apart || is_same_export(earlier, later) {
        return false;
    }
    let nobody = earlier.summary.people.is_none() || later.summary.people.is_none();
    (nobody && is_same_use(earlier, later)) || shared_people(&[earlier, later]) > 0
}

/// From the first to the last day that several files cover; `None` if there is none. A file without days may cover all
/// days of the others.
fn common_days(files: &[&Imported]) -> Option<DateRange> {
    let mut periods: Vec<DateRange> = files.iter().filter_map(|file| file.summary.period).collect();
    periods.sort_by_key(|period| period.first);
    let mut common: Option<DateRange> = None;
    let mut before: Option<DateRange> = None;
    for period in periods {
        if let Some(both) = before.and_then(|before| before.common(period)) {
            common = Some(DateRange::with(Some(DateRange::with(common, both.first)), both.last));
        }
        before = Some(DateRange::with(Some(before.unwrap_or(period)), period.last));
    }
    if files.iter().any(|file| file.summary.period.is_none()) { before } else { common }
}

/// Whether two files report the same use: they are of one source, or both hold money or both hold tokens of one bill.
fn is_same_use(a: &Imported, b: &Imported) -> bool {
    let have_money = [a, b].iter().all(|file| !file.summary.money.is_empty());
    let have_tokens = [a, b].iter().all(|file| file.summary.tokens.is_some());
    a.summary.source == b.summary.source || (share_bill_of(a, b) && (have_money || have_tokens))
}

/// Whether two files are of one bill.
fn share_bill_of(a: &Imported, b: &Imported) -> bool {
    share_bill(a.summary.source, b.summary.source)
}

/// Whether one file has only tokens and the other only money, so that nothing counts twice.
fn complement(tokens: &Imported, money: &Imported) -> bool {
    tokens.summary.tokens.is_some()
        && tokens.summary.money.is_empty()
        && money.summary.tokens.is_none()
        && !money.summary.money.is_empty()
}

/// How many people are in several files that have days in common.
fn shared_people(files: &[&Imported]) -> u64 {
    let lists: Vec<BTreeSet<&str>> = files.iter().map(|file| file.usage.people()).collect();
    let identities = Identities::of(&lists);
    let mut holders: BTreeMap<&str, Vec<&Imported>> = BTreeMap::new();
    for (list, file) in lists.iter().zip(files) {
        for name in list {
            holders.entry(identities.resolve(name)).or_default().push(file);
        }
    }
    holders.into_values().filter(|files| common_days(files).is_some()).count() as u64
}
