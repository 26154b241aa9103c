//! The Target view: whether a target, cap or mandate that somebody was given makes sense.

mod amounts;
mod answer;

use yew::prelude::*;

use crate::chart::ChartKey;
use crate::inputs::{Assumptions, Idle, Input, PRICE_INPUTS};
use crate::model::demand::Demand;
use crate::state::{Action, AppState};
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
    html! {
        <div class="columns target">
            <section id="inputs" class="asked" tabindex="-1" aria-label={text::GIVEN}>
                { given(demand, &dispatch, &view_state) }
                { amounts(demand) }
            </section>
            <section id="outcome" class="outcome" tabindex="-1" aria-label={crate::text::RESULTS}>
                <AnswerCards />
                <ChartCard chart={ChartKey::Ruler} />
            </section>
            { your_side(demand, &state, &*numbers) }
        </div>
    }
}

/// The choice between target, cap and mandate.
fn given(demand: Demand, dispatch: &Dispatch, view_state: &ViewState) -> Html {
    let option = |other: Demand| {
        let give = dispatch.on(move |_: Event| Some(Action::Given(other)));
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
fn your_side(demand: Demand, state: &AppState, figures: &dyn Figures) -> Html {
    let field = |input: Input| html! { <InputField key={input.key()} {input} /> };
    html! {
        <section class="known" aria-labelledby="known-title">
            <h2 id="known-title">{ text::YOUR_SIDE }</h2>
            { for known(demand).iter().flat_map(|input| in_force(*input, &state.inputs)).map(field) }
            <p class="note">{ text::salary_note(figures, &state.inputs) }</p>
            <p class="row"><Steps /></p>
        </section>
    }
}

/// The input, or in place of a model without effect the prices that were entered.
fn in_force(input: Input, inputs: &Assumptions) -> Vec<Input> {
    match input {
        Input::Model if inputs.idle(input) == Some(Idle::Prices) => PRICE_INPUTS.to_vec(),
        _ => vec![input],
    }
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
