//! A module uses those above it in the table of its `lib.rs`, never those below.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the rows of the table in a `lib.rs`, from the lowest up. Those of one row do not use each other.
fn layers(library: &str) -> Vec<Vec<&str>> {
    let rows = library.lines().filter_map(|line| line.strip_prefix("//! | ")?.split_once(" | ")).skip(1);
    rows.map(|(cell, _)| cell.split(", ").map(|name| name.trim_matches(['[', ']', '`', '!'])).collect()).collect()
}

/// Every source file below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let below = |path: PathBuf| if path.is_dir() { sources(&path) } else { vec![path] };
    paths.flat_map(below).filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

/// A file without comments, and without its module of tests at the end: tests may use everything.
fn program(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    text.lines().flat_map(|line| [line.split("//").next().unwrap_or_default(), "\n"]).collect()
}

/// The modules of this library that a program names: `crate::text`, `crate::{pricing, text::amounts}`.
fn named(program: &str) -> Vec<&str> {
    program.split("crate::").skip(1).flat_map(after).collect()
}

/// The modules named right behind `crate::`.
fn after(rest: &str) -> Vec<&str> {
    let Some(list) = rest.strip_prefix('{') else { return vec![first(rest)] };
    let mut depth = 0_u32;
    let starts = |c: char| {
        let is_separator = depth == 0 && c == ',';
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        is_separator
    };
    let end = list.find("};").unwrap_or(list.len());
    list[..end].split(starts).map(|part| first(part.trim())).collect()
}

/// The name at the start of a path.
fn first(path: &str) -> &str {
    let end = path.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    &path[..end.unwrap_or(path.len())]
}

#[test]
fn a_module_uses_those_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut checked, mut wrong) = (0, Vec::new());
    for folder in ["src", "crates/core/src", "crates/usage/src"].map(|folder| root.join(folder)) {
        let library = fs::read_to_string(folder.join("lib.rs")).unwrap();
        let layers = layers(&library);
        let layer = |module: &str| layers.iter().position(|layer| layer.contains(&module));
        for path in sources(&folder) {
            let inside = path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
            let module = inside.split(['/', '.']).next().unwrap();
            let Some(own) = layer(module) else {
                assert!(["lib", "main"].contains(&module), "{module} has no layer");
                continue;
            };
            let text = program(&fs::read_to_string(&path).unwrap());
            for other in named(&text) {
                let Some(below) = layer(other) else { continue };
                checked += 1;
                if other != module && below >= own {
                    wrong.push(format!("{inside}: {module} uses {other}"));
                }
            }
        }
    }
    assert!(checked > 500, "only {checked} uses were found");
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn modules_are_found_in_lists_of_uses() {
    let text = program("use crate::{chart::{Axis, Tick}, text}; // crate::ui\nlet x = crate::model::Metric::Price;\n");
    assert_eq!(named(&text), ["chart", "text", "model"]);
    assert!(named(&program("#[cfg(test)]\nmod tests {\n    use crate::ui;\n}\n")).is_empty());
    assert_eq!(named(&program("#[cfg(test)]\nmod tests;\n\nuse crate::ui;\n")), ["ui"]);
}
