//! The standard library that a release is built with: compiled along with the page, for size.
//!
//! The one that rustup delivers is compiled for speed, and it brings what a panic needs to describe itself. Compiled
//! here it takes 17 of 234 kB off the page's wasm (brotli); the order of functions that index.html asks of wasm-opt, and
//! no panic hook, make that 24. Cargo and rustc are still the pinned stable ones; `RUSTC_BOOTSTRAP` only lets them take
//! the options for this, which are not stable yet.
//!
//! The price: a panic of a release ends in a trap that says nothing. `web/panic.js` shows its notice for that as well.

use crate::{process, project};
use anyhow::Result;
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// What cargo is to do, as its environment says it.
const CARGO: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
/// What rustc is to do: a panic traps at once, so that neither its place nor any `{:?}` is needed.
const RUSTC: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// The sources of the standard library, with all that they depend on at hand.
pub struct Sources(PathBuf);

impl Sources {
    /// Where the component `rust-src` lies in a toolchain; none if it is not there.
    pub fn find(sysroot: &Path) -> Option<Self> {
        let sources = Self(sysroot.join("lib/rustlib/src/rust"));
        sources.manifest().is_file().then_some(sources)
    }

    /// Downloads what the sources depend on, where an earlier build has not; false if that fails.
    pub fn fetch(&self) -> Result<bool> {
        let root = project::root()?;
        let fetch = |more: &[&str]| {
            let mut cargo = Command::new("cargo");
            cargo.args(["fetch", "--quiet", "--locked", "--target", "wasm32-unknown-unknown"]).args(more);
            cargo.arg("--manifest-path").arg(self.manifest()).env("RUSTC_BOOTSTRAP", "1").current_dir(&root);
            process::output(&mut cargo).is_some()
        };
        Ok(fetch(&["--offline"]) || fetch(&[]))
    }

    /// Has `command`, which starts cargo, compile them; rustc's part of that goes into `flags`.
    pub fn build_with(&self, command: &mut Command, flags: &mut Vec<OsString>) {
        command.envs(CARGO);
        flags.extend(RUSTC.map(OsString::from));
        flags.push(project::without_prefix(&self.0));
    }

    fn manifest(&self) -> PathBuf {
        self.0.join("library/Cargo.toml")
    }
}

#[cfg(test)]
mod tests {
    use super::Sources;
    use std::{ffi::OsString, path::PathBuf, process::Command};

    #[test]
    fn no_path_of_the_toolchain_remains() {
        let (mut command, mut flags) = (Command::new("trunk"), vec![OsString::from("--first")]);
        Sources(PathBuf::from("/home/me/rust")).build_with(&mut command, &mut flags);
        assert_eq!(flags.first(), Some(&OsString::from("--first")));
        assert_eq!(flags.last(), Some(&OsString::from("--remap-path-prefix=/home/me/rust=")));
        assert!(command.get_envs().any(|(name, _)| name == "RUSTC_BOOTSTRAP"));
    }
}
