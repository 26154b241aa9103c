//! `cargo xtask serve`: serves the page on this machine.

use crate::{dist, process, project, setup};
use anyhow::{Context, Result};
use std::{
    env,
    net::{Ipv4Addr, TcpListener},
};

const USUAL_PORTS: std::ops::Range<u16> = 8080..8100;

/// The options of the command.
#[derive(Debug, Default, PartialEq)]
pub struct Options {
    /// Whether to serve a debug build with live reload.
    pub dev: bool,
    /// The port; by default the first free one from 8080.
    pub port: Option<u16>,
}

/// Serves until interrupted.
pub fn run(options: &Options) -> Result<()> {
    let port = match options.port {
        Some(port) => is_free(port).then_some(port).with_context(|| format!("port {port} is taken"))?,
        None => USUAL_PORTS.clone().find(|port| is_free(*port)).context("ports 8080 to 8099 are taken; use --port")?,
    };
    let root = project::root()?;
    let tools = setup::prepare(setup::BUILD)?;
    dist::write_first_screen(&tools, &root)?;
    println!("Tokenworth will be at http://127.0.0.1:{port}/ when it is built; Ctrl+C ends it.");
    let mut trunk = tools.trunk();
    // Not into `dist/`, which is for the release and its checksums.
    trunk.args(["serve", "--address", "127.0.0.1", "--disable-address-lookup", "--port", &port.to_string()]);
    trunk.args(["--dist", "target/serve"]);
    trunk.args(if options.dev { ["--no-autoreload", "false"] } else { ["--release", "--no-autoreload"] });
    if has_screen() {
        trunk.arg("--open");
    }
    process::hand_over(trunk.current_dir(root))
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// Whether there is a screen on which to open a browser.
fn has_screen() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !set("CI") && (cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY"))
}
