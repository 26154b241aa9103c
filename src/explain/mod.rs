//! Explanations of numbers: a formula, the values in it, their sources, and links to their explanations or fields.

mod factor_table;
pub mod math;
pub mod method;
mod term;

pub use crate::formula::{self, Amount, InScenario, Known, Place, Quantity, Symbol, Topic};
pub use factor_table::{CurveRow, FactorRow, FactorTable, RangeEnd};
pub use term::{Cited, LinkTarget};

use crate::figures::{Figures, NOTHING};
use crate::inputs::{Assumptions, Input};
use crate::scenario::{Outcome, Scenario};
use crate::text;

/// The sign before a result whose values are shown rounded.
const ROUNDED: &str = "≈";

/// The explanation of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What it is called.
    pub name: String,
    /// The formula in words, or a sentence that describes the computation. Further lines define terms of the first.
    pub formula: String,
    /// The formula with the values and their units.
    pub numbers: String,
    /// The result, or why it cannot be computed.
    pub result: String,
    /// Whether the result is a number.
    pub is_computed: bool,
    /// `=`, or `≈` if a value or the result is rounded, so that the values shown give another number than the result.
    pub equals: &'static str,
    /// A remark on the formula; may be empty.
    pub note: String,
    /// The terms of the formula, in order.
    pub terms: Vec<Term>,
    /// The uncertain factors, for a result of the draws.
    pub factors: Option<FactorTable>,
}

/// A term of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The name in the formula.
    pub name: String,
    /// The value to six significant digits, with its unit; [`NOTHING`] if it cannot be computed.
    pub value: String,
    /// The source, if the value is not computed from others.
    pub source: Option<Cited>,
    /// The key of the input or metric, or the name of the quantity.
    pub key: String,
    /// The link to its field or to its own explanation.
    pub link: Option<LinkTarget>,
}

/// Explains a topic of the page; `None` if the page does not have its place, such as a group.
pub fn explain_topic(topic: Topic, page: &Known, figures: &dyn Figures) -> Option<Explanation> {
    Some(explain_symbol(topic.symbol, &page.at(topic.place)?, figures))
}

/// What is known of a scenario of these base inputs.
pub fn known_in<'a>(scenario: &Scenario, outcome: &'a Outcome, base: &Assumptions, figures: &dyn Figures) -> Known<'a> {
    let name = text::scenario_name(figures, scenario, base);
    let changed = outcome.changes.iter().map(|(input, _)| *input).collect();
    Known::of(&outcome.inputs, outcome.sketch()).in_scenario(InScenario { name, changed })
}

/// Explains a symbol that has a formula.
///
/// ```
/// use tokenworth::explain::{Known, Symbol, explain_symbol};
/// use tokenworth::{inputs::Assumptions, model::{Metric, evaluate}, text::figures::English};
/// let inputs = Assumptions::default();
/// let report = evaluate(&inputs);
/// let why = explain_symbol(Symbol::Metric(Metric::NetAdopter), &Known::of(&inputs, &report), &English);
/// assert_eq!(why.formula, "Value of a willing user − Cost of a willing user");
/// assert_eq!(why.worked(), "$16,242.11 − $4,556.21 ≈ $11,685.90");
/// ```
pub fn explain_symbol(symbol: Symbol, known: &Known, figures: &dyn Figures) -> Explanation {
    let template = template(symbol, known);
    let term = |symbol: Symbol| Term {
        name: symbol.name(known),
        value: symbol.value_in_formula(known, figures),
        source: symbol.source(known, figures),
        key: symbol.key(),
        link: symbol.link(known),
    };
    let is_sentence = is_sentence(&template);
    let numbers = if is_sentence {
        told(&template, known, figures)
    } else {
        fill(&template, |symbol| in_formula(in_place(symbol, &template, known, figures)))
    };
    let words = fill(&template, |symbol| symbol.name(known));
    let scenario = known.scenario.iter().map(|scenario| scenario.name.clone());
    let place = scenario.chain(Some(text::place_in_words(known)).filter(|place| !place.is_empty()));
    let place = place.collect::<Vec<_>>().join(", ");
    let title = symbol.title(known);
    let factors = match symbol {
        Symbol::Metric(metric) => FactorTable::of(metric, known, figures),
        Symbol::Input(_) | Symbol::Quantity(_) | Symbol::At(..) => None,
    };
    // What makes users unequal is in no formula of a mean over them.
    let unequal = template.contains("mean(").then_some(Symbol::Input(Input::Spread));
    Explanation {
        name: if place.is_empty() { title } else { format!("{title} – {place}") },
        formula: if is_sentence { numbers.clone() } else { words },
        numbers,
        result: result(symbol, known, figures),
        is_computed: symbol.number(known).is_some(),
        equals: equals(symbols(&template).into_iter().chain([symbol]), known, figures),
        note: text::formula_note(symbol, &template, known.shape()),
        terms: symbols(&template).into_iter().chain(unequal).map(term).collect(),
        factors,
    }
}

/// The formula of a symbol as a template; empty if it has none.
pub fn template(symbol: Symbol, known: &Known) -> String {
    match symbol {
        Symbol::Input(_) | Symbol::At(..) => String::new(),
        Symbol::Metric(metric) => text::formula(metric, known.shape()),
        Symbol::Quantity(quantity) => text::quantity_formula(quantity, known.shape()),
    }
}

