//! The words of the chart of scenarios.

use super::super::phrases::{briefly, sentences as joined};
use super::{Sentences, chance, simulations};
use crate::chart::facts::scenarios::{Drawn, Facts};
use crate::chart::spec::Label;
use crate::chart::table::Row;
use crate::model::Report;
use crate::model::uncertainty::QUICK;
use crate::scenario::Scenario;
use crate::text::amounts::{chance_short, money, money_short, money_signed, money_signed_short};
use crate::text::figures::{Figures, Form};

/// Caption of the table.
pub const TABLE: &str = "Value, cost and net per user and year in each scenario; of a team, its mean user";
/// What an arrow at the edge stands for.
const CUT: &str =
    "An arrow at the edge stands for a net, or the end of a line, beyond it: the number at the right is not cut.";
/// The most letters of a reader's own name of a scenario inside a sentence.
const BRIEF: usize = 28;
/// Nets whose relative difference is below this are called the same.
const SAME: f64 = 0.005;

/// The sentences around the chart.
pub fn sentences(figures: &dyn Figures, report: &Report, Facts { drawn, is_cut, naive_net }: &Facts) -> Sentences {
    let is_long = drawn.len() > 1 && report.uncertainty.as_ref().is_some_and(|run| run.draws > QUICK);
    let quick = figures.write(f64::from(QUICK), Form::NUMBER);
    let fewer = format!("Most scenarios have {quick} simulations, fewer than your team: the third digits may differ.");
    Sentences {
        title: title(figures, drawn, *naive_net),
        subtitle: subtitle(drawn.iter().any(|drawn| drawn.drawn.is_some())).to_owned(),
        notes: is_cut.then(|| CUT.to_owned()).into_iter().chain(is_long.then_some(fewer)).collect(),
        summary: summary(figures, drawn),
    }
}

/// What is plotted.
const fn subtitle(simulated: bool) -> &'static str {
    if simulated {
        "Net per user and year, as entered (dot) and in eight of ten simulations (line). Right: net and cost of a user, as \
         entered, and in how many simulations the net is above zero."
    } else {
        "Net per user and year, as entered. Right: net and cost of a user."
    }
}

/// The heads of the table.
pub const HEADS: [&str; 7] = ["Scenario", "Value", "Cost", "Net", "One in ten below", "One in ten above", "Above zero"];

/// The note beside a row: `net −$50,700 · cost $100,000 · 30 of 100`, or `−$50.7K · $100K · 30%`.
pub fn beside(figures: &dyn Figures, drawn: &Drawn) -> Label {
    let long = format!("net {} · cost {}", money_signed(figures, drawn.net), money(figures, drawn.cost));
    let short = format!("{} · {}", money_signed_short(figures, drawn.net), money_short(figures, drawn.cost));
    let Some(positive) = drawn.drawn.map(|net| net.positive.value()) else { return Label { long, short } };
    Label {
        long: format!("{long} · {}", chance(figures, positive)),
        short: format!("{short} · {}", chance_short(figures, positive)),
    }
}

/// The finding: which scenario leaves most, or which of the reader's own. The naive sum is only in the table.
fn title(figures: &dyn Figures, drawn: &[Drawn], naive_net: Option<f64>) -> String {
    let Some(most) = drawn.iter().max_by(|one, other| one.net.total_cmp(&other.net)) else {
        return "Nothing is spent or gained in any scenario".to_owned();
    };
    // If the team as entered leaves nearly as much as the best scenario, it is called the best.
    let base = drawn.iter().find(|drawn| drawn.scenario == Scenario::BASE);
    let own: Vec<&Drawn> = drawn.iter().filter(|drawn| matches!(drawn.scenario, Scenario::Own(..))).collect();
    if let Some(title) = base.and_then(|base| title_of_own(figures, base, &own)) {
        return title;
    }
    let highest = most.net;
    let most = base.filter(|base| same(base.net, highest)).unwrap_or(most);
    let is_beaten = |net: f64| naive_net.is_some_and(|naive| naive > net);
    if most.net <= 0.0 {
        let who = if is_beaten(0.0) { "Only the naive sum" } else { "No scenario" };
        return format!("{who} has a net above zero");
    }
    let but = if is_beaten(most.net) { " but the naive sum" } else { "" };
    match base.map(|base| most.net - base.net) {
        Some(more) if more <= 0.0 => {
            let much = if highest > most.net { " much" } else { "" };
            format!(
                "No scenario{but} leaves{much} more a user than the inputs as entered: {}",
                money(figures, most.net)
            )
        }
        Some(more) => {
            format!("{} leaves {} more a user than the inputs as entered", called(most), money(figures, more))
        }
        None if is_beaten(most.net) => {
            format!("{} leaves most, but for the naive sum: {} a user", called(most), money(figures, most.net))
        }
        None => format!("{} leaves most: {} a user", called(most), money(figures, most.net)),
    }
}

