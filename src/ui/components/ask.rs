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
}

/// The name as a button that opens the explanation.
#[component]
pub fn Ask(AskProps { metric, name }: &AskProps) -> Html {
    let metric = *metric;
    let explain = use_dispatch().on(move |_: MouseEvent| Some(Action::Explain(Some(Topic::from(metric)))));
    html! { <button type="button" class="ask" onclick={explain}>{ name }</button> }
}
