//! The words of the timeline: the team's cumulative net by month.

use super::Sentences;
use crate::chart::ChartSpec;
use crate::chart::facts::timeline::{Facts, Finding, FirstYear, Outlook};
use crate::chart::spec::{Band, Label};
use crate::inputs::Assumptions;
use crate::model::uncertainty::QUICK;
use crate::text::amounts::{counted, money, money_signed, whole};
use crate::text::figures::{Figures, Form};

/// Caption of the table.
pub const TABLE: &str = "Net of the team month by month, added up; month 0 is the one-off cost. Amounts are rounded: sums may differ in the last digit";
/// Name of the area around the line.
pub const BAND: &str = "eight of ten simulations";
/// Name of the month of payback in the table.
pub const PAID_BACK: &str = "paid back";

/// The sentences around the chart.
pub fn sentences(figures: &dyn Figures, inputs: &Assumptions, facts: Facts, spec: &ChartSpec) -> Sentences {
    let points = spec.series.first().map_or(&[][..], |line| &line.points);
    Sentences {
        title: title(figures, facts),
        subtitle: subtitle(figures, inputs, spec.band.is_some()),
        notes: facts.first_year.map(|year| first_year(figures, year)).into_iter().collect(),
        summary: summary(figures, facts, inputs, points, spec.band.as_ref()),
    }
}

/// What the first year comes to, beside the net that the headline has.
fn first_year(figures: &dyn Figures, year: FirstYear) -> String {
    let [first, full] = [year.net, year.at_full_effect].map(|net| money_signed(figures, net));
    let without = if year.has_setup { ", without the one-off cost," } else { "" };
    format!("The first 12 months come to {first}; a year at full effect{without} comes to {full}.")
}

/// The finding: when the spending is paid back.
fn title(figures: &dyn Figures, Facts { finding, horizon, .. }: Facts) -> String {
    let after = counted(figures, u64::from(horizon), "month", "months");
    match finding {
        Finding::Nothing => "Nothing is spent, and nothing comes of it".to_owned(),
        Finding::NoCost { total } if total < 0.0 => {
            format!("Nothing is spent, yet work is set back by {} in {after}", money(figures, -total))
        }
        Finding::NoCost { total } => format!("Nothing is spent, and {} comes of it in {after}", money(figures, total)),
        Finding::PaidBack { month: 1, total } => {
            format!("Paid back in the first month; the team is at {} after {after}", money_signed(figures, total))
        }
        Finding::PaidBack { month, total } => {
            let month = figures.write(f64::from(month), Form::NUMBER);
            format!("Paid back in month {month}; the team is at {} after {after}", money_signed(figures, total))
        }
        Finding::Lost { total, outlook } => {
            let total = money_signed(figures, total);
            match outlook {
                Outlook::Rising => format!("Not paid back within {after}, though rising: the team is at {total}"),
                Outlook::Later => {
                    format!("Not paid back within {after}, before the full effect: the team is at {total}")
                }
                Outlook::Never => format!("Never paid back: the team is at {total} after {after}"),
            }
        }
    }
}

/// What is plotted.
fn subtitle(figures: &dyn Figures, inputs: &Assumptions, simulated: bool) -> String {
    let people = whole(figures, f64::from(inputs.people));
    let shaded = if simulated { format!(" Shaded: {}.", eight_of_ten(figures, inputs)) } else { String::new() };
    format!("Net of the team of {people}, added up month by month, not discounted.{shaded}")
}

/// The simulations within the band: of a long run, those made at once after each change.
fn eight_of_ten(figures: &dyn Figures, inputs: &Assumptions) -> String {
    if inputs.draws <= QUICK {
        return BAND.to_owned();
    }
    format!("eight of ten of the first {} simulations", figures.write(f64::from(QUICK), Form::NUMBER))
}

/// What the x axis counts.
pub const ACROSS: (&str, &str) = ("months from the start", "months");

/// Label of the month of payback.
pub fn paid_back(figures: &dyn Figures, month: f64) -> Label {
    let month = figures.write(month, Form::NUMBER);
    Label { long: format!("paid back, month {month}"), short: "paid back".to_owned() }
}

/// Label of the end of the ramp.
pub fn ramp_end(figures: &dyn Figures, month: f64) -> Label {
    let month = figures.write(month, Form::NUMBER);
    Label { long: format!("full effect after month {month}"), short: "full effect".to_owned() }
}

/// The heads of the table.
pub const HEADS: [&str; 3] = ["Month", "Net of the month", "Added up"];

/// The chart in sentences.
fn summary(
    figures: &dyn Figures,
    facts: Facts,
    inputs: &Assumptions,
    points: &[(f64, f64)],
    band: Option<&Band>,
) -> String {
    let mut sentences = vec![format!("{}.", title(figures, facts))];
    let start = points.first().map_or(0.0, |point| point.1);
    if start < 0.0 {
        sentences.push(format!("The one-off cost puts the start at {}.", money_signed(figures, start)));
    }
    let lowest = points.iter().map(|point| point.1).fold(0.0, f64::min);
    if lowest < 0.0 {
        sentences.push(format!("At worst, the team is at {}.", money_signed(figures, lowest)));
    }
    if inputs.ramp > 0.0 && facts.finding != Finding::Nothing {
        let ramp = figures.write(inputs.ramp, Form::NUMBER);
        sentences.push(format!("The effect grows until month {ramp}."));
    }
    if let Some((month, low, high)) = band.and_then(|band| band.points.last()) {
        let (low, high) = (money_signed(figures, *low), money_signed(figures, *high));
        let month = figures.write(*month, Form::NUMBER);
        let simulations = eight_of_ten(figures, inputs);
        sentences.push(format!("In {simulations} the team is between {low} and {high} in month {month}."));
    }
    sentences.join(" ")
}

/// A month as a sentence.
pub fn reading(figures: &dyn Figures, month: f64, total: f64, mark: &str) -> String {
    let (month, total) = (figures.write(month, Form::NUMBER), money_signed(figures, total));
    let mark = if mark.is_empty() { String::new() } else { format!(", {mark}") };
    format!("Month {month}{mark}: {total} in all.")
}
