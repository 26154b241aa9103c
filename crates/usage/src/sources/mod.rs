//! The sources, one file each, and the registry of them.

mod anthropic_console_cost;
mod anthropic_console_usage;
mod anthropic_cost_report;
mod anthropic_usage_report;
mod aws_cost;
mod ccstats;
mod ccusage;
mod claude_code_analytics;
mod claude_code_telemetry;
mod claude_code_transcript;
mod claude_enterprise_analytics;
mod claude_spend_report;
mod codeburn;
mod codex_enterprise;
mod copilot_billing;
mod copilot_metrics;
mod copilot_requests;
mod cursor_api;
mod cursor_events;
mod deepseek_amount;
mod deepseek_cost;
pub mod fields;
mod google_billing_export;
mod google_cost_table;
mod kiro;
mod litellm_logs;
mod litellm_usage;
mod openai_costs;
mod openai_usage;
mod openrouter_activity;
mod openrouter_generations;
mod tokscale;

use serde_json::{Map, Value};

use crate::fold::{Fold, Part};
use crate::header::Header;
use crate::read::table::Row;
use crate::{SkipReason, Warning};

/// Reads a row, or tells why it is left out.
pub type ReadRow = Box<dyn FnMut(&Row<'_>, &mut Fold) -> Result<(), SkipReason>>;

/// The reader of the rows of a table, made for its header.
pub struct TableReader {
    /// Whether there is a column for people.
    pub people: bool,
    /// Reads a row.
    pub read: ReadRow,
}

impl TableReader {
    /// A reader of a table with a column for people, or without one.
    pub fn new(people: bool, read: impl FnMut(&Row<'_>, &mut Fold) -> Result<(), SkipReason> + 'static) -> Self {
        Self { people, read: Box::new(read) }
    }
}

/// What is known of a table besides its header and rows.
pub struct Context<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// The rows before the header.
    pub preamble: &'a [Vec<String>],
}

/// An element of a JSON document.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    /// The array it stands in; empty for a line of JSON lines and an array at the top.
    pub section: &'a str,
    /// The name that the array has within an object of arrays, such as that of a project.
    pub group: &'a str,
    /// The element.
    pub map: &'a Map<String, Value>,
    /// The line on which it starts.
    pub line: u64,
}

/// Reads an element, or tells why it is left out.
pub type ReadItem = fn(Item<'_>, &mut Fold) -> Result<(), SkipReason>;

/// Whose bill money is on. Two sources of one bill may report the same money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bill {
    /// The Claude API, which is billed through the Claude Console. Claude Code can be billed there, too.
    ClaudeApi,
    /// A Claude Team or Enterprise plan.
    ClaudePlan,
    /// GitHub Copilot.
    Copilot,
    /// Cursor.
    Cursor,
    /// The DeepSeek API.
    DeepSeek,
    /// Google Cloud.
    GoogleCloud,
    /// What a LiteLLM proxy has spent.
    LiteLlm,
    /// The OpenAI API.
    OpenAi,
    /// OpenRouter.
    OpenRouter,
}

