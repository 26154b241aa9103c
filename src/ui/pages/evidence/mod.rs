//! The Evidence view: the results under each belief, where the evidence disagrees, and every figure with its source.

mod beliefs;
mod believe;
mod disputes;
mod figures;
mod panel;
mod reading;

use yew::prelude::*;

use crate::evidence::{Filter, Source};
use crate::state::Passing;
use crate::text;
use crate::text::evidence as words;
use crate::ui::components::folds::OpenAll;
use crate::ui::components::link::VisitLink;
use crate::ui::components::steps::Steps;
use crate::ui::context::{use_dispatch, use_state_of_page, use_view_state};
use crate::ui::hooks::use_choice;
use crate::ui::platform;
use crate::ui::view_state::Visit;
use crate::view::View;
pub use beliefs::Beliefs;
use disputes::Disputes;
use figures::FigureTables;

/// The element identifiers of the headings of the parts.
const BELIEFS: &str = "evidence-beliefs";
const DISPUTES: &str = "evidence-disputes";
const FIGURES: &str = "evidence-figures";

/// The element identifier of the rows of a source.
fn row_id(key: &str) -> String {
    format!("source-{key}")
}

/// A visit to the element with this identifier in this view.
fn visit(id: impl Into<String>) -> Visit {
    Visit::at(View::Evidence, id)
}

#[component]
pub fn Evidence() -> Html {
    let (view_state, state, dispatch) = (use_view_state(), use_state_of_page(), use_dispatch());
    let chosen = state.transient.filter;
    let sought = view_state.sought.as_deref();
    let source = sought.and_then(|id| Source::ALL.iter().find(|source| row_id(source.key) == id));
    // A source that the reader was led to is shown even if the filter excludes it.
    let hides_sought = source.is_some_and(|source| !chosen.shows(source));
    let filter = if hides_sought { Filter::All } else { chosen };
    {
        let dispatch = dispatch.clone();
        use_effect_with(hides_sought, move |hides| {
            if *hides {
                dispatch.act(Passing::Filter(Filter::All));
            }
        });
    }
    let choose = dispatch.on(move |event: Event| {
        Some(Passing::Filter(Filter::find(&platform::text_of_select(&event).unwrap_or_default())))
    });
    let list = use_choice(filter.key());
    let option = |one: Filter| {
        html! { <option key={one.key()} value={one.key()} selected={one == filter}>{ words::filter(one) }</option> }
    };
    let part =
        |(id, name): (&'static str, &'static str)| html! { <li><VisitLink visit={visit(id)}>{ name }</VisitLink></li> };
    let parts = [(BELIEFS, words::BELIEFS), (DISPUTES, words::DISPUTES), (FIGURES, words::EVIDENCE)];
    html! {
        <div class="written">
            <div class="head"><h1 class="big">{ text::view_title(View::Evidence) }</h1></div>
            <p class="row">
                <label for="evidence-filter">{ words::EVIDENCE_FILTER }</label>
                <select id="evidence-filter" ref={list} onchange={choose}>{ for Filter::ALL.map(option) }</select>
                <Steps />
                <OpenAll />
            </p>
            <nav aria-label={words::EVIDENCE_PARTS}><ul class="parts-of">{ for parts.map(part) }</ul></nav>
            <Beliefs {filter} />
            // The example page ends below the first screen.
            if !view_state.is_example {
                <Disputes />
                <FigureTables {filter} sought={source.map(|source| source.key)} />
            }
        </div>
    }
}

/// A part of the view under a heading that links can lead to.
fn section(id: &'static str, heading: impl Into<AttrValue>, content: Html) -> Html {
    html! {
        <section class="card evidence" aria-labelledby={id}>
            <h2 {id} tabindex="-1">{ heading.into() }</h2>
            { content }
        </section>
    }
}
