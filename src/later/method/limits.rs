//! What the model leaves out, and where this page stands beside the data.

use super::Context;
use crate::explain::{Symbol, told};
use crate::export::words;
use crate::inputs::Input;
use crate::later::html::element;
use crate::model::{DATA_END, Metric};
use crate::text;

/// Amounts of tokens a week that may lie beyond the data.
const AMOUNTS: [Symbol; 4] = [
    Symbol::Input(Input::Tokens),
    Symbol::Input(Input::Target),
    Symbol::Metric(Metric::OptimumTok),
    Symbol::Metric(Metric::HalfTok),
];

/// The section.
pub fn html(context: &Context) -> String {
    let item = |(head, rest): &(&str, &str)| {
        let [head, rest] = [head, rest].map(|words| told(words, context.known, context.figures));
        ["<li><b>", &words(&head), "</b> ", &words(&rest), "</li>"].concat()
    };
    let items: String = text::LIMITS.1.iter().map(item).collect();
    ["<ul class=\"limits\">", &items, "</ul>", &reach(context)].concat()
}

/// Which amounts of the page lie within the data, and which beyond.
fn reach(context: &Context) -> String {
    let line = |symbol: &Symbol| {
        let amount = symbol.number(context.known)?;
        Some(element("li", &text::reach(context.figures, &symbol.name(context.known), amount, DATA_END.value())))
    };
    let lines: String = AMOUNTS.iter().filter_map(line).collect();
    [&element("p", text::REACH), "<ul class=\"reach\">", &lines, "</ul>"].concat()
}
