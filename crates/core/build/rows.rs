//! One row a model: what the table says about it.

use genai_prices::{Calculator, ModelInfo, PriceRequest, Usage, UsageKey};

use crate::ask::{Micro, Question, SHORT};
use crate::calendar;
use crate::sources::{Pick, SOURCES, Source, is_agentic};

/// Makers whose names and context windows serve for resellers that give none.
const MAKERS: [&str; 2] = ["anthropic", "openai"];

/// A model as the table has it; rates in millionths of a dollar per `MTok`.
pub struct Row {
    pub key: String,
    pub provider: &'static str,
    pub name: String,
    /// Tokens; 0 where the catalogue does not know.
    pub window: u32,
    pub base: Micro,
    pub long: Option<(u32, Micro)>,
    pub batch: Option<Micro>,
    pub announced: Option<(String, Micro)>,
    /// Whether cache writes, cache reads have no price of their own.
    pub falls_back: [bool; 2],
    pub hourly: bool,
}

/// The rows in the order of the page, and the models left out with the reason.
pub struct Rows {
    pub kept: Vec<Row>,
    pub left_out: Vec<String>,
}

/// Asks for every model of every source, as of `date`.
pub fn collect(date: &str) -> Result<Rows, String> {
    let day = calendar::parse(date).ok_or("build/release.txt: no date")?;
    let mut rows = Rows { kept: Vec::new(), left_out: Vec::new() };
    for source in SOURCES {
        let mut kept = Vec::new();
        for id in ids(source) {
            let question = Question { provider: source.id, model: id, hour: day * 24, batch: false };
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

fn row(source: &Source, question: Question) -> Result<Row, String> {
    let (question, hourly) = question.at_usual_hour()?;
    let base = question.rates(SHORT)?;
    let batch = Question { batch: true, ..question }.rates(SHORT)?;
    let info = models(source.id).chain(MAKERS.into_iter().flat_map(models)).find(|info| info.id() == question.model);
    Ok(Row {
        key: format!("{}/{}", source.id, question.model),
        provider: source.name,
        name: name(question.model, info.and_then(ModelInfo::name)),
        window: info.and_then(ModelInfo::context_window).map_or(0, |window| window as u32),
        base,
        long: question.long_context()?,
        // Where there is no batch price, the catalogue answers with the standard one.
        batch: (batch != base).then_some(batch),
        announced: question.announced()?.map(|(day, rates)| (calendar::format(day), rates)),
        falls_back: [UsageKey::CACHE_WRITE_TOKENS, UsageKey::CACHE_READ_TOKENS].map(|kind| !question.prices(kind)),
        hourly,
    })
}

/// The catalogue's name, else its maker's name of the same model, else one made of the id.
fn name(id: &str, given: Option<&str>) -> String {
    let bare = id.rsplit_once("anthropic.").map_or(id, |(_, bare)| bare.trim_end_matches("-v1:0"));
    let name = given.or_else(|| MAKERS.into_iter().find_map(|maker| makers_name(maker, bare)));
    // "gpt 4.1", "GPT-5 mini" and "o4 Mini High" stand side by side in the catalogue; high is an effort, not a model.
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

/// Vendor (on Bedrock), then the higher version, then the dearer, then the key.
fn newest_first(row: &Row) -> (usize, u32, u32, String) {
    let vendor = ["anthropic", "openai", "amazon", "meta"].iter().position(|vendor| row.key.contains(vendor));
    // "5.5", not "120b" (a size) and not "2508" (a date).
    let words = row.name.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    let versions = words.filter_map(|word| word.parse().ok()).filter(|version: &f64| *version < 100.0);
    let [.., output] = row.base;
    let version = (versions.fold(0.0, f64::max) * 100.0) as u32;
    (vendor.unwrap_or(9), u32::MAX - version, u32::MAX - output, row.key.clone())
}
