//! The results to take away: as a table, as text, as data, on paper.

use std::rc::Rc;

use yew::prelude::*;

use super::context::Shared;
use super::delivery::Parcel;
use super::disclose::disclose;
use super::el::{button, el};
use super::results::Results;
use crate::inputs::Disclosure;
use crate::later::Question;
use crate::text;

/// The buttons.
pub fn takeaway(shared: &Shared, results: &Rc<Results>) -> Html {
    let way = |words: &'static str, parcel: fn(&Results, Disclosure) -> Option<Parcel>| {
        let (results, disclosure) = (results.clone(), shared.disclosure);
        button(words).on_click(shared.delivery(move || parcel(&results, disclosure)))
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
                .child(way(text::PRINT, print))
                .child(disclose(shared)),
        )
        .child(el("p").class("note").child(text::SALARY_STAYS))
        .html()
}

fn table(results: &Results, disclosure: Disclosure) -> Option<Parcel> {
    Some(Parcel::Copy {
        plain: results.take(Question::Plain, disclosure)?,
        html: results.take(Question::Html, disclosure),
    })
}

fn markdown(results: &Results, disclosure: Disclosure) -> Option<Parcel> {
    Some(Parcel::Copy { plain: results.take(Question::Markdown, disclosure)?, html: None })
}

fn csv(results: &Results, disclosure: Disclosure) -> Option<Parcel> {
    Some(file("tokenworth.csv", "text/csv;charset=utf-8", results.take(Question::Csv, disclosure)?))
}

fn json(results: &Results, disclosure: Disclosure) -> Option<Parcel> {
    Some(file("tokenworth.json", "application/json", results.take(Question::Json, disclosure)?))
}

fn file(name: &str, kind: &'static str, text: String) -> Parcel {
    Parcel::File { name: name.to_owned(), kind, text }
}

/// Printing needs no text, but where it is blocked.
#[allow(clippy::unnecessary_wraps, reason = "as the others")]
fn print(results: &Results, disclosure: Disclosure) -> Option<Parcel> {
    Some(Parcel::Print { plain: results.take(Question::Markdown, disclosure) })
}
