//! The parts after the formulas: gaps, limits, examples and changes.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::Laws;
use crate::explain::method::{Example, WORKED, gaps};
use crate::explain::{Known, Symbol, explain_symbol, told};
use crate::inputs::{Assumptions, Input};
use crate::model::{DATA_END, Metric, Reason, Report};
use crate::text;
use crate::text::figures::Figures;
use crate::ui::context::use_numbers;

/// The metrics that this page cannot compute, and all reasons why metrics can be missing.
#[autoprops]
#[component]
pub fn Gaps(laws: &Laws) -> Html {
    let report = &laws.page.report;
    let here = |metric: &Metric| {
        let reason = report.get(*metric).err()?;
        Some(html! { <><dt>{ text::metric_name(*metric) }</dt><dd>{ text::reason(reason) }</dd></> })
    };
    let here: Vec<Html> = Metric::ALL.iter().filter_map(here).collect();
    let general = |(reason, metrics): (Reason, Vec<Metric>)| {
        let names: Vec<&str> = metrics.into_iter().map(text::metric_name).collect();
        html! { <><dt>{ text::reason(reason) }</dt><dd>{ names.join(" · ") }</dd></> }
    };
    html! {
        <>
            <p>{ text::GAPS_NOTE }</p>
            if here.is_empty() {
                <p>{ text::NO_GAPS }</p>
            } else {
                <p>{ text::GAPS_HERE }</p>
                <dl class="gaps">{ for here }</dl>
            }
            <p>{ text::GAPS_ALL }</p>
            <dl class="gaps">{ for gaps().into_iter().map(general) }</dl>
        </>
    }
}

/// Amounts of tokens a week that may lie beyond the data.
const AMOUNTS: [Symbol; 4] = [
    Symbol::Input(Input::Tokens),
    Symbol::Input(Input::Target),
    Symbol::Metric(Metric::OptimumTok),
    Symbol::Metric(Metric::HalfTok),
];

/// What the model leaves out, and how the amounts on this page compare with the range of the data.
#[autoprops]
#[component]
pub fn Limits(laws: &Laws) -> Html {
    let (numbers, known) = (use_numbers(), &laws.page);
    let limit = |(head, rest): &(&str, &str)| {
        let [head, rest] = [head, rest].map(|words| told(words, known, &*numbers));
        html! { <li><b>{ head }</b>{ " " }{ rest }</li> }
    };
    let reach = |symbol: &Symbol| {
        let amount = symbol.number(known)?;
        Some(html! { <li>{ text::reach(&*numbers, &symbol.name(known), amount, DATA_END.value()) }</li> })
    };
    html! {
        <>
            <ul class="limits">{ for text::LIMITS.1.iter().map(limit) }</ul>
            <p>{ text::REACH }</p>
            <ul class="reach">{ for AMOUNTS.iter().filter_map(reach) }</ul>
        </>
    }
}

/// Worked examples: each with what it shows, its results, and a link that opens it.
#[autoprops]
#[component]
pub fn Examples(laws: &Laws) -> Html {
    let numbers = use_numbers();
    let note =
        WORKED.first().map(|(_, inputs, report)| told(text::EXAMPLES_NOTE, &Known::of(inputs, report), &*numbers));
    let one = |(example, inputs, report): &_| one(*example, (inputs, report), &laws.page.inputs, &*numbers);
    html! { <><p>{ note }</p><ol class="examples">{ for WORKED.iter().map(one) }</ol></> }
}

fn one(example: Example, (inputs, report): (&Assumptions, &Report), page: &Assumptions, figures: &dyn Figures) -> Html {
    let known = Known::of(inputs, report);
    let row = |symbol: &Symbol| {
        let why = explain_symbol(*symbol, &known, figures);
        html! { <><dt>{ why.name }</dt><dd translate="no">{ why.result }</dd></> }
    };
    let href = format!("#{}", example.fragment(page));
    html! {
        <li>
            <p>{ told(text::example(example), &known, figures) }{ " " }<a {href}>{ text::OPEN }</a></p>
            <dl class="terms">{ for example.symbols().iter().map(row) }</dl>
        </li>
    }
}

/// The changes since the first version of the model, for readers of older links.
#[component]
pub fn Changed() -> Html {
    html! {
        <>
            <p>{ text::CHANGED.1 }</p>
            <ul class="limits">{ for text::CHANGED.2.iter().map(|item| html! { <li>{ *item }</li> }) }</ul>
        </>
    }
}
