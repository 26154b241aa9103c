//! The sources of the defaults: one constant per source, cited beside every input that rests on it, and the findings of
//! each source for the Evidence view.
//!
//! To add a source, add a row here with its public address and its findings, and their sentences in `text/`. A finding
//! without a sentence does not compile. `tests/evidence.rs` fails if a publication has no address.

mod dispute;
mod filter;

use crate::{keyed, pricing};
pub use dispute::{
    CAUSED, CLAUDE_CODE, CausedReading, DEVELOPERS, ELASTICITIES, Elasticity, ElasticityReading, META_COST, META_DAYS,
    META_TOKENS, Period, SPEND, SpendReport, USE, UseReport,
};
pub use filter::Filter;

use Address::{Page, Publisher};

keyed! {
    /// How reliable a figure is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Grade {
        /// Published by the author.
        Primary = "primary",
        /// Quoted or compiled by others.
        Reported = "reported",
        /// Not published by anybody: a starting point that the reader should replace.
        Assumption = "assumption",
        /// A custom or plain arithmetic, such as 52 weeks less holidays.
        Convention = "convention",
    }
}

/// The public address of a source. The page links to it and never fetches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// The page that holds the figures.
    Page(&'static str),
    /// The publisher's site, or the section of it with such figures, where the exact page is not known.
    Publisher(&'static str),
}

impl Address {
    /// The URL, which starts with `https://`.
    pub const fn url(self) -> &'static str {
        match self {
            Self::Page(url) | Self::Publisher(url) => url,
        }
    }
}

keyed! {
    /// The topic of a source. Each topic is a table of the Evidence view.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Topic {
        /// How output depends on tokens.
        Curve = "curve",
        /// What studies measured.
        Studies = "studies",
        /// The discounts on the curve, and the other defaults.
        Discounts = "discounts",
        /// Benchmarks, targets and caps that people quote.
        Quoted = "quoted",
        /// Prices and seat plans.
        Plans = "plans",
        /// Tokens in human terms.
        Scale = "scale",
    }
}

impl Topic {
    /// The sources of this topic, in the order of the table.
    pub fn sources(self) -> impl Iterator<Item = &'static Source> {
        Source::ALL.iter().filter(move |source| source.topic == self)
    }
}

keyed! {
    /// The method by which a source obtained its figures.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Method {
        /// A randomized experiment: chance decided which people or tasks had AI.
        Randomized = "randomised",
        /// Observed behavior, counted and compared without an experiment.
        Observational = "observational",
        /// Answers of people who were asked.
        Survey = "survey",
        /// A statement: of a company, a price list, a keynote.
        Statement = "statement",
        /// A judgment or convention, not a measurement.
        Judgment = "judgement",
    }
}

/// A source of figures, and what it found. The figures themselves are sentences in `text/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Source {
    /// The key of the source: its row in the Evidence view has the id `source-<key>`. Never changes.
    pub key: &'static str,
    /// The citation: who, where and when; empty if there is nobody to cite.
    pub cite: &'static str,
    /// Where it can be read; `None` for customs and for assumptions of this program, which nobody has published.
    pub address: Option<Address>,
    pub topic: Topic,
    pub method: Method,
    pub grade: Grade,
    /// The date of publication or of the data, as precise as known (ISO 8601; two dates for a period); empty if
    /// unknown.
    pub date: &'static str,
    pub findings: &'static [Finding],
}

