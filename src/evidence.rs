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
/// The median of 690 agent runs took 1.8M tokens, the 99th percentile 84.3M.
pub const AGENT_RUNS: Source = source("690 agent runs: median 1.8M tokens each", Grade::Reported);
/// Three words in four tokens.
pub const WORDS: Source = source("vendors’ rule of thumb: 0.75 English words a token", Grade::Convention);
/// 238 words a minute.
pub const READING: Source = source("Brysbaert 2019: 238 words a minute, read silently", Grade::Primary);
/// From a fifth, an assumption, to all; DX found half over time.
pub const CAUSED_RANGE: Source =
    source("from a fifth, an assumption, to all of it; DX found half over time", Grade::Assumption);
/// A third of the list price to 1.6 times as much: what other models cost, and what a price rise would.
pub const PRICE_RANGE: Source = source("a third of today’s price to 1.6 times as much", Grade::Assumption);
/// List prices, compiled by Pydantic.
pub const PRICES: Source = source("genai-prices (Pydantic), list prices", Grade::Reported);
/// Payroll tax, benefits and equipment in the United States: 1.25 to 1.6.
pub const PAYROLL: Source = source("US practice: payroll tax, benefits, equipment; 1.25–1.6", Grade::Convention);
/// What vendors' batch interfaces take off.
pub const BATCH: Source = source("vendors’ price lists: batch at half price", Grade::Primary);
/// Seat plans of autumn 2026.
pub const SEATS: Source = source("vendors’ seat plans, 2026-10", Grade::Primary);
/// Tasks completed, +26.08 % (standard error 10.3); 4,867 developers, randomised.
pub const FIELD_EXPERIMENTS: Source =
    source("three field experiments (Microsoft, Accenture, another), 4,867 developers", Grade::Primary);
/// 55.8 % less time on one task (interval 21 to 89): 2.262 times the speed.
pub const COPILOT_LAB: Source = source("Copilot lab experiment, 95 developers", Grade::Primary);
/// About 21 % faster, with a wide interval; randomised.
pub const GOOGLE: Source = source("Google, 96 engineers", Grade::Primary);
/// 19 % more time, where the developers believed in 20 % less; randomised.
pub const METR_EARLY: Source = source("METR, early 2025, 16 developers", Grade::Primary);
/// 18 % less time (−38 to +9) for returning developers, 4 % less (−15 to +9) for new ones.
pub const METR_LATE: Source = source("METR, late 2025", Grade::Primary);
/// Median +10 to 15 %; observational.
pub const STANFORD: Source = source("Stanford, 120,000 developers", Grade::Reported);
/// No difference in output, 41 % more bugs; observational.
pub const UPLEVEL: Source = source("Uplevel, about 800 developers", Grade::Reported);
/// A cap of $1,500 a month for each employee and tool.
pub const UBER: Source = source("Uber’s cap, mid-2026", Grade::Reported);
/// The top user's 281 billion tokens in 30 days, priced anywhere from $420,000 to $3 million.
pub const META: Source = source("Meta’s internal usage leaderboard", Grade::Reported);
/// Custom, to be replaced by one's own.
pub const CONVENTION: Source = source("", Grade::Convention);
/// Nobody has published it.
pub const ASSUMPTION: Source = source("", Grade::Assumption);
