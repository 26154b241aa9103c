//! The results to take away: as a table, as text, as data, on paper.

use std::rc::Rc;

use yew::prelude::*;

use super::context::Shared;
use super::delivery::Parcel;
use super::el::{button, el};
use super::results::Results;
use crate::later::Question;
use crate::text;

/// The buttons.
pub fn takeaway(shared: &Shared, results: &Rc<Results>) -> Html {
    let way = |words: &'static str, parcel: fn(&Results) -> Option<Parcel>| {
        let results = results.clone();
        button(words).on_click(shared.delivery(move || parcel(&results)))
    };
    el("section")
        .class("card takeaway")
        .attr("aria-labelledby", "takeaway-title")
        .child(el("h2").id("takeaway-title").child(text::TAKEAWAY))
        .child(
            el("p")
                .class("row")
                .child(way(text::COPY_TABLE, table))
                .child(way(text::COPY_MARKDOWN, markdown))
                .child(way("CSV", csv))
                .child(way("JSON", json))
                .child(way(text::PRINT, print)),
        )
        .html()
}

fn table(results: &Results) -> Option<Parcel> {
    Some(Parcel::Copy { plain: results.ask(Question::Plain)?, html: results.ask(Question::Html) })
}

fn markdown(results: &Results) -> Option<Parcel> {
    Some(Parcel::Copy { plain: results.ask(Question::Markdown)?, html: None })
}

fn csv(results: &Results) -> Option<Parcel> {
    Some(file("tokenworth.csv", "text/csv;charset=utf-8", results.ask(Question::Csv)?))
}

fn json(results: &Results) -> Option<Parcel> {
    Some(file("tokenworth.json", "application/json", results.ask(Question::Json)?))
}

fn file(name: &str, kind: &'static str, text: String) -> Parcel {
    Parcel::File { name: name.to_owned(), kind, text }
}

/// Printing needs no text, but where it is blocked.
#[allow(clippy::unnecessary_wraps, reason = "as the others")]
fn print(results: &Results) -> Option<Parcel> {
    Some(Parcel::Print { plain: results.ask(Question::Markdown) })
}
