//! `cargo xtask audit`: checks licenses, sources and duplicates of dependencies.

use crate::{process, project, setup};
use anyhow::Result;

/// Runs cargo-deny with the rules of `deny.toml`.
pub fn run() -> Result<()> {
    let tools = setup::prepare(&[setup::Need::Cargo(&setup::CARGO_DENY)])?;
    let mut deny = tools.command("cargo");
    deny.args(["deny", "--workspace", "--all-features", "check", "bans", "licenses", "sources"]);
    process::run(deny.current_dir(project::root()?))
}
