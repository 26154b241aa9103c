//! The answer: its grade, the rule behind it, a paragraph to take away, and the numbers.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::Metric;
use crate::model::demand::{Answer, Demand};
use crate::model::grade::{Grade, Rule};
use crate::state::{Action, AppState};
use crate::text::{answer as sentences, target as text};
use crate::ui::context::Shared;
use crate::ui::datum::datum;
use crate::ui::delivery::Parcel;
use crate::ui::disclose::disclose;
use crate::ui::el::{El, button, el, fragment};
use crate::ui::results::Results;
use crate::ui::views::{Visit, link};
use crate::view::View;

/// The section of the Method view about what somebody was given.
const WORKED_OUT: &str = "method-about-human";

/// The cards of the answer; a word where nothing is asked.
pub fn answer(shared: &Shared, state: &AppState, results: &Rc<Results>, answer: Option<&Answer>) -> Html {
    let Some(answer) = answer else {
        return el("section").class("card").child(el("h1").class("big").child(text::NOTHING_ASKED)).html();
    };
    fragment(vec![verdict(shared, state, results, answer).html(), numbers(shared, results, answer).html()])
}

fn verdict(shared: &Shared, state: &AppState, results: &Results, answer: &Answer) -> El {
    let figures = shared.figures();
    let paragraph = sentences::answer(figures, &state.inputs, &results.report, answer, shared.disclosure);
    let plain = paragraph.clone();
    let copy = shared.action(move |_: MouseEvent| {
        Some(Action::Deliver(Some(Parcel::Copy { plain: plain.clone(), html: None }.send())))
    });
    el("section")
        .class("card verdict-card")
        .set("data-grade", answer.grade().key().to_owned())
        .child(el("h1").class("big").attr("aria-live", "polite").child(text::grade(answer.grade())))
        .child(is_stale(state).then(|| el("p").class("stale").child(crate::text::STALE)))
        .child(
            el("ol").class("grades").label(text::GRADES).children(Grade::ALL.map(|grade| step(grade, answer.grade()))),
        )
        .child(el("p").class("rule").child(sentences::rule(figures, answer)))
        .child(el("p").id("answer").child(paragraph))
        .child(el("p").class("row").child(button(text::COPY_ANSWER).on_click(copy)).child(disclose(shared)))
        .child(rules(answer))
}

/// Whether a field is wrong, so that this is the answer to earlier inputs.
fn is_stale(state: &AppState) -> bool {
    state.draft.has_mistakes() || state.passing.saying.as_ref().is_some_and(|saying| saying.mistake.is_some())
}

/// A step of the scale of grades.
fn step(grade: Grade, given: Grade) -> El {
    el("li").attr_if("aria-current", (grade == given).then_some("true")).child(text::grade(grade))
}

/// Every rule, in the order in which they are asked, and which grade it gives.
fn rules(answer: &Answer) -> El {
    let line = |rule: Rule| {
        let decided = (rule == answer.rule).then_some("true");
        let name = el("b").child(text::grade(rule.grade()));
        el("li").attr_if("aria-current", decided).child(text::rule_line(rule)).child(" ").child(name)
    };
    el("details").class("more").child(el("summary").child(text::RULES)).child(el("ol").children(Rule::ALL.map(line)))
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
                .children(metrics(answer.demand).iter().map(|one| metric(*one)))
                .children(facts.into_iter().map(|(name, number)| line(el("span").child(name), Html::from(number)))),
        )
        .child(el("p").class("note").child(how(shared, results)))
}

/// The way to where all of these numbers are worked out.
fn how(shared: &Shared, results: &Results) -> El {
    let visit = Visit { view: View::Method, id: Some(WORKED_OUT.to_owned()) };
    link(shared, visit, ["?view=", View::Method.key(), "#", &results.fragment].concat()).child(text::WORKED_OUT)
}

fn line(name: El, number: Html) -> El {
    el("div").child(el("dt").child(name)).child(el("dd").child(number))
}

/// What describes the demand and what follows from it: of the adopter whom it is about, or of the team that a mandate changes.
const fn metrics(demand: Demand) -> &'static [Metric] {
    match demand {
        Demand::Target => &[
            Metric::RunsPerDay,
            Metric::ReadingHours,
            Metric::PrsPerWeek,
            Metric::BilledTok,
            Metric::CostAdopter,
            Metric::SpendShareSalary,
            Metric::WasteAdopter,
            Metric::PhiStar,
            Metric::NetAdopter,
        ],
        Demand::Cap => &[Metric::BilledTok, Metric::CostAdopter, Metric::ValueAdopter, Metric::NetAdopter],
        Demand::Mandate => &[Metric::TeamCost, Metric::TeamValue, Metric::TeamNet, Metric::TeamWaste],
    }
}
