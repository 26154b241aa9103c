//! Finds the model of the catalog that a name in a file means, for its list prices.

use std::collections::HashMap;
use std::sync::LazyLock;

use tokenworth_core::model::pricing::BATCH_REDUCTION;
use tokenworth_core::pricing::{self, Kind, Model};

use crate::Tariff;

/// Parts of names for reasoning effort, release or reseller, which do not change the maker's price.
const NOISE: [&str; 26] = [
    "thinking", "reasoning", "high", "medium", "low", "xhigh", "minimal", "none", "latest", "preview", "beta", "exp",
    "auto", "default", "anthropic", "openai", "google", "global", "regional", "us", "eu", "apac", "aws", "bedrock",
    "vertex", "model",
];

/// A name as sorted words and, in their own order, numbers: "claude-4.5-sonnet" equals "Claude Sonnet 4.5", but
/// "gpt-5.4" does not equal "gpt-4.5".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Parts {
    words: Vec<String>,
    numbers: Vec<String>,
}

/// Every model by its key and by its name. The first model of a name counts: the catalog lists makers before
/// resellers.
static MODELS: LazyLock<HashMap<Parts, &'static Model>> = LazyLock::new(|| {
    let mut models = HashMap::new();
    for model in pricing::all() {
        let key = model.key().rsplit('/').next().unwrap_or_default();
        for name in [key, model.name()] {
            models.entry(Parts::of(name)).or_insert(model);
        }
    }
    models
});

/// The model of the catalog that a file's name for it means; `None` where the catalog has none of that name, as for
/// `<synthetic>`, fine-tuned models, and faster variants, which have other prices.
///
/// ```
/// use tokenworth_usage::analysis::model_of;
///
/// let key = |name| model_of(name).map(|model| model.key());
/// assert_eq!(key("claude-opus-4-5-20251101"), Some("anthropic/claude-opus-4-5"));
/// assert_eq!(key("claude-4.5-sonnet-thinking"), Some("anthropic/claude-sonnet-4-5"));
/// assert_eq!(key("us.anthropic.claude-sonnet-4-6-v1:0"), Some("anthropic/claude-sonnet-4-6"));
/// assert_eq!(key("<synthetic>"), None);
/// ```
pub fn model_of(name: &str) -> Option<&'static Model> {
    let name = name.rsplit('/').next().unwrap_or(name);
    let parts = Parts::of(name);
    let plain = || MODELS.get(&parts.without_noise()).copied();
    MODELS.get(&parts).copied().or_else(plain)
}

/// What a batch leaves of list prices, as a share of them.
pub(super) const fn left_by_batch(tariff: Tariff) -> f64 {
    if tariff.is_batch { 1.0 - BATCH_REDUCTION } else { 1.0 }
}

/// The list prices of a model that apply, in US dollars for a million tokens of a kind; `None` where the catalog does not have
/// them.
pub(super) fn prices(model: &Model, tariff: Tariff) -> Option<impl Fn(Kind) -> f64 + Copy + use<>> {
    let long = model.long_context().filter(|_| tariff.is_long).map(|(_, rates)| rates);
    let rates = long.unwrap_or_else(|| model.rates());
    let factor = left_by_batch(tariff);
    (!tariff.is_fast).then_some(move |kind| factor * rates.of(kind).value())
}

impl Parts {
    fn of(name: &str) -> Self {
        let name = name.to_lowercase();
        // Bedrock's revision: -v1:0.
        let name =
            name.rsplit_once("-v").filter(|(_, end)| end.contains(':')).map_or(name.as_str(), |(start, _)| start);
        let pieces: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty()).collect();
        let mut parts = Self { words: Vec::new(), numbers: Vec::new() };
        let mut rest = pieces.as_slice();
        while let [piece, after @ ..] = rest {
            rest = after;
            if !piece.bytes().all(|byte| byte.is_ascii_digit()) {
                parts.words.push((*piece).to_owned());
            } else if let ([month, day, after @ ..], true) = (rest, piece.len() == 4 && piece.starts_with("20"))
                && month.len() == 2
                && day.len() == 2
            {
                // A day of release: 2025-08-07.
                rest = after;
            } else if piece.len() != 8 && *piece != "0" {
                parts.numbers.push((*piece).to_owned());
            }
        }
        parts.words.sort();
        parts
    }

    fn without_noise(&self) -> Self {
        let words = self.words.iter().filter(|word| !NOISE.contains(&word.as_str())).cloned().collect();
        Self { words, numbers: self.numbers.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Claude Opus 4.6", Some("anthropic/claude-opus-4-6"))]
    #[case("anthropic/claude-sonnet-4.5", Some("anthropic/claude-sonnet-4-5"))]
    #[case("claude-4.5-opus-high-thinking", Some("anthropic/claude-opus-4-5"))]
    #[case("claude-sonnet-4-20250514", Some("anthropic/claude-sonnet-4-0"))]
    #[case("gpt-5-2025-08-07", Some("openai/gpt-5"))]
    #[case("gpt-5-high", Some("openai/gpt-5"))]
    #[case("Auto: GPT-5.4", Some("openai/gpt-5.4"))]
    #[case("gemini-2.5-pro", Some("google/gemini-2.5-pro"))]
    #[case("grok-code-fast-1", Some("x-ai/grok-code-fast-1"))]
    #[case("claude-opus-4-6-fast", None)]
    #[case("ft:gpt-4o:acme:x:1", None)]
    #[case("auto", None)]
    #[case("", None)]
    fn names(#[case] name: &str, #[case] key: Option<&str>) {
        assert_eq!(model_of(name).map(Model::key), key);
    }
}
