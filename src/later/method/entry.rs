//! One formula: what it is, with names and with numbers, and where its terms are.

use super::{Context, VIEW, classed};
use crate::explain::formula::{Expr, Formula};
use crate::explain::{Explanation, Lead, Quantity, Symbol, Topic, explain_symbol, in_place, symbols, template};
use crate::export::words;
use crate::inputs::{Curve, Disclosure};
use crate::later::html::{cited, element, tag};
use crate::later::mathml;
use crate::text;

/// The formula of a metric or quantity; nothing where it has none here.
pub fn html(symbol: Symbol, context: &Context) -> String {
    let template = template(symbol, context.shape);
    if template.is_empty() {
        return String::new();
    }
    let why = explain_symbol(symbol, context.known, context.shape, context.figures);
    let note = if why.note.is_empty() { String::new() } else { classed("p", "note", &words(&why.note)) };
    let told = match Formula::read(&template) {
        Some(formula) => {
            [typeset(symbol, &template, &formula, &why, context), note, terms(&template, context)].concat()
        }
        None => [element("p", &why.numbers), result(symbol, &why), note].concat(),
    };
    let id = context.id_of(Topic { place: context.known.place, symbol }).unwrap_or_default();
    let body = [heading(symbol, &why, context), told].concat();
    ["<div class=\"law\" id=\"", &id, "\" tabindex=\"-1\">", &body, "</div>"].concat()
}

/// What is no equation says what it comes to, unless that is nothing.
fn result(symbol: Symbol, why: &Explanation) -> String {
    match symbol {
        Symbol::Metric(_) => element("p", &text::here(&why.result)),
        Symbol::Input(_) | Symbol::Quantity(_) | Symbol::At(..) => String::new(),
    }
}

fn heading(symbol: Symbol, why: &Explanation, context: &Context) -> String {
    let curve = match symbol {
        Symbol::Quantity(Quantity::HillOutput) => Some(Curve::Hill),
        Symbol::Quantity(Quantity::LogOutput) => Some(Curve::Log),
        Symbol::Quantity(Quantity::PowerOutput) => Some(Curve::Power),
        Symbol::Quantity(Quantity::FixedOutput) => Some(Curve::Fixed),
        _ => None,
    };
    let chosen = curve == Some(context.shape.curve);
    let mark = if chosen { [" ", &classed("span", "chosen", text::CHOSEN)].concat() } else { String::new() };
    let told = match symbol {
        Symbol::Metric(metric) => classed("p", "sub", &words(text::explanation(metric))),
        Symbol::Input(_) | Symbol::Quantity(_) | Symbol::At(..) => String::new(),
    };
    ["<h3>", &words(&why.name), &mark, "</h3>", &told].concat()
}

/// The formula with names; where everything in it has a number, with numbers, and what it comes to.
fn typeset(symbol: Symbol, template: &str, formula: &Formula, why: &Explanation, context: &Context) -> String {
    let computed = symbol.number(context.known).is_some();
    let value = |symbol| {
        let shown = in_place(symbol, template, context.known, context.figures);
        if is_private(symbol, context) { mathml::private_number(&shown) } else { mathml::number(&shown) }
    };
    // What is just another number, or none of the page, is its own result.
    let numbers = |expr: &Expr| {
        let shown = computed && !why.terms.is_empty() && !matches!(expr, Expr::Symbol(_));
        shown.then(|| mathml::row(formula, String::new(), expr, &value))
    };
    let named = |symbol| mathml::name(symbol, context.known);
    let mut rows = vec![mathml::row(formula, mathml::left(symbol, context.known), &formula.body, &named)];
    rows.extend(numbers(&formula.body));
    // Nor does what is a number of the formula itself need to be told twice.
    let is_told = !matches!(formula.body, Expr::Number(_));
    rows.extend((computed && is_told).then(|| mathml::result(&why.result)));
    for (name, expr) in &formula.lines {
        rows.push(mathml::row(formula, mathml::letter(*name), expr, &named));
        rows.extend(numbers(expr));
    }
    let reason = if computed { String::new() } else { classed("p", "note", &words(&why.result)) };
    let label = words(&text::formula_of(&why.name));
    let open = ["<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"", &label, "\">"].concat();
    [&open, &mathml::block(&rows), "</div>", &reason].concat()
}

/// The terms of a formula with their numbers: each leads to where it is entered or worked out.
fn terms(template: &str, context: &Context) -> String {
    let item = |symbol: Symbol| {
        let name = [letter(symbol), linked(symbol, context)].concat();
        let value = symbol.value_in_formula(context.known, context.figures);
        let value =
            if is_private(symbol, context) { classed("b", "private", &words(&value)) } else { element("b", &value) };
        ["<li>", &name, " ", &value, "</li>"].concat()
    };
    let items: String = symbols(template).into_iter().map(item).collect();
    if items.is_empty() {
        return String::new();
    }
    ["<ul class=\"where\"><li>", text::WHERE, "</li>", &items, "</ul>"].concat()
}

/// Whether the number of a symbol stays off paper unless it is ticked to go along: a salary that is not at its default.
fn is_private(symbol: Symbol, context: &Context) -> bool {
    let disclosure = Disclosure::WITHOUT_SALARY;
    matches!(symbol, Symbol::Input(input) if disclosure.leaves_out(input))
        && disclosure.hides_base(&context.known.inputs)
}

/// The letter that a formula writes, where it is no name.
fn letter(symbol: Symbol) -> String {
    let Some((base, index)) = text::letter(symbol) else { return String::new() };
    let index = if index.is_empty() { String::new() } else { element("sub", index) };
    ["<i>", &words(base), &index, "</i> "].concat()
}

fn linked(symbol: Symbol, context: &Context) -> String {
    let name = symbol.name(context.known);
    match symbol.lead(context.known) {
        Some(Lead::Field(input)) => context.links.field(input, &name),
        Some(Lead::Topic(topic)) => match context.id_of(topic) {
            Some(id) => context.links.visit(VIEW, &id, &name),
            None => words(&name),
        },
        Some(Lead::GroupField(..)) | None => words(&name),
    }
}

/// Where the numbers of some formulas come from, each once, folded away.
pub fn sources(of: &[Symbol], context: &Context) -> String {
    let mut all = Vec::new();
    for symbol in of.iter().flat_map(|symbol| symbols(&template(*symbol, context.shape))) {
        if !all.contains(&symbol) {
            all.push(symbol);
        }
    }
    let told = |symbol: &Symbol| {
        let source = symbol.source(context.known, context.figures)?;
        Some([element("dt", &symbol.name(context.known)), tag("dd", &[], &cited(&source))].concat())
    };
    let told: String = all.iter().filter_map(told).collect();
    if told.is_empty() {
        return String::new();
    }
    let summary = element("summary", text::SOURCES);
    ["<details class=\"sources\">", &summary, "<dl class=\"terms\">", &told, "</dl></details>"].concat()
}
