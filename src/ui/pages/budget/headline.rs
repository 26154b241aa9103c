//! The headline: the finding in words.

use yew::prelude::*;

use crate::inputs::Disclosure;
use crate::text;
use crate::ui::components::announced::Announced;
use crate::ui::components::rich::rich;
use crate::ui::context::{use_numbers, use_results, use_state_of_page};

/// The cost and value of the team's year. Changes are announced to screen readers.
#[component]
pub fn Headline() -> Html {
    let (numbers, results, state) = (use_numbers(), use_results(), use_state_of_page());
    let (inputs, report) = (&results.inputs, results.report());
    let target = text::target_in_words(&*numbers, inputs, report);
    let (verdict, notes) = (text::verdict(&*numbers, report), text::verdict_notes(&*numbers, inputs, report));
    let hides_salary = Disclosure::WITHOUT_SALARY.hides_base(inputs);
    let benchmark = if hides_salary { text::verdict_benchmark(&*numbers, inputs, report) } else { String::new() };
    let stale = text::stale(&text::wrong_fields(&state));
    let words = [verdict.text(), notes.clone(), target.clone(), stale.clone()].join(" ");
    html! {
        <>
        <section class="verdict">
            <h1 class="big">{ rich(&verdict) }</h1>
            <p class="lead">{ without_salary_on_paper(&notes, &benchmark) }</p>
            if !target.is_empty() { <p class="lead">{ target }</p> }
            if !stale.is_empty() { <p class="stale">{ stale }</p> }
        </section>
        <Announced words={words.trim_end().to_owned()} />
        </>
    }
}

/// The notes, of which a print without the salary leaves out the benchmark: it is a share of the salary.
fn without_salary_on_paper(notes: &str, benchmark: &str) -> Html {
    match notes.split_once(benchmark).filter(|_| !benchmark.is_empty()) {
        Some((before, after)) => html! { <>{ before }<span class="private">{ benchmark }</span>{ after }</> },
        None => html! { notes },
    }
}
