//! The page as a whole: its state, what it hears from the browser, and its layout.

use yew::prelude::*;

use super::browser::{self, Timeout};
use super::chart::ChartCard;
use super::context::{Numbers, Shared};
use super::form::form;
use super::header::{footer, header};
use super::notices::notices;
use super::results::Results;
use super::results_table::results_table;
use super::scenarios::scenarios;
use super::theme::Theme;
use super::tiles::tiles;
use super::verdict::verdict;
use crate::presentation::Presentation;
use crate::state::{Action, AppState};

/// Milliseconds of rest after which the address follows the inputs: browsers limit how often it may change.
const ADDRESS_DELAY: u32 = 300;

/// Where the page was opened, and by whom.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// How the reader's locale writes numbers.
    pub numbers: Numbers,
    /// The fragment of the address, without `#`.
    pub fragment: String,
    /// The query of the address, without `?`.
    pub query: String,
}

/// The page.
#[component]
pub fn App(Props { numbers, fragment, query }: &Props) -> Html {
    let state = use_reducer(|| AppState::opened(fragment, numbers.0.separators()));
    let presentation = use_state(|| Presentation::read(query));
    let theme = Theme::find(presentation.get("theme").unwrap_or_default());
    let on_theme = {
        let presentation = presentation.clone();
        Callback::from(move |theme: Theme| presentation.set(presentation.with("theme", theme.key(), Theme::Auto.key())))
    };
    let results = use_memo(state.inputs.clone(), |inputs| Results::of(inputs, &*numbers.0));
    use_address(&state, &presentation);
    use_effect_with(theme, |theme| browser::set_theme(*theme));
    use_effect_with((), |()| browser::set_ready());
    let shared = Shared { numbers: numbers.clone(), dispatch: state.dispatcher() };
    let figures = shared.figures();
    html! {
        <div class="page">
            { header(theme, &on_theme) }
            { notices(&shared, &state.notices) }
            <main id="results" tabindex="-1">
                { verdict(figures, &results, state.draft.has_mistakes()) }
                { tiles(figures, &results) }
                <div class="columns">
                    { form(&shared, &state) }
                    <div class="outcome">
                        { for results.charts.iter().map(|spec| html! { <ChartCard key={spec.key.key()} spec={spec.clone()} {theme} /> }) }
                        { scenarios(figures, &results) }
                        { results_table(figures, &results) }
                    </div>
                </div>
            </main>
            { footer() }
        </div>
    }
}

/// Reads the address when the reader changes it, and writes it when the inputs have rested.
#[hook]
fn use_address(state: &UseReducerHandle<AppState>, presentation: &Presentation) {
    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        let listener = browser::on_fragment(move |fragment| dispatcher.dispatch(Action::Open(fragment)));
        move || drop(listener)
    });
    let fragment = state.edited.then(|| state.fragment());
    let query = presentation.write();
    let first = use_mut_ref(|| true);
    use_effect_with((fragment, query), move |(fragment, query)| {
        // Nothing was changed yet when the page has only been opened.
        let untouched = std::mem::replace(&mut *first.borrow_mut(), false);
        let (fragment, query) = (fragment.clone(), query.clone());
        let pending = (!untouched).then(|| {
            Timeout::new(ADDRESS_DELAY, move || {
                browser::replace_address(&query, &fragment.unwrap_or_else(browser::fragment));
            })
        });
        move || drop(pending)
    });
}
