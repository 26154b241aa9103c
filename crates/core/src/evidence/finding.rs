//! What each source found: one [`Record`] per source, one [`Finding`] per figure. The figures themselves are sentences
//! in `text/`.

use super::Source;
use crate::keyed;
use crate::pricing;

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
    /// The records of this topic, in the order of the table.
    pub fn records(self) -> impl Iterator<Item = &'static Record> {
        Record::ALL.iter().filter(move |record| record.topic == self)
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

/// A source with its topic, its method and its findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    /// The citation, address and grade.
    pub source: Source,
    /// The topic.
    pub topic: Topic,
    /// The method.
    pub method: Method,
    /// The date of publication or of the data, as precise as known (ISO 8601; two dates for a period); empty if
    /// unknown.
    pub date: &'static str,
    /// The figures.
    pub findings: &'static [Finding],
}

impl Record {
    /// The record of this source, if there is one.
    pub fn of(source: Source) -> Option<&'static Self> {
        Self::ALL.iter().find(|record| record.source.key == source.key)
    }
}

macro_rules! records {
    ($($source:ident $topic:ident $method:ident $date:expr => $($finding:ident)+;)+) => {
        /// A figure that a source published. Its sentence is in `text/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the words in `text/` say it")]
        pub enum Finding { $($($finding,)+)+ }

        impl Record {
            /// Every record, one per source, sorted by topic.
            pub const ALL: &[Self] = &[$(Self {
                source: super::$source,
                topic: Topic::$topic,
                method: Method::$method,
                date: $date,
                findings: &[$(Finding::$finding),+],
            }),+];
        }
    };
}

records! {
    // Source, topic, method, date, findings.

    JELLYFISH_TOKENMAXXING Curve Observational "2026-04-15" =>
        Sample TokensAMonth BillsAMonth SpendFifths LowestToHighest TokensAPullRequest;
    BUSINESS_INSIDER Curve Observational "2026-05-07" => TwiceForTenfold TokensAWeek SpreadOfUse;
    JELLYFISH_HEADWINDS Curve Observational "2026-07" => LogCurve Plateau DataEnd;
    JELLYFISH_REGIMES Curve Statement "2026-08-13" => Regimes;

    FIELD_EXPERIMENTS Studies Randomized "2024" => FieldExperiments;
    COPILOT_LAB Studies Randomized "2023-02" => CopilotTime CopilotWeek;
    GOOGLE Studies Randomized "2024-10" => GoogleSpeed;
    METR_EARLY Studies Randomized "2025-07" => MetrTime MetrBelief;
    METR_LATE Studies Randomized "2026-02-24" => MetrReturning MetrNew MetrUnreliable;
    MICROSOFT_AGENTS Studies Observational "2026-07" => MicrosoftAgents;
    MICROSOFT_INTENSITY Studies Observational "2026-05" => MicrosoftIntensity;
    CURSOR_AGENT Studies Observational "2025-11" => CursorAgent;
    MANDATE_FIRM Studies Observational "2026-07" => MandateThroughput MandateReview;
    DORA Studies Judgment "2026-01" => DoraGain DoraDip;
    DX Studies Observational "2024-11 – 2026-02" => DxMedian DxMean DxTop DxOverTime;
    STANFORD Studies Observational "2025" => StanfordMedian;
    UPLEVEL Studies Observational "2024" => UplevelOutput UplevelBugs;
    JELLYFISH_EPICS Studies Observational "2026-07-27" => Epics EpicsPerPullRequest;

    CAUSED_RANGE Discounts Judgment "2026-10" => CausedRange CausedReadOff;
    RELEASES Discounts Observational "2026-05" => ReleasesInteractive ReleasesAutonomous ReleasesPerCommit;
    FINISHED_RANGE Discounts Judgment "2026-10" => FinishedRange;
    FORRESTER Discounts Judgment "" => ForresterHalf;
    BCG Discounts Survey "2026-06" => BcgTime;
    GARTNER_SALES Discounts Survey "2026-05-19" => GartnerReinvest;
    CAPTURED_RANGE Discounts Judgment "2026-10" => CapturedRange;
    METR_VALUE Discounts Statement "2026-05-08" => MetrValue;
    PAYROLL Discounts Judgment "" => Payroll;
    USE_RANGE Discounts Judgment "2026-10" => UseRange;
    RAMP_GROWTH Discounts Observational "2025-01 – 2026-06" => RampGrowth RampJumps;
    AGENT_LOGS Discounts Observational "2026-06" => TraceLabMix TraceLabPrice FurtherLogs ImpliedPrice MixDefault;
    ASSUMPTION Discounts Judgment "" => Show Assumed;
    CONVENTION Discounts Judgment "" => Customary;

    HUANG Quoted Statement "2026-03" => HuangAlarmed;
    HUANG_KEYNOTE Quoted Statement "2026-03-16" => HuangPerk;
    AMAZON Quoted Statement "2026-05" => AmazonWeekly AmazonShow;
    KIRO_RANK Quoted Statement "2026-05" => KiroRank;
    META Quoted Statement "2026-04-09" => MetaTop MetaCost;
    MICROSOFT Quoted Statement "" => MicrosoftBoard;
    ACCENTURE Quoted Statement "2026-02" => AccenturePromotion;
    UBER Quoted Statement "2026-06-02" => UberCap;
    ANTHROPIC Quoted Statement "2026" => AnthropicDay AnthropicMonth;
    RAMP Quoted Observational "2026-06" => RampSpend RampTop;
    STANFORD_SPEND Quoted Observational "2026-04" => StanfordSpend;
    SECTION Quoted Statement "" => SectionShare;
    GARTNER Quoted Survey "2026-06" => GartnerQuarter GartnerTop;

    PRICES Plans Statement pricing::DATE => ListPrices;
    BATCH Plans Statement "" => BatchHalf;
    PRICE_RANGE Plans Judgment "2026-10" => PriceRange;
    SEATS Plans Judgment "" => NoSeat;
    COPILOT_SEATS Plans Statement "2026-10" => CopilotSeats;
    CURSOR_SEATS Plans Statement "2026-10" => CursorSeats;
    CLAUDE_SEATS Plans Statement "2026-10" => ClaudeSeats;

    AGENT_RUNS Scale Observational "" => MedianRun LongestRuns;
    READING Scale Observational "2019" => ReadingPace;
    WORDS Scale Judgment "" => WordsAToken;
    JELLYFISH_AGENTS Scale Observational "" => AgentsAtOnce;
}
