//! What each section of the form holds, in a few words.

use super::inputs::words;
use super::phrases::numbered;
use super::values::exchange_rate;
use crate::inputs::catalog::Section;
use crate::inputs::currency::Shown;
use crate::inputs::{Assumptions, Curve, Group, Input};
use crate::model::{Factors, metrics::Measure, pricing, team::Users};
use crate::pricing::Kind;
use crate::text::amounts::{self, counted, money_round, percent, tokens};
use crate::text::figures::{Figures, Form};
use crate::units::{MTokPerWeek, UsdPerMonth};

/// What a closed section holds. An embedded form may hide the salary.
pub fn section_summary(figures: &dyn Figures, section: Section, inputs: &Assumptions, shows_salary: bool) -> String {
    let line = match section {
        Section::People => people(figures, inputs, shows_salary),
        Section::Use => used(figures, inputs),
        Section::TokenMix => format!("{} re-read", percent(figures, inputs.cache_reads.value())),
        Section::Price => price(figures, inputs),
        Section::Plan => plan(figures, inputs),
        Section::Effect => effect(figures, inputs),
        Section::Limits => limits(figures, inputs),
        Section::Rollout if inputs.ramp == 0.0 => "in full from the start".to_owned(),
        Section::Rollout => {
            let months = numbered(&figures.write(inputs.ramp, Form::NUMBER), "month", "months");
            format!("{months} to full effect")
        }
        Section::Uncertainty => ranges(inputs),
        Section::Settings => currency(figures, inputs),
        Section::Workload => String::new(),
    };
    let is_told = section == Section::People || line.is_empty();
    if !is_told && groups_differ(section, inputs) { format!("{line} · groups\u{a0}differ") } else { line }
}

/// Whether a group with people in it changes an input of this section.
fn groups_differ(section: Section, inputs: &Assumptions) -> bool {
    let is_in = |input: Input| input.row().section == section || input.row().section.shown_in() == section;
    let differs =
        |group: &Group| group.changes.iter().any(|(input, value)| is_in(*input) && *value != inputs.get(*input));
    inputs.groups().iter().any(|group| group.people > 0 && differs(group))
}

/// What follows from the fields of an open section together; empty if nothing does. It is short, to stay in its line.
pub fn section_result(figures: &dyn Figures, section: Section, inputs: &Assumptions) -> String {
    match section {
        Section::People if !inputs.groups().is_empty() => format!("in all {}", users(figures, inputs)),
        Section::Use if inputs.spread > 1.0 => top_tenth(figures, inputs),
        Section::Price => blended(figures, inputs),
        Section::Effect if inputs.curve != Curve::Fixed => effect(figures, inputs),
        _ => String::new(),
    }
}

/// The ranges, or those of their ends that contradict what was entered.
fn ranges(inputs: &Assumptions) -> String {
    match inputs.contradictions().as_slice() {
        [] => "six ranges".to_owned(),
        [one] => format!("{} contradicts its middle", words(one.input).label),
        several => format!("{} ends contradict their middles", several.len()),
    }
}

fn people(figures: &dyn Figures, inputs: &Assumptions, shows_salary: bool) -> String {
    let people = counted(figures, u64::from(inputs.people), "person", "people");
    let salary =
        if shows_salary { format!(" · {}", money_round(figures, inputs.salary.value())) } else { String::new() };
    let share = users(figures, inputs);
    let groups = match inputs.groups().len() {
        0 => String::new(),
        1 => " · 1\u{a0}group".to_owned(),
        count => format!(" · {count}\u{a0}groups"),
    };
    format!("{people}{salary} · {share}{groups}")
}

/// The share of the whole team, with its groups, that uses AI, willingly or for a mandate.
fn users(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let users: f64 = inputs.parts().iter().map(|part| Users::among(part.people, &part.inputs).all()).sum();
    format!("{} use AI", percent(figures, users / f64::from(inputs.people)))
}

fn used(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let typical = tokens(figures, inputs.tokens.value());
    if inputs.spread <= 1.0 {
        return format!("{typical} a week, everybody alike");
    }
    format!("typical {typical}, {}", top_tenth(figures, inputs))
}

fn top_tenth(figures: &dyn Figures, inputs: &Assumptions) -> String {
    format!("top tenth {}", tokens(figures, inputs.tokens.value() * inputs.spread))
}

fn limits(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let limit = |name: &str, limit: Option<MTokPerWeek>| Some(format!("{name} {}", tokens(figures, limit?.value())));
    let mandate = inputs.mandate.map(|share| format!("mandate {}", percent(figures, share.value())));
    let budget = inputs.budget.map(|budget| format!("budget {}", amounts::money_short(figures, budget.value())));
    let parts = [budget, limit("target", inputs.target), limit("cap", inputs.cap), mandate];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "none".to_owned() } else { parts.join(" · ") }
}

fn price(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let own = Kind::ALL.into_iter().any(|kind| pricing::is_overridden(inputs, kind));
    let others = pricing::models(inputs).len().saturating_sub(1);
    let more = if others > 0 { format!(" and {others} more") } else { String::new() };
    let whose = if own { "own prices".to_owned() } else { format!("{}{more}", inputs.model.name()) };
    format!("{whose} · {}", blended(figures, inputs))
}

/// The price of a million tokens at the mix.
fn blended(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let price = amounts::measured(figures, Measure::UsdPerMTok, pricing::blended(inputs).value());
    format!("{price}\u{a0}/\u{a0}M")
}

fn plan(figures: &dyn Figures, inputs: &Assumptions) -> String {
    if inputs.fee == UsdPerMonth::ZERO && inputs.included == UsdPerMonth::ZERO {
        return "paid by the token".to_owned();
    }
    let included = super::values::included(figures, inputs.included.value());
    format!("seat {} a month · {included}", super::values::price(figures, inputs.fee.value()))
}

fn effect(figures: &dyn Figures, inputs: &Assumptions) -> String {
    if inputs.curve == Curve::Fixed {
        let gain = inputs.fixed_gain;
        let output = match percent(figures, gain.abs()) {
            _ if gain == 0.0 => "no more output".to_owned(),
            less if gain < 0.0 => format!("{less} less output"),
            more => format!("{more} more output"),
        };
        return format!("{output}, whatever the use");
    }
    format!("{} of gains count", percent(figures, Factors::entered(inputs).counted()))
}

fn currency(figures: &dyn Figures, inputs: &Assumptions) -> String {
    match inputs.shown() {
        Shown::Converted(..) => exchange_rate(figures, inputs).unwrap_or_default(),
        Shown::RateMissing(currency) => format!("US dollars: {} needs a rate", currency.code()),
        Shown::Dollars | Shown::CurrencyMissing(_) => "US dollars".to_owned(),
    }
}