/// A source of usage.
pub struct Source {
    /// Lowercase letters, digits and hyphens; never changes.
    pub id: &'static str,
    /// The name that people use.
    pub name: &'static str,
    /// What the tool or API is called, where a row names none.
    pub tool: &'static str,
    /// Makes the reader of a table, if its header is one of this source.
    pub table: fn(&Header, &Context<'_>) -> Option<TableReader>,
    /// The reader of an element, if it is one of this source. The section is a hint: arrays at the top have none.
    pub item: fn(section: &str, item: &Map<String, Value>) -> Option<ReadItem>,
    /// What is left to do at the end of the file.
    pub end: fn(&mut Fold),
    /// The rank of a part of a file. Of several parts, the one with the highest rank counts.
    pub rank: fn(&Part) -> u64,
    /// The bill that its money is on; `None` where no other source reports that bill.
    pub bill: Option<Bill>,
    /// Whether an export has several tables that sum up the same use in different ways.
    pub exports_use_again: bool,
    /// The id of the source whose files state the same amounts, and their currency. Beside such a file, the tokens alone
    /// count.
    pub billed_by: Option<&'static str>,
    /// Warnings that hold for every file of the source.
    pub warnings: &'static [Warning],
}

impl Source {
    /// A source that reads nothing: the defaults for `..Source::NONE`.
    const NONE: Self = Self {
        id: "",
        name: "",
        tool: "",
        table: |_, _| None,
        item: |_, _| None,
        end: |_| {},
        rank: |_| 0,
        bill: None,
        exports_use_again: false,
        billed_by: None,
        warnings: &[],
    };
}

/// All sources; the first that recognizes a file reads it.
pub static SOURCES: &[&Source] = &[
    &anthropic_console_usage::SOURCE,
    &anthropic_console_cost::SOURCE,
    &claude_spend_report::SOURCE,
    &anthropic_usage_report::SOURCE,
    &anthropic_cost_report::SOURCE,
    &claude_code_analytics::SOURCE,
    &claude_enterprise_analytics::SOURCE,
    &claude_code_transcript::SOURCE,
    &claude_code_telemetry::SOURCE,
    &codeburn::SOURCE,
    &ccusage::SOURCE,
    &ccstats::SOURCE,
    &tokscale::SOURCE,
    &openai_usage::SOURCE,
    &openai_costs::SOURCE,
    &codex_enterprise::SOURCE,
    &copilot_requests::SOURCE,
    &copilot_billing::SOURCE,
    &copilot_metrics::SOURCE,
    &cursor_events::SOURCE,
    &cursor_api::SOURCE,
    &openrouter_generations::SOURCE,
    &openrouter_activity::SOURCE,
    &litellm_logs::SOURCE,
    &litellm_usage::SOURCE,
    &deepseek_amount::SOURCE,
    &deepseek_cost::SOURCE,
    &aws_cost::SOURCE,
    &google_cost_table::SOURCE,
    &google_billing_export::SOURCE,
    &kiro::SOURCE,
];

/// Columns of your own: the id and name for tables that no source recognizes.
pub static OWN: Source = Source {
    id: "own",
    name: "Columns of your own",
    tool: "Columns of your own",
    end: Fold::widen_rows,
    ..Source::NONE
};

/// The sources to try: all, or the one with the id that the reader has chosen.
pub fn candidates(chosen: Option<&str>) -> impl Iterator<Item = &'static Source> {
    SOURCES.iter().copied().filter(move |source| chosen.is_none_or(|id| source.id == id))
}

/// The source with this id, without [`OWN`].
fn source(id: &str) -> Option<&'static Source> {
    candidates(Some(id)).next()
}

/// Whether an export of the source with this id has several tables that sum up the same use in different ways.
pub fn exports_use_again(id: &str) -> bool {
    source(id).is_some_and(|source| source.exports_use_again)
}

/// Whether the sources with these ids report money of one bill.
pub fn share_bill(one: &str, other: &str) -> bool {
    let bill = |id| source(id)?.bill;
    bill(one).is_some() && bill(one) == bill(other)
}

/// Whether the files of one source state the amounts of the other again, with their currency.
pub fn states_amounts_of(one: &str, other: &str) -> bool {
    source(other).is_some_and(|source| source.billed_by == Some(one))
}

/// The day of a bucket of time, whose `results` are its use.
pub fn bucket_day(map: &Map<String, Value>) -> Option<crate::Day> {
    fields::day(map, "starting_at").or_else(|_| fields::epoch_day(map, "start_time")).ok()
}

/// The day of a bucket that holds no use.
pub fn empty_bucket(map: &Map<String, Value>) -> Option<crate::Day> {
    let empty = map.get("results").and_then(Value::as_array).is_some_and(Vec::is_empty);
    bucket_day(map).filter(|_| empty)
}
