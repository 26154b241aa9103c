//! The same amount in every way in which it is said: what is typed into one line, the others follow.

use yew::prelude::*;

use super::field;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::model::said::Said;
use crate::state::{Action, AppState, Place, Saying};
use crate::text::target as text;
use crate::ui::browser;
use crate::ui::context::Shared;
use crate::ui::el::{El, el};
use crate::units::MTokPerWeek;

/// The lines: tokens a week, which the link holds, and the same said otherwise. A mandate is a share of people.
pub fn amounts(shared: &Shared, state: &AppState, demand: Demand) -> El {
    let others = Said::ALL.iter().filter(|said| **said != Said::TokensAWeek && demand != Demand::Mandate);
    el("div")
        .child(el("p").class("note").child(text::TARGET_INTRO))
        .child(field(shared, state, demand.input()))
        .children(others.map(|said| line(shared, state, demand, *said)))
        .child(cohorts(shared, state))
}

/// Whom amounts are compared with.
fn cohorts(shared: &Shared, state: &AppState) -> El {
    let option = |cohort: Cohort| {
        let among = shared.action(move |_: Event| Some(Action::Among(cohort)));
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "among")
            .id(["among-", cohort.key()].concat())
            .checked(cohort == state.passing.cohort)
            .on_change(among);
        el("label").child(radio).child(text::cohort(cohort))
    };
    el("fieldset").class("given").child(el("legend").child(text::AMONG)).children(Cohort::ALL.map(option))
}

fn line(shared: &Shared, state: &AppState, demand: Demand, said: Said) -> El {
    let figures = shared.figures();
    let id = ["said-", said.key()].concat();
    let typed = state.passing.saying.as_ref().filter(|saying| saying.demand == demand && saying.said == said);
    let mistake = typed.and_then(|saying| saying.mistake).map(|mistake| text::unsaid(figures, mistake));
    let read = typed.filter(|saying| saying.echo).map(|_| state.inputs.get(demand.input()));
    let echo = read.map(|value| crate::text::echo(figures, demand.input(), &value));
    let (label, unit) = text::said(figures, said);
    let say = shared.action(move |event| Some(Action::Say(demand, said, browser::text_of_input(&event)?)));
    let leave = shared.action(move |_: FocusEvent| Some(Action::Leave(Place::Base, demand.input())));
    let note = [id.as_str(), "-note"].concat();
    let field = el("input")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .id(id.as_str())
        .attr_if("aria-invalid", mistake.is_some().then_some("true"))
        .set("aria-describedby", note.clone())
        .value(typed.map_or_else(|| shown(shared, state, demand, said), |Saying { text, .. }| text.clone()))
        .attr("placeholder", crate::text::NONE)
        .flag("disabled", shared.shape.locks(demand.input()))
        .on_input(say)
        .on_blur(leave);
    let class = if mistake.is_some() { "box wrong" } else { "box" };
    el("div")
        .class("field said")
        .child(el("label").set("for", id).child(label))
        .child(el("span").class(class).child(field).child(el("i").child(unit)))
        .child(
            el("p")
                .id(note)
                .class(if mistake.is_some() { "mistake" } else { "echo" })
                .attr("role", "status")
                .child(mistake.or(echo)),
        )
        .child((said == Said::TopShare).then(|| el("p").class("help").child(text::cohort(state.passing.cohort))))
}

/// The amount as it is said; nothing where there is none, or no such way to say it.
fn shown(shared: &Shared, state: &AppState, demand: Demand, said: Said) -> String {
    let tokens = state.inputs.get(demand.input()).number();
    let number =
        tokens.and_then(|tokens| said.number(MTokPerWeek::new(tokens), &state.inputs, state.passing.cohort).ok());
    number.map_or_else(String::new, |number| text::said_number(shared.figures(), said, number))
}
