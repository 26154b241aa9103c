//! `cargo xtask bench`: what a change costs in Chromium, from the event to the painted result, and what stays in memory.

use crate::{dist, process, project, setup};
use anyhow::Result;

/// Measures the release and prints the numbers beside their budgets. Being over one is no failure: machines differ.
pub fn run() -> Result<()> {
    let tools = setup::prepare(&[setup::Need::Npm, setup::Need::Chromium])?;
    dist::build()?;
    let mut node = tools.command("node");
    node.arg("tests/browser/bench.mjs").env("BROWSER", "chrome");
    process::run(node.current_dir(project::root()?))
}
