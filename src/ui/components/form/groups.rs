//! The groups of the team: how each differs, and what each costs and nets.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::inputs::{Change, Group, Input, MOST_GROUPS, PartId, Value};
use crate::model::Metric;
use crate::state::{Action, Place};
use crate::text;
use crate::ui::components::field::Field;
use crate::ui::components::fold::{Fold, use_is_sought};
use crate::ui::components::parts_of_team::parts_of_team;
use crate::ui::components::rows::{Added, ChangeAnother, Deleted, RowChanges, RowName, on_delete};
use crate::ui::context::{use_dispatch, use_numbers, use_results, use_state_of_page, use_view_state};
use crate::ui::hooks::use_identities;
use crate::units::UsdPerMonth;

/// The element identifier of the button that adds a group.
const ADD: &str = "group-add";

/// The editor of groups, and their results.
#[component]
pub fn Groups() -> Html {
    let (state, view_state, dispatch) = (use_state_of_page(), use_view_state(), use_dispatch());
    let groups = state.inputs.groups();
    let ids = use_identities(groups);
    let row = |((nth, group), id): ((usize, &Group), u32)| {
        let (name, people) = (AttrValue::from(group.name.clone()), group.people);
        html! { <GroupRow key={id} {nth} {name} {people} changes={group.changes.clone()} /> }
    };
    let removed = match &state.deleted {
        Some((Place::Group(nth), name)) => Some(AttrValue::from(text::group_removed(&text::group_name(name, *nth)))),
        _ => None,
    };
    let added = state.added.filter(|place| matches!(place, Place::Group(_)));
    let words = added.map(|_| text::group_added(groups.len())).unwrap_or_default();
    let is_full = groups.len() >= MOST_GROUPS;
    let add = dispatch.on(|_: MouseEvent| Some(Action::AddGroup));
    html! {
        <section id="groups" aria-label={text::GROUPS}>
            if !groups.is_empty() { <ol class="groups">{ for groups.iter().enumerate().zip(ids).map(row) }</ol> }
            <p class="row">
                if groups.is_empty() { { text::NO_GROUPS } }
                if !view_state.shape.is_readonly {
                    <button type="button" id={ADD} title={text::GROUPS_NOTE} disabled={is_full} onclick={add}>
                        { text::ADD_GROUP }
                    </button>
                }
                if !groups.is_empty() { <span class="note">{ text::count_of(groups.len(), MOST_GROUPS, text::REMOVE_GROUP) }</span> }
            </p>
            <Added place={added} {words} />
            <Deleted words={removed} focus={ADD} />
            if !groups.is_empty() { <Table /> }
        </section>
    }
}

/// A group, collapsed: its summary says how many people it has and how they differ. A new group is open.
#[autoprops]
#[component]
fn GroupRow(nth: usize, name: &AttrValue, people: u32, changes: &Vec<Change>) -> Html {
    let (numbers, state, view_state) = (use_numbers(), use_state_of_page(), use_view_state());
    let parts = state.inputs.parts();
    let misfits = parts.iter().filter(|part| part.id == PartId::Group(nth)).flat_map(|part| &part.rejected);
    let wrong = state.mistakes_at(Place::Group(nth)).into_iter().chain(misfits.map(|misfit| misfit.input));
    let wrong: Vec<String> = wrong.map(|input| text::field_name(text::words(input).label)).collect();
    let is_new = people == 0 && changes.is_empty();
    let key = PartId::Group(nth).key();
    let holds_sought = use_is_sought(|id| id.starts_with(&format!("in-{key}-")));
    let name_and_changes = html! {
        <>
            <h3><bdi>{ text::group_name(name, nth) }</bdi></h3>
            <span>{ text::group_in_brief(&*numbers, people, changes, &state.inputs) }</span>
            if !wrong.is_empty() { <b class="mistake">{ text::not_valid(&wrong) }</b> }
        </>
    };
    if view_state.shape.is_readonly {
        return html! { <li class="read">{ name_and_changes }</li> };
    }
    html! {
        <li>
            <Fold class="scenario" id={key} summary={name_and_changes} is_open={is_new} {holds_sought}>
                <GroupBody {nth} name={name.clone()} {people} changes={changes.clone()} />
            </Fold>
        </li>
    }
}

#[autoprops]
#[component]
fn GroupBody(nth: usize, name: &AttrValue, people: u32, changes: &Vec<Change>) -> Html {
    let (state, view_state, dispatch) = (use_state_of_page(), use_view_state(), use_dispatch());
    let place = Place::Group(nth);
    let shown = text::group_name(name, nth);
    let may_differ = |input: &Input| {
        let is_free = !changes.iter().any(|(changed, _)| changed == input);
        input.may_differ_by_group() && is_free && !view_state.shape.fixes(*input)
    };
    let free: Vec<Input> = Input::ALL.into_iter().filter(may_differ).collect();
    let (value, entry) = (Value::Number(f64::from(people)), state.entry(place, Input::People).cloned());
    html! {
        <div role="group" aria-label={shown.clone()}>
            <RowName {place} name={name.clone()} />
            <div class="change"><Field {place} input={Input::People} {value} {entry} /></div>
            <RowChanges {place} changes={changes.clone()} />
            <Seats {nth} />
            <ChangeAnother {place} {free} />
            <p class="row">
                <button type="button" aria-label={text::remove_group(&shown)} onclick={on_delete(&dispatch, place, ADD)}>
                    { text::REMOVE_GROUP }
                </button>
            </p>
        </div>
    }
}

/// How many seats a group pays for, if seats have a price.
#[autoprops]
#[component]
fn Seats(nth: usize) -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    let part = results.report().parts.iter().find(|part| part.part.id == PartId::Group(nth));
    let part = part.filter(|part| part.part.inputs.fee > UsdPerMonth::ZERO);
    let seats = part.and_then(|part| Some((part.report.get(Metric::TeamUsers).ok()?, part.part.people)));
    match seats {
        Some((users, people)) => html! { <p class="note">{ text::group_seats(&*numbers, users, people) }</p> },
        None => Html::default(),
    }
}

/// The cost and net in a year of the whole team, of each group and of everybody else.
#[component]
fn Table() -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    html! {
        <>
            <table class="parts-of-team" aria-label={text::GROUP_RESULTS}>
                { parts_of_team(&*numbers, &results, &[Metric::TeamCost, Metric::TeamNet]) }
            </table>
            <p class="note">{ text::GROUP_SUMS }</p>
        </>
    }
}
