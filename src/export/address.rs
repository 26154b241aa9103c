//! The address of the page, and links to it.

use std::borrow::Cow;

use crate::inputs::Disclosure;
use crate::model::amount_unit::AmountUnit;
use crate::presentation::Presentation;
use crate::share;
use crate::view::View;

/// The placeholder for the server if the page has no public address.
const NO_HOST: &str = "https://HOST/";

/// Characters that are valid in an address but would end a link in Markdown or plain text.
const ENDS: &[(char, &str)] =
    &[(' ', "%20"), ('"', "%22"), ('\'', "%27"), ('(', "%28"), (')', "%29"), ('<', "%3C"), ('>', "%3E")];

/// The address of the page, split into base and query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    base: &'a str,
    query: &'a str,
}

impl<'a> Address<'a> {
    /// Splits a link to the page.
    pub fn of(link: &'a str) -> Self {
        let before = link.split_once('#').map_or(link, |(before, _)| before);
        let (base, query) = before.split_once('?').unwrap_or((before, ""));
        Self { base, query }
    }

    /// Whether others can open it: not if the page is a file, or has no address.
    pub fn is_web(&self) -> bool {
        self.base.starts_with("https://") || self.base.starts_with("http://")
    }

    /// Whether the page is a file on the reader's disk.
    pub fn is_file(&self) -> bool {
        self.base.starts_with("file:")
    }

    /// The presentation in its query, without inputs that are there by mistake.
    pub fn presentation(&self) -> Presentation {
        Presentation::read(&share::without_inputs(self.query))
    }

    /// The presentation for a link to share: not embedded, and without a preset, whose values are in the fragment. Unless the
    /// salary is disclosed, a target said as a share of it is in tokens a week, or the salary would follow from both.
    pub fn shared_presentation(&self, disclosure: Disclosure) -> Presentation {
        let shown = self.presentation().without(&["embed", "height", "preset"]);
        let is_of_salary = !disclosure.salary && shown.get("said") == Some(AmountUnit::OfSalary.key());
        let shown = if is_of_salary { shown.without(&["said"]) } else { shown };
        let view = shown.view().key();
        if view == View::Budget.key() { shown.without(&["view"]) } else { shown }
    }

    /// A link with this query and fragment. Without an address of the page, it consists of these only.
    pub fn link(&self, presentation: &Presentation, fragment: &str) -> String {
        let base = if self.is_web() || self.is_file() { self.base } else { "" };
        joined(base, presentation, fragment)
    }

    /// A link for copies and pictures, which others see: that of a file starts with its name, without its folders.
    pub fn shown_link(&self, presentation: &Presentation, fragment: &str) -> String {
        let base = match self.base.rsplit_once('/') {
            Some((_, name)) if self.is_file() => name,
            _ if self.is_web() => self.base,
            _ => "",
        };
        joined(base, presentation, fragment)
    }

    /// A link for use in another page. If the page has no public address, it has a placeholder for the server.
    pub fn public_link(&self, presentation: &Presentation, fragment: &str) -> String {
        joined(&self.public_base(), presentation, fragment)
    }

    /// Scheme, host and path. For a file, a placeholder for the folder to which it is uploaded, and its name.
    pub fn public_base(&self) -> Cow<'a, str> {
        match self.base.rsplit_once('/') {
            _ if self.is_web() => self.base.into(),
            Some((_, name)) if self.is_file() => format!("{NO_HOST}{name}").into(),
            _ => NO_HOST.into(),
        }
    }

    /// The folder of the page, with a slash at the end.
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
