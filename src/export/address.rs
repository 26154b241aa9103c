//! Where the page is, from the address in which it is shown; and links into it.

use crate::presentation::Presentation;
use crate::view::View;

/// Stands for the server where the page has no address that others could open.
const NO_HOST: &str = "https://HOST/";

/// Marks that end a link in Markdown or in plain text, though an address may hold them.
const ENDS: &[(char, &str)] =
    &[(' ', "%20"), ('"', "%22"), ('\'', "%27"), ('(', "%28"), (')', "%29"), ('<', "%3C"), ('>', "%3E")];

/// An address in its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    base: &'a str,
    query: &'a str,
}

impl<'a> Address<'a> {
    /// Of the page shown at this link.
    pub fn of(link: &'a str) -> Self {
        let before = link.split_once('#').map_or(link, |(before, _)| before);
        let (base, query) = before.split_once('?').unwrap_or((before, ""));
        Self { base, query }
    }

    /// Whether others can open it: not where the page is a file, or has no address at all.
    pub fn is_web(&self) -> bool {
        self.base.starts_with("https://") || self.base.starts_with("http://")
    }

    /// Whether the page is a file on the reader's disk.
    pub fn is_file(&self) -> bool {
        self.base.starts_with("file:")
    }

    /// How the page shows itself.
    pub fn presentation(&self) -> Presentation {
        Presentation::read(self.query)
    }

    /// The same for a page of its own: not part of another's, and without a preset, since what it set is in the fragment.
    pub fn shared_presentation(&self) -> Presentation {
        let shown = self.presentation().without(&["embed", "height", "preset"]);
        let view = shown.view().key();
        if view == View::Budget.key() { shown.without(&["view"]) } else { shown }
    }

    /// A link with this query and fragment; nothing stands before them where the page has no address.
    pub fn link(&self, presentation: &Presentation, fragment: &str) -> String {
        let base = if self.is_web() || self.is_file() { self.base } else { "" };
        joined(base, presentation, fragment)
    }

    /// A link for another page to hold: a server that is still to be named stands in it where the page has no address.
    pub fn public_link(&self, presentation: &Presentation, fragment: &str) -> String {
        joined(self.public_base(), presentation, fragment)
    }

    /// Scheme, host and path.
    pub fn public_base(&self) -> &'a str {
        if self.is_web() { self.base } else { NO_HOST }
    }

    /// The folder in which the page is, with its last slash.
    pub fn folder(&self) -> String {
        let base = self.public_base();
        let host = base.split_once("://").map_or(0, |(scheme, _)| scheme.len().saturating_add(3));
        let end = base.bytes().rposition(|byte| byte == b'/').filter(|at| *at >= host);
        end.and_then(|end| base.get(..=end)).map_or_else(|| format!("{base}/"), str::to_owned)
    }
}

fn joined(base: &str, presentation: &Presentation, fragment: &str) -> String {
    let query = presentation.write().replace("%2C", ",");
    let mark = if query.is_empty() { "" } else { "?" };
    super::escaped(&format!("{base}{mark}{query}#{fragment}"), ENDS)
}
