//! The page in a single file, which runs without a server: `dist/tokenworth.html`.

use crate::{process, setup::Tools};
use anyhow::{Context, Result};
use std::{
    fs,
    fs::File,
    path::{Path, PathBuf},
};

/// The file name in the release.
pub const NAME: &str = "tokenworth.html";

/// Compresses the program of the release and assembles the file.
pub fn build(tools: &Tools, root: &Path, dist: &Path) -> Result<()> {
    let program = |ending: &str| -> Result<PathBuf> {
        let is_program = |name: &str| name.starts_with("tokenworth-") && name.ends_with(ending);
        let mut names = fs::read_dir(dist)?.filter_map(|entry| Some(entry.ok()?.path()));
        let found = names.find(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(is_program));
        found.with_context(|| format!("the release lacks its program, tokenworth-…{ending}"))
    };
    let packed = root.join("target").join("tokenworth.wasm.gz");
    pack(&program("_bg.wasm")?, &packed)?;
    let mut node = tools.command("node");
    node.arg("tools/single-file.mjs").args([&program(".js")?, &packed, &dist.join(NAME)]);
    process::run(node.current_dir(root))
}

/// Compresses with gzip at the best level. Browsers can decompress no better format.
fn pack(from: &Path, to: &Path) -> Result<()> {
    let plain = fs::read(from).with_context(|| format!("{} is missing", from.display()))?;
    Ok(zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, plain.as_slice(), File::create(to)?)?)
}
