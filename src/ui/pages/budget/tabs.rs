//! The tabs of results. Each is a link, so that it can be opened in another window. Arrow keys move between them.

use yew::prelude::*;

use crate::text;
use crate::ui::context::{use_go, use_results, use_view_state};
use crate::ui::platform;
use crate::ui::view_state::Navigation;
use crate::view::Tab;

/// The element identifier of a tab.
pub fn id(tab: Tab) -> String {
    format!("tab-{}", tab.key())
}

/// The tab that a key moves to from this one; `None` if the key has no meaning here.
fn next(tab: Tab, key: &str) -> Option<Tab> {
    let (all, at) = (Tab::ALL, tab as usize);
    let to = match key {
        "ArrowRight" => (at + 1) % all.len(),
        "ArrowLeft" => (at + all.len() - 1) % all.len(),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return None,
    };
    all.get(to).copied()
}

#[component]
pub fn Tabs() -> Html {
    let (go, view_state, results) = (use_go(), use_view_state(), use_results());
    let shown = view_state.tab();
    use_effect_with(shown, |_| platform::show_in_row(".tabs > [aria-selected=true]"));
    let tab = |tab: Tab| {
        let href = view_state.presentation.with_tab(tab).address(&results.fragment);
        let choose = {
            let go = go.clone();
            Callback::from(move |event: MouseEvent| {
                if platform::takes_over(&event) {
                    go.emit(Navigation::Tab(tab));
                }
            })
        };
        let step = {
            let go = go.clone();
            Callback::from(move |event: KeyboardEvent| {
                if let Some(next) = next(tab, &event.key()) {
                    event.prevent_default();
                    go.emit(Navigation::Tab(next));
                    platform::focus(&id(next));
                }
            })
        };
        let is_shown = tab == shown;
        let tabindex = if is_shown { "0" } else { "-1" };
        html! {
            <a key={tab.key()} id={id(tab)} role="tab" {href} {tabindex} aria-selected={is_shown.to_string()}
                aria-controls="tab" onclick={choose} onkeydown={step}>{ text::tab(tab) }</a>
        }
    };
    html! { <div class="tabs" role="tablist" aria-label={text::RESULTS}>{ for Tab::ALL.iter().copied().map(tab) }</div> }
}
