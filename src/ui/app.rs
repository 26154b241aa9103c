//! The page as a whole: its state, its contexts, and the frame around the current view.

use std::rc::Rc;

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::components::folds::{Folds, FoldsOfPage};
use super::components::footer::Footer;
use super::components::header::Header;
use super::components::notices::Notices;
use super::components::outbox::Outbox;
use super::context::{Dispatch, Numbers, Shared};
use super::dialogs::{EmbedDialog, Explanation, ShareDialog};
use super::hooks::{
    AddressBar, use_address, use_arrival, use_browser_events, use_held, use_latest, use_long_run, use_saving,
    use_separators, use_sought,
};
use super::imports::{ImportsOfPage, use_imports_of_page};
use super::pages::{Budget, Evidence, Method, Target, Usage};
use super::platform;
use super::results::Results;
use super::view_state::{Dialog, Navigation, ViewState};
use crate::inputs::number::Separators;
use crate::model::amount_unit::AmountUnit;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::presentation::Presentation;
use crate::share::{self, Notice, RepairedAddress};
use crate::state::{Action, AppState, Extent, Saved};
use crate::text;
use crate::view::View;

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The query of the address, without `?`.
    pub query: String,
    pub state: Shared<AppState>,
    /// The results of the initial state.
    pub results: Shared<Results>,
    /// Whether it is the static page that is shown until the program runs. Its inputs are the defaults, whatever the
    /// address holds.
    pub is_example: bool,
    /// Whether every fold is open at first.
    pub is_unfolded: bool,
}

impl AppProps {
    /// The page opened at an address, with what is saved in the browser.
    fn new(RepairedAddress { query, fragment, is_mended }: RepairedAddress, saved: Saved) -> Self {
        let presentation = Presentation::read(&query);
        let state = AppState::opened(&fragment, Separators::ENGLISH, saved);
        let state = if is_mended { state.noticed(Notice::InQuery) } else { state };
        let of_query = Notice::of_query(&presentation.unknown_values());
        let unused = Notice::unused_in_query(&share::unused_in_query(&query, &fragment));
        let state = of_query.into_iter().chain(unused).fold(state, AppState::noticed);
        let state = state
            .shaped(presentation.shape())
            .with_preset(presentation.get("preset"), &fragment)
            .about(presentation.get("demand"))
            .in_unit(presentation.get("said"))
            .among(presentation.get("among"));
        let results = Shared::new(Results::of(&state));
        Self { query, state: Shared::new(state), results, is_example: false, is_unfolded: false }
    }

    /// The page opened at the browser's address. Inputs in the query are moved to the fragment.
    #[cfg(feature = "csr")]
    pub(super) fn opened() -> Self {
        let (came, fragment) = (platform::query(), platform::fragment());
        let arrived = share::arrived(&came, &fragment);
        if arrived.is_mended {
            // Inputs belong in the fragment, which is not sent to servers.
            platform::replace_address(&arrived.query, &arrived.fragment);
        }
        let is_embedded = Presentation::read(&arrived.query).is_embedded();
        Self::new(arrived, if is_embedded { Saved::Unwanted } else { platform::saved() })
    }

    /// The page opened at an address, with nothing saved.
    #[cfg(feature = "ssr")]
    pub(super) fn at(query: &str, fragment: &str) -> Self {
        Self::new(share::arrived(query, fragment), Saved::Unwanted)
    }

    /// Makes the draws that the first view shows, so that mounting it does not have to.
    #[cfg(feature = "csr")]
    pub(super) fn draw(&self) {
        if matches!(Presentation::read(&self.query).view(), View::Budget | View::Method) {
            self.results.report();
        }
    }
}

/// The state of the page, as its reducer holds it.
#[derive(PartialEq)]
struct Store(Shared<AppState>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Shared::new(self.0.update(action))))
    }
}

