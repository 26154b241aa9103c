//! The Method view: every formula with this page's numbers, and where the model is weak.

mod formulas;
mod law;
mod rest;

use std::rc::Rc;

use yew::prelude::*;

use crate::explain::method;
use crate::text;
use crate::ui::components::fold::Fold;
use crate::ui::components::folds::OpenAll;
use crate::ui::context::{Shared, use_looks, use_results};
use crate::view::View;
use formulas::Formulas;
use rest::{Changed, Examples, Gaps, Limits};

/// Every formula of the view, shared by what shows them.
type Laws = Shared<method::Method>;

/// The view: a part for each section of formulas, then what is not computed, limits and examples. A part is made when it
/// is opened.
#[component]
pub fn Method() -> Html {
    let (results, looks) = (use_results(), use_looks());
    let laws = use_memo(results, |results| method::Method::of(&results.inputs, results.report()));
    let sought = looks.sought.as_deref();
    let in_section = sought.and_then(|id| laws.find(id));
    let laws = Laws::from(Rc::clone(&laws));
    let section = |(nth, section): (usize, &method::Section)| {
        let section = *section;
        let (title, _) = text::section(section);
        let sought = in_section.filter(|(found, _)| *found == section).map(|(_, place)| place);
        html! {
            <Part key={section.key()} id={section.id()} {title} note={text::formulas(laws.page_count(section))}
                is_open={nth == 0} holds_sought={sought.is_some()}>
                <Formulas laws={laws.clone()} {section} {sought} />
            </Part>
        }
    };
    let part = |key: &'static str, title: &'static str, content: Html| {
        let id = format!("method-about-{key}");
        let holds_sought = sought == Some(id.as_str());
        html! { <Part {key} {id} {title} {holds_sought}>{ content }</Part> }
    };
    html! {
        <div class="written">
            <div class="head"><h1 class="big">{ text::view_title(View::Method) }</h1></div>
            { for text::METHOD_LEAD.map(|words| html! { <p class="preface">{ words }</p> }) }
            <p class="row"><OpenAll /></p>
            { for method::Section::ALL.iter().enumerate().map(section) }
            { part("gaps", text::GAPS, html! { <Gaps laws={laws.clone()} /> }) }
            { part("limits", text::LIMITS.0, html! { <Limits laws={laws.clone()} /> }) }
            { part("examples", text::EXAMPLES, html! { <Examples laws={laws.clone()} /> }) }
            { part("changed", text::CHANGED.0, html! { <Changed /> }) }
        </div>
    }
}

/// A part of the view.
#[derive(PartialEq, Properties)]
struct PartProps {
    id: AttrValue,
    title: &'static str,
    #[prop_or_default]
    note: AttrValue,
    #[prop_or_default]
    is_open: bool,
    holds_sought: bool,
    children: Html,
}

/// A part under its title, closed until it is wanted.
#[component]
fn Part(props: &PartProps) -> Html {
    let PartProps { id, title, note, is_open, holds_sought, children } = props;
    let summary = html! { <><h2>{ *title }</h2>if !note.is_empty() { <small>{ note }</small> }</> };
    html! {
        <Fold id={id.clone()} class="card method" {summary} is_kept=true is_open={*is_open} holds_sought={*holds_sought}>
            { children.clone() }
        </Fold>
    }
}

/// What a part of the view is written from.
#[derive(PartialEq, Properties)]
pub struct LawsProps {
    /// Every formula.
    pub laws: Laws,
}
