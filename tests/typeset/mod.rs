//! Turns formulas that were set in type back into templates, so that they can be worked out as a reader would.

use tokenworth::explain::Symbol;
use tokenworth::explain::formula::Formula;
use tokenworth::explain::math::{Math, Row};
use tokenworth::inputs::Input;
use tokenworth::model::Metric;

/// The formula with its numbers, read back from type.
#[derive(Default)]
pub struct Typeset {
    template: String,
    months: String,
    numbers: Vec<f64>,
}

impl Typeset {
    /// The numbers of a formula in type; `None` where it holds no numbers of the page.
    #[track_caller]
    pub fn read(rows: &[Row]) -> Option<Self> {
        let result = rows.iter().position(is_result)?;
        let mut read = Self::default();
        // What is just another number is its own result.
        let body = if result == 1 { &rows[1] } else { &rows[result - 1] };
        read.template = read.side(body);
        for pair in rows[result + 1..].chunks(2) {
            let [named, numbers] = pair else { panic!("{:?} has no numbers", pair[0].left) };
            let line = format!("\n{} = {}", words(named.left.as_ref().unwrap()), read.side(numbers));
            read.template.push_str(&line);
        }
        read.template.push_str(&read.months);
        Some(read)
    }

    /// What it comes to where users have these weights, and the largest number that was added on the way.
    #[track_caller]
    pub fn work_out(&self, weights: &[f64]) -> (f64, f64) {
        let formula = Formula::read(&self.template).unwrap_or_else(|| panic!("no formula: {}", self.template));
        let number = |symbol| self.numbers[stand_ins().position(|other| other == symbol).unwrap()];
        crate::arithmetic::work_out_with(&formula, weights, &number)
    }

    fn side(&mut self, row: &Row) -> String {
        self.pieces(&row.right)
    }

    fn piece(&mut self, math: &Math) -> String {
        let (name, children) = match math {
            Math::Leaf { name: "mn", text, .. } if text == "½" => return text.clone(),
            Math::Leaf { name: "mn", text, .. } => return self.stand_in(text),
            Math::Leaf { name: "mi" | "mo", text, .. } => return text.replace('\u{2061}', ""),
            Math::Leaf { name, .. } => panic!("{name} in a formula with numbers"),
            Math::Node { name, children } => (*name, children.as_slice()),
        };
        match (name, children) {
            ("mfrac", [above, below]) => format!("(({})÷({}))", self.piece(above), self.piece(below)),
            ("msup", [base, exponent]) if words(base) == "e" => format!("exp({})", self.piece(exponent)),
            ("msup", [base, exponent]) => format!("{}^({})", self.piece(base), self.piece(exponent)),
            ("msqrt", all) => format!("√({})", self.pieces(all)),
            ("mrow", [Math::Node { name: "munderover", children }, rest @ ..]) => {
                self.months = format!("\nm = 1 … {}", self.piece(&children[2]).trim_matches(['(', ')']));
                format!("sum({})", self.pieces(rest))
            }
            // A reader sees parentheses, strokes and heights, not what else belongs together.
            ("mrow", all) => self.pieces(all),
            (name, _) => panic!("{name} in a formula with numbers"),
        }
    }

    fn pieces(&mut self, all: &[Math]) -> String {
        all.iter().map(|math| self.piece(math)).collect()
    }

    /// A symbol that stands for a number, without the words behind it: templates hold no numbers but their own.
    fn stand_in(&mut self, shown: &str) -> String {
        let number = shown.split_once(' ').map_or(shown, |(number, _)| number);
        let plain = number.trim_end_matches(['M', '×']).replace('−', "-");
        self.numbers.push(plain.parse().unwrap_or_else(|_| panic!("{number} is no number")));
        format!("{{{}}}", stand_ins().nth(self.numbers.len() - 1).unwrap().key())
    }
}

fn is_result(row: &Row) -> bool {
    matches!(row.right.as_slice(), [Math::Leaf { class: Some("result"), .. }])
}

/// All that shows.
pub fn words(math: &Math) -> String {
    match math {
        Math::Leaf { text, .. } => text.clone(),
        Math::Node { children, .. } => children.iter().map(words).collect(),
    }
}

fn stand_ins() -> impl Iterator<Item = Symbol> {
    let inputs = Input::ALL.into_iter().map(Symbol::Input);
    inputs.chain(Metric::ALL.into_iter().map(Symbol::Metric))
}
