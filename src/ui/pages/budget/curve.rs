//! The Curve tab: value and cost against tokens a week, the biggest unknowns, the benchmark, and the value of the next
//! dollar.

use yew::prelude::*;

use super::factor;
use super::tiles::chance_dots;
use crate::chart::ChartKey;
use crate::inputs::Assumptions;
use crate::model::uncertainty::{Factor, Information};
use crate::model::{Metric, Report};
use crate::text;
use crate::text::figures::Figures;
use crate::ui::components::chart::ChartCard;
use crate::ui::components::link::VisitLink;
use crate::ui::context::{use_numbers, use_results};
use crate::ui::imports::use_people_taken_over;
use crate::ui::view_state::Visit;
use crate::units::{HALF_A_CENT, Usd};
use crate::view::Tab;

/// The curve, with the people in the reader's files once inputs were taken over from those.
#[component]
pub fn CurveOfPeople() -> Html {
    let people = use_people_taken_over();
    html! { <ChartCard chart={ChartKey::Curve} {people} /> }
}

/// The biggest unknowns and the benchmark, side by side if there is room.
#[component]
pub fn Proportions() -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    let (inputs, report) = (&results.inputs, results.report());
    html! {
        <div class="card proportions">
            { unknowns(&*numbers, inputs, report) }
            { for (inputs.benchmark > 0.0).then(|| benchmark(&*numbers, inputs, report)) }
        </div>
    }
}

/// The most unknowns to list.
const NAMED: usize = 4;

/// The factors with the most value of information, in descending order.
fn most_worth(information: &Information) -> Vec<(Factor, Usd)> {
    let worth = |factor: Factor| Some((factor, information.of(factor).filter(|worth| worth.value() >= HALF_A_CENT)?));
    let mut all: Vec<(Factor, Usd)> = Factor::ALL.into_iter().filter_map(worth).collect();
    all.sort_by(|(_, a), (_, b)| b.value().total_cmp(&a.value()));
    all.truncate(NAMED);
    all
}

/// The biggest unknowns, with the value of knowing each as a number and as a bar.
fn unknowns(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> Html {
    let information = report.uncertainty.as_ref().map(|run| run.information.as_ref());
    let most = match information {
        Some(Ok(information)) => most_worth(information),
        Some(Err(_)) | None => Vec::new(),
    };
    let first = most.first().copied();
    let heading = match information {
        Some(Ok(_)) => text::biggest_unknown(figures, first.map(|(factor, _)| factor)),
        Some(Err(_)) | None => text::NO_UNKNOWN.to_owned(),
    };
    let has_users = report.team.users > 0.0;
    let pilot = first.filter(|_| has_users).and_then(|(_, worth)| text::pilot(figures, worth, inputs));
    let row = |&(unknown, worth): &(Factor, Usd)| {
        let part = first.map_or(0.0, |(_, most)| worth / most);
        html! {
            <tr key={text::factors::name(unknown)}>
                <th scope="row">{ factor::link(unknown) }</th>
                <td class="length">{ bar(part) }</td>
                <td>{ for factor::worth(figures, report, unknown) }</td>
            </tr>
        }
    };
    html! {
        <section aria-labelledby="unknowns-title">
            <h2 id="unknowns-title">{ heading }</h2>
            if let Some(Err(why)) = information {
                <p class="sub">{ text::reason(*why) }</p>
            }
            if first.is_some() {
                <p class="sub">
                    { text::WORTH_KNOWING }
                    if let Some(about) = text::worth_is_about(inputs) { { " " }{ about } }
                </p>
                <table class="unknowns" aria-labelledby="unknowns-title"><tbody>{ for most.iter().map(row) }</tbody></table>
                if let Some(pilot) = pilot { <p class="note">{ pilot }</p> }
                <p class="note"><VisitLink visit={Visit::tab(Tab::Matters, "tab")}>{ text::ALL_UNKNOWNS }</VisitLink></p>
            }
        </section>
    }
}

/// A bar of this part, from 0 to 1, of the longest bar.
fn bar(part: f64) -> Html {
    let width = format!("{:.1}", part * 100.0);
    html! {
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0" y="0" {width} height="8" />
        </svg>
    }
}

/// What a benchmark above 0 needs to pay off, and the chance of that, in the same numbers as the notes of the headline.
fn benchmark(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> Html {
    let chance = report.uncertainty.as_ref().and_then(|run| run.half.ok()).map(|half| half.positive.value());
    let missing = report.get(Metric::HalfBreakEvenGain).err().map(text::reason);
    html! {
        <section aria-labelledby="benchmark-title">
            <h2 id="benchmark-title">{ text::benchmark_name(figures, inputs.benchmark) }</h2>
            <p class="sub">{ missing.map_or_else(|| text::benchmark_needs(figures, report), str::to_owned) }</p>
            { for chance.filter(|_| missing.is_none()).map(chance_dots) }
            <p class="note">{ text::verdict_benchmark(figures, inputs, report) }</p>
        </section>
    }
}
