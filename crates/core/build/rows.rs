//! The rows of the price table, one per model.

use genai_prices::{Calculator, ModelInfo, PriceRequest, Usage, UsageKey};
use time::{Date, Month, OffsetDateTime};

use crate::ask::{Question, SHORT};
use crate::listing::{Listing, Micro};
use crate::sources::{Pick, SOURCES, Source, is_agentic};

/// Makers whose model names and context windows are used for resellers that give none.
const MAKERS: [&str; 2] = ["anthropic", "openai"];

/// The rows in the order of the page, and the models left out, each with the reason.
pub struct Rows {
    pub kept: Vec<Listing<'static>>,
    pub left_out: Vec<String>,
}

/// Collects the rows of every model of every source, at the prices of `date` (`YYYY-MM-DD`).
pub fn collect(date: &str) -> Result<Rows, String> {
    let at = midnight(date).ok_or("build/release.txt: no date")?;
    let mut rows = Rows { kept: Vec::new(), left_out: Vec::new() };
    for source in SOURCES {
        let mut kept = Vec::new();
        for id in ids(source) {
            let question = Question { provider: source.id, model: id, at, batch: false };
            match row(source, question) {
                Ok(row) => kept.push(row),
                Err(reason) => rows.left_out.push(format!("{}/{id} {reason}", source.id)),
            }
        }
        if matches!(source.pick, Pick::Rule { .. }) {
            kept.sort_by_key(newest_first);
        }
        rows.kept.append(&mut kept);
    }
    Ok(rows)
}

/// The start of a day (`YYYY-MM-DD`), UTC.
fn midnight(date: &str) -> Option<OffsetDateTime> {
    let mut parts = date.split('-');
    let (year, month, day) =
        (parts.next()?.parse().ok()?, parts.next()?.parse::<u8>().ok()?, parts.next()?.parse().ok()?);
    Some(Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?.midnight().assume_utc())
}

fn models(provider: &str) -> impl Iterator<Item = ModelInfo<'static>> {
    let provider = Calculator::bundled().providers().find(|info| info.id() == provider);
    provider.into_iter().flat_map(genai_prices::ProviderInfo::models)
}

fn ids(source: &Source) -> Vec<&'static str> {
    match source.pick {
        Pick::Only(ids) => ids.to_vec(),
        Pick::Rule { without, also } => models(source.id)
            .filter(|model| is_agentic(model.id(), model.context_window()) || also.contains(&model.id()))
            .map(ModelInfo::id)
            .filter(|id| !without.iter().any(|start| id.starts_with(start)))
            .collect(),
    }
}

fn row(source: &Source, question: Question) -> Result<Listing<'static>, String> {
    let (question, hourly) = question.at_usual_hour()?;
    let base = question.rates(SHORT)?;
    let batch = Question { batch: true, ..question }.rates(SHORT)?;
    let info = models(source.id).chain(MAKERS.into_iter().flat_map(models)).find(|info| info.id() == question.model);
    let falls_back = [UsageKey::CACHE_WRITE_TOKENS, UsageKey::CACHE_READ_TOKENS].map(|kind| !question.prices(kind));
    let written = |rates: Option<Micro>| rates.map_or(Ok([0; 4]), |rates| with_zeros(rates, falls_back));
    let (threshold, long) = question.long_context()?.unzip();
    let (date, announced) = question.announced()?.unzip();
    Ok(Listing {
        provider: source.name,
        key: format!("{}/{}", source.id, question.model).leak(),
        name: name(question.model, info.and_then(ModelInfo::name)).leak(),
        window: info.and_then(ModelInfo::context_window).map_or(0, |window| window as u32),
        base: written(Some(base))?,
        threshold: threshold.unwrap_or_default(),
        long: written(long)?,
        // For a model without a batch price the catalog returns the standard price.
        batch: written((batch != base).then_some(batch))?,
        date: date.map_or_else(String::new, |date| date.to_string()).leak(),
        announced: written(announced)?,
        hourly,
    })
}

/// The rates as the table has them, in which 0 stands for the price of uncached input. `falls_back` says whether cache
/// writes and cache reads are priced as that.
fn with_zeros([input, write, read, output]: Micro, [of_write, of_read]: [bool; 2]) -> Result<Micro, String> {
    if of_write && write != input || of_read && read != input {
        return Err("has a cache price in some of its rates alone".to_owned());
    }
    Ok([input, if of_write { 0 } else { write }, if of_read { 0 } else { read }, output])
}

/// The catalog's name of the model, or the maker's name of it, or a name made from the id.
fn name(id: &str, given: Option<&str>) -> String {
    let bare = id.rsplit_once("anthropic.").map_or(id, |(_, bare)| bare.trim_end_matches("-v1:0"));
    let name = given.or_else(|| MAKERS.into_iter().find_map(|maker| makers_name(maker, bare)));
    // The catalog spells names differently: "gpt 4.1", "GPT-5 mini", "o4 Mini High". "High" is an effort, not a
    // model.
    let name = name.unwrap_or(bare).replace("gpt ", "GPT-").replace("gpt-5", "GPT-5").replace(" High", "");
    let name = if given.is_none() { name.replace("-pro", " Pro") } else { name };
    let reach = ["global", "regional"].into_iter().find(|reach| id.starts_with(reach));
    match reach.filter(|reach| !name.contains(reach)) {
        Some(reach) => format!("{name} ({reach})"),
        None => name,
    }
}

fn makers_name(maker: &str, id: &str) -> Option<&'static str> {
    let usage = Usage::new();
    let priced = Calculator::bundled().calculate(&PriceRequest::new(id, &usage).with_provider_id(maker)).ok()?;
    models(maker).find(|info| info.id() == priced.model_id)?.name()
}

/// Sort key: vendor (on Bedrock), then higher version, then higher output price, then the key of the model.
fn newest_first(row: &Listing<'static>) -> (usize, u32, u32, &'static str) {
    let vendor = ["anthropic", "openai", "amazon", "meta"].iter().position(|vendor| row.key.contains(vendor));
    // Versions such as "5.5", but neither sizes ("120b") nor dates ("2508").
    let words = row.name.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    let versions = words.filter_map(|word| word.parse().ok()).filter(|version: &f64| *version < 100.0);
    let [.., output] = row.base;
    let version = (versions.fold(0.0, f64::max) * 100.0) as u32;
    (vendor.unwrap_or(9), u32::MAX - version, u32::MAX - output, row.key)
}
