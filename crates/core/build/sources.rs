//! The providers and models in the table: those that a company buys for chat and coding.

use crate::resold::{AZURE, OPENROUTER, VERTEX};

/// The key of the default model.
pub const DEFAULT: &str = "anthropic/claude-opus-5";

/// One provider, in the order of the page.
pub struct Source {
    /// The catalog's id of the provider: the first half of each model's key.
    pub id: &'static str,
    /// The name shown on the page.
    pub name: &'static str,
    /// Which of its models are in the table.
    pub pick: Pick,
}

/// How the models of a provider are chosen.
pub enum Pick {
    /// Every model that [`is_agentic`], so that an update of the catalog adds new models.
    Rule {
        /// Prefixes of ids to leave out: retired models, and models that only others sell.
        without: &'static [&'static str],
        /// Ids to include although the catalog does not know their context window.
        also: &'static [&'static str],
    },
    /// Exactly these ids, in this order.
    Only(&'static [&'static str]),
}

/// The smallest context window of a listed model, in tokens. Smaller ones do not suffice for today's agents, and most
/// are retired.
const SMALLEST_WINDOW: u64 = 100_000;

/// Words in an id of a model that is not for text in and text out, or whose price is not per token of text.
const OTHER_USES: &[&str] = &[
    "audio", "deep", "embed", "embedding", "free", "image", "live", "ocr", "omni", "realtime", "robotics", "search",
    "sonic", "transcribe", "tts", "voice", "voxtral",
];

/// Whether a model with this id and context window (in tokens) is one for chat and coding.
pub fn is_agentic(id: &str, window: Option<u64>) -> bool {
    let other_use = id.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| OTHER_USES.contains(&word));
    !other_use && window.is_some_and(|window| window >= SMALLEST_WINDOW)
}

const fn rule(
    id: &'static str,
    name: &'static str,
    without: &'static [&'static str],
    also: &'static [&'static str],
) -> Source {
    Source { id, name, pick: Pick::Rule { without, also } }
}

/// The providers, in the order of the page. Resellers have prices of their own: Bedrock's regional endpoints cost 10 %
/// more.
pub const SOURCES: &[Source] = &[
    rule("anthropic", "Anthropic", &["claude-2", "claude-3"], &[]),
    // For the open-weight models (gpt-oss) the catalog has the prices of other hosts.
    rule("openai", "OpenAI", &["chatgpt-", "codex-mini", "gpt-3", "gpt-4-", "gpt-4o-2024", "gpt-oss", "o1"], &[]),
    rule(
        "google",
        "Google",
        &["claude", "gemini-1", "gemini-2.0", "gemini-flash-1", "gemini-pro", "gemma"],
        &["gemini-2.5-pro", "gemini-3.1-pro-preview"],
    ),
    rule("x-ai", "xAI", &["grok-2"], &[]),
    // DeepSeek's own API serves version 4; for version 3 the catalog has the prices of other hosts.
    rule("deepseek", "DeepSeek", &["deepseek-v3"], &[]),
    rule("mistral", "Mistral", &[], &[]),
    rule(
        "aws",
        "Amazon Bedrock",
        &["amazon.titan", "meta.llama3-1", "meta.llama3-2", "regional.anthropic.claude-3"],
        &["openai.gpt-5.4", "openai.gpt-5.5"],
    ),
    Source { id: "azure", name: "Microsoft Azure", pick: Pick::Only(AZURE) },
    Source { id: "google", name: "Google Vertex AI", pick: Pick::Only(VERTEX) },
    Source { id: "openrouter", name: "OpenRouter", pick: Pick::Only(OPENROUTER) },
];
