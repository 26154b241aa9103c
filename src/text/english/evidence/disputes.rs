//! The words of the disagreements in the evidence.

use crate::evidence::{
    ANTHROPIC, CausedReading, DX, Elasticity, ElasticityReading, FIELD_EXPERIMENTS, JELLYFISH_TOKENMAXXING,
    MANDATE_FIRM, MICROSOFT_AGENTS, MICROSOFT_INTENSITY, Period, STANFORD_SPEND, SpendReport, UseReport,
};
use crate::text::amounts::{money, times, tokens};
use crate::text::figures::{Figures, Form};

/// Heading of the disagreements.
pub const DISPUTES: &str = "Where the evidence disagrees";
/// How the page treats disagreements.
pub const DISPUTES_NOTE: &str =
    "The figures stand beside each other and are not averaged, because they measure different things.";
/// Follows the note if amounts are converted at a rate, such as `1 USD = 0.92 EUR`.
pub fn disputes_converted(rate: &str) -> String {
    format!("Amounts are converted at {rate}; the table of sources has them as published.")
}
/// Heading of the disagreement about the response curve.
pub const ELASTICITY: &str = "What ten times the tokens do";
/// Note on the disagreement about the response curve.
pub const ELASTICITY_NOTE: &str = "All five are read from the figures of two publishers, and only DX followed the same \
    organizations over time. No single curve fits them: hence three on this page.";
/// Heading of the disagreement about use.
pub const USE_NAME: &str = "How much people use";
/// Note on the disagreement about use.
pub const USE_NOTE: &str = "Two populations: all developers of 200 companies, and users of Claude Code. They agree on how \
    unequal use is, about 7, and not on how much it is. The page starts at the 32M of the second, where its three curves \
    are made to agree: enter your own use.";
/// Heading of the disagreement about the share caused by the tokens.
pub const CAUSED_NAME: &str = "Share caused by the tokens";
/// Note on the disagreement about the share caused by the tokens.
pub const CAUSED_NOTE: &str = "What each found, divided by the 105% that the observed curve shows at 32M tokens a week. \
    DX compares two elasticities of its own instead. A read-off, not an estimate: the studies compare different people and \
    different amounts. The page takes 0.35, and \
    0.15 to 0.80 as the range.";
/// Heading of the disagreement about effects.
pub const EFFECTS: &str = "How much more output";
/// Heading of the disagreement about what Meta's top user cost.
pub const META_NAME: &str = "What Meta’s top user cost";

/// The source of an elasticity.
pub const fn elasticity(reading: ElasticityReading) -> &'static str {
    match reading {
        ElasticityReading::SpendFifths => "Jellyfish, bottom and top fifth by spend",
        ElasticityReading::OverTime => "DX, the same organizations over time",
        ElasticityReading::PerPullRequest => {
            "Jellyfish, ten times the tokens for each of twice the pull requests: about 20 times in all"
        }
        ElasticityReading::Headline => "Jellyfish’s headline: 10× the tokens, 2× the output",
        ElasticityReading::TopTenth => "Claude Code: 225M against 32M tokens, and 2× the output",
    }
}

/// An elasticity and what it means: `0.301: 2.00× the output`.
pub fn elasticity_figure(figures: &dyn Figures, elasticity: &Elasticity) -> String {
    let output = times(figures, elasticity.tenfold());
    format!("{}: {output} the output", figures.write(elasticity.power, Form::NUMBER))
}

/// A source's figures of use: `Median 32M, heavy 225M a week: 7.03×`.
pub fn use_figure(figures: &dyn Figures, report: &UseReport) -> String {
    let [median, heavy] = [report.median, report.heavy].map(|amount| tokens(figures, amount.value()));
    let period = match report.period {
        Period::Week => "week",
        Period::Month => "month",
    };
    format!("Median {median}, heavy {heavy} a {period}: {}", times(figures, report.spread()))
}

