//! Counts tests from the output of their runners.

use crate::process;
use anyhow::{Context, Result};
use std::{
    fmt,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

/// The numbers of tests that passed, failed, and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Reads one line of output.
    fn of_line(line: &str) -> Self {
        Self::of_cargo(line).or_else(|| Self::of_node(line)).unwrap_or_default()
    }

    /// Reads `test result: ok. 3 passed; 0 failed; …`, which cargo and the wasm runner print.
    fn of_cargo(line: &str) -> Option<Self> {
        let mut counts = line.trim().strip_prefix("test result: ")?.split_once(". ")?.1.split("; ");
        let passed = counts.next()?.strip_suffix(" passed")?.parse().ok()?;
        let failed = counts.next()?.strip_suffix(" failed")?.parse().ok()?;
        Some(Self { passed, failed, skipped: 0 })
    }

    /// Reads `# pass 3` or `# fail 0`, which Node prints. Its `spec` reporter has another mark in place of `#`.
    fn of_node(line: &str) -> Option<Self> {
        let (name, count) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ "))?.split_once(' ')?;
        let count = count.trim().parse().ok()?;
        match name {
            "pass" => Some(Self { passed: count, ..Self::default() }),
            // Node counts tests that ran into their time limit separately.
            "fail" | "cancelled" => Some(Self { failed: count, ..Self::default() }),
            _ => None,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(out, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

/// The result of a command that runs tests.
pub struct Ran {
    pub tally: Tally,
    /// The lines in which the runner lists the failed tests with their messages.
    pub failures: Vec<String>,
}

/// The largest number of lines that are kept.
const REPEATED: usize = 60;

/// Whether a line precedes the list of failed tests.
fn begins_failures(line: &str) -> bool {
    matches!(line.trim(), "failures:" | "✖ failing tests:")
}

/// Runs `command`, passes its output on, and counts the tests in it. Failed tests are not an error, but a failure
/// without a failed test is.
pub fn run(command: &mut Command) -> Result<Ran> {
    let name = format!("`{}`", process::line(command));
    // Otherwise Node colors the lines that are counted.
    let child = command.env_remove("FORCE_COLOR").stdout(Stdio::piped()).spawn();
    let mut child = child.with_context(|| format!("{name} cannot be started"))?;
    let mut tally = Tally::default();
    let mut failures = Vec::new();
    for line in BufReader::new(child.stdout.take().context("no output")?).split(b'\n') {
        let line = line?;
        let text = String::from_utf8_lossy(&line);
        println!("{text}");
        tally.add(Tally::of_line(&text));
        if failures.len() < REPEATED && (begins_failures(&text) || !failures.is_empty()) {
            failures.push(text.into_owned());
        }
    }
    let status = child.wait()?;
    anyhow::ensure!(status.success() || tally.failed > 0, "{name} failed ({status})");
    Ok(Ran { tally, failures })
}

#[cfg(test)]
mod tests {
    use super::{Tally, begins_failures};

    #[track_caller]
    fn reads(line: &str, passed: u32, failed: u32) {
        assert_eq!(Tally::of_line(line), Tally { passed, failed, skipped: 0 }, "{line}");
    }

    #[test]
    fn cargo() {
        reads("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s", 12, 0);
        reads("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out", 3, 2);
        reads("test result: ok. 2 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.05s\r", 2, 0);
        reads("test units::pass ... ok", 0, 0);
    }

    #[test]
    fn node() {
        reads("# pass 7", 7, 0);
        reads("ℹ fail 2", 0, 2);
        reads("ℹ cancelled 1", 0, 1);
        reads("# tests 9", 0, 0);
        reads("# pass none", 0, 0);
    }

    #[test]
    fn what_is_said_of_failures_begins() {
        assert!(begins_failures("failures:") && begins_failures("✖ failing tests:"));
        assert!(!begins_failures("test failures: ok"));
    }

    #[test]
    fn the_closing_line() {
        assert_eq!(Tally { passed: 12, failed: 0, skipped: 0 }.to_string(), "12 passed, 0 failed");
        assert_eq!(Tally { passed: 12, failed: 1, skipped: 2 }.to_string(), "12 passed, 1 failed, 2 skipped");
    }
}
