//! The models of other makers that resellers offer: hand-picked lists, in the order of the page.
//!
//! A model that the catalog drops is left out of the table. To add a model, add a line here.

/// GPT and Claude models on Azure, which sells them at the maker's list price: the catalog has the maker's rates for
/// them.
///
/// Models of other makers are left out: Azure sells them at prices of its own, but the catalog has the makers' rates
/// for them, too.
pub const AZURE: &[&str] = &[
    "gpt-6.1-sol", "gpt-6.1-terra", "gpt-6-astra", "gpt-6-sol", "gpt-6-luna", "gpt-5.6-sol", "gpt-5.6-terra",
    "gpt-5.6-luna", "gpt-5.5", "gpt-5.4", "gpt-5.4-mini", "gpt-5.4-nano", "gpt-5.3-codex", "gpt-5.2", "gpt-5.1",
    "gpt-5", "gpt-5-mini", "gpt-5-nano", "gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano", "gpt-4o", "gpt-4o-mini", "o4-mini",
    "claude-opus-5-5", "claude-sonnet-5-5", "claude-haiku-5-5", "claude-opus-5", "claude-sonnet-5", "claude-haiku-4-5",
];

/// Anthropic's models on Google's cloud.
pub const VERTEX: &[&str] = &[
    "claude-opus-5-5", "claude-sonnet-5-5", "claude-haiku-5-5", "claude-fable-5-1", "claude-opus-5", "claude-fable-5",
    "claude-opus-4-8", "claude-opus-4-7", "claude-opus-4-6", "claude-sonnet-4-6", "claude-opus-4-5",
    "claude-sonnet-4-5", "claude-haiku-4-5",
];

/// The models that teams use most through OpenRouter, by maker.
///
/// Gemini is left out: the catalog's cache-write rate for it is a storage surcharge on top of the input price. Kimi
/// K3 and GLM 5.3 are left out: the catalog's input price for them is less than a tenth of the maker's, close to that
/// of a cache read.
pub const OPENROUTER: &[&str] = &[
    "anthropic/claude-opus-5.5",
    "anthropic/claude-sonnet-5.5",
    "anthropic/claude-haiku-5.5",
    "anthropic/claude-fable-5.1",
    "anthropic/claude-opus-5",
    "anthropic/claude-opus-5-fast",
    "anthropic/claude-sonnet-5",
    "anthropic/claude-opus-4.8",
    "anthropic/claude-sonnet-4.6",
    "anthropic/claude-haiku-4.5",
    "openai/gpt-6.1-sol",
    "openai/gpt-6-astra",
    "openai/gpt-6-sol",
    "openai/gpt-6-luna",
    "openai/gpt-5.6-sol",
    "openai/gpt-5.5",
    "openai/gpt-oss-120b",
    "x-ai/grok-4.7",
    "x-ai/grok-4.3",
    "x-ai/grok-build-0.1",
    "deepseek/deepseek-v4-pro-0813",
    "deepseek/deepseek-v4.1-flash",
    "deepseek/deepseek-v3.2",
    "qwen/qwen3.8-max-0902",
    "qwen/qwen3.8-flash",
    "qwen/qwen3.7-max",
    "qwen/qwen3-coder",
    "qwen/qwen3-coder-plus",
    "moonshotai/kimi-k2.7-code",
    "moonshotai/kimi-k2.6",
    "z-ai/glm-5.2",
    "z-ai/glm-4.7",
    "minimax/minimax-m3",
    "minimax/minimax-m2.7",
    "xiaomi/mimo-v2.6-pro",
    "mistralai/mistral-large-4-0",
    "mistralai/codestral-2508",
    "meta/muse-spark-1.3",
    "meta-llama/llama-3.3-70b-instruct",
];
