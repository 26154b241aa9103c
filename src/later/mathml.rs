//! Formulas in `MathML`, which browsers set in type by themselves. Every text is escaped.

use crate::explain::formula::{Expr, Formula, Function, Operator};
use crate::explain::{Known, Symbol};
use crate::export::words;
use crate::text::{self, figures::NOTHING};

/// Characters from which on a sum stands on several lines: what a wide page holds.
const WIDE: usize = 110;

/// Writes a symbol as `MathML`.
pub type Leaf<'a> = &'a dyn Fn(Symbol) -> String;

/// A row of aligned equations: what is defined, and one of its forms.
pub struct Row {
    /// `MathML` of the left side; empty where it is that of the row above.
    pub left: String,
    /// `MathML` of the right side, in lines.
    pub right: Vec<String>,
}

/// Equations below each other, their signs aligned.
pub fn block(rows: &[Row]) -> String {
    let rows: String = rows.iter().map(Row::html).collect();
    ["<math display=\"block\"><mtable displaystyle=\"true\">", &rows, "</mtable></math>"].concat()
}

impl Row {
    fn html(&self) -> String {
        let line = |(nth, right): (usize, &String)| {
            let (left, sign) = if nth == 0 { (self.left.as_str(), "<mo>=</mo>") } else { ("", "") };
            ["<mtr><mtd>", left, "</mtd><mtd>", sign, "</mtd><mtd>", right, "</mtd></mtr>"].concat()
        };
        self.right.iter().enumerate().map(line).collect()
    }
}

/// The letter of a symbol, or its name.
pub fn name(symbol: Symbol, known: &Known) -> String {
    match text::letter(symbol) {
        // No `mtext`: that counts as space, next to which a sign has none of its own.
        None => ["<mi class=\"word\">", &words(&symbol.name(known)), "</mi>"].concat(),
        Some((base, "")) => element("mi", base),
        Some((base, index)) => ["<msub>", &element("mi", base), &element("mi", index), "</msub>"].concat(),
    }
}

/// The left side of the formula of a symbol. Its name stands above the formula too: a narrow page does without it here.
pub fn left(symbol: Symbol, known: &Known) -> String {
    if text::letter(symbol).is_some() {
        return name(symbol, known);
    }
    ["<mi class=\"word left\">", &words(&symbol.name(known)), "</mi>"].concat()
}

/// A number as it is shown. A negative one stands in parentheses, so that it cannot be taken for a difference.
pub fn number(shown: &str) -> String {
    signed(element("mn", shown), shown)
}

/// The same of what stays off paper unless it is ticked to go along.
pub fn private_number(shown: &str) -> String {
    signed(["<mn class=\"private\">", &words(shown), "</mn>"].concat(), shown)
}

fn signed(number: String, shown: &str) -> String {
    if shown.starts_with('−') && shown != NOTHING { parenthesised(&number) } else { number }
}

/// What a formula comes to.
pub fn result(shown: &str) -> Row {
    Row { left: String::new(), right: vec![["<mn class=\"result\">", &words(shown), "</mn>"].concat()] }
}

/// An element of `MathML` with this text.
fn element(name: &str, text: &str) -> String {
    ["<", name, ">", &words(text), "</", name, ">"].concat()
}

/// An expression of a formula with its symbols written in this way.
pub fn row(formula: &Formula, left: String, expr: &Expr, leaf: Leaf) -> Row {
    Row { left, right: Writer { leaf, months: formula.months.as_ref() }.lines(expr) }
}

struct Writer<'a> {
    leaf: Leaf<'a>,
    months: Option<&'a Expr>,
}

