//! The browsers of the tests and their driver.

use super::{announce, search};
use crate::process;
use anyhow::{Result, bail};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// A browser or driver, and where it may be.
pub struct Browser {
    name: &'static str,
    /// The environment variable that overrides the search.
    variable: &'static str,
    commands: &'static [&'static str],
    /// Usual places that are not on PATH.
    places: &'static [&'static str],
    apt: &'static str,
}

/// Chromium or Chrome.
pub const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM",
    commands: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ],
    apt: "chromium",
};
/// Firefox.
pub const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    commands: &["firefox", "firefox-esr"],
    places: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
        r"C:\Program Files (x86)\Mozilla Firefox\firefox.exe",
    ],
    apt: "firefox-esr",
};
/// Drives Chromium for the wasm tests.
pub const CHROMEDRIVER: Browser = Browser {
    name: "chromedriver",
    variable: "CHROMEDRIVER",
    commands: &["chromedriver"],
    places: &["/usr/lib/chromium-browser/chromedriver", "/opt/homebrew/bin/chromedriver"],
    apt: "chromium-driver",
};

impl Browser {
    /// Finds the program; where apt may be used, installs it.
    pub fn prepare(&self) -> Result<PathBuf> {
        if let Some(chosen) = env::var_os(self.variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
            if chosen.is_file() {
                return Ok(chosen);
            }
            bail!("{} names {}, which is no file", self.variable, chosen.display());
        }
        if let Some(found) = self.find() {
            return Ok(found);
        }
        if may_use_apt() {
            announce(self.apt, "the tests run in real browsers");
            apt(&["update"])?;
            apt(&["install", "--yes", "--no-install-recommends", self.apt])?;
        }
        match self.find() {
            Some(found) => Ok(found),
            None => bail!("{} is missing; install it, or set {} to its path", self.name, self.variable),
        }
    }

    fn find(&self) -> Option<PathBuf> {
        let placed = || self.places.iter().map(Path::new).find(|path| path.is_file()).map(Path::to_path_buf);
        search::on_path(self.commands).or_else(placed)
    }
}

/// Whether this is root on a system with apt; nobody is asked for a password.
fn may_use_apt() -> bool {
    let root = || process::output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    search::on_path(&["apt-get"]).is_some() && root()
}

fn apt(args: &[&str]) -> Result<()> {
    process::run(
        Command::new("apt-get").args(["-qq", "-o=Dpkg::Use-Pty=0"]).args(args).env("DEBIAN_FRONTEND", "noninteractive"),
    )
}
