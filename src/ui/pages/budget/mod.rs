//! The Budget view: the headline results, then the inputs beside the results in tabs.

mod curve;
mod factor;
mod headline;
mod matters;
mod results;
mod scenarios;
mod simulations;
mod strip;
mod tabs;
mod tiles;
mod time;

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::evidence::Beliefs;
use crate::chart::ChartKey;
use crate::inputs::{Disclosure, Input};
use crate::text;
use crate::ui::components::chart::ChartCard;
use crate::ui::components::form::Form;
use crate::ui::components::taken::TakenOver;
use crate::ui::context::{use_go, use_numbers, use_results, use_state_of_page, use_view_state};
use crate::ui::hooks::{use_held, use_is_narrow, use_is_seen, use_latched};
use crate::ui::platform::{self, Steady};
use crate::ui::view_state::Navigation;
use crate::view::Tab;
use curve::{CurveOfPeople, Proportions};
use headline::Headline;
use matters::{Factors, Solver};
use results::{AllResults, GroupResults, TakeAway};
use scenarios::Scenarios;
use simulations::{LongRun, Percentiles};
use strip::Strip;
use tabs::Tabs;
use tiles::Tiles;
use time::Months;

/// What the results rest on, below a chart alone in another page, whose readers may have entered nothing.
#[component]
fn Assumed() -> Html {
    let (results, numbers, view_state) = (use_results(), use_numbers(), use_view_state());
    let has_salary = use_state_of_page().transient.disclosure.salary;
    // The address of the frame has the salary, so it is shown unless its field is hidden. It is not printed.
    let is_shown = view_state.shape.shows(Input::Salary);
    let words = text::assumed(&*numbers, &results.inputs, Disclosure { salary: is_shown });
    let is_private = is_shown && Disclosure::WITHOUT_SALARY.hides(&results.inputs);
    html! {
        <>
            <p class={classes!("note", is_private.then_some("private"))}>{ words }</p>
            if is_private && !has_salary { <PrintedAssumed /> }
        </>
    }
}

/// What the results rest on, on paper, where no field is.
#[component]
fn PrintedAssumed() -> Html {
    let (results, numbers, state) = (use_results(), use_numbers(), use_state_of_page());
    html! { <p class="note printed">{ text::assumed(&*numbers, &results.inputs, state.transient.disclosure) }</p> }
}

/// The view. If the address asks for a single chart, only that chart is beside the inputs; in another page it is without
/// headline results, and without inputs if the address names none.
#[component]
pub fn Budget() -> Html {
    let view_state = use_view_state();
    let chart = view_state.presentation.chart();
    let outcome = match chart {
        Some(chart) => html! { <Only {chart} /> },
        None => html! { <><Tabs />{ tab_body(view_state.tab()) }</> },
    };
    let (is_chart_alone, has_form) = (view_state.presentation.is_chart_alone(), view_state.presentation.has_form());
    let tiles = use_node_ref();
    let are_tiles_seen = use_is_seen(&tiles, 0, true);
    html! {
        <>
            if is_chart_alone {
                // The visible title of the chart states the finding.
                <h1 class="unseen">{ text::view_title(view_state.presentation.place().0) }</h1>
            } else {
                <TakenOver />
                <Headline />
                <div ref={tiles} class="headline"><Tiles /></div>
            }
            <div class="columns">
                if has_form { <Inputs is_open={view_state.has_inputs_open} /> }
                <section id="outcome" class="outcome" tabindex="-1" aria-label={text::RESULTS}>
                    { outcome }
                    if is_chart_alone { <Assumed /> } else { <PrintedAssumed /> }
                </section>
            </div>
            if !is_chart_alone { <Strip {are_tiles_seen} is_editing={view_state.has_inputs_open} /> }
        </>
    }
}

/// The form: beside the results, or over the page on a phone, where it is mounted when it is first opened.
#[autoprops]
#[component]
fn Inputs(is_open: bool) -> Html {
    let (view_state, is_narrow, go) = (use_view_state(), use_is_narrow(), use_go());
    use_effect_with(is_open, |is_open| {
        if *is_open {
            platform::focus("inputs");
        }
    });
    let close = Callback::from(move |event: KeyboardEvent| {
        // In a list of models, Escape closes the list; in an open popover, the popover.
        if is_open && event.key() == "Escape" && !event.default_prevented() && !platform::has_popover() {
            go.emit(Navigation::Inputs(false));
            platform::focus(strip::BUTTON);
        }
    });
    // After that it stays mounted, in a window of any width, so that open sections and the search are kept.
    let is_mounted = use_latched(is_open || !is_narrow || !view_state.has_form_over_page());
    let form = use_node_ref();
    use_held({
        let form = form.clone();
        move || Steady::of(form).watch()
    });
    html! {
        <section id="inputs" class={classes!("inputs", is_open.then_some("open"))} tabindex="-1" aria-label={text::INPUTS}
            ref={form} onkeydown={close}>
            if is_mounted { <Form /> }
        </section>
    }
}

/// The content of the current tab. The other tabs are not in the document.
fn tab_body(tab: Tab) -> Html {
    let content = match tab {
        Tab::Curve => html! { <><CurveOfPeople /><Proportions /><ChartCard chart={ChartKey::Marginal} /></> },
        Tab::Matters => html! { <><ChartCard chart={ChartKey::Matters} /><Factors /><Solver /></> },
        Tab::Scenarios => html! { <Scenarios /> },
        Tab::Simulations => html! { <><LongRun /><ChartCard chart={ChartKey::Spread} /><Percentiles /></> },
        Tab::Time => html! { <><ChartCard chart={ChartKey::Timeline} /><Months /></> },
        // The exports come first because the table is long.
        Tab::Results => html! { <><TakeAway /><GroupResults /><AllResults /></> },
    };
    // The key makes another tab another element, so that Yew does not reuse the elements of the last one.
    html! { <div key={tab.key()} id="tab" class="tab" role="tabpanel" tabindex="-1" aria-labelledby={tabs::id(tab)}>{ content }</div> }
}

/// A single chart, with a link to all of them.
#[autoprops]
#[component]
fn Only(chart: &ChartKey) -> Html {
    let (view_state, results, filter) = (use_view_state(), use_results(), use_state_of_page().transient.filter);
    let all = view_state.presentation.with("chart", "", "").address(&results.fragment);
    html! {
        <>
            if *chart == ChartKey::Beliefs { <Beliefs {filter} /> } else { <ChartCard chart={*chart} /> }
            if !view_state.is_embedded() { <p class="note"><a href={all}>{ text::ALL_CHARTS }</a></p> }
        </>
    }
}
