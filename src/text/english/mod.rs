//! English.

pub mod charts;
mod inputs;
mod metrics;
mod notices;
mod page;
mod scenarios;
mod verdict;

pub use inputs::{Words, choice, group, group_summary, source, unit, words};
pub use metrics::{explanation, metric_name, reason, reason_briefly};
pub use notices::{echo, field_number, mistake, notice, with_unit};
pub use page::*;
pub use scenarios::{ScenarioRow, difference, scenario_name, scenario_note, scenario_row};
pub use verdict::{benchmark_name, range, target_in_words, verdict, verdict_benchmark};