/// The value of a symbol in this template. Millions of tokens have no `M` if the template counts single tokens.
pub fn in_place(symbol: Symbol, template: &str, known: &Known, figures: &dyn Figures) -> String {
    let value = symbol.value_in_formula(known, figures);
    if !template.contains("× 10 ^ 6") {
        return value;
    }
    value.strip_suffix('M').map(str::to_owned).unwrap_or(value)
}

/// The sign before values that rest on these symbols, as they are shown; see [`Explanation::equals`].
fn equals(mut shown: impl Iterator<Item = Symbol>, known: &Known, figures: &dyn Figures) -> &'static str {
    if shown.all(|symbol| symbol.is_exact(known, figures)) { "=" } else { ROUNDED }
}

/// Fills a sentence that has keys in braces with their values.
pub fn told(sentence: &str, known: &Known, figures: &dyn Figures) -> String {
    fill(sentence, |symbol| symbol.value(known, figures))
}

fn result(symbol: Symbol, known: &Known, figures: &dyn Figures) -> String {
    match symbol {
        Symbol::Metric(metric) => match known.report.get(metric) {
            Ok(_) => symbol.value_in_formula(known, figures),
            Err(reason) => text::reason(reason).to_owned(),
        },
        Symbol::Input(_) | Symbol::Quantity(_) | Symbol::At(..) => symbol.value_in_formula(known, figures),
    }
}

impl Explanation {
    /// The formula with values and result: `46 weeks × 32M × $1.0125 per million = $1,490.40`; with `≈` if any of them
    /// is rounded. Without the result for a sentence, and if there is no number.
    pub fn worked(&self) -> String {
        if !self.is_computed || is_sentence(&self.formula) {
            return self.numbers.clone();
        }
        let (first, rest) = match self.numbers.split_once('\n') {
            Some((first, rest)) => (first, format!("\n{rest}")),
            None => (self.numbers.as_str(), String::new()),
        };
        // A single number is its own result.
        if first == self.result {
            self.numbers.clone()
        } else {
            format!("{first} {} {}{rest}", self.equals, self.result)
        }
    }

    /// Whether the formula has values that are rounded, or its result is.
    pub fn is_rounded(&self) -> bool {
        self.equals == ROUNDED && self.is_computed && !is_sentence(&self.formula)
    }

    /// The explanation as plain text, for copying.
    pub fn text(&self) -> String {
        let equals = |sign| if is_sentence(&self.formula) { String::new() } else { format!("{sign} ") };
        let mut lines = vec![format!("{}: {}", self.name, self.result), format!("{}{}", equals("="), self.formula)];
        if self.numbers != self.formula {
            lines.push(format!("{}{}", equals(self.equals), self.worked()));
        }
        lines.extend(self.is_rounded().then(|| text::FORMULA_ROUNDED.to_owned()));
        if !self.note.is_empty() {
            lines.push(self.note.clone());
        }
        lines.extend(self.terms.iter().map(|term| match &term.source {
            Some(source) => format!("{}: {} – {}", term.name, term.value, source.words),
            None => format!("{}: {}", term.name, term.value),
        }));
        lines.extend(self.factors.iter().flat_map(FactorTable::lines));
        lines.join("\n")
    }
}

impl FactorTable {
    /// The lines of plain text: the headers, one line per factor, and one for the curves.
    fn lines(&self) -> Vec<String> {
        let end = |end: &RangeEnd| match &end.unused {
            Some(unused) => format!("{} ({})", end.value, text::not_used(unused)),
            None => end.value.clone(),
        };
        let mut lines = vec![text::DRAWN.to_owned()];
        lines.extend(self.factors.iter().map(|row| {
            let certain = if row.is_certain { format!(" ({})", text::CERTAIN) } else { String::new() };
            format!("{}: {} · {} · {}{certain}", row.name, end(&row.low), end(&row.middle), end(&row.high))
        }));
        let curves: Vec<String> = self.curves.iter().map(|row| format!("{} {}", row.name, row.weight)).collect();
        lines.extend((!curves.is_empty()).then(|| format!("{}: {}", text::CURVE_WEIGHTS, curves.join(" · "))));
        lines
    }
}

/// Whether a template is a sentence, which describes a computation without a closed form.
pub fn is_sentence(formula: &str) -> bool {
    formula.ends_with('.')
}

/// Puts a negative number in parentheses, so that its sign is not read as a difference.
fn in_formula(value: String) -> String {
    if value.starts_with('−') && value != NOTHING { format!("({value})") } else { value }
}

/// Replaces each key in the template; unknown keys are removed.
fn fill(template: &str, with: impl Fn(Symbol) -> String) -> String {
    let mut text = String::new();
    for (words, key) in pieces(template) {
        text.push_str(words);
        text.extend(key.and_then(Symbol::find).map(&with));
    }
    text
}

/// The symbols in a template, in order and without repetition.
pub fn symbols(template: &str) -> Vec<Symbol> {
    let mut found = Vec::new();
    for symbol in pieces(template).filter_map(|(_, key)| Symbol::find(key?)) {
        if !found.contains(&symbol) {
            found.push(symbol);
        }
    }
    found
}

/// Splits a template into pieces of text, each with the key that follows it; the last piece has none.
pub fn pieces(template: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    template.split('}').map(|piece| match piece.split_once('{') {
        Some((words, key)) => (words, Some(key)),
        None => (piece, None),
    })
}