macro_rules! sources {
    ($($(#[$doc:meta])* $name:ident $key:literal $topic:ident $method:ident $grade:ident $date:expr, $cite:literal,
        $address:expr => $($finding:ident)+;)+) => {
        $($(#[$doc])* pub const $name: Source = Source {
            key: $key,
            cite: $cite,
            address: $address,
            topic: Topic::$topic,
            method: Method::$method,
            grade: Grade::$grade,
            date: $date,
            findings: &[$(Finding::$finding),+],
        };)+

        /// A figure that a source published. Its sentence is in `text/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the words in `text/` say it")]
        pub enum Finding { $($($finding,)+)+ }

        impl Source {
            /// Every source, sorted by topic.
            pub const ALL: &[Self] = &[$($name),+];
        }
    };
}

sources! {
    // Name, key, topic, method, grade, date, citation (may be empty), address, findings.

    /// All developers of 200 companies, Q1 2026: median 51M and 90th percentile 380M tokens a month, 0.77 to 2.15
    /// merged pull requests a week.
    JELLYFISH_TOKENMAXXING "jellyfish-tokenmaxxing" Curve Observational Primary "2026-04-15",
        "Jellyfish, “Is tokenmaxxing cost effective?”, 2026-04-15",
        Some(Page("https://jellyfish.co/blog/is-tokenmaxxing-cost-effective-new-data-from-jellyfish-explains/"))
        => Sample TokensAMonth BillsAMonth SpendFifths LowestToHighest TokensAPullRequest;
    /// Claude Code users: ten times the tokens, twice the output; 225M tokens a week in the top tenth, 32M at the
    /// median.
    BUSINESS_INSIDER "business-insider" Curve Observational Reported "2026-05-07",
        "Jellyfish, quoted by Business Insider, 2026-05-07", Some(Publisher("https://www.businessinsider.com/"))
        => TwiceForTenfold TokensAWeek SpreadOfUse;
    /// The curve 0.78·ln x − 11.9 over about a million developer-weeks, up to 500M tokens a week.
    JELLYFISH_HEADWINDS "jellyfish-headwinds" Curve Observational Reported "2026-07",
        "Jellyfish, “Two headwinds”, 2026-07", Some(Publisher("https://jellyfishresearch.substack.com/"))
        => LogCurve Plateau DataEnd;
    /// Below 50M, 50 to 200M and above 200M tokens a week: three ways of working.
    JELLYFISH_REGIMES "jellyfish-regimes" Curve Statement Reported "2026-08-13", "Jellyfish, 2026-08-13",
        Some(Publisher("https://jellyfish.co/blog/")) => Regimes;

    /// Tasks completed, +26.08 % (standard error 10.3); 4,867 developers, randomized.
    FIELD_EXPERIMENTS "field-experiments" Studies Randomized Primary "2024",
        "three field experiments (Microsoft, Accenture, another), 4,867 developers",
        Some(Page("https://doi.org/10.1287/mnsc.2025.00535")) => FieldExperiments;
    /// 55.8 % less time on one task (interval 21 to 89): 2.262 times the speed.
    COPILOT_LAB "copilot-lab" Studies Randomized Primary "2023-02", "Copilot lab experiment, 95 developers",
        Some(Page("https://arxiv.org/abs/2302.06590")) => CopilotTime CopilotWeek;
    /// About 21 % faster, with a wide interval; randomized.
    GOOGLE "google" Studies Randomized Primary "2024-10", "Google, 96 engineers",
        Some(Page("https://arxiv.org/abs/2410.12944")) => GoogleSpeed;
    /// 19 % more time, although the developers estimated 20 % less; randomized.
    METR_EARLY "metr-early" Studies Randomized Primary "2025-07", "METR, early 2025, 16 developers",
        Some(Page("https://arxiv.org/abs/2507.09089")) => MetrTime MetrBelief;
    /// 18 % less time (−38 to +9) for returning developers, 4 % less (−15 to +9) for new ones. Its authors call both
    /// unreliable.
    METR_LATE "metr-late" Studies Randomized Primary "2026-02-24", "METR, late 2025, published 2026-02-24",
        Some(Page("https://metr.org/blog/2026-02-24-uplift-update/")) => MetrReturning MetrNew MetrUnreliable;
    /// Engineers who took up command-line agents merged 24.0 % more pull requests (interval 14.5 to 33.7), for four
    /// months.
    MICROSOFT_AGENTS "microsoft-agents" Studies Observational Primary "2026-07",
        "Microsoft, command-line agents, 2026-07 (arXiv 2607.01418)", Some(Page("https://arxiv.org/abs/2607.01418"))
        => MicrosoftAgents;
    /// The same engineers in weeks of low, moderate and high use against their own weeks of none: +21.0, +39.4, +40.5
    /// %.
    MICROSOFT_INTENSITY "microsoft-intensity" Studies Observational Primary "2026-05",
        "Microsoft, intensity of use, 16,223 engineers, 2026-05 (arXiv 2606.00438)",
        Some(Page("https://arxiv.org/abs/2606.00438")) => MicrosoftIntensity;
    /// +26 % merged pull requests at launch, +39 % once the agent was the default; 24 organizations against 8.
    CURSOR_AGENT "cursor-agent" Studies Observational Primary "2025-11", "Sarkar, Cursor’s agent, 2025-11",
        Some(Page("https://ssrn.com/abstract=5713646")) => CursorAgent;
    /// 2.09 times the throughput where an organization asked for twice as much; a reviewer's load about doubled.
    MANDATE_FIRM "mandate-firm" Studies Observational Primary "2026-07",
        "A “2×” mandate in one firm, 802 developers, 2026-07 (arXiv 2607.01904)",
        Some(Page("https://arxiv.org/abs/2607.01904")) => MandateThroughput MandateReview;
    /// 12.5 % of time saved; 15 % lost for three months ($6,600 a developer) and $9,600 of training.
    DORA "dora" Studies Judgment Primary "2026-01", "DORA, “ROI of AI-assisted software development”, 2026.01",
        Some(Page("https://dora.dev/ai/roi/report/")) => DoraGain DoraDip;
    /// The same 400 organizations over time: elasticity 0.149, half of the cross-section's; +7.76 % median throughput.
    DX "dx" Studies Observational Primary "2024-11 – 2026-02", "DX, 400+ organizations, Nov 2024 – Feb 2026",
        Some(Page("https://getdx.com/news/new-data-ais-impact-on-engineering-velocity-is-more-modest-than-expected/"))
        => DxMedian DxMean DxTop DxOverTime;
    /// Median +10 to 15 %; observational.
    STANFORD "stanford" Studies Observational Reported "2025", "Stanford, 120,000 developers",
        Some(Page("https://softwareengineeringproductivity.stanford.edu/ai-impact")) => StanfordMedian;
    /// No difference in output, 41 % more bugs; observational.
    UPLEVEL "uplevel" Studies Observational Reported "2024", "Uplevel, about 800 developers",
        Some(Page("https://uplevelteam.com/blog/ai-for-developer-productivity")) => UplevelOutput UplevelBugs;
    /// Twice the pull requests, 27 % more epics finished.
    JELLYFISH_EPICS "jellyfish-epics" Studies Observational Reported "2026-07-27", "Jellyfish, 2026-07-27",
        Some(Publisher("https://jellyfish.co/blog/")) => Epics EpicsPerPullRequest;

    /// The share that the tokens caused, 0.15 · 0.35 · 0.80: a reading of five studies, none of which measured it.
    CAUSED_RANGE "caused-range" Discounts Judgment Assumption "2026-10",
        "a reading of five studies that find 0.20 to about 1 of the observed gain", None => CausedRange CausedReadOff;
    /// Interactive agents: pull requests +65 %, releases +20 %, so 0.31; autonomous agents about 0.20; releases per
    /// commit 0.125.
    RELEASES "releases" Discounts Observational Primary "2026-05", "Demirer, Musolff and Yang, NBER w35275, May 2026",
        Some(Page("https://www.nber.org/papers/w35275")) => ReleasesInteractive ReleasesAutonomous ReleasesPerCommit;
    /// Finished work per extra pull request, 0.13 to 0.55: from releases per commit to about twice what Jellyfish found.
    FINISHED_RANGE "finished-range" Discounts Judgment Assumption "2026-10",
        "from releases per commit to twice Jellyfish’s 27% of an epic", None => FinishedRange;
    /// Forrester's studies count 50 % of freed time as recaptured: a convention of the firm, not a measurement.
    FORRESTER "forrester" Discounts Judgment Convention "",
        "Forrester’s TEI studies: half of freed time is recaptured, a house rule",
        Some(Publisher("https://tei.forrester.com/")) => ForresterHalf;
    /// Of those who save about eight hours a week, half did nothing strategic with them.
    BCG "bcg" Discounts Survey Reported "2026-06",
        "BCG, “AI at Work”, 2026-06: half of those saving 8 h a week did nothing strategic with it",
        Some(Page("https://www.bcg.com/publications/2026/ai-at-work-why-strategy-matters-more-than-tools")) => BcgTime;
    /// 72 % of sales organizations fail to reinvest the time that AI saves.
    GARTNER_SALES "gartner-sales" Discounts Survey Reported "2026-05-19",
        "Gartner, 2026-05-19: 72% of sales organizations do not reinvest saved time",
        Some(Publisher("https://www.gartner.com/en/newsroom")) => GartnerReinvest;
    /// The captured part of freed time, 0.25 to 0.80, around Forrester's half.
    CAPTURED_RANGE "captured-range" Discounts Judgment Assumption "2026-10",
        "around Forrester’s half: what BCG and Gartner heard speaks for less", None => CapturedRange;
    /// Any speed-up on observed tasks is consistent with an arbitrarily small uplift in value.
    METR_VALUE "metr-value" Discounts Statement Primary "2026-05-08",
        "METR, “Task substitution and uplift”, 2026-05-08",
        Some(Page("https://metr.org/blog/2026-05-08-task-substitution-and-uplift/")) => MetrValue;
    /// Payroll tax, benefits and equipment in the United States: 1.2 to 1.5.
    PAYROLL "payroll" Discounts Judgment Convention "", "US practice: payroll tax, benefits, equipment; 1.2–1.5", None
        => Payroll;
    /// Use in the coming year, 0.7 to 2 times today's: it grows fast, but companies have capped it since mid-2026.
    USE_RANGE "use-range" Discounts Judgment Assumption "2026-10",
        "use a year from now: Ramp’s growth against the caps since mid-2026", None => UseRange;
    /// Token spend 13 times as high in June 2026 as in January 2025; large spenders jump by half or more in one month
    /// of four.
    RAMP_GROWTH "ramp-growth" Discounts Observational Reported "2025-01 – 2026-06",
        "Ramp, token spend from January 2025 to June 2026", Some(Publisher("https://ramp.com/blog"))
        => RampGrowth RampJumps;
    /// 95.5 % cache reads, 4.2 % fresh input and cache writes, 0.34 % output; further logs 93.7 to 95.6 % reads.
    AGENT_LOGS "agent-logs" Discounts Observational Primary "2026-06",
        "TraceLab, 43 developers, 54.9 B input tokens (arXiv 2606.30560), and further logs",
        Some(Page("https://arxiv.org/abs/2606.30560")) => TraceLabMix TraceLabPrice FurtherLogs ImpliedPrice MixDefault;
    /// An assumption of this program that nobody has published.
    ASSUMPTION "assumption" Discounts Judgment Assumption "", "", None => Show Assumed;
    /// A custom or a number of the reader's own.
    CONVENTION "convention" Discounts Judgment Convention "", "", None => Customary;

    /// “If that $500,000 engineer did not consume at least $250,000 worth of tokens, I am going to be deeply alarmed.”
    HUANG "huang" Quoted Statement Primary "2026-03", "Jensen Huang, All-In podcast, March 2026",
        Some(Page("https://www.youtube.com/watch?v=gwW8GKwHB3I")) => HuangAlarmed;
    /// Half of base pay “on top of it as tokens”: a perk, where the podcast speaks of consumption.
    HUANG_KEYNOTE "huang-keynote" Quoted Statement Primary "2026-03-16", "Jensen Huang, GTC keynote, 16 March 2026",
        Some(Publisher("https://www.nvidia.com/gtc/keynote/")) => HuangPerk;
    /// More than 80 % of developers using AI every week.
    AMAZON "amazon" Quoted Statement Reported "2026-05", "Amazon’s goal, May 2026 (FT, TechRadar)",
        Some(Publisher("https://www.ft.com/")) => AmazonWeekly AmazonShow;
    /// A leaderboard that employees had built, retired at the end of May 2026.
    KIRO_RANK "kiro-rank" Quoted Statement Reported "2026-05", "Amazon’s KiroRank, retired about 29–30 May 2026",
        Some(Page("https://www.cio.com/article/4178825/amazon-deletes-devs-tokenmaxxing-leaderboard-to-minimize-costs-2.html"))
        => KiroRank;
    /// The top user's 281 billion tokens in 30 days, priced anywhere from $420,000 to $3 million.
    META "meta" Quoted Statement Reported "2026-04-09", "Meta’s internal usage leaderboard (Fortune, 2026-04-09)",
        Some(Page("https://fortune.com/2026/04/09/meta-killed-employee-ai-token-dashboard/")) => MetaTop MetaCost;
    /// A leaderboard of internal use.
    MICROSOFT "microsoft" Quoted Statement Reported "", "Microsoft’s internal usage leaderboard",
        Some(Publisher("https://newsletter.pragmaticengineer.com/")) => MicrosoftBoard;
    /// Promotion tied to adoption.
    ACCENTURE "accenture" Quoted Statement Reported "2026-02", "Accenture’s promotion rule, 2026-02",
        Some(Page("https://www.cio.com/article/4137041/accenture-links-promotions-to-ai-usage.html"))
        => AccenturePromotion;
    /// A cap of $1,500 a month for each employee and tool.
    UBER "uber" Quoted Statement Reported "2026-06-02", "Uber’s cap, mid-2026",
        Some(Page("https://techcrunch.com/2026/06/02/uber-caps-employee-ai-spending-after-blowing-through-budget-in-four-months/"))
        => UberCap;
    /// Claude Code about $13 an active day, $150 to 250 a month, under $30 a day for 90 %.
    ANTHROPIC "anthropic" Quoted Statement Primary "2026", "Anthropic’s documentation, 2026",
        Some(Page("https://code.claude.com/docs/en/costs")) => AnthropicDay AnthropicMonth;
    /// An employee-month: median $11.38, top tenth $611, top hundredth $7,449.
    RAMP "ramp" Quoted Observational Reported "2026-06", "Ramp AI Index, June 2026",
        Some(Page("https://ramp.com/data/ai-index-june-2026")) => RampSpend RampTop;
    /// A developer-month: median $86, 75th percentile $195, maximum $28,000.
    STANFORD_SPEND "stanford-spend" Quoted Observational Reported "2026-04", "Stanford AI Spend Index, April 2026",
        Some(Publisher("https://softwareengineeringproductivity.stanford.edu/")) => StanfordSpend;
    /// 2 to 5 % of salary in business roles.
    SECTION "section" Quoted Statement Reported "", "Section AI, business roles",
        Some(Publisher("https://www.sectionai.com/")) => SectionShare;
    /// About 25 % of technology leaders spend $200 to 500 a developer-month, about 6 % above $2,000.
    GARTNER "gartner" Quoted Survey Reported "2026-06", "Gartner, June 2026",
        Some(Publisher("https://www.gartner.com/en/newsroom/press-releases/2026-06-24-gartner-predicts-ai-coding-costs-will-surpass-average-developer-salary-by-2028-as-token-consumption-surges"))
        => GartnerQuarter GartnerTop;

    /// List prices, compiled by Pydantic.
    PRICES "prices" Plans Statement Reported pricing::DATE, "genai-prices (Pydantic), list prices",
        Some(Page("https://github.com/pydantic/genai-prices")) => ListPrices;
    /// The discount of vendors' batch interfaces.
    BATCH "batch" Plans Statement Primary "", "vendors’ price lists: batch at half price",
        Some(Page("https://platform.claude.com/docs/en/build-with-claude/batch-processing")) => BatchHalf;
    /// Half of the list price to 1.5 times as much: cheaper models, and tokenizers that count more tokens.
    PRICE_RANGE "price-range" Plans Judgment Assumption "2026-10", "half of today’s price to 1.5 times as much", None
        => PriceRange;
    /// No seat until one is chosen.
    SEATS "seats" Plans Judgment Convention "", "no seat: all use by the token, until you choose a plan", None
        => NoSeat;
    /// GitHub Copilot's seats of autumn 2026.
    COPILOT_SEATS "copilot-seats" Plans Statement Primary "2026-10", "GitHub Copilot’s plans, 2026-10",
        Some(Page("https://github.com/features/copilot/plans")) => CopilotSeats;
    /// Cursor's seats of autumn 2026.
    CURSOR_SEATS "cursor-seats" Plans Statement Primary "2026-10", "Cursor’s plans, 2026-10",
        Some(Page("https://cursor.com/pricing")) => CursorSeats;
    /// Claude's seats of autumn 2026.
    CLAUDE_SEATS "claude-seats" Plans Statement Primary "2026-10", "Claude’s plans, 2026-10",
        Some(Page("https://claude.com/pricing")) => ClaudeSeats;

    /// The median of 690 agent runs took 1.8M tokens, the 99th percentile 84.3M.
    AGENT_RUNS "agent-runs" Scale Observational Reported "", "690 agent runs of one project: median 1.8M tokens each",
        Some(Page("https://www.fenrirledger.com/chronicles/leaner-pups")) => MedianRun LongestRuns;
    /// The mean speed of silent reading, 238 words a minute.
    READING "reading" Scale Observational Primary "2019", "Brysbaert 2019: 238 words a minute, read silently",
        Some(Page("https://doi.org/10.1016/j.jml.2019.104047")) => ReadingPace;
    /// Three English words in four tokens.
    WORDS "words" Scale Judgment Convention "", "vendors’ rule of thumb: 0.75 English words a token",
        Some(Page("https://help.openai.com/en/articles/4936856-what-are-tokens-and-how-to-count-them")) => WordsAToken;
    /// 81 % of developers run at most one or two agents at a time.
    JELLYFISH_AGENTS "jellyfish-agents" Scale Observational Reported "", "Jellyfish, on agents run at a time",
        Some(Publisher("https://jellyfish.co/blog/")) => AgentsAtOnce;
}
