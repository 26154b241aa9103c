//! The answer: the two parts of the verdict, the sentences behind them, lines to copy, and the numbers.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::is_in_view;
use crate::explain::Topic;
use crate::export::Address;
use crate::inputs::{Disclosure, Input};
use crate::model::Metric;
use crate::model::demand::{Answer, Demand, Question};
use crate::model::verdict::{Payoff, Work};
use crate::share;
use crate::state::{AppState, Place};
use crate::text::figures::Figures;
use crate::text::{answer as sentences, target as text};
use crate::ui::components::announced::Announced;
use crate::ui::components::ask::Ask;
use crate::ui::components::datum::datum;
use crate::ui::components::disclose::Disclose;
use crate::ui::components::fold::Fold;
use crate::ui::components::link::VisitLink;
use crate::ui::context::{Shared, use_delivery, use_numbers, use_results, use_state_of_page, use_view_state};
use crate::ui::deliverable::Deliverable;
use crate::ui::hooks::use_base_address;
use crate::ui::results::Results;
use crate::ui::view_state::{ViewState, Visit};
use crate::view::View;

/// The element identifier of the part of the Method view about demands.
const WORKED_OUT: &str = "method-about-human";

/// The cards of the answer; a note if nothing is asked.
#[component]
pub fn AnswerCards() -> Html {
    let (numbers, results, state, view_state) = (use_numbers(), use_results(), use_state_of_page(), use_view_state());
    let answer =
        use_memo(results.clone(), |results| Answer::of(results.question.demand, &results.inputs).map(Shared::new));
    let cards = match &*answer {
        None => html! {
            <section class="card">
                <h1 class="big">{ text::NOTHING_ASKED }</h1>
                { for asked_of_a_group(&results, &view_state, &*numbers) }
            </section>
        },
        Some(answer) => html! {
            <>
                { verdict(answer, results.question, &state, &*numbers) }
                { facts(answer, results.question, &*numbers) }
            </>
        },
    };
    let words = answer.as_deref().map_or_else(|| text::NOTHING_ASKED.to_owned(), verdict_in_words);
    html! { <>{ cards }<Announced {words} /></> }
}

/// Where the demand in question is set for a group alone, which group has it.
fn asked_of_a_group(results: &Results, view_state: &ViewState, figures: &dyn Figures) -> Option<Html> {
    let demand = results.question.demand;
    let input = demand.input();
    let (group, words) = text::asked_of_a_group(figures, demand, &results.inputs)?;
    let visit = Visit::field_of_group(group, input);
    view_state.shape.shows(input).then(|| {
        html! { <p class="note">{ words }{ " " }<VisitLink {visit}>{ text::IN_ITS_GROUP }</VisitLink></p> }
    })
}

fn verdict_in_words(answer: &Answer) -> String {
    let (asked, work) = (text::work_asked(answer.demand), text::work(answer.demand, answer.work));
    format!("{asked} {work}. {} {}.", text::PAYS, text::payoff(answer.payoff))
}

/// Both parts of the verdict, the reasons, and the lines to copy.
fn verdict(answer: &Shared<Answer>, question: Question, state: &AppState, figures: &dyn Figures) -> Html {
    let left_out = sentences::left_out(answer);
    let mistaken = state.transient.typed.as_ref().filter(|typed| typed.mistake.is_some());
    let mistaken = mistaken.map(|typed| crate::text::field_name(text::amount_field(figures, typed.unit).0));
    let wrong: Vec<String> = mistaken.into_iter().chain(crate::text::wrong_fields(state)).collect();
    let stale = crate::text::stale(&wrong);
    let is_elsewhere =
        |(place, input): &(Place, Input)| *place != Place::Base || !is_in_view(answer.demand, state, *input);
    let elsewhere = state.mistakes().into_iter().filter(is_elsewhere).map(|(place, input)| {
        let visit = match place {
            Place::Group(group) => Visit::field_of_group(group, input),
            Place::Base | Place::Own(_) => Visit::field(input),
        };
        html! { <>{ " " }<VisitLink {visit}>{ text::SEE_FIELD }</VisitLink></> }
    });
    let part = |question: &'static str, answer: &'static str| {
        html! { <span class="part">{ question }{ " " }<strong class="big">{ answer }</strong></span> }
    };
    let [does, pays] = [text::work(answer.demand, answer.work), text::payoff(answer.payoff)];
    let hides_salary = Disclosure::WITHOUT_SALARY.hides_base(&state.inputs);
    html! {
        <section class="card verdict-card" data-work={answer.work.key()} data-pays={answer.payoff.key()}>
            <h1>{ part(text::work_asked(answer.demand), does) }{ " " }{ part(text::PAYS, pays) }</h1>
            if !stale.is_empty() { <p class="stale">{ stale }{ for elsewhere }</p> }
            if !left_out.is_empty() { <p class="rule">{ left_out }</p> }
            <p>{ sentences::work_sentence(figures, answer) }</p>
            <p class={hides_salary.then_some("private")}>{ sentences::amount_sentence(figures, question, answer) }</p>
            <p>{ sentences::pays_sentence(figures, answer) }</p>
            <ToSend {answer} />
            { rules(answer.demand, answer.work, answer.payoff, figures) }
        </section>
    }
}

