//! Every figure with its source, in a table for each topic.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::believe::Believe;
use super::{FIGURES, row_id, section};
use crate::beliefs::Belief;
use crate::evidence::{Filter, Source, Topic};
use crate::inputs::{Assumptions, Input};
use crate::text::evidence as text;
use crate::text::figures::{Figures, NOTHING};
use crate::text::{self as all, value_in_words};
use crate::ui::components::fold::Fold;
use crate::ui::components::link::VisitLink;
use crate::ui::components::source::Outside;
use crate::ui::components::table::{Scroll, heads};
use crate::ui::context::{use_numbers, use_results, use_state_of_page};
use crate::ui::view_state::Visit;

/// The part of the view about figures. Tables are collapsed at first, unless a filter is chosen.
#[autoprops]
#[component]
pub fn FigureTables(
    filter: &Filter,
    /// The key of the source that the reader was led to.
    sought: Option<&'static str>,
) -> Html {
    let filter = *filter;
    let topic = |topic: Topic| {
        let sources = || topic.sources().filter(move |source| filter.shows(source));
        let count = sources().count();
        if count == 0 {
            return Html::default();
        }
        let holds_sought = sources().any(|source| Some(source.key) == sought);
        let id = format!("evidence-{}", topic.key());
        let summary = html! { <><h3>{ text::topic(topic) }</h3><small>{ text::sources(count) }</small></> };
        html! {
            <Fold key={topic.key()} {id} class="topic" {summary} is_kept=true is_open={filter != Filter::All} {holds_sought}>
                <Table {topic} {filter} />
            </Fold>
        }
    };
    let note = text::evidence_note(use_results().inputs.currency().0);
    section(FIGURES, text::EVIDENCE, html! { <><p>{ note }</p>{ for Topic::ALL.map(topic) }</> })
}

/// The table of the sources of a topic.
#[autoprops]
#[component]
fn Table(topic: &Topic, filter: &Filter) -> Html {
    let (believed, numbers) = (use_state_of_page().believed(), use_numbers());
    let sources = topic.sources().filter(|source| filter.shows(source));
    html! {
        <Scroll label={text::topic(*topic)}>
            { heads(&text::EVIDENCE_HEADS) }
            { for sources.map(|source| rows(*source, &believed, &*numbers)) }
        </Scroll>
    }
}

/// A source: its figures in rows, then the inputs and beliefs based on it.
fn rows(source: Source, believed: &[Belief], figures: &dyn Figures) -> Html {
    let lists = [defaults(source, figures), beliefs(source, believed)].into_iter().flatten().collect::<Vec<_>>();
    let resting = (!lists.is_empty()).then(|| html! { <td colspan="2" class="rests">{ for lists }</td> });
    let cells = source.findings.iter().map(|finding| {
        let said = text::finding(*finding);
        html! { <><td class="figure">{ said.figure }</td><td>{ said.meaning }</td></> }
    });
    let cells: Vec<Html> = cells.chain(resting).collect();
    let span = cells.len().to_string();
    let date = if source.date.is_empty() { NOTHING } else { source.date };
    let around = [date, text::grade(source.grade), text::method(source.method)];
    let row = |(nth, inside): (usize, Html)| {
        let is_first = nth == 0;
        html! {
            <tr>
                if is_first { <th scope="rowgroup" rowspan={span.clone()}>{ cited(source) }</th> }
                { inside }
                if is_first { { for around.map(|words| html! { <td rowspan={span.clone()}>{ words }</td> }) } }
            </tr>
        }
    };
    html! {
        <tbody key={source.key} id={row_id(source.key)} tabindex="-1" data-grade={source.grade.key()}
            data-method={source.method.key()}>
            { for cells.into_iter().enumerate().map(row) }
        </tbody>
    }
}

/// The name of a source, linked to its public address.
fn cited(source: Source) -> Html {
    let cited = text::cited(source);
    let Some(address) = cited.address else { return html! { { cited.title } } };
    html! {
        <>
            <Outside {address}>{ cited.title }</Outside>
            if !cited.note.is_empty() { { " " }<small>{ cited.note }</small> }
        </>
    }
}

/// The inputs whose defaults are based on a source; `None` if there are none.
fn defaults(source: Source, figures: &dyn Figures) -> Option<Html> {
    let defaults = Assumptions::default();
    let inputs = Input::ALL.iter().filter(|input| input.row().source.key == source.key);
    let entry = |input: &Input| {
        let value = value_in_words(figures, *input, &defaults.get(*input));
        let visit = Visit::field(*input);
        html! { <VisitLink {visit}>{ all::words(*input).label }{ text::IS }{ value }</VisitLink> }
    };
    list(text::RESTS_ON_IT, inputs.map(entry).collect())
}

/// The beliefs based on a source, with those in force marked; `None` if there are none.
fn beliefs(source: Source, believed: &[Belief]) -> Option<Html> {
    let beliefs = Belief::all().filter(|belief| belief.source().key == source.key);
    let entry = |belief: Belief| {
        let is_believed = believed.contains(&belief);
        html! {
            <Believe {belief} place="-source" {is_believed}>
                <span class="unseen">{ before_name(is_believed, believed.len()) }</span>
                { text::belief(belief).name }
            </Believe>
        }
    };
    list(text::BELIEVE, beliefs.map(entry).collect())
}

/// What screen readers say before the name of a belief, where the inputs agree with so many.
const fn before_name(is_believed: bool, believed: usize) -> &'static str {
    match (is_believed, believed) {
        (true, ..=1) => text::BELIEVED_IS,
        (true, _) => text::AGREED_WITH,
        (false, _) => text::BELIEVE_IT,
    }
}

fn list(name: &str, entries: Vec<Html>) -> Option<Html> {
    let entry = |entry: Html| html! { <li>{ entry }</li> };
    (!entries.is_empty()).then(|| {
        html! { <div><small>{ name }</small><ul class="links">{ for entries.into_iter().map(entry) }</ul></div> }
    })
}