/// The part of the state that the results depend on. States that differ in nothing else have the same results.
struct Basis(Shared<AppState>);

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.0, &other.0);
        one == other
            || (one.inputs == other.inputs
                && one.scenarios == other.scenarios
                && one.question() == other.question()
                && one.transient.run == other.transient.run)
    }
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let store = {
        let state = props.state.clone();
        use_reducer(move || Store(state))
    };
    let view_state = {
        let (query, is_example) = (props.query.clone(), props.is_example);
        use_reducer(move || ViewState { is_example, ..ViewState::read(&query) })
    };
    let state = store.0.clone();
    let last = use_mut_ref(|| props.results.clone());
    let results = use_memo(Basis(state.clone()), |Basis(state)| {
        let next = if *state == props.state { props.results.clone() } else { Shared::new(last.borrow().next(state)) };
        last.replace(next.clone());
        next
    });
    let shown = use_memo(((*view_state).clone(), asked_about(&state)), |(view_state, about)| {
        view_state.at(about
            .iter()
            .fold(view_state.presentation.clone(), |shown, (key, value, default)| shown.with(key, value, default)))
    });
    let numbers = {
        let language = shown.language().map(str::to_owned);
        let numbers = use_memo((language, state.inputs.currency()), |(language, _)| {
            Numbers::of(language.as_deref(), &state.inputs)
        });
        (*numbers).clone()
    };

    let bar = use_address(&state, &shown.presentation);
    let dispatch = use_dispatching(store.dispatcher(), &bar, &state);
    let go = use_going(view_state.dispatcher(), &bar, &dispatch, &shown, &state);

    use_saving(&state, &dispatch);
    use_separators(state.separators, shown.language().map(str::to_owned), &dispatch);
    use_long_run(&state, &dispatch);
    use_browser_events(&dispatch, &go, &bar);
    use_sought(shown.sought.clone(), &go);
    use_held(platform::keep_text);
    use_effect_with(shown.theme(), |theme| platform::set_theme(*theme));
    use_effect_with((shown.presentation.is_transparent(), shown.presentation.accent()), |(is_transparent, accent)| {
        platform::set_ground(*is_transparent, *accent);
    });
    use_effect_with(shown.presentation.place(), |(view, tab)| {
        platform::set_title(&text::window_title(*view, *tab));
        platform::set_ready();
    });
    use_arrival(shown.view(), shown.sought.is_some());

    let (view_state, has_salary) = (Shared::from(shown), state.transient.disclosure.salary);
    let results = (*results).clone();
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
        <ContextProvider<Callback<Navigation>> context={go}>
        <ContextProvider<Numbers> context={numbers}>
        <ContextProvider<Shared<ViewState>> context={view_state.clone()}>
        <ContextProvider<Shared<AppState>> context={state}>
        <ContextProvider<Shared<Results>> context={results}>
            <Frame {view_state} {has_salary} is_unfolded={props.is_unfolded} />
        </ContextProvider<Shared<Results>>>
        </ContextProvider<Shared<AppState>>>
        </ContextProvider<Shared<ViewState>>>
        </ContextProvider<Numbers>>
        </ContextProvider<Callback<Navigation>>>
        </ContextProvider<Dispatch>>
    }
}

