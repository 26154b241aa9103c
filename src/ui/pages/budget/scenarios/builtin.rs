//! The built-in scenarios and their changes. Each can be copied as one of the reader's own.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::decimal::proposed;
use crate::inputs::{Change, Input, Value};
use crate::scenario::{Builtin, Own, Scenario};
use crate::state::Action;
use crate::text;
use crate::ui::context::{use_dispatch, use_numbers, use_results};

/// The built-in scenarios as a list.
#[autoprops]
#[component]
pub fn BuiltinList(
    /// Whether there is no room for another scenario.
    is_full: bool,
) -> Html {
    let (dispatch, numbers, results) = (use_dispatch(), use_numbers(), use_results());
    let entries = results.columns().iter().filter_map(|(scenario, outcome)| {
        let outcome = outcome.as_ref().ok().filter(|_| *scenario != Scenario::BASE)?;
        let Scenario::Builtin(builtin) = scenario else { return None };
        let changes: Vec<Change> = outcome.changes.iter().map(rounded).collect();
        // A scenario of the reader’s own has one cap, which is no copy of a cap for each group. No cap changes nothing where
        // none is entered.
        let is_no_copy = *builtin == Builtin::Optimum
            && (changes.is_empty() || outcome.inputs.groups().iter().any(|group| group.changed(Input::Cap).is_some()));
        let name = text::scenario_name(&*numbers, scenario, &results.inputs);
        let own = Own { name: text::copy_of(&name), changes: changes.clone(), ..Own::default() };
        let copy = dispatch.on(move |_: MouseEvent| Some(Action::AddScenario(own.clone())));
        Some(html! {
            <>
                <dt>{ &name }</dt>
                <dd>
                    if is_no_copy {
                        { text::scenario_note(&*numbers, scenario, outcome) }
                    } else {
                        { text::changes(&*numbers, &changes) }
                        <button type="button" disabled={is_full} aria-label={text::copy_scenario(&name)} onclick={copy}>
                            { text::DUPLICATE }
                        </button>
                    }
                </dd>
            </>
        })
    });
    html! {
        <>
            <dl class="builtin">{ for entries }</dl>
            if !results.inputs.groups().is_empty() { <p class="note">{ text::COPIES_AND_GROUPS }</p> }
        </>
    }
}

/// A change with its number in the digits that people read and type: half a salary is no round number of tokens.
fn rounded((input, value): &Change) -> Change {
    let number = value.number().filter(|_| matches!(input, Input::Tokens | Input::Cap));
    (*input, number.map_or_else(|| value.clone(), |number| Value::Number(proposed(number))))
}
