//! The Time tab: the results month by month.

use yew::prelude::*;

use crate::explain::Topic;
use crate::inputs::Input;
use crate::model::Metric;
use crate::text;
use crate::ui::components::ask::Ask;
use crate::ui::components::datum::datum;
use crate::ui::components::link::VisitLink;
use crate::ui::context::{use_numbers, use_results};
use crate::ui::view_state::Visit;

/// The inputs that shape the months.
const INPUTS: [Input; 4] = [Input::Setup, Input::Ramp, Input::Horizon, Input::DiscountRate];

/// The results of the months, and the inputs that they depend on.
#[component]
pub fn Months() -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    let (inputs, report) = (&results.inputs, results.report());
    let found = [
        (Metric::PaybackMonth, text::PAID_BACK_IN.to_owned()),
        (Metric::CumulativeNet, text::total_of_months(&*numbers, inputs)),
        (Metric::Npv, text::discounted_total(&*numbers, inputs)),
    ];
    let result = |(metric, name): (Metric, String)| {
        let missing = report.get(metric).err().map(text::reason);
        html! {
            <div key={metric.key()}>
                <dt><Ask topic={Topic::from(metric)} {name} /></dt>
                <dd>{ datum(&*numbers, report, metric) }{ for missing.map(|why| html! { <small>{ why }</small> }) }</dd>
            </div>
        }
    };
    let input = |input: Input| {
        let value = text::months_input(&*numbers, inputs, input);
        html! {
            <div key={input.key()}>
                <dt><VisitLink visit={Visit::field(input)}>{ text::words(input).label }</VisitLink></dt>
                <dd translate="no">{ value }</dd>
            </div>
        }
    };
    html! {
        <section class="card" aria-labelledby="months-title">
            <h2 id="months-title">{ text::MONTHS }</h2>
            <dl class="facts months">{ for found.into_iter().map(result) }{ for INPUTS.map(input) }</dl>
        </section>
    }
}
