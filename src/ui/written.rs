//! The views that the second program writes, and what stands there until it has come.

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use super::el::{El, el};
use super::form::steps;
use super::results::Results;
use super::views::follow_links;
use crate::later::Question;
use crate::state::AppState;
use crate::text;
use crate::text::evidence::{EVIDENCE_FILTER, EVIDENCE_FILTERS};
use crate::view::View;

/// What is shown of the evidence, and where to say that it is something else.
pub type Filter<'a> = (&'a str, Callback<String>);

/// Evidence or Method.
pub fn written(shared: &Shared, view: View, state: &AppState, results: &Results, (shown, show): Filter) -> El {
    let question = if view == View::Evidence { Question::Evidence } else { Question::Method };
    let head = el("div").class("head").child(el("h1").class("big").child(text::view_title(view)));
    let page = el("div").child(head);
    let Some(html) = results.ask(question) else {
        let words = if state.passing.lost { text::NOT_LOADED } else { text::ONE_MOMENT };
        return page.child(el("p").attr("role", "status").child(words));
    };
    // Safe: the second program escapes every text that it puts between its own tags.
    let content = Html::from_html_unchecked(AttrValue::from(html));
    page.child((view == View::Evidence).then(|| filter(shown, show).child(steps(shared, &state.history)))).child(
        el("div").class("written").set("data-show", shown.to_owned()).on_click(follow_links(shared)).child(content),
    )
}

/// Which rows of the evidence are shown.
fn filter(shown: &str, show: Callback<String>) -> El {
    let choose = Callback::from(move |event: Event| {
        if let Some(key) = browser::text_of_select(&event) {
            show.emit(key);
        }
    });
    let option = |(key, name): (&'static str, &'static str)| {
        el("option").attr("value", key).flag("selected", key == shown).child(name)
    };
    let list = el("select").id("evidence-filter").choice(shown).on_change(choose);
    let list = list.children(EVIDENCE_FILTERS.map(option));
    el("p").class("row").child(el("label").attr("for", "evidence-filter").child(EVIDENCE_FILTER)).child(list)
}
