//! What stands around the formulas of the Method view.

use crate::text::figures::{Figures, Form, NOTHING};

/// Heads the list of sections.
pub const CONTENTS: &str = "Contents";
/// The first words of the view.
pub const METHOD_LEAD: [&str; 2] = [
    "Every result of this calculator comes from the formulas below. Each stands here twice, \
     with names and with the numbers of this page. A name leads to the field where it is entered or to the formula that \
     makes it.",
    "Nothing is rounded on the way: six digits are shown, all are used. Amounts are for one user and year unless \
     a line says otherwise; 32M tokens are 32 million.",
];
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
pub const RANGE_HEADS: [&str; 4] = ["", "Lowest", "Entered", "Highest"];
/// The price, as a multiple of what was entered.
pub const PRICE_MULTIPLE: &str = "Price ÷ today’s";
/// Use, in the table of ranges.
pub const USE_MULTIPLE: &str = "Use ÷ what you entered";
/// Where a range does not hold what was entered.
pub const RANGES_NOTE: &str = "A range that does not hold what was entered is widened until it does.";

/// A plain number of a table.
pub fn bare_number(figures: &dyn Figures, number: Option<f64>) -> String {
    number.map_or_else(|| NOTHING.to_owned(), |number| figures.write(number, Form::NUMBER))
}

/// Heading of the worked examples.
pub const EXAMPLES: &str = "Worked examples";
/// The link of an example.
pub const OPEN: &str = "open it";
