//! The names of the uncertain inputs.

use super::words;
use crate::inputs::Input;
use crate::model::uncertainty::Factor;

/// The name of an uncertain input: that of its field, if it has one.
pub const fn name(factor: Factor) -> &'static str {
    match factor {
        Factor::Caused => words(Input::Caused).label,
        Factor::Finished => words(Input::Finished).label,
        Factor::Captured => words(Input::Captured).label,
        Factor::Price => "Price of tokens",
        Factor::Usage => "Use in the coming year",
        Factor::Load => words(Input::Load).label,
        Factor::Curve => "Response curve",
    }
}

/// The name of an uncertain input in the table of ranges, which are in its own unit.
pub const fn name_in_table(factor: Factor) -> &'static str {
    match factor {
        Factor::Price => "Price, as a multiple of today’s",
        Factor::Usage => "Use in the coming year, as a multiple of what you entered",
        other => name(other),
    }
}

/// The name of an uncertain input within a sentence, after “the”.
pub const fn noun(factor: Factor) -> &'static str {
    match factor {
        Factor::Caused => "share caused by the tokens",
        Factor::Finished => "finished work per extra PR",
        Factor::Captured => "part captured by the employer",
        Factor::Price => "price of tokens",
        Factor::Usage => "use in the coming year",
        Factor::Load => "loaded cost ÷ salary",
        Factor::Curve => "response curve",
    }
}

/// The name of an uncertain input within a sentence, with its article if it has one.
pub fn in_sentence(factor: Factor) -> String {
    match factor {
        Factor::Finished | Factor::Usage => noun(factor).to_owned(),
        _ => format!("the {}", noun(factor)),
    }
}
