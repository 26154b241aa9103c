//! Debian packages, for unattended machines.

use super::{announce, search};
use crate::process;
use anyhow::Result;
use std::process::Command;

/// Installs packages if apt can be used without a password.
pub fn install(packages: &[&str], why: &str) -> Result<()> {
    if may_be_used() {
        announce(&packages.join(" and "), why);
        apt(&["update"])?;
        apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())?;
    }
    Ok(())
}

/// Whether this is root on a system with apt.
fn may_be_used() -> bool {
    let root = || process::output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    search::on_path(&["apt-get"]).is_some() && root()
}

fn apt(args: &[&str]) -> Result<()> {
    process::run(
        Command::new("apt-get").args(["-qq", "-o=Dpkg::Use-Pty=0"]).args(args).env("DEBIAN_FRONTEND", "noninteractive"),
    )
}
