//! Use and token mix counted from the sessions of agents, with a button that takes them over.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::decimal;
use crate::model::workload::Workload;
use crate::pricing::Kind;
use crate::state::Action;
use crate::text;
use crate::text::amounts::percent;
use crate::ui::components::announced::Announced;
use crate::ui::context::{use_dispatch, use_numbers, use_state_of_page};
use crate::units::Share;

/// A sentence with the total, a bar of its parts, and the button that sets the use and token mix of the model.
#[component]
pub fn Total() -> Html {
    let (state, numbers, dispatch) = (use_state_of_page(), use_numbers(), use_dispatch());
    let inputs = &state.inputs;
    let week = Workload::of(inputs);
    let changes = week.changes();
    let is_taken = changes.iter().all(|(input, value)| inputs.get(*input) == *value);
    let take = dispatch.on(move |_: MouseEvent| (!is_taken).then(|| Action::Apply(changes.clone())));
    let words = text::workload(&*numbers, inputs, &week);
    html! {
        <>
            <p class="said">{ &words }</p>
            <Announced {words} />
            if let Some(shares) = week.shares() { <Parts shares={shares.map(Share::value)} /> }
            if week.fits() {
                <p class="back">
                    <button type="button" aria-disabled={is_taken.then_some("true")} onclick={take}>
                        { text::use_these(&*numbers, week.total().value()) }
                    </button>
                </p>
            }
        </>
    }
}

/// A bar of the four kinds, and its legend with the numbers.
#[autoprops]
#[component]
fn Parts(
    /// The shares of the four kinds of token, each from 0 to 1.
    shares: &[f64; 4],
) -> Html {
    let numbers = use_numbers();
    let part = |(nth, share): (usize, &f64)| {
        let x: f64 = shares.iter().take(nth).sum();
        html! { <rect x={decimal::write(x)} width={decimal::write(*share)} height="1" /> }
    };
    let line = |(kind, share): (Kind, &f64)| {
        html! { <li>{ text::kind_name(kind) }{ " " }<b translate="no">{ percent(&*numbers, *share) }</b></li> }
    };
    html! {
        <>
            <svg class="parts" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
                { for shares.iter().enumerate().map(part) }
            </svg>
            <ul class="parts">{ for Kind::ALL.into_iter().zip(shares).map(line) }</ul>
        </>
    }
}
