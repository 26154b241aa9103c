//! The page as a whole: its state, and its layout.

mod going;
mod opening;

use std::rc::Rc;

use yew::prelude::*;

use super::address::Address;
use super::browser::{self, EventListener, Intl, Timeout};
use super::context::{Numbers, Shared};
use super::delivery::outbox;
use super::el::{el, fragment};
use super::explain::explanation;
use super::form::{Change, Form};
use super::header::{footer, header};
use super::long_run::LongRun;
use super::notices::notices;
use super::outcome::{only, outcome};
use super::results::Results;
use super::stage::Stage;
use super::target::target;
use super::theme::Theme;
use super::tiles::tiles;
use super::verdict::verdict;
use super::views::Visit;
use super::written::written;
use crate::explain::Topic;
use crate::inputs::field::Currency;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::model::said::Said;
use crate::presentation::Presentation;
use crate::state::{Action, AppState};
use crate::text;
use crate::text::figures::Figures;
use crate::view::View;
use opening::{listen, numbers, opened};

/// Where the page was opened, and by whom.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The fragment of the address, without `#`.
    pub fragment: String,
    /// The query of the address, without `?`.
    pub query: String,
}

/// All of the evidence.
const ALL: &str = "all";

/// The page.
pub struct App {
    state: Rc<AppState>,
    presentation: Presentation,
    view: View,
    /// The identifier of what the reader wants to see in it, until it is there.
    sought: Option<String>,
    /// The identifier of what has the focus, while the second program writes the view anew.
    held: Option<String>,
    /// What is shown of the evidence.
    filter: String,
    /// What the state implies, remade only when that has changed.
    results: Rc<Results>,
    shared: Shared,
    form: Form,
    run: LongRun,
    address: Address,
    /// How much of the page is mounted, and what mounts the next part.
    stage: (Stage, Option<Timeout>),
    /// The reader's own scenarios as they were saved last.
    saved: Option<String>,
    /// The number whose explanation was opened last, and where it stands.
    explained: Option<Topic>,
    dialog: NodeRef,
    listeners: Option<[Option<EventListener>; 7]>,
}

/// What happens to the page.
pub enum Message {
    /// Something that the state is told.
    Act(Action),
    /// Other colours are chosen.
    Theme(Theme),
    /// The page around asks for this, as a query does.
    Asked(String),
    /// Something happened to the form alone.
    Form(Change),
    /// The reader goes to a view.
    Visit(Visit),
    /// The reader has come back to a view by the browser's own ways.
    Back,
    /// Other evidence is shown.
    Filter(String),
    /// It is time for the next slice of a long run.
    Slice,
    /// It is time for the next part of the page.
    Mount(Stage),
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { fragment, query } = ctx.props();
        let presentation = Presentation::read(query);
        presentation.get("lang").map(browser::set_language);
        let dollars = Intl::of(browser::language().as_deref());
        let state = opened(dollars.separators(), fragment, &presentation);
        let usual = state.inputs.currency() == (Currency::USD, 1.0);
        let numbers = if usual { Numbers(Rc::new(dollars)) } else { numbers(&state) };
        let link = ctx.link();
        let (dispatch, visit) = (link.callback(Message::Act), link.callback(Message::Visit));
        let disclosure = state.passing.disclosure;
        let shared = Shared { numbers, disclosure, shape: Rc::new(presentation.shape()), dispatch, visit };
        Self {
            results: Rc::new(Results::of(&state)),
            saved: state.to_save(),
            state: Rc::new(state),
            view: presentation.view(),
            sought: None,
            held: None,
            filter: ALL.to_owned(),
            presentation,
            shared,
            form: Form::default(),
            run: LongRun::new(ctx.link().callback(|()| Message::Slice)),
            address: Address::default(),
            stage: (Stage::Verdict, None),
            explained: None,
            dialog: NodeRef::default(),
            listeners: None,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(action),
            Message::Theme(theme) => self.paint(theme),
            Message::Asked(query) => self.asked(&Presentation::read(&query)),
            Message::Form(change) => self.form.take(change),
            Message::Visit(visit) => self.visit(visit),
            Message::Back => self.come_back(),
            Message::Filter(filter) => self.filter = filter,
            Message::Mount(stage) => self.stage = (stage, None),
            Message::Slice => {
                // The reader may have stopped the run since the page was last drawn.
                self.run.follow(&self.state);
                let action = self.run.advance();
                self.shared.tell(action);
                return false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Self { state, shared, results, .. } = self;
        let (theme, link) = (self.theme(), ctx.link());
        let main = el("main").id("results").attr("tabindex", "-1").child(self.content(ctx, theme));
        el("div")
            .class("page")
            .flag("data-embedded", self.presentation.is_embedded())
            .flag("data-readonly", shared.shape.is_readonly)
            .flag("data-salary", shared.disclosure.salary)
            .child(header(shared, (&self.presentation, &results.fragment), theme, &link.callback(Message::Theme)))
            .child(notices(shared, &state.notices))
            .child(main)
            .child((self.is_complete() && !self.presentation.is_embedded()).then(|| footer(shared)))
            .child(state.passing.explained.is_none().then(|| outbox(shared, state.passing.delivered.as_ref())))
            .child(explanation(shared, &self.dialog, &state.passing, results))
            .html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        self.listeners.get_or_insert_with(|| listen(&self.shared.dispatch, ctx.link()));
        self.address.follow(&self.state, &self.presentation);
        self.save();
        self.run.follow(&self.state);
        if first {
            browser::set_theme(self.theme());
            browser::set_title(&text::window_title(self.view));
            self.await_later();
        }
        self.mount(ctx);
        self.explain();
    }
}

impl App {
    /// What the view holds.
    fn content(&self, ctx: &Context<Self>, theme: Theme) -> Html {
        let Self { state, shared, results, view, .. } = self;
        let (link, stage) = (ctx.link(), self.stage.0);
        match view {
            View::Budget => {
                let inputs = self.form.view(shared, (state, results), link.callback(Message::Form), stage);
                let chart = self.presentation.chart();
                let outcome = match chart {
                    Some(chart) => only((shared, theme), chart, results, self.whole()),
                    None => outcome((shared, theme), state, results, stage),
                };
                let columns = el("div").class("columns").child(inputs).child(outcome).html();
                if chart.is_some() && self.presentation.is_embedded() {
                    // What the chart finds is its title, in sight.
                    let title = el("h1").class("unseen").child(text::view_title(*view));
                    return fragment(vec![title.html(), columns]);
                }
                fragment(vec![
                    verdict(shared.figures(), results, state.has_mistakes()),
                    tiles(shared, results),
                    columns,
                ])
            }
            View::Target => target(shared, state, results, theme).html(),
            View::Evidence | View::Method => {
                let filter = (self.filter.as_str(), link.callback(Message::Filter));
                written(shared, *view, state, results, filter).html()
            }
        }
    }

