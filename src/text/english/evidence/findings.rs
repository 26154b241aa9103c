//! What each source found, in words: figures as published, in the publication's own units and dollars. One arm a finding, so
//! that a finding without words does not compile.

use crate::evidence::Finding;

/// A figure and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FindingWords {
    /// The figure.
    pub figure: &'static str,
    /// What it is of.
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
            "Median and 90th percentile, all kinds of token: the second is 7.45 times the first.",
        ),
        Finding::BillsAMonth => (
            "$52.38, $226.58, $691.14 a month",
            "Median, 75th and 90th percentile of what a developer’s tokens cost at Claude’s published API prices.",
        ),
        Finding::SpendFifths => (
            "~$3 and 11 merged PRs; $1,822 and 23",
            "A quarter’s spend and pull requests, bottom fifth and top fifth by spend: $0.28 against $89.32 a pull request.",
        ),
        Finding::LowestToHighest => ("0.77 → 2.15 merged PRs a week", "From the lowest use to the highest."),
        Finding::TokensAPullRequest => {
            ("~7M and ~69M tokens a PR", "The median developer and the top decile, for one merged pull request.")
        }
        Finding::TwiceForTenfold => {
            ("10× the tokens, 2× the output", "The headline, an elasticity of 0.301: the exponent of the power curve.")
        }
        Finding::TokensAWeek => ("225M and 32M tokens a week", "Top tenth of Claude Code users, and the median one."),
        Finding::LogCurve => (
            "y = 0.78·ln x − 11.9",
            "Merged pull requests a week by tokens a week, over about a million developer-weeks. A third party read the \
             curve off the chart.",
        ),
        Finding::Plateau => ("Near 4 PRs a week", "Where the same curve flattens: the top of the saturating curve."),
        Finding::DataEnd => ("500M tokens a week", "Where the data end. Beyond, every curve is a guess."),
        Finding::Regimes => (
            "Below 50M, 50–200M, above 200M tokens a week",
            "Three ways of working: interactive, autonomous, orchestration of many agents.",
        ),
        Finding::FieldExperiments => (
            "+26.08% tasks (SE 10.3)",
            "Tasks finished by 4,867 developers in three companies, Microsoft and Accenture among them; chance decided who \
             had the assistant.",
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
        Finding::DxMedian => ("+7.76% PRs, median", "Pull requests merged, 400+ organisations followed over time."),
        Finding::DxMean => ("+13.1% PRs, mean", "The same: a few organisations gained far more than the others."),
        Finding::DxTop => ("~+44% PRs, 90th percentile", "The same: one organisation in ten gained this or more."),
        Finding::DxOverTime => (
            "+65% use, +7.76% PRs: elasticity 0.149",
            "Half of the 0.301 between people. Keen developers use more AI: the tokens did not cause all of the \
             difference. So half is taken as caused: 0.5 (0.2–1).",
        ),
        Finding::StanfordMedian => ("+10–15%, median", "Output of 120,000 developers."),
        Finding::UplevelOutput => ("No difference", "Output of about 800 developers with and without an assistant."),
        Finding::UplevelBugs => ("+41% bug rate", "The same developers. The page does not count it."),
        Finding::Epics => ("+27% epics", "Projects that organisations finished, where pull requests doubled."),
        Finding::EpicsPerPullRequest => (
            "0.27 (0.27–1)",
            "So finished work per extra pull request: twice the pull requests, 27% more epics. At most every one of them \
             is finished work.",
        ),
        Finding::CausedRange => (
            "0.2–1",
            "The range of what the tokens caused. The fifth at its low end is an assumption; DX’s half lies inside.",
        ),
        Finding::BcgTime => ("Half of those who save ~8 h a week", "They did nothing strategic with the time."),
        Finding::BcgCapture => (
            "0.5 (0.2–1)",
            "So the part of freed time that an employer captures. The step from the one to the other is an assumption.",
        ),
        Finding::Payroll => (
            "1.3 (1.25–1.6)",
            "What a person costs as a multiple of base salary: payroll tax, benefits, equipment. US practice.",
        ),
        Finding::CacheReads => ("81–97% cache reads", "Context that an agent reads again at each turn."),
        Finding::MixOutput => ("0.5–0.6% output", "What it writes."),
        Finding::MixDefault => (
            ".01 / .08 / .90 / .01",
            "So the default mix of uncached input, cache writes, cache reads and output: round numbers near those.",
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
            "Who did not consume at least that much in tokens would leave him “deeply alarmed”: the benchmark of half a \
             salary.",
        ),
        Finding::HuangPerk => (
            "Half of base pay",
            "“On top of it as tokens so that they could be amplified 10X”: a perk beside base pay. A different claim.",
        ),
        Finding::AmazonWeekly => {
            ("More than 80% every week", "Developers who were to use AI, with a leaderboard of tokens.")
        }
        Finding::AmazonShow => {
            ("Agents run for show", "On its own platform, MeshClaw, to climb the board: what a target may bring about.")
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
        Finding::GartnerQuarter => {
            ("~25% spend $200–500", "Technology leaders by what they spend a developer and month.")
        }
        Finding::GartnerTop => ("~6% spend above $2,000", "The same: the largest spenders."),
        Finding::ListPrices => (
            "List prices by model",
            "Of the providers’ price lists as Pydantic’s catalogue collects them, fixed on its date. The price fields take \
             your own.",
        ),
        Finding::BatchHalf => ("Half price", "What can wait for hours is sold at half the list price."),
        Finding::PriceRange => (
            "0.32–1.6×",
            "The range of prices in the uncertainty run: what cheaper models cost, and what a price rise would do.",
        ),
        Finding::CopilotSeats => (
            "Business $19, Enterprise $39",
            "GitHub Copilot, a seat and month; includes 1,900 and 3,900 credits of $0.01.",
        ),
        Finding::CursorSeats => (
            "Pro $20, Pro+ $60, Ultra $200, Teams $40",
            "Cursor, a user and month; the first three include use worth $20, $70 and $400.",
        ),
        Finding::ClaudeSeats => (
            "Pro $20, Max $100 and $200, Team $25 or $125, Enterprise $20",
            "Claude, a seat and month; at Enterprise use is paid besides.",
        ),
        Finding::MedianRun => ("1.8M tokens", "The median of 690 agent runs."),
        Finding::LongestRuns => ("84.3M tokens", "The 99th percentile of them: 47 times as many."),
        Finding::ReadingPace => ("238 words a minute", "Silent reading of English."),
        Finding::WordsAToken => ("0.75 English words a token", "Three words in four tokens, as vendors say."),
        Finding::AgentsAtOnce => ("81% of developers", "Run at most one or two agents at a time."),
    };
    FindingWords { figure, meaning }
}
