//! The Method view: every formula with the numbers of this page, and the limits of the model.

mod formulas;
mod law;
mod rest;

use std::rc::Rc;

use yew::prelude::*;

use crate::explain::method;
use crate::text;
use crate::ui::components::fold::Fold;
use crate::ui::components::folds::OpenAll;
use crate::ui::context::{Shared, use_numbers, use_results, use_view_state};
use crate::view::View;
use formulas::Formulas;
use rest::{Changed, Examples, Gaps, Limits};

/// Every formula of the view, shared by the components that show them.
type Laws = Shared<method::Method>;

/// The view: a part for each section of formulas, then the gaps, the limits, the examples and the changes. The content
/// of a part is mounted when it is opened.
#[component]
pub fn Method() -> Html {
    let (results, view_state, numbers) = (use_results(), use_view_state(), use_numbers());
    let rate = text::exchange_rate(&*numbers, &results.inputs);
    let laws = use_memo(results, |results| method::Method::of(&results.inputs, results.report()));
    // The example page ends below the first screen.
    let shown = if view_state.is_example { 1 } else { method::Section::ALL.len() };
    let sought = view_state.sought.as_deref();
    let in_section = sought.and_then(|id| laws.find(id));
    let laws = Laws::from(Rc::clone(&laws));
    let section = |(nth, section): (usize, method::Section)| {
        let (title, _) = text::section(section);
        let sought = in_section.filter(|(found, _)| *found == section).map(|(_, place)| place);
        let count = text::formulas(laws.page_count(section));
        let summary = html! { <><h2>{ title }</h2><small>{ count }</small></> };
        html! {
            <Fold key={section.id()} id={section.id()} class="card method" {summary} is_kept=true is_open={nth == 0}
                holds_sought={sought.is_some()}>
                <Formulas laws={laws.clone()} {section} {sought} />
            </Fold>
        }
    };
    let about = |key: &'static str, title: &'static str, content: Html| {
        let id = format!("method-about-{key}");
        let holds_sought = sought == Some(id.as_str());
        let (key, summary) = (id.clone(), html! { <h2>{ title }</h2> });
        html! { <Fold {key} {id} class="card method" {summary} is_kept=true {holds_sought}>{ content }</Fold> }
    };
    html! {
        <div class="written">
            <div class="head"><h1 class="big">{ text::view_title(View::Method) }</h1></div>
            { for text::METHOD_LEAD.map(|words| html! { <p class="preface">{ words }</p> }) }
            if let Some(rate) = rate { <p class="preface">{ text::converted_at(&rate) }</p> }
            <p class="row"><OpenAll /></p>
            { for method::Section::ALL.into_iter().enumerate().take(shown).map(section) }
            if !view_state.is_example {
                { about("gaps", text::GAPS, html! { <Gaps laws={laws.clone()} /> }) }
                { about("limits", text::LIMITS.0, html! { <Limits laws={laws.clone()} /> }) }
                { about("examples", text::EXAMPLES, html! { <Examples laws={laws.clone()} /> }) }
                { about("changed", text::CHANGED.0, html! { <Changed /> }) }
            }
        </div>
    }
}
