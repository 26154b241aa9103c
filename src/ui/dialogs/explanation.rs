//! The dialog that explains a number: its formula, the values in it and their sources, with links from each value to
//! its own explanation or to its field.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::explain::math::{equations, is_private};
use crate::explain::{Explanation as Why, Known, LinkTarget, Symbol, Term, Topic, explain_topic, known_in};
use crate::scenario::{Builtin, Column};
use crate::state::{Passing, Transient};
use crate::text;
use crate::text::figures::Figures;
use crate::ui::components::disclose::Disclose;
use crate::ui::components::factor_table::factor_table;
use crate::ui::components::link::VisitLink;
use crate::ui::components::math::{equations_in_type, letter};
use crate::ui::components::modal::Modal;
use crate::ui::components::source::source;
use crate::ui::context::{use_delivery, use_dispatch, use_numbers, use_results, use_state_of_page};
use crate::ui::deliverable::Deliverable;
use crate::ui::hooks::use_choice;
use crate::ui::platform;
use crate::ui::results::Results;
use crate::ui::view_state::Visit;

/// The dialog, while there is something to explain.
#[component]
pub fn Explanation() -> Html {
    match use_state_of_page().transient.explained {
        Some(topic) => html! { <Explained {topic} /> },
        None => Html::default(),
    }
}

/// The element identifier of the heading, which gets the focus when the dialog opens and whenever another number is
/// explained.
const TITLE: &str = "explain-title";

/// The dialog. It remembers the explanations that led to this one, for the back button.
#[autoprops]
#[component]
fn Explained(topic: &Topic) -> Html {
    let (trail, dispatch) = (use_state(Vec::<Topic>::new), use_dispatch());
    let topic = *topic;
    use_effect_with(topic, |_| platform::focus(TITLE));

    let close = dispatch.on(|()| Some(Passing::Explain(None)));
    let lead_on = {
        let (trail, dispatch) = (trail.clone(), dispatch.clone());
        Callback::from(move |next: Topic| {
            trail.set(trail.iter().copied().chain([topic]).collect());
            dispatch.act(Passing::Explain(Some(next)));
        })
    };
    let back = trail.split_last().map(|(last, before)| {
        let (last, before, trail) = (*last, before.to_vec(), trail.clone());
        let back = Callback::from(move |_: MouseEvent| {
            trail.set(before.clone());
            dispatch.act(Passing::Explain(Some(last)));
        });
        html! { <button type="button" onclick={back}>{ text::BACK }</button> }
    });
    html! {
        <Modal heading={TITLE} class="explanation" onclose={close.clone()}>
            <Content {topic} {lead_on} {close} />
            <Scenarios {topic} />
            <p class="row">{ back }<CopyText {topic} /><Disclose /></p>
        </Modal>
    }
}

/// The explanation; a note if the page no longer has this number, for example because its group was removed.
#[autoprops]
#[component]
fn Content(
    topic: &Topic,
    /// Called with the term whose explanation to show.
    lead_on: &Callback<Topic>,
    /// Called when a link leads back to the page.
    close: &Callback<()>,
) -> Html {
    let (results, numbers, state) = (use_results(), use_numbers(), use_state_of_page());
    let scenario = state.transient.explained_of.as_str();
    let explained = known_of(&results, scenario, &*numbers)
        .and_then(|base| Some((base.at(topic.place)?, explain_topic(*topic, &base, &*numbers)?)));
    let Some((known, why)) = explained else {
        return html! { <h2 id={TITLE} tabindex="-1">{ text::NOT_EXPLAINED }</h2> };
    };
    let row = |term: &Term| {
        let symbol = Symbol::find(&term.key);
        let class = symbol.is_some_and(|symbol| is_private(symbol, &known)).then_some("private");
        html! {
            <>
                <dt>{ symbol.map(letter) }{ name(term, lead_on, close) }</dt>
                <dd>
                    <span {class} translate="no">{ &term.value }</span>
                    if let Some(from) = &term.source { <small>{ source(from) }</small> }
                </dd>
            </>
        }
    };
    html! {
        <>
            <h2 id={TITLE} tabindex="-1">{ &why.name }{ ": " }<span translate="no">{ &why.result }</span></h2>
            if let Symbol::Metric(metric) = topic.symbol { <p>{ text::explanation(metric) }</p> }
            { formula(*topic, &why, &known, &*numbers) }
            if why.is_rounded() { <p class="note">{ text::FORMULA_ROUNDED }</p> }
            if !why.note.is_empty() { <p class="note">{ &why.note }</p> }
            if !why.terms.is_empty() {
                <h3>{ text::TERMS }</h3>
                <dl class="terms">{ for why.terms.iter().map(row) }</dl>
            }
            if let Some(factors) = &why.factors { { factor_table(factors, close) } }
        </>
    }
}

