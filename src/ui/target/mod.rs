//! The Target view: whether a number that somebody was given is sane.

mod amounts;
mod answer;

use std::rc::Rc;

use yew::prelude::*;

use super::chart::ChartCard;
use super::context::Shared;
use super::el::{El, el};
use super::form::{Field, steps};
use super::results::Results;
use super::theme::Theme;
use crate::chart::ChartKey;
use crate::inputs::Input;
use crate::model::demand::{Answer, Demand};
use crate::state::{Action, AppState};
use crate::text::target as text;

/// The view: what was given and what is known on one side, the answer on the other.
pub fn target(shared: &Shared, state: &AppState, results: &Rc<Results>, theme: Theme) -> El {
    let demand = state.asking().demand;
    let answer = Answer::of(demand, &state.inputs);
    let asked = el("section")
        .class("asked")
        .label(text::GIVEN)
        .child(choice(shared, demand))
        .child(amounts::amounts(shared, state, demand));
    let inputs = el("section")
        .class("known")
        .attr("aria-labelledby", "known-title")
        .child(el("h2").id("known-title").child(text::YOUR_SIDE))
        .children(known(demand).iter().map(|input| field(shared, state, *input)))
        .child(el("p").class("note").child(text::salary_note(shared.figures(), &state.inputs)))
        .child(el("p").class("row").child(steps(shared, &state.history)));
    let ruler = html! {
        <ChartCard shared={shared.clone()} results={results.clone()} chart={ChartKey::Ruler} {theme} />
    };
    let outcome =
        el("div").class("outcome").child(answer::answer(shared, state, results, answer.as_ref())).child(ruler);
    el("div").class("columns target").child(asked).child(outcome).child(inputs)
}

/// What the answer to a demand depends on most.
const fn known(demand: Demand) -> &'static [Input] {
    match demand {
        Demand::Target => &[Input::Tokens, Input::Spread, Input::Performative, Input::Salary, Input::Model],
        Demand::Cap => &[Input::Tokens, Input::Spread, Input::Salary, Input::Model],
        Demand::Mandate => &[Input::Adoption, Input::People, Input::Performative, Input::Salary],
    }
}

/// Target, cap or mandate.
fn choice(shared: &Shared, demand: Demand) -> El {
    let option = |other: Demand| {
        let give = shared.action(move |_: Event| Some(Action::Given(other)));
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "given")
            .id(["given-", other.key()].concat())
            .checked(other == demand)
            .flag("disabled", shared.shape.is_readonly)
            .on_change(give);
        el("label").child(radio).child(text::given(other))
    };
    el("fieldset").class("given").child(el("legend").child(text::GIVEN)).children(Demand::ALL.map(option))
}

/// The field of an input.
fn field(shared: &Shared, state: &AppState, input: Input) -> Html {
    let (value, entry) = (state.inputs.get(input), state.draft.entry(input).cloned());
    html! { <Field key={input.key()} shared={shared.clone()} {input} {value} {entry} /> }
}
