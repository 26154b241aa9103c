//! The header of the page: name, views, dialogs and the choice of colors. An embedded page has a single line instead.

use yew::prelude::*;

use super::link::VisitLink;
use crate::presentation::Theme;
use crate::text;
use crate::ui::context::{use_go, use_looks, use_results};
use crate::ui::hooks::use_choice;
use crate::ui::looks::{Dialog, Go, Looks, Visit};
use crate::ui::platform;
use crate::view::{Tab, View};

/// The identifier of the heading above the exports, in the Results tab.
const TAKEAWAY: &str = "takeaway-title";

/// The header.
#[component]
pub fn Header() -> Html {
    let (looks, go) = (use_looks(), use_go());
    use_effect_with(looks.view(), |_| platform::show_in_row("nav > [aria-current]"));
    let name = html! { <span class="mark" translate="no">{ text::NAME.0 }<b>{ text::NAME.1 }</b></span> };
    if looks.is_embedded() {
        let skips = if looks.presentation.has_form() { skip_links(&looks, &go) } else { Html::default() };
        return html! { <header>{ skips }{ name }<span class="note">{ text::PRIVACY_IN_SHORT }</span><WholePage /></header> };
    }
    let tab = |view: &View| {
        let is_current = *view == looks.view();
        html! { <VisitLink key={view.key()} visit={Visit::of(*view)} {is_current}>{ text::view(*view) }</VisitLink> }
    };
    html! {
        <header>
            { skip_links(&looks, &go) }
            { name }
            <nav aria-label={text::VIEWS} onfocusin={|_: FocusEvent| platform::show_in_row("nav > :focus")}>{ for View::ALL.iter().map(tab) }</nav>
            <Tools />
        </header>
    }
}

/// Skip links for keyboard users, from the header to the inputs and to the results; to the content in a view without
/// inputs.
fn skip_links(looks: &Looks, go: &Callback<Go>) -> Html {
    let view = looks.view();
    if !matches!(view, View::Budget | View::Target) {
        let to_content = Callback::from(|_: MouseEvent| platform::focus("results"));
        return html! { <button type="button" class="skip" onclick={to_content}>{ text::SKIP_TO_CONTENT }</button> };
    }
    let to_results = Callback::from(|_: MouseEvent| platform::focus("outcome"));
    // Elsewhere than on an embedded page, the form on a phone opens over the page.
    let (go, opens_over) = (go.clone(), view == View::Budget && !looks.is_embedded());
    let to_inputs = Callback::from(move |_: MouseEvent| {
        if opens_over && platform::is_narrow() {
            go.emit(Go::Inputs(true));
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
    let (go, looks) = (use_go(), use_looks());
    let open = |dialog: Dialog| go.reform(move |_: MouseEvent| Go::Open(Some(dialog)));
    let choose = go.reform(|event: Event| {
        Go::Theme(platform::text_of_select(&event).and_then(|key| Theme::find(&key)).unwrap_or_default())
    });
    let take_away = go.reform(|_: MouseEvent| Go::VisitTab(Tab::Results, TAKEAWAY));
    let list = use_choice(looks.theme().key());
    let option = |(key, name): (&'static str, &'static str)| {
        html! { <option value={key} selected={key == looks.theme().key()}>{ name }</option> }
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
    let (looks, results) = (use_looks(), use_results());
    let href = looks.presentation.without(&["embed", "height", "show", "readonly"]).address(&results.fragment);
    html! { <a {href} target="_blank" rel="noopener">{ text::WHOLE }</a> }
}
