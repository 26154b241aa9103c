//! The Target view: whether a number that somebody was given is sane.

mod amounts;
mod answer;

use yew::prelude::*;

use crate::chart::ChartKey;
use crate::inputs::Input;
use crate::model::demand::Demand;
use crate::state::{Action, Place};
use crate::text::target as text;
use crate::ui::components::chart::ChartCard;
use crate::ui::components::input_field::InputField;
use crate::ui::components::steps::Steps;
use crate::ui::context::{use_dispatch, use_looks, use_numbers, use_results, use_state_of_page};
use amounts::Amounts;
use answer::AnswerCards;

/// The view: what was given and what is known on one side, the answer on the other.
#[component]
pub fn Target() -> Html {
    let demand = use_results().asking.demand;
    html! {
        <div class="columns target">
            <section id="inputs" class="asked" tabindex="-1" aria-label={text::GIVEN}>
                <Given {demand} />
                <Amounts {demand} />
            </section>
            <div class="outcome">
                <AnswerCards />
                <ChartCard chart={ChartKey::Ruler} />
            </div>
            <YourSide {demand} />
        </div>
    }
}

/// The kind of demand that is asked about.
#[derive(PartialEq, Properties)]
pub struct DemandProps {
    /// Which.
    pub demand: Demand,
}

/// Target, cap or mandate.
#[component]
fn Given(DemandProps { demand }: &DemandProps) -> Html {
    let (dispatch, looks) = (use_dispatch(), use_looks());
    let option = |other: Demand| {
        let give = dispatch.on(move |_: Event| Some(Action::Given(other)));
        html! {
            <label key={other.key()}>
                <input type="radio" name="given" id={format!("given-{}", other.key())} checked={other == *demand}
                    disabled={looks.shape.is_readonly} onchange={give} />
                { text::given(other) }
            </label>
        }
    };
    html! { <fieldset class="given"><legend>{ text::GIVEN }</legend>{ for Demand::ALL.map(option) }</fieldset> }
}

/// What the answer depends on most, of the reader's own.
#[component]
fn YourSide(DemandProps { demand }: &DemandProps) -> Html {
    let (numbers, state) = (use_numbers(), use_state_of_page());
    let field = |input: &Input| html! { <InputField key={input.key()} place={Place::Base} input={*input} /> };
    html! {
        <section class="known" aria-labelledby="known-title">
            <h2 id="known-title">{ text::YOUR_SIDE }</h2>
            { for known(*demand).iter().map(field) }
            <p class="note">{ text::salary_note(&*numbers, &state.inputs) }</p>
            <p class="row"><Steps /></p>
        </section>
    }
}

/// What the answer to a demand depends on most.
const fn known(demand: Demand) -> &'static [Input] {
    match demand {
        Demand::Target => &[Input::Tokens, Input::Spread, Input::Performative, Input::Salary, Input::Model],
        Demand::Cap => &[Input::Tokens, Input::Spread, Input::Salary, Input::Model],
        Demand::Mandate => &[Input::Adoption, Input::People, Input::Performative, Input::Salary],
    }
}
