//! The documents name files that exist.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::path::Path;

/// The targets of all links and pictures of a Markdown text.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|after| after.split_once(')')).map(|(target, _)| target)
}

#[test]
fn every_relative_link_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut checked = 0;
    for document in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = std::fs::read_to_string(root.join(document)).unwrap();
        for target in targets(&text).filter(|target| !target.starts_with("http")) {
            assert!(root.join(target).exists(), "{document} links to {target}, which does not exist");
            checked += 1;
        }
    }
    assert!(checked > 10, "only {checked} links were found");
}
