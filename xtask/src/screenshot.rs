//! `cargo xtask screenshot`: pictures of the release, each view of it.

use crate::{dist, process, project, setup};
use anyhow::Result;
use std::{env, path::Path};

/// Takes the picture of the README, or with `all` every size and theme into that directory.
pub fn run(all: Option<&Path>) -> Result<()> {
    let tools = setup::prepare(&[setup::Need::Npm, setup::Need::Chromium])?;
    dist::build()?;
    let root = project::root()?;
    let mut node = tools.command("node");
    node.arg("tools/screenshot.mjs").env("BROWSER", "chrome");
    match all {
        // As typed, from where it was typed.
        Some(directory) => node.arg("--all").arg(env::current_dir()?.join(directory)),
        None => node.arg(root.join("docs").join("budget.png")),
    };
    process::run(node.current_dir(root))
}
