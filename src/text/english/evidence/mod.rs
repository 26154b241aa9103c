//! The words of the Evidence view.

mod beliefs;
mod disputes;
mod findings;

pub use beliefs::*;
pub use disputes::*;
pub use findings::{FindingWords, finding};

use crate::currency::Currency;
use crate::evidence::{Address, Filter, Grade, Method, Source, Topic};

/// The name of a filter of the evidence.
pub const fn filter(filter: Filter) -> &'static str {
    match filter {
        Filter::All => "All evidence",
        Filter::Grade(Grade::Primary) => "The author’s own text",
        Filter::Grade(Grade::Reported) => "Reported by others",
        Filter::Grade(Grade::Convention) => "Convention",
        Filter::Grade(Grade::Assumption) => "Assumption",
        Filter::Method(Method::Randomized) => "Randomized trials",
        Filter::Method(Method::Observational) => "Observed",
        Filter::Method(Method::Survey) => "Surveys",
        Filter::Method(Method::Statement) => "Statements and price lists",
        Filter::Method(Method::Judgment) => "Not measured",
    }
}

/// How many sources a table holds.
pub fn sources(count: usize) -> String {
    if count == 1 { "1 source".to_owned() } else { format!("{count} sources") }
}

/// Label of the choice of the filter.
pub const EVIDENCE_FILTER: &str = "Show";
/// Heading of the table.
pub const EVIDENCE: &str = "Every figure and its source";
/// How to read the table on a page in this currency: the figures are quoted in dollars, the reader's inputs are not.
pub fn evidence_note(currency: Currency) -> String {
    let rate = if currency == Currency::USD {
        String::new()
    } else {
        format!(" Defaults that rest on them are in {}, at your rate.", currency.code())
    };
    format!(
        "“Primary” is the author’s own text, “reported” is quoted by others. Figures are as published, in US dollars. A \
         dash: no date is known here. A name leads to where it can be read; “publisher’s site” says that the exact page is \
         not known here.{rate}"
    )
}
/// The heads of the table.
pub const EVIDENCE_HEADS: [&str; 6] = ["Source", "Figure", "What it is", "Date", "Grade", "How it is known"];
/// Heading of the inputs whose defaults rest on a source.
pub const RESTS_ON_IT: &str = "Defaults that rest on it";
/// Name of the list of the view's parts.
pub const EVIDENCE_PARTS: &str = "Parts of this view";
/// Between a default's name and its value.
pub const IS: &str = ": ";

/// The heading of a topic's table.
pub const fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Curve => "The response curve",
        Topic::Studies => "What studies measured",
        Topic::Discounts => "What is taken off, and other defaults",
        Topic::Quoted => "Benchmarks, targets and caps that people quote",
        Topic::Plans => "Prices and seat plans",
        Topic::Scale => "Tokens in human terms",
    }
}

/// The name of a grade.
pub const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Primary => "Primary",
        Grade::Reported => "Reported",
        Grade::Assumption => "Assumption",
        Grade::Convention => "Convention",
    }
}

/// The name of a method by which something is known.
pub const fn method(method: Method) -> &'static str {
    match method {
        Method::Randomized => "Randomized trial",
        Method::Observational => "Observed",
        Method::Survey => "Survey",
        Method::Statement => "Statement",
        Method::Judgment => "Not measured",
    }
}

/// The name of a source. Assumptions, which nobody published, have names, too.
pub const fn source_name(source: Source) -> &'static str {
    match source.grade {
        Grade::Convention if source.cite.is_empty() => "Custom, to be replaced by your own",
        Grade::Assumption if source.cite.is_empty() => "Assumption: nobody has published it",
        _ => source.cite,
    }
}

/// The link after the text on where a number comes from.
pub const READ_SOURCE: &str = "Read the source";

/// A source as it is cited with a link to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Its name.
    pub title: &'static str,
    /// Where it can be read, to be linked and never fetched; `None` if it is not published.
    pub address: Option<&'static str>,
    /// A note beside a link that leads only to the publisher; otherwise empty.
    pub note: &'static str,
}

/// A source's title and address.
///
/// ```
/// use tokenworth::{evidence::GOOGLE, text::evidence::cited};
/// assert_eq!(cited(GOOGLE).title, "Google, 96 engineers");
/// assert_eq!(cited(GOOGLE).address, Some("https://arxiv.org/abs/2410.12944"));
/// ```
pub const fn cited(source: Source) -> Cited {
    let title = source_name(source);
    match source.address {
        Some(Address::Page(url)) => Cited { title, address: Some(url), note: "" },
        Some(Address::Publisher(url)) => Cited { title, address: Some(url), note: "publisher’s site" },
        None => Cited { title, address: None, note: "" },
    }
}
