//! Works a formula of `explain` out: the arithmetic that a reader would do by hand, with numbers in full.

use std::cell::Cell;

use tokenworth::explain::formula::{Expr, Formula, Function, Operator};
use tokenworth::explain::{Known, Symbol};
use tokenworth::inputs::Input;
use tokenworth::model::population::Population;

/// What a template comes to, and the largest number that was added or taken away on the way: it bounds the rounding.
pub fn work_out(template: &str, known: &Known) -> (f64, f64) {
    let formula = Formula::read(template).unwrap_or_else(|| panic!("no formula: {template}"));
    let number =
        |symbol: Symbol| symbol.number(known).unwrap_or_else(|| panic!("{} is empty in {template}", symbol.key()));
    work_out_with(&formula, &weights(known), &number)
}

/// Everybody's use relative to the typical user's.
pub fn weights(known: &Known) -> Vec<f64> {
    Population::with_spread(known.inputs.get(Input::Spread).number().unwrap()).weights().to_vec()
}

/// What a formula comes to where symbols are worth these numbers and users have these weights.
pub fn work_out_with(formula: &Formula, weights: &[f64], number: &dyn Fn(Symbol) -> f64) -> (f64, f64) {
    let sheet = Sheet { formula, weights, number, largest: Cell::new(0.0) };
    (sheet.value(&formula.body, 0.0), sheet.largest.get())
}

struct Sheet<'a> {
    formula: &'a Formula,
    weights: &'a [f64],
    number: &'a dyn Fn(Symbol) -> f64,
    largest: Cell<f64>,
}

impl Sheet<'_> {
    /// An expression, where `variable` is the weight of the user or the number of the month.
    fn value(&self, expr: &Expr, variable: f64) -> f64 {
        match expr {
            Expr::Symbol(symbol) => (self.number)(*symbol),
            Expr::Number(number) => f64::from(*number),
            Expr::Half => 0.5,
            Expr::Name('w' | 'm') => variable,
            Expr::Name(name) => {
                let line = self.formula.lines.iter().find(|(other, _)| other == name);
                self.value(&line.unwrap_or_else(|| panic!("{name} is not defined")).1, variable)
            }
            Expr::Group(inside) => self.value(inside, variable),
            Expr::Call(function, of) => self.call(*function, of, variable),
            Expr::Pair(operator, left, right) => {
                self.pair(*operator, self.value(left, variable), self.value(right, variable))
            }
        }
    }

    fn pair(&self, operator: Operator, left: f64, right: f64) -> f64 {
        if matches!(operator, Operator::Plus | Operator::Minus) {
            self.largest.set(self.largest.get().max(left.abs()).max(right.abs()));
        }
        match operator {
            Operator::Plus => left + right,
            Operator::Minus => left - right,
            Operator::Times => left * right,
            Operator::Over => left / right,
            Operator::ToThe => left.powf(right),
        }
    }

    fn call(&self, function: Function, of: &[Expr], variable: f64) -> f64 {
        let all =
            |start: f64, take: fn(f64, f64) -> f64| of.iter().map(|expr| self.value(expr, variable)).fold(start, take);
        let each = |values: &mut dyn Iterator<Item = f64>| values.map(|value| self.value(only(of), value)).sum::<f64>();
        match function {
            Function::Max => all(f64::NEG_INFINITY, f64::max),
            Function::Min => all(f64::INFINITY, f64::min),
            Function::Ln => self.value(only(of), variable).ln(),
            Function::Root => self.value(only(of), variable).sqrt(),
            Function::Exp => self.value(only(of), variable).exp(),
            Function::Mean => each(&mut self.weights.iter().copied()) / self.weights.len() as f64,
            Function::Sum => {
                let last = self.value(self.formula.months.as_ref().unwrap(), 0.0);
                each(&mut (1..=last as u32).map(f64::from))
            }
        }
    }
}

fn only(arguments: &[Expr]) -> &Expr {
    let [only] = arguments else { panic!("one argument, not {}", arguments.len()) };
    only
}
