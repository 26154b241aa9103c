//! What acts on all inputs: search, undo, redo, reset.

use yew::prelude::*;

use super::{Change, View, groups};
use crate::inputs::catalogue::Section;
use crate::state::{Action, Extent, History};
use crate::text;
use crate::ui::browser;
use crate::ui::context::Shared;
use crate::ui::el::{El, button, el, fragment};

/// The bar above the groups.
pub fn toolbar(view: &View) -> Html {
    el("div")
        .class("toolbar")
        .child(search(view))
        .child(steps(&view.shared, &view.state.history))
        .child(el("span").class("reset").child(reset(view)))
        .html()
}

/// Undo and redo.
pub fn steps(shared: &Shared, history: &History) -> Html {
    let undo = step(shared, text::UNDO, "Control+Z", history.can_undo().then_some(Action::Undo));
    let redo = step(shared, text::REDO, "Control+Shift+Z", history.can_redo().then_some(Action::Redo));
    fragment(vec![undo.html(), redo.html()])
}

fn search(view: &View) -> Html {
    let (find, clear) = (view.change.clone(), view.change.clone());
    let oninput = move |event: InputEvent| find.emit(Change::Find(browser::text_of_input(&event).unwrap_or_default()));
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            clear.emit(Change::Find(String::new()));
        }
    };
    let all: Vec<Section> = groups().chain([Section::Workload]).collect();
    let found = if view.is_searching() { text::found(view.found(&all).len()) } else { String::new() };
    let field = el("input")
        .attr("type", "search")
        .id("find")
        .value(view.query.clone())
        .attr("placeholder", text::FIND)
        .label(text::FIND)
        .attr("autocomplete", "off")
        .on_input(Callback::from(oninput))
        .on_key(Callback::from(onkeydown));
    fragment(vec![field.html(), el("p").class("note").attr("role", "status").child(found).html()])
}

/// A button that can be reached even where it does nothing: a focus on it is not lost with the last step.
fn step(shared: &Shared, name: &'static str, keys: &'static str, action: Option<Action>) -> El {
    let off = action.is_none().then_some("true");
    let onclick = shared.action(move |_| action.clone());
    button(name).attr("aria-keyshortcuts", keys).attr("title", keys).attr_if("aria-disabled", off).on_click(onclick)
}

fn reset(view: &View) -> El {
    let state = view.state.clone();
    let onclick = view.shared.action(move |_| {
        // Back brings the inputs again: nothing is lost.
        let reset = Action::Reset(Extent::All);
        browser::leave_address(&state.fragment(), &state.update(reset.clone()).fragment());
        Some(reset)
    });
    button(text::RESET).on_click(onclick)
}
