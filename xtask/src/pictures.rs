//! `cargo xtask pictures`: shows the golden pictures of charts on one page, for review before a change of them is
//! accepted.

use crate::{process, project};
use anyhow::{Context, Result};
use std::{fmt::Write as _, fs, path::Path, process::Command};

const SNAPSHOTS: &str = "tests/charts/snapshots";

/// Writes the page, with pictures that differ from the last commit first, and prints its path.
pub fn run() -> Result<()> {
    let root = project::root()?;
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join(SNAPSHOTS)).context("there are no golden pictures")? {
        let path = entry?.path();
        let accepted = path.extension().is_some_and(|ending| ending == "snap");
        names.extend(path.file_name().filter(|_| accepted).map(|name| name.to_string_lossy().into_owned()));
    }
    let changed = changed(&root);
    names.sort_by_key(|name| (!changed.contains(name), name.clone()));
    let mut page = String::from("<!doctype html><meta charset=\"utf-8\"><title>Golden pictures</title>\n");
    for name in &names {
        let text = fs::read_to_string(root.join(SNAPSHOTS).join(name))?;
        let mark = if changed.contains(name) { " – changed" } else { "" };
        writeln!(page, "<h2>{name}{mark}</h2>\n{}", shown(&text))?;
    }
    let path = root.join("target").join("pictures.html");
    fs::create_dir_all(root.join("target"))?;
    fs::write(&path, page)?;
    println!("{} pictures, {} of them changed: open {}", names.len(), changed.len(), path.display());
    Ok(())
}

/// The names of the pictures that differ from the last commit.
fn changed(root: &Path) -> Vec<String> {
    let mut git = Command::new("git");
    git.args(["status", "--porcelain", SNAPSHOTS]).current_dir(root);
    let status = process::output(&mut git).unwrap_or_default();
    status.lines().filter_map(|line| Some(line.rsplit('/').next()?.to_owned())).collect()
}

/// The title of a picture and its SVG, without the front matter of the file; or why there is none.
fn shown(text: &str) -> String {
    let Some(at) = text.find("<svg") else {
        return text.rsplit("---").next().map_or_else(String::new, |reason| format!("<p>{reason}</p>"));
    };
    let picture = text.get(at..).unwrap_or_default();
    let title = picture.split_once("<title id=\"title\">").and_then(|(_, rest)| Some(rest.split_once("</title>")?.0));
    format!("<p>{}</p>\n{picture}", title.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_picture_stands_under_its_title() {
        let file = "---\nsource: a.rs\n---\n<svg width=\"1\"><title id=\"title\">It pays</title></svg>\n";
        assert_eq!(shown(file), "<p>It pays</p>\n<svg width=\"1\"><title id=\"title\">It pays</title></svg>\n");
        assert_eq!(shown("---\nsource: a.rs\n---\nno points"), "<p>\nno points</p>");
    }
}
