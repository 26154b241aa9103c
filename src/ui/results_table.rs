//! Every result, with what it means and why it is missing where it is.

use yew::prelude::*;

use super::context::Shared;
use super::datum::datum;
use super::el::{El, el};
use super::results::Results;
use crate::model::Metric;
use crate::text;

/// The list of every metric, folded; not seen before what stands above it is there.
pub fn results_table(shared: &Shared, results: &Results, seen: bool) -> Html {
    let entries = Metric::ALL.iter().map(|metric| entry(shared, results, *metric));
    el("details")
        .class("card all")
        .flag("hidden", !seen)
        .child(el("summary").child(el("h2").child(text::ALL_RESULTS)))
        .child(el("table").child(el("tbody").children(entries)))
        .html()
}

fn entry(shared: &Shared, results: &Results, metric: Metric) -> El {
    let note = match results.report.get(metric) {
        Ok(_) => text::explanation(metric),
        Err(why) => text::reason(why),
    };
    let head = el("th")
        .attr("scope", "row")
        .child(shared.ask(metric, text::metric_name(metric)))
        .child(el("small").child(note));
    el("tr").child(head).child(el("td").child(datum(shared.figures(), &results.report, metric)))
}
