//! The end-to-end tests of `tests/browser`, run by Node.

use super::count::{self, Ran};
use crate::{
    project,
    setup::{self, Need},
};
use anyhow::{Result, ensure};
use std::{fs, path::Path};

/// The files that run in WebKit, too: its driver knows less than the others.
const WEBKIT: [&str; 1] = ["every-browser.test.mjs"];

/// Runs all of them in the browser that the harness knows by `name`.
pub fn run(name: &str, browser: Need) -> Result<Ran> {
    let tools = setup::prepare(&[Need::Npm, browser, Need::Servers])?;
    let directory = project::root()?.join("tests").join("browser");
    let mut node = tools.command("node");
    let files = if name == "webkit" { WEBKIT.map(str::to_owned).to_vec() } else { files(&directory)? };
    node.args(["--test", "--test-reporter=spec", "--test-timeout=300000"]).args(files);
    count::run(node.env("BROWSER", name).current_dir(directory))
}

/// Every test file by name, since Node 20 knows no patterns and later ones take no directories.
fn files(directory: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(directory)? {
        names.extend(entry?.file_name().into_string().ok().filter(|name| name.ends_with(".test.mjs")));
    }
    ensure!(!names.is_empty(), "tests/browser holds no tests");
    names.sort();
    Ok(names)
}
