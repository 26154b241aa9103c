//! Disagreements in words.

use crate::evidence::{Elasticity, ElasticityReading, UseReport};
use crate::text::amounts::{money, times, tokens};
use crate::text::figures::{Figures, Form};

/// Heading of the disagreements.
pub const DISPUTES: &str = "Where the evidence disagrees";
/// What is done about them.
pub const DISPUTES_NOTE: &str = "Beside each other, not averaged: the middle of two figures that measure different things \
    is no better than either.";
/// The disagreement about the response curve.
pub const ELASTICITY: &str = "What ten times the tokens do";
/// What can be said of it.
pub const ELASTICITY_NOTE: &str = "All five are read from the figures of two publishers, and only DX followed the same \
    organisations over time. No single curve fits them: hence three on this page.";
/// The disagreement about use.
pub const USE_NAME: &str = "How much people use";
/// What can be said of it.
pub const USE_NOTE: &str = "One counts developers of 200 companies by the month, the other users of Claude Code by the \
    week. The page starts at 32M, where its three curves are made to agree: enter your own use.";
/// The disagreement about effects.
pub const EFFECTS: &str = "How much more output";
/// The disagreement about the price of a record.
pub const META_NAME: &str = "What Meta’s top user cost";

/// Where an elasticity comes from.
pub const fn elasticity(reading: ElasticityReading) -> &'static str {
    match reading {
        ElasticityReading::SpendFifths => "Jellyfish, bottom and top fifth by spend",
        ElasticityReading::OverTime => "DX, the same organisations over time",
        ElasticityReading::PerPullRequest => {
            "Jellyfish, ten times the tokens for each of twice the pull requests: about 20 times in all"
        }
        ElasticityReading::Headline => "Jellyfish’s headline: 10× the tokens, 2× the output",
        ElasticityReading::TopTenth => "Claude Code: 225M against 32M tokens, and 2× the output",
    }
}

/// An elasticity and what it means: `0.301: 2× the output`.
pub fn elasticity_figure(figures: &dyn Figures, elasticity: &Elasticity) -> String {
    let output = times(figures, elasticity.tenfold());
    format!("{}: {output} the output", figures.write(elasticity.power, Form::NUMBER))
}

/// What a source says of use: `Median 32M, heavy 225M a week`.
pub fn use_figure(figures: &dyn Figures, report: &UseReport) -> String {
    let amount = |mtok| tokens(figures, mtok);
    format!("Median {}, heavy {} a week", amount(report.median.value()), amount(report.heavy.value()))
}

/// Whose figures of use these are.
pub const fn use_source(report: &UseReport) -> &'static str {
    if report.monthly {
        "Jellyfish, all kinds of token: 51M and, at the 90th percentile, 380M a month, here 12/52 of it"
    } else {
        "Claude Code, as quoted by Business Insider: 32M, and 225M for the top tenth"
    }
}

/// What can be said of the effects, lowest and highest of the randomised studies as shares.
pub fn effects_note(figures: &dyn Figures, low: f64, high: f64) -> String {
    let signed = |share| figures.write(share, Form::PERCENT.significant(2).signed());
    format!(
        "Trials where chance decided go from {} to {}: tasks, tools, people and years differ. What is only observed may owe \
         its effect to who uses AI.",
        signed(low),
        signed(high)
    )
}

/// An effect: `+7.8%`, `none`.
pub fn effect(figures: &dyn Figures, share: f64) -> String {
    if share == 0.0 { "None".to_owned() } else { figures.write(share, Form::PERCENT.signed()) }
}

/// Whose price of the record it is: the lowest and highest that were reported, and the page's own.
pub const META_PRICES: [&str; 3] = ["The lowest report", "The highest report", "At your price"];

/// What can be said of it, with what a million tokens come to at the two prices, in dollars.
pub fn meta_note(figures: &dyn Figures, low: f64, high: f64) -> String {
    format!(
        "281 billion tokens in 30 days come to {} or {} a million. Which kinds of token they were, and of which model, decides \
         it, and nobody outside knows.",
        money(figures, low),
        money(figures, high)
    )
}
