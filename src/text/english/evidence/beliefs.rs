//! The words of the beliefs, and their results side by side.

use super::super::{PresetWords, preset};
use crate::beliefs::{Belief, Reading};
use crate::text::amounts::{money_signed, tokens};
use crate::text::figures::Figures;

/// Heading of the list, if there is no finding.
pub const BELIEFS: &str = "What you would have to believe";
/// What the small multiples show, and what believing does.
pub const BELIEFS_NOTE: &str = "Your inputs under one belief at a time. Believing one sets the response curve and which \
    part of its gain counts; everything else stays as you entered it. It can be undone.";
/// Link that sets the inputs to this belief, and heading of the beliefs that a source supports.
pub const BELIEVE: &str = "Believe this";
/// The link of a belief that the inputs hold.
pub const BELIEVED: &str = "You believe this";
/// The link of a belief, if the inputs agree with several.
pub const AGREED: &str = "Your inputs agree";
/// Before the name of a belief in its link, for screen readers.
pub const BELIEVE_IT: &str = "Believe ";
/// Before the name of a belief that the inputs hold, for screen readers.
pub const BELIEVED_IS: &str = "You believe ";
/// Before the name of a belief, if the inputs agree with several, for screen readers.
pub const AGREED_WITH: &str = "Your inputs agree with ";
/// The heads of the table of beliefs.
pub const BELIEF_HEADS: [&str; 6] = [
    "Belief",
    "Return on cost, a user",
    "Best cap, tokens a week",
    "Net per user and year",
    "Net at the best cap",
    "More finished work",
];
/// The name of the table of beliefs, which can be scrolled.
pub const BELIEFS_TABLE: &str = "Results under each belief";
/// Of whom the amounts of the table are, beside charts of the typical user.
pub const BELIEFS_TABLE_OF: &str =
    "Return on cost and net of a user are means over light and heavy users. The charts show the typical user.";

/// Name and note of a belief.
pub const fn belief(belief: Belief) -> PresetWords {
    let (name, note) = match belief {
        Belief::Study(study) => return preset(study),
        Belief::Reading(Reading::Defaults) => (
            "The page’s defaults",
            "Output levels off. The tokens caused 35% of the observed gain, 27% of that is finished work, half of that is captured.",
        ),
        Belief::Reading(Reading::Log) => (
            "Each doubling adds the same",
            "The logarithmic curve through the same data, with the same 35%, 27% and half.",
        ),
        Belief::Reading(Reading::Power) => {
            ("10× the tokens, 2× the output", "The headline as a power curve, with the same 35%, 27% and half.")
        }
        Belief::Reading(Reading::OverTime) => (
            "DX over time, alone",
            "The tokens caused half of the gain; every extra pull request counts as finished work.",
        ),
        Belief::Reading(Reading::EpicsAlone) => {
            ("Epics, alone", "The tokens caused all of the gain; an extra pull request is 27% of a finished project.")
        }
        Belief::Reading(Reading::Lowest) => ("The page’s low ends", "15% caused, 13% finished, 25% captured."),
        Belief::Reading(Reading::Highest) => ("The page’s high ends", "80% caused, 55% finished, 80% captured."),
        Belief::Reading(Reading::FaceValue) => {
            ("Everything at face value", "All of it caused, finished and captured: the naive sum.")
        }
    };
    PresetWords { name, note }
}

/// The finding: `From −$23,000 to +$120,000 per user and year: 15 of 26 beliefs have a net above zero`. `nets` are in US dollars.
pub fn beliefs_finding(figures: &dyn Figures, nets: &[f64]) -> String {
    let low = nets.iter().copied().fold(f64::INFINITY, f64::min);
    let high = nets.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if !(low.is_finite() && high.is_finite()) {
        return BELIEFS.to_owned();
    }
    let (from, to) = (money_signed(figures, low), money_signed(figures, high));
    let gains = gains(nets.iter().filter(|net| **net > 0.0).count(), nets.len());
    if from == to {
        return format!("{from} per user and year whatever you believe: {gains}");
    }
    format!("From {from} to {to} per user and year: {gains}")
}

/// How many of the beliefs have a net above zero: `17 of 26 beliefs have a net above zero`.
pub fn gains(count: usize, of: usize) -> String {
    match count {
        0 if of == 1 => "the net of the one belief is not above zero".to_owned(),
        1 if of == 1 => "the net of the one belief is above zero".to_owned(),
        0 => format!("none of {of} beliefs has a net above zero"),
        1 => format!("1 of {of} beliefs has a net above zero"),
        _ if count == of => format!("all {of} beliefs have a net above zero"),
        _ => format!("{count} of {of} beliefs have a net above zero"),
    }
}

/// Which beliefs leave least and most, with their nets, and the range of the best cap over the beliefs that have one.
/// Nets are in US dollars, uses in millions of tokens a week.
pub fn beliefs_summary(
    figures: &dyn Figures,
    least: (Belief, f64),
    most: (Belief, f64),
    best: Option<(f64, f64)>,
) -> String {
    let one = |(which, net): (Belief, f64)| format!("“{}” ({})", belief(which).name, money_signed(figures, net));
    let best = match best.map(|(low, high)| (tokens(figures, low), tokens(figures, high))) {
        Some((low, high)) if low == high => format!(" Where output follows tokens, the best cap is {low} a week."),
        Some((low, high)) => format!(" Where output follows tokens, the best cap is between {low} and {high} a week."),
        None => String::new(),
    };
    format!(
        "Least is left under {}, most under {}.{best} With a study’s fixed effect there is no best cap.",
        one(least),
        one(most)
    )
}
