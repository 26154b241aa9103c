//! The currency: a code of three letters, with the browser's list of those that it knows.

use yew::Html;
use yew::html::Scope;

use super::control::{Memory, Props, framed};
use super::field::Field;
use super::model_list::list_id;
use crate::inputs::Value;
use crate::inputs::catalogue::Kind;
use crate::inputs::field::Currency;
use crate::state::Action;
use crate::ui::browser;
use crate::ui::el::{El, el, fragment};

/// A text field that proposes currencies. Their names are asked for when it is first used: there are some 160.
pub fn currency(props: &Props, memory: &Memory, link: &Scope<Field>) -> Html {
    let (shared, place, input) = (&props.shared, props.place, props.input);
    let oninput =
        shared.action(move |event| Some(Action::Type(place, input, spelled(&browser::text_of_input(&event)?))));
    let names = props.shared.numbers.0.clone();
    let onfocus = link.callback(move |_| Memory::Currencies(names.currencies()));
    let (list, text) = (list_id(&props.control_id()), props.text().unwrap_or_else(|| props.value.plain()));
    let names: &[(String, String)] = if let Memory::Currencies(names) = memory { names } else { &[] };
    let field = props
        .text_field()
        .class("code")
        .set("list", list.clone())
        .value(text)
        .on_input(oninput)
        .on_focus(onfocus)
        .on_blur(props.on_leave());
    let names = el("datalist").id(list).children(names.iter().map(option));
    fragment(vec![framed(field, props.is_wrong()).html(), names.html()])
}

fn option((code, name): &(String, String)) -> El {
    el("option").set("value", code.clone()).child(name.as_str())
}

/// A code that the browser knows is taken in capitals. All else stays in small letters, which no code has, so that it is
/// refused; the style sheet shows either in capitals.
fn spelled(text: &str) -> String {
    let code = text.trim().to_ascii_uppercase();
    if browser::knows_currency(&code) { code } else { text.to_ascii_lowercase() }
}

/// The name of the currency that the field holds. Dollars need none, and making names takes time.
pub fn currency_name(props: &Props) -> Option<String> {
    match &props.value {
        Value::Word(code) if props.input.row().kind == Kind::Currency && code != Currency::USD.code() => {
            props.shared.figures().currency_name(code)
        }
        _ => None,
    }
}
