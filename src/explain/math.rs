//! Typeset formulas: trees of `MathML` elements, which browsers lay out. The page converts them to components.

use super::{Known, Symbol, equals, in_place, result, symbols, template};
use crate::figures::{Figures, NOTHING};
use crate::formula::{Amount, Expr, Formula, Function, Operator, Quantity};
use crate::inputs::{Assumptions, Disclosure};
use crate::model::Metric;
use crate::text;

/// The number of characters from which on a sum is broken into lines: the width of a wide page.
const WIDE: usize = 110;

/// A `MathML` element.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Math {
    /// An element with text.
    Leaf { name: &'static str, class: Option<&'static str>, text: String },
    /// An element with children.
    Node { name: &'static str, children: Vec<Self> },
}

/// A row of aligned equations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The left side; `None` if it is that of the row above.
    pub left: Option<Math>,
    /// `=` or `≈`.
    pub equals: &'static str,
    /// The right side, in lines.
    pub right: Vec<Math>,
}

/// The formula of a symbol as aligned equations: with names, with values (if all terms have one), and the result.
/// `None` if it has no formula, or one that is a sentence.
pub fn equations(symbol: Symbol, known: &Known, figures: &dyn Figures) -> Option<Vec<Row>> {
    let template = template(symbol, known);
    let formula = Formula::read(&template)?;
    let is_computed = symbol.number(known).is_some();
    let has_terms = !symbols(&template).is_empty();
    let value = |symbol: Symbol| {
        let shown = in_place(symbol, &template, known, figures);
        number(&shown, is_private(symbol, known).then_some("private"))
    };
    let row = |left, equals, expr: &Expr, leaf: Leaf| Row { left, equals, right: lines(&formula, expr, leaf) };
    let terms = || symbols(&template).into_iter();
    let (of_values, of_result) = (equals(terms(), known, figures), equals(terms().chain([symbol]), known, figures));
    // Another symbol, or a number that is not on the page, is its own result.
    let numbers = |expr: &Expr| {
        let is_shown = is_computed && has_terms && !matches!(expr, Expr::Symbol(_));
        is_shown.then(|| row(None, of_values, expr, &value))
    };
    let named = |symbol| name(symbol, known);
    let mut rows = vec![row(Some(left(symbol, known)), "=", &formula.body, &named)];
    rows.extend(numbers(&formula.body));
    // A literal number in the formula is not repeated.
    if is_computed && !matches!(formula.body, Expr::Number(_)) {
        let text = result(symbol, known, figures);
        let class = Some(if is_private(symbol, known) { "result private" } else { "result" });
        rows.push(Row { left: None, equals: of_result, right: vec![Math::Leaf { name: "mn", class, text }] });
    }
    for (name, expr) in &formula.lines {
        rows.push(row(Some(letter(*name)), "=", expr, &named));
        rows.extend(numbers(expr));
    }
    Some(rows)
}

/// Whether the value of a symbol is private: a salary other than the default, a share of it, or the payroll.
pub fn is_private(symbol: Symbol, known: &Known) -> bool {
    let disclosure = Disclosure::WITHOUT_SALARY;
    match symbol {
        Symbol::Input(input) => disclosure.leaves_out(input) && disclosure.hides_base(&known.inputs),
        Symbol::Metric(metric) => is_metric_private(metric, &known.inputs),
        Symbol::Quantity(quantity) | Symbol::At(_, Amount::Quantity(quantity)) => {
            quantity == Quantity::Payroll && disclosure.hides(&known.inputs)
        }
        Symbol::At(_, Amount::Metric(_)) => false,
    }
}

/// Whether a metric of these inputs tells a salary other than the default.
pub fn is_metric_private(metric: Metric, inputs: &Assumptions) -> bool {
    let disclosure = Disclosure::WITHOUT_SALARY;
    (metric.tells_salary() && disclosure.hides_base(inputs)) || (metric.tells_payroll() && disclosure.hides(inputs))
}

/// Writes a symbol.
type Leaf<'a> = &'a dyn Fn(Symbol) -> Math;

fn leaf(name: &'static str, text: &str) -> Math {
    Math::Leaf { name, class: None, text: text.to_owned() }
}

fn node(name: &'static str, children: Vec<Math>) -> Math {
    Math::Node { name, children }
}

/// The letter of a symbol, or its name.
fn name(symbol: Symbol, known: &Known) -> Math {
    match text::letter(symbol) {
        // Not `mtext`, which counts as space: operators beside it would have no space of their own.
        None => Math::Leaf { name: "mi", class: Some("word"), text: symbol.name(known) },
        Some((base, "")) => leaf("mi", base),
        Some((base, index)) => node("msub", vec![leaf("mi", base), leaf("mi", index)]),
    }
}

/// The left side of the formula of a symbol. Narrow pages hide a name here, which is also above the formula.
fn left(symbol: Symbol, known: &Known) -> Math {
    match name(symbol, known) {
        Math::Leaf { name, class: Some(_), text } => Math::Leaf { name, class: Some("word left"), text },
        other => other,
    }
}

/// A formatted number. A negative one is in parentheses, so that its sign is not read as a difference.
fn number(shown: &str, class: Option<&'static str>) -> Math {
    let number = Math::Leaf { name: "mn", class, text: shown.to_owned() };
    if shown.starts_with('−') && shown != NOTHING { parenthesized(vec![number]) } else { number }
}

/// A name that a formula defines itself.
fn letter(name: char) -> Math {
    leaf("mi", name.encode_utf8(&mut [0; 4]))
}

fn mrow(children: Vec<Math>) -> Math {
    node("mrow", children)
}

