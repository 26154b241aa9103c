//! Where a number comes from: the formula of a metric, this page's numbers in it, and the source of each.
//!
//! A formula is a template: keys of inputs, metrics or [`Quantity`]s in braces, between them `+ − × ÷ ^ ( )`, `max`,
//! `min`, `ln`, `exp`, `mean` (over unequal users, of whom `w` is one's use relative to the mean) and `sum` (over the months
//! `m`). Lines below the first define what it names: `b = …`. [`formula`] reads them; `tests/explain.rs` works them out and compares.

pub mod formula;
mod quantity;
mod shape;
mod symbol;

pub use quantity::{Known, Quantity};
pub use shape::Shape;
pub use symbol::Symbol;

use crate::inputs::{Assumptions, Disclosure};
use crate::model::{Metric, Report};
use crate::search::holds;
use crate::text;
use crate::text::figures::{Figures, NOTHING};

/// A metric explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What it is called.
    pub name: &'static str,
    /// The formula in words, or a sentence that says how the number is found. More lines define what the first names.
    pub formula: String,
    /// The same with this page's numbers.
    pub numbers: String,
    /// What it comes to, or why it cannot be computed.
    pub result: String,
    /// What else one has to know to read the formula; may be empty.
    pub note: String,
    /// What stands in the formula, in its order.
    pub terms: Vec<Term>,
}

/// A term of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is called in the formula.
    pub name: &'static str,
    /// Its number with its unit, to six digits; [`NOTHING`] where it cannot be computed.
    pub value: String,
    /// Where it comes from, where it is not computed from other inputs.
    pub source: Option<String>,
    /// The key of the input or metric, or the name of the quantity.
    pub key: &'static str,
}

/// Explains a metric of the report of these inputs.
///
/// ```
/// use tokenworth::{explain::explain, inputs::Assumptions, model::{Metric, evaluate}, text::figures::English};
/// let inputs = Assumptions::default();
/// let why = explain(Metric::NetAdopter, &inputs, &evaluate(&inputs), &English);
/// assert_eq!(why.formula, "Value − Cost");
/// assert_eq!(why.numbers, "$18,447.38 − $1,840");
/// assert_eq!(why.result, "$16,607.38");
/// ```
pub fn explain(metric: Metric, inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> Explanation {
    explain_known(metric, &Known::of(inputs, report), figures)
}

/// Explains a metric as it is copied: without what `disclosure` leaves out.
pub fn explain_disclosed(
    metric: Metric,
    inputs: &Assumptions,
    report: &Report,
    disclosure: Disclosure,
    figures: &dyn Figures,
) -> Explanation {
    explain_known(metric, &Known::of(inputs, report).disclosed(disclosure), figures)
}

fn explain_known(metric: Metric, known: &Known, figures: &dyn Figures) -> Explanation {
    explain_symbol(Symbol::Metric(metric), known, &Shape::of(known), figures)
}

/// Explains anything that has a formula. `shape` is that of what is known.
pub fn explain_symbol(symbol: Symbol, known: &Known, shape: &Shape, figures: &dyn Figures) -> Explanation {
    let template = template(symbol, shape);
    let value = |symbol: Symbol| symbol.value(known, figures);
    let term = |symbol: Symbol| Term {
        name: symbol.name(),
        value: value(symbol),
        source: symbol.source(known, figures),
        key: symbol.key(),
    };
    let numbers = fill(&template, |symbol| in_formula(in_place(symbol, &template, known, figures)));
    let words = fill(&template, |symbol| symbol.name().to_owned());
    Explanation {
        name: symbol.title(),
        formula: if is_sentence(&template) { numbers.clone() } else { words },
        numbers,
        result: result(symbol, known, figures),
        note: text::formula_note(symbol, &template, shape),
        terms: symbols(&template).into_iter().map(term).collect(),
    }
}

/// The formula of anything as a template; empty where it has none.
pub fn template(symbol: Symbol, shape: &Shape) -> String {
    match symbol {
        Symbol::Input(_) => String::new(),
        Symbol::Metric(metric) => text::formula(metric, shape),
        Symbol::Quantity(quantity) => text::quantity_formula(quantity, shape),
    }
}

/// The number of a symbol as it stands in this template. Tokens are counted in millions, as prices are of a million; where
/// the template counts single ones, without their `M`.
pub fn in_place(symbol: Symbol, template: &str, known: &Known, figures: &dyn Figures) -> String {
    let value = symbol.value_in_formula(known, figures);
    if !holds(template, "× 10 ^ 6") {
        return value;
    }
    value.strip_suffix('M').map(str::to_owned).unwrap_or(value)
}

/// A sentence with keys in braces, told with their numbers.
pub fn told(sentence: &str, known: &Known, figures: &dyn Figures) -> String {
    fill(sentence, |symbol| symbol.value(known, figures))
}

fn result(symbol: Symbol, known: &Known, figures: &dyn Figures) -> String {
    match symbol {
        Symbol::Metric(metric) => match known.report.get(metric) {
            Ok(_) => symbol.value(known, figures),
            Err(reason) => text::reason(reason).to_owned(),
        },
        Symbol::Input(_) | Symbol::Quantity(_) => symbol.value(known, figures),
    }
}

impl Explanation {
    /// The whole as plain text, to be copied.
    pub fn text(&self) -> String {
        let equals = if is_sentence(&self.formula) { "" } else { "= " };
        let mut lines = vec![format!("{}: {}", self.name, self.result), format!("{equals}{}", self.formula)];
        if self.numbers != self.formula {
            lines.push(format!("{equals}{}", self.numbers));
        }
        if !self.note.is_empty() {
            lines.push(self.note.clone());
        }
        lines.extend(self.terms.iter().map(|term| match &term.source {
            Some(source) => format!("{}: {} – {source}", term.name, term.value),
            None => format!("{}: {}", term.name, term.value),
        }));
        lines.join("\n")
    }
}

/// Whether a template is a sentence: so is told what has no closed form.
pub fn is_sentence(formula: &str) -> bool {
    formula.ends_with('.')
}

/// A negative number stands in parentheses, so that it cannot be taken for a difference.
fn in_formula(value: String) -> String {
    if value.starts_with('−') && value != NOTHING { format!("({value})") } else { value }
}

/// The template with each key replaced; what is no key stays away.
fn fill(template: &str, with: impl Fn(Symbol) -> String) -> String {
    let mut text = String::new();
    for (words, key) in pieces(template) {
        text.push_str(words);
        text.extend(key.and_then(Symbol::find).map(&with));
    }
    text
}

/// What stands in a template, in its order and once each.
pub fn symbols(template: &str) -> Vec<Symbol> {
    let mut found = Vec::new();
    for symbol in pieces(template).filter_map(|(_, key)| Symbol::find(key?)) {
        if !found.contains(&symbol) {
            found.push(symbol);
        }
    }
    found
}

/// A template in pieces: some words and the key behind them; the last piece has none.
pub fn pieces(template: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    template.split('}').map(|piece| match piece.split_once('{') {
        Some((words, key)) => (words, Some(key)),
        None => (piece, None),
    })
}
