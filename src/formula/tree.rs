//! A formula as a tree, read from a template. The page typesets it, and a test evaluates it.
//!
//! ```
//! use tokenworth::formula::Formula;
//! assert!(Formula::read("({sal} + {other}) × 2 ^ {eps}").is_some());
//! assert!(Formula::read("Found by search.").is_none());
//! ```

use super::Symbol;

/// An operator of two operands, by rising precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Operator {
    Plus,
    Minus,
    Times,
    Over,
    ToThe,
}

/// A function, whose name stands before parentheses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// The largest of several.
    Max,
    /// The smallest of several.
    Min,
    /// The natural logarithm.
    Ln,
    /// Euler’s number to the power of the argument.
    Exp,
    /// The square root.
    Root,
    /// The mean over unequal users, where `w` is a user’s use relative to the typical user’s.
    Mean,
    /// The sum over the months `m`.
    Sum,
}

impl Function {
    /// All functions, with their names in templates.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Max, "max"),
        (Self::Min, "min"),
        (Self::Ln, "ln"),
        (Self::Exp, "exp"),
        (Self::Root, "√"),
        (Self::Mean, "mean"),
        (Self::Sum, "sum"),
    ];
}

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// An input, a metric or a quantity.
    Symbol(Symbol),
    /// A number that the template writes out.
    Number(u32),
    /// ½.
    Half,
    /// The variable of a mean (`w`) or sum (`m`), or what a line below the formula defines.
    Name(char),
    /// An expression in parentheses.
    Group(Box<Self>),
    /// A function with its arguments.
    Call(Function, Vec<Self>),
    /// An operator with its left and right operand.
    Pair(Operator, Box<Self>, Box<Self>),
}

/// A whole formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// The expression of the first line.
    pub body: Expr,
    /// The names that the other lines define, with their expressions.
    pub lines: Vec<(char, Expr)>,
    /// The last of the months that a sum runs over. It starts at the first month.
    pub months: Option<Expr>,
}

impl Formula {
    /// The formula of a template; `None` if the template is a sentence.
    pub fn read(template: &str) -> Option<Self> {
        let mut lines = template.lines();
        let mut formula = Self { body: whole(lines.next()?)?, lines: Vec::new(), months: None };
        for line in lines {
            let (name, rest) = line.split_once(" = ")?;
            match rest.split_once(" … ") {
                Some((_, last)) => formula.months = Some(whole(last)?),
                None => formula.lines.push((name.chars().next()?, whole(rest)?)),
            }
        }
        Some(formula)
    }
}

/// Reads a line that is one expression; `None` if it is not.
fn whole(line: &str) -> Option<Expr> {
    let mut line = Unread { rest: line };
    let expr = line.sum()?;
    line.rest.trim().is_empty().then_some(expr)
}

/// The rest of a line that is being read.
struct Unread<'a> {
    rest: &'a str,
}

impl<'a> Unread<'a> {
    fn takes(&mut self, mark: &str) -> bool {
        let found = self.rest.trim_start().strip_prefix(mark);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    /// Reads operands between operators of one precedence, which group from the left.
    fn chain(&mut self, marks: [(&str, Operator); 2], operand: fn(&mut Self) -> Option<Expr>) -> Option<Expr> {
        let mut left = operand(self)?;
        while let Some((_, operator)) = marks.into_iter().find(|(mark, _)| self.takes(mark)) {
            left = Expr::Pair(operator, Box::new(left), Box::new(operand(self)?));
        }
        Some(left)
    }

    fn sum(&mut self) -> Option<Expr> {
        self.chain([("+", Operator::Plus), ("−", Operator::Minus)], Self::product)
    }

    fn product(&mut self) -> Option<Expr> {
        self.chain([("×", Operator::Times), ("÷", Operator::Over)], Self::power)
    }

    fn power(&mut self) -> Option<Expr> {
        let base = self.atom()?;
        if !self.takes("^") {
            return Some(base);
        }
        Some(Expr::Pair(Operator::ToThe, Box::new(base), Box::new(self.atom()?)))
    }

    fn atom(&mut self) -> Option<Expr> {
        if let Some((function, _)) = Function::ALL.into_iter().find(|(_, name)| self.takes(&format!("{name}("))) {
            return Some(Expr::Call(function, self.arguments()?));
        }
        if self.takes("(") {
            let inside = self.sum()?;
            return self.takes(")").then(|| Expr::Group(Box::new(inside)));
        }
        if self.takes("{") {
            let (key, rest) = self.rest.split_once('}')?;
            self.rest = rest;
            return Symbol::find(key).map(Expr::Symbol);
        }
        if self.takes("½") { Some(Expr::Half) } else { self.number().or_else(|| self.name()) }
    }

    fn arguments(&mut self) -> Option<Vec<Expr>> {
        let mut all = vec![self.sum()?];
        while self.takes(",") {
            all.push(self.sum()?);
        }
        self.takes(")").then_some(all)
    }

    fn number(&mut self) -> Option<Expr> {
        let digits = self.run(|c| c.is_ascii_digit());
        digits.parse().ok().map(Expr::Number)
    }

    /// A single letter: anything longer is a word of a sentence.
    fn name(&mut self) -> Option<Expr> {
        let mut letters = self.run(|c| c.is_ascii_lowercase()).chars();
        letters.next().filter(|_| letters.next().is_none()).map(Expr::Name)
    }

    /// Takes the next characters for which `of` is true.
    fn run(&mut self, of: fn(char) -> bool) -> &'a str {
        let text = self.rest.trim_start();
        let (taken, rest) = text.split_at(text.find(|c| !of(c)).unwrap_or(text.len()));
        self.rest = rest;
        taken
    }
}
