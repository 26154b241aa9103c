//! What the groups of the form hold, in a few words each.

use crate::inputs::catalogue::Section;
use crate::inputs::currency::Shown;
use crate::inputs::{Assumptions, Curve, Input};
use crate::model::{metrics::Measure, pricing};
use crate::pricing::Kind;
use crate::text::amounts::{self, money_short, percent, tokens};
use crate::text::figures::{Figures, Form};
use crate::units::{MTokPerWeek, UsdPerMonth};

/// What a folded group holds.
pub fn group_summary(figures: &dyn Figures, group: Section, inputs: &Assumptions) -> String {
    match group {
        Section::People => people(figures, inputs),
        Section::Use => used(figures, inputs),
        Section::TokenMix => format!("{} re-read", percent(figures, inputs.cache_reads.value())),
        Section::Price => price(figures, inputs),
        Section::Plan => plan(figures, inputs),
        Section::Effect => effect(figures, inputs),
        Section::Rollout if inputs.ramp == 0.0 => "in full from the start".to_owned(),
        Section::Rollout => format!("{} months to full effect", figures.write(inputs.ramp, Form::NUMBER)),
        Section::Settings => currency(figures, inputs),
        Section::Workload | Section::Uncertainty => String::new(),
    }
}

fn people(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let count = figures.write(f64::from(inputs.people), Form::NUMBER.fraction(0));
    let people = if inputs.people == 1 { "person" } else { "people" };
    let (salary, share) = (money_short(figures, inputs.salary.value()), percent(figures, inputs.adoption.value()));
    let groups = match inputs.groups().len() {
        0 => String::new(),
        1 => " · 1\u{a0}group".to_owned(),
        count => format!(" · {count}\u{a0}groups"),
    };
    format!("{count} {people} · {salary} · {share} use it{groups}")
}

fn used(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let amount = |amount: MTokPerWeek| tokens(figures, amount.value());
    let limit = |name: &str, limit: Option<MTokPerWeek>| limit.map(|limit| format!("{name} {}", amount(limit)));
    let genuine = format!("{} a week", amount(inputs.tokens));
    let limits = [limit("target", inputs.target), limit("cap", inputs.cap)];
    [Some(genuine)].into_iter().chain(limits).flatten().collect::<Vec<_>>().join(" · ")
}

fn price(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let price = amounts::measured(figures, Measure::UsdPerMTok, pricing::blended(inputs).value());
    let own = Kind::ALL.into_iter().any(|kind| pricing::is_overridden(inputs, kind));
    let others = pricing::models(inputs).len().saturating_sub(1);
    let more = if others > 0 { format!(" and {others} more") } else { String::new() };
    if own {
        format!("own prices · {price} a million")
    } else {
        format!("{}{more} · {price} a million", inputs.model.name())
    }
}

fn plan(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let money = |amount: UsdPerMonth| super::form::price(figures, amount.value());
    if inputs.fee == UsdPerMonth::ZERO && inputs.included == UsdPerMonth::ZERO {
        return "pay by the token".to_owned();
    }
    format!("seat {} a month · {} included", money(inputs.fee), money(inputs.included))
}

fn effect(figures: &dyn Figures, inputs: &Assumptions) -> String {
    if inputs.curve == Curve::Fixed {
        return format!("{} more output, whatever the use", percent(figures, inputs.fixed_gain));
    }
    let counted = inputs.caused * inputs.finished * inputs.captured;
    format!("{} of the gain counts", percent(figures, counted.value()))
}

fn currency(figures: &dyn Figures, inputs: &Assumptions) -> String {
    match inputs.shown() {
        Shown::Converted(currency, rate) => {
            let rate = super::notices::field_number(figures, Input::ExchangeRate.row().unit, rate);
            format!("1 USD = {rate} {}", currency.code())
        }
        Shown::RateMissing(currency) => format!("US dollars: {} needs a rate", currency.code()),
        Shown::Dollars | Shown::CurrencyMissing(_) => "US dollars".to_owned(),
    }
}