/// The current view with everything around it: header, notices, footer, outbox and dialogs. It keeps the reader's files and
/// the open folds, so that no other part of the page is rendered when they change.
#[autoprops]
#[component]
fn Frame(view_state: &Shared<ViewState>, has_salary: bool, is_unfolded: bool) -> Html {
    let imports = use_imports_of_page();
    let folds = use_reducer(move || Folds::new(is_unfolded));
    let is_chart_alone = view_state.presentation.is_chart_alone();
    let view = match view_state.view() {
        _ if is_chart_alone => html! { <Budget /> },
        View::Budget => html! { <Budget /> },
        View::Target => html! { <Target /> },
        View::Usage => html! { <Usage /> },
        View::Evidence => html! { <Evidence /> },
        View::Method => html! { <Method /> },
    };
    let dialog = match view_state.dialog {
        Some(Dialog::Share) => html! { <ShareDialog /> },
        Some(Dialog::Embed) => html! { <EmbedDialog /> },
        None => Html::default(),
    };
    let is_embedded = view_state.is_embedded();
    // Before it has files, the Usage view shows no number that depends on inputs.
    let is_example = view_state.is_example && view_state.view() != View::Usage;
    html! {
        <ContextProvider<ImportsOfPage> context={imports}>
        <ContextProvider<FoldsOfPage> context={folds}>
        <div class="page" data-embedded={is_embedded.then_some("")} data-readonly={view_state.shape.is_readonly.then_some("")}
            data-salary={has_salary.then_some("")} data-reduced={view_state.shape.is_reduced().then_some("")}
            data-chart={is_chart_alone.then_some("")}>
            <Header />
            <Notices />
            <main id="results" tabindex="-1" aria-label={text::view(view_state.presentation.place().0)}>
                if is_example { <p class="example" data-waiting={text::EXAMPLE_WAITING}>{ text::EXAMPLE }</p> }
                { view }
            </main>
            if !is_embedded { <Footer /> }
            <Outbox />
            <Explanation />
            { dialog }
        </div>
        </ContextProvider<FoldsOfPage>>
        </ContextProvider<ImportsOfPage>>
    }
}

/// The query parameters of the Target view's question: key, value and default. A demand that follows from the inputs is left
/// out.
fn asked_about(state: &AppState) -> [(&'static str, &'static str, &'static str); 3] {
    [
        ("demand", state.question().demand.key(), Demand::of(&state.inputs).key()),
        ("said", state.question().unit.key(), AmountUnit::TokensAWeek.key()),
        ("among", state.transient.cohort.key(), Cohort::default().key()),
    ]
}

/// A callback for actions. Actions that replace all inputs add an entry to the browser's history.
#[hook]
fn use_dispatching(store: UseReducerDispatcher<Store>, bar: &AddressBar, state: &Shared<AppState>) -> Dispatch {
    let (bar, now) = (bar.clone(), use_latest(state.clone()));
    Dispatch(use_callback((), move |action, ()| {
        let opened = match &action {
            Action::Open(fragment) => Some(fragment.clone()),
            Action::Reset(Extent::All) => Some(now.borrow().update(action.clone()).fragment()),
            _ => None,
        };
        if let Some(fragment) = opened.filter(|fragment| *fragment != bar.fragment()) {
            bar.push(&platform::query(), &fragment);
        }
        store.dispatch(action);
    }))
}

/// A callback for navigation. Going to another view adds an entry to the browser's history.
#[hook]
fn use_going(
    view_state: UseReducerDispatcher<ViewState>,
    bar: &AddressBar,
    dispatch: &Dispatch,
    shown: &Rc<ViewState>,
    state: &Shared<AppState>,
) -> Callback<Navigation> {
    let (bar, dispatch) = (bar.clone(), dispatch.clone());
    let now = use_latest((Rc::clone(shown), state.clone()));
    use_callback((), move |go: Navigation, ()| {
        let (shown, state) = now.borrow().clone();
        let fragment = if state.edited { state.fragment() } else { bar.fragment() };
        if let Navigation::Visit(visit) = &go
            && visit.view != shown.view()
        {
            bar.push(&visit.shown(&shown.presentation).write(), &fragment);
            platform::scroll_up();
        }
        if let Navigation::Arrive(query) = &go {
            let there = platform::fragment();
            let is_other = bar.went(&there);
            if is_other && Presentation::read(query).view() == shown.view() {
                dispatch.act(Action::Open(there));
            } else {
                // Another view is one of the present inputs, and so is another tab.
                bar.keep(query, &fragment);
            }
        }
        // On a phone the fields are in the form that opens over the page.
        let opens_inputs = matches!(&go, Navigation::Visit(visit) if visit.is_field()) && platform::is_narrow();
        view_state.dispatch(go);
        if opens_inputs {
            view_state.dispatch(Navigation::Inputs(true));
        }
    })
}
