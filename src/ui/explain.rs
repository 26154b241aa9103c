//! How a metric comes about, over the page: its formula, the numbers in it, and where they come from.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use super::delivery::{Parcel, outbox};
use super::disclose::disclose;
use super::el::{El, button, el, fragment};
use super::results::Results;
use crate::later::Question;
use crate::model::Metric;
use crate::state::{Action, Passing};
use crate::text;

/// The dialog, while there is something to explain: to be opened where it stands. What came of copying the explanation is
/// said in it, since it lies over everything else.
pub fn explanation(shared: &Shared, dialog: &NodeRef, passing: &Passing, results: &Rc<Results>) -> Option<El> {
    let metric = passing.explained?;
    let content = el("dialog")
        .node(dialog)
        .attr("aria-labelledby", "explain-title")
        .on_close(shared.action(|_| Some(Action::Explain(None))))
        .child(content(metric, passing.lost, results))
        .child(buttons(shared, metric, results, dialog.clone()))
        .child(outbox(shared, passing.delivered.as_ref()));
    Some(content)
}

/// The explanation; before what writes it is there, or where it cannot be loaded, a word about that.
fn content(metric: Metric, lost: bool, results: &Results) -> Html {
    if let Some(html) = results.ask(Question::Explain(metric)) {
        // Safe: `later::explanation_html` escapes every text that it puts between its own tags.
        return Html::from_html_unchecked(AttrValue::from(html));
    }
    let lost = lost || browser::has_later();
    let words = if lost { text::NOT_LOADED } else { text::ONE_MOMENT };
    fragment(vec![
        el("h2").id("explain-title").child(text::metric_name(metric)).html(),
        el("p").attr("role", "status").child(words).html(),
    ])
}

fn buttons(shared: &Shared, metric: Metric, results: &Rc<Results>, dialog: NodeRef) -> El {
    let (results, disclosure) = (results.clone(), shared.disclosure);
    let copy = shared.delivery(move || {
        let plain = results.take(Question::ExplainText(metric), disclosure)?;
        Some(Parcel::Copy { plain, html: None })
    });
    let close = Callback::from(move |_| browser::close_dialog(&dialog));
    el("p")
        .class("row")
        .child(button(text::COPY_TEXT).on_click(copy))
        .child(disclose(shared))
        .child(button(text::CLOSE).on_click(close))
}
