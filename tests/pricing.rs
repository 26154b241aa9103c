//! The table of prices: against prices known by hand, against the catalog itself, and as a whole.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(clippy::float_cmp, reason = "prices are exact decimals")]

use std::collections::HashSet;
use std::time::SystemTime;

use genai_prices::{PriceRequest, Usage, UsageKey};
use time::{Date, Duration, Month};
use tokenworth::pricing::{self, Kind, Model, Rates};

fn model(key: &str) -> &'static Model {
    pricing::find(key).unwrap_or_else(|| panic!("{key} is not in the table"))
}

fn values(rates: Rates) -> [f64; 4] {
    Kind::ALL.map(|kind| rates.of(kind).value())
}

/// Every set of rates of a model.
fn all_rates(model: &Model) -> impl Iterator<Item = Rates> {
    let long = model.long_context().map(|(_, rates)| rates);
    let announced = model.announced().map(|(_, rates)| rates);
    [Some(model.rates()), long, model.batch(), announced].into_iter().flatten()
}

/// The list prices of a call whose prompt has `prompt` tokens.
fn rates_for(model: &Model, prompt: u64) -> Rates {
    let long = model.long_context().filter(|(threshold, _)| prompt > u64::from(*threshold));
    long.map_or_else(|| model.rates(), |(_, rates)| rates)
}

/// Input, cache write, cache read, output, $ per million tokens.
#[track_caller]
fn costs(key: &str, prompt: u64, expected: [f64; 4]) {
    assert_eq!(values(rates_for(model(key), prompt)), expected, "{key} at {prompt} tokens");
}

#[test]
fn known_prices() {
    costs("anthropic/claude-opus-5", 1_000, [5.0, 6.25, 0.5, 25.0]);
    costs("anthropic/claude-opus-5", 900_000, [5.0, 6.25, 0.5, 25.0]);
    costs("anthropic/claude-fable-5-1", 1_000, [10.0, 12.5, 0.25, 50.0]);
    costs("openai/gpt-6.1-terra", 1_000, [1.0, 1.25, 0.05, 5.0]);
    costs("aws/regional.anthropic.claude-opus-5", 1_000, [5.5, 6.875, 0.55, 27.5]);
}

#[test]
fn a_long_prompt_is_repriced_as_a_whole_just_above_the_threshold() {
    let (short, long) = ([0.1, 0.125, 0.01, 0.5], [0.5, 0.625, 0.05, 2.5]);
    costs("anthropic/claude-haiku-5-5", 99_999, short);
    costs("anthropic/claude-haiku-5-5", 100_000, short);
    costs("anthropic/claude-haiku-5-5", 100_001, long);
    assert_eq!(model("anthropic/claude-haiku-5-5").long_context().unwrap().0, 100_000);
}

#[test]
fn xai_reprices_from_200000_tokens_on() {
    costs("x-ai/grok-4.7", 199_999, [2.0, 2.0, 0.5, 6.0]);
    costs("x-ai/grok-4.7", 200_000, [4.0, 4.0, 1.0, 12.0]);
}

#[test]
fn a_kind_without_a_price_costs_what_input_does_and_says_so() {
    assert!(Kind::ALL.into_iter().all(|kind| !model("anthropic/claude-opus-5").falls_back(kind)));
    let falls_back = Kind::ALL.map(|kind| model("openai/gpt-5.5").falls_back(kind));
    assert_eq!(falls_back, [false, true, false, false]);
    for model in pricing::all() {
        let stands_in = |rates: &Rates, kind| !model.falls_back(kind) || rates.of(kind) == rates.input;
        let holds = |rates: Rates| Kind::ALL.into_iter().all(|kind| stands_in(&rates, kind));
        assert!(all_rates(model).all(holds), "{}", model.key());
    }
}

#[test]
fn cache_reads_are_no_fixed_share_of_input() {
    let share = |key| model(key).rates().cache_read.value() / model(key).rates().input.value();
    assert_eq!(share("anthropic/claude-opus-5"), 0.1);
    assert_eq!(share("anthropic/claude-opus-5-5"), 0.05);
    assert_eq!(share("anthropic/claude-fable-5-1"), 0.025);
}

#[test]
fn batch_prices_are_those_of_the_catalog() {
    assert_eq!(values(model("anthropic/claude-opus-5").batch().unwrap()), [2.5, 3.125, 0.25, 12.5]);
    // Half of input and output, but not of cache reads: no price follows from another.
    assert_eq!(values(model("openai/o3").batch().unwrap()), [1.0, 1.0, 0.5, 4.0]);
    assert_eq!(model("x-ai/grok-4.7").batch(), None);
}

