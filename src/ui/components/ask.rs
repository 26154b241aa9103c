//! A metric's name, which explains the metric when it is pressed.

use yew::prelude::*;

use crate::explain::Topic;
use crate::model::Metric;
use crate::state::Action;
use crate::ui::context::use_dispatch;

/// Which metric, and how it is called here.
#[derive(PartialEq, Properties)]
pub struct AskProps {
    /// The metric.
    pub metric: Metric,
    /// Its name.
    pub name: AttrValue,
}

/// The name as a button that opens the explanation.
#[component]
pub fn Ask(AskProps { metric, name }: &AskProps) -> Html {
    let metric = *metric;
    let explain = use_dispatch().on(move |_: MouseEvent| Some(Action::Explain(Some(Topic::from(metric)))));
    html! { <button type="button" class="ask" onclick={explain}>{ name }</button> }
}
