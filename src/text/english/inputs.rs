//! The words of the inputs: label, help, unit, source.

use crate::evidence::{Grade, Source};
use crate::inputs::catalog::{Section, Unit};
use crate::inputs::{Curve, Curves, Input};
use crate::text::figures::Figures;

/// What the form says of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Its name.
    pub label: &'static str,
    /// What it means, for a reader who has never heard of it.
    pub help: &'static str,
}

/// Help on the low end of a range.
const LOW: &str = "In one simulation in ten it is lower. What you entered is the middle.";
/// Help on the high end of a range.
const HIGH: &str = "In one simulation in ten it is higher. What you entered is the middle.";

/// Label and help of an input.
#[allow(clippy::too_many_lines, reason = "an arm an input")]
pub const fn words(input: Input) -> Words {
    let (label, help) = match input {
        Input::People => ("People", "Everybody in the team, whether or not they use AI."),
        Input::Salary => ("Base salary", "One person’s yearly pay before taxes, without benefits."),
        Input::Load => {
            ("Loaded cost ÷ salary", "What a person costs you in all, as a multiple of base salary: the load factor.")
        }
        Input::Weeks => ("Working weeks", "Weeks in a year after holidays and leave."),
        Input::Hours => ("Working hours", "Hours in a week: what reading the output is compared with."),
        Input::Adoption => ("Use AI willingly", "The part of the team that would use AI without being told to."),
        Input::Tokens => (
            "Tokens, typical user",
            "What the typical user of AI really needs: half of the users need less, half need more. Published: 32M a week for Claude Code users, 51M a month for all developers of Jellyfish’s companies.",
        ),
        Input::Spread => (
            "Top tenth ÷ typical",
            "How much more the top tenth of the users need at least, compared with the typical one. 1 is everybody alike; published: 7.0 and 7.5. A few heavy users make the bill.",
        ),
        Input::Budget => (
            "Budget",
            "What AI may cost the whole team in a year. It stops nobody: the simulations say how likely the cost stays within it. Leave empty for no budget.",
        ),
        Input::Target => (
            "Target",
            "What everybody is told to use, in tokens a week. Money, with the sign or code of its currency, is what a month costs at API prices. Leave empty for no target.",
        ),
        Input::Performative => {
            ("Burnt for show", "Of the tokens that only the target asks for, the part that serves no work.")
        }
        Input::Cap => (
            "Cap",
            "What nobody may pass, in tokens a week. Money, with the sign or code of its currency, is what a month costs at API prices. Leave empty for no cap.",
        ),
        Input::Mandate => {
            ("Mandate", "The part of the team that has to use AI every week. Leave empty for no mandate.")
        }
        Input::Benchmark => {
            ("Benchmark", "Tokens as a share of base salary, for comparison. The best-known claim is half.")
        }
        Input::CacheWrites => ("Written to the cache", "New context that the model keeps for later turns."),
        Input::CacheReads => {
            ("Read from the cache", "Context that is read again at each turn: nearly all tokens of a coding agent.")
        }
        Input::Output => ("Output", "What the model writes, the dearest kind."),
        Input::Model => (
            "Model",
            "Whose list prices apply. A token of any model counts as bringing as much: if a cheaper one does less, lower \
             “Share caused by the tokens”.",
        ),
        Input::SecondModel => {
            ("Second model", "Another model that part of the tokens is spent on. Leave empty for none.")
        }
        Input::SecondShare => {
            ("Second model’s share", "The part of all tokens that the second model has. The first model has the rest.")
        }
        Input::ThirdModel => ("Third model", "A third model. Leave empty for none."),
        Input::ThirdShare => ("Third model’s share", "The part of all tokens that the third model has."),
        Input::InputPrice => {
            ("Own price: uncached input", "Leave empty for the list price of the model, or the mean of your models’.")
        }
        Input::CacheWritePrice => ("Own price: cache write", "The same, for context that the model keeps."),
        Input::CacheReadPrice => ("Own price: cache read", "The same, for context that is read again."),
        Input::OutputPrice => ("Own price: output", "The same, for what the model writes."),
        Input::Batch => ("Run as batch", "The part that can wait for hours, at half price."),
        Input::Discount => ("Discount", "What you negotiated off the list price."),
        Input::Fee => (
            "Price of a seat",
            "What a seat costs for one user. Whoever does not use AI has no seat. 0: you pay by the token.",
        ),
        Input::Included => (
            "Use included in a seat",
            "How much use, at API prices, a seat includes. Enter “unlimited” for a flat seat.",
        ),
        Input::Ceiling => {
            ("Stop at what is included", "Ticked: nobody gets more. Otherwise more is paid by the token.")
        }
        Input::Other => ("Training and administration", "Whatever else a user costs in a year."),
        Input::Curve => (
            "Response curve",
            "How output follows tokens. The data cannot choose between the first three, which agree at 32M tokens a week.",
        ),
        Input::Caused => (
            "Share caused by the tokens",
            "The share of the observed gain in output that the tokens caused: keen people use more AI anyway. Studies find from a fifth to about half of it, and one of them about all.",
        ),
        Input::Finished => (
            "Finished work per extra PR",
            "The part of an extra pull request that is finished work. Twice the pull requests came with 27% more finished projects.",
        ),
        Input::Captured => {
            ("Captured by the employer", "The part of freed time that becomes something the employer values.")
        }
        Input::Review => (
            "Extra review",
            "Time spent checking what AI wrote. “Finished work per extra PR” already nets rework: do not count it twice.",
        ),
        Input::Exponent => ("Exponent of the power curve", "0.301: ten times the tokens, twice the output."),
        Input::FixedGain => ("A study’s effect", "For the fixed curve: more output, whatever the amount of tokens."),
        Input::Ramp => ("Until full effect", "Value grows evenly until then. Costs run in full from the start."),
        Input::Horizon => ("Months counted", "How many months the totals cover."),
        Input::Setup => ("One-off cost", "Paid for each user at the start."),
        Input::DiscountRate => ("Discount rate", "How much less money is worth a year later."),
        Input::Sessions => ("Sessions, typical user", "How often somebody hands a task to an agent."),
        Input::Turns => ("Turns in a session", "How often the model is called: each tool it uses is a turn."),
        Input::StartContext => ("Context at the start", "Instructions, tools and files before the first turn."),
        Input::Growth => {
            ("Growth with each turn", "What a turn adds to the context: its output and what tools return.")
        }
        Input::TurnOutput => ("Output of a turn", "What the model writes in it."),
        Input::Caching => {
            ("Context is cached", "Ticked: each turn reads the context from the cache. Otherwise it is uncached input.")
        }
        Input::CausedLow => ("Share caused by the tokens, low", LOW),
        Input::CausedHigh => ("Share caused by the tokens, high", HIGH),
        Input::FinishedLow => ("Finished work per extra PR, low", LOW),
        Input::FinishedHigh => ("Finished work per extra PR, high", HIGH),
        Input::CapturedLow => ("Captured by the employer, low", LOW),
        Input::CapturedHigh => ("Captured by the employer, high", HIGH),
        Input::PriceLow => ("Price, low", "As a multiple of today’s price: in one simulation in ten it is lower."),
        Input::PriceHigh => ("Price, high", "As a multiple of today’s price: in one simulation in ten it is higher."),
        Input::UseLow => {
            ("Use in the coming year, low", "As a multiple of what you entered: in one simulation in ten it is lower.")
        }
        Input::UseHigh => (
            "Use in the coming year, high",
            "As a multiple of what you entered: in one simulation in ten it is higher.",
        ),
        Input::LoadLow => ("Loaded cost ÷ salary, low", LOW),
        Input::LoadHigh => ("Loaded cost ÷ salary, high", HIGH),
        Input::Curves => (
            "Response curve, simulations",
            "Mixed: half of the simulations take the saturating curve, a quarter each of the others, since the data cannot choose.",
        ),
        Input::Seed => ("Seed", "The same seed gives the same simulations."),
        Input::Draws => ("Simulations", "How many simulations the uncertainty run makes."),
        Input::Currency => ("Currency", "The currency in which money is shown, once its exchange rate is entered."),
        Input::ExchangeRate => (
            "Exchange rate",
            "What one US dollar is in the currency chosen. Amounts that you typed stay as typed; list prices follow the rate.",
        ),
    };
    Words { label, help }
}

