//! The words of each finding: figures as published, in the publication's own units and US dollars.

use crate::evidence::Finding;

/// A figure and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FindingWords {
    /// The figure.
    pub figure: &'static str,
    /// What the figure measures.
    pub meaning: &'static str,
}

/// Figure and meaning of a finding.
#[allow(clippy::too_many_lines, reason = "one arm a finding")]
pub const fn finding(finding: Finding) -> FindingWords {
    let (figure, meaning) = match finding {
        Finding::Sample => (
            "12,000 developers, 200 companies",
            "The sample, first quarter of 2026. For about 7,500 of them tokens could be joined to pull requests.",
        ),
        Finding::TokensAMonth => (
            "51M and ~380M tokens a month",
            "All developers of 200 companies: median and 90th percentile, all kinds of token. About 11.8M and 88M a calendar \
             week; the second is 7.45 times the first.",
        ),
        Finding::BillsAMonth => (
            "$52.38, $226.58, $691.14 a month",
            "Median, 75th and 90th percentile of what a developer’s tokens cost at Claude’s published API prices.",
        ),
        Finding::SpendFifths => (
            "~$3 and 11 merged PRs; $1,822 and 23",
            "A quarter’s spend and pull requests, bottom fifth and top fifth by spend: $0.28 against $89.32 a pull request, as published: not the quotients of these sums.",
        ),
        Finding::LowestToHighest => ("0.77 → 2.15 merged PRs a week", "From the lowest use to the highest."),
        Finding::TokensAPullRequest => {
            ("~7M and ~69M tokens a PR", "The median developer and the top decile, for one merged pull request.")
        }
        Finding::TwiceForTenfold => {
            ("10× the tokens, 2× the output", "The headline, an elasticity of 0.301: the exponent of the power curve.")
        }
        Finding::TokensAWeek => (
            "225M and 32M tokens a week",
            "Claude Code users alone: the top tenth, and the median. Jellyfish’s other figures are of all developers.",
        ),
        Finding::SpreadOfUse => (
            "7",
            "How unequal use is, as the top tenth over the typical: 225M over 32M is 7.03 among Claude Code users, 380M over 51M is 7.45 among all developers.",
        ),
        Finding::LogCurve => (
            "y = 0.78·ln x − 11.9",
            "Merged pull requests a week by tokens a week, over about a million developer-weeks. A third party read the \
             curve off the chart.",
        ),
        Finding::Plateau => {
            ("Near 4 PRs a week", "Where the observed output flattens: the top of the saturating curve.")
        }
        Finding::DataEnd => ("500M tokens a week", "Where the data end. Beyond, every curve is a guess."),
        Finding::Regimes => (
            "Below 50M, 50–200M, above 200M tokens a week",
            "Three ways of working: interactive, autonomous, orchestration of many agents.",
        ),
        Finding::FieldExperiments => (
            "+26.08% tasks (SE 10.3)",
            "Tasks finished by 4,867 developers in three companies, Microsoft and Accenture among them; who had the \
             assistant was randomized.",
        ),
        Finding::CopilotTime => {
            ("55.8% less time (CI 21–89)", "One task in the lab, 95 developers: coding at 2.262 times the speed.")
        }
        Finding::CopilotWeek => (
            "+9.8% output",
            "The same where coding is 16% of the week: the other 84% is as slow as before (Amdahl’s law).",
        ),
        Finding::GoogleSpeed => ("~21% faster", "96 engineers, with a wide interval around it."),
        Finding::MetrTime => {
            ("19% more time → −16% output", "16 experienced developers on tasks in projects that they knew well.")
        }
        Finding::MetrBelief => ("−20% time, believed", "What the same developers thought AI had done for them."),
        Finding::MetrReturning => (
            "−18% time (CI −38 to +9)",
            "Developers of the first trial again. Less time is faster; the interval includes none at all.",
        ),
        Finding::MetrNew => ("−4% time (CI −15 to +9)", "Developers who were new to the trial."),
        Finding::MetrUnreliable => (
            "Unreliable, its authors say",
            "And probably an underestimate: many developers refuse tasks, or the trial, where they may not use AI.",
        ),
        Finding::MicrosoftAgents => (
            "+24.0% merged PRs (CI 14.5–33.7)",
            "Engineers who took up command-line agents, compared with care; the difference holds for four months.",
        ),
        Finding::MicrosoftIntensity => (
            "+21.0%, +39.4%, +40.5% PRs",
            "Low, moderate and high use, against the same engineers’ weeks without any: 16,223 engineers. From moderate to high \
             use little is added: the best support for a curve that levels off.",
        ),
        Finding::CursorAgent => (
            "+26% PRs, then +39%",
            "When Cursor’s agent was launched, and once it was the default: 24 organizations that had it, 8 that did not.",
        ),
        Finding::MandateThroughput => (
            "2.09× the throughput",
            "One firm that asked its 802 developers for twice the output: pull requests for each, against the time before.",
        ),
        Finding::MandateReview => {
            ("About 2× the load of a reviewer", "The same firm. The share of changes that were reverted stayed flat.")
        }
        Finding::DoraGain => (
            "12.5% of time saved",
            "The default of DORA’s calculator, which calls its result a high-uncertainty estimate.",
        ),
        Finding::DoraDip => (
            "−15% for 3 months, $9,600 of training",
            "What a developer costs before the gain: the dip comes to $6,600.",
        ),
        Finding::DxMedian => ("+7.76% PRs, median", "Pull requests merged, 400+ organizations followed over time."),
        Finding::DxMean => ("+13.1% PRs, mean", "The same: a few organizations gained far more than the others."),
        Finding::DxTop => ("~+44% PRs, 90th percentile", "The same: one organization in ten gained this or more."),
        Finding::DxOverTime => (
            "+65% use, +7.76% PRs: elasticity 0.149",
            "Half of the 0.301 between people. Keen developers use more AI: the tokens did not cause all of the difference.",
        ),
        Finding::StanfordMedian => ("+10–15%, median", "Output of 120,000 developers."),
        Finding::UplevelOutput => ("No difference", "Output of about 800 developers with and without an assistant."),
        Finding::UplevelBugs => ("+41% bug rate", "The same developers. The page does not count it."),
        Finding::Epics => ("+27% epics", "Projects that organizations finished, where pull requests doubled."),
        Finding::EpicsPerPullRequest => (
            "0.27",
            "Finished work per extra pull request, from the line above: 27% more epics at twice the pull requests.",
        ),
        Finding::CausedRange => (
            "0.15 · 0.35 · 0.80",
            "The share of the observed gain that the tokens caused: low, middle and high. One simulation in ten lies beyond each end.",
        ),
        Finding::CausedReadOff => (
            "0.20 to about 1",
            "What a study found, divided by the 105% that the curve shows at 32M tokens a week: 0.23, 0.25, 0.20–0.39 and about 1, \
             and DX’s half. A read-off, not an estimate: the studies’ bases and doses differ.",
        ),
        Finding::ReleasesInteractive => (
            "PRs +65%, releases +20%",
            "Interactive agents, 100,000 developers on GitHub: 0.31 of a release for each extra pull request.",
        ),
        Finding::ReleasesAutonomous => ("About 0.20", "The same for autonomous agents."),
        Finding::ReleasesPerCommit => {
            ("0.125", "Releases for each extra commit: the attenuation from writing to shipping.")
        }
        Finding::FinishedRange => (
            "0.13 · 0.27 · 0.55",
            "Finished work for each extra pull request: from releases per commit, by Jellyfish’s epics, to about twice those.",
        ),
        Finding::ForresterHalf => {
            ("50% of freed time", "What its studies count as recaptured: a rule of the house that nobody has measured.")
        }
        Finding::BcgTime => ("Half of those who save ~8 h a week", "They did nothing strategic with the time."),
        Finding::GartnerReinvest => ("72% of sales organizations", "They fail to reinvest the time that AI saves."),
        Finding::CapturedRange => (
            "0.25 · 0.50 · 0.80",
            "The part of freed time that becomes something the employer values: low, middle and high. An assumption.",
        ),
        Finding::MetrValue => (
            "Any speed-up, any value",
            "An arbitrarily high speed-up on observed tasks is consistent with an arbitrarily small uplift in value: people do \
             other tasks when they have AI. Hence the discounts.",
        ),
        Finding::Payroll => (
            "1.2 · 1.3 · 1.5",
            "What a person costs as a multiple of base salary: payroll tax, benefits, equipment. US practice.",
        ),
        Finding::UseRange => (
            "0.7 · 1 · 2",
            "Use in the coming year, as a multiple of today’s: low, middle and high. It grows fast, and is capped since mid-2026.",
        ),
        Finding::RampGrowth => {
            ("13× from January 2025 to June 2026", "Average spend on tokens among Ramp’s customers.")
        }
        Finding::RampJumps => ("+50% or more in a month", "Large spenders, in one month of four."),
        Finding::TraceLabMix => (
            "95.5% reads, 4.2% fresh and writes, 0.34% output",
            "TraceLab: sessions of 43 developers, 54.9 billion input tokens.",
        ),
        Finding::TraceLabPrice => ("$0.73 a million tokens", "The same sessions at the prices of their own models."),
        Finding::FurtherLogs => ("93.7–95.6% reads", "Further logs of coding agents."),
        Finding::ImpliedPrice => {
            ("About $1.03 a million tokens", "What Jellyfish’s tokens and dollars come to at the median.")
        }
        Finding::MixDefault => (
            "0.01 / 0.06 / 0.925 / 0.005",
            "So the default mix of uncached input, cache writes, cache reads and output: $1.01 a million on Claude Opus 5.",
        ),
        Finding::Show => {
            ("0.6", "Of the tokens that only a target asks for, the share that is burnt for show. Nobody publishes it.")
        }
        Finding::Assumed => (
            "The defaults listed here",
            "Nobody has published these. They are starting points: replace them by what you know.",
        ),
        Finding::Customary => (
            "The defaults listed here",
            "Custom, arithmetic, or round numbers to start from. You know your own better than any study.",
        ),
        Finding::HuangAlarmed => (
            "$250,000 for a $500,000 engineer",
            "He would be “deeply alarmed” about an engineer who did not consume at least that much in tokens: the benchmark of half a \
             salary.",
        ),
        Finding::HuangPerk => (
            "Half of base pay",
            "“On top of it as tokens so that they could be amplified 10X”: a perk beside base pay. A different claim.",
        ),
        Finding::AmazonWeekly => {
            ("More than 80% every week", "Developers who were to use AI, with a leaderboard of tokens.")
        }
        Finding::AmazonShow => (
            "Agents run for show",
            "On its own platform, MeshClaw, to climb the leaderboard: what a target may bring about.",
        ),
        Finding::KiroRank => {
            ("Retired", "A leaderboard that employees had built, taken down when it was climbed by tasks of no use.")
        }
        Finding::MetaTop => ("281 billion tokens in 30 days", "The top user of an internal leaderboard."),
        Finding::MetaCost => ("$420k to $3M", "What those tokens were said to cost: model and mix are not known."),
        Finding::MicrosoftBoard => ("A leaderboard", "Use of AI, ranked inside the company. No figures."),
        Finding::AccenturePromotion => ("No adoption, no promotion", "Promotion is tied to using AI. No figures."),
        Finding::UberCap => ("$1,500 a month", "A cap, for each employee and tool: the other side of a target."),
        Finding::AnthropicDay => (
            "~$13 an active day, under $30 for 90%",
            "Claude Code, each developer: what its maker tells firms to expect.",
        ),
        Finding::AnthropicMonth => ("$150–250 a month", "The same, a month."),
        Finding::RampSpend => {
            ("Median $11.38, top tenth $611", "Per employee and month, by companies among Ramp’s customers.")
        }
        Finding::RampTop => (
            "Top hundredth $7,449",
            "A month of the top hundredth of firms: about 40% of what an engineer costs, by the same report, so that the benchmark of half a salary is near what these firms spend.",
        ),
        Finding::StanfordSpend => {
            ("Median $86, top quarter $195, most $28,000", "Per developer and month, by organizations.")
        }
        Finding::SectionShare => ("2–5% of salary", "What business roles spend on tokens."),
        Finding::GartnerQuarter => {
            ("~25% spend $200–500", "Technology leaders by what they spend per developer and month.")
        }
        Finding::GartnerTop => ("~6% spend above $2,000", "The same: the largest spenders."),
        Finding::ListPrices => (
            "List prices by model",
            "Of the providers’ price lists as Pydantic’s catalog collects them, fixed on its date. The price fields take \
             your own.",
        ),
        Finding::BatchHalf => ("Half price", "What can wait for hours is sold at half the list price."),
        Finding::PriceRange => (
            "0.5–1.5×",
            "Prices a year from now: the leading model’s list price has not changed since 2025-11, smaller models cost a third, \
             and newer tokenizers are reported to use up to 35% more tokens for the same text.",
        ),
        Finding::NoSeat => {
            ("No seat", "The fields start with all use paid by the token. The plans below fill them in.")
        }
        Finding::CopilotSeats => (
            "Business $19, Enterprise $39",
            "GitHub Copilot, per seat and month; includes 1,900 and 3,900 credits of $0.01.",
        ),
        Finding::CursorSeats => (
            "Pro $20, Pro+ $60, Ultra $200, Teams $40",
            "Cursor, per user and month; the first three include use worth $20, $70 and $400.",
        ),
        Finding::ClaudeSeats => (
            "Pro $20, Max $100 and $200, Team $25 or $125, Enterprise $20",
            "Claude, per seat and month; with Enterprise, use is paid on top.",
        ),
        Finding::MedianRun => ("1.8M tokens", "The median of 690 agent runs of one project."),
        Finding::LongestRuns => ("84.3M tokens", "The 99th percentile of them: 47 times as many."),
        Finding::ReadingPace => ("238 words a minute", "Silent reading of English."),
        Finding::WordsAToken => ("0.75 English words a token", "Three words in four tokens, as vendors say."),
        Finding::AgentsAtOnce => ("81% of developers", "Run at most one or two agents at a time."),
    };
    FindingWords { figure, meaning }
}
