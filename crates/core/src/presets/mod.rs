//! Presets: well-known amounts, mixes, plans, studies and cases. Each is a row with a few changes to the inputs.
//!
//! To add a preset, add a row here, its words in `text/`, and its source in `evidence`. A row without words does not
//! compile.

mod cases;
mod typed;

pub use typed::as_typed;

use crate::evidence::{self, Source};
use crate::inputs::{Assumptions, Change, Curve, Input, Value};
use crate::keyed;
use crate::model::{HEAVY_USE, MEDIAN_USE};

/// The kind of a preset. Presets of one kind set the same inputs, except for the way back to the curve, which sets only
/// that, and for company cases: choosing a case undoes what another one has set (see `Action::Preset` of the page).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An amount of use.
    Usage,
    /// A mix of the kinds of tokens.
    Mix,
    /// A seat plan.
    Plan,
    /// The effect that a study measured, or the response curve again.
    Study,
    /// What a company was reported to do, as far as inputs can express it.
    Company,
}

impl Kind {
    /// Every kind, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Usage, Self::Mix, Self::Plan, Self::Study, Self::Company];
}

/// What a preset sets. [`Preset::changes`] converts it to changes.
#[derive(Clone, Copy)]
enum Sets {
    /// Use of the typical user, millions of tokens per week, and the spread around it.
    Use(f64, f64),
    /// Shares of cache writes, cache reads and output.
    Mix(f64, f64, f64),
    /// Fee of a seat and use that it includes, $ per month; use beyond is paid by the token.
    Seat(f64, f64),
    /// A measured gain, as a share of output, the same for any amount of tokens.
    Gain(f64),
    /// The response curve instead of a measured effect.
    Hill,
    /// Several inputs, computed from the current ones.
    Case(fn(&Assumptions) -> Vec<Change>),
}

struct Row {
    kind: Kind,
    source: Source,
    sets: Sets,
}

