//! The header of the page: name, views, dialogs and the choice of colors. An embedded page has a single line instead.

use yew::prelude::*;

use super::link::VisitLink;
use crate::presentation::Theme;
use crate::text;
use crate::ui::context::{use_go, use_results, use_view_state};
use crate::ui::hooks::use_choice;
use crate::ui::platform;
use crate::ui::view_state::{Dialog, Navigation, ViewState, Visit};
use crate::view::{Tab, View};

/// The identifier of the heading above the exports, in the Results tab.
const TAKEAWAY: &str = "takeaway-title";

#[component]
pub fn Header() -> Html {
    let (view_state, go) = (use_view_state(), use_go());
    use_effect_with(view_state.view(), |_| platform::show_in_row("nav > [aria-current]"));
    let name = html! { <span class="mark" translate="no">{ text::NAME.0 }<b>{ text::NAME.1 }</b></span> };
    if view_state.is_embedded() {
        let skips = if view_state.presentation.has_form() { skip_links(&view_state, &go) } else { Html::default() };
        return html! { <header>{ skips }{ name }<span class="note">{ text::PRIVACY_IN_SHORT }</span><WholePage /></header> };
    }
    let tab = |view: &View| {
        let is_current = *view == view_state.view();
        html! { <VisitLink key={view.key()} visit={Visit::of(*view)} {is_current}>{ text::view(*view) }</VisitLink> }
    };
    html! {
        <header>
            { skip_links(&view_state, &go) }
            { name }
            <nav aria-label={text::VIEWS} onfocusin={|_: FocusEvent| platform::show_in_row("nav > :focus")}>{ for View::ALL.iter().map(tab) }</nav>
            <Tools />
        </header>
    }
}

/// Skip links for keyboard users, from the header to the inputs and to the results; to the content in a view without
/// inputs.
fn skip_links(view_state: &ViewState, go: &Callback<Navigation>) -> Html {
    let view = view_state.view();
    if !matches!(view, View::Budget | View::Target) {
        let to_content = Callback::from(|_: MouseEvent| platform::focus("results"));
        return html! { <button type="button" class="skip" onclick={to_content}>{ text::SKIP_TO_CONTENT }</button> };
    }
    let to_results = Callback::from(|_: MouseEvent| platform::focus("outcome"));
    let (go, opens_over) = (go.clone(), view == View::Budget && view_state.has_form_over_page());
    let to_inputs = Callback::from(move |_: MouseEvent| {
        if opens_over && platform::is_narrow() {
            go.emit(Navigation::Inputs(true));
        } else {
            platform::focus("inputs");
        }
    });
    html! {
        <>
            <button type="button" class="skip" onclick={to_inputs}>{ text::SKIP_TO_INPUTS }</button>
            <button type="button" class="skip" onclick={to_results}>{ text::SKIP_TO_RESULTS }</button>
        </>
    }
}

/// The buttons Share and Embed, and a menu with the choice of colors and a link to the exports.
#[component]
fn Tools() -> Html {
    let (go, view_state) = (use_go(), use_view_state());
    let open = |dialog: Dialog| go.reform(move |_: MouseEvent| Navigation::Open(Some(dialog)));
    let choose = go.reform(|event: Event| {
        Navigation::Theme(platform::text_of_select(&event).and_then(|key| Theme::find(&key)).unwrap_or_default())
    });
    let take_away = go.reform(|_: MouseEvent| Navigation::Visit(Visit::tab(Tab::Results, TAKEAWAY)));
    let list = use_choice(view_state.theme().key());
    let option = |(theme, name): (Theme, &'static str)| {
        html! { <option value={theme.key()} selected={theme == view_state.theme()}>{ name }</option> }
    };
    html! {
        <>
            <button type="button" onclick={open(Dialog::Share)}>{ text::OPEN_SHARE }</button>
            <button type="button" onclick={open(Dialog::Embed)}>{ text::OPEN_EMBED }</button>
            <button type="button" popovertarget="menu" aria-label={text::MORE}>{ "⋯" }</button>
            <div id="menu" popover="auto" class="menu-of-page">
                <label class="theme">
                    { text::THEME }<select id="theme" ref={list} onchange={choose}>{ for text::THEMES.map(option) }</select>
                </label>
                <button type="button" popovertarget="menu" onclick={take_away}>{ text::TAKEAWAY }</button>
            </div>
        </>
    }
}

/// A link from an embedded page to the whole one with every input, in a new tab.
#[component]
fn WholePage() -> Html {
    let (view_state, results) = (use_view_state(), use_results());
    let href = view_state.presentation.of_whole_page().address(&results.fragment);
    html! { <a {href} target="_blank" rel="noopener">{ text::WHOLE }</a> }
}
