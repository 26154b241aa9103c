//! The Target view: whether a target, cap or mandate that somebody was given makes sense.

mod amounts;
mod answer;

use yew::prelude::*;

use crate::chart::ChartKey;
use crate::inputs::{Input, PRICE_INPUTS, Value};
use crate::model::demand::Demand;
use crate::state::{AppState, Passing, Place};
use crate::text::figures::Figures;
use crate::text::target as text;
use crate::ui::components::chart::ChartCard;
use crate::ui::components::input_field::InputField;
use crate::ui::components::steps::Steps;
use crate::ui::context::{Dispatch, use_dispatch, use_numbers, use_results, use_state_of_page, use_view_state};
use crate::ui::view_state::ViewState;
use amounts::amounts;
use answer::AnswerCards;

/// The view: the demand and the reader's own inputs on one side, the answer on the other.
#[component]
pub fn Target() -> Html {
    let (dispatch, view_state, numbers, state) = (use_dispatch(), use_view_state(), use_numbers(), use_state_of_page());
    let demand = use_results().question.demand;
    // An amount that is emptied to be typed anew stays that of its demand, though another one is set.
    let is_inferred = state.transient.given.is_none();
    let is_reduced = view_state.shape.is_reduced();
    let oninput = dispatch.on(move |_: InputEvent| is_inferred.then_some(Passing::Given(demand)));
    html! {
        <div class="columns target">
            <section id="inputs" class="asked" tabindex="-1" aria-label={text::GIVEN} {oninput}>
                if !is_reduced { { given(demand, &dispatch, &view_state) } }
                { amounts(demand, is_reduced) }
            </section>
            <section id="outcome" class="outcome" tabindex="-1" aria-label={crate::text::RESULTS}>
                <AnswerCards />
                <ChartCard chart={ChartKey::Ruler} />
            </section>
            { your_side(demand, &state, is_reduced, &*numbers) }
        </div>
    }
}

/// The choice between target, cap and mandate.
fn given(demand: Demand, dispatch: &Dispatch, view_state: &ViewState) -> Html {
    let option = |other: Demand| {
        let give = dispatch.on(move |_: Event| Some(Passing::Given(other)));
        html! {
            <label key={other.key()}>
                <input type="radio" name="given" id={format!("given-{}", other.key())} checked={other == demand}
                    disabled={view_state.shape.is_readonly} onchange={give} />
                { text::given(other) }
            </label>
        }
    };
    html! { <fieldset class="given"><legend>{ text::GIVEN }</legend>{ for Demand::ALL.map(option) }</fieldset> }
}

/// The reader's own inputs that the answer depends on most.
fn your_side(demand: Demand, state: &AppState, is_reduced: bool, figures: &dyn Figures) -> Html {
    let field = |input: Input| html! { <InputField key={input.key()} {input} /> };
    html! {
        <section class="known" aria-labelledby="known-title">
            <h2 id="known-title">{ text::YOUR_SIDE }</h2>
            { for your_inputs(demand, state).map(field) }
            <p class="note">{ text::salary_note(figures, &state.inputs) }</p>
            if !is_reduced { <p class="row"><Steps /></p> }
        </section>
    }
}

/// The prices, if the answer depends on them and one is entered, or being typed anew.
fn prices(demand: Demand, state: &AppState) -> impl Iterator<Item = Input> {
    let is_entered =
        |price: &Input| state.inputs.get(*price) != Value::Empty || state.entry(Place::Base, *price).is_some();
    let are_asked = known(demand).contains(&Input::Model) && PRICE_INPUTS.iter().any(is_entered);
    PRICE_INPUTS.into_iter().filter(move |_| are_asked)
}

/// Whether the view has the field of an input while this demand is asked about.
fn is_in_view(demand: Demand, state: &AppState, input: Input) -> bool {
    input == demand.input() || your_inputs(demand, state).any(|other| other == input)
}

/// The reader's own inputs that the view has fields for.
fn your_inputs(demand: Demand, state: &AppState) -> impl Iterator<Item = Input> {
    known(demand).iter().copied().chain(prices(demand, state))
}

/// The inputs that the answer to a demand depends on most.
const fn known(demand: Demand) -> &'static [Input] {
    match demand {
        Demand::Target => &[
            Input::People,
            Input::Adoption,
            Input::Tokens,
            Input::Spread,
            Input::Performative,
            Input::Salary,
            Input::Model,
        ],
        Demand::Cap => &[Input::People, Input::Adoption, Input::Tokens, Input::Spread, Input::Salary, Input::Model],
        Demand::Mandate => &[Input::Adoption, Input::People, Input::Performative, Input::Salary],
    }
}
