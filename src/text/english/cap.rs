//! The best cap in words. A cap is of a person and month, its gain is the team’s.

use crate::inputs::{Assumptions, Change, Input};
use crate::scenario::BestCap;
use crate::text::amounts::money;
use crate::text::figures::{Figures, Form};
use crate::units::Usd;

/// Heading of the best cap.
pub const WHERE_TO_CAP: &str = "Where to cap";
/// Puts the best cap into force.
pub const USE_CAP: &str = "Use this cap";

/// Said once the best cap is in force.
pub const CAP_IN_FORCE: &str = "The best cap is in force.";

/// The cap itself: `$892 a month per person`.
pub fn cap_month(figures: &dyn Figures, month: f64) -> String {
    format!("{} a month per person", money(figures, month))
}

/// What the cap does to the team: `adds $82,000 a year to the team · 8 of 80 users are above it`.
pub fn cap_effect(figures: &dyn Figures, cap: &BestCap, inputs: &Assumptions) -> String {
    let gain = cap.gain;
    let amount = money(figures, gain.value().abs());
    let effect = match (gain > Usd::ZERO, gain < Usd::ZERO) {
        (true, _) => format!("adds {amount} a year to the team"),
        (_, true) => format!("adds nothing: with your plan, target and review it costs the team {amount} a year"),
        _ => "adds nothing to the team".to_owned(),
    };
    let people =
        format!("{} {} above it", users_above(figures, cap), if cap.users >= 2.0 { "users are" } else { "user is" });
    let sentence = format!("{effect} · {people}");
    let is_capped = |changes: &[Change]| changes.iter().any(|(input, _)| *input == Input::Cap);
    if cap.inputs == *inputs {
        format!("In force: compared with no cap it {sentence}")
    } else if inputs.cap.is_some() || inputs.groups().iter().any(|group| is_capped(&group.changes)) {
        format!("Compared with no cap it {sentence}")
    } else {
        sentence
    }
}

/// `8 of 80`.
fn users_above(figures: &dyn Figures, cap: &BestCap) -> String {
    format!("{} of {}", count_above(figures, cap.above), count(figures, cap.users))
}

/// How many users are above a cap, to a whole person: `8`, `none`.
pub(super) fn count_above(figures: &dyn Figures, above: f64) -> String {
    match above {
        0.0 => "none".to_owned(),
        few if few < 0.5 => "less than 1".to_owned(),
        above => count(figures, above),
    }
}

/// A number of people, to a whole one.
pub(super) fn count(figures: &dyn Figures, people: f64) -> String {
    figures.write(people, Form::NUMBER.fraction(0))
}

/// The best cap of a group that has one of its own: `Seats: $1,200 a month per person`.
pub fn cap_of_group(figures: &dyn Figures, name: &str, month: Usd) -> String {
    format!("{name}: {}", cap_month(figures, month.value()))
}
