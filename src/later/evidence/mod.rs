//! The Evidence view: what one would have to believe, where the evidence disagrees, and every figure with its source.
//!
//! Rows carry `data-grade` and `data-method`; `data-show` on the element around the view, one of
//! [`text::evidence::EVIDENCE_FILTERS`], hides the others by `styles/written.css`. A source's row is `source-<key>`, the
//! link in a belief's chart `believe-<key>`.

mod beliefs;
mod disputes;
mod table;

use super::Page;
use super::html::{Links, element, tag};
use crate::evidence::{Belief, Record};
use crate::text::evidence as words;
use crate::text::figures::Figures;
pub use beliefs::asked as beliefs;

/// The parts of the view, to be visited.
const BELIEFS: &str = "evidence-beliefs";
const DISPUTES: &str = "evidence-disputes";
const FIGURES: &str = "evidence-figures";

/// The view of the page shown at this link, as HTML.
pub fn html(page: &Page, link: &str, figures: &dyn Figures) -> String {
    let links = Links::of(page, link);
    let parts = [(BELIEFS, words::BELIEFS), (DISPUTES, words::DISPUTES), (FIGURES, words::EVIDENCE)];
    let parts: String = parts.map(|(id, name)| tag("li", &[], &links.visit("evidence", id, name))).concat();
    let parts = tag("nav", &[("aria-label", words::EVIDENCE_PARTS)], &tag("ul", &[("class", "parts-of")], &parts));
    [parts, beliefs::html(page, figures), disputes::html(page, &links, figures), table::html(page, &links, figures)]
        .concat()
}

/// A part of the view with its heading, which can be visited.
fn part(id: &str, heading: &str, inside: &[String]) -> String {
    let heading = tag("h2", &[("id", id), ("tabindex", "-1")], &crate::export::words(heading));
    tag("section", &[("class", "card evidence"), ("aria-labelledby", id)], &[heading, inside.concat()].concat())
}

/// A table that scrolls sideways where there is no room for it.
fn scrolling(name: &str, table: &str) -> String {
    let attributes = [("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", name)];
    tag("div", &attributes, &tag("table", &[], table))
}

/// The head of a table.
fn heads(names: &[&str]) -> String {
    let cells: String = names.iter().map(|name| tag("th", &[("scope", "col")], &crate::export::words(name))).collect();
    tag("thead", &[], &tag("tr", &[], &cells))
}

/// How far a belief's source can be trusted, and how it is known: what filters go by.
fn marks(record: Option<&Record>) -> [(&'static str, &'static str); 3] {
    let key = |of: fn(&Record) -> &'static str| record.map_or("", of);
    [
        ("data-topic", key(|record| record.topic.key())),
        ("data-grade", key(|record| record.source.grade.key())),
        ("data-method", key(|record| record.method.key())),
    ]
}

/// The link that makes the reader believe something. There are two to each belief, which `place` tells apart: by its
/// identifier a link gets the focus back when the view is written anew.
fn believe(page: &Page, belief: Belief, place: &str, name: &str) -> String {
    let address = ["#", &page.fragment_with(&belief.changes(&page.inputs))].concat();
    let id = ["believe-", belief.key(), place].concat();
    let mut attributes = vec![("class", "believe"), ("href", address.as_str()), ("id", id.as_str())];
    if belief.is_in_force(&page.inputs) {
        attributes.push(("aria-current", "true"));
    }
    tag("a", &attributes, name)
}

/// A text in small print, nothing where there is none.
fn small(text: &str) -> String {
    if text.is_empty() { String::new() } else { element("small", text) }
}
