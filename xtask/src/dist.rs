//! `cargo xtask dist`: the release in `dist/`, ready for any static host.

use crate::{
    budget::{Row, Table},
    process, project,
    setup::{self, Tools},
    single,
};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

/// Extensions of files that are compressed.
const TEXT: [&str; 11] = ["css", "csv", "html", "ico", "js", "json", "map", "svg", "txt", "wasm", "webmanifest"];
const SUMS: &str = "SHA256SUMS";

/// Builds the release, writes the compressed files and the checksums, and returns the sizes.
pub fn build() -> Result<Table> {
    let root = project::root()?;
    let tools = setup::prepare(setup::BUILD)?;
    write_first_screen(&tools, &root)?;
    process::run(tools.trunk().args(["build", "--release"]).current_dir(&root))?;
    let dist = root.join("dist");
    single::build(&tools, &root, &dist)?;
    let table = compress_all(&dist)?;
    write_sums(&dist)?;
    Ok(table)
}

/// Renders the first screen, and what the page shows without the program, into files that trunk's hook puts into the
/// page.
pub fn write_first_screen(tools: &Tools, root: &Path) -> Result<()> {
    let mut cargo = tools.command("cargo");
    cargo.args(["run", "--quiet", "--features", "ssr", "--example", "first_screen", "--", "target/first-screen"]);
    process::run(cargo.current_dir(root))
}

fn compress_all(dist: &Path) -> Result<Table> {
    let html = fs::read_to_string(dist.join("index.html")).context("dist/index.html is missing")?;
    let mut rows = Vec::new();
    for path in files(dist)? {
        let name = name(dist, &path);
        let raw = fs::read(&path)?;
        let (gzip, brotli) = if is_text(&path) { write_siblings(&path, &raw)? } else { (raw.len(), raw.len()) };
        let is_fetched = is_fetched(&name, &html);
        rows.push(Row { name, raw: raw.len() as u64, gzip: gzip as u64, brotli: brotli as u64, is_fetched });
    }
    Ok(Table(rows))
}

/// Whether a first visit fetches the file with this name: whether attributes of the page, `html`, name it.
fn is_fetched(name: &str, html: &str) -> bool {
    name == "index.html" || name.starts_with("snippets/") || html.contains(&format!("\"./{name}\""))
}

fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|ending| TEXT.iter().any(|text| ending == *text))
}

/// Writes `path.gz` and `path.br` at the best levels, and returns their sizes in bytes.
fn write_siblings(path: &Path, raw: &[u8]) -> Result<(usize, usize)> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(raw)?;
    let gzip = gzip.finish()?;
    let brotli = brotli(raw)?;
    fs::write(beside(path, ".gz"), &gzip)?;
    fs::write(beside(path, ".br"), &brotli)?;
    Ok((gzip.len(), brotli.len()))
}

/// Compresses at the best quality.
fn brotli(raw: &[u8]) -> Result<Vec<u8>> {
    let settings =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: raw.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*raw, &mut packed, &settings)?;
    Ok(packed)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Writes the checksums of all files in the format of `sha256sum --check`.
fn write_sums(dist: &Path) -> Result<()> {
    let mut sums = String::new();
    for path in files(dist)? {
        writeln!(sums, "{:x}  {}", Sha256::digest(fs::read(&path)?), name(dist, &path))?;
    }
    Ok(fs::write(dist.join(SUMS), sums)?)
}

/// Every file below `directory`, sorted by path.
fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![directory.to_path_buf()];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(&directory)? {
            let path = entry?.path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// The path relative to `dist`, with forward slashes as in links.
fn name(dist: &Path, path: &Path) -> String {
    path.strip_prefix(dist).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::{is_fetched, is_text};
    use std::path::Path;

    #[test]
    fn pictures_are_not_compressed_again() {
        assert!(is_text(Path::new("a/b.wasm")));
        assert!(!is_text(Path::new("a/b.png")));
        assert!(!is_text(Path::new("css")));
    }

    #[test]
    fn a_first_visit_fetches_what_the_page_names() {
        let html = r#"<link href="./page.css"><script src="./boot.js" data-wasm="./app_bg.wasm">embed.js</script>"#;
        for name in ["index.html", "page.css", "boot.js", "app_bg.wasm", "snippets/yew/inline.js"] {
            assert!(is_fetched(name, html), "{name}");
        }
        for name in ["embed.js", "app.js", "LICENSE"] {
            assert!(!is_fetched(name, html), "{name}");
        }
    }
}
