//! `cargo xtask fuzz`: what holds for any link, asked of the links that libFuzzer thinks up. The target is in `fuzz/`.

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

/// How many links a test tries: some seconds of them.
const TESTED: &str = "-runs=20000";
/// The same links every time: comparisons are told apart by addresses, which the system changes from run to run.
const REPEATABLE: [&str; 2] = ["-seed=1", "-use_cmp=0"];

/// Tries links for so many seconds, and goes on from those that an earlier run found to lead further.
pub fn run(seconds: u32) -> Result<()> {
    ensure!(setup::has_cxx(), "libFuzzer needs a C++ compiler; install one, such as g++");
    let kept = project::root()?.join("fuzz/corpus/link");
    let limit = format!("-max_total_time={seconds}");
    process::run(&mut fuzzer(&kept, &[&limit, "-print_final_stats=1"])?)
}

/// Tries the same links as ever; false where there is no C++ compiler, so that it could not.
pub fn test() -> Result<bool> {
    if !setup::has_cxx() {
        return Ok(false);
    }
    let scratch = directory()?.join("found");
    emptied(&scratch)?;
    let [seed, compare] = REPEATABLE;
    process::run(&mut fuzzer(&scratch, &[TESTED, seed, compare, "-verbosity=0"])?)?;
    Ok(true)
}

/// libFuzzer on the links of the corpus and those in `kept`, where it puts what it finds to lead further.
fn fuzzer(kept: &Path, options: &[&str]) -> Result<Command> {
    let tools = setup::prepare(&[Need::Cargo(&CARGO_FUZZ)])?;
    let (root, seeds) = (project::root()?, seeds()?);
    fs::create_dir_all(kept)?;
    let mut cargo = tools.command("cargo");
    // Without a sanitizer the pinned stable compiler does: there is no unsafe code here whose faults one could see.
    cargo.args(["fuzz", "run", "link", "--sanitizer", "none", "--target-dir"]).arg(directory()?);
    cargo.arg(kept).arg(seeds).arg("--").args(options).current_dir(root);
    Ok(cargo)
}

/// The links of the corpus, a file each, as libFuzzer wants them.
fn seeds() -> Result<PathBuf> {
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
