//! Finds people whom one file names by a login and another by an e-mail address.

use std::collections::{BTreeMap, BTreeSet};

/// The e-mail addresses of people whom some files name by a login or a full name, such as `ada-byron` or `ada byron` for
/// `ada.byron@example.com`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Identities(BTreeMap<Box<str>, Box<str>>);

impl Identities {
    /// Finds the address of each login. `lists` are the people whom each file names. A login has an address if it stands before
    /// the "@" of that address and of no other. People of one file are different people: if a list names both, or two logins of
    /// one address, these have none.
    pub fn of(lists: &[BTreeSet<&str>]) -> Self {
        let addresses = Addresses::of(lists.iter().flatten().copied());
        let mut logins: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for name in lists.iter().flatten() {
            if let Some(address) = addresses.of_login(name) {
                logins.entry(address).or_default().insert(name);
            }
        }
        let is_one_person = |(address, logins): &(&str, BTreeSet<&str>)| {
            let named = |list: &BTreeSet<&str>| logins.intersection(list).count() + usize::from(list.contains(address));
            lists.iter().all(|list| named(list) <= 1)
        };
        let found = logins.into_iter().filter(is_one_person);
        Self(
            found
                .flat_map(|(address, logins)| logins.into_iter().map(move |login| (login.into(), address.into())))
                .collect(),
        )
    }

    /// The address of a login, or the name itself.
    pub fn resolve<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, |address| address)
    }

    /// Each login with its address.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(login, address)| (&**login, &**address))
    }
}

/// A shorter beginning of a host may be an initial: `john_s` is not `john@siemens.com`.
const SHORTEST_COMPANY: usize = 3;

/// E-mail addresses by what stands before the "@".
struct Addresses<'a>(BTreeMap<String, BTreeSet<&'a str>>);

impl<'a> Addresses<'a> {
    fn of(names: impl Iterator<Item = &'a str>) -> Self {
        let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for name in names {
            if let Some((local, _)) = name.split_once('@') {
                found.entry(with_hyphens(local)).or_default().insert(name);
            }
        }
        Self(found)
    }

    /// The only address of a login. The login of a managed user of GitHub is what stands before the "@", and
    /// the company's short name, as in `ada-byron_example`.
    fn of_login(&self, login: &str) -> Option<&'a str> {
        if login.contains('@') {
            return None;
        }
        let managed = || {
            let (local, company) = login.rsplit_once('_')?;
            let is_of_company = |address: &&str| {
                let host = address.split_once('@').map_or("", |(_, host)| host);
                let label = host.split('.').next();
                label == Some(company) || (company.len() >= SHORTEST_COMPANY && host.starts_with(company))
            };
            self.only(local).filter(is_of_company)
        };
        self.only(login).or_else(managed)
    }

    fn only(&self, local: &str) -> Option<&'a str> {
        let found = self.0.get(&with_hyphens(local))?;
        found.first().copied().filter(|_| found.len() == 1)
    }
}

/// A name with a hyphen in place of each other mark or space, as logins write names.
fn with_hyphens(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::login(&["ada"], &["ada@x.com"], &["ada = ada@x.com"])]
    #[case::other_marks(&["ada-byron", "grace hopper"], &["ada.byron@x.com", "grace_hopper@x.com"],
        &["ada-byron = ada.byron@x.com", "grace hopper = grace_hopper@x.com"])]
    #[case::managed_user(&["ada-byron_acme"], &["ada.byron@acme.com"], &["ada-byron_acme = ada.byron@acme.com"])]
    #[case::other_company(&["ada_byron"], &["ada@acme.com"], &[])]
    #[case::initial(&["john_s", "ada_"], &["john@siemens.com", "ada@x.com"], &[])]
    #[case::short_company(&["ada_ab"], &["ada@ab.com"], &["ada_ab = ada@ab.com"])]
    #[case::two_addresses(&["ada"], &["ada@x.com", "ada@y.com"], &[])]
    #[case::both_in_one_file(&["ada", "ada@x.com"], &["ada@x.com"], &[])]
    #[case::two_logins_in_one_file(&["ada", "ada_x"], &["ada@x.com"], &[])]
    #[case::part_of_an_address(&["ad"], &["ada@x.com"], &[])]
    #[case::addresses_alone(&["ada@x.com"], &["ada@y.com"], &[])]
    fn an_address_belongs_to_a_login(#[case] one: &[&str], #[case] other: &[&str], #[case] expected: &[&str]) {
        let lists = [one, other].map(|list| list.iter().copied().collect());
        let found = Identities::of(&lists);
        let found: Vec<String> = found.iter().map(|(login, address)| format!("{login} = {address}")).collect();
        assert_eq!(found, expected);
    }
}
