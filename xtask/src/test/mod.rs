//! `cargo xtask test`: runs all checks of the project. Each is a step, which runs even if another failed.

mod count;
mod end_to_end;
mod steps;

use anyhow::{Result, bail};
use count::{Ran, Tally};
use std::time::Instant;

/// The result of a step: the tests that it counted, and its errors.
#[derive(Default)]
struct Outcome {
    tally: Tally,
    problems: Vec<anyhow::Error>,
    /// The messages of failed tests.
    failures: Vec<String>,
}

impl Outcome {
    /// Adds the result of one of the step's commands.
    fn add(&mut self, result: Result<Tally>) {
        match result {
            Ok(tally) => self.tally.add(tally),
            Err(problem) => self.problems.push(problem),
        }
    }

    /// Adds the result of one of the step's commands that run tests.
    fn ran(&mut self, result: Result<Ran>) {
        let result = result.map(|Ran { tally, failures }| {
            self.failures.extend(failures);
            tally
        });
        self.add(result);
    }

    fn failed(&self) -> bool {
        self.tally.failed > 0 || !self.problems.is_empty()
    }

    /// The tests of the step. An error counts as a failed test.
    fn counted(&self) -> Tally {
        Tally { failed: self.tally.failed.max(u32::from(self.failed())), ..self.tally }
    }
}

/// Runs the steps with these names, or all, and returns whether none failed. At the end it repeats the messages of
/// failures. The last line printed is `N passed, M failed`, with what was skipped, if anything.
pub fn run(names: &[String]) -> Result<bool> {
    if let Some(name) = names.iter().find(|name| !steps::ALL.iter().any(|step| step.answers_to(name))) {
        let known: Vec<_> = steps::ALL.iter().map(|step| step.name).collect();
        bail!("there is no step `{name}`; there are {}", known.join(", "));
    }
    let chosen = |step: &&steps::Step| names.is_empty() || names.iter().any(|name| step.answers_to(name));
    let mut context = steps::Context::default();
    let mut total = Tally::default();
    let mut failed = Vec::new();
    for step in steps::ALL.iter().filter(chosen) {
        let outcome = run_step(step, &mut context);
        total.add(outcome.counted());
        if outcome.failed() {
            failed.push((step.name, outcome.failures));
        }
    }
    repeat(&failed);
    println!("\n{total}");
    Ok(failed.is_empty())
}

/// Prints the messages of failed tests again, which are thousands of lines above.
fn repeat(failed: &[(&str, Vec<String>)]) {
    for (name, failures) in failed {
        println!("\nFailed: {name}");
        for line in failures {
            println!("  {line}");
        }
    }
}

fn run_step(step: &steps::Step, context: &mut steps::Context) -> Outcome {
    println!("\n== {}: {}", step.name, step.about);
    let start = Instant::now();
    let outcome = (step.run)(context);
    for problem in &outcome.problems {
        println!("error: {problem:#}");
    }
    let verdict = match &outcome {
        failed if failed.failed() => "FAILED",
        skipped if skipped.tally.skipped > 0 => "SKIPPED",
        _ => "ok",
    };
    println!("== {}: {verdict} after {:.1} s", step.name, start.elapsed().as_secs_f64());
    outcome
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Tally};
    use anyhow::anyhow;

    #[test]
    fn a_failure_without_a_failed_test_counts_as_one() {
        let mut outcome = Outcome::default();
        outcome.add(Ok(Tally { passed: 3, ..Tally::default() }));
        assert_eq!((outcome.failed(), outcome.counted()), (false, Tally { passed: 3, ..Tally::default() }));
        outcome.add(Err(anyhow!("it does not compile")));
        assert_eq!((outcome.failed(), outcome.counted()), (true, Tally { passed: 3, failed: 1, skipped: 0 }));
        outcome.add(Ok(Tally { passed: 1, failed: 2, skipped: 1 }));
        assert_eq!(outcome.counted(), Tally { passed: 4, failed: 2, skipped: 1 });
    }
}
