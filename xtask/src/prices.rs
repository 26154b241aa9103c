//! `cargo xtask prices`: updates the price catalog and prints what changed, ready for the changelog.

use crate::{process, project};
use anyhow::{Context, Result};
use std::{collections::BTreeMap, fs, process::Command};

const CATALOG: &str = "genai-prices";

/// The file with the catalog's version and date, which the build reads.
const RELEASE: &str = "crates/core/build/release.txt";

/// Updates the catalog in Cargo.lock, records its release, rebuilds the table, and prints the differences.
pub fn run() -> Result<()> {
    let root = project::root()?;
    // Fails if Cargo.lock was updated already. Then there is nothing to compare with.
    let before = table().ok();
    process::run(Command::new("cargo").args(["update", "--package", CATALOG]).current_dir(&root))?;
    let version = project::locked_version(CATALOG)?;
    let release = fs::read_to_string(root.join(RELEASE)).unwrap_or_default();
    if release.split_whitespace().next() == Some(&version) {
        println!("{CATALOG} {version} is the newest that Cargo.toml allows: no price changes.");
        return Ok(());
    }
    fs::write(root.join(RELEASE), format!("{version} {}\n", published(&version).with_context(|| no_date(&version))?))?;
    let after = table()?;
    match before {
        Some(before) => print!("\n{}", changes(&before, &after)),
        None => println!("{RELEASE} now names {version}."),
    }
    Ok(())
}

fn no_date(version: &str) -> String {
    format!("cargo's index tells no date: write `{version} YYYY-MM-DD`, the day of its release, into {RELEASE}")
}

/// The table, as printed by `examples/prices.rs`.
fn table() -> Result<String> {
    let mut print = Command::new("cargo");
    print.args(["run", "--quiet", "--example", "prices"]).current_dir(project::root()?);
    process::output(&mut print)
        .with_context(|| format!("the table cannot be built: `{}` says why", process::line(&print)))
}

/// The day on which this version was published (ISO 8601), from cargo's cache of the registry's index.
fn published(version: &str) -> Option<String> {
    let indices = fs::read_dir(project::cargo_home()?.join("registry/index")).ok()?;
    let files = indices.flatten().map(|index| index.path().join(".cache/ge/na").join(CATALOG));
    files.filter_map(|file| fs::read(file).ok()).find_map(|text| date_in(&String::from_utf8_lossy(&text), version))
}

/// Finds the day in the index, which has one JSON object per version, with `vers` before `pubtime`.
fn date_in(index: &str, version: &str) -> Option<String> {
    let compact = index.replace("\": ", "\":");
    let (_, entry) = compact.split_once(&format!("\"vers\":\"{version}\""))?;
    let entry = entry.split("\"vers\":").next()?;
    let (_, time) = entry.split_once("\"pubtime\":\"")?;
    time.get(..10).map(str::to_owned)
}

/// The models that were added, removed or repriced, one line each.
fn changes(before: &str, after: &str) -> String {
    let (old, new) = (rows(before), rows(after));
    let source = after.lines().next().unwrap_or_default().trim_start_matches("# ");
    let now = new.iter().filter_map(|(key, now)| match old.get(key) {
        None => Some(format!("- Added `{key}`: {now}\n")),
        Some(was) if was != now => Some(format!("- Repriced `{key}`: {now}; before: {was}\n")),
        Some(_) => None,
    });
    let gone = old.iter().filter(|(key, _)| !new.contains_key(*key));
    let gone = gone.map(|(key, was)| format!("- Removed `{key}`: {was}\n"));
    std::iter::once(format!("Prices from {source}.\n\n")).chain(now).chain(gone).collect()
}

/// The prices by key: the columns after the name and the context window.
fn rows(table: &str) -> BTreeMap<&str, String> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect()
}

fn row(line: &str) -> Option<(&str, String)> {
    let mut cells = line.split('\t');
    let key = cells.next()?;
    let prices: Vec<_> = cells.skip(2).filter(|cell| !cell.is_empty()).collect();
    Some((key, prices.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::{changes, date_in};

    #[test]
    fn names_what_changed() {
        let before = "# prices 1 of 2026-01-01\na/x\tA: X\t100\t1/1/1/1\t\t0.5\t\t\na/y\tA: Y\t100\t2/2/2/2\t\t\t\t\n";
        let after =
            "# prices 2 of 2026-02-01\na/x\tA: X\t200\t1/1/1/2\t\t0.5\t\t\na/z\tA: Z\t100\t3/=3/1/4\t\t\t\tyes\n";
        let expected = "Prices from prices 2 of 2026-02-01.\n\n- Repriced `a/x`: 1/1/1/2, 0.5; before: 1/1/1/1, 0.5\n\
                        - Added `a/z`: 3/=3/1/4, yes\n- Removed `a/y`: 2/2/2/2\n";
        assert_eq!(changes(before, after), expected);
        assert_eq!(changes(before, before), "Prices from prices 1 of 2026-01-01.\n\n");
    }

    #[test]
    fn finds_the_date_of_exactly_this_version() {
        let index = "0.2.0\0{\"vers\":\"0.2.0\"}\n0.2.1\0{\"vers\": \"0.2.1\", \"pubtime\": \"2026-10-30T19:03:29Z\"}";
        assert_eq!(date_in(index, "0.2.1").as_deref(), Some("2026-10-30"));
        assert_eq!(date_in(index, "0.2.0"), None);
        assert_eq!(date_in(index, "0.2"), None);
    }
}
