//! Reads the price catalog (the crate `genai-prices`) at build time and writes a compact table of list prices, which
//! `src/pricing` includes.
//!
//! Linking the crate into the page would add 1.8 MB; the table adds a few kB. The output depends only on
//! `build/release.txt`, `Cargo.lock` and these sources, so two builds write the same bytes.

#[path = "build/ask.rs"]
mod ask;
#[path = "src/pricing/listing.rs"]
mod listing;
#[path = "build/resold.rs"]
mod resold;
#[path = "build/rows.rs"]
mod rows;
#[path = "build/sources.rs"]
mod sources;
#[path = "build/write.rs"]
mod write;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// The workspace's lock file, relative to this package.
const LOCK: &str = "../../Cargo.lock";

fn main() -> Result<(), Box<dyn Error>> {
    for input in ["build.rs", "build", "src/pricing/listing.rs", LOCK] {
        println!("cargo::rerun-if-changed={input}");
    }
    let (version, date) = release(&fs::read_to_string(LOCK)?)?;
    let rows = rows::collect(date)?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("prices.tsv"), write::table(&rows)?)?;
    fs::write(Path::new(&out).join("prices.rs"), write::source(&rows, version, date)?)?;
    Ok(())
}

/// The catalog's version and release date, e.g. `("0.2.1", "2026-10-30")`, read from `build/release.txt`.
///
/// The crate exposes neither, and a build cannot ask the registry, so `cargo xtask prices` records both.
///
/// Fails if `Cargo.lock` has another version than the recorded one.
fn release(lock: &str) -> Result<(&'static str, &'static str), String> {
    let recorded = include_str!("build/release.txt").trim().split_once(' ');
    let (version, date) = recorded.ok_or("build/release.txt: expected a version and a date")?;
    if lock.contains(&format!("name = \"genai-prices\"\nversion = \"{version}\"")) {
        return Ok((version, date));
    }
    Err(format!("Cargo.lock has another genai-prices than {version} of build/release.txt: run `cargo xtask prices`"))
}
