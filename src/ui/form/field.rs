//! One input: its label, its control, its help, and what is wrong with its text.

use yew::prelude::*;

use super::choice::{choice, flag};
use super::control::{Props, control_id, help_id, note_id};
use super::model_list::model_list;
use super::number_field::number_field;
use crate::inputs::catalogue::Kind;
use crate::inputs::draft::Entry;
use crate::text;

/// An input of any kind. It is drawn again only when what it holds has changed.
#[component]
pub fn Field(props: &Props) -> Html {
    let input = props.input;
    let control = match input.row().kind {
        Kind::Number { slider, .. } => number_field(props, slider),
        Kind::Flag => flag(props),
        Kind::Choice(words) => choice(props, words),
        Kind::Model => model_list(props),
        Kind::Currency => Html::default(),
    };
    let words = text::words(input);
    html! {
        <div class="field">
            <label for={control_id(input)}>{ words.label }</label>
            { control }
            { note(props) }
            <div class="help">
                <span id={help_id(input)}>{ words.help }</span>{ " " }
                <details><summary aria-label={text::source_of(words.label)}>{ text::SOURCE }</summary>{ " " }<cite>{ text::source(input.row().source) }</cite></details>
            </div>
        </div>
    }
}

/// How the text was read, or what is wrong with it. The place stands even when empty, so that it is announced.
fn note(Props { shared, input, entry, .. }: &Props) -> Html {
    let (class, words) = match entry {
        Some(Entry { outcome: Err(mistake), .. }) => ("mistake", text::mistake(shared.figures(), *input, *mistake)),
        Some(Entry { outcome: Ok(value), echo: true, .. }) => ("echo", text::echo(shared.figures(), *input, value)),
        _ => ("", String::new()),
    };
    html! { <p id={note_id(*input)} {class} role="status">{ words }</p> }
}
