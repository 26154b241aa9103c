//! The amount of the demand in every unit in which such amounts are stated. Typing into one line updates the others.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::model::amount_unit::AmountUnit;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::state::{Action, AppState, Passing, Place, TypedAmount};
use crate::text::figures::Figures;
use crate::text::target as text;
use crate::ui::components::announced::Announced;
use crate::ui::components::input_field::InputField;
use crate::ui::context::{use_dispatch, use_numbers, use_state_of_page, use_view_state};
use crate::ui::hooks::use_choice;
use crate::ui::platform;
use crate::units::MTokPerWeek;

/// The lines: tokens a week, which the link holds, and the same amount in other units. A mandate is a share of people
/// and has only one line.
///
/// Where the address names the inputs that are shown, the choice of the cohort is left out, too.
pub fn amounts(demand: Demand, is_reduced: bool) -> Html {
    let others = AmountUnit::ALL.iter().filter(|unit| **unit != AmountUnit::TokensAWeek && demand != Demand::Mandate);
    let line = |unit: &AmountUnit| html! { <Line key={unit.key()} {demand} unit={*unit} /> };
    html! {
        <div>
            <p class="note">{ if demand == Demand::Mandate { text::MANDATE_INTRO } else { text::TARGET_INTRO } }</p>
            <InputField input={demand.input()} />
            { for others.map(line) }
            if !is_reduced { <Among /> }
        </div>
    }
}

/// The choice of the people with whom amounts are compared.
#[component]
fn Among() -> Html {
    let (dispatch, state) = (use_dispatch(), use_state_of_page());
    let chosen = state.transient.cohort;
    let list = use_choice(chosen.key());
    let choose = dispatch.on(|event: Event| Some(Passing::Among(Cohort::find(&platform::text_of_select(&event)?)?)));
    let option = |cohort: Cohort| {
        html! { <option key={cohort.key()} value={cohort.key()} selected={cohort == chosen}>{ text::cohort_name(cohort, &state.inputs) }</option> }
    };
    html! {
        <p class="among">
            <label for="among">{ text::AMONG }</label>
            <select id="among" name="among" ref={list} onchange={choose}>{ for Cohort::ALL.map(option) }</select>
        </p>
    }
}

/// A line: the amount in one unit, how it was read, and what is wrong with it.
#[autoprops]
#[component]
fn Line(demand: &Demand, unit: &AmountUnit) -> Html {
    let (demand, unit) = (*demand, *unit);
    let (dispatch, view_state, numbers, state) = (use_dispatch(), use_view_state(), use_numbers(), use_state_of_page());
    let typed = state.transient.typed.as_ref().filter(|typed| typed.demand == demand && typed.unit == unit);
    let mistake = typed.and_then(|typed| typed.mistake).map(|mistake| text::amount_mistake(&*numbers, unit, mistake));
    let is_much = |typed: &TypedAmount| typed.number.is_some_and(|number| text::is_much(unit, &typed.text, number));
    let read = |typed: &TypedAmount| {
        let read = text::read_as(&*numbers, unit, typed.number?, typed.other);
        Some(if is_much(typed) { read + text::COUNTS_MILLIONS } else { read })
    };
    let read = typed.filter(|typed| typed.echo || typed.other.is_some() || is_much(typed)).and_then(read);
    let (label, mut unit_in_words) = text::amount_field(&*numbers, unit);
    let is_read = typed.is_none_or(|typed| typed.mistake.is_none());
    if unit == AmountUnit::TopShare && is_read && state.question().rank.is_some() {
        text::UNIT_OF_RANK.clone_into(&mut unit_in_words);
    }
    let value = typed.map_or_else(|| shown(&*numbers, &state, demand, unit), |TypedAmount { text, .. }| text.clone());
    let say =
        dispatch.on(move |event: InputEvent| Some(Action::TypeAmount(demand, unit, platform::text_of_field(&event)?)));
    let known = value.clone();
    let fill =
        dispatch.on(move |event| Some(Action::TypeAmount(demand, unit, platform::unknown_text(&event, &known)?)));
    let leave = dispatch.on(move |_: FocusEvent| Some(Action::Leave(Place::Base, demand.input())));
    let (id, is_wrong) = (format!("said-{}", unit.key()), mistake.is_some());
    let (unit_id, note) = (format!("{id}-unit"), format!("{id}-note"));
    let (is_share, help_id) = (unit == AmountUnit::TopShare, format!("{id}-help"));
    let help = if is_share { help_id.as_str() } else { "" };
    let described_by = [unit_id.as_str(), note.as_str(), help].join(" ");
    let words = AttrValue::from(mistake.or(read).unwrap_or_default());
    html! {
        <div class="field said">
            <label for={id.clone()}>{ label }</label>
            <span class={classes!("box", is_wrong.then_some("wrong"))}>
                <input type="text" inputmode={keypad(unit)} autocomplete="off" {id} aria-invalid={is_wrong.then_some("true")}
                    aria-describedby={described_by} {value} placeholder={crate::text::NONE}
                    disabled={view_state.shape.fixes(demand.input())} oninput={say} onchange={fill} onblur={leave} />
                <i id={unit_id}>{ unit_in_words }</i>
            </span>
            <p id={note} class={if is_wrong { "mistake" } else { "echo" }}>{ &words }</p>
            <Announced {words} />
            if is_share { <p id={help_id} class="help">{ text::place_help(state.transient.cohort, &state.inputs) }</p> }
        </div>
    }
}

/// The value of `inputmode`. People say tokens and places in words, such as `2M/day` and `15 of 120`, for which the keypad of
/// numbers of some phones has no letters.
const fn keypad(unit: AmountUnit) -> &'static str {
    match unit {
        AmountUnit::DollarsAMonth | AmountUnit::OfSalary | AmountUnit::RunsADay => "decimal",
        AmountUnit::TokensADay | AmountUnit::TokensAWeek | AmountUnit::TokensAMonth | AmountUnit::TopShare => "text",
    }
}

/// The amount in a unit; empty if there is no amount, or it cannot be stated in this unit.
fn shown(figures: &dyn Figures, state: &AppState, demand: Demand, unit: AmountUnit) -> String {
    let tokens = state.inputs.get(demand.input()).number();
    let number =
        tokens.and_then(|tokens| unit.number(MTokPerWeek::new(tokens), &state.inputs, state.transient.cohort).ok());
    let question = state.question();
    if let Some(rank) = question.rank.filter(|_| unit == AmountUnit::TopShare && number.is_some()) {
        return text::rank(figures, rank);
    }
    let is_said = question.unit == unit;
    number.map_or_else(String::new, |number| text::amount_in_field(figures, unit, number, is_said))
}
