//! The table of groups: results in a year of the whole team, of each group and of everybody else.

use yew::prelude::*;

use crate::inputs::Part;
use crate::model::{Metric, Report};
use crate::text;
use crate::text::amounts;
use crate::text::figures::Figures;
use crate::ui::components::datum::{Whose, marked};
use crate::ui::components::table::heads;
use crate::ui::results::Results;

/// The head and the rows of the table: these metrics in a year. The whole team comes first, so that a program that looks for
/// its cost does not find that of a group.
pub fn parts_of_team(figures: &dyn Figures, results: &Results, metrics: &[Metric]) -> Html {
    let (inputs, report) = (&results.inputs, results.report());
    let names = [text::GROUP, text::PEOPLE].into_iter().chain(metrics.iter().map(|metric| text::group_column(*metric)));
    let parts = report.parts.iter().map(|it| {
        row(figures, metrics, &text::part_name(&it.part, inputs), it.part.people, &it.report, Some(&it.part))
    });
    html! {
        <>
            { heads(&names.collect::<Vec<_>>()) }
            <tbody>
                { row(figures, metrics, text::WHOLE_TEAM, inputs.people, report, None) }
                { for parts }
            </tbody>
        </>
    }
}

fn row(
    figures: &dyn Figures,
    metrics: &[Metric],
    name: &str,
    people: u32,
    report: &Report,
    part: Option<&Part>,
) -> Html {
    let cell = |metric: &Metric| {
        let short = report.get(*metric).ok().and_then(|number| text::in_short(figures, *metric, number));
        html! { <td>{ marked(figures, report, *metric, part.map_or(Whose::Base, Whose::Part), short) }</td> }
    };
    html! {
        <tr class={part.is_none().then_some("you")}>
            <th scope="row"><bdi>{ name }</bdi></th>
            <td translate="no">{ amounts::whole(figures, f64::from(people)) }</td>
            { for metrics.iter().map(cell) }
        </tr>
    }
}
