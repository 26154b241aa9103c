//! Every figure with its source, a table a topic.

use super::{FIGURES, believe, heads, marks, part, scrolling, small};
use crate::evidence::{Belief, Record, Source, Topic};
use crate::export::words;
use crate::inputs::{Assumptions, Input};
use crate::later::Page;
use crate::later::html::{Links, element, outside, tag};
use crate::text::evidence as text;
use crate::text::figures::{Figures, NOTHING};
use crate::text::{self as all, value_in_words};

/// The part of the view.
pub(super) fn html(page: &Page, links: &Links, figures: &dyn Figures) -> String {
    let topics = Topic::ALL.map(|topic| table(page, links, figures, topic)).concat();
    part(FIGURES, text::EVIDENCE, &[element("p", text::EVIDENCE_NOTE), topics])
}

fn table(page: &Page, links: &Links, figures: &dyn Figures, topic: Topic) -> String {
    let name = text::topic(topic);
    let rows: String = topic.records().map(|record| rows(page, links, figures, record)).collect();
    let table = scrolling(name, &[heads(&text::EVIDENCE_HEADS), rows].concat());
    tag("div", &[("class", "topic rows")], &[element("h3", name), table].concat())
}

/// A source: its figures in rows, and below them what rests on it.
fn rows(page: &Page, links: &Links, figures: &dyn Figures, record: &Record) -> String {
    let marks = marks(Some(record));
    let resting = [defaults(links, figures, record.source), beliefs(page, record.source)].concat();
    let resting = (!resting.is_empty()).then(|| tag("td", &[("colspan", "2"), ("class", "rests")], &resting));
    let cells = record.findings.iter().map(|finding| {
        let said = text::finding(*finding);
        [tag("td", &[("class", "figure")], &words(said.figure)), element("td", said.meaning)].concat()
    });
    let cells: Vec<String> = cells.chain(resting).collect();
    let mut around = around(record, cells.len());
    let row = |cells: String| {
        let (before, behind) = std::mem::take(&mut around);
        tag("tr", &marks, &[before, cells, behind].concat())
    };
    let id = ["source-", record.source.key].concat();
    tag("tbody", &[("id", id.as_str()), ("tabindex", "-1")], &cells.into_iter().map(row).collect::<String>())
}

/// The cells that span all rows of a source: its name before the figures; date, grade and method behind them.
fn around(record: &Record, rows: usize) -> (String, String) {
    let rows = rows.to_string();
    let span = ("rowspan", rows.as_str());
    let date = if record.date.is_empty() { NOTHING } else { record.date };
    let cells = [date, text::grade(record.source.grade), text::method(record.method)];
    let name = tag("th", &[("scope", "rowgroup"), span], &cited(record.source));
    (name, cells.map(|text| tag("td", &[span], &words(text))).concat())
}

/// A source's name, linked to where it can be read.
fn cited(source: Source) -> String {
    let cited = text::cited(source);
    match cited.address {
        Some(address) => [outside(address, cited.title), small(cited.note)].join(" "),
        None => words(cited.title),
    }
}

/// The inputs whose defaults rest on a source; nothing where there are none.
fn defaults(links: &Links, figures: &dyn Figures, source: Source) -> String {
    let defaults = Assumptions::default();
    let inputs = Input::ALL.iter().filter(|input| input.row().source.key == source.key);
    let entry = |input: &Input| {
        let value = value_in_words(figures, *input, &defaults.get(*input));
        let name = [all::words(*input).label, text::IS, &value].concat();
        links.visit("budget", &["in-", input.key()].concat(), &name)
    };
    list(text::RESTS_ON_IT, &inputs.map(entry).collect::<Vec<_>>())
}

/// The beliefs that a source gives rise to; nothing where there are none.
fn beliefs(page: &Page, source: Source) -> String {
    let beliefs = Belief::all().filter(|belief| belief.source().key == source.key);
    let entry = |belief: Belief| {
        let before = if belief.is_in_force(&page.inputs) { text::BELIEVED_IS } else { text::BELIEVE_IT };
        let unseen = tag("span", &[("class", "unseen")], before);
        believe(page, belief, "-source", &[&unseen, words(text::belief(belief).name).as_str()].concat())
    };
    list(text::BELIEVE, &beliefs.map(entry).collect::<Vec<_>>())
}

fn list(name: &str, entries: &[String]) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let entries: String = entries.iter().map(|entry| tag("li", &[], entry)).collect();
    tag("div", &[], &[element("small", name), tag("ul", &[("class", "links")], &entries)].concat())
}
