//! A chart in a card: its finding as title, the drawing, a readout, and a table of its numbers.

mod canvas;
mod handle;
mod menu;
mod plot;
mod reader;
mod table;
mod tip;
mod watch;

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::chart::spec::{Marker, MarkerKey, SAMPLE, Series};
use crate::chart::{ChartKey, ChartSpec};
use crate::inputs::{Assumptions, Disclosure};
use crate::model::Report;
use crate::plot::curve::with_people;
use crate::text::figures::Figures;
use crate::ui::context::{Shared, use_numbers};
use crate::ui::imports::CurvePeople;
pub use menu::Menu;
use plot::Plot;
pub use table::{ChartTable, use_table};
use watch::use_followed;

/// A chart with its finding as title, a readout, and a table of its numbers.
///
/// While it is on the screen, it is redrawn with every edit. Off the screen, it is redrawn once the results have
/// stopped changing.
#[autoprops]
#[component]
pub fn ChartCard(
    chart: &ChartKey,
    /// The specification of a chart that is not drawn from the results, such as those of the Usage view.
    #[prop_or_default]
    own: &Option<Shared<ChartSpec>>,
    /// The people in the reader's files, whom the curve shows instead of those that the inputs describe.
    #[prop_or_default]
    people: &Option<Shared<CurvePeople>>,
) -> Html {
    let numbers = use_numbers();
    let room = use_node_ref();
    let (results, is_due) = use_followed(&room);
    let whatever_shows = (own.clone(), results.clone(), *chart, people.clone(), numbers.clone());
    let spec = use_memo(whatever_shows, |(own, results, chart, people, numbers)| {
        own.clone().unwrap_or_else(|| {
            let subject = (&results.inputs, results.report());
            Shared::new(of_people(results.chart(*chart, &**numbers), people.as_ref(), subject, &**numbers))
        })
    });
    let spec = (*spec).clone();
    let hides_salary = Disclosure::WITHOUT_SALARY.hides_base(&results.inputs);
    let disclosed = use_callback(
        (results, *chart, own.clone(), people.clone(), numbers),
        |disclosure, (results, chart, own, people, numbers)| {
            if let Some(own) = own {
                return (**own).clone();
            }
            let spec = results.disclosed_chart(*chart, disclosure, &**numbers);
            let disclosed = results.disclosed(disclosure);
            let subject = disclosed.subject();
            of_people(spec, people.as_ref(), (subject.inputs, subject.report), &**numbers)
        },
    );
    let ((is_open, toggle), is_drawn) = (use_table(*chart), use_state_eq(|| true));
    let id = format!("chart-{}", chart.key());
    let title = format!("{id}-title");
    let drawn = use_callback(is_drawn.setter(), |could_draw, is_drawn| is_drawn.set(could_draw));
    let points = spec.markers.iter().filter(|marker| marker.key != MarkerKey::Total);
    let points = points.map(|marker| point(marker, hides_salary));
    // The lists have elements of their own so that each child keeps its position however long they are. Otherwise Yew
    // would recreate the canvas.
    html! {
        <section class="card chart" {id} aria-labelledby={title.clone()}>
            <h2 id={title}>{ &spec.title }</h2>
            <p class="sub">{ &spec.subtitle }</p>
            <Menu spec={spec.clone()} disclosed={disclosed.clone()} is_drawn={*is_drawn} {is_open} {toggle} />
            <Plot key="plot" spec={spec.clone()} {disclosed} {is_due} {room} is_drawn={*is_drawn} {drawn} />
            <ul class="legend">{ for spec.legend().map(entry) }{ for points }</ul>
            <div class="notes">{ for spec.notes.iter().map(|words| html! { <p class="note">{ words }</p> }) }</div>
            <p class={classes!("unseen", hides_salary.then_some("private"))}>{ &spec.summary }</p>
            if is_open || !*is_drawn { <ChartTable {spec} /> }
        </section>
    }
}

/// The chart, with these people in place of those that the inputs describe.
fn of_people(
    spec: ChartSpec,
    people: Option<&Shared<CurvePeople>>,
    (inputs, report): (&Assumptions, &Report),
    figures: &dyn Figures,
) -> ChartSpec {
    match people {
        Some(people) => with_people(spec, inputs, report, people.own(), figures),
        None => spec,
    }
}

/// The label of a point in full. On a narrow chart there is no room for all of them. Paper that must not show the salary
/// leaves half of it out.
fn point(marker: &Marker, hides_salary: bool) -> Html {
    html! {
        <li class={(hides_salary && marker.key == MarkerKey::Half).then_some("private")}>
            <svg viewBox={format!("0 0 {SAMPLE} 8")} aria-hidden="true"><circle cx={(SAMPLE / 2.0).to_string()} cy="4" r="4" /></svg>
            { &marker.label.long }
        </li>
    }
}

/// The name of a line, after a sample of it.
fn entry(line: &Series) -> Html {
    let stroke = line.stroke();
    html! {
        <li class={line.role.key()}>
            <svg viewBox={format!("0 0 {SAMPLE} 4")} aria-hidden="true">
                <path d={format!("M0 2h{SAMPLE}")} stroke-width={stroke.width.to_string()} stroke-dasharray={stroke.dash_array()} />
            </svg>
            { &line.label }
        </li>
    }
}