/// The lines to paste into a chat. Their link opens the page on its own, not embedded. It is empty in the first render,
/// before the browser is asked for the address.
#[autoprops]
#[component]
fn ToSend(answer: &Shared<Answer>) -> Html {
    let (numbers, results, state) = (use_numbers(), use_results(), use_state_of_page());
    let (deliver, base, view_state) = (use_delivery(), use_base_address(), use_view_state());
    let disclosure = state.transient.disclosure;
    let link = base.map_or_else(String::new, |base| {
        // A link to what the answer is about, without the demands that it leaves out, and without scenarios.
        let fragment = AppState { inputs: answer.inputs.clone(), scenarios: Vec::new(), ..(*state).clone() }.fragment();
        // The address bar follows the question with a delay.
        let here = format!("{base}?{}", view_state.presentation.write());
        let page = Address::of(&here);
        page.shown_link(&page.shared_presentation(disclosure), &share::disclosed(&fragment, disclosure))
    });
    let lines = sentences::answer(&*numbers, results.question, answer, &link, disclosure);
    let copy = {
        let plain = lines.clone();
        deliver.reform(move |_: MouseEvent| Some(Deliverable::Copy { plain: plain.clone(), html: None }))
    };
    html! {
        <>
            <h2>{ text::TO_SEND }</h2>
            <div id="answer">{ for lines.lines().map(|line| html! { <p>{ line }</p> }) }</div>
            <p class="row"><button type="button" onclick={copy}>{ text::COPY_ANSWER }</button><Disclose /></p>
            if let Some(warning) = sentences::salary_follows(results.question, answer, disclosure) { <p class="note">{ warning }</p> }
        </>
    }
}

/// The rules by which both parts of the verdict are decided.
fn rules(demand: Demand, work: Work, payoff: Payoff, figures: &dyn Figures) -> Html {
    let line = |name: &'static str, rule: String, holds: bool| {
        html! { <li aria-current={holds.then_some("true")}><b>{ name }</b>{ " " }{ rule }</li> }
    };
    let works = Work::ALL.map(|one| line(text::work(demand, one), text::work_rule(figures, one), one == work));
    let payoffs = Payoff::ALL.map(|one| line(text::payoff(one), text::payoff_rule(figures, one), one == payoff));
    html! {
        <Fold class="more" summary={text::RULES}>
            <p>{ text::work_asked(demand) }</p>
            <ul>{ for works }</ul>
            <p>{ text::PAYS }</p>
            <ul>{ for payoffs }</ul>
            <p>{ text::SAME_RULE }</p>
        </Fold>
    }
}

/// The numbers of the answer: metrics, then facts that only the answer has. A metric opens its explanation unless the
/// answer leaves inputs out, since it then differs from that of the page.
fn facts(answer: &Answer, question: Question, figures: &dyn Figures) -> Html {
    let line = |name: Html, number: Html| html! { <div><dt>{ name }</dt><dd>{ number }</dd></div> };
    let metric = |metric: &Metric| {
        let name = crate::text::metric_name(*metric);
        let name = if answer.left_out.is_empty() {
            html! { <Ask topic={Topic::from(*metric)} {name} /> }
        } else {
            let without = depends_on_demands(*metric).then(|| sentences::without(answer));
            html! { <span>{ name }{ for without }</span> }
        };
        line(name, datum(figures, &answer.report, *metric))
    };
    // With groups it is not the team's, and where it is 0 no share pays, which the answer says.
    let pays_at_some =
        answer.inputs.groups().is_empty() && answer.report.get(Metric::PhiStar).is_ok_and(|star| star > 0.0);
    let metrics = metrics(answer.demand).iter().filter(|metric| **metric != Metric::PhiStar || pays_at_some);
    let facts = text::facts(figures, question, answer).into_iter();
    let fact = |(name, number)| line(html! { <span>{ name }</span> }, html! { <span translate="no">{ number }</span> });
    let visit = Visit::at(View::Method, WORKED_OUT);
    html! {
        <section class="card" aria-labelledby="numbers-title">
            <h2 id="numbers-title">{ text::IN_NUMBERS }</h2>
            <dl class="facts">{ for metrics.map(metric) }{ for facts.map(fact) }</dl>
            <p class="note"><VisitLink {visit}>{ text::WORKED_OUT }</VisitLink></p>
        </section>
    }
}

/// Whether a metric depends on other demands, as all do that are about the team’s year.
const fn depends_on_demands(metric: Metric) -> bool {
    matches!(metric, Metric::TeamCost | Metric::TeamValue | Metric::TeamNet | Metric::TeamWaste | Metric::PhiStar)
}

/// The metrics that describe a demand: a target in human terms, and the team's year with the demand applied.
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
