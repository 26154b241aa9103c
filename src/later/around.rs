//! A written view with the page around it, as the page's own program draws it (`src/ui/header.rs`, `src/ui/written.rs`):
//! whoever follows a link to it reads without that program, which comes with the first touch (`web/waiting.js`).

use super::Page;
use super::address::Address;
use super::html::{button, element, tag};
use crate::export::{Stamp, words};
use crate::presentation::Presentation;
use crate::share;
use crate::text::evidence::{EVIDENCE_FILTER, EVIDENCE_FILTERS};
use crate::view::View;
use crate::{pricing, text};

/// The page around what the second program has written of a view.
pub fn html(page: &Page, view: View, written: &str, stamp: &Stamp) -> String {
    let presentation = Address::of(stamp.link).presentation();
    let heading = tag("div", &[("class", "head")], &tag("h1", &[("class", "big")], &words(text::view_title(view))));
    let written = tag("div", &[("class", "written"), ("data-show", "all")], written);
    let (embedded, evidence) = (presentation.is_embedded(), view == View::Evidence);
    let controls = if evidence { controls() } else { String::new() };
    let content = tag("div", &[], &[heading, controls, written].concat());
    let parts = [
        header(&presentation, view, &page.fragment_with(&[])),
        tag("section", &[("class", "notices"), ("role", "status"), ("aria-label", text::NOTICES)], ""),
        tag("main", &[("id", "results"), ("tabindex", "-1")], &content),
        if embedded { String::new() } else { footer() },
        tag("div", &[("class", "outbox"), ("role", "status")], ""),
    ];
    let title = text::window_title(view);
    let mut attributes =
        vec![("class", "page"), ("data-title", title.as_str()), ("data-colours", theme(&presentation))];
    let flags = [("data-embedded", embedded), ("data-readonly", presentation.shape().is_readonly)];
    attributes.extend(flags.into_iter().filter(|(_, is_set)| *is_set).map(|(name, _)| (name, name)));
    if is_urgent(&presentation, stamp.link) {
        attributes.push(("data-urgent", ""));
    }
    tag("div", &attributes, &parts.concat())
}

/// Whether the page's own program has something to add at once: a notice on the link, a preset.
fn is_urgent(presentation: &Presentation, link: &str) -> bool {
    let fragment = link.split_once('#').map_or("", |(_, fragment)| fragment);
    presentation.get("preset").is_some() || !share::read(fragment).notices.is_empty()
}

fn header(presentation: &Presentation, shown: View, fragment: &str) -> String {
    if presentation.is_embedded() {
        return embedded_header(presentation, fragment);
    }
    let tab = |view: &View| {
        let query = presentation.with("view", view.key(), "").write();
        let address = ["?", &query, "#", fragment].concat();
        let current: &[(&str, &str)] = if *view == shown { &[("aria-current", "page")] } else { &[] };
        tag("a", &[&[("href", address.as_str())], current].concat(), &words(text::view(*view)))
    };
    let tabs: String = View::ALL.iter().map(tab).collect();
    let dialogs: String = text::DIALOGS.iter().map(|(_, words)| button(&[], words)).collect();
    let themes = list("theme", &text::THEMES, theme(presentation));
    let parts = [
        button(&[("class", "skip")], text::SKIP),
        mark(),
        tag("nav", &[("aria-label", text::VIEWS)], &tabs),
        dialogs,
        tag("label", &[("class", "theme")], &[words(text::THEME).as_str(), &themes].concat()),
    ];
    tag("header", &[], &parts.concat())
}

/// What it is, that it keeps to itself what is typed, and the way to all of it.
fn embedded_header(presentation: &Presentation, fragment: &str) -> String {
    let query = presentation.with("embed", "", "").with("height", "", "").write();
    let address = ["?", &query, "#", fragment].concat();
    let attributes = [("href", address.as_str()), ("target", "_blank"), ("rel", "noopener")];
    let parts = [
        mark(),
        tag("span", &[("class", "note")], &words(text::PRIVACY_IN_SHORT)),
        tag("a", &attributes, &words(text::WHOLE)),
    ];
    tag("header", &[], &parts.concat())
}

/// The colours that are asked for; the system's where that is none.
fn theme(presentation: &Presentation) -> &str {
    presentation.get("theme").filter(|key| text::THEMES.iter().any(|(other, _)| other == key)).unwrap_or("auto")
}

fn mark() -> String {
    tag("span", &[("class", "mark")], &[&words(text::NAME.0), element("b", text::NAME.1).as_str()].concat())
}

/// Which rows of the evidence are shown, and the steps back and forth, of which there are none yet.
fn controls() -> String {
    let step = |words, keys| button(&[("aria-keyshortcuts", keys), ("title", keys), ("aria-disabled", "true")], words);
    let parts = [
        tag("label", &[("for", "evidence-filter")], &words(EVIDENCE_FILTER)),
        list("evidence-filter", &EVIDENCE_FILTERS, "all"),
        step(text::UNDO, "Control+Z"),
        step(text::REDO, "Control+Shift+Z"),
    ];
    tag("p", &[("class", "row")], &parts.concat())
}

fn footer() -> String {
    let promise = [text::PRIVACY, " ", &text::prices_of(pricing::SOURCE, pricing::DATE)].concat();
    tag("footer", &[], &[element("p", &promise), tag("p", &[("class", "printed"), ("id", "printed")], "")].concat())
}

fn list(id: &str, options: &[(&str, &str)], chosen: &str) -> String {
    let option = |(key, name): &(&str, &str)| {
        let chosen: &[(&str, &str)] = if *key == chosen { &[("selected", "selected")] } else { &[] };
        tag("option", &[&[("value", *key)], chosen].concat(), &words(name))
    };
    tag("select", &[("id", id)], &options.iter().map(option).collect::<String>())
}
