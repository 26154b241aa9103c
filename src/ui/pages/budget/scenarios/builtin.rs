//! The built-in scenarios and their changes. Each can be copied as one of the reader's own.

use yew::prelude::*;

use crate::scenario::{Own, Scenario};
use crate::state::Action;
use crate::text;
use crate::ui::components::fold::Fold;
use crate::ui::context::{use_dispatch, use_numbers, use_results};

/// The properties of `Entries`.
#[derive(PartialEq, Properties)]
struct EntriesProps {
    /// Whether there is no room for another scenario.
    is_full: bool,
}

/// The list, collapsed. `is_full` says that there is no room for another scenario.
pub fn builtin_list(is_full: bool) -> Html {
    html! { <Fold class="more" summary={text::BUILTIN_CHANGES}><Entries {is_full} /></Fold> }
}

/// The entries of the list.
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
