//! The verdict: what it costs, what it brings, and whether more would pay.

use crate::inputs::{Assumptions, Curve};
use crate::model::{Computed, Metric, Report};
use crate::text::Rich;
use crate::text::amounts::{money, money_signed, percent, ratio, tokens};
use crate::text::figures::{Figures, Form};
use crate::units::{MTokPerWeek, Share, UsdPerMonth};

/// Amounts below half a cent are called nothing.
pub(super) const CENT: f64 = 0.005;
/// What brings back less than this part of its cost is said to bring back next to nothing.
pub(super) const LITTLE: f64 = 0.005;

/// The finding in one or two sentences.
pub fn verdict(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> Rich {
    let (cost, value) = (report.adopter.cost.value(), report.adopter.value.value());
    let sentence = match (cost < CENT, value.abs() < CENT) {
        (true, true) => Rich::default().plain("Nothing is spent on tokens here, and nothing comes of it."),
        (true, false) => returned(figures, Rich::default().plain("Tokens cost nothing here and "), cost, value),
        (false, _) => {
            let spent = Rich::default().plain("Tokens cost ").cost(money(figures, cost));
            returned(figures, spent.plain(" an engineer a year and "), cost, value)
        }
    };
    if may_spend_more(inputs) {
        next_dollar(figures, sentence, inputs, report.get(Metric::MarginalValue))
    } else {
        sentence
    }
}

fn returned(figures: &dyn Figures, sentence: Rich, cost: f64, value: f64) -> Rich {
    if value.abs() < CENT {
        return sentence.plain("return nothing.");
    }
    if value < 0.0 {
        return sentence.plain("set work back by about ").cost(money(figures, -value)).plain(".");
    }
    let sentence = sentence.plain("return about ").value(money(figures, value));
    if value >= cost {
        return sentence.plain(".");
    }
    sentence.plain(": a loss of ").cost(money(figures, cost - value)).plain(".")
}

/// Whether the next dollar is the reader's to spend on genuine use, which is what its return is worked out for: no seat
/// decides what it buys, no target has spent it already, and no cap forbids it.
pub fn may_spend_more(inputs: &Assumptions) -> bool {
    let by_the_token = inputs.fee == UsdPerMonth::ZERO && inputs.included == UsdPerMonth::ZERO;
    let is_told = inputs.target.is_some_and(|target| target > inputs.tokens);
    by_the_token && !is_told && inputs.cap.is_none_or(|cap| inputs.tokens < cap)
}

fn next_dollar(figures: &dyn Figures, sentence: Rich, inputs: &Assumptions, marginal: Computed<f64>) -> Rich {
    let which = if inputs.tokens == MTokPerWeek::ZERO { "first" } else { "next" };
    match marginal {
        Ok(returns) if returns >= 1.0 && which == "first" => sentence
            .plain(format!(" The first dollar of tokens would bring back {} its cost.", ratio(figures, returns))),
        Ok(returns) if returns >= 1.0 => sentence
            .plain(format!(" The next dollar of tokens still brings back {} its cost.", ratio(figures, returns))),
        Ok(returns) if returns >= LITTLE => sentence
            .plain(format!(" The {which} dollar of tokens brings back only {} its cost.", ratio(figures, returns))),
        Ok(returns) if returns > 0.0 => {
            sentence.plain(format!(" The {which} dollar of tokens brings back next to nothing."))
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

/// What the benchmark would do here; empty where there is none, or where tokens or salaries cost nothing.
pub fn verdict_benchmark(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let half = report.half.ok().filter(|half| half.tokens > MTokPerWeek::ZERO);
    let Some((needed, half)) = report.get(Metric::HalfBreakEvenGain).ok().zip(half) else {
        return String::new();
    };
    let name = benchmark_name(figures, inputs.benchmark);
    let net = (half.value - half.cost).value();
    let two_digits = |share| figures.write(share, Form::PERCENT.significant(2));
    let (amount, needed, gives) =
        (money(figures, net.abs()), two_digits(needed), two_digits(half.value / report.stake));
    if net < 0.0 {
        format!(
            "{name} in tokens would lose {amount} an engineer: they would have to finish {needed} more work, and these \
             assumptions give {gives}."
        )
    } else {
        format!(
            "{name} in tokens would bring {amount} an engineer: to pay for them {needed} more work has to be finished, \
             and these assumptions give {gives}."
        )
    }
}

/// The room that the evidence leaves; empty where it makes no difference here, or where no draws were made.
pub fn uncertainty(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let Some(run) = &report.uncertainty else { return String::new() };
    let (low, high) = (run.net.p10.value(), run.net.p90.value());
    if high - low < CENT {
        return String::new();
    }
    let (low, high) = (money_signed(figures, low), money_signed(figures, high));
    let room = format!("The evidence leaves room: in eight of ten cases the net is between {low} and {high} a year");
    let pays = match run.net.positive {
        Share::ALL => "it pays in every case drawn.".to_owned(),
        Share::NONE => "it pays in none.".to_owned(),
        part => format!("it pays in {} of all cases.", rounded_inwards(figures, part.value())),
    };
    let study = if inputs.curve == Curve::Fixed { " The study’s effect itself is taken as given." } else { "" };
    format!("{room}, and {pays}{study}")
}

/// A share that is neither none nor all, never rounded to one of them.
pub(super) fn rounded_inwards(figures: &dyn Figures, share: f64) -> String {
    match share {
        _ if share > 0.99 => format!("more than {}", percent(figures, 0.99)),
        _ if share < 0.01 => format!("less than {}", percent(figures, 0.01)),
        _ => figures.write(share, Form::PERCENT.significant(2)),
    }
}

/// A share in whole percent, rounded down: what stands beside a border is on the side that it is said to be on.
pub(super) fn percent_down(figures: &dyn Figures, share: f64) -> String {
    let percent = (share * 100.0 + 1e-9).floor();
    if percent < 1.0 { format!("less than {}", percent_of(figures, 1.0)) } else { percent_of(figures, percent) }
}

fn percent_of(figures: &dyn Figures, percent: f64) -> String {
    figures.write(percent / 100.0, Form::PERCENT.fraction(0))
}

/// `96% of the cases`, never rounded to all or none.
pub(super) fn cases(figures: &dyn Figures, share: Share) -> String {
    match share {
        Share::ALL => "every case".to_owned(),
        Share::NONE => "no case".to_owned(),
        share => format!("{} of the cases", percent_down(figures, share.value())),
    }
}

/// A target as work that one can picture, and what the team burns to meet it; empty without a target. Whether it pays is
/// for the Target view to say.
pub fn target_in_words(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let Some(target) = inputs.target.filter(|target| *target > MTokPerWeek::ZERO) else { return String::new() };
    let number = |value| figures.write(value, Form::NUMBER);
    let work = format!(
        "A target of {} tokens a week is {} agent runs a day for one person, and {} hours of a {}-hour week to read all that \
         they write.",
        tokens(figures, target.value()),
        number(report.human.runs_per_day),
        number(report.human.reading_hours),
        number(inputs.hours),
    );
    let waste = report.team.waste.value();
    if waste < CENT {
        return work;
    }
    format!("{work} The team burns {} a year for show to meet it.", money(figures, waste))
}
