//! The words of the tornado: how far each uncertain input moves the net.

use super::{Sentences, curve};
use crate::chart::facts::matters::{Facts, Range};
use crate::chart::spec::Label;
use crate::chart::table::Row;
use crate::inputs::{Assumptions, Curve};
use crate::model::Computed;
use crate::model::uncertainty::Factor;
use crate::text::amounts::{money, money_signed, percent, times};
use crate::text::english::factors::{in_sentence, name};
use crate::text::english::phrases::{capital, sentences as joined};
use crate::text::english::tabs::worth_is_about;
use crate::text::figures::Figures;

/// The sentences around the chart.
pub fn sentences(figures: &dyn Figures, inputs: &Assumptions, facts: &Facts) -> Sentences {
    let informed = facts.ranges.iter().any(|range| range.worth.is_some());
    Sentences {
        title: title(figures, facts),
        subtitle: subtitle(informed).to_owned(),
        notes: if informed { worth_is_about(inputs).into_iter().collect() } else { Vec::new() },
        summary: summary(figures, facts),
    }
}

/// What is plotted. `informed` says that the values of information are known.
const fn subtitle(informed: bool) -> &'static str {
    if informed {
        "Net per user and year, the mean of your team’s, from the low (hollow) to the high end (solid) of each uncertain \
         input, all others as entered. Right: what it would be worth to know it, per willing user and year."
    } else {
        "Net per user and year, the mean of your team’s, from the low (hollow) to the high end (solid) of each uncertain \
         input, all others as entered."
    }
}

/// A value of an uncertain input.
pub fn value(figures: &dyn Figures, factor: Factor, at: f64) -> String {
    match factor {
        Factor::Caused | Factor::Finished | Factor::Captured => percent(figures, at),
        Factor::Price | Factor::Usage | Factor::Load => times(figures, at),
        Factor::Curve => Curve::DRAWN.get(at as usize).copied().map_or("", curve::reading).to_owned(),
    }
}

/// Label of the net as entered.
pub fn as_entered(figures: &dyn Figures, net: f64) -> Label {
    let net = money_signed(figures, net);
    Label { long: format!("as entered, {net}"), short: net }
}

/// The finding: which input moves the net most.
fn title(figures: &dyn Figures, facts: &Facts) -> String {
    match (facts.net, facts.ranges.first().filter(|widest| widest.moves())) {
        (Err(_), _) => "Nobody uses AI here: nothing moves the net".to_owned(),
        (Ok(net), None) => {
            let rest =
                if facts.ranges.is_empty() { "" } else { "; knowing more could still change how many tokens are best" };
            format!("Nothing uncertain moves the net: a user leaves {}{rest}", money_signed(figures, net))
        }
        (Ok(_), Some(widest)) => {
            let (low, high) = widest.nets();
            let (low, high) = (money_signed(figures, low), money_signed(figures, high));
            format!("{} moves the net of a user most: from {low} to {high}", capital(&in_sentence(widest.factor)))
        }
    }
}

/// Caption of the table.
pub fn table(figures: &dyn Figures, net: Computed<f64>) -> String {
    let Ok(net) = net else {
        return "Both ends of each uncertain input, and what it would be worth to know the input, per willing user and year; nobody \
                uses AI, so there is no net"
            .to_owned();
    };
    format!(
        "Net per user and year at both ends of each uncertain input, all others as entered, where it is {}; and what it \
         would be worth to know the input, per willing user and year",
        money_signed(figures, net)
    )
}

/// The heads of the table.
pub const HEADS: [&str; 6] = ["Input", "Low end", "Net there", "High end", "Net there", "Worth knowing"];

/// The chart in sentences.
fn summary(figures: &dyn Figures, Facts { net, ranges }: &Facts) -> String {
    let Ok(net) = *net else { return "Nobody uses AI here.".to_owned() };
    let entered = format!("As entered, the net is {} per user and year.", money_signed(figures, net));
    if !ranges.iter().any(Range::moves) {
        return joined([entered, "No uncertain input moves it.".to_owned()].into_iter().chain(worth(figures, ranges)));
    }
    let sentences = ranges.iter().filter(|range| range.moves()).take(3).map(|range| {
        let (low, high) = (money_signed(figures, range.low.1), money_signed(figures, range.high.1));
        let at = |end: f64| value(figures, range.factor, end);
        sentence(name(range.factor), (&at(range.low.0), &low), (&at(range.high.0), &high))
    });
    joined(std::iter::once(entered).chain(sentences).chain(worth(figures, ranges)))
}

/// What it would be worth to know the inputs that are worth most to know.
fn worth(figures: &dyn Figures, ranges: &[Range]) -> Option<String> {
    let known = ranges.iter().filter(|range| range.is_worth_knowing());
    let known: Vec<(&str, f64)> = known.filter_map(|range| Some((name(range.factor), range.worth?))).collect();
    let (most, amount) = known.iter().copied().max_by(|one, other| one.1.total_cmp(&other.1))?;
    let rest = known.iter().filter(|(name, _)| *name != most);
    let rest: Vec<String> = rest.map(|(name, amount)| format!("{name} {}", money(figures, *amount))).collect();
    let rest = if rest.is_empty() { String::new() } else { format!(" Others: {}.", rest.join(", ")) };
    Some(format!(
        "Worth most to know: {most}, {} per willing user and year, which is what a pilot that measures it may cost.{rest}",
        money(figures, amount)
    ))
}

/// The net at each end of a range, as a sentence.
fn sentence(name: &str, (low, net_low): (&str, &str), (high, net_high): (&str, &str)) -> String {
    format!("{name}: net {net_low} at {low}, net {net_high} at {high}.")
}

/// A row of the table as a sentence.
pub fn reading(row: &Row) -> String {
    let [low, net_low, high, net_high, worth] = row.cells.as_slice() else { return String::new() };
    let ends = sentence(&row.head.text, (&low.text, &net_low.text), (&high.text, &net_high.text));
    // The value is in the currency shown, and the text already says it.
    match worth.value {
        Some(_) => format!("{ends} Worth knowing: {} per willing user and year.", worth.text),
        None => ends,
    }
}
