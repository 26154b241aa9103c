//! Which providers and models are in the table: those that a company buys for chat and coding.

use crate::resold::{AZURE, OPENROUTER, VERTEX};

/// The key of the model that the page starts with.
pub const DEFAULT: &str = "anthropic/claude-opus-5";

/// One provider, in the order of the page.
pub struct Source {
    /// The catalogue's id of it, the first half of each key.
    pub id: &'static str,
    /// The name that a reader sees.
    pub name: &'static str,
    pub pick: Pick,
}

/// How models are chosen.
pub enum Pick {
    /// Every model that [`is_agentic`], so that an update of the catalogue brings the new ones.
    Rule {
        /// Beginnings of ids to leave out: retired, or sold by others only.
        without: &'static [&'static str],
        /// Models whose context window the catalogue does not know.
        also: &'static [&'static str],
    },
    /// Exactly these, in this order.
    Only(&'static [&'static str]),
}

/// Below this context window (tokens) a model is too small for today's agents, and most such are retired.
const SMALLEST_WINDOW: u64 = 100_000;

/// Words in an id that say that text in, text out is not what the model is for, or not what it costs.
const OTHER_USES: &[&str] = &[
    "audio",
    "deep",
    "embed",
    "embedding",
    "free",
    "image",
    "live",
    "ocr",
    "omni",
    "realtime",
    "robotics",
    "search",
    "sonic",
    "transcribe",
    "tts",
    "voice",
    "voxtral",
];

/// Whether a model of this id and context window serves chat and coding.
pub fn is_agentic(id: &str, window: Option<u64>) -> bool {
    let other_use = id.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| OTHER_USES.contains(&word));
    !other_use && window.is_some_and(|window| window >= SMALLEST_WINDOW)
}

/// The providers. Prices of resellers are their own: Bedrock's regional endpoints cost 10 % more.
pub const SOURCES: &[Source] = &[
    Source { id: "anthropic", name: "Anthropic", pick: Pick::Rule { without: &["claude-2", "claude-3"], also: &[] } },
    Source {
        id: "openai",
        name: "OpenAI",
        pick: Pick::Rule {
            // The open weights (gpt-oss) carry the price of other hosts.
            without: &["chatgpt-", "codex-mini", "gpt-3", "gpt-4-", "gpt-4o-2024", "gpt-oss", "o1"],
            also: &[],
        },
    },
    Source {
        id: "google",
        name: "Google",
        pick: Pick::Rule {
            without: &["claude", "gemini-1", "gemini-2.0", "gemini-flash-1", "gemini-pro", "gemma"],
            also: &["gemini-2.5-pro", "gemini-3.1-pro-preview"],
        },
    },
    Source { id: "x-ai", name: "xAI", pick: Pick::Rule { without: &["grok-2"], also: &[] } },
    Source {
        id: "deepseek",
        name: "DeepSeek",
        // Its own interface serves version 4; what the catalogue has of version 3 is the price of other hosts.
        pick: Pick::Rule { without: &["deepseek-v3"], also: &[] },
    },
    Source { id: "mistral", name: "Mistral", pick: Pick::Rule { without: &[], also: &[] } },
    Source {
        id: "aws",
        name: "Amazon Bedrock",
        pick: Pick::Rule {
            without: &["amazon.titan", "meta.llama3-1", "meta.llama3-2", "regional.anthropic.claude-3"],
            also: &["openai.gpt-5.4", "openai.gpt-5.5"],
        },
    },
    Source { id: "azure", name: "Microsoft Azure", pick: Pick::Only(AZURE) },
    Source { id: "google", name: "Google Vertex AI", pick: Pick::Only(VERTEX) },
    Source { id: "openrouter", name: "OpenRouter", pick: Pick::Only(OPENROUTER) },
];
