//! Which files of a release a first visit fetches, by what its `index.html` names in attributes.

/// How attributes begin that name what is fetched when the page is touched.
const LATER: &str = "data-later";
/// How attributes begin that name the page's own program.
const OWN: &str = "data-wasm";
/// How the name of the script begins that comes with the second program.
const ACTS: &str = "acts-";

/// The first visits that fetch a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visits {
    /// To the page, which runs its own program.
    pub page: bool,
    /// To a view that the second program writes, which runs that instead until it is touched (`web/waiting.js`).
    pub written: bool,
}

impl Visits {
    /// Of the file with this name.
    pub fn of(name: &str, html: &str) -> Self {
        if name == "index.html" || name.starts_with("snippets/") {
            return Self { page: true, written: true };
        }
        let attributes = attributes(name, html);
        let is_named = |without: &str| attributes.iter().any(|attribute| !attribute.starts_with(without));
        Self { page: is_named(LATER), written: is_named(OWN) || name.starts_with(ACTS) }
    }
}

/// The attributes that name a file.
fn attributes<'a>(name: &str, html: &'a str) -> Vec<&'a str> {
    let mark = format!("\"./{name}\"");
    let attribute = |at| html.get(..at).and_then(|before: &str| before.rsplit([' ', '\n']).next()).unwrap_or_default();
    html.match_indices(&mark).map(|(at, _)| attribute(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::Visits;

    #[test]
    fn each_visit_fetches_its_own_program() {
        let html = r#"<link href="./app.css"><script src="./boot.js" data-wasm="./app_bg.wasm" data-later="./later.js" data-later-wasm="./later_bg.wasm">embed.js</script>"#;
        let both = Visits { page: true, written: true };
        for name in ["index.html", "app.css", "boot.js", "snippets/yew/inline.js"] {
            assert_eq!(Visits::of(name, html), both, "{name}");
        }
        assert_eq!(Visits::of("app_bg.wasm", html), Visits { page: true, written: false });
        for name in ["later.js", "later_bg.wasm", "acts-1A2B.js"] {
            assert_eq!(Visits::of(name, html), Visits { page: false, written: true }, "{name}");
        }
        for name in ["embed.js", "app.js", "LICENSE"] {
            assert_eq!(Visits::of(name, html), Visits::default(), "{name}");
        }
    }
}
