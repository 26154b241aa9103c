//! The words around the formulas of the Method view.

/// The first words of the view.
pub const METHOD_LEAD: [&str; 2] = [
    "Every result of this calculator comes from the formulas below. Each stands here twice, \
     with names and with the numbers of this page. A name leads to the field where it is entered or to the formula that \
     makes it.",
    "Nothing is rounded on the way: at least six digits are shown, all are used. A ≈ says that a value in the formula has more digits than it shows. Amounts are for one user and year unless \
     a line says otherwise; 32M tokens are 32 million.",
];
/// Button: opens every part of a view, to print or search it.
pub const OPEN_ALL: &str = "Open all parts";

/// How many formulas a section holds.
pub fn formulas(count: usize) -> String {
    if count == 1 { "1 formula".to_owned() } else { format!("{count} formulas") }
}

/// Below them, where amounts are converted.
pub fn converted_at(rate: &str) -> String {
    format!("All amounts are converted from US dollars: {rate}. Prices in the sources are in dollars.")
}

/// Before the terms of a formula.
pub const WHERE: &str = "where";
/// Opens the sources of a section's numbers.
pub const SOURCES: &str = "Sources of these numbers";
/// Marks the response curve that the page uses.
pub const CHOSEN: &str = "chosen here";

/// The name of a formula, which can be scrolled.
pub fn formula_of(name: &str) -> String {
    format!("Formula: {name}")
}

/// The result of a formula that is a sentence.
pub fn here(result: &str) -> String {
    format!("Here: {result}")
}

/// Heading of the metrics that cannot be computed.
pub const GAPS: &str = "What is not computed, and why";
/// Below the heading of the metrics that cannot be computed.
pub const GAPS_NOTE: &str = "A number that makes no sense is not shown as 0 or as infinity: there is a dash, and the \
     reason.";
/// Shown if every metric can be computed.
pub const NO_GAPS: &str = "On this page every number can be computed.";
/// Above the metrics that cannot be computed on this page.
pub const GAPS_HERE: &str = "On this page there is no number for:";
/// Above the list of all reasons.
pub const GAPS_ALL: &str = "The reasons that there are, and what goes without a number then:";

/// Heading of the uncertain inputs and their ranges.
pub const RANGES: &str = "What is drawn, and from where to where";
/// The heads of the table of ranges.
pub const RANGE_HEADS: [&str; 4] = ["", "One simulation in ten below", "As entered", "One simulation in ten above"];
/// Below the table of ranges.
pub const RANGES_NOTE: &str = "What you entered is the middle: half of the simulations lie below it. An end on the wrong side of \
     the middle is not used; the middle is used for it. Ends of a share are held between 0.1% and 99.9%.";
/// Heading of the ranges in plain text.
pub const DRAWN: &str = "What is drawn (one simulation in ten below · as entered · one simulation in ten above):";
/// In place of a range, if a factor is not drawn.
pub const CERTAIN: &str = "certain, not drawn";
/// Heading of the weights of the curves.
pub const CURVE_WEIGHTS: &str = "Response curve of each simulation";

/// An end of a range that contradicts what was entered.
pub fn not_used(typed: &str) -> String {
    format!("not {typed}, which contradicts what you entered")
}

/// Heading of the worked examples.
pub const EXAMPLES: &str = "Worked examples";
/// The link of an example.
pub const OPEN: &str = "open it";
