//! Every result, with what it means and why it is missing where it is.

use yew::prelude::*;

use super::datum::datum;
use super::results::Results;
use crate::model::Metric;
use crate::text;
use crate::text::figures::Figures;

/// The list of every metric, folded.
pub fn results_table(figures: &dyn Figures, results: &Results) -> Html {
    html! {
        <details class="card all">
            <summary><h2>{ text::ALL_RESULTS }</h2></summary>
            <table>
                <tbody>{ for Metric::ALL.iter().map(|metric| entry(figures, results, *metric)) }</tbody>
            </table>
        </details>
    }
}

fn entry(figures: &dyn Figures, results: &Results, metric: Metric) -> Html {
    let note = match results.report.get(metric) {
        Ok(_) => text::explanation(metric),
        Err(why) => text::reason(why),
    };
    html! {
        <tr>
            <th scope="row">{ text::metric_name(metric) }<small>{ note }</small></th>
            <td>{ datum(figures, &results.report, metric) }</td>
        </tr>
    }
}
