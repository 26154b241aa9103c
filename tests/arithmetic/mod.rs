//! Works a formula of `explain` out: the arithmetic that a reader would do by hand, with numbers in full.

use std::cell::Cell;

use tokenworth::explain::{Known, Symbol, pieces};
use tokenworth::model::population::Population;

/// What a template comes to, and the largest number that was added or taken away on the way: it bounds the rounding.
pub fn work_out(template: &str, known: &Known) -> (f64, f64) {
    let text: String = pieces(template)
        .map(|(words, key)| {
            let number = key.map(|key| {
                let symbol = Symbol::find(key).unwrap_or_else(|| panic!("{key} in {template}"));
                let number = symbol.number(known).unwrap_or_else(|| panic!("{key} is empty in {template}"));
                // As one token, whatever its sign and exponent.
                format!("[{number:?}]")
            });
            words.to_owned() + &number.unwrap_or_default()
        })
        .collect();
    let lines = text.lines().skip(1).filter_map(|line| line.split_once(" = "));
    let mut sheet = Sheet { lines: Vec::new(), weights: Vec::new(), months: 0.0, largest: Cell::new(0.0) };
    for (name, line) in lines {
        match line.split_once(" … ") {
            Some((_, last)) => sheet.months = last.trim_matches(['[', ']']).parse().unwrap(),
            None => sheet.lines.push((name.chars().next().unwrap(), line.to_owned())),
        }
    }
    sheet.weights = Population::with_spread(known.inputs.get(tokenworth::inputs::Input::Spread).number().unwrap())
        .weights()
        .to_vec();
    let value = sheet.line(text.lines().next().unwrap(), 0.0);
    (value, sheet.largest.get())
}

struct Sheet {
    lines: Vec<(char, String)>,
    weights: Vec<f64>,
    months: f64,
    largest: Cell<f64>,
}

impl Sheet {
    /// A line, where `variable` is the weight of the user or the number of the month.
    fn line(&self, line: &str, variable: f64) -> f64 {
        let mut at = Place { sheet: self, rest: line, variable };
        let value = at.sum();
        assert_eq!(at.rest.trim(), "", "left of {line}");
        value
    }
}

#[derive(Clone, Copy)]
struct Place<'a> {
    sheet: &'a Sheet,
    rest: &'a str,
    variable: f64,
}

impl Place<'_> {
    fn takes(&mut self, mark: &str) -> bool {
        let found = self.rest.trim_start().strip_prefix(mark);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    fn expect(&mut self, mark: &str) {
        assert!(self.takes(mark), "{mark} at {}", self.rest);
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            let other = if self.takes("+") {
                self.product()
            } else if self.takes("−") {
                -self.product()
            } else {
                return value;
            };
            let largest = &self.sheet.largest;
            largest.set(largest.get().max(value.abs()).max(other.abs()));
            value += other;
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.power();
        loop {
            if self.takes("×") {
                value *= self.power();
            } else if self.takes("÷") {
                value /= self.power();
            } else {
                return value;
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.atom();
        if self.takes("^") { base.powf(self.atom()) } else { base }
    }

    fn atom(&mut self) -> f64 {
        for (name, of) in [("max(", f64::max as fn(f64, f64) -> f64), ("min(", f64::min)] {
            if self.takes(name) {
                let mut value = self.sum();
                while self.takes(",") {
                    value = of(value, self.sum());
                }
                self.expect(")");
                return value;
            }
        }
        if self.takes("ln(") {
            return self.closed().ln();
        }
        if self.takes("mean(") {
            let weights = self.sheet.weights.clone();
            return self.each(&weights) / weights.len() as f64;
        }
        if self.takes("sum(") {
            let months: Vec<f64> = (1..=self.sheet.months as u32).map(f64::from).collect();
            return self.each(&months);
        }
        if self.takes("(") {
            return self.closed();
        }
        if self.takes("½") {
            return 0.5;
        }
        if self.takes("w") || self.takes("m") {
            return self.variable;
        }
        for (name, line) in &self.sheet.lines {
            if self.takes(&name.to_string()) {
                return self.sheet.line(line, self.variable);
            }
        }
        self.number()
    }

    fn closed(&mut self) -> f64 {
        let value = self.sum();
        self.expect(")");
        value
    }

    /// The sum of what stands in parentheses over all values of the variable.
    fn each(&mut self, values: &[f64]) -> f64 {
        let start = *self;
        let mut total = 0.0;
        for value in values {
            *self = Self { variable: *value, ..start };
            total += self.closed();
        }
        self.variable = start.variable;
        total
    }

    fn number(&mut self) -> f64 {
        let text = self.rest.trim_start();
        let (number, rest) = match text.strip_prefix('[') {
            Some(inside) => inside.split_once(']').unwrap(),
            None => text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())),
        };
        self.rest = rest;
        number.parse().unwrap_or_else(|_| panic!("no number at “{text}”"))
    }
}
