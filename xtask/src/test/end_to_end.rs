//! The end-to-end tests of `tests/browser`, run by Node.

use super::count::{self, Ran};
use crate::{
    project,
    setup::{self, Need},
};
use anyhow::{Result, ensure};
use std::{fs, num::NonZero, path::Path, thread};

/// The files that also run in WebKit, whose driver supports fewer commands.
const WEBKIT: [&str; 1] = ["every-browser.test.mjs"];

/// Runs the tests in the browser that the harness calls `name`.
pub fn run(name: &str, browser: Need) -> Result<Ran> {
    let tools = setup::prepare(&[Need::Npm, browser, Need::Servers])?;
    let directory = project::root()?.join("tests").join("browser");
    let mut node = tools.command("node");
    let files = if name == "webkit" { WEBKIT.map(str::to_owned).to_vec() } else { files(&directory)? };
    // By default, Node leaves one processor free. A browser and its test take turns, so there is one test for each.
    let at_once = thread::available_parallelism().map_or(1, NonZero::get);
    node.args(["--test", "--test-reporter=spec", "--test-timeout=300000"]);
    node.arg(format!("--test-concurrency={at_once}")).args(files);
    count::run(node.env("BROWSER", name).current_dir(directory))
}

/// Every test file by name, because Node 20 supports no patterns and later versions no directories.
fn files(directory: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(directory)? {
        names.extend(entry?.file_name().into_string().ok().filter(|name| name.ends_with(".test.mjs")));
    }
    ensure!(!names.is_empty(), "tests/browser holds no tests");
    names.sort();
    Ok(names)
}