impl Writer<'_> {
    /// An expression; one that is too wide is broken before the signs of its outermost sum.
    fn lines(&self, expr: &Expr) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for (sign, term) in terms(expr) {
            let term = [sign, &self.expr(term)].concat();
            match lines.last_mut() {
                Some(last) if width(last) + width(&term) <= WIDE => last.push_str(&term),
                _ => lines.push(term),
            }
        }
        lines.iter().map(|line| mrow(line)).collect()
    }

    fn expr(&self, expr: &Expr) -> String {
        match expr {
            Expr::Symbol(symbol) => (self.leaf)(*symbol),
            Expr::Number(number) => element("mn", &number.to_string()),
            Expr::Half => element("mn", "½"),
            Expr::Name(name) => letter(*name),
            Expr::Group(inside) => parenthesised(&self.expr(inside)),
            Expr::Call(function, arguments) => self.call(*function, arguments),
            Expr::Pair(Operator::Plus | Operator::Minus, ..) => {
                let all: String =
                    terms(expr).into_iter().map(|(sign, term)| [sign, &self.expr(term)].concat()).collect();
                mrow(&all)
            }
            Expr::Pair(Operator::Times | Operator::Over, ..) => self.fraction(expr),
            Expr::Pair(Operator::ToThe, base, exponent) => {
                ["<msup>", &self.expr(base), &self.expr(bare(exponent)), "</msup>"].concat()
            }
        }
    }

    /// All factors above and all divisors below one stroke.
    fn fraction(&self, expr: &Expr) -> String {
        let (mut above, mut below) = (Vec::new(), Vec::new());
        factors(expr, &mut above, &mut below);
        if below.is_empty() {
            return self.product(&above);
        }
        ["<mfrac>", &self.product(&above), &self.product(&below), "</mfrac>"].concat()
    }

    fn product(&self, factors: &[&Expr]) -> String {
        if let [only] = factors {
            return self.expr(bare(only));
        }
        let all: Vec<String> = factors.iter().map(|factor| self.expr(unless_sum(factor))).collect();
        mrow(&all.join(&operator("×")))
    }

    fn call(&self, function: Function, arguments: &[Expr]) -> String {
        let all: Vec<String> = arguments.iter().map(|argument| self.expr(argument)).collect();
        let all = all.join(&operator(","));
        let named = |name: &str| mrow(&[&element("mi", name), "<mo>\u{2061}</mo>", &parenthesised(&all)].concat());
        match function {
            Function::Max => named("max"),
            Function::Min => named("min"),
            Function::Ln => named("ln"),
            Function::Root => format!("<msqrt>{all}</msqrt>"),
            Function::Mean => named("mean"),
            Function::Exp => ["<msup>", &element("mi", "e"), &mrow(&all), "</msup>"].concat(),
            Function::Sum => mrow(&[self.sigma(), all].concat()),
        }
    }

    /// The sign of a sum over the months.
    fn sigma(&self) -> String {
        let first = mrow(&[&letter('m'), "<mo>=</mo>", &element("mn", "1")].concat());
        let last = self.months.map(|last| self.expr(last)).unwrap_or_default();
        ["<munderover><mo>∑</mo>", &first, &mrow(&last), "</munderover>"].concat()
    }
}

/// The terms of a sum, each with the sign before it.
fn terms(expr: &Expr) -> Vec<(&'static str, &Expr)> {
    let Expr::Pair(operator @ (Operator::Plus | Operator::Minus), left, right) = expr else { return vec![("", expr)] };
    let mut all = terms(left);
    all.push((if *operator == Operator::Plus { "<mo>+</mo>" } else { "<mo>−</mo>" }, right));
    all
}

/// What is multiplied, and what is divided by.
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

/// Without parentheses around all of it.
fn bare(expr: &Expr) -> &Expr {
    if let Expr::Group(inside) = expr { bare(inside) } else { expr }
}

/// Without parentheses around all of it, as a factor may stand.
fn unless_sum(expr: &Expr) -> &Expr {
    let inside = bare(expr);
    if matches!(inside, Expr::Pair(Operator::Plus | Operator::Minus, ..)) { expr } else { inside }
}

/// What a formula names itself.
pub fn letter(name: char) -> String {
    element("mi", name.encode_utf8(&mut [0; 4]))
}

fn operator(sign: &str) -> String {
    element("mo", sign)
}

fn mrow(inside: &str) -> String {
    ["<mrow>", inside, "</mrow>"].concat()
}

fn parenthesised(inside: &str) -> String {
    ["<mrow><mo>(</mo>", inside, "<mo>)</mo></mrow>"].concat()
}

/// Roughly how wide it is: the characters that show.
fn width(mathml: &str) -> usize {
    mathml.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text.chars().count()).sum()
}
