//! The team's money month by month, in words.

use crate::chart::timeline::Finding;
use crate::inputs::Assumptions;
use crate::text::Label;
use crate::text::amounts::{money, money_signed};
use crate::text::figures::{Figures, Form};
use crate::units::Usd;

/// What the table holds.
pub const TABLE: &str = "Net of the team month by month, added up; month 0 is the one-off cost";
/// The month of payback, in the table.
pub const PAID_BACK: &str = "paid back";

fn months(figures: &dyn Figures, count: u32) -> String {
    let number = figures.write(f64::from(count), Form::NUMBER);
    if count == 1 { format!("{number} month") } else { format!("{number} months") }
}

/// When it is paid back.
pub fn title(figures: &dyn Figures, finding: Finding, horizon: u32) -> String {
    let after = months(figures, horizon);
    match finding {
        Finding::Nothing => "Nothing is spent, and nothing comes of it".to_owned(),
        Finding::NoCost { total } if total < 0.0 => {
            format!("Nothing is spent, yet work is set back by {} in {after}", money(figures, -total))
        }
        Finding::NoCost { total } => {
            format!("Nothing is spent, and {} comes of it in {after}", money(figures, total))
        }
        Finding::PaidBack { month: 1, total } => {
            format!("Paid back in the first month; {} after {after}", money_signed(figures, total))
        }
        Finding::PaidBack { month, total } => {
            let month = figures.write(f64::from(month), Form::NUMBER);
            format!("Paid back in month {month}; {} after {after}", money_signed(figures, total))
        }
        Finding::Lost { total, rising: true } => {
            format!("Not paid back within {after}, though rising: {}", money_signed(figures, total))
        }
        Finding::Lost { total, rising: false } => {
            format!("Never paid back: {} after {after}", money_signed(figures, total))
        }
    }
}

/// What is plotted.
pub fn subtitle(figures: &dyn Figures, people: u32) -> String {
    let people = figures.write(f64::from(people), Form::NUMBER);
    format!("Net of the team of {people}, added up month by month, not discounted.")
}

/// What the x axis counts.
pub fn axis_of_months() -> Label {
    Label { long: "months from the start".to_owned(), short: "months".to_owned() }
}

/// The month of payback.
pub fn paid_back(figures: &dyn Figures, month: f64) -> Label {
    let month = figures.write(month, Form::NUMBER);
    Label { long: format!("paid back, month {month}"), short: "paid back".to_owned() }
}

/// The end of the ramp.
pub fn ramp_end(figures: &dyn Figures, month: f64) -> Label {
    let month = figures.write(month, Form::NUMBER);
    Label { long: format!("full effect from month {month}"), short: "full effect".to_owned() }
}

/// The heads of the table.
pub fn table_header() -> Vec<String> {
    ["Month", "Net of the month", "Added up"].map(str::to_owned).to_vec()
}

/// The chart in sentences.
pub fn summary(figures: &dyn Figures, finding: Finding, inputs: &Assumptions, points: &[(f64, f64)]) -> String {
    let mut sentences = vec![format!("{}.", title(figures, finding, inputs.horizon))];
    if inputs.setup > Usd::ZERO {
        let start = points.first().map_or(0.0, |point| point.1);
        sentences.push(format!("The one-off cost puts the start at {}.", money_signed(figures, start)));
    }
    let lowest = points.iter().map(|point| point.1).fold(0.0, f64::min);
    if lowest < 0.0 {
        sentences.push(format!("At worst, the team is at {}.", money_signed(figures, lowest)));
    }
    if inputs.ramp > 0.0 {
        let ramp = figures.write(inputs.ramp, Form::NUMBER);
        sentences.push(format!("The effect grows until month {ramp}."));
    }
    sentences.join(" ")
}

/// A month as a sentence.
pub fn reading(figures: &dyn Figures, month: f64, total: f64, mark: &str) -> String {
    let (month, total) = (figures.write(month, Form::NUMBER), money_signed(figures, total));
    let mark = if mark.is_empty() { String::new() } else { format!(", {mark}") };
    format!("Month {month}{mark}: {total} in all.")
}
