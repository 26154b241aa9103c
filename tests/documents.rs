//! The documents name files that exist.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::path::Path;

use tokenworth::chart::ChartKey;
use tokenworth::model::demand::Demand;
use tokenworth::view::{Tab, View};

/// The targets of all links and pictures of a Markdown text.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|after| after.split_once(')')).map(|(target, _)| target)
}

#[test]
fn every_relative_link_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut checked = 0;
    for document in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/hosting.md", "docs/usage.md"] {
        let document = root.join(document);
        let (text, folder) = (std::fs::read_to_string(&document).unwrap(), document.parent().unwrap());
        for target in targets(&text).filter(|target| !target.starts_with("http")) {
            let file = target.split('#').next().unwrap();
            assert!(folder.join(file).exists(), "{} links to {target}, which does not exist", document.display());
            checked += 1;
        }
    }
    assert!(checked > 10, "only {checked} links were found");
}

#[test]
fn the_document_of_inputs_is_that_of_the_table() {
    let kept = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/inputs.md")).unwrap();
    let now = tokenworth::text::document::inputs();
    assert!(kept == now, "renew it: cargo run --features ssr --example inputs docs/inputs.md");
}

/// Charts are drawn in the colors of the page: those of the style sheet and of the palette are the same.
#[test]
fn charts_have_the_colors_of_the_page() {
    use tokenworth::chart::Palette;
    let css = include_str!("../styles/base.css");
    let hex = |color: plotters::style::RGBColor| format!("#{:02x}{:02x}{:02x}", color.0, color.1, color.2);
    let (light, dark) = (Palette::LIGHT, Palette::DARK);
    for (name, light, dark) in [
        ("paper", light.paper, dark.paper),
        ("card", light.card, dark.card),
        ("wash", light.wash, dark.wash),
        ("ink", light.ink, dark.ink),
        ("soft", light.soft, dark.soft),
        ("line", light.hairline, dark.hairline),
        ("cost", light.cost, dark.cost),
        ("value", light.value, dark.value),
    ] {
        let rule = format!("--{name}: light-dark({}, {});", hex(light), hex(dark));
        assert!(css.contains(&rule), "styles/base.css lacks {rule}");
    }
}

/// Texts have the four sizes of `styles/base.css`. Others are those of signs, indices and drawings, of paper, and of what
/// must fit: amounts in little room, and fields that Safari would enlarge.
#[test]
fn texts_have_four_sizes() {
    let styles = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("styles")).unwrap();
    let styles: String = styles.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    let (screen, papers) = styles.split_once("@media print {").unwrap();
    let after_paper = papers.split("@media print {").map(|paper| paper.split_once("\n}").unwrap().1);
    let screen: String = std::iter::once(screen).chain(after_paper).collect();
    let signs = ["0", "0.625rem", "0.75em", "0.71875rem", "0.5rem"];
    let fitted = ["min(var(--text-huge), 3.66cqi)", "max(1rem, 16px) !important"];
    let (mut checked, mut used) = (0, std::collections::BTreeSet::new());
    for property in ["font-size: ", "font: "] {
        for rule in screen.split(property).skip(1) {
            let value = rule.split_once(';').unwrap().0;
            let size = value.split_once('/').map_or(value, |(size, _)| size);
            match size.strip_prefix("var(").and_then(|name| name.strip_suffix(')')) {
                Some(name) => _ = used.insert(name),
                None if size == "inherit" || signs.contains(&size) || fitted.contains(&size) => {}
                None => panic!("{size} is none of the four sizes of text"),
            }
            checked += 1;
        }
    }
    assert!(checked > 80, "only {checked} sizes were found");
    assert_eq!(Vec::from_iter(used), ["--text", "--text-huge", "--text-large", "--text-small"]);
}

/// The page that is installed has the paper of the style sheet, and the title of the page.
#[test]
fn the_manifest_and_the_page_agree() {
    let manifest: serde_json::Value = serde_json::from_str(include_str!("../web/manifest.webmanifest")).unwrap();
    let text = |key: &str| manifest.get(key).unwrap().as_str().unwrap();
    let paper = include_str!("../styles/base.css").split_once("--paper: light-dark(").unwrap().1;
    let paper = paper.split_once(',').unwrap().0;
    assert_eq!((text("background_color"), text("theme_color")), (paper, paper));
    let page = include_str!("../index.html");
    assert!(page.contains(&format!("<title>{}</title>", text("name"))));
    // Relative to the manifest, so that the page may lie under any path; its identity is then its start.
    assert_eq!((text("start_url"), text("scope")), ("./", "./"));
}

/// What the page shows without the program is written by the program.
#[test]
fn no_number_is_copied_into_the_page() {
    let page = include_str!("../index.html");
    let body = page.split_once("<body>").unwrap().1;
    assert!(!body.contains(|letter: char| letter.is_ascii_digit() || letter == '$'), "a number in index.html");
    assert!(body.contains("{{budget}}") && body.contains("{{results}}"));
}

/// The first screen of each view but the first, which is in the page itself, is a template that the page shows until the
/// program runs.
#[test]
fn every_view_has_a_first_screen() {
    let page = include_str!("../index.html");
    for view in View::ALL.iter().filter(|view| **view != View::default()) {
        let key = view.key();
        assert!(page.contains(&format!("<template id=\"first-{key}\">{{{{{key}}}}}</template>")), "{key}");
    }
}

/// The words in code marks of a row of README's table of queries.
fn of_query(name: &str) -> Vec<&'static str> {
    let rows = include_str!("../README.md").lines().filter(|line| line.starts_with("| `"));
    let row = rows.filter_map(|row| row.split('|').nth(1)).find(|row| row.contains(&format!("`{name}=")));
    let words = row.unwrap_or_default().split('`').skip(1).step_by(2);
    words.map(|word| word.strip_prefix(name).and_then(|word| word.strip_prefix('=')).unwrap_or(word)).collect()
}

#[test]
fn the_table_of_queries_has_every_view_tab_chart_and_demand() {
    fn sorted(mut keys: Vec<&str>) -> Vec<&str> {
        keys.sort_unstable();
        keys
    }
    for (name, keys) in [
        ("view", View::ALL.iter().map(|view| view.key()).collect::<Vec<_>>()),
        ("tab", Tab::ALL.iter().map(|tab| tab.key()).collect()),
        ("chart", ChartKey::OF_INPUTS.iter().map(|chart| chart.key()).collect()),
        ("demand", Demand::ALL.iter().map(|demand| demand.key()).collect()),
    ] {
        assert_eq!(sorted(of_query(name)), sorted(keys), "{name}= in README.md");
    }
}

#[test]
fn each_usage_source_has_a_row_in_its_document() {
    let document = include_str!("../docs/usage.md");
    for (_, name) in tokenworth::usage::sources() {
        let name = name.split(" (").next().unwrap();
        assert!(document.contains(&format!("\n| {name} |")), "docs/usage.md has no row for {name}");
    }
}

#[test]
fn each_usage_source_says_where_its_export_is_found() {
    for (id, name) in tokenworth::usage::sources() {
        assert!(!tokenworth::text::usage::where_found(id).is_empty(), "{name} ({id}) says nothing");
    }
}
