//! The words of the presets. Each preset has an arm, so that one without words does not compile.

use crate::presets::{Kind, Preset};

/// What the page says of a preset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PresetWords {
    /// Its name.
    pub name: &'static str,
    /// The source and date of its numbers, and what is assumed in them.
    pub note: &'static str,
}

/// The name of a kind of presets.
pub const fn preset_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Usage => "How much one uses",
        Kind::Mix => "What for",
        Kind::Plan => "Plan",
        Kind::Study => "Believe this study",
        Kind::Company => "A known case",
    }
}

/// Note on a seat whose included use is not published in dollars.
const UNKNOWN: &str = "As of 2026-10. How much use it includes is not known in dollars: counted as worth its price, with more \
    paid by the token. Enter your own.";

/// Name and note of a preset.
#[allow(clippy::too_many_lines, reason = "one arm a preset")]
pub const fn preset(preset: Preset) -> PresetWords {
    let (name, note) = match preset {
        Preset::Median => (
            "Typical users",
            "Claude Code users, 2026-05: the median uses 32M tokens a week, the heaviest tenth seven times as much or more.",
        ),
        Preset::Heavy => (
            "Heavy users only",
            "Everybody uses what the top tenth of Claude Code users does: 225M tokens a week, 2026-05.",
        ),
        Preset::TopTwentieth => (
            "Top 5% only",
            "Everybody uses 389M tokens a week: the 95th percentile, computed from the median and a spread of 7, not observed.",
        ),
        Preset::Agentic => (
            "Coding agent",
            "92.5% is context read again from the cache, 0.5% is output: close to measured logs, 2026-06.",
        ),
        Preset::Interactive => ("Assistant in the editor", "An assumption: 60% read from the cache, 5% output."),
        Preset::Chat => ("Chat", "An assumption: nothing is cached, 20% is output."),
        Preset::ByTheToken => ("Pay by the token", "No seat: list prices for all use."),
        Preset::CopilotBusiness => {
            ("GitHub Copilot Business", "$19 a month includes 1,900 credits of a cent, as of 2026-10.")
        }
        Preset::CopilotEnterprise => {
            ("GitHub Copilot Enterprise", "$39 a month includes 3,900 credits of a cent, as of 2026-10.")
        }
        Preset::CursorPro => ("Cursor Pro", "$20 a month includes $20 of use, as of 2026-10."),
        Preset::CursorProPlus => ("Cursor Pro+", "$60 a month includes $70 of use, as of 2026-10."),
        Preset::CursorUltra => ("Cursor Ultra", "$200 a month includes $400 of use, as of 2026-10."),
        Preset::CursorTeams => ("Cursor Teams, $40", UNKNOWN),
        Preset::ClaudePro => ("Claude Pro, $20", UNKNOWN),
        Preset::ClaudeMax => ("Claude Max, $100", UNKNOWN),
        Preset::ClaudeMaxDouble => ("Claude Max, $200", UNKNOWN),
        Preset::ClaudeTeam => ("Claude Team, $25", UNKNOWN),
        Preset::ClaudeTeamPremium => ("Claude Team, $125", UNKNOWN),
        Preset::ClaudeEnterprise => {
            ("Claude Enterprise", "$20 a month for the seat, and all use by the token, as of 2026-10.")
        }
        Preset::BackToCurve => ("No single study", "Back to the saturating curve: more tokens, more output."),
        Preset::DxMedian => ("DX, median", "+7.76% pull requests; Nov 2024 to Feb 2026."),
        Preset::DxMean => ("DX, mean", "+13.1% pull requests; Nov 2024 to Feb 2026."),
        Preset::DxTop => ("DX, 90th percentile", "About +44% pull requests; Nov 2024 to Feb 2026."),
        Preset::FieldExperiments => ("Three field experiments", "+26.08% tasks, give or take 10.3 points; randomized."),
        Preset::CopilotLab => {
            ("Copilot in the lab", "55.8% less time on a single task. Coding taken as 16% of the week: +9.8%.")
        }
        Preset::Google => {
            ("Google", "About 21% faster, read as 21% more output; if it means 21% less time, that is 27%. Randomized.")
        }
        Preset::MetrEarly => {
            ("METR, early 2025", "19% more time, so 16% less output; they believed that they were faster. Randomized.")
        }
        Preset::MetrReturning => (
            "METR, late 2025, returning",
            "18% less time (from 38% less to 9% more), so 22% more output. Its authors call it unreliable, and probably \
                 too low.",
        ),
        Preset::MetrNew => (
            "METR, late 2025, new",
            "4% less time (from 15% less to 9% more), so 4.2% more output. Its authors call it unreliable, and probably too low.",
        ),
        Preset::MicrosoftAgents => (
            "Microsoft, command-line agents",
            "+24.0% merged pull requests (from 14.5 to 33.7%), 2026-07. Observational, for four months.",
        ),
        Preset::MicrosoftLow => (
            "Microsoft, low use",
            "+21.0% pull requests, against the same engineers’ weeks without AI; 2026-05. Observational.",
        ),
        Preset::MicrosoftModerate => (
            "Microsoft, moderate use",
            "+39.4% pull requests, against the same engineers’ weeks without AI; 2026-05. Observational.",
        ),
        Preset::MicrosoftHigh => (
            "Microsoft, high use",
            "+40.5% pull requests, against the same engineers’ weeks without AI; 2026-05. Observational.",
        ),
        Preset::CursorAgent => (
            "Cursor’s agent, at launch",
            "+26% merged pull requests, 2025-11. 24 organizations against 8; observational.",
        ),
        Preset::CursorAgentDefault => (
            "Cursor’s agent, as the default",
            "+39% merged pull requests, 2025-11. 24 organizations against 8; observational.",
        ),
        Preset::Stanford => ("Stanford", "Median +10 to 15%: the middle is taken. Observational."),
        Preset::Uplevel => ("Uplevel", "No more output, and 41% more bugs, which are not counted. Observational."),
        Preset::Epics => ("Jellyfish, organizations", "+27% finished epics, 2026-07. Observational."),
        Preset::Amazon => (
            "Amazon: 80% every week",
            "May 2026. That half of the people would use it willingly is an assumption: the rest of the 80% must.",
        ),
        Preset::Uber => (
            "Uber: $1,500 a month",
            "Mid-2026, for each employee and tool: taken for one tool, as tokens at API prices. No cap where it allows \
             more than anybody could use.",
        ),
        Preset::Huang => (
            "Huang: half of $500,000",
            "March 2026: $250,000 in tokens, by the token at API prices. Free tokens come to no budget: use then stays \
             as it is.",
        ),
        Preset::Meta => (
            "Meta: the top user",
            "281 billion tokens in 30 days: a year of that, divided by the working weeks, for one person. If that is more \
             than the field takes, use stays as it is. What those 30 days cost is a guess: from $420,000 to $3 million.",
        ),
        Preset::RampTop => (
            "Ramp: the top hundredth",
            "June 2026, reported: $7,449 per employee and month in the top hundredth of firms, here a target in tokens at API \
             prices. No target where it buys more than anybody could use.",
        ),
        Preset::MandateFirm => (
            "A “2×” mandate in one firm",
            "July 2026: 2.09 times the pull requests of 802 developers, all taken for finished work. Reviewers had about twice \
             the load: that this costs a tenth of the week is an assumption.",
        ),
        Preset::Dora => (
            "DORA: a J-curve",
            "2026.01: 12.5% of time saved, in full from the first month. The one-off cost holds what comes before: $9,600 of training and \
             $6,600 for three months at 15% less.",
        ),
    };
    PresetWords { name, note }
}
