//! The verdict: what it costs, what it brings, and whether more would pay.

use crate::inputs::{Assumptions, Curve};
use crate::model::{Computed, Metric, NetRange, Report};
use crate::text::Rich;
use crate::text::amounts::{money, percent, tokens};
use crate::text::figures::{Figures, Form};

/// The finding in one or two sentences.
pub fn verdict(figures: &dyn Figures, report: &Report) -> Rich {
    let (cost, value) = (report.adopter.cost.value(), report.adopter.value.value());
    let amount = |usd| money(figures, usd);
    let sentence = if cost == 0.0 && value == 0.0 {
        Rich::default().plain("Nothing is spent on tokens here, and nothing comes of it.")
    } else if cost == 0.0 {
        Rich::default()
            .plain("Tokens cost nothing here and return about ")
            .value(amount(value))
            .plain(" an engineer a year.")
    } else {
        let spent = Rich::default().plain("Tokens cost ").cost(amount(cost)).plain(" an engineer a year and ");
        returned(figures, spent, cost, value)
    };
    next_dollar(figures, sentence, report.get(Metric::MarginalValue))
}

fn returned(figures: &dyn Figures, sentence: Rich, cost: f64, value: f64) -> Rich {
    if value < 0.0 {
        return sentence.plain("set work back by about ").cost(money(figures, -value)).plain(".");
    }
    if value == 0.0 {
        return sentence.plain("return nothing.");
    }
    let sentence = sentence.plain("return about ").value(money(figures, value));
    if value >= cost {
        return sentence.plain(".");
    }
    sentence.plain(": a loss of ").cost(money(figures, cost - value)).plain(".")
}

fn next_dollar(figures: &dyn Figures, sentence: Rich, marginal: Computed<f64>) -> Rich {
    match marginal {
        Ok(returns) if returns >= 1.0 => {
            sentence.plain(format!(" The next dollar still returns {}.", money(figures, returns)))
        }
        Ok(returns) if returns > 0.0 => {
            sentence.plain(format!(" The next dollar returns only {}.", money(figures, returns)))
        }
        Ok(_) | Err(_) => sentence,
    }
}

/// The benchmark by name: `Half a salary`, `A full salary`, `70% of a salary`.
pub fn benchmark_name(figures: &dyn Figures, share: f64) -> String {
    if (share - 0.5).abs() < 1e-9 {
        "Half a salary".to_owned()
    } else if (share - 1.0).abs() < 1e-9 {
        "A full salary".to_owned()
    } else {
        format!("{} of a salary", percent(figures, share))
    }
}

/// What the benchmark would do here; empty where tokens or salaries cost nothing.
pub fn verdict_benchmark(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let Ok((needed, half)) = report.get(Metric::HalfBreakEvenGain).and_then(|needed| Ok((needed, report.half?))) else {
        return String::new();
    };
    let name = benchmark_name(figures, inputs.benchmark);
    let (net, gives) = ((half.value - half.cost).value(), half.value / report.stake);
    let outcome = if net < 0.0 { "lose" } else { "bring" };
    format!(
        "{name} in tokens would {outcome} {} an engineer: they would have to finish {} more work, and these assumptions \
         give {}.",
        money(figures, net.abs()),
        figures.write(needed, Form::PERCENT.significant(2)),
        figures.write(gives, Form::PERCENT.significant(2)),
    )
}

/// The room that the evidence leaves.
pub fn range(figures: &dyn Figures, inputs: &Assumptions, range: NetRange) -> String {
    if inputs.curve == Curve::Fixed {
        return "A study’s fixed effect does not say what more or fewer tokens would change.".to_owned();
    }
    format!(
        "The evidence leaves room: {} net a year if the tokens caused {} of the observed gain, {} if they caused all of it.",
        money(figures, range.low.value()),
        percent(figures, range.caused_low),
        money(figures, range.high.value()),
    )
}

/// A target as work that one can picture, and what it burns; empty without a target.
pub fn target_in_words(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let Some(target) = inputs.target else { return String::new() };
    let number = |value| figures.write(value, Form::NUMBER);
    let work = format!(
        "A target of {} tokens a week is {} agent runs a day, and {} hours a week only to read what they write.",
        tokens(figures, target.value()),
        number(report.human.runs_per_day),
        number(report.human.reading_hours),
    );
    let waste = report.adopter.waste.value();
    if waste == 0.0 {
        return work;
    }
    let burnt = format!(" {} a year of it is burnt for show by each engineer", money(figures, waste));
    let survives = report.phi_star.map_or_else(
        |_| String::from("."),
        |share| {
            format!(
                "; the target brings more than it costs while less than {} of the extra is.",
                percent(figures, share.value())
            )
        },
    );
    work + &burnt + &survives
}
