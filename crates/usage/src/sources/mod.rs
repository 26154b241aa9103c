//! The sources, one file each, and the registry of them.

pub mod fields;

use serde_json::{Map, Value};

use crate::cell::Format;
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
    /// How numbers and dates are written.
    pub format: Format,
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
    /// Warnings that hold for every file of the source.
    pub warnings: &'static [Warning],
}

impl Source {
    /// A source that reads nothing: the defaults for `..Source::NONE`.
    const NONE: Self = Self {
        id: "",
        name: "",
        table: |_, _| None,
        item: |_, _| None,
        end: |_| {},
        rank: |_| 0,
        bill: None,
        warnings: &[],
    };
}

macro_rules! sources {
    ($($module:ident)*) => {
        $(mod $module;)*
        /// All sources; the first that recognizes a file reads it.
        pub static SOURCES: &[&Source] = &[$(&$module::SOURCE),*];
    };
}

sources! {
    anthropic_console_usage
    anthropic_console_cost
    claude_spend_report
    anthropic_usage_report
    anthropic_cost_report
    claude_code_analytics
    claude_enterprise_analytics
    claude_code_transcript
    claude_code_telemetry
    codeburn
    ccusage
    ccstats
    tokscale
    openai_usage
    openai_costs
    codex_enterprise
    copilot_requests
    copilot_billing
    copilot_metrics
    cursor_events
    cursor_api
    openrouter_generations
    openrouter_activity
    litellm_logs
    litellm_usage
    deepseek_amount
    deepseek_cost
    aws_cost
    google_cost_table
    google_billing_export
    kiro
}

/// Columns of your own: the id and name for tables that no source recognizes.
pub static OWN: Source = Source { id: "own", name: "Columns of your own", end: Fold::widen_rows, ..Source::NONE };

/// The day of a bucket of time, whose `results` are its use.
pub fn bucket_day(map: &Map<String, Value>) -> Option<crate::Day> {
    fields::day(map, "starting_at").or_else(|| fields::epoch_day(map, "start_time"))
}

/// The day of a bucket that holds no use.
pub fn empty_bucket(map: &Map<String, Value>) -> Option<crate::Day> {
    let empty = map.get("results").and_then(Value::as_array).is_some_and(Vec::is_empty);
    bucket_day(map).filter(|_| empty)
}
