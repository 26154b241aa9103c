//! Turns formulas that were set in type back into templates, so that they can be worked out as a reader would.

use tokenworth::explain::Symbol;
use tokenworth::explain::formula::Formula;
use tokenworth::inputs::Input;
use tokenworth::model::Metric;

use crate::markup::Node;

/// What stands below each other in a formula: `left` = `right`.
struct Equation<'a> {
    left: String,
    /// The lines of the right side.
    right: Vec<&'a Node>,
}

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
    pub fn read(math: &Node) -> Option<Self> {
        let equations = equations(math);
        let result = equations.iter().position(Equation::is_result)?;
        let mut read = Self::default();
        // What is just another number is its own result.
        let body = if result == 1 { &equations[1] } else { &equations[result - 1] };
        read.template = read.side(body);
        for pair in equations[result + 1..].chunks(2) {
            let [named, numbers] = pair else { panic!("{} has no numbers", pair[0].left) };
            let line = format!("\n{} = {}", named.left, read.side(numbers));
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

    fn side(&mut self, equation: &Equation) -> String {
        equation.right.iter().flat_map(|line| &line.children).map(|node| self.piece(node)).collect()
    }

    fn piece(&mut self, node: &Node) -> String {
        let text = node.words();
        match (node.name.as_str(), node.children.as_slice()) {
            ("mn", _) if text == "½" => text,
            ("mn", _) => self.stand_in(&text),
            ("mi", _) => text,
            ("mo", _) => text.replace('\u{2061}', ""),
            ("mfrac", [above, below]) => format!("(({})÷({}))", self.piece(above), self.piece(below)),
            ("msup", [base, exponent]) if base.words() == "e" => format!("exp({})", self.piece(exponent)),
            ("msup", [base, exponent]) => format!("{}^({})", self.piece(base), self.piece(exponent)),
            ("msqrt", all) => format!("√({})", self.pieces(all)),
            ("mrow", [sigma, rest @ ..]) if sigma.name == "munderover" => {
                self.months = format!("\nm = 1 … {}", self.piece(&sigma.children[2]).trim_matches(['(', ')']));
                format!("sum({})", self.pieces(rest))
            }
            // A reader sees parentheses, strokes and heights, not what else belongs together.
            ("mrow", all) => self.pieces(all),
            (name, _) => panic!("{name} in a formula with numbers"),
        }
    }

    fn pieces(&mut self, nodes: &[Node]) -> String {
        nodes.iter().map(|node| self.piece(node)).collect()
    }

    /// A symbol that stands for a number, without the words behind it: templates hold no numbers but their own.
    fn stand_in(&mut self, shown: &str) -> String {
        let number = shown.split_once(' ').map_or(shown, |(number, _)| number);
        let plain = number.trim_end_matches(['M', '×']).replace('−', "-");
        self.numbers.push(plain.parse().unwrap_or_else(|_| panic!("{number} is no number")));
        format!("{{{}}}", stand_ins().nth(self.numbers.len() - 1).unwrap().key())
    }
}

impl Equation<'_> {
    fn is_result(&self) -> bool {
        let [cell] = self.right.as_slice() else { return false };
        cell.children.first().is_some_and(|only| only.attribute("class") == Some("result"))
    }
}

fn stand_ins() -> impl Iterator<Item = Symbol> {
    let inputs = Input::ALL.iter().copied().map(Symbol::Input);
    inputs.chain(Metric::ALL.iter().copied().map(Symbol::Metric))
}

fn equations(math: &Node) -> Vec<Equation<'_>> {
    let mut all: Vec<Equation> = Vec::new();
    for row in math.named("mtr") {
        let [left, sign, right] = row.children.as_slice() else { panic!("a row has three cells") };
        // A line is a row of its own.
        let line = right.children.first().filter(|inside| inside.name == "mrow").unwrap_or(right);
        if sign.words() == "=" {
            all.push(Equation { left: left.words(), right: vec![line] });
        } else {
            all.last_mut().unwrap().right.push(line);
        }
    }
    all
}
