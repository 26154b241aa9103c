//! Where the defaults come from: one constant a source, cited beside every input that rests on it, and what each found, row
//! by row, for the Evidence view.
//!
//! To add a source: a row here, what it found in `finding.rs`, and the words of that in `text/`. A finding without words does
//! not compile, and a source without a finding fails `tests/evidence.rs`.

mod belief;
mod dispute;
mod finding;

pub use belief::{Belief, Reading};
pub use dispute::{ELASTICITIES, Elasticity, ElasticityReading, META_COST, META_TOKENS, USE, UseReport};
pub use finding::{Finding, Method, Record, Topic};

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

impl Grade {
    /// Its name in the page.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Reported => "reported",
            Self::Assumption => "assumption",
            Self::Convention => "convention",
        }
    }
}

/// A source: who, what and when, as one cites it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name in the page: the Evidence view has a row `source-<key>`. Never changes.
    pub key: &'static str,
    /// Who said it, where and when; empty where nobody did.
    pub cite: &'static str,
    /// How far it can be trusted.
    pub grade: Grade,
}

macro_rules! sources {
    ($($(#[$doc:meta])* $name:ident $key:literal $grade:ident $cite:literal;)+) => {
        $($(#[$doc])* pub const $name: Source = Source { key: $key, cite: $cite, grade: Grade::$grade };)+

        impl Source {
            /// Every source.
            pub const ALL: &[Self] = &[$($name),+];
        }
    };
}

sources! {
    // Name, key, grade, and the citation: empty where nobody said it.

    /// Median 51M and 90th percentile 380M tokens a month, 0.77 to 2.15 merged PRs a week; 7,500 developers, Q1 2026.
    JELLYFISH_TOKENMAXXING "jellyfish-tokenmaxxing" Primary
        "Jellyfish, “Is tokenmaxxing cost effective?”, 2026-04-15";
    /// Ten times the tokens, twice the output; 225M against 32M tokens a week.
    BUSINESS_INSIDER "business-insider" Reported "Jellyfish, quoted by Business Insider, 2026-05-07";
    /// Twice the pull requests, 27 % more epics finished.
    JELLYFISH_EPICS "jellyfish-epics" Reported "Jellyfish, 2026-07-27";
    /// The curve 0.78·ln x − 11.9 over about a million developer-weeks, up to 500M tokens a week.
    JELLYFISH_HEADWINDS "jellyfish-headwinds" Reported "Jellyfish, “Two headwinds”, 2026-07";
    /// The same 400 organisations over time: elasticity 0.149, half of the cross-section's; +7.76 % median throughput.
    DX "dx" Primary "DX, 400+ organisations, Nov 2024 – Feb 2026";
    /// Of those who save about eight hours a week, half did nothing strategic with them.
    BCG "bcg" Reported "BCG: half of those saving 8 h a week did nothing strategic with them";
    /// “If that $500,000 engineer did not consume at least $250,000 worth of tokens, I am going to be deeply alarmed.”
    HUANG "huang" Primary "Jensen Huang, All-In podcast, March 2026";
    /// More than 80 % of developers using AI every week.
    AMAZON "amazon" Reported "Amazon’s goal, May 2026 (FT, TechRadar)";
    /// Published logs of coding agents: 81 to 97 % cache reads, 0.5 to 0.6 % output.
    AGENT_LOGS "agent-logs" Reported "published logs of coding agents: 81–97 % cache reads";
    /// The median of 690 agent runs took 1.8M tokens, the 99th percentile 84.3M.
    AGENT_RUNS "agent-runs" Reported "690 agent runs: median 1.8M tokens each";
    /// Three words in four tokens.
    WORDS "words" Convention "vendors’ rule of thumb: 0.75 English words a token";
    /// 238 words a minute.
    READING "reading" Primary "Brysbaert 2019: 238 words a minute, read silently";
    /// From a fifth, an assumption, to all; DX found half over time.
    CAUSED_RANGE "caused-range" Assumption "from a fifth, an assumption, to all of it; DX found half over time";
    /// A third of the list price to 1.6 times as much: what other models cost, and what a price rise would.
    PRICE_RANGE "price-range" Assumption "a third of today’s price to 1.6 times as much";
    /// List prices, compiled by Pydantic.
    PRICES "prices" Reported "genai-prices (Pydantic), list prices";
    /// Payroll tax, benefits and equipment in the United States: 1.25 to 1.6.
    PAYROLL "payroll" Convention "US practice: payroll tax, benefits, equipment; 1.25–1.6";
    /// What vendors' batch interfaces take off.
    BATCH "batch" Primary "vendors’ price lists: batch at half price";
    /// Seat plans of autumn 2026.
    SEATS "seats" Primary "vendors’ seat plans, 2026-10";
    /// Tasks completed, +26.08 % (standard error 10.3); 4,867 developers, randomised.
    FIELD_EXPERIMENTS "field-experiments" Primary
        "three field experiments (Microsoft, Accenture, another), 4,867 developers";
    /// 55.8 % less time on one task (interval 21 to 89): 2.262 times the speed.
    COPILOT_LAB "copilot-lab" Primary "Copilot lab experiment, 95 developers";
    /// About 21 % faster, with a wide interval; randomised.
    GOOGLE "google" Primary "Google, 96 engineers";
    /// 19 % more time, where the developers believed in 20 % less; randomised.
    METR_EARLY "metr-early" Primary "METR, early 2025, 16 developers";
    /// 18 % less time (−38 to +9) for returning developers, 4 % less (−15 to +9) for new ones.
    METR_LATE "metr-late" Primary "METR, late 2025";
    /// Median +10 to 15 %; observational.
    STANFORD "stanford" Reported "Stanford, 120,000 developers";
    /// No difference in output, 41 % more bugs; observational.
    UPLEVEL "uplevel" Reported "Uplevel, about 800 developers";
    /// A cap of $1,500 a month for each employee and tool.
    UBER "uber" Reported "Uber’s cap, mid-2026";
    /// The top user's 281 billion tokens in 30 days, priced anywhere from $420,000 to $3 million.
    META "meta" Reported "Meta’s internal usage leaderboard";
    /// Below 50M, 50 to 200M and above 200M tokens a week: three ways of working.
    JELLYFISH_REGIMES "jellyfish-regimes" Reported "Jellyfish, 2026-08-13";
    /// 81 % of developers run at most one or two agents at a time.
    JELLYFISH_AGENTS "jellyfish-agents" Reported "Jellyfish, on agents run at a time";
    /// Half of base pay “on top of it as tokens”: a perk, where the podcast speaks of consumption.
    HUANG_KEYNOTE "huang-keynote" Primary "Jensen Huang, GTC keynote, 16 March 2026";
    /// A leaderboard of internal use.
    MICROSOFT "microsoft" Reported "Microsoft’s internal usage leaderboard";
    /// Promotion tied to adoption.
    ACCENTURE "accenture" Reported "Accenture’s promotion rule";
    /// Claude Code about $13 an active day, $150 to 250 a month, under $30 a day for 90 %.
    ANTHROPIC "anthropic" Primary "Anthropic’s documentation, 2026";
    /// About 25 % of technology leaders spend $200 to 500 a developer-month, about 6 % above $2,000.
    GARTNER "gartner" Reported "Gartner, June 2026";
    /// Custom, to be replaced by one's own.
    CONVENTION "convention" Convention "";
    /// Nobody has published it.
    ASSUMPTION "assumption" Assumption "";
}
