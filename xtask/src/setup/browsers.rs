//! The browsers of the tests and their driver.

use super::{apt, search};
use anyhow::{Result, bail};
use std::{
    env,
    path::{Path, PathBuf},
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
        apt::install(self.apt, "the tests run in real browsers")?;
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
