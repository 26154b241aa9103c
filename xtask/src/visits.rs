//! The files of a release that a first visit fetches: those that attributes of its `index.html` name.

/// Whether a first visit to the page fetches the file with this name.
pub fn fetches(name: &str, html: &str) -> bool {
    name == "index.html" || name.starts_with("snippets/") || html.contains(&format!("\"./{name}\""))
}

#[cfg(test)]
mod tests {
    use super::fetches;

    #[test]
    fn a_first_visit_fetches_what_the_page_names() {
        let html = r#"<link href="./page.css"><script src="./boot.js" data-wasm="./app_bg.wasm">embed.js</script>"#;
        for name in ["index.html", "page.css", "boot.js", "app_bg.wasm", "snippets/yew/inline.js"] {
            assert!(fetches(name, html), "{name}");
        }
        for name in ["embed.js", "app.js", "LICENSE"] {
            assert!(!fetches(name, html), "{name}");
        }
    }
}
