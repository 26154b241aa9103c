//! How a number comes about, over the page: its formula, the numbers in it, where they come from, and on from each to its
//! own explanation or field.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use super::delivery::{Parcel, outbox};
use super::disclose::disclose;
use super::el::{El, button, el, fragment};
use super::results::Results;
use super::views::follow_links;
use crate::explain::{Symbol, Topic};
use crate::later::Question;
use crate::state::{Action, Passing};
use crate::text;

/// The dialog, while there is something to explain: to be opened where it stands. What came of copying the explanation is
/// said in it, since it lies over everything else.
pub fn explanation(shared: &Shared, dialog: &NodeRef, passing: &Passing, results: &Rc<Results>) -> Option<El> {
    let topic = passing.explained?;
    let content = el("dialog")
        .node(dialog)
        .attr("aria-labelledby", "explain-title")
        .on_close(shared.action(|_| Some(Action::Explain(None))))
        .child(el("div").on_click(follow(shared, dialog.clone())).child(content(topic, passing.lost, results)))
        .child(buttons(shared, topic, results, dialog.clone()))
        .child(outbox(shared, passing.delivered.as_ref()));
    Some(content)
}

/// Follows what leads on from an explanation: to that of a term, or to a field of the page, for which the dialog closes.
fn follow(shared: &Shared, dialog: NodeRef) -> Callback<MouseEvent> {
    let (shared, links) = (shared.clone(), follow_links(shared));
    Callback::from(move |event: MouseEvent| {
        if let Some(key) = browser::explained_by(&event) {
            shared.tell(Topic::find(&key).map(|topic| Action::Explain(Some(topic))));
        } else if browser::inner_link(&event).is_some() {
            browser::close_dialog(&dialog);
            links.emit(event);
        }
    })
}

/// The explanation; before what writes it is there, or where it cannot be loaded, a word about that.
fn content(topic: Topic, lost: bool, results: &Results) -> Html {
    if let Some(html) = results.ask(Question::Explain(topic)) {
        // Safe: `later::explanation_html` escapes every text that it puts between its own tags.
        return Html::from_html_unchecked(AttrValue::from(html));
    }
    let lost = lost || browser::has_later();
    let words = if lost { text::NOT_LOADED } else { text::ONE_MOMENT };
    fragment(vec![
        el("h2").id("explain-title").child(name(topic)).html(),
        el("p").attr("role", "status").child(words).html(),
    ])
}

/// What stands at the head until the explanation is there.
const fn name(topic: Topic) -> &'static str {
    match topic.symbol {
        Symbol::Metric(metric) => text::metric_name(metric),
        Symbol::Quantity(quantity) => text::quantity_term(quantity),
        Symbol::Input(_) | Symbol::At(..) => "",
    }
}

fn buttons(shared: &Shared, topic: Topic, results: &Rc<Results>, dialog: NodeRef) -> El {
    let (results, disclosure) = (results.clone(), shared.disclosure);
    let copy = shared.delivery(move || {
        let plain = results.take(Question::ExplainText(topic), disclosure)?;
        Some(Parcel::Copy { plain, html: None })
    });
    let close = Callback::from(move |_| browser::close_dialog(&dialog));
    el("p")
        .class("row")
        .child(button(text::COPY_TEXT).on_click(copy))
        .child(disclose(shared))
        .child(button(text::CLOSE).on_click(close))
}
