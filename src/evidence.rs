//! Where the defaults come from: one constant a source, cited beside every input that rests on it.

/// How far a figure can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// The author's own text.
    Primary,
    /// Quoted by others.
    Reported,
    /// Nobody has published it: a starting point to be replaced by one's own number.
    Assumption,
    /// Custom or arithmetic, for instance 52 weeks less holidays.
    Convention,
}

/// A source: who, what and when, as one cites it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who said it, where and when; empty where nobody did.
    pub cite: &'static str,
    /// How far it can be trusted.
    pub grade: Grade,
}

const fn source(cite: &'static str, grade: Grade) -> Source {
    Source { cite, grade }
}

/// Median 51M and 90th percentile 380M tokens a month, 0.77 to 2.15 merged PRs a week; 7,500 developers, Q1 2026.
pub const JELLYFISH_TOKENMAXXING: Source =
    source("Jellyfish, “Is tokenmaxxing cost effective?”, 2026-04-15", Grade::Primary);
/// Ten times the tokens, twice the output; 225M against 32M tokens a week.
pub const BUSINESS_INSIDER: Source = source("Jellyfish, quoted by Business Insider, 2026-05-07", Grade::Reported);
/// Twice the pull requests, 27 % more epics finished.
pub const JELLYFISH_EPICS: Source = source("Jellyfish, 2026-07-27", Grade::Reported);
/// The curve 0.78·ln x − 11.9 over about a million developer-weeks, up to 500M tokens a week.
pub const JELLYFISH_HEADWINDS: Source = source("Jellyfish, “Two headwinds”, 2026-07", Grade::Reported);
/// The same 400 organisations over time: elasticity 0.149, half of the cross-section's; +7.76 % median throughput.
pub const DX: Source = source("DX, 400+ organisations, Nov 2024 – Feb 2026", Grade::Primary);
/// Of those who save about eight hours a week, half did nothing strategic with them.
pub const BCG: Source = source("BCG: half of those saving 8 h a week did nothing strategic with them", Grade::Reported);
/// “If that $500,000 engineer did not consume at least $250,000 worth of tokens, I am going to be deeply alarmed.”
pub const HUANG: Source = source("Jensen Huang, All-In podcast, March 2026", Grade::Primary);
/// More than 80 % of developers using AI every week.
pub const AMAZON: Source = source("Amazon’s goal, May 2026 (FT, TechRadar)", Grade::Reported);
/// Published logs of coding agents: 81 to 97 % cache reads, 0.5 to 0.6 % output.
pub const AGENT_LOGS: Source = source("published logs of coding agents: 81–97 % cache reads", Grade::Reported);
/// List prices, compiled by Pydantic.
pub const PRICES: Source = source("genai-prices (Pydantic), list prices", Grade::Reported);
/// Payroll tax, benefits and equipment in the United States: 1.25 to 1.6.
pub const PAYROLL: Source = source("US practice: payroll tax, benefits, equipment; 1.25–1.6", Grade::Convention);
/// What vendors' batch interfaces take off.
pub const BATCH: Source = source("vendors’ price lists: batch at half price", Grade::Primary);
/// Seat plans of autumn 2026.
pub const SEATS: Source = source("vendors’ seat plans, 2026-10", Grade::Primary);
/// Custom, to be replaced by one's own.
pub const CONVENTION: Source = source("", Grade::Convention);
/// Nobody has published it.
pub const ASSUMPTION: Source = source("", Grade::Assumption);
