//! The name of a number, or a number in a scenario, as a button that opens its explanation.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::explain::Topic;
use crate::model::Metric;
use crate::scenario::Scenario;
use crate::state::Passing;
use crate::ui::context::{Dispatch, use_dispatch};

/// The name as a button that opens the explanation.
#[autoprops]
#[component]
pub fn Ask(
    topic: &Topic,
    name: &AttrValue,
    /// The key of the scenario whose number it is, in the table of scenarios.
    #[prop_or_default]
    scenario: &Option<AttrValue>,
) -> Html {
    let explain = explain(&use_dispatch(), *topic, scenario.clone());
    html! { <button type="button" class="ask" onclick={explain}>{ name }</button> }
}

/// A number of a scenario, which opens its explanation when pressed. Keys reach it by the [`Ask`] of its row: the
/// explanation has a choice of scenarios.
pub fn number(dispatch: &Dispatch, metric: Metric, scenario: &Scenario, number: Html) -> Html {
    let explain = explain(dispatch, metric.into(), Some(scenario.key().into_owned().into()));
    html! { <button type="button" class="ask" tabindex="-1" onclick={explain}>{ number }</button> }
}

/// A callback that opens the explanation of a topic, in the scenario with this key, if any.
fn explain(dispatch: &Dispatch, topic: Topic, scenario: Option<AttrValue>) -> Callback<MouseEvent> {
    dispatch.on(move |_: MouseEvent| {
        Some(match &scenario {
            Some(scenario) => Passing::ExplainOf(scenario.to_string(), topic),
            None => Passing::Explain(Some(topic)),
        })
    })
}