/// How the reader's own scenario that leaves most compares with what they entered; `None` without one. It is compared by the
/// user, or by the team where scenarios have other numbers of users.
fn title_of_own(figures: &dyn Figures, base: &Drawn, own: &[&Drawn]) -> Option<String> {
    let is_by_team = own.iter().any(|own| (own.team.0 - base.team.0).abs() > 1e-9);
    let (whom, net): (_, fn(&Drawn) -> f64) =
        if is_by_team { ("for the team", |drawn| drawn.team.1) } else { ("a user", |drawn| drawn.net) };
    let most = own.iter().max_by(|one, other| net(one).total_cmp(&net(other)))?;
    let more = net(most) - net(base);
    let by = money(figures, more.abs());
    Some(match own.len() {
        _ if same(net(most), net(base)) => format!("{} leaves about as much {whom} as the inputs do", called(most)),
        _ if more > 0.0 && net(most) <= 0.0 => {
            format!("{} loses {by} less {whom} than the inputs as entered", called(most))
        }
        _ if more > 0.0 => format!("{} leaves {by} more {whom} than the inputs as entered", called(most)),
        1 => format!("{} leaves {by} less {whom} than the inputs as entered", called(most)),
        _ => format!("None of your scenarios leaves more {whom} than the inputs as entered"),
    })
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= SAME * one.abs().max(other.abs())
}

/// A scenario inside a sentence.
fn called(drawn: &Drawn) -> String {
    format!("“{}”", briefly(&drawn.name, BRIEF))
}

/// The chart in sentences.
fn summary(figures: &dyn Figures, drawn: &[Drawn]) -> String {
    if drawn.is_empty() {
        return "No scenario has a value or a cost.".to_owned();
    }
    let count = match drawn.len() {
        1 => "One scenario, with the cost and net per user and year.".to_owned(),
        count => format!("{count} scenarios, each with the cost and net per user and year."),
    };
    let sentences = drawn.iter().map(|drawn| sentence(figures, drawn));
    joined(std::iter::once(count).chain(sentences))
}

fn sentence(figures: &dyn Figures, drawn: &Drawn) -> String {
    let (cost, net) = (money(figures, drawn.cost), money_signed(figures, drawn.net));
    let simulated = drawn.drawn.map_or_else(String::new, |net| {
        let [low, high] = [net.p10, net.p90].map(|end| money_signed(figures, end.value()));
        format!(
            ", from {low} to {high} in eight of ten simulations, above zero in {}",
            simulations(figures, net.positive.value())
        )
    });
    format!("{}: cost {cost}, net {net}{simulated}.", drawn.name)
}

/// A row of the table as a sentence.
pub fn reading(figures: &dyn Figures, row: &Row) -> String {
    let name = &row.head.text;
    let [value, cost, net, p10, p90, positive] = row.cells.as_slice() else { return String::new() };
    let simulated = positive.value.map_or_else(String::new, |share| {
        format!(" ({} to {}), above zero in {}", p10.text, p90.text, simulations(figures, share))
    });
    format!("{name}: value {}, cost {}, net {}{simulated}.", value.text, cost.text, net.text)
}
