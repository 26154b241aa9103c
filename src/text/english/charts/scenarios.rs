//! The scenarios side by side, in words.

use super::name_briefly;
use crate::chart::scenarios::{Drawn, is_naive};
use crate::order::ordered;
use crate::scenario::Scenario;
use crate::text::amounts::{money, money_signed};
use crate::text::figures::Figures;

/// What is gained.
pub const VALUE: &str = "value";
/// What is spent.
pub const COST: &str = "cost";
/// What is left.
pub const NET: &str = "net";
/// What is plotted.
pub const SUBTITLE: &str = "Value, cost and net (value less cost) of each scenario, per user and year.";
/// What the table holds.
pub const TABLE: &str = "Value, cost and net of each scenario, per user and year";
/// Why some bars are broken.
pub const CUT: &str = "A bar with a gap is longer than it is drawn: the number at its end is right.";
/// Scenarios that leave nearly the same, as a part.
const SAME: f64 = 0.005;

/// The heads of the table.
pub fn table_header() -> Vec<String> {
    ["Scenario", "Value", "Cost", "Net"].map(str::to_owned).to_vec()
}

/// What the comparison shows. The naive sum is not among the winners: it leaves most by what it counts.
pub fn title(figures: &dyn Figures, drawn: &[Drawn]) -> String {
    let sober = || drawn.iter().filter(|drawn| !is_naive(drawn.scenario));
    let net = |drawn: &Drawn| money(figures, drawn.net().abs());
    let by_net = ordered(sober(), |drawn| drawn.net());
    let Some((most, least)) = by_net.last().copied().zip(by_net.first().copied()) else {
        return match drawn.first() {
            None => "Nothing is spent or gained in any scenario".to_owned(),
            Some(naive) => format!("Only the naive sum comes to anything: {}", money_signed(figures, naive.net())),
        };
    };
    // What nearly equals the reader's own is told as the reader's own.
    let base = sober().find(|drawn| *drawn.scenario == Scenario::BASE);
    let own = |other| base.filter(|base| same(base.net(), Drawn::net(other))).unwrap_or(other);
    let (most, least) = (own(most), own(least));
    if most.net() <= 0.0 {
        return "No scenario leaves a gain".to_owned();
    }
    if least.net() < 0.0 {
        let (loser, winner) = (called(least, "Your own use"), called(most, "your own use"));
        return format!("{loser} loses {}, {winner} leaves {}", net(least), net(most));
    }
    let winner = called(most, "");
    match base.map(|base| most.net() - base.net()) {
        Some(more) if more <= 0.0 => format!("No scenario leaves more than your own use: {}", net(most)),
        Some(more) => format!("{winner} leaves {} more than your own use", money(figures, more)),
        None => format!("{winner} leaves most: {}", net(most)),
    }
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= SAME * one.abs().max(other.abs())
}

/// A scenario inside a sentence, or `own` where it is what the reader entered.
fn called(drawn: &Drawn, own: &str) -> String {
    if *drawn.scenario == Scenario::BASE { own.to_owned() } else { format!("“{}”", name_briefly(&drawn.name)) }
}

/// The chart in sentences.
pub fn summary(figures: &dyn Figures, drawn: &[Drawn]) -> String {
    if drawn.is_empty() {
        return "No scenario has a value or a cost.".to_owned();
    }
    let sentence = |drawn: &Drawn| {
        let [value, cost, net] = drawn.amounts;
        let (value, cost, net) = (money(figures, value), money(figures, cost), money_signed(figures, net));
        format!("{}: value {value}, cost {cost}, net {net}.", drawn.name)
    };
    let mut told: Vec<&Drawn> = Vec::new();
    let by_net = ordered(drawn, |drawn| drawn.net());
    for drawn in [drawn.first(), by_net.last().copied(), by_net.first().copied()].into_iter().flatten() {
        if !told.contains(&drawn) {
            told.push(drawn);
        }
    }
    let count = format!("{} scenarios as bars, per user and year.", drawn.len());
    std::iter::once(count).chain(told.into_iter().map(sentence)).collect::<Vec<_>>().join(" ")
}
