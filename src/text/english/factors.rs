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
        Factor::Curve => "Reading of the evidence",
    }
}

/// The name of an uncertain input within a sentence, after “the”.
pub const fn noun(factor: Factor) -> &'static str {
    match factor {
        Factor::Caused => "gain caused by the tokens",
        Factor::Finished => "finished work per extra PR",
        Factor::Captured => "part of freed time captured by the employer",
        Factor::Price => "price of tokens",
        Factor::Usage => "use in the coming year",
        Factor::Load => "loaded cost ÷ salary",
        Factor::Curve => "reading of the evidence",
    }
}

/// The name of an uncertain input at the start of a sentence.
pub const fn sentence_name(factor: Factor) -> &'static str {
    match factor {
        Factor::Caused => "How much of the gain the tokens caused",
        Factor::Finished => "How much work an extra pull request finishes",
        Factor::Captured => "How much of freed time the employer captures",
        Factor::Price => "The price of tokens",
        Factor::Usage => "Use in the coming year",
        Factor::Load => "What a person costs beyond the salary",
        Factor::Curve => "The reading of the evidence",
    }
}
