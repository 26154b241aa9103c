//! `cargo xtask screenshot`: takes pictures of each view of the release.

use crate::{dist, process, project, setup};
use anyhow::Result;
use std::{env, path::Path};

/// Takes the picture for the README, or with `all` pictures in every size and theme into that directory.
pub fn run(all: Option<&Path>) -> Result<()> {
    let tools = setup::prepare(&[setup::Need::Npm, setup::Need::Chromium])?;
    dist::build()?;
    let root = project::root()?;
    let mut node = tools.command("node");
    node.arg("tools/screenshot.mjs").env("BROWSER", "chrome");
    match all {
        // A relative path is relative to the current directory.
        Some(directory) => node.arg("--all").arg(env::current_dir()?.join(directory)),
        None => node.arg(root.join("docs").join("budget.png")),
    };
    process::run(node.current_dir(root))
}
