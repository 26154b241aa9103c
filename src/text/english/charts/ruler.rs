//! The words of the ruler of amounts.

use super::Sentences;
use super::curve::half_name;
use crate::chart::facts::ruler::{Facts, NamedAmount};
use crate::inputs::Assumptions;
use crate::model::DATA_END;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::text::amounts::{multiple_of, tokens};
use crate::text::figures::Figures;
use crate::text::target::{among, compared_with, typical};
use crate::units::MTokPerWeek;

/// The sentences around the chart.
pub fn sentences(figures: &dyn Figures, inputs: &Assumptions, facts: &Facts) -> Sentences {
    Sentences {
        title: title(figures, inputs, facts),
        subtitle: SUBTITLE.to_owned(),
        notes: Vec::new(),
        summary: summary(figures, inputs, facts.question.cohort, &facts.amounts),
    }
}

/// What is plotted.
const SUBTITLE: &str = "Tokens a week of one person. Each step of the scale is ten times the one before.";
/// Caption of the table.
pub const TABLE: &str = "Amounts that are talked about, with what they cost a year at API prices";

/// The heads of the table. The comparison is left out if the median of the cohort is 0.
pub fn table_header(inputs: &Assumptions, cohort: Cohort) -> Vec<String> {
    let ratio = (cohort.median(inputs) > MTokPerWeek::ZERO).then(|| compared_with(cohort, inputs));
    let heads = [Some("Amount".to_owned()), Some("Tokens a week".to_owned()), ratio, Some("Cost a year".to_owned())];
    heads.into_iter().flatten().collect()
}

/// The name of an amount.
pub fn name(figures: &dyn Figures, inputs: &Assumptions, cohort: Cohort, named: NamedAmount) -> String {
    match named {
        NamedAmount::Target => "The target".to_owned(),
        NamedAmount::Cap => "The cap".to_owned(),
        NamedAmount::Typical => format!("Typical user {}", among(Cohort::Team, inputs)),
        NamedAmount::Median => format!("Median {}", among(cohort, inputs)),
        NamedAmount::TopTenth => format!("Top tenth {}", among(cohort, inputs)),
        NamedAmount::Best => "Best cap".to_owned(),
        NamedAmount::DataEnd => "End of the data".to_owned(),
        NamedAmount::Half => crate::text::benchmark_name(figures, inputs.benchmark),
    }
}

/// The finding: where the amount that is asked about stands, or else the team's own use.
fn title(figures: &dyn Figures, inputs: &Assumptions, Facts { question, amounts }: &Facts) -> String {
    let own = match inputs.groups() {
        [] => "The team’s typical use".to_owned(),
        _ => format!("The typical use {}", among(Cohort::Team, inputs)),
    };
    let (what, amount) = match (question.demand, inputs.target, inputs.cap) {
        (Demand::Target, Some(target), _) => ("The target", target),
        (Demand::Cap, _, Some(cap)) => ("The cap", cap),
        _ => (own.as_str(), inputs.tokens),
    };
    let best = amounts.iter().find(|(named, _)| *named == NamedAmount::Best).map(|(_, best)| MTokPerWeek::new(*best));
    // Amounts that are written alike, as in the list, are alike.
    let written = |amount: MTokPerWeek| tokens(figures, amount.value());
    let place = match best {
        _ if amount > DATA_END => "beyond all data",
        Some(best) if written(amount) == written(best) => "at the best cap",
        Some(best) if amount > best => "above the best cap",
        Some(_) => "below the best cap",
        None => "within the data",
    };
    let median = question.cohort.median(inputs);
    let is_typical = amount == inputs.tokens && question.cohort == Cohort::Team;
    if median <= MTokPerWeek::ZERO || is_typical {
        return format!("{what} is {} a week, {place}", tokens(figures, amount.value()));
    }
    let (multiple, who) = (multiple_of(figures, amount / median), typical(question.cohort, inputs));
    match question.cohort {
        Cohort::Team => format!("{what} is {multiple} what {who} uses, {place}"),
        Cohort::Developers | Cohort::ClaudeCode => format!("{what} is {multiple} {who}, {place}"),
    }
}

/// The amounts in one sentence.
fn summary(figures: &dyn Figures, inputs: &Assumptions, cohort: Cohort, amounts: &[(NamedAmount, f64)]) -> String {
    let parts = amounts.iter().map(|(named, amount)| {
        let name = match named {
            NamedAmount::Half => half_name(figures, inputs.benchmark),
            named => name(figures, inputs, cohort, *named),
        };
        format!("{name} {}", tokens(figures, *amount))
    });
    format!("Tokens a week, from the least: {}.", parts.collect::<Vec<_>>().join(", "))
}

/// A row of the ruler as a sentence.
pub fn reading(name: &str, amount: &str) -> String {
    format!("{name}: {amount} tokens a week.")
}
