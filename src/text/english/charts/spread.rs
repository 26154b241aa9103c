//! The words of the histogram of the net.

use super::super::factors;
use super::super::phrases::listed;
use super::{Sentences, matters, simulations};
use crate::chart::facts::spread::Facts;
use crate::chart::spec::{GuideKey, Label};
use crate::model::Report;
use crate::model::uncertainty::{Direction, Pull, Uncertainty};
use crate::text::amounts::{money_signed, money_signed_short, percent_in};
use crate::text::figures::{Figures, Form};
use crate::units::Usd;

/// What is plotted.
const SUBTITLE: &str = "Net per user and year, the mean of your team’s, in many simulations, each with its own draw of the \
                        uncertain inputs. A higher bar holds more simulations.";

/// The sentences around the chart.
pub fn sentences(figures: &dyn Figures, report: &Report, facts: &Facts) -> Sentences {
    let run = report.uncertainty.as_ref();
    let notes: Vec<String> = match (facts, run) {
        (Facts::Spread { entered: net, pulls, .. }, Some(run)) => vec![entered(figures, *net, run, pulls)],
        _ => Vec::new(),
    };
    let title = title(figures, facts);
    let summary = match (facts, run) {
        (Facts::NotRun | Facts::Nobody | Facts::Certain(_), _) | (_, None) => format!("{title}."),
        (_, Some(run)) => summary(figures, run, &notes.concat()),
    };
    Sentences { title, subtitle: SUBTITLE.to_owned(), notes, summary }
}

/// Name of the net as entered in the table.
pub const AS_ENTERED: &str = "As entered";
/// Name of the 10th percentile in the table.
pub const LOW_TENTH: &str = "One in ten below";
/// Name of the median in the table.
pub const MIDDLE: &str = "Half below, half above";
/// Name of the 90th percentile in the table.
pub const HIGH_TENTH: &str = "One in ten above";
/// Name of the mean in the table.
pub const MEAN: &str = "Mean";
/// Name of the share of simulations above zero in the table.
pub const ABOVE_ZERO: &str = "Above zero";
/// Name of the share of simulations below the net as entered in the table.
pub const BELOW_ENTERED: &str = "Below what was entered";
/// The most beliefs that are named as the reason.
const NAMED: usize = 3;

/// The finding: how often the net is above zero.
fn title(figures: &dyn Figures, facts: &Facts) -> String {
    match facts {
        Facts::NotRun => "The uncertain inputs were not drawn yet".to_owned(),
        Facts::Nobody => "Nobody uses AI here: there is no net of a user".to_owned(),
        Facts::Certain(net) => {
            format!("Nothing is uncertain here: net of a user is {} in every simulation", money_signed(figures, *net))
        }
        Facts::Spread { positive, .. } => format!("Net of a user is above zero in {}", simulations(figures, *positive)),
    }
}

/// The net as entered and the median, which are at about the same place.
pub fn both(figures: &dyn Figures, entered: f64, median: f64) -> Label {
    let [entered, median] = [entered, median].map(|amount| money_signed_short(figures, amount));
    if entered == median {
        Label { long: format!("as entered = half below {entered}"), short: format!("entered = half: {entered}") }
    } else {
        Label {
            long: format!("as entered {entered} ≈ half below {median}"),
            short: format!("entered ≈ half: {entered}"),
        }
    }
}

/// An amount with a share of the simulations below or above.
pub fn guide(figures: &dyn Figures, key: GuideKey, amount: f64) -> Label {
    let short = money_signed_short(figures, amount);
    let (long, brief) = match key {
        GuideKey::Zero => return Label::from(("zero", "0")),
        GuideKey::AsEntered => ("as entered", "entered:"),
        GuideKey::LowTenth => ("one in ten below", "1 in 10:"),
        GuideKey::HighTenth => ("one in ten above", "1 in 10:"),
        _ => ("half below", "half:"),
    };
    Label { long: format!("{long} {short}"), short: format!("{brief} {short}") }
}

/// Where the net as entered lies among the simulations, and which beliefs pull them away from it.
pub fn entered(figures: &dyn Figures, net: f64, run: &Uncertainty, pulls: &[Pull]) -> String {
    let (net, below) = (money_signed(figures, net), simulations(figures, run.rank.value()));
    let end = if below.contains("simulations") { "end" } else { "ends" };
    let place = format!("As entered, the net of a user is {net}: {below} {end} below it.");
    let Some(first) = pulls.first() else { return place };
    let side = if first.direction == Direction::Up { "above" } else { "below" };
    format!("{place} They lie mostly {side} it because of {}.", beliefs(figures, pulls))
}

/// The beliefs that pull the simulations away from the net as entered. The strongest are named.
pub fn beliefs(figures: &dyn Figures, pulls: &[Pull]) -> String {
    let named: Vec<String> = pulls.iter().take(NAMED).map(|pull| reason(figures, pull)).collect();
    listed(&named)
}

/// `the share caused by the tokens (entered 10%, drawn mostly from 10% to 80%)`.
fn reason(figures: &dyn Figures, pull: &Pull) -> String {
    let value = |at: f64| matters::value(figures, pull.factor, at);
    let name = factors::noun(pull.factor);
    match (pull.range, pull.direction) {
        (Some(range), _) => format!(
            "the {name} (entered {}, drawn mostly from {} to {})",
            value(range.middle),
            value(range.low),
            value(range.high)
        ),
        (None, Direction::Up) => format!("the {name} (the others have a higher net)"),
        (None, Direction::Down) => format!("the {name} (the others have a lower net)"),
    }
}

/// An interval of money.
pub fn between(figures: &dyn Figures, (from, to): (f64, f64)) -> String {
    format!("{} to {}", money_signed(figures, from), money_signed(figures, to))
}

/// All money below an amount.
pub fn below(figures: &dyn Figures, amount: f64) -> String {
    format!("Below {}", money_signed(figures, amount))
}

/// All money above an amount.
pub fn above(figures: &dyn Figures, amount: f64) -> String {
    format!("Above {}", money_signed(figures, amount))
}

/// Caption of the table.
pub fn table(figures: &dyn Figures, draws: u32) -> String {
    format!("Net per user and year in {} simulations", figures.write(f64::from(draws), Form::NUMBER))
}

/// The heads of the table.
pub const HEADS: [&str; 3] = ["Simulations", "Net", "Share of them"];

/// The chart in sentences.
fn summary(figures: &dyn Figures, run: &Uncertainty, entered: &str) -> String {
    let net = |amount: Usd| money_signed(figures, amount.value());
    let spread = format!(
        "The uncertain inputs were drawn {} times. Net of a user is above zero in {}. In one simulation in ten it is \
         below {}, in half of them below {}, and in one in ten above {}.",
        figures.write(f64::from(run.draws), Form::NUMBER),
        simulations(figures, run.net.positive.value()),
        net(run.net.p10),
        net(run.net.p50),
        net(run.net.p90),
    );
    if entered.is_empty() { spread } else { format!("{spread} {entered}") }
}

/// A bin of the histogram as a sentence.
pub fn reading(figures: &dyn Figures, bin: (f64, f64), share: f64) -> String {
    format!("{}: {} of the simulations.", between(figures, bin), percent_in(figures, share, 2))
}
