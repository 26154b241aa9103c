//! An explanation as HTML, as the dialog shows it. Every text is escaped.

use super::html::element;
use crate::explain::{Explanation, Term};
use crate::export::words;
use crate::model::Metric;
use crate::text;

/// What the dialog holds: heading, what the metric is, its formula with names and with numbers, and where these are from.
pub fn html(metric: Metric, why: &Explanation) -> String {
    let mut html = ["<h2 id=\"explain-title\">", &words(why.name), ": ", &words(&why.result), "</h2>"].concat();
    html.push_str(&element("p", text::explanation(metric)));
    html.push_str(&formula(&why.formula));
    if why.numbers != why.formula {
        html.extend([element("h3", text::WITH_NUMBERS), formula(&why.numbers)]);
    }
    if !why.note.is_empty() {
        html.extend(["<p class=\"note\">", &words(&why.note), "</p>"]);
    }
    if !why.terms.is_empty() {
        html.extend([&element("h3", text::TERMS), "<dl class=\"terms\">"]);
        html.extend(why.terms.iter().map(term));
        html.push_str("</dl>");
    }
    html
}

fn formula(text: &str) -> String {
    let lines: String = text.lines().map(|line| element("p", line)).collect();
    ["<div class=\"formula\">", &lines, "</div>"].concat()
}

fn term(term: &Term) -> String {
    let source = term.source.as_ref().map(|source| element("small", source)).unwrap_or_default();
    [&element("dt", term.name), "<dd>", &words(&term.value), &source, "</dd>"].concat()
}