/// What is known of the scenario with this key, or of the page if it is empty; `None` if there is no such scenario.
fn known_of<'a>(results: &'a Results, scenario: &str, figures: &dyn Figures) -> Option<Known<'a>> {
    if scenario.is_empty() {
        return Some(Known::of(&results.inputs, results.report()));
    }
    let (scenario, outcome) = results.outcome(scenario)?;
    Some(known_in(scenario, outcome, &results.inputs, figures))
}

/// The choice of the scenario whose number is explained, if it was asked in the table of scenarios.
#[autoprops]
#[component]
fn Scenarios(topic: &Topic) -> Html {
    let (results, numbers, dispatch) = (use_results(), use_numbers(), use_dispatch());
    let (topic, chosen) = (*topic, use_state_of_page().transient.explained_of.clone());
    let list = use_choice(&chosen);
    if chosen.is_empty() {
        return Html::default();
    }
    let choose = dispatch.on(move |event: Event| Some(Passing::ExplainOf(platform::text_of_select(&event)?, topic)));
    let option = |(scenario, _): &Column| {
        let (key, name) = (scenario.key().into_owned(), text::scenario_name(&*numbers, scenario, &results.inputs));
        html! { <option key={key.clone()} value={key.clone()} selected={key == chosen}>{ name }</option> }
    };
    let some = results.columns().iter().filter(|(_, outcome)| outcome.is_ok());
    html! {
        <p class="row">
            <label for="explain-of">{ text::SCENARIO }</label>
            <select id="explain-of" ref={list} onchange={choose}>{ for some.map(option) }</select>
        </p>
    }
}

/// The formula with names and with numbers; a sentence if there is no closed form.
fn formula(topic: Topic, why: &Why, known: &Known, figures: &dyn Figures) -> Html {
    match equations(topic.symbol, known, figures) {
        Some(rows) => equations_in_type(&why.name, &rows),
        None => html! { <p class="formula">{ &why.numbers }</p> },
    }
}

/// The name of a term, linked to its field or to its own explanation.
fn name(term: &Term, lead_on: &Callback<Topic>, close: &Callback<()>) -> Html {
    let link = |visit| html! { <VisitLink {visit} onfollow={close.clone()}>{ &term.name }</VisitLink> };
    match term.link {
        Some(LinkTarget::Field(input)) => link(Visit::field(input)),
        Some(LinkTarget::GroupField(group, input)) => link(Visit::field_of_group(group, input)),
        Some(LinkTarget::Topic(topic)) => {
            let explain = lead_on.reform(move |_: MouseEvent| topic);
            html! {
                <button type="button" class="ask" data-explain={topic.key()} onclick={explain}>{ &term.name }</button>
            }
        }
        None => html! { { &term.name } },
    }
}

/// The button that copies the explanation as text.
#[autoprops]
#[component]
fn CopyText(topic: &Topic) -> Html {
    let (results, numbers, deliver, topic) = (use_results(), use_numbers(), use_delivery(), *topic);
    let state = use_state_of_page();
    let Transient { disclosure, explained_of, .. } = &state.transient;
    // Half a salary in tokens costs half of the salary, and so do others in other words.
    let known = known_of(&results, explained_of, &*numbers);
    let is_told = known.is_some_and(|known| is_private(topic.symbol, &known));
    let is_of_half = explained_of == Builtin::Half.key() && disclosure.hides_base(&results.inputs);
    let tells_salary = is_of_half || (is_told && !disclosure.salary);
    let copy = deliver.reform(move |_: MouseEvent| {
        let Transient { disclosure, explained_of, .. } = &state.transient;
        let known = known_of(&results, explained_of, &*numbers)?.disclosed(*disclosure);
        let plain = explain_topic(topic, &known, &*numbers)?.text();
        Some(Deliverable::Copy { plain, html: None })
    });
    if tells_salary {
        return html! { <p class="note">{ text::SALARY_LEFT_OUT_SENTENCE }</p> };
    }
    html! { <button type="button" onclick={copy}>{ text::COPY_TEXT }</button> }
}
