//! The currency: its code, sign or name, with suggestions from the browser.

use yew::prelude::*;

use super::help;
use super::props::{FieldProps, use_leaving};
use crate::currency::Currency;
use crate::inputs::Value;
use crate::inputs::sign::likeliest;
use crate::ui::context::{use_dispatch, use_view_state};
use crate::ui::platform;

/// A text field that suggests currencies. Its text is selected when it gets the focus, so that another code replaces it; the
/// list, some 160 names, is requested then for the first time.
#[component]
pub fn CurrencyField(props: &FieldProps) -> Html {
    let (dispatch, view_state) = (use_dispatch(), use_view_state());
    let (known, name) = (use_state(Vec::new), use_state_eq(|| None));
    let language = view_state.language().unwrap_or(platform::LANGUAGE).to_owned();
    {
        let name = name.clone();
        use_effect_with((props.value.clone(), language.clone()), move |(value, language)| {
            name.set(name_of(value, language));
        });
    }
    use_leaving(props);
    // The text as it was typed. Another spelling of it would move the cursor to its end.
    let typed = use_mut_ref(String::new);
    let own = typed.borrow().clone();
    let value = match props.text() {
        Some(text) if text == spelled(&own) => own,
        Some(text) => text,
        None => props.value.plain(),
    };
    let filled = props.on_filled(&dispatch, &value, |text| spelled(&text));
    let typed = props.on_text(&dispatch, move |event: InputEvent| {
        let text = platform::text_of_field(&event)?;
        let code = spelled(&text);
        typed.replace(text);
        Some(code)
    });
    let propose = {
        let known = known.clone();
        Callback::from(move |event: FocusEvent| {
            platform::select_text(&event);
            if known.is_empty() {
                known.set(platform::numbers(&language, Currency::USD, 1.0).currencies());
            }
        })
    };
    let list = format!("{}-list", props.control_id());
    let option = |(code, name): &(String, String)| html! { <option value={code.clone()}>{ name }</option> };
    html! {
        <>
            <span class={classes!("box", props.is_wrong().then_some("wrong"))}>
                <input type="text" class="code" size="4" autocomplete="off" spellcheck="false" translate="no" list={list.clone()}
                    id={props.control_id()} name={props.input.key()} {value}
                    aria-describedby={props.described_by()} aria-invalid={props.invalid()} aria-keyshortcuts={help::KEY}
                    disabled={props.is_locked(&view_state)} oninput={typed} onchange={filled} onfocus={propose} onblur={props.on_leave(&dispatch)}
                    onkeydown={help::on_key(props)} />
            </span>
            if let Some(name) = &*name { <p class="named">{ name }</p> }
            <datalist id={list}>{ for known.iter().map(option) }</datalist>
        </>
    }
}

/// The name of a currency; `None` for the dollar, which needs none, and for a code that the browser does not know.
fn name_of(value: &Value, language: &str) -> Option<String> {
    match value {
        Value::Word(code) if code != Currency::USD.code() => {
            platform::numbers(language, Currency::USD, 1.0).currency_name(code)
        }
        _ => None,
    }
}

/// The text as the code of a currency that the browser knows, by its code, sign or English name: `eur`, `€`, `Euros`. Any
/// other text becomes lowercase, which no code is, so that it is refused.
fn spelled(text: &str) -> String {
    let code = likeliest(text).filter(|code| platform::knows_currency(code));
    code.map_or_else(|| text.to_lowercase(), str::to_owned)
}
