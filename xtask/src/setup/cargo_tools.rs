//! Tools built from crates, each in a directory of its own in the cache.

use super::{announce, search};
use crate::{process, project};
use anyhow::{Context, Result};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

type Version = (u32, u32, u32);

/// A tool built from a crate.
pub struct CargoTool {
    package: &'static str,
    /// The programs of the package that are used.
    programs: &'static [&'static str],
    wanted: Wanted,
    why: &'static str,
}

/// The accepted versions of a tool.
enum Wanted {
    /// The version of this package in Cargo.lock.
    Locked(&'static str),
    /// This version, or a later one with the same two leading numbers.
    Since(Version),
}

/// Builds and serves the page.
pub const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    programs: &["trunk"],
    wanted: Wanted::Since((0, 21, 14)),
    why: "it builds and serves the page (about 3 minutes, once)",
};
/// Writes the JavaScript between the page and its wasm, and runs the wasm tests.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    wanted: Wanted::Locked("wasm-bindgen"),
    why: "it joins the wasm to the page and must equal the version in Cargo.lock (about 3 minutes, once)",
};
/// Checks dependencies.
pub const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    programs: &["cargo-deny"],
    wanted: Wanted::Since((0, 20, 2)),
    why: "it checks licenses and sources (some minutes, once)",
};
/// Builds and runs the fuzz targets.
pub const CARGO_FUZZ: CargoTool = CargoTool {
    package: "cargo-fuzz",
    programs: &["cargo-fuzz"],
    wanted: Wanted::Since((0, 13, 2)),
    why: "it tries links that nobody would write (about half a minute, once)",
};

impl CargoTool {
    /// Finds or installs the tool. Returns the directory to put in front of PATH; `None` if the tool on PATH is
    /// suitable.
    pub fn prepare(&self) -> Result<Option<PathBuf>> {
        let wanted = self.wanted_version()?;
        if self.programs.iter().all(|program| self.fits(Path::new(program), wanted)) {
            return Ok(None);
        }
        let (major, minor, patch) = wanted;
        let version = format!("{major}.{minor}.{patch}");
        let home = cache()?.join(format!("{}-{version}", self.package));
        let bin = home.join("bin");
        if !self.programs.iter().all(|program| self.fits(&bin.join(program), wanted)) {
            announce(&format!("{} {version} into {}", self.package, home.display()), self.why);
            self.install(&version, &home)?;
        }
        Ok(Some(bin))
    }

    fn wanted_version(&self) -> Result<Version> {
        match self.wanted {
            Wanted::Since(version) => Ok(version),
            Wanted::Locked(package) => {
                let locked = project::locked_version(package)?;
                search::version(&locked).with_context(|| format!("{package} has the odd version {locked}"))
            }
        }
    }

    fn fits(&self, program: &Path, wanted: Version) -> bool {
        let printed = process::output(Command::new(program).arg("--version"));
        let Some(found) = printed.and_then(|text| search::version(&text)) else { return false };
        match self.wanted {
            Wanted::Locked(_) => found == wanted,
            Wanted::Since(_) => (found.0, found.1) == (wanted.0, wanted.1) && found.2 >= wanted.2,
        }
    }

    /// Installs a prebuilt program with cargo-binstall if possible, or else builds it.
    fn install(&self, version: &str, home: &Path) -> Result<()> {
        let package = format!("{}@{version}", self.package);
        if search::on_path(&["cargo-binstall"]).is_some() {
            let mut fetch = cargo()?;
            fetch.args(["binstall", "--no-confirm", "--force", &package, "--root"]).arg(home);
            if process::run(&mut fetch).is_ok() {
                return Ok(());
            }
        }
        let mut build = cargo()?;
        // A debug build of trunk takes half the time to build, and is as fast.
        build.args(["install", &package, "--locked", "--debug", "--force", "--root"]).arg(home);
        process::run(&mut build).with_context(|| format!("{package} cannot be installed"))
    }
}

/// Cargo with the project's compiler, but not its target directory.
fn cargo() -> Result<Command> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(project::root()?).env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET_DIR");
    Ok(cargo)
}

/// The directory of the tools. Not `~/.cargo/bin`, where they would replace tools that were installed by hand.
fn cache() -> Result<PathBuf> {
    let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(chosen) = variable("TOKENWORTH_TOOLS") {
        return Ok(env::current_dir()?.join(chosen));
    }
    let base = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library/Caches"))
    } else {
        variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    Ok(base.context("no cache directory is known; set TOKENWORTH_TOOLS to one")?.join("tokenworth-tools"))
}
