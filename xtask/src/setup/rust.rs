//! Parts of the Rust toolchain that rustup installs.

use super::{announce, search};
use crate::{process, project};
use anyhow::{Context, Result, bail};
use std::{path::PathBuf, process::Command};

const TARGET: &str = "wasm32-unknown-unknown";

/// Installs the standard library for `wasm32-unknown-unknown`.
pub fn wasm_target() -> Result<()> {
    if sysroot()?.join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    rustup(&["target", "add", TARGET], "the page is compiled to WebAssembly")
}

/// Installs rustfmt and clippy.
pub fn lints() -> Result<()> {
    let bin = sysroot()?.join("bin");
    if ["cargo-fmt", "cargo-clippy"].iter().all(|name| search::program(&bin, name).is_some()) {
        return Ok(());
    }
    rustup(&["component", "add", "rustfmt", "clippy"], "they check the source")
}

/// The sysroot, from the compiler rather than rustup, so that toolchains without rustup work, too.
fn sysroot() -> Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    let asked = rustc.args(["--print", "sysroot"]).current_dir(project::root()?);
    process::output(asked)
        .map(PathBuf::from)
        .context("`rustc` does not run; install Rust by rustup (https://rustup.rs)")
}

fn rustup(args: &[&str], why: &str) -> Result<()> {
    let what = args.get(2..).unwrap_or_default().join(" and ");
    if search::on_path(&["rustup"]).is_none() {
        bail!("{what} is missing and so is rustup, which would install it: see https://rustup.rs");
    }
    announce(&what, why);
    process::run(Command::new("rustup").args(args).current_dir(project::root()?))
}