/// Other words by which a search finds an input.
pub const fn synonyms(input: Input) -> &'static [&'static str] {
    match input {
        Input::People => &["headcount", "team size", "employees", "developers", "engineers", "staff", "users"],
        Input::Salary => &["wage", "pay", "income", "compensation", "earnings"],
        Input::Load => &["overhead", "benefits", "payroll", "fully loaded", "employer cost"],
        Input::Weeks => &["holidays", "vacation", "leave", "working time"],
        Input::Hours => &["working time", "full-time"],
        Input::Adoption => &["adopters", "adoption", "active users", "penetration"],
        Input::Tokens => &["usage", "consumption", "average", "median", "budget", "volume"],
        Input::Spread => {
            &["skew", "average", "mean", "inequality", "heavy users", "power users", "distribution", "percentile"]
        }
        Input::Budget => &["spend", "spending", "allocation", "funds", "limit", "ceiling"],
        Input::Target => &["quota", "goal", "tokenmaxxing", "leaderboard", "minimum"],
        Input::Performative => &["waste", "gaming", "tokenmaxxing", "goodhart"],
        Input::Cap => &["limit", "budget", "ceiling", "maximum", "quota"],
        Input::Mandate => &["required", "forced", "compulsory"],
        Input::Benchmark => &["half a salary", "budget", "huang", "nvidia"],
        Input::CacheWrites | Input::CacheReads => &["caching", "prompt cache", "token mix"],
        Input::Output => &["completion", "generated", "token mix"],
        Input::Model | Input::SecondModel | Input::ThirdModel => {
            &["llm", "provider", "vendor", "claude", "gpt", "gemini", "opus", "sonnet", "price"]
        }
        Input::SecondShare | Input::ThirdShare => &["split", "mixture", "routing"],
        Input::InputPrice | Input::CacheWritePrice | Input::CacheReadPrice | Input::OutputPrice => {
            &["rate", "tariff", "contract"]
        }
        Input::Batch => &["asynchronous", "half price"],
        Input::Discount => &["rebate", "reduction", "negotiated", "commitment", "enterprise"],
        Input::Fee => &["subscription", "license", "licence", "plan", "budget", "copilot", "cursor"],
        Input::Included => &["subscription", "seat", "credits", "allowance", "quota"],
        Input::Ceiling => &["seat", "cap", "overage", "hard limit"],
        Input::Other => &["onboarding", "support", "overhead", "tools"],
        Input::Curve | Input::Exponent => &["diminishing returns", "elasticity", "saturation", "productivity"],
        Input::FixedGain => &["uplift", "productivity", "speed-up"],
        Input::Caused => &["causal", "causality", "selection", "correlation", "attribution"],
        Input::Finished => &["pull request", "delivery", "completed", "throughput", "productivity"],
        Input::Captured => &["value", "freed time", "slack", "profit", "benefit"],
        Input::Review => &["supervision", "rework", "code review", "checking"],
        Input::Ramp => &["learning", "ramp-up", "adoption time", "delay"],
        Input::Horizon => &["period", "years", "time frame"],
        Input::Setup => &["onboarding", "investment", "migration", "up-front"],
        Input::DiscountRate => &["npv", "interest", "wacc", "present value", "cost of capital"],
        Input::Sessions | Input::Turns | Input::StartContext | Input::Growth | Input::TurnOutput | Input::Caching => {
            &["workload", "agent", "task", "run"]
        }
        Input::CausedLow
        | Input::CausedHigh
        | Input::FinishedLow
        | Input::FinishedHigh
        | Input::CapturedLow
        | Input::CapturedHigh
        | Input::PriceLow
        | Input::PriceHigh
        | Input::UseLow
        | Input::UseHigh
        | Input::LoadLow
        | Input::LoadHigh
        | Input::Curves => &["uncertainty", "range", "interval", "confidence"],
        Input::Seed | Input::Draws => &["simulations", "monte carlo", "random", "samples"],
        Input::Currency | Input::ExchangeRate => {
            &["eur", "gbp", "chf", "jpy", "euro", "pound", "franc", "yen", "dollar", "usd", "conversion", "forex"]
        }
    }
}

