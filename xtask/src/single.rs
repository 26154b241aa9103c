//! The page in a single file, which runs without a server: `dist/tokenworth.html`.

use crate::{process, setup::Tools};
use anyhow::{Context, Result};
use std::{fs, fs::File, path::Path};

/// Its name in the release.
pub const NAME: &str = "tokenworth.html";

/// Compiles its program, which is both programs of the usual page in one, packs it, and puts everything together.
pub fn build(tools: &Tools, root: &Path, dist: &Path) -> Result<()> {
    let program = root.join("target").join("single");
    let mut trunk = tools.trunk();
    trunk.args(["build", "web/single.html", "--release=true", "--dist"]).arg(&program);
    process::run(trunk.current_dir(root))?;
    let wasm = program.join("single_bg.wasm");
    pack(&wasm, &program.join("single_bg.wasm.gz"))?;
    let mut node = tools.command("node");
    node.arg("tests/browser/single-file.mjs").args([&program, &dist.join(NAME)]);
    process::run(node.current_dir(root))
}

/// As small as gzip can be: browsers unpack nothing that is smaller.
fn pack(from: &Path, to: &Path) -> Result<()> {
    let plain = fs::read(from).with_context(|| format!("{} is missing", from.display()))?;
    Ok(zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, plain.as_slice(), File::create(to)?)?)
}
