//! `cargo xtask fuzz`: fuzzes the reading of links and usage exports with libFuzzer. The targets are in `fuzz/`.

use crate::{
    process, project,
    setup::{self, CARGO_FUZZ, Need},
};
use anyhow::{Context, Result, ensure};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// The fuzz targets.
const TARGETS: [&str; 2] = ["link", "usage"];
/// The options of a test, which takes some seconds and tries the same inputs in every run. Without `use_cmp=0`,
/// comparisons are identified by addresses, which change from run to run.
const TEST: [&str; 4] = ["-runs=20000", "-seed=1", "-use_cmp=0", "-verbosity=0"];

/// Fuzzes links, then files, for this many seconds each, starting from the corpus of earlier runs.
pub fn run(seconds: u32) -> Result<()> {
    ensure!(setup::has_cxx(), "libFuzzer needs a C++ compiler; install one, such as g++");
    let limit = format!("-max_total_time={seconds}");
    for target in TARGETS {
        let kept = project::root()?.join("fuzz/corpus").join(target);
        process::run(&mut fuzzer(target, &kept, &[&limit, "-print_final_stats=1"])?)?;
    }
    Ok(())
}

/// Fuzzes with a fixed seed; returns false if it cannot run because there is no C++ compiler.
pub fn test() -> Result<bool> {
    if !setup::has_cxx() {
        return Ok(false);
    }
    for target in TARGETS {
        let scratch = directory()?.join("found").join(target);
        emptied(&scratch)?;
        process::run(&mut fuzzer(target, &scratch, &TEST)?)?;
    }
    Ok(true)
}

/// The command that runs libFuzzer on the seeds of a target and the corpus in `kept`, to which it adds.
fn fuzzer(target: &str, kept: &Path, options: &[&str]) -> Result<Command> {
    let tools = setup::prepare(&[Need::Cargo(&CARGO_FUZZ)])?;
    let root = project::root()?;
    let seeds = match target {
        "link" => links()?,
        _ => root.join("crates/usage/tests/files"),
    };
    fs::create_dir_all(kept)?;
    let mut cargo = tools.command("cargo");
    // Without a sanitizer the pinned stable compiler suffices. There is no unsafe code for which one would help.
    cargo.args(["fuzz", "run", target, "--sanitizer", "none", "--target-dir"]).arg(directory()?);
    cargo.arg(kept).arg(seeds).arg("--").args(options).current_dir(root);
    Ok(cargo)
}

/// Writes the links of the corpus as one file each, as libFuzzer needs them.
fn links() -> Result<PathBuf> {
    let corpus = project::root()?.join("tests/links/corpus.txt");
    let corpus = fs::read_to_string(&corpus).with_context(|| format!("{} cannot be read", corpus.display()))?;
    let seeds = directory()?.join("seeds");
    emptied(&seeds)?;
    for (number, link) in links_in(&corpus).enumerate() {
        fs::write(seeds.join(format!("{number:03}")), link)?;
    }
    Ok(seeds)
}

fn links_in(corpus: &str) -> impl Iterator<Item = &str> {
    corpus.lines().filter_map(|line| line.strip_prefix("  link "))
}

fn directory() -> Result<PathBuf> {
    Ok(project::root()?.join("target/fuzz"))
}

fn emptied(directory: &Path) -> Result<()> {
    match fs::remove_dir_all(directory) {
        Err(problem) if problem.kind() != io::ErrorKind::NotFound => return Err(problem.into()),
        _ => {}
    }
    Ok(fs::create_dir_all(directory)?)
}

#[cfg(test)]
mod tests {
    use super::links_in;

    #[test]
    fn links_are_the_lines_that_say_so() {
        let corpus = "# link x\na link y\n  link v=1&tok=5\n  link\n  written v=1&tok=5\n  link %ZZ\n";
        assert_eq!(links_in(corpus).collect::<Vec<_>>(), ["v=1&tok=5", "%ZZ"]);
    }
}