/// The unit of multiples.
pub const TIMES: &str = "×";

/// What an amount of money is counted by, such as a year; `None` for units that are not of money.
pub const fn per(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::UsdPerYear | Unit::UsdPerAdopterYear => Some("year"),
        Unit::UsdPerMonth => Some("month"),
        Unit::UsdPerMTok => Some("M"),
        Unit::UsdPerAdopter => Some("user"),
        _ => None,
    }
}

/// A unit as it stands after a field, with the sign of the currency in which amounts are shown.
pub fn unit(figures: &dyn Figures, unit: Unit) -> String {
    per(unit).map_or_else(|| plain_unit(unit).to_owned(), |per| format!("{} / {per}", figures.currency()))
}

const fn plain_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Persons => "people",
        Unit::Times => TIMES,
        Unit::Percent => "%",
        Unit::MTokPerWeek => "M / week",
        Unit::Tokens => "tokens",
        Unit::PerWeek => "/ week",
        Unit::WeeksPerYear => "weeks / year",
        Unit::HoursPerWeek => "h / week",
        Unit::Months => "months",
        Unit::None
        | Unit::UsdPerYear
        | Unit::UsdPerMonth
        | Unit::UsdPerMTok
        | Unit::UsdPerAdopterYear
        | Unit::UsdPerAdopter => "",
    }
}

