//! The Results tab: every metric, those of groups, and the exports.

use yew::prelude::*;

use crate::currency::Currency;
use crate::explain::Topic;
use crate::explain::math::is_metric_private;
use crate::export::OF_GROUPS;
use crate::inputs::{Assumptions, Disclosure};
use crate::model::Metric;
use crate::text;
use crate::text::figures::Figures;
use crate::ui::components::ask::Ask;
use crate::ui::components::datum::datum;
use crate::ui::components::disclose::Disclose;
use crate::ui::components::parts_of_team::parts_of_team;
use crate::ui::components::table::Scroll;
use crate::ui::context::{use_numbers, use_results};
use crate::ui::hooks::{Export, use_export};

/// Every metric with its meaning, or with the reason why it is missing.
#[component]
pub fn AllResults() -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    let report = results.report();
    let row = |metric: &Metric| {
        let note = report.get(*metric).map_or_else(text::reason, |_| text::explanation(*metric));
        html! {
            <tr key={metric.key()} class={is_metric_private(*metric, &results.inputs).then_some("private")}>
                <th scope="row"><Ask topic={Topic::from(*metric)} name={text::metric_name(*metric)} /><small>{ note }</small></th>
                <td>{ datum(&*numbers, report, *metric) }</td>
            </tr>
        }
    };
    html! {
        <section class="card all" aria-labelledby="all-title">
            <h2 id="all-title">{ text::ALL_RESULTS }</h2>
            <p class="sub">{ text::ROUNDED }</p>
            if !results.inputs.groups().is_empty() { <p class="sub">{ about_one(&*numbers, &results.inputs) }</p> }
            <table aria-labelledby="all-title"><tbody>{ for Metric::ALL.iter().map(row) }</tbody></table>
        </section>
    }
}

/// The results of each group, if there are any.
#[component]
pub fn GroupResults() -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    if results.inputs.groups().is_empty() {
        return Html::default();
    }
    html! {
        <section class="card" aria-labelledby="groups-year-title">
            <h2 id="groups-year-title">{ text::ALL_GROUP_RESULTS }</h2>
            <Scroll class="parts-of-team" labelledby="groups-year-title">
                { parts_of_team(&*numbers, &results, &OF_GROUPS) }
            </Scroll>
            <p class="note">{ text::GROUP_SUMS }</p>
        </section>
    }
}

/// Whom the results of one person and of the benchmark are about. The benchmark goes with the salary.
pub(super) fn about_one(figures: &dyn Figures, inputs: &Assumptions) -> Html {
    let hides_salary = Disclosure::WITHOUT_SALARY.hides_base(inputs);
    html! {
        <>
            { text::note_of_one(inputs) }{ " " }
            <span class={hides_salary.then_some("private")}>{ text::note_of_benchmark(figures, inputs) }</span>
        </>
    }
}

/// Buttons that export the results: as tables, text, CSV, JSON, or on paper.
#[component]
pub fn TakeAway() -> Html {
    let (take, currency) = (use_export(), use_results().inputs.currency().0);
    let way = |words: &'static str, taking: Export| {
        html! { <button type="button" onclick={take.reform(move |_| taking)}>{ words }</button> }
    };
    html! {
        <section class="card takeaway" aria-labelledby="takeaway-title">
            <h2 id="takeaway-title" tabindex="-1">{ text::TAKEAWAY }</h2>
            <p class="row">
                { way(text::COPY_TABLE, Export::Table) }
                { way(text::COPY_MARKDOWN, Export::Markdown) }
                { way("CSV", Export::Csv) }
                { way(text::CSV_LOCAL, Export::CsvLocal) }
                { way("JSON", Export::Json) }
                { way(text::PRINT, Export::Print) }
                <Disclose />
            </p>
            if currency != Currency::USD { <p class="note">{ text::files_in_dollars(currency.code()) }</p> }
            <p class="note">{ text::SALARY_STAYS }</p>
            <p class="note">{ text::COPIES_HOLD }</p>
        </section>
    }
}
