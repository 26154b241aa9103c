//! The answer: the two parts of the verdict, the sentences behind them, four lines to take away, and the numbers.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::Metric;
use crate::model::demand::{Answer, Demand};
use crate::model::verdict::{Payoff, Work};
use crate::share;
use crate::state::{Action, AppState};
use crate::text::{answer as sentences, target as text};
use crate::ui::browser;
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
    let (figures, asking) = (shared.figures(), results.asking);
    let link = browser::address_with(&share::disclosed(&results.fragment, shared.disclosure));
    let lines = sentences::answer(figures, asking, answer, &link, shared.disclosure);
    let plain = lines.clone();
    let copy = shared.action(move |_: MouseEvent| {
        Some(Action::Deliver(Some(Parcel::Copy { plain: plain.clone(), html: None }.send())))
    });
    let part = |question: &'static str, answer: &'static str| {
        el("span").class("part").child(question).child(" ").child(el("strong").class("big").child(answer))
    };
    let left_out = sentences::left_out(answer);
    el("section")
        .class("card verdict-card")
        .set("data-work", answer.work.key().to_owned())
        .set("data-pays", answer.payoff.key().to_owned())
        .child(
            el("h1")
                .attr("aria-live", "polite")
                .child(part(text::WORK, text::work(answer.work)))
                .child(" ")
                .child(part(text::PAYS, text::payoff(answer.payoff))),
        )
        .child(is_stale(state).then(|| el("p").class("stale").child(crate::text::STALE)))
        .child((!left_out.is_empty()).then(|| el("p").class("rule").child(left_out)))
        .child(el("p").child(sentences::work_sentence(figures, answer)))
        .child(el("p").child(sentences::amount_sentence(figures, asking, answer)))
        .child(el("p").child(sentences::pays_sentence(figures, answer)))
        .child(el("h2").child(text::TO_SEND))
        .child(el("div").id("answer").children(lines.lines().map(|line| el("p").child(line.to_owned()))))
        .child(el("p").class("row").child(button(text::COPY_ANSWER).on_click(copy)).child(disclose(shared)))
        .child(rules(answer))
}

/// Whether a field is wrong, so that this is the answer to earlier inputs.
fn is_stale(state: &AppState) -> bool {
    state.draft.has_mistakes() || state.passing.saying.as_ref().is_some_and(|saying| saying.mistake.is_some())
}

/// How both parts of the verdict are decided.
fn rules(answer: &Answer) -> El {
    let line = |name: &'static str, rule: &'static str, holds: bool| {
        el("li").attr_if("aria-current", holds.then_some("true")).child(el("b").child(name)).child(" ").child(rule)
    };
    let works = Work::ALL.map(|work| line(text::work(work), text::work_rule(work), work == answer.work));
    let payoffs =
        Payoff::ALL.map(|payoff| line(text::payoff(payoff), text::payoff_rule(payoff), payoff == answer.payoff));
    el("details")
        .class("more")
        .child(el("summary").child(text::RULES))
        .child(el("p").child(text::WORK))
        .child(el("ul").children(works))
        .child(el("p").child(text::PAYS))
        .child(el("ul").children(payoffs))
        .child(el("p").child(text::SAME_RULE))
}

/// Metrics first, each of which explains itself where it is that of the inputs, then what only the answer knows.
fn numbers(shared: &Shared, results: &Results, answer: &Answer) -> El {
    let metric = |metric: Metric| {
        let name = crate::text::metric_name(metric);
        let name = if answer.left_out.is_empty() { shared.ask(metric, name) } else { el("span").child(name) };
        line(name, datum(shared.figures(), &answer.report, metric))
    };
    let facts = text::facts(shared.figures(), results.asking, answer);
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

/// What describes the demand: the target in human terms, and the team's year with what is asked.
const fn metrics(demand: Demand) -> &'static [Metric] {
    match demand {
        Demand::Target => &[
            Metric::RunsPerDay,
            Metric::ReadingHours,
            Metric::PrsPerWeek,
            Metric::PhiStar,
            Metric::TeamCost,
            Metric::TeamNet,
            Metric::TeamWaste,
        ],
        Demand::Cap => &[Metric::TeamCost, Metric::TeamValue, Metric::TeamNet],
        Demand::Mandate => &[Metric::TeamCost, Metric::TeamValue, Metric::TeamNet, Metric::TeamWaste],
    }
}