/// The source of figures of use.
pub const fn use_source(report: &UseReport) -> &'static str {
    match report.period {
        Period::Month => "Jellyfish, all developers of its companies; heavy is the 90th percentile",
        Period::Week => "Claude Code users, as quoted by Business Insider; heavy is the top tenth",
    }
}

/// A share caused by the tokens: `0.2–0.39`, `0.25`.
pub fn caused_figure(figures: &dyn Figures, reading: &CausedReading) -> String {
    let [low, high] = [reading.low, reading.high].map(|share| figures.write(share, Form::NUMBER));
    if low == high { low } else { format!("{low}–{high}") }
}

/// Heading of the disagreement about spend.
pub const SPEND_NAME: &str = "What a developer’s tokens cost a month";
/// Note on the disagreement about spend.
pub const SPEND_NOTE: &str = "Figures of other people, tools and plans than yours. Your figure is a mean, and where a few heavy users \
    pay for most, a mean is well above the median. If your bills say otherwise, enter your own use or a monthly bill.";
/// Name of the mean user's cost, as computed from the inputs.
pub const SPEND_HERE: &str = "Your inputs, the mean user, with seats and other costs";

/// Two amounts of spend: `$86 and $195`.
pub fn spend_figure(figures: &dyn Figures, report: &SpendReport) -> String {
    let [low, high] = report.amounts.map(|amount| money(figures, amount.value()));
    format!("{low} and {high}")
}

/// The source of amounts of spend, and which they are.
pub fn spend_source(report: &SpendReport) -> &'static str {
    match report.source {
        JELLYFISH_TOKENMAXXING => "Jellyfish, all developers: median and 90th percentile",
        ANTHROPIC => "Anthropic on Claude Code: what firms should expect, from and to",
        STANFORD_SPEND => "Stanford, by organizations: median and top quarter",
        _ => report.source.cite,
    }
}

/// The source of a share caused by the tokens.
pub fn caused_source(reading: &CausedReading) -> &'static str {
    match reading.source {
        MICROSOFT_INTENSITY => "Microsoft, low to high use: +21.0% to +40.5% pull requests",
        MICROSOFT_AGENTS => "Microsoft, command-line agents: +24.0% merged pull requests",
        FIELD_EXPERIMENTS => "Three field experiments: +26.08% tasks",
        DX => "DX: its elasticity over time as a part of the headline’s",
        MANDATE_FIRM => "A “2×” mandate in one firm: 2.09× the throughput",
        _ => reading.source.cite,
    }
}

/// Note on the effects. `low` and `high` are the lowest and highest of the randomized studies, as shares.
pub fn effects_note(figures: &dyn Figures, low: f64, high: f64) -> String {
    let signed = |share| figures.write(share, Form::PERCENT.significant(2).signed());
    format!(
        "Randomized trials found from {} to {}. Their tasks, tools, people and years differ. The Copilot lab timed a \
         single task: its effect counts here for the part of the week that is coding. What is only observed may owe \
         its effect to who uses AI.",
        signed(low),
        signed(high)
    )
}

/// An effect: `+7.8%`, `None`.
pub fn effect(figures: &dyn Figures, share: f64) -> String {
    if share == 0.0 { "None".to_owned() } else { figures.write(share, Form::PERCENT.signed()) }
}

/// Names of the three costs of Meta's top user: at the lowest and the highest reported price, and at the page's.
pub const META_PRICES: [&str; 3] = ["The lowest report", "The highest report", "At API prices"];

/// Note on the cost of Meta's top user. `low` and `high` are US dollars per million tokens by the two reports.
pub fn meta_note(figures: &dyn Figures, low: f64, high: f64) -> String {
    format!(
        "281 billion tokens in 30 days come to {} or {} a million. Which kinds of token they were, and of which model, decides \
         it, and nobody outside knows.",
        money(figures, low),
        money(figures, high)
    )
}