#[test]
fn announced_and_hourly_prices_are_marked() {
    let (date, rates) = model("google/gemini-4-argon").announced().unwrap();
    assert_eq!((date, values(rates)), ("2026-12-01", [4.0, 4.0, 0.2, 20.0]));
    assert!(pricing::all().filter_map(Model::announced).all(|(date, _)| date > pricing::DATE));
    assert!(model("deepseek/deepseek-v4-pro").varies_by_hour());
    costs("deepseek/deepseek-v4-pro", 1_000, [0.66, 0.66, 0.022, 1.98]);
}

#[test]
fn every_price_is_finite_and_above_zero() {
    for model in pricing::all() {
        let positive = |rate: f64| rate.is_finite() && rate > 0.0;
        assert!(all_rates(model).flat_map(values).all(positive), "{}", model.key());
    }
}

#[test]
fn every_key_and_every_name_of_a_provider_is_there_once() {
    let mut seen = HashSet::new();
    for model in pricing::all() {
        assert!(seen.insert(model.key().to_owned()), "{}", model.key());
        assert!(seen.insert(format!("{}: {}", model.provider_name(), model.name())), "{}", model.name());
        assert_eq!(pricing::find(model.key()), Some(model));
    }
    assert_eq!(pricing::find("anthropic/claude-opus"), None);
    assert_eq!(pricing::find(""), None);
    let default = pricing::default_model();
    assert_eq!(default.key(), "anthropic/claude-opus-5");
    // It stands beside the table too, where nothing can go missing.
    assert_eq!(format!("{default:?}"), format!("{:?}", model(default.key())));
}

#[test]
fn providers_stand_together_makers_first() {
    let mut names: Vec<_> = pricing::all().map(Model::provider_name).collect();
    names.dedup();
    let makers = ["Anthropic", "OpenAI", "Google", "xAI", "DeepSeek", "Mistral"];
    let resellers = ["Amazon Bedrock", "Microsoft Azure", "Google Vertex AI", "OpenRouter"];
    assert_eq!(names, [&makers[..], &resellers[..]].concat());
    assert_eq!(pricing::all().next().unwrap().key(), "anthropic/claude-opus-5-5");
}

#[test]
fn the_table_is_dated_by_its_release_not_by_its_build() {
    let release = include_str!("../crates/core/build/release.txt").trim();
    assert_eq!(format!("genai-prices {release}"), format!("{} {}", pricing::SOURCE, pricing::DATE));
}

/// What the catalog asks for a call of `prompt` tokens, a fifth of them written to and half read from a cache.
fn asked(model: &Model, prompt: u32) -> f64 {
    let (provider, id) = model.key().split_once('/').unwrap();
    let tokens = f64::from(prompt);
    let usage = Usage::from([
        (UsageKey::INPUT_TOKENS, tokens),
        (UsageKey::CACHE_WRITE_TOKENS, tokens * 0.2),
        (UsageKey::CACHE_READ_TOKENS, tokens * 0.5),
        (UsageKey::OUTPUT_TOKENS, 7_000.0),
    ]);
    let [year, month, day] = [0..4, 5..7, 8..10].map(|part| pricing::DATE[part].parse::<u16>().unwrap());
    let date = Date::from_calendar_date(year.into(), Month::try_from(month as u8).unwrap(), day as u8).unwrap();
    // Noon, when no provider charges its price of few hours.
    let at = date.midnight().assume_utc() + Duration::hours(12);
    let id = id.replace("regional.", "us.");
    let request = PriceRequest::new(&id, &usage).with_provider_id(provider).with_timestamp(SystemTime::from(at));
    genai_prices::calculate(&request).unwrap().total_price
}

#[test]
fn a_mixed_call_costs_what_the_catalog_asks() {
    for model in pricing::all() {
        let threshold = model.long_context().map_or(200_000, |(threshold, _)| threshold);
        for prompt in [100, threshold - 1, threshold, threshold + 1, 4_000_000] {
            let [input, write, read, output] = values(rates_for(model, prompt.into()));
            let own = (f64::from(prompt) * (input * 0.3 + write * 0.2 + read * 0.5) + 7_000.0 * output) / 1e6;
            let asked = asked(model, prompt);
            assert!((own - asked).abs() <= 1e-9 * asked, "{} at {prompt}: {own}, not {asked}", model.key());
        }
    }
}
