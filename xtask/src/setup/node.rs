//! Node and the npm packages: those of the browser tests, and wasm-opt and esbuild for the release.

use super::{announce, search};
use crate::{process, project};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

const OLDEST: u32 = 20;
/// On Windows npm is a script, which needs its full name.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Installs the packages if they are missing or older than the lockfile, and returns the directory of their programs.
pub fn packages() -> Result<PathBuf> {
    let directory = project::root()?;
    install(&directory, "wasm-opt for the release, puppeteer and axe for the tests")?;
    Ok(directory.join("node_modules").join(".bin"))
}

/// Installs the packages that the release is measured against if they are missing or older than their lockfile.
pub fn peers() -> Result<()> {
    install(
        &project::root()?.join("benches/peers"),
        "Chart.js, uPlot and Squiggle to measure the release against, and Lighthouse",
    )
}

fn install(directory: &Path, why: &str) -> Result<()> {
    check_version(process::output(Command::new("node").arg("--version")))?;
    // npm writes this file last, so its presence means that the installation is complete.
    let installed = changed(&directory.join("node_modules/.package-lock.json"));
    if installed.is_none() || installed < changed(&directory.join("package-lock.json")) {
        announce("npm packages", why);
        // Puppeteer requires a newer Node than needed here, and npm would warn about it.
        let mut npm = Command::new(NPM);
        process::run(npm.args(["ci", "--loglevel=error"]).current_dir(directory)).context("npm packages")?;
    }
    Ok(())
}

fn check_version(printed: Option<String>) -> Result<()> {
    let Some(printed) = printed else {
        bail!("Node is missing; install Node {OLDEST} or newer (https://nodejs.org)");
    };
    match search::version(&printed) {
        Some((major, ..)) if major >= OLDEST => Ok(()),
        _ => bail!("Node {printed} is too old; install Node {OLDEST} or newer (https://nodejs.org)"),
    }
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::check_version;

    #[test]
    fn node_20_is_the_oldest_that_does() {
        let sentence = |printed: Option<&str>| check_version(printed.map(Into::into)).err().map(|e| e.to_string());
        assert_eq!(sentence(Some("v20.0.0")), None);
        assert_eq!(sentence(Some("v24.1.0")), None);
        assert!(sentence(Some("v18.20.1")).is_some_and(|text| text.starts_with("Node v18.20.1 is too old")));
        assert!(sentence(None).is_some_and(|text| text.starts_with("Node is missing")));
    }
}
