//! Finds what a command needs and installs what is missing. Nothing that a user installed is replaced.

mod apt;
mod browsers;
mod cargo_tools;
mod cxx;
mod node;
mod rust;
mod search;

use browsers::Program;
pub use cargo_tools::{CARGO_DENY, CARGO_FUZZ};
use cargo_tools::{CargoTool, TRUNK, WASM_BINDGEN};
pub use cxx::has_cxx;

use crate::project;
use anyhow::{Context, Result};
use std::{
    env,
    ffi::{OsStr, OsString},
    path::PathBuf,
    process::Command,
};

/// A tool that a command needs.
#[derive(Clone, Copy)]
pub enum Need {
    /// rustfmt and clippy.
    Lints,
    /// The standard library for `wasm32-unknown-unknown`.
    WasmTarget,
    /// A program that is built from its crate.
    Cargo(&'static CargoTool),
    /// Node and the packages in `package.json`: wasm-opt, esbuild, the browser driver, the accessibility checker.
    Npm,
    /// The packages that the release is measured against.
    Peers,
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, its driver, and a screen for them.
    WebKit,
    /// The driver of the wasm tests, for Chromium.
    ChromeDriver,
    /// nginx and Caddy, if they are available.
    Servers,
}

/// The tools for a build by trunk. Node is first, so that its absence is reported before the rest is installed.
pub const BUILD: &[Need] = &[Need::Npm, Need::WasmTarget, Need::Cargo(&TRUNK), Need::Cargo(&WASM_BINDGEN)];
/// The tools for the wasm tests.
pub const WEB_TESTS: [Need; 4] = [Need::Chromium, Need::ChromeDriver, Need::WasmTarget, Need::Cargo(&WASM_BINDGEN)];

/// The tools that were found, for use by child processes.
pub struct Tools {
    directories: Vec<PathBuf>,
    variables: Vec<(&'static str, PathBuf)>,
}

/// Finds or installs everything in `needs`.
pub fn prepare(needs: &[Need]) -> Result<Tools> {
    let mut tools = Tools { directories: Vec::new(), variables: Vec::new() };
    for need in needs {
        match need {
            Need::Lints => rust::lints()?,
            Need::WasmTarget => rust::wasm_target()?,
            Need::Cargo(tool) => tools.directories.extend(tool.prepare()?),
            Need::Npm => tools.directories.push(node::packages()?),
            Need::Peers => node::peers()?,
            Need::Chromium => tools.variables.push(browsers::CHROMIUM.prepare()?),
            Need::Firefox => tools.variables.push(browsers::FIREFOX.prepare()?),
            Need::WebKit => {
                for program in [browsers::WEBKIT_DRIVER, browsers::WEBKIT, browsers::XVFB] {
                    tools.variables.push(program.prepare()?);
                }
            }
            Need::ChromeDriver => tools.variables.push(browsers::CHROMEDRIVER.prepare()?),
            Need::Servers => {
                let servers = [browsers::NGINX, browsers::CADDY];
                tools.variables.extend(servers.iter().filter_map(Program::prepare_if_possible));
            }
        }
    }
    Ok(tools)
}

impl Tools {
    /// A command whose PATH starts with these tools.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", self.path()).envs(self.variables.iter().map(|(name, path)| (name, path)));
        command
    }

    /// Trunk.
    pub fn trunk(&self) -> Command {
        let mut trunk = self.build("trunk");
        // Otherwise it prints its own stack trace for every error in the source.
        trunk.env("RUST_BACKTRACE", "0");
        trunk
    }

    /// A command that builds the page.
    pub fn build(&self, program: &str) -> Command {
        let mut command = self.command(program);
        command.env("CARGO_ENCODED_RUSTFLAGS", project::without_home_paths().join(OsStr::new("\u{1f}")));
        command
    }

    /// The path of the tool with this name.
    pub fn get(&self, name: &str) -> Result<&PathBuf> {
        let found = self.variables.iter().find(|(variable, _)| *variable == name);
        found.map(|(_, path)| path).with_context(|| format!("{name} was not asked for"))
    }

    fn path(&self) -> OsString {
        let usual = env::var_os("PATH").unwrap_or_default();
        let all = self.directories.iter().cloned().chain(env::split_paths(&usual));
        // Fails only if the name of a directory contains the separator, and such a directory cannot be on PATH.
        env::join_paths(all).unwrap_or(usual)
    }
}

/// Prints what is installed and why, in one line.
fn announce(what: &str, why: &str) {
    println!("set-up: installing {what} – {why}");
}
