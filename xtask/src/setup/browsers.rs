//! The browsers for the tests, their drivers, and the web servers with which the release is tested.

use super::{apt, search};
use anyhow::{Result, bail};
use std::{
    env,
    path::{Path, PathBuf},
};

/// A browser, driver or server, with its possible locations.
pub struct Program {
    name: &'static str,
    /// The environment variable that overrides the search, and tells the tests what was found.
    variable: &'static str,
    commands: &'static [&'static str],
    /// Usual places that are not on PATH.
    places: &'static [&'static str],
    /// Its packages in Debian.
    apt: &'static [&'static str],
    /// The purpose, for messages.
    why: &'static str,
}

const BROWSERS: &str = "the tests run in real browsers";
const SERVERS: &str = "the release is tried with the servers of docs/hosting";

/// Chromium or Chrome.
pub const CHROMIUM: Program = Program {
    name: "Chromium",
    variable: "CHROMIUM",
    commands: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ],
    apt: &["chromium"],
    why: BROWSERS,
};
/// Firefox.
pub const FIREFOX: Program = Program {
    name: "Firefox",
    variable: "FIREFOX",
    commands: &["firefox", "firefox-esr"],
    places: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
        r"C:\Program Files (x86)\Mozilla Firefox\firefox.exe",
    ],
    apt: &["firefox-esr"],
    why: BROWSERS,
};
/// Drives Chromium for the wasm tests.
pub const CHROMEDRIVER: Program = Program {
    name: "chromedriver",
    variable: "CHROMEDRIVER",
    commands: &["chromedriver"],
    places: &["/usr/lib/chromium-browser/chromedriver", "/opt/homebrew/bin/chromedriver"],
    apt: &["chromium-driver"],
    why: BROWSERS,
};
/// Drives WebKit, the engine of Safari, which comes with it.
pub const WEBKIT_DRIVER: Program = Program {
    name: "WebKit's driver",
    variable: "WEBKIT_DRIVER",
    commands: &["WebKitWebDriver"],
    places: &[],
    apt: &["webkit2gtk-driver"],
    why: BROWSERS,
};
/// The browser that the driver starts.
pub const WEBKIT: Program = Program {
    name: "WebKit",
    variable: "WEBKIT",
    commands: &[],
    places: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    ],
    apt: &["webkit2gtk-driver"],
    why: BROWSERS,
};
/// A virtual screen for WebKit, which has no headless mode.
pub const XVFB: Program =
    Program { name: "Xvfb", variable: "XVFB", commands: &["Xvfb"], places: &[], apt: &["xvfb"], why: BROWSERS };
/// A web server, with the module that sends brotli.
pub const NGINX: Program = Program {
    name: "nginx",
    variable: "NGINX",
    commands: &["nginx"],
    places: &["/usr/sbin/nginx", "/opt/homebrew/bin/nginx"],
    apt: &["nginx", "libnginx-mod-http-brotli-static"],
    why: SERVERS,
};
/// A web server.
pub const CADDY: Program = Program {
    name: "Caddy",
    variable: "CADDY",
    commands: &["caddy"],
    places: &["/opt/homebrew/bin/caddy"],
    apt: &["caddy"],
    why: SERVERS,
};

impl Program {
    /// Finds the program, or installs it if apt can be used. Returns its variable and its path.
    pub fn prepare(&self) -> Result<(&'static str, PathBuf)> {
        if let Some(chosen) = env::var_os(self.variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
            if chosen.is_file() {
                return Ok((self.variable, chosen));
            }
            bail!("{} names {}, which is no file", self.variable, chosen.display());
        }
        if self.find().is_none() {
            apt::install(self.apt, self.why)?;
        }
        match self.find() {
            Some(found) => Ok((self.variable, found)),
            None => bail!("{} is missing; install it, or set {} to its path", self.name, self.variable),
        }
    }

    /// Finds or installs the program; `None` if it is missing, which the test that needs it reports.
    pub fn prepare_if_possible(&self) -> Option<(&'static str, PathBuf)> {
        let found = self.prepare();
        if let Err(problem) = &found {
            println!("set-up: going on without {}: {problem:#}", self.name);
        }
        found.ok()
    }

    fn find(&self) -> Option<PathBuf> {
        let placed = || self.places.iter().map(Path::new).find(|path| path.is_file()).map(Path::to_path_buf);
        search::on_path(self.commands).or_else(placed)
    }
}
