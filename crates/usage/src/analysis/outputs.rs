//! Output by person, from a second table or pasted columns.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::prelude::ToPrimitive;

use super::Dataset;
use super::identities::Identities;
use crate::Imported;

/// Output by person: merged pull requests, tickets, or anything else that is counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outputs {
    counts: BTreeMap<Box<str>, f64>,
    /// How many people have an amount below 0, which is left out.
    below_zero: usize,
}

impl Outputs {
    /// Sums the output of each person over these files. Rows without a person or an output, and amounts below 0, are
    /// left out. A person whom the files name by a login and the data by an e-mail address, or the other way round, has the
    /// name of the data.
    pub fn of<'a>(files: impl IntoIterator<Item = &'a Imported>, data: &Dataset) -> Self {
        let mut counts: BTreeMap<Box<str>, f64> = BTreeMap::new();
        let mut below_zero: BTreeSet<&str> = BTreeSet::new();
        let mut lists = vec![names(data)];
        for file in files {
            lists.push(file.usage.people());
            for cell in file.usage.cells() {
                let (Some(person), Some(output)) = (cell.key.person, cell.sums.output) else { continue };
                let name = file.usage.name(person);
                if let Some(output) = output.to_f64().filter(|output| *output >= 0.0) {
                    *counts.entry(name.into()).or_default() += output;
                } else {
                    below_zero.insert(name);
                }
            }
        }
        Self { counts: named_as_in(data, counts, &lists), below_zero: below_zero.len() }
    }

    /// The outputs in the usage files themselves.
    pub fn within(data: &Dataset) -> Self {
        let counts = data.people().iter().filter_map(|person| Some((person.name.clone(), person.output?)));
        let (counts, below_zero): (BTreeMap<_, _>, BTreeMap<_, _>) = counts.partition(|(_, output)| *output >= 0.0);
        Self { counts, below_zero: below_zero.len() }
    }

    /// The output of a person by name.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.counts.get(name).copied()
    }

    /// How many people have an output below 0, in whole or in part, which is left out.
    pub fn below_zero(&self) -> usize {
        self.below_zero
    }

    /// How many people have an output.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether nobody has an output.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Whether there is nothing to say of them: nobody has an output, not even one below 0.
    pub fn is_blank(&self) -> bool {
        self.is_empty() && self.below_zero == 0
    }

    /// The people with an output whom this data does not name: they do not use AI, or their names are spelled
    /// differently.
    pub fn strangers<'a>(&'a self, data: &'a Dataset) -> impl Iterator<Item = &'a str> {
        let known = names(data);
        self.counts.keys().map(|name| &**name).filter(move |name| !known.contains(name))
    }

    /// The users in this data who have no output here, by name.
    pub fn users_without<'a>(&self, data: &'a Dataset) -> BTreeSet<&'a str> {
        let users = data.people().iter().filter(|person| person.is_user()).map(|person| &*person.name);
        users.filter(|name| self.get(name).is_none()).collect()
    }
}

fn names(data: &Dataset) -> BTreeSet<&str> {
    data.people().iter().map(|person| &*person.name).collect()
}

/// These counts, with each person under the name that the data have. `lists` are the people of the data and of each file.
fn named_as_in(data: &Dataset, counts: BTreeMap<Box<str>, f64>, lists: &[BTreeSet<&str>]) -> BTreeMap<Box<str>, f64> {
    let known = names(data);
    let other_names: BTreeMap<Box<str>, Box<str>> = Identities::of(lists)
        .iter()
        .map(|(login, address)| if known.contains(address) { (login, address) } else { (address, login) })
        .map(|(other, name)| (other.into(), name.into()))
        .collect();
    let mut renamed: BTreeMap<Box<str>, f64> = BTreeMap::new();
    for (name, count) in counts {
        let name = other_names.get(&name).cloned().unwrap_or(name);
        *renamed.entry(name).or_default() += count;
    }
    renamed
}
