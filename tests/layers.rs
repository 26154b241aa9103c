//! A module uses those below it, never those above: the order is that of `src/lib.rs` and `crates/core/src/lib.rs`.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the lowest up. Those of one layer may use each other.
const LAYERS: &[&[&str]] = &[
    &["units", "decimal", "search"],
    &["pricing"],
    // An input names the source of its default; a belief sets inputs; a preset asks the model for an amount.
    &["evidence", "inputs", "model"],
    &["usage"],
    &["scenario", "share"],
    &["view"],
    // Charts and explanations take their labels from `text`, which words what they found.
    &["explain", "chart", "state", "presentation", "text"],
    &["export"],
    &["intl"],
    &["ui"],
];

/// The layer of a module; `None` for the library itself.
fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// Every source file below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let below = |path: PathBuf| if path.is_dir() { sources(&path) } else { vec![path] };
    paths.flat_map(below).filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

/// The modules of this library that a line of code names.
fn named(line: &str) -> impl Iterator<Item = &str> {
    let code = line.split("//").next().unwrap_or_default();
    let end = |rest: &str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    code.split("crate::").skip(1).map(move |rest| &rest[..end(rest)])
}

#[test]
fn a_module_uses_those_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut checked, mut wrong) = (0, Vec::new());
    for path in ["src", "crates/core/src"].iter().flat_map(|folder| sources(&root.join(folder))) {
        let inside = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        let inside = inside.rsplit_once("src/").unwrap().1;
        let module = inside.split(['/', '.']).next().unwrap();
        let Some(own) = layer(module) else {
            assert!(["lib", "main"].contains(&module), "{module} has no layer");
            continue;
        };
        let text = fs::read_to_string(&path).unwrap();
        // Tests may use everything.
        let program = text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
        for (number, line) in program.enumerate() {
            for other in named(line).filter_map(|other| Some((other, layer(other)?))) {
                checked += 1;
                if other.1 > own {
                    wrong.push(format!("{inside}:{}: {module} uses {}", number + 1, other.0));
                }
            }
        }
    }
    assert!(checked > 500, "only {checked} uses were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
