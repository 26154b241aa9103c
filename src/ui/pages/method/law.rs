//! One formula: its meaning, the formula with names and with numbers, and links to its terms.

use yew::prelude::*;

use super::Laws;
use crate::explain::math::{equations, is_private};
use crate::explain::method::{has_formula, id};
use crate::explain::{
    Explanation, Known, LinkTarget, Place, Quantity, Symbol, Topic, explain_symbol, symbols, template,
};
use crate::inputs::Curve;
use crate::text;
use crate::text::figures::Figures;
use crate::ui::components::link::VisitLink;
use crate::ui::components::math::{equations_in_type, letter};
use crate::ui::view_state::Visit;
use crate::view::View;

/// The formula of a symbol with the numbers of a place; nothing if it has none there.
pub fn law(laws: &Laws, place: Place, symbol: Symbol, figures: &dyn Figures) -> Html {
    let Some(known) = laws.at(place).filter(|known| has_formula(symbol, known)) else { return Html::default() };
    let why = explain_symbol(symbol, known, figures);
    html! {
        <div key={symbol.key()} class="law" id={id(Topic { place, symbol })} tabindex="-1">
            { heading(symbol, &why, known) }
            { formula(symbol, &why, known, figures) }
            if !why.note.is_empty() { <p class="note">{ &why.note }</p> }
            { terms(symbol, laws, known, figures) }
        </div>
    }
}

fn heading(symbol: Symbol, why: &Explanation, known: &Known) -> Html {
    let curve = match symbol {
        Symbol::Quantity(Quantity::HillOutput) => Some(Curve::Hill),
        Symbol::Quantity(Quantity::LogOutput) => Some(Curve::Log),
        Symbol::Quantity(Quantity::PowerOutput) => Some(Curve::Power),
        Symbol::Quantity(Quantity::FixedOutput) => Some(Curve::Fixed),
        _ => None,
    };
    html! {
        <>
            <h3>
                { &why.name }
                if curve == Some(known.shape().curve) { { " " }<span class="chosen">{ text::CHOSEN }</span> }
            </h3>
            if let Symbol::Metric(metric) = symbol { <p class="sub">{ text::explanation(metric) }</p> }
        </>
    }
}

/// The formula in `MathML`. If it has no closed form: the sentence that describes it, and the result of a metric.
fn formula(symbol: Symbol, why: &Explanation, known: &Known, figures: &dyn Figures) -> Html {
    match equations(symbol, known, figures) {
        Some(rows) => html! {
            <>
                { equations_in_type(&why.name, &rows) }
                if !why.is_computed { <p class="note">{ &why.result }</p> }
            </>
        },
        None => html! {
            <>
                <p>{ &why.numbers }</p>
                if let Symbol::Metric(_) = symbol {
                    <p class={is_private(symbol, known).then_some("private")}>{ text::here(&why.result) }</p>
                }
            </>
        },
    }
}

/// The terms of a formula with their values, each linked to its field or its own formula.
fn terms(symbol: Symbol, laws: &Laws, known: &Known, figures: &dyn Figures) -> Html {
    let term = |symbol: Symbol| {
        let value = symbol.value_in_formula(known, figures);
        let class = is_private(symbol, known).then_some("private");
        html! {
            <li>{ letter(symbol) }{ name(symbol, laws, known) }{ " " }<b {class} translate="no">{ value }</b></li>
        }
    };
    // A sentence contains its values already.
    let template = template(symbol, known);
    let terms = if crate::explain::is_sentence(&template) { Vec::new() } else { symbols(&template) };
    if terms.is_empty() {
        return Html::default();
    }
    html! { <ul class="where"><li>{ text::WHERE }</li>{ for terms.into_iter().map(term) }</ul> }
}

/// The name of a term, linked to its field or to its own formula.
fn name(symbol: Symbol, laws: &Laws, known: &Known) -> Html {
    let name = symbol.name(known);
    let visit = match symbol.link(known) {
        Some(LinkTarget::Field(input)) => Some(Visit::field(input)),
        Some(LinkTarget::GroupField(group, input)) => Some(Visit::field_of_group(group, input)),
        Some(LinkTarget::Topic(topic)) => laws.section_of(topic).map(|_| Visit::at(View::Method, id(topic))),
        None => None,
    };
    match visit {
        Some(visit) => html! { <VisitLink {visit}>{ name }</VisitLink> },
        None => html! { { name } },
    }
}
