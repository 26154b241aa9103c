//! The Share dialog: a link and what it holds, its QR code, and files.
//!
//! The parts that follow the form stand beside each other, each with an identifier of its own, so that the page can
//! replace those that have changed and leave the others, with focus and what is typed, alone.

mod holds;
mod qr;

use super::address::Address;
use super::filled::Filled;
use super::html::{button, checkbox, closing, element, note, open, said, tag};
use super::{Page, Question};
use crate::export::{Disclosure, words};
use crate::text;
use crate::text::figures::Figures;

/// The dialog of the page shown at this link, for what its form says.
pub(super) fn html(page: &Page, form: &str, link: &str, figures: &dyn Figures) -> String {
    let (address, disclosure) = (Address::of(link), Filled::read(form).disclosure());
    let shown = address.shared_presentation();
    let link = address.link(&shown, &page.shared_fragment(disclosure));
    [
        tag("h2", &[("id", "share-title")], text::SHARE),
        tag("form", &[("id", "share-form")], &checkbox("salary", "on", disclosure.salary, text::INCLUDE_SALARY)),
        holds::html(page, &shown, disclosure, figures),
        tag("p", &[("id", "share-length")], &words(&text::link_length(figures, link.chars().count()))),
        address_of(&link, &address),
        picture(&link, &address),
        files(disclosure),
        said("share-said"),
        closing("share-close"),
    ]
    .concat()
}

fn address_of(link: &str, address: &Address) -> String {
    let warning = match (address.is_web(), address.is_file()) {
        (true, _) => String::new(),
        (false, true) => note(text::SHARE_FROM_FILE),
        (false, false) => note(text::SHARE_FROM_NOWHERE),
    };
    let label = tag("label", &[("for", "share-link")], text::SHARE_LINK);
    let field = tag("textarea", &[("id", "share-link"), ("readonly", ""), ("rows", "3")], &words(link));
    let copy = button(&[("data-copy", "share-link")], text::COPY_LINK);
    tag("div", &[("id", "share-address")], &[warning, label, field, tag("p", &[("class", "row")], &copy)].concat())
}

fn picture(link: &str, address: &Address) -> String {
    let inside = if !address.is_web() {
        element("p", text::QR_NO_ADDRESS)
    } else if let Some(svg) = qr::svg(link, "share-qr-svg", text::QR_LABEL) {
        let file = [("data-save", "tokenworth-qr.svg"), ("data-type", "image/svg+xml"), ("data-from", "share-qr-svg")];
        [svg, tag("p", &[("class", "row")], &button(&file, text::SAVE_QR))].concat()
    } else {
        element("p", text::QR_TOO_LONG)
    };
    tag("div", &[("id", "share-qr")], &[element("h3", text::SHARE_QR), inside].concat())
}

fn files(disclosure: Disclosure) -> String {
    let question = Question::Json.write_disclosed(disclosure);
    let file = [("data-ask", question.as_str()), ("data-save", "tokenworth.json"), ("data-type", "application/json")];
    let field = open("input", &[("type", "file"), ("id", "share-file"), ("accept", ".json,application/json")]);
    let choose = tag("label", &[], &[words(text::OPEN_JSON).as_str(), " ", &field].concat());
    let row = tag("p", &[("class", "row")], &[button(&file, text::SAVE_JSON), choose].concat());
    tag(
        "div",
        &[("id", "share-files")],
        &[element("h3", text::SHARE_FILES), row, note(&text::json_holds(disclosure))].concat(),
    )
}
