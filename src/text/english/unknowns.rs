//! The words of what is unknown and what it would be worth to know.

use super::factors;
use super::groups::outside_groups;
use crate::inputs::Assumptions;
use crate::model::DATA_END;
use crate::model::team::Users;
use crate::model::uncertainty::Factor;
use crate::text::amounts::{money, tokens};
use crate::text::figures::Figures;
use crate::units::Usd;

/// Heading of the input that it is worth most to know.
pub fn biggest_unknown(figures: &dyn Figures, factor: Option<Factor>) -> String {
    match factor {
        Some(factor) => format!("The biggest unknown: {}", super::charts::lower(factors::sentence_name(factor))),
        None => format!(
            "No single unknown would change how many tokens are best within the data, which end at {} tokens a week",
            tokens(figures, DATA_END.value())
        ),
    }
}

/// Heading in its place if no amount is best.
pub const NO_UNKNOWN: &str = "What it would be worth to know more";
/// What the number beside each unknown is.
pub const WORTH_KNOWING: &str = "What it would be worth to know it, per willing user and year.";

/// What a pilot that settles an unknown is worth to the team, or to each user if the team has groups, whose users may
/// differ. `worth` is per willing user and year. Users whom a mandate adds choose no amount, so that to know more does
/// not help them. `None` if nobody uses AI willingly.
pub fn pilot(figures: &dyn Figures, worth: Usd, inputs: &Assumptions) -> Option<String> {
    if inputs.groups().is_empty() {
        let willing = Users::among(inputs.people, inputs).willing;
        let amount = money(figures, worth.value() * willing);
        let is_mandated = inputs.mandate.is_some_and(|mandate| mandate > inputs.adoption);
        let whose = if is_mandated { "the use of all willing users" } else { "everybody’s use" };
        let words = || {
            format!(
                "If {whose} could be set freely, a pilot that settles the first would be worth up to {amount} a year to this team."
            )
        };
        return (willing > 0.0).then(words);
    }
    let amount = money(figures, worth.value());
    Some(format!(
        "If use could be set freely, a pilot that settles the first would be worth up to {amount} a year for each such user."
    ))
}

/// Whom the values of knowing are about: people outside groups, and people who pay API prices for all that they use.
/// `None` if that is everybody. The net, which may stand beside them, is about the whole team.
pub fn worth_is_about(inputs: &Assumptions) -> Option<String> {
    let has_seat = inputs.ceiling || inputs.included.value() > 0.0;
    let who = outside_groups(inputs);
    let at = if has_seat { ", at API prices, whatever a seat includes" } else { "" };
    (has_seat || who.is_some())
        .then(|| format!("The values of knowing an input are about {}{at}.", who.unwrap_or("a person")))
}

/// Link from the first unknowns to all of them.
pub const ALL_UNKNOWNS: &str = "Everything that matters";

/// Heading of the table of uncertain inputs.
pub const MATTERS: &str = "Every uncertain input, and where to change it";
/// What the numbers in the rows are.
pub const MATTERS_NOTE: &str = "Net per user and year at both ends of each range, all others as entered, in the order of the chart. Right: what \
                                it would be worth to know the input, per willing user and year.";
/// The heads of the columns.
pub const MATTERS_HEADS: [&str; 4] = ["Uncertain input", "At its low end", "At its high end", "Worth knowing"];

/// Why there is no value of knowing an input.
pub const NO_CHOICE: &str = "no decision depends on it";
