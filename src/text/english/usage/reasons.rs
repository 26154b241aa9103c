//! The words for why rows are not counted, or have no amount.

use crate::usage::{SkipReason, Unpriced};

/// The source as which a file was read.
pub fn recognized(name: &str) -> String {
    format!("Read as: {name}")
}

/// Why rows are not counted.
pub const fn skipped(why: SkipReason) -> &'static str {
    match why {
        SkipReason::Duplicate => "counted before: the same row, or a row with the same id",
        SkipReason::PartialCopy => {
            "an earlier copy of a message that was still being written, or an earlier reading of a counter"
        }
        SkipReason::Repeated => "a total or an average, or another section that repeats the same use",
        SkipReason::NoUse => "no use: a line without a reply, a comment, a forecast, or a gap",
        SkipReason::Failed => "a call that failed or that the vendor does not charge",
        SkipReason::NotAi => "something else on the bill: other services, tax, rounding",
        SkipReason::RequestCount => "a count of requests beside the tokens",
        SkipReason::BadDay => "no date that can be read and exists, such as 2026-09-30 or 30 Sep 2026",
        SkipReason::BadTokens => "a token count that is negative, fractional, too large or not a number",
        SkipReason::Unreadable => "cut off, or not a row of this source",
        SkipReason::Overflow => "a number too large to add",
    }
}

/// Why rows that are counted have no amount.
pub const fn unpriced(why: Unpriced) -> &'static str {
    match why {
        Unpriced::NoColumn => "the file has no amounts",
        Unpriced::NoAmount => "the amount is empty, “-” or “NaN”",
        Unpriced::Unreadable => "the amount cannot be read",
        Unpriced::ZeroMeansUnknown => "the amount is 0, which this tool writes when it knows no price for the model",
    }
}
