//! The head and the foot of the page.

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use super::delivery::Parcel;
use super::el::{El, button, el};
use super::theme::Theme;
use super::views::tabs;
use crate::presentation::Presentation;
use crate::{pricing, text};

/// Name, tabs, dialogs and colour switch; in somebody else's page a single line. `on_theme`: another choice was made.
pub fn header(shared: &Shared, place: (&Presentation, &str), theme: Theme, on_theme: &Callback<Theme>) -> Html {
    let name = el("span").class("mark").child(text::NAME.0).child(el("b").child(text::NAME.1));
    if place.0.is_embedded() {
        return embedded(name, place);
    }
    let choose = on_theme.reform(|event| Theme::find(&browser::text_of_select(&event).unwrap_or_default()));
    let option = |(key, name): (&'static str, &'static str)| {
        el("option").attr("value", key).flag("selected", key == theme.key()).child(name)
    };
    let skip = button(text::SKIP).class("skip").on_click(Callback::from(|_| browser::focus("results")));
    let themes = el("select").id("theme").on_change(choose).children(text::THEMES.map(option));
    let switch = el("label").class("theme").child(text::THEME).child(themes);
    let dialog = |(key, words): (&'static str, &'static str)| {
        button(words).on_click(shared.delivery(move || Some(Parcel::Dialog(key))))
    };
    el("header")
        .child(skip)
        .child(name)
        .child(tabs(shared, place.0, place.1))
        .children(text::DIALOGS.map(dialog))
        .child(switch)
        .html()
}

/// What it is, that it keeps to itself what is typed, and the way to all of it.
fn embedded(name: El, (presentation, fragment): (&Presentation, &str)) -> Html {
    let query = presentation.with("embed", "", "").with("height", "", "").write();
    let whole = el("a")
        .set("href", ["?", &query, "#", fragment].concat())
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .child(text::WHOLE);
    el("header").child(name).child(el("span").class("note").child(text::PRIVACY_IN_SHORT)).child(whole).html()
}

/// Where date and address stand on paper.
pub const PRINTED: &str = "printed";

/// The promise, and how old the prices are; on paper, from when and where it is, with the salary where that goes along.
pub fn footer(shared: &Shared) -> Html {
    let words = el("p").child(text::PRIVACY).child(" ").child(text::prices_of(pricing::SOURCE, pricing::DATE));
    let printed = el("p").class(PRINTED).id(PRINTED).flag("data-salary", shared.disclosure.salary);
    el("footer").child(words).child(printed).html()
}
