//! `cargo xtask bench`: measures the release beside its peers in one Chromium: an edit from the event to the painted
//! result, 100,000 draws, the start of each view, memory, and the Lighthouse scores.

use crate::{
    dist, process, project,
    setup::{self, Need, Tools},
};
use anyhow::Result;
use std::path::Path;

/// Measures the release and prints milliseconds and ratios. It has no limits, because machines differ.
pub fn run() -> Result<()> {
    let root = project::root()?;
    let mut needs = vec![Need::Peers, Need::Chromium];
    needs.extend(setup::BUILD);
    let tools = setup::prepare(&needs)?;
    dist::build()?;
    build_hello(&tools, &root)?;
    for script in ["benches/peers/build.mjs", "benches/browser/bench.mjs", "benches/peers/lighthouse.mjs"] {
        process::run(tools.command("node").arg(script).env("BROWSER", "chrome").current_dir(&root))?;
    }
    Ok(())
}

/// Builds a minimal Yew page with trunk, in the same way as the release.
fn build_hello(tools: &Tools, root: &Path) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let target = root.join("target");
    let mut cargo = tools.build("cargo");
    cargo.args(["build", "--release", "--quiet", "--features", "csr", "--example", "hello", "--target", TARGET]);
    process::run(cargo.arg("--target-dir").arg(&target).current_dir(root))?;
    let plain = target.join(TARGET).join("release/examples/hello.wasm");
    let program = target.join("peers/program");
    let mut bindgen = tools.command("wasm-bindgen");
    process::run(bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).args([&program, &plain]))?;
    let wasm = program.join("hello_bg.wasm");
    process::run(tools.command("wasm-opt").arg("-Os").arg(&wasm).arg("-o").arg(&wasm))
}
