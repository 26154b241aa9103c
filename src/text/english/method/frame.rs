//! What stands around the formulas of the Method view.

use crate::inputs::Curve;
use crate::model::uncertainty::Factor;

/// The first words of the view.
pub const METHOD_LEAD: [&str; 2] = [
    "Every result of this calculator comes from the formulas below. Each stands here twice, \
     with names and with the numbers of this page. A name leads to the field where it is entered or to the formula that \
     makes it.",
    "Nothing is rounded on the way: six digits are shown, all are used. Amounts are for one user and year unless \
     a line says otherwise; 32M tokens are 32 million.",
];
/// Opens every part of a view, to be printed or searched.
pub const OPEN_ALL: &str = "Open all parts";

/// How many formulas a section holds.
pub fn formulas(count: usize) -> String {
    if count == 1 { "1 formula".to_owned() } else { format!("{count} formulas") }
}

/// Before the terms of a formula.
pub const WHERE: &str = "where";
/// Opens where the numbers of a section come from.
pub const SOURCES: &str = "Sources of these numbers";
/// Marks the response curve that the page uses.
pub const CHOSEN: &str = "chosen here";

/// Names a formula that may have to be scrolled.
pub fn formula_of(name: &str) -> String {
    format!("Formula: {name}")
}

/// What a formula that is a sentence comes to.
pub fn here(result: &str) -> String {
    format!("Here: {result}")
}

/// Heading of what has no number.
pub const GAPS: &str = "What is not computed, and why";
/// Below it.
pub const GAPS_NOTE: &str = "A number that makes no sense is not shown as 0 or as infinity: there is a dash, and the \
     reason.";
/// Where every number can be computed.
pub const NO_GAPS: &str = "On this page every number can be computed.";
/// Above those that cannot.
pub const GAPS_HERE: &str = "On this page there is no number for:";
/// Above all reasons.
pub const GAPS_ALL: &str = "The reasons that there are, and what goes without a number then:";

/// Heading of what is drawn.
pub const RANGES: &str = "What is drawn, and from where to where";
/// Heads of its columns.
pub const RANGE_HEADS: [&str; 4] = ["", "One draw in ten below", "As entered", "One draw in ten above"];
/// Below the ranges.
pub const RANGES_NOTE: &str = "What you entered is the middle: half of the draws lie below it. An end on the wrong side of \
     the middle is not used; the middle is used for it. Ends of a share are held between 0.1% and 99.9%.";
/// Heads what is drawn, in plain text.
pub const DRAWN: &str = "What is drawn (one draw in ten below · as entered · one draw in ten above):";
/// Where a factor is not drawn.
pub const CERTAIN: &str = "certain, not drawn";
/// Heads the weights of the curves.
pub const CURVE_WEIGHTS: &str = "Curve of each draw";

/// An end of a range that contradicts what was entered.
pub fn not_used(typed: &str) -> String {
    format!("not {typed}, which contradicts what you entered")
}

/// A factor in the table of what is drawn.
pub const fn factor_in_table(factor: Factor) -> &'static str {
    match factor {
        Factor::Caused => "Caused by the tokens",
        Factor::Finished => "Finished work per extra PR",
        Factor::Captured => "Captured by the employer",
        Factor::Price => "Price, as a multiple of today’s",
        Factor::Usage => "Use in the coming year, as a multiple of what you entered",
        Factor::Load => "Load factor",
        Factor::Curve => "Response curve",
    }
}

/// A curve in the table of what is drawn.
pub const fn curve_in_table(curve: Curve) -> &'static str {
    match curve {
        Curve::Hill => "Saturating",
        Curve::Log => "Logarithmic",
        Curve::Power => "Power",
        Curve::Fixed => "Fixed effect",
    }
}

/// Heading of the worked examples.
pub const EXAMPLES: &str = "Worked examples";
/// The link of an example.
pub const OPEN: &str = "open it";