/// The name of a section of the form.
pub const fn section_name(section: Section) -> &'static str {
    match section {
        Section::People => "Team",
        Section::Use => "Use",
        Section::TokenMix => "Token mix",
        Section::Price => "Models and price",
        Section::Plan => "Plan",
        Section::Effect => "What it does",
        Section::Limits => "Budget, target, cap",
        Section::Rollout => "Rollout",
        Section::Workload => "Agent sessions",
        Section::Uncertainty => "How sure",
        Section::Settings => "Settings",
    }
}

/// A choice of a list in words; the choice's own word if there are no others.
pub fn choice(word: &'static str) -> &'static str {
    match Curve::find(word) {
        Some(Curve::Hill) => "Saturating: levels off",
        Some(Curve::Log) => "Logarithmic: each doubling adds the same",
        Some(Curve::Power) => "Power: never levels off",
        Some(Curve::Fixed) => "Fixed: a study’s effect",
        None => match Curves::find(word) {
            Some(Curves::Mixed) => "Three curves, mostly the saturating one",
            Some(Curves::Chosen) => "Only the chosen one",
            None => word,
        },
    }
}

/// Where a default comes from.
pub fn source(source: Source) -> String {
    match source.grade {
        Grade::Reported => format!("{} (reported by others).", source.cite),
        Grade::Convention if source.cite.is_empty() => "A common starting point: enter your own.".to_owned(),
        Grade::Assumption if source.cite.is_empty() => "An assumption: nobody has published it.".to_owned(),
        Grade::Assumption => format!("An assumption: {}.", source.cite),
        Grade::Primary | Grade::Convention => format!("{}.", source.cite),
    }
}