    /// Follows an action, and remakes what depends on what that has changed.
    fn act(&mut self, action: Action) {
        let ran = matches!(action, Action::Ran(_));
        if let Action::Open(fragment) = &action {
            // What was typed just before may have been written over it.
            browser::replace_address(&browser::query(), fragment);
        }
        self.held = browser::focused().filter(|_| self.view.is_written());
        let next = Rc::new(self.state.update(action));
        let last = std::mem::replace(&mut self.state, next);
        let (state, (currency, rate)) = (&self.state, last.inputs.currency());
        let (demand, said) = (state.passing.given.map_or("", Demand::key), state.asking().said.key());
        self.presentation = self
            .presentation
            .with("demand", demand, "")
            .with("said", said, Said::TokensAWeek.key())
            .with("among", state.passing.cohort.key(), Cohort::Team.key());
        if ran || state.asking() != last.asking() || state.inputs != last.inputs || state.scenarios != last.scenarios {
            self.results = Rc::new(Results::of(state));
        }
        if state.inputs.currency() != (currency, rate) {
            self.shared.numbers = numbers(state);
        }
        self.shared.disclosure = state.passing.disclosure;
    }

    /// The address of the view with all its charts, for readers of the page itself.
    fn whole(&self) -> Option<String> {
        let query = self.presentation.with("chart", "", "").write();
        (!self.presentation.is_embedded()).then(|| ["?", &query, "#", &self.results.fragment].concat())
    }

    fn paint(&mut self, theme: Theme) {
        self.presentation = self.presentation.with("theme", theme.key(), Theme::Auto.key());
        browser::set_theme(theme);
    }

    /// Follows the page around: its colours, its language.
    fn asked(&mut self, asked: &Presentation) {
        if let Some(theme) = asked.get("theme") {
            self.paint(Theme::find(theme));
        }
        if let Some(tag) = asked.get("lang") {
            browser::set_language(tag);
            self.shared.numbers = numbers(&self.state);
            Rc::make_mut(&mut self.state).separators = self.shared.figures().separators();
        }
    }

    fn theme(&self) -> Theme {
        Theme::find(self.presentation.get("theme").unwrap_or_default())
    }

    /// Saves the reader's own scenarios when they have changed.
    fn save(&mut self) {
        let text = self.state.to_save();
        if text == self.saved {
            return;
        }
        let refused = text.as_ref().is_some_and(|text| !browser::save(text));
        self.saved = text;
        self.shared.tell(refused.then_some(Action::NotSaved));
    }

    /// Opens the explanation that was asked for. The browser gives the focus back to where it was when it closes. Where one
    /// explanation led to another, the reader is at its head.
    fn explain(&mut self) {
        let explained = self.state.passing.explained;
        let before = std::mem::replace(&mut self.explained, explained);
        if before == explained || explained.is_none() {
            return;
        }
        if before.is_none() {
            browser::show_dialog(&self.dialog);
        } else {
            browser::focus("explain-title");
        }
    }
}
