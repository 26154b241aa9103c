//! The answer: its grade, the rule behind it, a paragraph to take away, and the numbers.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::Metric;
use crate::model::demand::Answer;
use crate::model::grade::Grade;
use crate::state::{Action, AppState};
use crate::text::target as text;
use crate::ui::context::Shared;
use crate::ui::datum::datum;
use crate::ui::delivery::Parcel;
use crate::ui::el::{El, button, el, fragment};
use crate::ui::results::Results;

/// The cards of the answer; a word where nothing is asked.
pub fn answer(shared: &Shared, state: &AppState, results: &Rc<Results>, answer: Option<&Answer>) -> Html {
    let Some(answer) = answer else {
        return el("section").class("card").child(el("h1").class("big").child(text::NOTHING_ASKED)).html();
    };
    fragment(vec![verdict(shared, state, results, answer).html(), numbers(shared, results, answer).html()])
}

fn verdict(shared: &Shared, state: &AppState, results: &Results, answer: &Answer) -> El {
    let figures = shared.figures();
    let paragraph = text::answer(figures, &state.inputs, &results.report, answer);
    let plain = paragraph.clone();
    let copy = shared.action(move |_: MouseEvent| {
        Some(Action::Deliver(Some(Parcel::Copy { plain: plain.clone(), html: None }.send())))
    });
    el("section")
        .class("card verdict-card")
        .set("data-grade", answer.grade.key().to_owned())
        .child(el("h1").class("big").attr("aria-live", "polite").child(text::grade(answer.grade)))
        .child(el("ol").class("grades").label(text::GRADES).children(Grade::ALL.map(|grade| step(grade, answer.grade))))
        .child(el("p").class("rule").child(text::rule(figures, answer)))
        .child(el("p").id("answer").child(paragraph))
        .child(el("p").class("row").child(button(text::COPY_ANSWER).on_click(copy)))
        .child(rules(answer))
}

/// A step of the scale of grades.
fn step(grade: Grade, given: Grade) -> El {
    el("li").attr_if("aria-current", (grade == given).then_some("true")).child(text::grade(grade))
}

/// Every rule, and which grade it gives.
fn rules(answer: &Answer) -> El {
    let rule = |(rule, grade): (&'static str, Grade)| {
        let name = el("b").child(text::grade(grade));
        el("li").flag("data-decided", grade == answer.grade).child(rule).child(" ").child(name)
    };
    el("details")
        .class("more")
        .child(el("summary").child(text::RULES))
        .child(el("ol").children(text::RULE_BOOK.map(rule)))
}

/// Metrics first, each of which explains itself, then what only the answer knows.
fn numbers(shared: &Shared, results: &Results, answer: &Answer) -> El {
    let metric = |metric: Metric| {
        let name = shared.ask(metric, crate::text::metric_name(metric));
        line(name, datum(shared.figures(), &results.report, metric))
    };
    let facts = text::facts(shared.figures(), &results.inputs, answer);
    el("section")
        .class("card")
        .attr("aria-labelledby", "numbers-title")
        .child(el("h2").id("numbers-title").child(text::IN_NUMBERS))
        .child(
            el("dl")
                .class("facts")
                .children(METRICS.map(metric))
                .children(facts.into_iter().map(|(name, number)| line(el("span").child(name), Html::from(number)))),
        )
}

fn line(name: El, number: Html) -> El {
    el("div").child(el("dt").child(name)).child(el("dd").child(number))
}

/// What describes the demand and what follows from it.
const METRICS: [Metric; 9] = [
    Metric::RunsPerDay,
    Metric::ReadingHours,
    Metric::PrsPerWeek,
    Metric::BilledTok,
    Metric::CostAdopter,
    Metric::SpendShareSalary,
    Metric::WasteAdopter,
    Metric::PhiStar,
    Metric::NetAdopter,
];