macro_rules! presets {
    ($($(#[$doc:meta])* $preset:ident $key:literal $kind:ident $source:ident $sets:ident$(($($number:expr),+))?;)+) => {
        keyed! {
            /// A preset, by name. Its key is that of the address (`?preset=<key>`).
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[allow(missing_docs, reason = "the table says what is not plain")]
            pub enum Preset { $($(#[$doc])* $preset = $key,)+ }
        }

        impl Preset {
            const fn row(self) -> &'static Row {
                match self {
                    $(Self::$preset => const { &Row {
                        kind: Kind::$kind,
                        source: evidence::$source,
                        sets: Sets::$sets$(($($number),+))?,
                    } },)+
                }
            }
        }
    };
}

presets! {
    // Name, key in the address, kind, source, what it sets. Figures are as published; the notes in `text/` name
    // assumptions.

    /// A team whose typical user is the median user of Claude Code, with the same spread: the 90th percentile uses
    /// seven times as much.
    Median "median" Usage BUSINESS_INSIDER Use(MEDIAN_USE.value(), 7.0);
    /// The top tenth of Claude Code users; everybody uses that much.
    Heavy "heavy" Usage BUSINESS_INSIDER Use(HEAVY_USE.value(), 1.0);
    /// One person at the 95th percentile of the lognormal through the median and seven times it at the 90th:
    /// 32·7^(z(.95)/z(.9)).
    TopTwentieth "top5" Usage BUSINESS_INSIDER Use(389.0, 1.0);

    /// A coding agent: nearly all tokens are context read again.
    Agentic "agentic" Mix AGENT_LOGS Mix(0.06, 0.925, 0.005);
    /// An assistant in the editor, with some caching.
    Interactive "interactive" Mix ASSUMPTION Mix(0.10, 0.60, 0.05);
    /// A chat without a cache.
    Chat "chat" Mix ASSUMPTION Mix(0.0, 0.0, 0.20);

    /// No seat.
    ByTheToken "payg" Plan SEATS Seat(0.0, 0.0);
    /// Includes 1,900 credits of 1 cent.
    CopilotBusiness "copilot_business" Plan COPILOT_SEATS Seat(19.0, 19.0);
    /// Includes 3,900 credits of 1 cent.
    CopilotEnterprise "copilot_enterprise" Plan COPILOT_SEATS Seat(39.0, 39.0);
    /// Includes $20 of use for $20.
    CursorPro "cursor_pro" Plan CURSOR_SEATS Seat(20.0, 20.0);
    /// Includes $70 of use for $60.
    CursorProPlus "cursor_pro_plus" Plan CURSOR_SEATS Seat(60.0, 70.0);
    /// Includes $400 of use for $200.
    CursorUltra "cursor_ultra" Plan CURSOR_SEATS Seat(200.0, 400.0);
    /// Included use is not known; counted as worth the fee.
    CursorTeams "cursor_teams" Plan CURSOR_SEATS Seat(40.0, 40.0);
    /// Included use is not published in dollars; counted as worth the fee, here and in the four below.
    ClaudePro "claude_pro" Plan CLAUDE_SEATS Seat(20.0, 20.0);
    ClaudeMax "claude_max" Plan CLAUDE_SEATS Seat(100.0, 100.0);
    ClaudeMaxDouble "claude_max_200" Plan CLAUDE_SEATS Seat(200.0, 200.0);
    ClaudeTeam "claude_team" Plan CLAUDE_SEATS Seat(25.0, 25.0);
    ClaudeTeamPremium "claude_team_125" Plan CLAUDE_SEATS Seat(125.0, 125.0);
    /// A seat that includes no use.
    ClaudeEnterprise "claude_enterprise" Plan CLAUDE_SEATS Seat(20.0, 0.0);

    /// Returns to the response curve.
    BackToCurve "curve" Study JELLYFISH_HEADWINDS Hill;
    /// Pull requests of the median organization.
    DxMedian "dx" Study DX Gain(0.0776);
    /// The mean organization.
    DxMean "dx_mean" Study DX Gain(0.131);
    /// The 90th percentile of organizations.
    DxTop "dx_p90" Study DX Gain(0.44);
    /// Tasks completed in three companies, randomized.
    FieldExperiments "field" Study FIELD_EXPERIMENTS Gain(0.2608);
    /// 2.262 times the speed on 16 % of the week: 1/((1 − .16) + .16/2.262) − 1.
    CopilotLab "copilot_lab" Study COPILOT_LAB Gain(0.098);
    /// About 21 % faster.
    Google "google" Study GOOGLE Gain(0.21);
    /// 19 % more time: 1/1.19 − 1.
    MetrEarly "metr_early" Study METR_EARLY Gain(-0.1597);
    /// 18 % less time: 1/.82 − 1. Its authors call this figure and the next one unreliable.
    MetrReturning "metr_late" Study METR_LATE Gain(0.2195);
    /// 4 % less time: 1/.96 − 1.
    MetrNew "metr_late_new" Study METR_LATE Gain(0.0417);
    /// Merged pull requests of engineers who took up command-line agents.
    MicrosoftAgents "microsoft_agents" Study MICROSOFT_AGENTS Gain(0.24);
    /// Pull requests in weeks of low use, against the same engineers' weeks without any.
    MicrosoftLow "microsoft_low" Study MICROSOFT_INTENSITY Gain(0.21);
    /// The same in weeks of moderate use.
    MicrosoftModerate "microsoft_moderate" Study MICROSOFT_INTENSITY Gain(0.394);
    /// The same in weeks of high use.
    MicrosoftHigh "microsoft_high" Study MICROSOFT_INTENSITY Gain(0.405);
    /// Merged pull requests when Cursor's agent was launched.
    CursorAgent "cursor_agent" Study CURSOR_AGENT Gain(0.26);
    /// The same once it was the default.
    CursorAgentDefault "cursor_agent_default" Study CURSOR_AGENT Gain(0.39);
    /// The middle of 10 to 15 %.
    Stanford "stanford" Study STANFORD Gain(0.125);
    /// No difference.
    Uplevel "uplevel" Study UPLEVEL Gain(0.0);
    /// Finished epics of organizations.
    Epics "epics" Study JELLYFISH_EPICS Gain(0.27);

    /// Four in five must use AI every week.
    Amazon "amazon" Company AMAZON Case(cases::amazon);
    /// A cap of $1,500 a month.
    Uber "uber" Company UBER Case(cases::uber);
    /// A $500,000 engineer and $250,000 of tokens.
    Huang "huang" Company HUANG Case(cases::huang);
    /// 281 billion tokens in 30 days.
    Meta "meta" Company META Case(cases::meta);
    /// What the top hundredth of firms spend, as a target.
    RampTop "ramp_top" Company RAMP Case(cases::ramp_top);
    /// Twice the throughput by mandate, and twice the review.
    MandateFirm "mandate_2x" Company MANDATE_FIRM Case(cases::mandate_firm);
    /// A dip of three months and training before 12.5 % of time saved.
    Dora "dora" Company DORA Case(cases::dora);
}

impl Preset {
    /// The kind of the preset.
    pub const fn kind(self) -> Kind {
        self.row().kind
    }

    /// The source of its figures.
    pub const fn source(self) -> Source {
        self.row().source
    }

    /// The presets of a kind, in the order of the table.
    pub fn of_kind(kind: Kind) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |preset| preset.kind() == kind)
    }

    /// The changes that the preset makes, given the inputs `base`. They include values that `base` has already, and
    /// `base` accepts all of them.
    ///
    /// ```
    /// use tokenworth_core::{inputs::{Assumptions, Input, Value}, presets::Preset};
    /// let base = Assumptions::default();
    /// let heavy = [(Input::Tokens, Value::Number(225.0)), (Input::Spread, Value::Number(1.0))];
    /// assert_eq!(Preset::Heavy.changes(&base), heavy);
    /// ```
    pub fn changes(self, base: &Assumptions) -> Vec<Change> {
        match self.row().sets {
            Sets::Use(tokens, spread) => vec![number(Input::Tokens, tokens), number(Input::Spread, spread)],
            Sets::Mix(writes, reads, output) => vec![
                number(Input::CacheWrites, writes),
                number(Input::CacheReads, reads),
                number(Input::Output, output),
            ],
            Sets::Seat(fee, included) => seat(fee, included).to_vec(),
            Sets::Gain(gain) => fixed(gain).to_vec(),
            Sets::Hill => vec![curve(Curve::Hill)],
            Sets::Case(changes) => changes(base),
        }
    }

    /// Whether these inputs already have all values that it sets. `false` if there are none, as for an amount of money
    /// where tokens are free.
    pub fn is_in_force(self, inputs: &Assumptions) -> bool {
        let changes = self.changes(inputs);
        !changes.is_empty() && changes.iter().all(|(input, value)| inputs.get(*input) == *value)
    }
}

const fn number(input: Input, number: f64) -> Change {
    (input, Value::Number(number))
}

fn curve(curve: Curve) -> Change {
    (Input::Curve, Value::Word(curve.key().to_owned()))
}

fn fixed(gain: f64) -> [Change; 2] {
    [curve(Curve::Fixed), number(Input::FixedGain, gain)]
}

const fn seat(fee: f64, included: f64) -> [Change; 3] {
    [number(Input::Fee, fee), number(Input::Included, included), number(Input::Ceiling, 0.0)]
}
