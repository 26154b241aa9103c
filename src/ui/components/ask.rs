//! The name of a metric, as a button that opens its explanation.

use yew::prelude::*;

use crate::explain::Topic;
use crate::model::Metric;
use crate::state::Action;
use crate::ui::context::use_dispatch;

/// The properties of `Ask`.
#[derive(PartialEq, Properties)]
pub struct AskProps {
    /// The metric.
    pub metric: Metric,
    /// The name to show.
    pub name: AttrValue,
    /// The key of the scenario whose number it is, in the table of scenarios.
    #[prop_or_default]
    pub scenario: Option<AttrValue>,
}

/// The name as a button that opens the explanation.
#[component]
pub fn Ask(AskProps { metric, name, scenario }: &AskProps) -> Html {
    let explain = use_explain(*metric, scenario.clone());
    html! { <button type="button" class="ask" onclick={explain}>{ name }</button> }
}

/// A callback that opens the explanation of a metric, in the scenario with this key, if any.
#[hook]
fn use_explain(metric: Metric, scenario: Option<AttrValue>) -> Callback<MouseEvent> {
    use_dispatch().on(move |_: MouseEvent| {
        let topic = Topic::from(metric);
        Some(match &scenario {
            Some(scenario) => Action::ExplainOf(scenario.to_string(), topic),
            None => Action::Explain(Some(topic)),
        })
    })
}

/// The properties of `AskCell`.
#[derive(PartialEq, Properties)]
pub struct AskCellProps {
    /// The metric.
    pub metric: Metric,
    /// The key of the scenario.
    pub scenario: AttrValue,
    /// The number.
    pub children: Html,
}

/// The number of a cell, which opens its explanation when pressed. Keys reach it by the [`Ask`] of its row: the explanation
/// has a choice of scenarios.
#[component]
pub fn AskCell(AskCellProps { metric, scenario, children }: &AskCellProps) -> Html {
    let explain = use_explain(*metric, Some(scenario.clone()));
    html! { <button type="button" class="ask" tabindex="-1" onclick={explain}>{ children.clone() }</button> }
}