fn parenthesized(inside: Vec<Math>) -> Math {
    let all = std::iter::once(leaf("mo", "(")).chain(inside).chain([leaf("mo", ")")]);
    mrow(all.collect())
}

/// Joins elements with an operator.
fn joined(all: Vec<Math>, operator: &str) -> Vec<Math> {
    let mut joined = Vec::new();
    for (nth, element) in all.into_iter().enumerate() {
        joined.extend((nth > 0).then(|| leaf("mo", operator)));
        joined.push(element);
    }
    joined
}

/// The lines of an expression. One that is too wide is broken before the signs of its outermost sum.
fn lines(formula: &Formula, expr: &Expr, leaf: Leaf) -> Vec<Math> {
    let writer = Writer { leaf, months: formula.months.as_ref() };
    let mut lines: Vec<Vec<Math>> = Vec::new();
    for (sign, term) in terms(expr) {
        let term: Vec<Math> = sign.into_iter().chain([writer.expr(term)]).collect();
        match lines.last_mut() {
            Some(last) if width(last) + width(&term) <= WIDE => last.extend(term),
            _ => lines.push(term),
        }
    }
    lines.into_iter().map(mrow).collect()
}

struct Writer<'a> {
    leaf: Leaf<'a>,
    months: Option<&'a Expr>,
}

impl Writer<'_> {
    fn expr(&self, expr: &Expr) -> Math {
        match expr {
            Expr::Symbol(symbol) => (self.leaf)(*symbol),
            Expr::Number(number) => leaf("mn", &number.to_string()),
            Expr::Half => leaf("mn", "½"),
            Expr::Name(name) => letter(*name),
            Expr::Group(inside) => parenthesized(vec![self.expr(inside)]),
            Expr::Call(function, arguments) => self.call(*function, arguments),
            Expr::Pair(Operator::Plus | Operator::Minus, ..) => mrow(
                terms(expr).into_iter().flat_map(|(sign, term)| sign.into_iter().chain([self.expr(term)])).collect(),
            ),
            Expr::Pair(Operator::Times | Operator::Over, ..) => self.fraction(expr),
            Expr::Pair(Operator::ToThe, base, exponent) => {
                node("msup", vec![self.expr(base), self.expr(bare(exponent))])
            }
        }
    }

    /// A fraction with all factors above and all divisors below the line.
    fn fraction(&self, expr: &Expr) -> Math {
        let (mut above, mut below) = (Vec::new(), Vec::new());
        factors(expr, &mut above, &mut below);
        if below.is_empty() {
            return self.product(&above);
        }
        node("mfrac", vec![self.product(&above), self.product(&below)])
    }

    fn product(&self, factors: &[&Expr]) -> Math {
        if let [only] = factors {
            return self.expr(bare(only));
        }
        mrow(joined(factors.iter().map(|factor| self.expr(unless_sum(factor))).collect(), "×"))
    }

    fn call(&self, function: Function, arguments: &[Expr]) -> Math {
        let all = joined(arguments.iter().map(|argument| self.expr(argument)).collect(), ",");
        let name = match function {
            Function::Root => return node("msqrt", all),
            Function::Exp => return node("msup", vec![leaf("mi", "e"), mrow(all)]),
            Function::Sum => return mrow(std::iter::once(self.sigma()).chain(all).collect()),
            Function::Max => "max",
            Function::Min => "min",
            Function::Ln => "ln",
            Function::Mean => "mean",
        };
        // U+2061, the invisible operator of function application.
        mrow(vec![leaf("mi", name), leaf("mo", "\u{2061}"), parenthesized(all)])
    }

    /// The sign of a sum over the months.
    fn sigma(&self) -> Math {
        let first = mrow(vec![letter('m'), leaf("mo", "="), leaf("mn", "1")]);
        let last = self.months.map(|last| self.expr(last));
        node("munderover", vec![leaf("mo", "∑"), first, mrow(last.into_iter().collect())])
    }
}

/// The terms of a sum, each with the sign before it.
fn terms(expr: &Expr) -> Vec<(Option<Math>, &Expr)> {
    let Expr::Pair(operator @ (Operator::Plus | Operator::Minus), left, right) = expr else {
        return vec![(None, expr)];
    };
    let mut all = terms(left);
    all.push((Some(leaf("mo", if *operator == Operator::Plus { "+" } else { "−" })), right));
    all
}

/// Collects the factors and the divisors of a product.
fn factors<'a>(expr: &'a Expr, above: &mut Vec<&'a Expr>, below: &mut Vec<&'a Expr>) {
    match expr {
        Expr::Pair(Operator::Times, left, right) => {
            factors(left, above, below);
            above.push(right);
        }
        Expr::Pair(Operator::Over, left, right) => {
            factors(left, above, below);
            below.push(right);
        }
        _ => above.push(expr),
    }
}

/// Removes parentheses around the whole expression.
fn bare(expr: &Expr) -> &Expr {
    if let Expr::Group(inside) = expr { bare(inside) } else { expr }
}

/// Removes parentheses around the whole expression, unless it is a sum, which needs them as a factor.
fn unless_sum(expr: &Expr) -> &Expr {
    let inside = bare(expr);
    if matches!(inside, Expr::Pair(Operator::Plus | Operator::Minus, ..)) { expr } else { inside }
}

/// The approximate width: the number of visible characters.
fn width(all: &[Math]) -> usize {
    let one = |math: &Math| match math {
        Math::Leaf { text, .. } => text.chars().count(),
        Math::Node { children, .. } => width(children),
    };
    all.iter().map(one).sum()
}
