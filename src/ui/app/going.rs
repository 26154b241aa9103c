//! Which view is shown, how much of it is there, and how the reader goes to another.

use yew::prelude::*;

use super::{ALL, App, Message};
use crate::presentation::Presentation;
use crate::state::Action;
use crate::text;
use crate::ui::browser;
use crate::ui::form::Form;
use crate::ui::stage::Stage;
use crate::ui::views::Visit;
use crate::view::View;

impl App {
    /// Whether everything of the view is there.
    pub(super) fn is_complete(&self) -> bool {
        match self.view {
            View::Budget => self.stage.0 == Stage::All,
            View::Target => true,
            View::Evidence | View::Method => browser::has_later() || self.state.passing.lost,
        }
    }

    /// Goes to a view, of which Back leads away again.
    pub(super) fn visit(&mut self, Visit { view, id }: Visit) {
        if view != self.view {
            self.show(view);
            let fragment = if self.state.edited { self.state.fragment() } else { browser::fragment() };
            browser::push_address(&self.presentation.write(), &fragment);
            browser::scroll_up();
        }
        if id.is_some() {
            // What is sought may be among what was not shown.
            ALL.clone_into(&mut self.filter);
        }
        self.sought = id;
    }

    /// Comes back to the view of the address, by the browser's own ways. The inputs stay, and the address learns of them.
    pub(super) fn come_back(&mut self) {
        let view = Presentation::read(&browser::query()).view();
        if view != self.view {
            self.show(view);
            browser::replace_address(&self.presentation.write(), &self.state.fragment());
        }
    }

    /// Shows a view.
    pub(super) fn show(&mut self, view: View) {
        if view == self.view {
            return;
        }
        self.view = view;
        self.presentation = self.presentation.with("view", view.key(), View::Budget.key());
        browser::set_title(&text::window_title(view));
        self.stage = (Stage::Verdict, None);
        self.form.remount();
        self.await_later();
    }

    /// Has a view that the second program writes drawn again when that has come.
    pub(super) fn await_later(&self) {
        if self.view.is_written() && !browser::has_later() {
            let dispatch = self.shared.dispatch.clone();
            browser::when_later(Box::new(move || dispatch.emit(Action::Later(browser::has_later()))));
        }
    }

    /// Has the next part of the page mounted; when everything is there, brings into sight what is sought.
    pub(super) fn mount(&mut self, ctx: &Context<Self>) {
        if self.is_complete() {
            browser::set_ready();
            self.form.fold();
            if let Some(id) = self.held.take() {
                browser::focus(&id);
            }
            if let Some(id) = self.sought.take() {
                browser::go_to(&id);
            }
            return;
        }
        let (stage, waiting) = &mut self.stage;
        if let Some(next) = stage.next(Form::groups()).filter(|_| self.view == View::Budget) {
            waiting.get_or_insert_with(|| browser::after(0, ctx.link().callback(move |()| Message::Mount(next))));
        }
    }
}
