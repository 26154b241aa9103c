//! The words of the small multiples of all beliefs.

use super::super::evidence::{belief, beliefs_finding, beliefs_summary, gains};
use super::super::groups::outside_groups;
use super::super::reason_briefly;
use crate::beliefs::Belief;
use crate::chart::multiples::{At, Multiples, Panel, Sample};
use crate::inputs::Assumptions;
use crate::model::{Metric, Reason};
use crate::text::amounts::{money, money_signed, ratio, tokens};
use crate::text::figures::{Figures, NOTHING};

/// What is plotted.
pub const SUBTITLE: &str = "Value and cost per person and year against tokens a week: one belief a chart, all to the \
    same scale. Each step across is ten times the one before.";
/// What the reader must know to read the charts right.
pub const NOTE: &str = "Lines and best cap are at API prices; the two points, and the return on cost, are of the typical user, \
    with your plan, target and cap. A line that leaves through the top goes on, and an arrow stands for what lies beyond. Shaded: more \
    than anyone has published.";

/// The note below the charts in a picture and above their table: [`NOTE`], and whom they are about.
pub fn note(inputs: &Assumptions) -> String {
    std::iter::once(NOTE.to_owned()).chain(is_about(inputs)).collect::<Vec<_>>().join(" ")
}

/// Whom the charts and the table are about, where that is not every user of the team.
pub fn is_about(inputs: &Assumptions) -> Option<String> {
    let is_mandated = inputs.mandate.is_some_and(|mandate| mandate > inputs.adoption);
    let is_grouped = inputs.grouped() >= inputs.people;
    let willing = if is_mandated && !is_grouped { " who use AI willingly" } else { "" };
    let who = outside_groups(inputs).or(is_mandated.then_some("users"))?;
    Some(format!("All of this is about {who}{willing}."))
}

/// Heading where a filter leaves no belief.
pub const NONE: &str = "No belief rests on sources of this kind";
/// What the marks mean.
pub const KEY: [(Sample, &str); 4] = [
    (Sample::Value, "Value"),
    (Sample::Cost, "Cost"),
    (Sample::Yours, "What the typical user brings and costs"),
    (Sample::Best, "Best cap"),
];
/// Heading above the readings of the response curve.
pub const READINGS: &str = "More tokens bring more output";
/// Heading above the studies.
pub const STUDIES: &str = "One study’s effect, however many tokens: there is no best cap";
/// Label of the slider, which moves the line in all charts.
pub const SLIDER: &str = "Tokens a week";
/// Shown while no chart is read.
pub const HOW_TO_READ: &str = "Point at a chart, or move the slider: all are read at the same tokens a week. The number at the \
    line is one person’s return on cost.";
/// Before the number at the line of a chart, for readers who cannot see the line.
pub const AT_SLIDER: &str = "return on cost at the slider ";

/// The finding: the range of net over the beliefs, and how many of them have a net above zero.
pub fn finding(figures: &dyn Figures, chart: &Multiples) -> String {
    let nets: Vec<f64> = chart.panels.iter().filter_map(|panel| panel.get(Metric::NetAdopter)).collect();
    beliefs_finding(figures, &nets)
}

/// The charts in sentences, for readers who cannot see them: which beliefs leave least and most. Empty without any net.
pub fn summary(figures: &dyn Figures, chart: &Multiples) -> String {
    let panels = || chart.panels.iter();
    let nets: Vec<_> = panels().filter_map(|it| Some((it.belief, it.get(Metric::NetAdopter)?))).collect();
    let best = || panels().filter_map(|it| it.get(Metric::OptimumTok));
    let best = best().min_by(f64::total_cmp).zip(best().max_by(f64::total_cmp));
    ends(&nets).map_or_else(String::new, |(least, most)| beliefs_summary(figures, least, most, best))
}

/// What the charts show at an amount of use: one belief if a pointer is on its chart, else all.
pub fn read(figures: &dyn Figures, chart: &Multiples, at: &At, of: Option<Belief>) -> String {
    let values: Vec<_> = chart.panels.iter().map(|panel| panel.belief).zip(at.values.iter().copied()).collect();
    match values.iter().find(|(belief, _)| Some(*belief) == of) {
        Some((belief, value)) => reading_of(figures, *belief, at.tokens, (*value, at.cost)),
        None => reading(figures, at.tokens, &values, at.cost),
    }
}

/// The names and numbers below a chart, of the typical user and of one person. With a fixed effect there is no best cap.
pub fn facts(figures: &dyn Figures, panel: &Panel) -> Vec<(&'static str, String)> {
    let (value, cost) = panel.amounts();
    let returned = if cost > 0.0 {
        ratio(figures, (value - cost) / cost)
    } else {
        format!("{NOTHING} ({})", reason_briefly(Reason::NoCost))
    };
    let best = match panel.report.get(Metric::OptimumTok) {
        Ok(best) => Some(tokens(figures, best)),
        Err(Reason::FixedCurve) => None,
        Err(why) => Some(format!("{NOTHING} ({})", reason_briefly(why))),
    };
    std::iter::once(("Return on cost ", returned)).chain(best.map(|best| ("Best cap ", best))).collect()
}

/// An amount on the slider: `32M a week`.
pub fn at_slider(figures: &dyn Figures, mtok: f64) -> String {
    format!("{} a week", tokens(figures, mtok))
}

/// The text beside the line in a chart: the return on cost, or the net if cost is 0. Amounts are in US dollars a year.
pub fn at_line(figures: &dyn Figures, value: f64, cost: f64) -> String {
    if cost > 0.0 { ratio(figures, value / cost - 1.0) } else { money_signed(figures, value) }
}

/// What one belief says of an amount of use. Value and cost are in US dollars per person and year.
fn reading_of(figures: &dyn Figures, which: Belief, mtok: f64, (value, cost): (f64, f64)) -> String {
    let said = belief(which);
    let (value, net) = (money(figures, value), money_signed(figures, value - cost));
    format!("{}: {} and bring {value}, net {net}. {}", said.name, bought(figures, mtok, cost), said.note)
}

/// The belief with the least amount and the one with the most; `None` without amounts.
fn ends(amounts: &[(Belief, f64)]) -> Option<((Belief, f64), (Belief, f64))> {
    let by_amount = |one: &(Belief, f64), other: &(Belief, f64)| one.1.total_cmp(&other.1);
    let amounts = || amounts.iter().copied();
    amounts().min_by(by_amount).zip(amounts().max_by(by_amount))
}

/// What all beliefs say of an amount of use. Values and cost are in US dollars a person and year.
fn reading(figures: &dyn Figures, mtok: f64, values: &[(Belief, f64)], cost: f64) -> String {
    let gains = gains(values.iter().filter(|(_, value)| *value > cost).count(), values.len());
    let one = |(which, value): (Belief, f64)| format!("{} (“{}”)", money(figures, value), belief(which).name);
    let brings = match ends(values) {
        Some((least, most)) if least.1 < most.1 => format!("from {} to {}", one(least), one(most)),
        Some((same, _)) => format!("{} whatever you believe", money(figures, same.1)),
        None => NOTHING.to_owned(),
    };
    format!("{} and bring {brings}: {gains}.", bought(figures, mtok, cost))
}

/// `32M tokens a week cost $1,490 per person and year`.
fn bought(figures: &dyn Figures, mtok: f64, cost: f64) -> String {
    format!("{} tokens a week cost {} per person and year", tokens(figures, mtok), money(figures, cost))
}
