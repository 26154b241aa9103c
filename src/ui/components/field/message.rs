//! The message about a field: how its text was read, what is wrong with it and which value counts meanwhile, or that it
//! contradicts other inputs.

use yew::prelude::*;

use super::props::FieldProps;
use crate::inputs::Value;
use crate::inputs::draft::Entry;
use crate::text;
use crate::text::figures::Figures;
use crate::ui::components::announced::Announced;
use crate::ui::context::use_numbers;
use crate::ui::hooks::use_latched;
use crate::ui::platform;

/// The message about a field. A mistake takes a line of its own, as does the reading of an ambiguous text, which stays;
/// how any other text was read is shown over the content below, so that nothing moves. Each key changes the message,
/// so it is announced once it has stopped changing.
#[component]
pub fn Message(props: &FieldProps) -> Html {
    let numbers = use_numbers();
    let (class, words) = said(props, &*numbers);
    let words = AttrValue::from(words);
    let before = use_mut_ref(|| words.clone());
    let before = before.borrow().clone();
    let is_live = use_latched(words != before);
    // A message that appears while its text is typed may be below what can be seen of the form.
    let (control, message) = (props.control_id(), props.message_id());
    use_effect_with((class == "mistake", words.clone()), move |(is_mistake, _)| {
        if *is_mistake && platform::focused().is_some_and(|focused| focused == control) {
            platform::reveal(&message);
        }
    });
    html! {
        <>
            <p id={props.message_id()} {class}>{ &words }</p>
            if is_live { <Announced {words} {before} /> }
        </>
    }
}

fn said(props: &FieldProps, figures: &dyn Figures) -> (&'static str, String) {
    let FieldProps { input, value, entry, warning, .. } = props;
    let mut class = "message echo";
    let read = match entry {
        Some(Entry { outcome: Err(mistake), .. }) => {
            let (wrong, meanwhile) =
                (text::mistake(figures, *input, *mistake), text::meanwhile(figures, *input, value));
            return ("mistake", format!("{wrong} {meanwhile}"));
        }
        Some(Entry { outcome: Ok(Value::Number(number)), other: Some(other), .. }) => {
            class = "doubt";
            text::doubt(figures, *input, *number, *other)
        }
        Some(Entry { outcome: Ok(value), echo: true, .. }) => text::echo(figures, *input, value),
        _ => String::new(),
    };
    match warning {
        Some(warning) => ("mistake", format!("{read} {warning}").trim().to_owned()),
        None if read.is_empty() && props.is_ignored => ("note", text::IGNORED.to_owned()),
        None if read.is_empty() => {
            props.comes_to.as_ref().map_or_else(|| ("message", String::new()), |words| ("note", words.to_string()))
        }
        None => (class, read),
    }
}
