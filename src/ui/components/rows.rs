//! The parts that the editors of scenarios and of groups share. Both edit rows: a name and a list of changes.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::announced::Announced;
use super::field::Field;
use crate::inputs::draft::Mistake;
use crate::inputs::{Change, Input};
use crate::model::pricing::list_price;
use crate::scenario;
use crate::state::{Action, Place, RowAction};
use crate::text;
use crate::ui::context::{Dispatch, use_dispatch, use_numbers, use_state_of_page};
use crate::ui::platform;

/// The element identifier of a part of a scenario or group, for example `s1-name`.
pub fn part_id(place: Place, part: &str) -> String {
    format!("{}-{part}", place.key().unwrap_or_default())
}

/// The element identifier of the list of inputs that a row may change in addition.
fn another_id(place: Place) -> String {
    part_id(place, "another")
}

/// A callback that applies the action which an event stands for, if any, to a row.
fn on_row<E: 'static>(
    dispatch: &Dispatch,
    place: Place,
    action: impl Fn(E) -> Option<RowAction> + 'static,
) -> Callback<E> {
    dispatch.on(move |event| Some(Action::Row(place, action(event)?)))
}

/// The field for the name of a row.
#[autoprops]
#[component]
pub fn RowName(
    place: &Place,
    /// Its name; empty if it has none of its own.
    name: &AttrValue,
) -> Html {
    let place = *place;
    let (label, unnamed) = match place {
        Place::Own(nth) => (text::SCENARIO_NAME, text::numbered_scenario(nth)),
        Place::Group(nth) => (text::GROUP_NAME, text::numbered_group(nth)),
        Place::Base => return Html::default(),
    };
    let id = part_id(place, "name");
    let rename =
        on_row(&use_dispatch(), place, |event: InputEvent| Some(RowAction::Rename(platform::text_of_field(&event)?)));
    let shown = name.clone();
    let fill =
        on_row(&use_dispatch(), place, move |event| Some(RowAction::Rename(platform::unknown_text(&event, &shown)?)));
    html! {
        <p class="name">
            <label for={id.clone()}>{ label }</label>
            <input type="text" {id} maxlength={scenario::LONGEST_NAME.to_string()} value={name} placeholder={unnamed}
                autocomplete="off" oninput={rename} onchange={fill} />
        </p>
    }
}

/// The field of each input that a row changes, each with a button that removes the change.
#[autoprops]
#[component]
pub fn RowChanges(place: &Place, changes: &Vec<Change>) -> Html {
    let (state, numbers, dispatch) = (use_state_of_page(), use_numbers(), use_dispatch());
    let place = *place;
    let part = if let Place::Group(nth) = place { state.inputs.parts().into_iter().nth(nth) } else { None };
    let own = matches!(place, Place::Own(_)).then(|| state.inputs.with(changes).0);
    let warning = |input: Input| {
        if let Some(own) = &own {
            return own.idle(input).map(|idle| AttrValue::from(text::idle("This", idle)));
        }
        let rejected = part.as_ref()?.rejected.iter().find(|rejected| rejected.input == input)?;
        Some(AttrValue::from(text::mistake(&*numbers, input, Mistake::Problem(rejected.problem))))
    };
    let change = |(input, value): &Change| {
        let input = *input;
        let label = text::words(input).label;
        let (keep, keep_named) = match place {
            Place::Group(_) => (text::AS_THE_TEAM, text::as_the_team(label)),
            _ => (text::KEEP_AS_BASE, text::keep_as_base(label)),
        };
        let way_back = on_row(&dispatch, place, move |_: MouseEvent| {
            platform::tab_to_next(another_id(place));
            Some(RowAction::Keep(input))
        });
        let inputs = own.as_ref().or_else(|| part.as_ref().map(|part| &part.inputs));
        let left = inputs.and_then(|inputs| inputs.left_for(input));
        let comes_to = inputs.and_then(|inputs| text::comes_to(&*numbers, input, inputs));
        let hint = part.as_ref().and_then(|part| list_price(&part.inputs, input));
        html! {
            <div class="change" key={input.key()}>
                <Field {place} {input} value={value.clone()} entry={state.entry(place, input).cloned()} {hint}
                    warning={warning(input)} {left} {comes_to} />
                <button type="button" aria-label={keep_named} onclick={way_back}>{ keep }</button>
            </div>
        }
    };
    html! { <div>{ for changes.iter().map(change) }</div> }
}

/// A list of inputs and a button that adds the chosen one. Moving through the list alone changes nothing.
#[autoprops]
#[component]
pub fn ChangeAnother(
    place: &Place,
    /// The inputs that it may change but does not change yet.
    free: &Vec<Input>,
) -> Html {
    let id = another_id(*place);
    let (place, list) = (*place, id.clone());
    let choose = on_row(&use_dispatch(), place, move |_: MouseEvent| {
        let input = Input::find(&platform::take_choice(&list)?)?;
        platform::tab_to_next(format!("in-{}", part_id(place, input.key())));
        Some(RowAction::Change(input))
    });
    let option =
        |input: &Input| html! { <option key={input.key()} value={input.key()}>{ text::words(*input).label }</option> };
    html! {
        <p class="row">
            <select {id} aria-label={text::CHANGE_ANOTHER}>
                <option key="" value="" selected=true>{ text::CHANGE_ANOTHER }</option>
                { for free.iter().map(option) }
            </select>
            <button type="button" onclick={choose}>{ text::CHANGE_IT }</button>
        </p>
    }
}

/// A callback that deletes a row and moves the focus to the element with the identifier `focus`.
pub fn on_delete(dispatch: &Dispatch, place: Place, focus: &'static str) -> Callback<MouseEvent> {
    on_row(dispatch, place, move |_| {
        // The element may be a button that is disabled until there is room for another row.
        platform::tab_to_next(focus.to_owned());
        Some(RowAction::Delete)
    })
}

/// Moves the focus to the name of a row when the row is added, and tells screen readers of the addition.
#[autoprops]
#[component]
pub fn Added(
    /// The row that was added last; `None` if the last step was something else.
    place: &Option<Place>,
    /// The addition in words; empty without one.
    words: &AttrValue,
) -> Html {
    let known = use_mut_ref(|| *place);
    use_effect_with(*place, move |place| {
        if known.replace(*place) != *place
            && let Some(place) = *place
        {
            platform::tab_to(&part_id(place, "name"));
            // Charts and tables above it may grow in the same render, after the focus has scrolled the page.
            platform::reveal_next(part_id(place, "name"));
        }
    });
    html! { <Announced words={words} /> }
}

/// Says what was deleted last, with an undo button. The region is mounted even when empty, so that screen readers
/// announce it.
#[autoprops]
#[component]
pub fn Deleted(
    /// The deleted row in words; `None` if the last deletion was something else.
    words: &Option<AttrValue>,
    /// The identifier of the element that gets the focus after the undo, since the button disappears.
    focus: &'static str,
) -> Html {
    let undo = use_dispatch().on(move |_: MouseEvent| {
        platform::tab_to_next(focus.to_owned());
        Some(Action::Undo)
    });
    html! {
        <p class="row" role="status">
            if let Some(words) = words {
                <span><bdi>{ words }</bdi></span>
                <button type="button" onclick={undo}>{ text::UNDO }</button>
            }
        </p>
    }
}
