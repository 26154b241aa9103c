//! The help of a field: what it is, its default and the source of that, and the effect of changing it. It opens by the
//! button beside the label, or by F1 in the field.

use yew::prelude::*;

use super::props::FieldProps;
use crate::inputs::{Assumptions, Input};
use crate::model::nudge::Nudge;
use crate::state::{Action, Extent, Place};
use crate::text;
use crate::ui::components::link::VisitLink;
use crate::ui::context::{use_dispatch, use_numbers, use_results, use_view_state};
use crate::ui::platform;
use crate::ui::view_state::Visit;
use crate::view::View;

/// The key that opens the help of the focused field.
pub const KEY: &str = "F1";

/// A callback that opens the help of a field on F1, Alt+? or Alt+/.
pub fn on_key(field: &FieldProps) -> Callback<KeyboardEvent> {
    let button = field.help_id();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == KEY || (event.alt_key() && ["?", "/"].contains(&event.key().as_str())) {
            event.prevent_default();
            platform::click(&button);
        }
    })
}

/// The button and its popover, whose content is in the document only while it is open.
#[component]
pub fn Help(props: &FieldProps) -> Html {
    let (is_open, button, popover) = (use_state(|| false), use_node_ref(), use_node_ref());
    let label = text::words(props.input).label;
    let id = format!("help-{}", props.name());
    let toggled = Callback::from(is_open.setter()).reform(|event: Event| platform::is_popover_open(&event));
    {
        // The focus is set here rather than by `autofocus`, about which browsers warn in frames even while the popover
        // is closed.
        let (button, popover, id) = (button.clone(), popover.clone(), id.clone());
        use_effect_with(*is_open, move |is_open| {
            if *is_open {
                platform::place_popover(&popover, &button);
                platform::focus(&id);
            }
        });
    }
    html! {
        <>
            <button type="button" class="q" ref={button} id={props.help_id()} popovertarget={id.clone()} tabindex="-1"
                aria-label={text::help_on(label)} title={text::HELP_KEY}>{ "?" }</button>
            <div class="popover" ref={popover} {id} popover="auto" role="dialog" aria-label={label} tabindex="-1"
                ontoggle={toggled}>
                if *is_open { <HelpText ..props.clone() /> }
            </div>
        </>
    }
}

#[component]
fn HelpText(props: &FieldProps) -> Html {
    let (dispatch, numbers, view_state, results) = (use_dispatch(), use_numbers(), use_view_state(), use_results());
    let FieldProps { place, input, .. } = props;
    let (input, place) = (*input, *place);
    let (words, source) = (text::words(input), input.row().source);
    let help = match (place, input) {
        (Place::Group(_), Input::People) => text::GROUP_PEOPLE,
        _ => words.help,
    };
    let default = Assumptions::default().get(input);
    let control = props.control_id();
    let reset = dispatch.on(move |_: MouseEvent| {
        // The button disappears with the change, so the control gets the focus.
        platform::focus(&control);
        Some(Action::Reset(Extent::One(input)))
    });
    let moves = (place == Place::Base).then(|| Nudge::of(&results.inputs, input)).flatten();
    let in_evidence = Visit::at(View::Evidence, format!("source-{}", source.key));
    html! {
        <>
            <p><b>{ words.label }</b></p>
            <p>{ help }</p>
            if place == Place::Base {
                <p>
                    { text::default_is(&text::value(&*numbers, input, &default)) }
                    if props.is_changed() && !props.is_locked(&view_state) {
                        { " " }<button type="button" class="plain" onclick={reset}>{ text::BACK_TO_DEFAULT }</button>
                    }
                </p>
            }
            if let Some(moves) = moves { <p>{ text::nudge(&*numbers, input, &moves) }</p> }
            <p class="note">
                { text::source(source) }{ " " }
                if let Some(address) = source.address {
                    <a href={address.url()} target="_blank" rel="noopener">{ text::SOURCE }</a>{ text::BETWEEN_NOTES }
                }
                <VisitLink visit={in_evidence} label={text::labeled(text::IN_EVIDENCE, words.label)}>{ text::IN_EVIDENCE }</VisitLink>
            </p>
        </>
    }
}
