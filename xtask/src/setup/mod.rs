//! Finds what a command needs and installs what is missing. Nothing that a user installed is replaced.

mod apt;
mod browsers;
mod cargo_tools;
mod cxx;
mod node;
mod rust;
mod search;

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

/// One thing that a command cannot do without.
#[derive(Clone, Copy)]
pub enum Need {
    /// rustfmt and clippy.
    Lints,
    /// The standard library for `wasm32-unknown-unknown`.
    WasmTarget,
    /// A program that is built from its crate.
    Cargo(&'static CargoTool),
    /// Node, and the packages of `package.json`: wasm-opt, esbuild, the browser driver, the accessibility checker.
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
    /// nginx and Caddy, where they can be had.
    Servers,
}

/// What a build by trunk needs; Node first, so that nobody waits for the rest only to hear that it is missing.
pub const BUILD: &[Need] = &[Need::Npm, Need::WasmTarget, Need::Cargo(&TRUNK), Need::Cargo(&WASM_BINDGEN)];
/// What the wasm tests need.
pub const WEB_TESTS: [Need; 4] = [Need::Chromium, Need::ChromeDriver, Need::WasmTarget, Need::Cargo(&WASM_BINDGEN)];

/// The tools found, as child processes are to see them.
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
            Need::Chromium => tools.variables.push(("CHROMIUM", browsers::CHROMIUM.prepare()?)),
            Need::Firefox => tools.variables.push(("FIREFOX", browsers::FIREFOX.prepare()?)),
            Need::WebKit => {
                for (name, program) in
                    [("WEBKIT_DRIVER", browsers::WEBKIT_DRIVER), ("WEBKIT", browsers::WEBKIT), ("XVFB", browsers::XVFB)]
                {
                    tools.variables.push((name, program.prepare()?));
                }
            }
            Need::ChromeDriver => tools.variables.push(("CHROMEDRIVER", browsers::CHROMEDRIVER.prepare()?)),
            Need::Servers => {
                let servers = [("NGINX", browsers::NGINX), ("CADDY", browsers::CADDY)];
                tools
                    .variables
                    .extend(servers.iter().filter_map(|(name, server)| Some((*name, server.prepare_if_possible()?))));
            }
        }
    }
    Ok(tools)
}

impl Tools {
    /// A command that finds these tools before any other of the same name.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", self.path()).envs(self.variables.iter().map(|(name, path)| (name, path)));
        command
    }

    /// Trunk.
    pub fn trunk(&self) -> Command {
        let mut trunk = self.build("trunk");
        // It would print its own stack for every error in the source.
        trunk.env("RUST_BACKTRACE", "0");
        trunk
    }

    /// A command that builds for the page, or has it built.
    pub fn build(&self, program: &str) -> Command {
        let mut command = self.command(program);
        command.env("CARGO_ENCODED_RUSTFLAGS", project::without_home_paths().join(OsStr::new("\u{1f}")));
        command
    }

    /// Where the tool that `name` stands for was found.
    pub fn get(&self, name: &str) -> Result<&PathBuf> {
        let found = self.variables.iter().find(|(variable, _)| *variable == name);
        found.map(|(_, path)| path).with_context(|| format!("{name} was not asked for"))
    }

    fn path(&self) -> OsString {
        let usual = env::var_os("PATH").unwrap_or_default();
        let all = self.directories.iter().cloned().chain(env::split_paths(&usual));
        // Only a directory whose name holds the separator fails, and such a one cannot be on PATH anyway.
        env::join_paths(all).unwrap_or(usual)
    }
}

/// Says in one line what is installed and why.
fn announce(what: &str, why: &str) {
    println!("set-up: installing {what} – {why}");
}
