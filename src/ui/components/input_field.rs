//! The field of one of the base inputs, with its value from the state of the page.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::currency::Currency;
use crate::inputs::Input;
use crate::model::amount_unit::AmountUnit;
use crate::model::demand::Demand;
use crate::model::pricing::list_price;
use crate::state::Place;
use crate::text;
use crate::ui::components::field::Field;
use crate::ui::context::{use_numbers, use_state_of_page};

/// The field. It looks up its own value and text; the `Field` in it is rendered again only when they change.
#[autoprops]
#[component]
pub fn InputField(input: &Input) -> Html {
    let (numbers, state) = (use_numbers(), use_state_of_page());
    let (value, entry) = (state.inputs.get(*input), state.entry(Place::Base, *input).cloned());
    let inputs = &state.inputs;
    let warning = inputs.contradiction(*input).map(|wrong| text::contradiction(&*numbers, wrong));
    let rate_of = Some(inputs.currency).filter(|chosen| *input == Input::ExchangeRate && *chosen != Currency::USD);
    let question = state.question();
    // What a target, cap or mandate of the team comes to is asked whatever its groups have.
    let is_demand = Demand::ALL.iter().any(|demand| demand.input() == *input);
    let idle = inputs.idle(*input).filter(|_| !is_demand).map(|idle| text::idle("This", idle));
    let comes_to = idle.or_else(|| text::comes_to(&*numbers, *input, inputs));
    let is_derived = *input == question.demand.input() && question.unit != AmountUnit::TokensAWeek;
    html! {
        <Field {is_derived} input={*input} {value} {entry} hint={list_price(inputs, *input)} {warning} {rate_of}
            is_ignored={inputs.ignores(*input)} left={inputs.left_for(*input)}
            comes_to={comes_to} />
    }
}
