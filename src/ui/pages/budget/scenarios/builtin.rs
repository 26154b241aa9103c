//! What the scenarios that come with the calculator change, each to be copied as one's own.

use yew::prelude::*;

use crate::scenario::{Own, Scenario};
use crate::state::Action;
use crate::text;
use crate::ui::components::fold::Fold;
use crate::ui::context::{use_dispatch, use_numbers, use_results};

/// Whether there is room for another scenario.
#[derive(PartialEq, Properties)]
struct EntriesProps {
    /// Whether there is none.
    is_full: bool,
}

/// The list, folded. It `is_full` where there is no room for another scenario.
pub fn builtin_list(is_full: bool) -> Html {
    html! { <Fold class="more" summary={text::BUILTIN_CHANGES}><Entries {is_full} /></Fold> }
}

/// The list, opened.
#[component]
fn Entries(EntriesProps { is_full }: &EntriesProps) -> Html {
    let (dispatch, numbers, results) = (use_dispatch(), use_numbers(), use_results());
    let entries = results.columns().iter().filter_map(|(scenario, outcome)| {
        let outcome = outcome.as_ref().ok().filter(|_| *scenario != Scenario::BASE)?;
        let Scenario::Builtin(_) = scenario else { return None };
        let name = text::scenario_name(&*numbers, scenario, &results.inputs);
        let own = Own { name: name.clone(), changes: outcome.changes.clone(), ..Own::default() };
        let copy = dispatch.on(move |_: MouseEvent| Some(Action::AddScenario(own.clone())));
        Some(html! {
            <>
                <dt>{ &name }</dt>
                <dd>
                    { text::changes(&*numbers, &outcome.changes) }
                    <button type="button" disabled={*is_full} aria-label={text::copy_scenario(&name)} onclick={copy}>
                        { text::DUPLICATE }
                    </button>
                </dd>
            </>
        })
    });
    html! { <dl class="builtin">{ for entries }</dl> }
}
