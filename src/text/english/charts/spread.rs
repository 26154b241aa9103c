//! The spread of the net, in words.

use crate::chart::spec::GuideKey;
use crate::model::uncertainty::Uncertainty;
use crate::text::Label;
use crate::text::amounts::{money_short, money_signed};
use crate::text::figures::{Figures, Form};

/// What is plotted.
pub const SUBTITLE: &str =
    "Net per user and year in many cases, each with its own guess at what nobody knows. The higher, the more cases.";
/// There is nothing to show yet.
pub const NOT_RUN: &str = "The uncertain inputs were not drawn yet";
/// An amount, in the table.
pub const LOW_TENTH: &str = "One in ten below";
/// An amount, in the table.
pub const MIDDLE: &str = "Half below, half above";
/// An amount, in the table.
pub const HIGH_TENTH: &str = "One in ten above";
/// An amount, in the table.
pub const MEAN: &str = "Mean";
/// A share, in the table.
pub const ABOVE_ZERO: &str = "Above zero";

/// A share of cases in words that stay true where it is rounded.
fn cases(figures: &dyn Figures, share: f64) -> String {
    if share >= 1.0 {
        "every case".to_owned()
    } else if share >= 0.995 {
        "nearly every case".to_owned()
    } else if share <= 0.0 {
        "no case".to_owned()
    } else if share < 0.005 {
        "hardly any case".to_owned()
    } else {
        format!("{} of cases", figures.write(share, Form::PERCENT.significant(2)))
    }
}

/// How often anything is left.
pub fn title(figures: &dyn Figures, run: &Uncertainty, certain: bool) -> String {
    if certain {
        return format!(
            "Nothing is uncertain here: net is {} in every case",
            money_signed(figures, run.net.p50.value())
        );
    }
    format!("Net is above zero in {}", cases(figures, run.net.positive.value()))
}

/// An amount with a share of the cases below or above.
pub fn guide(figures: &dyn Figures, key: GuideKey, amount: f64) -> Label {
    let short = money_short(figures, amount);
    let (long, brief) = match key {
        GuideKey::LowTenth => ("one in ten below", "1 in 10:"),
        GuideKey::HighTenth => ("one in ten above", "1 in 10:"),
        _ => ("half below", "half:"),
    };
    Label { long: format!("{long} {short}"), short: format!("{brief} {short}") }
}

/// An interval of money.
pub fn between(figures: &dyn Figures, (from, to): (f64, f64)) -> String {
    format!("{} to {}", money_signed(figures, from), money_signed(figures, to))
}

/// What the table holds.
pub fn table(figures: &dyn Figures, draws: u32) -> String {
    format!("Net per user and year in {} cases drawn", figures.write(f64::from(draws), Form::NUMBER))
}

/// The heads of the table.
pub fn table_header() -> Vec<String> {
    ["Case", "Net", "Share of cases"].map(str::to_owned).to_vec()
}

/// The chart in sentences.
pub fn summary(figures: &dyn Figures, run: &Uncertainty) -> String {
    let net = |amount: crate::units::Usd| money_signed(figures, amount.value());
    format!(
        "What nobody knows exactly was drawn {} times. Net is above zero in {}. In one case in ten it is below {}, in \
         half of them below {}, and in one in ten above {}.",
        figures.write(f64::from(run.draws), Form::NUMBER),
        cases(figures, run.net.positive.value()),
        net(run.net.p10),
        net(run.net.p50),
        net(run.net.p90),
    )
}

/// A bin as a sentence.
pub fn reading(figures: &dyn Figures, bin: (f64, f64), share: f64) -> String {
    format!("{}: {} of cases.", between(figures, bin), figures.write(share, Form::PERCENT.significant(2)))
}
