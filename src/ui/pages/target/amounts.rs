//! The amount of the demand in every unit in which such amounts are stated. Typing into one line updates the others.

use yew::prelude::*;

use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::model::said::Said;
use crate::state::{Action, AppState, Place, Saying};
use crate::text::figures::Figures;
use crate::text::target as text;
use crate::ui::components::announced::Announced;
use crate::ui::components::input_field::InputField;
use crate::ui::context::{Dispatch, use_dispatch, use_looks, use_numbers, use_state_of_page};
use crate::ui::platform;
use crate::units::MTokPerWeek;

/// The lines: tokens a week, which the link holds, and the same amount in other units. A mandate is a share of people
/// and has only one line.
pub fn amounts(demand: Demand, dispatch: &Dispatch, state: &AppState) -> Html {
    let others = Said::ALL.iter().filter(|said| **said != Said::TokensAWeek && demand != Demand::Mandate);
    let line = |said: &Said| html! { <Line key={said.key()} {demand} said={*said} /> };
    html! {
        <div>
            <p class="note">{ if demand == Demand::Mandate { text::MANDATE_INTRO } else { text::TARGET_INTRO } }</p>
            <InputField place={Place::Base} input={demand.input()} />
            { for others.map(line) }
            { cohorts(dispatch, state) }
        </div>
    }
}

/// The choice of the people with whom amounts are compared.
fn cohorts(dispatch: &Dispatch, state: &AppState) -> Html {
    let option = |cohort: Cohort| {
        let among = dispatch.on(move |_: Event| Some(Action::Among(cohort)));
        html! {
            <label key={cohort.key()}>
                <input type="radio" name="among" id={format!("among-{}", cohort.key())}
                    checked={cohort == state.passing.cohort} onchange={among} />
                { text::cohort(cohort) }
            </label>
        }
    };
    html! { <fieldset class="given"><legend>{ text::AMONG }</legend>{ for Cohort::ALL.map(option) }</fieldset> }
}

/// The properties of `Line`: the demand, and the unit of its amount.
#[derive(PartialEq, Properties)]
struct LineProps {
    demand: Demand,
    said: Said,
}

/// A line: the amount in one unit, how it was read, and what is wrong with it.
#[component]
fn Line(LineProps { demand, said }: &LineProps) -> Html {
    let (demand, said) = (*demand, *said);
    let (dispatch, looks, numbers, state) = (use_dispatch(), use_looks(), use_numbers(), use_state_of_page());
    let typed = state.passing.saying.as_ref().filter(|saying| saying.demand == demand && saying.said == said);
    let mistake = typed.and_then(|saying| saying.mistake).map(|mistake| text::unsaid(&*numbers, said, mistake));
    let read = |saying: &Saying| Some(text::read_as(&*numbers, said, saying.number?, saying.other));
    let read = typed.filter(|saying| saying.echo || saying.other.is_some()).and_then(read);
    let (label, unit) = text::said(&*numbers, said);
    let value = typed.map_or_else(|| shown(&*numbers, &state, demand, said), |Saying { text, .. }| text.clone());
    let say = dispatch.on(move |event| Some(Action::Say(demand, said, platform::text_of_input(&event)?)));
    let known = value.clone();
    let fill = dispatch.on(move |event| Some(Action::Say(demand, said, platform::unknown_text(&event, &known)?)));
    let leave = dispatch.on(move |_: FocusEvent| Some(Action::Leave(Place::Base, demand.input())));
    let (id, is_wrong) = (format!("said-{}", said.key()), mistake.is_some());
    let note = format!("{id}-note");
    let words = AttrValue::from(mistake.or(read).unwrap_or_default());
    html! {
        <div class="field said">
            <label for={id.clone()}>{ label }</label>
            <span class={classes!("box", is_wrong.then_some("wrong"))}>
                <input type="text" inputmode="decimal" autocomplete="off" {id} aria-invalid={is_wrong.then_some("true")}
                    aria-describedby={note.clone()} {value} placeholder={crate::text::NONE}
                    disabled={looks.shape.fixes(demand.input())} oninput={say} onchange={fill} onblur={leave} />
                <i>{ unit }</i>
            </span>
            <p id={note} class={if is_wrong { "mistake" } else { "echo" }}>{ &words }</p>
            <Announced {words} />
            if said == Said::TopShare { <p class="help">{ text::place_help(state.passing.cohort) }</p> }
        </div>
    }
}

/// The amount in a unit; empty if there is no amount, or it cannot be stated in this unit.
fn shown(figures: &dyn Figures, state: &AppState, demand: Demand, said: Said) -> String {
    let tokens = state.inputs.get(demand.input()).number();
    let number =
        tokens.and_then(|tokens| said.number(MTokPerWeek::new(tokens), &state.inputs, state.passing.cohort).ok());
    number.map_or_else(String::new, |number| text::said_number(figures, said, number))
}
