//! The head and the foot of the page.

use yew::prelude::*;

use super::browser;
use super::theme::Theme;
use crate::{pricing, text};

/// Name and colour switch. `on_theme`: another choice was made.
pub fn header(theme: Theme, on_theme: &Callback<Theme>) -> Html {
    let choose = on_theme.reform(|event: Event| Theme::find(&browser::text_of_select(&event).unwrap_or_default()));
    let option = |(key, name): (&'static str, &'static str)| {
        html! { <option value={key} selected={key == theme.key()}>{ name }</option> }
    };
    html! {
        <header>
            <button type="button" class="skip" onclick={|_| browser::focus("results")}>{ text::SKIP }</button>
            <span class="mark">{ text::NAME.0 }<b>{ text::NAME.1 }</b></span>
            <label class="theme">{ text::THEME }
                <select id="theme" onchange={choose}>{ for text::THEMES.map(option) }</select>
            </label>
        </header>
    }
}

/// The promise, and how old the prices are.
pub fn footer() -> Html {
    html! {
        <footer>
            <p>{ text::PRIVACY }{ " " }{ text::prices_of(pricing::SOURCE, pricing::DATE) }</p>
        </footer>
    }
}
