//! An explanation as HTML, as the dialog shows it. Every text is escaped.

use super::doubt;
use super::html::{Links, cited, element, tag};
use crate::explain::{Explanation, Lead, Symbol, Term, Topic};
use crate::export::words;
use crate::text;

/// What the dialog holds: heading, what the metric is, its formula with names and with numbers, where these are from, and
/// what is drawn for it. The name of a term leads to its field, or by a button with `data-explain` to its own explanation.
pub fn html(topic: Topic, why: &Explanation, links: &Links) -> String {
    let title = format!("{}: {}", why.name, why.result);
    let mut html = tag("h2", &[("id", "explain-title"), ("tabindex", "-1")], &words(&title));
    if let Symbol::Metric(metric) = topic.symbol {
        html.push_str(&element("p", text::explanation(metric)));
    }
    html.push_str(&formula(&why.formula));
    if why.numbers != why.formula {
        html.push_str(&element("h3", text::WITH_NUMBERS));
        html.push_str(&formula(&why.worked()));
    }
    if !why.note.is_empty() {
        html.push_str(&tag("p", &[("class", "note")], &words(&why.note)));
    }
    if !why.terms.is_empty() {
        html.push_str(&element("h3", text::TERMS));
        let terms: String = why.terms.iter().map(|term| row(term, links)).collect();
        html.push_str(&tag("dl", &[("class", "terms")], &terms));
    }
    if let Some(doubt) = &why.doubt {
        html.push_str(&doubt::html(doubt, links));
    }
    html
}

fn formula(text: &str) -> String {
    let lines: String = text.lines().map(|line| element("p", line)).collect();
    tag("div", &[("class", "formula")], &lines)
}

fn row(term: &Term, links: &Links) -> String {
    let source = term.source.as_ref().map(|source| tag("small", &[], &cited(source))).unwrap_or_default();
    let name = match term.lead {
        Some(Lead::Field(input)) => links.field(input, &term.name),
        Some(Lead::Topic(topic)) => {
            let key = topic.key();
            tag("button", &[("type", "button"), ("class", "ask"), ("data-explain", &key)], &words(&term.name))
        }
        Some(Lead::GroupField(..)) | None => words(&term.name),
    };
    format!("<dt>{name}</dt><dd>{}{source}</dd>", words(&term.value))
}
