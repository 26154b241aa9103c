//! What is drawn for the uncertain results, as HTML: the range of each factor and the weight of each curve, each leading to
//! its field. Every text is escaped.

use super::html::{Links, element, tag};
use crate::explain::{CurveRow, Doubt, FactorRow, Lead, RangeEnd};
use crate::export::words;
use crate::text;

/// A table of the ranges, and a line for the curves.
pub fn html(doubt: &Doubt, links: &Links) -> String {
    let heads: String = text::RANGE_HEADS.iter().map(|head| head_cell(head)).collect();
    let rows: String = doubt.factors.iter().map(|factor| row(factor, links)).collect();
    let head = tag("thead", &[], &tag("tr", &[], &heads));
    let table = tag("table", &[], &[element("caption", text::RANGES), head, tag("tbody", &[], &rows)].concat());
    let frame = [("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", text::RANGES)];
    let curves = if doubt.curves.is_empty() { String::new() } else { curves(&doubt.curves, links) };
    [tag("div", &frame, &table), curves, tag("p", &[("class", "note")], &words(text::RANGES_NOTE))].concat()
}

fn head_cell(head: &str) -> String {
    if head.is_empty() { "<td></td>".to_owned() } else { tag("th", &[("scope", "col")], &words(head)) }
}

fn row(factor: &FactorRow, links: &Links) -> String {
    let certain = if factor.is_certain { format!(" <small>{}</small>", words(text::CERTAIN)) } else { String::new() };
    let head = tag("th", &[("scope", "row")], &[words(factor.name), certain].concat());
    let cells: String = [&factor.low, &factor.middle, &factor.high].map(|end| cell(end, links)).concat();
    tag("tr", &[], &[head, cells].concat())
}

fn cell(end: &RangeEnd, links: &Links) -> String {
    let value = match end.lead {
        Some(Lead::Field(input)) => links.field(input, &end.value),
        Some(Lead::GroupField(..) | Lead::Topic(_)) | None => words(&end.value),
    };
    let unused = end.unused.as_ref().map(|typed| format!(" <small>{}</small>", words(&text::not_used(typed))));
    tag("td", &[], &[value, unused.unwrap_or_default()].concat())
}

fn curves(rows: &[CurveRow], links: &Links) -> String {
    let curve = |row: &CurveRow| match row.lead {
        Lead::Field(input) => format!("{} {}", links.field(input, row.name), element("b", &row.weight)),
        Lead::GroupField(..) | Lead::Topic(_) => format!("{} {}", words(row.name), element("b", &row.weight)),
    };
    let all: Vec<String> = rows.iter().map(curve).collect();
    tag("p", &[("class", "curves-drawn")], &format!("{}: {}", words(text::CURVE_WEIGHTS), all.join(" · ")))
}
