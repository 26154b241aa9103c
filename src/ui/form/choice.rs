//! Inputs that are chosen: one of a few words, or yes and no.

use yew::prelude::*;

use super::control::Props;
use crate::inputs::Value;
use crate::text;
use crate::ui::browser;
use crate::ui::el::el;

/// One of a list of words.
pub fn choice(props: &Props, words: &'static [&'static str]) -> Html {
    let chosen = props.value.plain();
    let option = |word: &&'static str| {
        el("option").attr("value", word).flag("selected", *word == chosen).child(text::choice(word))
    };
    let onchange = props.on_value(|event| Some(Value::Word(browser::text_of_select(&event)?)));
    props.named(el("select")).choice(&chosen).on_change(onchange).children(words.iter().map(option)).html()
}

/// A box to tick.
pub fn flag(props: &Props) -> Html {
    let onchange = props.on_value(|event| Some(Value::Number(f64::from(u8::from(browser::is_ticked(&event)?)))));
    let checked = props.value == Value::Number(1.0);
    props.named(el("input").attr("type", "checkbox")).checked(checked).on_change(onchange).html()
}
